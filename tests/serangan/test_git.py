"""Attacks through a git repository somebody else made: `sakip banding` reads it, and nothing more happens.

A line each, with the advisory or the class of attack it answers.
"""

import os
import subprocess
from dataclasses import dataclass

import pytest

from sakip_rules.commands.app import jalankan
from sakip_rules.source.revisi import GitMenolak, Revisi, cari_revisi, keluarkan
from tests.serangan import jahat
from tests.source.test_revisi import git


def simpan(folder, jenis, isi):
    """Put an object into a repository as it is, whatever git thinks of it; return its hash."""
    words = ["git", "-C", folder, "hash-object", "-t", jenis, "-w", "--literally", "--stdin"]
    return subprocess.run(words, input=isi, check=True, capture_output=True).stdout.decode().strip()


def pohon(folder, *entries):
    """A tree of (mode, name, object) made by hand: names may be double, or be what no name is."""
    written = (f"{mode} ".encode() + name + b"\0" + bytes.fromhex(oid) for mode, name, oid in entries)
    return simpan(folder, "tree", b"".join(written))


def komit(folder, tree):
    """A commit of a tree, as the revision HEAD."""
    oid = git(folder, "commit-tree", "-m", "x", tree)
    git(folder, "update-ref", "HEAD", oid)
    return Revisi("HEAD", oid)


@pytest.fixture
def repositori(tmp_path):
    """An empty repository, and beside it a folder that nothing may be written to."""
    (tmp_path / "luar").mkdir()
    folder = tmp_path / "repo"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    return folder


@dataclass(frozen=True)
class Bahan:
    """Objects to make trees of: a file, links (outside, to a file there, with NUL), folders with a file or a link."""

    luar: bytes
    file: str
    link: str
    ke_file: str
    kosong: str
    bawah: str
    tertaut: str
    naik: str


def bahan(folder):
    """The objects, in a repository beside the folder that nothing may be written to."""
    luar = os.fsencode(folder.parent / "luar")
    file, link = simpan(folder, "blob", b"kode: a\n"), simpan(folder, "blob", luar)
    below = pohon(folder, ("100644", b"ditulis", file))
    return Bahan(
        luar,
        file,
        link,
        simpan(folder, "blob", luar + b"/ditulis"),
        simpan(folder, "blob", luar + b"\0/x"),
        below,
        pohon(folder, ("120000", b"ditulis", link)),
        pohon(folder, ("40000", b"..", pohon(folder, ("40000", b"luar", below)))),
    )


FILE, LINK, FOLDER, MODUL = "100644", "120000", "40000", "160000"
POHON = {
    "a link and a folder of one name (CVE-2021-21300, CVE-2024-32002)": lambda b: [
        (LINK, b"iku", b.link),
        (FOLDER, b"iku", b.bawah),
    ],
    "a folder and a link of one name": lambda b: [(FOLDER, b"iku", b.bawah), (LINK, b"iku", b.link)],
    "a link and a file of one name": lambda b: [(LINK, b"iku.yaml", b.ke_file), (FILE, b"iku.yaml", b.file)],
    "a link below a link": lambda b: [(LINK, b"iku", b.link), (FOLDER, b"iku", b.tertaut)],
    "a way up (the kind of CVE-2014-9390)": lambda b: [(FOLDER, b"..", b.naik), (FOLDER, b"a", b.bawah)],
    "a name that is a path": lambda b: [(FILE, b"../../../luar/ditulis", b.file), (FOLDER, b"a", b.bawah)],
    "an absolute name": lambda b: [(FILE, b.luar + b"/ditulis", b.file), (FOLDER, b"a", b.bawah)],
    "a name for Windows (the kind of CVE-2019-1350)": lambda b: [
        (FILE, b"..\\..\\luar\\ditulis", b.file),
        (FOLDER, b"a", b.bawah),
    ],
    "a folder of git's own": lambda b: [(FOLDER, b".git", b.bawah), (FOLDER, b"a", b.bawah)],
    "a link whose text holds NUL": lambda b: [(LINK, b"iku", b.kosong), (FOLDER, b"a", b.bawah)],
    "a name longer than any": lambda b: [(FILE, b"n" * 5000, b.file), (FOLDER, b"a", b.bawah)],
    "a part that is a whole repository": lambda b: [(MODUL, b"modul", b.file), (FOLDER, b"a", b.bawah)],
}


