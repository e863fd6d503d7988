"""Rollup: sasaran, tujuan and instansi from their members, by the declared rule."""

from dataclasses import replace
from fractions import Fraction

import pytest

from sakip_rules.engine.nilai import nilai
from sakip_rules.model.periode import Periode
from tests.engine.bantu import Dinas, angka, catatan, jenis, sasaran

INSTANSI = """
kode: dinas-uji
nama: Dinas Uji
periode: 2024
renstra: {sejak: 2021, sampai: 2026}
tujuan:
  - {kode: T1, nama: Satu, bobot: 3}
  - {kode: T2, nama: Dua, bobot: 1}
sasaran:
  - {kode: S1, nama: Satu, tujuan: T1, bobot: 1}
  - {kode: S2, nama: Dua, tujuan: T1, bobot: 3}
  - {kode: S3, nama: Tiga, tujuan: T2, bobot: 1}
"""


def dinas(*values, rule="", kebijakan="", **lain):
    """Indicators of S1 with these capaian in percent (None: not recorded)."""
    own = [f"agregat: {{sasaran: {{{rule}}}}}"] if rule else []
    own += [kebijakan] if kebijakan else []
    made = Dinas(f"{{{', '.join(own)}}}" if own else "")
    for number, value in enumerate(values, 1):
        fields = {key: lain[key][number - 1] for key in lain}
        made.iku(f"IKU-{number}", target="{2024: 100}", **fields)
        if value is not None:
            made.fakta(f"IKU-{number}", 2024, value)
    return made


def capaian(*values, **lain):
    """The capaian of S1."""
    return sasaran(dinas(*values, **lain).nilai()).capaian


def test_z8_the_mean_of_100_100_0_is_exact():
    """66,67 shown, 200/3 kept, and the zero counts."""
    proof = capaian(100, 100, 0)
    assert proof.nilai == Fraction(2, 3)
    assert (proof.jenis, proof.langkah[0].operasi, proof.sumber.kode) == ("agregat", "rata_rata", "rata_rata")
    assert proof.sumber.bawaan


def test_the_mean_of_equals_is_that_value():
    """However many there are."""
    assert angka(capaian(*["83.28"] * 7)) == "83.28"


@pytest.mark.parametrize(
    ("cara", "hasil"), [("rata_rata", "75"), ("minimum", "50"), ("maksimum", "100"), ("jumlah", "150")]
)
def test_the_declared_rule_puts_members_together(cara, hasil):
    """100 and 50."""
    assert angka(capaian(100, 50, rule=f"cara: {cara}")) == hasil


def test_b6_weights_are_exact():
    """Seven weights of 6/7 are 6; a mean by them is the mean."""
    proof = capaian(*[60, 70, 80, 90, 100, 50, 40], rule="cara: rata_rata_tertimbang", bobot=["6/7"] * 7)
    assert angka(proof) == "70"
    weights = [item for item in proof.anak if item.besaran == "bobot"]
    assert sum(item.nilai for item in weights) == 6
    assert proof.langkah[0].ruas[:2] == (Fraction(6, 10), Fraction(6, 7))


def test_a_weight_is_quoted_as_it_is_written_where_it_is_written():
    """The proof says 0.5 and 50%, not the half that both are, and points at the weight, not at the indicator."""
    proof = capaian(100, 60, rule="cara: rata_rata_tertimbang", bobot=["0.5", '"50%"'])
    weights = [item.sumber for item in proof.anak if item.besaran == "bobot"]
    assert [(one.tertulis, one.tempat.line > 1) for one in weights] == [("0.5", True), ("50%", True)]


def test_weights_weigh():
    """(100 x 1 + 60 x 3) / 4."""
    assert angka(capaian(100, 60, rule="cara: rata_rata_tertimbang", bobot=[1, 3])) == "70"


def test_a_missing_weight_leaves_no_result():
    """Equal weights would be made up."""
    made = dinas(100, rule="cara: rata_rata_tertimbang", bobot=[2])
    made.iku("IKU-9", target="{2024: 100}").fakta("IKU-9", 2024, "50")
    proof = sasaran(made.nilai()).capaian
    assert angka(proof) == "N024"
    assert proof.nilai.sebab[0].datum("milik") == "IKU-9"


