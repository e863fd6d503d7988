"""What is known of the operations of a formula before any number is.

An `Operation` is everything the evaluation records beside the numbers: the sign, the stretches of the written text,
the unit.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from sakip_rules.formula.tokens import skip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sakip_rules.formula.kinds import Kind, Truth

SIGNS: dict[type[ast.AST], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.Pow: "^",
    ast.USub: "-",
    ast.UAdd: "+",
    ast.Not: "bukan",
    ast.And: "dan",
    ast.Or: "atau",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
}
ONE = Fraction(1)
_BETWEEN = re.compile(r"[^\s()]+")


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation.

    `operasi` is its sign or function (`-` with one operand is the change of sign), `awal` and `akhir` its stretch of
    the text, `bagian` those of its operands. `satuan` is the unit of its result (empty for truths and plain numbers),
    and `faktor` that unit's factor where the operation is a rounding: it rounds in that unit.
    """

    operasi: str
    awal: int
    akhir: int
    bagian: tuple[tuple[int, int], ...]
    satuan: str = ""
    faktor: Fraction = ONE


@dataclass(frozen=True, slots=True)
class Inferred:
    """The kind of each node; the operation of each that is one; and, for a chain of comparisons, each of its links."""

    jenis: Mapping[ast.expr, Kind | Truth]
    operasi: Mapping[ast.expr, Operation]
    rantai: Mapping[ast.expr, tuple[Operation, ...]]


def stretch(node: ast.expr) -> tuple[int, int]:
    """Return where a node of a formula stands in its text."""
    return node.col_offset, node.end_col_offset or node.col_offset


def operator_between(text: str, kiri: int, kanan: int) -> tuple[int, int]:
    """Return the stretch of the operator between an operand that ends at `kiri` and one that starts at `kanan`.

    >>> operator_between("(a - b) / (c)", 6, 11)
    (8, 9)
    """
    match = _BETWEEN.search(text, kiri, kanan)
    return (match.start(), match.end()) if match else (kiri, kanan)


def links(text: str, node: ast.Compare) -> tuple[Operation, ...]:
    """Return the links of `a < b < c`: each is its own comparison, with its own stretch of the text."""
    parts = [stretch(operand) for operand in (node.left, *node.comparators)]
    signs = [operator_between(text, left[1], right[0]) for left, right in pairwise(parts)]
    starts = [node.col_offset, *(skip(text, akhir) for _, akhir in signs[:-1])]
    ends = [*(len(text[:awal].rstrip()) for awal, _ in signs[1:]), stretch(node)[1]]
    return tuple(
        Operation(SIGNS[type(operator)], awal, akhir, bagian)
        for operator, awal, akhir, bagian in zip(node.ops, starts, ends, pairwise(parts), strict=True)
    )
