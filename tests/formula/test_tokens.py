"""One token at a time, and what is none."""

import pytest

from sakip_rules.formula.limits import MAX_DIGITS
from sakip_rules.formula.refusals import Refusal
from sakip_rules.formula.tokens import token_at


def token(text, *, after_operand=False):
    """The kind and text of the first token."""
    found = token_at(text, 0, after_operand=after_operand)
    return (found.kind, found.text) if not isinstance(found, Refusal) else (found.code, dict(found.data))


@pytest.mark.parametrize(
    ("written", "folded"),
    [("×", "*"), ("·", "*"), ("÷", "/"), ("−", "-"), ("–", "-"), ("≤", "<="), ("≥", ">="), ("≠", "!="), ("^", "^")],
)
def test_official_signs_are_folded(written, folded):
    """A sign regulations print is the operator it stands for."""
    assert token(written) == ("operator", folded)


@pytest.mark.parametrize(
    ("text", "after_operand", "expected"),
    [
        ("x 100%", True, ("operator", "*")),
        ("X 100%", True, ("operator", "*")),
        ("x100%", True, ("operator", "*")),
        ("x(a)", True, ("operator", "*")),
        ("x_total", True, ("name", "x_total")),
        ("xy", True, ("name", "xy")),
        ("x / 2", False, ("name", "x")),
        ("x100", False, ("name", "x100")),
    ],
)
def test_an_x_multiplies_only_after_a_value(text, after_operand, expected):
    """`x` after a value is the sign of multiplication; where a value must come it is a variable."""
    assert token(text, after_operand=after_operand) == expected


@pytest.mark.parametrize(
    ("text", "saran"),
    [
        ("1.000.000", "1000000"),
        ("1_000", "1000"),
        ("1e5", "100000"),
        ("1E5", "100000"),
        ("1e400", ""),
        ("010", "10"),
        ("000", "0"),
        ("5.", "5"),
        ("00.5", "0.5"),
        ("2x100", "2 x 100"),
        ("2x", "2 x"),
        ("0x10", "0 x 10"),
        ("1.2.3", ""),
        ("5juta", ""),
    ],
)
def test_n4_a_number_is_a_plain_decimal(text, saran):
    """N4: what is not a plain decimal is refused with the number that was likely meant, never read as another."""
    assert token(text) == ("R011", {"angka": text, "saran": saran})


def test_a_number_may_not_begin_with_its_point():
    """`.5` is refused with the zero put before it, and a dot after a name as a dot."""
    assert token(".5") == ("R011", {"angka": ".5", "saran": "0.5"})
    assert token_at("a.5", 1, after_operand=True).code == "R009"


@pytest.mark.parametrize("text", ["1.000", "100.000", "3.898"])
def test_n2_thousands_or_decimals_is_asked_not_guessed(text):
    """N2: a number an Indonesian reader could take for thousands is refused with both readings."""
    assert token(text) == ("R012", {"angka": text, "ribuan": text.replace(".", ""), "desimal": f"{text}0"})


@pytest.mark.parametrize("text", ["0.125", "1.25", "1.0000", "1234.567", "83.28"])
def test_numbers_that_can_be_read_one_way_are_read(text):
    """A decimal that cannot be thousands is a number."""
    assert token(text) == ("number", text)


def test_indonesian_decimals_are_refused_with_the_number_meant():
    """`1.234,5` is one number in Indonesian and none in a formula."""
    assert token("1.234,50") == ("R014", {"angka": "1.234,50", "saran": "1234.50"})


def test_a_number_has_bounded_digits():
    """The most digits pass, one more is refused."""
    assert token("1" * MAX_DIGITS) == ("number", "1" * MAX_DIGITS)
    assert token("1" * (MAX_DIGITS + 1)) == ("R013", {"batas": str(MAX_DIGITS)})


@pytest.mark.parametrize(
    ("text", "saran"),
    [("**", "^"), ("//", "/"), ("<>", "!="), ("&&", "dan"), ("||", "atau"), ("=<", "<="), ("=>", ">="), ("!", "bukan")],
)
def test_signs_of_other_languages_name_ours(text, saran):
    """An operator of another language is refused with the one to write."""
    assert token(text) == ("R006", {"operator": text, "saran": saran})


@pytest.mark.parametrize(
    ("text", "code"),
    [("=", "R007"), (":", "R008"), (".", "R009"), ("'", "R005"), ('"', "R005"), ("`", "R005"), ("\u201c", "R005")],
)
def test_signs_that_are_never_part_of_a_formula(text, code):
    """Assignment, ratio sign, attribute dot and quotes each have their own code."""
    assert token(text)[0] == code


@pytest.mark.parametrize("text", ["\x0c", "\x00", "\x0b", "\r", "\u200b", "\ufeff", "\u202e", "\u2028", "\ud800"])
def test_invisible_characters_are_refused_by_number(text):
    """A character nobody sees is refused and named by its code point."""
    assert token(text) == ("R004", {"titik": f"U+{ord(text):04X}"})


@pytest.mark.parametrize(
    ("text", "saran"),
    [
        ("\uff41", "a"),
        ("\uff0b", "+"),
        ("\u2014", "-"),
        ("\u2217", "*"),
        ("²", "^2"),
        ("\u0663", ""),
        ("é", ""),
        ("@", ""),
        ("{", "("),
        (";", ","),
        ("\u210e", "h"),
    ],
)
def test_e2_lookalikes_are_refused_with_what_they_look_like(text, saran):
    """E2: a sign that merely looks like one of ours is refused, with ours where it is plain which."""
    assert token(text) == ("R003", {"karakter": text, "titik": f"U+{ord(text):04X}", "saran": saran})


def test_reserved_names_are_refused():
    """A name that starts with an underscore is refused whole."""
    assert token("__class__") == ("R010", {"nama": "__class__", "saran": "class"})
