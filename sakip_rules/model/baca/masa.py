"""Years of force and periods as files write them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from sakip_rules.model.baca.bidang import bulat, peta, skalar
from sakip_rules.model.masa import Berlaku
from sakip_rules.model.periode import Periode
from sakip_rules.model.periode import baca_periode as urai_periode

if TYPE_CHECKING:
    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.source.nodes import Mapping, Scalar

SELALU = Berlaku()

_urai = lru_cache(maxsize=1024)(urai_periode)


def baca_berlaku(bacaan: Bacaan, mapping: Mapping) -> Berlaku:
    """Read the years in which a version is in force."""
    node = peta(mapping, "berlaku")
    if node is None:
        return SELALU
    sejak, sampai = skalar(node, "sejak"), skalar(node, "sampai")
    first = sejak or sampai
    found = Berlaku(bulat(node, "sejak"), bulat(node, "sampai"), None if first is None else first.place)
    if sampai is not None and found.sejak is not None and found.sampai is not None and found.sejak > found.sampai:
        bacaan.lapor("J004", sampai.place, sejak=found.sejak, sampai=found.sampai)
    return found


def irisan(luar: Berlaku, dalam: Berlaku) -> Berlaku:
    """Return the years that are in both.

    >>> irisan(Berlaku(2021, 2026), Berlaku(2023, None))
    Berlaku(sejak=2023, sampai=2026)
    """
    if luar is SELALU or dalam is SELALU:
        return dalam if luar is SELALU else luar
    starts = [year for year in (luar.sejak, dalam.sejak) if year is not None]
    ends = [year for year in (luar.sampai, dalam.sampai) if year is not None]
    return Berlaku(max(starts, default=None), min(ends, default=None), dalam.tempat)


def baca_periode(bacaan: Bacaan, scalar: Scalar) -> Periode | None:
    """Read a periode, or say that the text is none."""
    found = _urai(scalar.text)
    if found is None:
        bacaan.lapor("J008", scalar.place, teks=scalar.text)
    return found
