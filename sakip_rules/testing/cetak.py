"""How a made-up report writes a figure: its digits, its marks, and whether it can be read in one way only.

Data: a figure in its printed unit. Invariant: what is written reads back as the very figure that was meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.model.klaim import Cetak
from sakip_rules.source.numbers import Number, write
from sakip_rules.source.rounding import CARA

if TYPE_CHECKING:
    from fractions import Fraction
    from random import Random

    from sakip_rules.model.satuan import Satuan
    from sakip_rules.testing.bahan import Bahan

_SEN = 2


@dataclass(frozen=True, slots=True)
class Gaya:
    """What stands before and behind the digits of a figure."""

    depan: str = ""
    belakang: str = ""


def gaya(satuan: Satuan | None, bahan: Bahan, acak: Random) -> Gaya:
    """Return one of the ways in which reports print figures of a unit."""
    if satuan is None:
        return Gaya()
    if satuan is bahan.rupiah:
        ways = [("Rp ", ""), ("Rp. ", ""), ("Rp", ""), ("Rp ", ",-"), ("", ""), ("", "")]
    elif satuan is bahan.persen:
        ways = [("", "%"), ("", "%"), ("", " %"), ("", "")]
    elif satuan.selisih_dari:
        ways = [("", ""), ("", "%")]
    else:
        named = [name for name in (satuan.kode, *satuan.alias) if name.isalpha()]
        ways = [("", ""), ("", ""), *(("", f" {name}") for name in named[:2])]
    return Gaya(*acak.choice(ways))


def desimal(satuan: Satuan | None, nilai: tuple[Fraction, ...], bahan: Bahan, acak: Random) -> int:
    """Return how many decimals a column of figures shows."""
    whole = all(value.denominator == 1 for value in nilai)
    if satuan is not None and satuan is bahan.rupiah:
        return _SEN if acak.random() < 1 / 20 else 0
    if satuan is not None and satuan.cacah:
        return 0 if whole else acak.choice((1, 2))
    return acak.choice((0, 0, 1, 2, 2, 2) if whole else (1, 2, 2, 2, 2, 3))


def tulis(angka: Fraction, desimal: int, gaya: Gaya, satuan: Satuan | None, bahan: Bahan) -> str | None:
    """Return a figure as printed, None where it ends beyond its decimals or no way of writing it is sure."""
    if (angka * 10**desimal).denominator != 1:
        return None
    behind = "" if desimal and gaya.belakang == ",-" else gaya.belakang
    grouped = write(angka, desimal, CARA[-1], notation="id")
    for digits in (grouped, grouped.replace(".", "")):
        text = f"{gaya.depan}{digits}{behind}"
        if terbaca(text, satuan, bahan) == (angka, desimal):
            return text
    return None


def terbaca(teks: str, satuan: Satuan | None, bahan: Bahan) -> tuple[Fraction, int] | None:
    """Return the figure a text says and its decimals, None where that is not sure."""
    cetak = Cetak(bahan.tulis(teks), None)
    number = bahan.cetak.baca(cetak, satuan)
    if not isinstance(number, Number) or bahan.cetak.ragu(cetak, number, satuan) is not None:
        return None
    return number.value, number.decimals