@pytest.mark.parametrize("entries", POHON.values(), ids=POHON)
def test_no_tree_writes_outside_its_folder(repositori, tmp_path, entries):
    """Whatever names and links a commit holds, all that is written lies in the folder it is written to."""
    tree = pohon(repositori, ("40000", b"definitions", pohon(repositori, *entries(bahan(repositori)))))
    target = tmp_path / "dalam" / "sekali" / "keluar"
    try:
        keluarkan(repositori, komit(repositori, tree), target)
    except (OSError, GitMenolak):
        told = True
    else:
        told = False

    assert told or target.is_dir()
    assert list((tmp_path / "luar").iterdir()) == []
    assert {path.name for path in tmp_path.iterdir()} <= {"luar", "repo", "dalam"}
    assert not [path for path in target.rglob("*") if path.name in {"..", ".git"}]


def test_a_repository_cannot_have_a_command_run(tmp_path, monkeypatch, capsys):
    """CVE-2024-32004, CVE-2024-32465: an object to be fetched when it is read, by a command of the repository's own."""
    folder = jahat.ruang(tmp_path / "ruang", "x")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "x")
    oid = git(folder, "rev-parse", f"HEAD:{jahat.IKU_2}")
    mark = tmp_path / "dijalankan"
    for key, value in (
        ("core.repositoryFormatVersion", "1"),
        ("extensions.partialClone", "jahat"),
        ("remote.jahat.promisor", "true"),
        ("remote.jahat.url", f"ext::sh -c touch% {mark}"),
        ("protocol.ext.allow", "always"),
        ("core.fsmonitor", f"touch {mark}"),
        ("core.sshCommand", f"touch {mark}"),
        ("core.hooksPath", str(tmp_path)),
        ("core.pager", f"touch {mark}"),
        ("diff.external", f"touch {mark}"),
        ("alias.cat-file", f"!touch {mark}"),
        ("filter.x.smudge", f"touch {mark}"),
    ):
        git(folder, "config", key, value)
    (folder / ".git" / "objects" / oid[:2] / oid[2:]).unlink()
    monkeypatch.chdir(folder)

    assert jalankan(["banding", "HEAD"]) == 2
    assert oid in capsys.readouterr().err
    assert not mark.exists()


def test_a_replaced_object_is_not_what_was_committed(repositori, tmp_path):
    """`refs/replace` shows other contents under the hash of a commit; what was committed is read."""
    jahat.tulis(repositori, {"definitions/a/iku.yaml": "kode: A\n"})
    git(repositori, "add", "-A")
    git(repositori, "commit", "-qm", "x")
    old = git(repositori, "rev-parse", "HEAD:definitions/a/iku.yaml")
    git(repositori, "replace", old, simpan(repositori, "blob", b"kode: B\n"))
    keluarkan(repositori, cari_revisi(repositori, "HEAD"), tmp_path / "keluar")

    assert (tmp_path / "keluar/definitions/a/iku.yaml").read_text(encoding="utf-8") == "kode: A\n"


@pytest.mark.parametrize(
    "word",
    ["--output=/tmp/x", "-h", "--upload-pack=touch x", "--git-dir=/", "HEAD;id", "$(id)", "@{-1}", "HEAD\n--all", ""],
)
def test_a_word_for_a_revision_is_no_option_of_git(repositori, monkeypatch, capsys, word):
    """CWE-88: a word of the call reaches git behind `--end-of-options`, and no shell."""
    jahat.tulis(repositori, {"definitions/a/iku.yaml": "kode: A\n"})
    before = sorted(repositori.rglob("*"))
    monkeypatch.chdir(repositori)

    assert jalankan(["banding", "--", word, "."]) == 2
    assert "P0" in capsys.readouterr().err
    assert sorted(repositori.rglob("*")) == before
