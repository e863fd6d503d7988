"""Intervals as regulations print them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip_rules.model.baca.bacaan import Bacaan
from sakip_rules.model.baca.rentang import baca_rentang
from sakip_rules.model.skala import Rentang
from sakip_rules.source.nodes import scalar_at
from sakip_rules.source.places import SourceFile


def baca(text, style='"'):
    """The interval of a quoted text, and the codes told about it."""
    source = SourceFile("skala.yaml", f'"{text}"' if style else text, "")
    bacaan = Bacaan()
    return baca_rentang(bacaan, scalar_at(text, style, 0, len(source.text), source)), [x.code for x in bacaan.temuan]


def rentang(low, low_in, high, high_in):
    """An interval of plain decimals."""
    return Rentang(low and Fraction(low), low_in, high and Fraction(high), high_in)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("> 90 - 100", rentang("90", False, "100", True)),
        ("0 - 30", Rentang(Fraction(0), True, Fraction(30), True)),
        (">= 70 - < 100", rentang("70", True, "100", False)),
        ("≥70 – <100", rentang("70", True, "100", False)),
        ("91 ≤ 100", rentang("91", True, "100", True)),
        ("91 <= 100", rentang("91", True, "100", True)),
        (">= 100", rentang("100", True, None, False)),
        ("> 100", rentang("100", False, None, False)),
        ("≤ 50", rentang(None, False, "50", True)),
        ("< 40", rentang(None, False, "40", False)),
        ("=< 40", rentang(None, False, "40", True)),
        ("100", rentang("100", True, "100", True)),
        ("= 100", rentang("100", True, "100", True)),
        ("88,31 - 100,00", rentang("88.31", True, "100", True)),
        ("88.31—100.00", rentang("88.31", True, "100", True)),
        ("0% - 100 %", Rentang(Fraction(0), True, Fraction(100), True)),
        ("-10 - 0", Rentang(Fraction(-10), True, Fraction(0), True)),
        ("−10 s.d. -5", rentang("-10", True, "-5", True)),
        ("3,0644 sampai 3,532", rentang("3.0644", True, "3.532", True)),
        ("1 s/d 2", rentang("1", True, "2", True)),
        ("1 sd 2", rentang("1", True, "2", True)),
        ("  0  -  30  ", Rentang(Fraction(0), True, Fraction(30), True)),
    ],
)
def test_every_printed_form_is_read(text, expected):
    """The ends and whether they belong to the interval are what is printed."""
    assert baca(text) == (expected, [])


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["K001"]),
        ("tinggi", ["K001"]),
        ("90 - ", ["K001"]),
        ("90 < 100", ["K001"]),
        ("> > 90", ["K001"]),
        ("0 - 30 - 60", ["K001"]),
        ("9" * 300, ["K001"]),
        ("30 - 0", ["K002"]),
        ("30 - < 30", ["K002"]),
        ("< 30 - 40", ["K003"]),
        ("≤ 30 - ≥ 40", ["K003", "K003"]),
        ("1.00.5 - 3", ["K004"]),
        ("1 - 1,00,5", ["K004"]),
        ("1.00.5", ["K004"]),
    ],
)
def test_what_is_no_interval_is_refused_and_never_guessed(text, codes):
    """The value is none and the reason is told."""
    assert baca(text) == (None, codes)


def test_a_dot_with_three_digits_is_a_decimal_mark_and_is_told_where_it_is_quoted():
    """In quotes it could be thousands; outside quotes a plain number is a plain number."""
    one = Rentang(Fraction(0), True, Fraction("1.005"), True)
    assert baca("0 - 1.005") == (one, ["K005"])
    assert baca("0 - 1.005", style="") == (one, [])
    assert baca("0 - 1,005") == (one, [])


ENDS = st.integers(-5000, 5000).map(lambda n: Fraction(n, 10))


def tulis(value, comma):
    """A number with one decimal."""
    sign, scaled = ("-" if value < 0 else ""), abs(value * 10).numerator * 10 // (10 * abs(value * 10).denominator)
    return f"{sign}{scaled // 10}{',' if comma else '.'}{scaled % 10}"


@given(
    st.tuples(ENDS, ENDS).map(sorted),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.sampled_from([" - ", "-", " – ", " s.d. "]),
)
def test_reading_is_the_inverse_of_writing(ends, low_in, high_in, comma, dash):
    """Whatever two different ends, sides, decimal mark and dash: the interval read is the one written."""
    low, high = ends
    low_sign, high_sign = "" if low_in else "> ", "" if high_in else "< "
    text = f"{low_sign}{tulis(low, comma)}{dash}{high_sign}{tulis(high, comma)}"
    expected = Rentang(low, low_in, high, high_in)
    if low < high or (low_in and high_in):
        assert baca(text) == (expected, [])
    else:
        assert baca(text) == (None, ["K002"])


@given(st.text(alphabet="0123456789.,%<>=≤≥-– sd", max_size=20))
def test_no_text_makes_the_reader_fail(text):
    """There is an interval or a reason, never neither and never an exception."""
    found, codes = baca(text)
    assert (found is None) == bool([code for code in codes if code != "K005"])
