"""Variables with several values: which of them can be taken together.

A set (`himpunan`) has members nobody names; a vector (`rincian`) has parts with names. Two vectors are taken part by
part and need the same parts; two sets never meet, because nothing says which member goes with which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sakip_rules.formula.kinds import Kind
from sakip_rules.formula.operations import stretch
from sakip_rules.formula.refusals import Refusal, excerpt, refuse

if TYPE_CHECKING:
    import ast
    from collections.abc import Iterator, Mapping, Sequence

    from sakip_rules.formula.kinds import Truth


class Kumpulan(NamedTuple):
    """The variables that have several values: sets, and vectors with the names of their parts in order."""

    himpunan: frozenset[str] = frozenset()
    rincian: Mapping[str, tuple[str, ...]] = {}


TIADA = Kumpulan()
"""Every variable has one value."""


def unlike(text: str, left: ast.expr, right: ast.expr, kiri: Kind, kanan: Kind) -> Refusal | None:
    """Refuse two vectors of different parts, with both lists (U023)."""
    if not kiri.rincian or not kanan.rincian or kiri.rincian == kanan.rincian:
        return None
    awal, akhir = stretch(right)
    return refuse(
        "U023",
        awal,
        akhir,
        tertulis=excerpt(text, awal, akhir),
        kiri=excerpt(text, *stretch(left)),
        rincian_kiri=", ".join(kiri.rincian),
        rincian_kanan=", ".join(kanan.rincian),
    )


def one_set(text: str, nodes: Sequence[ast.expr], kinds: Sequence[Kind | None]) -> Iterator[Refusal]:
    """Refuse a comparison that holds more than one set, or vectors of different parts."""
    sets = [(node, kind) for node, kind in zip(nodes, kinds, strict=True) if kind is not None and kind.himpunan]
    for node, kind in sets[1:]:
        first, before = sets[0]
        refusal = unlike(text, first, node, before, kind) if kind.rincian and before.rincian else _a_set(text, node)
        if refusal is not None:
            yield refusal


def in_pairs(text: str, nodes: Sequence[ast.expr], kinds: Mapping[ast.expr, Kind | Truth]) -> Iterator[Refusal]:
    """Refuse a value and its weight that are neither both single nor both vectors of the same parts."""
    for value, weight in zip(nodes[::2], nodes[1::2], strict=True):
        kiri, kanan = kinds[value], kinds[weight]
        if not isinstance(kiri, Kind) or not isinstance(kanan, Kind):
            continue
        if kiri.himpunan != kanan.himpunan:
            yield _a_set(text, value if kiri.himpunan else weight)
            continue
        refusal = unlike(text, value, weight, kiri, kanan)
        if refusal is not None:
            yield refusal


def _a_set(text: str, node: ast.expr) -> Refusal:
    written = stretch(node)
    return refuse("U015", *written, tertulis=excerpt(text, *written))
