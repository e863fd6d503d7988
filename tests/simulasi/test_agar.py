"""What reaches a goal: every figure expected here is worked out by hand, from the rule's own words."""

from fractions import Fraction

import pytest

from sakip_rules.engine.tampil import eksak, tampil
from sakip_rules.simulasi import agar as modul
from sakip_rules.simulasi.agar import HasilKeliru, Kehendak, agar
from sakip_rules.simulasi.soal import Pokok
from tests.simulasi.bantu import BEBAS, dinas, nyata, soal, tulis, variabel

KEBIJAKAN_BULAT = (
    "{metode: {positif: progres-positif}, skala: akip, pembulatan_realisasi: {desimal: 0, cara: setengah_ke_atas}}"
)


def predikat(*nama):
    """The goal to have one of some predikat."""
    return Kehendak("=", None, frozenset(nama))


def angka(operator, batas):
    """The goal that a figure is above, below or at a bound."""
    return Kehendak(operator, Fraction(str(batas)))


def coba(jawaban):
    """The number told and the one beyond, as plain text, each with what it gives."""
    return [None if one is None else (eksak(one.angka), tampil(one.bukti)) for one in (jawaban.terpilih, jawaban.luput)]


def test_the_index_of_balung_needs_more_than_ninety_as_the_scale_rounds_it():
    """Target 93, scale akip rounds half up to 2 decimals: 90,005 x 0,93 = 83,70465; of two decimals, 83,71."""
    found = agar(soal(nyata("jember-balung"), "realisasi", kode="IKU-2"), predikat("Sangat Memuaskan"), 1)

    assert tulis(found.himpunan) == "[1674093/20000; )"
    assert Fraction(1674093, 20000) == Fraction("83.70465")
    assert coba(found) == [("83.71", "Sangat Memuaskan"), ("83.7", "Memuaskan")]
    assert found.tercapai is False


def test_what_is_reached_already_tells_how_little_still_does():
    """Memuaskan is (80; 90], rounded: 80,005 x 0,93 = 74,40465 up to below 83,70465; the least is 74,41."""
    found = agar(soal(nyata("jember-balung"), "realisasi", kode="IKU-2"), predikat("Memuaskan"), 1)

    assert found.tercapai is True
    assert tulis(found.himpunan) == "[1488093/20000; 1674093/20000)"
    assert coba(found) == [("74.41", "Memuaskan"), ("74.4", "Sangat Baik")]


def test_fewer_is_better_and_the_greatest_count_is_told():
    """(2 x 10 - R)/10 rounds above 90 % where R <= 10,9995: at most 10 cases; 11 give 90,00 %."""
    agency = dinas(satuan="kasus", polaritas="negatif", fakta=[("", 2024, 14)])
    found = agar(soal(agency, "realisasi"), predikat("Sangat Memuaskan"), -1)

    assert tulis(found.himpunan) == "[0; 21999/2000]"
    assert coba(found) == [("10", "Sangat Memuaskan"), ("11", "Memuaskan")]


def test_a_cap_is_named_where_it_stands_in_the_way():
    """Nothing above 100 % is left of a capaian that is capped there."""
    found = agar(soal(dinas(fakta=[("", 2024, 8)]), "realisasi", "capaian"), angka(">=", 110))

    assert [one.code for one in found.sebab] == ["N060"]
    assert dict(found.sebab[0].data)["angka"] == "100.00 persen"
    assert found.himpunan == ()


def test_wholes_stay_wholes():
    """Of 7 reports, 95 % are 6,65: it takes 7, and 6 are 85,71 %."""
    agency = dinas(target=7, satuan="laporan", fakta=[("", 2024, 3)])
    found = agar(soal(agency, "realisasi", "capaian"), angka(">=", 95))

    assert (tulis(found.himpunan), found.langkah) == ("[133/20; )", 1)
    assert coba(found) == [("7", "100.00"), ("6", "85.71")]


def test_a_goal_between_two_wholes_is_reached_by_none():
    """99 % of 7 reports are 6,93: the set is told, and that no count lies in it."""
    agency = dinas(target=7, satuan="laporan", fakta=[("", 2024, 3)])
    found = agar(soal(agency, "realisasi", "capaian"), angka("=", 99))

    assert tulis(found.himpunan) == "[693/100; 693/100]"
    assert found.terpilih is None
    assert [one.code for one in found.sebab] == ["N064"]


