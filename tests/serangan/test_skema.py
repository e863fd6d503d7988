"""Attacks on the schemas and on figures: nothing is fetched, no pattern looks back, no number is too long."""

import json
import re
from pathlib import Path

import pytest

from sakip_rules.commands.app import jalankan
from tests.serangan import jahat
from tests.serangan.pengamat import amati

ROOT = Path(__file__).parents[2]
SCHEMAS = sorted((ROOT / "schemas").glob("*.schema.json"))
LUAR = "http://127.0.0.1:1/jahat.schema.json"


def semua(node):
    """Every mapping inside a schema."""
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from semua(value)
    elif isinstance(node, list):
        for value in node:
            yield from semua(value)


POLA = sorted(
    {
        (path.name, pattern)
        for path in SCHEMAS
        for node in semua(json.loads(path.read_text(encoding="utf-8")))
        for pattern in [node.get("pattern"), *(node.get("patternProperties") or {})]
        if isinstance(pattern, str)
    }
)


@pytest.mark.parametrize(("file", "pattern"), POLA, ids=[f"{file}-{pattern}" for file, pattern in POLA])
def test_a_pattern_looks_at_each_character_once(file, pattern):
    """CWE-1333: it begins at the beginning, and what it repeats without end repeats nothing itself."""
    without_classes = re.sub(r"\[(?:\\.|[^\]\\])*\]", "k", re.sub(r"\\.", "k", pattern))

    assert pattern.startswith("^") or pattern == ".", file
    assert not re.search(r"[*+}][^()]*\)(?:[*+]|\{[0-9]*,\})", without_classes), file


@pytest.mark.parametrize(
    "text", ["a" * 200_000 + "!", "-" * 200_000, "a\n" * 100_000, "2024-" * 40_000, "\0", "a/" * 99_999]
)
def test_no_text_makes_a_pattern_slow(text):
    """CWE-1333: every pattern of every schema answers to texts made to be looked at again and again."""
    assert len([re.search(pattern, text) for _, pattern in POLA]) == len(POLA)


def test_the_references_of_the_schemas_stay_in_their_folder():
    """None leads to an address: an editor, too, needs no network."""
    for path in SCHEMAS:
        for node in semua(json.loads(path.read_text(encoding="utf-8"))):
            file = str(node.get("$ref", "")).partition("#")[0]
            assert not file or (ROOT / "schemas" / file).is_file(), (path.name, file)


@pytest.mark.parametrize(
    "line",
    [
        f"# yaml-language-server: $schema={LUAR}",
        f'$schema: "{LUAR}"',
        f'$ref: "{LUAR}"',
        '$ref: "file:///etc/passwd"',
        f'$id: "{LUAR}"',
        "$defs: {a: {}}",
        f'allOf: [{{$ref: "{LUAR}"}}]',
        "$dynamicRef: '#meta'",
    ],
)
def test_no_word_of_schemas_in_a_file_is_obeyed(capsys, tmp_path, line):
    """CWE-918: a file cannot name its own schema: a comment stays one, a key that no file has is told."""
    folder = jahat.tulis(tmp_path, jahat.BERKAS)
    path = folder / jahat.IKU_2
    path.write_text(f"{line}\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    with amati() as seen:
        code = jalankan(["periksa", str(folder), "--format", "csv"])

    assert code == (0 if line.startswith("#") else 1)
    assert ("galat" in capsys.readouterr().out) is bool(code)
    assert seen.jaringan == []


def test_schemas_in_a_strangers_workspace_are_not_ours(capsys, tmp_path):
    """CWE-829: files are held to the schemas of the package, whatever lies in schemas/ beside them."""
    anything = json.dumps({"$schema": LUAR, "$id": LUAR, "$ref": LUAR})
    folder = jahat.tulis(tmp_path, jahat.BERKAS | {f"schemas/{path.name}": anything for path in SCHEMAS})
    with amati() as seen:
        assert jalankan(["periksa", str(folder)]) == 0
    path = folder / jahat.IKU_2
    path.write_text(f"tak_dikenal: 1\n{path.read_text(encoding='utf-8')}", encoding="utf-8")

    assert jalankan(["periksa", str(folder)]) == 1
    assert capsys.readouterr().err == ""
    assert seen.jaringan == []


def angka():
    """A place for each key of docs/berkas.md that has a figure: file, start and end."""
    found = {}
    for name, text in jahat.BERKAS.items():
        for match in re.finditer(r"(?P<kunci>[\w%]+): *[\[\"]?(?P<angka>[0-9]+(?:[.,][0-9]+)*)(?![\w./-])", text):
            if match["kunci"] == "tabel":
                continue  # the name of a table is a text, however many digits it has
            found.setdefault(
                match["kunci"] if not match["kunci"].isdecimal() else (name, "tahun"), (name, *match.span("angka"))
            )
    return found


ANGKA = angka()


@pytest.mark.parametrize("place", ANGKA.values(), ids=[str(key) for key in ANGKA])
def test_n4_no_figure_has_digits_without_end(capsys, tmp_path, place):
    """CVE-2020-10735, N4: 5,000 digits are told wherever a figure stands; nothing fails to turn them into a number."""
    name, start, end = place
    folder = jahat.tulis(tmp_path, jahat.BERKAS)
    text = jahat.BERKAS[name]
    (folder / name).write_text(f"{text[:start]}{'9' * 5_000}{text[end:]}", encoding="utf-8")

    assert jalankan(["periksa", str(folder), "--format", "csv"]) == 1
    assert f"galat,{name}" in capsys.readouterr().out
