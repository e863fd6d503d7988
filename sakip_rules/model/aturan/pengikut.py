"""One mistake gives one message: what only follows from a kode that two things have is not told beside it.

A file is copied and its kode forgotten: then two have one kode, and the kode it should have had is missing wherever it
is named. As many missing names of a kind as kodes of that kind are used twice are taken to be those; where more are
missing, something else is wrong as well, and all are told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip_rules.source.diagnostics import Diagnostic

_TWICE = "J001"
_MISSING = {"J010": "sasaran", "J011": "tujuan", "J016": "indikator", "J017": "simpul", "J070": "unit"}
_CLAIMED = "L010"


def tanpa_pengikut(ganda: Iterable[Diagnostic], temuan: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield findings without those that a kode used twice (`ganda`) explains."""
    twice: dict[str, set[str]] = {}
    for item in ganda:
        if item.code == _TWICE:
            twice.setdefault(item.datum("jenis"), set()).add(item.datum("kode"))
    found = tuple(temuan)
    missing: dict[str, set[str]] = {}
    for item in found if twice else ():
        missing.setdefault(_jenis(item), set()).add(item.datum("kode"))
    explained = {jenis for jenis, kodes in twice.items() if len(missing.get(jenis, ())) <= len(kodes)}
    yield from (item for item in found if _jenis(item) not in explained)


def _jenis(item: Diagnostic) -> str:
    """Return the kind of thing whose name a finding misses; empty for a finding about something else."""
    return item.datum("jenis") if item.code == _CLAIMED else _MISSING.get(item.code, "")