def test_money_moves_by_the_rupiah():
    """Rp 16.098.130.150 against Rp 7.303.930.952: exactly the target is Tercapai, a rupiah more is above it."""
    found = agar(soal(nyata("balikpapan-selatan"), "realisasi", kode="IKU-3"), predikat("Tercapai sesuai target"))

    assert tulis(found.himpunan) == "[7303930952; 7303930952]"
    assert coba(found) == [("7303930952", "Tercapai sesuai target"), ("7303930953", "Melebihi target")]


PENURUNAN = {"variabel": variabel("kasus", "kasus"), "satuan": "persen", "kebijakan": BEBAS}


def penurunan():
    """A fall from 60 cases to 54, target 10 %."""
    return dinas(
        "(kasus[n-1] - kasus[n]) / kasus[n-1] x 100%", fakta=[("kasus", 2023, 60), ("kasus", 2024, 54)], **PENURUNAN
    )


def test_a_variable_of_another_year_is_an_unknown_like_any_other():
    """(k - 54)/k >= 12 % where k >= 54/0,88 = 61,36..: 62 cases the year before; 61 give 11,48 %."""
    found = agar(soal(penurunan(), "kasus@2023", "realisasi"), angka(">=", 12))

    assert tulis(found.himpunan) == "[675/11; )"
    assert coba(found) == [("62", "12.90"), ("61", "11.48")]


def test_a_limit_that_is_only_come_near_to_is_told():
    """(k - 54)/k stays below 1 whatever k is, so the capaian against 10 % stays below 1.000 %."""
    found = agar(soal(penurunan(), "kasus@2023", "capaian"), angka(">=", 1000))

    assert [one.code for one in found.sebab] == ["N062", "N063"]
    assert dict(found.sebab[0].data)["tertinggi"] == "1000 persen"


def test_what_only_a_negative_count_would_reach_is_told():
    """(60 - k)/60 is 110 % at k = -6, and nobody counts below zero."""
    found = agar(soal(penurunan(), "kasus@2024", "realisasi"), angka(">=", 110))

    assert [one.code for one in found.sebab] == ["N061", "N063"]
    assert dict(found.sebab[0].data)["tertinggi"] == "100 persen"


def test_a_formula_that_goes_no_higher_says_how_high():
    """minimum(a, 9) against a target of 10 is at most 90 %."""
    agency = dinas("minimum(a, 9)", kebijakan=BEBAS, variabel=variabel("angka", "a"), fakta=[("a", 2024, 4)])
    found = agar(soal(agency, "a", "capaian"), angka(">=", 95))

    assert [one.code for one in found.sebab] == ["N061"]
    assert dict(found.sebab[0].data)["tertinggi"] == "90 persen"


def test_predikat_that_are_jumped_over_are_out_of_reach():
    """2 below 5 and 10 from there on, against 10: Sangat Kurang or Sangat Memuaskan, nothing between."""
    agency = dinas("jika(a >= 5, 10, 2)", variabel=variabel("angka", "a"), fakta=[("a", 2024, 4)])
    found = agar(soal(agency, "a"), predikat("Baik"))

    assert [one.code for one in found.sebab] == ["N065"]
    assert dict(found.sebab[0].data)["daftar"] == "Sangat Kurang, Sangat Memuaskan"
    assert tulis(agar(soal(agency, "a"), predikat("Sangat Memuaskan")).himpunan) == "[5; )"


def test_a_square_has_two_sides_and_irrational_ends():
    """a^2 >= 2 where a <= -1,414.. or a >= 1,414..; of two decimals the nearest to 1,00 is 1,42."""
    agency = dinas("a^2", 2, BEBAS, variabel=variabel("angka", "a"), fakta=[("a", 2024, "1.00")])
    found = agar(soal(agency, "a", "capaian"), angka(">=", 100))

    assert tulis(found.himpunan) == "(; ~-1.414) (~1.414; )"
    assert coba(found) == [("1.42", "100.82"), ("1.41", "99.41")]


def test_a_division_by_zero_is_no_way_to_a_goal():
    """10/a >= 100 % of 10 where 0 < a <= 1: at 0 there is no value."""
    agency = dinas("10 / a", kebijakan=BEBAS, variabel=variabel("angka", "a"), fakta=[("a", 2024, 2)])

    assert tulis(agar(soal(agency, "a", "capaian"), angka(">=", 100)).himpunan) == "(0; 1]"


