"""From the notation people write to an expression Python can parse, with a map back.

Operands and operators must alternate and brackets must match: that is checked here, so every mistake has its place
and its own words. The expression is made of this module's own words only (`a` for a variable, `1` for a number, `f`
for a function, Python's operators): no character of the text reaches Python's parser. Invariant: `awal` and `akhir`
map the offset where each word of the expression starts and ends to the offset in the text; `operands` and `functions`
tell, by the offset of the word in the expression, what stands there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction

from sakip_rules.formula.functions import FUNGSI, nearest_function
from sakip_rules.formula.limits import MAX_EXPONENT, MAX_NESTING, MAX_TOKENS, MAX_YEARS_BACK
from sakip_rules.formula.refusals import Refusal, excerpt, refuse
from sakip_rules.formula.tokens import MARK, NAME, NUMBER, OPERATOR, SPACE, Token, skip, token_at

PERCENT = Fraction(1, 100)

_YEAR = re.compile(rf"\[{SPACE}n{SPACE}(?:[-−–]{SPACE}([0-9]{{1,9}}){SPACE})?\]")
_BRACKET = re.compile(r"\[[^\[\]]*\]?")
_EXPONENT = re.compile(rf"{SPACE}([-−–]?){SPACE}([0-9]{{1,9}})(?![0-9A-Za-z_.%(\[]|{SPACE}%)")
_DIGITS = re.compile(r"[0-9]+")
_PIECE = re.compile(r"[^\s,()]+")
_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_WORDS = {"dan": "and", "atau": "or"}
_NOT = "bukan"
_POWER = "^"
_SIGNS = frozenset("+-")
_SPOKEN = {
    "and": "dan",
    "or": "atau",
    "dan": "dan",
    "atau": "atau",
    "not": _NOT,
    "kali": "x",
    "dikali": "x",
    "bagi": "/",
    "dibagi": "/",
    "per": "/",
    "tambah": "+",
    "ditambah": "+",
    "kurang": "-",
    "dikurangi": "-",
    "pangkat": "^",
}


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable as it stands in the text: `geser` years back, under `kunci` in an evaluation."""

    nama: str
    geser: int
    kunci: str
    awal: int
    akhir: int


@dataclass(frozen=True, slots=True)
class Literal:
    """A number, exact; `persen` where it is written with a percent sign (its value is then the hundredth)."""

    nilai: Fraction
    persen: bool


@dataclass(slots=True)
class Notation:
    """The expression, and the way back from it to the text."""

    words: list[str] = field(default_factory=list)
    length: int = 0
    awal: dict[int, int] = field(default_factory=dict)
    akhir: dict[int, int] = field(default_factory=dict)
    operands: dict[int, Variable | Literal] = field(default_factory=dict)
    functions: dict[int, str] = field(default_factory=dict)

    @property
    def expression(self) -> str:
        """The expression itself."""
        return " ".join(self.words)

    def write(self, word: str, awal: int, akhir: int) -> int:
        """Add a word that stands for the text from `awal` up to `akhir`; return its offset in the expression."""
        offset = self.length
        self.awal[offset] = awal
        self.akhir[offset + len(word)] = akhir
        self.words.append(word)
        self.length += len(word) + 1
        return offset


@dataclass(slots=True)
class _Open:
    """A bracket that is not closed yet: where it stands, and whether it holds the arguments of a function."""

    awal: int
    call: bool


def read_notation(text: str) -> Notation | Refusal:
    """Return the expression a formula stands for, or the first thing in it that cannot be read."""
    return _Reader(text).read()


