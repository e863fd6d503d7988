"""Comparisons and earlier years: what a report must hold an indicator against."""

from sakip_rules.engine.nilai import nilai
from sakip_rules.engine.tampil import tampil
from sakip_rules.model.periode import Periode
from tests.engine.bantu import Dinas, angka, dengan, indikator, semua

SEMUA = "[selisih-tahun-lalu, pertumbuhan, capaian-akhir-renstra, selisih-nasional]"


def dinas(pembanding=SEMUA, **lain):
    """One indicator with a realisasi of 80 after 64."""
    fields = {"target": "{2023: 60, 2024: 100, 2026: 160}"} | lain
    made = Dinas(f"{{pembanding: {pembanding}}}").iku(**fields)
    return made.fakta("IKU-1", 2024, 80).fakta("IKU-1", 2023, 64)


def test_each_comparison_is_a_method_with_its_own_inputs():
    """80 - 64, 16/64, 80/160, 80 - 75."""
    nasional = "[{tahun: 2024, nilai: 75, sumber: BPS}]"
    found = dinas(nasional=nasional).hasil().pembanding
    assert [(item.besaran, angka(item), item.satuan.kode) for item in found] == [
        ("selisih-tahun-lalu", "16", "indeks"),
        ("pertumbuhan", "25", "persen"),
        ("capaian-akhir-renstra", "50", "persen"),
        ("selisih-nasional", "5", "indeks"),
    ]
    assert found[3].anak[1].sumber.kode == "BPS"


def test_a_difference_of_ranks_is_a_number_and_never_one_of_the_words():
    """WTP is one rank above WDP: 1, and not TMP, the word of rank 1; a step down is -1."""
    made = Dinas("{pembanding: [selisih-tahun-lalu, selisih-nasional]}").iku(
        satuan="opini_bpk", nasional="[{tahun: 2024, nilai: WDP, sumber: BPK}, {tahun: 2023, nilai: WTP, sumber: BPK}]"
    )
    made.fakta("IKU-1", 2022, "WTP").fakta("IKU-1", 2023, "WDP").fakta("IKU-1", 2024, "WTP")
    assert [tampil(one) for one in made.hasil().pembanding] == ["1", "1"]
    assert [tampil(one) for one in made.hasil(periode="2023").pembanding] == ["-1", "-1"]


def test_a_comparison_without_its_input_says_which_one():
    """No national value, and one that is recorded as `-`."""
    for nasional in ("[]", '[{tahun: 2024, nilai: "-", sumber: BPS}]', "[{tahun: 2023, nilai: 75, sumber: BPS}]"):
        proof = dinas(nasional=nasional).hasil().pembanding[3]
        assert angka(proof) == "N018"
        assert proof.nilai.kosong


def test_two_national_values_of_one_year_are_not_chosen_between():
    """No reader lets the second through."""
    compiled = dinas(nasional="[{tahun: 2024, nilai: 75, sumber: BPS}]").susun()[0]
    one = compiled.indikator["IKU-1"][0].indikator.nasional[0]
    result = nilai(dengan(compiled, "IKU-1", nasional=(one, one)), Periode(2024))
    assert angka(indikator(result)["IKU-1"].pembanding[3]) == "N036"


def test_nothing_adds_up_before_the_renstra_begins():
    """The realisasi so far of a year before the first one is no sum of nothing."""
    made = dinas("[capaian-akhir-renstra]", target_akhir="{tahun: 2026, nilai: 180, hitung: kumulatif}")
    assert angka(made.hasil(periode="2020").pembanding[0]) == "N025"


def test_comparisons_are_not_capped_and_feed_nothing():
    """80 of 50 is 160 % of the end, whatever caps a capaian; no proof of a capaian rests on it."""
    made = Dinas('{batas_capaian: {indikator: "0 - 100"}, pembanding: [capaian-akhir-renstra]}')
    made.iku(target="{2024: 40, 2026: 50}").fakta("IKU-1", 2024, 80)
    result = made.nilai()
    item = indikator(result)["IKU-1"]
    assert (angka(item.capaian), angka(item.pembanding[0])) == ("100", "160")
    assert all(one.besaran != "capaian-akhir-renstra" for one in semua(result.capaian))


