"""The text of a cited document, line by line.

Documents are not files of the workspace: they lie where the person says, are only ever read, and may be large. What is
not UTF-8 in them is kept as a sign of that, so that lines keep their numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

MAX_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class Naskah:
    """A text: its lines as they stand."""

    baris: tuple[str, ...]

    def memuat(self, teks: str, nomor: int) -> bool:
        """Say whether a text is printed on the line `nomor` (from 1), or runs over one of the lines beside it."""
        return bool(pola(teks).search("\n".join(self.baris[max(0, nomor - 2) : nomor + 1])))

    def letak(self, teks: str) -> tuple[int, ...]:
        """Return the lines on which a text is printed."""
        wanted = pola(teks)
        return tuple(number for number, line in enumerate(self.baris, 1) if wanted.search(line))


@cache
def pola(teks: str) -> re.Pattern[str]:
    r"""Return what finds a text wherever it is printed whole: white space and capitals do not count, borders do.

    >>> line = "\t62,50 %\tRp 1.000,-\tSangat\nBaik"
    >>> [bool(pola(teks).search(line)) for teks in ("62,50%", "rp1.000,-", "sangat baik")]
    [True, True, True]
    >>> [bool(pola(teks).search(line)) for teks in ("2,50%", "62", "Rp1.00", "B")]
    [False, False, False, False]
    """
    letters = [letter for letter in teks if not letter.isspace()]
    body = r"\s*".join(map(re.escape, letters))
    return re.compile(_before(letters[:1]) + body + _behind(letters[-1:]), re.IGNORECASE)


def _before(first: list[str]) -> str:
    if "".join(first).isdigit():
        return r"(?<![0-9])(?<![0-9][.,])"
    return r"(?<![^\W\d_])" if "".join(first).isalpha() else ""


def _behind(last: list[str]) -> str:
    if "".join(last).isdigit():
        return r"(?![0-9]|[.,][0-9])"
    return r"(?![^\W\d_])" if "".join(last).isalpha() else ""


def baca_naskah(folder: Path, berkas: str) -> Naskah | None:
    """Read the text of a document in a folder; None where it is not there, is no file or is too large."""
    path = folder / Path(berkas).name
    try:
        if not path.is_file() or path.stat().st_size > MAX_BYTES:
            return None
        text = path.read_bytes().decode(errors="replace")
    except OSError:
        return None
    return Naskah(tuple(text.replace("\r\n", "\n").split("\n")))
