"""Proofs of what is rare, whole: whose they are and when, their unit, rule and place, steps, remarks and reasons.

What is asked directly for here is otherwise seen only where a comparison, a simulation or a report asks for it.
"""

from dataclasses import replace
from fractions import Fraction

import pytest

from sakip_rules.engine.agregat import capaian_tingkat
from sakip_rules.engine.anggaran import Lingkup, letak
from sakip_rules.engine.jelajah import semua_nilai
from sakip_rules.engine.masukan import masukan_indikator
from sakip_rules.engine.nilai import mulai
from sakip_rules.engine.serapan import efisiensi, serapan
from sakip_rules.engine.target import nasional, target_akhir
from sakip_rules.engine.umpama import Masukan, masukan, nilai_masukan
from sakip_rules.formula.syntax import Peubah
from sakip_rules.model.bukti import Langkah
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.periode import Periode
from tests.engine.bantu import Dinas, angka, dengan

BPS = "[{tahun: 2024, nilai: %s, sumber: BPS}]"


def disiapkan(dinas, tahun=2024, kode="IKU-1"):
    """An evaluation of a year, and an indicator in it."""
    p = mulai(dinas.susun()[0], Periode(tahun))
    return p, p.indikator(kode, tahun)


def siapa(bukti):
    """What a value is: kind of proof, what, whose, when, and in which unit."""
    unit = None if bukti.satuan is None else bukti.satuan.kode
    return bukti.jenis, bukti.besaran, bukti.milik, str(bukti.periode), unit


def asal(bukti):
    """Where a value is from: kind, kode, name and text of its source."""
    return bukti.sumber.jenis, bukti.sumber.kode, bukti.sumber.nama, bukti.sumber.tertulis


def sebab(bukti):
    """The one reason why there is no value: whether it is missing, the code, where it points, its facts."""
    assert isinstance(bukti.nilai, TanpaNilai)
    (reason,) = bukti.nilai.sebab
    return bukti.nilai.kosong, reason.code, reason.place, dict(reason.data)


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


# What a level is made of


def tingkat(dinas, jenis, kode):
    """The capaian of a level in 2024, and the evaluation."""
    p = mulai(dinas.susun()[0], Periode(2024))
    return p, capaian_tingkat(p, Lingkup(jenis, kode), Periode(2024))


def test_a_policy_that_aggregates_what_is_not_below_is_broken():
    """A sasaran has no tujuan below it: the reason points at that rule."""
    p, proof = tingkat(Dinas("{agregat: {sasaran: {dari: tujuan}}}").iku(), "sasaran", "S1")
    rule = p.kebijakan(2024).agregat["sasaran"]

    assert siapa(proof)[1:] == ("capaian", "S1", "2024", "persen")
    assert sebab(proof) == (False, "N036", rule.tempat, {"jenis": "kebijakan", "kode": "agregat.sasaran"})


def test_a_policy_that_says_nothing_of_a_level_is_broken():
    """No reader gives one that does; the reason points at the policies."""
    compiled = Dinas().iku().susun()[0]
    p = mulai(compiled, Periode(2024))
    policy = p.kebijakan(2024)
    own = replace(policy, agregat={level: rule for level, rule in policy.agregat.items() if level != "tujuan"})
    agency = replace(compiled.berkas.instansi, kebijakan=(own,))
    p = mulai(replace(compiled, berkas=replace(compiled.berkas, instansi=agency)), Periode(2024))
    proof = capaian_tingkat(p, Lingkup("tujuan", "T1"), Periode(2024))

    assert sebab(proof) == (False, "N036", policy.tempat, {"jenis": "kebijakan", "kode": "agregat.tujuan"})


@pytest.mark.parametrize(
    ("jenis", "kode", "dari"),
    [("sasaran", "S2", "indikator"), ("tujuan", "T1", "indikator"), ("unit", "U1", "indikator")],
)
def test_a_level_without_members_is_told_where_it_is_declared(jenis, kode, dari):
    """With the rule that found none, in percent."""
    dinas = Dinas("{agregat: {tujuan: {dari: indikator}}}").iku().unit("U1")
    p, proof = tingkat(dinas, jenis, kode)
    agency = p.instansi
    places = {one.kode: one.tempat for one in (*agency.sasaran, *agency.tujuan, *p.tersusun.unit.values())}
    rule = p.kebijakan(2024).agregat[jenis]

    assert siapa(proof) == ("agregat", "capaian", kode, "2024", "persen")
    assert sebab(proof) == (True, "N023", places[kode], {"milik": kode, "tingkat": dari, "periode": "2024"})
    assert (asal(proof)[:2], proof.sumber.tempat) == (("kebijakan", "rata_rata"), rule.tempat)
    assert dict(proof.aturan) == {
        "dari": dari,
        "cara": "rata_rata",
        "angka": "eksak",
        "bila_kosong": "tak_terdefinisi",
    }


