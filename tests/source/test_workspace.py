"""Finding and reading the files of a workspace."""

import gc
import os
import shutil

import pytest

from sakip_rules.source import resources, workspace
from sakip_rules.source.workspace import find_root, read_workspace
from tests.source.bantu import IKU, temuan

INSTANSI = """\
kode: dinas-a
nama: Dinas A
periode: 2024
renstra: {sejak: 2021, sampai: 2026}
tujuan: [{kode: T1, nama: Tujuan}]
sasaran: [{kode: S2, nama: Sasaran, tujuan: T1}]
"""
REALISASI = "fakta:\n  - {indikator: IKU-2, variabel: kasus, nilai: 54}\n"
DOKUMEN = "dokumen:\n  - {kode: lakip-2024, judul: LAKIP 2024, tahun: 2024, berkas: lakip-2024.txt}\n"
SATUAN = "satuan:\n  - {kode: persen, nama: Persen}\n"
PROGRAM = "kode: P1\nnama: Program\nsasaran: S2\nkegiatan: []\n"


@pytest.fixture
def ruang(tmp_path, monkeypatch):
    """A workspace with one agency, and a packaged standard library with one file; `put` adds files."""
    shipped = tmp_path / "paket"
    (shipped / "metode").mkdir(parents=True)
    (shipped / "satuan.yaml").write_text(SATUAN, encoding="utf-8")
    monkeypatch.setattr(workspace, "standar_folder", lambda: shipped)
    root = tmp_path / "ruang"
    root.mkdir()

    def put(**files):
        for name, text in files.items():
            path = root / name.replace("__", "/").replace("_dot_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return root

    put(
        definitions__dinasa__instansi_dot_yaml=INSTANSI,
        definitions__dinasa__iku__a_dot_yaml=IKU,
        realisasi__dinasa__2024_dot_yaml=REALISASI,
        laporan__dinasa__dokumen_dot_yaml=DOKUMEN,
    )
    return put


def seen(documents):
    """Documents as (kind, instansi, name)."""
    return [(item.kind, item.instansi, item.name) for item in documents]


def codes(found):
    """Diagnostics as (code, file)."""
    return [(item.code, item.place.file if item.place else "") for item in found]


@pytest.mark.parametrize("name", ["a.yaml~", "#a.yaml#", ".a.yaml.swp", "~$a.yaml"])
def test_what_an_editor_leaves_beside_a_file_is_nobodys_mistake(ruang, name):
    """Backups, autosaves and locks are neither read nor told of, in any folder."""
    root = ruang()
    before = read_workspace(root)
    for folder in ("definitions", "definitions/dinasa", "definitions/dinasa/iku", "realisasi/dinasa"):
        (root / folder / name).write_text("x", encoding="utf-8")

    assert read_workspace(root) == before


def test_the_folder_decides_the_kind_and_names_decide_the_order(ruang):
    """Each file has the kind of its place; the packaged library comes first, then folders and files by name."""
    root = ruang(
        definitions__standar__skala__b_dot_yaml="kode: x\n",
        definitions__dinasa__iku__B_dot_yaml=IKU,
        definitions__README_dot_md="x",
        definitions__dinasa__README_dot_md="x",
        definitions__dinasa___dot_git__x="x",
    )
    documents, found = read_workspace(root)

    assert seen(documents) == [
        ("satuan", "", "<standar>/satuan.yaml"),
        ("iku", "dinasa", "definitions/dinasa/iku/B.yaml"),
        ("iku", "dinasa", "definitions/dinasa/iku/a.yaml"),
        ("instansi", "dinasa", "definitions/dinasa/instansi.yaml"),
        ("realisasi", "dinasa", "realisasi/dinasa/2024.yaml"),
        ("dokumen", "dinasa", "laporan/dinasa/dokumen.yaml"),
    ]
    assert set(codes(found)) == {("S002", "definitions/standar/skala/b.yaml")}


def test_a_document_carries_its_source_and_its_nodes(ruang):
    """The text, the digest and the root mapping of a file are at hand."""
    document = next(item for item in read_workspace(ruang())[0] if item.kind == "iku")

    assert document.source.text == IKU
    assert len(document.source.sha256) == 64
    assert document.root.get("kode").text == "IKU-2"


def test_a_workspaces_own_standard_library_is_read_beside_the_packaged_one(ruang):
    """Both are read, the packaged one first; which rule holds is decided by whoever reads the documents."""
    documents, found = read_workspace(ruang(definitions__standar__satuan_dot_yaml=SATUAN))

    assert [item.name for item in documents if not item.instansi] == [
        "<standar>/satuan.yaml",
        "definitions/standar/satuan.yaml",
    ]
    assert found == ()


def test_the_packaged_library_is_read_once_where_it_is_the_workspaces_own(ruang, monkeypatch):
    """In a checkout the two are the same folder."""
    root = ruang(definitions__standar__satuan_dot_yaml=SATUAN)
    monkeypatch.setattr(workspace, "standar_folder", lambda: root / "definitions" / "standar")

    assert [item.name for item in read_workspace(root)[0] if not item.instansi] == ["definitions/standar/satuan.yaml"]


def test_of_one_agency_only_its_files_are_read(ruang):
    """Files of other agencies are neither read nor told of."""
    root = ruang(definitions__dinasb__instansi_dot_yaml="x: [", realisasi__dinasb__2024_dot_yaml="x: [")
    documents, found = read_workspace(root, "dinasa")

    assert {item.instansi for item in documents} == {"", "dinasa"}
    assert found == ()


@pytest.mark.parametrize(("name", "nearest", "choices"), [("dinsaa", "dinasa", ""), ("xyz", "", "dinasa, kota")])
def test_an_agency_that_is_not_there_is_told(ruang, name, nearest, choices):
    """The nearest agency is offered, or all of them; the standard library is read all the same."""
    documents, (found,) = read_workspace(ruang(definitions__kota__instansi_dot_yaml=INSTANSI), name)

    assert [item.kind for item in documents] == ["satuan"]
    assert (found.code, found.place, found.datum("nearest"), found.datum("choices")) == ("P011", None, nearest, choices)


@pytest.mark.parametrize(
    ("name", "code", "nearest"),
    [
        ("definitions/dinasa/iku/b.yml", "B040", "b.yaml"),
        ("definitions/dinasa/instansi.yml", "B040", "instansi.yaml"),
        ("definitions/standar/kebijakan.yml", "B040", "kebijakan.yaml"),
        ("laporan/dinasa/dokumen.yml", "B040", "dokumen.yaml"),
        ("definitions/dinasa/Instansi.yaml", "B041", "instansi.yaml"),
        ("definitions/dinasa/iku/a.yaml.bak", "B041", ""),
        ("definitions/dinasa/catatan.txt", "B041", ""),
        ("definitions/x.yaml", "B041", ""),
        ("definitions/standar/satua.yaml", "B041", "satuan.yaml"),
        ("realisasi/2024.yaml", "B041", ""),
        ("realisasi/dinasa/2024.ods", "B041", ""),
        ("definitions/dinasa/ikuu/x", "B042", "iku"),
        ("definitions/dinasa/iku/lama/x", "B042", ""),
        ("definitions/standar/Skala/x", "B042", "skala"),
        ("relisasi/x", "", ""),
        ("Laporann/x", "", ""),
        ("realisasi/dinasaa/2024.yaml", "B045", "dinasa"),
        ("laporan/lain/dokumen.yaml", "B045", ""),
        ("definitions/dinasb/iku/a.yaml", "B044", ""),
        ("definitions/standard/README.md", "B044", "standar"),
    ],
)
def test_what_is_not_read_is_told_with_the_name_that_was_meant(ruang, name, code, nearest):
    """A file or folder that nothing reads is told of, at itself or at its folder."""
    root = ruang()
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x", encoding="utf-8")
    found = [item for item in read_workspace(root)[1] if item.code[0] == "B" and item.code != "B006"]

    assert [(item.code, item.datum("nearest")) for item in found] == ([(code, nearest)] if code else [])
    assert all(name.startswith(item.place.file) for item in found)


@pytest.mark.parametrize(("right", "wrong"), [("realisasi", "Realisasi"), ("laporan", "lapoarn")])
def test_a_misspelt_folder_at_the_top_is_told_where_the_right_one_is_missing(ruang, right, wrong):
    """A folder whose name is near that of a missing one is told of."""
    root = ruang()
    (root / right).rename(root / wrong)

    assert [(item.code, item.place.file, item.datum("nearest")) for item in read_workspace(root)[1]] == [
        ("B042", wrong, right)
    ]


def test_reports_lie_beside_their_claims_and_are_left_alone(ruang):
    """In laporan/<instansi> a YAML file holds claims and is read; what is none is nobody's business."""
    assert read_workspace(ruang(laporan__dinasa__a_dot_txt="x"))[1] == ()

    found = read_workspace(ruang(laporan__dinasa__lakip_dot_yaml="x: ["))[1]
    assert [(item.code, item.place.file) for item in found] == [("B025", "laporan/dinasa/lakip.yaml")]


def test_claims_are_left_unread_where_nobody_wants_them(ruang):
    """A command that shows no claim neither reads them nor stumbles over them."""
    assert read_workspace(ruang(laporan__dinasa__lakip_dot_yaml="x: ["), klaim=False)[1] == ()


def test_a_misspelt_list_of_documents_is_told_where_the_right_one_is_missing(ruang):
    """Reports may lie beside it under any name, but not its own name misspelt."""
    folder = ruang() / "laporan" / "dinasa"
    (folder / "dokumen.yaml").rename(folder / "dokumne.yaml")
    (found,) = read_workspace(folder.parents[1])[1]

    assert (found.code, found.datum("nearest")) == ("B041", "dokumen.yaml")


def test_a_file_with_an_error_is_left_out_and_told(ruang):
    """Neither a file that cannot be read as YAML nor one that its schema refuses becomes a document."""
    root = ruang(
        definitions__dinasa__iku__b_dot_yaml="kode: [\n", definitions__dinasa__iku__c_dot_yaml=IKU + "bobott: 1\n"
    )
    documents, found = read_workspace(root)

    assert [item.name for item in documents if item.kind == "iku"] == ["definitions/dinasa/iku/a.yaml"]
    assert [(item.place.file, *point) for item, point in zip(found, temuan(found), strict=True)] == [
        ("definitions/dinasa/iku/b.yaml", "B025", 1, 7),
        ("definitions/dinasa/iku/c.yaml", "S001", 15, 1),
    ]


def test_e4_links_that_leave_the_workspace_are_refused(ruang, tmp_path):
    """A link to a file or folder outside is told of and not followed; one that stays inside is."""
    outside = tmp_path / "luar"
    outside.mkdir()
    (outside / "x.yaml").write_text(IKU, encoding="utf-8")
    root = ruang()
    folder = root / "definitions" / "dinasa"
    (folder / "iku" / "link.yaml").symlink_to(outside / "x.yaml")
    (folder / "iku" / "z.yaml").symlink_to(folder / "iku" / "a.yaml")
    (folder / "program").symlink_to(outside)
    documents, found = read_workspace(root)

    assert codes(found) == [("B043", "definitions/dinasa/iku/link.yaml"), ("B043", "definitions/dinasa/program")]
    assert [item.name for item in documents if item.kind == "iku"] == [
        "definitions/dinasa/iku/a.yaml",
        "definitions/dinasa/iku/z.yaml",
    ]


def test_e4_links_that_lead_nowhere_are_told(ruang):
    """A link to nothing, and one to itself, are files that cannot be read."""
    folder = ruang() / "definitions" / "dinasa" / "iku"
    (folder / "b.yaml").symlink_to("tidak-ada.yaml")
    (folder / "c.yaml").symlink_to("c.yaml")
    shutil.rmtree(folder.parents[2] / "realisasi")
    (folder.parents[2] / "realisasi").symlink_to("/")

    assert codes(read_workspace(folder.parents[2])[1]) == [
        ("B009", "definitions/dinasa/iku/b.yaml"),
        ("B009", "definitions/dinasa/iku/c.yaml"),
        ("B043", "realisasi"),
    ]


def test_a_folder_that_cannot_be_listed_is_told(ruang, monkeypatch):
    """Without the right to list a folder its files are not taken for absent."""
    real = os.scandir
    root = ruang()

    def scandir(path):
        if str(path).endswith("iku"):
            raise PermissionError
        return real(path)

    monkeypatch.setattr(workspace.os, "scandir", scandir)

    assert codes(read_workspace(root)[1]) == [("B009", "definitions/dinasa/iku")]


def test_e5_a_file_name_that_is_no_text_is_told_with_a_sign_for_it(ruang):
    """Bytes of a name that are not UTF-8 reach no screen as they are."""
    root = ruang()
    with open(os.path.join(os.fsencode(root), b"definitions/dinasa/iku/\xff.txt"), "w", encoding="utf-8"):  # noqa: PTH118, PTH123 - a Path takes no bytes
        pass

    assert codes(read_workspace(root)[1]) == [("B041", "definitions/dinasa/iku/�.txt")]


def test_t2_the_order_of_the_file_system_does_not_matter(ruang, monkeypatch):
    """Listing folders in another order gives the same documents and Diagnostics."""
    root = ruang(
        definitions__dinasa__iku__b_dot_yaml="x: [", definitions__dinasa__iku__c_dot_yaml=IKU, definitions__a__x="x"
    )
    expected = read_workspace(root)

    class Backwards:
        def __init__(self, path):
            with REAL(path) as found:
                self.found = list(found)[::-1]

        def __enter__(self):
            return iter(self.found)

        def __exit__(self, *_):
            return None

    monkeypatch.setattr(workspace.os, "scandir", Backwards)
    assert read_workspace(root) == expected


REAL = os.scandir


def test_garbage_is_collected_again_after_reading(ruang):
    """Reading leaves Python's collector as it was, on or off."""
    read_workspace(ruang())
    assert gc.isenabled()
    gc.disable()
    try:
        read_workspace(ruang())
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_root_is_the_nearest_folder_upward_with_definitions(ruang, tmp_path):
    """From anywhere inside a workspace its root is found; outside there is none."""
    root = ruang()

    assert find_root(root) == find_root(root / "definitions" / "dinasa" / "iku") == root
    assert find_root(tmp_path) is None


def test_an_installed_package_brings_its_own_library(tmp_path, monkeypatch):
    """`sakip_rules/data` is taken where it exists, and the checkout's folders where it does not."""
    package = tmp_path / "sakip_rules"
    package.mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", package)
    resources._shipped.cache_clear()  # noqa: SLF001 - the folder is looked up once a process
    try:
        assert resources.standar_folder() == tmp_path / "definitions" / "standar"
        resources._shipped.cache_clear()  # noqa: SLF001 - as just above
        (package / "data" / "standar").mkdir(parents=True)
        assert resources.standar_folder() == package / "data" / "standar"
    finally:
        resources._shipped.cache_clear()  # noqa: SLF001 - as just above
