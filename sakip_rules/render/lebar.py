"""Widths as a terminal counts them, and lines of styled text.

Invariant: wrapping and padding count cells, not characters. Nothing of rich is imported: output without colours needs
none of it, and coloured output becomes rich's own text at the edge (`commands.layar`).
"""

from __future__ import annotations

import unicodedata

_WIDE = frozenset({"W", "F"})
_NO_WIDTH = frozenset({"Mn", "Me"})


class Line:
    """A line of output: stretches of text, each with a style of its own on top of the line's (empty for none)."""

    __slots__ = ("gaya", "parts")

    def __init__(self, text: str = "", gaya: str = "") -> None:
        self.gaya = gaya
        self.parts: list[tuple[str, str]] = [(text, "")] if text else []

    @classmethod
    def dari(cls, *parts: str | tuple[str, str]) -> Line:
        """Make a line of texts, with or without a style each.

        >>> Line.dari(("galat", "red"), " P001").plain
        'galat P001'
        """
        line = cls()
        for part in parts:
            line.tambah(*((part,) if isinstance(part, str) else part))
        return line

    def tambah(self, text: str, gaya: str = "") -> None:
        """Put more text to the end."""
        if text:
            self.parts.append((text, gaya))

    @property
    def plain(self) -> str:
        """The text alone."""
        return "".join(text for text, _gaya in self.parts)


def cells(text: str) -> int:
    r"""Return how many cells of a terminal a text takes.

    >>> cells("83,28"), cells("値"), cells("e\u0301")
    (5, 2, 1)
    """
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(char: str) -> int:
    if unicodedata.category(char) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1


def bungkus(text: str, width: int) -> list[str]:
    """Break text into lines of at most `width` cells, between words where it can.

    >>> bungkus("Meningkatnya Kepuasan Masyarakat", 14)
    ['Meningkatnya', 'Kepuasan', 'Masyarakat']
    """
    width = max(width, 1)
    lines, line = [], ""
    for word in text.split():
        joined = f"{line} {word}" if line else word
        if cells(joined) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        line = word
        if cells(word) > width:
            *whole, line = _potong(word, width)
            lines += whole
    return [*lines, line] if line or not lines else lines


def _potong(word: str, width: int) -> list[str]:
    """Cut a word that is longer than a line into pieces that fit (a character wider than the line is a piece)."""
    pieces = [""]
    for char in word:
        if pieces[-1] and cells(pieces[-1]) + cells(char) > width:
            pieces.append("")
        pieces[-1] += char
    return pieces


def rata_kiri(text: str, width: int) -> str:
    """Pad text on the right to `width` cells.

    >>> rata_kiri("ab", 4) + "."
    'ab  .'
    """
    return text + " " * (width - cells(text))


def rata_kanan(text: str, width: int) -> str:
    """Pad text on the left to `width` cells.

    >>> rata_kanan("83,28", 8)
    '   83,28'
    """
    return " " * (width - cells(text)) + text
