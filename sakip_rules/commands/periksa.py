"""`sakip periksa [PATH]`: every finding about the files, with its place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sakip_rules.commands.kemajuan import Kemajuan
from sakip_rules.commands.kutipan import Kutipan
from sakip_rules.commands.layar import Layar
from sakip_rules.commands.muat import ada, akar, daftar_instansi, muat
from sakip_rules.commands.salah import salah
from sakip_rules.locale import N_
from sakip_rules.source.catalogue import has_galat
from sakip_rules.source.diagnostics import ordered

if TYPE_CHECKING:
    from sakip_rules.checks.naskah import CakupanNaskah
    from sakip_rules.commands.muat import Muatan
    from sakip_rules.source.diagnostics import Diagnostic

BANTUAN = N_(
    "Check rules, facts and claims: form, references, units, formulas, scales, examples. PATH is a workspace, or a "
    "folder or file in one; without it, the workspace the current folder lies in."
)
_BERES = N_("All is well: {count} files checked.")
_SEBAGIAN = N_("The rest is checked once these are put right.")
_DOKUMEN = N_("Following the citations")
_MILIK_INSTANSI = ("definitions", "realisasi", "laporan")


@dataclass(frozen=True, slots=True)
class Cakupan:
    """What following the citations found, and how much of each document they cover."""

    temuan: tuple[Diagnostic, ...]
    naskah: tuple[CakupanNaskah, ...]


def jalankan(
    panggilan: typer.Context,
    *,
    path: Annotated[str, typer.Argument(metavar="PATH", help=N_("A workspace, or a folder or file in one."))] = "",
    dokumen: Annotated[
        str,
        typer.Option(
            "--dokumen",
            metavar="DIR",
            help=N_("Hold citations and printed texts against the texts in DIR."),
        ),
    ] = "",
    bentuk: Annotated[
        str, typer.Option("--format", metavar="tabel|json|csv|md|github", help=N_("Form of the output."))
    ] = "tabel",
) -> int:
    """Check what PATH names, and show every finding."""
    layar = panggilan.find_object(Layar) or Layar(())
    start = ada(layar, path) if path else None
    naskah = ada(layar, dokumen) if dokumen else None
    if naskah is not None and not naskah.is_dir():
        raise salah("P021", layar.argv, dokumen, path=dokumen)
    folder = akar(layar, start)
    within = _letak(folder, start)
    with Kemajuan() as kemajuan:
        muatan = muat(folder, _instansi(folder, within), layar, kemajuan, klaim=True)
        cited = _dokumen(layar, muatan, naskah, kemajuan) if naskah is not None else Cakupan((), ())
    found = ordered(item for item in (*muatan.temuan, *cited.temuan) if _termasuk(item, within))
    _tampilkan(layar, muatan, found, bentuk, cited.naskah)
    return 1 if has_galat(found) else 0


def _dokumen(layar: Layar, muatan: Muatan, folder: Path, kemajuan: Kemajuan) -> Cakupan:
    """Hold the citations of every agency that was read against the documents in a folder."""
    from sakip_rules.checks.naskah import periksa_naskah

    kemajuan.langkah(layar.kata(_DOKUMEN))
    each = [periksa_naskah(berkas, folder) for berkas in muatan.ruang.instansi.values()]
    return Cakupan(
        tuple(item for one in each for item in one.temuan), tuple(item for one in each for item in one.cakupan)
    )


def _letak(folder: Path, start: Path | None) -> tuple[str, ...]:
    """Return the parts of the path asked for below the workspace; none for the workspace itself."""
    inside = start.resolve() if start is not None else folder.resolve()
    root = folder.resolve()
    return inside.relative_to(root).parts if inside.is_relative_to(root) else ()


def _instansi(folder: Path, within: tuple[str, ...]) -> str | None:
    """Return the agency the path belongs to; None where it concerns all of them."""
    if len(within) > 1 and within[0] in _MILIK_INSTANSI and within[1] in daftar_instansi(folder):
        return within[1]
    return None


def _termasuk(item: Diagnostic, within: tuple[str, ...]) -> bool:
    """Whether a finding lies in the folder or file asked for; one without a place always does."""
    if item.place is None or not within:
        return True
    return tuple(item.place.file.split("/"))[: len(within)] == within


def _tampilkan(
    layar: Layar, muatan: Muatan, found: tuple[Diagnostic, ...], bentuk: str, naskah: tuple[CakupanNaskah, ...]
) -> None:
    baris = Kutipan(layar.argv, muatan.akar)
    if bentuk == "json":
        from sakip_rules.render.diagnostics_data import data

        layar.json(data(found, baris, naskah))
    elif bentuk == "csv":
        from sakip_rules.render.diagnostics_data import csv
        from sakip_rules.render.nilai_csv import tulis_csv
        from sakip_rules.render.teks import sel_csv

        layar.tulis(tulis_csv([sel_csv(cell) for cell in row] for row in csv(found)))
    elif bentuk == "md":
        from sakip_rules.render.diagnostics import md

        layar.tulis("".join(f"{line}\n" for line in md(found, baris, layar.bahasa)))
    elif bentuk == "github":
        from sakip_rules.render.diagnostics_github import github

        root, here = muatan.akar.resolve(), Path.cwd()
        inside = (root.relative_to(here) if root.is_relative_to(here) else root).as_posix()
        lines = github(found, "" if inside == "." else inside, layar.bahasa)
        layar.tulis("".join(f"{line}\n" for line in (*lines, _simpulan(layar, muatan, found))))
    else:
        from sakip_rules.render.naskah import cakupan

        layar.temuan(found, baris, galat=False)
        layar.baris(line for one in naskah for line in cakupan(one, layar.bahasa, layar.kolom))
        layar.tulis(f"{_simpulan(layar, muatan, found)}\n")


def _simpulan(layar: Layar, muatan: Muatan, found: tuple[Diagnostic, ...]) -> str:
    from sakip_rules.render.diagnostics import ringkasan

    if not found:
        return layar.kata(_BERES).replace("{count}", str(len(muatan.ruang.sha256)))
    rest = "" if muatan.tersusun is not None else f" {layar.kata(_SEBAGIAN)}"
    return f"{ringkasan(found, layar.bahasa)}{rest}"
