"""YAML syntax errors in a person's words: from where the parser gave up to what was most likely meant.

A parser says what it expected; a person needs to know what to change, and that often stands earlier. So the parser's
`problem` only chooses the kind of mistake, and the text around it decides the code and the place. Both of PyYAML's
parsers, whose wording differs, lead to the same Diagnostic.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sakip_rules.source.diagnostics import Diagnostic, diagnose

if TYPE_CHECKING:
    from collections.abc import Callable

    from yaml import Mark, MarkedYAMLError

    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.places import SourceFile

_ITEM = r"[ ]*(?:-[ ]+)*"
GLUED = re.compile(r"[^\s:\"'][^:\"']*:(?=\S)")
"""A key and a colon with no space behind."""

_NO_SPACE_AFTER_COLON = re.compile(rf"{_ITEM}(?P<key>[\w.-](?:[\w. -]*\w)?)[ ]*(?P<colon>:)[^\s/]")
_NO_SPACE_AFTER_DASH = re.compile(r"[ ]*(?P<dash>-)[^\s-]")
_DASH = re.compile(r"[ ]*(?P<dash>-)[ ]+")
_END_IN_BRACKETS = re.compile(r",(?=\s|$)|[\]}]")
_HAS_VALUE = re.compile(rf"{_ITEM}[^\s#'\"\[{{][^#]*?:[ ]+\S")
_TAG = re.compile(r"!\S*")
_NO_CHARACTER = re.compile(r"\\(?:u(?P<short>[0-9A-Fa-f]{4})|U(?P<long>[0-9A-Fa-f]{8}))")
_BAD_ESCAPE = re.compile(
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[0abtnvfre \"/\\N_LP\t\n])|(?P<bad>\\.?)", re.DOTALL
)

_KEY_BEHIND_TEXT = re.compile(r"[ ](?P<kunci>[\w.-]+)\Z")
_FORMULA = "rumus"
"""The key whose text is a formula: there a second colon is a division as reports print it."""

_CLOSING = {"[": "]", "{": "}"}
_QUOTES = ("'", '"')
_ENDS = (",", "]", "}")
_SURROGATES = range(0xD800, 0xE000)


@dataclass(frozen=True, slots=True)
class _Trouble:
    """Where the parser gave up (`at`), where what it was reading began (`began`), and what it had read before.

    `opened` is the offset of the innermost `[` or `{` that is still open.
    """

    source: SourceFile
    at: int
    began: int
    last: Scalar | None
    opened: int | None

    def point(self, code: str, start: int, end: int | None = None, /, **data: Any) -> Diagnostic:  # noqa: ANN401 - facts of any type become text
        """A Diagnostic at the text from `start` to `end`, or at one character."""
        return diagnose(code, self.source.place(start, start + 1 if end is None else end), **data)

    def line(self, offset: int) -> tuple[int, str]:
        """The line that holds `offset`, and where it starts."""
        start = self.source.text.rfind("\n", 0, offset) + 1
        end = self.source.text.find("\n", start)
        return start, self.source.text[start : len(self.source.text) if end < 0 else end]

    def line_before(self, start: int) -> tuple[int, str]:
        """The nearest line above the one that starts at `start` that is neither empty nor a comment."""
        while start > 0:
            start, text = self.line(start - 1)
            if text.strip() and not text.lstrip().startswith("#"):
                return start, text
        return 0, ""

    @property
    def character(self) -> str:
        """The character the parser gave up at; empty at the end of the file."""
        return self.source.text[self.at : self.at + 1].strip("\n")


def explain(source: SourceFile, error: MarkedYAMLError, last: Scalar | None, opened: int | None) -> Diagnostic:
    """Say what a syntax error most likely is; `last` is the scalar read before it."""
    end = len(source.text.rstrip())

    def offset(mark: Mark | None) -> int | None:
        return None if mark is None else min(mark.index, end)

    at = offset(error.problem_mark) or 0
    began = offset(error.context_mark)
    trouble = _Trouble(source, at, at if began is None else began, last, opened)
    said = f"{error.context}: {error.problem}"
    if any(words in said for words in _BETWEEN_VALUES) and (directive := _directive(trouble)):
        return directive
    return next((found(trouble) for words, found in _KINDS if words in said), None) or trouble.point("B039", at)


def _directive(trouble: _Trouble) -> Diagnostic | None:
    """A line that begins with `%`, which only one of the parsers calls a directive wherever it stands."""
    start, line = trouble.line(trouble.at)
    last = trouble.last
    if not line.startswith("%") or (last is not None and last.start < start < last.end):
        return None
    text = line.rstrip()
    return trouble.point("B026", start, start + len(text), sign="%", text=text)


def _second_colon(trouble: _Trouble) -> Diagnostic:
    """A `:` where no key can be: a second one in a text, or a key that continues the value above it."""
    start, line = trouble.line(trouble.at)
    column = trouble.at - start
    above, text = trouble.line_before(start)
    if not text or _HAS_VALUE.match(line, 0, column):
        return trouble.point("R008" if source_key(line) == _FORMULA else "B024", trouble.at)
    glued = _NO_SPACE_AFTER_COLON.match(text)
    if glued:
        return trouble.point("B020", above + glued.start("colon"), key=glued["key"])
    key = start + len(line) - len(line.lstrip())
    if ":" not in text:
        return _no_colon(trouble, above, text)
    return trouble.point("B032", key, trouble.at, key=source_key(line), above=source_key(text))


def glued_colon(source: SourceFile, at: int) -> Diagnostic:
    """A colon at offset `at`, inside `{ }`, with no space behind, or with no value."""
    begin = max(source.text.rfind(sign, 0, at) for sign in "{[,\n") + 1
    key = source.text[begin:at].strip()
    if source.text[at + 1 : at + 2] in _ENDS:
        return diagnose("S005", source.place(at - len(key), at), key=key)
    return diagnose("B020", source.place(at, at + 1), key=key)


def source_key(line: str) -> str:
    """The key a line starts with."""
    return line.strip().removeprefix("- ").partition(":")[0].strip()


def _no_key(trouble: _Trouble) -> Diagnostic:
    """A key that has no colon, or one that is glued to its value, or a `-` glued to its item."""
    start, line = trouble.line(trouble.began)
    sign = line[trouble.began - start : trouble.began - start + 1]
    if _unclosed(sign, line):
        return trouble.point("B025", trouble.began, sign=sign, close=_CLOSING[sign])
    if sign in _QUOTES and line.count(sign) % 2:
        return trouble.point("B022", trouble.began, quote=sign)
    glued = _NO_SPACE_AFTER_COLON.match(line)
    if glued:
        return trouble.point("B020", start + glued.start("colon"), key=glued["key"])
    dash = _NO_SPACE_AFTER_DASH.match(line)
    if dash:
        return trouble.point("B033", start + dash.start("dash"))
    return _no_colon(trouble, start, line)


def _unclosed(sign: str, line: str) -> bool:
    """Whether a line opens this bracket more often than it closes it."""
    return sign in _CLOSING and line.count(sign) > line.count(_CLOSING[sign])


def _no_colon(trouble: _Trouble, start: int, line: str) -> Diagnostic:
    text = line.strip()
    without = _without_dash(trouble, start, line) if text.startswith("{") else None
    if without is not None:
        return without
    begin = start + line.find(text)
    return trouble.point("B029", begin, begin + len(text), text=text)


def _without_dash(trouble: _Trouble, start: int, line: str) -> Diagnostic | None:
    """Say that a line lacks its `-`: it begins in the column of an item above it, or of that item's dash."""
    column = len(line) - len(line.lstrip(" "))
    if line.startswith("- ", column):
        return None
    above, text = trouble.line_before(start)
    while text and len(text) - len(text.lstrip(" ")) > column:
        above, text = trouble.line_before(above)
    item = _DASH.match(text)
    if item is None or column not in (item.start("dash"), item.end()):
        return None
    return trouble.point("B031", start + column, start + len(line.rstrip()))


