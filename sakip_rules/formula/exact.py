"""Exact arithmetic that stays small: the operators of the language over `Fraction`.

Every operation returns the exact result, or None where its numerator or denominator would need more than `MAX_BITS`
binary digits. Operands are within that bound themselves, so no operation takes long. A divisor is never zero here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.formula.limits import MAX_BITS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction


def bounded(value: Fraction) -> Fraction | None:
    """Return the value, or None where it is too large to be one."""
    if value.numerator.bit_length() > MAX_BITS or value.denominator.bit_length() > MAX_BITS:
        return None
    return value


def tambah(kiri: Fraction, kanan: Fraction) -> Fraction | None:
    """Return the sum."""
    return bounded(kiri + kanan)


def kurang(kiri: Fraction, kanan: Fraction) -> Fraction | None:
    """Return the difference."""
    return bounded(kiri - kanan)


def kali(kiri: Fraction, kanan: Fraction) -> Fraction | None:
    """Return the product."""
    return bounded(kiri * kanan)


def bagi(kiri: Fraction, kanan: Fraction) -> Fraction | None:
    """Return the quotient; `kanan` is not zero."""
    return bounded(kiri / kanan)


def pangkat(kiri: Fraction, kanan: Fraction) -> Fraction | None:
    """Return the power; `kanan` is a whole number the gate has bounded, and not negative where `kiri` is zero."""
    return bounded(kiri ** int(kanan))


def total(values: Iterable[Fraction]) -> Fraction | None:
    """Return the sum of all values, of which there is at least one."""
    result: Fraction | None = None
    for value in values:
        result = value if result is None else tambah(result, value)
        if result is None:
            return None
    return result
