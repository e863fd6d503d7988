"""A proof computed again over other figures: exact ones, or ranges of all figures that some inputs may stand for.

Data: a `Bukti` and a function that gives other figures for some of its nodes. Invariant: a range holds at least what
its inputs can make of it, so whatever lies outside follows from none of them; a single figure is a range of itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from typing import TYPE_CHECKING

from sakip_rules.source.rounding import bulatkan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sakip_rules.model.bukti import Bukti, Langkah


@dataclass(frozen=True, slots=True)
class Rentang:
    """All figures from `bawah` to `atas`, both of them included."""

    bawah: Fraction
    atas: Fraction

    @staticmethod
    def titik(nilai: Fraction) -> Rentang:
        """Return a range of one figure."""
        return Rentang(nilai, nilai)

    def bertemu(self, lain: Rentang) -> bool:
        """Whether two ranges have a figure in common."""
        return self.bawah <= lain.atas and lain.bawah <= self.atas

    def dengan(self, lain: Rentang) -> Rentang:
        """Return the range from the lowest of two ranges to their highest."""
        return Rentang(min(self.bawah, lain.bawah), max(self.atas, lain.atas))

    def per(self, fungsi: Callable[[Fraction], Fraction]) -> Rentang:
        """Return what a function that never falls makes of it."""
        return Rentang(fungsi(self.bawah), fungsi(self.atas))

    def kali(self, nilai: Fraction) -> Rentang:
        """Return all products with one figure."""
        return self * Rentang.titik(nilai)

    def __add__(self, lain: Rentang) -> Rentang:
        """All sums."""
        return Rentang(self.bawah + lain.bawah, self.atas + lain.atas)

    def __neg__(self) -> Rentang:
        """All figures with the other sign."""
        return Rentang(-self.atas, -self.bawah)

    def __sub__(self, lain: Rentang) -> Rentang:
        """All differences."""
        return self + -lain

    def __mul__(self, lain: Rentang) -> Rentang:
        """All products.

        >>> Rentang(Fraction(-1), Fraction(2)) * Rentang(Fraction(3), Fraction(4))
        Rentang(bawah=Fraction(-4, 1), atas=Fraction(8, 1))
        """
        corners = [one * other for one in (self.bawah, self.atas) for other in (lain.bawah, lain.atas)]
        return Rentang(min(corners), max(corners))

    def bagi(self, lain: Rentang) -> Rentang | None:
        """Return all quotients, None where a divisor may be nothing."""
        return None if lain.bawah <= 0 <= lain.atas else self * Rentang(1 / lain.atas, 1 / lain.bawah)


Ganti = Callable[["Bukti"], Rentang | None]
Ruas = tuple[int, int]

_SATU = frozenset({"pilihan", "rujukan"})
_TERAKHIR = frozenset({"terakhir", "kumulatif"})
_DUA = 2


def hitung(bukti: Bukti, ganti: Ganti, *, tanpa_batas: bool = False) -> Rentang | None:
    """Return a proof's value where `ganti` gives other figures for what is below it; None where that cannot be told."""
    return _Hitungan(ganti, tanpa_batas=tanpa_batas).langkah(bukti)


def rumus(bukti: Bukti, ruas: Mapping[Ruas, Fraction]) -> Fraction | None:
    """Return what a proof's formula gives with other figures at stretches of its text."""
    names = {child.nama: titik(child) for child in bukti.anak}
    found = _rumus(bukti, names, {stretch: Rentang.titik(value) for stretch, value in ruas.items()})
    return None if found is None else found.bawah


def titik(bukti: Bukti) -> Rentang | None:
    """Return the value of a proof as a range, None where it has none."""
    return Rentang.titik(bukti.nilai) if isinstance(bukti.nilai, Fraction) else None


