"""The five real agencies: their whole workspace is checked, exemplified, judged and rendered, figures held by hand."""

import csv
import io
import json
import re
import shutil
from collections import Counter
from fractions import Fraction

import pytest
from jsonschema import Draft202012Validator

from sakip_rules.engine.nilai_json import nilai_json
from sakip_rules.render.nilai_csv import nilai_csv
from sakip_rules.render.nilai_layar import ikhtisar, layar
from sakip_rules.render.nilai_md import md
from sakip_rules.source.catalogue import GALAT, severity
from tests.repo.angka_instansi import ANGKA, SEBUTAN, UNSUR
from tests.repo.angka_unit import UNIT
from tests.repo.bantu_instansi import (
    BAHASA,
    INSTANSI,
    KATA,
    LEBAR,
    PALING_SEDIKIT,
    PANJANG_DOKUMEN,
    ROOT,
    SETIAP_PERIODE,
    angka,
    berindonesia,
    cacat,
    dinilai,
    dokumen_dari,
    ruang,
    sakip,
    sel,
    yaml_dari,
)

# Each warning is a contradiction of a document, or a choice it forces: code and file, what it says, lines of it.
LINMAS = "definitions/lumajang-satpolpp/unit"
PERINGATAN = {
    # The scale of Tabel 3.1 ends at 100 and the report does not cap: 111,11 % has no word (631), printed 103.
    ("K104", "definitions/balangan-satpolpp/instansi.yaml"): ({"sisi": "100"}, (103, 631)),
    # Neither a cap nor a word is printed; the default scale ends at 100.
    ("K104", "definitions/lumajang-satpolpp/instansi.yaml"): ({"sisi": "100"}, ()),
    # 4.157.344.000 is printed over five sub kegiatan of 4.327.584.000.
    ("N056", f"{LINMAS}/04-kabid-trantibum.yaml"): ({"rp_lebih": str(4327584000 - 4157344000)}, (539, 540)),
    # 2.854.490.000 is printed under 1.675.490.000 and 1.349.000.000.
    ("N056", f"{LINMAS}/05-seksi-opdal.yaml"): (
        {"rp_lebih": str(1675490000 + 1349000000 - 2854490000)},
        (674, 675, 676),
    ),
    # 295.102.000 is short of its three sub kegiatan by that of seksi pembinaan (1379).
    ("N056", f"{LINMAS}/08-kabid-penegakan.yaml"): (
        {"rp_lebih": str(123830000 + 44800000 + 171272000 - 295102000)},
        (1112, 1113, 1379),
    ),
    # The coordinator answers to kabid-linmas (1774, 1846) but is paid for by the kegiatan of kabid-trantibum (1830).
    ("N057", f"{LINMAS}/04-kabid-trantibum.yaml"): ({"rp_lebih": str(326600000)}, (1789, 1830)),
    ("N057", f"{LINMAS}/12-kabid-linmas.yaml"): ({"rp_kurang": str(326600000)}, (1650, 1846)),
    ("J073", f"{LINMAS}/13-koordinator-linmas.yaml"): ({"simpul": "1.05.002.2.01.03"}, (1774, 1789, 1846)),
}
# What no line of the document gives a target for: an example can only show that there is no capaian.
TANPA_TARGET = {
    "balangan-satpolpp/iku/spm.yaml",
    "balikpapan-selatan/iku/evaluasi-akip.yaml",
    "balikpapan-selatan/iku/tujuan-1.yaml",
    "balikpapan-selatan/iku/tujuan-2.yaml",
}
TEMPAT = re.compile(r"^  \S+:\d+:\d+$")
BILANGAN = re.compile(r"-?\d[\d.,]*")
TAMPAK = {"target", "realisasi", "capaian", "pagu", "realisasi_anggaran", "serapan"}


# (a) the whole repository is checked


def test_the_whole_repository_has_no_galat_and_exactly_the_known_warnings():
    """Every warning is one contradiction of one document, with the amount worked out by hand; there is no other."""
    every = ruang()[1]
    found = [item for item in every if item.code != "L022"]
    data = {(item.code, item.place.file): dict(item.data) for item in found}

    assert [item for item in every if severity(item) == GALAT] == []
    assert Counter((item.code, item.place.file) for item in found) == Counter(PERINGATAN.keys())
    for key, (says, _) in PERINGATAN.items():
        assert says.items() <= data[key].items(), key


