"""`sakip simulasi INSTANSI INDIKATOR`: what if, what it takes, and how far things may move."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sakip_rules.commands.kemajuan import Kemajuan
from sakip_rules.commands.kutipan import Kutipan
from sakip_rules.commands.layar import Layar
from sakip_rules.commands.muat import akar, hitung, muat, pilih_instansi, pilih_periode
from sakip_rules.commands.opsi import Periode
from sakip_rules.commands.salah import salah
from sakip_rules.commands.tunjuk import pilih, semua
from sakip_rules.locale import N_
from sakip_rules.source.catalogue import has_galat

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sakip_rules.model.acuan import Dokumen
    from sakip_rules.simulasi.hasil import Simulasi

BANTUAN = N_(
    "Try out other figures without touching a file: what they would give, which figure reaches a goal, how far each "
    "may move before the predikat changes. INDIKATOR is the kode of an indikator. At least one of --set, --agar and "
    "--rentang is given; with --set, the others start from what is supposed."
)
_SIMULASI = N_("Simulating {indikator}")


def jalankan(
    panggilan: typer.Context,
    *,
    instansi: Annotated[
        str, typer.Argument(metavar="INSTANSI", help=N_("The kode of an instansi: its folder's name."))
    ],
    indikator: Annotated[str, typer.Argument(metavar="INDIKATOR", help=N_("The kode of an indikator."))],
    andaian: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="NAMA=NILAI",
            help=N_(
                "Suppose a figure: kasus=54, kasus[n-1]=60, target=90, realisasi=83,5. May be given several times."
            ),
        ),
    ] = None,
    agar: Annotated[
        str,
        typer.Option(
            "--agar",
            metavar="TUJUAN",
            help=N_('What it takes for a goal: "predikat=Memuaskan", "capaian>=100", "sasaran.capaian>=90".'),
        ),
    ] = "",
    ubah: Annotated[
        str, typer.Option("--ubah", metavar="NAMA", help=N_("The only figure that --agar and --rentang let move."))
    ] = "",
    rentang: Annotated[
        bool, typer.Option("--rentang", help=N_("How far each figure may move before the predikat changes."))
    ] = False,
    periode: Periode = "",
    bukti: Annotated[bool, typer.Option("--bukti", help=N_("The proof of what --set gives."))] = False,
    bentuk: Annotated[str, typer.Option("--format", metavar="tabel|json", help=N_("Form of the output."))] = "tabel",
) -> int:
    """Answer what a person asks of other figures."""
    layar = panggilan.find_object(Layar) or Layar(())
    if not andaian and not agar and not rentang:
        raise salah("P060", layar.argv, "", instansi=instansi, indikator=indikator)
    folder = akar(layar)
    kode = pilih_instansi(layar, folder, instansi)
    with Kemajuan() as kemajuan:
        muatan = muat(folder, kode, layar, kemajuan)
        if has_galat(muatan.temuan):
            layar.temuan(muatan.temuan, Kutipan(layar.argv, folder))
            return 1
        hasil = hitung(muatan, kode, pilih_periode(layar, muatan, kode, periode), layar, kemajuan)
        shown = pilih(layar, hasil, indikator)
        if shown.jenis != "indikator":
            known = [one.kode for one in semua(hasil) if one.jenis == "indikator" and one.utama]
            raise salah("P061", layar.argv, indikator, known, name=indikator, jenis=shown.jenis)
        kemajuan.langkah(layar.kalimat(_SIMULASI, indikator=shown.kode))
        from sakip_rules.commands.andai import bacaan
        from sakip_rules.commands.diminta import Diminta, simulasi

        asked = Diminta(tuple(andaian or ()), agar, ubah, rentang=bool(rentang))
        done = simulasi(bacaan(layar, (muatan.tersusun or {})[kode], shown.kode, hasil.periode), hasil, asked)
    _tampilkan(layar, done, muatan.ruang.instansi[kode].dokumen, bentuk, bukti=bool(bukti))
    return 0


def _tampilkan(layar: Layar, done: Simulasi, dokumen: Mapping[str, Dokumen], bentuk: str, *, bukti: bool) -> None:
    if bentuk == "json":
        from sakip_rules.simulasi.simulasi_json import simulasi_json

        layar.json(simulasi_json(done))
        return
    from sakip_rules.render.simulasi import layar as lembar

    layar.baris(lembar(done, layar.bahasa, layar.kolom))
    if bukti and done.percobaan is not None:
        from sakip_rules.render.bukti import pohon

        layar.tulis("\n")
        layar.gambar(pohon(done.percobaan.bukti(done.indikator.kode), layar.bahasa, dokumen))
