"""Evaluations with the figures of an example: what the example gives counts, what was recorded of it does not."""

from fractions import Fraction

from sakip_rules.engine.agregat import capaian_tingkat
from sakip_rules.engine.andaian import Diganti, andaikan, andaikan_tingkat
from sakip_rules.engine.anggaran import Lingkup
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.periode import Periode
from tests.engine.bantu import INSTANSI, Dinas, angka

TAHUN = Periode(2024)
LALU = Periode(2023)
KASUS = "{kasus: {nama: Kasus, satuan: kasus}}"
RUMUS = "(kasus[n-1] - kasus[n]) / kasus[n-1] x 100%"


def contoh(dinas, kode="IKU-1"):
    """The compiled agency, an indicator of it, and an evaluation with its first example."""
    tersusun = dinas.susun()[0]
    item = tersusun.indikator[kode][0]
    return tersusun, item, andaikan(tersusun, item, item.indikator.contoh[0])


def penurunan(fakta="{kasus: {2023: 60, 2024: 54}}", **lain):
    """An indicator of a decrease with one example, for which other figures are recorded."""
    more = {"contoh": f"[{{fakta: {fakta}, periode: 2024, target: 20}}]", **lain}
    made = Dinas().iku(satuan="persen", variabel=KASUS, rumus=RUMUS, target="{2024: 10}", **more)
    return made.fakta("IKU-1", 2023, 100, "kasus").fakta("IKU-1", 2024, 1, "kasus")


def test_the_facts_and_the_target_are_those_of_the_example():
    """(60 - 54)/60 is 10 %, half of the example's target 20: neither the recorded facts nor the rule's target count."""
    _, _, p = contoh(penurunan())
    proof = p.ambil("capaian", "IKU-1", TAHUN)

    assert (angka(p.ambil("realisasi", "IKU-1", TAHUN)), angka(proof)) == ("10", "50")


def test_a_fact_of_an_example_says_so():
    """Its leaf is a fact whose source is the example: the variable's name, the figure as written, and where."""
    _, item, p = contoh(penurunan('{kasus: {2023: "1.000", 2024: " 54 "}}'))
    first, last = p.ambil("realisasi", "IKU-1", TAHUN).anak

    assert [(one.jenis, one.besaran, one.milik, one.nama, one.periode, angka(one)) for one in (first, last)] == [
        ("fakta", "variabel", "IKU-1", "kasus[n-1]", "2023", "1000"),
        ("fakta", "variabel", "IKU-1", "kasus", "2024", "54"),
    ]
    source = last.sumber
    assert (source.jenis, source.kode, source.nama, source.tertulis) == ("contoh", "kasus", "Kasus", "54")
    assert source.tempat == item.indikator.contoh[0].tempat
    assert last.satuan.kode == "kasus"


def test_what_the_example_does_not_give_has_no_value_though_it_is_recorded():
    """A fact of that indicator outside the example is as if it were not there; facts of others stay."""
    made = penurunan("{kasus: {2024: 54}}").iku("IKU-2", target="{2024: 4}").fakta("IKU-2", 2024, 3)
    _, _, p = contoh(made)

    missing = p.ambil("realisasi", "IKU-1", TAHUN)
    assert angka(missing) == "N011"
    assert dict(missing.nilai.sebab[0].data)["periode"] == "2023"
    assert angka(p.ambil("capaian", "IKU-2", TAHUN)) == "75"


def test_facts_of_an_example_are_those_it_gives_and_those_of_others():
    """Walked through, they are the other indicators' and the example's own; asked for, another fact is not there."""
    made = penurunan("{kasus: {2024: 54}}").iku("IKU-2", target="{2024: 4}").fakta("IKU-2", 2024, 3)
    tersusun, _, p = contoh(made)
    found = p.tersusun.fakta

    assert set(found) == {("IKU-2", "", TAHUN), ("IKU-1", "kasus", TAHUN)}
    assert len(found) == 2
    assert found["IKU-1", "kasus", TAHUN] == ()
    assert ("IKU-1", "kasus", LALU) not in found
    assert found["IKU-2", "", TAHUN] == tersusun.fakta["IKU-2", "", TAHUN]


def test_a_realisasi_can_be_given_as_it_is():
    """An indicator without a formula has its realisasi from the example, under that name."""
    made = Dinas().iku(target="{2024: 8}", contoh="[{fakta: {realisasi: {2024: 6}}, periode: 2024}]")
    _, _, p = contoh(made.fakta("IKU-1", 2024, 1))
    proof = p.ambil("realisasi", "IKU-1", TAHUN)

    assert (angka(proof), angka(p.ambil("capaian", "IKU-1", TAHUN))) == ("6", "75")
    assert (proof.besaran, proof.nama, proof.sumber.kode) == ("realisasi", "realisasi", "realisasi")


def test_parts_of_a_year_in_an_example_are_put_together():
    """Quarters of 2 and 4 make the year's 6 by the rule; a year's own figure that was recorded does not count."""
    rows = "{realisasi: {2024-TW1: 2, 2024-TW2: 4, 2024-TW3: 0, 2024-TW4: 0}}"
    made = Dinas().iku(konsolidasi="jumlah", target="{2024: 8}", contoh=f"[{{fakta: {rows}, periode: 2024}}]")
    _, _, p = contoh(made.fakta("IKU-1", 2024, 1))

    assert angka(p.ambil("realisasi", "IKU-1", TAHUN)) == "6"


