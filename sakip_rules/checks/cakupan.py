"""The proof that a scale's bands cover its domain exactly once, or the first value for which they do not.

Which bands hold a value changes only at the ends of bands, so trying every end and one value between each two
neighbouring ends decides it for the whole domain. A scale with `desimal` grades rounded figures, so there only the
figures of that precision are tried: each end with its neighbours on the grid.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor
from typing import TYPE_CHECKING

from sakip_rules.model.skala import Rentang

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sakip_rules.model.skala import Pita, Skala


_MOST_DECIMALS = 6


@dataclass(frozen=True, slots=True)
class Celah:
    """Values that no band holds: the first one found, and the whole stretch that a closing band would have."""

    nilai: Fraction
    rentang: Rentang


@dataclass(frozen=True, slots=True)
class Tindih:
    """A value that several bands hold."""

    nilai: Fraction
    pita: tuple[Pita, ...]


def pelanggaran(skala: Skala) -> tuple[Celah | Tindih, ...]:
    """Return every stretch of the domain that lies in no band or in several, from low to high; empty is the proof."""
    found: list[Celah | Tindih] = []
    for value in _uji(skala):
        holding = tuple(pita for pita in skala.pita if pita.rentang.memuat(value))
        if not holding:
            gap = Celah(value, _celah(skala, value))
            if not any(isinstance(item, Celah) and item.rentang == gap.rentang for item in found):
                found.append(gap)
        elif len(holding) > 1 and not any(isinstance(item, Tindih) and item.pita == holding for item in found):
            found.append(Tindih(value, holding))
    return tuple(found)


def kisi_tercetak(skala: Skala) -> int | None:
    """Return to how many decimals the bands are printed, if they cover every figure rounded to so many; else None."""
    intervals = [skala.ranah, *(pita.rentang for pita in skala.pita)]
    ends = [end for item in intervals for end in (item.bawah, item.atas) if end is not None]
    for desimal in range(_MOST_DECIMALS):
        if all((end * 10**desimal).denominator == 1 for end in ends):
            return None if pelanggaran(replace(skala, desimal=desimal)) else desimal
    return None


def tak_tercapai(skala: Skala) -> tuple[Pita, ...]:
    """Return the bands that hold no figure of the domain at the scale's precision."""
    tried = tuple(_uji(skala))
    return tuple(pita for pita in skala.pita if not any(pita.rentang.memuat(value) for value in tried))


def _uji(skala: Skala) -> Iterable[Fraction]:
    intervals = [skala.ranah, *(pita.rentang for pita in skala.pita)]
    ends = sorted({end for item in intervals for end in (item.bawah, item.atas) if end is not None})
    tried = _kontinu(ends) if skala.desimal is None else _kisi(ends, skala.desimal)
    return (value for value in tried if skala.ranah.memuat(value))


def _kontinu(ends: list[Fraction]) -> list[Fraction]:
    between = [(low + high) / 2 for low, high in pairwise(ends)]
    beyond = [ends[0] - 1, ends[-1] + 1] if ends else [Fraction(0)]
    return sorted({*ends, *between, *beyond})


def _kisi(ends: list[Fraction], desimal: int) -> list[Fraction]:
    unit = Fraction(10) ** -desimal
    grid = {
        step for end in ends for near in (floor(end / unit), ceil(end / unit)) for step in (near - 1, near, near + 1)
    }
    return [step * unit for step in sorted(grid or {0})]


def _celah(skala: Skala, value: Fraction) -> Rentang:
    """Return the widest stretch around an uncovered value that no band touches, within the domain."""
    gap = skala.ranah
    for item in (pita.rentang for pita in skala.pita):
        if item.atas is not None and (item.atas < value or (item.atas == value and not item.atas_termasuk)):
            if gap.bawah is None or item.atas > gap.bawah or (item.atas == gap.bawah and item.atas_termasuk):
                gap = replace(gap, bawah=item.atas, bawah_termasuk=not item.atas_termasuk)
        elif (
            item.bawah is not None
            and item.bawah >= value
            and (gap.atas is None or item.bawah < gap.atas or (item.bawah == gap.atas and item.bawah_termasuk))
        ):
            gap = replace(gap, atas=item.bawah, atas_termasuk=not item.bawah_termasuk)
    return gap if skala.desimal is None else _pada_kisi(gap, skala.desimal)


def _pada_kisi(gap: Rentang, desimal: int) -> Rentang:
    """Return the same gap with both ends on figures of the grid that lie inside it."""
    unit = Fraction(10) ** -desimal
    low, high = gap.bawah, gap.atas
    if low is not None:
        low = ceil(low / unit) * unit
        low = low if gap.memuat(low) else low + unit
    if high is not None:
        high = floor(high / unit) * unit
        high = high if gap.memuat(high) else high - unit
    return Rentang(low, low is not None, high, high is not None)
