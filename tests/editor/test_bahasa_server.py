"""The real yaml-language-server on our files: what a planner sees in an editor, from the schemas of the checkout alone.

Good files have no error, a mistake has one where it stands, keys and words are offered, and hovering explains them in
Indonesian. `|` in a text is where the cursor is.
"""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from sakip_rules.source.files import decode
from sakip_rules.source.instances import plain
from sakip_rules.source.yaml_reader import read_yaml
from tests.editor.peladen import ROOT, Peladen
from tests.repo.test_skema_editor import isi

IKU_YAML = ROOT / "definitions" / "dinas-contoh" / "iku" / "iku-1.yaml"
IKU = """\
# yaml-language-server: $schema=../../../schemas/iku.schema.json
kode: IKU-1
nama: Persentase laporan yang diselesaikan
satuan: persen
polaritas: positif
target: {2024: 80}
contoh:
  - {fakta: {realisasi: {2024: 80}}, periode: 2024, capaian: 100}
"""
# One file of each kind: where it is, and a text without mistakes; an empty one is the file that is there.
JENIS = {
    "satuan": ("definitions/standar/satuan.yaml", "satuan:\n  - {kode: kasus, nama: Kasus}\n"),
    "kebijakan": ("definitions/standar/kebijakan.yaml", ""),
    "metode": ("definitions/standar/metode/progres-positif.yaml", ""),
    "skala": ("definitions/standar/skala/akip.yaml", ""),
    "instansi": (
        "definitions/dinas-contoh/instansi.yaml",
        "kode: dinas-contoh\nnama: Dinas Contoh\nperiode: 2024\nrenstra: {sejak: 2021, sampai: 2026}\n",
    ),
    "iku": ("definitions/dinas-contoh/iku/iku-1.yaml", IKU),
    "program": ("definitions/dinas-contoh/program/p1.yaml", "kode: P1\nnama: Program contoh\n"),
    "unit": ("definitions/dinas-contoh/unit/u1.yaml", "kode: u1\nnama: Sekretariat\n"),
    "realisasi": ("realisasi/dinas-contoh/2024.yaml", "fakta:\n  - {indikator: IKU-1, nilai: 80}\n"),
    "dokumen": (
        "laporan/dinas-contoh/dokumen.yaml",
        "dokumen:\n  - {kode: lkjip-2024, judul: Laporan Kinerja, tahun: 2024, berkas: lkjip-2024.txt}\n",
    ),
    "klaim": (
        "laporan/dinas-contoh/bab-3.yaml",
        'dokumen: lkjip-2024\nklaim:\n  - {indikator: IKU-1, besaran: capaian, tercetak: "100%", acuan: {baris: 12}}\n',
    ),
}
SEMUA_KUNCI = json.loads((ROOT / "schemas" / "iku.schema.json").read_text(encoding="utf-8"))["properties"]


@pytest.fixture(scope="module")
def peladen():
    """A server with the repository opened in it; nothing any test asks of it may need the network."""
    server = Peladen(ROOT)
    yield server
    server.close()
    assert server.proxy.calls == 0


def berkas(kind):
    """Where a file of a kind is, and a text of it that names its schema."""
    name, text = JENIS[kind]
    text = text or (ROOT / name).read_text(encoding="utf-8")
    up = "../" * name.count("/")
    line = f"# yaml-language-server: $schema={up}schemas/{kind}.schema.json\n"
    return ROOT / name, text if text.startswith(line) else line + text


def kursor(marked):
    """The text without its mark, and the line and column (from 1) of the mark."""
    before, _, after = marked.partition("|")
    return before + after, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def ditawarkan(peladen, path, marked):
    """What is offered at the mark of a text, by label."""
    text, line, column = kursor(marked)
    peladen.open(path, text)
    return peladen.complete(path, line, column)


def keterangan(item):
    """What is told about an offer."""
    told = item.get("documentation", "")
    return told["value"] if isinstance(told, dict) else told


