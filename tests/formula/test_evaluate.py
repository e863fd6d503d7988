"""The value of a formula and the steps that lead there."""

from fractions import Fraction

import pytest

from sakip_rules.formula.evaluate import hitung
from sakip_rules.formula.limits import MAX_BITS
from sakip_rules.model.bukti import Langkah
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.places import Place
from tests.formula.bantu import evaluated, fits, value

F = Fraction
HUGE = F(2) ** (MAX_BITS - 1)


def missing(name):
    """A value nobody recorded."""
    return TanpaNilai(kosong=True, sebab=(diagnose("N011", None, variabel=name),))


def reasons(found):
    """The code, column and length of each reason for having no value."""
    assert isinstance(found, TanpaNilai), found
    return [(one.code, one.place.column, one.place.length) for one in found.sebab]


def steps(text, nilai=None, hasil="angka", himpunan=(), satuan="angka"):
    """The sign, text and result of each step."""
    return [
        (one.operasi, text[one.awal : one.akhir], one.hasil)
        for one in evaluated(text, nilai, hasil, himpunan, satuan).langkah
    ]


def test_a_formula_is_proved_step_by_step():
    """Each operation is a step with exact operands, its result, its place in the text and its unit."""
    text = "(kasus[n-1] - kasus[n]) / kasus[n] x 100%"
    found = hitung(fits(text, kasus="kasus"), {"kasus[n-1]": F(60), "kasus": F(54)})

    assert found.nilai == F(1, 9)
    assert found.langkah == (
        Langkah("-", (F(60), F(54)), F(6), 1, 22, "kasus", 0, ((1, 11), (14, 22))),
        Langkah("/", (F(6), F(54)), F(1, 9), 0, 34, "", 0, ((1, 22), (26, 34))),
        Langkah("*", (F(1, 9), F(1)), F(1, 9), 0, 41, "persen", 0, ((0, 34), (37, 41))),
    )


def test_a_condition_is_proved_part_by_part():
    """Signs, words and the choice are steps too, each with what it was given and where that stands in the text."""
    text = "jika(a > 1 dan bukan b > 2, -a, +b)"
    rumus = fits(text, "angka", a="angka", b="angka")

    assert hitung(rumus, {"a": F(2), "b": F(1)}).langkah == (
        Langkah(">", (F(2), F(1)), True, 5, 10, "", 0, ((5, 6), (9, 10))),
        Langkah(">", (F(1), F(2)), False, 21, 26, "", 0, ((21, 22), (25, 26))),
        Langkah("bukan", (False,), True, 15, 26, "", 0, ((21, 26),)),
        Langkah("dan", (True, True), True, 5, 26, "", 0, ((5, 10), (15, 26))),
        Langkah("-", (F(2),), F(-2), 28, 30, "", 0, ((29, 30),)),
        Langkah("jika", (True, F(-2)), F(-2), 0, 35, "", 1, ((5, 26), (28, 30), (32, 34))),
    )
    assert hitung(rumus, {"a": F(1), "b": F(1)}).langkah == (
        Langkah(">", (F(1), F(1)), False, 5, 10, "", 0, ((5, 6), (9, 10))),
        Langkah("dan", (False,), False, 5, 26, "", 0, ((5, 10), (15, 26))),
        Langkah("+", (F(1),), F(1), 32, 34, "", 0, ((33, 34),)),
        Langkah("jika", (False, F(1)), F(1), 0, 35, "", 2, ((5, 26), (28, 30), (32, 34))),
    )


