"""Slips of the pen: how one figure becomes another by one digit, one separator or the sign.

Pure functions over figures and their digits. Invariant: a slip is named only where it turns the one exactly into the
other.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.source.numbers import write
from sakip_rules.source.rounding import CARA, bulatkan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.source.numbers import Number

DIGIT = "0123456789"
_TEN = 10
_TWO = 2
_GESER = 6


def digit(nilai: Fraction, desimal: int) -> str:
    """Return the digits of a number that ends within `desimal` decimals.

    >>> digit(Fraction("87.4"), 2), digit(Fraction("-0.05"), 2)
    ('8740', '005')
    """
    return write(abs(nilai), desimal, CARA[-1]).replace(".", "")


def berarti(angka: Number) -> int:
    """Return how many digits of a figure tell anything: leading noughts do not.

    >>> from sakip_rules.source.numbers import read
    >>> [berarti(read(text)) for text in ("0,05", "87,45", "100")]
    [1, 4, 3]
    """
    return len(digit(angka.value, angka.decimals).lstrip("0"))


def beda(benar: str, tertulis: str) -> str:
    """Return what kind of slip makes one row of digits of another, empty where no single one does.

    >>> [beda("2539", other) for other in ("2359", "239", "25399", "2538", "2593", "5329", "2539")]
    ['angka_tertukar', 'angka_hilang', 'angka_lebih', 'angka_salah', 'angka_tertukar', '', '']
    """
    if len(benar) == len(tertulis):
        other = [at for at in range(len(benar)) if benar[at] != tertulis[at]]
        if len(other) == 1:
            return "angka_salah"
        swapped = len(other) == _TWO and other[1] == other[0] + 1
        return "angka_tertukar" if swapped and sorted(benar) == sorted(tertulis) else ""
    if _tanpa_satu(benar, tertulis):
        return "angka_hilang"
    return "angka_lebih" if _tanpa_satu(tertulis, benar) else ""


def _tanpa_satu(panjang: str, pendek: str) -> bool:
    return len(panjang) == len(pendek) + 1 and any(
        panjang[:at] + panjang[at + 1 :] == pendek for at in range(len(panjang))
    )


def slip(benar: Fraction, angka: Number) -> tuple[str, Fraction] | None:
    """Return the slip that makes a printed figure of a value, and the figure it should have been, in its own unit.

    >>> from sakip_rules.source.numbers import read
    >>> slip(Fraction("87.45"), read("87,54")), slip(Fraction("87.45"), read("874,5"))
    (('angka_tertukar', Fraction(1749, 20)), ('pemisah', Fraction(1749, 20)))
    """
    return next(semua_slip(benar, angka), None)


def semua_slip(benar: Fraction, angka: Number, desimal: int | None = None) -> Iterator[tuple[str, Fraction]]:
    """Yield every slip that makes a printed figure of a value.

    `desimal` is how many decimals such figures have where that is not as many as this one shows: a digit more or less.

    >>> from sakip_rules.source.numbers import read
    >>> [kode for kode, _ in semua_slip(Fraction("81.89"), read("81,898"), 2)]
    ['angka_lebih', 'angka_salah']
    """
    if benar and angka.value == -benar:
        yield "tanda", benar
        return
    told: set[str] = set()
    for cara in CARA:
        for kode, wanted in _slip(benar, angka, desimal, cara):
            if kode not in told:
                told.add(kode)
                yield kode, wanted


def _slip(benar: Fraction, angka: Number, desimal: int | None, cara: str) -> Iterator[tuple[str, Fraction]]:
    wanted = bulatkan(benar, angka.decimals, cara)
    if _digeser(benar, wanted, angka, cara):
        yield "pemisah", benar
    if wanted and wanted == -angka.value:
        yield "tanda", wanted
    if not wanted or (wanted < 0) != (angka.value < 0):
        return
    if desimal is not None and angka.decimals and abs(desimal - angka.decimals) == 1 and desimal:
        shown, written = write(abs(benar), desimal, cara), write(abs(angka.value), angka.decimals, cara)
        if _tanpa_satu(shown, written):
            yield "angka_hilang", bulatkan(benar, desimal, cara)
        if _tanpa_satu(written, shown):
            yield "angka_lebih", bulatkan(benar, desimal, cara)
    found = beda(digit(wanted, angka.decimals).lstrip("0"), digit(angka.value, angka.decimals).lstrip("0"))
    if found:
        yield found, wanted


def _digeser(benar: Fraction, bulat: Fraction, angka: Number, cara: str) -> bool:
    """Whether a figure is a value, or what is left of it in print, times a power of ten."""
    if not angka.value:
        return False
    value, scale = angka.value, _TEN**angka.decimals
    for places in range(1, _GESER + 1):
        power = _TEN**places
        if bulat in (value * power, value / power):
            return True
        # no rounding goes further than one unit of the last digit
        if abs(benar * power - value) * scale <= 1 and value == bulatkan(benar * power, angka.decimals, cara):
            return True
        if abs(benar - value * power) * scale <= power and value == bulatkan(benar / power, angka.decimals, cara):
            return True
    return False


def tetangga(nilai: Fraction) -> Iterator[tuple[str, Fraction]]:
    """Yield every whole number that is one slip away from one, by the slip that turns it into this one.

    >>> len(dict.fromkeys(other for _, other in tetangga(Fraction(12))))
    47
    """
    if nilai.denominator != 1 or nilai <= 0:
        return
    text = str(nilai.numerator)
    seen = {text}
    made = [(text[:at] + one + text[at:], "angka_hilang") for at in range(len(text) + 1) for one in DIGIT]
    made += [(text[:at] + one + text[at + 1 :], "angka_salah") for at in range(len(text)) for one in DIGIT]
    made += [(text[:at] + text[at + 1 :], "angka_lebih") for at in range(len(text)) if len(text) > 1]
    swaps = range(len(text) - 1)
    made += [(text[:at] + text[at + 1] + text[at] + text[at + 2 :], "angka_tertukar") for at in swaps]
    for other, kode in made:
        if other not in seen and other[0] != "0":
            seen.add(other)
            yield kode, Fraction(int(other))
