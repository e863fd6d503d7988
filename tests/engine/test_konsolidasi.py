"""Parts of a year: how quarters make a year, and what a quarter is compared with."""

from fractions import Fraction

import pytest

from sakip_rules.engine.konsolidasi import konsolidasikan
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.diagnostics import diagnose
from tests.engine.bantu import Dinas, angka, catatan, jenis, semua

TW = ("TW1", "TW2", "TW3", "TW4")


def dinas(cara, *values, bagian=TW, target="", **lain):
    """One indicator with a fact for each part that has a value."""
    fields = {"konsolidasi": cara} if cara else {}
    fields |= {"target": target} if target else {}
    made = Dinas().iku(satuan="kasus", **fields, **lain)
    for part, value in zip(bagian, values, strict=False):
        if value is not None:
            made.fakta("IKU-1", f"2024-{part}", value)
    return made


@pytest.mark.parametrize(
    ("cara", "hasil"), [("kumulatif", "100"), ("jumlah", "250"), ("rata_rata", "62.5"), ("terakhir", "100")]
)
def test_t1_quarters_make_a_year_as_declared(cara, hasil):
    """25, 50, 75, 100 to date are 100; they are 250 only where someone declares that they add up."""
    proof = dinas(cara, 25, 50, 75, 100).hasil().realisasi
    assert (angka(proof), proof.jenis) == (hasil, "konsolidasi")
    assert [item.periode for item in proof.anak] == [f"2024-{part}" for part in TW]
    assert (proof.aturan, proof.langkah[0].operasi) == ((("cara", cara),), cara)


def test_t1_nothing_is_added_without_a_rule():
    """Quarters are recorded, but not how they make a year: N013, not a sum."""
    proof = dinas("", 25, 50, 75, 100).hasil().realisasi
    assert angka(proof) == "N013"


def test_t1_a_ratio_is_computed_from_consolidated_parts():
    """1/2, 1/2, 0/1, 3/3 in four quarters are 5 of 8, not the mean or the sum of the four ratios."""
    variabel = "{a: {nama: A, satuan: kasus}, b: {nama: B, satuan: kasus}}"
    made = Dinas().iku(satuan="persen", konsolidasi="jumlah", variabel=variabel, rumus="a / b x 100%")
    for part, (a, b) in zip(TW, ((1, 2), (1, 2), (0, 1), (3, 3)), strict=True):
        made.fakta("IKU-1", f"2024-{part}", a, "a").fakta("IKU-1", f"2024-{part}", b, "b")
    assert angka(made.hasil().realisasi) == "62.5"


def test_a_variable_may_consolidate_its_own_way():
    """Events add up, the population is that of the last quarter."""
    variabel = "{a: {nama: A, satuan: kasus}, b: {nama: B, satuan: kasus, konsolidasi: terakhir}}"
    made = Dinas().iku(satuan="persen", konsolidasi="jumlah", variabel=variabel, rumus="a / b x 100%")
    for part, a, b in (("TW1", 1, 50), ("TW2", 2, 60), ("TW3", 3, 70), ("TW4", 4, 80)):
        made.fakta("IKU-1", f"2024-{part}", a, "a").fakta("IKU-1", f"2024-{part}", b, "b")
    assert angka(made.hasil().realisasi) == "12.5"


@pytest.mark.parametrize(
    ("cara", "hasil"), [("jumlah", "75"), ("kumulatif", "50"), ("rata_rata", "37.5"), ("terakhir", "50")]
)
def test_t3_a_quarter_is_judged_to_date(cara, hasil):
    """By the end of the second quarter only the first two count."""
    assert angka(dinas(cara, 25, 50, 75, 100).hasil(periode="2024-TW2").realisasi) == hasil


def test_t3_a_quarter_is_compared_with_what_is_due_by_then():
    """75 cases by mid-year against targets of 30 and 30: 125 %, whatever the year's target is."""
    target = "{2024: 500, 2024-TW1: 30, 2024-TW2: 30, 2024-TW3: 30, 2024-TW4: 30}"
    assert angka(dinas("jumlah", 25, 50, 75, 100, target=target).hasil(periode="2024-TW2").capaian) == "125"


