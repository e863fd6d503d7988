"""Printed figures as intervals: every value that prints like one lies in it, and no other."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip_rules.audit.selang import Selang, tercetak
from sakip_rules.source.numbers import read, write
from sakip_rules.source.rounding import CARA, bulatkan

ANGKA = st.fractions(min_value=-1000, max_value=1000, max_denominator=4000)


@given(ANGKA, st.integers(0, 3), st.sampled_from(CARA))
def test_a_value_lies_in_the_interval_of_what_it_prints_as(nilai, desimal, cara):
    """Whatever the mode, rounding and reading back gives an interval that holds the value."""
    printed = read(write(bulatkan(nilai, desimal, cara), desimal, cara, notation="id"), context="%")
    shown = printed.value if printed.value or nilai >= 0 else None
    assert shown is None or tercetak(printed, cara).memuat(nilai)


@given(ANGKA, ANGKA, st.integers(0, 3), st.sampled_from(CARA))
def test_no_value_lies_in_the_interval_of_another_figure(nilai, lain, desimal, cara):
    """A value in the interval of a printed figure prints as that figure."""
    shown = bulatkan(nilai, desimal, cara)
    printed = read(write(shown, desimal, cara, notation="id"), context="%")
    assert tercetak(printed, cara).memuat(lain) <= (bulatkan(lain, desimal, cara) == shown)


@pytest.mark.parametrize(
    ("teks", "cara", "bawah", "atas", "buka"),
    [
        ("89,55", "setengah_ke_atas", "89.545", "89.555", (False, True)),
        ("-89,55", "setengah_ke_atas", "-89.555", "-89.545", (True, False)),
        ("89,5", "setengah_genap", "89.45", "89.55", (True, True)),
        ("89,4", "setengah_genap", "89.35", "89.45", (False, False)),
        ("89,55", "potong", "89.55", "89.56", (False, True)),
        ("-89,55", "potong", "-89.56", "-89.55", (True, False)),
        ("0", "potong", "-1", "1", (True, True)),
        ("0", "setengah_ke_atas", "-0.5", "0.5", (True, True)),
    ],
)
def test_b7_the_ends_are_open_or_closed_as_the_mode_rounds_halves(teks, cara, bawah, atas, buka):
    """Half up takes the lower half, half even both or none by the last digit, cutting off everything above."""
    found = tercetak(read(teks), cara)
    assert (found.bawah, found.atas, (found.bawah_buka, found.atas_buka)) == (Fraction(bawah), Fraction(atas), buka)


@pytest.mark.parametrize(
    ("kiri", "kanan", "bertemu"),
    [
        (Selang(0, 1), Selang(1, 2), True),
        (Selang(0, 1, atas_buka=True), Selang(1, 2), False),
        (Selang(0, 1), Selang(1, 2, bawah_buka=True), False),
        (Selang(0, 3), Selang(1, 2, bawah_buka=True), True),
        (Selang(0, 1), Selang(2, 3), False),
    ],
)
def test_intervals_meet_where_they_share_a_number(kiri, kanan, bertemu):
    """Two ends that touch meet only if both belong."""
    assert (kiri.bertemu(kanan), kanan.bertemu(kiri)) == (bertemu, bertemu)


@given(st.tuples(*[ANGKA] * 4), st.tuples(*[st.fractions(0, 1, max_denominator=50)] * 2), st.sampled_from("+-*/"))
def test_every_result_of_numbers_of_two_intervals_lies_in_the_result_of_the_intervals(ends, at, operation):
    """Addition, subtraction, multiplication, and division by an interval without 0, whichever numbers are taken."""
    kiri, kanan = Selang(*sorted(ends[:2])), Selang(*sorted(ends[2:]))
    x = kiri.bawah + at[0] * (kiri.atas - kiri.bawah)
    y = kanan.bawah + at[1] * (kanan.atas - kanan.bawah)
    if operation == "/":
        if kanan.bawah <= 0 <= kanan.atas:
            return
        assert (kiri / kanan).memuat(x / y)
        return
    hasil = {"+": (kiri + kanan, x + y), "-": (kiri - kanan, x - y), "*": (kiri * kanan, x * y)}[operation]
    assert hasil[0].memuat(hasil[1])


def test_an_open_end_stays_open_in_every_operation():
    """[1; 2) + 1 is [2; 3); [1; 2) less [0; 1] is [0; 2); [1; 2) times [-1; 1] is (-2; 2); by [2; 4] it is [1/4; 1)."""
    satu = Selang(Fraction(1), Fraction(2), atas_buka=True)

    def ujung(found):
        return found.bawah, found.atas, found.bawah_buka, found.atas_buka

    assert ujung(satu + Selang(Fraction(1), Fraction(1))) == (2, 3, False, True)
    assert ujung(satu - Selang(Fraction(0), Fraction(1))) == (0, 2, False, True)
    assert ujung(satu * Selang(Fraction(-1), Fraction(1))) == (-2, 2, True, True)
    assert ujung(satu / Selang(Fraction(2), Fraction(4))) == (Fraction(1, 4), 1, False, True)
