"""Figures as a person reads them."""

from fractions import Fraction

import pytest

from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.render.angka import KOSONG, angka, berlabel, desimal_eksak, eksak, satuan_ringkas, tepat
from tests.render.contoh_bukti import INDEKS, LAPORAN, OPINI, PERSEN, POIN, RUPIAH, tertampil


def bukti(nilai, satuan=None, desimal=2):
    """A proof of a value, as little as the figure needs."""
    return tertampil("fakta", "x", "y", "", "2023", nilai, satuan, tampil_desimal=desimal)


@pytest.mark.parametrize(
    ("value", "satuan", "bahasa", "shown"),
    [
        (Fraction(8328, 9300), PERSEN, "id", "89,55%"),
        (Fraction(8328, 9300), PERSEN, "en", "89.55%"),
        (Fraction(3_898_085_541), RUPIAH, "id", "Rp 3.898.085.541"),
        (Fraction(3_898_085_541), RUPIAH, "en", "Rp 3,898,085,541"),
        (Fraction(3), LAPORAN, "id", "3 laporan"),
        (Fraction(5, 2), LAPORAN, "id", "2,50 laporan"),
        (Fraction("83.28"), INDEKS, "id", "83,28 indeks"),
        (Fraction(-1, 20), POIN, "id", "-5,00 poin"),
        (Fraction(4), OPINI, "id", "WTP"),
        ("Memuaskan", None, "id", "Memuaskan"),
        (Fraction(1, 3), None, "id", "0,33"),
        ((Fraction(4, 5), Fraction(9, 10)), PERSEN, "id", "80,00% – 90,00%"),
    ],
)
def test_a_figure_shows_its_unit_the_way_its_language_writes(value, satuan, bahasa, shown):
    """Marks, decimals and units are those of the language and of the satuan."""
    assert berlabel(bukti(value, satuan, 0 if satuan is RUPIAH else 2), bahasa) == shown


def test_n6_not_one_rupiah_is_lost():
    """A figure of ten digits is written in full."""
    assert angka(bukti(Fraction(20_000_001), RUPIAH, 0), "id") == "20.000.001"


def test_z4_zero_is_a_figure_and_z5_no_value_is_none():
    """A realisasi of zero shows as zero, an absent one as a dash."""
    assert angka(bukti(Fraction(0), PERSEN), "id") == "0,00"
    assert berlabel(bukti(TanpaNilai(kosong=True, sebab=()), PERSEN), "id") == KOSONG


@pytest.mark.parametrize(("value", "shown"), [(True, "true"), (False, "false")])
def test_a_truth_is_a_word(value, shown):
    """A condition's value is said in words."""
    assert angka(bukti(value), "en") == shown


@pytest.mark.parametrize(
    ("value", "satuan", "shown"),
    [
        (Fraction("83.28"), INDEKS, "83,28"),
        (Fraction(9, 10), PERSEN, "90%"),
        (Fraction(1, 3), PERSEN, "≈33,33%"),
        ((Fraction(1), Fraction(4, 5)), PERSEN, "[100%; 80%]"),
        (Fraction(-696, 100), POIN, "-696"),
        (TanpaNilai(kosong=True, sebab=()), PERSEN, "–"),
    ],
)
def test_what_is_put_into_a_formula_is_exact_or_says_so(value, satuan, shown):
    """A figure put into a formula is the exact one, or is marked as rounded."""
    assert tepat(value, satuan, "id") == shown


def test_eksak_is_a_decimal_or_a_fraction():
    """A decimal that ends is written out, any other number is a fraction, a giant one is cut."""
    assert (eksak(Fraction(8328, 9300), "id"), eksak(Fraction(1, 10**9), "en")) == ("694/775", "1/1000000000")
    assert eksak(Fraction(1, 3**200), "id").endswith("…")
    assert desimal_eksak(Fraction(7, 40)) == 3


def test_the_head_of_a_column_names_the_unit():
    """Prefix, suffix or kode, whichever a person knows the unit by; a bare number has none."""
    assert [satuan_ringkas(item) for item in (PERSEN, RUPIAH, POIN, INDEKS, None)] == ["%", "Rp", "poin", "indeks", ""]
