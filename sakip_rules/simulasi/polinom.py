"""Polynomials in one unknown, exact, and their quotients.

A polynomial is the tuple of its coefficients, the constant first and the last never zero; the empty one is zero. A
quotient is kept in lowest terms with a divisor whose leading coefficient is 1, so that equal ones are equal.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm

Polinom = tuple[Fraction, ...]

NOL, SATU = Fraction(0), Fraction(1)
MAKS_DERAJAT = 32
"""The highest power of the unknown that is worked with."""


DERAJAT, POTONGAN = "derajat", "potongan"


class TerlaluRumit(Exception):  # noqa: N818 - no mistake: what was asked has no answer within the bounds of the work
    """A polynomial of too high a degree, or more stretches than can be walked; `sebab` is `DERAJAT` or `POTONGAN`."""

    def __init__(self, sebab: str) -> None:
        super().__init__(sebab)
        self.sebab = sebab


def rapikan(koefisien: list[Fraction]) -> Polinom:
    """Return a polynomial without leading zeros; raises `TerlaluRumit` above `MAKS_DERAJAT`."""
    while koefisien and not koefisien[-1]:
        koefisien.pop()
    if len(koefisien) > MAKS_DERAJAT + 1:
        raise TerlaluRumit(DERAJAT)
    return tuple(koefisien)


def tambah(kiri: Polinom, kanan: Polinom, kali_kanan: Fraction = SATU) -> Polinom:
    """Return the left one plus the right one times a number."""
    found = [NOL] * max(len(kiri), len(kanan))
    for at, value in enumerate(kiri):
        found[at] += value
    for at, value in enumerate(kanan):
        found[at] += value * kali_kanan
    return rapikan(found)


def kali(kiri: Polinom, kanan: Polinom) -> Polinom:
    """Return the product."""
    if not kiri or not kanan:
        return ()
    found = [NOL] * (len(kiri) + len(kanan) - 1)
    for at, value in enumerate(kiri):
        for other, more in enumerate(kanan):
            found[at + other] += value * more
    return rapikan(found)


def bagi(kiri: Polinom, kanan: Polinom) -> tuple[Polinom, Polinom]:
    """Return the quotient and the rest; the divisor is not zero.

    >>> bagi((Fraction(-1), NOL, SATU), (SATU, SATU))
    ((Fraction(-1, 1), Fraction(1, 1)), ())
    """
    rest, above = list(kiri), len(kiri) - len(kanan)
    found = [NOL] * max(above + 1, 0)
    for at in range(above, -1, -1):
        factor = rest[at + len(kanan) - 1] / kanan[-1]
        found[at] = factor
        for other, value in enumerate(kanan):
            rest[at + other] -= factor * value
    return rapikan(found), rapikan(rest)


def persekutuan(kiri: Polinom, kanan: Polinom) -> Polinom:
    """Return the greatest common divisor, with whole coefficients that have none in common."""
    while kanan:
        kiri, kanan = kanan, primitif(bagi(kiri, kanan)[1])
    return primitif(kiri)


def primitif(polinom: Polinom) -> Polinom:
    """Return it times a positive number, with whole coefficients that have no divisor in common.

    >>> primitif((Fraction(1, 2), Fraction(-3, 4)))
    (Fraction(2, 1), Fraction(-3, 1))
    """
    if not polinom:
        return polinom
    below = lcm(*(value.denominator for value in polinom))
    whole = [int(value * below) for value in polinom]
    common = gcd(*whole)
    return tuple(Fraction(value // common) for value in whole)


def turunan(polinom: Polinom) -> Polinom:
    """Return the derivative."""
    return tuple(value * at for at, value in enumerate(polinom) if at)


def nilai(polinom: Polinom, di: Fraction) -> Fraction:
    """Return the value at a number.

    >>> nilai((Fraction(1), NOL, Fraction(2)), Fraction(3))
    Fraction(19, 1)
    """
    found = NOL
    for value in reversed(polinom):
        found = found * di + value
    return found


@dataclass(frozen=True, slots=True)
class Hasilbagi:
    """A quotient of two polynomials in lowest terms."""

    atas: Polinom
    bawah: Polinom = (SATU,)

    @staticmethod
    def dari(atas: Polinom, bawah: Polinom) -> Hasilbagi:
        """Return the quotient of two polynomials, the second not zero."""
        if len(bawah) > 1:
            common = persekutuan(atas, bawah)
            if len(common) > 1:
                atas, bawah = bagi(atas, common)[0], bagi(bawah, common)[0]
        lead = bawah[-1]
        return Hasilbagi(tuple(value / lead for value in atas), tuple(value / lead for value in bawah))

    def tambah(self, lain: Hasilbagi, kali_lain: Fraction = SATU) -> Hasilbagi:
        """Return the sum with another one times a number."""
        if self.bawah == lain.bawah:
            return Hasilbagi.dari(tambah(self.atas, lain.atas, kali_lain), self.bawah)
        above = tambah(kali(self.atas, lain.bawah), kali(lain.atas, self.bawah), kali_lain)
        return Hasilbagi.dari(above, kali(self.bawah, lain.bawah))

    def kali(self, lain: Hasilbagi) -> Hasilbagi:
        """Return the product."""
        return Hasilbagi.dari(kali(self.atas, lain.atas), kali(self.bawah, lain.bawah))

    def balik(self) -> Hasilbagi:
        """Return one divided by it; it is not zero."""
        return Hasilbagi.dari(self.bawah, self.atas)

    def pangkat(self, derajat: int) -> Hasilbagi:
        """Return a power; a negative one of what is not zero."""
        base = self if derajat >= 0 else self.balik()
        found = tetapan(SATU)
        for _ in range(abs(derajat)):
            found = Hasilbagi(kali(found.atas, base.atas), kali(found.bawah, base.bawah))
        return Hasilbagi.dari(found.atas, found.bawah)

    @property
    def tetap(self) -> bool:
        """Whether it is a number, whatever the unknown."""
        return len(self.atas) <= 1 and len(self.bawah) == 1


def tetapan(angka: Fraction) -> Hasilbagi:
    """Return a number as a quotient."""
    return Hasilbagi((angka,) if angka else ())


DIRI = Hasilbagi((NOL, SATU))
"""The unknown itself."""
