"""Tables of budget and efficiency: pagu, realisasi, what is left, serapan, efisiensi."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sakip_rules.locale import translator
from sakip_rules.render.angka import satuan_ringkas
from sakip_rules.render.nilai_kinerja import nama_metode
from sakip_rules.render.tabel import Baris, Kolom, Sel, Tabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip_rules.model.hasil import HasilAnggaran, HasilInstansi, HasilSimpul
    from sakip_rules.render.kaki import Kaki


def anggaran_sasaran(hasil: HasilInstansi, kaki: Kaki, bahasa: str) -> Tabel:
    """Return the budget of every tujuan and sasaran, then of the agency, this year and the year before.

    An agency that has only units has all of that in the table of units.
    """
    _ = translator(bahasa)
    rows: list[Baris] = []
    if hasil.unit and not hasil.tujuan:
        return _tabel("Tujuan, sasaran", rows, hasil)
    for tujuan in hasil.tujuan:
        own = tujuan.tujuan
        rows.append(Baris(own.kode, own.nama, "", _sel(tujuan.anggaran, kaki), gaya="bold", jeda=True))
        rows += efisiensi_lain(tujuan.anggaran, kaki, 1)
        for item in tujuan.sasaran:
            rows.append(Baris(item.sasaran.kode, item.sasaran.nama, "", _sel(item.anggaran, kaki), 1))
            rows += efisiensi_lain(item.anggaran, kaki, 2)
    rows.append(Baris("", _("The instansi as a whole"), "", _sel(hasil.anggaran, kaki), gaya="bold", jeda=True))
    rows += efisiensi_lain(hasil.anggaran, kaki, 1)
    rows.append(Baris("", _("The year before"), "", _sel(hasil.anggaran_lalu, kaki)))
    rows += efisiensi_lain(hasil.anggaran_lalu, kaki, 1)
    return _tabel("Tujuan, sasaran", rows, hasil)


def anggaran_program(hasil: HasilInstansi, kaki: Kaki) -> Tabel:
    """Return the budget of the whole program tree, with efisiensi where a node has one."""
    rows = [row for simpul in hasil.program for row in _simpul(simpul, kaki, 0)]
    whole = _tabel("Program, kegiatan, sub kegiatan", rows, hasil)
    if program_berefisiensi(hasil):
        return whole
    bare = tuple(replace(row, sel=row.sel[:-1]) for row in whole.baris)
    return replace(whole, kolom=whole.kolom[:-1], baris=bare)


def program_berefisiensi(hasil: HasilInstansi) -> bool:
    """Whether any node of the program tree has an efisiensi: one with a capaian of its own."""

    def has_one(simpul: HasilSimpul) -> bool:
        return simpul.anggaran.efisiensi is not None or any(map(has_one, simpul.anak))

    return any(map(has_one, hasil.program))


def efisiensi_lain(anggaran: HasilAnggaran, kaki: Kaki, dalam: int, kosong: int = 4) -> Iterator[Baris]:
    """Yield a line for each further method of efisiensi, its figure in the column after `kosong` others, with its unit.

    Lines and not columns: methods have units of their own, and a wide table would fit no screen.
    """
    for bukti in anggaran.efisiensi_lain:
        unit = satuan_ringkas(bukti.satuan)
        cells = (*[Sel()] * kosong, kaki.sel(bukti, akhiran=f" {unit}" if unit else ""))
        yield Baris("", nama_metode(bukti), "", cells, dalam)


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
