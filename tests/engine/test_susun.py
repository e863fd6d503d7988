"""Compiling an agency: everything wrong is told, and marked as not to be used."""

import pytest

from sakip_rules.engine.susun import susun_instansi, susun_metode
from sakip_rules.model.baca import susun
from tests.engine.bantu import KODE, Dinas, angka, buku, standar


def test_everything_wrong_is_told_at_once_with_its_place():
    """A unit that is none, a formula that cannot be read, one whose units do not fit."""
    variabel = "{a: {nama: A, satuan: kasus}, b: {nama: B, satuan: orang}}"
    dinas = Dinas().iku("IKU-1", satuan="persn").iku("IKU-2", satuan="kasus", variabel=variabel, rumus="a +")
    dinas.iku("IKU-3", satuan="kasus", variabel=variabel, rumus="a + b")
    compiled, found = dinas.susun()
    assert [(item.code, item.place.file[-10:-5]) for item in found] == [
        ("U001", "KU-1-0"[-5:]),
        ("R016", "KU-2-1"[-5:]),
        ("U011", "KU-3-2"[-5:]),
    ]
    assert all(compiled.indikator[f"IKU-{number}"][0].rusak for number in (1, 2, 3))


def test_an_unknown_variable_is_told_and_one_of_an_unknown_unit_is_not_told_twice():
    """The name that is not there; and only the unit that is none."""
    found = Dinas().iku(satuan="kasus", variabel="{a: {nama: A, satuan: kasus}}", rumus="a + c").susun()[1]
    assert [item.code for item in found] == ["R033"]
    found = Dinas().iku(satuan="kasus", variabel="{a: {nama: A, satuan: ksus}}", rumus="a + c").susun()[1]
    assert [item.code for item in found] == ["U001"]


def test_an_indicator_in_no_unit_has_no_value():
    """Not even as a bare number."""
    result = Dinas().iku(satuan="persn", target="{2024: 5}").fakta("IKU-1", 2024, 4).hasil()
    assert (angka(result.realisasi), angka(result.capaian)) == ("N036", "N036")
    assert result.realisasi.satuan is None


def test_a_method_is_compiled_once_for_each_unit():
    """Three indicators in two units share two versions of the method."""
    dinas = Dinas().iku("A", satuan="kasus").iku("B", satuan="kasus").iku("C", satuan="orang")
    compiled = dinas.susun()[0]
    used = [size.nama for kode, size in compiled.metode if kode == "progres-positif"]
    assert used == ["kasus", "orang"]


def test_a_product_of_units_has_a_name_and_a_factor():
    """Cases for each person, in persen: 5 of 10 is 50 %."""
    variabel = "{a: {nama: A, satuan: kasus}, b: {nama: B, satuan: orang}}"
    dinas = Dinas().iku(satuan="kasus/orang", variabel=variabel, rumus="a / b", target="{2024: 1}")
    result = dinas.fakta("IKU-1", 2024, 5, "a").fakta("IKU-1", 2024, 10, "b").hasil()
    assert (angka(result.realisasi), result.realisasi.satuan.kode, angka(result.capaian)) == (
        "0.5",
        "kasus/orang",
        "50",
    )


def test_a_unit_is_printed_by_its_own_factor():
    """Two hours are 120 minutes; the figure read is the figure shown."""
    dinas = Dinas().iku(satuan="jam", variabel="{a: {nama: A, satuan: menit}}", rumus="a", target="{2024: 2}")
    result = dinas.fakta("IKU-1", 2024, 90, "a").hasil()
    assert (result.realisasi.nilai, angka(result.realisasi), angka(result.capaian)) == (90, "1.5", "75")
    points = Dinas().program("kode: P1\nnama: P\nsasaran: S1\npagu: {2024: 4}\n").anggaran("P1", 2024, 3)
    proof = points.iku(target="{2024: 1}").fakta("IKU-1", 2024, 1).nilai().tujuan[0].sasaran[0].anggaran.efisiensi
    assert (angka(proof), proof.satuan.kode) == ("25", "poin_persen")


def test_an_agency_that_does_not_exist_is_a_misuse():
    """Whoever asks has the list of those that do."""
    with pytest.raises(KeyError):
        susun_instansi(susun(standar())[0], "tidak-ada")


def test_every_standard_method_compiles_by_itself():
    """For some counted indicator, whichever uses it."""
    ruang = susun(standar())[0]
    for versions in ruang.standar.metode.values():
        for metode in versions:
            ready, found = susun_metode(ruang, metode, buku())
            assert found == ()
            assert ready.rumus is not None


def test_a_method_without_any_unit_to_try_is_told():
    """An empty library has no unit for its result either."""
    ruang = susun(item for item in standar() if item.kind != "satuan")[0]
    metode = ruang.standar.metode["serapan"][0]
    ready, found = susun_metode(ruang, metode, buku())
    assert ready.rumus is not None
    assert found == ()


def test_the_units_are_told_once_where_no_book_is_given():
    """A unit with a mistake, found while making the book."""
    unit = "satuan:\n  - {kode: rusak, nama: Rusak, dari: tidak_ada}\n"
    documents = [item for item in Dinas().standar("satuan", unit).dokumen() if "metode" not in item.name]
    found = susun_instansi(susun(documents)[0], KODE)[1]
    assert [item.code for item in found] == ["U001"]
