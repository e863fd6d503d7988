"""Roots: exact where they are rational, isolated where they are not, and compared exactly."""

from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sakip_rules.simulasi.akar import Irasional, akar, banding, di_atas, di_bawah
from sakip_rules.simulasi.polinom import kali, nilai

bilangan = st.fractions(-50, 50, max_denominator=40)


def dari(*akarnya):
    """The polynomial with these roots."""
    found = (Fraction(3, 7),)
    for one in akarnya:
        found = kali(found, (-one, Fraction(1)))
    return found


@given(st.lists(bilangan, min_size=1, max_size=6))
def test_rational_roots_are_found_exactly_and_once(roots):
    """Of a product of (x - r), every r comes back as itself, however often it stands there."""
    assert akar(dari(*roots)) == tuple(sorted(set(roots)))


@given(st.lists(bilangan, max_size=3), st.integers(2, 60).filter(lambda n: int(n**0.5) ** 2 != n))
def test_irrational_roots_stand_between_the_rational_ones(roots, square):
    """With x^2 - n beside them (n no square), two more roots: their squares lie around n as close as wished."""
    found = akar(kali(dari(*roots), (Fraction(-square), Fraction(0), Fraction(1))))
    irrational = [one for one in found if isinstance(one, Irasional)]

    assert [one for one in found if isinstance(one, Fraction)] == sorted(set(roots))
    assert len(irrational) == 2
    for one in irrational:
        while one.atas - one.bawah > Fraction(1, 1000):
            one.persempit()
        assert min(one.bawah**2, one.atas**2) < square < max(one.bawah**2, one.atas**2)
    assert all(banding(left, right) < 0 for left, right in pairwise(found))


def test_one_irrational_number_is_itself_in_whatever_polynomial_it_is_found():
    """The root of 2 is a root of x^2 - 2 and of (x^2 - 2)(x - 1)(x^2 - 3): the two are the same number."""
    two = (Fraction(-2), Fraction(0), Fraction(1))
    first = akar(two)[1]
    others = akar(kali(kali(two, dari(Fraction(1))), (Fraction(-3), Fraction(0), Fraction(1))))

    assert [banding(first, one) for one in others] == [1, 1, 1, 0, -1]


def test_multiples_of_a_step_next_to_an_irrational_number():
    """1,41 and 1,42 stand around the root of 2, -1,42 and -1,41 around its opposite."""
    low, high = akar((Fraction(-2), Fraction(0), Fraction(1)))
    step = Fraction(1, 100)

    assert (di_bawah(high, step), di_atas(high, step)) == (Fraction("1.41"), Fraction("1.42"))
    assert (di_bawah(low, step), di_atas(low, step)) == (Fraction("-1.42"), Fraction("-1.41"))


@given(st.lists(st.integers(-9, 9), min_size=2, max_size=7))
def test_the_sign_changes_only_at_roots(coefficients):
    """Between two neighbouring roots, and beyond the outermost, a polynomial has one sign."""
    polynomial = tuple(map(Fraction, coefficients))
    while polynomial and not polynomial[-1]:
        polynomial = polynomial[:-1]
    roots = akar(polynomial)
    grid = [Fraction(number, 16) for number in range(-200, 201)]
    for left, right in pairwise(grid):
        if nilai(polynomial, left) * nilai(polynomial, right) < 0:
            assert any(banding(root, left) > 0 and banding(root, right) < 0 for root in roots)
