"""Mistakes in people's files, as values.

A `Diagnostic` is data only: a stable code, a place and the facts of the case. Its words, its severity and its page in
`sakip kode` stand in `source/catalogue/` (translated through `locale`), nowhere else. Reasons why a result has
no value (`TanpaNilai`) are Diagnostics too, so that a reason has a code, a place and words like any other message.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip_rules.source.places import Place

MAX_DATUM = 500
MAX_SAMA = 50
"""How many findings of one code are told of one file: more of them are told by their number (B065)."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: `code` from the catalogue, the place it points at, and what its words need (`data`).

    `related` are further places the reader should look at (the first definition of a duplicate, say).
    """

    code: str
    place: Place | None = None
    data: tuple[tuple[str, str], ...] = ()
    related: tuple[Place, ...] = field(default=())

    def datum(self, name: str) -> str:
        """Return one fact of the case, or an empty text."""
        return dict(self.data).get(name, "")


def diagnose(code: str, place: Place | None = None, /, *, related: Iterable[Place] = (), **data: object) -> Diagnostic:
    """Build a Diagnostic from keyword data; every datum is kept as text, of at most `MAX_DATUM` characters."""
    return Diagnostic(code, place, tuple((name, _cut(str(value))) for name, value in data.items()), tuple(related))


def _cut(text: str) -> str:
    return text if len(text) <= MAX_DATUM else text[:MAX_DATUM] + "…"


def ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the diagnostics without repetitions, by file, line, column and code, of each code `MAX_SAMA` a file."""

    def key(item: Diagnostic) -> tuple[str, int, int, str, tuple[tuple[str, str], ...]]:
        place = item.place
        return (*((place.file, place.line, place.column) if place else ("", 0, 0)), item.code, item.data)

    return tuple(sorted(_beberapa(diagnostics), key=key))


def _beberapa(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield each diagnostic once, and of one code in one file no more than a person reads."""
    told: dict[tuple[str, str], dict[Diagnostic, None]] = {}
    more: dict[tuple[str, str], list[Place]] = {}
    for item in diagnostics:
        place = item.place
        group = ("" if place is None else place.file, item.code)
        same = told.setdefault(group, {})
        if len(same) < MAX_SAMA or place is None:
            same[item] = None
        elif item not in same:
            more.setdefault(group, []).append(place)
    for same in told.values():
        yield from same
    for (_, code), places in more.items():
        yield diagnose("B065", places[0], kode=code, count=len(places))