def test_t3_against_the_year_is_marked():
    """Without targets of quarters 75 of 500 is 15 %, with a remark on the target."""
    result = dinas("jumlah", 25, 50, target="{2024: 500}").hasil(periode="2024-TW2")
    assert (angka(result.capaian), catatan(result.target)) == ("15", ["N045"])


def test_a_first_quarter_and_one_without_a_rule_stand_alone():
    """There is nothing before the first; without konsolidasi nothing before the third."""
    assert jenis(dinas("jumlah", 25, 50).hasil(periode="2024-TW1").realisasi) == ["fakta"]
    assert angka(dinas("", 25, 50, 75).hasil(periode="2024-TW3").realisasi) == "75"


@pytest.mark.parametrize("cara", ["jumlah", "rata_rata"])
def test_z5_an_expected_part_that_is_missing_leaves_no_result(cara):
    """The third quarter is neither zero nor skipped."""
    proof = dinas(cara, 25, 50, None, 100).hasil().realisasi
    assert angka(proof) == "N011"
    assert proof.nilai.sebab[0].datum("periode") == "2024-TW3"
    assert len(proof.anak) == 4


@pytest.mark.parametrize("cara", ["terakhir", "kumulatif"])
def test_the_last_known_part_counts_and_says_which_it_is(cara):
    """Recorded up to the second quarter."""
    proof = dinas(cara, 25, 50).hasil().realisasi
    assert (angka(proof), catatan(proof)) == ("50", ["N044"])
    assert proof.catatan[0].datum("bagian") == "2024-TW2"
    assert catatan(dinas(cara, 25, 50, 75, 100).hasil().realisasi) == []


def test_the_last_part_may_be_recorded_as_absent():
    """An explicit `-` in the last quarter leaves the third as the last known."""
    assert angka(dinas("terakhir", 25, 50, 75, '"-"').hasil().realisasi) == "75"
    assert angka(dinas("terakhir", '"-"').hasil().realisasi) == "N012 N011 N011 N011"


def test_only_parts_with_a_target_count_where_some_have_one():
    """Targets for the second and the fourth quarter: those are expected, the first does not count and is told."""
    target = "{2024-TW2: 10, 2024-TW4: 10}"
    proof = dinas("jumlah", 5, 10, None, 10, target=target).hasil().realisasi
    assert (angka(proof), catatan(proof)) == ("20", ["N051"])
    assert proof.catatan[0].datum("bagian") == "2024-TW1"
    assert angka(dinas("jumlah", 5, 10, None, None, target=target).hasil().realisasi) == "N011"


def test_before_the_first_target_every_part_counts():
    """By the second quarter nothing was due, but what happened happened."""
    assert angka(dinas("jumlah", 5, 6, target="{2024-TW4: 10}").hasil(periode="2024-TW2").realisasi) == "11"


def test_targets_to_date_expect_every_part():
    """Checkpoints at mid-year and at the end: the quarters between them count too."""
    target = "{2024-TW2: 10, 2024-TW4: 20}"
    made = dinas("jumlah", 5, 6, 7, 8, target=target, target_sampai_dengan="true")
    assert angka(made.hasil().realisasi) == "26"
    assert angka(made.hasil(periode="2024-TW2").capaian) == "110"


def test_a_year_recorded_itself_needs_no_parts():
    """Its own figure comes first."""
    made = dinas("jumlah", 25, 50, 75, 100).fakta("IKU-1", 2024, 300)
    assert (angka(made.hasil().realisasi), made.hasil().realisasi.jenis) == ("300", "fakta")


