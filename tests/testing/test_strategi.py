"""What is drawn: near every edge, as its unit is written, right by construction, and short when it is shrunk."""

from fractions import Fraction

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from sakip_rules.engine.jelajah import semua_nilai
from sakip_rules.engine.nilai import nilai
from sakip_rules.formula.infer import RumusSatuan, periksa_satuan
from sakip_rules.formula.syntax import Rumus, urai
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.nodes import Scalar
from sakip_rules.source.places import Place, SourceFile
from sakip_rules.testing import Baris, Kasus, fakta, kasus, ruang_kerja, rumus, target
from sakip_rules.testing.bentuk import baca
from sakip_rules.testing.dinas import Dinas, buku
from sakip_rules.testing.strategi.fakta import dasar, daun, tepi_realisasi
from sakip_rules.testing.strategi.tepi import tepi
from sakip_rules.testing.tulisan import tulis_kasus
from tests.testing.bantu import coba, indikator, instansi

AB = "{a: {nama: A, satuan: kasus}, b: {nama: B, satuan: kasus}}"


def tersederhana(strategi):
    """What hypothesis draws first: the simplest there is, which is what failures shrink to."""
    found = []

    @given(strategi)
    @settings(max_examples=1, phases=[Phase.generate], database=None)
    def once(one):
        found.append(one)

    once()
    return found[0]


def pecah(teks):
    """Some figures of a text."""
    return {Fraction(one) for one in teks.split()}


def test_the_edges_of_a_scale_are_met_through_the_method():
    """Of 80 %, 90 % is 72; 90,005 % (where akip begins to round up) 72,004; 90,01 % 72,008; and 71,99 and 72,01."""
    near = set(map(Fraction, tepi_realisasi(indikator(Dinas().iku(satuan="persen", target="{2024: 80}")), "80")))
    assert pecah("72 72.004 72.008 71.992 71.996 71.99 72.01 80 80.008 64 24 0 -0.004") <= near
    falling = indikator(Dinas().iku(satuan="persen", polaritas="negatif", target="{2024: 80}"))
    assert pecah("88 87.996 87.992 88.01 160 80 136") <= set(map(Fraction, tepi_realisasi(falling, "80")))


def test_the_edges_are_met_through_a_cap_and_a_rounding():
    """A cap of 120 % of 50 is 60; a realisasi that is cut to whole numbers changes at whole numbers."""
    capped = indikator(Dinas('{batas_capaian: {indikator: "0 - 120"}}').iku(target="{2024: 50}"))
    assert pecah("60 59.99 60.01") <= set(map(Fraction, tepi_realisasi(capped, None)))
    whole = indikator(Dinas("{pembulatan_realisasi: {desimal: 0, cara: potong}}").iku(target="{2024: 100}"))
    found = set(map(Fraction, tepi_realisasi(whole, None)))
    assert pecah("91 90.99 91.01 31 81") <= found


def test_the_edges_are_met_through_a_formula_and_its_branches():
    """Of 40 b, 90 % is 36, and above 50 % nothing more is counted; whole, because cases are counted."""
    rules = {"satuan": "persen", "variabel": AB, "rumus": '"jika(a > 38, 50%, a / b)"', "target": "{2024: 100}"}
    pokok = indikator(Dinas().iku(**rules).fakta("IKU-1", 2024, 30, "a").fakta("IKU-1", 2024, 40, "b"))
    rows = dasar(pokok)
    assert [(one.variabel, one.nilai) for one in rows] == [("a", "30"), ("b", "40")]
    found = {int(one) for one in tepi(Kasus(pokok, rows), rows[0]) if one.denominator == 1}
    assert {0, 12, 13, 20, 21, 24, 28, 32, 33, 35, 36, 37, 38, 39} <= found


def test_a_formula_of_other_years_and_parts_is_measured_whole():
    """The year before, every year up to now, the parts of a vector; nothing for a constant."""
    variables = (
        "{a: {nama: A, satuan: kasus}, b: {nama: B, satuan: angka, rincian: {U1: Satu, U2: Dua}},"
        " c: {nama: C, satuan: angka, tetap: 3}}"
    )
    dinas = Dinas().iku(satuan="kasus", variabel=variables, rumus='"(kumulatif(a) - a[n-1]) * jumlah(b) / c"')
    found = [(one.terukur.kode, str(one.periode)) for one in daun(indikator(dinas))]
    assert sorted(found) == [
        *(("a", year) for year in ("2021", "2022", "2023", "2024")),
        ("b U1", "2024"),
        ("b U2", "2024"),
    ]


