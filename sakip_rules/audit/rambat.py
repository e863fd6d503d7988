"""From rounded figures to rounded results: a proof computed again over the intervals of what the report itself prints.

A report computes from figures it has rounded already: 97,98 is the mean of 95,95 and 100, though not of what 95,95
stands for. Each value of a proof that the same document prints is taken as the interval of its digits, the recorded
steps are repeated over intervals, exactly, and the claim is right from its printed inputs if the results meet.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction
from functools import reduce
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from sakip_rules.audit.selang import Selang, tercetak
from sakip_rules.source.rounding import CARA, bulatkan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sakip_rules.model.bukti import Bukti, Langkah
    from sakip_rules.source.numbers import Number

Kunci = tuple[str, str, str]
"""A value of a proof: its besaran, whose it is, and its periode."""

_Nilai = tuple[Kunci, Fraction]
_POKOK = frozenset({"fakta", "tetapan"})
_SATU = frozenset({"pilihan", "rujukan"})
_DUA = 2
_POTONGAN = 64
_PANGKAT = 4


def kunci(bukti: Bukti) -> Kunci:
    """Return what a proof is a proof of."""
    return bukti.besaran, bukti.milik, bukti.periode


class Tercetak(NamedTuple):
    """A printed figure, and how many base units one of its unit is; `utuh` says that it counts whole things."""

    angka: Number
    faktor: Fraction
    utuh: bool

    def selang(self, cara: str) -> Selang:
        """Return the values that print like it; a count of whole things is no other number."""
        if self.utuh:
            return Selang(self.angka.value * self.faktor, self.angka.value * self.faktor)
        return tercetak(self.angka, cara, self.faktor)


def dari_tercetak(
    bukti: Bukti, number: Number, faktor: Fraction, cetakan: Callable[[Kunci, Fraction], Tercetak | None]
) -> bool:
    """Whether a printed figure follows from the other printed figures below its proof, all rounded in one way.

    `cetakan` says what is printed of a value, by what it is of and what it comes to (two plans set two pagu); it is
    asked once for each value needed.
    """
    asked: dict[int, tuple[_Nilai, Tercetak] | None] = {}
    for cara in CARA:
        printed = _Cetakan(kunci(bukti), cetakan, asked, cara)
        if printed.memberi(bukti, tercetak(number, cara, faktor)):
            return True
        if not any(asked.values()):
            return False
    return False


@dataclass(frozen=True, slots=True)
class _Cetakan:
    """What is printed of values, as intervals of one way of rounding.

    `akar` is what is asked about, which is no evidence for itself. `diminta` keeps what was asked for, by the identity
    of the proof, `dipakai` how often each interval was used, `potongan` the parts of intervals to compute with.
    """

    akar: Kunci
    cari: Callable[[Kunci, Fraction], Tercetak | None]
    diminta: dict[int, tuple[_Nilai, Tercetak] | None]
    cara: str
    dipakai: Counter[_Nilai] = field(default_factory=Counter)
    potongan: dict[_Nilai, Selang] = field(default_factory=dict)

    def selang(self, bukti: Bukti) -> Selang | None:
        """Return the interval of a value, None where it is not printed."""
        if id(bukti) not in self.diminta:
            self.diminta[id(bukti)] = self._cari(bukti)
        found = self.diminta[id(bukti)]
        if found is None:
            return None
        key, printed = found
        self.dipakai[key] += 1
        return self.potongan.get(key) or printed.selang(self.cara)

    def _cari(self, bukti: Bukti) -> tuple[_Nilai, Tercetak] | None:
        of = kunci(bukti)
        if of == self.akar or not isinstance(bukti.nilai, Fraction):
            return None
        printed = self.cari(of, bukti.nilai)
        return None if printed is None else ((of, bukti.nilai), printed)

    def memberi(self, bukti: Bukti, wanted: Selang) -> bool:
        """Whether a proof computed from what is printed meets an interval.

        A value that is used twice is one value, though intervals do not know: it is taken in small parts.
        """
        found = _rambat(bukti, self)
        if found is None or not self.dipakai or not found.bertemu(wanted):
            return False
        twice = [key for key, times in self.dipakai.items() if times > 1]
        banyak = next((parts for parts in (64, 8, 4, 2) if parts ** len(twice) <= _POTONGAN), 1)
        printed = dict(found for found in self.diminta.values() if found is not None)
        whole = {key: printed[key].selang(self.cara) for key in twice}
        for parts in product(*(one.potong(banyak) for one in whole.values())):
            self.potongan.update(zip(whole, parts, strict=True))
            found = _rambat(bukti, self)
            if found is not None and found.bertemu(wanted):
                return True
        return False


def _rambat(bukti: Bukti, printed: _Cetakan) -> Selang | None:
    """Return the interval of a proof's value, None where its steps cannot be repeated over intervals."""
    own = printed.selang(bukti)
    if own is not None:
        return _dibatasi(bukti, own) if bukti.jenis == "batas" else own
    if bukti.jenis in _POKOK or not bukti.anak:
        return Selang(bukti.nilai, bukti.nilai) if isinstance(bukti.nilai, Fraction) else None
    if bukti.jenis in _SATU or bukti.jenis == "batas":
        inner = _rambat(bukti.anak[0], printed)
        return inner if inner is None or bukti.jenis in _SATU else _dibatasi(bukti, inner)
    if not isinstance(bukti.nilai, Fraction):
        return None
    used = printed.dipakai.total()
    found = _langkah(bukti, printed)
    exact = found is None and printed.dipakai.total() == used  # nothing below is printed, so it is what it is
    return Selang(bukti.nilai, bukti.nilai) if exact else found


