"""The small grammar of unit texts: `orang`, `kasus/orang`, `orang*bulan`, `m^2`.

A text is names joined by `*` or `/` (after a `1` where nothing else stands above), each with a small whole power. It
is bounded and read here; nothing of it is ever given to another parser.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sakip_rules.formula.limits import MAX_UNIT_EXPONENT, MAX_UNIT_LENGTH, MAX_UNIT_PARTS
from sakip_rules.formula.refusals import Refusal, refuse

_PART = re.compile(r"(?P<nama>%|[^\W\d_][^*/×·÷^]*)(?:\^\s*(?P<tanda>[-−–]?)(?P<pangkat>[0-9]{1,3})\s*)?")
_SIGN = re.compile(r"\s*([*/×·÷])\s*")
_INVERSE = re.compile(r"1\s*[/÷]\s*")
_DIVIDES = frozenset("/÷")


@dataclass(frozen=True, slots=True)
class Part:
    """One unit of a text with its power, and the stretch its name takes."""

    nama: str
    pangkat: int
    awal: int
    akhir: int


def fold(text: str) -> str:
    """Return a unit's name as names are compared: without regard to capitals and repeated spaces.

    >>> fold("  Per 100.000   Penduduk ")
    'per 100.000 penduduk'
    """
    return " ".join(text.split()).casefold()


def too_long(text: str) -> Refusal | None:
    """Refuse a text no unit has."""
    length = len(text)
    return refuse("U004", 0, length, panjang=length, batas=MAX_UNIT_LENGTH) if length > MAX_UNIT_LENGTH else None


def read_unit(text: str) -> tuple[Part, ...] | Refusal:
    """Return the units a text is made of, or what is wrong with it (U002, U003, U004).

    >>> [(part.nama, part.pangkat) for part in read_unit("kasus / orang^2")]
    [('kasus', 1), ('orang', -2)]
    >>> read_unit("m**9**9**9").code, read_unit("1e99999999 m").code
    ('U002', 'U002')
    """
    refusal = too_long(text)
    if refusal:
        return refusal
    parts: list[Part] = []
    offset, power = len(text) - len(text.lstrip()), 1
    end = len(text.rstrip())
    inverse = _INVERSE.match(text, offset, end)
    if inverse:
        offset, power = inverse.end(), -1
    while True:
        match = _PART.match(text, offset, end)
        if match is None or len(parts) == MAX_UNIT_PARTS:
            start = 0 if end == 0 else min(offset, end - 1)
            return refuse("U002", start, end or len(text), tertulis=text[offset:end])
        exponent = int(match["pangkat"] or 1) * (-1 if match["tanda"] else 1)
        if exponent == 0 or abs(exponent) > MAX_UNIT_EXPONENT:
            return refuse("U003", match.start("pangkat"), match.end("pangkat"), batas=MAX_UNIT_EXPONENT)
        nama = match["nama"].rstrip()
        parts.append(Part(nama, power * exponent, offset, offset + len(nama)))
        if match.end() == end:
            return tuple(parts)
        sign = _SIGN.match(text, match.end(), end)
        if sign is None:
            return refuse("U002", match.end(), end, tertulis=text[match.end() : end])
        offset, power = sign.end(), -1 if sign[1] in _DIVIDES else 1