def test_an_aggregate_is_one_step_over_its_members():
    """The members with their weights, the result, and the unit of the result."""
    dinas = Dinas("{metode: {positif: progres-positif}, agregat: {sasaran: {cara: rata_rata_tertimbang}}}")
    dinas.iku(target="{2024: 10}", bobot=1).iku("IKU-2", target="{2024: 10}", bobot=3)
    dinas.fakta("IKU-1", 2024, 4).fakta("IKU-2", 2024, 8)
    _, proof = tingkat(dinas, "sasaran", "S1")
    (step,) = proof.langkah

    assert (step.operasi, step.satuan, step.awal, step.akhir) == ("rata_rata_tertimbang", "persen", 0, 0)
    assert step.ruas == (Fraction(2, 5), Fraction(1), Fraction(4, 5), Fraction(3))
    assert step.hasil == proof.nilai == (Fraction(2, 5) + 3 * Fraction(4, 5)) / 4


def test_weights_that_come_to_nothing_have_no_mean():
    """The reason points at the rule that weighs, and names its function."""
    dinas = Dinas("{metode: {positif: progres-positif}, agregat: {sasaran: {cara: rata_rata_tertimbang}}}")
    compiled = dengan(dinas.iku(target="{2024: 10}").fakta("IKU-1", 2024, 4).susun()[0], "IKU-1", bobot=Fraction(0))
    p = mulai(compiled, Periode(2024))
    proof = capaian_tingkat(p, Lingkup("sasaran", "S1"), Periode(2024))

    place = p.kebijakan(2024).agregat["sasaran"].tempat
    assert sebab(proof) == (False, "N004", place, {"fungsi": "rata_rata_tertimbang"})


# Where a scope is declared


def test_a_scope_is_declared_where_its_own_line_is():
    """A node of the programs, a sasaran, a tujuan, a unit; the agency for itself and for what is nowhere written."""
    dinas = Dinas().iku().unit("S1").program("kode: P1\nnama: Program\nsasaran: S1\n")
    p = mulai(dinas.susun()[0], Periode(2024))
    agency = p.instansi
    found = {
        (jenis, kode): letak(p, Lingkup(jenis, kode), 2024)
        for jenis in ("sasaran", "tujuan", "unit", "simpul", "instansi")
        for kode in ("S1", "T1", "P1", "dinas-uji")
    }
    own = {
        ("sasaran", "S1"): agency.sasaran[0].tempat,
        ("tujuan", "T1"): agency.tujuan[0].tempat,
        ("unit", "S1"): p.tersusun.unit["S1"].tempat,
        ("simpul", "P1"): p.tersusun.simpul["P1"][0].tempat,
    }

    assert len(set(own.values()) | {agency.tempat}) == len(own) + 1
    assert found == {key: own.get(key, agency.tempat) for key in found}


def test_every_value_says_what_its_owner_belongs_to():
    """A kind and a kode; a program of no sasaran, a supporting indicator and the agency belong to nothing."""
    dinas = Dinas().iku().iku("IKU-2", tujuan="T1").iku("SPM", "", jenis="pendukung").unit("U1").unit("U2", "U1")
    row = "[{kode: P1.1-K, nama: K, jenis: keluaran, satuan: indeks, polaritas: positif}]"
    dinas.program(f"kode: P1\nnama: P\nkegiatan: [{{kode: P1.1, nama: K, pagu: {{2024: 1}}, indikator: {row}}}]\n")
    dinas.program("kode: P2\nnama: Q\nsasaran: [S1, S2]\n")
    found = {(one.jenis, one.kode): tuple(one.induk) for one in semua_nilai(dinas.nilai())}

    assert found == {
        ("instansi", "dinas-uji"): ("", ""),
        ("tujuan", "T1"): ("instansi", "dinas-uji"),
        ("sasaran", "S1"): ("tujuan", "T1"),
        ("sasaran", "S2"): ("tujuan", "T1"),
        ("indikator", "IKU-1"): ("sasaran", "S1"),
        ("indikator", "IKU-2"): ("tujuan", "T1"),
        ("indikator", "SPM"): ("", ""),
        ("unit", "U1"): ("instansi", "dinas-uji"),
        ("unit", "U2"): ("unit", "U1"),
        ("program", "P1"): ("", ""),
        ("program", "P2"): ("sasaran", "S1, S2"),
        ("kegiatan", "P1.1"): ("program", "P1"),
        ("indikator", "P1.1-K"): ("kegiatan", "P1.1"),
    }