def _langkah(bukti: Bukti, printed: _Cetakan) -> Selang | None:
    """Repeat the steps of a proof: those of a formula, the only one of a sum, or its rounding."""
    parts = {child.nama: child for child in bukti.anak}
    if bukti.rumus is None:
        below = [_rambat(child, printed) for child in bukti.anak]
        if bukti.jenis == "pembulatan":
            return None if below[0] is None else _dibulatkan(bukti, below[0])
        return _jumlahan(bukti.langkah[0], below) if bukti.langkah else None
    return _rumus(bukti, lambda name: _masukan(parts[name], printed) if name in parts else [None])


def _masukan(bukti: Bukti, printed: _Cetakan) -> list[Selang | None]:
    """Return the interval of an input, of a set those of its members."""
    if not isinstance(bukti.nilai, tuple):
        return [_rambat(bukti, printed)]
    return [_rambat(child, printed) for child in bukti.anak] if len(bukti.anak) == len(bukti.nilai) else [None]


def _dibatasi(bukti: Bukti, inner: Selang) -> Selang:
    """Hold an interval to the sides of a cap, which are in the unit the capped figure is printed in."""
    faktor = Fraction(1) if bukti.satuan is None else bukti.satuan.faktor
    for test in bukti.banding:
        end = test.kanan * faktor
        inner = inner.sekurangnya(end) if test.operator == "<" else -(-inner).sekurangnya(-end)
    return inner


def _dibulatkan(bukti: Bukti, inner: Selang) -> Selang | None:
    """Round both ends of an interval as a rule says; an open one as what lies just within it."""
    rules = dict(bukti.aturan)
    if "desimal" not in rules or rules.get("cara") not in CARA:
        return None
    desimal, cara = int(rules["desimal"]), rules["cara"]
    step = Fraction(10) ** -desimal
    faktor = Fraction(1) if bukti.satuan is None else bukti.satuan.faktor

    def rounded(end: Fraction, within: Fraction, *, is_open: bool) -> Fraction:
        shown = end / faktor
        edge = is_open and (2 * shown / step).denominator == 1  # all roundings change there and nowhere else
        return bulatkan(shown + within if edge else shown, desimal, cara) * faktor

    low = rounded(inner.bawah, step / 4, is_open=inner.bawah_buka)
    return Selang(low, rounded(inner.atas, -step / 4, is_open=inner.atas_buka))


def _jumlahan(step: Langkah, parts: Sequence[Selang | None]) -> Selang | None:
    """Repeat the only step of a sum, a difference or an aggregate."""
    known = [part for part in parts if part is not None]
    if len(known) != len(parts) or len(parts) != len(step.ruas):
        return None
    if step.operasi == "-":
        return known[0] - known[1]
    if step.operasi not in ("jumlah", "rata_rata"):
        return None
    return _jumlah(known) if step.operasi == "jumlah" else _rata_rata(known)


