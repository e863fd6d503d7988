"""Tables of budget and efficiency: pagu, realisasi, what is left, serapan, efisiensi."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.locale import translator
from sakip_rules.render.angka import satuan_ringkas
from sakip_rules.render.tabel import Baris, Kolom, Tabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip_rules.model.hasil import HasilAnggaran, HasilInstansi, HasilSimpul
    from sakip_rules.render.kaki import Kaki
    from sakip_rules.render.tabel import Sel


def anggaran_sasaran(hasil: HasilInstansi, kaki: Kaki, bahasa: str) -> Tabel:
    """Return the budget of every tujuan and sasaran, then of the agency, this year and the year before."""
    _ = translator(bahasa)
    rows = []
    for tujuan in hasil.tujuan:
        own = tujuan.tujuan
        rows.append(Baris(own.kode, own.nama, "", _sel(tujuan.anggaran, kaki), gaya="bold", jeda=True))
        rows += [
            Baris(item.sasaran.kode, item.sasaran.nama, "", _sel(item.anggaran, kaki), 1) for item in tujuan.sasaran
        ]
    rows.append(Baris("", _("The instansi as a whole"), "", _sel(hasil.anggaran, kaki), gaya="bold", jeda=True))
    rows.append(Baris("", _("The year before"), "", _sel(hasil.anggaran_lalu, kaki)))
    return _tabel("Tujuan, sasaran", rows, hasil)


def anggaran_program(hasil: HasilInstansi, kaki: Kaki) -> Tabel:
    """Return the budget of the whole program tree."""
    rows = [row for simpul in hasil.program for row in _simpul(simpul, kaki, 0)]
    return _tabel("Program, kegiatan, sub kegiatan", rows, hasil)


def _simpul(hasil: HasilSimpul, kaki: Kaki, dalam: int) -> Iterator[Baris]:
    gaya = "" if dalam else "bold"
    yield Baris(hasil.simpul.kode, hasil.simpul.nama, "", _sel(hasil.anggaran, kaki), dalam, gaya, jeda=not dalam)
    for child in hasil.anak:
        yield from _simpul(child, kaki, dalam + 1)


def _sel(anggaran: HasilAnggaran, kaki: Kaki) -> tuple[Sel, ...]:
    values = (anggaran.pagu, anggaran.realisasi, anggaran.sisa, anggaran.serapan, anggaran.efisiensi)
    return tuple(kaki.sel(bukti) for bukti in values)


def _tabel(judul: str, rows: Iterable[Baris], hasil: HasilInstansi) -> Tabel:
    anggaran = hasil.anggaran
    rupiah, persen = satuan_ringkas(anggaran.pagu.satuan), satuan_ringkas(anggaran.serapan.satuan)
    efisiensi = anggaran.efisiensi
    columns = (
        Kolom("Pagu", rupiah),
        Kolom("Realisasi", rupiah),
        Kolom("Sisa", rupiah),
        Kolom("Serapan", persen),
        Kolom("Efisiensi", satuan_ringkas(efisiensi.satuan) if efisiensi is not None else ""),
    )
    return Tabel(judul, "", columns, tuple(rows))
