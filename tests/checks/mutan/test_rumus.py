"""The mistakes put into a formula: each is one a pen makes, and none is without effect by its form alone."""

import pytest

from sakip_rules.checks.mutan.rumus import slip
from sakip_rules.formula.syntax import Rumus, urai
from sakip_rules.source.nodes import Scalar
from sakip_rules.source.places import Place


def salah(text, sejenis=None):
    """Every mistake put into a formula, by its kind."""
    rumus = urai(Scalar(text, Place("uji.yaml", 1, 1, 1), "", 0, len(text), None))
    assert isinstance(rumus, Rumus)
    found = {}
    for one in slip(rumus, sejenis):
        found.setdefault(one.jenis, []).append(one.teks)
    return found


def test_an_operator_becomes_each_of_the_others():
    """A difference is added, multiplied and divided, and its operands change places."""
    assert salah("a - b") == {
        "operator": ["a + b", "a * b", "a / b"],
        "tukar": ["b - a"],
        "tahun": ["a[n-1] - b", "a - b[n-1]"],
    }


def test_a_sum_and_a_product_are_not_swapped():
    """The order of their operands changes nothing."""
    assert "tukar" not in salah("a + b") | salah("a * b")


def test_a_factor_of_one_is_left_alone():
    """`x 100%` changes nothing, nor does its operator or its figure."""
    assert salah("a x 100%") == {"tahun": ["a[n-1] x 100%"]}


def test_operands_that_are_swapped_stay_whole():
    """A difference that becomes a divisor keeps its brackets."""
    assert "c / (a - b)" in [text.replace("(c)", "c") for text in salah("(a - b) / c")["tukar"]]


def test_a_year_becomes_the_one_before_and_the_one_after():
    """n-1 becomes n and n-2; n itself has no year after it."""
    assert salah("a[n-1]")["tahun"] == ["a[n]", "a[n-2]"]
    assert salah("a")["tahun"] == ["a[n-1]"]


def test_a_comparison_loses_its_edge_or_turns_around():
    """The edge goes to the other side, or the comparison points the other way."""
    assert salah("jika(a >= b, a, b)")["pembanding"] == ["jika(a > b, a, b)", "jika(a <= b, a, b)"]


def test_the_branches_of_jika_change_places_or_one_is_always_taken():
    """Both branches swapped, and each of them alone."""
    found = salah("jika(a > b, a, b * 2)")
    assert found["tukar"] == ["jika(a > b, (b * 2), a)"]
    assert found["cabang"] == ["a", "(b * 2)"]


def test_a_function_becomes_its_neighbour():
    """A mean becomes a sum, a least and a greatest; an absolute value is left out."""
    assert salah("rata_rata(a)")["fungsi"] == ["jumlah(a)", "minimum(a)", "maksimum(a)"]
    assert salah("mutlak(a - b)")["fungsi"] == ["(a - b)"]


@pytest.mark.parametrize(("text", "others"), [("a * 25", ["a * 26", "a * 24"]), ("a - 0.05", ["a - 0.06", "a - 0.04"])])
def test_a_figure_is_one_unit_of_its_last_digit_off(text, others):
    """Both ways, with as many decimals as it has."""
    assert salah(text)["angka"] == others


def test_a_percentage_stays_one():
    """The figure changes, its sign does not."""
    assert salah("a - 80%")["angka"] == ["a - 81%", "a - 79%"]


def test_a_variable_is_taken_for_another_of_its_kind():
    """Only for those that are measured like it."""
    assert salah("a / b", {"a": ("c",)})["variabel"] == ["c / b"]


def test_dan_and_atau_are_taken_for_each_other():
    """The word between two conditions."""
    assert "jika(a > b atau b > 0, a, b)" in salah("jika(a > b dan b > 0, a, b)")["operator"]