class _Reader:
    """Reads tokens in turn: `operand` says that a value must come next, `last` is the token before."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.offset = 0
        self.result = Notation()
        self.brackets: list[_Open] = []
        self.operand = True
        self.last: Token | None = None
        self.powered = False

    def read(self) -> Notation | Refusal:
        """Read the whole text."""
        count = 0
        while (offset := skip(self.text, self.offset)) < len(self.text):
            token = token_at(self.text, offset, after_operand=not self.operand)
            if isinstance(token, Refusal):
                return token
            count += 1
            if count > MAX_TOKENS:
                return refuse("R027", token.awal, token.akhir, batas=MAX_TOKENS)
            self.offset = token.akhir
            refusal = self._value(token) if self.operand else self._sign(token)
            if refusal:
                return refusal
            self.last = token
        return self._end() or self.result

    def _end(self) -> Refusal | None:
        if self.last is None:
            return refuse("R001", 0, max(len(self.text), 1))
        if self.operand:
            return refuse("R016", self.last.awal, self.last.akhir, operator=self._shown(self.last))
        if self.brackets:
            return refuse("R019", self.brackets[-1].awal, self.brackets[-1].awal + 1)
        return None

    def _shown(self, token: Token) -> str:
        return self.text[token.awal : token.akhir]

    # What may stand where a value must come

    def _value(self, token: Token) -> Refusal | None:
        if token.kind == NUMBER:
            self._number(token)
            return None
        if token.kind == NAME:
            return self._word(token)
        if token.kind == MARK:
            return self._mark(token)
        return self._signed(token) if token.text in _SIGNS else self._no_value(token)

    def _word(self, token: Token) -> Refusal | None:
        if token.text in _WORDS:
            return self._no_value(token)
        return self._not(token) if token.text == _NOT else self._name(token)

    def _mark(self, token: Token) -> Refusal | None:
        if token.text == "(":
            return self._open(token, call=False)
        if token.text == ")":
            return self._nothing_inside(token)
        if token.text == "%":
            return refuse("R022", token.awal, token.akhir)
        return self._no_year(token) if token.text == "[" else self._no_value(token)

    def _no_value(self, token: Token) -> Refusal:
        return refuse("R017", token.awal, token.akhir, operator=self._shown(token))

    def _number(self, token: Token) -> None:
        value, percent = Fraction(token.text), skip(self.text, token.akhir)
        is_percent = self.text[percent : percent + 1] == "%"
        if is_percent:
            self.offset = percent + 1
        offset = self.result.write("1", token.awal, self.offset)
        self.result.operands[offset] = Literal(value * PERCENT if is_percent else value, is_percent)
        self.operand = False

    def _name(self, token: Token) -> Refusal | None:
        after = skip(self.text, token.akhir)
        follows = self.text[after : after + 1]
        if follows == "(":
            return self._call(token, after)
        back = 0
        if follows == "[":
            year = _YEAR.match(self.text, after)
            if year is None:
                return self._no_year(Token(MARK, "[", after, after + 1), token.text)
            back = int(year[1] or 0)
            if back > MAX_YEARS_BACK:
                return refuse("R025", year.start(), year.end(), geser=back, batas=MAX_YEARS_BACK)
            self.offset = year.end()
        kunci = f"{token.text}[n-{back}]" if back else token.text
        offset = self.result.write("a", token.awal, self.offset)
        self.result.operands[offset] = Variable(token.text, back, kunci, token.awal, self.offset)
        self.operand = False
        return None

    def _call(self, token: Token, bracket: int) -> Refusal | None:
        if token.text not in FUNGSI:
            return refuse("R028", token.awal, token.akhir, nama=token.text, nearest=nearest_function(token.text))
        offset = self.result.write("f", token.awal, token.akhir)
        self.result.functions[offset] = token.text
        self.offset = bracket + 1
        return self._open(Token(MARK, "(", bracket, bracket + 1), call=True)

    def _open(self, token: Token, *, call: bool) -> Refusal | None:
        if len(self.brackets) == MAX_NESTING:
            return refuse("R026", token.awal, token.akhir, batas=MAX_NESTING)
        self.brackets.append(_Open(token.awal, call))
        self.result.write("(", token.awal, token.akhir)
        return None

    def _nothing_inside(self, token: Token) -> Refusal | None:
        """A bracket that closes where a value must come: only a function without arguments is left to its own check."""
        if not self.brackets:
            return refuse("R020", token.awal, token.akhir)
        bracket = self.brackets[-1]
        if not self.text[bracket.awal + 1 : token.awal].strip():
            if not bracket.call:
                return refuse("R021", bracket.awal, token.akhir)
            self._close(token)
            return None
        last = self.last or token
        return refuse("R016", last.awal, last.akhir, operator=self._shown(last))

    def _signed(self, token: Token) -> Refusal | None:
        if self.last is not None and self.last.text in _SIGNS:
            return refuse("R031", token.awal, token.akhir, operator=self._shown(token), sebelum=self._shown(self.last))
        self.result.write(token.text, token.awal, token.akhir)
        return None

    def _not(self, token: Token) -> Refusal | None:
        last = self.last
        opens = last is None or last.text in ("(", ",") or (last.kind == NAME and last.text != _NOT)
        if last is not None and not opens:
            return refuse("R031", token.awal, token.akhir, operator=_NOT, sebelum=self._shown(last))
        self.result.write("not", token.awal, token.akhir)
        return None

    # What may stand after a value

    def _sign(self, token: Token) -> Refusal | None:
        if token.kind == MARK:
            return self._mark_after(token)
        word = _WORDS.get(token.text) if token.kind == NAME else token.text if token.kind == OPERATOR else None
        if word is None:
            return self._two_values(token)
        if word == _POWER:
            return self._power(token)
        self.result.write(word, token.awal, token.akhir)
        self.operand, self.powered = True, False
        return None

    def _mark_after(self, token: Token) -> Refusal | None:
        if token.text == ")":
            return self._closing(token)
        if token.text == ",":
            return self._comma(token)
        if token.text == "%":
            return refuse("R022", token.awal, token.akhir)
        return self._no_year(token) if token.text == "[" else self._two_values(token)

    def _closing(self, token: Token) -> Refusal | None:
        if not self.brackets:
            return refuse("R020", token.awal, token.akhir)
        self._close(token)
        return None

    def _close(self, token: Token) -> None:
        self.brackets.pop()
        self.result.write(")", token.awal, token.akhir)
        self.operand = self.powered = False

    def _comma(self, token: Token) -> Refusal | None:
        last, decimals = self.last, _DIGITS.match(self.text, token.akhir)
        glued = last is not None and last.kind == NUMBER and last.akhir == token.awal and decimals
        if self.brackets and self.brackets[-1].call and not glued:
            self.result.write(",", token.awal, token.akhir)
            self.operand, self.powered = True, False
            return None
        # Between two digits and without a space, a comma inside a call could be either: it is refused, never guessed.
        if last is not None and decimals and glued:
            saran = f"{last.text}.{decimals[0]}" if "." not in last.text else ""
            return refuse("R014", last.awal, decimals.end(), angka=self.text[last.awal : decimals.end()], saran=saran)
        return refuse("R015", token.awal, token.akhir)

    def _two_values(self, token: Token) -> Refusal:
        """Two values without an operator between them; a word of another language for one is told its own."""
        last = self.last or token
        awal, akhir = token.awal, token.akhir
        saran = _SPOKEN.get(token.text.lower(), "")
        words = last is not token and last.kind == token.kind == NAME
        if words and not saran and last.text not in FUNGSI and last.text.lower() not in _SPOKEN:
            return self._sentence(last)
        kiri = "" if saran else excerpt(self.text, last.awal, token.awal)
        return refuse("R018", awal, akhir, kiri=kiri, kanan=excerpt(self.text, awal, akhir), saran=saran)

    def _sentence(self, first: Token) -> Refusal:
        """Words side by side, as in the sentence with which a report describes a formula."""
        words: list[re.Match[str]] = []
        for found in _WORD.finditer(self.text, first.awal):
            apart = words and self.text[words[-1].end() : found.start()].strip()
            if apart or found[0].lower() in _SPOKEN:
                break
            words.append(found)
        stretch, name = (first.awal, words[-1].end()), "_".join(found[0].lower() for found in words)
        return refuse("R040", *stretch, kata=excerpt(self.text, *stretch), saran=name)

    def _power(self, token: Token) -> Refusal | None:
        """A power is a whole number written out, so that its size is known before anything is computed."""
        written = _EXPONENT.match(self.text, token.akhir)
        if self.powered or written is None or int(written[2]) > MAX_EXPONENT:
            piece = _PIECE.match(self.text, skip(self.text, token.akhir))
            end = piece.end() if piece else token.akhir
            return refuse("R023", token.awal, end, batas=MAX_EXPONENT)
        self.result.write("**", token.awal, token.akhir)
        if written[1]:
            self.result.write("-", written.start(1), written.end(1))
        offset = self.result.write("1", written.start(2), written.end(2))
        self.result.operands[offset] = Literal(Fraction(written[2]), persen=False)
        self.offset, self.powered = written.end(), True
        return None

    def _no_year(self, token: Token, nama: str = "") -> Refusal:
        match = _BRACKET.match(self.text, token.awal)
        end = match.end() if match else token.akhir
        return refuse("R024", token.awal, end, tertulis=excerpt(self.text, token.awal, end), nama=nama)
