"""A whole agency: versions of rules by year, the same result whatever the order, one number everywhere."""

import random
from dataclasses import fields, is_dataclass

import pytest

from sakip_rules.engine.nilai import nilai, nilai_indikator
from sakip_rules.engine.susun import susun_instansi
from sakip_rules.model.baca import susun
from sakip_rules.model.bukti import Bukti
from sakip_rules.model.periode import Periode, baca_periode
from tests.engine.bantu import KODE, Dinas, angka, buku, dokumen, indikator, sasaran, semua, standar

ROOT_PERIODE = Periode(2024)


def versi(satu, dua):
    """One indicator in two versions with these years, and a realisasi in each year."""
    dinas = Dinas().iku(target="{2023: 50, 2024: 50}", berlaku=satu).iku(target="{2023: 80, 2024: 80}", berlaku=dua)
    return dinas.fakta("IKU-1", 2023, 40).fakta("IKU-1", 2024, 40)


def test_the_version_of_the_year_counts():
    """Until 2023 the target is 50, from 2024 it is 80."""
    dinas = versi("{sampai: 2023}", "{sejak: 2024}")
    assert (angka(dinas.hasil(periode="2023").capaian), angka(dinas.hasil().capaian)) == ("80", "50")
    assert angka(dinas.hasil().riwayat[-1].capaian) == "80"


def test_two_versions_in_one_year_are_none():
    """Neither is taken; the indicator is still expected."""
    result = versi("{sampai: 2024}", "{sejak: 2024}").nilai()
    item = indikator(result)["IKU-1"]
    assert [angka(one) for one in (item.target, item.realisasi, item.capaian)] == ["N036", "N036", "N036"]
    assert angka(sasaran(result).capaian) == "N036"


def test_a_year_without_a_version_expects_nothing():
    """Nor does a rule of another year stand in."""
    dinas = versi("{sampai: 2022}", "{sejak: 2024}")
    assert sasaran(dinas.nilai("2023")).indikator == ()
    compiled = dinas.susun()[0]
    assert nilai_indikator(compiled, "IKU-1", Periode(2023)) is None
    assert nilai_indikator(compiled, "TIDAK-ADA", Periode(2024)) is None


def test_a_value_of_a_year_out_of_force_is_missing():
    """Last year's value of an indicator that did not exist then."""
    variabel = "{a: {nama: A, satuan: orang, dari: {indikator: IKU-1}}}"
    dinas = Dinas().iku("IKU-1", satuan="orang", berlaku="{sejak: 2024}").fakta("IKU-1", 2023, 5)
    dinas.iku("IKU-2", satuan="orang", variabel=variabel, rumus='"a[n-1]"')
    proof = dinas.hasil("IKU-2").realisasi
    assert angka(proof) == "N025"
    assert [proof.nilai.sebab[0].datum(name) for name in ("kode", "tahun")] == ["IKU-1", "2023"]


@pytest.mark.parametrize("besaran", ["capaian", "target"])
def test_other_values_of_a_year_out_of_force_are_missing_too(besaran):
    """Its capaian and its target."""
    satuan = "persen" if besaran == "capaian" else "orang"
    variabel = f"{{a: {{nama: A, satuan: {satuan}, dari: {{indikator: IKU-1, besaran: {besaran}}}}}}}"
    dinas = Dinas().iku("IKU-1", satuan="orang", berlaku="{sejak: 2024}")
    assert (
        angka(dinas.iku("IKU-2", satuan=satuan, variabel=variabel, rumus='"a[n-1]"').hasil("IKU-2").realisasi) == "N025"
    )


def test_a_policy_of_another_year_never_judges():
    """The only policy is in force until 2023: N025 for everything it would decide, and the realisasi stands."""
    dinas = Dinas("{skala: akip, berlaku: {sampai: 2023}}").iku(target="{2024: 50}").fakta("IKU-1", 2024, 40)
    result = dinas.nilai()
    item = indikator(result)["IKU-1"]
    assert [angka(one) for one in (item.target, item.realisasi, item.capaian, item.predikat)] == [
        "N025",
        "40",
        "N025",
        "N025",
    ]
    assert (item.pembanding, angka(result.capaian), angka(result.anggaran.serapan)) == ((), "N025", "N025")


def test_a_method_and_a_scale_of_another_year_are_not_used():
    """Each names itself and the year."""
    method = """
kode: lama
nama: Lama
jenis: capaian
masukan: {realisasi: indikator, target: indikator}
satuan: persen
rumus: realisasi / target
dasar_hukum: Uji
status_sumber: rancangan
berlaku: {sampai: 2023}
"""
    dinas = Dinas().standar("metode", method).iku(target="{2024: 50, 2023: 50}", metode="lama")
    result = dinas.fakta("IKU-1", 2024, 40).fakta("IKU-1", 2023, 40).hasil()
    assert angka(result.capaian) == "N025"
    assert result.capaian.nilai.sebab[0].datum("kode") == "lama"
    assert angka(result.riwayat[-1].capaian) == "80"