def _jumlah(parts: Sequence[Selang]) -> Selang:
    return reduce(lambda one, other: one + other, parts)


def _rata_rata(parts: Sequence[Selang]) -> Selang:
    return _jumlah(parts) / Selang(Fraction(len(parts)), Fraction(len(parts)))


def _minimum(parts: Sequence[Selang]) -> Selang:
    low, high = min(part.bawah for part in parts), min(part.atas for part in parts)
    return Selang(
        low,
        high,
        all(part.bawah_buka for part in parts if part.bawah == low),
        any(part.atas_buka for part in parts if part.atas == high),
    )


def _maksimum(parts: Sequence[Selang]) -> Selang:
    return -_minimum([-part for part in parts])


def _mutlak(parts: Sequence[Selang]) -> Selang:
    (part,) = parts
    if part.bawah >= 0:
        return part
    if part.atas <= 0:
        return -part
    far = _maksimum([part, -part])
    return Selang(Fraction(0), far.atas, atas_buka=far.atas_buka)


def _rumus(bukti: Bukti, masukan: Callable[[str], list[Selang | None]]) -> Selang | None:
    """Repeat the steps of a formula: each operand is an earlier step, an input, or a number of the formula itself.

    What a step gives that is no such operation (a comparison, a count) is not known as an interval. Of `jika` the
    branch that was taken counts.
    """
    if bukti.rumus is None:
        return None
    names = {(start, end): name for start, end, name in bukti.rumus.nama}
    made: dict[tuple[int, int], Selang | None] = {}
    alone = None if bukti.langkah else next(iter(names.values()), None)  # a name and no more has no step
    result = None if alone is None else masukan(alone)[0]
    for step in bukti.langkah:
        taken = (step.bagian[step.cabang :][:1], step.ruas[1:]) if step.cabang else (step.bagian, step.ruas)
        operands: list[Selang | None] = []
        for stretch, value in zip(*taken, strict=False):
            if stretch in made:
                operands.append(made[stretch])
            elif stretch in names:
                operands += masukan(names[stretch])
            else:
                operands.append(Selang(value, value) if isinstance(value, Fraction) else None)
        result = operands[0] if step.cabang else _ulangi(step.operasi, operands)
        made[step.awal, step.akhir] = result
    return result


def _ulangi(operasi: str, operands: Sequence[Selang | None]) -> Selang | None:
    """Repeat one operation over intervals, None where it is none of them or an operand is not known."""
    known = [one for one in operands if one is not None]
    if len(known) != len(operands) or not known:
        return None
    if operasi in _FUNGSI:
        return _FUNGSI[operasi](known)
    if len(known) == 1:
        return -known[0] if operasi == "-" else known[0] if operasi == "+" else None
    operation = _OPERASI.get(operasi)
    return operation(*known) if operation is not None and len(known) == _DUA else None


def _bagi(kiri: Selang, kanan: Selang) -> Selang | None:
    return None if kanan.bawah <= 0 <= kanan.atas else kiri / kanan


def _pangkat(dasar: Selang, pangkat: Selang) -> Selang | None:
    """Return a small whole power; of numbers on both sides of nothing it is not known."""
    times = pangkat.bawah
    if times != pangkat.atas or times.denominator != 1 or not 0 < times <= _PANGKAT or dasar.bawah < 0 < dasar.atas:
        return None
    return reduce(lambda one, other: one * other, [dasar] * times.numerator)


_FUNGSI: dict[str, Callable[[Sequence[Selang]], Selang]] = {
    "jumlah": _jumlah,
    "rata_rata": _rata_rata,
    "minimum": _minimum,
    "maksimum": _maksimum,
    "mutlak": _mutlak,
}
_OPERASI: dict[str, Callable[[Selang, Selang], Selang | None]] = {
    "+": lambda kiri, kanan: kiri + kanan,
    "-": lambda kiri, kanan: kiri - kanan,
    "*": lambda kiri, kanan: kiri * kanan,
    "/": _bagi,
    "^": _pangkat,
}
