"""Stretches of numbers as a person reads them: `≥ 83,71`, `> 92,53 and ≤ 104,09`, `all numbers`.

Data: a stretch in the printed unit of an input. Invariant: a number with no short decimal is rounded into the stretch,
never out of it, and says so (`≈`); its exact value is told beside it.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from sakip_rules.locale import N_, translator
from sakip_rules.render.angka import KIRA, dengan_satuan, desimal_eksak
from sakip_rules.simulasi.akar import Irasional
from sakip_rules.source.numbers import write

if TYPE_CHECKING:
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.simulasi.akar import Titik
    from sakip_rules.simulasi.jelajah import Ruas

_PENDEK = 6
_KIRA_DESIMAL = 4
_SEMUA = N_("any number")
_AKAR = N_("irrational")


def selang(ruas: Ruas, satuan: Satuan | None, bahasa: str) -> str:
    """Return a stretch in words and signs."""
    _ = translator(bahasa)
    low, high = ruas.bawah, ruas.atas
    if low is not None and low is high:
        return f"= {angka(low, satuan, bahasa)}"
    if isinstance(low, Fraction) and low == high:
        return f"= {angka(low, satuan, bahasa)}"
    sides = (
        sisi(low, satuan, bahasa, atas=False, sama=ruas.bawah_termasuk),
        sisi(high, satuan, bahasa, atas=True, sama=ruas.atas_termasuk),
    )
    both = _("and")
    return f" {both} ".join(one for one in sides if one) or _(_SEMUA)


def sisi(titik: Titik | None, satuan: Satuan | None, bahasa: str, *, atas: bool, sama: bool) -> str:
    """Return one side of a stretch, nothing where it has no end."""
    if titik is None:
        return ""
    sign = ("≤" if sama else "<") if atas else ("≥" if sama else ">")
    return f"{sign} {angka(titik, satuan, bahasa, sisi=-1 if atas else 1)}"


def angka(titik: Titik, satuan: Satuan | None, bahasa: str, sisi: int = 1) -> str:
    """Return a number with its unit; what has to be rounded is rounded up (`sisi` 1) or down (-1), and says so."""
    if satuan is not None and isinstance(titik, Fraction):
        for word, score in satuan.urutan.items():
            if score == titik:
                return word
    shown, mark = _bulat(titik, sisi)
    decimals = desimal_eksak(shown) or 0
    return mark + dengan_satuan(write(shown, decimals, "potong", notation=bahasa), shown, satuan)


def tepat(ruas: Ruas, bahasa: str) -> tuple[str, ...]:
    """Return the exact ends of a stretch that were rounded when it was shown."""
    found = []
    for titik in (ruas.bawah, ruas.atas):
        if isinstance(titik, Irasional):
            word = translator(bahasa)(_AKAR)
            low, high = (_bulat(titik, side)[0] for side in (-1, 1))
            ends = (write(one, desimal_eksak(one) or 0, "potong", notation=bahasa) for one in (low, high))
            found.append(f"{' … '.join(ends)} ({word})")
        elif titik is not None and _bulat(titik, 1)[1]:
            found.append(f"{titik.numerator}/{titik.denominator}")
    return tuple(dict.fromkeys(found))


def _bulat(titik: Titik, sisi: int) -> tuple[Fraction, str]:
    """Return a number as it is shown, and the mark of one that was rounded."""
    step = Fraction(1, 10**_KIRA_DESIMAL)
    if isinstance(titik, Irasional):
        below = titik.lantai(step)
        return (below + step if sisi > 0 else below), KIRA
    decimals = desimal_eksak(titik)
    if decimals is not None and decimals <= _PENDEK:
        return titik, ""
    return (ceil(titik / step) if sisi > 0 else floor(titik / step)) * step, KIRA
