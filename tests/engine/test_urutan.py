"""Indicators that use each other: the order, the paths of cycles, and chains of any length."""

import sys
from dataclasses import replace

import pytest

from sakip_rules.engine.baca_json import dari_json
from sakip_rules.engine.bukti_json import bukti_json
from sakip_rules.engine.nilai import nilai, nilai_indikator
from sakip_rules.engine.nilai_json import nilai_json
from sakip_rules.engine.susun import susun_instansi
from sakip_rules.engine.urutan import susun_urutan
from sakip_rules.model.periode import Periode
from tests.engine.bantu import KODE, Dinas, angka, buku, indikator, sasaran

PANJANG = 5_000


def memakai(dinas, kode, *sumber, geser="", **lain):
    """Write an indicator that adds the realisasi of others."""
    names = [f"v{number}" for number in range(len(sumber))]
    parts = [
        f"{name}: {{nama: {name}, satuan: orang, dari: {{indikator: {source}}}}}"
        for name, source in zip(names, sumber, strict=True)
    ]
    rumus = " + ".join(f"{name}{geser}" for name in names)
    return dinas.iku(kode, satuan="orang", variabel="{" + ", ".join(parts) + "}", rumus=f'"{rumus}"', **lain)


def test_an_indicator_stands_after_what_it_uses():
    """Whatever order the files are in."""
    dinas = Dinas()
    memakai(dinas, "C", "A", "B")
    memakai(dinas, "B", "A")
    dinas.iku("A", satuan="orang")
    compiled, found = dinas.susun()
    assert found == ()
    assert compiled.urutan == ("A", "B", "C")
    assert angka(dinas.fakta("A", 2024, 3).hasil("C").realisasi) == "6"


def test_a_cycle_is_told_as_a_path_with_every_place():
    """A uses B, B uses C, C uses A: one Diagnostic, beginning where the files do."""
    dinas = Dinas()
    memakai(dinas, "A", "B")
    memakai(dinas, "B", "C")
    memakai(dinas, "C", "A")
    compiled, found = dinas.susun()
    assert [(item.code, item.datum("jalur")) for item in found] == [("J901", "A → B → C → A")]
    assert found[0].place.file == f"definitions/{KODE}/iku/A-0.yaml"
    assert [place.file for place in found[0].related] == [
        f"definitions/{KODE}/iku/B-1.yaml",
        f"definitions/{KODE}/iku/C-2.yaml",
    ]
    assert compiled.siklus["B"] == ("B", "C", "A", "B")


def test_two_cycles_are_two_paths():
    """Each is told once; what only depends on one is not told."""
    dinas = Dinas()
    memakai(dinas, "A", "B")
    memakai(dinas, "B", "A")
    memakai(dinas, "C", "C")
    memakai(dinas, "D", "A")
    compiled, found = dinas.susun()
    assert sorted(item.datum("jalur") for item in found) == ["A → B → A", "C → C"]
    assert set(compiled.siklus) == {"A", "B", "C"}


def test_members_of_a_cycle_have_no_value_and_no_one_crashes():
    """Judged without having been checked; what rests on them has none either."""
    dinas = Dinas()
    memakai(dinas, "A", "B", target="{2024: 1}")
    memakai(dinas, "B", "A")
    memakai(dinas, "D", "A", target="{2024: 1}")
    result = indikator(dinas.fakta("A", 2024, 7).nilai())
    assert [angka(result[kode].realisasi) for kode in ("A", "B", "D")] == ["N036", "N036", "N036"]
    assert angka(result["D"].capaian) == "N036"


def test_an_indicator_of_itself_a_year_earlier_is_a_cycle_too():
    """Its own definition never holds it, in whatever year."""
    dinas = Dinas()
    memakai(dinas, "A", "A", geser="[n-1]")
    assert [item.datum("jalur") for item in dinas.susun()[1]] == ["A → A"]


