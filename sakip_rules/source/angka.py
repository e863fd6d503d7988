"""Diagnostics of figures: what is wrong with a text that should be a number, and how to write it instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sakip_rules.source.batas import dengan_tanda
from sakip_rules.source.diagnostics import Diagnostic, diagnose
from sakip_rules.source.numbers import MAX_LENGTH, PLAIN, Bound, Interval, Malformed, Number, read, write
from sakip_rules.source.waktu import tanggal

if TYPE_CHECKING:
    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.numbers import Written

_CODES = {"kosong": "A001", "panjang": "A002", "kelompok": "A003", "polos": "A004", "bukan": "A005"}
_SHOWN = 40
# In a cell there are no quotes to leave out.
_TABEL = (".csv", ".xlsx")
_EXAMPLE = "83.28"
_QUOTES = " \"'\u2018\u2019\u201c\u201d\u201e"
_TYPED = str.maketrans("OoIl\u2013\u2014\u2010\u2011", "0011----")
"""Letters typed for digits, and dashes a word processor makes of a minus."""

_DIGITS_AND_TYPED = re.compile(r"(?:Rp\.?\s*)?[-\u2013\u2014\u2010\u2011]?[0-9][0-9OoIl.,]*\s*(?:,-|%)?", re.ASCII)
_WITH_UNIT = re.compile(
    r"([0-9][0-9.,]*)\s+(?!(?:ribu|rb|juta|jt|mil[iy]ar|m|triliun|t)\b)[a-z][^0-9]*$", re.ASCII | re.IGNORECASE
)
"""A figure and what it counts; millions are none of the things counted."""


def baca_angka(scalar: Scalar, context: str = "") -> tuple[Written | None, tuple[Diagnostic, ...]]:
    """Read a scalar as a figure; None where it is malformed, and a warning where it can be read both ways.

    `context` is "Rp" or "%" where the field's satuan tells how a doubtful separator is meant.
    """
    written = read(scalar.text, plain=not scalar.style, context=context)
    if isinstance(written, Malformed):
        return None, (angka_diagnostic(scalar, written),)
    if isinstance(written, Number) and written.ambiguous:
        return written, (angka_ragu(scalar, written),)
    return written, ()


def angka_diagnostic(scalar: Scalar, malformed: Malformed, bagian: str = "") -> Diagnostic:
    """Say why a text is no figure, and how it could be written if that is clear; `bagian` is how, in parts."""
    text = scalar.text if len(scalar.text) <= _SHOWN else scalar.text[:_SHOWN] + "…"
    plain = malformed.reason == "polos"
    if malformed.reason in ("polos", "bukan") and tanggal(malformed.text):
        return diagnose("A010", scalar.place, text=text)
    whole = _meant(malformed.text) if plain else ""
    meant = bagian or whole or (_meant(_core(malformed.text)) if malformed.reason in ("polos", "bukan") else "")
    as_is = isinstance(read(malformed.text), Number) and not re.match(r"0[0-9]|.*_", malformed.text)
    quoted = f'"{malformed.text}"' if whole and not bagian and as_is else ""
    compound = "" if meant else _compound(malformed)
    return diagnose(
        _CODES[malformed.reason],
        scalar.place,
        text=text,
        plain=meant,
        quoted=quoted,
        compound=compound,
        ganti=meant or compound,
        example="" if meant or compound else _EXAMPLE,
        limit=MAX_LENGTH,
    )


def angka_ragu(scalar: Scalar, number: Number) -> Diagnostic:
    """Say that a figure whose last separator has three digits behind it can be read both ways, and how it was read."""
    *groups, part = re.split(r"[.,]", re.sub(r"[^0-9.,]", "", number.text.removesuffix(",-")))
    whole = "".join(groups)
    sign = "-" if number.value < 0 else ""
    thousands, decimal = f"{sign}{whole}{part}", f"{sign}{whole}.{part}"
    tabled = scalar.source.name.endswith(_TABEL)
    as_thousands = number.value.denominator == 1 and str(number.value.numerator) == thousands
    return diagnose(
        "A006",
        scalar.place,
        text=number.text,
        terbaca=thousands if as_thousands else decimal.rstrip("0").rstrip("."),
        thousands=thousands,
        decimal=decimal if scalar.style and not tabled else "",
        koma=f"{sign}{whole},{part}" if tabled else "",
    )


def baca_tertempel(text: str) -> str:
    """Return the plain decimal of a figure as it stands in a file, in whatever quotes; empty where it is none.

    >>> baca_tertempel("\u201c83,28\u201d"), baca_tertempel("Rp 1.000,-"), baca_tertempel("nama, 28")
    ('83.28', '1000', '')
    """
    return _meant(text.strip(_QUOTES))


def dikutip(text: str) -> str:
    """Return a text between straight quotes, in place of whatever quotes it has.

    >>> dikutip("\u201c83,28\u201d")
    '"83,28"'
    """
    return f'"{text.strip(_QUOTES)}"'


def _compound(malformed: Malformed) -> str:
    """A range or a limit as a file writes it, in quotes, where that is what the text means; else empty."""
    if malformed.reason not in ("polos", "bukan"):
        return ""
    texts = (malformed.text.strip(_QUOTES), dengan_tanda(malformed.text.strip(_QUOTES)))
    return next((f'"{text}"' for text in texts if isinstance(read(text), Interval | Bound)), "")


def _core(text: str) -> str:
    """A figure without what people write around it: the quotes of a word processor, a satuan behind it."""
    return _WITH_UNIT.sub(r"\1", text.strip(_QUOTES))


def _meant(text: str) -> str:
    """The plain decimal that an unquoted text most likely stands for; empty where that is not clear."""
    bare = text.replace("_", "")
    if PLAIN.fullmatch(bare):
        return bare
    number = read(text)
    if not isinstance(number, Number) and _DIGITS_AND_TYPED.fullmatch(text):
        number = read(text.translate(_TYPED))
    if not isinstance(number, Number):
        return ""
    return write(number.value, number.decimals, "potong")
