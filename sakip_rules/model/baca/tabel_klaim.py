"""A table of claims, cell by cell.

Invariant: a claim is made of every cell that prints something, except of those that are only what others are made from
(the free columns without a formula, outside of rows that add up others).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.model.baca.acuan import baca_acuan
from sakip_rules.model.baca.bidang import baris, butir, peta, skalar, skalar_semua, teks, wajib
from sakip_rules.model.baca.masa import baca_periode
from sakip_rules.model.cetak import PERSEN
from sakip_rules.model.klaim import POKOK, Cetak, Hitungan, Klaim, Operan, Turunan
from sakip_rules.source.nodes import Mapping as Peta
from sakip_rules.source.nodes import Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sakip_rules.model.acuan import Acuan
    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.model.klaim import Dasar
    from sakip_rules.model.periode import Periode
    from sakip_rules.source.nodes import Node

_BAGIAN = "bagian"
_TAK_DIJUMLAHKAN = frozenset({"capaian", "predikat", "predikat_realisasi", "serapan", "efisiensi"})


@dataclass(frozen=True, slots=True)
class _Kolom:
    """One column: `nama` is what formulas call its cells, `besaran` which value of a row's subject they are."""

    nama: Scalar
    besaran: Scalar | None
    periode: Periode | None
    rencana: Scalar | None
    rumus: Scalar | None
    satuan: Scalar | None


@dataclass(frozen=True, slots=True)
class _Baris:
    """One row: the cell of each column (empty where nothing is printed), its subject, the rows it adds up."""

    kode: Scalar | None
    pokok: tuple[str, Scalar] | None
    sel: tuple[Cetak, ...]
    jumlah: tuple[Scalar, ...]
    periode: Periode | None
    acuan: Acuan | None


@dataclass(frozen=True, slots=True)
class _Tabel:
    """A table as read; with `kosong` a cell without a figure counts as nothing where it is added up."""

    kolom: tuple[_Kolom, ...]
    menurut_kode: Mapping[str, _Baris]
    kosong: bool


def baca_tabel(bacaan: Bacaan, table: Peta, bawaan: Periode | None) -> Iterator[Klaim]:
    """Yield the claims of one table."""
    periode, satuan = _periode(bacaan, table, bawaan), skalar(table, "satuan")
    columns = tuple(_kolom(bacaan, node, satuan) for node in butir(table, "kolom"))
    _kembar(bacaan, columns)
    read = (_baris(bacaan, row, columns, skalar(table, "tabel"), periode) for row in baris(table, "baris"))
    rows = [row for row in read if row is not None]
    whole = _Tabel(columns, _menurut_kode(bacaan, rows), teks(table, "kosong") == "nol")
    for row in rows:
        _jumlah(bacaan, whole, row)
        for index, cell in enumerate(row.sel):
            if cell.teks.text.strip():
                for dasar in _dasar(bacaan, whole, row, index):
                    yield Klaim("", dasar, cell, row.periode, row.acuan, cell.teks.place)


def _kembar(bacaan: Bacaan, columns: tuple[_Kolom, ...]) -> None:
    """Tell of columns with one name: a formula could not say which it means (L004)."""
    seen: set[str] = set()
    for column in columns:
        if column.nama.text in seen:
            bacaan.lapor("L004", column.nama.place, nama=column.nama.text)
        seen.add(column.nama.text)


def _jumlah(bacaan: Bacaan, table: _Tabel, row: _Baris) -> None:
    """Tell of rows that a total cannot add up: those that are not there (L009), and those that hold it (L017)."""
    for kode in row.jumlah:
        if kode.text not in table.menurut_kode:
            bacaan.lapor("L009", kode.place, kode=kode.text, dikenal=", ".join(table.menurut_kode))
        elif row.kode is not None and _memuat(table, kode.text, row.kode.text):
            bacaan.lapor("L017", kode.place, kode=kode.text, baris=row.kode.text)


def _memuat(table: _Tabel, kode: str, dicari: str) -> bool:
    """Whether a row is another one or adds it up, by whatever rows between them."""
    seen, open_ = set(), [kode]
    while open_:
        one = open_.pop()
        if one == dicari:
            return True
        if one not in seen and one in table.menurut_kode:
            seen.add(one)
            open_ += [part.text for part in table.menurut_kode[one].jumlah]
    return False


def _periode(bacaan: Bacaan, row: Peta, bawaan: Periode | None) -> Periode | None:
    written = skalar(row, "periode")
    return bawaan if written is None else baca_periode(bacaan, written)


