"""Supporting indicators: judged like any other, in no average; and national values held against another indicator."""

import pytest

from sakip_rules.engine.jelajah import semua_nilai
from tests.engine.bantu import Dinas, angka, indikator, sasaran, semua


def dinas(**lain):
    """An indicator of a sasaran at 80 of 100 and a supporting one, in persen, at 90 of 100."""
    made = Dinas().iku(target="{2024: 100}", **lain).fakta("IKU-1", "2024", 80)
    made.iku("SPM", "", "persen", jenis="pendukung", target="{2024: 100}")
    return made.fakta("SPM", "2024", 90)


def test_a_supporting_indicator_is_judged_and_counts_in_no_average():
    """Its capaian is 90 %, the sasaran's and the agency's stay 80 %."""
    hasil = dinas().nilai()
    assert [item.indikator.kode for item in hasil.pendukung] == ["SPM"]
    assert angka(hasil.pendukung[0].capaian) == "90"
    assert angka(sasaran(hasil).capaian) == "80"
    assert "SPM" not in {one.milik for one in semua(hasil.capaian)}


@pytest.mark.parametrize("dari", ["indikator", "sasaran", "tujuan"])
def test_no_way_of_taking_the_average_lets_it_in(dari):
    """Whatever the agency's capaian is taken from, it is that of sasaran and tujuan."""
    made = Dinas(f"{{agregat: {{instansi: {{dari: {dari}, cara: rata_rata, bila_kosong: abaikan}}}}}}")
    made.iku(target="{2024: 100}").fakta("IKU-1", "2024", 80)
    made.iku("SPM", "", jenis="pendukung", target="{2024: 100}").fakta("SPM", "2024", 10)
    assert "SPM" not in {one.milik for one in semua(made.nilai().capaian)}


def test_a_set_of_a_level_does_not_hold_it():
    """`himpunan: sasaran` is the indicators of sasaran."""
    made = dinas().iku(
        "IKU-2",
        variabel="{h: {nama: H, satuan: persen, dari: {himpunan: sasaran, jenis: hasil, besaran: capaian}}}",
        rumus="hitung(h)",
        satuan="angka",
    )
    made.iku("IKU-3", jenis="hasil").fakta("IKU-3", "2024", 1)
    assert angka(made.hasil("IKU-2").realisasi) == "1"


def test_a_formula_may_use_it_by_name():
    """A variable takes the realisasi of a supporting indicator: 90 % of 100 is 90."""
    made = dinas().iku(
        "IKU-2",
        satuan="persen",
        variabel="{spm: {nama: SPM, satuan: persen, dari: {indikator: SPM}}}",
        rumus="spm",
    )
    assert angka(made.hasil("IKU-2").realisasi) == "90"


def test_its_values_are_among_the_derived_ones_and_belong_to_nothing():
    """target, realisasi, capaian and predikat of it are in the list every output is made from."""
    found = [item for item in semua_nilai(dinas().nilai()) if item.kode == "SPM" and item.peran == "nilai"]
    assert [(item.besaran, item.induk) for item in found] == [
        (name, ("", "")) for name in ("target", "realisasi", "capaian", "predikat")
    ]


def test_a_budget_is_not_asked_of_it_in_silence():
    """No program serves it: a budget of its own is missing, and N022 names it."""
    made = dinas().iku(
        "IKU-9",
        "",
        "rupiah",
        jenis="pendukung",
        rumus="p",
        variabel="{p: {nama: P, satuan: rupiah, dari: {anggaran: pagu}}}",
    )
    proof = made.hasil("IKU-9").realisasi
    assert angka(proof) == "N022"
    assert dict(proof.nilai.sebab[0].data)["milik"] == "IKU-9"


