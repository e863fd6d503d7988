"""A sheet as read: cells that know what they say, how they say it, and where they stand.

Data: cells by row and column (from 1), merged ranges, and the `SourceFile` whose text quotes the rows. A number is kept
as its exact decimal text; what kind of number its cell shows (percent, money, a date) is kept beside it and never
applied in silence: a percent cell of 0.8328 says `83.28%`, as it does on the screen it was typed on.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sakip_rules.source.nodes import Scalar, scalar_at
from sakip_rules.source.places import Place, SourceFile

if TYPE_CHECKING:
    from collections.abc import Mapping

TEKS, ANGKA, PERSEN, UANG, TANGGAL, LOGIKA, GALAT_SEL = "teks", "angka", "persen", "uang", "tanggal", "logika", "galat"
"""The kinds of cell. A date's text is that of its day, a truth's `TRUE` or `FALSE`, an error's `#DIV/0!`."""

_HURUF = 26


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell that holds something.

    `awal` and `akhir` are offsets in the sheet's text. `rumus` says that a formula computed it (`teks` is then the
    result the file keeps, empty where it keeps none); `mentah` is the stored number where that has other digits.
    """

    baris: int
    kolom: int
    teks: str
    jenis: str
    awal: int
    akhir: int
    rumus: bool = False
    mentah: str = ""

    @property
    def kosong(self) -> bool:
        """Whether nothing is to be seen in it."""
        return not self.teks.strip() and not self.rumus


@dataclass(frozen=True, slots=True)
class Gabungan:
    """A merged range, both ends included; only its first cell holds anything."""

    baris: int
    kolom: int
    baris_akhir: int
    kolom_akhir: int


@dataclass(frozen=True, slots=True)
class SumberLembar(SourceFile):
    """The text of a sheet of a workbook: one line a row, the cells of a row side by side.

    `alamat` calls the cell that starts at an offset as spreadsheets do (`Fakta!C7`).
    """

    alamat: Mapping[int, str] = field(default_factory=dict, repr=False)

    def place(self, start: int, end: int) -> Place:
        """Return the place of a stretch of text, with the name of its cell."""
        return replace(SourceFile.place(self, start, end), sel=self.alamat.get(start, ""))


@dataclass(frozen=True, slots=True)
class Lembar:
    """A sheet: its name (empty for a file that has none), cells by row and column, merged ranges.

    `pemisah` is what separates the cells of a text file.
    """

    nama: str
    sumber: SourceFile
    sel: Mapping[tuple[int, int], Sel]
    gabungan: tuple[Gabungan, ...] = ()
    tersembunyi: bool = False
    pemisah: str = ""

    def letak(self, sel: Sel) -> Place:
        """Return where a cell stands."""
        return self.sumber.place(sel.awal, sel.akhir)

    def skalar(self, sel: Sel) -> Scalar:
        """Return a cell as a scalar: a bare number is a plain decimal, all else is text as in quotes."""
        return scalar_at(sel.teks, "" if sel.jenis == ANGKA else '"', sel.awal, sel.akhir, self.sumber)

    def baris(self) -> Mapping[int, tuple[Sel, ...]]:
        """Return the rows that hold something by their number, each with its cells from left to right."""
        rows: dict[int, list[Sel]] = {}
        for key in sorted(self.sel):
            if not self.sel[key].kosong:
                rows.setdefault(key[0], []).append(self.sel[key])
        return {number: tuple(cells) for number, cells in rows.items()}


def nama_kolom(nomor: int) -> str:
    """Return what spreadsheets call a column.

    >>> nama_kolom(1), nama_kolom(26), nama_kolom(27), nama_kolom(703)
    ('A', 'Z', 'AA', 'AAA')
    """
    name = ""
    while nomor:
        nomor, rest = divmod(nomor - 1, _HURUF)
        name = chr(ord("A") + rest) + name
    return name


def nomor_kolom(nama: str) -> int:
    """Return the number of a column.

    >>> nomor_kolom("A"), nomor_kolom("AA")
    (1, 27)
    """
    number = 0
    for letter in nama:
        number = number * _HURUF + ord(letter) - ord("A") + 1
    return number