def _kolom(bacaan: Bacaan, node: Node, satuan: Scalar | None) -> _Kolom:
    if not isinstance(node, Peta):
        name = next(iter(_skalar([node])))
        return _Kolom(name, name, None, None, None, satuan)
    periode, own = _periode(bacaan, node, None), skalar(node, "satuan")
    besaran, rencana, rumus = skalar(node, "besaran"), skalar(node, "rencana"), skalar(node, "rumus")
    for key in ("periode", "rencana"):
        if besaran is None and key in node.entries:
            place, named = node.entries[key].key.place, wajib(node, "nama").text
            bacaan.lapor("L012", place, kunci=key, besaran=named, dikenal="besaran")
    return _Kolom(wajib(node, "nama"), besaran, periode, rencana, rumus, own or satuan)


def _baris(
    bacaan: Bacaan, row: Peta, columns: tuple[_Kolom, ...], tabel: Scalar | None, periode: Periode | None
) -> _Baris | None:
    cells = tuple(_skalar(butir(row, "isi")))
    if len(cells) != len(columns):
        place = row.entries["isi"].key.place
        bacaan.lapor("L006", place, banyak=len(cells), kolom=len(columns))
        return None
    named = [(jenis, wajib(row, jenis)) for jenis in POKOK if skalar(row, jenis) is not None]
    if len(named) > 1:
        bacaan.lapor("L001", named[1][1].place, kunci=", ".join(jenis for jenis, _ in named), dikenal=", ".join(POKOK))
        return None
    acuan = baca_acuan(bacaan, row, tabel=tabel)
    if acuan is not None and not acuan.baris:
        bacaan.lapor("L005", acuan.tempat)
    return _Baris(
        skalar(row, "kode"),
        named[0] if named else None,
        _cetak(bacaan, row, cells, columns),
        skalar_semua(row, "jumlah"),
        _periode(bacaan, row, periode),
        acuan,
    )


def _cetak(bacaan: Bacaan, row: Peta, cells: tuple[Scalar, ...], columns: tuple[_Kolom, ...]) -> tuple[Cetak, ...]:
    """The cells of a row with what was read in those that are no plain figures."""
    read = peta(row, "dibaca")
    names = [column.nama.text for column in columns]
    for entry in read or ():
        if entry.key.text not in names:
            bacaan.lapor("L008", entry.key.place, nama=entry.key.text, dikenal=", ".join(names))
    return tuple(
        Cetak(cell, None if read is None else skalar(read, name)) for cell, name in zip(cells, names, strict=True)
    )


def _menurut_kode(bacaan: Bacaan, rows: list[_Baris]) -> dict[str, _Baris]:
    found: dict[str, _Baris] = {}
    for row in rows:
        if row.kode is not None:
            if row.kode.text in found:
                bacaan.lapor("L007", row.kode.place, kode=row.kode.text)
            found[row.kode.text] = row
    return found


def _dasar(bacaan: Bacaan, tabel: _Tabel, row: _Baris, index: int) -> Iterator[Dasar]:
    """Yield everything that the figure of one cell is a figure of."""
    column = tabel.kolom[index]
    if row.pokok is not None and column.besaran is not None:
        yield Turunan(*row.pokok, column.besaran, column.periode, column.rencana, None)
    if column.rumus is not None:
        dari = {
            other.nama.text: (Operan(cell, other.satuan),)
            for other, cell in zip(tabel.kolom, row.sel, strict=True)
            if other is not column
        }
        yield Hitungan(column.rumus, dari, frozenset(), column.satuan, tabel.kosong, kolom=True)
    if row.jumlah and not _nisbah(bacaan, column, row.sel[index]):
        parts = [tabel.menurut_kode[kode.text] for kode in row.jumlah if kode.text in tabel.menurut_kode]
        operands = tuple(Operan(part.sel[index], column.satuan) for part in parts)
        yield Hitungan(None, {_BAGIAN: operands}, frozenset({_BAGIAN}), column.satuan, tabel.kosong)


def _nisbah(bacaan: Bacaan, column: _Kolom, sel: Cetak) -> bool:
    """Whether a column holds ratios and labels, which never add up: those of the rules, and percentages computed."""
    if column.besaran is not None and column.besaran.text in _TAK_DIJUMLAHKAN:
        return True
    unit = None if column.satuan is None else bacaan.ukuran(column.satuan)
    percent = unit is not None and unit is bacaan.bertanda(PERSEN)
    return column.rumus is not None and (percent or sel.teks.text.strip().endswith(PERSEN))


def _skalar(nodes: Iterable[Node]) -> Iterator[Scalar]:
    return (node for node in nodes if isinstance(node, Scalar))
