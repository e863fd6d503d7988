"""Attacks through names and links: nothing outside the workspace is read as a part of it, and nothing there is written.

A line each, with the class of attack it answers. A folder a person names in the call is their own; what a stranger's
workspace names, or holds as a link, is not.
"""

import json
import os
import shutil

import pytest

from sakip_rules.commands.app import jalankan
from sakip_rules.source.naskah import baca_naskah
from tests.serangan import jahat
from tests.serangan.pengamat import amati

RAHASIA = "kata-sandi-yang-tidak-boleh-terbaca"
IKU, FAKTA = "definitions/dinas-contoh/iku", "realisasi/dinas-contoh"


@pytest.fixture
def ruang(tmp_path):
    """A workspace, and beside it a folder with a secret and a copy of a file of each kind."""
    jahat.tulis(tmp_path / "luar", {**jahat.BERKAS, "rahasia.yaml": f"nama: {RAHASIA}\n", "rahasia.txt": RAHASIA})
    return jahat.ruang(tmp_path / "ruang", "x")


def periksa(capsys, folder, *words):
    """What `periksa` says: its exit code, all it wrote, and the files it told of."""
    code = jalankan(["periksa", os.fspath(folder), "--format", "csv", *words])
    done = capsys.readouterr()
    assert "Traceback" not in done.out + done.err
    return code, done.out + done.err


LUAR = {
    "a file": (f"{IKU}/iku-2.yaml", "rahasia.yaml"),
    "a file that would be read whole": (f"{IKU}/iku-9.yaml", jahat.IKU_2),
    "a table of facts": (f"{FAKTA}/2022.csv", "rahasia.txt"),
    "a workbook of facts": (f"{FAKTA}/2022.xlsx", "rahasia.txt"),
    "a folder of one kind": (IKU, IKU),
    "an agency": ("definitions/lain", "definitions/dinas-contoh"),
    "the standard library": ("definitions/standar", "definitions/standar"),
    "all rules": ("definitions", "definitions"),
    "all facts": ("realisasi", "realisasi"),
    "all claims": ("laporan", "laporan"),
    "the facts of an agency": (FAKTA, FAKTA),
    "the list of documents": ("laporan/dinas-contoh/dokumen.yaml", "rahasia.yaml"),
}


@pytest.mark.parametrize(("name", "target"), LUAR.values(), ids=LUAR)
def test_a_link_out_of_the_workspace_is_told_and_not_followed(capsys, ruang, tmp_path, name, target):
    """CWE-59: B043 names the link, and not a word of what it leads to is read."""
    path = ruang / name
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    path.symlink_to(tmp_path / "luar" / target)
    code, told = periksa(capsys, ruang)

    assert code == 1
    assert "B043" in told
    assert RAHASIA not in told


def test_a_chain_of_links_ends_where_it_ends(capsys, ruang, tmp_path):
    """CWE-59: a link to a link inside that leads outside is a link outside, by whatever way it is written."""
    (ruang / "antara").symlink_to(tmp_path / "luar")
    (ruang / f"{IKU}/iku-9.yaml").symlink_to("../../../antara/rahasia.yaml")
    (ruang / f"{IKU}/iku-8.yaml").symlink_to("../../../../luar/rahasia.yaml")
    (ruang / f"{IKU}/iku-7.yaml").symlink_to(f"/proc/self/cwd/{os.path.relpath(tmp_path)}/luar/rahasia.yaml")
    code, told = periksa(capsys, ruang)

    assert (code, told.count("B043")) == (1, 3)
    assert RAHASIA not in told


def test_a_link_that_stays_inside_is_the_file_it_leads_to(capsys, ruang):
    """A folder or file may be kept in one place of the workspace and linked from another."""
    (ruang / "bersama").mkdir()
    (ruang / f"{IKU}/iku-1.yaml").rename(ruang / "bersama/iku-1.yaml")
    (ruang / f"{IKU}/iku-1.yaml").symlink_to("../../../bersama/iku-1.yaml")

    assert periksa(capsys, ruang) == (
        0,
        "kode,tingkat,berkas,baris,kolom,panjang,kalimat,perbaikan,sentence,fix,terkait\n",
    )


