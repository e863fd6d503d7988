"""The real roots of polynomials, each exact: a rational number, or an irrational one between two rational bounds.

An irrational root is the only root of its polynomial (which has no root twice) between its bounds; they can be brought
as close together as anyone wishes. Invariant: bounds are only ever narrowed, and two roots are compared exactly.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from math import ceil, floor
from typing import TYPE_CHECKING

from sakip_rules.simulasi.polinom import Polinom, bagi, nilai, persekutuan, primitif, turunan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DUA = 2


class Irasional:
    """An irrational number: the one root of a polynomial between two rational numbers that are no roots."""

    __slots__ = ("atas", "bawah", "polinom")

    def __init__(self, polinom: Polinom, bawah: Fraction, atas: Fraction) -> None:
        self.polinom = polinom
        self.bawah = bawah
        self.atas = atas

    def __repr__(self) -> str:
        return f"Irasional({self.bawah}, {self.atas})"

    def persempit(self) -> None:
        """Bring the bounds to half their distance."""
        middle = (self.bawah + self.atas) / 2
        same = (nilai(self.polinom, middle) > 0) == (nilai(self.polinom, self.bawah) > 0)
        if same:
            self.bawah = middle
        else:
            self.atas = middle

    def lantai(self, langkah: Fraction) -> Fraction:
        """Return the greatest multiple of a step below it."""
        while floor(self.bawah / langkah) != floor(self.atas / langkah):
            self.persempit()
        return floor(self.bawah / langkah) * langkah


Titik = Fraction | Irasional


def banding(kiri: Titik, kanan: Titik) -> int:
    """Return -1, 0 or 1 as the left number is below, at or above the right one.

    >>> akar2, = (one for one in akar((Fraction(-2), Fraction(0), Fraction(1))) if banding(one, Fraction(0)) > 0)
    >>> banding(akar2, Fraction(7, 5)), banding(akar2, Fraction(3, 2)), banding(akar2, akar2)
    (1, -1, 0)
    """
    if isinstance(kiri, Fraction):
        return -banding(kanan, kiri) if isinstance(kanan, Irasional) else (kiri > kanan) - (kiri < kanan)
    if isinstance(kanan, Fraction):
        while kiri.bawah < kanan < kiri.atas:
            kiri.persempit()
        return 1 if kiri.bawah >= kanan else -1
    if kiri is kanan:
        return 0
    common = persekutuan(kiri.polinom, kanan.polinom)
    while not (kiri.atas <= kanan.bawah or kanan.atas <= kiri.bawah):
        if len(common) > 1:
            low, high = max(kiri.bawah, kanan.bawah), min(kiri.atas, kanan.atas)
            if nilai(common, low) * nilai(common, high) < 0:
                return 0
        kiri.persempit()
        kanan.persempit()
    return -1 if kiri.atas <= kanan.bawah else 1


def akar(polinom: Polinom) -> tuple[Titik, ...]:
    """Return every real root once, the least first; of the zero polynomial, none.

    >>> akar((Fraction(-3), Fraction(2)))
    (Fraction(3, 2),)
    """
    base = primitif(polinom)
    if len(base) <= 1:
        return ()
    if len(base) == _DUA:
        return (-base[0] / base[1],)
    common = persekutuan(base, turunan(base))
    if len(common) > 1:
        base = primitif(bagi(base, common)[0])
    return tuple(_semua(base))


def _semua(base: Polinom) -> Iterator[Titik]:
    """Yield the roots of a polynomial that has none twice."""
    chain = rantai(base)
    bound = 1 + max((abs(value / base[-1]) for value in base[:-1]), default=Fraction(0))
    waiting = [(-bound, bound, _berapa(chain, -bound, bound))]
    while waiting:
        low, high, count = waiting.pop()
        if not count:
            continue
        if count == 1:
            yield _tepat(base, low, high)
            continue
        middle = (low + high) / 2
        while not nilai(base, middle):
            middle = (middle + high) / 2
        left = _berapa(chain, low, middle)
        waiting += [(middle, high, count - left), (low, middle, left)]


def _tepat(base: Polinom, low: Fraction, high: Fraction) -> Titik:
    """Return the one root between two bounds that are none, as a rational number where it is one.

    A rational root times the leading coefficient is whole, so that bounds closer than that leave one to be tried.
    """
    lead = abs(base[-1])
    found = Irasional(base, low, high)
    while (found.atas - found.bawah) * lead >= 1:
        middle = (found.bawah + found.atas) / 2
        if not nilai(base, middle):
            return middle
        found.persempit()
    for whole in range(ceil(found.bawah * lead), floor(found.atas * lead) + 1):
        if not nilai(base, Fraction(whole) / lead):
            return Fraction(whole) / lead
    return found


def rantai(polinom: Polinom) -> tuple[Polinom, ...]:
    """Return the Sturm chain of a polynomial: itself, its derivative, and the negated rests of dividing."""
    chain = [polinom, primitif(turunan(polinom))]
    while len(chain[-1]) > 1:
        rest = primitif(bagi(chain[-2], chain[-1])[1])
        if not rest:
            break
        chain.append(tuple(-value for value in rest))
    return tuple(chain)


def _berapa(chain: Sequence[Polinom], low: Fraction, high: Fraction) -> int:
    """Return how many roots lie between two numbers that are none."""
    return _perubahan(chain, low) - _perubahan(chain, high)


def _perubahan(chain: Sequence[Polinom], di: Fraction) -> int:
    signs = [value > 0 for value in (nilai(one, di) for one in chain) if value]
    return sum(one != other for one, other in pairwise(signs))


def di_atas(titik: Titik, langkah: Fraction) -> Fraction:
    """Return the least multiple of a step above a number.

    >>> di_atas(Fraction(5), Fraction(1)), di_atas(Fraction(9, 2), Fraction(1))
    (Fraction(6, 1), Fraction(5, 1))
    """
    if isinstance(titik, Irasional):
        return titik.lantai(langkah) + langkah
    return (floor(titik / langkah) + 1) * langkah


def di_bawah(titik: Titik, langkah: Fraction) -> Fraction:
    """Return the greatest multiple of a step below a number.

    >>> di_bawah(Fraction(5), Fraction(1)), di_bawah(Fraction(9, 2), Fraction(1))
    (Fraction(4, 1), Fraction(4, 1))
    """
    if isinstance(titik, Irasional):
        return titik.lantai(langkah)
    return (ceil(titik / langkah) - 1) * langkah
