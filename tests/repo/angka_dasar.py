"""One figure worked out by hand, and the two operations that need a name.

Data: `Angka`, one value of an agency. Invariant: everything is a fraction; nothing here knows the engine.
"""

from fractions import Fraction
from typing import NamedTuple

F = Fraction

SERATUS = 100


class Angka(NamedTuple):
    """One value: kode, besaran and periode say which; `baris` are lines of the document its inputs stand on."""

    kode: str
    besaran: str
    periode: str
    nilai: F
    baris: tuple[int, ...]
    tampil: str = ""


def persen(bagian, seluruh):
    """A share in percent."""
    return F(bagian) / F(seluruh) * SERATUS


def rata(*nilai):
    """The mean."""
    return sum(nilai, F(0)) / len(nilai)
