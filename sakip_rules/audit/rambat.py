"""From rounded figures to rounded results: a proof computed again over the intervals of what the report itself prints.

A report computes from figures it has rounded already: 97,98 is the mean of 95,95 and 100, though not of what 95,95
stands for. Each value of a proof that the same document prints is taken as the interval of its digits, the recorded
steps are repeated over intervals, exactly, and the claim is right from its printed inputs if the results meet.
"""

from __future__ import annotations

from fractions import Fraction
from functools import reduce
from typing import TYPE_CHECKING

from sakip_rules.audit.selang import Selang, tercetak
from sakip_rules.source.rounding import CARA

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sakip_rules.model.bukti import Bukti, Langkah
    from sakip_rules.source.numbers import Number

Kunci = tuple[str, str, str]
"""A value of a proof: its besaran, whose it is, and its periode."""

_POKOK = frozenset({"fakta", "tetapan"})
_SATU = frozenset({"pilihan", "rujukan"})
_DUA = 2


def kunci(bukti: Bukti) -> Kunci:
    """Return what a proof is a proof of."""
    return bukti.besaran, bukti.milik, bukti.periode


def dari_tercetak(
    bukti: Bukti, number: Number, faktor: Fraction, cetakan: Mapping[Kunci, tuple[Number, Fraction]]
) -> bool:
    """Whether a printed figure follows from the other printed figures below its proof, all rounded in one way."""
    own = kunci(bukti)
    for cara in CARA:
        printed = {key: tercetak(other, cara, unit) for key, (other, unit) in cetakan.items() if key != own}
        used: set[Kunci] = set()
        found = _rambat(bukti, printed, used)
        if found is not None and used and found.bertemu(tercetak(number, cara, faktor)):
            return True
    return False


def _rambat(bukti: Bukti, printed: Mapping[Kunci, Selang], used: set[Kunci]) -> Selang | None:
    """Return the interval of a proof's value, None where its steps cannot be repeated over intervals."""
    key = kunci(bukti)
    if key in printed:
        used.add(key)
        return printed[key]
    if bukti.jenis in _POKOK or not bukti.anak:
        return Selang(bukti.nilai, bukti.nilai) if isinstance(bukti.nilai, Fraction) else None
    if bukti.jenis in _SATU or bukti.jenis == "batas":
        inner = _rambat(bukti.anak[0], printed, used)
        return inner if inner is None or bukti.jenis in _SATU else _dibatasi(bukti, inner)
    return _langkah(bukti, printed, used) if bukti.langkah and isinstance(bukti.nilai, Fraction) else None


def _langkah(bukti: Bukti, printed: Mapping[Kunci, Selang], used: set[Kunci]) -> Selang | None:
    """Repeat the steps of a proof: those of a formula, or the only one of a sum."""
    parts = {child.nama: child for child in bukti.anak}
    if bukti.rumus is None:
        return _jumlahan(bukti.langkah[0], [_rambat(child, printed, used) for child in bukti.anak])
    return _rumus(bukti, lambda name: _rambat(parts[name], printed, used) if name in parts else None)


def _dibatasi(bukti: Bukti, inner: Selang) -> Selang:
    """Hold an interval to the sides of a cap, which are in the unit the capped figure is printed in."""
    faktor = Fraction(1) if bukti.satuan is None else bukti.satuan.faktor
    for test in bukti.banding:
        end = test.kanan * faktor
        low, high = (max, max) if test.operator == "<" else (min, min)
        inner = Selang(low(inner.bawah, end), high(inner.atas, end))
    return inner


def _jumlahan(step: Langkah, parts: Sequence[Selang | None]) -> Selang | None:
    """Repeat the only step of a sum, a difference or an aggregate."""
    known = [part for part in parts if part is not None]
    if len(known) != len(parts) or len(parts) != len(step.ruas):
        return None
    if step.operasi == "-":
        return known[0] - known[1]
    if step.operasi not in ("jumlah", "rata_rata"):
        return None
    total = reduce(lambda one, other: one + other, known)
    return total if step.operasi == "jumlah" else total / Selang(Fraction(len(known)), Fraction(len(known)))


def _rumus(bukti: Bukti, masukan: Callable[[str], Selang | None]) -> Selang | None:
    """Repeat the steps of a formula: each operand is an earlier step, an input, or a number of the formula itself."""
    if bukti.rumus is None:
        return None
    names = {(start, end): name for start, end, name in bukti.rumus.nama}
    made: dict[tuple[int, int], Selang] = {}
    result: Selang | None = None
    for step in bukti.langkah:
        operation = _OPERASI.get(step.operasi)
        if operation is None or len(step.bagian) != len(step.ruas):
            return None
        operands = []
        for stretch, value in zip(step.bagian, step.ruas, strict=True):
            operand = made.get(stretch) or (masukan(names[stretch]) if stretch in names else None)
            if operand is None and isinstance(value, Fraction) and stretch not in names:
                operand = Selang(value, value)
            if operand is None:
                return None
            operands.append(operand)
        result = operands[0] if len(operands) == 1 else operation(operands[0], operands[1])
        if result is None or len(operands) > _DUA:
            return None
        made[step.awal, step.akhir] = result
    return result


def _bagi(kiri: Selang, kanan: Selang) -> Selang | None:
    return None if kanan.bawah <= 0 <= kanan.atas else kiri / kanan


_OPERASI: dict[str, Callable[[Selang, Selang], Selang | None]] = {
    "+": lambda kiri, kanan: kiri + kanan,
    "-": lambda kiri, kanan: kiri - kanan,
    "*": lambda kiri, kanan: kiri * kanan,
    "/": _bagi,
}