# Budgets


PROGRAM = "kode: P1\nnama: Program\nsasaran: S1\npagu: {2023: 50, 2024: 100}\n"


def berbelanja(kebijakan=""):
    """An agency with one program, of whose 100 it spent 60, and an indicator at 90 percent."""
    dinas = Dinas(kebijakan).program(PROGRAM).anggaran("P1", 2024, 60).anggaran("P1", 2023, 40)
    return dinas.iku(target="{2023: 100, 2024: 100}").fakta("IKU-1", 2024, 90).fakta("IKU-1", 2023, 80)


def metode(kode, masukan, rumus, satuan="persen"):
    """A method for a budget."""
    return f"kode: {kode}\nnama: {kode}\njenis: efisiensi\nmasukan: {masukan}\nsatuan: {satuan}\nrumus: {rumus}\n"


def test_a_budget_without_a_policy_has_its_reason_in_percent():
    """Serapan and efisiensi alike."""
    compiled = berbelanja().susun()[0]
    compiled = replace(
        compiled, berkas=replace(compiled.berkas, instansi=replace(compiled.berkas.instansi, kebijakan=()))
    )
    p = mulai(compiled, Periode(2024))
    own = Lingkup("sasaran", "S1")
    (efficient,) = efisiensi(p, own, Periode(2024), lambda when: capaian_tingkat(p, own, when))

    for proof, what in ((serapan(p, own, Periode(2024)), "serapan"), (efficient, "efisiensi")):
        assert siapa(proof)[1:] == (what, "S1", "2024", "persen")
        assert proof.nilai == p.kebijakan(2024)


def test_several_methods_of_efficiency_are_one_rule_in_its_order():
    """The first is called efisiensi, each says which of them it is and what the list is."""
    policy = "{metode: {positif: progres-positif}, efisiensi: [a, b]}"
    dinas = berbelanja(policy)
    dinas.standar("metode", metode("a", "{capaian: persen, serapan: persen}", "capaian - serapan", "poin_persen"))
    dinas.standar(
        "metode",
        metode("b", "{sisa: rupiah, realisasi_anggaran: rupiah, pagu: rupiah}", "(sisa + realisasi_anggaran) / pagu"),
    )
    p, _ = disiapkan(dinas)
    own = Lingkup("sasaran", "S1")
    first, second = efisiensi(p, own, Periode(2024), lambda when: capaian_tingkat(p, own, when), "IKU-1")

    assert [(one.besaran, one.milik, angka(one)) for one in (first, second)] == [
        ("efisiensi", "IKU-1", "30"),
        ("b", "IKU-1", "100"),
    ]
    for proof, named in ((first, "a"), (second, "b")):
        chosen = proof.anak[-1]
        assert (chosen.jenis, chosen.nilai, chosen.sumber.tertulis) == ("tetapan", named, "[a, b]")
        assert dict(chosen.aturan) == {"urutan": "a, b"}
        assert chosen.milik == "IKU-1"


def test_one_method_of_efficiency_is_named_as_it_is_written():
    """Without brackets, and without an order."""
    p, _ = disiapkan(berbelanja("{efisiensi: sisa-anggaran}"))
    own = Lingkup("sasaran", "S1")
    (proof,) = efisiensi(p, own, Periode(2024), lambda when: capaian_tingkat(p, own, when))

    assert (proof.anak[-1].sumber.tertulis, dict(proof.anak[-1].aturan)) == ("sisa-anggaran", {})


