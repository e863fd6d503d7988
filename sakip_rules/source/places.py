"""Where a text stands: a source file, and a place in it.

Lines and columns count from 1, in characters; `length` is how many characters the caret underlines. A length of 0 means
the file as a whole, of which no line is quoted. A cell of a workbook is called as spreadsheets do (`sel`); its line is
the number of its row, and its column that in the row's text as it is quoted.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of one line of one file; `file` is relative to the workspace, with forward slashes."""

    file: str
    line: int
    column: int
    length: int = 1
    sel: str = ""

    def __str__(self) -> str:
        if self.sel:
            return f"{self.file}:{self.sel}"
        return f"{self.file}:{self.line}:{self.column}" if self.length else self.file


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file as read: its name as shown, its text, and the SHA-256 of its bytes.

    `starts` are the offsets where lines start, filled in when the first place is asked for.
    """

    name: str
    text: str = field(repr=False)
    sha256: str = field(repr=False)
    starts: list[int] = field(default_factory=list, init=False, repr=False, compare=False)

    def line(self, number: int) -> str:
        """Return the text of line `number` (from 1), or an empty text where there is none."""
        lines = self.text.split("\n")
        return lines[number - 1] if 1 <= number <= len(lines) else ""

    def place(self, start: int, end: int) -> Place:
        r"""Return the place of the stretch of text from offset `start` to `end`, cut off at the end of its first line.

        >>> SourceFile("a.yaml", "kode: A\nnama: B", "").place(14, 15)
        Place(file='a.yaml', line=2, column=7, length=1, sel='')
        """
        if not self.starts:
            self.starts.extend([0, *(found.end() for found in re.finditer("\n", self.text))])
        line = bisect_right(self.starts, start)
        first = self.starts[line - 1]
        stop = self.starts[line] - 1 if line < len(self.starts) else len(self.text)
        return Place(self.name, line, start - first + 1, max(min(end, stop) - start, 1))
