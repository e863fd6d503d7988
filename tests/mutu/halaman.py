"""A page of tests/mutu: what a planner did, the message it must give, and the fix, in one text a person can read.

    Perencana menulis polaritas dalam bahasa Inggris.
    === definitions/dinas-contoh/iku/iku-2.yaml !ubah
    - polaritas: positif
    + polaritas: positive
    === temuan S020 definitions/dinas-contoh/iku/iku-2.yaml:6:12 `positive`
    (words the Indonesian message must have, one stretch a line)
    === perbaikan saran

Files are laid over tests/contoh/dasar as in tests/contoh. `perbaikan saran` puts the replacement that the finding
itself offers in its place; where the fix is a sentence, `perbaikan FILE …` does by hand what the sentence says. A
mistake made several times has several `temuan` before a `perbaikan`; one that hides another has them in turn.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tests.contoh.halaman import bagian

MUTU = Path(__file__).parent
SARAN = "saran"
_TEMUAN = re.compile(r"(?P<kode>\S+) (?P<tempat>\S+)(?: `(?P<teks>.*)`)?")


@dataclass(frozen=True)
class Temuan:
    """The finding that must come: its code, its `file:line:column` (or a file alone) and the text there, its words."""

    kode: str
    tempat: str
    teks: str
    kata: tuple[str, ...]


@dataclass(frozen=True)
class Langkah:
    """What `periksa` must find, and the files of the fix written by hand; none where the finding offers the fix."""

    temuan: tuple[Temuan, ...]
    perbaikan: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True)
class Kekeliruan:
    """A mistake: its page, what the planner did in a sentence, the files, and what follows step by step."""

    path: Path
    maksud: str
    files: tuple[tuple[str, str, str], ...]
    langkah: tuple[Langkah, ...]


def baca(path: Path) -> Kekeliruan:
    """Read a page; raises ValueError where it is not one."""
    text = path.read_text(encoding="utf-8")
    files: list[tuple[str, str, str]] = []
    temuan: list[Temuan] = []
    langkah: list[Langkah] = []
    fixes: list[tuple[str, str, str]] = []
    for name, rest, lines in bagian(text):
        if name != "perbaikan" and fixes:
            langkah.append(Langkah(tuple(temuan), tuple(fix for fix in fixes if fix[0] != SARAN)))
            temuan, fixes = [], []
        if name == "temuan":
            temuan.append(_temuan(rest, lines))
        elif name == "perbaikan":
            fixed, _, how = rest.partition(" ")
            fixes.append((fixed, how, lines))
        else:
            files.append((name, rest, lines))
    if not fixes:
        raise ValueError(path)
    langkah.append(Langkah(tuple(temuan), tuple(fix for fix in fixes if fix[0] != SARAN)))
    return Kekeliruan(path, text.partition("\n")[0], tuple(files), tuple(langkah))


def _temuan(rest: str, lines: str) -> Temuan:
    found = _TEMUAN.fullmatch(rest)
    if found is None:
        raise ValueError(rest)
    words = tuple(line for line in lines.splitlines() if line)
    return Temuan(found["kode"], found["tempat"], found["teks"] or "", words)
