"""Proofs of what an indicator has beside its facts, whole: whose, when, unit, source and place, steps and reasons.

What is asked directly for here is otherwise seen only where a comparison, a simulation or a report asks for it.
"""

from fractions import Fraction

import pytest

from sakip_rules.engine.masukan import masukan_indikator
from sakip_rules.engine.nilai import mulai
from sakip_rules.engine.target import nasional, target_akhir
from sakip_rules.engine.umpama import Masukan, masukan, nilai_masukan
from sakip_rules.formula.syntax import Peubah
from sakip_rules.model.bukti import Langkah
from sakip_rules.model.periode import Periode
from tests.engine.bantu import Dinas, angka, asal, dengan, disiapkan, sebab, siapa

BPS = "[{tahun: 2024, nilai: %s, sumber: BPS}]"


# A national value


@pytest.mark.parametrize("tulisan", ["[]", BPS % '"-"', "[{tahun: 2023, nilai: 75, sumber: BPS}]"])
def test_a_national_value_nobody_gave_points_at_its_line_or_at_the_indicator(tulisan):
    """Of the year of the periode, in the unit of the indicator."""
    p, item = disiapkan(Dinas().iku(nasional=tulisan))
    proof = nasional(p, item, Periode(2024, "TW", 3))
    rows = [one for one in item.indikator.nasional if one.tahun == 2024]
    place = rows[0].tempat if rows else item.indikator.tempat

    assert siapa(proof)[1:] == ("nasional", "IKU-1", "2024", "indeks")
    assert sebab(proof) == (True, "N018", place, {"milik": "IKU-1", "periode": "2024"})


def test_two_national_values_are_told_at_the_first():
    """Neither is taken, and the rule is what is wrong."""
    compiled = Dinas().iku(nasional=BPS % 75).susun()[0]
    (one,) = compiled.indikator["IKU-1"][0].indikator.nasional
    compiled = dengan(compiled, "IKU-1", nasional=(one, one))
    p = mulai(compiled, Periode(2024))
    item = p.indikator("IKU-1", 2024)
    proof = nasional(p, item, Periode(2024))

    assert siapa(proof)[1:] == ("nasional", "IKU-1", "2024", "indeks")
    assert sebab(proof) == (False, "N036", one.tempat, {"jenis": "nasional", "kode": "IKU-1"})


def test_a_national_value_of_another_indicator_is_in_that_ones_unit():
    """As that one was in the year compared."""
    dinas = Dinas().iku("SPM", satuan="persen", berlaku="{sejak: 2024}")
    dinas.iku(nasional="[{tahun: 2024, nilai: 75, sumber: Kemendagri, indikator: SPM}]")
    p, item = disiapkan(dinas)
    proof = nasional(p, item, Periode(2024))

    assert siapa(proof) == ("tetapan", "nasional", "IKU-1", "2024", "persen")
    assert (proof.nilai, asal(proof)) == (Fraction(3, 4), ("nasional", "Kemendagri", "Indikator SPM", "75"))


# The target at the end of the renstra


def test_a_declared_end_target_is_a_figure_of_the_indicators_own_file():
    """It is of its year, and its source says so."""
    p, item = disiapkan(Dinas().iku(target_akhir="{tahun: 2025, nilai: 80}", target="{2026: 70}"))
    proof = target_akhir(p, item)

    assert siapa(proof) == ("tetapan", "target_akhir", "IKU-1", "2025", "indeks")
    assert (proof.nilai, asal(proof)) == (80, ("target_akhir", "target_akhir", "Indikator IKU-1", "80"))
    assert proof.sumber.tempat == item.indikator.target_akhir.tempat


def test_the_target_of_the_last_year_is_called_the_end_target():
    """The proof is that target's own."""
    p, item = disiapkan(Dinas().iku(target="{2024: 60, 2026: 70}"))
    proof = target_akhir(p, item)

    assert (proof.nilai, proof.besaran, proof.periode, proof.nama) == (70, "target", "2026", "target_akhir")


def test_no_end_target_points_at_the_indicator():
    """It is missing in the last year of the renstra."""
    p, item = disiapkan(Dinas().iku(target="{2024: 60}"))
    proof = target_akhir(p, item)

    assert siapa(proof)[1:] == ("target_akhir", "IKU-1", "2026", "indeks")
    assert sebab(proof) == (True, "N017", item.indikator.tempat, {"milik": "IKU-1", "periode": "2026"})


# Targets of parts of a year


