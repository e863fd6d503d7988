"""Rounding, always declared and always exact: the three modes a rule may name.

`setengah_ke_atas` takes a half away from zero, `setengah_genap` to the even neighbour, `potong` drops what is beyond
the last digit. `desimal` may be negative (-3 rounds to thousands). A number may know more than its value and say itself
what it rounds to (`Terunut`): the value is the same.
"""

from __future__ import annotations

from abc import abstractmethod
from fractions import Fraction

CARA = ("setengah_ke_atas", "setengah_genap", "potong")


class Terunut(Fraction):
    """A number that keeps track of what it is made of, through a rounding too."""

    __slots__ = ()

    @abstractmethod
    def dibulatkan(self, desimal: int, cara: str) -> Fraction:
        """Return what `bulatkan` gives for its value, and keep track of it."""


def bulatkan(value: Fraction, desimal: int, cara: str) -> Fraction:
    """Return `value` rounded to `desimal` decimals; raises ValueError for a mode that does not exist.

    >>> bulatkan(Fraction(1, 200), 2, "setengah_ke_atas"), bulatkan(Fraction(1, 200), 2, "setengah_genap")
    (Fraction(1, 100), Fraction(0, 1))
    >>> bulatkan(Fraction(-8955, 100), 1, "setengah_ke_atas")
    Fraction(-448, 5)
    """
    if cara not in CARA:
        raise ValueError(cara)
    if isinstance(value, Terunut):
        return value.dibulatkan(desimal, cara)
    scale = Fraction(10) ** desimal
    scaled = abs(value) * scale
    whole, rest = divmod(scaled.numerator, scaled.denominator)
    if cara != "potong":
        twice = 2 * rest
        half_up = cara == "setengah_ke_atas" or whole % 2
        if twice > scaled.denominator or (twice == scaled.denominator and half_up):
            whole += 1
    return (whole if value >= 0 else -whole) / scale