def test_a_chain_of_comparisons_is_proved_link_by_link():
    """Each link has its two operands, and the whole what each link gave."""
    assert hitung(fits("jika(1 < a < 3, a, 0)", "angka", a="angka"), {"a": F(2)}).langkah == (
        Langkah("<", (F(1), F(2)), True, 5, 10, "", 0, ((5, 6), (9, 10))),
        Langkah("<", (F(2), F(3)), True, 9, 14, "", 0, ((9, 10), (13, 14))),
        Langkah("dan", (True, True), True, 5, 14, "", 0, ((5, 6), (9, 10), (13, 14))),
        Langkah("jika", (True, F(2)), F(2), 0, 21, "", 1, ((5, 14), (16, 17), (19, 20))),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 + 3 * 4", F(14)),
        ("(2 + 3) * 4", F(20)),
        ("7 - 2 - 1", F(4)),
        ("2 / 3 / 4", F(1, 6)),
        ("-2 ^ 2", F(-4)),
        ("2 ^ -2", F(1, 4)),
        ("0 ^ 0", F(1)),
        ("2 x 3", F(6)),
        ("1 / 3 + 1 / 6", F(1, 2)),
        ("+5 - (-3)", F(8)),
        ("50% * 8", F(4)),
        ("12.5%", F(1, 8)),
        ("mutlak(3 - 5)", F(2)),
        ("jumlah(1, 2, 3.5)", F(13, 2)),
        ("rata_rata(1, 2)", F(3, 2)),
        ("rata_rata_tertimbang(80, 3, 90, 1)", F(165, 2)),
        ("minimum(3, 1, 2)", F(1)),
        ("maksimum(3, 1, 2)", F(3)),
        ("bulat(2.5)", F(3)),
        ("bulat(-2.5)", F(-3)),
        ("bulat_genap(2.5)", F(2)),
        ("potong(2.9)", F(2)),
        ("potong(-2.9)", F(-2)),
        ("bulat(83.2850, 2)", F(8329, 100)),
        ("bulat(3898085541, -3)", F(3898086000)),
    ],
)
def test_arithmetic(text, expected):
    """Operators and functions compute what mathematics says, exactly."""
    assert value(text) == expected
    assert type(value(text)) is Fraction


def test_b2_decimals_add_up_exactly():
    """B2: 17,1 + 18,2 + 19,3 + 14,7 + 11,6 + 9,1 is exactly 90, and 8,05 - 3,05 exactly 5."""
    assert value("17.1 + 18.2 + 19.3 + 14.7 + 11.6 + 9.1") == 90
    assert value("8.05 - 3.05") == 5
    assert value("jumlah(17.1, 18.2, 19.3, 14.7, 11.6, 9.1)") == 90


def test_b1_a_ratio_meets_its_limit_exactly():
    """B1: 11/10 is not above 110 %, 23/20 is at 115 %."""
    assert value("jika(a > 110%, 1, 0)", {"a": F(11, 10)}) == 0
    assert value("jika(a >= 115%, 1, 0)", {"a": F(23, 20)}) == 1


def test_z8_the_mean_of_100_100_and_0():
    """Z8: two thirds, 66,67 %."""
    assert value("rata_rata(100%, 100%, 0%)", hasil="persen") == F(2, 3)


def test_b7_the_declared_mode_decides_a_half():
    """B7: a quotient that ends exactly in a half goes where the rounding that is written says."""
    halves = {name: value(f"{name}(a / 8, 2)", {"a": F(1)}) for name in ("bulat", "bulat_genap", "potong")}

    assert halves == {"bulat": F(13, 100), "bulat_genap": F(12, 100), "potong": F(12, 100)}


def test_rounding_is_in_the_unit_a_reader_sees():
    """A percentage is rounded as the percent figure, a ratio that is not yet one as the ratio itself."""
    assert value("bulat(2 / 3 x 100%, 1)", hasil="persen") == F(667, 1000)
    assert value("bulat(a, 1)", {"a": F(2, 3)}, satuan="persen", hasil="persen") == F(667, 1000)
    assert value("bulat(a / 3, 1)", {"a": F(2)}, hasil="persen") == F(7, 10)
    assert value("bulat(a)", {"a": F(100)}, satuan="jam", hasil="jam") == F(120)