@pytest.mark.parametrize("kedua", ["", ", renstra: 4"])
def test_intervals_that_cannot_be_added_are_told_at_the_first(kedua):
    """The text and place are those of the document's own figure, chosen or alone."""
    rows = f'{{2024-TW1: 5, 2024-TW2: {{pk: "10 - 20"{kedua}}}, 2024-TW3: "30 - 40"}}'
    policy = "{target_dari: [pk, renstra]}"
    p, item = disiapkan(Dinas(policy).iku(target=rows, konsolidasi="jumlah"))
    proof = p.ambil("target", "IKU-1", Periode(2024))
    row = next(one for one in item.indikator.target if str(one.periode) == "2024-TW2")
    data = {"milik": "IKU-1", "periode": "2024-TW2", "tertulis": "10 - 20"}

    assert sebab(proof) == (False, "N032", row.tempat, data)


def test_the_target_of_one_part_alone_is_the_whole():
    """An interval, too."""
    proof = disiapkan(Dinas().iku(target='{2024-TW2: "10 - 20"}', konsolidasi="jumlah"))[0]
    assert proof.ambil("target", "IKU-1", Periode(2024)).nilai == (10, 20)


@pytest.mark.parametrize(
    ("bidang", "nilai"),
    [
        ("target_akhir", '{tahun: 2026, nilai: "10 - 20"}'),
        ("target", '{2026-TW1: {pk: "1 - 2", renstra: 3}, 2026-TW2: {pk: "10 - 20", renstra: 4}}'),
    ],
)
def test_an_interval_that_is_no_number_is_told_where_it_stands(bidang, nilai):
    """The end of the renstra, and the last of the quarters the year's target is taken from."""
    dinas = Dinas("{pembanding: [capaian-akhir-renstra], target_dari: [pk, renstra]}")
    dinas.iku(**{bidang: nilai}, konsolidasi="terakhir").fakta("IKU-1", 2024, 5)
    item = dinas.hasil()
    (proof,) = item.pembanding
    rows = [item.indikator.target_akhir, *item.indikator.target]
    (row,) = [one for one in rows if one is not None and one.nilai.text == "10 - 20"]

    assert (angka(proof), proof.nilai.sebab[0].datum("tertulis")) == ("N032", "10 - 20")
    assert proof.nilai.sebab[0].place == row.tempat


# A realisasi that years add up to


def kumulatif(dinas, tahun):
    """The proof of what the years so far add up to."""
    p, item = disiapkan(dinas, tahun)
    method = p.metode(p.kebijakan(tahun).pembanding[0], item.langsung.ukuran, tahun)
    found = masukan_indikator(p, item, method, Periode(tahun))
    return item, found(Peubah("realisasi", 0, "realisasi"))


def berjalan(**lain):
    """An agency with an indicator whose years add up to the end target."""
    dinas = Dinas("{pembanding: [capaian-akhir-renstra]}")
    return dinas.iku(target_akhir="{tahun: 2026, nilai: 180, hitung: kumulatif}", **lain)


def test_a_sum_of_years_is_one_step_over_all_of_them():
    """From the first year of the renstra, in the printed unit, with the rule that asks for it and a remark."""
    dinas = berjalan().fakta("IKU-1", 2021, 10).fakta("IKU-1", 2022, 20)
    item, proof = kumulatif(dinas, 2022)

    assert siapa(proof) == ("jumlah", "realisasi_kumulatif", "IKU-1", "2022", "indeks")
    assert proof.langkah == (Langkah("jumlah", (Fraction(10), Fraction(20)), Fraction(30), 0, 0, "indeks"),)
    assert asal(proof) == ("target_akhir", "kumulatif", "Indikator IKU-1", "hitung: kumulatif")
    assert proof.sumber.tempat == item.indikator.target_akhir.tempat
    (note,) = proof.catatan
    assert (note.code, note.place) == ("N052", item.indikator.target_akhir.tempat)
    assert dict(note.data) == {"milik": "IKU-1", "sejak": "2021", "periode": "2022"}


def test_a_sum_of_years_begins_with_the_indicator():
    """One that came in 2023 counts from then."""
    dinas = berjalan(berlaku="{sejak: 2023}").fakta("IKU-1", 2021, 10).fakta("IKU-1", 2023, 5).fakta("IKU-1", 2024, 6)
    _, proof = kumulatif(dinas, 2024)

    assert ([one.periode for one in proof.anak], proof.nilai) == (["2023", "2024"], 11)
    assert proof.catatan[0].datum("sejak") == "2023"


