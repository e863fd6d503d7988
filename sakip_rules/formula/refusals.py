"""Why a formula or a unit text is refused, before it is known where the text stands.

A `Refusal` speaks in offsets of the text, so that the same text read twice is judged once; `told` puts it into its
file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.source.diagnostics import Diagnostic
from sakip_rules.source.nearest import nearest
from sakip_rules.source.scalars import place_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sakip_rules.source.nodes import Scalar

_LONGEST_EXCERPT = 60
_TAHUN_LALU = re.compile(r"(?P<nama>\w+?)_(?:tahun_)?(?:lalu|sebelumnya|sebelum)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Refusal:
    """One refusal: its code, the stretch of text from `awal` up to `akhir`, and the facts of the case."""

    code: str
    awal: int
    akhir: int
    data: tuple[tuple[str, str], ...] = ()


def refuse(code: str, awal: int, akhir: int, /, **data: object) -> Refusal:
    """Build a Refusal from keyword data; every datum is kept as text."""
    return Refusal(code, awal, akhir, tuple((name, str(value)) for name, value in data.items()))


def told(tertulis: Scalar, refusal: Refusal) -> Diagnostic:
    """Return the Diagnostic of a refusal in `tertulis`, at its place in the file."""
    return Diagnostic(
        refusal.code, place_in(tertulis, refusal.awal, max(refusal.akhir - refusal.awal, 1)), refusal.data
    )


def excerpt(text: str, awal: int, akhir: int) -> str:
    """Return a stretch of a text on one line, shortened in the middle where it is long.

    >>> excerpt("a / (b  + c)", 4, 12)
    '(b + c)'
    """
    line = " ".join(text[awal:akhir].split())
    half = _LONGEST_EXCERPT // 2
    return line if len(line) <= _LONGEST_EXCERPT else f"{line[:half]} … {line[-half:]}"


def meant(nama: str, dikenal: Iterable[str]) -> str:
    """Return the variable a name most likely means; a name that says in words that it is a year back gets its `[n-1]`.

    >>> meant("kasus_tahun_lalu", ["kasus", "orang"]), meant("kasuss", ["kasus", "orang"])
    ('kasus[n-1]', 'kasus')
    """
    names = tuple(dikenal)
    earlier = _TAHUN_LALU.fullmatch(nama)
    if earlier is None:
        return nearest(nama, names)
    base = earlier["nama"] if earlier["nama"] in names else nearest(earlier["nama"], names)
    return f"{base}[n-1]" if base else nearest(nama, names)


def renamed(text: str, written: tuple[int, int], nama: str, near: str) -> str:
    """Return a variable as written in `text`, its name `nama` put right; empty where it would get a second year.

    >>> renamed("(kasuss[n-1] - a)", (1, 12), "kasuss", "kasus")
    'kasus[n-1]'
    """
    year = text[slice(*written)].removeprefix(nama)
    return "" if not near or (year and near.endswith("]")) else near + year