def test_the_programs_of_a_tujuan_are_not_those_of_a_supporting_indicator_of_its_kode():
    """Kodes are unique within a kind only, so a supporting indicator may be called T1."""
    variabel = "{p: {nama: P, satuan: rupiah, dari: {anggaran: pagu}}}"
    made = Dinas().iku("T1", "", "rupiah", jenis="pendukung", rumus="p", variabel=variabel)
    made.program("kode: P1\nnama: P\nsasaran: S1\npagu: {2024: 5}\n")
    assert angka(made.hasil("T1").realisasi) == "N022"


def pembanding(made, kode="IKU-1"):
    """The comparisons of an indicator by their method."""
    return {one.besaran: one for one in made.hasil(kode).pembanding}


def test_a_national_value_is_held_against_the_indicator_it_is_for():
    """SPM at 90 persen against 75 persen nationally: 120 %, and 15 percentage points above, whatever IKU-1 measures."""
    found = pembanding(dinas(nasional="[{tahun: 2024, nilai: 75, sumber: Kemendagri, indikator: SPM}]"))
    share, above = found["capaian-nasional"], found["selisih-nasional"]
    assert (angka(share), share.milik, share.satuan.kode) == ("120", "IKU-1", "persen")
    assert (angka(above), above.satuan.kode) == ("15", "poin_persen")
    inputs = {one.nama: one for one in share.anak}
    assert (inputs["realisasi"].milik, angka(inputs["realisasi"])) == ("SPM", "90")
    assert (inputs["nasional"].milik, angka(inputs["nasional"]), inputs["nasional"].satuan.kode) == (
        "IKU-1",
        "75",
        "persen",
    )


def test_the_other_comparisons_stay_with_the_indicator_itself():
    """Growth is that of IKU-1: from 64 to 80, 25 %."""
    made = dinas(nasional="[{tahun: 2024, nilai: 75, sumber: Kemendagri, indikator: SPM}]").fakta("IKU-1", "2023", 64)
    assert angka(pembanding(made)["pertumbuhan"]) == "25"


def test_the_direction_is_that_of_the_indicator_compared():
    """A number where less is better is held against its national value by the method for such numbers."""
    made = Dinas().iku(target="{2024: 100}", nasional="[{tahun: 2024, nilai: 10, sumber: BPS, indikator: K}]")
    made.iku("K", "", "kasus", "negatif", jenis="pendukung").fakta("K", "2024", 8)
    found = pembanding(made)
    assert angka(found["capaian-nasional-negatif"]) == "120"
    assert "capaian-nasional" not in found


def test_each_year_names_its_own_indicator():
    """In 2024 the national value is for IKU-1 itself, so its own 80 is compared with 100."""
    rows = "[{tahun: 2023, nilai: 75, sumber: A, indikator: SPM}, {tahun: 2024, nilai: 100, sumber: A}]"
    assert angka(pembanding(dinas(nasional=rows))["capaian-nasional"]) == "80"


def test_an_indicator_not_in_force_leaves_the_comparison_without_a_value():
    """The other indicator ended before: its realisasi is not replaced by that of IKU-1."""
    made = Dinas().iku(target="{2024: 100}", nasional="[{tahun: 2024, nilai: 75, sumber: A, indikator: SPM}]")
    made.fakta("IKU-1", "2024", 80).iku("SPM", "", "persen", jenis="pendukung", berlaku="{sampai: 2023}")
    assert angka(pembanding(made)["capaian-nasional"]) == "N025"


def test_an_indicator_of_a_program_may_be_the_one_compared():
    """Its unit's methods are compiled although nobody compares it for its own sake."""
    made = Dinas().iku(target="{2024: 100}", nasional="[{tahun: 2024, nilai: 20, sumber: A, indikator: IP-1}]")
    made.program(
        "kode: P1\nnama: P\nsasaran: S1\nindikator:\n"
        "  - {kode: IP-1, nama: I, jenis: hasil, satuan: laporan, polaritas: positif, target: {2024: 12}}\n"
    )
    hasil = made.fakta("IP-1", "2024", 12).nilai()
    found = {one.besaran: one for one in indikator(hasil)["IKU-1"].pembanding}
    assert angka(found["capaian-nasional"]) == "60"
