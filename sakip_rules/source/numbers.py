"""The one place where text becomes a number, and a number becomes text.

Indonesian notation (`"Rp 3.898.085.541,-"`, `"89,55%"`) and plain decimals (`83.28`) become exact `Fraction`s; what
is not a number says what it is instead (a range, a bound, a word, nothing), and what is malformed is refused, never
guessed. A figure that could be read both ways (`"3.898"`) is read by its context and marked `ambiguous` where there is
none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from sakip_rules.source.rounding import bulatkan

MAX_LENGTH = 200

# Digits of a thousands group: a separator before exactly so many could be either kind.
_GROUP = 3

_SIGN = r"(?P<sign>[-+\u2212])?\s*"
_AMOUNT = re.compile(
    rf"{_SIGN}(?P<rp>Rp\.?\s*)?(?P<sign2>[-\u2212])?(?P<digits>[0-9][0-9.,]*[0-9]|[0-9])(?P<dash>,-)?\s*(?P<percent>%)?",
    re.ASCII,
)
PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
"""A plain decimal number: what an unquoted figure has to look like."""

# No figure begins with nought thousands: 0.005 has decimals, whoever wrote it.
_DOTTED = re.compile(r"(?!0+\.)[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_COMMAED = re.compile(r"(?!0+,)[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_BOUND = re.compile(r"(?P<operator>≥|≤|>=|<=|>|<)\s*(?P<number>.+)")
_RANGE = re.compile(r"(?P<low>.*[0-9%])(?:\s+(?:-|–|—|s\.?d\.?|sampai)\s+|–|—)(?P<high>[-\u2212Rp0-9].*)")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[-+ /.])*")
_MISSING = frozenset({"-", "–", "—", "n/a", "na", "n.a."})


@dataclass(frozen=True, slots=True)
class Number:
    """An exact number as written.

    `decimals` is how many decimals the text shows; `mark` is "%", "Rp" or empty. The value is the figure itself:
    `89,55%` is 89.55, in the unit of its field. `ambiguous` is set where one separator with three digits could be
    either kind. A product of figures keeps them in `bagian`, each with the unit of its own.
    """

    value: Fraction
    decimals: int
    mark: str
    text: str
    ambiguous: bool = False
    bagian: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Interval:
    """A range of numbers as written, both ends included (`80 - 90`)."""

    low: Number
    high: Number
    text: str


@dataclass(frozen=True, slots=True)
class Bound:
    """A figure with a comparison (`≥ 80`); `operator` is one of `>=`, `<=`, `>`, `<`."""

    operator: str
    number: Number
    text: str


@dataclass(frozen=True, slots=True)
class Missing:
    """An explicit absence as written (`-`, `n/a`)."""

    text: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word where a figure could stand (`BB`, `WTP`): an ordinal value if its satuan knows it."""

    text: str


@dataclass(frozen=True, slots=True)
class Malformed:
    """A text that is none of these; `reason` is `kosong`, `panjang`, `kelompok` (thousands), `polos` or `bukan`."""

    text: str
    reason: str


Written = Number | Interval | Bound | Missing | Word


def read(text: str, *, plain: bool = False, context: str = "") -> Written | Malformed:
    """Read what a field says.

    `plain` is for unquoted YAML: plain decimals only. `context` is "Rp" or "%" where the field's unit tells how a
    doubtful separator is meant: with "Rp" `3.898` is thousands, with "%" it has decimals.

    >>> read("Rp 3.898.085.541,-").value, read("-0,11%").value, read("85.5", plain=True).decimals
    (Fraction(3898085541, 1), Fraction(-11, 100), 1)
    >>> read("29.5102.000")
    Malformed(text='29.5102.000', reason='kelompok')
    """
    stripped = text.strip()
    if not stripped or len(stripped) > MAX_LENGTH:
        return Malformed(text, "panjang" if stripped else "kosong")
    if stripped.casefold() in _MISSING:
        return Missing(text)
    if plain:
        return _plain(text, context)
    if _WORD.fullmatch(stripped) and not stripped.casefold().startswith("rp"):
        return Word(text)
    return _compound(stripped, context) or _amount(stripped, context)


