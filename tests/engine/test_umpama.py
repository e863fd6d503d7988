"""Inputs and what is supposed of them: each kind of input moves what it should, and no fact is touched."""

from fractions import Fraction

import pytest

from sakip_rules.engine.nilai import mulai, nilai_dari
from sakip_rules.engine.umpama import Umpama, masukan, mulai_umpama, nilai_masukan, sebutan
from sakip_rules.model.periode import Periode
from tests.engine.bantu import Dinas, angka, indikator

BEBAS = "{metode: {positif: progres-positif, negatif: progres-negatif}, skala: akip}"
KASUS = "{kasus: {nama: Kasus, satuan: kasus}}"


def daftar(dinas, kode="IKU-1", periode="2024"):
    """The inputs of an indicator as a person would name them, with their kind and periode."""
    p = mulai(dinas.susun()[0], _periode(periode))
    assert all(one.satuan is not None for one in masukan(p, p.indikator(kode, p.periode.tahun)))
    return {(sebutan(one, kode)[0], str(one.periode)): one for one in masukan(p, p.indikator(kode, p.periode.tahun))}


def andai(dinas, one, nilai, kode="IKU-1", periode="2024"):
    """The indicator judged with another value for one input, in its printed unit."""
    faktor = Fraction(1) if one.satuan is None else Fraction(one.satuan.faktor)
    supposed = Umpama(one, Fraction(str(nilai)) * faktor, str(nilai))
    before = dinas.susun()[0]
    facts = dict(before.fakta)
    p = mulai_umpama(before, _periode(periode), (supposed,))
    if one.jenis not in ("bagian", "parameter"):
        leaf = nilai_masukan(p, one)
        called = one.nama or "realisasi"
        assert (angka(leaf), leaf.jenis, leaf.milik, leaf.nama) == (str(nilai), "andaian", one.kode, called)
        assert (leaf.periode, leaf.satuan) == (str(one.periode), one.satuan)
        source = leaf.sumber
        assert (source.jenis, source.kode, source.tertulis, source.tempat) == ("andaian", called, str(nilai), None)
        assert source.nama
    found = indikator(nilai_dari(p))[kode]
    assert dict(before.fakta) == facts
    return found


def _periode(text):
    tahun, _, bagian = text.partition("-TW")
    return Periode(int(tahun), "TW", int(bagian)) if bagian else Periode(int(tahun))


def test_a_variable_a_year_back_the_realisasi_and_the_target_are_inputs():
    """(60 - 54)/60 is 10 %; with 62 the year before 8/62; the realisasi itself and the target replace all below."""
    dinas = Dinas(BEBAS).iku(
        satuan="persen", variabel=KASUS, rumus="(kasus[n-1] - kasus[n]) / kasus[n-1] x 100%", target="{2024: 10}"
    )
    dinas.fakta("IKU-1", 2023, 60, "kasus").fakta("IKU-1", 2024, 54, "kasus")
    found = daftar(dinas)

    assert list(found) == [("kasus", "2023"), ("kasus", "2024"), ("realisasi", "2024"), ("target", "2024")]
    assert angka(andai(dinas, found["kasus", "2023"], 62).realisasi) == "400/31"
    assert angka(andai(dinas, found["kasus", "2024"], 48).realisasi) == "20"
    assert angka(andai(dinas, found["realisasi", "2024"], 5).capaian) == "50"
    assert angka(andai(dinas, found["target", "2024"], 20).capaian) == "50"


def test_an_input_knows_whose_it_is_when_and_its_unit():
    """Own variables and figures of others, each with the unit a person gives it in."""
    dinas = Dinas(BEBAS).iku("IKU-2", satuan="kasus", target="{2024: 10}").fakta("IKU-2", 2024, 8)
    variabel = (
        "{orang: {nama: Orang, satuan: orang}, lain: {nama: Lain, satuan: kasus, "
        "dari: {indikator: IKU-2, besaran: realisasi}}}"
    )
    dinas.iku(
        "IKU-1", satuan="persen", variabel=variabel, rumus="jika(lain > 0, orang / orang, 0%)", target="{2024: 9}"
    )
    found = [(one.jenis, one.kode, one.nama, str(one.periode), one.satuan.kode) for one in daftar(dinas).values()]

    assert sorted(found) == [
        ("nilai", "IKU-2", "realisasi", "2024", "kasus"),
        ("realisasi", "IKU-1", "realisasi", "2024", "persen"),
        ("target", "IKU-1", "target", "2024", "persen"),
        ("variabel", "IKU-1", "orang", "2024", "orang"),
    ]


