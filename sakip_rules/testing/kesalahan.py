"""One known error in a report: which figures it makes wrong, what they should be, and which causes would be the truth.

Data: a `Laporan`. A kind of error proposes figures in random order; the first one that is an error beyond rounding is
planted. Invariant: what is said of an error is true of the report it stands in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from sakip_rules.model.klaim import Cetak
from sakip_rules.testing.cetak import tulis
from sakip_rules.testing.isi import kunci
from sakip_rules.testing.nyata import nyata, tampak

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.source.places import Place
    from sakip_rules.testing.isi import Butir, Laporan

_PERCOBAAN = 12


@dataclass(frozen=True, slots=True, eq=False)
class Kesalahan:
    """An error as planted.

    `tempat` are the figures that are wrong, the one the error was made in first, `bawaan` those computed from them
    (they agree with what is printed, or are findings of the same group). `sebab` are the causes that tell the truth,
    empty where there is none to tell. `perbaikan` is the single edit that undoes it: the place of a figure, and what it
    should say. `tersusun` is the agency whose rules and facts the report is to be held against.
    """

    jenis: str
    laporan: Laporan
    tersusun: InstansiTersusun
    tempat: tuple[int, ...]
    sebab: frozenset[str]
    bawaan: tuple[int, ...] = ()
    perbaikan: tuple[Place, frozenset[Fraction]] | None = None


class Calon(NamedTuple):
    """A wrong figure proposed for a place: the figure in its printed unit, its decimals, and its true causes."""

    tempat: int
    angka: Fraction
    desimal: int
    sebab: str
    sunting: bool = False


def ganti_angka(laporan: Laporan, tempat: int, angka: Fraction, desimal: int) -> Butir | None:
    """Return a figure printed otherwise, None where it cannot be written so that it is read as meant."""
    one = laporan.butir[tempat]
    text = tulis(angka, desimal, one.gaya, one.satuan, laporan.bahan)
    return None if text is None or angka == one.angka else replace(ganti_teks(one, text), angka=angka, desimal=desimal)


def ganti_teks(one: Butir, teks: str) -> Butir:
    """Return a figure with another text."""
    written = replace(one.klaim.cetak.teks, text=teks)
    return replace(one, klaim=replace(one.klaim, cetak=Cetak(written, None)))


def satu_angka(
    jenis: str, calon: Callable[[Laporan, Random], Iterator[Calon]]
) -> Callable[[Laporan, Random], Kesalahan | None]:
    """Return what plants one wrong figure of the kind that `calon` proposes."""

    def tanam(laporan: Laporan, acak: Random) -> Kesalahan | None:
        for number, one in enumerate(calon(laporan, acak)):
            if number >= _PERCOBAAN:
                break
            changed = ganti_angka(laporan, one.tempat, one.angka, one.desimal)
            made = None if changed is None else laporan.dengan({one.tempat: changed})
            if made is not None and nyata(made, one.tempat) and tanpa_akibat(made, {one.tempat}):
                return Kesalahan(
                    jenis,
                    made,
                    made.tersusun(),
                    (one.tempat,),
                    frozenset(one.sebab.split()),
                    perbaikan=pulih(laporan.butir[one.tempat]) if one.sunting else None,
                )
        return None

    return tanam


def tanpa_akibat(laporan: Laporan, tempat: set[int]) -> bool:
    """Whether no other figure was computed from what was printed in some places before, and agrees with nothing now."""
    wrong = {laporan.butir[at].kunci for at in tempat}
    for at, one in enumerate(laporan.butir):
        if at in tempat or one.terhitung is None or one.angka is None or not isinstance(one.nilai, Fraction):
            continue
        if not tampak(one.angka, one.desimal, one.nilai / one.faktor) and wrong & _bawah(one.terhitung.bukti):
            return False
    return True


def _bawah(bukti: Bukti) -> set[tuple[str, str, str]]:
    """Return what a proof rests on."""
    return {kunci(bukti)}.union(*map(_bawah, bukti.anak))


def pulih(one: Butir) -> tuple[Place, frozenset[Fraction]] | None:
    """Return the edit that makes a figure what it was: in its own unit, or in base units."""
    if one.angka is None:
        return None
    return one.klaim.cetak.teks.place, frozenset({one.angka, one.angka * one.faktor})


def acakan(laporan: Laporan, acak: Random) -> list[int]:
    """Return the places of all figures in random order."""
    places = [at for at, one in enumerate(laporan.butir) if one.angka is not None]
    acak.shuffle(places)
    return places