def sisip(marked, item):
    """The text after an offer is taken as an editor does: places filled in as proposed, further lines indented."""
    before, _, after = marked.partition("|")
    indent = re.search(r"[ \t]*(?=[^\n]*\Z)", before.rpartition("\n")[2])[0]
    return before + isi(item["insertText"]).replace("\n", f"\n{indent}") + after


def berkas_repositori():
    """Every rule, fact and claim of the repository."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    folders = ("definitions/", "realisasi/", "laporan/")
    return [ROOT / name for name in listed.split("\0") if name.endswith(".yaml") and name.startswith(folders)]


def nilai(text):
    """What our own reader reads of a text."""
    root, wrong = read_yaml(decode(text.encode(), "a.yaml"))
    assert wrong == ()
    return plain(root)


def test_no_file_of_the_repository_has_an_error(peladen):
    """Rules, facts and claims of all five agencies and of the standard library are right in an editor too."""
    paths = berkas_repositori()

    assert len({path.relative_to(ROOT).parts[1] for path in paths}) > 5
    assert peladen.open_all(paths) == {}


def test_formatting_a_file_changes_no_value(peladen):
    """A planner who asks for it tidies the text; every value of every file stays as it was, to the digit."""
    paths = berkas_repositori()
    peladen.open_all(paths)
    for path in paths:
        text = path.read_text(encoding="utf-8")
        assert nilai(peladen.format(path, text)) == nilai(text), path

    untidy = IKU.replace("{2024: 80}", "{   2024:   80.10   }", 1)
    peladen.open(IKU_YAML, untidy)
    assert peladen.format(IKU_YAML, untidy) == IKU.replace("{2024: 80}", "{2024: 80.10}", 1)


@pytest.mark.parametrize("kind", JENIS)
def test_a_file_of_each_kind_knows_its_schema(peladen, kind):
    """A right file has no error; the same file with a key nobody knows has one, at that key."""
    path, text = berkas(kind)

    assert peladen.open(path, text) == []
    line = text.count("\n") + 1
    assert peladen.open(path, f"{text}kunci_asing: 1\n") == [(line, "Property kunci_asing is not allowed.")]


@pytest.mark.parametrize("kind", JENIS)
def test_the_settings_of_the_repository_give_a_file_its_schema_by_its_folder(peladen, kind):
    """A file without the line that names its schema is checked all the same."""
    path, text = berkas(kind)
    text = text.split("\n", 1)[1]

    assert peladen.open(path, text) == []
    line = text.count("\n") + 1
    assert peladen.open(path, f"{text}kunci_asing: 1\n") == [(line, "Property kunci_asing is not allowed.")]


@pytest.mark.parametrize(
    ("kind", "mistake", "place"),
    [
        ("iku", ("polaritas: positif", "polaritas: postif"), (5, "positif")),
        ("iku", ("nama: Pers", "Nama: Pers"), (3, "Nama")),
        ("iku", ("nama: Pers", "# nama: Pers"), (2, "nama")),
        ("iku", ("kode: IKU-1", "kode: IKU 1"), (2, "Tulis kode dengan huruf, angka, titik")),
        ("iku", ("satuan: persen", "satuan: [persen]"), (4, "Tulis kode atau alias satuan")),
        ("iku", ("target: {2024", "target: {TW1"), (6, "Tulis periode sebagai tahun (2024)")),
        ("iku", ("target: {2024: 80}", "target: 80"), (6, "Tulis periode sebagai tahun (2024)")),
        ("iku", ("realisasi: {2024: 80}", "realisasi: 80"), (8, "Tulis periode sebagai tahun (2024)")),
        ("iku", ("target: {2024: 80}", "variabel: {a: {nama: A, satuan: orang}}"), (2, "rumus")),
        ("iku", ("periode: 2024", "periode: 2024-TW5"), (8, "Tulis periode sebagai tahun (2024)")),
        ("instansi", ("sejak: 2021", "sejak: dua ribu"), (5, "integer")),
        ("instansi", ("kode: dinas", "kebijakan: {agregat: {sasaran: {cara: rata2}}}\nkode: dinas"), (2, "rata_rata")),
        ("program", ("nama: P", "pagu: {2024: {Murni: 1}}\nnama: P"), (3, "Tulis nama dokumen perencanaan")),
        ("realisasi", ("nilai: 80", "nilai: [80]"), (3, "Tulis angkanya")),
        ("klaim", ("baris: 12", "baris: dua belas"), (4, "Tulis nomor barisnya")),
        ("klaim", ('tercetak: "100%", ', ""), (4, "tercetak")),
        ("dokumen", ("tahun: 2024", "tahun: 20024"), (3, "2099")),
        ("satuan", ("nama: Kasus", "nama: Kasus, cacah: ya"), (3, "boolean")),
    ],
)
def test_a_mistake_is_shown_where_it_stands(peladen, kind, mistake, place):
    """Each mistake has an error on its line, in the schema's own Indonesian words where it has some."""
    path, text = berkas(kind)
    assert mistake[0] in text

    found = peladen.open(path, text.replace(*mistake, 1))

    assert [message for line, message in found if line == place[0] and place[1] in message], found


