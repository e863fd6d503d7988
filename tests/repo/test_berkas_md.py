"""docs/berkas.md is true: its files form a workspace, its snippets fit in, its tables are those of the schemas."""

import json
import re
from pathlib import Path, PurePosixPath

import pytest

from sakip_rules.checks.periksa import periksa
from sakip_rules.model.baca import susun
from sakip_rules.source.documents import KINDS, Document
from sakip_rules.source.files import decode
from sakip_rules.source.nodes import Mapping
from sakip_rules.source.schemas import validate
from sakip_rules.source.tabel_fakta import KOLOM, baca_tabel
from sakip_rules.source.yaml_reader import read_yaml

ROOT = Path(__file__).parents[2]
HALAMAN = ROOT / "docs" / "berkas.md"
TEKS = HALAMAN.read_text(encoding="utf-8")
BERKAS = dict(re.findall(r"^`([a-z0-9/-]+\.yaml)`\n\n```yaml\n(.*?)```", TEKS, re.MULTILINE | re.DOTALL))
CUPLIKAN = re.findall(r"^```yaml ([a-z]+)\n(.*?)```", TEKS, re.MULTILINE | re.DOTALL)
CSV = re.findall(r"^```csv\n(.*?)```", TEKS, re.MULTILINE | re.DOTALL)
TABEL = re.compile(r"<!-- tabel ([a-z_.]+) -->\n(.*?)<!-- /tabel -->", re.DOTALL)
SCHEMAS = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in (ROOT / "schemas").glob("*.schema.json")}
# Parts with a table of their own, or described in words.
TANPA_URAIAN = {"acuan", "berlaku", "pembulatan", "target", "pagu", "variabel", "dari", "target_akhir", "nasional"}
TANPA_URAIAN |= {"contoh", "kebijakan", "acuan_kebijakan", "kolom"}


def jenis(name):
    """The kind of a file, by where it lies."""
    path = PurePosixPath(name)
    folder = path.parent.name
    if folder in KINDS:
        return folder
    if path.parts[0] == "laporan" and path.stem != "dokumen":
        return "klaim"
    return "realisasi" if path.parts[0] == "realisasi" else path.stem


def dokumen(name, root, source):
    """A file as a document."""
    return Document(jenis(name), "dinas-contoh" if "dinas-contoh" in name else "", name, source, root)


def baca(name, text):
    """A file as read, validated."""
    source = decode(text.encode(), name)
    root, wrong = read_yaml(source)
    assert wrong == ()
    assert validate(jenis(name), root) == (), name
    return dokumen(name, root, source)


def ruang():
    """The page's own files, over the standard library."""
    found = {name: baca(name, text) for name, text in BERKAS.items()}
    for path in sorted((ROOT / "definitions" / "standar").rglob("*.yaml")):
        name = path.relative_to(ROOT).as_posix()
        if name not in found:
            found[name] = baca(name, path.read_text(encoding="utf-8"))
    return found


def test_every_kind_of_file_has_an_example():
    """None of the kinds is described without one, and each begins with the line editors read."""
    assert {jenis(name) for name in BERKAS} == set(KINDS)
    for name, text in BERKAS.items():
        up = "../" * (len(PurePosixPath(name).parts) - 1)
        assert text.startswith(f"# yaml-language-server: $schema={up}schemas/{jenis(name)}.schema.json\n"), name


def test_the_files_of_the_page_form_a_workspace_without_mistakes():
    """Together with the standard library nothing is told about them, down to the worked examples."""
    found, told = susun(ruang().values())
    assert [item for item in (*told, *periksa(found).temuan) if item.place.file in BERKAS] == []
    assert "dinas-contoh" in found.instansi