def _misplaced(trouble: _Trouble) -> Diagnostic:
    """Something where a key or a `-` should start a line: text behind a value, a stray sign, a wrong indentation."""
    last = trouble.last
    if last is not None and last.style in _QUOTES and "\n" not in trouble.source.text[last.end : trouble.at]:
        return _behind_quote(trouble, last)
    start, line = trouble.line(trouble.at)
    if trouble.character in _CLOSING.values():
        return trouble.point("B034", trouble.at, sign=trouble.character)
    if line[: trouble.at - start].strip():
        return trouble.point("B037", trouble.at, start + len(line), text=line[trouble.at - start :].strip())
    return _odd_line(trouble, start, line)


def _odd_line(trouble: _Trouble, start: int, line: str) -> Diagnostic:
    """A line that begins with something that cannot begin a line there."""
    if _unclosed(trouble.character, line):
        return trouble.point("B025", trouble.at, sign=trouble.character, close=_CLOSING[trouble.character])
    if trouble.character == ":":
        return trouble.point("B016", trouble.at)
    if trouble.character == "-" and line.lstrip()[:2] in ("-", "- ") and trouble.at - start == _column(trouble):
        return trouble.point("B030", trouble.at)
    if _NO_SPACE_AFTER_DASH.match(line):
        return trouble.point("B033", trouble.at)
    without = _without_dash(trouble, start, line)
    return without or trouble.point("B021", trouble.at, start + len(line), text=source_key(line))


def _behind_quote(trouble: _Trouble, last: Scalar) -> Diagnostic:
    """Text behind a closing quote, which closes nothing if the quote was opened on another line."""
    if "\n" in trouble.source.text[last.start : last.end]:
        return trouble.point("B022", last.start, quote=last.style)
    start, line = trouble.line(last.end)
    rest = line[last.end - start :]
    begin = last.end + len(rest) - len(rest.lstrip())
    return trouble.point("B027", begin, begin + len(rest.strip()), quote=last.style)