@pytest.mark.parametrize(
    ("text", "where", "pembagi"),
    [
        ("5 / a", [("N001", 3, 1)], "a"),
        ("5 ÷ (a - 0)", [("N001", 3, 1)], "a - 0"),
        ("a ^ -1", [("N001", 3, 1)], "a"),
        ("1 / 0 + 1", [("N001", 3, 1)], "0"),
        ("1 / a + 1 / (a * 2)", [("N001", 3, 1), ("N001", 11, 1)], "a"),
    ],
)
def test_z3_division_by_zero_is_a_reason(text, where, pembagi):
    """Z3: dividing by zero gives no number, at the operator, naming the divisor; it is no missing datum."""
    found = value(text, {"a": F(0)})

    assert reasons(found) == where
    assert found.kosong is False
    assert found.sebab[0].datum("pembagi") == pembagi


def test_a_number_too_large_is_a_reason():
    """A result beyond the bound is no value; the bound itself is."""
    assert value("a * 1", {"a": HUGE}) == HUGE
    assert reasons(value("a + (a * 2)", {"a": HUGE})) == [("N002", 6, 5)]
    assert reasons(value("jumlah(a, a)", {"a": HUGE})) == [("N002", 1, 12)]
    assert reasons(value("jumlah(a, a, a)", {"a": HUGE})) == [("N002", 1, 15)]
    assert reasons(value("rata_rata(a, a)", {"a": 1 / HUGE / 2})) == [("N002", 1, 15)]
    assert reasons(value("rata_rata_tertimbang(a, 3)", {"a": HUGE})) == [("N002", 1, 26)]
    assert reasons(value("rata_rata_tertimbang(a, 3, 1, 1)", {"a": HUGE})) == [("N002", 1, 32)]
    assert reasons(value("rata_rata_tertimbang(0, a, 0, a)", {"a": HUGE})) == [("N002", 1, 32)]
    assert reasons(value("rata_rata_tertimbang(a, 1, a, 1)", {"a": HUGE})) == [("N002", 1, 32)]
    assert evaluated("1 + a ^ 10 - 2", {"a": HUGE}).nilai.sebab[0].datum("operasi") == "a ^ 10"


def test_a_reason_names_the_function_that_has_no_result():
    """What a function cannot give is told with its name as it stands in the formula."""
    assert value("maksimum(h)", {"h": ()}, himpunan={"h"}).sebab[0].datum("fungsi") == "maksimum"


def test_weights_that_sum_to_zero_are_a_reason():
    """A weighted mean without weight has no value."""
    assert reasons(value("1 + rata_rata_tertimbang(5, a, 7, -a)", {"a": F(2)})) == [("N004", 5, 33)]


def test_an_empty_set_has_a_size_and_nothing_else():
    """Nothing can be averaged, added up or compared in an empty set; its size is zero."""
    for name in ("rata_rata", "jumlah", "minimum", "maksimum"):
        assert reasons(value(f"{name}(h)", {"h": ()}, himpunan={"h"})) == [("N003", 1, len(name) + 3)]
    assert value("hitung(h)", {"h": ()}, himpunan={"h"}) == 0
    assert value("hitung(h > 0)", {"h": ()}, himpunan={"h"}) == 0


def test_z5_what_is_missing_stays_missing():
    """Z5: a missing operand makes a missing result that keeps every reason, once."""
    found = value("a + b * a", {"a": missing("a"), "b": missing("b")})

    assert found.kosong is True
    assert [one.datum("variabel") for one in found.sebab] == ["a", "b"]
    assert value("-a", {"a": missing("a")}) == missing("a")
    assert value("bulat(a, 2)", {"a": missing("a")}) == missing("a")
    assert value("jumlah(1, a)", {"a": missing("a")}) == missing("a")


