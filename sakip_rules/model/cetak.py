"""Printed figures: what a text of a report says as a number.

A report prints a figure with the name of its unit behind it (`2 Dokumen`), in either notation, with or without a mark.
What is still not one figure then (`41/6`, `10 (sepuluh)`) is not guessed at: a person says what is read there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sakip_rules.model.rujukan import lipat
from sakip_rules.source.numbers import Malformed, Missing, Number, read

if TYPE_CHECKING:
    from collections.abc import Container

_BESIDE = re.compile(r"(?P<figure>.*[0-9%-])\s*(?P<unit>[^\W\d_](?:[^\W\d_]|[-/ .])*)", re.DOTALL)
_STAND_OFF = re.compile(r"([-+\u2212])\s+(?=[0-9])")


def baca_cetak(teks: str, konteks: str, satuan: Container[str]) -> Number | Missing | Malformed:
    """Read a printed figure; `konteks` tells how a doubtful separator is meant, `satuan` are the names of units.

    >>> baca_cetak("2 Dokumen", "", {"dokumen"}).value, baca_cetak("- 50 %", "%", ()).value
    (Fraction(2, 1), Fraction(-50, 1))
    >>> baca_cetak("41/6 orang/bulan", "", {"orang/bulan"})
    Malformed(text='41/6', reason='bukan')
    """
    figure = teks.strip()
    beside = _BESIDE.fullmatch(figure)
    if beside is not None and lipat(beside["unit"]) in satuan:
        figure = beside["figure"].strip()
    written = read(_STAND_OFF.sub(r"\1", figure), context=konteks)
    return written if isinstance(written, (Number, Missing, Malformed)) else Malformed(figure, "bukan")