def test_halves_and_months_make_a_year_too():
    """Two halves of 60; twelve months of 10; a quarter of months is a part of the year."""
    assert angka(dinas("jumlah", 60, 60, bagian=("S1", "S2")).hasil().realisasi) == "120"
    months = tuple(f"{month:02d}" for month in range(1, 13))
    monthly = dinas("jumlah", *[10] * 12, bagian=months)
    assert angka(monthly.hasil().realisasi) == "120"
    assert angka(monthly.hasil(periode="2024-TW3").realisasi) == "90"
    assert angka(monthly.hasil(periode="2024-S1").realisasi) == "60"


def test_a_half_recorded_as_a_whole_stands_beside_quarters_of_the_other():
    """The first half is 7, its quarters unknown; 3 and 5 follow: the year is 15, as its second half to date is."""
    made = dinas("jumlah", 7, 3, 5, bagian=("S1", "TW3", "TW4"))
    assert (angka(made.hasil().realisasi), angka(made.hasil(periode="2024-S2").realisasi)) == ("15", "15")
    assert angka(dinas("jumlah", 7, 3, bagian=("S1", "TW3")).hasil().realisasi) == "N011 N011 N011"


def test_the_last_known_value_is_the_latest_whatever_part_it_is_recorded_for():
    """A first quarter of 3 and a first half of 7: the half is known later; quarters come first where both end there."""
    made = dinas("terakhir", 3, 7, bagian=("TW1", "S1"))
    assert angka(made.hasil().realisasi) == "7"
    assert angka(dinas("terakhir", 6, 7, bagian=("TW2", "S1")).hasil().realisasi) == "6"


def test_the_mean_to_date_of_a_half_is_that_of_its_quarters():
    """Due are the quarters one, two and four: 10, 20, 60 make 30, by the year and by its second half alike."""
    made = dinas("rata_rata", 10, 20, 5, 60, target="{2024-TW1: 1, 2024-TW2: 1, 2024-TW4: 1}")
    assert (angka(made.hasil().realisasi), angka(made.hasil(periode="2024-S2").realisasi)) == ("30", "30")


def test_the_year_before_is_the_same_part_of_it():
    """Growth of a second quarter to date: 30 after 20 in the same part of the year before."""
    policy = "{pembanding: [selisih-tahun-lalu]}"
    made = Dinas(policy).iku(satuan="kasus", konsolidasi="jumlah")
    for year, one, two in ((2023, 10, 10), (2024, 10, 20)):
        made.fakta("IKU-1", f"{year}-TW1", one).fakta("IKU-1", f"{year}-TW2", two)
    assert angka(made.hasil(periode="2024-TW2").pembanding[0]) == "10"


@pytest.mark.parametrize(
    ("cara", "values", "expected"),
    [
        ("jumlah", (1, 2, 6), (9, -1)),
        ("rata_rata", (1, 2, 6), (3, -1)),
        ("terakhir", (1, 2, None), (2, 1)),
        ("kumulatif", (1, None, 6), (6, 2)),
    ],
)
def test_what_parts_amount_to_and_which_part_that_is(cara, values, expected):
    """A sum and a mean are of no one part; the last known value says which part it is of."""
    absent = TanpaNilai(kosong=True, sebab=(diagnose("N011", None),))
    given = [absent if one is None else Fraction(one) for one in values]
    assert konsolidasikan(cara, given) == (Fraction(expected[0]), expected[1])
    assert konsolidasikan("jumlah", [absent, Fraction(1)]) == (absent, -1)


def test_a_part_without_data_is_named_by_its_variable():
    """The leaf of a missing quarter says which variable is missing, of whom, and when."""
    made = Dinas().iku(
        satuan="kasus", variabel="{a: {nama: A, satuan: kasus}}", rumus="a", konsolidasi="jumlah", target="{2024: 9}"
    )
    proof = made.fakta("IKU-1", "2024-TW1", 2, "a").hasil().realisasi
    missing = next(one for one in semua(proof) if one.jenis == "kosong")

    assert (missing.besaran, missing.milik, missing.nama, missing.periode) == ("variabel", "IKU-1", "a", "2024-TW2")
    assert dict(missing.nilai.sebab[0].data) == {"milik": "IKU-1", "variabel": "a", "periode": "2024-TW2"}