def test_a_method_for_another_direction_is_no_comparison_of_this_indicator():
    """The negative form is left to negative indicators."""
    names = "[capaian-akhir-renstra, capaian-akhir-renstra-negatif]"
    assert [one.besaran for one in dinas(names).hasil().pembanding] == ["capaian-akhir-renstra"]
    negative = dinas(names, polaritas="negatif").hasil().pembanding
    # (2 x 160 - 80) / 160.
    assert [(one.besaran, angka(one)) for one in negative] == [("capaian-akhir-renstra-negatif", "150")]


def test_a_comparison_may_use_the_capaian_and_the_budget():
    """Capaian 80 %, 100 % the year before; serapan of the programs behind it 50 %."""
    rules = {
        "a": ("{capaian: persen}", "poin_persen", "capaian[n] - capaian[n-1]"),
        "b": ("{capaian: persen, serapan: persen}", "poin_persen", "capaian - serapan"),
        "c": (
            "{pagu: rupiah, realisasi_anggaran: rupiah, sisa: rupiah}",
            "persen",
            "(realisasi_anggaran + sisa) / pagu",
        ),
    }
    made = dinas("[a, b, c]")
    for kode, (inputs, satuan, rumus) in rules.items():
        text = f'kode: {kode}\nnama: {kode}\njenis: pembanding\nmasukan: {inputs}\nsatuan: {satuan}\nrumus: "{rumus}"\n'
        made.standar("metode", text)
    made.program("kode: P1\nnama: P\nsasaran: S1\npagu: {2024: 10}\n").anggaran("P1", 2024, 5)
    found = made.hasil().pembanding
    # 64 of 60 is 106 2/3 percent.
    assert [angka(one) for one in found] == ["-80/3", "30", "100"]


def test_an_unknown_comparison_has_no_value_and_keeps_its_name():
    """It is not left out in silence."""
    proof = dinas("[tidak-ada]").hasil().pembanding[0]
    assert (angka(proof), proof.besaran, proof.sumber.kode) == ("N036", "tidak-ada", "tidak-ada")


def test_t5_earlier_years_show_what_was_expected_too():
    """2021 had neither target nor realisasi, 2022 a target that nobody reported on, 2023 both."""
    made = dinas(target="{2022: 50, 2023: 60, 2024: 100}")
    years = made.hasil().riwayat
    assert [(str(one.periode), angka(one.target), angka(one.realisasi)) for one in years] == [
        ("2022", "50", "N011"),
        ("2023", "60", "64"),
    ]
    # 64 of 60 is 106 2/3 percent.
    assert angka(years[1].capaian) == "320/3"
    absent = made.fakta("IKU-1", 2021, '"-"').hasil().riwayat
    assert [str(one.periode) for one in absent] == ["2021", "2022", "2023"]


def test_earlier_years_begin_with_the_renstra_and_with_the_indicator():
    """A fact of 2020 is no year of this renstra; an indicator in force from 2023 has no 2022."""
    made = dinas(target="{2022: 50, 2023: 60, 2024: 100}", berlaku="{sejak: 2023}").fakta("IKU-1", 2020, 1)
    assert [str(one.periode) for one in made.hasil().riwayat] == ["2023"]


def test_an_earlier_year_is_judged_by_its_own_policy():
    """Until 2023 the capaian was capped."""
    made = Dinas(
        '[{batas_capaian: {indikator: "0 - 100"}, berlaku: {sampai: 2023}}, {pembanding: [], berlaku: {sejak: 2024}}]'
    )
    result = made.iku(target="{2023: 60, 2024: 60}").fakta("IKU-1", 2024, 90).fakta("IKU-1", 2023, 90).hasil()
    assert (angka(result.capaian), angka(result.riwayat[0].capaian)) == ("150", "100")
    assert result.riwayat[0].capaian.jenis == "batas"


def test_a_supporting_indicator_is_compared_only_with_what_is_known():
    """Nobody asks for its comparisons: last year's 60 is one, an end of the renstra or a national value that is not."""
    made = Dinas("{pembanding: [selisih-tahun-lalu, capaian-akhir-renstra, selisih-nasional]}")
    made.iku("SPM", "", jenis="pendukung").fakta("SPM", 2023, 60).fakta("SPM", 2024, 64)
    (item,) = made.nilai().pendukung
    assert [(one.besaran, angka(one)) for one in item.pembanding] == [("selisih-tahun-lalu", "4")]
