"""The stretch of the line around a number on which a run takes the same way.

Data: what a run kept (`jejak.Rekaman`). A rounding that was asked a question keeps its answer on a stretch of its own
grid, and so on those values of what was rounded that round to it: from the last rounding back to the unknown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sakip_rules.simulasi.akar import akar, banding, di_atas, di_bawah
from sakip_rules.simulasi.polinom import tetapan

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from sakip_rules.simulasi.akar import Titik
    from sakip_rules.simulasi.jejak import Rekaman, Variabel
    from sakip_rules.simulasi.polinom import Polinom

POTONG = "potong"


class Sel(NamedTuple):
    """An open stretch between two numbers (None: without end); with both None and `titik`, one number alone."""

    bawah: Titik | None
    atas: Titik | None
    titik: bool = False


def sel(rekaman: Rekaman) -> Sel:
    """Return the stretch around the value the unknown had in a run on which everything goes the same way."""
    first, *later = rekaman.variabel
    for one in reversed(later):
        _ke_induk(one)
    return _sekitar(first.syarat, first.nilai)


def _sekitar(polinom: Iterable[Polinom], di: Fraction) -> Sel:
    """Return the stretch between the roots next to a number; the number alone where it is a root itself."""
    low: Titik | None = None
    high: Titik | None = None
    for one in polinom:
        for root in akar(one):
            side = banding(root, di)
            if not side:
                return Sel(None, None, titik=True)
            if side < 0 and (low is None or banding(root, low) > 0):
                low = root
            if side > 0 and (high is None or banding(root, high) < 0):
                high = root
    return Sel(low, high)


def _ke_induk(variabel: Variabel) -> None:
    """Let what was rounded stay within those values that round to the same answers."""
    if variabel.induk is None:
        return
    step, value = variabel.langkah, variabel.nilai
    around = Sel(None, None, titik=True) if variabel.tetap else _sekitar(variabel.syarat, value)
    ends = []
    if around.titik:
        ends = [_tepi(value, step, variabel.cara, -1), _tepi(value, step, variabel.cara, 1)]
    if around.bawah is not None:
        ends.append(_tepi(di_atas(around.bawah, step), step, variabel.cara, -1))
    if around.atas is not None:
        ends.append(_tepi(di_bawah(around.atas, step), step, variabel.cara, 1))
    for edge in ends:
        variabel.induk.catat(variabel.fungsi.tambah(tetapan(-edge)))


def _tepi(nilai: Fraction, langkah: Fraction, cara: str, sisi: int) -> Fraction:
    """Return the edge, below (-1) or above (1), of the numbers that round to a value.

    >>> from fractions import Fraction as F
    >>> _tepi(F(90), F(1, 100), "setengah_ke_atas", 1), _tepi(F(90), F(1), POTONG, 1), _tepi(F(90), F(1), POTONG, -1)
    (Fraction(18001, 200), Fraction(91, 1), Fraction(90, 1))
    """
    if cara != POTONG:
        return nilai + sisi * langkah / 2
    away = not nilai or (nilai > 0) == (sisi > 0)
    return nilai + sisi * langkah if away else nilai
