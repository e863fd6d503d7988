"""What a spreadsheet meant by a stored number."""

import random
from fractions import Fraction

import pytest

from sakip_rules.source.ganda import desimal, terpendek


@pytest.mark.parametrize("digits", ["%.17g", "%.16g", "%.15f", "%.17e"])
def test_it_is_what_the_shortest_text_of_the_same_double_says(digits):
    """For a thousand doubles of every size the exact arithmetic agrees with Python's own shortest text."""
    made = random.Random(5)
    numbers = [made.randint(-(10**12), 10**12) / 10 ** made.randint(0, 9) for _ in range(1000)]
    written = [digits % number for number in numbers]

    assert [terpendek(text) for text in written] == [Fraction(repr(float(text))) for text in written]


@pytest.mark.parametrize(
    ("stored", "meant"),
    [
        ("0.28999999999999998", "0.29"),
        ("0.83279999999999998", "0.8328"),
        ("0.30000000000000004", "0.30000000000000004"),
        ("3898085541", "3898085541"),
        ("9.5500000000000007", "9.55"),
        ("1E-3", "0.001"),
        ("-0.089999999999999997", "-0.09"),
        ("0", "0"),
    ],
)
def test_what_was_typed_is_what_is_read(stored, meant):
    """The artefacts of binary numbers are taken off, and nothing but them."""
    assert desimal(terpendek(stored)) == meant


@pytest.mark.parametrize("text", ["", "1e9999", "inf", "0x10", "1,5", "9" * 100, "\u0661"])
def test_what_is_no_stored_number_is_none(text):
    """Nothing else is taken for a number."""
    assert terpendek(text) is None


def test_a_number_without_end_is_no_decimal():
    """A third has no decimal that says it exactly."""
    with pytest.raises(ValueError, match="1/3"):
        desimal(Fraction(1, 3))
