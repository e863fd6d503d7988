"""Numbers that keep track of what they are made of: the same values, and every question asked of them is kept."""

import re
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sakip_rules.simulasi.jejak import Jejak, Rekaman
from sakip_rules.simulasi.polinom import nilai
from sakip_rules.simulasi.sel import sel
from sakip_rules.source.rounding import CARA, bulatkan

ROOT = Path(__file__).parents[2]
angka = st.fractions(-20, 20, max_denominator=12)
cara = st.sampled_from(CARA)


@st.composite
def hitungan(draw, depth=4):
    """A way to compute with a number, as a function of it."""
    if depth == 0 or draw(st.integers(0, 5)) == 0:
        constant = draw(st.one_of(st.none(), angka))
        return (lambda x: x) if constant is None else (lambda _x: constant)
    kind = draw(st.sampled_from(["+", "-", "*", "/", "abs", "min", "jika", "bulat", "^"]))
    left, right = draw(hitungan(depth - 1)), draw(hitungan(depth - 1))
    how, digits, power = draw(cara), draw(st.integers(-1, 2)), draw(st.integers(0, 3))
    return {
        "+": lambda x: left(x) + right(x),
        "-": lambda x: left(x) - right(x),
        "*": lambda x: left(x) * right(x),
        "/": lambda x: left(x) / right(x),
        "abs": lambda x: abs(left(x)),
        "min": lambda x: min(left(x), right(x)),
        "jika": lambda x: max(left(x), right(x)),
        "bulat": lambda x: bulatkan(left(x), digits, how),
        "^": lambda x: left(x) ** power,
    }[kind]


def coba(compute, x):
    """The value, or nothing where something is divided by zero."""
    try:
        return compute(x)
    except ZeroDivisionError:
        return None


@given(hitungan(), angka)
def test_the_value_is_what_any_number_gives(compute, x):
    """Whatever is computed, with and without keeping track comes to the same."""
    plain, traced = coba(compute, x), coba(compute, Rekaman(x).tak_diketahui)

    assert (plain is None) == (traced is None)
    assert plain is None or Fraction(plain) == (traced.nilai if isinstance(traced, Jejak) else Fraction(traced))


@given(hitungan(), angka, angka)
def test_within_its_stretch_a_run_holds_for_every_number(compute, x, other):
    """Where no question changes its answer, what was worked out for one number gives the value of another."""
    run = Rekaman(x)
    traced = coba(compute, run.tak_diketahui)
    around = sel(run)
    assume(not around.titik)
    low, high = around.bawah, around.atas
    if isinstance(low, Fraction) and isinstance(high, Fraction):
        other = low + (high - low) * (other + 21) / 42
    else:
        assume(
            (low is None or (isinstance(low, Fraction) and low < other))
            and (high is None or (isinstance(high, Fraction) and high > other))
        )
    found = coba(compute, other)

    assert (traced is None) == (found is None)
    if traced is not None and isinstance(traced, Jejak) and traced.variabel.induk is None:
        assert found == nilai(traced.fungsi.atas, other) / nilai(traced.fungsi.bawah, other)
    elif traced is not None and not isinstance(traced, Jejak):
        assert found == traced


@given(angka, cara, st.integers(-1, 2))
def test_a_rounding_keeps_its_answer_exactly_as_far_as_it_does(x, how, digits):
    """A rounding asked whether it is above something changes its answer only at the ends of its stretch."""
    bound = bulatkan(x, digits, how) + Fraction(1, 1000)
    run = Rekaman(x)
    answer = bulatkan(run.tak_diketahui, digits, how) > bound
    around = sel(run)
    tiny = Fraction(1, 10**9)
    for end, sign in ((around.bawah, -1), (around.atas, 1)):
        if isinstance(end, Fraction):
            assert (bulatkan(end - sign * tiny, digits, how) > bound) == answer
            assert (bulatkan(end + sign * tiny, digits, how) > bound) != answer


@pytest.mark.parametrize(
    ("how", "x", "ends"),
    [
        ("potong", Fraction(1, 2), (-1, 1)),
        ("potong", Fraction(-1, 2), (-1, 1)),
        ("potong", Fraction(3, 2), (1, 2)),
        ("potong", Fraction(-3, 2), (-2, -1)),
        ("setengah_ke_atas", Fraction(1, 4), (Fraction(-1, 2), Fraction(1, 2))),
        ("setengah_genap", Fraction(-5, 4), (Fraction(-3, 2), Fraction(-1, 2))),
    ],
)
def test_one_step_of_a_rounding_has_both_its_edges(how, x, ends):
    """What is cut off is nothing from -1 to 1 and one whole elsewhere; what is rounded is a half to either side."""
    run = Rekaman(x)
    rounded = bulatkan(run.tak_diketahui, 0, how)
    assert rounded == bulatkan(x, 0, how)

    assert tuple(sel(run))[:2] == ends


@pytest.mark.parametrize("lose", [int, round, lambda x: x // 2, lambda x: x % 2, divmod, lambda x: 2**x])
def test_what_would_lose_track_is_refused(lose):
    """A whole part, a rest or a power of it cannot be taken: nothing is forgotten in silence."""
    with pytest.raises(TypeError):
        lose(Rekaman(Fraction(5, 2)).tak_diketahui)


def test_only_sizes_and_texts_are_read_off_numerators():
    """What computes a value asks no number for its numerator: that would lose track of what it is made of."""
    folders = [ROOT / "sakip_rules" / name for name in ("formula", "engine")]
    found = {
        f"{path.parent.name}/{path.name}"
        for folder in folders
        for path in folder.glob("*.py")
        if re.search(
            r"\.(numerator|denominator|limit_denominator|as_integer_ratio)\b", path.read_text(encoding="utf-8")
        )
    }

    assert found == {
        "engine/data_json.py",  # writes a number
        "engine/tampil.py",  # writes a number
        "formula/bare.py",  # constants of a formula
        "formula/exact.py",  # how many digits a number has
        "formula/syntax.py",  # constants of a formula
        "formula/unit_table.py",  # factors of units
    }
