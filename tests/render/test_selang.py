"""Stretches of numbers in words: rounded into the stretch, never out of it."""

from fractions import Fraction

import pytest

from sakip_rules.render.selang import angka, selang, tepat
from sakip_rules.simulasi.akar import akar
from sakip_rules.simulasi.jelajah import Ruas

AKAR2 = akar((Fraction(-2), Fraction(0), Fraction(1)))[1]


def ruas(low, high, sisi="()"):
    """A stretch, written with its brackets."""
    return Ruas(low, sisi[0] == "[", high, sisi[1] == "]")


@pytest.mark.parametrize(
    ("stretch", "shown"),
    [
        (ruas(Fraction("83.70465"), None, "[)"), "≥ 83,70465"),
        (ruas(None, Fraction(10), "(]"), "≤ 10"),
        (ruas(Fraction(0), Fraction("6.25"), "(]"), "> 0 dan ≤ 6,25"),
        (ruas(Fraction(7), Fraction(7), "[]"), "= 7"),
        (ruas(None, None), "bilangan berapa pun"),
        (ruas(Fraction(1, 3), Fraction(2, 3)), "> ≈0,3334 dan < ≈0,6666"),
        (ruas(AKAR2, None), "> ≈1,4143"),
        (ruas(None, AKAR2), "< ≈1,4142"),
    ],
)
def test_a_stretch_is_read_with_its_signs(stretch, shown):
    """What has no short decimal is rounded to the inner side: every number the text names lies in the stretch."""
    assert selang(stretch, None, "id") == shown


def test_the_exact_ends_are_told_where_they_were_rounded():
    """A fraction as it is, an irrational number by what it lies between."""
    assert tepat(ruas(Fraction(1, 3), Fraction(2)), "id") == ("1/3",)
    assert tepat(ruas(AKAR2, None), "id") == ("1,4142 … 1,4143 (irasional)",)


def test_the_notation_follows_the_language():
    """English has points and commas the other way round."""
    assert angka(Fraction("1234.5"), None, "en") == "1,234.5"
