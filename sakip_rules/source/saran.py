"""Fixes as data: the text that a Diagnostic's fix puts in the place it points at.

Only some codes have one: those whose fix is one definite text (a name that was meant, a sign of the formula language),
and not a choice between two. Which text that is, the catalogue says beside the words of the fix. An editor can offer
it, and the tests apply it and see that the mistake is gone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.source.catalogue import entry
from sakip_rules.source.diagnostics import MAX_DATUM

if TYPE_CHECKING:
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.places import Place

_FIELD = re.compile(r"\{([a-z_]+)\}")
_LIKE_A_NUMBER = re.compile(r"[0-9.]+")
_NAME = "nearest"
_KODE = "JL"
"""The areas in which a name that is meant is a kode: one of digits is a text only in quotes."""


@dataclass(frozen=True, slots=True)
class Saran:
    """Write `teks` in place of what stands at `tempat`."""

    tempat: Place
    teks: str


def saran(diagnostic: Diagnostic) -> Saran | None:
    """Return the replacement a Diagnostic's fix amounts to; None where there is none, or more than one.

    Raises KeyError for a code that does not exist.

    >>> from sakip_rules.source.diagnostics import diagnose
    >>> from sakip_rules.source.places import Place
    >>> saran(diagnose("S020", Place("a.yaml", 1, 12, 6), text="postif", nearest="positif"))
    Saran(tempat=Place(file='a.yaml', line=1, column=12, length=6, sel=''), teks='positif')
    """
    place, template = diagnostic.place, entry(diagnostic.code).saran
    if place is None or not place.length or not template:
        return None
    data = {name: diagnostic.datum(name) for name in _FIELD.findall(template)}
    if not all(0 < len(value) <= MAX_DATUM for value in data.values()):
        return None
    if diagnostic.code[0] in _KODE and _LIKE_A_NUMBER.fullmatch(data.get(_NAME, "")):
        data[_NAME] = f'"{data[_NAME]}"'
    return Saran(place, _FIELD.sub(lambda match: data[match[1]], template))