def test_weights_that_sum_to_zero_have_no_mean():
    """No reader lets a weight of zero through; the mean would not be a number either way."""
    compiled = dinas(100, rule="cara: rata_rata_tertimbang", bobot=[2]).susun()[0]
    item = compiled.indikator["IKU-1"][0]
    weightless = replace(item, indikator=replace(item.indikator, bobot=Fraction(0)))
    result = nilai(replace(compiled, indikator={"IKU-1": (weightless,)}), Periode(2024))
    assert angka(sasaran(result).capaian) == "N004"


def test_z5_a_missing_member_leaves_no_result_and_is_named():
    """tak_terdefinisi is the default: the reason is the member's own."""
    proof = capaian(100, None, 100)
    assert angka(proof) == "N011"
    assert proof.nilai.sebab[0].datum("milik") == "IKU-2"
    assert len([item for item in proof.anak if item.besaran == "capaian"]) == 3


def test_z5_a_missing_member_counts_as_declared_and_that_is_said():
    """As nothing: 200/3; left out: 100."""
    zero = capaian(100, None, 100, rule="bila_kosong: nol")
    assert (zero.nilai, catatan(zero)) == (Fraction(2, 3), ["N048"])
    assert zero.catatan[0].datum("anggota") == "IKU-2"
    left_out = capaian(100, None, 100, rule="bila_kosong: abaikan")
    assert (angka(left_out), catatan(left_out)) == ("100", ["N049"])


def test_z5_nothing_at_all_is_not_a_mean():
    """With every member left out there is no value, whatever is declared."""
    assert angka(capaian(None, None, rule="bila_kosong: abaikan")) == "N011 N011"


def test_t5_leaving_out_a_failing_indicator_cannot_raise_a_mean():
    """100, 100 and a failing 0 give 200/3; not recording the failing one gives no result, not 100."""
    assert capaian(100, 100, 0).nilai == Fraction(2, 3)
    assert angka(capaian(100, 100, None)) == "N011"


def test_t5_an_indicator_of_another_year_is_not_expected():
    """Out of force in 2024 it is no member then, and one in 2023."""
    made = dinas(100).iku("IKU-9", target="{2023: 100}", berlaku="{sampai: 2023}").fakta("IKU-9", 2023, "40")
    assert angka(sasaran(made.nilai()).capaian) == "100"
    made.fakta("IKU-1", 2023, "100")
    earlier = sasaran(made.nilai("2023"))
    assert [item.indikator.kode for item in earlier.indikator] == ["IKU-1", "IKU-9"]


def test_a_level_without_members_has_no_value():
    """S2 has no indicator."""
    proof = sasaran(dinas(100).nilai(), "S2").capaian
    assert angka(proof) == "N023"
    assert proof.nilai.sebab[0].datum("tingkat") == "indikator"


def test_t4_members_of_different_units_are_never_added():
    """A capaian in persen and one in indeks have no mean."""
    text = (
        "kode: uji\nnama: Uji\njenis: capaian\nmasukan: {realisasi: indikator}\nsatuan: indikator\nrumus: realisasi\n"
    )
    made = dinas(100).standar("metode", text).iku("IKU-9", metode="uji").fakta("IKU-9", 2024, "80")
    proof = sasaran(made.nilai()).capaian
    assert angka(proof) == "N035"
    assert {proof.nilai.sebab[0].datum(name) for name in ("satuan", "satuan_lain")} == {"persen", "indeks"}


def test_shown_figures_are_added_only_where_declared():
    """16.4 and 50.4 are exactly 33.4 in the mean; shown without decimals they are 16 and 50, and the mean is 33."""
    rule = "angka: tampil"
    policy = "tampilan: {desimal: 0, cara: setengah_ke_atas}"
    assert angka(capaian("16.4", "50.4", kebijakan=policy)) == "33.4"
    shown = capaian("16.4", "50.4", rule=rule, kebijakan=policy)
    assert angka(shown) == "33"
    assert jenis(shown.anak[0]) == ["pembulatan", "metode"]


