"""The gravest verdicts: what changes a predikat, what breaks a declared rule, what cannot be.

The agency: IKU-1 83,28 of 85 (97,98 %, Sangat Memuaskan), IKU-2 54 cases after 60 (10 %), 12 of 12 reports; predikat by
the scale akip, whose bands end at 90, 80, 70 and 60.
"""

import pytest

from sakip_rules.audit.telaah import telaah
from sakip_rules.model.nilai import TanpaNilai

INSTANSI = "definitions/dinas-contoh/instansi.yaml"
IKU = "definitions/dinas-contoh/iku/iku-{}.yaml"
FAKTA = "realisasi/dinas-contoh/2024.yaml"
SEBELAS = (FAKTA, "nilai: 12", "nilai: 11")
LAPORAN = "indikator: P1.1.1-K, besaran: capaian"


@pytest.fixture
def akhir(klaim):
    """Return a function that audits claims and explains them; claims are rows without what is printed, and that."""

    def judge(*rows, ubah=(), boleh=()):
        found = klaim(*(f'{row}, tercetak: "{teks}"' for row, teks in rows), ubah=ubah, boleh=boleh)
        return telaah(klaim.tersusun(), found)

    return judge


@pytest.mark.parametrize(
    ("row", "teks", "putusan", "menjadi"),
    [
        ("indikator: IKU-1, besaran: capaian", "85,00%", "mengubah_predikat", "Memuaskan"),
        ("indikator: IKU-1, besaran: capaian", "92,00%", "tidak_cocok", None),
        ("indikator: IKU-1, besaran: realisasi", "70", "mengubah_predikat", "Memuaskan"),
        ("indikator: IKU-1, besaran: realisasi", "77", "tidak_cocok", None),
        ("indikator: IKU-1, besaran: target", "95", "mengubah_predikat", "Memuaskan"),
        ("indikator: IKU-1, besaran: predikat", "Baik", "mengubah_predikat", "Baik"),
        ("simpul: P1, besaran: pagu", "120.000.000", "tidak_cocok", None),
    ],
)
def test_a_wrong_figure_that_gives_another_predikat_says_which(akhir, row, teks, putusan, menjadi):
    """70 of 85 is 82,35 %, 77 of 85 is 90,59 %, and 83,28 of 95 is 87,66 %."""
    (item,) = akhir((row, teks))
    assert (item.putusan, item.dampak and item.dampak.menjadi) == (putusan, menjadi)


def test_the_predikat_of_a_level_changes_with_a_figure_below_it(akhir):
    """S1 is its only indicator, which is graded by a scale that calls both figures Baik."""
    own = (IKU.format(1), "satuan: indeks\n", "satuan: indeks\nskala: satu\n")
    scale = "kode: satu\nnama: Satu\nsatuan: persen\nranah: 0 - 100\npita:\n  - {rentang: 0 - 100, predikat: Baik}\n"
    grounds = "dasar_hukum: Peraturan contoh\nstatus_sumber: rancangan\ncatatan: Contoh.\n"
    made = ("definitions/standar/skala/satu.yaml", "", scale + grounds)
    (item,) = akhir(("indikator: IKU-1, besaran: capaian", "61,8%"), ubah=(own, made))
    assert (item.putusan, item.dampak.bukti.milik, item.dampak.menjadi) == ("mengubah_predikat", "S1", "Baik")


def test_a_scale_that_nobody_declared_grades_nothing_that_could_change(akhir):
    """85 % is Memuaskan on the scale that counts where an agency names none."""
    (item,) = akhir(("indikator: IKU-1, besaran: capaian", "85,00%"), ubah=[(INSTANSI, "  skala: akip\n", "")])
    assert (item.putusan, item.dampak) == ("tidak_cocok", None)


@pytest.mark.parametrize(
    ("row", "teks", "sebab"),
    [
        ("indikator: IKU-2, besaran: realisasi", "11,11%", "penyebut_tahun"),
        ("instansi: dinas-contoh, besaran: efisiensi", "4,32%", "tanda"),
        ("instansi: dinas-contoh, besaran: capaian", "82,35%", "himpunan"),
    ],
)
def test_a_declared_rule_that_was_not_followed_is_named(akhir, row, teks, sebab):
    """6 of 54 instead of 60; IKU-1 is 70 of 85, the mean with 100 is 91,18: serapan less that, and IKU-1 alone."""
    (item,) = akhir((row, teks), ubah=[(FAKTA, '"83,28"', "70")])
    assert (item.putusan, item.sebab[0].kode) == ("aturan_dilanggar", sebab)


