"""Rounding: three declared modes, each held to the decimal module."""

from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip_rules.source.rounding import CARA, bulatkan

DECIMAL = {"setengah_ke_atas": ROUND_HALF_UP, "setengah_genap": ROUND_HALF_EVEN, "potong": ROUND_DOWN}


def test_the_modes_are_the_three_declared():
    """No mode is without its twin in the decimal module."""
    assert set(CARA) == set(DECIMAL)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6), st.integers(-6, 8), st.sampled_from(CARA))
def test_each_mode_does_what_the_decimal_module_does(value, desimal, cara):
    """For any decimal, any number of digits and either sign, the result is the decimal module's."""
    with localcontext() as context:
        context.prec = 100
        expected = Fraction(value.quantize(Decimal(1).scaleb(-desimal), DECIMAL[cara]))

    assert bulatkan(Fraction(value), desimal, cara) == expected


@given(st.fractions(), st.integers(-3, 6), st.sampled_from(CARA))
def test_rounding_is_near_and_rounding_again_changes_nothing(value, desimal, cara):
    """The result is on the grid, less than one step away (half a step unless cut off), and stays."""
    result = bulatkan(value, desimal, cara)
    step = Fraction(10) ** -desimal

    assert (result / step).denominator == 1
    assert abs(result - value) < step if cara == "potong" else abs(result - value) <= step / 2
    assert bulatkan(result, desimal, cara) == result


@pytest.mark.parametrize(
    ("cara", "expected"),
    [
        ("setengah_ke_atas", ["89.6", "-0.5", "0.1"]),
        ("setengah_genap", ["89.6", "-0.4", "0"]),
        ("potong", ["89.5", "-0.4", "0"]),
    ],
)
def test_b7_a_quotient_that_ends_in_a_half_is_decided_by_the_mode(cara, expected):
    """89,55 and −0,45 and 0,05 to one decimal: each mode has its own answer."""
    assert [bulatkan(Fraction(text), 1, cara) for text in ("89.55", "-0.45", "0.05")] == [
        Fraction(text) for text in expected
    ]


def test_a_mode_that_does_not_exist_is_misuse():
    """An undeclared mode is never replaced by a default."""
    with pytest.raises(ValueError, match="ke_atas"):
        bulatkan(Fraction(1), 0, "ke_atas")