def test_the_members_of_a_set_are_given_one_by_one():
    """A variable that is a set takes the example's figures for its members, and its leaf shows all of them."""
    dari = "{c: {nama: C, satuan: persen, dari: {himpunan: sasaran, besaran: capaian}}}"
    rows = "[{fakta: {c: {2024: [80, 90, 100]}}, periode: 2024}]"
    made = Dinas().iku(
        tujuan="T1", satuan="persen", variabel=dari, rumus="rata_rata(c)", target="{2024: 100}", contoh=rows
    )
    proof = contoh(made)[2].ambil("realisasi", "IKU-1", TAHUN)

    assert angka(proof) == "90"
    assert proof.anak[0].nilai == (Fraction(4, 5), Fraction(9, 10), Fraction(1))
    assert proof.anak[0].sumber.tertulis == "80, 90, 100"


def test_a_part_of_a_vector_is_given_under_its_own_name():
    """Each part of a vector has its own row in an example."""
    unsur = "{u: {nama: U, satuan: indeks, rincian: {A: Satu, B: Dua}}}"
    rows = "[{fakta: {u: {2024: {A: 3, B: 4}}}, periode: 2024}]"
    made = Dinas().iku(variabel=unsur, rumus="jumlah(u)", target="{2024: 14}", contoh=rows)
    proof = contoh(made)[2].ambil("capaian", "IKU-1", TAHUN)

    assert angka(proof) == "50"


def test_indicators_but_for_one_are_as_they_were():
    """The replaced one alone differs, in asking, walking and counting."""
    tersusun = Dinas().iku("IKU-1", target="{2024: 1}").iku("IKU-2", target="{2024: 1}").susun()[0]
    changed = Diganti(tersusun.indikator, "IKU-1", ())

    assert changed["IKU-1"] == ()
    assert changed["IKU-2"] is tersusun.indikator["IKU-2"]
    assert (set(changed), len(changed)) == ({"IKU-1", "IKU-2"}, 2)


def tingkat(text, kebijakan="{agregat: {instansi: {dari: tujuan}}}"):
    """An evaluation with an example of an aggregate, and that example."""
    made = Dinas(kebijakan, INSTANSI + f"contoh:\n  - {text}\n")
    made.iku("IKU-1", target="{2024: 10}").iku("IKU-2", target="{2024: 10}").fakta("IKU-1", 2024, 1)
    tersusun = made.unit("U1").unit("U2", "U1").fakta("IKU-2", 2024, 1).susun()[0]
    example = tersusun.berkas.instansi.contoh[0]
    return andaikan_tingkat(tersusun, example), example


def test_an_aggregate_is_made_of_the_members_the_example_gives():
    """80 % and 60 % make 70 %, whatever was recorded; each member's leaf is the example's figure."""
    p, example = tingkat('{sasaran: S1, periode: 2024, dari: {IKU-1: 80, IKU-2: " 60,0 "}, capaian: 70}')
    proof = capaian_tingkat(p, Lingkup("sasaran", "S1"), TAHUN)

    assert angka(proof) == "70"
    leaf = proof.anak[1]
    assert (leaf.jenis, leaf.besaran, leaf.milik, leaf.periode, angka(leaf), leaf.satuan.kode) == (
        "fakta",
        "capaian",
        "IKU-2",
        "2024",
        "60",
        "persen",
    )
    source = leaf.sumber
    assert (source.jenis, source.kode, source.nama, source.tertulis) == ("contoh", "capaian", "", "60,0")
    assert source.tempat == example.tempat


def test_a_member_the_example_leaves_out_is_missing():
    """No value, and the reason names the member, what is missing and when, at the example."""
    p, example = tingkat("{sasaran: S1, periode: 2024, dari: {IKU-1: 80}, capaian: 80}")
    proof = capaian_tingkat(p, Lingkup("sasaran", "S1"), TAHUN)
    (reason,) = proof.nilai.sebab

    assert (reason.code, reason.place) == ("N011", example.tempat)
    assert dict(reason.data) == {"milik": "IKU-2", "variabel": "capaian", "periode": "2024"}
    missing = proof.anak[1]
    assert (missing.jenis, missing.milik, missing.satuan.kode, missing.nilai.kosong) == (
        "kosong",
        "IKU-2",
        "persen",
        True,
    )


def test_levels_below_take_the_figure_of_the_example_too():
    """A tujuan is made of the sasaran the example gives, and of none of their indicators."""
    p, _ = tingkat("{tujuan: T1, periode: 2024, dari: {S1: 50, S2: 100}, capaian: 75}")

    assert angka(capaian_tingkat(p, Lingkup("tujuan", "T1"), TAHUN)) == "75"
    assert angka(capaian_tingkat(p, Lingkup("sasaran", "S1"), TAHUN)) == "50"


def test_an_agency_and_a_unit_can_be_made_of_what_the_example_gives():
    """The levels the agency and a unit are judged by: tujuan, and units below."""
    p, _ = tingkat("{instansi: dinas-uji, periode: 2024, dari: {T1: 40}, capaian: 40}")
    assert angka(capaian_tingkat(p, Lingkup("instansi", "dinas-uji"), TAHUN)) == "40"

    kebijakan = "{agregat: {unit: {dari: unit}}}"
    p, _ = tingkat("{unit: U1, periode: 2024, dari: {U2: 30}, capaian: 30}", kebijakan)
    assert angka(capaian_tingkat(p, Lingkup("unit", "U1"), TAHUN)) == "30"
    assert angka(capaian_tingkat(p, Lingkup("unit", "U2"), TAHUN)) == "30"
    assert isinstance(capaian_tingkat(p, Lingkup("tujuan", "T1"), TAHUN).nilai, TanpaNilai)
