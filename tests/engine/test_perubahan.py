"""What became of an agency's values from one judgement to another."""

from fractions import Fraction

from sakip_rules.engine.perubahan import perubahan
from tests.engine.bantu import Dinas


def dinas(nilai="83.28", target="93", **lain):
    """An agency of two indicators; the first is measured."""
    made = Dinas(kebijakan="{skala: akip, tampilan: {desimal: 1, cara: potong}}" if lain.pop("kasar", False) else "")
    made.iku("IKU-1", target=f"{{2023: {target}, 2024: {target}}}", **lain).iku("IKU-2", target="{2024: 5}")
    if nilai is not None:
        made.fakta("IKU-1", 2024, nilai)
    return made.fakta("IKU-2", 2024, 5)


def berubah(lama, baru):
    """The exact values before and after, by whose and which they are."""
    found = perubahan(lama.nilai(), baru.nilai())
    return {(item.jenis, item.kode, item.besaran): (_isi(item.lama), _isi(item.baru)) for item in found}


def _isi(bukti):
    return bukti.nilai if bukti is not None and isinstance(bukti.nilai, (Fraction, str)) else None


def test_nothing_changes_between_two_judgements_of_the_same():
    """Reasons for absent values, with the places they carry, are no values."""
    assert perubahan(dinas(nilai=None).nilai(), dinas(nilai=None).nilai()) == ()


def test_a_fact_changes_what_rests_on_it_and_nothing_else():
    """83,7 of 93 is 90 %, 77,19 is 83 %; the mean of it and 100 % falls from 95 % to 91,5 %."""
    found = berubah(dinas("83.7"), dinas("77.19"))

    assert found == {
        ("sasaran", "S1", "capaian"): (Fraction(95, 100), Fraction(915, 1000)),
        ("indikator", "IKU-1", "realisasi"): (Fraction("83.7"), Fraction("77.19")),
        ("indikator", "IKU-1", "capaian"): (Fraction(90, 100), Fraction(83, 100)),
    }


def test_a_value_that_came_or_went_has_one_side():
    """No data is not zero: before the fact was recorded there was no value."""
    came = berubah(dinas(nilai=None), dinas("93"))

    assert came["indikator", "IKU-1", "capaian"] == (None, Fraction(1))
    assert berubah(dinas("93"), dinas(nilai=None))["indikator", "IKU-1", "capaian"] == (Fraction(1), None)


def test_other_decimals_are_no_other_value():
    """A figure that is only shown otherwise stays what it is."""
    assert berubah(dinas(), dinas(kasar=True)) == {}


def test_a_thing_that_is_new_or_gone_comes_with_its_values():
    """An indicator that was added has values from nothing, one that was removed has values to nothing."""
    more = dinas().iku("IKU-3", target="{2024: 4}").fakta("IKU-3", 2024, 4)

    assert berubah(dinas(), more)["indikator", "IKU-3", "realisasi"] == (None, Fraction(4))
    assert berubah(more, dinas())["indikator", "IKU-3", "realisasi"] == (Fraction(4), None)


def test_another_unit_makes_another_value():
    """83,28 indeks is not 83,28 nilai."""
    found = berubah(dinas(), dinas(satuan="nilai"))

    assert found["indikator", "IKU-1", "realisasi"] == (Fraction("83.28"), Fraction("83.28"))
    assert ("indikator", "IKU-1", "capaian") not in found
