"""A table whose long names stay readable on a narrow screen.

Data: columns, and rows of a label with cells. Invariant: no cell is ever cut, wrapped or squeezed. Three layouts, the
widest that fits: names beside the figures; names on lines of their own over the figures; each figure on its own line.
A cell is a figure and its tail (a mark, a remark): figures are aligned with figures, whatever follows them.

`python -m sakip_rules.render.tabel` shows the three.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sakip_rules.render.lebar import Line, bungkus, cells, rata_kanan, rata_kiri
from sakip_rules.render.teks import bersih

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_GAP = "  "
_STEP = 2
_NAME_LEAST = 44
_NAME_MOST = 80


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its head, the unit under it, and whether its cells are figures (aligned on the right) or words."""

    judul: str
    satuan: str = ""
    kanan: bool = True


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell: the figure or word, what follows it, and a style that only repeats what the word says.

    One that is `bersatuan` has a unit of its own in its tail, not that of its column.
    """

    isi: str = ""
    ekor: str = ""
    gaya: str = ""
    bersatuan: bool = False


@dataclass(frozen=True, slots=True)
class Baris:
    """A row: kode and name, a short remark (the unit), cells, depth, style, and whether a gap stands before it."""

    kode: str
    nama: str
    keterangan: str = ""
    sel: tuple[Sel, ...] = ()
    dalam: int = 0
    gaya: str = ""
    jeda: bool = False


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table with the head of its label column, the head of the remarks, and its columns and rows."""

    judul: str
    keterangan: str
    kolom: tuple[Kolom, ...]
    baris: tuple[Baris, ...]

    def susun(self, lebar: int) -> Iterator[Line]:
        """Yield the table's lines for a screen of `lebar` cells."""
        ukuran = tuple(self._ukuran(number) for number in range(len(self.kolom)))
        figures = sum(total + len(_GAP) for _isi, total in ukuran)
        remark = max((cells(text) for text in (self.keterangan, *(row.keterangan for row in self.baris))), default=0)
        beside = figures + (remark + len(_GAP) if remark else 0)
        beside_figures = [row for row in self.baris if row.keterangan or (row.sel and row.sel[0].isi)]
        names = max((cells(row.nama) + _inden(row) for row in beside_figures), default=0)
        if lebar - beside >= min(_NAME_LEAST, names):
            name = min(lebar - beside, max(_NAME_LEAST, min(names, _NAME_MOST)))
            yield from self._sebelah(ukuran, name, remark)
        elif lebar >= figures:
            yield from self._bertumpuk(ukuran, lebar - figures, lebar)
        else:
            yield from self._berurut(lebar)

    def _ukuran(self, number: int) -> tuple[int, int]:
        """Return the width of a column's figures, and of the whole column."""
        column = [row.sel[number] for row in self.baris if number < len(row.sel)]
        isi = max((cells(cell.isi) for cell in column), default=0)
        ekor = max((cells(cell.ekor) for cell in column), default=0)
        head = max(cells(self.kolom[number].judul), cells(self.kolom[number].satuan))
        return max(isi, head - ekor), max(isi + ekor, head)

    def _sebelah(self, ukuran: Sequence[tuple[int, int]], name: int, remark: int) -> Iterator[Line]:
        left = name + (len(_GAP) + remark if remark else 0)
        head = self.judul
        if cells(head) > name:
            yield Line(head, "bold")
            head = ""
        yield from self._kepala(rata_kiri(head, name) + (_GAP + self.keterangan if remark else ""), left, ukuran)
        yield self._garis(left + sum(total + len(_GAP) for _, total in ukuran))
        for row in self.baris:
            if row.jeda:
                yield Line()
            room = name if row.keterangan else _luas(row, left, ukuran)
            first, *rest = _label(row, room)
            text = f"{rata_kiri(first, name)}{_GAP}{row.keterangan}" if row.keterangan else first
            yield self._isi(text, left, row, ukuran)
            yield from (Line(line, row.gaya) for line in rest)

    def _bertumpuk(self, ukuran: Sequence[tuple[int, int]], left: int, lebar: int) -> Iterator[Line]:
        if cells(self.judul) <= left:
            yield from self._kepala(self.judul, left, ukuran)
        else:
            yield Line(self.judul, "bold")
            yield from self._kepala("", left, ukuran)
        yield self._garis(lebar)
        for row in self.baris:
            if row.jeda:
                yield Line()
            yield from self._susunan(row, left, lebar, ukuran)

    def _susunan(self, row: Baris, left: int, lebar: int, ukuran: Sequence[tuple[int, int]]) -> Iterator[Line]:
        """Yield one row: name and figures on one line where they fit, else the figures under the name.

        A remark may move to the left to leave room for the figures, but not out of its row's depth: then it follows
        the name.
        """
        room = left - cells(row.keterangan)
        if row.keterangan and room < min(_inden(row), (row.dalam + 1) * _STEP):
            row = replace(row, nama=f"{row.nama} ({row.keterangan})", keterangan="")
        label = _label(row, lebar)
        if not row.sel:
            yield from (Line(line, row.gaya) for line in label)
        elif not row.keterangan and len(label) == 1 and cells(label[0]) <= _luas(row, left, ukuran):
            yield self._isi(label[0], left, row, ukuran)
        else:
            yield from (Line(line, row.gaya) for line in label)
            text = " " * min(_inden(row), room) + row.keterangan if row.keterangan else ""
            yield self._isi(text, left, row, ukuran)

    def _berurut(self, lebar: int) -> Iterator[Line]:
        yield Line(self.judul, "bold")
        yield self._garis(lebar)
        for row in self.baris:
            if row.jeda:
                yield Line()
            shown = replace(row, nama=f"{row.nama} ({row.keterangan})") if row.keterangan else row
            yield from (Line(line, row.gaya) for line in _label(shown, lebar))
            indent = " " * _inden(row)
            for kolom, cell in zip(self.kolom, row.sel, strict=False):
                if cell.isi:
                    unit = f" ({kolom.satuan})" if kolom.satuan and not cell.bersatuan else ""
                    text = f"{kolom.judul}{unit}: {cell.isi}{cell.ekor}"
                    yield from (Line(indent + line) for line in bungkus(text, lebar - len(indent)))

    def _kepala(self, text: str, left: int, ukuran: Sequence[tuple[int, int]]) -> Iterator[Line]:
        """Yield the heads, and under them their units where there are any."""
        for kiri, heads in (
            (text, [kolom.judul for kolom in self.kolom]),
            ("", [kolom.satuan for kolom in self.kolom]),
        ):
            if any(heads):
                shown = [
                    rata_kiri(rata_kanan(head, isi) if kolom.kanan else head, total)
                    for head, kolom, (isi, total) in zip(heads, self.kolom, ukuran, strict=True)
                ]
                yield Line(_GAP.join([rata_kiri(kiri, left), *shown]).rstrip(), "bold")

    @staticmethod
    def _garis(width: int) -> Line:
        return Line("─" * width, "dim")

    def _isi(self, text: str, left: int, row: Baris, ukuran: Sequence[tuple[int, int]]) -> Line:
        """Return a line of a row: its text, then its cells from the first that has something in it."""
        line, filled, position = Line(text, row.gaya), cells(text), left
        for kolom, cell, (isi, total) in zip(self.kolom, row.sel, ukuran, strict=False):
            position += len(_GAP) + total
            if cell.isi:
                figure = rata_kanan(cell.isi, isi) if kolom.kanan else cell.isi
                line.tambah(" " * (position - total - filled))
                line.tambah(figure, cell.gaya)
                line.tambah(cell.ekor)
                filled = position - total + cells(figure + cell.ekor)
        return line


