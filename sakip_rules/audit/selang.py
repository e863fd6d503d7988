"""A printed figure as the interval of all values that print like it, exact and with open or closed ends.

Which values those are depends on how the figure was rounded. A reading is one of the modes of `source.rounding`; of a
figure that nobody says how it was rounded, each of them is tried.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from sakip_rules.source.rounding import CARA

if TYPE_CHECKING:
    from sakip_rules.source.numbers import Number

SETENGAH_KE_ATAS, SETENGAH_GENAP, POTONG = CARA
_HALF = Fraction(1, 2)
_NOL = (Fraction(0), False)


@dataclass(frozen=True, slots=True)
class Selang:
    """All numbers from `bawah` to `atas`; an end that is `buka` is not one of them."""

    bawah: Fraction
    atas: Fraction
    bawah_buka: bool = False
    atas_buka: bool = False

    def memuat(self, nilai: Fraction) -> bool:
        """Whether a number lies in the interval.

        >>> Selang(Fraction(1), Fraction(2), atas_buka=True).memuat(Fraction(2))
        False
        """
        above = nilai > self.bawah or (nilai == self.bawah and not self.bawah_buka)
        return above and (nilai < self.atas or (nilai == self.atas and not self.atas_buka))

    def bertemu(self, lain: Selang) -> bool:
        """Whether two intervals have a number in common."""
        low, high = (self, lain) if (self.bawah, self.bawah_buka) <= (lain.bawah, lain.bawah_buka) else (lain, self)
        if low.atas == high.bawah:
            return not (low.atas_buka or high.bawah_buka)
        return low.atas > high.bawah

    def potong(self, banyak: int) -> tuple[Selang, ...]:
        """The interval in so many parts of one length, which share their ends.

        >>> [(str(part.bawah), str(part.atas)) for part in Selang(Fraction(0), Fraction(1)).potong(2)]
        [('0', '1/2'), ('1/2', '1')]
        """
        if banyak == 1 or self.bawah == self.atas:
            return (self,)
        ends = [self.bawah + (self.atas - self.bawah) * at / banyak for at in range(banyak + 1)]
        last = banyak - 1
        return tuple(
            Selang(low, high, self.bawah_buka and not at, self.atas_buka and at == last)
            for at, (low, high) in enumerate(pairwise(ends))
        )

    def sekurangnya(self, batas: Fraction) -> Selang:
        """All numbers of the interval, those below `batas` raised to it.

        >>> Selang(Fraction(1), Fraction(2), atas_buka=True).sekurangnya(Fraction(2))
        Selang(bawah=Fraction(2, 1), atas=Fraction(2, 1), bawah_buka=False, atas_buka=False)
        """
        if self.bawah >= batas:
            return self
        return Selang(batas, max(self.atas, batas), atas_buka=self.atas_buka and self.atas > batas)

    def __add__(self, lain: Selang) -> Selang:
        """All sums of a number of one and a number of the other."""
        return Selang(
            self.bawah + lain.bawah,
            self.atas + lain.atas,
            self.bawah_buka or lain.bawah_buka,
            self.atas_buka or lain.atas_buka,
        )

    def __neg__(self) -> Selang:
        """All numbers with the other sign."""
        return Selang(-self.atas, -self.bawah, self.atas_buka, self.bawah_buka)

    def __sub__(self, lain: Selang) -> Selang:
        """All differences."""
        return self + -lain

    def __mul__(self, lain: Selang) -> Selang:
        """All products; of several corners with one value, a closed one counts, and nothing times any number is 0."""
        corners = [
            (one * other, (one_open or other_open) and _NOL not in ((one, one_open), (other, other_open)))
            for one, one_open in ((self.bawah, self.bawah_buka), (self.atas, self.atas_buka))
            for other, other_open in ((lain.bawah, lain.bawah_buka), (lain.atas, lain.atas_buka))
        ]
        low, high = min(corners)[0], max(corners)[0]
        return Selang(
            low,
            high,
            all(is_open for value, is_open in corners if value == low),
            all(is_open for value, is_open in corners if value == high),
        )

    def __truediv__(self, lain: Selang) -> Selang:
        """All quotients; raises ZeroDivisionError where an end of the divisor is 0."""
        return self * Selang(1 / lain.atas, 1 / lain.bawah, lain.atas_buka, lain.bawah_buka)


def tercetak(angka: Number, cara: str, faktor: Fraction = Fraction(1)) -> Selang:
    """Return what a printed figure stands for if it was rounded by `cara`; `faktor` base units are one of its unit.

    >>> from sakip_rules.source.numbers import read
    >>> found = tercetak(read("89,55"), "setengah_ke_atas")
    >>> found.bawah, found.atas, found.bawah_buka, found.atas_buka
    (Fraction(17909, 200), Fraction(17911, 200), False, True)
    """
    step = Fraction(1, 10**angka.decimals)
    value, negative = angka.value, angka.value < 0 or (angka.value == 0 and "-" in angka.text)
    if cara == POTONG:
        if not value:
            return Selang(-step * faktor, step * faktor, bawah_buka=True, atas_buka=True)
        ends = (value - step, value) if negative else (value, value + step)
        return Selang(ends[0] * faktor, ends[1] * faktor, bawah_buka=negative, atas_buka=not negative)
    half = step * _HALF
    low, high = (value - half) * faktor, (value + half) * faktor
    if cara == SETENGAH_GENAP:
        odd = (value / step) % 2 == 1
        return Selang(low, high, bawah_buka=odd, atas_buka=odd)
    if not value:
        return Selang(low, high, bawah_buka=True, atas_buka=True)
    return Selang(low, high, bawah_buka=negative, atas_buka=not negative)
