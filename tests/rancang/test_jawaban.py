"""The notations of answers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip_rules.rancang.jawaban import angka, arti, contoh, isi_contoh, kode_berikut, pasangan, pita
from sakip_rules.source.penulis import Polos, alur


@pytest.mark.parametrize("text", ["", "=", "2024=", "=10", "2024"])
def test_half_a_pair_is_none(text):
    """Both sides have to be there."""
    assert pasangan(text) is None


@pytest.mark.parametrize("text", ["kasus", ":kasus", "Jumlah:", ""])
def test_half_a_meaning_is_none(text):
    """A name and a unit."""
    assert arti(text) is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("> 90 - 100=Sangat Memuaskan:AA", ("> 90 - 100", "Sangat Memuaskan", "AA")),
        (">= 70 - < 100 = Cukup", (">= 70 - < 100", "Cukup", "")),
        ("<= 50=Sangat: amat Rendah", ("<= 50", "Sangat: amat Rendah", "")),
        ("100", None),
        ("=Tinggi", None),
    ],
)
def test_a_band(text, read):
    """Its range may have signs with `=`, its predikat a colon and spaces behind it."""
    assert pita(text) == read


@pytest.mark.parametrize(
    "text", ["", "2024; a", "2024; 2023; a=1", "2024; a=1; a=2", "a=1", "2024-TW5; a=1", "2024; a[n+1]=1"]
)
def test_an_example_that_is_none(text):
    """No periode or two, a thing without a figure or with two, a year to come."""
    assert contoh(text, langsung=False) is None


def test_an_example_of_quarters_goes_back_whole_years():
    """`[n-1]` is the same part of the year before."""
    found = contoh("2024-TW2; kasus[n - 1]=60; kasus=54; target=8; capaian=-", langsung=False)

    assert dict(found.fakta) == {"kasus": {"2023-TW2": "60", "2024-TW2": "54"}}
    assert (found.target, dict(found.harapan)) == ("8", {"capaian": "-"})


def test_realisasi_is_the_fact_where_there_is_no_formula():
    """With a formula it is what has to come out."""
    assert dict(contoh("2024; realisasi=5", langsung=True).fakta) == {"realisasi": {"2024": "5"}}
    assert dict(contoh("2024; realisasi=5", langsung=False).harapan) == {"realisasi": "5"}


def test_what_was_said_goes_before_what_was_computed():
    """A person's expectation is never replaced by the result."""
    found = isi_contoh(contoh("2024; a=1; realisasi=7", langsung=False), hasil={"realisasi": "8", "capaian": "80.000"})

    assert (found["realisasi"], found["capaian"]) == (Polos("7"), Polos("80.000"))


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3))
def test_a_typed_figure_with_three_digits_behind_its_point_is_left_to_the_satuan(number):
    """It could be thousands: in quotes the unit decides, or asks."""
    assert angka(f"{number:f}") == f"{number:f}"
    assert alur(angka("10")) == "10"


@pytest.mark.parametrize(
    ("taken", "first", "following"),
    [
        (["IKU-1", "IKU-10", "IKU-9"], "IKU-1", "IKU-11"),
        (["7.01.01", "7.01.02", "7.01.06"], "P1", "7.01.07"),
        (["SPM-A", "SPM-B"], "IKU-1", "IKU-1"),
        (["T1", "S1", "S2"], "X1", "S3"),
        ([], "P1", "P1"),
    ],
)
def test_the_next_kode_is_of_the_usual_form(taken, first, following):
    """One more than the highest of the most usual form, with its leading zeros."""
    assert kode_berikut(taken, first) == following