@pytest.mark.parametrize("make", ["fifo", "socket", "circle", "itself", "nowhere", "device", "folder"])
@pytest.mark.parametrize("name", [f"{IKU}/iku-9.yaml", f"{FAKTA}/2022.csv", f"{FAKTA}/2022.xlsx"])
def test_what_is_no_file_is_told_and_never_waited_for(capsys, ruang, make, name):
    """CWE-67, CWE-400: a pipe, a device, a circle of links, a folder with a file's name: told of, at once."""
    path = ruang / name
    if make == "fifo":
        os.mkfifo(path)
    elif make == "socket":
        os.mknod(path, 0o140644)
    elif make == "folder":
        path.mkdir()
    else:
        target = {"circle": ".", "itself": path.name, "nowhere": "tiada", "device": "/dev/zero"}[make]
        path.symlink_to(target)
    code, told = periksa(capsys, ruang)

    assert code == 1
    assert path.name in told


NAMA = [
    *(
        "../../luar/rahasia.txt",
        "/etc/passwd",
        "~/.ssh/id_rsa",
        "..",
        ".",
        "a/../../b",
        "C:\\rahasia.txt",
        "\\\\host\\a",
    ),
    *("file:///etc/passwd", "http://127.0.0.1/a", "n" * 5000, "CON", "rahasia.txt\n", "$HOME", "a:b", "-", " "),
]


@pytest.mark.parametrize("name", NAMA)
def test_the_file_of_a_document_is_a_name_in_the_folder_that_was_given(capsys, ruang, tmp_path, name):
    """CWE-22: whatever `dokumen.berkas` says, only a file that lies in the folder of `--dokumen` itself is opened."""
    quoted = json.dumps(name, ensure_ascii=False)
    path = ruang / "laporan/dinas-contoh/dokumen.yaml"
    text = jahat.BERKAS["laporan/dinas-contoh/dokumen.yaml"].replace("berkas: lkjip-2024.txt", f"berkas: {quoted}")
    assert quoted in text
    path.write_text(text, encoding="utf-8")
    folder = tmp_path / "naskah"
    folder.mkdir()
    with amati() as seen:
        code, told = periksa(capsys, ruang, "--dokumen", str(folder))

    assert code in {0, 1}
    assert RAHASIA not in told
    assert (seen.jaringan, seen.proses) == ([], [])


@pytest.mark.parametrize("name", [*NAMA, "a\0b", "", "../luar"])
def test_no_name_of_a_document_leaves_its_folder(tmp_path, name):
    """CWE-22: below the schema, which refuses separators already, the reader itself takes the last part of a name."""
    jahat.tulis(tmp_path, {"rahasia.txt": RAHASIA, "naskah/x.txt": "x", "luar": RAHASIA})

    assert not isinstance(baca_naskah(tmp_path / "naskah", name), tuple)
    assert getattr(baca_naskah(tmp_path / "naskah", name), "baris", ()) in ((), ("x",))


KODE = ["../../luar/a", "..", "/etc", "a\\b", "C:a", "a\0b", "n" * 300, ".git", "standar"]