def test_a_method_of_a_budget_may_look_a_year_back():
    """Each input of the year it asks for: 60 of 100 after 40 of 50."""
    dinas = berbelanja("{efisiensi: lalu}")
    dinas.standar(
        "metode", metode("lalu", "{serapan: persen, sisa: rupiah, pagu: rupiah}", '"serapan[n-1] + sisa[n-1] / pagu"')
    )
    p, _ = disiapkan(dinas)
    own = Lingkup("sasaran", "S1")
    (proof,) = efisiensi(p, own, Periode(2024), lambda when: capaian_tingkat(p, own, when))

    assert angka(proof) == "90"
    assert {(one.besaran, one.periode, angka(one)) for one in proof.anak[:-1]} == {
        ("serapan", "2023", "80"),
        ("sisa", "2023", "10"),
        ("pagu", "2024", "100"),
    }


def test_the_year_before_is_that_of_the_renstra_or_none():
    """Its efficiency rests on the capaian of that year, and the first year of the renstra has none before it."""
    result = berbelanja("{metode: {positif: progres-positif}, efisiensi: selisih-capaian-serapan}").nilai()
    before = result.anggaran_lalu

    assert (angka(before.pagu), angka(before.serapan)) == ("50", "80")
    assert before.efisiensi.periode == "2023"
    dinas = Dinas("{metode: {positif: progres-positif}}").program("kode: P1\nnama: P\nsasaran: S1\npagu: {2021: 5}\n")
    dinas.iku(target="{2021: 10}").fakta("IKU-1", 2021, 8)
    assert dinas.nilai("2022").anggaran_lalu.efisiensi is not None
    assert dinas.nilai("2021").anggaran_lalu.efisiensi is None


# Earlier years


@pytest.mark.parametrize(
    ("fakta", "periode"),
    [
        # What was recorded of the same quarter counts, else the year, else the quarter that was only expected
        ([("2023-TW2", "5"), ("2023", "9")], "2023-TW2"),
        ([("2023", "9")], "2023"),
        ([], "2023-TW2"),
    ],
)
def test_an_earlier_year_is_shown_by_its_part_or_as_a_whole(fakta, periode):
    """A quarter is compared with the same quarter before, unless only the year is known."""
    dinas = Dinas().iku(target="{2023-TW2: 4, 2023: 8, 2024-TW2: 6}").fakta("IKU-1", "2024-TW2", 6)
    for when, value in fakta:
        dinas.fakta("IKU-1", when, value)
    (before,) = dinas.hasil(periode="2024-TW2").riwayat

    assert (str(before.periode), before.realisasi.periode, before.target.periode) == (periode,) * 3


@pytest.mark.parametrize(
    ("fakta", "terlihat"),
    [([("a", "2023", '"-"')], True), ([("a", "2023", 1)], True), ([("a", "2022", 1)], False), ([], False)],
)
def test_a_computed_year_is_shown_where_something_was_recorded_of_it(fakta, terlihat):
    """Be it only that there is no figure; a formula without any fact of that year says nothing of it."""
    dinas = Dinas().iku(satuan="kasus", variabel="{a: {nama: A, satuan: kasus}}", rumus="a", konsolidasi="jumlah")
    dinas.fakta("IKU-1", 2024, 3, "a")
    for name, when, value in fakta:
        dinas.fakta("IKU-1", when, value, name)

    assert ("2023" in [str(one.periode) for one in dinas.hasil().riwayat]) is terlihat


def test_a_year_put_together_of_parts_is_shown():
    """Quarters were recorded, and the year was consolidated from them."""
    dinas = Dinas().iku(satuan="kasus", konsolidasi="jumlah").fakta("IKU-1", 2024, 3)
    dinas.fakta("IKU-1", "2023-TW1", 1).fakta("IKU-1", "2023-TW2", '"-"')

    assert [str(one.periode) for one in dinas.hasil().riwayat] == ["2023"]


# Comparisons


def test_a_comparison_whose_other_indicator_is_not_in_force_keeps_its_rule():
    """The reason is that indicator's, in the method's unit."""
    dinas = Dinas("{pembanding: [capaian-nasional]}").iku("SPM", berlaku="{sampai: 2023}")
    dinas.iku(nasional="[{tahun: 2024, nilai: 75, sumber: A, indikator: SPM}]").fakta("IKU-1", 2024, 3)
    (proof,) = dinas.hasil().pembanding

    assert (angka(proof), proof.satuan.kode) == ("N025", "persen")
    assert (proof.sumber.jenis, proof.sumber.kode) == ("metode", "capaian-nasional")
