"""What a part of a formula is: what two parts make, by the words of `Kind`, each worked out from what they mean."""

from dataclasses import replace
from fractions import Fraction

import pytest

from sakip_rules.formula import kinds
from sakip_rules.formula.kinds import Kind
from tests.formula.bantu import buku, scalar

BESAR = Fraction(2**4000)
"""Its product with itself is beyond every bound; alone it is within."""
NOL = frozenset[Fraction]()


def dari(satuan, **more):
    """A quantity in a unit of the small book."""
    return replace(kinds.quantity(buku().ukuran(scalar(satuan))), **more)


def polos(nilai):
    """A number without `%`."""
    return kinds.literal(Fraction(nilai), buku(), persen=False)


def persen(nilai):
    """A number with `%`."""
    return kinds.literal(Fraction(nilai), buku(), persen=True)


def kali(kiri, kanan):
    """A product."""
    return kinds.multiplied(kiri, kanan, "*", buku())


def bagi(kiri, kanan):
    """A quotient."""
    return kinds.multiplied(kiri, kanan, "/", buku())


def gabung(kiri, kanan, sign="+"):
    """A sum, or another joining."""
    return kinds.joined(kiri, kanan, sign, NOL)


def test_a_number_is_a_constant_and_one_in_percent_may_be_a_difference():
    """100 is 100 of whatever stands beside it; 5% is 5 percent or 5 percent points."""
    assert polos(7) == Kind(buku().polos, Fraction(1), "angka", polos=Fraction(7), tetap=True)
    assert persen(7) == Kind(buku().polos, Fraction(1, 100), "persen", tetap=True, selisih=True)


def test_a_member_of_a_set_has_all_its_set_has_but_that():
    """A part is no vector any more; a single value is its own member."""
    one = dari("kasus", selisih=True)
    assert kinds.scalar(replace(one, himpunan=True, rincian=("a", "b"))) == one
    assert kinds.scalar(one) is one
    assert kinds.scalar(one).himpunan is False
    assert kinds.scalar(replace(one, himpunan=True, rincian=("a",))).rincian == ()


@pytest.mark.parametrize(
    ("sign", "kiri", "kanan", "nilai"),
    [
        ("+", 3, 4, 7),
        ("-", 3, 4, -1),
        ("*", 3, 4, 12),
        ("/", 3, 4, Fraction(3, 4)),
        ("atau", 3, 4, 3),
        ("atau", 0, 4, 4),
        ("*", BESAR, 3 * BESAR, BESAR),
        ("*", -BESAR, 3 * BESAR, -BESAR),
    ],
)
def test_two_bare_numbers_count_as_one(sign, kiri, kanan, nilai):
    """As they come out; either of them, or what is beyond every bound, as the first that is not nought."""
    made = (
        gabung(polos(kiri), polos(kanan), sign)
        if sign in ("+", "-", "atau")
        else kinds.multiplied(polos(kiri), polos(kanan), sign, buku())
    )
    assert made == polos(nilai)


def test_a_bare_number_takes_the_unit_it_stands_beside():
    """Nought takes nothing away from a difference, any other number does; a constant stays one."""
    for other in (dari("kasus"), dari("kasus", selisih=True), dari("kasus", rasio=True)):
        assert gabung(polos(0), other) == gabung(other, polos(0)) == other
        assert gabung(polos(5), other) == gabung(other, polos(5)) == replace(other, selisih=False)
    assert gabung(polos(0), persen(5)) == persen(5)


def test_like_joins_like():
    """A sum of constants is one, and so is one of differences; a subtraction makes one; percent is kept."""
    kasus, selisih = dari("kasus"), dari("kasus", selisih=True)
    assert gabung(kasus, kasus) == kasus
    assert gabung(kasus, kasus, "-") == selisih
    assert gabung(selisih, kasus) == gabung(kasus, selisih) == kasus
    assert gabung(selisih, selisih) == selisih
    assert gabung(persen(5), persen(6)) == persen(0)
    for other in (dari("persen"), dari("persen", rasio=True)):
        assert gabung(persen(5), other) == gabung(other, persen(5)) == other
    assert gabung(dari("angka"), dari("persen")) == gabung(dari("persen"), dari("angka")) == dari("persen")


