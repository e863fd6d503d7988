"""Formulas that a made-up report computes its own figures by: their text, and the same computed here.

Invariant: `hitung` gives what the text says, over ranges; it is what errors in such figures are made and weighed with.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from typing import TYPE_CHECKING

from sakip_rules.testing.hitung import Rentang

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Susunan:
    """One formula: over a list of operands called `p`, or over two called `a` and `b`.

    `persen` says that its result is a percentage whatever its operands are, `beda` that it is a difference.
    """

    kode: str
    rumus: str
    daftar: bool
    persen: bool
    beda: bool
    hitung: Callable[[Sequence[Rentang]], Rentang | None]

    @property
    def nama(self) -> tuple[str, ...]:
        """The names of its operands."""
        return ("p",) if self.daftar else ("a", "b")


def _jumlah(operan: Sequence[Rentang]) -> Rentang:
    return reduce(lambda one, other: one + other, operan)


def _rata_rata(operan: Sequence[Rentang]) -> Rentang:
    return _jumlah(operan) * Rentang.titik(Fraction(1, len(operan)))


def _pertumbuhan(operan: Sequence[Rentang]) -> Rentang | None:
    return (operan[0] - operan[1]).bagi(operan[1])


SUSUNAN = (
    Susunan("jumlah", "jumlah(p)", daftar=True, persen=False, beda=False, hitung=_jumlah),
    Susunan("rata_rata", "rata_rata(p)", daftar=True, persen=False, beda=False, hitung=_rata_rata),
    Susunan("selisih", "a - b", daftar=False, persen=False, beda=True, hitung=lambda operan: operan[0] - operan[1]),
    Susunan("bagian", "a / b x 100%", daftar=False, persen=True, beda=False, hitung=lambda o: o[0].bagi(o[1])),
    Susunan("pertumbuhan", "(a - b) / b x 100%", daftar=False, persen=True, beda=False, hitung=_pertumbuhan),
)
"""The formulas there are; sums and means of a list, the others of two figures."""
