"""Names that exist, and Diagnostics about names that do not.

Looking for the name that was meant costs time in the number of names, so it is done for a few wrong names of a kind and
not for all: where many are wrong, they are wrong for one reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.source.diagnostics import Diagnostic
from sakip_rules.source.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sakip_rules.source.nodes import Scalar

_SHOWN = 12
_GUESSED = 10


class Dikenal:
    """The names of one kind of thing, in the order they are shown."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = dict.fromkeys(sorted(set(names)))
        self._near: dict[str, str] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def dekat(self, name: str) -> str:
        """Return the name most likely meant, or an empty text.

        >>> Dikenal(["IKU-1", "PK"]).dekat("iku1")
        'IKU-1'
        """
        if name not in self._near:
            self._near[name] = nearest(name, self._names) if len(self._near) < _GUESSED else ""
        return self._near[name]

    def sebut(self) -> str:
        """Return the first of the names as a message shows them.

        >>> Dikenal(["S2", "S1"]).sebut()
        'S1, S2'
        """
        first = list(self._names)[:_SHOWN]
        return ", ".join([*first, "…"] if len(first) < len(self._names) else first)

    def asing(self, code: str, tertulis: Scalar, bidang: str = "kode", jenis: str = "") -> Diagnostic:
        """Return the Diagnostic of a name that is none of these; it is its datum `bidang`, of a `jenis` of thing."""
        near = self.dekat(tertulis.text)
        known = "" if near else self.sebut()
        data = ((bidang, tertulis.text), ("nearest", near), ("dikenal", known), *((("jenis", jenis),) if jenis else ()))
        return Diagnostic(code, tertulis.place, data)
