"""Printed figures as they are read."""

from fractions import Fraction

import pytest

from sakip_rules.model.cetak import baca_cetak
from sakip_rules.source.numbers import Malformed, Missing, Number

SATUAN = frozenset({"dokumen": None, "orang bulan": None})


@pytest.mark.parametrize(
    ("teks", "konteks", "nilai"),
    [
        ("89,55%", "%", Fraction("89.55")),
        (" 40 % ", "%", Fraction(40)),
        ("9.81", "%", Fraction("9.81")),
        ("- 50 %", "%", Fraction(-50)),
        ("-320.380.000", "Rp", Fraction(-320380000)),
        ("Rp. 24.834.513.737,-", "Rp", Fraction(24834513737)),
        ("Rp1.972.963.362,00", "Rp", Fraction(1972963362)),
        ("2 Dokumen", "", Fraction(2)),
        ("12 Orang  Bulan", "", Fraction(12)),
    ],
)
def test_n2_a_printed_figure_is_read_with_its_unit_and_its_mark(teks, konteks, nilai):
    """The name of a unit behind it, a mark, a sign that stands off: none of them changes the figure."""
    found = baca_cetak(teks, konteks, SATUAN)
    assert isinstance(found, Number)
    assert found.value == nilai


@pytest.mark.parametrize(
    "teks", ["41/6 orang/bulan", "10 (sepuluh) kegiatan", "29.5102.000", "2 Dokumne", "80 - 90", "", "Baik"]
)
def test_n3_what_is_not_one_figure_is_never_guessed(teks):
    """Two figures, a figure with its words, broken groups, an unknown unit, a range, nothing, a word."""
    assert isinstance(baca_cetak(teks, "Rp", SATUAN), Malformed)


def test_z5_a_printed_dash_is_an_absence():
    """It is no figure, and not zero."""
    assert isinstance(baca_cetak("-", "Rp", SATUAN), Missing)
