"""Proofs of levels, budgets, earlier years and comparisons, whole: whose, when, unit, source and place, and reasons."""

from dataclasses import replace
from fractions import Fraction

import pytest

from sakip_rules.engine.agregat import capaian_tingkat
from sakip_rules.engine.anggaran import Lingkup, letak
from sakip_rules.engine.jelajah import semua_nilai
from sakip_rules.engine.nilai import mulai
from sakip_rules.engine.serapan import efisiensi, serapan
from sakip_rules.model.periode import Periode
from tests.engine.bantu import Dinas, angka, asal, dengan, disiapkan, sebab, siapa

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