@pytest.mark.parametrize(("kind", "text"), CUPLIKAN)
def test_every_snippet_fits_into_the_example_of_its_kind(kind, text):
    """Its keys in the place of the example's own: valid, and nothing is told about that file."""
    files = ruang()
    name = next(name for name in BERKAS if jenis(name) == kind)
    whole = files[name]
    snippet_source = decode(text.encode(), name)
    snippet, wrong = read_yaml(snippet_source)
    assert wrong == ()
    root = Mapping({**whole.root.entries, **snippet.entries}, whole.root.place)
    assert validate(kind, root) == ()
    files[name] = dokumen(name, root, snippet_source)
    found, told = susun(files.values())
    assert [item for item in (*told, *periksa(found).temuan) if item.place.file == name] == []


@pytest.mark.parametrize("text", CSV)
def test_every_table_of_facts_is_read_like_a_file_of_facts(text):
    """In the place of the page's own facts nothing is told about it."""
    files = ruang()
    read = baca_tabel(text.encode(), "realisasi/dinas-contoh/2024.csv")
    assert read.temuan == ()
    assert validate("realisasi", read.root) == ()
    del files["realisasi/dinas-contoh/2024.yaml"]
    files["tabel"] = dokumen("realisasi/dinas-contoh/2024.csv", read.root, read.sumber)
    found, told = susun(files.values())
    assert [item for item in told if item.place.file.endswith(".csv")] == []
    assert len(found.instansi["dinas-contoh"].fakta) > 1


def test_the_page_names_every_column_of_a_table_of_facts():
    """None is left out."""
    section = TEKS.partition("### Fakta sebagai tabel")[2].partition("\n### ")[0]
    assert [name for name in KOLOM if f"`{name}`" not in section] == []
    assert len(CSV) > 0


def utuh(schema, base):
    """A schema with its reference replaced, the file that is in, and the shared part it came from."""
    shared = ""
    while "$ref" in schema:
        file, _, pointer = schema["$ref"].partition("#")
        base, shared = file or base, shared or pointer.rpartition("/")[2]
        target = SCHEMAS[base]
        for part in pointer.split("/")[1:]:
            target = target[part]
        schema = {**target, **{key: value for key, value in schema.items() if key != "$ref"}}
    return schema, base, shared


def baris(schema, base, path=""):
    """The rows of a table: key, whether it is required, what the schema says about it."""
    known = {**schema.get("properties", {}), **schema.get("patternProperties", {})}
    for key, inner in known.items():
        whole, file, shared = utuh(inner, base)
        name = f"{path}{'<periode>' if '[0-9]{4}' in key else '<nama>' if key.startswith('^') else key}"
        yield name, "ya" if key in schema.get("required", []) else "", whole["description"]
        if key not in TANPA_URAIAN and shared not in (*TANPA_URAIAN, "indikator"):
            yield from baris(whole, file, f"{name}.")
            if whole.get("type") == "array":
                item, file, shared = utuh(whole["items"], file)
                yield from baris(item, file, f"{name}[].") if shared != "indikator" else ()


def tabel(name):
    """The table of a schema, or of a shared part (`umum.acuan`)."""
    file, _, part = name.partition(".")
    base = f"{file}.schema.json"
    schema = SCHEMAS[base]["$defs"][part] if part else SCHEMAS[base]
    schema = schema["items"] if schema.get("type") == "array" else schema
    rows = [f"| `{key}` | {needed} | {text} |" for key, needed, text in baris(schema, base)]
    return "\n".join(["", "| kunci | wajib | isi |", "|---|---|---|", *rows, "", ""])


def test_every_table_is_what_the_schema_says(perbarui):
    """Keys, which of them are required, and the words an editor shows; `--perbarui` writes them anew."""
    shown = TABEL.sub(lambda found: f"<!-- tabel {found[1]} -->\n{tabel(found[1])}<!-- /tabel -->", TEKS)
    if perbarui:
        HALAMAN.write_text(shown, encoding="utf-8")
    assert shown == HALAMAN.read_text(encoding="utf-8")
    assert {name for name in KINDS if f"<!-- tabel {name} -->" in TEKS} == set(KINDS)