def test_figures_printed_with_the_mark_of_another_unit_are_told_of():
    """An index, a value, cases and reports are no percentages, though the reports print them so."""
    marked = [item for item in ruang()[1] if item.code == "L022"]
    told = sorted((item.place.file.removeprefix("laporan/"), dict(item.data)["teks"]) for item in marked)

    assert told == [
        ("banjar-pengaron/bab-2.yaml", "83,00 %"),  # 361
        ("banjar-pengaron/bab-3.yaml", "94%"),  # 522
        ("jember-balung/penutup-lampiran.yaml", "93%"),  # 968
        ("lumajang-satpolpp/seksi-opdal.yaml", "351 %"),  # 702
        ("lumajang-satpolpp/seksi-pembinaan.yaml", "6 %"),  # 1393
        ("lumajang-satpolpp/seksi-pembinaan.yaml", "6 %"),  # 1400
    ]


def test_periksa_accepts_the_whole_repository():
    """`sakip periksa` ends well in either language, keeps within the width, and prints each warning once."""
    for bahasa, lebar in zip(("id", "en", "id"), LEBAR, strict=True):
        done = sakip("periksa", "--bahasa", bahasa, "--lebar", str(lebar))
        text = done.keluar + done.galat

        assert done.kode == 0
        # A place is not broken: it is copied whole.
        assert [line for line in text.splitlines() if sel(line) > lebar and not TEMPAT.search(line)] == []
        assert [line for line in text.splitlines() if line != line.rstrip()] == []
        for code, file in PERINGATAN:
            assert len(re.findall(rf"^\w+ {code}\s+{re.escape(file)}:\d+", text, re.MULTILINE)) == 1


@pytest.mark.parametrize("instansi", INSTANSI)
def test_the_readme_of_an_agency_tells_every_contradiction_that_is_warned_about(instansi):
    """The lines of a document behind a warning stand in its README, in order not to be argued anew."""
    readme = (ROOT / "definitions" / instansi / "README.md").read_text(encoding="utf-8")
    lines = {line for (_, file), (_, lines) in PERINGATAN.items() if f"/{instansi}/" in file for line in lines}

    assert [line for line in sorted(lines) if not re.search(rf"\b{line}\b", readme)] == []


# (b) examples


def indikator_bercontoh():
    """Every file of an IKU or a unit, with the examples of its indicators."""
    for instansi in INSTANSI:
        folder = ROOT / "definitions" / instansi
        for path in sorted((*folder.glob("iku/*.yaml"), *folder.glob("unit/*.yaml"))):
            data = yaml_dari(path)
            items = data["indikator"] if path.parent.name == "unit" else [data]
            yield pytest.param(items, id=path.relative_to(ROOT / "definitions").as_posix())


@pytest.mark.parametrize("items", list(indikator_bercontoh()))
def test_every_iku_and_unit_has_an_example_at_its_target_and_one_below(items, request):
    """An example reaches a capaian and one misses the target; one without a target shows that there is no capaian."""
    name = request.node.callspec.id
    capaian = [contoh.get("capaian") for item in items for contoh in item.get("contoh", ())]
    reached = [Fraction(text) for text in capaian if text not in {None, "-"}]

    if name in TANPA_TARGET:
        assert not any("target" in item for item in items)
        assert "-" in capaian
    else:
        assert reached != []
        assert min(reached) < 100
    assert any({"realisasi", "capaian"} & contoh.keys() for item in items for contoh in item["contoh"] if item)


# (c) every agency, at its own periode and at every one it has facts for


@pytest.mark.parametrize("lebar", LEBAR)
@pytest.mark.parametrize(("instansi", "when"), SETIAP_PERIODE)
def test_every_periode_fits_the_screen(instansi, when, lebar):
    """No line is wider than the screen, ends in blanks or is cut, in either language."""
    for bahasa in BAHASA:
        text = "".join(f"{line.plain}\n" for line in layar(dinilai(instansi, when), bahasa, lebar))

        assert cacat(text, lebar) == []
        assert text.startswith(dinilai(instansi, when).instansi.nama)


