"""What a spreadsheet meant by a stored number, worked out exactly.

A spreadsheet keeps 0,29 as the nearest binary number (an IEEE double) and may write it to its file with 17 digits:
`0.28999999999999998`. The shortest decimal that is the same double is the figure that was typed. All of it is integer
arithmetic on the digits of the file: no number becomes a double here, it is only worked out which one it would be.
"""

from __future__ import annotations

import re
from fractions import Fraction

from sakip_rules.source.numbers import write
from sakip_rules.source.rounding import bulatkan

_TERTULIS = re.compile(r"-?(?P<utuh>[0-9]+)(?:\.(?P<pecahan>[0-9]+))?(?:[eE](?P<pangkat>[-+]?[0-9]{1,3}))?", re.ASCII)
_TERPANJANG = 60
_PANGKAT_TERBESAR = 308
_MANTISA = 53
_TERKECIL = -1074
_PASTI, _SEMUA = 15, 17
"""A decimal of 15 digits always survives as a double; 17 digits always tell one double from the next."""


def terpendek(teks: str) -> Fraction | None:
    """Return the number a stored text stands for; None where the text is no number.

    >>> terpendek("0.28999999999999998"), terpendek("1.5E3"), terpendek("0.30000000000000004"), terpendek("0x1")
    (Fraction(29, 100), Fraction(1500, 1), Fraction(7500000000000001, 25000000000000000), None)
    """
    found = _TERTULIS.fullmatch(teks) if len(teks) <= _TERPANJANG else None
    if found is None or abs(int(found["pangkat"] or 0)) > _PANGKAT_TERBESAR:
        return None
    value = Fraction(teks)
    digits = (found["utuh"] + (found["pecahan"] or "")).strip("0")
    if len(digits) <= _PASTI:
        return value
    double = _ganda(value)
    first = _letak_pertama(value)
    for banyak in range(_PASTI, _SEMUA):
        shorter = bulatkan(double, banyak - 1 - first, "setengah_genap")
        if _ganda(shorter) == double:
            return shorter
    return value


def desimal(value: Fraction) -> str:
    """Write a number that ends as a plain decimal, with no digit too many; raises ValueError for one that does not.

    >>> desimal(Fraction(29, 100)), desimal(Fraction(-1500)), desimal(Fraction(1, 8))
    ('0.29', '-1500', '0.125')
    """
    rest, places = value.denominator, 0
    while rest % 10 == 0 or rest % 2 == 0 or rest % 5 == 0:
        rest //= 10 if rest % 10 == 0 else 2 if rest % 2 == 0 else 5
        places += 1
    if rest != 1:
        raise ValueError(value)
    return write(value, places, "potong")


def _ganda(value: Fraction) -> Fraction:
    """Return the double next to a number, as an exact number: 53 binary digits, a half goes to the even one."""
    if not value:
        return value
    exponent = value.numerator.bit_length() - value.denominator.bit_length() - _MANTISA
    while abs(value) >= Fraction(2) ** (exponent + _MANTISA):
        exponent += 1
    step = Fraction(2) ** max(exponent, _TERKECIL)
    return bulatkan(value / step, 0, "setengah_genap") * step


def _letak_pertama(value: Fraction) -> int:
    """Return the power of ten of the first digit of a number that is not zero: 0 for 5, -1 for 0.5."""
    size = abs(value)
    power = len(str(size.numerator)) - len(str(size.denominator))
    while size < Fraction(10) ** power:
        power -= 1
    while size >= Fraction(10) ** (power + 1):
        power += 1
    return power
