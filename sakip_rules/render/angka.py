"""Figures as a person reads them: a proof's shown figure in the notation of the language, with or without its unit.

Data: a value in base units and its satuan. Invariant: the rounding is `engine.tampil`'s alone (Z6); only marks and
units are put on here; what has no value is `–`, never a number.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.tampil import angka as bulat
from sakip_rules.engine.tampil import tercetak
from sakip_rules.locale import translator
from sakip_rules.render.teks import bersih
from sakip_rules.source.numbers import write

if TYPE_CHECKING:
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.satuan import Satuan

KOSONG = "–"
KIRA = "≈"
_TERPANJANG = 48
_DESIMAL_EKSAK = 6
_DESIMAL_KIRA = 2


def angka(bukti: Bukti, bahasa: str) -> str:
    """Return the figure alone, without its unit: for a column whose head names the unit."""
    return _sambung(bukti).join(_tulis(item, bukti, bahasa) for item in _semua(bukti))


def berlabel(bukti: Bukti, bahasa: str) -> str:
    """Return the figure with its unit: `89,55%`, `Rp 3.898.085.541`, `3 laporan`."""
    parts = (dengan_satuan(_tulis(item, bukti, bahasa), item, bukti.satuan) for item in _semua(bukti))
    return _sambung(bukti).join(parts)


def _semua(bukti: Bukti) -> tuple[Nilai, ...]:
    return bukti.nilai if isinstance(bukti.nilai, tuple) else (bukti.nilai,)


def _sambung(bukti: Bukti) -> str:
    """Return what stands between several values: the ends of a range are not the members of a set."""
    return "; " if bukti.jenis == "himpunan" else " – "


def _tulis(value: Nilai, bukti: Bukti, bahasa: str) -> str:
    return tulis(value, bukti.satuan, bukti.tampil_desimal, bukti.tampil_cara, bahasa)


def dengan_satuan(figure: str, value: Nilai, satuan: Satuan | None) -> str:
    """Put the unit to a figure already written; what is no number has none."""
    if satuan is None or not _bilangan(value) or satuan.urutan:
        return figure
    if satuan.awalan or satuan.akhiran:
        return bersih(f"{satuan.awalan}{figure}{satuan.akhiran}")
    return figure if satuan.kode == "angka" else f"{figure} {bersih(satuan.kode)}"


def satuan_ringkas(satuan: Satuan | None) -> str:
    """Return the unit as a column's head names it: `%`, `Rp`, `poin`, `laporan`; nothing for a bare number."""
    if satuan is None or satuan.kode == "angka":
        return ""
    return bersih(satuan.awalan.strip() or satuan.akhiran.strip() or satuan.kode)


def tulis(value: Nilai, satuan: Satuan | None, desimal: int | None, cara: str, bahasa: str) -> str:
    """Write one value of base units in its unit, without naming the unit."""
    if isinstance(value, Fraction):
        return bersih(bulat(value, satuan, desimal, cara).tulis(bahasa))
    if isinstance(value, bool):
        _ = translator(bahasa)
        return _("true") if value else _("false")
    return bersih(value) if isinstance(value, str) else KOSONG


def tepat(value: Nilai, satuan: Satuan | None, bahasa: str) -> str:
    """Write a value as exactly as a line allows, with its sign of percent: for putting into a formula.

    What had to be rounded says so (`≈`); a set stands in brackets.
    """
    if isinstance(value, tuple):
        return f"[{'; '.join(tepat(item, satuan, bahasa) for item in value)}]"
    if not isinstance(value, Fraction):
        return tulis(value, satuan, None, "", bahasa)
    figure = tercetak(value, satuan)
    mark = satuan.akhiran.strip() if satuan is not None and not satuan.selisih_dari else ""
    decimals = desimal_eksak(figure)
    if decimals is not None and decimals <= _DESIMAL_EKSAK:
        return write(figure, decimals, "potong", notation=bahasa) + mark
    return f"{KIRA}{write(figure, _DESIMAL_KIRA, 'setengah_ke_atas', notation=bahasa)}{mark}"


def desimal_eksak(value: Fraction) -> int | None:
    """Return with how many decimals a number is exact, or None where its decimals have no end.

    >>> desimal_eksak(Fraction(1, 8)), desimal_eksak(Fraction(5)), desimal_eksak(Fraction(1, 3))
    (3, 0, None)
    """
    denominator, twos, fives = value.denominator, 0, 0
    while denominator % 2 == 0:
        denominator, twos = denominator // 2, twos + 1
    while denominator % 5 == 0:
        denominator, fives = denominator // 5, fives + 1
    return max(twos, fives) if denominator == 1 else None


def eksak(value: Fraction, bahasa: str) -> str:
    """Return the exact number: as a decimal where that ends soon, else as a fraction; a very long one is cut.

    >>> eksak(Fraction(1, 8), "id"), eksak(Fraction(8328, 93), "id")
    ('0,125', '2776/31')
    """
    decimals = desimal_eksak(value)
    if decimals is not None and decimals <= _DESIMAL_EKSAK:
        return write(value, decimals, "potong", notation=bahasa)
    text = f"{value.numerator}/{value.denominator}"
    return text if len(text) <= _TERPANJANG else f"{text[: _TERPANJANG - 1]}…"


def _bilangan(value: Nilai) -> bool:
    return isinstance(value, Fraction)
