"""What commands ask of the machine: no connection, no other program, no file but those the person named.

Every registered command is run on real rules and real reports, as `perintah.panggilan` calls it, while Python reports
everything it is asked for.
"""

import os
import shutil
import socket
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from sakip_rules.commands.app import jalankan
from tests.serangan.pengamat import Amatan, amati
from tests.serangan.perintah import Tempat, panggilan, semua
from tests.source.test_revisi import git

ROOT = Path(__file__).parents[2]
INSTANSI, SASARAN = "jember-balung", "S2"
BERISI = ("definitions/standar", *(f"{top}/{INSTANSI}" for top in ("definitions", "realisasi", "laporan")))
# The other programs a command may start, and what git may be asked.
PROGRAM = {"banding": {"git"}, "bukti": {"ssh-keygen"}, "verifikasi": {"ssh-keygen"}}
TANYA_GIT = {"rev-parse", "for-each-ref", "ls-tree", "cat-file"}
# The files each writing command makes, by what stands in its call; all others write nothing.
DITULIS = {
    "isian.xlsx": ["keluar/isian.xlsx"],
    "isian.csv": ["keluar/isian.csv"],
    "keluar/bukti.json": ["keluar/bukti.json"],
    "SERANG-1": [f"ruang/definitions/{INSTANSI}/iku/serang-1.yaml"],
    "SERANG-2": [f"ruang/definitions/{INSTANSI}/program/serang-2.yaml"],
    "serang-3": ["ruang/definitions/standar/skala/serang-3.yaml"],
    "serang-4": ["ruang/definitions/standar/metode/serang-4.yaml"],
    "serang-5": ["ruang/definitions/serang-5/instansi.yaml"],
}


@pytest.fixture(scope="module")
def asli(tmp_path_factory):
    """The workspace of one real agency as a repository, with a commit before its last change."""
    folder = tmp_path_factory.mktemp("asli") / "ruang"
    for name in BERISI:
        shutil.copytree(ROOT / name, folder / name)
    git(folder.parent, "init", "-q", "-b", "main", "ruang")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "x")
    return folder


def isi(folder):
    """Every file below a folder, with its content; and every folder, with none."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")
    }


@dataclass(frozen=True)
class Jalan:
    """One call: its words, what it asked of the machine, the files before and after, and the folder they are in."""

    words: list[str]
    seen: Amatan
    sebelum: dict
    sesudah: dict
    folder: Path


@pytest.fixture(params=[name for name, _command in semua()])
def dijalankan(request, asli, tmp_path_factory):
    """All calls of a command, run in a copy of the workspace with a temporary folder and a home of their own."""
    folder = tmp_path_factory.mktemp("jalan")
    shutil.copytree(asli, folder / "ruang")
    for name in ("keluar", "naskah", "sementara", "rumah"):
        (folder / name).mkdir()
    sheet = folder / "lembar.csv"
    sheet.write_text("Indikator;Realisasi 2023\nIndeks Kepuasan Masyarakat;83,3\n", encoding="utf-8")
    place, write, other = folder / "naskah", folder / "keluar", ("HEAD", str(asli))
    tempat = Tempat(INSTANSI, "IKU-2", "2023", SASARAN, "Sebuah nama", place, write, other, (sheet,))
    done = []
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder / "ruang")
        patch.setenv("HOME", str(folder / "rumah"))
        patch.setattr("tempfile.tempdir", str(folder / "sementara"))
        for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname"):
            patch.setattr(socket, name, _terlarang)
        if request.param == "verifikasi":
            jalankan(["bukti", INSTANSI, "-o", str(tempat.sertifikat)])
        for words in panggilan(tempat)[request.param]:
            before = isi(folder)
            with amati() as seen:
                code = jalankan([*request.param.split(), *words])
            assert code in {0, 1}, words
            done.append(Jalan(words, seen, before, isi(folder), folder))
    return request.param, done


def _terlarang(*_, **__):
    raise AssertionError


def test_a_command_asks_the_machine_for_no_more_than_it_was_told_to(dijalankan):
    """No connection, no program but git for `banding`; no file but those named and own ones beside them for a while."""
    name, done = dijalankan
    for one in done:
        programs = [Path(called[0]).name for called in one.seen.proses]

        assert one.seen.jaringan == []
        assert set(programs) <= PROGRAM.get(name, set())
        assert all(TANYA_GIT & set(called) for called in one.seen.proses if Path(called[0]).name == "git")
        assert "HEAD" not in one.words or "git" in programs

        every = one.sebelum.keys() | one.sesudah.keys()
        changed = {path for path in every if one.sebelum.get(path) != one.sesudah.get(path)}
        wanted = {path for word, made in DITULIS.items() if any(word in each for each in one.words) for path in made}
        if name == "init":
            wanted = {path for path in changed if path.startswith("keluar/ruang/")}
        targets = [one.folder / path for path in wanted]

        assert changed == wanted
        assert one.sebelum.keys() <= one.sesudah.keys()
        for path in map(Path, one.seen.berkas):
            temporary = path.name.startswith(".") and any(target.parent == path.parent for target in targets)
            above = any(path in target.parents for target in targets)
            scratch = path.is_relative_to(one.folder / "sementara")
            assert path in targets or temporary or above or scratch or str(path) == os.devnull, (path, one.words)
        assert not any(path.startswith(("sementara/", "rumah/")) for path in one.sesudah)


def test_the_watch_itself_sees(tmp_path):
    """What would be a hole is heard: a file written, a connection, a program started."""
    with amati() as seen:
        (tmp_path / "a").write_text("x")
        with socket.socket() as one, suppress(OSError):
            one.connect(("127.0.0.1", 1))
        git(tmp_path, "version")

    assert str(tmp_path / "a") in seen.berkas
    assert {"socket.__new__", "socket.connect"} <= set(seen.jaringan)
    assert [Path(words[0]).name for words in seen.proses] == ["git"]
