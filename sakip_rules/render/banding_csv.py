"""A comparison as a table for a spreadsheet: one row a change and one a value that differs; words of no language.

Invariant: text is neutralised (`teks.sel_csv`), figures are plain decimals as shown elsewhere, and what does not exist
is an empty cell.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.banding.medan import ANGGARAN, FAKTA
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.render.angka import angka
from sakip_rules.render.banding_kata import bidang
from sakip_rules.render.nilai_csv import tulis_csv
from sakip_rules.render.teks import sel_csv

if TYPE_CHECKING:
    from sakip_rules.banding.akibat import Akibat
    from sakip_rules.banding.hasil import HasilBanding
    from sakip_rules.banding.isi import Isi
    from sakip_rules.banding.ubahan import Ubahan
    from sakip_rules.model.bukti import Bukti

_KOLOM = (
    *("instansi", "baris", "golongan", "nomor", "jenis", "kode", "kode_lama", "nama", "apa", "periode"),
    *("sebelum", "sesudah", "satuan", "sebab", "berkas", "baris_berkas"),
)


def csv(hasil: HasilBanding) -> str:
    """Return the whole table."""
    rows = [_ubahan("", str(number), one) for number, one in hasil.standar]
    rows += [_ubahan("", "", one) for one in hasil.keterangan]
    for each in hasil.instansi:
        if each.cara:
            rows.append([each.kode, "ubahan", "aturan", "", "instansi", each.kode, "", each.nama, each.cara, *[""] * 7])
        rows += [_ubahan(each.kode, str(number), one) for number, one in each.ubahan]
        rows += [_ubahan(each.kode, "", one) for one in each.keterangan]
        rows += [_akibat(each.kode, one) for one in each.akibat]
    return tulis_csv([_KOLOM, *rows])


def _ubahan(instansi: str, number: str, one: Ubahan) -> list[str]:
    what = " ".join(part for part in (one.cara, bidang(one) if one.bidang else "") if part)
    place = next((side.tempat for side in (one.sesudah, one.sebelum) if side is not None and side.tempat), None)
    unit = next((side.satuan for side in (one.sesudah, one.sebelum) if side is not None and side.satuan), "")
    kode = "" if one.jenis in {FAKTA, ANGGARAN} else one.kode
    old = one.kode_lama if one.kode_lama != kode else ""
    head = (instansi, "ubahan", one.golongan, number, one.jenis, kode, old, one.nama, what, "")
    where = ("", "") if place is None else (place.file, str(place.line))
    return [*map(sel_csv, head), _isi(one.sebelum), _isi(one.sesudah), sel_csv(unit), "", *map(sel_csv, where)]


def _isi(one: Isi | None) -> str:
    if one is None:
        return ""
    return one.teks if one.angka is not None else sel_csv(one.teks)


def _akibat(instansi: str, one: Akibat) -> list[str]:
    item = one.nilai
    old = one.kode_lama if one.kode_lama != item.kode else ""
    head = (instansi, "akibat", one.golongan, "", item.jenis, item.kode, old, item.nama, item.besaran, one.periode)
    proof = one.sesudah or one.sebelum
    unit = "" if proof is None or proof.satuan is None else proof.satuan.kode
    causes = " ".join(map(str, one.sebab))
    return [*map(sel_csv, head), _nilai(one.sebelum), _nilai(one.sesudah), sel_csv(unit), causes, "", ""]


def _nilai(bukti: Bukti | None) -> str:
    if bukti is None or isinstance(bukti.nilai, TanpaNilai):
        return ""
    if isinstance(bukti.nilai, Fraction) and not (bukti.satuan and bukti.satuan.urutan):
        return angka(bukti, "polos")
    return sel_csv(angka(bukti, "polos"))
