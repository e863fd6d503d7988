"""Whether a printed figure is wrong beyond rounding: no way of rounding gives it, from exact values or printed ones.

Decided by exact arithmetic of its own. Invariant: whatever could follow from the figures that the report prints, in one
way of rounding, is no error; so what is one here has to be a finding.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.source.rounding import CARA, bulatkan
from sakip_rules.testing.hitung import Rentang, hitung
from sakip_rules.testing.isi import kunci

if TYPE_CHECKING:
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.testing.isi import Butir, Laporan

_SETENGAH = Fraction(1, 2)


def tampak(angka: Fraction, desimal: int, nilai: Fraction) -> bool:
    """Whether a printed figure is a value in some way of rounding, be it to fewer decimals than are printed.

    >>> [tampak(Fraction(shown), 2, Fraction(2, 3)) for shown in ("0.67", "0.66", "0.70", "0.68")]
    [True, True, True, False]
    """
    return any(bulatkan(nilai, places, cara) == angka for places in range(desimal + 1) for cara in CARA)


def selang(angka: Fraction, desimal: int, cara: str) -> Rentang:
    """Return all figures that print like one in a way of rounding, and the ends between them and others."""
    step = Fraction(1, 10**desimal)
    if cara != CARA[-1]:
        return Rentang(angka - step * _SETENGAH, angka + step * _SETENGAH)
    return Rentang(angka - step if angka <= 0 else angka, angka + step if angka >= 0 else angka)


def nyata(laporan: Laporan, tempat: int, bukti: Bukti | None = None) -> bool:
    """Whether the figure at a place of a report is an error; `bukti` is its proof where that is another one now."""
    one = laporan.butir[tempat]
    proof = bukti or (None if one.terhitung is None else one.terhitung.bukti)
    right = proof.nilai if bukti is not None and proof is not None else one.nilai
    if one.angka is None or not isinstance(right, Fraction) or tampak(one.angka, one.desimal, right / one.faktor):
        return False
    if proof is None:
        return one.terhitung is None and not _mungkin_sendiri(laporan, one)
    return not any(_mungkin(laporan, one, proof, cara) for cara in CARA)


def _mungkin(laporan: Laporan, one: Butir, bukti: Bukti, cara: str) -> bool:
    """Whether a figure follows from what the report prints below its proof."""
    printed = _tercetak(laporan, cara)
    own = kunci(bukti)
    found = hitung(bukti, lambda node: None if kunci(node) == own else printed.get(kunci(node)))
    shown = None if one.angka is None else selang(one.angka, one.desimal, cara)
    return found is not None and shown is not None and shown.kali(one.faktor).bertemu(found)


def _mungkin_sendiri(laporan: Laporan, one: Butir) -> bool:
    """Whether a figure by a formula of the report's own follows from its operands as they are printed."""
    if one.susunan is None or one.angka is None:
        return False
    for cara in CARA:
        operands = []
        for value, at in zip(one.operan, one.dari, strict=True):
            other = laporan.butir[at]
            near = Rentang.titik(value)
            if other.angka is not None:
                printed = selang(other.angka, other.desimal, cara).kali(other.faktor)
                near = printed.dengan(near)
            operands.append(near)
        found = one.susunan.hitung(operands)
        if found is None or selang(one.angka, one.desimal, cara).kali(one.faktor).bertemu(found):
            return True
    return False


def _tercetak(laporan: Laporan, cara: str) -> dict[tuple[str, str, str], Rentang]:
    """Return what each value may be by what is printed of it."""
    found: dict[tuple[str, str, str], Rentang] = {}
    for one in laporan.butir:
        key = one.kunci
        if key is None or one.angka is None:
            continue
        near = selang(one.angka, one.desimal, cara).kali(one.faktor)
        found[key] = near.dengan(found[key]) if key in found else near
    return found
