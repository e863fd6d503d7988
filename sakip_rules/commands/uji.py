"""`sakip uji [INSTANSI]`: what the examples of the rules reach, and which mistakes they would let pass."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from sakip_rules.commands.kemajuan import Kemajuan
from sakip_rules.commands.kutipan import Kutipan
from sakip_rules.commands.layar import Layar
from sakip_rules.commands.muat import akar, muat, satu_atau_semua
from sakip_rules.commands.salah import salah
from sakip_rules.locale import N_
from sakip_rules.source.catalogue import has_galat

if TYPE_CHECKING:
    from sakip_rules.checks.uji import HasilUji

BANTUAN = N_(
    "Test the rules by their worked examples (contoh): run every example, say what none of them reaches, and put small "
    "mistakes into each rule to see whether they are noticed. Without INSTANSI: every agency, and the methods and "
    "scales in use."
)
_UJI = N_("Testing {aturan}")


def jalankan(
    panggilan: typer.Context,
    *,
    instansi: Annotated[
        str, typer.Argument(metavar="INSTANSI", help=N_("The kode of an instansi: its folder's name."))
    ] = "",
    iku: Annotated[
        str, typer.Option("--iku", metavar="KODE", help=N_("Only the indicator with this kode, of INSTANSI."))
    ] = "",
    bentuk: Annotated[str, typer.Option("--format", metavar="tabel|json|md", help=N_("Form of the output."))] = "tabel",
    lengkap: Annotated[
        bool, typer.Option("--lengkap", help=N_("Also the mutants that no example tried tells from the rule."))
    ] = False,
) -> int:
    """Test the rules of one agency or of all, and show what their examples would miss."""
    layar = panggilan.find_object(Layar) or Layar(())
    folder = akar(layar)
    chosen = satu_atau_semua(layar, folder, instansi)
    if iku and not instansi:
        raise salah("P004", layar.argv, "", command="uji", name="INSTANSI", usage="sakip uji INSTANSI --iku KODE")
    with Kemajuan() as kemajuan:
        muatan = muat(folder, instansi or None, layar, kemajuan)
        if has_galat(muatan.temuan):
            layar.temuan(muatan.temuan, Kutipan(layar.argv, folder))
            return 1
        tersusun = {kode: (muatan.tersusun or {})[kode] for kode in chosen}
        if iku and iku not in tersusun[instansi].indikator:
            raise salah("P045", layar.argv, iku, tuple(tersusun[instansi].indikator), name=iku, instansi=instansi)
        from sakip_rules.checks.uji import uji

        hasil = uji(tersusun, partial(_maju, layar, kemajuan), iku)
    _tampilkan(layar, hasil, bentuk, lengkap=lengkap)
    return 1 if any(one.lolos for one in hasil.semua) else 0


def _maju(layar: Layar, kemajuan: Kemajuan, aturan: str, selesai: int, semua: int) -> None:
    kemajuan.langkah(layar.kalimat(_UJI, aturan=aturan), selesai, semua)


def _tampilkan(layar: Layar, hasil: HasilUji, bentuk: str, *, lengkap: bool) -> None:
    if bentuk == "json":
        from sakip_rules.checks.uji_json import uji_json

        layar.json(uji_json(hasil))
    elif bentuk == "md":
        from sakip_rules.render.uji import md

        layar.tulis("".join(f"{line}\n" for line in md(hasil, layar.bahasa, lengkap=lengkap)))
    else:
        from sakip_rules.render.uji import layar as lembar

        layar.baris(lembar(hasil, layar.bahasa, layar.kolom, lengkap=lengkap))
