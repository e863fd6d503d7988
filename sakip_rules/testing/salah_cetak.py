"""Errors of the pen: a digit, a separator or a sign, and figures copied from elsewhere in the report.

Each function proposes wrong figures in random order. Invariant: the figure proposed is exactly one such slip away from
the one that was printed, or is one that is printed elsewhere.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.testing.kesalahan import Calon, acakan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from sakip_rules.testing.isi import Butir, Laporan

_ANGKA = "0123456789"
_GESER = (-3, -2, -1, 1, 2, 3)
_ANGKA_SALINAN = 3
_DEKAT = 10


def _digit(one: Butir) -> str:
    """Return the digits of a figure without its sign and separators."""
    shown = abs(one.angka or Fraction(0)) * 10**one.desimal
    return str(shown.numerator).rjust(one.desimal + 1, "0")


def _kembali(one: Butir, digit: str, desimal: int) -> Fraction:
    sign = -1 if one.angka is not None and one.angka < 0 else 1
    return Fraction(sign * int(digit or "0"), 10**desimal)


def goresan(sebab: str) -> Callable[[Laporan, Random], Iterator[Calon]]:
    """Return what proposes slips of one kind of the pen."""

    def calon(laporan: Laporan, acak: Random) -> Iterator[Calon]:
        for at in acakan(laporan, acak):
            one = laporan.butir[at]
            if not one.angka:
                continue
            digits, places = _SALAH[sebab](_digit(one), one.desimal, acak)
            whole = len(digits) - places
            if places >= 0 and whole > 0 and (whole == 1 or digits[0] != "0"):
                wrong = _kembali(one, digits, places)
                yield Calon(at, wrong, places, f"{sebab} {_digeser(one.angka, wrong)}", sunting=True)

    return calon


def _digeser(benar: Fraction, salah: Fraction) -> str:
    """Return `pemisah` where a figure is another one times a power of ten: a nought left out is that as well."""
    powers = (Fraction(10) ** places for places in (*_GESER, -1, 1))
    return "pemisah" if any(salah == benar * power for power in powers) else ""


def _salah(digits: str, desimal: int, acak: Random) -> tuple[str, int]:
    at = acak.randrange(len(digits))
    return digits[:at] + acak.choice(_ANGKA.replace(digits[at], "")) + digits[at + 1 :], desimal


def _hilang(digits: str, desimal: int, acak: Random) -> tuple[str, int]:
    at = acak.randrange(len(digits))
    return digits[:at] + digits[at + 1 :], desimal - (at >= len(digits) - desimal)


def _lebih(digits: str, desimal: int, acak: Random) -> tuple[str, int]:
    at = acak.randrange(len(digits) + 1)
    new = digits[at - 1] if at and acak.random() < 1 / 2 else acak.choice(_ANGKA)
    return digits[:at] + new + digits[at:], desimal + (at > len(digits) - desimal)


def _tukar(digits: str, desimal: int, acak: Random) -> tuple[str, int]:
    at = acak.randrange(max(len(digits) - 1, 1))
    return digits[:at] + digits[at : at + 2][::-1] + digits[at + 2 :], desimal


def _pemisah(digits: str, desimal: int, acak: Random) -> tuple[str, int]:
    """Move the separator; what has no decimals loses or gains noughts at its end."""
    places = acak.choice(_GESER)
    if desimal + places >= 0 and (desimal or acak.random() < 1 / 3):
        return digits.lstrip("0").rjust(desimal + places + 1, "0"), desimal + places
    if places > 0 and digits.endswith("0" * places):
        return digits[:-places], desimal
    return digits + "0" * abs(places), desimal


_SALAH = {
    "angka_salah": _salah,
    "angka_hilang": _hilang,
    "angka_lebih": _lebih,
    "angka_tertukar": _tukar,
    "pemisah": _pemisah,
}


def tanda(laporan: Laporan, acak: Random) -> Iterator[Calon]:
    """Propose figures with the other sign."""
    for at in acakan(laporan, acak):
        one = laporan.butir[at]
        if one.angka:
            yield Calon(at, -one.angka, one.desimal, "tanda")


def salin(sebab: str) -> Callable[[Laporan, Random], Iterator[Calon]]:
    """Return what proposes copies of one kind of other figure."""

    def calon(laporan: Laporan, acak: Random) -> Iterator[Calon]:
        for at in acakan(laporan, acak):
            sources = [other for other in acakan(laporan, acak) if _hubungan(laporan, at, other) == sebab]
            for other in sources[:2]:
                figure = laporan.butir[other]
                if figure.angka not in (None, Fraction(0), Fraction(1)):
                    yield Calon(at, figure.angka or Fraction(0), figure.desimal, _semua(laporan, at, figure))

    return calon


def _semua(laporan: Laporan, tempat: int, sumber: Butir) -> str:
    """Return all that copying a figure is: it may be printed more than once."""
    same = [at for at, one in enumerate(laporan.butir) if (one.angka, one.satuan) == (sumber.angka, sumber.satuan)]
    return " ".join(sorted({_hubungan(laporan, tempat, at) for at in same}))


def _hubungan(laporan: Laporan, tempat: int, lain: int) -> str:
    """Return what copying one figure to the place of another would be, empty for nothing that could be told."""
    one, other = laporan.butir[tempat], laporan.butir[lain]
    mine, source = one.kunci, other.kunci
    same = one.angka == other.angka or one.nilai == other.nilai or one.satuan != other.satuan
    if mine is None or source is None or mine == source or same:
        return ""
    if mine[:2] == source[:2]:
        return "salin_periode_lain"
    if one.kolom and one.kolom == other.kolom:
        return _arah(laporan, one, other)
    if len(_digit(other).strip("0")) < _ANGKA_SALINAN:
        return ""
    across = "salin_kolom" if one.tabel and mine[0] != source[0] else ""
    return across if one.baris == other.baris else "penyalinan"


def _arah(laporan: Laporan, one: Butir, other: Butir) -> str:
    lines = sorted({cell.baris for cell in laporan.butir if cell.kolom == one.kolom})
    gap = lines.index(other.baris) - lines.index(one.baris)
    if abs(one.baris - other.baris) > _DEKAT or abs(gap) != 1:
        return ""
    return "salin_baris_atas" if gap < 0 else "salin_baris_bawah"