@pytest.mark.parametrize("kode", KODE)
def test_a_kode_is_no_way_out_of_the_folder(capsys, ruang, tmp_path, monkeypatch, kode):
    """CWE-22: a kode becomes the name of a file or folder; what could be a path, or hidden, is refused."""
    monkeypatch.chdir(ruang)
    before = sorted(path for path in tmp_path.rglob("*"))
    name = ["--nama", "x", "--ya"]
    who = ["--renstra", "2021-2026", "--tujuan", "T1=a", "--sasaran", "S1=b"]
    calls = [
        ["baru", "iku", "--instansi", "dinas-contoh", "--kode", kode, *name, "--sasaran", "S1", "--target", "2024=1"],
        ["baru", "skala", "--kode", kode, *name, "--dasar-hukum", "x", "--pita", "> 80 - 100=a", "--pita", "0 - 80=b"],
        ["baru", "instansi", "--kode", kode, *name, *who],
        ["init", str(tmp_path / "baru"), "--instansi", kode],
        ["impor", "--templat", kode, "-o", str(tmp_path / "a.csv")],
        ["nilai", kode],
    ]
    codes = [jalankan(words) for words in calls if kode or "nilai" not in words]
    capsys.readouterr()
    made = {path.relative_to(tmp_path).parts[0] for path in tmp_path.rglob("*") if path not in before}

    assert set(codes) <= {0, 1, 2}
    assert made <= ({"ruang", "baru"} if not kode or len(kode) == 300 else {"ruang"} if kode == "standar" else set())
    assert not [path for path in tmp_path.rglob("*") if path.name.startswith(".")]


def test_two_kodes_that_a_disk_may_take_for_one(capsys, ruang, monkeypatch):
    """CWE-178: a kode that differs by capitals alone has the same file, and none is written over the other."""
    monkeypatch.chdir(ruang)
    before = (ruang / jahat.IKU_2).read_bytes()
    words = ["--nama", "x", "--sasaran", "S1", "--satuan", "persen", "--target", "2024=1", "--ya"]

    assert jalankan(["baru", "iku", "--instansi", "dinas-contoh", "--kode", "Iku-2", *words]) == 2
    assert "P022" in capsys.readouterr().err
    assert (ruang / jahat.IKU_2).read_bytes() == before


@pytest.mark.parametrize(
    "name", ["../keluar.yaml", "/keluar.yaml", "realisasi/lain/a.yaml", "definitions/a.yaml", "a.py"]
)
def test_an_import_writes_where_facts_are_read_and_nowhere_else(capsys, ruang, tmp_path, monkeypatch, name):
    """CWE-22: `-o` outside realisasi/INSTANSI is refused: such a file would never be read."""
    sheet = tmp_path / "a.csv"
    sheet.write_text("Kode;Realisasi 2024\nIKU-1;80\n", encoding="utf-8")
    monkeypatch.chdir(ruang)

    assert jalankan(["impor", str(sheet), "--instansi", "dinas-contoh", "-o", name, "--timpa"]) == 2
    assert "P07" in capsys.readouterr().err
    assert not list(tmp_path.rglob("keluar.yaml"))


@pytest.mark.parametrize("linked", ["realisasi", FAKTA, "definitions/dinas-contoh", IKU, "definitions/standar/skala"])
def test_nothing_is_written_through_a_link_out_of_the_workspace(capsys, ruang, tmp_path, monkeypatch, linked):
    """CWE-59: where a folder is a link to elsewhere, writing commands stop, and what lies there stays as it is."""
    shutil.rmtree(ruang / linked)
    (ruang / linked).symlink_to(tmp_path / "luar" / linked)
    sheet = tmp_path / "a.csv"
    sheet.write_text("Kode;Realisasi 2023\nIKU-1;80\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in (tmp_path / "luar").rglob("*") if path.is_file()}
    monkeypatch.chdir(ruang)
    who = ["--instansi", "dinas-contoh"]
    for words in (
        ["impor", str(sheet), *who, "--periode", "2023", "--timpa"],
        [
            "baru",
            "iku",
            *who,
            "--kode",
            "Z",
            "--nama",
            "x",
            "--sasaran",
            "S1",
            "--satuan",
            "persen",
            "--target",
            "2024=1",
        ],
        ["baru", "skala", "--kode", "z", "--nama", "x", "--dasar-hukum", "x", "--pita", "0 - 100=b"],
    ):
        jalankan([*words, *(["--ya"] if words[0] == "baru" else [])])
    capsys.readouterr()

    assert {path: path.read_bytes() for path in (tmp_path / "luar").rglob("*") if path.is_file()} == before
