"""Groups of findings with one cause: an error carried on is one error with several places.

Data: the printed figures of one audit, and their causes. Invariant: two figures are of one group only if one of them
follows exactly from the other or repeats it; the first of a group is the most basic one.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.audit.andai import daun, telusuri
from sakip_rules.audit.kasus import TERBAWA
from sakip_rules.audit.rambat import kunci
from sakip_rules.audit.salinan import dengan, sama, terbawa

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sakip_rules.audit.kasus import Cetakan, Konteks
    from sakip_rules.audit.sebab import Sebab

_TURUN = frozenset({"akibat", "bahan"})
_IKUT = frozenset({"akibat", "ulangan", "bahan"})


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Figures with one cause, by their index, the most basic one first."""

    anggota: tuple[int, ...]


def kelompok(konteks: Konteks, sebab: Mapping[int, Sequence[Sebab]]) -> tuple[Kelompok, ...]:
    """Return the groups of more than one figure, in the order of their first ones."""
    cetakan = konteks.cetakan
    at = {id(one.temuan.klaim): index for index, one in enumerate(cetakan)}
    induk = list(range(len(cetakan)))

    def akar(index: int) -> int:
        while induk[index] != index:
            induk[index] = induk[induk[index]]
            index = induk[index]
        return index

    carried: set[int] = set()
    for index, other in _sambungan(konteks, sebab, at, carried):
        first, second = sorted((akar(index), akar(other)))
        induk[second] = first
    members: dict[int, list[int]] = {}
    for index, one in enumerate(cetakan):
        if one.menyimpang:
            members.setdefault(akar(index), []).append(index)
    groups = (group for group in members.values() if len(group) > 1 and any(cetakan[index].salah for index in group))

    def dasar(index: int) -> tuple[bool, bool, int, int, int]:
        one = cetakan[index]
        below = 0 if one.bukti is None else len(daun(one.bukti))
        return not one.salah, index in carried, below, one.baris, index

    return tuple(Kelompok(tuple(sorted(group, key=dasar))) for group in groups)


def _sambungan(
    konteks: Konteks, sebab: Mapping[int, Sequence[Sebab]], at: Mapping[int, int], carried: set[int]
) -> Iterator[tuple[int, int]]:
    """Yield what belongs together; `carried` gets the figures that follow from others."""
    cetakan = konteks.cetakan
    spots: dict[object, int] = {}
    for index, one in enumerate(cetakan):
        if not one.menyimpang:
            continue
        spot = one.temuan.klaim.cetak.teks.place
        if spot in spots:
            yield index, spots[spot]
        spots.setdefault(spot, index)
        for other in _asal(one, konteks):
            carried.add(index)
            yield index, at[id(other.temuan.klaim)]
        for other in konteks.senilai(one):
            if sama(one, other):
                yield index, at[id(other.temuan.klaim)]
        for cause in sebab.get(index, ()):
            wrong = cause.lain is not None and cetakan[at[id(cause.lain)]].salah
            if cause.lain is not None and (cause.kode in _IKUT or (cause.kode == "penyalinan" and wrong)):
                if cause.kode in _TURUN:
                    carried.add(index)
                yield index, at[id(cause.lain)]


def _asal(satu: Cetakan, konteks: Konteks) -> Iterator[Cetakan]:
    """Yield the wrong figures that one which agrees with its printed inputs follows from."""
    if satu.temuan.putusan == TERBAWA and satu.bukti is not None:
        _, used = terbawa(satu, konteks)
        for one in used:
            value = dengan(satu, [one], konteks)
            if value is not None and satu.menyatakan(value):
                yield one


def sebahan(satu: Cetakan, konteks: Konteks, sebab: Sequence[Sebab]) -> Iterator[tuple[int, Sebab]]:
    """Yield the sums that are wrong by as much as an input is, where that is why a figure is wrong."""
    for cause in sebab:
        gap = _beda(cause) if cause.kode == "bahan" and cause.lain is None else None
        inputs = set() if satu.bukti is None else {kunci(node) for node in satu.bukti.anak}
        for lain in konteks.berselisih(satu, gap) if gap else ():
            if lain.bukti is not None and inputs & set(map(kunci, telusuri(lain.bukti))):
                yield konteks.nomor(lain.temuan.klaim), cause


def _beda(cause: Sebab) -> Fraction | None:
    """Return by how much an input would be wrong."""
    for change in cause.ganti:
        before = None if change.semula is None else change.semula.nilai
        after = None if change.menjadi is None else change.menjadi.nilai
        if isinstance(before, Fraction) and isinstance(after, Fraction):
            return after - before
    return None