def test_the_keys_that_are_not_written_yet_are_offered(peladen):
    """In an indicator's file every key is offered but those it has, each with its Indonesian description."""
    offered = ditawarkan(peladen, IKU_YAML, IKU.replace("satuan: persen", "|"))
    written = {"kode", "nama", "polaritas", "target", "contoh"}

    assert set(SEMUA_KUNCI) - written <= set(offered)
    assert not written & set(offered)
    assert keterangan(offered["sasaran"]) == SEMUA_KUNCI["sasaran"]["description"]


def test_the_keys_inside_a_shared_part_are_offered(peladen):
    """Parts that several kinds of file share are found in the file beside the schema."""
    offered = ditawarkan(peladen, IKU_YAML, IKU + "target_akhir:\n  tahun: 2026\n  |\n")

    assert {"nilai", "hitung", "acuan"} <= set(offered)
    assert {"akhir", "kumulatif"} <= set(ditawarkan(peladen, IKU_YAML, IKU + "target_akhir:\n  hitung: |\n"))


def test_the_words_to_choose_from_are_offered_and_explained(peladen):
    """`polaritas` offers its three words and nothing else."""
    offered = ditawarkan(peladen, IKU_YAML, IKU.replace("polaritas: positif", "polaritas: |"))

    assert {name: keterangan(item) for name, item in offered.items()} == {
        "positif": "Makin tinggi makin baik.",
        "negatif": "Makin rendah makin baik.",
        "stabil": "Makin dekat dengan target makin baik.",
    }


def test_a_default_is_offered(peladen):
    """Where an agency declares no policy, what is offered first is what holds without it."""
    path, text = berkas("instansi")

    assert "akip" in ditawarkan(peladen, path, text + "kebijakan:\n  skala: |\n")


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("polaritas", "* `negatif`: Makin rendah makin baik."),
        ("target", "Target per periode; atau daftar baris"),
        ("satuan", "Satuan realisasi dan target."),
        ("contoh", "Contoh yang dihitung dengan tangan"),
        ("realisasi", "Nilai variabel ini untuk setiap periode"),
        ("capaian", "Capaian (dalam persen) yang harus keluar"),
    ],
)
def test_hovering_over_a_key_explains_it(peladen, key, told):
    """The title, the description and an example of the key that is pointed at."""
    text, line, column = kursor(IKU.replace(f"{key}:", f"{key[0]}|{key[1:]}:", 1))
    peladen.open(IKU_YAML, text)
    shown = peladen.hover(IKU_YAML, line, column)

    assert shown.startswith("#### ")
    assert told in shown
    assert "Example:" in shown


def test_the_page_shows_what_is_seen(peladen):
    """What docs/editor.md shows is what hovering shows, but for the link to the schema in this checkout."""
    page = (ROOT / "docs" / "editor.md").read_text(encoding="utf-8")
    text, line, column = kursor(IKU.replace("polaritas", "p|olaritas"))
    peladen.open(IKU_YAML, text)
    shown = peladen.hover(IKU_YAML, line, column)

    assert re.findall(r"````markdown\n(.*?)````", page, re.DOTALL) == [
        shown.partition("\n\nSource:")[0].rstrip("\n") + "\n"
    ]