def test_a_percentage_meets_points_of_percent():
    """80 persen and 5 poin persen are persen; two differences are points; from a point no percent can be taken."""
    value, points = dari("persen"), dari("poin_persen")
    assert gabung(value, points) == gabung(value, points, "-") == gabung(points, value) == value
    assert gabung(points, value, "-") == "U020"
    assert gabung(value, points, "<") == gabung(points, value, "<") == "U011"
    difference = dari("persen", selisih=True)
    assert gabung(difference, points) == gabung(points, difference) == points
    assert gabung(dari("kasus"), dari("orang")) == "U011"


def test_a_product_has_the_dimension_of_both_and_the_unit_that_is_thought_of():
    """60 menit are a jam: jam x kasus is thought of in jam, kasus per jam in kasus per 60 menit."""
    jam, kasus, orang = dari("jam"), dari("kasus"), dari("orang")
    assert (kali(jam, kasus).faktor, kali(kasus, jam).faktor) == (60, 60)
    assert (bagi(kasus, jam).faktor, bagi(jam, kasus).faktor) == (Fraction(1, 60), 60)
    assert (kali(kasus, orang).nama, bagi(kasus, orang).nama) == ("kasus*orang", "kasus/orang")
    assert kali(jam, kasus).dimensi == dari("menit * kasus").dimensi
    assert kali(kasus, dari("poin_persen")).nama == "kasus*poin_persen"
    assert bagi(jam, dari("menit")) == Kind(buku().polos, Fraction(1), "angka", rasio=True)


def test_a_bare_factor_keeps_what_it_multiplies():
    """Twice some points are points; two over points are none."""
    for other in (dari("poin_persen"), dari("kasus", himpunan=True), persen(5), dari("persen", rasio=True)):
        assert kali(polos(2), other) == kali(other, polos(2)) == bagi(other, polos(2)) == other
    assert bagi(polos(2), dari("kasus")).nama == "1/kasus"
    assert bagi(polos(2), polos(0)) == polos(2)


def test_a_percentage_of_something_is_that():
    """Half of a difference is a difference; a share that was measured of one is not."""
    for kasus in (dari("kasus"), dari("kasus", selisih=True)):
        assert kali(persen(50), kasus) == kali(kasus, persen(50)) == bagi(kasus, persen(50)) == kasus
        for share in (dari("persen"), dari("angka"), dari("persen", selisih=True)):
            assert kali(share, kasus) == kali(kasus, share) == dari("kasus")
    assert bagi(persen(50), dari("kasus")).nama == "1/kasus"


def test_percent_stays_percent_unless_it_is_divided_by_percent():
    """A quotient is a ratio, and what comes of a ratio; two constants make one."""
    value, number = dari("persen"), dari("angka")
    assert kali(value, number) == kali(number, value) == Kind(buku().polos, Fraction(1, 100), "persen")
    assert bagi(value, number) == Kind(buku().polos, Fraction(1, 100), "persen", rasio=True)
    assert bagi(number, value) == bagi(value, value) == Kind(buku().polos, Fraction(1), "angka", rasio=True)
    assert bagi(persen(5), persen(6)).tetap is kali(persen(5), persen(6)).tetap is True
    assert kali(persen(5), value).tetap is kali(value, persen(5)).tetap is False
    ratio = dari("persen", rasio=True)
    assert kali(ratio, value).rasio is kali(value, ratio).rasio is True
    assert kali(value, value).rasio is False


def test_a_constant_times_a_difference_is_one():
    """Half of a rise is a rise; a rise times a value that was measured is none."""
    rise = dari("persen", selisih=True)
    assert kali(rise, persen(50)).selisih is kali(persen(50), rise).selisih is bagi(rise, persen(50)).selisih is True
    assert kali(rise, dari("persen")).selisih is kali(dari("persen"), rise).selisih is False
    assert bagi(persen(50), rise).selisih is False


@pytest.mark.parametrize(
    ("dasar", "pangkat", "nilai"),
    [(3, 2, 9), (0, 2, 0), (0, 0, 1), (2, -1, Fraction(1, 2)), (0, -1, 0), (BESAR, 2, BESAR)],
)
def test_a_power_of_a_bare_number_is_one(dasar, pangkat, nilai):
    """As it comes out; itself where it is beyond every bound, or nought is divided by."""
    assert kinds.raised(polos(dasar), pangkat, buku()) == polos(nilai)
