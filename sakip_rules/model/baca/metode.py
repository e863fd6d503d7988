"""metode/*.yaml → methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.baca.acuan import baca_dasar
from sakip_rules.model.baca.angka import JUMLAH, baca_angka, baca_bilangan
from sakip_rules.model.baca.bidang import baris, peta, skalar_semua, teks, tempat, wajib
from sakip_rules.model.baca.masa import baca_berlaku
from sakip_rules.model.metode import MASUKAN_ANGGARAN, ContohMetode, Metode, Syarat
from sakip_rules.source.nearest import nearest
from sakip_rules.source.nodes import Scalar
from sakip_rules.source.numbers import Number

if TYPE_CHECKING:
    from fractions import Fraction

    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.source.nodes import Mapping


def baca_metode(bacaan: Bacaan, root: Mapping) -> Metode:
    """Read one method."""
    masukan = _masukan(bacaan, root)
    satuan = wajib(root, "satuan")
    return Metode(
        kode=teks(root, "kode"),
        nama=teks(root, "nama"),
        jenis=teks(root, "jenis"),
        polaritas=tuple(item.text for item in skalar_semua(root, "polaritas")),
        masukan=masukan,
        satuan=satuan,
        rumus=wajib(root, "rumus"),
        syarat=tuple(Syarat(wajib(row, "rumus"), teks(row, "alasan")) for row in baris(root, "syarat")),
        contoh=tuple(baca_contoh_metode(bacaan, row, masukan, satuan) for row in baris(root, "contoh")),
        dasar=baca_dasar(bacaan, root),
        berlaku=baca_berlaku(bacaan, root),
        tempat=tempat(root, "kode"),
    )


def _masukan(bacaan: Bacaan, root: Mapping) -> dict[str, Scalar]:
    """Read the inputs; what the method's kind is applied to must have each of them (J018)."""
    found, jenis = {}, teks(root, "jenis")
    known = MASUKAN_ANGGARAN.get(jenis)
    for entry in peta(root, "masukan") or ():
        name = entry.key.text
        if (name == jenis) if known is None else (name not in known):
            near, names = nearest(name, known or ()), ", ".join(known or ())
            bacaan.lapor("J018", entry.key.place, nama=name, jenis=jenis, nearest=near, dikenal=names)
        if isinstance(entry.value, Scalar):
            found[name] = entry.value
    return found


def baca_contoh_metode(bacaan: Bacaan, row: Mapping, masukan: dict[str, Scalar], satuan: Scalar) -> ContohMetode:
    """Read one worked example of a method whose inputs and result have these units."""
    values: dict[str, Fraction] = {}
    for entry in peta(row, "masukan") or ():
        written = masukan.get(entry.key.text.partition("[")[0])
        if written is None:
            near = nearest(entry.key.text, masukan)
            bacaan.lapor("J019", entry.key.place, nama=entry.key.text, nearest=near, dikenal=", ".join(masukan))
        elif isinstance(entry.value, Scalar):
            value = baca_bilangan(bacaan, entry.value, bacaan.ukuran(written))
            if value is not None:
                values[entry.key.text] = value
    hasil = baca_angka(bacaan, wajib(row, "hasil"), bacaan.ukuran(satuan), JUMLAH)
    value, decimals = (hasil.value, hasil.decimals) if isinstance(hasil, Number) else (None, 0)
    return ContohMetode(values, value, decimals, row)
