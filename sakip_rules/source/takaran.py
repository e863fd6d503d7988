"""How much one file may hold of what takes long to check: declared, so that every file is answered in about a second.

Data: the nodes of a file that is large for a file of rules. A file within these bounds is read however large it is;
one beyond them is refused before anything is made of it, with the place where the bound is passed. The bounds are far
above what any report has: no file of the five agencies holds more than 11 formulas, 40 examples and 7 bands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.source.diagnostics import Diagnostic, diagnose
from sakip_rules.source.nodes import Entry, Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.source.nodes import Node
    from sakip_rules.source.places import SourceFile

KECIL = 4_000
"""Characters of a file that needs no counting: it has no room for much more than the bounds allow."""

BUTIR = {
    "pita": 100,
    "syarat": 1_000,
    "contoh": 4_000,
    "indikator": 4_000,
    "satuan": 5_000,
    "sub_kegiatan": 8_000,
    "klaim": 8_000,
    "fakta": 20_000,
    "anggaran": 20_000,
    "dari": 20_000,
    "isi": 25_000,
}
"""How many items all lists under a key may have in one file."""

_RUMUS = "rumus"
MAX_RUMUS = 100_000
"""Characters of all formulas of a file that differ, each counted as `_SEDIKITNYA` where it is shorter."""

_SEDIKITNYA = 50


def periksa_takaran(source: SourceFile, root: Mapping) -> tuple[Diagnostic, ...]:
    """Say of which things a file holds more than is read (B066, B067), each where the bound is passed."""
    if len(source.text) <= KECIL:
        return ()
    passed: dict[str, Diagnostic] = {}
    counted = dict.fromkeys(BUTIR, 0)
    formulas: set[str] = set()
    written = 0
    for entry in _butir(root):
        key, value = entry.key.text, entry.value
        items = _isi(value) if key in BUTIR else ()
        if items:
            counted[key] += len(items)
            beyond = counted[key] - BUTIR[key]
            if beyond > 0 and key not in passed:
                passed[key] = diagnose("B066", items[-beyond].place, bidang=key, batas=BUTIR[key])
        elif key == _RUMUS and isinstance(value, Scalar) and value.text not in formulas:
            formulas.add(value.text)
            written += max(len(value.text), _SEDIKITNYA)
            if written > MAX_RUMUS:
                passed.setdefault(key, diagnose("B067", value.place, batas=MAX_RUMUS))
    return tuple(passed.values())


def _isi(value: Node) -> tuple[Node, ...]:
    """The items of a list, or of all lists of a mapping."""
    if isinstance(value, Sequence):
        return value.items
    lists = [] if isinstance(value, Scalar) else [entry.value for entry in value]
    return tuple([item for one in lists if isinstance(one, Sequence) for item in one.items])


def _butir(root: Mapping) -> Iterator[Entry]:
    """Yield every key of a file with its value, in the order written."""
    stack: list[Node | Entry] = [root]
    while stack:
        one = stack.pop()
        if isinstance(one, Entry):
            yield one
            one = one.value
        if isinstance(one, Mapping):
            stack += reversed(one.entries.values())
        elif isinstance(one, Sequence):
            stack += [item for item in reversed(one.items) if not isinstance(item, Scalar)]