def _column(trouble: _Trouble) -> int:
    return trouble.began - trouble.line(trouble.began)[0]


def _after_end(trouble: _Trouble) -> Diagnostic:
    """Text after the document: a first line that is indented deeper than the rest, or a second document."""
    if re.search(r"^\.\.\.", trouble.source.text[: trouble.at], re.MULTILINE):
        return trouble.point("B014", trouble.at)
    return _misplaced(trouble)


def _list_entry(trouble: _Trouble) -> Diagnostic:
    return trouble.point("B030", trouble.at)


def _in_brackets(trouble: _Trouble) -> Diagnostic:
    """Inside `[ ]` or `{ }`: never closed, closed by the other bracket, or a comma left out."""
    text = trouble.source.text
    opened = trouble.began if trouble.opened is None else trouble.opened
    if text[opened] not in _CLOSING:
        opened = max(text.rfind(sign, 0, trouble.at) for sign in _CLOSING)
    sign = text[opened]
    same_line = "\n" not in text[opened : trouble.at]
    last = trouble.last
    if last is not None and last.style in _QUOTES and not text[last.end : trouble.at].strip():
        _, line = trouble.line(last.start)
        if line.count(last.style) % 2:
            return trouble.point("B022", last.start, quote=last.style)
    if same_line and trouble.character not in ("", "]", "}"):
        key = _KEY_BEHIND_TEXT.search(text, opened, trouble.at) if trouble.character == ":" else None
        return trouble.point("B035", *((key.start("kunci"), trouble.at) if key else (trouble.at,)), sign=sign)
    return trouble.point("B025", opened, sign=sign, close=_CLOSING[sign])


def _no_content(trouble: _Trouble) -> Diagnostic:
    """A sign where a value should stand, or the end of the file inside brackets."""
    if trouble.opened is not None and not trouble.character:
        return _in_brackets(trouble)
    return trouble.point("B036", trouble.at, sign=trouble.character)


def _open_quote(trouble: _Trouble) -> Diagnostic:
    return trouble.point("B022", trouble.began, quote=trouble.source.text[trouble.began])


def _reserved(trouble: _Trouble) -> Diagnostic:
    """A text that begins with a sign YAML keeps for itself."""
    start, line = trouble.line(trouble.began)
    before, text = line[: trouble.began - start], line[trouble.began - start :]
    if trouble.opened is not None or any(_unclosed(sign, before) for sign in _CLOSING):
        text = _END_IN_BRACKETS.split(text, maxsplit=1)[0]
    text = text.rstrip()
    return trouble.point("B026", trouble.began, trouble.began + len(text), sign=text[:1], text=text)


def _escape(trouble: _Trouble) -> Diagnostic:
    """A backslash in double quotes that is no escape."""
    for found in _BAD_ESCAPE.finditer(trouble.source.text, trouble.began):
        if found["bad"]:
            return trouble.point("B028", found.start(), found.end(), text=found["bad"])
    return trouble.point("B039", trouble.at)


def tag(source: SourceFile, start: int) -> Diagnostic:
    """A tag at or behind offset `start`."""
    found = _TAG.search(source.text, start)
    begin, end = found.span() if found else (start, start + 1)
    return diagnose("B012", source.place(begin, end), name=source.text[begin:end])


def no_character(source: SourceFile, start: int) -> Diagnostic:
    """An escape after offset `start` that names no character: half of a pair, or a number beyond the last one."""
    for found in _NO_CHARACTER.finditer(source.text, start):
        number = int(found["short"] or found["long"], 16)
        if number in _SURROGATES or number > sys.maxunicode:
            return diagnose("B018", source.place(*found.span()), char=f"U+{number:04X}")
    return diagnose("B039", source.place(start, start + 1))


_BETWEEN_VALUES = ("parsing a", "node content", "document start>", "scanning a directive")
"""What the parsers say of something that stands where a key or a value should."""

_KINDS: tuple[tuple[str, Callable[[_Trouble], Diagnostic]], ...] = (
    ("tag", lambda trouble: tag(trouble.source, trouble.began)),
    ("mapping values are not allowed", _second_colon),
    ("could not find expected ':'", _no_key),
    ("sequence entries are not allowed", _list_entry),
    ("parsing a block mapping", _misplaced),
    ("parsing a block collection", _misplaced),
    ("document start>", _after_end),
    ("parsing a flow sequence", _in_brackets),
    ("parsing a flow mapping", _in_brackets),
    ("node content", _no_content),
    ("unexpected ':'", lambda trouble: glued_colon(trouble.source, trouble.at)),
    ("unexpected end of stream", _open_quote),
    ("unexpected document", _open_quote),
    ("Unicode character escape", lambda trouble: no_character(trouble.source, trouble.began)),
    ("unknown escape", _escape),
    ("hex", _escape),
    ("scanning a block scalar", _reserved),
    ("scanning a directive", _reserved),
    ("cannot start any token", _reserved),
    ("mapping keys are not allowed", _reserved),
    ("scanning an a", _reserved),
)
