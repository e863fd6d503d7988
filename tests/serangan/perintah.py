"""Every command of the program with calls of it, for the attacks that go through all of them.

Data: a `Tempat`, which is what calls need to name: a workspace with an agency, something to import, a folder to write
to. Invariant: a command that is registered and has no call here fails `test_perintah`, so that none stays out of the
tests of outputs, of the network and of what is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.commands.app import DAFTAR
from sakip_rules.commands.bantuan import kelompok
from sakip_rules.commands.opsi import parameter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BENTUK = "--format"
TABEL = "tabel"


@dataclass(frozen=True)
class Tempat:
    """What calls name: an agency with one of its indicators, sasaran and nodes, and what a person types for a text.

    `lembar` are spreadsheets to import, `naskah` the folder of the reports' texts, `tujuan` a folder for what is
    written outside the workspace, `lawan` what the workspace is compared with.
    """

    instansi: str
    indikator: str
    periode: str
    sasaran: str
    teks: str
    naskah: Path
    tujuan: Path
    lawan: tuple[str, ...]
    lembar: tuple[Path, ...]

    @property
    def sertifikat(self) -> Path:
        """A certificate of the agency; whoever calls `verifikasi` has `bukti` write it first."""
        return self.naskah / "bukti.json"


def semua() -> Iterator[tuple[str, object]]:
    """Yield every registered command that runs by the words that call it: `baru iku`."""
    program = kelompok("sakip", "", DAFTAR)
    for name, entry in DAFTAR.items():
        command = program.get_command(None, name)
        if entry.bawahan is None:
            yield name, command
        else:
            for below in entry.bawahan:
                yield f"{name} {below}", command.get_command(None, below)


def bentuk(command) -> tuple[str, ...]:
    """Return the forms of output a command offers."""
    found = [param.metavar for param in parameter(command) if BENTUK in param.opts]
    return tuple(found[0].split("|")) if found else (TABEL,)


def panggilan(t: Tempat) -> dict[str, list[list[str]]]:
    """Return calls of every command, by its name; those that write, write new files."""
    unik = {"instansi": ["--instansi", t.instansi], "dasar": ["--dasar-hukum", t.teks]}
    return {
        "periksa": [[], ["--dokumen", str(t.naskah)]],
        "nilai": [[], [t.instansi]],
        "jelaskan": [[t.instansi, t.indikator], [t.instansi, t.indikator, "--lengkap"]],
        "audit": [[t.instansi, "--lengkap", "--bukti"]],
        "uji": [[t.instansi, "--iku", t.indikator, "--lengkap"]],
        "bukti": [[t.instansi, "-o", str(t.tujuan / "bukti.json")]],
        "verifikasi": [[str(t.sertifikat)], [str(t.sertifikat), "--workspace", "."]],
        "banding": [[other, "--lengkap", "--bukti"] for other in t.lawan],
        "simulasi": [[t.instansi, t.indikator, *words] for words in (["--rentang"], ["--agar", "capaian=100"])],
        "impor": [
            *([str(path), *unik["instansi"], "--periode", t.periode, "--coba"] for path in t.lembar),
            *(["--templat", t.instansi, "-o", str(t.tujuan / f"isian.{ending}")] for ending in ("xlsx", "csv")),
        ],
        "init": [[str(t.tujuan / "ruang"), "--nama", t.teks]],
        "baru iku": [
            [*unik["instansi"], "--kode", "SERANG-1", "--nama", t.teks, "--sumber", t.teks, "--sasaran", t.sasaran,
             "--satuan", "persen", "--target", f"{t.periode}=10", "--ya"]
        ],
        "baru program": [
            [*unik["instansi"], "--kode", "SERANG-2", "--nama", t.teks, "--sasaran", t.sasaran,
             "--pagu", f"{t.periode}=5000000"]
        ],
        "baru skala": [
            ["--kode", "serang-3", "--nama", t.teks, *unik["dasar"],
             "--pita", f"> 80 - 100={t.teks.replace('=', ' ').replace(':', ' ')}", "--pita", "0 - 80=Rendah"]
        ],
        "baru metode": [
            ["--kode", "serang-4", "--nama", t.teks, *unik["dasar"], "--rumus", "realisasi / target x 100%",
             "--contoh", "realisasi=40; target=50; hasil=80"]
        ],
        "baru instansi": [
            ["--kode", "serang-5", "--nama", t.teks, "--renstra", "2021-2026", "--tujuan", f"T1={t.teks}",
             "--sasaran", f"S1={t.teks}"]
        ],
        "daftar": [[jenis] for jenis in ("satuan", "metode", "skala", "instansi", "indikator", "program")],
        "kode": [[], ["S021"]],
    }  # fmt: skip


def lengkap(t: Tempat) -> Iterator[tuple[str, str, list[str]]]:
    """Yield every call in every form of output its command has: the command, the form, and the words."""
    calls = panggilan(t)
    for name, command in semua():
        for words in calls[name]:
            for form in bentuk(command):
                yield name, form, [*name.split(), *words, *([BENTUK, form] if form != TABEL else [])]