def test_a_declared_rounding_of_the_realisasi_decides_before_the_method():
    """Rounded to whole, 9,5 is 10 and reaches 100 % of 10; 9,49 is 9 and does not."""
    agency = dinas(kebijakan=KEBIJAKAN_BULAT, fakta=[("", 2024, "9.25")])
    found = agar(soal(agency, "realisasi", "capaian"), angka(">=", 100))

    assert tulis(found.himpunan) == "[19/2; )"
    assert coba(found) == [("9.5", "100.00"), ("9.49", "90.00")]


def test_where_the_input_decides_nothing_that_is_said():
    """A realisasi does not depend on the target it is held against."""
    found = agar(soal(dinas(fakta=[("", 2024, 8)]), "target", "realisasi"), angka(">=", 9))

    assert [one.code for one in found.sebab] == ["N067"]


def test_a_figure_no_rounding_gives_is_reached_by_nothing():
    """A capaian rounded to whole percents is never 99,5 %."""
    rounded = "{metode: {positif: progres-positif}, skala: akip, pembulatan_capaian: {desimal: 0, cara: potong}}"
    found = agar(soal(dinas(kebijakan=rounded, fakta=[("", 2024, 8)]), "realisasi", "capaian"), angka("=", "99.5"))

    assert [one.code for one in found.sebab] == ["N068"]


def test_a_rounding_that_meets_what_is_not_rounded_is_halved_where_it_only_rises():
    """bulat(a)/2 + a/2 has a step at every half, without end. It is 96 % of 10 from 9,5 on: (10 + 9,5)/2 is 9,75."""
    agency = dinas(
        "bulat(a) / 2 + a / 2", kebijakan=BEBAS, variabel=variabel("angka", "a"), fakta=[("a", 2024, "2.00")]
    )
    found = agar(soal(agency, "a", "capaian"), angka(">=", 96))

    assert [one.code for one in found.sebab] == ["N069"]
    assert coba(found) == [("9.5", "97.50"), ("9.49", "92.45")]


def test_a_rounding_that_meets_what_is_not_rounded_is_refused_where_it_turns():
    """bulat(a) - a/2 falls between the steps at which it rises: nothing is proved, and the step is named."""
    agency = dinas("bulat(a) - a / 2", kebijakan=BEBAS, variabel=variabel("angka", "a"), fakta=[("a", 2024, 2)])
    found = agar(soal(agency, "a", "capaian"), angka(">=", 100))

    assert [one.code for one in found.sebab] == ["N066"]
    assert dict(found.sebab[0].data)["pembulatan"] == "bulat(a)"


def test_an_ordinal_input_is_tried_word_by_word():
    """CC is 3 of 7, B 4 (80 % of BB, which is 5): BB is the first that reaches 90 %, and nothing lies between."""
    agency = dinas(target="BB", kebijakan=BEBAS, satuan="predikat_akip", fakta=[("", 2024, "CC")])
    found = agar(soal(agency, "realisasi", "capaian"), angka(">=", 90))

    assert tulis(found.himpunan) == "[5; 5] [6; 6] [7; 7]"
    assert coba(found) == [("5", "100.00"), None]


def test_the_average_above_is_a_goal_too():
    """Balung's S2 is IKU-2 alone: its average is above 90 where 83,7/93 x 100 is."""
    above = Pokok("sasaran", "S2", "capaian")
    found = agar(soal(nyata("jember-balung"), "realisasi", kode="IKU-2", pokok=above), angka(">", 90))

    assert tulis(found.himpunan) == "(837/10; )"
    assert coba(found)[0] == ("83.71", "90.01")


@pytest.mark.parametrize("wrong", [(1, None), (84, 85)])
def test_nothing_is_told_that_the_engine_does_not_give(monkeypatch, wrong):
    """Were a number wrong, or the one beyond it as good, the engine would be asked once more, and nothing shown."""
    monkeypatch.setattr(modul, "terpilih", lambda *_: tuple(None if one is None else Fraction(one) for one in wrong))

    with pytest.raises(HasilKeliru):
        agar(soal(nyata("jember-balung"), "realisasi", kode="IKU-2"), predikat("Sangat Memuaskan"), 1)
