"""`sakip init [DIR]`: a first workspace of a made-up agency, with comments that teach."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from sakip_rules.commands.layar import Layar
from sakip_rules.commands.muat import STANDAR
from sakip_rules.commands.salah import salah
from sakip_rules.commands.tulis import Berkas, simpan_semua
from sakip_rules.locale import N_
from sakip_rules.rancang.skema import bentuk, sesuai
from sakip_rules.rancang.templat import Bawaan, bawaan, ruang, sekitar

BANTUAN = N_(
    "Make a first workspace in DIR: one made-up agency with indicators, programs, two years of facts and a small "
    "report, in files whose comments explain them. It passes every check; change it step by step into your own."
)
_DIBUAT = N_("{count} files written in {path}; the schemas lie beside them, so that an editor needs no network.")
_LANJUT = N_("Next: {langkah}")


def jalankan(
    panggilan: typer.Context,
    *,
    folder: Annotated[str, typer.Argument(metavar="DIR", help=N_("The folder; it is made if it is not there."))] = ".",
    instansi: Annotated[str, typer.Option("--instansi", metavar="KODE", help=N_("The kode of the agency."))] = "",
    nama: Annotated[str, typer.Option("--nama", metavar="NAMA", help=N_("Its name."))] = "",
    tahun: Annotated[
        str, typer.Option("--tahun", metavar="TAHUN", help=N_("The year of the report; the facts begin a year before."))
    ] = "",
    timpa: Annotated[bool, typer.Option("--timpa", help=N_("Replace files that are there already."))] = False,
) -> int:
    """Write the files of the first workspace, all of them or none."""
    layar = panggilan.find_object(Layar) or Layar(())
    asal = bawaan()
    kode, year = _kode(layar, instansi or asal.kode), _tahun(layar, tahun or str(asal.tahun))
    files = ruang(Bawaan(kode, _nama(layar, nama) or asal.nama, year))
    simpan_semua(layar, [Berkas(Path(folder, name), text) for name, text in files.items()], timpa=timpa)
    layar.tulis(f"{layar.kalimat(_DIBUAT, count=len(files), path=folder)}\n")
    first = f"cd {shlex.quote(folder)}; sakip periksa; sakip nilai" if folder != "." else "sakip periksa; sakip nilai"
    layar.tulis(f"{layar.kalimat(_LANJUT, langkah=f'{first} {kode}')}\n")
    return 0


def _kode(layar: Layar, kode: str) -> str:
    """Hold a kode to what a folder of definitions/ may be called."""
    if kode == STANDAR or not sesuai(kode, "instansi", "kode"):
        raise salah("P024", layar.argv, kode, value=kode, name="--instansi", **bentuk("instansi", "kode"))
    return kode


def _nama(layar: Layar, nama: str) -> str:
    """Hold a name to what can be seen: the rest has no business in a file."""
    if not nama.isprintable():
        raise salah("P024", layar.argv, nama, value=nama, name="--nama", **bentuk("instansi", "nama"))
    return nama.strip()


def _tahun(layar: Layar, tahun: str) -> int:
    """Read the year of the report; those around it, which the facts and targets need, must be years too."""
    whole = sesuai(tahun, "instansi", "periode") and tahun.isdecimal()
    if not (whole and all(sesuai(str(year), "instansi", "periode") for year in sekitar(int(tahun)))):
        raise salah("P024", layar.argv, tahun, value=tahun, name="--tahun", **bentuk("instansi", "periode"))
    return int(tahun)
