"""`sakip nilai [INSTANSI]`: the result of an agency, or one line for each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sakip_rules.commands.kemajuan import Kemajuan
from sakip_rules.commands.kutipan import Kutipan
from sakip_rules.commands.layar import Layar
from sakip_rules.commands.muat import akar, hitung, muat, pilih_periode, satu_atau_semua
from sakip_rules.commands.opsi import Periode
from sakip_rules.locale import N_
from sakip_rules.source.catalogue import has_galat

if TYPE_CHECKING:
    from sakip_rules.model.hasil import HasilInstansi
    from sakip_rules.source.diagnostics import Diagnostic

BANTUAN = N_(
    "Judge an agency by its rules and facts: target, realisasi, capaian and predikat of every sasaran, comparisons, "
    "budget and efficiency, and what is missing. Without INSTANSI: one line for every agency."
)
FORMAT_SEMUA = "sakip/nilai-semua/v1"
_PERINGATAN = N_("The files have {count} warning(s): sakip periksa shows them.")


def jalankan(
    panggilan: typer.Context,
    *,
    instansi: Annotated[
        str, typer.Argument(metavar="INSTANSI", help=N_("The kode of an instansi: its folder's name."))
    ] = "",
    periode: Periode = "",
    bentuk: Annotated[
        str, typer.Option("--format", metavar="tabel|json|csv|md", help=N_("Form of the output."))
    ] = "tabel",
) -> int:
    """Judge one agency or all of them, and show the result."""
    layar = panggilan.find_object(Layar) or Layar(())
    folder = akar(layar)
    chosen = satu_atau_semua(layar, folder, instansi)
    results: list[HasilInstansi] = []
    with Kemajuan() as kemajuan:
        muatan = muat(folder, instansi or None, layar, kemajuan)
        for kode in [] if has_galat(muatan.temuan) else chosen:
            when = pilih_periode(layar, muatan, kode, periode)
            results.append(hitung(muatan, kode, when, layar, kemajuan))
    if has_galat(muatan.temuan):
        layar.temuan(muatan.temuan, Kutipan(layar.argv, folder))
        return 1
    _tampilkan(layar, results, bentuk, satu=bool(instansi))
    _peringatkan(layar, muatan.temuan)
    return 0


def _tampilkan(layar: Layar, results: list[HasilInstansi], bentuk: str, *, satu: bool) -> None:
    if bentuk == "json":
        from sakip_rules.engine.nilai_json import nilai_json

        every = [nilai_json(hasil) for hasil in results]
        layar.json(every[0] if satu else {"format": FORMAT_SEMUA, "hasil": every})
    elif bentuk == "csv":
        from sakip_rules.render.nilai_csv import nilai_csv

        layar.tulis(nilai_csv(results))
    elif bentuk == "md":
        from sakip_rules.render.nilai_md import md

        layar.tulis("\n".join("".join(f"{line}\n" for line in md(hasil, layar.bahasa)) for hasil in results))
    else:
        from sakip_rules.render.nilai_layar import ikhtisar
        from sakip_rules.render.nilai_layar import layar as lembar

        if satu:
            layar.baris(lembar(results[0], layar.bahasa, layar.kolom))
        else:
            layar.baris(ikhtisar(results, layar.bahasa, layar.kolom))


def _peringatkan(layar: Layar, found: tuple[Diagnostic, ...]) -> None:
    from sakip_rules.source.catalogue import PERINGATAN, severity

    count = sum(severity(item) == PERINGATAN for item in found)
    if count and layar.bentuk != "json":
        layar.tulis(f"{layar.kalimat(_PERINGATAN, count=count)}\n", galat=True)
