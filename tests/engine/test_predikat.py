"""Grading: one band each, by the scale's own bounds and precision, with every bound that was tested."""

from dataclasses import replace
from fractions import Fraction

import pytest

from sakip_rules.engine.nilai import nilai
from sakip_rules.engine.predikat import tulis_rentang
from sakip_rules.model.periode import Periode
from sakip_rules.model.skala import Rentang
from tests.engine.bantu import Dinas, angka, catatan, indikator, jenis

# What each scale says of these figures, read off the printed tables; "" where the table says nothing.
ANGKA = ("89.5", "90", "90.005", "90.01", "99.995", "100", "100.01", "120.01")
MENURUT = {
    "akip": ("Memuaskan", "Memuaskan", "Sangat Memuaskan", *["Sangat Memuaskan"] * 3, "", ""),
    "skala-lama": ("Memuaskan",) * 6 + ("", ""),
    "kecamatan-pengaron": ("Cukup Berhasil",) * 5 + ("Berhasil",) * 3,
    "kecamatan-balikpapan-selatan": ("Tidak Tercapai",) * 5
    + ("Tercapai sesuai target", "Melebihi target", "Melebihi target"),
}


def graded(figure, skala="akip", kebijakan=""):
    """The predikat of a capaian of `figure` persen."""
    policy = f"{{skala: {skala}{kebijakan}}}"
    return Dinas(policy).iku(target="{2024: 100}").fakta("IKU-1", 2024, figure).hasil().predikat


@pytest.mark.parametrize("skala", MENURUT)
def test_b3_every_figure_has_the_one_band_of_its_scale(skala):
    """At each bound, just beside it, and beyond 100 %."""
    found = [graded(figure, skala) for figure in ANGKA]
    assert tuple(proof.nilai if isinstance(proof.nilai, str) else "" for proof in found) == MENURUT[skala]


def test_b4_what_lies_outside_the_domain_has_no_predikat():
    """110 % without a cap is neither the best band nor the last."""
    proof = graded("110")
    assert angka(proof) == "N034"
    assert [proof.nilai.sebab[0].datum(name) for name in ("nilai", "skala", "milik")] == ["110", "akip", "IKU-1"]
    assert [(test.operator, test.berlaku) for test in proof.banding] == [(">=", True), ("<=", False)]


def test_every_bound_is_recorded_until_one_band_holds():
    """85 is not above 90; it is above 80 and at most 90."""
    proof = graded("85")
    assert proof.nilai == "Memuaskan"
    assert [(str(test.kiri), test.operator, str(test.kanan), test.berlaku) for test in proof.banding] == [
        ("85", ">", "90", False),
        ("85", ">", "80", True),
        ("85", "<=", "90", True),
    ]
    assert {"rentang": "> 80 - 90", "kode": "A"}.items() <= dict(proof.aturan).items()
    assert proof.sumber.dasar.status_sumber == "sepakat"


def test_the_scale_rounds_at_its_own_precision_as_a_step():
    """90.004 is 90.00, which is not above 90; 90.005 is 90.01, which is."""
    low, high = graded("90.004"), graded("90.005")
    assert (low.nilai, high.nilai) == ("Memuaskan", "Sangat Memuaskan")
    assert jenis(high.anak[0])[0] == "pembulatan"
    assert (angka(high.anak[0]), angka(high.anak[0].anak[0])) == ("90.01", "90.005")
    assert high.anak[0].sumber.jenis == "skala"


def test_b5_a_figure_is_graded_before_it_is_shown():
    """99.95 at one decimal shows 100.0; graded on the exact figure it has not reached 100."""
    skala = """
kode: uji
nama: Uji
satuan: persen
ranah: ">= 0"
pita:
  - {rentang: ">= 100", predikat: Sampai, warna: hijau}
  - {rentang: "< 100", predikat: Belum}
dasar_hukum: Uji
status_sumber: rancangan
"""
    for dari, predikat in (("eksak", "Belum"), ("tampil", "Sampai")):
        policy = f"{{skala: uji, predikat_dari: {dari}, tampilan: {{desimal: 1, cara: setengah_ke_atas}}}}"
        dinas = Dinas(policy).standar("skala", skala).iku(target="{2024: 100}").fakta("IKU-1", 2024, "99.95")
        proof = dinas.hasil().predikat
        assert proof.nilai == predikat
        rule = next(item for item in proof.anak if item.besaran == "predikat_dari")
        assert (rule.nilai, rule.sumber.jenis, rule.sumber.bawaan) == (dari, "kebijakan", False)
        steps = ["pembulatan", "metode"] if dari == "tampil" else ["metode"]
        assert jenis(proof.anak[0]) == steps


@pytest.mark.parametrize(
    ("target", "realisasi", "predikat"), [("10", "11", "Belum"), ("20", "23", "Sampai"), ("80", "88", "Belum")]
)
def test_b1_a_ratio_at_a_bound_is_exactly_there(target, realisasi, predikat):
    """11/10 and 88/80 are not above 110 %, 23/20 is at 115 %: no figure is approximately right."""
    skala = """
kode: uji
nama: Uji
satuan: persen
ranah: ">= 0"
pita:
  - {rentang: "> 110", predikat: Sampai}
  - {rentang: "<= 110", predikat: Belum}
dasar_hukum: Uji
status_sumber: rancangan
"""
    dinas = Dinas("{skala: uji}").standar("skala", skala).iku(target=f"{{2024: {target}}}")
    assert dinas.fakta("IKU-1", 2024, realisasi).hasil().predikat.nilai == predikat


