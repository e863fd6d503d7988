"""Where a test of a formula turns: the figure at which both its sides are equal.

Data: one figure that can be varied, and what becomes of the differences when it is. Invariant: a figure that is given
was computed exactly; where a difference is no quotient of straight lines of the figure, none is given.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Mapping

_TITIK = 3


def akar(nilai: Fraction, selisih: Callable[[Fraction], Mapping[Hashable, Fraction]]) -> Iterator[Fraction]:
    """Yield the figures at which one of the differences is nil, each once.

    `selisih` gives every difference, by what it is of, for one figure; three figures decide a quotient of lines.

    >>> list(akar(Fraction(3), lambda x: {"a": 2 * x - 10, "b": (x - 1) / (x + 1)}))
    [Fraction(5, 1), Fraction(1, 1)]
    """
    points = [nilai, nilai + 1, nilai * 2 + 5]
    rows = [selisih(point) for point in points]
    seen: set[Fraction] = set()
    for key in rows[0]:
        if not all(key in row for row in rows):
            continue
        root = _akar(points, [row[key] for row in rows])
        if root is not None and root not in seen:
            seen.add(root)
            yield root


def _akar(x: list[Fraction], y: list[Fraction]) -> Fraction | None:
    """Return where (a + b x) / (1 + c x) through three points is nil; None where there is no such place."""
    if len(x) != _TITIK:
        return None
    # y (1 + c x) = a + b x at each point: the differences leave b and c.
    first = (x[1] - x[0], x[1] * y[1] - x[0] * y[0], y[1] - y[0])
    second = (x[2] - x[0], x[2] * y[2] - x[0] * y[0], y[2] - y[0])
    # b dx - c d(xy) = dy
    determinant = -first[0] * second[1] + second[0] * first[1]
    if determinant:
        b = (-first[2] * second[1] + second[2] * first[1]) / determinant
        c = (first[0] * second[2] - second[0] * first[2]) / determinant
    else:
        b, c = (first[2] / first[0], Fraction(0)) if first[0] else (Fraction(0), Fraction(0))
    a = y[0] * (1 + c * x[0]) - b * x[0]
    if not b:
        return None
    root = -a / b
    return root if 1 + c * root else None
