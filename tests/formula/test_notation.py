"""The notation people write, and every way it can be wrong, with its place."""

import pytest

from sakip_rules.formula.limits import MAX_EXPONENT, MAX_NESTING, MAX_TOKENS, MAX_YEARS_BACK
from sakip_rules.formula.notation import read_notation
from sakip_rules.formula.refusals import Refusal
from tests.formula.bantu import refused


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("(kasus[n-1] − kasus[n]) ÷ kasus[n] × 100%", "( a - a ) / a * 1"),
        ("a x b", "a * a"),
        ("x x x", "a * a"),
        ("a^2", "a ** 1"),
        ("a ^ -2", "a ** - 1"),
        ("a ≤ b dan bukan c ≠ d", "a <= a and not a != a"),
        ("jika(a > 0, b, c)", "f ( a > 1 , a , a )"),
        ("lambda + None", "a + a"),
        ("a\n  /\n  b", "a / a"),
        ("a\u00a0+\u202fb", "a + a"),
    ],
)
def test_the_expression_is_made_of_our_own_words(text, expression):
    """Nothing of the text, not even a name, stands in the expression given to Python."""
    assert read_notation(text).expression == expression


def test_every_word_of_the_expression_leads_back_to_the_text():
    """The offsets of the expression's words map to the stretches they stand for."""
    text = "(kasus[n - 1]  -  b) x 100 %"
    notation = read_notation(text)
    offsets = zip(sorted(notation.awal), sorted(notation.akhir), strict=True)

    assert [text[notation.awal[start] : notation.akhir[end]] for start, end in offsets] == [
        "(",
        "kasus[n - 1]",
        "-",
        "b",
        ")",
        "x",
        "100 %",
    ]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", ("R001", 1, 1)),
        ("   ", ("R001", 1, 3)),
        ("a +", ("R016", 3, 1)),
        ("(a + )", ("R016", 4, 1)),
        ("jumlah(a, )", ("R016", 9, 1)),
        ("> 10 +", ("R017", 1, 1)),
        ("a + * b", ("R017", 5, 1)),
        ("jumlah(, a)", ("R017", 8, 1)),
        ("dan a", ("R017", 1, 3)),
        ("a + ]", ("R017", 5, 1)),
        ("a 2", ("R018", 3, 1)),
        ("a b", ("R040", 1, 3)),
        ("a / Jumlah kasus masuk dibagi c", ("R040", 5, 18)),
        ("jumlah a", ("R018", 8, 1)),
        ("a kali b c", ("R018", 3, 4)),
        ("not a", ("R018", 5, 1)),
        ("Kali a", ("R018", 6, 1)),
        ("2 (a)", ("R018", 3, 1)),
        ("(a) 2", ("R018", 5, 1)),
        ("a ]", ("R018", 3, 1)),
        ("(a", ("R019", 1, 1)),
        ("jumlah(a, (b)", ("R019", 7, 1)),
        ("a)", ("R020", 2, 1)),
        (")", ("R020", 1, 1)),
        ("()", ("R021", 1, 2)),
        ("a / ( )", ("R021", 5, 3)),
        ("a%", ("R022", 2, 1)),
        ("5 %%", ("R022", 4, 1)),
        ("% a", ("R022", 1, 1)),
        ("a ^ b", ("R023", 3, 3)),
        ("a ^", ("R023", 3, 1)),
        ("a ^ 2.5", ("R023", 3, 5)),
        ("a ^ 50%", ("R023", 3, 5)),
        ("a ^ 2 ^ 3", ("R023", 7, 3)),
        ("9^9^9", ("R023", 4, 2)),
        ("x[2023]", ("R024", 2, 6)),
        ("x[n+1]", ("R024", 2, 5)),
        ("x[n-m]", ("R024", 2, 5)),
        ("x[", ("R024", 2, 1)),
        ("x[n][n]", ("R024", 5, 3)),
        ("(a)[n]", ("R024", 4, 3)),
        ("[a]", ("R024", 1, 3)),
        ("sin(a)", ("R028", 1, 3)),
        ("--a", ("R031", 2, 1)),
        ("a - -b", ("R031", 5, 1)),
        ("a + bukan b", ("R031", 5, 5)),
        ("bukan bukan a", ("R031", 7, 5)),
        ("10,5", ("R014", 1, 4)),
        ("(10.5,5)", ("R014", 2, 6)),
        ("a, b", ("R015", 2, 1)),
        ("(a , 5)", ("R015", 4, 1)),
        ("10 ,5", ("R015", 4, 1)),
    ],
)
def test_e1_what_is_wrong_is_told_where_it_is(text, where):
    """E1: half-written and misspelt formulas never load; the code and the place say what and where."""
    assert refused(text) == [where]