def test_missing_and_undefined_together_are_missing():
    """With data missing and a division by zero, both are told and the result counts as missing."""
    found = value("a + 1 / b", {"a": missing("a"), "b": F(0)})

    assert (found.kosong, [one.code for one in found.sebab]) == (True, ["N011", "N001"])


def test_z4_zero_is_a_value():
    """Z4: a realisasi of zero is computed with like any other."""
    assert value("a / 5", {"a": F(0)}) == 0


def test_z8_a_set_is_aggregated_over_all_its_members():
    """The functions take the members of a set one by one, together with other arguments."""
    members = {"h": (F(1), F(1), F(0)), "a": F(2)}
    found = {
        name: value(f"{name}(h)", members, himpunan={"h"})
        for name in ("rata_rata", "jumlah", "minimum", "maksimum", "hitung")
    }

    assert found == {"rata_rata": F(2, 3), "jumlah": 2, "minimum": 0, "maksimum": 1, "hitung": 3}
    assert value("jumlah(h, a)", members, himpunan={"h"}) == 4


def test_a_count_with_a_limit_counts_the_members_that_hold_it():
    """`hitung(h >= 100%)` counts members; a chain of limits counts those between them."""
    members = {"h": (F(1), F(9, 10), F(12, 10), F(8, 10))}

    assert value("hitung(h >= 100%)", members, himpunan={"h"}) == 2
    assert value("hitung(80% < h <= 100%)", members, himpunan={"h"}) == 2
    assert value("hitung(1 > 0 == h)", members, himpunan={"h"}) == 0


def test_z5_a_set_with_a_missing_member_has_no_mean():
    """Z5, T5: an aggregate names the members that lack a value; only the size of the expected set is still known."""
    members = {"h": (F(1), missing("x"), missing("y"))}

    for text in ("rata_rata(h)", "jumlah(h)", "hitung(h >= 100%)", "hitung(0 < h < 1)"):
        found = value(text, members, himpunan={"h"})
        assert [one.datum("variabel") for one in found.sebab] == ["x", "y"]
    assert value("hitung(h)", members, himpunan={"h"}) == 3


def test_a_set_that_does_not_exist_is_missing():
    """Where the set itself has no value, nothing of it has."""
    for text in ("rata_rata(h)", "hitung(h)", "hitung(h > 0)"):
        assert value(text, {"h": missing("h")}, himpunan={"h"}) == missing("h")


def test_the_years_of_a_variable_add_up():
    """`kumulatif(x)` is the sum of the years the engine gives, and lacks a value where a year does."""
    assert value("kumulatif(x) / 2", {"kumulatif(x)": (F(1), F(2), F(4))}) == F(7, 2)
    assert value("kumulatif(x)", {"kumulatif(x)": (F(1), missing("x"))}) == missing("x")


def test_e6_a_condition_shows_its_test_and_the_branch_not_taken():
    """E6: the steps show the test with its numbers, which branch was taken, and where the other one stands."""
    text = "jika(a > 10, a / 0, a * 2)"
    found = evaluated(text, {"a": F(5)})
    test, product, choice = found.langkah

    assert (test.operasi, test.ruas, test.hasil) == (">", (F(5), F(10)), False)
    assert (product.operasi, product.hasil) == ("*", F(10))
    assert (choice.operasi, choice.ruas, choice.hasil, choice.cabang) == ("jika", (False, F(10)), F(10), 2)
    assert [text[awal:akhir] for awal, akhir in choice.bagian] == ["a > 10", "a / 0", "a * 2"]


def test_the_branch_not_taken_is_never_computed():
    """A division by zero in the other branch, or a missing value, changes nothing."""
    assert value("jika(b == 0, 7, a / b)", {"a": missing("a"), "b": F(0)}) == 7
    assert [one[0] for one in steps("jika(b == 0, 7, a / b)", {"a": F(1), "b": F(0)})] == ["==", "jika"]


