"""The text of a cited document, line by line.

Documents are not files of the workspace: they lie where the person says, are only ever read, and may be large. What is
not UTF-8 in them is kept as a sign of that, so that lines keep their numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

MAX_BYTES = 50_000_000

_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Naskah:
    """A text: its lines as they stand, and without white space and capitals (`rapat`), as they are compared."""

    baris: tuple[str, ...]
    rapat: tuple[str, ...]

    def sekitar(self, nomor: int) -> str:
        """Return the line `nomor` (from 1) with those beside it, as they are compared."""
        return "".join(self.rapat[max(0, nomor - 2) : nomor + 1])

    def letak(self, teks: str) -> tuple[int, ...]:
        """Return the lines on which a text is printed."""
        wanted = rapatkan(teks)
        return tuple(number for number, line in enumerate(self.rapat, 1) if wanted in line)


def rapatkan(teks: str) -> str:
    r"""Return a text without white space and capitals.

    >>> rapatkan("Rp 1.000,-\tBaik")
    'rp1.000,-baik'
    """
    return _BLANK.sub("", teks).casefold()


def baca_naskah(folder: Path, berkas: str) -> Naskah | None:
    """Read the text of a document in a folder; None where it is not there, is no file or is too large."""
    path = folder / Path(berkas).name
    try:
        if not path.is_file() or path.stat().st_size > MAX_BYTES:
            return None
        text = path.read_bytes().decode(errors="replace")
    except OSError:
        return None
    lines = tuple(text.replace("\r\n", "\n").split("\n"))
    return Naskah(lines, tuple(rapatkan(line) for line in lines))
