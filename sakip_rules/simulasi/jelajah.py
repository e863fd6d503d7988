"""The whole line in stretches on which something stays the same, walked from one number outwards.

Data: a function that says, for a value of the unknown, what comes out (a `Tanda`: anything that can be compared) and
keeps track of how. Invariant: every rational number within the domain lies in exactly one stretch, and what is said of
a stretch holds for every rational number of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, Generic, TypeVar

from sakip_rules.simulasi.akar import Irasional, Titik, banding
from sakip_rules.simulasi.jejak import Rekaman
from sakip_rules.simulasi.polinom import POTONGAN, TerlaluRumit
from sakip_rules.simulasi.sel import Sel, sel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sakip_rules.model.skala import Rentang

T = TypeVar("T")

MAKS_POTONGAN = 4_000
"""How many stretches are walked in one direction before it is said that there are too many."""

MAKS_LANGKAH = 200
"""How many of them may be single steps of a rounding, which have no end where the domain has none."""


@dataclass(frozen=True, slots=True)
class Ruas:
    """A stretch of the line; an end that is None has no bound, one that is irrational belongs to neither side."""

    bawah: Titik | None
    bawah_termasuk: bool
    atas: Titik | None
    atas_termasuk: bool

    def memuat(self, angka: Fraction) -> bool:
        """Whether a number lies in it."""
        low = 1 if self.bawah is None else -banding(self.bawah, angka)
        high = 1 if self.atas is None else banding(self.atas, angka)
        return (low > 0 or (low == 0 and self.bawah_termasuk)) and (high > 0 or (high == 0 and self.atas_termasuk))


@dataclass(frozen=True, slots=True)
class Potongan(Generic[T]):
    """A stretch, what comes out on it, and a number of it for which the engine said so."""

    ruas: Ruas
    tanda: T
    contoh: Fraction


class Jelajah(Generic[T]):
    """A walk along the values of an unknown within its domain, for what comes out of them."""

    def __init__(self, lacak: Callable[[Rekaman], T], wilayah: Rentang, dari: Fraction) -> None:
        """Prepare to walk from a number of the domain."""
        self._lacak = lacak
        self._wilayah = wilayah
        self._dari = dari
        self._mulai: Potongan[T] | None = None
        self._langkah = 0

    def di(self, angka: Fraction) -> tuple[Sel, T]:
        """Return what comes out for a number, and the stretch around it on which it does for the same reasons."""
        rekaman = Rekaman(angka)
        tanda = self._lacak(rekaman)
        self._langkah += any(one.tetap for one in rekaman.variabel)
        if self._langkah > MAKS_LANGKAH:
            raise TerlaluRumit(POTONGAN)
        return sel(rekaman), tanda

    def atas(self) -> Iterator[Potongan[T]]:
        """Yield the stretches above the first one, the nearest first; raises `TerlaluRumit` where they do not end."""
        yield from self._ke(1)

    def bawah(self) -> Iterator[Potongan[T]]:
        """Yield the stretches below the first one, the nearest first; raises `TerlaluRumit` where they do not end."""
        yield from self._ke(-1)

    @property
    def mulai(self) -> Potongan[T]:
        """The stretch that holds the number the walk starts from."""
        if self._mulai is None:
            around, tanda = self.di(self._dari)
            self._mulai = Potongan(self._dalam(around, self._dari), tanda, self._dari)
        return self._mulai

    def semua(self) -> tuple[Potongan[T], ...]:
        """Return all stretches from below to above, neighbours of which the same comes out as one."""
        below, above = list(self.bawah()), self.atas()
        return tuple(gabung((*reversed(below), self.mulai, *above)))

    def _dalam(self, around: Sel, angka: Fraction) -> Ruas:
        """Return a stretch as far as it lies in the domain."""
        if around.titik:
            return Ruas(angka, True, angka, True)  # noqa: FBT003 - an interval is four values in order
        low, high, domain = around.bawah, around.atas, self._wilayah
        closed = [False, False]
        if domain.bawah is not None and (low is None or banding(low, domain.bawah) < 0):
            low, closed[0] = domain.bawah, domain.bawah_termasuk
        if domain.atas is not None and (high is None or banding(high, domain.atas) > 0):
            high, closed[1] = domain.atas, domain.atas_termasuk
        return Ruas(low, closed[0], high, closed[1])

    def _ke(self, arah: int) -> Iterator[Potongan[T]]:
        last = self.mulai.ruas
        for _ in range(MAKS_POTONGAN):
            edge, held = (last.atas, last.atas_termasuk) if arah > 0 else (last.bawah, last.bawah_termasuk)
            if edge is None:
                return
            if not held and isinstance(edge, Fraction):
                if not self._wilayah.memuat(edge):
                    return
                found = Potongan(Ruas(edge, True, edge, True), self.di(edge)[1], edge)  # noqa: FBT003 - as just above
            else:
                end = self._wilayah.atas if arah > 0 else self._wilayah.bawah
                if end is not None and banding(edge, end) * arah >= 0:
                    return
                found = self._sebelah(edge, end, arah)
            yield found
            last = found.ruas
        raise TerlaluRumit(POTONGAN)

    def _sebelah(self, edge: Titik, end: Titik | None, arah: int) -> Potongan[T]:
        """Return the open stretch that begins right beyond an edge, by numbers ever nearer to it."""
        limit = end
        while True:
            angka = antara(edge, limit, arah)
            around, tanda = self.di(angka)
            near = around.bawah if arah > 0 else around.atas
            if around.titik:
                limit = angka
            elif near is not None and banding(near, edge) * arah > 0:
                limit = near
            else:
                found = self._dalam(around, angka)
                fixed = (
                    replace(found, bawah=edge, bawah_termasuk=False)
                    if arah > 0
                    else replace(found, atas=edge, atas_termasuk=False)
                )
                return Potongan(fixed, tanda, angka)


def antara(tepi: Titik, batas: Titik | None, arah: int) -> Fraction:
    """Return a number of few digits right beyond an edge (above it for 1, below it for -1) and before a limit.

    >>> antara(Fraction(1, 3), Fraction(1, 2), 1), antara(Fraction(5), None, -1)
    (Fraction(2, 5), Fraction(4, 1))
    """
    if arah < 0:
        mirrored = None if batas is None else _balik(batas)
        return -antara(_balik(tepi), mirrored, 1)
    low = tepi.atas if isinstance(tepi, Irasional) else tepi
    if batas is None:
        return Fraction(floor(low) + 1)
    high = batas.bawah if isinstance(batas, Irasional) else batas
    while low >= high:
        for one in (tepi, batas):
            if isinstance(one, Irasional):
                one.persempit()
        low = tepi.atas if isinstance(tepi, Irasional) else tepi
        high = batas.bawah if isinstance(batas, Irasional) else batas
    return _sederhana(low, high)


def _balik(titik: Titik) -> Titik:
    if isinstance(titik, Fraction):
        return -titik
    mirrored = tuple(-value if at % 2 else value for at, value in enumerate(titik.polinom))
    return Irasional(mirrored, -titik.atas, -titik.bawah)


def _sederhana(low: Fraction, high: Fraction) -> Fraction:
    """Return the number of the least denominator strictly between two."""
    whole = floor(low)
    if whole + 1 < high:
        return Fraction(whole + 1)
    if low == whole:
        return whole + 1 / Fraction(floor(1 / (high - whole)) + 1)
    return whole + 1 / _sederhana(1 / (high - whole), 1 / (low - whole))


def gabung(potongan: Iterable[Potongan[T]]) -> Iterator[Potongan[T]]:
    """Yield neighbouring stretches of which the same comes out as one."""
    last: Potongan[T] | None = None
    for one in potongan:
        if last is not None and one.tanda == last.tanda:
            last = replace(last, ruas=replace(last.ruas, atas=one.ruas.atas, atas_termasuk=one.ruas.atas_termasuk))
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last