@pytest.mark.parametrize(
    ("text", "saran"),
    [
        ("a and b", "dan"),
        ("a OR b", "atau"),
        ("a DAN b", "dan"),
        ("a ATAU b", "atau"),
        ("a kali b", "x"),
        ("a Dikali b", "x"),
        ("a bagi b", "/"),
        ("a dibagi b", "/"),
        ("a per b", "/"),
        ("a tambah b", "+"),
        ("a ditambah b", "+"),
        ("a kurang b", "-"),
        ("a dikurangi b", "-"),
        ("a pangkat 2", "^"),
    ],
)
def test_operators_in_other_words_are_told_their_sign(text, saran):
    """A word that stands for an operator elsewhere is refused with the operator to write."""
    refusal = read_notation(text)

    assert refusal.code == "R018"
    assert dict(refusal.data)["saran"] == saran


def test_e1_an_unknown_function_names_the_nearest():
    """E1: a misspelt function, or one under its name in another language, is told the one meant."""
    nearest = {text: dict(read_notation(f"{text}(a)").data)["nearest"] for text in ("rata_rta", "SUM", "JIKA", "sin")}

    assert nearest == {"rata_rta": "rata_rata", "SUM": "jumlah", "JIKA": "jika", "sin": ""}


def test_decimals_with_a_comma_are_told_the_number_meant():
    """`10,5` is refused with 10.5, and a number that has decimals already with nothing."""
    assert dict(read_notation("10,5").data) == {"angka": "10,5", "saran": "10.5"}
    assert dict(read_notation("1.5,5").data) == {"angka": "1.5,5", "saran": ""}


def test_inside_a_function_the_comma_separates():
    """`rata_rata(10, 5)` has two arguments; glued together, the comma could be a decimal one and is refused."""
    assert read_notation("rata_rata(10, 5)").expression == "f ( 1 , 1 )"
    assert read_notation("rata_rata(10,5)").code == "R014"


def test_the_year_may_be_written_with_spaces_and_any_minus():
    """`x[n-1]`, `x[n - 1]` and `x[ n − 1 ]` are one value; `x` and `x[n-0]` are this year's."""
    keys = [
        next(iter(read_notation(text).operands.values())).kunci
        for text in ("x[n-1]", "x[n - 1]", "x[ n − 1 ]", "x [n–1]", "x", "x[n]", "x[n-0]")
    ]

    assert keys == ["x[n-1]"] * 4 + ["x"] * 3


def test_a_form_feed_hides_nowhere():
    """Not even inside the brackets of a year or before a power does a control character count as a space."""
    assert refused("x[n\x0c-1]")[0][0] == "R024"
    assert refused("x^\x0c2")[0][0] == "R023"


@pytest.mark.parametrize(
    ("most", "beyond", "code"),
    [
        ("(" * MAX_NESTING + "a" + ")" * MAX_NESTING, "(" * (MAX_NESTING + 1) + "a" + ")" * (MAX_NESTING + 1), "R026"),
        (f"a^{MAX_EXPONENT}", f"a^{MAX_EXPONENT + 1}", "R023"),
        (f"a[n-{MAX_YEARS_BACK}]", f"a[n-{MAX_YEARS_BACK + 1}]", "R025"),
        ("-a" + "+a" * (MAX_TOKENS // 2 - 1), "-a" + "+a" * (MAX_TOKENS // 2 - 1) + "+", "R027"),
    ],
)
def test_every_bound_holds_exactly(most, beyond, code):
    """The most that is allowed passes, and one more is refused with its code."""
    assert not isinstance(read_notation(most), Refusal)
    assert read_notation(beyond).code == code