def test_a_set_that_holds_its_user_is_a_cycle():
    """A program indicator over all program indicators."""
    text = """
kode: P1
nama: P
sasaran: S1
indikator:
  - kode: IP
    nama: I
    satuan: persen
    polaritas: positif
    variabel: {c: {nama: C, satuan: persen, dari: {himpunan: program, besaran: capaian}}}
    rumus: rata_rata(c)
"""
    found = Dinas().program(text).susun()[1]
    assert [(item.code, item.datum("jalur"), item.place.line) for item in found] == [("J901", "IP → IP", 10)]


def test_a_source_that_does_not_exist_is_no_part_of_the_order():
    """Another check tells that."""
    dinas = Dinas()
    memakai(dinas, "A", "TIDAK-ADA")
    compiled, found = dinas.susun()
    assert (compiled.urutan, found) == (("A",), ())


@pytest.fixture(scope="module")
def rantai():
    """A chain: each indicator is two halves of the one before it."""
    dinas = Dinas("{pembanding: []}").iku("IKU-0", satuan="orang", target="{2024: 1}").fakta("IKU-0", 2024, 1)
    variabel = "{a: {nama: A, satuan: orang, dari: {indikator: IKU-0}}}"
    dinas.iku("IKU-1", satuan="orang", variabel=variabel, rumus="a / 2 + a / 2", target="{2024: 1}")
    compiled, found = susun_instansi(dinas.ruang(), KODE, buku())
    assert found == ()
    link, first = compiled.indikator["IKU-1"][0], compiled.indikator["IKU-0"][0]
    every = {"IKU-0": (first,)}
    for number in range(1, PANJANG + 1):
        source = link.variabel["a"].asal
        asal = replace(source, indikator=replace(source.indikator, text=f"IKU-{number - 1}"))
        variables = {"a": replace(link.variabel["a"], asal=asal)}
        own = replace(link.indikator, kode=f"IKU-{number}")
        every[own.kode] = (replace(link, indikator=own, variabel=variables),)
    names = tuple(every)
    return replace(compiled, indikator=every, anggota={("sasaran", ""): names, ("sasaran", "S1"): names}, urutan=names)


def test_a_chain_of_thousands_is_computed_written_and_read_back(rantai):
    """The last is the first, handed on 5,000 times: no recursion limit is met on the way there and back."""
    assert sys.getrecursionlimit() < PANJANG
    last = nilai_indikator(rantai, f"IKU-{PANJANG}", Periode(2024)).realisasi
    assert angka(last) == "1"
    written = bukti_json(last, Dinas().nilai())
    back = dari_json(written)
    assert len(back) == len(written["bukti"]) == 2 * PANJANG + 1
    assert (back[-1].milik, back[-1].nilai, back[-1].anak[0].jenis) == (last.milik, last.nilai, "rujukan")


def test_a_whole_agency_that_is_one_chain_is_judged(rantai):
    """Every level above has its value too."""
    result = nilai(rantai, Periode(2024))
    assert angka(sasaran(result).capaian) == "100"
    assert len(nilai_json(result)["nilai"]) > 4 * PANJANG


def test_the_order_of_a_chain_of_thousands_is_found():
    """And so is a cycle of thousands."""
    compiled = Dinas().iku("A", satuan="orang").susun()[0]
    plain = compiled.indikator["A"][0].indikator
    dinas = Dinas()
    memakai(dinas, "B", "A")
    link = dinas.susun()[0].indikator["B"][0].indikator
    asal = link.variabel["v0"].asal

    def using(kode, source):
        changed = replace(asal, indikator=replace(asal.indikator, text=source))
        return (replace(link, kode=kode, variabel={"v0": replace(link.variabel["v0"], asal=changed)}),)

    every = {f"I{number}": using(f"I{number}", f"I{number - 1}") for number in range(PANJANG, 0, -1)}
    order, paths, found = susun_urutan({**every, "I0": (plain,)})
    assert (order[0], order[-1], paths, found) == ("I0", f"I{PANJANG}", {}, ())
    _, paths, found = susun_urutan({**every, "I0": using("I0", f"I{PANJANG}")})
    assert (len(paths), len(found)) == (PANJANG + 1, 1)
