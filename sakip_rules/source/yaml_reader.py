"""Strict YAML: one file's text → nodes that know their place.

Nodes are built straight from the parser's events, so what the project does not allow (anchors, aliases, tags, merge
keys, duplicate keys, several documents, deep nesting) is refused while reading and nothing is ever expanded. A scalar
is its text: no tag is resolved and no value is converted. libyaml parses where PyYAML has it, else PyYAML itself; both
give the same nodes (but for an unquoted `?` inside brackets, which only libyaml reads) and, of a text with one mistake,
the same Diagnostic.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NoReturn

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError

from sakip_rules.source.diagnostics import Diagnostic, diagnose
from sakip_rules.source.files import CONTROL
from sakip_rules.source.nodes import Entry, Mapping, Node, Scalar, entry_of, mapping_of, scalar_at, sequence_of
from sakip_rules.source.places import Place
from sakip_rules.source.scalars import place_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from sakip_rules.source.places import SourceFile

try:
    from yaml.cyaml import CParser  # type: ignore[attr-defined] # the stubs re-export nothing
except ImportError:  # pragma: no cover - where PyYAML was built without libyaml; a test holds the other parser to it
    CParser = None  # type: ignore[assignment, misc] # None says that it is absent

MAX_DEPTH = 40
MAX_DIAGNOSTICS = 50

_DIRECTIVE = re.compile(r"(?:[ ]*(?:#[^\n]*)?\n)*+(%[^\n]*)")
_CLOSE_BEHIND = tuple(",?[]{}")
_SCANNING, _UNEXPECTED = "while scanning a plain scalar", "found unexpected ':'"
_GLUED_COMMENT = re.compile(r"[|>][-+0-9]*#(?:[^\n]*[^\s])?")
_CURLY = "\u2018\u2019\u201c\u201d\u201e"


class _PureParser(Reader, Scanner, Parser):
    """PyYAML's own parser, without the parts that give scalars a type."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_plain(self) -> Any:  # noqa: ANN401 - PyYAML's tokens have no common type
        """A plain scalar; `{a:[1]}` and `{a:}` are refused as libyaml does, not read as if a space were there."""
        token = super().scan_plain()
        if self.flow_level and self.peek() == ":" and self.peek(1) in _CLOSE_BEHIND:
            raise ScannerError(_SCANNING, token.start_mark, _UNEXPECTED, self.get_mark())
        return token


class _StopReadingError(Exception):
    """What was read so far is all that will be read; the Diagnostics say why."""


def read_yaml(source: SourceFile, *, pure: bool = False) -> tuple[Mapping | None, tuple[Diagnostic, ...]]:
    """Read a file as one mapping; None where the text is not one, or breaks a rule of the project.

    `pure` chooses the parser written in Python.
    """
    directive = _DIRECTIVE.match(source.text) if "%" in source.text else None
    if directive:
        return None, (diagnose("B017", source.place(*directive.span(1)), text=directive[1]),)
    builder = _Builder(source)
    parser = _PureParser(source.text) if pure or CParser is None else CParser(source.text)
    try:
        builder.build(parser.get_event)
    except _StopReadingError:
        pass
    except yaml.MarkedYAMLError as error:
        from sakip_rules.source.yaml_errors import explain

        builder.diagnostics.append(explain(source, error, builder.last, builder.opened()))
    except (ValueError, OverflowError):  # PyYAML's own parser on `\U` with a number that is no character
        from sakip_rules.source.yaml_errors import no_character

        builder.diagnostics.append(no_character(source, builder.last.end if builder.last else 0))
    if not builder.diagnostics:
        builder.check_root()
    root = builder.root[0] if builder.root else None
    return (None if builder.diagnostics or not isinstance(root, Mapping) else root), tuple(builder.diagnostics)