class _Hitungan:
    """One computation; what was found of a node is kept, for proofs share their parts."""

    def __init__(self, ganti: Ganti, *, tanpa_batas: bool) -> None:
        self.ganti = ganti
        self.tanpa_batas = tanpa_batas
        self._jadi: dict[int, tuple[Rentang | None, bool]] = {}

    def _anak(self, bukti: Bukti) -> tuple[Rentang | None, bool]:
        """Return the figures of a node, and whether anything in it is another one than in the proof."""
        if id(bukti) not in self._jadi:
            other = self.ganti(bukti)
            self._jadi[id(bukti)] = self._baru(bukti) if other is None else (other, True)
        return self._jadi[id(bukti)]

    def langkah(self, bukti: Bukti) -> Rentang | None:
        return self._baru(bukti)[0]

    def _baru(self, bukti: Bukti) -> tuple[Rentang | None, bool]:
        made = [self._anak(child) for child in bukti.anak]
        if bukti.jenis in _SATU:
            made = made[:1]
        free = bukti.jenis == "batas" and self.tanpa_batas
        if not free and not any(other for _, other in made):
            return titik(bukti), False
        values = [value for value, _ in made]
        if bukti.rumus is not None:
            names = {child.nama: value for child, value in zip(bukti.anak, values, strict=True)}
            return _rumus(bukti, names, {}), True
        return _tanpa_rumus(bukti, values, free=free), True


def _tanpa_rumus(bukti: Bukti, values: Sequence[Rentang | None], *, free: bool) -> Rentang | None:
    first = values[0] if values else None
    if bukti.jenis in _SATU or free:
        return first
    if bukti.jenis == "batas":
        return None if first is None else first.per(lambda value: _dibatasi(bukti, value))
    if bukti.jenis == "pembulatan":
        return None if first is None else first.per(lambda value: _dibulatkan(bukti, value))
    return _jumlahan(bukti.langkah[0], values) if bukti.langkah else None


def _faktor(bukti: Bukti) -> Fraction:
    return Fraction(1) if bukti.satuan is None else bukti.satuan.faktor


def _dibatasi(bukti: Bukti, nilai: Fraction) -> Fraction:
    for test in bukti.banding:
        nilai = (max if test.operator == "<" else min)(nilai, test.kanan * _faktor(bukti))
    return nilai


def _dibulatkan(bukti: Bukti, nilai: Fraction) -> Fraction:
    rules = dict(bukti.aturan)
    if "desimal" not in rules or not rules.get("cara"):
        return nilai
    return bulatkan(nilai / _faktor(bukti), int(rules["desimal"]), rules["cara"]) * _faktor(bukti)


def _jumlahan(step: Langkah, values: Sequence[Rentang | None]) -> Rentang | None:
    if step.operasi in _TERAKHIR:
        return next((value for value in reversed(values) if value is not None), None)
    known = [value for value in values if value is not None]
    if len(known) != len(step.ruas) or len(known) != len(values):
        return None
    if step.operasi == "-":
        return known[0] - known[1]
    if step.operasi not in ("jumlah", "rata_rata"):
        return None
    total = reduce(lambda one, other: one + other, known)
    return total if step.operasi == "jumlah" else total * Rentang.titik(Fraction(1, len(known)))


def _rumus(bukti: Bukti, names: Mapping[str, Rentang | None], ruas: Mapping[Ruas, Rentang]) -> Rentang | None:
    """Repeat the steps of a formula; of `jika` the branch that was taken counts."""
    if bukti.rumus is None:
        return None
    made: dict[Ruas, Rentang | None] = {(start, end): names.get(name) for start, end, name in bukti.rumus.nama}
    made |= ruas
    result = next(iter(made.values()), None)  # a formula that is a name and no more has no step
    for step in bukti.langkah:
        taken = (step.bagian[step.cabang :][:1], step.ruas[1:]) if step.cabang else (step.bagian, step.ruas)
        operands = [
            made[stretch] if stretch in made else Rentang.titik(value) if isinstance(value, Fraction) else None
            for stretch, value in zip(*taken, strict=False)
        ]
        result = operands[0] if step.cabang and operands else _operasi(step.operasi, operands)
        made[step.awal, step.akhir] = result
    return result


def _operasi(operasi: str, operands: Sequence[Rentang | None]) -> Rentang | None:
    known = [one for one in operands if one is not None]
    if len(known) != len(operands) or len(known) not in (1, _DUA):
        return None
    first, last = known[0], known[-1]
    if len(known) == 1:
        return {"-": -first, "+": first}.get(operasi)
    if operasi == "/":
        return first.bagi(last)
    return {"+": first + last, "-": first - last, "*": first * last}.get(operasi)