def test_before_the_renstra_there_is_no_year_to_add():
    """The reason points at the agency and its renstra."""
    dinas = berjalan().fakta("IKU-1", 2020, 10)
    p, _ = disiapkan(dinas, 2020)
    _, proof = kumulatif(dinas, 2020)

    assert (proof.anak, proof.catatan[0].datum("sejak")) == ((), "")
    data = {"jenis": "renstra", "kode": "dinas-uji", "tahun": "2020"}
    assert sebab(proof) == (True, "N025", p.instansi.tempat, data)


# What a variable takes


def test_a_variable_of_another_unit_names_both_and_what_it_takes():
    """Where it is taken from an indicator at that kode, else at the rule; the variable is the other place."""
    variabel = "{v: {nama: V, satuan: persen, dari: {indikator: IKU-2}}}"
    dinas = Dinas().iku("IKU-2", satuan="kasus").iku(satuan="persen", variabel=variabel, rumus="v")
    compiled, found = dinas.susun()
    (wrong,) = [one for one in found if one.code == "J902"]
    own = compiled.indikator["IKU-1"][0].variabel["v"]

    assert dict(wrong.data) == {
        "variabel": "v",
        "indikator": "IKU-1",
        "satuan": "persen",
        "asal": "IKU-2",
        "satuan_asal": "kasus",
    }
    assert (wrong.place, wrong.related) == (own.asal.indikator.place, (own.tempat,))


def test_a_variable_of_another_unit_than_its_set_names_the_set():
    """At the rule that takes the set."""
    variabel = "{v: {nama: V, satuan: kasus, dari: {himpunan: sasaran}}}"
    dinas = Dinas().iku("IKU-2", satuan="persen").iku(satuan="kasus", tujuan="T1", variabel=variabel, rumus="jumlah(v)")
    compiled, found = dinas.susun()
    wrong = [one for one in found if one.code == "J902"]
    own = compiled.indikator["IKU-1"][0].variabel["v"]

    assert [(one.datum("asal"), one.datum("satuan_asal"), one.place) for one in wrong] == [
        ("sasaran", "persen", own.asal.tempat)
    ]


# What an input is


def test_an_input_is_the_value_it_has_in_the_evaluation():
    """Of its own indicator and periode, whatever year that is: facts, a target, a parameter, a budget, another's."""
    policy = "{metode: {positif: progres-positif, negatif: kemenkeu-minimize}, skala: akip}"
    variabel = (
        "{a: {nama: A, satuan: kasus}, b: {nama: B, satuan: indeks, dari: {indikator: IKU-2}}, "
        "u: {nama: U, satuan: rupiah, dari: {anggaran: pagu, simpul: P1}}}"
    )
    dinas = Dinas(policy).program("kode: P1\nnama: Program\nsasaran: S1\npagu: {2024: 100}\n")
    dinas.iku(
        satuan="kasus",
        polaritas="negatif",
        variabel=variabel,
        rumus="jika(u > 0 dan b[n-1] > 0, a[n-1] + a, 0)",
        target="{2024: 9}",
        parameter="{terburuk: 10}",
    )
    dinas.iku("IKU-2").fakta("IKU-2", 2023, 7).fakta("IKU-1", 2023, 2, "a").fakta("IKU-1", 2024, 3, "a")
    p, item = disiapkan(dinas)
    told = {(one.jenis, one.kode, one.nama, str(one.periode)): nilai_masukan(p, one) for one in masukan(p, item)}

    assert {key: (angka(one), one.milik, one.periode) for key, one in told.items()} == {
        ("variabel", "IKU-1", "a", "2023"): ("2", "IKU-1", "2023"),
        ("variabel", "IKU-1", "a", "2024"): ("3", "IKU-1", "2024"),
        ("nilai", "IKU-2", "realisasi", "2023"): ("7", "IKU-2", "2023"),
        ("anggaran", "IKU-1", "u", "2024"): ("100", "IKU-1", "2024"),
        ("realisasi", "IKU-1", "realisasi", "2024"): ("5", "IKU-1", "2024"),
        ("target", "IKU-1", "target", "2024"): ("9", "IKU-1", "2024"),
        ("parameter", "IKU-1", "terburuk", "2024"): ("10", "IKU-1", "2024"),
    }


def test_an_input_of_what_is_not_in_force_has_the_reason():
    """No version of the indicator holds in that year."""
    p, _ = disiapkan(Dinas().iku().iku("IKU-2", berlaku="{sampai: 2023}"))
    proof = nilai_masukan(p, Masukan("nilai", "IKU-2", "realisasi", Periode(2024), None))
    assert sebab(proof)[:2] == (True, "N025")
