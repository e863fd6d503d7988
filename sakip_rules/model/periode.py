"""Periods: `2024`, `2024-S1`, `2024-TW2`, `2024-05`.

Invariant: `bagian` is one of "", "S", "TW", "B" (a whole year, a half, a quarter, a month) and `nomor` fits it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WRITTEN = re.compile(r"(?P<tahun>[0-9]{4})(?:-(?:(?P<bagian>S|TW)(?P<nomor>[0-9])|(?P<bulan>[0-9]{2})))?")
_COUNT = {"": 1, "S": 2, "TW": 4, "B": 12}


@dataclass(frozen=True, slots=True)
class Periode:
    """A year or a part of one."""

    tahun: int
    bagian: str = ""
    nomor: int = 1

    def __str__(self) -> str:
        if not self.bagian:
            return f"{self.tahun:04d}"
        part = f"{self.nomor:02d}" if self.bagian == "B" else f"{self.bagian}{self.nomor}"
        return f"{self.tahun:04d}-{part}"

    def mundur(self, tahun: int) -> Periode:
        """Return the same part of the year `tahun` years earlier.

        >>> str(Periode(2024, "TW", 2).mundur(1))
        '2023-TW2'
        """
        return Periode(self.tahun - tahun, self.bagian, self.nomor)

    @property
    def setahun(self) -> Periode:
        """The year this period belongs to."""
        return Periode(self.tahun)

    def pecahan(self, bagian: str) -> tuple[Periode, ...]:
        """Return the parts of kind `bagian` that make up this period, in order; empty where they do not fit in.

        >>> [str(p) for p in Periode(2024, "S", 2).pecahan("TW")]
        ['2024-TW3', '2024-TW4']
        """
        own, other = _COUNT[self.bagian], _COUNT[bagian]
        if other <= own or other % own:
            return ()
        size = other // own
        first = (self.nomor - 1) * size + 1
        return tuple(Periode(self.tahun, bagian, number) for number in range(first, first + size))

    def sampai(self, bagian: str = "") -> tuple[Periode, ...]:
        """Return the parts of this year up to the end of this one; empty where parts of kind `bagian` do not fit in.

        Without `bagian` they are of its own kind (for a whole year, the year alone).

        >>> [str(p) for p in Periode(2024, "TW", 2).sampai()]
        ['2024-TW1', '2024-TW2']
        >>> [str(p) for p in Periode(2024, "S", 1).sampai("TW")]
        ['2024-TW1', '2024-TW2']
        """
        kind = bagian or self.bagian
        size, rest = divmod(_COUNT[kind], _COUNT[self.bagian])
        return () if rest else tuple(Periode(self.tahun, kind, number) for number in range(1, self.nomor * size + 1))

    @property
    def bulan_akhir(self) -> int:
        """The month this period ends with.

        >>> Periode(2024, "TW", 3).bulan_akhir
        9
        """
        return self.nomor * (_COUNT["B"] // _COUNT[self.bagian])

    @property
    def akhir(self) -> bool:
        """Whether the year ends with this period."""
        return self.nomor == _COUNT[self.bagian]


def baca_periode(text: str) -> Periode | None:
    """Read a periode as written, or return None where the text is none.

    >>> baca_periode("2024-TW2")
    Periode(tahun=2024, bagian='TW', nomor=2)
    >>> baca_periode("2024-TW5") is None
    True
    """
    match = _WRITTEN.fullmatch(text)
    if match is None or not text.isascii():
        return None
    bagian = "B" if match["bulan"] else match["bagian"] or ""
    number = int(match["bulan"] or match["nomor"] or 1)
    return Periode(int(match["tahun"]), bagian, number) if 1 <= number <= _COUNT[bagian] else None
