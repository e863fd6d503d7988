"""Intervals the way regulations print them: `> 90 - 100`, `>= 70 - < 100`, `91 ≤ 100`, `≥ 100`, `< 40`, `100`.

An end without a sign is part of the interval; `>` and `<` leave it out. `a ≤ b` is printed for "from a to b". A dot or
comma is a decimal mark here, whatever follows it: the ends of bands are percentages and indices.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sakip_rules.model.skala import Rentang
from sakip_rules.source.batas import dengan_tanda
from sakip_rules.source.numbers import MAX_LENGTH, Number, read
from sakip_rules.source.scalars import place_in

if TYPE_CHECKING:
    from fractions import Fraction

    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.source.nodes import Scalar

_NUMBER = r"[-\u2212]?[0-9][0-9.,]*\s*%?"
_SIGN = r">=|<=|=<|=>|[<>≥≤=]"
_UNTIL = r"-|\u2013|\u2014|s\.?\s?/?\s?d\.?|sampai(?:\s+dengan)?"
_RANGE = re.compile(
    rf"\s*(?P<kiri>{_SIGN})?\s*(?P<bawah>{_NUMBER})"
    rf"(?:\s*(?:(?:{_UNTIL})\s*(?P<kanan>{_SIGN})?|≤|<=)\s*(?P<atas>{_NUMBER}))?\s*",
    re.IGNORECASE,
)
_FOLDED = {"≥": ">=", "≤": "<=", "=<": "<=", "=>": ">=", "=": ""}
_TURNED = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}
_THOUSANDS = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
_PERCENT = "%"


def baca_rentang(bacaan: Bacaan, scalar: Scalar) -> Rentang | None:
    """Read an interval; what is wrong is said at the token (K001 to K005)."""
    match = _RANGE.fullmatch(scalar.text) if len(scalar.text) <= MAX_LENGTH else None
    if match is None:
        text = scalar.text[:MAX_LENGTH].strip()
        bacaan.lapor("K001", scalar.place, teks=text, saran=_terbaca(dengan_tanda(text)))
        return None
    left, right = (_FOLDED.get(sign, sign) for sign in (match["kiri"] or "", match["kanan"] or ""))
    low = _angka(bacaan, scalar, match, "bawah")
    if match["atas"] is None:
        return None if low is None else _satu_sisi(left, low.value)
    high = _angka(bacaan, scalar, match, "atas")
    if low is not None and high is not None and low.value > high.value:
        _terbalik(bacaan, scalar, match)
        return None
    sides = (("kiri", left, "<"), ("kanan", right, ">"))
    turned = [(group, sign) for group, sign, wrong in sides if sign.startswith(wrong)]
    for group, sign in turned:
        place = place_in(scalar, match.start(group), len(match[group]))
        bacaan.lapor("K003", place, tanda=match[group], saran=_TURNED[sign])
    if turned or low is None or high is None:
        return None
    found = Rentang(low.value, left != ">", high.value, right != "<")
    if low.value == high.value and not found.memuat(low.value):
        bacaan.lapor("K002", scalar.place, bawah=match["bawah"].strip(), atas=match["atas"].strip())
        return None
    return found


def _terbalik(bacaan: Bacaan, scalar: Scalar, match: re.Match[str]) -> None:
    """Say that the ends run backwards, and how the rentang reads with each end, and its sign, in the other's place."""
    low, high = match["bawah"].strip(), match["atas"].strip()
    left, right = (f"{sign} " if sign else "" for sign in (match["kanan"], match["kiri"]))
    bacaan.lapor("K002", scalar.place, bawah=low, atas=high, saran=_terbaca(f"{left}{high} - {right}{low}"))


def _terbaca(text: str) -> str:
    """Return a text that is a rentang with both signs pointing into it; of any other an empty text."""
    match = _RANGE.fullmatch(text)
    if match is None or (match["atas"] is not None and (match["kiri"] or ">")[0] not in ">≥="):
        return ""
    return text if (match["kanan"] or "<")[0] in "<≤=" else ""


def _satu_sisi(sign: str, value: Fraction) -> Rentang:
    above, included = sign.startswith(">"), sign not in (">", "<")
    if not sign or above:
        upper = None if above else value
        return Rentang(value, included, upper, upper is not None)
    return Rentang(bawah=None, bawah_termasuk=False, atas=value, atas_termasuk=included)


def _angka(bacaan: Bacaan, scalar: Scalar, match: re.Match[str], group: str) -> Number | None:
    """Read one end; a figure that looks like thousands is read as a decimal, and said so."""
    text = match[group].strip()
    place = place_in(scalar, match.start(group), len(text))
    number = read(text, context=_PERCENT)
    if not isinstance(number, Number):
        bacaan.lapor("K004", place, teks=text)
        return None
    if scalar.style and _THOUSANDS.fullmatch(text):
        bacaan.lapor("K005", place, teks=text, ribuan=text.replace(".", ""), desimal=f"{text}0")
    return number
