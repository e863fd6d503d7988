"""The line a Diagnostic points at, with a caret under the exact stretch.

Data: the line and a stretch of it in characters. Invariant: the caret stands under the stretch whatever is in the line
(tabs, wide and combining characters, escapes that are written out), and no line is wider than asked.
"""

from __future__ import annotations

from dataclasses import dataclass

from sakip_rules.render.lebar import cells
from sakip_rules.render.teks import terlihat

_TAB = "    "
_CUT = "…"
_NEAR = 8
"""How many times the width is looked at on either side: a line may be as long as a file."""


@dataclass(frozen=True, slots=True)
class Kutipan:
    """An excerpt: the line as shown, and how many cells the caret is indented and long."""

    baris: str
    geser: int
    panjang: int


def kutip(line: str, column: int, length: int, width: int) -> Kutipan:
    """Quote `line` with a caret under `length` characters from `column` (from 1), within `width` cells.

    >>> kutip("kode: S1", 7, 2, 40)
    Kutipan(baris='kode: S1', geser=6, panjang=2)
    """
    line = line.rstrip("\r\n")
    start = min(max(column - 1, 0), len(line))
    left, right = max(start - _NEAR * width, 0), start + _NEAR * width
    near = line[left:right]
    shown = [_TAB if char == "\t" else said for char, said in zip(near, terlihat(near), strict=True)]
    start -= left
    end = min(start + max(length, 1), len(shown))
    first, last = _window(shown, start, end, width, whole=len(shown) == len(line))
    head = _CUT if first or left else ""
    tail = _CUT if last < len(shown) or right < len(line) else ""
    offset = cells(head + "".join(shown[first:start]))
    size = cells("".join(shown[start : min(end, last)]))
    return Kutipan(head + "".join(shown[first:last]) + tail, offset, max(size, 1))


def _window(shown: list[str], start: int, end: int, width: int, *, whole: bool) -> tuple[int, int]:
    """Return which characters to show, so that the stretch is in sight: the whole line where it fits."""
    widths = [cells(text) for text in shown]
    if whole and sum(widths) <= width:
        return 0, len(shown)
    room = max(width - 2 * cells(_CUT), 1)
    first = start
    used = sum(widths[start:end])
    while first and used + widths[first - 1] <= max(room // 2, 1):
        first -= 1
        used += widths[first]
    last, used = first, 0
    while last < len(shown) and used + widths[last] <= room:
        used += widths[last]
        last += 1
    return first, last
