"""Attacks through texts of units (PITFALLS E3): each refused by our own small grammar; nothing of it reaches pint.

pint, given such a text, would compute powers without end, read files (`@import`), and know units, prefixes and scales
with an origin of their own that no rule declares.
"""

import csv
import json

import pytest

from sakip_rules.commands.app import jalankan
from tests.serangan import jahat

TEKS = [
    ("m**9**9**9", "U002", "PITFALLS E3"),
    ("1e99999999 m", "U002", "PITFALLS E3"),
    ("orang^99", "U003", "a power"),
    ("orang^-1^2", "U002", "a tower of powers"),
    ("orang^0", "U003", "no power"),
    ("orang^1.5", "U002", "half a power"),
    ("orang^\u0662", "U002", "a power in other digits"),
    ("orang**2", "U002", "Python's power"),
    ("2 orang", "U002", "a factor in front"),
    ("orang 2", "U001", "a factor behind"),
    ("1/1/1/orang", "U002", "ones without end"),
    ("orang" + "*orang" * 20, "U004", "units without end"),
    ("orang" + "/orang" * 8, "U002", "units without end, briefly"),
    ("orang^4*" * 7 + "orang^4*kasus^4", "U002", "powers at their bounds"),
    ("(orang)", "U002", "brackets"),
    ("orang(", "U001", "a call"),
    ("[orang]", "U002", "a dimension of pint"),
    ("{orang}", "U002", "a format"),
    ("__import__('os')", "U002", "code"),
    ("@import /etc/passwd", "U002", "pint: another file of definitions"),
    ("@alias orang = x", "U002", "pint: a directive"),
    ("@context c", "U002", "pint: a context"),
    ("orang # kasus", "U001", "pint: a comment"),
    ("orang = 2 * kasus", "U001", "pint: a definition"),
    ("orang;kasus", "U001", "two at once"),
    ("kiloorang", "U001", "pint: a prefix nobody declared"),
    ("meter", "U001", "pint: a unit nobody declared"),
    ("degC", "U001", "pint: a scale with an origin of its own"),
    ("delta_degC", "U001", "pint: a difference of one"),
    ("dimensionless", "U001", "pint: a word of its own"),
    ("inf", "U001", "a number that is none"),
    ("nan", "U001", "a number that is none"),
    ("%%", "U002", "two signs"),
    ("/orang", "U002", "nothing above"),
    ("1/", "U002", "nothing below"),
    ("\uff4frang", "U001", "NFKC: a full-width letter"),
    ("\u043erang", "U001", "CVE-2021-42694: a Cyrillic letter"),
    ("oran\u0301g", "U001", "a letter with a mark of its own"),
    ("\ufdfc", "U002", "a sign that is no letter"),
    ("0" * 900_000, "U004", "a text of almost 1 MB"),
    ("*" * 900_000, "U004", "signs of almost 1 MB"),
]


@pytest.fixture
def tanpa_pint(monkeypatch):
    """Every reader of texts that pint has fails the test that calls it."""

    def terlarang(*_, **__):
        raise AssertionError

    for name in ("parse_expression", "parse_units", "parse_unit_name", "parse_pattern", "load_definitions"):
        monkeypatch.setattr(f"pint.UnitRegistry.{name}", terlarang)


def ditemukan(capsys, folder, name):
    """The code of each line of a file that is wrong."""
    assert jalankan(["periksa", str(folder), "--format", "csv"]) == 1
    rows = csv.reader(capsys.readouterr().out.splitlines()[1:])
    return {int(row[3]): row[0] for row in rows if row[2] == name}


