"""Halving: only where the direction is proved, and then what trying every figure gives."""

import re
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sakip_rules.simulasi.agar import Kehendak
from sakip_rules.simulasi.arah import Arah, TakPasti
from sakip_rules.simulasi.belah import belah
from sakip_rules.source.rounding import CARA, bulatkan
from tests.simulasi.bantu import BEBAS, KEBIJAKAN, dinas, soal, variabel

NAIK = ("a", "bulat(a)", "potong(a / 3)", "bulat_genap(a / 4, 1) x 2", "3", "b", "(a + 1) x 2", "mutlak(b) x a / 5")
TURUN = ("(b - a)", "(5 - bulat(a / 2))", "(0 - a / 3)", "(0 - 2)")


@settings(max_examples=25)
@given(
    st.sampled_from([NAIK, TURUN]).flatmap(lambda parts: st.lists(st.sampled_from(parts), min_size=1, max_size=4)),
    st.sampled_from([BEBAS, KEBIJAKAN]),
    st.sampled_from([">=", "<=", ">", "<"]),
    st.integers(-2, 14).map(lambda number: number * 10),
    st.integers(-9, 9),
)
def test_the_figures_found_are_those_that_trying_finds(parts, kebijakan, operator, batas, sekarang):
    """Sums of what rises, or of what falls, with their steps: on every figure around, the engine agrees."""
    agency = dinas(
        " + ".join(parts),
        kebijakan=kebijakan,
        variabel=variabel("angka", "a", "b"),
        fakta=[("a", 2024, sekarang), ("b", 2024, -4)],
    )
    if not any(re.search(r"\ba\b", one) for one in parts):
        return
    question, goal = soal(agency, "a", "capaian"), Kehendak(operator, Fraction(batas))
    found = belah(question, goal, Fraction(sekarang), Fraction(1, 4))

    assert found is not None
    for number in range(-60, 61):
        figure = Fraction(number, 4)
        reached = goal.tercapai(question.bukti(figure)) is True
        assert any(one.memuat(figure) for one in found) == reached, figure


@pytest.mark.parametrize(
    "rumus", ["a - bulat(a)", "a x a", "10 / (a - 3)", "jika(a > 3, a, -a)", "minimum(a, 3) + bulat(a)"]
)
def test_nothing_is_said_where_no_direction_is_proved(rumus):
    """What turns, has a pole or a condition on the way is not halved."""
    agency = dinas(rumus, kebijakan=BEBAS, variabel=variabel("angka", "a"), fakta=[("a", 2024, 2)])

    assert belah(soal(agency, "a", "capaian"), Kehendak(">=", Fraction(90)), Fraction(2), Fraction(1)) is None


def test_nothing_is_said_of_an_input_that_reaches_the_result_by_another_way():
    """A target is no part of the realisasi."""
    agency = dinas("a", kebijakan=BEBAS, variabel=variabel("angka", "a"), fakta=[("a", 2024, 2)])

    assert belah(soal(agency, "target", "capaian"), Kehendak(">=", Fraction(90)), Fraction(2), Fraction(1)) is None


bilangan = st.fractions(-9, 9, max_denominator=6)


@st.composite
def hitungan(draw, depth=3):
    """A way to compute with a number."""
    if depth == 0:
        constant = draw(st.one_of(st.none(), bilangan))
        return (lambda x: x) if constant is None else (lambda _x: constant)
    left, right = draw(hitungan(depth - 1)), draw(hitungan(depth - 1))
    how, digits = draw(st.sampled_from(CARA)), draw(st.integers(-1, 1))
    return draw(
        st.sampled_from(
            [
                lambda x: left(x) + right(x),
                lambda x: left(x) - right(x),
                lambda x: left(x) * right(x),
                lambda x: left(x) / right(x),
                lambda x: bulatkan(left(x), digits, how),
                lambda x: left(x) ** 2,
                lambda x: left(x) if right(x) > 1 else -left(x),
            ]
        )
    )


@settings(max_examples=100)
@given(hitungan(), bilangan, bilangan)
def test_a_direction_that_is_told_is_kept(compute, one, other):
    """Between two numbers nothing that is said to rise falls, and all values lie within what is said to hold them."""
    low, high = sorted((one, other))
    try:
        told = compute(Arah(low, high, 1))
    except (TakPasti, ZeroDivisionError):
        return
    values = [compute(low + (high - low) * Fraction(step, 16)) for step in range(17)]
    if not isinstance(told, Arah):
        assert set(values) == {told}
        return
    assert all(told.bawah <= value <= told.atas for value in values)
    if told.arah is not None:
        assert values == sorted(values, reverse=told.arah < 0)
        assert told.arah or len(set(values)) == 1