def test_what_nobody_recorded_can_be_supposed():
    """A missing variable is an input without a value; supposing it gives the formula all it needs."""
    dinas = Dinas(BEBAS).iku(satuan="kasus", variabel=KASUS, rumus="kasus", target="{2024: 10}")

    assert angka(dinas.hasil().realisasi) == "N011"
    assert angka(andai(dinas, daftar(dinas)["kasus", "2024"], 7).realisasi) == "7"


def test_every_year_that_is_added_up_is_an_input():
    """kumulatif(kasus) takes each year from the beginning of the renstra, 2021: 1 + 2 + 3 + 4."""
    dinas = Dinas(BEBAS).iku(satuan="kasus", variabel=KASUS, rumus="kumulatif(kasus)", target="{2024: 10}")
    for tahun, nilai in enumerate((1, 2, 3, 4), 2021):
        dinas.fakta("IKU-1", tahun, nilai, "kasus")
    found = daftar(dinas)

    assert [when for name, when in found if name == "kasus"] == ["2021", "2022", "2023", "2024"]
    assert angka(andai(dinas, found["kasus", "2022"], 12).realisasi) == "20"


def test_the_parts_of_a_vector_are_inputs_and_constants_are_none():
    """The parts U1 and U2 of unsur can be supposed; bobot is written in the rule."""
    variabel = (
        "{unsur: {nama: Unsur, satuan: angka, rincian: {U1: Satu, U2: Dua}}, "
        "bobot: {nama: Bobot, satuan: angka, tetap: 2}}"
    )
    dinas = Dinas(BEBAS).iku(satuan="angka", variabel=variabel, rumus="rata_rata(unsur) x bobot", target="{2024: 4}")
    dinas.fakta_ditulis += [
        '  - {indikator: IKU-1, variabel: unsur, rincian: U1, periode: "2024", nilai: 3}\n',
        '  - {indikator: IKU-1, variabel: unsur, rincian: U2, periode: "2024", nilai: 5}\n',
    ]
    found = daftar(dinas)

    assert [name for name, _ in found] == ["unsur U1", "unsur U2", "realisasi", "target"]
    assert angka(andai(dinas, found["unsur U1", "2024"], 1).realisasi) == "6"


def test_what_comes_from_other_indicators_is_supposed_of_them():
    """A value taken from IKU-2, and each member of a set, are inputs under the kode of whose they are."""
    dinas = Dinas(BEBAS).iku("IKU-2", satuan="angka", target="{2024: 10}").fakta("IKU-2", 2024, 8)
    lain = "{lain: {nama: Lain, satuan: angka, dari: {indikator: IKU-2, besaran: realisasi}}}"
    semua = "{semua: {nama: Semua, satuan: persen, dari: {himpunan: sasaran, besaran: capaian}}}"
    dinas.iku("IKU-1", satuan="angka", variabel=lain, rumus="lain + 1", target="{2024: 9}")
    dinas.iku(
        "IT-1",
        sasaran="",
        tujuan="T1",
        satuan="persen",
        variabel=semua,
        rumus="hitung(semua >= 100%) / hitung(semua) x 100%",
        target="{2024: 100}",
    )
    single, every = daftar(dinas), daftar(dinas, "IT-1")

    assert ("IKU-2.realisasi", "2024") in single
    assert angka(andai(dinas, single["IKU-2.realisasi", "2024"], 17).realisasi) == "18"
    assert [name for name, _ in every][:2] == ["IKU-1.capaian", "IKU-2.capaian"]
    assert angka(andai(dinas, every["IKU-2.capaian", "2024"], 100, "IT-1").realisasi) == "100"


def test_a_budget_a_formula_takes_is_an_input():
    """Half of a pagu of 100 is 50; supposed to be 80, it is 40."""
    program = "kode: P1\nnama: Program\nsasaran: S1\npagu: {2024: 100}\n"
    variabel = "{uang: {nama: Uang, satuan: rupiah, dari: {anggaran: pagu, simpul: P1}}}"
    dinas = Dinas(BEBAS).program(program).iku(satuan="rupiah", variabel=variabel, rumus="uang / 2", target="{2024: 50}")
    found = daftar(dinas)["uang", "2024"]

    assert angka(dinas.hasil().realisasi) == "50"
    assert angka(andai(dinas, found, 80).realisasi) == "40"


