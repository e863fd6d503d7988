"""skala/*.yaml → predikat scales."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.baca.acuan import baca_dasar
from sakip_rules.model.baca.angka import baca_bilangan
from sakip_rules.model.baca.bidang import baris, bulat, teks, tempat, wajib
from sakip_rules.model.baca.masa import baca_berlaku
from sakip_rules.model.baca.rentang import baca_rentang
from sakip_rules.model.skala import ContohSkala, Pita, Skala

if TYPE_CHECKING:
    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.source.nodes import Mapping

SETENGAH_KE_ATAS = "setengah_ke_atas"
TIADA = "-"


def baca_skala(bacaan: Bacaan, root: Mapping) -> Skala | None:
    """Read one scale; None where its domain or one of its bands is no interval."""
    ranah = baca_rentang(bacaan, wajib(root, "ranah"))
    rows = baris(root, "pita")
    pita = tuple(band for row in rows if (band := _pita(bacaan, row)) is not None)
    if ranah is None or len(pita) < len(rows):
        return None
    return Skala(
        kode=teks(root, "kode"),
        nama=teks(root, "nama"),
        satuan=wajib(root, "satuan"),
        ranah=ranah,
        desimal=bulat(root, "desimal"),
        pembulatan=teks(root, "pembulatan") or SETENGAH_KE_ATAS,
        celah_diumumkan=teks(root, "celah_diumumkan"),
        pita=pita,
        dasar=baca_dasar(bacaan, root),
        berlaku=baca_berlaku(bacaan, root),
        tempat=tempat(root, "kode"),
        contoh=tuple(one for row in baris(root, "contoh") if (one := _contoh(bacaan, row, root)) is not None),
    )


def _contoh(bacaan: Bacaan, row: Mapping, root: Mapping) -> ContohSkala | None:
    figure = baca_bilangan(bacaan, wajib(row, "nilai"), bacaan.ukuran(wajib(root, "satuan")))
    expected = teks(row, "predikat")
    return None if figure is None else ContohSkala(figure, "" if expected == TIADA else expected, row)


def _pita(bacaan: Bacaan, row: Mapping) -> Pita | None:
    tertulis = wajib(row, "rentang")
    rentang = baca_rentang(bacaan, tertulis)
    if rentang is None:
        return None
    return Pita(rentang, tertulis, teks(row, "predikat"), teks(row, "kode"), teks(row, "warna"), row.place)