@pytest.mark.usefixtures("tanpa_pint")
@pytest.mark.parametrize("where", ["dari", "satuan"])
def test_e3_a_unit_text_is_refused_before_pint(capsys, tmp_path, where):
    """E3: exit 1, its code and line, for each text, wherever a unit may stand."""
    short = [(json.dumps(text, ensure_ascii=False), code, why) for text, code, why in TEKS if len(text) < 10_000]
    if where == "dari":
        name = jahat.SATUAN
        lines = [f"  - {{kode: u{n}, nama: u, dari: {text}}}" for n, (text, _, _) in enumerate(short)]
        folder = jahat.tulis(tmp_path, {name: "\n".join(["satuan:", *jahat.BERKAS[name].splitlines()[2:], *lines])})
    else:
        name, text = jahat.IKU_2, jahat.BERKAS[jahat.IKU_2]
        lines = [f"  v{n}: {{nama: v, satuan: {text}}}" for n, (text, _, _) in enumerate(short)]
        made = text.replace("\nrumus: ", "\n" + "\n".join(lines) + "\nrumus: ", 1)
        folder = jahat.tulis(tmp_path, jahat.BERKAS | {name: made})
    written = (folder / name).read_text(encoding="utf-8").splitlines()
    found = ditemukan(capsys, folder, name)

    assert {why: found.get(written.index(line) + 1) for line, (_, _, why) in zip(lines, short, strict=True)} == {
        why: code for _, code, why in short
    }


@pytest.mark.usefixtures("tanpa_pint")
@pytest.mark.parametrize(("text", "code"), [pytest.param(text, code, id=why) for text, code, why in TEKS[-2:]])
def test_e3_a_unit_text_of_almost_a_megabyte_is_refused(capsys, tmp_path, text, code):
    """E3: its length is looked at before anything else of it."""
    folder = jahat.rusak(tmp_path, text, {jahat.SATUAN: ["dari: bulan", "dari: <>"]})

    assert code in ditemukan(capsys, folder, jahat.SATUAN).values()


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        pytest.param([("a", "b"), ("b", "a")], "U005", id="a circle of two"),
        pytest.param([("a", "a")], "U005", id="a unit made of itself"),
        pytest.param([("a", "b/c"), ("b", "c"), ("c", "a*b")], "U005", id="a circle through products"),
        pytest.param([(f"u{n}", f"u{n - 1}^4") for n in range(1, 12)], "U007", id="powers of powers"),
        pytest.param([(f"u{n}", f"u{n - 1}*u{n - 1}") for n in range(1, 40)], "U007", id="products of products"),
        pytest.param([("a", "tiada"), *((f"u{n}", "a") for n in range(50))], "U001", id="fifty that rest on none"),
    ],
)
def test_e3_units_of_units_stay_small_or_are_told(capsys, tmp_path, rows, code):
    """E3: circles, and chains that grow without end, are told where they are written."""
    own = [("u0", "", 2)] if code == "U007" else []
    units = [
        f"  - {{kode: {kode}, nama: {kode}{f', dari: {of!r}' if of else ''}{', faktor: 97' if of and own else ''}}}\n"
        for kode, of, *_ in [*own, *rows]
    ]
    path = jahat.tulis(tmp_path, {"definitions/standar/satuan.yaml": f"satuan:\n{''.join(units)}"})

    assert jalankan(["periksa", str(path), "--format", "csv"]) == 1
    assert f"{code},galat,definitions/standar/satuan.yaml" in capsys.readouterr().out


@pytest.mark.parametrize("kode", ["dimensionless", "inf", "nan", "pi", "e", "delta_x", "kilo", "m", "a_", "x1", "__x"])
def test_e3_a_kode_means_nothing_to_pint(capsys, tmp_path, kode):
    """E3: a unit may be called what pint calls something else: it is the one that was declared, or refused."""
    units = f"satuan:\n  - {{kode: {kode}, nama: x}}\n  - {{kode: lain, nama: y, dari: {kode}, faktor: 3}}\n"
    code = jalankan(["periksa", str(jahat.tulis(tmp_path, {"definitions/standar/satuan.yaml": units}))])

    assert code == (1 if kode.startswith("_") else 0)
    assert "P900" not in capsys.readouterr().out
