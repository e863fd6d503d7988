"""The one number constructor: what is read, what is refused, and that writing is its inverse."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip_rules.source.numbers import MAX_LENGTH, Bound, Interval, Malformed, Missing, Number, Word, read, write
from sakip_rules.source.rounding import CARA, bulatkan


@pytest.mark.parametrize(
    ("text", "value", "decimals", "mark"),
    [
        ("1.234.567", 1234567, 0, ""),
        ("1.234,5", "1234.5", 1, ""),
        ("85,5", "85.5", 1, ""),
        ("85.5", "85.5", 1, ""),
        ("100%", 100, 0, "%"),
        ("89,55 %", "89.55", 2, "%"),
        ("-0,11%", "-0.11", 2, "%"),
        ("−0,11", "-0.11", 2, ""),
        ("+5", 5, 0, ""),
        ("Rp 1.000,-", 1000, 0, "Rp"),
        ("Rp. 3.898.085.541,-", 3898085541, 0, "Rp"),
        ("Rp1.000,00", 1000, 2, "Rp"),
        ("Rp -20.000.001", -20000001, 0, "Rp"),
        ("1.000,-", 1000, 0, "Rp"),
        ("1,234,567.8", "1234567.8", 1, ""),
        ("0", 0, 0, ""),
        ("00,5", "0.5", 1, ""),
    ],
)
def test_n2_every_notation_of_a_report_is_one_exact_number(text, value, decimals, mark):
    """Indonesian and plain notation, percent and rupiah, with the decimals the text shows."""
    assert read(text) == Number(Fraction(value), decimals, mark, text)


@pytest.mark.parametrize(
    ("text", "context", "value", "ambiguous"),
    [
        ("1.234", "", 1234, True),
        ("1.234", "Rp", 1234, False),
        ("1.234", "%", "1.234", False),
        ("1,234", "", "1.234", False),
        ("1,234", "Rp", "1.234", True),
        ("1.234%", "", "1.234", False),
        ("Rp 1.234", "", 1234, False),
        ("0.234", "", "0.234", False),
        ("-0.005", "", "-0.005", False),
        ("Rp 0.500", "", "0.5", False),
        ("0,500", "Rp", "0.5", False),
        ("10.234", "", 10234, True),
        ("1234.567", "", "1234.567", False),
    ],
)
def test_n2_a_single_separator_with_three_digits_is_read_by_its_context(text, context, value, ambiguous):
    """The unit of the field decides what is meant; without one it is marked. No figure begins with nought thousands."""
    number = read(text, context=context)

    assert (number.value, number.ambiguous) == (Fraction(value), ambiguous)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BB", Word("BB")),
        ("Sangat Memuaskan", Word("Sangat Memuaskan")),
        ("-", Missing("-")),
        ("–", Missing("–")),
        ("—", Missing("—")),
        ("na", Missing("na")),
        ("n.a.", Missing("n.a.")),
        ("n/a", Missing("n/a")),
        ("N/A", Missing("N/A")),
        ("", Malformed("", "kosong")),
        ("  ", Malformed("  ", "kosong")),
        ("29.5102.000", Malformed("29.5102.000", "kelompok")),
        ("1.2.3", Malformed("1.2.3", "kelompok")),
        ("1,2,3", Malformed("1,2,3", "kelompok")),
        ("1.234,567,8", Malformed("1.234,567,8", "kelompok")),
        ("1,234.5", Malformed("1,234.5", "kelompok")),
        ("Rp", Malformed("Rp", "bukan")),
        ("Rp\xa01.000", Malformed("Rp\xa01.000", "bukan")),
        ("Rp,320.380.000", Malformed("Rp,320.380.000", "bukan")),
        ("12:30", Malformed("12:30", "bukan")),
        ("53/2014", Malformed("53/2014", "bukan")),
        ("--5", Malformed("--5", "bukan")),
        ("-Rp -5", Malformed("-Rp -5", "bukan")),
        ("8 5", Malformed("8 5", "bukan")),
        ("８５", Malformed("８５", "bukan")),  # noqa: RUF001 - full-width digits are the point
        ("٣", Malformed("٣", "bukan")),
        ("9" * (MAX_LENGTH + 1), Malformed("9" * (MAX_LENGTH + 1), "panjang")),
        ("> abc", Malformed("> abc", "bukan")),
        ("a1 - 2", Malformed("a1 - 2", "bukan")),
    ],
)
def test_n3_what_is_no_number_is_never_zero(text, expected):
    """A word, an absence and a malformed text each say what they are."""
    assert read(text) == expected


def test_n3_bounds_and_ranges_keep_both_their_sides():
    """`≥ 80` is a bound and `80 - 90` a range, in any of their spellings."""
    eighty, ninety = Number(Fraction(80), 0, "", "80"), Number(Fraction(90), 0, "", "90")

    assert read("≥ 80") == Bound(">=", eighty, "≥ 80")
    assert read("≤ 80") == Bound("<=", eighty, "≤ 80")
    assert read("<=80") == Bound("<=", eighty, "<=80")
    assert [(r.low, r.high) for r in map(read, ["80 - 90", "80–90", "80 s.d. 90", "80 sampai 90"])] == [
        (eighty, ninety)
    ] * 4
    assert read("80 - 90") == Interval(eighty, ninety, "80 - 90")
    assert read("-5 - -1").low.value == -5


@pytest.mark.parametrize(
    ("context", "value", "ambiguous"), [("", 1234, True), ("Rp", 1234, False), ("%", "1.234", False)]
)
def test_n3_the_ends_of_bounds_and_ranges_are_read_by_the_context(context, value, ambiguous):
    """A doubtful separator means in a range what it means in a figure of the same field."""
    bound, ends = read("≥ 1.234", context=context), read("1.234 - 1.234", context=context)

    found = [(one.value, one.ambiguous) for one in (bound.number, ends.low, ends.high)]
    assert found == [(Fraction(value), ambiguous)] * 3


def test_a_text_of_the_greatest_length_is_read():
    """Two hundred characters are a number still."""
    assert read("9" * MAX_LENGTH).value == 10**MAX_LENGTH - 1


@pytest.mark.parametrize(
    "text", ["12:30", "010", "1_000", "1e400", ".inf", "0x1F", "+5", "5.", ".5", "8\uff19", "1.000,5", "Rp 5"]
)
def test_n4_unquoted_only_a_plain_decimal_is_a_number(text):
    """What YAML 1.1 would make a number of, and Indonesian notation outside quotes, is refused."""
    assert read(text, plain=True) == Malformed(text, "polos")


def test_n4_a_plain_decimal_keeps_its_digits():
    """`1.10` has two decimals, `-0.5` its sign; `no` stays a word and `-` an absence."""
    assert read("1.10", plain=True) == Number(Fraction(11, 10), 2, "", "1.10")
    assert read("-0.5", plain=True).value == Fraction(-1, 2)
    assert (read("no", plain=True), read("-", plain=True)) == (Word("no"), Missing("-"))
    assert read("1.10", plain=True).bagian == ()


@pytest.mark.parametrize(
    ("text", "context", "ambiguous"),
    [("3.898", "Rp", True), ("3.898", "", False), ("3.898", "%", False), ("3.89", "Rp", False), ("3898", "Rp", False)],
)
def test_n4_a_plain_decimal_is_doubtful_only_as_thousands_of_rupiah(text, context, ambiguous):
    """Three decimals of an amount of rupiah may have been typed for thousands."""
    assert read(text, plain=True, context=context).ambiguous is ambiguous


@pytest.mark.parametrize("text", ["3.898.085.541", "20.000.001", "Rp 3.898.085.541,-"])
def test_n6_not_one_rupiah_is_lost(text):
    """Large amounts are exact to the rupiah, there and back."""
    number = read(text, context="Rp")

    assert number.value in (3898085541, 20000001)
    assert write(number.value, 0, "potong", notation="id") in text


@given(st.fractions(), st.integers(0, 8), st.sampled_from(CARA))
def test_n1_n2_reading_what_was_written_gives_the_number_back(value, desimal, cara):
    """parse(format(x)) is x rounded as declared, in either notation of the files, with the decimals shown."""
    written, rounded = write(value, desimal, cara), bulatkan(value, desimal, cara)
    numbers = [
        read(written, plain=True),
        read(written, context="%"),
        read(write(value, desimal, cara, notation="id"), context="Rp"),
    ]

    assert [(number.value, number.decimals) for number in numbers] == [(rounded, desimal)] * 3


@given(st.integers(0, 10**15), st.integers(0, 4))
def test_n2_indonesian_figures_survive_with_their_marks(units, desimal):
    """A rupiah amount and a percentage written the Indonesian way are read back as they are."""
    value = Fraction(units, 10**desimal)
    text = write(value, desimal, "potong", notation="id")

    assert read(f"Rp {text}").value == value or read(f"Rp {text}").ambiguous
    if "." not in text:
        assert read(f"{text}%").value == value


@given(st.text(max_size=30))
def test_n3_no_text_leads_to_an_exception(text):
    """Whatever stands in a field, the answer is one of the kinds, and never a number out of nothing."""
    for plain in (False, True):
        found = read(text, plain=plain)
        assert isinstance(found, Number | Interval | Bound | Missing | Word | Malformed)
        assert not isinstance(found, Number) or any(character in "0123456789" for character in text)


def test_writing_groups_and_signs():
    """Thousands are grouped in both languages, and a minus stands only before what is not zero."""
    assert write(Fraction(-1234567, 100), 1, "setengah_ke_atas", notation="en") == "-12,345.7"
    assert write(Fraction(-1, 1000), 2, "setengah_ke_atas", notation="id") == "0,00"
    assert write(Fraction(12345), -3, "setengah_ke_atas", notation="id") == "12.345"
