"""`sakip audit [INSTANSI]`: every printed figure held against its proof."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from sakip_rules.commands.kemajuan import Kemajuan
from sakip_rules.commands.kutipan import Kutipan
from sakip_rules.commands.layar import Layar
from sakip_rules.commands.muat import akar, muat, satu_atau_semua
from sakip_rules.locale import N_
from sakip_rules.source.catalogue import has_galat

if TYPE_CHECKING:
    from sakip_rules.audit.hasil import HasilAudit

BANTUAN = N_(
    "Hold every figure that reports printed (laporan/) against its proof: what agrees, what agrees by rounding only, "
    "and what does not, by how much. Without INSTANSI: every agency."
)
_AUDIT = N_("Holding claims of {instansi} against proofs")


def jalankan(
    panggilan: typer.Context,
    *,
    instansi: Annotated[
        str, typer.Argument(metavar="INSTANSI", help=N_("The kode of an instansi: its folder's name."))
    ] = "",
    bentuk: Annotated[
        str, typer.Option("--format", metavar="tabel|json|csv|md", help=N_("Form of the output."))
    ] = "tabel",
    lengkap: Annotated[
        bool, typer.Option("--lengkap", help=N_("Every likely cause and every place, not only the first ones."))
    ] = False,
    bukti: Annotated[bool, typer.Option("--bukti", help=N_("The proof of every figure that does not agree."))] = False,
) -> int:
    """Audit one agency or all of them, and show what does not agree."""
    layar = panggilan.find_object(Layar) or Layar(())
    folder = akar(layar)
    chosen = satu_atau_semua(layar, folder, instansi)
    found: list[HasilAudit] = []
    with Kemajuan() as kemajuan:
        muatan = muat(folder, instansi or None, layar, kemajuan, klaim=True)
        if has_galat(muatan.temuan):
            layar.temuan(muatan.temuan, Kutipan(layar.argv, folder))
            return 1
        from sakip_rules.audit.hasil import audit

        for kode in chosen:
            told = partial(kemajuan.langkah, layar.kalimat(_AUDIT, instansi=kode))
            told()
            found.append(audit((muatan.tersusun or {})[kode], told))
    _tampilkan(layar, found, bentuk, lengkap=lengkap, bukti=bukti)
    from sakip_rules.audit.uraian import bersih

    return 0 if all(bersih(item) for one in found for item in one.temuan) else 1


def _tampilkan(layar: Layar, found: list[HasilAudit], bentuk: str, *, lengkap: bool, bukti: bool) -> None:
    if bentuk == "json":
        from sakip_rules.audit.audit_json import audit_json

        layar.json(audit_json(found))
    elif bentuk == "csv":
        from sakip_rules.render.audit_csv import csv

        layar.tulis(csv(found))
    elif bentuk == "md":
        from sakip_rules.render.audit import md

        layar.tulis("".join(f"{line}\n" for line in md(found, layar.bahasa, lengkap=lengkap, bukti=bukti)))
    else:
        from sakip_rules.render.audit import layar as lembar

        layar.baris(lembar(found, layar.bahasa, layar.kolom, lengkap=lengkap, bukti=bukti))
