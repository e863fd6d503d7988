"""Percentages that cannot be: no whole numerator of the recorded denominator gives what is printed.

Data: a printed percentage that does not agree, and what it was made from. Invariant: only counts of whole things are
varied, all else stays as recorded; where a count does not enter the result in proportion, nothing is said.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, gcd
from typing import TYPE_CHECKING

from sakip_rules.audit.andai import telusuri, ulang
from sakip_rules.audit.selang import tercetak
from sakip_rules.model.cetak import PERSEN
from sakip_rules.model.klaim import Banyaknya, Hitungan, Turunan
from sakip_rules.source.rounding import CARA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sakip_rules.audit.harapan import Penaksir
    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.audit.selang import Selang
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.klaim import Operan
    from sakip_rules.model.periode import Periode
    from sakip_rules.source.numbers import Number

    Hasil = Callable[[Sequence[int]], Fraction | None]

_TERBANYAK = 12
"""Of more counts than this some combination gives almost any percentage."""


def mustahil(item: Temuan, angka: Number, penaksir: Penaksir) -> bool:
    """Whether a printed percentage lies on no value that whole numerators reach, however it was rounded."""
    if item.harapan.satuan is None or item.harapan.satuan is not penaksir.rujuk.cetak.bertanda(PERSEN):
        return False
    right, dasar = item.harapan.nilai, item.harapan.dasar
    proof = item.harapan.bukti
    if not isinstance(right, Fraction):
        return False
    if isinstance(dasar, Hitungan):
        when = item.klaim.periode or penaksir.rujuk.bawaan
        step = _langkah(right, *_dari_hitungan(dasar, penaksir, when))
    elif proof is not None and proof.jenis != "batas" and not any(one.jenis == "batas" for one in telusuri(proof)):
        step = _langkah(right, *_dari_bukti(proof))
    else:
        uncapped = None if proof is None else _tanpa_batas(proof)
        if proof is None or uncapped is None or _di_batas(proof, item.tercetak):
            return False
        right = uncapped
        step = _langkah(right, *_dari_bukti(proof, tanpa_batas=True))
    return bool(step) and not any(_kena(tercetak(angka, cara, item.harapan.faktor), right, step) for cara in CARA)


def _tanpa_batas(proof: Bukti) -> Fraction | None:
    value = ulang(proof, lambda _node: None, tanpa_batas=True)
    return value if value is not None else proof.nilai if isinstance(proof.nilai, Fraction) else None


def _di_batas(proof: Bukti, printed: Fraction | None) -> bool:
    """Whether a printed figure is a cap itself, which many numerators give."""
    caps = (one for one in telusuri(proof) if one.jenis == "batas")
    sides = {
        test.kanan * (Fraction(1) if one.satuan is None else one.satuan.faktor) for one in caps for test in one.banding
    }
    return printed in sides


def _dari_bukti(proof: Bukti, *, tanpa_batas: bool = False) -> tuple[int, Hasil]:
    """Return how many counts a proof rests on, and its value with each of them changed by so many."""
    facts = [one for one in telusuri(proof) if one.jenis == "fakta" and isinstance(one.nilai, Fraction)]
    counts = {
        id(one): one.nilai
        for one in facts
        if one.satuan is not None and one.satuan.cacah and isinstance(one.nilai, Fraction)
    }
    if len(counts) < len(facts):  # what is measured, not counted, can be anything
        counts = {}
    order = list(counts)

    def hasil(geser: Sequence[int]) -> Fraction | None:
        changed = {key: counts[key] + by for key, by in zip(order, geser, strict=True) if by}
        return ulang(proof, lambda node: changed.get(id(node)), tanpa_batas=tanpa_batas)

    return len(order), hasil


def _dari_hitungan(dasar: Hitungan, penaksir: Penaksir, periode: Periode) -> tuple[int, Hasil]:
    """Return how many counts a claim's own formula takes, and its value with each of them changed by so many."""
    values = penaksir.operan(dasar, periode)
    single = {name: every[0] for name, every in dasar.dari.items() if name not in dasar.jamak}
    names = [
        name for name, one in single.items() if _cacah(one, dasar, penaksir) and isinstance(values[name], Fraction)
    ]

    def hasil(geser: Sequence[int]) -> Fraction | None:
        found = penaksir.hitung(dasar, {**values, **dict(_digeser(values, names, geser))})
        return found if isinstance(found, Fraction) else None

    return len(names) if dasar.rumus is not None else 0, hasil


def _digeser(
    values: Mapping[str, object], names: Sequence[str], geser: Sequence[int]
) -> Iterator[tuple[str, Fraction]]:
    for name, by in zip(names, geser, strict=True):
        value = values[name]
        if isinstance(value, Fraction):
            yield name, value + by


def _cacah(operan: Operan, dasar: Hitungan, penaksir: Penaksir) -> bool:
    """Whether an operand counts whole things."""
    if isinstance(operan.isi, Banyaknya):
        return True
    if isinstance(operan.isi, Turunan):
        return False
    unit = penaksir.rujuk.cetak.bernama(operan.satuan or dasar.satuan)
    return unit is not None and unit.cacah


def _langkah(right: Fraction, banyak: int, hasil: Hasil) -> Fraction:
    """Return by how much the result moves at least when whole counts change; 0 where that cannot be said.

    A count that does not enter in proportion (a divisor) stays as it is.
    """
    if not 0 < banyak <= _TERBANYAK:
        return Fraction(0)
    slopes = []
    for at in range(banyak):
        once, twice = (hasil([by if one == at else 0 for one in range(banyak)]) for by in (1, 2))
        proportional = once is not None and twice is not None and once != right and twice - once == once - right
        slopes.append(once - right if proportional and once is not None else Fraction(0))
    together = hasil([1 if slope else 0 for slope in slopes])
    if not any(slopes) or (together is not None and together - right != sum(slopes)):
        return Fraction(0)
    below = 1
    for slope in slopes:
        below *= slope.denominator
    return Fraction(gcd(*(int(slope * below) for slope in slopes)), below)


def _kena(selang: Selang, awal: Fraction, langkah: Fraction) -> bool:
    """Whether a step of a ladder of values lies in an interval."""
    first = awal + ceil((selang.bawah - awal) / langkah) * langkah
    return selang.memuat(first) or selang.memuat(first + langkah)