def _inden(row: Baris) -> int:
    return row.dalam * _STEP + (cells(bersih(row.kode)) + len(_GAP) if row.kode else 0)


def _luas(row: Baris, left: int, ukuran: Sequence[tuple[int, int]]) -> int:
    """Return how much room a name has: its own column, and the empty cells that follow it."""
    room = left
    for number, (_isi, total) in enumerate(ukuran):
        if number < len(row.sel) and row.sel[number].isi:
            break
        room += len(_GAP) + total
    return room


def _label(row: Baris, width: int) -> list[str]:
    """Return the lines of a row's kode and name; the name hangs beside the kode."""
    margin, kode, nama = " " * (row.dalam * _STEP), bersih(row.kode), bersih(row.nama)
    if not kode:
        return [margin + line for line in bungkus(nama, width - len(margin))]
    indent = " " * (len(margin) + cells(kode) + len(_GAP))
    first, *rest = bungkus(nama, width - len(indent))
    return [f"{margin}{kode}{_GAP}{first}".rstrip(), *(indent + line for line in rest)]


if __name__ == "__main__":
    import sys

    contoh = Tabel(
        "Sasaran",
        "Satuan",
        (Kolom("Target"), Kolom("Capaian", "%"), Kolom("Predikat", kanan=False)),
        (
            Baris("S1", "Meningkatnya kepuasan masyarakat dalam hal pelayanan publik yang merata", gaya="bold"),
            Baris("I1", "Indeks", "indeks", (Sel("93,00"), Sel("89,55", " (batas; 125,00)"), Sel("Memuaskan")), 1),
        ),
    )
    for lebar in (140, 60, 40):
        sys.stdout.writelines(f"{line.plain}\n" for line in contoh.susun(lebar))
