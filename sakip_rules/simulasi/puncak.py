"""How high a quotient of polynomials goes on a stretch: at its ends, and where it turns."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from sakip_rules.simulasi.akar import akar, banding
from sakip_rules.simulasi.jelajah import antara
from sakip_rules.simulasi.polinom import Hasilbagi, kali, nilai, tambah, turunan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.simulasi.akar import Titik
    from sakip_rules.simulasi.jelajah import Ruas


class Puncak(NamedTuple):
    """The least number that is nowhere exceeded, and whether it is reached or only come near to."""

    nilai: Fraction
    tercapai: bool


def puncak(fungsi: Hasilbagi, ruas: Ruas) -> Puncak | None:
    """Return how high a quotient without poles within a stretch goes there; None where it has no end or is irrational.

    >>> from sakip_rules.simulasi.jelajah import Ruas
    >>> square = Hasilbagi((Fraction(3), Fraction(4), Fraction(-4)))
    >>> puncak(square, Ruas(Fraction(0), True, None, False))
    Puncak(nilai=Fraction(4, 1), tercapai=True)
    """
    found = list(_calon(fungsi, ruas))
    known = [one for one in found if one is not None]
    return max(known) if known and len(known) == len(found) else None


def _calon(fungsi: Hasilbagi, ruas: Ruas) -> Iterator[Puncak | None]:
    """Yield the values at the ends and turns; None for one that is no rational number or has no end."""
    if not _turun(fungsi, ruas.bawah, ruas.atas, -1):
        yield _di(fungsi, ruas.bawah, tercapai=ruas.bawah_termasuk)
    if not _turun(fungsi, ruas.atas, ruas.bawah, 1):
        yield _di(fungsi, ruas.atas, tercapai=ruas.atas_termasuk)
    slope = tambah(kali(turunan(fungsi.atas), fungsi.bawah), kali(fungsi.atas, turunan(fungsi.bawah)), Fraction(-1))
    for turn in akar(slope):
        if not isinstance(turn, Fraction):
            yield None
        elif ruas.memuat(turn):
            yield _di(fungsi, turn, tercapai=True)


def _turun(fungsi: Hasilbagi, ujung: Titik | None, lain: Titik | None, sisi: int) -> bool:
    """Whether it goes down for ever towards an end (1 the upper, -1 the lower), far out or at a pole."""
    if ujung is None:
        above = len(fungsi.atas) - len(fungsi.bawah)
        return above > 0 and fungsi.atas[-1] * sisi**above < 0
    if not isinstance(ujung, Fraction) or nilai(fungsi.bawah, ujung):
        return False
    near = lain
    for root in (*akar(fungsi.atas), *akar(fungsi.bawah)):
        beyond = banding(root, ujung) * -sisi > 0
        if beyond and (near is None or banding(root, near) * -sisi < 0):
            near = root
    beside = antara(ujung, near, -sisi)
    return nilai(fungsi.atas, beside) / nilai(fungsi.bawah, beside) < 0


def _di(fungsi: Hasilbagi, titik: Titik | None, *, tercapai: bool) -> Puncak | None:
    """Return the value at a number, or what it comes near to far out."""
    if titik is None:
        above, below = len(fungsi.atas), len(fungsi.bawah)
        if above < below:
            return Puncak(Fraction(0), tercapai=False)
        return Puncak(fungsi.atas[-1], fungsi.tetap) if above == below else None
    if not isinstance(titik, Fraction) or not nilai(fungsi.bawah, titik):
        return None
    return Puncak(nilai(fungsi.atas, titik) / nilai(fungsi.bawah, titik), tercapai)
