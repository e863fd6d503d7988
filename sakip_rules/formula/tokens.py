"""One token of a formula at a time, with its stretch of the text.

The official notation is folded here: `×`, `·` and an `x` between operands are `*`, `÷` is `/`, `−` and `–` are `-`,
`≤ ≥ ≠` are the comparisons they look like. A token's `text` is the folded sign; `awal` and `akhir` are where it is
written. Whatever is no token is a `Refusal` that says what to write instead.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from sakip_rules.formula.limits import MAX_DIGITS
from sakip_rules.formula.refusals import Refusal, refuse

NUMBER, NAME, OPERATOR, MARK = "number", "name", "operator", "mark"

SPACE = r"[ \t\n\u00a0\u202f]*"
_SPACES = re.compile(SPACE)
_ANY = (
    r"(?P<number>[0-9][0-9A-Za-z_.]*)|(?P<name>[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<foreign>\*\*|//|<>|&&?|\|\|?|===|=[<>]|!(?!=))|(?P<operator>[<>=!]=|[-+*/^<>×·÷−–≤≥≠])|(?P<mark>[()\[\],%])"
)
_OPERAND_NEXT = re.compile(_ANY)
_OPERATOR_NEXT = re.compile(r"(?P<times>[xX](?![A-Za-z_]))|" + _ANY)

_FOLDED = {"x": "*", "X": "*", "×": "*", "·": "*", "÷": "/", "−": "-", "–": "-", "≤": "<=", "≥": ">=", "≠": "!="}
_FOREIGN = {
    "**": "^",
    "//": "/",
    "<>": "!=",
    "&": "dan",
    "&&": "dan",
    "|": "atau",
    "||": "atau",
    "===": "==",
    "=<": "<=",
    "=>": ">=",
    "!": "bukan",
}
# Dashes, asterisks and slashes of other alphabets, by number because that is how they differ from ours, and the
# semicolon, with which an Indonesian spreadsheet separates the arguments of a function.
_LOOKALIKES = {"\u2014": "-", "\u2010": "-", "\u2011": "-", "\u2217": "*", "\u2219": "*", "\u22c5": "*", "\u2044": "/"}
_LOOKALIKES |= {"\u2215": "/", "²": "^2", "³": "^3", "{": "(", "}": ")", ";": ","}
_QUOTES = frozenset("'\"`\u2018\u2019\u201c\u201d«»")

_REFUSED = {"=": "R007", ":": "R008"}

_PLAIN = re.compile(r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_TWO_WAYS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_INDONESIAN = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_TIMES = re.compile(r"([0-9]+(?:\.[0-9]+)?)[xX]([0-9].*)?")
_POWER_OF_TEN = re.compile(r"([1-9][0-9]{0,11})[eE]([0-9]|1[0-2])")


class Token(NamedTuple):
    """A number, name, operator or mark; `text` is the folded sign."""

    kind: str
    text: str
    awal: int
    akhir: int


def skip(text: str, offset: int) -> int:
    """Return the offset of the next character that is no space."""
    match = _SPACES.match(text, offset)
    return match.end() if match else offset


def token_at(text: str, offset: int, *, after_operand: bool) -> Token | Refusal:
    """Return the token at `offset`; after an operand an `x` is the multiplication sign, elsewhere it is a name.

    >>> token_at("a x100%", 2, after_operand=True)
    Token(kind='operator', text='*', awal=2, akhir=3)
    >>> token_at("x / 2", 0, after_operand=False).kind
    'name'
    """
    match = (_OPERATOR_NEXT if after_operand else _OPERAND_NEXT).match(text, offset)
    if match is None:
        return _no_token(text, offset)
    kind, word = match.lastgroup or "", match[0]
    refusal = _refused(kind, text, offset, word)
    if refusal:
        return refusal
    if kind in (NUMBER, NAME):
        return Token(kind, word, offset, match.end())
    return Token(OPERATOR if kind == "times" else kind, _FOLDED.get(word, word), offset, match.end())


def _refused(kind: str, text: str, offset: int, word: str) -> Refusal | None:
    if kind == NUMBER:
        return _wrong_number(text, offset, word)
    if kind == NAME and word.startswith("_"):
        return refuse("R010", offset, offset + len(word), nama=word, saran=word.strip("_"))
    if kind == "foreign":
        return refuse("R006", offset, offset + len(word), operator=word, saran=_FOREIGN[word])
    return None


def _wrong_number(text: str, offset: int, word: str) -> Refusal | None:
    """Refuse what is not a plain decimal number, and what an Indonesian reader could take for thousands."""
    end = offset + len(word)
    indonesian = _INDONESIAN.match(text, offset)
    if indonesian:
        written = indonesian[0]
        return refuse("R014", offset, indonesian.end(), angka=written, saran=written.replace(".", "").replace(",", "."))
    if _PLAIN.fullmatch(word) is None:
        return refuse("R011", offset, end, angka=word, saran=_plain_number(word))
    if len(word.replace(".", "")) > MAX_DIGITS:
        return refuse("R013", offset, end, batas=MAX_DIGITS)
    if _TWO_WAYS.fullmatch(word):
        return refuse("R012", offset, end, angka=word, ribuan=word.replace(".", ""), desimal=f"{word}0")
    return None


def _plain_number(word: str) -> str:
    """Guess the plain decimal that was meant; an empty text where nothing is likely.

    >>> [_plain_number(word) for word in ("1.000.000", "1_000", "2x100", "1e5", "007", "5.", "0b1")]
    ['1000000', '1000', '2 x 100', '100000', '7', '5', '']
    """
    times, power = _TIMES.fullmatch(word), _POWER_OF_TEN.fullmatch(word)
    if times:
        return f"{times[1]} x {times[2] or ''}".rstrip()
    if power:
        return power[1] + "0" * int(power[2])
    joined = word.replace("_", "").replace(".", "") if _THOUSANDS.fullmatch(word) else word.replace("_", "")
    guess = joined.rstrip(".").lstrip("0")
    guess = f"0{guess}" if not guess or guess.startswith(".") else guess
    return guess if _PLAIN.fullmatch(guess) else ""


def _no_token(text: str, offset: int) -> Refusal:
    """Say what is wrong with a character that begins no token."""
    sign = text[offset]
    point = f"U+{ord(sign):04X}"
    if sign in _QUOTES:
        return refuse("R005", offset, offset + 1, karakter=sign)
    if sign == ".":
        digits = re.compile(r"[0-9]+").match(text, offset + 1)
        if digits and not text[offset - 1 : offset].isalnum():
            return refuse("R011", offset, digits.end(), angka=f".{digits[0]}", saran=f"0.{digits[0]}")
        return refuse("R009", offset, offset + 1)
    if sign in _REFUSED:
        # In front of everything, `=` is the sign with which the formula of a spreadsheet begins.
        return refuse(_REFUSED[sign], offset, offset + 1, saran="" if text[:offset].strip() else " ")
    if unicodedata.category(sign)[0] in "CZ":
        return refuse("R004", offset, offset + 1, titik=point)
    return refuse("R003", offset, offset + 1, karakter=sign, titik=point, saran=_lookalike(sign))


def _lookalike(sign: str) -> str:
    """Return the sign of the language that a foreign one looks like, or an empty text."""
    plain = _LOOKALIKES.get(sign) or unicodedata.normalize("NFKC", sign)
    return plain if plain != sign and plain.isascii() and plain.strip() else ""