def test_a_label_of_another_scale_that_the_agency_declares_breaks_a_rule(akhir):
    """97,98 is Memuaskan on the scale of IKU-2 only; that scale grades no other indicator."""
    other = (IKU.format(2), "satuan: persen\n", "satuan: persen\nskala: skala-lama\n")
    row = ("indikator: IKU-1, besaran: predikat", "Memuaskan")
    assert [item.putusan for item in (*akhir(row, ubah=[other]), *akhir(row))] == ["aturan_dilanggar"] * 2


@pytest.mark.parametrize(
    ("row", "teks", "putusan"),
    [
        (LAPORAN, "95%", "mustahil"),
        (LAPORAN, "91%", "pemotongan"),
        (LAPORAN, "83,33%", "mengubah_predikat"),
        (LAPORAN, "83,34%", "mustahil"),
        (LAPORAN, "100%", "tidak_cocok"),
        ("indikator: IKU-2, besaran: realisasi", "12,34%", "mustahil"),
        ("indikator: IKU-2, besaran: realisasi", "13,33%", "tidak_cocok"),
        ("simpul: P1, besaran: serapan", "91,32%", "tidak_cocok"),
        ("indikator: IKU-1, besaran: capaian", "92,34%", "tidak_cocok"),
        ("instansi: dinas-contoh, besaran: capaian", "91,37%", "tidak_cocok"),
    ],
)
def test_a_percentage_that_no_whole_numerator_gives_is_impossible(akhir, row, teks, putusan):
    """Of 12 reports 10 are 83,33 % and 11,4 would be 95 %; of 60 cases 8 are 13,33 % and 7,4 would be 12,34 %.

    Rupiah and an index are no counts: any percentage of them can be, and any mean with one.
    """
    (item,) = akhir((row, teks), ubah=[SEBELAS])
    assert item.putusan == putusan


def test_a_formula_of_a_claim_is_impossible_where_it_counts(akhir):
    """3 of 7 persons are 42,86 %; 45 % would be 3,15 persons."""
    satuan = ("orang", "rupiah")
    parts = ['a: {tercetak: "3", satuan: UNIT}', 'b: {tercetak: "7", satuan: UNIT}']
    row = f"rumus: a / b x 100%, dari: {{{', '.join(parts)}}}, satuan: persen"
    orang, angka = akhir(*((row.replace("UNIT", unit), "45%") for unit in satuan))
    assert (orang.putusan, angka.putusan) == ("mustahil", "tidak_cocok")


@pytest.mark.parametrize(
    ("teks", "putusan"),
    [("Sangat Memuaskan", "tidak_dapat_diperiksa"), ("Baik", "tidak_cocok"), ("Hebat", "label_asing")],
)
def test_beyond_its_scale_only_the_end_of_it_cannot_be_refuted(akhir, teks, putusan):
    """90 of 85 is 105,88 % where nothing is capped, and the scale ends at 100."""
    uncapped = (INSTANSI, '  batas_capaian: {indikator: "0 - 100", sasaran: "0 - 100"}\n', "")
    (item,) = akhir(
        ("indikator: IKU-1, besaran: predikat", teks), ubah=[uncapped, (FAKTA, '"83,28"', "90")], boleh={"K104"}
    )
    assert (item.putusan, isinstance(item.harapan.nilai, TanpaNilai)) == (putusan, True)


@pytest.mark.parametrize(("teks", "putusan"), [("-", "tepat"), ("n/a", "tidak_cocok")])
def test_z5_a_dash_says_nothing_where_there_was_nothing(akhir, teks, putusan):
    """None of 12 reports: a dash is how tables print nil, and not available is no nil."""
    (item,) = akhir(
        ("indikator: P1.1.1-K, besaran: realisasi", teks), ubah=[(FAKTA, "P1.1.1-K, nilai: 12", "P1.1.1-K, nilai: 0")]
    )
    assert item.putusan == putusan


def test_two_wrong_figures_that_say_the_same_are_not_copies_of_each_other(akhir):
    """The first of them stands for itself."""
    rows = [(f"simpul: {kode}, besaran: pagu", "123.456.789") for kode in ("P1", "P1.1.1")]
    first, second = akhir(*rows)
    copies = {"salin_baris_atas", "salin_baris_bawah", "penyalinan", "salin_kolom"}
    assert not copies & {cause.kode for cause in first.sebab}
    assert second.sebab
