"""The shown figure: one exact rounding, in the printed unit."""

from fractions import Fraction

import pytest

from sakip_rules.engine.tampil import angka, eksak, tampil
from tests.engine.bantu import Dinas


def shown(realisasi, satuan="indeks", tampilan=""):
    """How a realisasi shows."""
    policy = f"{{tampilan: {tampilan}}}" if tampilan else ""
    return tampil(Dinas(policy).iku(satuan=satuan).fakta("IKU-1", 2024, realisasi).hasil().realisasi)


@pytest.mark.parametrize(
    ("realisasi", "satuan", "hasil"),
    [
        ("83.285", "indeks", "83.29"),
        ("83", "indeks", "83.00"),
        ("17", "orang", "17"),
        ("17.5", "orang", "17.50"),
        ("3898085541", "rupiah", "3898085541"),
        ("12.5", "persen", "12.50"),
        ("WTP", "opini_bpk", "WTP"),
    ],
)
def test_z6_a_figure_shows_by_its_unit_and_the_agencys_way(realisasi, satuan, hasil):
    """Two decimals by default, none for whole counts and rupiah, the word of an ordinal unit."""
    assert shown(realisasi, satuan) == hasil


def test_the_agency_declares_decimals_and_mode():
    """One decimal, cut."""
    assert shown("83.289", tampilan="{desimal: 1, cara: potong}") == "83.2"


def test_notations_differ_in_marks_only():
    """The same figure in Indonesian and in English."""
    proof = Dinas().iku(satuan="rupiah").fakta("IKU-1", 2024, "3898085541").hasil().realisasi
    assert (tampil(proof, "id"), tampil(proof, "en")) == ("3.898.085.541", "3,898,085,541")


def test_what_is_no_figure_shows_as_it_is():
    """A range is both ends, a predikat its word, an absence nothing."""
    result = Dinas().iku(target='{2024: "80 - 90"}').fakta("IKU-1", 2024, "85").hasil()
    assert (tampil(result.target), tampil(result.capaian)) == ("80.00; 90.00", "")
    graded = Dinas().iku(target="{2024: 100}").fakta("IKU-1", 2024, "85").hasil().predikat
    assert tampil(graded) == "Memuaskan"


def test_a_figure_without_a_policy_shows_exactly():
    """No rule says how to round it: a decimal where that ends soon, else a fraction, and no two decimals of ours."""
    assert [angka(Fraction(1, 8), None, None, "").tulis(), angka(Fraction(1, 8), None, 2, "").tulis()] == ["0.125"] * 2
    assert angka(Fraction(1, 3), None, None, "potong").tulis() == "1/3"
    assert angka(Fraction(1, 3), None, None, "potong").nilai == Fraction(1, 3)
    assert angka(Fraction(12345), None, -3, "potong").tulis() == "12000"


def test_an_exact_number_is_a_decimal_where_that_ends():
    """Else a fraction."""
    assert [eksak(Fraction(text)) for text in ("0.125", "1/7", "-2.5", "1/128")] == ["0.125", "1/7", "-2.5", "1/128"]
