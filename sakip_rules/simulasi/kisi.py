"""The grid an input is written on: which of its numbers lie in a stretch, and which of them changes least."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from sakip_rules.simulasi.akar import di_atas, di_bawah

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip_rules.simulasi.jelajah import Ruas

    Ujung = tuple[Fraction | None, Fraction | None]


def ujung_kisi(ruas: Ruas, langkah: Fraction) -> Ujung | None:
    """Return the least and the greatest multiple of a step in a stretch (None: without end); None where there is none.

    >>> from sakip_rules.simulasi.jelajah import Ruas
    >>> ujung_kisi(Ruas(Fraction(1, 2), True, Fraction(4), False), Fraction(1))
    (Fraction(1, 1), Fraction(3, 1))
    """
    low = high = None
    if isinstance(ruas.bawah, Fraction) and ruas.bawah_termasuk:
        low = ceil(ruas.bawah / langkah) * langkah
    elif ruas.bawah is not None:
        low = di_atas(ruas.bawah, langkah)
    if isinstance(ruas.atas, Fraction) and ruas.atas_termasuk:
        high = floor(ruas.atas / langkah) * langkah
    elif ruas.atas is not None:
        high = di_bawah(ruas.atas, langkah)
    return None if low is not None and high is not None and low > high else (low, high)


def terpilih(
    himpunan: Sequence[Ruas], langkah: Fraction | None, sekarang: Fraction | None, arah: int
) -> tuple[Fraction, Fraction | None] | None:
    """Return the number of some stretches to be told, and the one a step beyond the end it stands at.

    It is the one nearest to the present number. Where there is none, or one that lies in a stretch, it is the end of
    that stretch (of all of them): the lowest (`arah` 1), the highest (-1), the nearer (0). Without `langkah` the
    stretches are single numbers, and nothing lies between them. None where no number of the grid lies in them.
    """
    pairs = [(one, found) for one in himpunan if (found := _ujung(one, langkah)) is not None]
    step = langkah or Fraction(0)
    inside = [found for one, found in pairs if sekarang is not None and one.memuat(sekarang)]
    if sekarang is not None and not inside and any(one.memuat(sekarang) for one in himpunan):
        return sekarang, None
    if sekarang is not None and not inside:
        edges = [edge for _, found in pairs for edge in _tepi(found, step)]
        return min(edges, key=lambda edge: _jarak(edge, sekarang), default=None)
    if not pairs:
        return None
    low, high = inside[0] if inside else (pairs[0][1][0], pairs[-1][1][1])
    edges = _tepi((low, high), step)
    if not edges:
        return sekarang or Fraction(0), None
    if sekarang is not None and not arah:
        return min(edges, key=lambda edge: _jarak(edge, sekarang)[0])
    return edges[-1] if arah < 0 else edges[0]


def _jarak(tepi: tuple[Fraction, Fraction | None], sekarang: Fraction) -> tuple[Fraction, Fraction]:
    """Return how far an end and the number beyond it lie from the present one: of a single number, one lies between."""
    edge, beyond = tepi
    return abs(edge - sekarang), abs((edge if beyond is None else beyond) - sekarang)


def _tepi(ujung: Ujung, langkah: Fraction) -> list[tuple[Fraction, Fraction | None]]:
    """Return the ends there are, the lower first, each with the number a step beyond."""
    low, high = ujung
    found: list[tuple[Fraction, Fraction | None]] = []
    if low is not None:
        found.append((low, low - langkah if langkah else None))
    if high is not None:
        found.append((high, high + langkah if langkah else None))
    return found


def _ujung(ruas: Ruas, langkah: Fraction | None) -> Ujung | None:
    if langkah is not None:
        return ujung_kisi(ruas, langkah)
    only = ruas.bawah if isinstance(ruas.bawah, Fraction) else None
    return only, only
