"""Bare numbers: which of them the declared unit already holds, and what one beside a percentage can mean.

The hundred of `a / b * 100` is nowhere in this code: it is one over the factor of the unit the result is declared in.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from sakip_rules.formula.kinds import Kind
from sakip_rules.formula.operations import ONE
from sakip_rules.source.numbers import write
from sakip_rules.source.rounding import CARA

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from sakip_rules.formula.kinds import Truth
    from sakip_rules.formula.units import Ukuran

_MOST_DECIMALS = 12


def held_factor(node: ast.expr, kinds: Mapping[ast.expr, Kind | Truth], hasil: Ukuran | None) -> ast.expr | None:
    """Return the bare number of a chain of products that the unit of the result holds already, or None.

    `a / b * 100` for a result in persen, `a * 10 / b * 10` as well.
    """
    kind = kinds[node]
    if hasil is None or hasil.faktor == 1 or not isinstance(kind, Kind) or kind.polos is not None:
        return None
    if kind.dimensi not in (hasil.dimensi, hasil.selisih_dari):
        return None
    bare = _bare_factors(node, 1, kinds)
    product = ONE
    for one, value in bare:
        if value * hasil.faktor == 1:
            return one
        product *= value
    return bare[0][0] if bare and product * hasil.faktor == 1 else None


def _bare_factors(
    node: ast.expr, power: int, kinds: Mapping[ast.expr, Kind | Truth]
) -> list[tuple[ast.expr, Fraction]]:
    """The bare numbers a chain of products multiplies by."""
    kind = kinds[node]
    if isinstance(kind, Kind) and kind.polos is not None:
        return [(node, kind.polos**power)] if kind.polos else []
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Mult, ast.Div)):
        below = -power if isinstance(node.op, ast.Div) else power
        return _bare_factors(node.left, power, kinds) + _bare_factors(node.right, below, kinds)
    return []


def readings(value: Fraction, other: Kind, persen: Ukuran) -> dict[str, str]:
    """Return a bare number, and what it means if it counts in percent and if it counts wholes.

    The last two are empty where percent is not the question, and all where the number has no end.
    """
    same, whole = _decimal(value), _decimal(value / persen.faktor)
    percent = other.faktor in (1, persen.faktor)
    return {
        "angka": same,
        "persen": f"{same}%" if same and percent else "",
        "kali": f"{whole}%" if whole and percent else "",
    }


def one_in_percent(hasil: Ukuran, persen: Ukuran) -> str:
    """Return how the whole is written in percent, or an empty text where the unit of the result is another."""
    return f"{_decimal(1 / hasil.faktor)}%" if hasil.faktor == persen.faktor else ""


def _decimal(value: Fraction) -> str:
    """A number as a formula would write it, or an empty text where it has no end.

    >>> from fractions import Fraction
    >>> _decimal(Fraction(5, 2)), _decimal(Fraction(1, 3))
    ('2.5', '')
    """
    for decimals in range(_MOST_DECIMALS):
        if (value * 10**decimals).denominator == 1:
            return write(value, decimals, CARA[0])
    return ""