def test_a_parameter_of_the_method_is_an_input():
    """kemenkeu-minimize with a target of 0: (worst - R)/worst, 6 of 10 is 60 % at R = 4; with a worst of 8, 50 %."""
    kebijakan = "{metode: {negatif: kemenkeu-minimize}, skala: akip}"
    dinas = Dinas(kebijakan).iku(satuan="kasus", polaritas="negatif", target="{2024: 0}", parameter="{terburuk: 10}")
    dinas.fakta("IKU-1", 2024, 4)

    assert angka(dinas.hasil().capaian) == "60"
    assert angka(andai(dinas, daftar(dinas)["terburuk", "2024"], 8).capaian) == "50"


@pytest.mark.parametrize(("jenis", "nilai", "realisasi"), [("variabel", 9, "9"), ("bagian", 9, "11")])
def test_a_part_of_a_year_is_supposed_to_date_or_for_itself(jenis, nilai, realisasi):
    """Quarters 2 + 3 add up: what the formula takes in TW2 is the sum; what is recorded for TW2 is its own part."""
    dinas = Dinas(BEBAS).iku(satuan="kasus", variabel=KASUS, rumus="kasus", konsolidasi="jumlah", target="{2024: 10}")
    dinas.fakta("IKU-1", "2024-TW1", 2, "kasus").fakta("IKU-1", "2024-TW2", 3, "kasus")
    own = daftar(dinas, periode="2024-TW2")["kasus", "2024-TW2"]
    one = own if jenis == "variabel" else type(own)("bagian", own.kode, own.nama, own.periode, own.satuan)

    assert angka(andai(dinas, one, nilai, periode="2024-TW2").realisasi) == realisasi


def test_a_quarter_of_a_realisasi_without_formula_is_supposed_for_itself():
    """Quarters 2 + 3 of a realisasi recorded as such; with 9 in the second, the year to date is 11."""
    dinas = Dinas(BEBAS).iku(satuan="kasus", konsolidasi="jumlah", target="{2024: 10}")
    dinas.fakta("IKU-1", "2024-TW1", 2).fakta("IKU-1", "2024-TW2", 3)
    own = daftar(dinas, periode="2024-TW2")["realisasi", "2024-TW2"]
    one = type(own)("bagian", own.kode, "", own.periode, own.satuan)

    assert sebutan(one, "IKU-1") == ("realisasi",)
    assert angka(andai(dinas, one, 9, periode="2024-TW2").realisasi) == "11"


def test_a_part_nobody_recorded_can_be_supposed_too():
    """With a third quarter of 4, the year to date is 9."""
    dinas = Dinas(BEBAS).iku(satuan="kasus", variabel=KASUS, rumus="kasus", konsolidasi="jumlah", target="{2024: 10}")
    dinas.fakta("IKU-1", "2024-TW1", 2, "kasus").fakta("IKU-1", "2024-TW2", 3, "kasus")
    own = daftar(dinas, periode="2024-TW3")["kasus", "2024-TW3"]
    one = type(own)("bagian", own.kode, own.nama, own.periode, own.satuan)

    assert angka(andai(dinas, one, 4, periode="2024-TW3").realisasi) == "9"


def test_a_declared_rounding_rounds_what_is_supposed():
    """A realisasi is rounded where the agency declares it, whoever says what it is."""
    kebijakan = (
        "{metode: {positif: progres-positif}, skala: akip, pembulatan_realisasi: {desimal: 0, cara: setengah_ke_atas}}"
    )
    dinas = Dinas(kebijakan).iku(
        satuan="angka", variabel="{a: {nama: A, satuan: angka}}", rumus="a", target="{2024: 10}"
    )
    dinas.fakta("IKU-1", 2024, 7, "a")
    one = daftar(dinas)["realisasi", "2024"]
    p = mulai_umpama(dinas.susun()[0], Periode(2024), (Umpama(one, Fraction(19, 2), "9,5"),))

    assert angka(nilai_masukan(p, one)) == "10"
    assert [p.ambil("realisasi", "IKU-1", Periode(2024)).anak[0].jenis] == ["andaian"]
