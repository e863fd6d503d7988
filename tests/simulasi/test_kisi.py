"""Numbers on a grid, how high a quotient goes, and numbers of few digits between two others."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip_rules.simulasi.akar import akar
from sakip_rules.simulasi.jelajah import Ruas, antara
from sakip_rules.simulasi.kisi import terpilih, ujung_kisi
from sakip_rules.simulasi.polinom import Hasilbagi, TerlaluRumit, kali, tetapan
from sakip_rules.simulasi.puncak import Puncak, puncak

AKAR2 = akar((Fraction(-2), Fraction(0), Fraction(1)))[1]
SATU = Fraction(1)


def ruas(low, high, sisi="()"):
    """A stretch, written with its brackets."""
    ends = [None if one is None else one if not isinstance(one, int) else Fraction(one) for one in (low, high)]
    return Ruas(ends[0], sisi[0] == "[", ends[1], sisi[1] == "]")


@pytest.mark.parametrize(
    ("stretch", "ends"),
    [
        (ruas(1, 4, "[]"), (1, 4)),
        (ruas(1, 4, "()"), (2, 3)),
        (ruas(Fraction(1, 2), Fraction(7, 2), "[]"), (1, 3)),
        (ruas(None, 4, "()"), (None, 3)),
        (ruas(1, 2, "()"), None),
        (ruas(AKAR2, 3, "()"), (2, 2)),
        (ruas(-3, AKAR2, "[)"), (-3, 1)),
    ],
)
def test_the_ends_on_the_grid_lie_within(stretch, ends):
    """An end that belongs to a stretch counts, one that does not is passed, an irrational one is passed."""
    assert ujung_kisi(stretch, SATU) == ends


@pytest.mark.parametrize(
    ("stretches", "now", "arah", "chosen"),
    [
        ([ruas(5, None, "[)")], 3, 0, (5, 4)),
        ([ruas(None, 5, "(]")], 8, 0, (5, 6)),
        ([ruas(5, None, "[)")], 8, 1, (5, 4)),
        ([ruas(None, 5, "(]")], 3, -1, (5, 6)),
        ([ruas(0, 9, "[]")], 8, 0, (9, 10)),
        ([ruas(0, 9, "[]")], 8, 1, (0, -1)),
        ([ruas(0, 9, "[]")], 2, -1, (9, 10)),
        ([ruas(0, 2, "[]"), ruas(6, 9, "[]")], 5, 0, (6, 5)),
        ([ruas(0, 2, "[]"), ruas(6, 9, "[]")], 3, 0, (2, 3)),
        ([ruas(7, 7, "[]")], 9, 0, (7, 8)),
        ([ruas(5, None, "[)")], None, 1, (5, 4)),
        ([ruas(None, None)], 3, 1, (3, None)),
        ([ruas(Fraction(5, 2), Fraction(11, 4), "[]")], 3, 0, None),
    ],
)
def test_the_number_told_changes_least(stretches, now, arah, chosen):
    """Outside, the nearest; inside, the end that is the least that is asked; and the next one beyond that end."""
    at = None if now is None else Fraction(now)

    assert terpilih(stretches, SATU, at, arah) == chosen


def test_single_numbers_have_nothing_beyond_them():
    """Between the words of an ordinal unit there is nothing to step to."""
    assert terpilih([ruas(3, 3, "[]"), ruas(5, 5, "[]")], None, Fraction(1), 0) == (3, None)


@given(st.fractions(-9, 9, max_denominator=30), st.fractions(-9, 9, max_denominator=30))
def test_a_number_between_two_lies_between_them(one, other):
    """Strictly, and with no larger denominator than the two ends' middle has."""
    low, high = sorted((one, other))
    if low == high:
        return
    found = antara(low, high, 1)

    assert low < found < high
    assert found.denominator <= ((low + high) / 2).denominator
    assert low < antara(high, low, -1) < high


@pytest.mark.parametrize(
    ("atas", "bawah", "stretch", "peak"),
    [
        ((0, 1), (1,), ruas(0, 4, "[]"), Puncak(Fraction(4), tercapai=True)),
        ((0, 1), (1,), ruas(0, 4, "[)"), Puncak(Fraction(4), tercapai=False)),
        ((0, 1), (1,), ruas(0, None, "[)"), None),
        ((0, -1), (1,), ruas(0, None, "[)"), Puncak(Fraction(0), tercapai=True)),
        ((0, 1), (1,), ruas(None, 4, "(]"), Puncak(Fraction(4), tercapai=True)),
        ((-54, 1), (0, 1), ruas(0, None, "()"), Puncak(Fraction(1), tercapai=False)),
        ((54,), (0, 1), ruas(0, None, "()"), None),
        ((3, 4, -4), (1,), ruas(0, None, "[)"), Puncak(Fraction(4), tercapai=True)),
        ((0, 2), (1, 0, 1), ruas(None, None), Puncak(Fraction(1), tercapai=True)),
    ],
)
def test_how_high_a_quotient_goes(atas, bawah, stretch, peak):
    """At an end, far out, beside a pole, or where it turns: 2x/(1 + x^2) is 1 at 1, 1 - 54/x stays below 1."""
    quotient = Hasilbagi(tuple(map(Fraction, atas)), tuple(map(Fraction, bawah)))

    assert puncak(quotient, stretch) == peak


def test_powers_have_a_bound():
    """Nobody writes a power of 100; what does is refused, not waited for."""
    power = (Fraction(1),) * 40

    with pytest.raises(TerlaluRumit):
        kali(power, power)
    assert tetapan(Fraction(0)).tetap
