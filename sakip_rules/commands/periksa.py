"""`sakip periksa [PATH]`: every finding about the files, with its place; once, or at every save."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sakip_rules.commands.kemajuan import Kemajuan
from sakip_rules.commands.kutipan import Kutipan
from sakip_rules.commands.layar import Layar
from sakip_rules.commands.lingkup import lingkup
from sakip_rules.commands.lingkup import periksa as periksa_lingkup
from sakip_rules.commands.muat import ada, akar
from sakip_rules.commands.salah import salah
from sakip_rules.locale import N_
from sakip_rules.source.catalogue import has_galat

if TYPE_CHECKING:
    from sakip_rules.commands.lingkup import Terperiksa
    from sakip_rules.commands.muat import Muatan
    from sakip_rules.source.diagnostics import Diagnostic

BANTUAN = N_(
    "Check rules, facts and claims: form, references, units, formulas, scales, examples. PATH is a workspace, or a "
    "folder or file in one; without it, the workspace the current folder lies in. With --pantau it goes on watching: "
    "after every save it tells which findings are new and which are settled and, while nothing is wrong, what became "
    "of the figures. Ctrl-C ends it with exit code 0. With --format json every check is one line of JSON."
)


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
    pantau: Annotated[
        bool, typer.Option("--pantau", "--watch", help=N_("Check again at every save, and say what has changed."))
    ] = False,
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
    if pantau and bentuk not in {"tabel", "json"}:
        raise salah("P042", layar.argv, bentuk, bentuk=bentuk)
    yang = lingkup(akar(layar, start), start, naskah)
    if pantau:
        from sakip_rules.commands.pantau import pantau as pantau_lingkup

        return pantau_lingkup(yang, layar, bentuk)
    with Kemajuan() as kemajuan:
        checked = periksa_lingkup(yang, layar, kemajuan)
    tampilkan(layar, checked, bentuk)
    return 1 if has_galat(checked.temuan) else 0


def tampilkan(layar: Layar, checked: Terperiksa, bentuk: str) -> None:
    """Show what one check found."""
    found, muatan = checked.temuan, checked.muatan
    baris = Kutipan(layar.argv, muatan.akar)
    if bentuk == "json":
        from sakip_rules.render.diagnostics_data import data

        layar.json(data(found, baris, checked.naskah))
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
        layar.baris(line for one in checked.naskah for line in cakupan(one, layar.bahasa, layar.kolom))
        layar.tulis(f"{_simpulan(layar, muatan, found)}\n")


def _simpulan(layar: Layar, muatan: Muatan, found: tuple[Diagnostic, ...]) -> str:
    from sakip_rules.render.diagnostics import simpulan

    return simpulan(found, len(muatan.ruang.sha256), layar.bahasa, utuh=muatan.tersusun is not None)