def test_each_level_has_its_own_cap():
    """Indicators uncapped, sasaran capped: 150 and 100 are 125, capped to 100."""
    proof = capaian(150, 100, kebijakan='batas_capaian: {sasaran: "0 - 100"}')
    assert (angka(proof), angka(proof.anak[0]), jenis(proof)) == ("100", "125", ["batas", "agregat"])


def penuh(kebijakan):
    """Two tujuan, three sasaran: 100 and 60 under T1, 20 under T2, and an indicator of T2 itself with 50."""
    made = Dinas(kebijakan, INSTANSI)
    for kode, owner, value in (("A", "S1", 100), ("B", "S2", 60), ("C", "S3", 20)):
        made.iku(kode, owner, target="{2024: 100}").fakta(kode, 2024, value)
    return made.iku("D", tujuan="T2", target="{2024: 100}").fakta("D", 2024, 50).nilai()


def test_a_tujuan_is_made_of_its_sasaran_and_the_agency_of_all():
    """The default: means of 100 and 60, of 20, and of the three."""
    result = penuh("")
    assert [angka(one.capaian) for one in result.tujuan] == ["80", "20"]
    assert angka(result.capaian) == "60"
    assert result.predikat.nilai == "Cukup (Memadai)"
    assert [one.predikat.nilai for one in result.tujuan] == ["Sangat Baik", "Sangat Kurang"]


@pytest.mark.parametrize(("dari", "hasil"), [("indikator", "57.5"), ("sasaran", "60"), ("tujuan", "50")])
def test_the_agency_says_what_it_is_made_of(dari, hasil):
    """Of its four indicators, its three sasaran, or its two tujuan."""
    assert angka(penuh(f"{{agregat: {{instansi: {{dari: {dari}}}}}}}").capaian) == hasil


def test_a_tujuan_may_be_made_of_its_own_indicators():
    """T2's own indicator has 50; T1 has none."""
    result = penuh("{agregat: {tujuan: {dari: indikator}}}")
    assert [angka(one.capaian) for one in result.tujuan] == ["N023", "50"]
    assert [[item.indikator.kode for item in one.indikator] for one in result.tujuan] == [[], ["D"]]


def test_levels_weigh_what_is_below_them():
    """T1: (100 x 1 + 60 x 3) / 4 = 70; the agency of tujuan weighs 3 to 1: (70 x 3 + 20) / 4."""
    rule = "cara: rata_rata_tertimbang"
    result = penuh(f"{{agregat: {{tujuan: {{{rule}}}, instansi: {{dari: tujuan, {rule}}}}}}}")
    assert angka(result.tujuan[0].capaian) == "70"
    assert angka(result.capaian) == "57.5"


def test_a_level_is_never_made_of_itself_or_of_what_is_above():
    """Such a rule is a mistake: no number, and no endless descent."""
    compiled = dinas(100).susun()[0]
    own = compiled.berkas.instansi.kebijakan[0]
    for level, dari in (("sasaran", "sasaran"), ("tujuan", "tujuan"), ("sasaran", "tujuan")):
        changed = replace(own, agregat={**own.agregat, level: replace(own.agregat[level], dari=dari)})
        instansi = replace(compiled.berkas.instansi, kebijakan=(changed,))
        result = nilai(replace(compiled, berkas=replace(compiled.berkas, instansi=instansi)), Periode(2024))
        broken = result.tujuan[0].capaian if level == "tujuan" else sasaran(result).capaian
        assert angka(broken) == "N036"
    lacking = replace(own, agregat={})
    instansi = replace(compiled.berkas.instansi, kebijakan=(lacking,))
    assert (
        angka(nilai(replace(compiled, berkas=replace(compiled.berkas, instansi=instansi)), Periode(2024)).capaian)
        == "N036"
    )


def test_a_cap_counts_percent_where_the_agency_has_no_indicator_at_all():
    """Nothing counted as 0 % and raised to the cap's 62.5 is 62.5 %, Rendah; it once was 6,250 %, outside the scale."""
    kebijakan = """{skala: permendagri-86-2017-ambang, batas_capaian: {instansi: "62.5 - 97.5"},
      agregat: {instansi: {bila_kosong: nol}}}"""
    result = Dinas(kebijakan).nilai()
    assert (angka(result.capaian), result.capaian.satuan.kode) == ("62.5", "persen")
    assert result.predikat.nilai == "Rendah"