@given(st.data())
@settings(max_examples=60)
def test_facts_are_written_as_their_unit_is(data):
    """Counted things are whole, words are words of the unit, rupiah has no decimals; every text can be in a file."""
    satuan = data.draw(st.sampled_from(["kasus", "rupiah", "opini_bpk", "persen"]))
    aimed = "WTP" if satuan == "opini_bpk" else "80"
    pokok = indikator(Dinas().iku(satuan=satuan, target=f"{{2024: {aimed}}}"))
    for row in data.draw(fakta(pokok)):
        assert row == Baris("IKU-1", "", "", pokok.periode, row.nilai)
        assert baca(row.nilai)
        if satuan == "opini_bpk":
            assert row.nilai in {"TMP", "TW", "WDP", "WTP", "-"}
        elif satuan != "persen":
            assert "." not in row.nilai


def test_targets_are_of_every_kind():
    """The rule's own, zero, below zero, a range, none."""
    pokok = indikator(Dinas().iku(target="{2024: 85.5}"))
    for wanted in ("85.5", "0", "-5", "80 - 90", "-"):
        assert find(target(pokok), lambda one, wanted=wanted: one == wanted) == wanted


def test_a_case_shrinks_to_figures_a_person_would_choose():
    """The least capaian of 100 % or more is the target met; the one that is missing is one row less."""
    formula = {"satuan": "persen", "variabel": AB, "rumus": '"a / b x 100%"', "target": "{2024: 80}"}
    pokok = indikator(Dinas().iku(**formula).fakta("IKU-1", 2024, 30, "a").fakta("IKU-1", 2024, 40, "b"))

    def reached(one):
        value = one.hasil().capaian.nilai
        return isinstance(value, Fraction) and value >= 1

    small = find(kasus(pokok, lengkap=True), reached, settings=settings(database=None, derandomize=True))
    assert len(tulis_kasus(small).splitlines()) <= 6
    assert all(len(row.nilai) <= 3 for row in small.fakta)


PEUBAH = {"a": "kasus", "b": "kasus", "c": "orang", "p": "persen"}


@given(st.data())
@settings(max_examples=60)
def test_a_formula_is_right_by_the_grammar_of_units(data):
    """The gate reads it, and its unit is the one asked for, in every kind."""
    kind, unit = data.draw(st.sampled_from([("", "persen"), ("kasus", "kasus"), ("orang", "orang")]))
    text = data.draw(rumus(PEUBAH, kind))
    read = urai(_skalar(text))
    assert isinstance(read, Rumus), text
    sizes = {name: buku().ukuran(_skalar(own)) for name, own in PEUBAH.items()}
    assert isinstance(periksa_satuan(read, sizes, buku().ukuran(_skalar(unit)), buku()), RumusSatuan), text


def test_the_simplest_formula_is_one_variable():
    """Or, where a ratio is wanted, one of them by another."""
    assert tersederhana(rumus(PEUBAH, "orang")) == "c"
    assert tersederhana(rumus(PEUBAH)) == "(a / a)"
    with pytest.raises(ValueError, match="rupiah"):
        rumus(PEUBAH, "rupiah")


def _skalar(teks):
    return Scalar(teks, Place("uji", 1, 1, 1), '"', 0, 0, SourceFile("uji", teks, ""))


@given(ruang_kerja())
@settings(max_examples=15)
def test_a_workspace_is_right_by_construction(made):
    """It has no error, and everything in it has a value or a reason of the catalogue that is no broken rule."""
    agency = made.buka()
    for item in semua_nilai(nilai(agency.tersusun, agency.periode)):
        value = item.bukti.nilai
        assert not isinstance(value, TanpaNilai) or "N036" not in {one.code for one in value.sebab}


def test_a_workspace_shows_itself_as_its_files_and_is_written_as_them(tmp_path):
    """What hypothesis prints of a failure is what can be put into a folder; the simplest is an agency with one IKU."""
    small = tersederhana(ruang_kerja())
    assert list(small.berkas) == ["definitions/dinas-buatan/instansi.yaml", "definitions/dinas-buatan/iku/iku-1.yaml"]
    small.tulis(tmp_path)
    for name, text in small.berkas.items():
        assert (tmp_path / name).read_text(encoding="utf-8") == text
        assert f"# {name}\n{text}" in repr(small)
    coba(small.buka(), "urutan-berkas", contoh=3)


def test_an_agency_is_called_by_its_kode_and_not_by_all_it_holds():
    """What a failure prints of it is short."""
    dinas = Dinas().iku()
    assert (repr(instansi(dinas)), repr(indikator(dinas))) == (
        "InstansiUji(dinas-uji)",
        "IndikatorUji(dinas-uji/IKU-1)",
    )
