"""Recorded figures that the report itself refutes: findings told as if they were put right.

Data: the repairs that were proved. A repair of a recorded figure is taken for true only if figures on several lines
agree with nothing else, and no other recorded figure could be meant. Invariant: no file and no rule changes; whoever
reads the findings is told.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sakip_rules.audit.ubahan import tercatat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip_rules.audit.perbaikan import Perbaikan
    from sakip_rules.engine.tersusun import InstansiTersusun

_BARIS = 3
"""So many lines of a report speak for a repair that is taken for true."""


def terbukti(perbaikan: Sequence[Perbaikan]) -> tuple[Perbaikan, ...]:
    """Return the repairs of recorded figures that nothing else could stand for."""
    recorded = [one for one in perbaikan if one.titik.catatan is not None and one.baris is None]
    return tuple(one for one in recorded if len(_baris(one)) >= _BARIS and not _pesaing(one, recorded))


def _baris(one: Perbaikan) -> set[tuple[str, int]]:
    """Return the lines that a repair settles findings on."""
    cited = (item.klaim.acuan for item in one.selesai)
    return {(acuan.dokumen, line) for acuan in cited if acuan is not None for line in acuan.baris}


def _pesaing(one: Perbaikan, recorded: Sequence[Perbaikan]) -> bool:
    """Whether another repair of a recorded figure settles any of the same findings."""
    own = {id(item) for item in one.selesai}
    return any(other is not one and own & {id(item) for item in other.selesai} for other in recorded)


def terapkan(tersusun: InstansiTersusun, perbaikan: Sequence[Perbaikan]) -> InstansiTersusun:
    """Return an agency with recorded figures as repairs have them."""
    for one in perbaikan:
        angka = replace(one.titik.angka, value=one.menjadi)
        tersusun = tercatat(tersusun, one.titik, angka)
    return tersusun
