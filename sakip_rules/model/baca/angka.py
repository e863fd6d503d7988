"""Figures of a file, read in the light of their field: which unit it has, and which kinds of figure make sense there.

A figure is in the unit of its field, so a mark that contradicts the unit (`Rp`, `%`), a word where the unit has none
and a number where it has words are mistakes. What is wrong is reported at the figure, and the figure is then None.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from sakip_rules.model.baca.bidang import skalar, tempat
from sakip_rules.source.angka import angka_diagnostic, angka_ragu
from sakip_rules.source.nearest import nearest
from sakip_rules.source.numbers import (
    MAX_LENGTH,
    Bound,
    Interval,
    Malformed,
    Missing,
    Number,
    Word,
    Written,
    read,
    write,
)

if TYPE_CHECKING:
    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.nodes import Mapping, Scalar

PERSEN, RUPIAH = "%", "Rp"

TARGET = (Number, Interval, Bound, Missing, Word)
"""What may stand as a target."""

NILAI = (Number, Missing, Word)
"""What may stand as a value that was measured."""

JUMLAH = (Number, Missing)
"""What may stand as an amount of money."""

SATU = (Number,)
"""Where only one number will do."""

_NOT_HERE = {Interval: "J048", Bound: "J049", Missing: "J050", Word: "J051"}
_MARKED = {PERSEN: "J046", RUPIAH: "J047"}
_FRACTION = re.compile(r"([0-9]+)\s*/\s*([0-9]+)", re.ASCII)
_HUNDREDTH = Fraction(1, 100)

_read = lru_cache(maxsize=8192)(read)


def baca_angka(bacaan: Bacaan, scalar: Scalar, satuan: Satuan | None, boleh: tuple[type, ...] = SATU) -> Written | None:
    """Read a figure in `satuan` (None: unknown, or an expression); `boleh` are the kinds of figure wanted."""
    written = _read(scalar.text, plain=not scalar.style, context=_context(bacaan, satuan))
    if type(written) is Number and not written.mark and not written.ambiguous and not (satuan and satuan.urutan):
        return written  # the common case, and every kind of field wants it
    if isinstance(written, Malformed):
        bacaan.temuan.append(angka_diagnostic(scalar, written))
        return None
    bacaan.temuan.extend(angka_ragu(scalar, number) for number in _numbers(written) if number.ambiguous)
    if not isinstance(written, boleh):
        absent = '"-"' if Missing in boleh else ""
        bacaan.lapor(_NOT_HERE[type(written)], scalar.place, teks=scalar.text, kosong=absent)
        return None
    return written if satuan is None or _fits(bacaan, scalar, satuan, written) else None


def baca_bilangan(bacaan: Bacaan, scalar: Scalar, satuan: Satuan | None = None) -> Fraction | None:
    """Read a field that must be one number."""
    written = baca_angka(bacaan, scalar, satuan)
    return written.value if isinstance(written, Number) else None


def baca_pecahan(bacaan: Bacaan, scalar: Scalar) -> Fraction | None:
    """Read a number that may be written as a fraction (`6/7`) or in percent (`"25%"`, a quarter)."""
    text = scalar.text.strip()
    ratio = _FRACTION.fullmatch(text) if len(text) <= MAX_LENGTH else None
    if ratio is not None and int(ratio[2]):
        return Fraction(int(ratio[1]), int(ratio[2]))
    written = None if ratio is not None else _read(scalar.text, plain=not scalar.style, context=PERSEN)
    if not isinstance(written, Number) or written.mark == RUPIAH:
        bacaan.lapor("J055", scalar.place, teks=text, saran=_pecahan_dimaksud(scalar))
        return None
    return written.value * _HUNDREDTH if written.mark == PERSEN else written.value


def _pecahan_dimaksud(scalar: Scalar) -> str:
    """What an unquoted `0,5` or `25%` most likely stands for, as a file writes it; empty where that is not clear."""
    meant = read(scalar.text, context=PERSEN)
    if scalar.style or not isinstance(meant, Number) or meant.mark == RUPIAH:
        return ""
    return f'"{scalar.text}"' if meant.mark else write(meant.value, meant.decimals, "potong")


def baca_bobot(bacaan: Bacaan, mapping: Mapping) -> Fraction | None:
    """Read the weight of what a mapping describes; it is above zero."""
    scalar = skalar(mapping, "bobot")
    if scalar is None:
        return None
    bacaan.bobot[tempat(mapping, "kode")] = scalar
    value = baca_pecahan(bacaan, scalar)
    if value is not None and value <= 0:
        bacaan.lapor("J053", scalar.place, teks=scalar.text)
        return None
    return value


def _context(bacaan: Bacaan, satuan: Satuan | None) -> str:
    """How a doubtful separator is meant: percentages have decimals, money and counted things have thousands."""
    if satuan is None:
        return ""
    if satuan is bacaan.bertanda(PERSEN):
        return PERSEN
    return RUPIAH if satuan.cacah or satuan is bacaan.bertanda(RUPIAH) else ""


def _fits(bacaan: Bacaan, scalar: Scalar, satuan: Satuan, written: Written) -> bool:
    """Whether a figure can be one of its unit; says so where it cannot."""
    before = len(bacaan.temuan)
    if isinstance(written, Word):
        _word(bacaan, scalar, satuan)
    elif isinstance(written, Missing):
        return True
    elif satuan.urutan:
        words = ", ".join(satuan.urutan)
        bacaan.lapor("J045", scalar.place, teks=scalar.text, satuan=satuan.kode, kata=words)
    else:
        _marks(bacaan, scalar, satuan, written)
    return len(bacaan.temuan) == before


def _word(bacaan: Bacaan, scalar: Scalar, satuan: Satuan) -> None:
    word = scalar.text.strip()
    if not satuan.urutan:
        bacaan.lapor("J043", scalar.place, kata=word, satuan=satuan.kode)
    elif word not in satuan.urutan:
        near = nearest(word, satuan.urutan)
        known = ", ".join(satuan.urutan)
        bacaan.lapor("J044", scalar.place, kata=word, satuan=satuan.kode, nearest=near, dikenal=known)


def _marks(bacaan: Bacaan, scalar: Scalar, satuan: Satuan, written: Number | Interval | Bound) -> None:
    if isinstance(written, Interval) and written.low.value > written.high.value:
        turned = f"{written.high.text.strip()} - {written.low.text.strip()}"
        bacaan.lapor("J052", scalar.place, teks=scalar.text, saran=turned)
    for mark in dict.fromkeys(number.mark for number in _numbers(written) if number.mark):
        if satuan is not bacaan.bertanda(mark):
            bacaan.lapor(_MARKED[mark], scalar.place, teks=scalar.text, satuan=satuan.kode)


def _numbers(written: Written) -> tuple[Number, ...]:
    """Return the numbers a figure is made of."""
    if isinstance(written, Number):
        return (written,)
    if isinstance(written, Bound):
        return (written.number,)
    return (written.low, written.high) if isinstance(written, Interval) else ()