def test_b2_sums_of_decimals_are_exact():
    """17.1 + 18.2 + 19.3 + 14.7 + 11.6 + 9.1 is exactly 90, and 8.05 - 3.05 exactly 5."""
    names = "abcdef"
    variabel = "{" + ", ".join(f"{name}: {{nama: {name}, satuan: indeks}}" for name in names) + "}"
    dinas = Dinas("{skala: akip}").iku(
        satuan="indeks", variabel=variabel, rumus=" + ".join(names), target="{2024: 100}"
    )
    for name, figure in zip(names, ("17.1", "18.2", "19.3", "14.7", "11.6", "9.1"), strict=True):
        dinas.fakta("IKU-1", 2024, figure, name)
    result = dinas.hasil()
    assert result.realisasi.nilai == Fraction(90)
    assert result.predikat.nilai == "Memuaskan"
    pair = "{a: {nama: A, satuan: indeks}, b: {nama: B, satuan: indeks}}"
    other = Dinas().iku(satuan="indeks", variabel=pair, rumus="a - b")
    assert other.fakta("IKU-1", 2024, "8.05", "a").fakta("IKU-1", 2024, "3.05", "b").hasil().realisasi.nilai == 5


def test_a_gap_closed_by_rounding_is_told():
    """90.5 lies between the printed bands 76 - 90 and 91 - 100; rounded it is 91."""
    proof = graded("90.5", "permendagri-86-2017")
    assert (proof.nilai, catatan(proof)) == ("Sangat Tinggi", ["N047"])
    assert [proof.catatan[0].datum(name) for name in ("nilai", "bulat")] == ["90.5", "91"]
    assert "setengah ke atas" in proof.catatan[0].datum("celah")
    assert catatan(graded("90", "permendagri-86-2017")) == []
    # Beyond the domain there is no gap between bands to close.
    assert catatan(graded("100.4", "permendagri-86-2017")) == []


def test_an_indicator_may_name_its_own_scale_and_grade_its_realisasi():
    """An index of 83.28 is Baik by the survey's scale, whatever its capaian."""
    dinas = Dinas().iku(target="{2024: 100}", skala="skala-lama", skala_realisasi="skm-14-2017")
    result = dinas.fakta("IKU-1", 2024, "83.28").hasil()
    assert result.predikat.nilai == "Sangat Baik"
    assert result.predikat.anak[1].sumber.jenis == "indikator"
    assert (result.predikat_realisasi.nilai, result.predikat_realisasi.besaran) == ("Baik", "predikat_realisasi")
    assert Dinas().iku().hasil().predikat_realisasi is None


def test_a_scale_of_another_unit_does_not_grade():
    """An index is no percentage."""
    result = Dinas().iku(skala_realisasi="akip").fakta("IKU-1", 2024, "83").hasil()
    assert angka(result.predikat_realisasi) == "N035"


def test_an_unknown_scale_gives_no_predikat():
    """Nothing stands in for it; the source still names what was asked for."""
    proof = graded("85", "tidak-ada")
    assert (angka(proof), proof.sumber.kode) == ("N036", "tidak-ada")


def test_a_broken_scale_gives_no_predikat():
    """A figure in two bands, or in none, or a scale whose unit is none."""
    compiled = Dinas().iku(target="{2024: 100}").fakta("IKU-1", 2024, "85").susun()[0]
    scale = compiled.skala["akip"][0]
    first, second = scale.skala.pita[0], scale.skala.pita[1]
    everything = Rentang(Fraction(0), True, Fraction(100), True)
    for pita in ((first,), (second, replace(first, rentang=everything)), (replace(first, rentang=everything), second)):
        changed = {"akip": (replace(scale, skala=replace(scale.skala, pita=pita)),)}
        proof = indikator(nilai(replace(compiled, skala=changed), Periode(2024)))["IKU-1"].predikat
        assert angka(proof) == "N036"
        assert proof.banding != ()
    unmeasured = replace(compiled, skala={"akip": (replace(scale, ukuran=None),)})
    assert angka(indikator(nilai(unmeasured, Periode(2024)))["IKU-1"].predikat) == "N036"


def test_what_is_no_number_is_not_graded():
    """A set of values has no band."""
    compiled = Dinas().iku(target="{2024: 100}", skala_realisasi="akip").fakta("IKU-1", 2024, "85").susun()[0]
    assert angka(indikator(nilai(compiled, Periode(2023)))["IKU-1"].predikat) == "N014 N011"


@pytest.mark.parametrize(
    ("bawah", "termasuk", "atas", "atas_termasuk", "text"),
    [
        (None, False, None, False, ""),
        (None, False, 50, True, "<= 50"),
        (None, False, 50, False, "< 50"),
        (100, True, None, False, ">= 100"),
        (100, False, None, False, "> 100"),
        (7, True, 7, True, "7"),
        (0, True, 30, True, "0 - 30"),
        (30, False, 50, False, "> 30 - < 50"),
    ],
)
def test_a_band_is_written_as_regulations_print_it(bawah, termasuk, atas, atas_termasuk, text):
    """An open end is a comparison, an excluded bound has its sign, and a single figure stands alone."""
    low, high = (None if one is None else Fraction(one) for one in (bawah, atas))
    assert tulis_rentang(Rentang(low, termasuk, high, atas_termasuk)) == text


def test_b3_a_figure_just_above_a_bound_is_rounded_before_it_is_graded():
    """90,004 is 90,00 at the two decimals of the scale, which is not above 90; 90,005 is 90,01."""
    found = [Dinas().iku(target="{2024: 100}").fakta("IKU-1", 2024, text).hasil() for text in ("90.004", "90.005")]

    assert [one.predikat.nilai for one in found] == ["Memuaskan", "Sangat Memuaskan"]
