"""The shown figure of a proof: one exact rounding, made here and nowhere else (screen, JSON, CSV and report agree).

A figure is in its printed unit. How many decimals it shows is the proof's own (`tampil_desimal`, from the agency's
`tampilan` or the unit's `desimal`); a whole figure of a counted unit shows none; a word of an ordinal unit is that
word. Where nothing declares a rounding (no policy is in force) the figure shows exactly: none is made up here.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.source.numbers import write
from sakip_rules.source.rounding import bulatkan

if TYPE_CHECKING:
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.satuan import Satuan

_DESIMAL_EKSAK = 6


@dataclass(frozen=True, slots=True)
class Angka:
    """One figure as shown: rounded, in its printed unit; `kata` where the unit calls it by a word."""

    nilai: Fraction
    desimal: int
    kata: str = ""

    def tulis(self, notation: str = "polos") -> str:
        """Write it in a notation of `source.numbers` (`id`, `en`, `polos`)."""
        return self.kata or write(self.nilai, self.desimal, "potong", notation=notation)


def tercetak(value: Fraction, satuan: Satuan | None) -> Fraction:
    """Return a value of base units in its printed unit, exact."""
    return value if satuan is None or satuan.faktor == 1 else value / satuan.faktor


def angka(value: Fraction, satuan: Satuan | None, desimal: int | None, cara: str) -> Angka:
    """Return the figure of one number of base units; exact where `desimal` or `cara` is not declared."""
    figure = tercetak(value, satuan)
    if satuan is not None:
        for word, score in satuan.urutan.items():
            if score == figure:
                return Angka(figure, 0, word)
        if satuan.cacah and figure.denominator == 1:
            return Angka(figure, 0)
    if desimal is None or not cara:
        exact = _desimal_eksak(figure)
        return Angka(figure, 0, _pecahan(figure)) if exact is None else Angka(figure, exact)
    return Angka(bulatkan(figure, desimal, cara), max(desimal, 0))


def tampil(bukti: Bukti, notation: str = "polos") -> str:
    """Return what a proof's value shows as: a figure, a predikat, several of them; an empty text for anything else."""
    return _teks(bukti.nilai, bukti, notation)


def _teks(nilai: Nilai, bukti: Bukti, notation: str) -> str:
    if isinstance(nilai, Fraction):
        return angka(nilai, bukti.satuan, bukti.tampil_desimal, bukti.tampil_cara).tulis(notation)
    if isinstance(nilai, str):
        return nilai
    if isinstance(nilai, tuple):
        return "; ".join(_teks(item, bukti, notation) for item in nilai)
    return ""


def eksak(value: Fraction) -> str:
    """Write a number exactly: as a plain decimal where that ends soon, else as a fraction.

    >>> eksak(Fraction(1801, 20)), eksak(Fraction(-1, 3)), eksak(Fraction(3898085541))
    ('90.05', '-1/3', '3898085541')
    """
    desimal = _desimal_eksak(value)
    return _pecahan(value) if desimal is None else write(value, desimal, "potong")


def _desimal_eksak(value: Fraction) -> int | None:
    """Return with how many decimals a number is exact, or None where those do not end soon."""
    return next((desimal for desimal in range(_DESIMAL_EKSAK + 1) if 10**desimal % value.denominator == 0), None)


def _pecahan(value: Fraction) -> str:
    return f"{value.numerator}/{value.denominator}"