@pytest.mark.parametrize("lebar", LEBAR)
@pytest.mark.parametrize("instansi", INSTANSI)
def test_the_screen_shows_every_figure_and_every_name_whole(instansi, lebar):
    """Each kode, each word of each name and each figure of the JSON stands on the screen, at any width."""
    text = "".join(f"{line.plain}\n" for line in layar(dinilai(instansi), "id", lebar))
    values = angka(instansi).values()
    shown, words = set(BILANGAN.findall(text)), set(KATA.findall(text))
    figures = {berindonesia(item["tampil"]) for item in values if "eksak" in item and item["besaran"] in TAMPAK}

    assert [item["kode"] for item in values if item["kode"] not in text] == []
    assert {word for item in values for word in KATA.findall(item["nama"])} - words == set()
    assert figures - shown == set()


@pytest.mark.parametrize("instansi", INSTANSI)
def test_the_command_shows_each_agency_in_every_form(instansi):
    """Screen, JSON, CSV and Markdown end well in either language; the forms for machines do not change with it."""
    for bentuk in ("tabel", "json", "csv", "md"):
        both = [sakip("nilai", instansi, "--format", bentuk, "--bahasa", bahasa, "--lebar", "100") for bahasa in BAHASA]

        assert [done.kode for done in both] == [0, 0]
        assert [done for done in both if "Traceback" in done.keluar + done.galat or not done.keluar] == []
        assert (both[0].keluar == both[1].keluar) == (bentuk in {"json", "csv"})
        assert [line for done in both for line in cacat(done.keluar)] == [] or bentuk == "csv"


SKEMA = Draft202012Validator(json.loads((ROOT / "schemas" / "nilai.schema.json").read_text(encoding="utf-8")))


@pytest.mark.parametrize(("instansi", "when"), SETIAP_PERIODE)
def test_every_periode_in_the_forms_for_machines_and_reports(instansi, when):
    """JSON is valid by its schema and exact, CSV is rectangular, every Markdown table has its columns in every row."""
    hasil = dinilai(instansi, when)
    data = json.loads(json.dumps(nilai_json(hasil)))
    rows = list(csv.reader(io.StringIO(nilai_csv([hasil]))))

    assert [error.message for error in SKEMA.iter_errors(data)] == []
    assert data["periode"] == str(hasil.periode)
    assert {len(row) for row in rows} == {len(rows[0])}
    assert {row[0] for row in rows[1:]} == {instansi}
    for bahasa in BAHASA:
        lines = list(md(hasil, bahasa))
        tables = re.split(r"\n(?!\|)", "\n".join(lines))
        widths = [
            {len(re.findall(r"(?<!\\)\|", row)) for row in part.splitlines() if row[:1] == "|"} for part in tables
        ]

        assert lines[0] == f"# {hasil.instansi.nama}"
        assert [width for width in widths if len(width) > 1] == []
        assert cacat("\n".join(lines)) == []


@pytest.mark.parametrize("instansi", INSTANSI)
def test_the_csv_has_the_figures_of_the_json(instansi):
    """Target, realisasi and capaian of every indicator are shown alike in both."""
    values, seen = angka(instansi), 0
    for row in csv.DictReader(io.StringIO(nilai_csv([dinilai(instansi)]))):
        for besaran in ("realisasi", "capaian", "serapan"):
            item = values.get((row["kode"], besaran, row["periode"]))
            if item is not None:
                assert row[besaran] == item.get("tampil", ""), (row["kode"], besaran)
                seen += bool(row[besaran])
    assert seen >= PALING_SEDIKIT["angka"]


@pytest.mark.parametrize("lebar", LEBAR)
def test_without_an_agency_there_is_an_overview(lebar):
    """`sakip nilai` alone shows each agency with its periode and pagu, within any width, in either language."""
    for bahasa in BAHASA:
        done = sakip("nilai", "--bahasa", bahasa, "--lebar", str(lebar))
        lines = [line.plain for line in ikhtisar(map(dinilai, INSTANSI), bahasa, lebar)]

        assert (done.kode, done.keluar.splitlines()) == (0, lines)
        assert cacat(done.keluar, lebar) == []
        for instansi in INSTANSI:
            own = dinilai(instansi)
            pagu = angka(instansi)[instansi, "pagu", str(own.periode.tahun)]["tampil"]
            amount = berindonesia(pagu) if bahasa == "id" else berindonesia(pagu).replace(".", ",")
            own_line = rf"^{instansi}\s+{re.escape(own.instansi.nama)}\s+{own.periode}\s[^\n]*\s{re.escape(amount)}"
            assert re.search(own_line, done.keluar, re.MULTILINE), instansi


