"""`sakip jelaskan INSTANSI INDIKATOR`: the proof of one value, down to facts and rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sakip_rules.commands.kemajuan import Kemajuan
from sakip_rules.commands.kutipan import Kutipan
from sakip_rules.commands.layar import Layar
from sakip_rules.commands.muat import akar, hitung, muat, pilih_instansi, pilih_periode
from sakip_rules.commands.opsi import Periode
from sakip_rules.commands.salah import salah
from sakip_rules.commands.tunjuk import pilih
from sakip_rules.locale import N_
from sakip_rules.source.catalogue import has_galat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.commands.tunjuk import Tunjukan
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.hasil import HasilInstansi

BANTUAN = N_(
    "Show how one figure came about: the rule applied and where it is written, the formula with its figures, every "
    "choice and test, down to the facts with their citations. INDIKATOR is the kode of an indikator, a sasaran, a "
    "tujuan, a program, a kegiatan, a sub kegiatan, a unit, or of the instansi itself."
)


def jalankan(
    panggilan: typer.Context,
    *,
    instansi: Annotated[
        str, typer.Argument(metavar="INSTANSI", help=N_("The kode of an instansi: its folder's name."))
    ],
    indikator: Annotated[str, typer.Argument(metavar="INDIKATOR", help=N_("The kode of what is to be explained."))],
    periode: Periode = "",
    besaran: Annotated[
        str,
        typer.Option(
            "--besaran",
            metavar="BESARAN",
            help=N_("Which value: predikat, capaian, realisasi, target, pagu, serapan, …"),
        ),
    ] = "",
    lengkap: Annotated[
        bool, typer.Option("--lengkap", help=N_("Every operation of every formula, and the notes on the standards."))
    ] = False,
    bentuk: Annotated[str, typer.Option("--format", metavar="tabel|json|md", help=N_("Form of the output."))] = "tabel",
) -> int:
    """Prove one value, and show the proof."""
    layar = panggilan.find_object(Layar) or Layar(())
    folder = akar(layar)
    kode = pilih_instansi(layar, folder, instansi)
    with Kemajuan() as kemajuan:
        muatan = muat(folder, kode, layar, kemajuan)
        if has_galat(muatan.temuan):
            layar.temuan(muatan.temuan, Kutipan(layar.argv, folder))
            return 1
        hasil = hitung(muatan, kode, pilih_periode(layar, muatan, kode, periode), layar, kemajuan)
    shown = pilih(layar, hasil, indikator)
    bukti = _pilih_besaran(layar, shown, besaran, indikator)
    dokumen = muatan.ruang.instansi[kode].dokumen
    if bentuk == "json":
        from sakip_rules.engine.bukti_json import bukti_json

        layar.json(bukti_json(bukti, hasil))
    elif bentuk == "md":
        from sakip_rules.render.bukti import md

        lines = md(bukti, layar.bahasa, dokumen, lengkap=bool(lengkap))
        layar.tulis("".join(f"{line}\n" for line in (*_kepala_md(shown, hasil), *lines)))
    else:
        from sakip_rules.render.bukti import pohon

        layar.tulis("".join(f"{line}\n" for line in _kepala(shown, hasil, layar.kolom)))
        layar.gambar(pohon(bukti, layar.bahasa, dokumen, lengkap=bool(lengkap)))
    return 0


def _kepala(shown: Tunjukan, hasil: HasilInstansi, lebar: int) -> Iterator[str]:
    """Yield the head of the screen: what is explained, of which agency and periode."""
    from sakip_rules.render.lebar import bungkus
    from sakip_rules.render.teks import bersih

    for title in (shown.nama, f"{hasil.instansi.nama}, {hasil.periode}", ""):
        yield from bungkus(bersih(title), lebar)


def _pilih_besaran(layar: Layar, shown: Tunjukan, besaran: str, tertulis: str) -> Bukti:
    values = dict(shown.nilai)
    if not besaran:
        return shown.nilai[0][1]
    found = shown.ambil(besaran)
    if found is None:
        raise salah("P013", layar.argv, besaran, values, name=tertulis, value=besaran)
    return found


def _kepala_md(shown: Tunjukan, hasil: HasilInstansi) -> tuple[str, ...]:
    from sakip_rules.render.teks import markdown

    return f"# {markdown(shown.nama)}", "", f"{markdown(hasil.instansi.nama)}, {hasil.periode}", ""
