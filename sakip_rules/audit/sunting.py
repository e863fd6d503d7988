"""The smallest edits of one figure as printed: one digit, two neighbours swapped, or one separator.

Pure functions over a figure's own digits. Invariant: an edit changes nothing but what it is named after, and a figure
is never written with a leading nought it would not be printed with.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sakip_rules.audit.geser import DIGIT
from sakip_rules.source.numbers import write
from sakip_rules.source.rounding import CARA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.source.numbers import Number

BARIS_HILANG, BARIS_GANDA, PEMISAH = "baris_hilang", "baris_ganda", "pemisah"
JENIS = (BARIS_HILANG, BARIS_GANDA, PEMISAH, "angka_tertukar", "angka_hilang", "angka_lebih", "angka_salah")
"""Kinds of edit, the likelier first: what was done to the right figure (a row or a digit left out, ...)."""

_URUTAN = {jenis: at for at, jenis in enumerate(JENIS)}
_GAMBAR = re.compile(r"[0-9][0-9.,]*[0-9]|[0-9]", re.ASCII)
_TANDA = re.compile(r"[.,]")
_KELOMPOK = 3
_TERBANYAK = 4
"""No figure of a report is printed with more decimals."""

_TAMBAH = _TERBANYAK + 1
_DUA = 2


class Sunting(NamedTuple):
    """A figure with one edit, in its own unit: its digits as one whole number, and how many of them are decimals."""

    jenis: str
    angka: int
    desimal: int

    @property
    def nilai(self) -> Fraction:
        """The figure."""
        return Fraction(self.angka, 10**self.desimal)


@lru_cache(maxsize=4096)
def sunting(angka: Number, *, utuh: bool = False) -> tuple[Sunting, ...]:
    """Return every figure that is one edit away, by value; of several edits with one result the likeliest.

    With `utuh` it counts whole things: none has a part of one, nor decimals that the figure does not have.

    >>> from sakip_rules.source.numbers import read
    >>> made = {one.nilai: one.jenis for one in sunting(read("1,2"))}
    >>> [made.get(Fraction(value)) for value in ("12", "2.1", "14.2", "1.1", "1.7", "2")]
    ['pemisah', 'angka_tertukar', 'angka_hilang', 'angka_salah', 'angka_salah', None]
    """
    digits = _digit(angka)
    most, sign = len(digits) + _TAMBAH, -1 if angka.value < 0 else 1
    best: dict[tuple[int, int], tuple[int, int]] = {}
    same = int(digits) * 10 ** (most - angka.decimals)
    for jenis, made, decimals in _semua(digits, angka.decimals):
        whole = int(made)
        if utuh and (decimals > angka.decimals or whole % 10**decimals):
            continue
        key = whole * 10 ** (most - decimals), decimals
        known = best.get(key)
        if key[0] != same and (known is None or _URUTAN[jenis] < known[0]):
            best[key] = _URUTAN[jenis], sign * whole
    return tuple(Sunting(JENIS[best[key][0]], best[key][1], key[1]) for key in sorted(best, reverse=sign < 0))


def mungkin(angka: Number, lain: int) -> bool:
    """Whether a whole figure may be one edit away from another: they differ in one place, or in their last noughts.

    >>> from sakip_rules.source.numbers import read
    >>> [mungkin(read("2539"), other) for other in (2359, 239, 25399, 253900, 5329, -2539)]
    [True, True, True, True, False, False]
    """
    if angka.value.denominator != 1 or angka.value * lain < 0:
        return False
    one, other = str(abs(angka.value.numerator)), str(abs(lain))
    if one.rstrip("0") == other.rstrip("0"):
        return True
    most = max(len(one), len(other))
    if most - min(len(one), len(other)) > 1:
        return False
    front = _sama(one, other)
    return front + _sama(one[front:][::-1], other[front:][::-1]) + _DUA >= most


def _sama(satu: str, lain: str) -> int:
    """Return how many characters two texts have in common at their start."""
    pairs = zip(satu, lain, strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(satu), len(lain)))


def banyak_digit(angka: Number) -> int:
    """Return how many digits of a figure tell anything: leading noughts do not.

    >>> from sakip_rules.source.numbers import read
    >>> [banyak_digit(read(text)) for text in ("0,05", "87,45", "0")]
    [1, 4, 0]
    """
    return len(_digit(angka).lstrip("0"))


def _digit(angka: Number) -> str:
    """Return the digits of a figure as printed, without marks."""
    return str(abs(angka.value.numerator) * 10**angka.decimals // angka.value.denominator).rjust(
        angka.decimals + 1, "0"
    )


def _semua(digits: str, desimal: int) -> Iterator[tuple[str, str, int]]:
    """Yield the digits and decimals of each edit that could be printed."""
    for jenis, made, decimals in (*_pemisah(digits, desimal), *_angka(digits, desimal)):
        whole = len(made) - decimals
        if whole >= 1 and (whole == 1 or made[0] != "0"):
            yield jenis, made, decimals


def _pemisah(digits: str, desimal: int) -> Iterator[tuple[str, str, int]]:
    """Yield the figure with its separator elsewhere, without the noughts that it then has no need of."""
    noughts = len(digits) - len(digits.rstrip("0"))
    for decimals in range(_TERBANYAK + noughts + 1):
        if decimals != desimal:
            made = digits.lstrip("0").rjust(decimals + 1, "0")
            behind = min(max(decimals - desimal, 0), noughts)
            if decimals <= _TERBANYAK:
                yield PEMISAH, made, decimals
            if behind:
                yield PEMISAH, made[:-behind], decimals - behind
    yield from ((PEMISAH, digits + "0" * more, desimal) for more in range(1, _KELOMPOK + 1))


def _angka(digits: str, desimal: int) -> Iterator[tuple[str, str, int]]:
    """Yield the edits of digits; a last decimal more or less is no edit but another rounding."""
    point, end = len(digits) - desimal, len(digits)
    for at, was in enumerate(digits):
        yield from (("angka_salah", digits[:at] + one + digits[at + 1 :], desimal) for one in DIGIT if one != was)
        if len(digits) > 1 and (at < point or at + 1 < end):
            yield "angka_lebih", digits[:at] + digits[at + 1 :], desimal - (at >= point)
    for at in range(end + 1):
        for one in DIGIT:
            more = digits[:at] + one + digits[at:]
            if at <= point:
                yield "angka_hilang", more, desimal
            if point <= at < end:
                yield "angka_hilang", more, desimal + 1
    for at in range(len(digits) - 1):
        if digits[at] != digits[at + 1]:
            yield "angka_tertukar", digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :], desimal


def gambar(teks: str, angka: Number) -> re.Match[str] | None:
    """Return where a text prints a figure, None where its digits stand nowhere in it.

    >>> from sakip_rules.source.numbers import read
    >>> gambar("53 Tahun 2015", read("2015")).start(), gambar("lima", read("5"))
    (9, None)
    """
    digits = _digit(angka)
    return next((one for one in _GAMBAR.finditer(teks) if _TANDA.sub("", one[0]) == digits), None)


def tulis(teks: str, angka: Number, edit: Sunting, *, polos: bool) -> str:
    """Write a text with an edited figure in place of its own, in the notation it has; `polos` is a plain decimal.

    >>> from sakip_rules.source.numbers import read
    >>> tulis("Rp 81.037.253,-", read("Rp 81.037.253,-"), Sunting("", 381037253, 0), polos=False)
    'Rp 381.037.253,-'
    >>> tulis("8745 %", read("8745%"), Sunting("", 8745, 2), polos=False)
    '87,45 %'
    """
    found = gambar(teks, angka)
    if found is None:
        return teks
    figure = found[0]
    point = figure[-angka.decimals - 1] if angka.decimals else ""
    group = next((mark for mark in ".," if mark in figure and mark != point), "")
    whole = figure.split(point)[0] if point else figure
    notation = "en" if point == "." or group == "," else "id"
    written = write(abs(edit.nilai), edit.desimal, CARA[-1], notation=notation)
    if polos or (not group and len(whole) > _KELOMPOK):
        plain = write(abs(edit.nilai), edit.desimal, CARA[-1])
        written = plain if polos or notation == "en" else plain.replace(".", ",")
    return teks[: found.start()] + written + teks[found.end() :]
