"""Places inside a scalar: from an offset in its text to a line and column of its file.

What YAML does to a text on its way (quotes doubled, escapes, folded lines, indentation stripped) is undone here, so
that a message about a formula points at the character itself, in whatever style the formula was written.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.places import Place

_ESCAPES = {"x": 4, "u": 6, "U": 10}
_BREAK = re.compile(r"[ \t]*\n[ \t\n]*")
_ESCAPED_BREAK = re.compile(r"\\\n[ \t\n]*")


def place_in(scalar: Scalar, offset: int, length: int = 1) -> Place:
    """Return the place of `length` characters of `scalar.text` from `offset`, cut off at the end of their first line.

    An offset at the end of the text is the place right after it. A scalar whose text is not what its file says there
    has only its own place.
    """
    spots = positions(scalar)
    if spots is None or not 0 <= offset < len(spots):
        return scalar.place
    return scalar.source.place(spots[offset], spots[min(offset + max(length, 1), len(spots) - 1)])


def positions(scalar: Scalar) -> list[int] | range | None:
    """Return where each character of the text stands in the source, and where the text ends; None where it does not."""
    text = scalar.source.text
    if scalar.style in ("|", ">"):
        spots = _block(text, scalar)
    elif scalar.style in ("'", '"'):
        spots = _flow(text, scalar.start + 1, scalar.end - 1, scalar.style)
    elif text[scalar.start : scalar.end] == scalar.text:
        return range(scalar.start, scalar.end + 1)
    else:
        spots = _flow(text, scalar.start, scalar.end, "")
    return spots if len(spots) == len(scalar.text) + 1 else None


def _flow(text: str, start: int, end: int, style: str) -> list[int]:
    """Places of a plain or quoted scalar: escapes are one character, a folded break a space or its further breaks."""
    spots: list[int] = []
    at, end = start, min(end, len(text))
    while at < end:
        character = text[at]
        width, count = 1, 1
        if style == '"' and (found := _ESCAPED_BREAK.match(text, at, end)):
            width, count = len(found[0]), found[0].count("\n") - 1
        elif style == '"' and character == "\\":
            width = _ESCAPES.get(text[at + 1 : at + 2], 2)
        elif style == "'" and character == "'":
            width = 2
        elif character in " \t\n" and (found := _BREAK.match(text, at, end)):
            width, count = len(found[0]), max(found[0].count("\n") - 1, 1)
        spots += [at] * count
        at += width
    return [*spots, end]


def _block(text: str, scalar: Scalar) -> list[int]:
    """Places of a literal or folded scalar: content lines, the breaks between them, and those kept at the end."""
    header, _, body = text[scalar.start : scalar.end].partition("\n")
    indicators = header.partition("#")[0]
    spots: list[int] = []
    blanks: list[int] = []
    before, stop = "", 0
    for at, line in _content(body, scalar.start + len(header) + 1, scalar.text):
        if not line:
            blanks.append(at)
            continue
        folds = scalar.style == ">" and before[:1] not in (" ", "") and line[0] != " "
        if before and not (folds and blanks):
            spots.append(stop)
        spots += [*blanks, *range(at, at + len(line))]
        blanks, before, stop = [], line, at + len(line)
    if before and "-" not in indicators and stop < scalar.end:
        spots.append(stop)
    if "+" in indicators:
        spots += blanks
    return [*spots, stop or scalar.end]


def _content(body: str, start: int, value: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a block without their indentation, each with the offset it starts at.

    The indentation is what the first line that says something has more than the value has.
    """
    lines = body.removesuffix("\n").split("\n") if body else []
    indent = _leading(lines) - _leading(value.split("\n"))
    for line in lines:
        yield start + min(indent, len(line)), line[indent:]
        start += len(line) + 1


def _leading(lines: list[str]) -> int:
    """How many spaces the first line starts with that holds anything else, or the longest one where none does."""
    said = next((line for line in lines if line.strip(" ")), "")
    return len(said) - len(said.lstrip(" ")) if said else max(map(len, lines), default=0)
