"""YAML as it was written: every key and scalar with its exact text and place.

A scalar's value is its text; what it means (a number, a periode, a kode) is decided by whoever reads it, once.

The reader makes nodes with `scalar_at`, `mapping_of` and `sequence_of`, which leave `place` to be worked out when it is
first asked for: reading thousands of files makes little else than nodes, and most of them are never pointed at.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.source.places import Place, SourceFile


@dataclass(frozen=True, slots=True)
class Scalar:
    """A scalar: its text, where it starts, and how it was written.

    `style` is "" (plain), "'" or '"' (quoted), "|" or ">" (block). `start` and `end` are offsets of the token in the
    source text, so that a place inside the scalar can be found when one is needed (`scalars.place_in`).
    """

    text: str
    place: Place
    style: str
    start: int
    end: int
    source: SourceFile

    def __str__(self) -> str:
        return self.text

    if not TYPE_CHECKING:  # for a type checker `place` is a field like the others

        def __getattr__(self, name: str) -> Place:
            if name != "place":
                raise AttributeError(name)
            object.__setattr__(self, "place", self.source.place(self.start, self.end))
            return self.place


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a mapping with its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """A mapping in the order it was written; keys are unique texts; its place is that of its first key."""

    entries: dict[str, Entry]
    place: Place

    def get(self, key: str) -> Node | None:
        """Return the value under `key`, or None."""
        entry = self.entries.get(key)
        return entry.value if entry is not None else None

    def letak(self, key: str, item: str = "") -> Place:
        """Return where to point for `key`: its scalar, or the item of its list that says `item`.

        Under a key with other content that is the key itself, and without the key the mapping.
        """
        entry = self.entries.get(key)
        if entry is None:
            return self.place
        nodes = entry.value.items if isinstance(entry.value, Sequence) else (entry.value,)
        found = [node for node in nodes if isinstance(node, Scalar) and item in ("", node.text)]
        return found[0].place if found else entry.key.place

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    if not TYPE_CHECKING:  # for a type checker `place` is a field like the others

        def __getattr__(self, name: str) -> Place:
            if name != "place":
                raise AttributeError(name)
            object.__setattr__(self, "place", next(iter(self.entries.values())).key.place)
            return self.place


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list in the order it was written; its place is that of its first item."""

    items: tuple[Node, ...]
    place: Place

    def __iter__(self) -> Iterator[Node]:
        return iter(self.items)

    if not TYPE_CHECKING:  # for a type checker `place` is a field like the others

        def __getattr__(self, name: str) -> Place:
            if name != "place":
                raise AttributeError(name)
            object.__setattr__(self, "place", self.items[0].place)
            return self.place


Node = Scalar | Mapping | Sequence

_SET_SCALAR = tuple(Scalar.__dict__[name].__set__ for name in ("text", "style", "start", "end", "source"))
_SET_ENTRIES = Mapping.__dict__["entries"].__set__
_SET_ITEMS = Sequence.__dict__["items"].__set__
_SET_ENTRY = tuple(Entry.__dict__[name].__set__ for name in ("key", "value"))


def scalar_at(text: str, style: str, start: int, end: int, source: SourceFile) -> Scalar:
    """Make the Scalar of a token of `source`."""
    scalar = object.__new__(Scalar)
    set_text, set_style, set_start, set_end, set_source = _SET_SCALAR
    set_text(scalar, text)
    set_style(scalar, style)
    set_start(scalar, start)
    set_end(scalar, end)
    set_source(scalar, source)
    return scalar


def entry_of(key: Scalar, value: Node) -> Entry:
    """Make an Entry."""
    entry = object.__new__(Entry)
    set_key, set_value = _SET_ENTRY
    set_key(entry, key)
    set_value(entry, value)
    return entry


def mapping_of(entries: dict[str, Entry], empty_at: Place | None) -> Mapping:
    """Make a Mapping; `empty_at` is its place where it has no key."""
    mapping = object.__new__(Mapping)
    _SET_ENTRIES(mapping, entries)
    if empty_at is not None:
        object.__setattr__(mapping, "place", empty_at)
    return mapping


def sequence_of(items: list[Node], empty_at: Place | None) -> Sequence:
    """Make a Sequence; `empty_at` is its place where it has no item."""
    sequence = object.__new__(Sequence)
    _SET_ITEMS(sequence, tuple(items))
    if empty_at is not None:
        object.__setattr__(sequence, "place", empty_at)
    return sequence
