"""The walk over a formula: what is told of several mistakes, and of which operand."""

import pytest

from sakip_rules.formula.syntax import urai
from tests.formula.bantu import checked, fits, misfits, read, refused, scalar

SATUAN = {"a": "kasus", "b": "kasus", "r": "orang", "p": "persen"}


@pytest.mark.parametrize(
    ("text", "hasil", "where"),
    [
        ("zz < a < r", None, [("R033", 1, 2), ("U011", 8, 1)]),
        ("hitung(zz > 0)", "kasus", [("R033", 8, 2)]),
        ("hitung(a < zz)", "angka", [("R033", 12, 2)]),
        ("hitung(zz)", "kasus", [("R033", 8, 2)]),
        ("zz * rata_rata_tertimbang(a, b, r, b)", "kasus", [("R033", 1, 2), ("U011", 33, 1)]),
        ("zz * rata_rata_tertimbang(v, a)", "kasus", [("R033", 1, 2), ("U015", 27, 1)]),
        ("rata_rata_tertimbang(v, a)", "persen", [("U015", 22, 1)]),
    ],
)
def test_every_mistake_is_told_and_nothing_that_follows_from_one(text, hasil, where):
    """An unknown name hides no other mistake, and what cannot be known is held against nothing."""
    assert misfits(text, hasil, {"v": ("x", "y")}, v="kasus", **SATUAN) == where


@pytest.mark.parametrize(
    ("text", "kiri", "kanan"),
    [
        ("minimum(a, b, r)", "b", "r"),
        ("minimum(a, 5, r)", "a", "r"),
        ("minimum(0, a, r)", "a", "r"),
        ("minimum(a, 0, r)", "a", "r"),
        ("jika(a > 0, a, r)", "a", "r"),
        ("minimum(a + 1, b, 2 * r)", "b", "2 * r"),
    ],
)
def test_of_several_arguments_the_two_that_do_not_meet_are_named(text, kiri, kanan):
    """The last quantity before it, not the first, and never a bare number that took its unit."""
    found = checked(text, "kasus", **SATUAN)[0]
    assert (found.code, found.datum("kiri"), found.datum("kanan")) == ("U011", kiri, kanan)


@pytest.mark.parametrize("sign", ["+", "-", "<", "<=", ">", ">=", "==", "!="])
def test_what_cannot_be_joined_is_told_at_the_operator(sign):
    """Wherever it stands, with both operands and their units."""
    text = f"jika((a {sign} r) > 0, a, a)" if sign in ("+", "-") else f"jika(a {sign} r, a, a)"
    found = checked(text, "kasus", **SATUAN)[0]
    start = found.place.column - 1
    assert text[start : start + found.place.length] == sign == found.datum("operator")
    assert (found.datum("kiri"), found.datum("satuan_kiri")) == ("a", "kasus")
    assert (found.datum("kanan"), found.datum("satuan_kanan")) == ("r", "orang")


def test_a_power_of_nought_is_a_plain_number():
    """And a plain number may be added to it."""
    assert fits("a ^ 0 + 1", "angka", **SATUAN)


def test_every_argument_may_have_a_power_of_its_own():
    """A power upon a power is refused, not one behind a comma, an operator or a bracket."""
    for text in ("maksimum(a ^ 2, b ^ 2)", "maksimum(a, b ^ 2)", "a ^ 2 * b ^ 2", "(a ^ 2) ^ 2"):
        assert read(text)
    assert [code for code, *_ in refused("a ^ 2 ^ 2")] == ["R023"]


def test_a_misspelt_variable_is_told_with_what_was_meant():
    """The nearest name in the place of the wrong one, in the year it is asked of; nothing where none is near."""
    assert checked("1 + selesaii[n-1]", "kasus", selesai="kasus")[0].datum("saran") == "selesai[n-1]"
    assert checked("zzzzzz + 1", "kasus", selesai="kasus")[0].datum("saran") == ""


def test_what_kumulatif_was_given_is_told():
    """In the words of the formula."""
    assert urai(scalar("1 + kumulatif(a + b)"))[0].datum("tertulis") == "a + b"