def test_a_condition_without_value_chooses_no_branch():
    """A missing condition makes the result missing, and no branch is computed."""
    found = evaluated("jika(a > 0, 1 / 0, 2)", {"a": missing("a")})

    assert found.nilai == missing("a")
    assert [(one.operasi, one.cabang) for one in found.langkah] == [(">", 0), ("jika", 0)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a > 0 dan a < 5", True),
        ("a > 0 dan a > 5", False),
        ("a > 5 atau a < 5", True),
        ("a > 5 atau a > 6", False),
        ("bukan a > 5", True),
        ("a == 1 dan a != 2", True),
        ("a >= 1 dan a <= 1", True),
        ("0 < a < 2", True),
        ("0 < a < 1", False),
        ("a > 0 dan a > 0 dan a > 3", False),
    ],
)
def test_conditions(text, expected):
    """Comparisons and their combinations hold as they read."""
    assert hitung(fits(text, None, a="angka"), {"a": F(1)}).nilai is expected


def test_dan_and_atau_stop_where_the_result_is_known():
    """From left to right: what guards a division by zero stands before it."""
    guarded = fits("b != 0 dan a / b > 1", None, a="angka", b="angka")
    either = fits("b == 0 atau a / b > 1", None, a="angka", b="angka")

    assert hitung(guarded, {"a": F(1), "b": F(0)}).nilai is False
    assert hitung(either, {"a": F(1), "b": F(0)}).nilai is True
    assert len(hitung(guarded, {"a": F(1), "b": F(0)}).langkah) == 2


def test_a_condition_with_a_missing_part_keeps_every_reason():
    """What is missing on the left does not hide what is missing on the right."""
    for word in ("dan", "atau"):
        condition = fits(f"a > 0 {word} b > 0 {word} c > 0", None, a="angka", b="angka", c="angka")
        found = hitung(condition, {"a": missing("a"), "b": F(-1), "c": missing("c")}).nilai
        assert [one.datum("variabel") for one in found.sebab] == ["a", "c"]


def test_a_chain_of_comparisons_is_recorded_link_by_link():
    """Each link is a step with its own text, and the whole one more."""
    assert steps("jika(0 < a <= 5, 1, 0)", {"a": F(7)})[:3] == [
        ("<", "0 < a", True),
        ("<=", "a <= 5", False),
        ("dan", "0 < a <= 5", False),
    ]


def test_steps_without_value_are_recorded_too():
    """The proof of a missing result shows where it went missing."""
    found = evaluated("(a + 1) * 2", {"a": missing("a")})

    assert [(one.operasi, one.hasil) for one in found.langkah] == [("+", missing("a")), ("*", missing("a"))]


def test_a_formula_without_operation_has_no_steps():
    """A variable alone is its value."""
    found = evaluated("a", {"a": F(3)})

    assert (found.nilai, found.langkah) == (F(3), ())


def test_the_place_of_a_reason_is_in_the_file():
    """A reason made by arithmetic points at the operator in the file of its formula."""
    found = value("a\n  / b", {"a": F(1), "b": F(0)})

    assert found.sebab[0].place == Place("iku.yaml", 2, 3, 1)


def test_evaluations_do_not_know_of_each_other():
    """An evaluator is used again; nothing of an earlier formula is left in it, not even after a misuse."""
    one = fits("a + b", "angka", a="angka", b="angka")
    with pytest.raises(KeyError):
        hitung(one, {"a": F(1)})

    assert hitung(one, {"a": F(1), "b": F(2)}).nilai == 3
    assert len(hitung(one, {"a": F(1), "b": F(2)}).langkah) == 1


def test_the_same_facts_give_the_same_proof():
    """Evaluation is pure: twice the same, step for step."""
    one = fits("jika(a > b, a / b, b / a) x 100%", a="kasus", b="kasus")
    facts = {"a": F(3), "b": F(7)}

    assert hitung(one, facts) == hitung(one, facts)