def kantor():
    """An agency with a bit of everything."""
    dinas = Dinas('{batas_capaian: {indikator: "0 - 100"}}')
    dinas.iku("IKU-1", target="{2023: {renstra: 70}, 2024: {pk: 80, renstra: 90}}").iku(
        "IKU-2", "S2", target="{2024: 5}"
    )
    variabel = "{a: {nama: A, satuan: kasus}, b: {nama: B, satuan: kasus}}"
    dinas.iku("IKU-3", satuan="persen", variabel=variabel, rumus="a / b x 100%", target="{2024: 50}")
    dinas.program("kode: P1\nnama: P\nsasaran: S1\npagu: {2024: 70}\n").program("kode: P2\nnama: Q\nsasaran: S2\n")
    dinas.fakta("IKU-1", 2024, 83).fakta("IKU-1", 2023, 71).fakta("IKU-3", 2024, 3, "a").fakta("IKU-3", 2024, 4, "b")
    return dinas.anggaran("P1", 2024, 60).anggaran("P2", 2024, 60)


@pytest.mark.parametrize("seed", range(3))
def test_t2_the_order_of_files_and_facts_decides_nothing(seed):
    """Documents in any order, facts in any order: the same proofs, places and all."""
    dinas = kantor()
    expected = dinas.nilai()
    documents = list(dinas.dokumen())
    random.Random(seed).shuffle(documents)
    ruang = susun(documents)[0]
    compiled, found = susun_instansi(ruang, KODE, buku())
    assert found == ()
    assert nilai(compiled, ROOT_PERIODE) == expected


def test_t2_facts_recorded_in_another_order_give_the_same_values():
    """Their places differ, the values do not."""
    one, other = kantor(), kantor()
    other.fakta_ditulis.reverse()
    other.anggaran_ditulis.reverse()
    first, second = indikator(one.nilai()), indikator(other.nilai())
    for kode, item in first.items():
        assert [angka(bukti) for bukti in (item.realisasi, item.capaian, item.predikat)] == [
            angka(bukti) for bukti in (second[kode].realisasi, second[kode].capaian, second[kode].predikat)
        ]


def test_z6_one_value_is_one_proof_wherever_it_shows():
    """The capaian an aggregate counts is the very proof the indicator shows."""
    result = kantor().nilai()
    item = sasaran(result)
    assert item.capaian.anak[0] is item.indikator[0].capaian
    assert item.indikator[0].predikat.anak[0].anak[0] is item.indikator[0].capaian
    assert item.anggaran.serapan.anak[0].nilai == item.anggaran.realisasi.nilai


def proofs(value):
    """Every proof in a result."""
    if isinstance(value, Bukti):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from proofs(one)
    elif is_dataclass(value) and type(value).__name__.startswith(("Hasil", "Riwayat")):
        for field in fields(value):
            yield from proofs(getattr(value, field.name))


def test_every_leaf_is_a_fact_a_rule_or_an_absence():
    """Nothing in a result was computed outside a proof."""
    leaves = {item.jenis for top in proofs(kantor().nilai()) for item in semua(top) if not item.anak}
    assert leaves <= {"fakta", "tetapan", "kosong", "syarat", "himpunan"}


def test_every_step_names_its_rule_or_its_parts():
    """A proof has a source with a place, or consists of its children and an operation over them."""
    for top in proofs(kantor().nilai()):
        for item in semua(top):
            grounded = item.sumber is not None and item.sumber.tempat is not None
            assert grounded or item.jenis in ("kosong", "jumlah", "selisih", "himpunan"), item.jenis


def test_a_part_of_a_year_is_judged_like_a_year():
    """Every level has its values for 2024-TW2."""
    dinas = Dinas().iku(target="{2024-TW1: 10, 2024-TW2: 10}", konsolidasi="jumlah", satuan="kasus")
    dinas.fakta("IKU-1", "2024-TW1", 6).fakta("IKU-1", "2024-TW2", 9)
    result = nilai(dinas.susun()[0], baca_periode("2024-TW2"))
    assert (angka(sasaran(result).capaian), sasaran(result).capaian.periode) == ("75", "2024-TW2")


def test_the_digests_of_other_agencies_are_not_this_ones():
    """A result names the standard library's files and its own."""
    other = dokumen(
        "definitions/dinas-lain/instansi.yaml", Dinas().instansi.replace(KODE, "dinas-lain"), "instansi", "dinas-lain"
    )
    ruang = susun((*kantor().dokumen(), other))[0]
    result = nilai(susun_instansi(ruang, KODE, buku())[0], ROOT_PERIODE)
    assert other.name in ruang.sha256
    assert other.name not in result.berkas
    assert {item.name for item in standar()} < set(result.berkas)
