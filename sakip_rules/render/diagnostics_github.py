"""Diagnostics as workflow commands of GitHub Actions, which shows each beside its line in a pull request.

Data: the findings, and the folder their places are relative to. Invariant: one line a finding, whatever its words hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.render.teks import bersih
from sakip_rules.render.words import say
from sakip_rules.source.catalogue import CATATAN, GALAT, PERINGATAN, severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.places import Place

_LEVELS = {GALAT: "error", PERINGATAN: "warning", CATATAN: "notice"}


def github(diagnostics: Iterable[Diagnostic], folder: str, bahasa: str) -> Iterator[str]:
    """Yield one command a finding; `folder` leads from where the repository is to the workspace ("" if it is there)."""
    for item in diagnostics:
        words = say(item, bahasa)
        told = " ".join(text for text in (words.sentence, words.why, words.fix) if text)
        about = {**(_where(item.place, folder) if item.place else {}), "title": item.code}
        properties = ",".join(f"{name}={_property(value)}" for name, value in about.items())
        yield f"::{_LEVELS[severity(item)]} {properties}::{_text(told)}"


def _where(place: Place, folder: str) -> dict[str, str]:
    """Return the file, line and columns; nothing for a place that is in no file of the workspace."""
    if place.file.startswith("<"):
        return {}
    file = f"{folder}/{place.file}" if folder else place.file
    if not place.length:
        return {"file": file}
    last = place.column + place.length
    return {"file": file, "line": str(place.line), "col": str(place.column), "endColumn": str(last)}


def _text(text: str) -> str:
    r"""Return text that ends nowhere before its end.

    >>> _text("100%\n::error::x")
    '100%25 \\x3a:error\\x3a:x'
    """
    return bersih(text).replace("%", "%25")


def _property(text: str) -> str:
    """Return text for one property among others.

    >>> _property("a,b:c.yaml")
    'a%2Cb%3Ac.yaml'
    """
    return _text(text).replace(":", "%3A").replace(",", "%2C")
