"""Changing a file of facts that a person wrote, and nothing in it that was not asked for.

Data: the text of a YAML file, values to be replaced where they stand, and rows to be put behind those there are.
Invariant: comments, order and every other row stay as they are. Where the file is written in a way this does not
understand, it says so (None) and changes nothing; whoever calls reads the result back before it is kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.source.nodes import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Mapping as Peta

    from sakip_rules.source.nodes import Node
    from sakip_rules.source.places import SourceFile

_BUTIR = re.compile(r"^( *)- ")
_LEKUK = "  "


@dataclass(frozen=True, slots=True)
class Ganti:
    """A value to be written in the place of another: the stretch of text, what stands there then, and a remark."""

    awal: int
    akhir: int
    teks: str
    keterangan: str


def sunting(source: SourceFile, root: Mapping, ganti: list[Ganti], tambah: Peta[str, list[str]]) -> str | None:
    """Return the text with values replaced and rows added under their keys; None where that cannot be done safely."""
    text = source.text if source.text.endswith("\n") else f"{source.text}\n"
    edits: list[tuple[int, int, str]] = []
    for one in ganti:
        edits.append((one.awal, one.akhir, one.teks))
        stop = text.index("\n", one.akhir)
        if "#" not in text[one.akhir : stop]:
            edits.append((stop, stop, f"  # {one.keterangan}"))
    for key, rows in tambah.items():
        place = _di_belakang(text, root, key)
        if place is None:
            return None
        at, indent, head = place
        edits.append((at, at, head + "".join(f"{indent}{row}\n" for row in rows)))
    for start, stop, new in sorted(edits, key=lambda edit: edit[0], reverse=True):
        text = text[:start] + new + text[stop:]
    return text


def _di_belakang(text: str, root: Mapping, key: str) -> tuple[int, str, str] | None:
    """Return where rows go that follow those under a key: the offset, their indentation, and a head where none is."""
    entry = root.entries.get(key)
    if entry is None:
        return len(text), _LEKUK, f"{key}:\n"
    if not isinstance(entry.value, Sequence) or not entry.value.items:
        return None
    last = _akhir(entry.value.items[-1])
    first = entry.value.items[-1].place.line
    line = text.split("\n")[first - 1]
    found = _BUTIR.match(line)
    if found is None or "[" in text[entry.key.end : text.index("\n", entry.key.end)]:
        return None
    return text.index("\n", last) + 1, found[1], ""


def _akhir(node: Node) -> int:
    """Return where the last scalar of a node ends."""
    if isinstance(node, Scalar):
        return node.end
    parts = [entry.value for entry in node] if isinstance(node, Mapping) else list(node.items)
    return max(map(_akhir, parts), default=0)