@pytest.mark.parametrize(
    ("kind", "label", "text"),
    [
        ("iku", "IKU: realisasi dicatat", "|\n"),
        ("iku", "IKU: realisasi dihitung dengan rumus", "|\n"),
        ("iku", "variabel baru", IKU + "rumus: masuk\nvariabel:\n  |\n"),
        ("iku", "target per periode", IKU.replace("target: {2024: 80}", "target: |")),
        ("iku", "target per periode", IKU.replace("target: {2024: 80}", "target:\n  |")),
        ("iku", "target menurut dokumen", IKU.replace("target: {2024: 80}", "target:\n  |")),
        ("iku", "contoh tanpa rumus", IKU + "  |\n"),
        ("iku", "contoh tanpa rumus", IKU + "  - |\n"),
        ("iku", "contoh dengan rumus", IKU + "  |\n"),
        ("skala", "skala baru", "|\n"),
        ("skala", "pita baru", berkas("skala")[1].replace("pita:\n", "pita:\n  |\n")),
        ("realisasi", "fakta", "fakta:\n  |\n"),
        ("realisasi", "fakta variabel", "fakta:\n  - {indikator: IKU-1, nilai: 80}\n  |\n"),
        ("realisasi", "realisasi anggaran", "anggaran:\n  |\n"),
        ("klaim", "klaim besaran", "dokumen: lkjip-2024\nklaim:\n  |\n"),
        ("klaim", "klaim hitungan", "dokumen: lkjip-2024\nklaim:\n  |\n"),
        ("dokumen", "dokumen baru", "dokumen:\n  |\n"),
        ("satuan", "satuan baru", "satuan:\n  |\n"),
        ("program", "pagu per tahun", "kode: P1\nnama: Program contoh\npagu:\n  |\n"),
    ],
)
def test_a_whole_entry_is_offered_and_right_when_taken(peladen, kind, label, text):
    """What is inserted has no error before a word of it is changed."""
    path, line = berkas(kind)[0], berkas(kind)[1].split("\n", 1)[0]
    marked = text if text.startswith("# yaml-language-server") else f"{line}\n{text}"
    offered = ditawarkan(peladen, path, marked)

    assert label in offered
    written = sisip(marked, offered[label])
    assert peladen.open(path, written) == [], written


def test_a_workspace_of_its_own_needs_only_the_schemas_beside_it(tmp_path):
    """Away from the checkout, with the schemas in a folder of the workspace, an editor works the same and offline."""
    shutil.copytree(ROOT / "schemas", tmp_path / "schemas")
    path = tmp_path / "definitions" / "dinas-contoh" / "iku" / "iku-1.yaml"
    server = Peladen(tmp_path)

    assert server.open(path, IKU) == []
    assert [line for line, _ in server.open(path, IKU.replace("positif", "postif"))] == [5]
    assert server.open(path, IKU.split("\n", 1)[1] + "kunci_asing: 1\n") != []
    text, line, column = kursor(IKU.replace("capaian", "c|apaian"))
    server.open(path, text)
    assert "Capaian (dalam persen)" in server.hover(path, line, column)
    server.close()
    assert server.proxy.calls == 0


def test_a_schema_of_elsewhere_would_be_fetched(tmp_path):
    """That nobody called the proxy means something: a schema named by a network address does."""
    server = Peladen(tmp_path)
    found = server.open(tmp_path / "iku-1.yaml", IKU.replace("../../../schemas/", "http://skema.invalid/"))
    server.close()

    assert found != []
    assert server.proxy.calls > 0


def test_a_missing_schema_is_told(tmp_path):
    """Without the schemas the file is not silently taken as right."""
    server = Peladen(tmp_path)
    found = server.open(Path(tmp_path, "definitions", "a", "iku", "iku-1.yaml"), IKU)
    server.close()

    assert ["Unable to load schema" in message for _, message in found] == [True]
