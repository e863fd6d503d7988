"""The words of every Diagnostic, one module an area; nothing is said about a code anywhere else.

The first letter of a code names its area. An area's module holds `ENTRIES: dict[str, Entry]` and is imported only when
a word or a severity of that area is asked for, so that a run without mistakes never reads a word.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sakip_rules.source.diagnostics import Diagnostic

GALAT, PERINGATAN, CATATAN = "galat", "peringatan", "catatan"
SEVERITIES = (GALAT, PERINGATAN, CATATAN)

AREAS = {
    "B": "berkas",
    "A": "angka",
    "S": "skema",
    "R": "rumus",
    "U": "satuan",
    "J": "rujukan",
    "K": "skala",
    "C": "contoh",
    "L": "laporan",
    "N": "nilai",
    "P": "perintah",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a code means.

    `severity` is one of `SEVERITIES`. `sentence` (what is wrong), `why` (why it matters) and `fix` (what to write
    instead) are English msgids with `{data}` fields; a sentence of theirs whose field is empty is left out when it is
    shown. `bad` and `good` are short examples, as a planner would write them. Where the fix is one definite text in the
    place of what the message points at, `saran` is that text, with fields too.
    """

    severity: str
    sentence: str
    why: str
    fix: str
    bad: str
    good: str
    saran: str = ""


@cache
def _area(letter: str) -> dict[str, Entry]:
    entries: dict[str, Entry] = import_module(f"{__name__}.{AREAS[letter]}").ENTRIES
    return entries


def entry(code: str) -> Entry:
    """Return the entry of `code`; raises KeyError for a code that does not exist."""
    return _area(code[:1])[code]


def severity(diagnostic: Diagnostic) -> str:
    """Return how grave a Diagnostic is: `galat`, `peringatan` or `catatan`."""
    return entry(diagnostic.code).severity


def has_galat(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of the Diagnostics is an error."""
    return any(severity(item) == GALAT for item in diagnostics)


def all_entries() -> dict[str, Entry]:
    """Return every entry by its code, in the order of areas and codes."""
    return {code: found for letter in AREAS for code, found in sorted(_area(letter).items())}
