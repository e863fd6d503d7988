"""The smallest edits of one figure as printed: one digit, two neighbours swapped, or one separator.

Pure functions over a figure's own digits. Invariant: an edit changes nothing but what it is named after, and a figure
is never written with a leading nought it would not be printed with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from sakip_rules.audit.geser import DIGIT, digit
from sakip_rules.source.numbers import write
from sakip_rules.source.rounding import CARA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.source.numbers import Number

BARIS_HILANG, BARIS_GANDA, PEMISAH = "baris_hilang", "baris_ganda", "pemisah"
JENIS = (BARIS_HILANG, BARIS_GANDA, PEMISAH, "angka_tertukar", "angka_hilang", "angka_lebih", "angka_salah")
"""Kinds of edit, the likelier first: what was done to the right figure (a row or a digit left out, ...)."""

_GAMBAR = re.compile(r"[0-9][0-9.,]*[0-9]|[0-9]", re.ASCII)
_KELOMPOK = 3
_TAMBAH = 3
"""A separator never moves further beyond the digits than noughts stand before a figure like 0,05."""


@dataclass(frozen=True, slots=True)
class Sunting:
    """A figure with one edit: its value and how many decimals it shows, in the unit it is printed in."""

    jenis: str
    nilai: Fraction
    desimal: int


@lru_cache(maxsize=4096)
def sunting(angka: Number) -> tuple[Sunting, ...]:
    """Return every figure that is one edit away, by value; of several edits with one result the likeliest.

    >>> from sakip_rules.source.numbers import read
    >>> made = {one.nilai: one.jenis for one in sunting(read("1,2"))}
    >>> [made.get(Fraction(value)) for value in ("12", "2.1", "14.2", "1", "1.7", "2")]
    ['pemisah', 'angka_tertukar', 'angka_hilang', 'angka_salah', 'angka_salah', None]
    """
    best: dict[tuple[Fraction, int], Sunting] = {}
    for jenis, digits, decimals in _semua(digit(angka.value, angka.decimals), angka.decimals):
        size = Fraction(int(digits), 10**decimals)
        value = -size if angka.value < 0 else size
        known = best.get((value, decimals))
        if value != angka.value and (known is None or JENIS.index(jenis) < JENIS.index(known.jenis)):
            best[value, decimals] = Sunting(jenis, value, decimals)
    return tuple(sorted(best.values(), key=lambda one: (one.nilai, one.desimal)))


def _semua(digits: str, desimal: int) -> Iterator[tuple[str, str, int]]:
    """Yield the digits and decimals of each edit that could be printed."""
    for jenis, made, decimals in (*_pemisah(digits, desimal), *_angka(digits, desimal)):
        whole = len(made) - decimals
        if whole >= 1 and (whole == 1 or made[0] != "0"):
            yield jenis, made, decimals


def _pemisah(digits: str, desimal: int) -> Iterator[tuple[str, str, int]]:
    for decimals in range(len(digits.lstrip("0")) + _TAMBAH):
        if decimals != desimal:
            yield PEMISAH, digits.lstrip("0").rjust(decimals + 1, "0"), decimals


def _angka(digits: str, desimal: int) -> Iterator[tuple[str, str, int]]:
    point = len(digits) - desimal
    for at, was in enumerate(digits):
        yield from (("angka_salah", digits[:at] + one + digits[at + 1 :], desimal) for one in DIGIT if one != was)
        if len(digits) > 1:
            yield "angka_lebih", digits[:at] + digits[at + 1 :], desimal - (at >= point)
    for at in range(len(digits) + 1):
        for one in DIGIT:
            more = digits[:at] + one + digits[at:]
            if at <= point:
                yield "angka_hilang", more, desimal
            if at >= point and desimal:
                yield "angka_hilang", more, desimal + 1
    for at in range(len(digits) - 1):
        if digits[at] != digits[at + 1]:
            yield "angka_tertukar", digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :], desimal


def tulis(teks: str, angka: Number, nilai: Fraction, desimal: int, *, polos: bool) -> str:
    """Write a text with another figure in place of its own, in the notation it has; `polos` is a plain decimal.

    >>> from sakip_rules.source.numbers import read
    >>> tulis("Rp 81.037.253,-", read("Rp 81.037.253,-"), Fraction(381037253), 0, polos=False)
    'Rp 381.037.253,-'
    >>> tulis("8745 %", read("8745%"), Fraction("87.45"), 2, polos=False)
    '87,45 %'
    """
    found = _GAMBAR.search(teks)
    if found is None:
        return teks
    figure = found[0]
    point = figure[-angka.decimals - 1] if angka.decimals else ""
    group = next((mark for mark in ".," if mark in figure and mark != point), "")
    whole = figure.split(point)[0] if point else figure
    notation = "en" if point == "." or group == "," else "id"
    written = write(abs(nilai), desimal, CARA[-1], notation=notation)
    if polos or (not group and len(whole) > _KELOMPOK):
        plain = write(abs(nilai), desimal, CARA[-1])
        written = plain if polos or notation == "en" else plain.replace(".", ",")
    return teks[: found.start()] + written + teks[found.end() :]