class _Builder:
    """Nodes being built: the innermost open container, and the ones around it.

    Of `entries` and `items` the one is None that the innermost container is not; `key` is the key that waits for its
    value. `last` is the scalar read last, for the words of a syntax error.
    """

    __slots__ = ("diagnostics", "entries", "items", "key", "last", "root", "source", "stack")

    def __init__(self, source: SourceFile) -> None:
        self.source = source
        self.diagnostics: list[Diagnostic] = []
        self.root: list[Node] = []
        self.entries: dict[str, Entry] | None = None
        self.items: list[Node] | None = self.root
        self.key: Scalar | None = None
        self.last: Scalar | None = None
        self.stack: list[tuple[dict[str, Entry] | None, list[Node] | None, Scalar | None, Any]] = []

    def build(self, next_event: Callable[[], Any]) -> None:
        """Take events until the end of the file; scalars first, because most events are scalars."""
        source, documents = self.source, 0
        while True:
            event = next_event()
            kind = type(event)
            if kind is ScalarEvent:
                node = scalar_at(event.value, event.style or "", event.start_mark.index, event.end_mark.index, source)
                self.last = node
                if event.anchor is not None or event.tag is not None:
                    self.forbid_properties(event)
                self.scalar(node)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self.open(event, is_mapping=kind is MappingStartEvent)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self.close()
            elif kind is AliasEvent:
                self.report("B011", self.place_of(event), name=f"*{event.anchor}")
                self.add(self.stand_in(event), event)
            elif kind is DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self.stop("B014", self.place_of(event))
            elif kind is StreamEndEvent:
                return

    def scalar(self, node: Scalar) -> None:
        """Take a scalar: a key, a value or an item."""
        if node.style and node.style != "'":
            self.check_written(node)
        if self.items is not None:
            self.items.append(node)
        elif self.key is None:
            self.take_key(node)
        else:
            key, self.key = self.key, None
            if not node.text and node.start == node.end:
                node = self.nothing(key, node)
            self.entries[key.text] = entry_of(key, node)  # type: ignore[index] # a key waits, so a mapping is open

    def take_key(self, key: Scalar) -> None:
        """Take a key, and say what is wrong with it as a key."""
        entries = self.entries or {}
        if key.text in entries:
            first = entries[key.text].key
            self.report("B010", key.place, related=(first.place,), name=key.text, line=first.place.line)
        elif key.text == "<<" and not key.style:
            self.report("B013", key.place)
        elif not key.text:
            self.report("B016", key.place)
        self.key = key

    def add(self, node: Node, event: Any) -> None:  # noqa: ANN401 - PyYAML's events have no common type
        """Put a finished node, begun by `event`, into the innermost open container."""
        if self.items is not None:
            self.items.append(node)
        elif self.key is not None:
            key, self.key = self.key, None
            self.entries[key.text] = entry_of(key, node)  # type: ignore[index] # a key waits, so a mapping is open
        elif isinstance(node, Scalar):
            self.key = node
        else:
            self.report("B015", self.place_of(event))
            self.key = scalar_at("", "'", 0, 0, self.source)

    def open(self, event: Any, *, is_mapping: bool) -> None:  # noqa: ANN401 - PyYAML's events have no common type
        """Start a container inside the innermost one."""
        if event.anchor is not None or event.tag is not None:
            self.forbid_properties(event)
        if len(self.stack) >= MAX_DEPTH:
            self.stop("B007", self.place_of(event), limit=MAX_DEPTH)
        self.stack.append((self.entries, self.items, self.key, event))
        self.entries, self.items, self.key = ({}, None, None) if is_mapping else (None, [], None)

    def close(self) -> None:
        """Finish the innermost container and put it into the one around it."""
        entries, items = self.entries, self.items
        self.entries, self.items, self.key, event = self.stack.pop()
        if entries is not None:
            node: Node = mapping_of(entries, None if entries else self.place_of(event))
        else:
            node = sequence_of(items or [], None if items else self.place_of(event))
        if self.items is not None:
            self.items.append(node)
        else:
            self.add(node, event)

    def check_root(self) -> None:
        """Say it where the file is empty or not a mapping."""
        root = self.root[0] if self.root else None
        if root is None or (isinstance(root, Scalar) and not root.text):
            self.report("B005", Place(self.source.name, 1, 1, 0))
        elif not isinstance(root, Mapping):
            line = self.source.line(root.place.line)
            start = replace(root.place, column=len(line) - len(line.lstrip()) + 1, length=1)
            self.report("B006", root.place if isinstance(root, Scalar) else start)

    def check_written(self, node: Scalar) -> None:
        """Refuse control characters that were written as escapes, and a comment glued to `|` or `>`."""
        glued = _GLUED_COMMENT.match(self.source.text, node.start)
        if glued:
            self.stop("B026", self.source.place(*glued.span()), sign=glued[0][0], text=glued[0])
        found = CONTROL.search(node.text)
        if found:
            # libyaml reads no further at half of a surrogate pair.
            place, char = place_in(node, found.start()), f"U+{ord(found[0]):04X}"
            if "\ud800" <= found[0] <= "\udfff":
                self.stop("B018", place, char=char)
            self.report("B018", place, char=char)

    def nothing(self, key: Scalar, value: Scalar) -> Scalar:
        """The value of a key without one, right behind the colon; refuse a key without colon (`{a, b}`, `{a:1}`)."""
        colon = self.source.text.find(":", key.end, value.start)
        if colon >= 0:
            return scalar_at("", "", colon + 1, colon + 1, self.source)
        from sakip_rules.source.yaml_errors import GLUED

        glued = None if key.style else GLUED.match(key.text)
        before = list((self.entries or {}).values())[-1:]
        if glued:
            self.report("B020", place_in(key, glued.end() - 1), key=glued[0][:-1])
        elif key.text and not (before and self.decimals(before[0].value, key)):
            self.report("B038", key.place, name=key.text)
        return value

    def decimals(self, value: Node, key: Scalar) -> bool:
        """Whether a key without value is the decimals of the figure before it, behind a comma; says so where it is."""
        from sakip_rules.source.angka import baca_tertempel, dikutip

        if not isinstance(value, Scalar) or value.style:
            return False
        text = self.source.text[value.start : key.end]
        plain = baca_tertempel(text) if value.end + 1 == key.start else ""
        if plain:
            place, curly = self.source.place(value.start, key.end), text if text[0] in _CURLY else ""
            self.report("A007", place, text=text, plain=plain, quoted=dikutip(text), lengkung=curly)
        return bool(plain)

    def forbid_properties(self, event: Any) -> None:  # noqa: ANN401 - PyYAML's events have no common type
        """Refuse an anchor or a tag."""
        if event.anchor is not None:
            self.report("B011", self.place_of(event), name=f"&{event.anchor}")
        else:
            from sakip_rules.source.yaml_errors import tag

            # Where one parser takes a tag for one, the other may not, so neither reads on.
            self.diagnostics.append(tag(self.source, event.start_mark.index))
            raise _StopReadingError

    def place_of(self, event: Any) -> Place:  # noqa: ANN401 - PyYAML's events have no common type
        """The place of an event's first line."""
        return self.source.place(event.start_mark.index, event.end_mark.index)

    def stand_in(self, event: Any) -> Scalar:  # noqa: ANN401 - PyYAML's events have no common type
        """A scalar in the place of what was refused, so that reading can go on."""
        return scalar_at("", "'", event.start_mark.index, event.end_mark.index, self.source)

    def opened(self) -> int | None:
        """The offset of the innermost `[` or `{` that is still open; `[a: 1]` holds a mapping without a brace."""
        starts = (event.start_mark.index for *_, event in reversed(self.stack) if event.flow_style)
        return next((start for start in starts if self.source.text[start] in "[{"), None)

    def report(self, code: str, place: Place, /, *, related: tuple[Place, ...] = (), **data: object) -> None:
        """Keep a Diagnostic; one too many ends the reading."""
        if len(self.diagnostics) >= MAX_DIAGNOSTICS:
            self.stop("B008", place, limit=MAX_DIAGNOSTICS)
        self.diagnostics.append(diagnose(code, place, related=related, **data))

    def stop(self, code: str, place: Place, /, *, related: tuple[Place, ...] = (), **data: object) -> NoReturn:
        """Keep a Diagnostic and read no further."""
        self.diagnostics.append(diagnose(code, place, related=related, **data))
        raise _StopReadingError
