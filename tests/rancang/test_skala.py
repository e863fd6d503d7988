"""Bands asked from the top leave nothing out, and take nothing twice."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip_rules.rancang.skala import di_bawah, puncak, rentang, sampai_dasar, tulis_pita


@given(
    st.lists(st.integers(1, 99), unique=True, max_size=6),
    st.data(),
    st.sampled_from(["0 - 100", "> 0 - < 100", ">= 0"]),
)
def test_every_figure_of_the_domain_has_one_band(ends, data, ranah):
    """Whatever the ends and their sides: at each end, beside it and between ends exactly one band holds the figure."""
    upper, bands = puncak(ranah), []
    for end in sorted(ends, reverse=True):
        lower = f"{data.draw(st.sampled_from(['>', '>=']))} {end}"
        bands.append(rentang(tulis_pita(ranah, upper, lower)))
        upper = di_bawah(ranah, upper, lower)
    bands.append(rentang(tulis_pita(ranah, upper, "")))
    points = sorted({Fraction(0), Fraction(100), Fraction(101), *map(Fraction, ends)})
    tried = [*points, *((low + high) / 2 for low, high in pairwise(points))]

    domain = rentang(ranah)
    assert [value for value in tried if domain.memuat(value) and sum(one.memuat(value) for one in bands) != 1] == []


@pytest.mark.parametrize("mulai", ["> 95", ">= 90.5", "> 90", "< 50", "50", "0 - 50", "tinggi", "> -1", ""])
def test_a_band_that_cannot_begin_there_is_told_at_once(mulai):
    """Above its own end, empty, outside the domain, or no beginning at all."""
    assert di_bawah("0 - 100", "90", mulai) is None


@pytest.mark.parametrize(("mulai", "whole"), [("> 0", False), (">= 0", True), ("> 10", False), ("", False)])
def test_the_last_band_reaches_the_end_of_the_domain(mulai, whole):
    """Only one that begins with the lowest figure itself is the last."""
    assert sampai_dasar("0 - 100", mulai) is whole