def test_the_unit_tree_is_shown_as_a_tree():
    """The fourteen units stand in the order of their report, each below and further in than the one it answers to."""
    folder = ROOT / "definitions" / "lumajang-satpolpp" / "unit"
    units = {data["kode"]: data for data in map(yaml_dari, sorted(folder.glob("*.yaml")))}
    depth = {kode: 2 * ("induk" in data) for kode, data in units.items()}
    for bahasa in BAHASA:
        for lebar in LEBAR:
            lines = [line.plain for line in layar(dinilai("lumajang-satpolpp"), bahasa, lebar)]
            heads = [re.match(r"( *)(\S+)  (\S+)", line) for line in lines]
            found = [head for head in heads if head and head[2] in units and units[head[2]]["nama"].startswith(head[3])]

            # Once with what they achieved, once with what they spent.
            assert [head[2] for head in found] == [*units] * 2
            assert [len(head[1]) for head in found] == [*depth.values()] * 2
    assert {*units} == {*UNIT}


# (d) figures worked out by hand


@pytest.mark.parametrize("instansi", INSTANSI)
def test_every_figure_is_what_the_document_gives_by_hand(instansi):
    """The engine's exact values, and those shown, are the ones worked out from the document's own numbers."""
    values, rows = angka(instansi), ANGKA[instansi]
    wrong = []
    for row in rows:
        item = values[row.kode, row.besaran, row.periode]
        if Fraction(item["eksak"]) != row.nilai or (row.tampil and item["tampil"] != row.tampil):
            wrong.append((row.kode, row.besaran, row.periode, item["eksak"], item["tampil"], row.baris))

    assert wrong == []
    assert len(rows) >= PALING_SEDIKIT["angka"]
    assert all(0 < line <= PANJANG_DOKUMEN[dokumen_dari(instansi)] for row in rows for line in row.baris)


@pytest.mark.parametrize("sebutan", SEBUTAN, ids=lambda row: " ".join(row[:3]))
def test_every_word_is_the_one_the_scale_of_the_document_gives(sebutan):
    """A predikat is that of the report's own table; beyond its end, or without data, there is none."""
    instansi, when, kode, besaran, kata, baris = sebutan
    assert angka(instansi, when)[kode, besaran, when].get("tampil", "") == kata
    assert max(baris) <= PANJANG_DOKUMEN[dokumen_dari(instansi)]


def test_the_index_of_pengaron_comes_from_nine_unsur(tmp_path):
    """Once the nine are recorded, IKM is their mean times 25 (lines 172 and 253), held against 86 (line 183)."""
    for folder in ("definitions", "realisasi", "laporan"):
        shutil.copytree(ROOT / folder / "banjar-pengaron", tmp_path / folder / "banjar-pengaron")
    rows = [
        f"  - {{indikator: IKU-1, variabel: unsur, rincian: U{n}, nilai: {text}, acuan: {{baris: 524}}}}\n"
        for n, text in enumerate(UNSUR, 1)
    ]
    (tmp_path / "realisasi" / "banjar-pengaron" / "2024.yaml").write_text(
        f"dokumen: lkj-tw1-2024\nfakta:\n{''.join(rows)}", encoding="utf-8"
    )
    done = sakip("nilai", "banjar-pengaron", "--periode", "2024", "--format", "json", ruang=tmp_path)
    values = {(item["kode"], item["besaran"], item["periode"]): item for item in json.loads(done.keluar)["nilai"]}
    ikm = sum(map(Fraction, UNSUR)) / 9 * 25

    assert Fraction(values["IKU-1", "realisasi", "2024"]["eksak"]) == ikm
    assert Fraction(values["IKU-1", "capaian", "2024"]["eksak"]) == ikm / 86 * 100
    assert values["IKU-1", "realisasi", "2024"]["tampil"] == "85.19"


def test_balungs_cap_is_shown_with_what_was_before_it():
    """100 of 80 is 125 %, and capped at 100 by line 396; the screen and the CSV show both."""
    rows = csv.DictReader(io.StringIO(nilai_csv([dinilai("jember-balung")])))
    row = next(row for row in rows if (row["kode"], row["periode"]) == ("IKU-3", "2023"))
    text = "".join(f"{line.plain}\n" for line in layar(dinilai("jember-balung"), "id", 140))

    assert (row["capaian"], row["capaian_sebelum_batas"]) == ("100.00", "125.00")
    assert "100,00 (batas; 125,00)" in text
