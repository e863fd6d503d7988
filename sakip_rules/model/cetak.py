"""Printed figures: what a text of a report says as a number.

A report prints a figure with the name of its unit behind it (`2 Dokumen`), in either notation, with or without a mark.
What is still not one figure then (`41/6`, `10 (sepuluh)`) is not guessed at: a person says what is read there.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from sakip_rules.model.rujukan import lipat, nama_satuan
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.numbers import MAX_LENGTH, PLAIN, Malformed, Missing, Number, read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sakip_rules.model.klaim import Cetak
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Scalar

PERSEN, RUPIAH = "%", "Rp"

_BESIDE = re.compile(r"(?P<figure>.*[0-9%-])\s*(?P<unit>[^\W\d_](?:[^\W\d_]|[-/ .])*)", re.DOTALL)
_STAND_OFF = re.compile(r"([-+\u2212])\s+(?=[0-9])")


@lru_cache(maxsize=8192)
def baca_cetak(teks: str, konteks: str, satuan: frozenset[str]) -> Number | Missing | Malformed:
    """Read a printed figure; `konteks` tells how a doubtful separator is meant, `satuan` are the names of units.

    >>> baca_cetak("2 Dokumen", "", frozenset({"dokumen"})).value, baca_cetak("- 50 %", "%", frozenset()).value
    (Fraction(2, 1), Fraction(-50, 1))
    >>> baca_cetak("41/6 orang/bulan", "", frozenset({"orang/bulan"}))
    Malformed(text='41/6', reason='bukan')
    """
    figure = teks.strip()
    if len(figure) > MAX_LENGTH:
        return Malformed(figure, "panjang")
    beside = _BESIDE.fullmatch(figure)
    if beside is not None and lipat(beside["unit"]) in satuan:
        figure = beside["figure"].strip()
    written = read(_STAND_OFF.sub(r"\1", figure), context=konteks)
    return written if isinstance(written, (Number, Missing, Malformed)) else Malformed(figure, "bukan")


class PembacaCetak:
    """Reads what reports print, in the light of the units there are: the one way for the checks and the audit."""

    def __init__(self, satuan: Iterable[Satuan]) -> None:
        units = tuple(satuan)
        self._satuan = nama_satuan(units)
        self._sebutan = frozenset(self._satuan) | {lipat(unit.akhiran) for unit in units if unit.akhiran.strip()}

    def bernama(self, tertulis: Scalar | None) -> Satuan | None:
        """Return the unit of a name, None where it is no declared one."""
        return None if tertulis is None else self._satuan.get(tertulis.text) or self._satuan.get(lipat(tertulis.text))

    def beda(self, satuan: Satuan | None) -> Satuan | None:
        """Return the unit of a difference of figures in a unit: points for percentages, else the unit itself."""
        if satuan is None:
            return None
        return next((unit for unit in self._satuan.values() if unit.selisih_dari == satuan.kode), satuan)

    def bertanda(self, tanda: str) -> Satuan | None:
        """Return the unit whose figures carry a mark (`%`, `Rp`), if one is declared."""
        return self._satuan.get(tanda)

    def baca(self, cetak: Cetak, satuan: Satuan | None) -> Number | Missing | Malformed:
        """Read a printed text as a figure in a unit, or the figure a person read in it.

        What a person read is a plain decimal where it stands without quotes, as everywhere else in the files.
        """
        written, konteks = _tertulis(cetak), self._konteks(satuan)
        if cetak.dibaca is not None and not written.style and PLAIN.fullmatch(written.text):
            konteks = PERSEN
        return baca_cetak(written.text, konteks, self._sebutan)

    def ragu(self, cetak: Cetak, number: Number, satuan: Satuan | None) -> Diagnostic | None:
        """Return why a figure cannot be taken as read: it has two readings (L021), or the mark of another unit (L022).

        Points are as often printed with the mark of the percentages they are a difference of.
        """
        written = _tertulis(cetak)
        if number.ambiguous:
            return diagnose("L021", written.place, teks=written.text.strip())
        marked = self.bertanda(number.mark) if number.mark else None
        if marked is None or satuan is None or marked is satuan or satuan.selisih_dari == marked.kode:
            return None
        return diagnose("L022", written.place, teks=written.text.strip(), satuan=satuan.kode)

    def _konteks(self, satuan: Satuan | None) -> str:
        """Return how a doubtful separator is meant: percentages have decimals, money and counted things thousands."""
        if satuan is None:
            return ""
        if satuan is self.bertanda(PERSEN) or satuan.selisih_dari:
            return PERSEN
        return RUPIAH if satuan.cacah or satuan is self.bertanda(RUPIAH) else ""


def _tertulis(cetak: Cetak) -> Scalar:
    return cetak.teks if cetak.dibaca is None else cetak.dibaca
