"""The text of a cited document, line by line.

Documents are not files of the workspace: they lie where the person says, are only ever read, and may be large. What is
not UTF-8 in them is kept as a sign of that, so that lines keep their numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from pathlib import Path

MAX_BYTES = 50_000_000

_BLANK = re.compile(r"\s+")
_SEBELUM = r"(?<![0-9])(?<![0-9][.,])"
_SESUDAH = r"(?![0-9]|[.,][0-9])"
_KATA_SEBELUM, _KATA_SESUDAH = r"(?<![^\W\d_])", r"(?![^\W\d_])"


@dataclass(frozen=True, slots=True)
class Naskah:
    """A text: its lines as they stand, and without white space and capitals (`rapat`), as they are compared.

    `dicari` keeps where texts were found, because a report prints the same figures many times.
    """

    baris: tuple[str, ...]
    rapat: tuple[str, ...]
    dicari: dict[str, tuple[int, ...]] = field(default_factory=dict, repr=False, compare=False)

    def sekitar(self, nomor: int) -> str:
        """Return the line `nomor` (from 1) with those beside it, as they are compared."""
        return "".join(self.rapat[max(0, nomor - 2) : nomor + 1])

    def letak(self, teks: str, banyak: int) -> tuple[int, ...]:
        """Return the first lines on which a text is printed."""
        wanted = rapatkan(teks)
        if wanted not in self.dicari:
            every = ((number, self.baris[number - 1]) for number, line in enumerate(self.rapat, 1) if wanted in line)
            found = (number for number, line in every if _pola(wanted).search(line.casefold()))
            self.dicari[wanted] = tuple(islice(found, banyak))
        return self.dicari[wanted]

    def memuat(self, teks: str, nomor: int) -> bool:
        """Whether a text is printed on a line or on those beside it, which may break it."""
        wanted, near = rapatkan(teks), self.baris[max(0, nomor - 2) : nomor + 1]
        return wanted in self.sekitar(nomor) and _pola(wanted).search("\n".join(near).casefold()) is not None


@lru_cache(maxsize=512)
def _pola(rapat: str) -> re.Pattern[str]:
    """Return how a text without white space stands in a line: part of a longer figure or word is not it."""
    spaced = r"\s*".join(map(re.escape, rapat))
    return re.compile(_batas(rapat[:1], _SEBELUM, _KATA_SEBELUM) + spaced + _batas(rapat[-1:], _SESUDAH, _KATA_SESUDAH))


def _batas(tepi: str, angka: str, kata: str) -> str:
    return angka if tepi.isdigit() else kata if tepi.isalpha() else ""


def rapatkan(teks: str) -> str:
    r"""Return a text without white space and capitals.

    >>> rapatkan("Rp 1.000,-\tBaik")
    'rp1.000,-baik'
    """
    return _BLANK.sub("", teks).casefold()


def baca_naskah(folder: Path, berkas: str) -> Naskah | bool:
    """Read the text of a document in a folder; where that cannot be done, return whether anything is there at all."""
    path = folder / Path(berkas).name
    try:
        if not path.is_file() or path.stat().st_size > MAX_BYTES:
            return path.is_symlink() or path.exists()
        text = path.read_bytes().decode(errors="replace")
    except OSError:
        return True
    lines = tuple(text.replace("\r\n", "\n").split("\n"))
    return Naskah(lines, tuple(rapatkan(line) for line in lines))
