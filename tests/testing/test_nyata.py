"""What is an error beyond rounding, and what is none: figures by hand."""

import random
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from sakip_rules.checks.periksa import periksa
from sakip_rules.model.baca import susun
from sakip_rules.source.workspace import read_workspace
from sakip_rules.testing.bahan import Bahan
from sakip_rules.testing.cetak import Gaya, terbaca, tulis
from sakip_rules.testing.hitung import Rentang, hitung
from sakip_rules.testing.kesalahan import ganti_angka
from sakip_rules.testing.laporan import laporan
from sakip_rules.testing.nyata import nyata, selang

DASAR = Path(__file__).parents[1] / "contoh" / "dasar"


@pytest.fixture(scope="module")
def bahan():
    """The little agency: IKU-1 83,28 of 85 is 97,976… %."""
    documents, _ = read_workspace(DASAR)
    return Bahan(periksa(susun(documents)[0]).tersusun["dinas-contoh"])


def test_ranges_hold_what_their_ends_can_make():
    """And a divisor that may be nothing makes no range."""
    one, other = Rentang(Fraction(-1), Fraction(2)), Rentang(Fraction(3), Fraction(4))
    assert one - other == Rentang(Fraction(-5), Fraction(-1))
    assert one.bagi(other) == Rentang(Fraction(-1, 3), Fraction(2, 3))
    assert other.bagi(one) is None


def test_a_proof_repeated_with_nothing_changed_is_itself(bahan):
    """With another realisasi, the value follows; 42,5 of 85 is half."""
    proof = bahan.ambil("indikator", "IKU-1", "capaian", bahan.periode).bukti
    assert hitung(proof, lambda _node: None) == Rentang.titik(proof.nilai)
    half = hitung(proof, lambda node: Rentang.titik(Fraction(85, 2)) if node.besaran == "realisasi" else None)
    assert half == Rentang.titik(Fraction(1, 2))


@pytest.mark.parametrize(
    ("angka", "desimal", "wanted"),
    [
        ("97.98", 2, False),  # rounded
        ("97.97", 2, False),  # cut
        ("98.00", 2, False),  # shown with fewer digits
        ("97.99", 2, True),
        ("97", 0, False),
        ("96", 0, True),
    ],
)
def test_a_figure_that_some_rounding_gives_is_no_error(bahan, angka, desimal, wanted):
    """97,9764… % as 97,98, 97,97, 98,00 or 97; nothing else of that report is printed of IKU-1."""
    found = _capaian(bahan)
    one = replace(found.butir[0], angka=Fraction(angka), desimal=desimal)
    assert nyata(replace(found, butir=(one,)), 0) is wanted


def test_a_figure_that_follows_from_a_printed_one_is_no_error(bahan):
    """83,3 of 85 is 98,0 % and 83,3 may be 83,25: 97,94 %; where 83,3 is not printed that is an error."""
    found = _capaian(bahan)
    one = replace(found.butir[0], angka=Fraction("97.94"), desimal=2)
    value = bahan.ambil("indikator", "IKU-1", "realisasi", bahan.periode)
    other = replace(one, terhitung=value, nilai=value.nilai, angka=Fraction("83.3"), desimal=1, faktor=value.faktor)
    assert nyata(replace(found, butir=(one,)), 0)
    assert not nyata(replace(found, butir=(one, other)), 0)


def _capaian(bahan):
    """A report of one figure, the capaian of IKU-1."""
    for benih in range(99):
        made = laporan(bahan, random.Random(benih))
        for one in made.butir:
            if one.kunci == ("capaian", "IKU-1", "2024"):
                return replace(made, butir=(one,))
    raise AssertionError


def test_what_cannot_be_read_as_meant_is_not_written(bahan):
    """Thousands of a unit that says nothing of separators go without; more decimals than a figure shows do not fit."""
    index = bahan.ambil("indikator", "IKU-1", "realisasi", bahan.periode).satuan
    assert tulis(Fraction(3898), 0, Gaya(), index, bahan) == "3898"
    assert tulis(Fraction(3898), 0, Gaya("Rp ", ",-"), bahan.rupiah, bahan) == "Rp 3.898,-"
    assert tulis(Fraction("0.5"), 0, Gaya(), index, bahan) is None
    assert terbaca("3.898", index, bahan) is None


def test_a_figure_is_not_replaced_by_itself(bahan):
    """Nor by one that cannot be written."""
    found = _capaian(bahan)
    assert ganti_angka(found, 0, found.butir[0].angka, found.butir[0].desimal) is None


def test_the_values_that_print_like_a_figure_lie_around_it_or_beyond_it():
    """Rounded on both sides, cut away from nothing only."""
    assert selang(Fraction("1.5"), 1, "setengah_genap") == Rentang(Fraction("1.45"), Fraction("1.55"))
    assert selang(Fraction("1.5"), 1, "potong") == Rentang(Fraction("1.5"), Fraction("1.6"))
    assert selang(Fraction("-1.5"), 1, "potong") == Rentang(Fraction("-1.6"), Fraction("-1.5"))