def _compound(text: str, context: str) -> Interval | Bound | Malformed | None:
    """Read a range or a bound; None where the text is neither."""
    if bound := _BOUND.fullmatch(text):
        number = _amount(bound["number"], context)
        operator = bound["operator"].replace("≥", ">=").replace("≤", "<=")
        return Bound(operator, number, text) if isinstance(number, Number) else Malformed(text, number.reason)
    if ends := _RANGE.fullmatch(text):
        low, high = _amount(ends["low"], context), _amount(ends["high"], context)
        if isinstance(low, Number) and isinstance(high, Number):
            return Interval(low, high, text)
        return Malformed(text, "bukan")
    return None


def _plain(text: str, context: str) -> Written | Malformed:
    match = PLAIN.fullmatch(text)
    if match is None:
        return Word(text) if _WORD.fullmatch(text) else Malformed(text, "polos")
    decimals = len(text.partition(".")[2])
    return Number(Fraction(text), decimals, "", text, ambiguous=decimals == _GROUP and context == "Rp")


def _amount(text: str, context: str) -> Number | Malformed:
    match = _AMOUNT.fullmatch(text.strip())
    if match is None or (match["sign"] and match["sign2"]):
        return Malformed(text, "bukan")
    mark = "%" if match["percent"] else "Rp" if match["rp"] or match["dash"] else ""
    read_digits = _digits(match["digits"], mark or context)
    if read_digits is None:
        return Malformed(text, "kelompok")
    digits, ambiguous = read_digits
    negative = (match["sign"] or match["sign2"] or "+") != "+"
    decimals = len(digits.partition(".")[2])
    value = Fraction(digits)
    return Number(-value if negative else value, decimals, mark, text, ambiguous)


def _digits(digits: str, context: str) -> tuple[str, bool] | None:
    """Return the figure as a plain decimal and whether it was doubtful; None where its groups are wrong."""
    dots, commas = digits.count("."), digits.count(",")
    if dots + commas == 0:
        return digits, False
    if commas > 1 or dots > 1 or (dots and commas):
        if _DOTTED.fullmatch(digits):
            plain = digits.replace(".", "").replace(",", ".")
            # Three noughts say nothing behind a comma: it may have been typed for one more thousand of rupiah.
            return plain, context == "Rp" and plain.partition(".")[2] == "0" * _GROUP
        return (digits.replace(",", ""), False) if commas > 1 and _COMMAED.fullmatch(digits) else None
    doubtful = _DOTTED.fullmatch(digits) or _COMMAED.fullmatch(digits)
    three = doubtful is not None and len(re.split(r"[.,]", digits)[1]) == _GROUP
    if commas:
        return digits.replace(",", "."), three and context == "Rp"
    if three and context != "%":
        return digits.replace(".", ""), context != "Rp"
    return digits, False


_MARKS = {"id": (".", ","), "en": (",", "."), "polos": ("", ".")}


def write(value: Fraction, desimal: int, cara: str, *, notation: str = "polos") -> str:
    """Write a number with `desimal` decimals, rounded by `cara`: notation `id`, `en` or `polos` (no grouping).

    >>> write(Fraction(3898085541), 0, "setengah_ke_atas", notation="id"), write(Fraction(-1, 8), 2, "potong")
    ('3.898.085.541', '-0.12')
    """
    group, point = _MARKS[notation]
    desimal = max(desimal, 0)
    scaled = bulatkan(value, desimal, cara) * 10**desimal
    digits = str(abs(scaled.numerator)).rjust(desimal + 1, "0")
    whole, part = (digits[:-desimal], digits[-desimal:]) if desimal else (digits, "")
    grouped = f"{int(whole):,}".replace(",", group)
    return ("-" if scaled < 0 else "") + grouped + (point + part if part else "")
