"""Indicators as read: targets in every form, variables, examples, citations."""

from fractions import Fraction

import pytest

from sakip_rules.model.masa import Berlaku
from sakip_rules.model.periode import Periode
from sakip_rules.source.numbers import Bound, Interval, Missing, Word

IKU1 = "definitions/dinas-contoh/iku/iku-1.yaml"
IKU2 = "definitions/dinas-contoh/iku/iku-2.yaml"
IKU3 = "definitions/dinas-contoh/iku/iku-3.yaml"
PROGRAM = "definitions/dinas-contoh/program/p1.yaml"
TARGET = "target: {2024: {pk: 85, renstra: 90}}"
AKHIR = "polaritas: positif\n"


def iku(ruang, kode="IKU-1"):
    """One indicator of a workspace that has nothing wrong with it."""
    found, told = ruang.susun()
    assert [item.code for item in told] == []
    return next(item for item in found.instansi["dinas-contoh"].indikator if item.kode == kode)


def target(item):
    """Targets as (document, periode, value, line of the citation)."""
    return [(one.rencana, str(one.periode), one.nilai.value, one.acuan and one.acuan.baris) for one in item.target]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("target: {2024: 85, 2025-TW1: 20.5}", [("", "2024", 85, None), ("", "2025-TW1", Fraction("20.5"), None)]),
        ("target: {2024: {pk: 85, renstra: 90}}", [("pk", "2024", 85, None), ("renstra", "2024", 90, None)]),
        ("target: {2024: {nilai: 85, acuan: {baris: 4}}}", [("", "2024", 85, (4,))]),
        (
            "target: {acuan: {baris: 1}, 2024: 85, 2025: {nilai: 86, acuan: {baris: 2}}}",
            [("", "2024", 85, (1,)), ("", "2025", 86, (2,))],
        ),
        (
            "target: {2024: {acuan: {baris: 1}, pk: {nilai: 85, acuan: {baris: [2, 3]}}, renstra: 90}}",
            [("pk", "2024", 85, (2, 3)), ("renstra", "2024", 90, (1,))],
        ),
        (
            "target: [{rencana: pk, nilai: {2024: 85}, acuan: {baris: 7}}, {nilai: {2025: {nilai: 9}}}]",
            [("pk", "2024", 85, (7,)), ("", "2025", 9, None)],
        ),
    ],
)
def test_a_target_may_be_written_in_every_form_of_the_format(ruang, written, expected):
    """Document, periode, value and the nearest citation are the same whatever the form."""
    assert target(iku(ruang.ubah(IKU1, TARGET, f"dokumen: lkjip-2024\n{written}"))) == expected


@pytest.mark.parametrize(
    ("written", "kind"), [('"80 - 90"', Interval), ('"≥ 80"', Bound), ('"-"', Missing), ("n/a", Missing)]
)
def test_n3_a_target_that_is_no_number_stays_what_it_is(ruang, written, kind):
    """A range, a limit and an absence are none of them 0."""
    item = iku(ruang.ubah(IKU1, TARGET, f"target: {{2024: {written}}}"))
    assert type(item.target[0].nilai) is kind


def test_n3_a_word_of_an_ordinal_unit_is_a_word(ruang):
    """WTP is kept as a word; its rank is the unit's business."""
    text = "kode: IKU-3\nnama: Opini\nsasaran: S1\nsatuan: Opini BPK\npolaritas: positif\ntarget: {2024: WTP}\n"
    text += "contoh:\n  - {fakta: {realisasi: {2024: WDP}}, periode: 2024, realisasi: WDP}\n"
    item = iku(ruang.tulis(IKU3, text), "IKU-3")
    assert item.target[0].nilai == Word("WTP")
    assert item.contoh[0].fakta == {"realisasi": {Periode(2024): Word("WDP")}}


def test_a_citation_without_document_has_that_of_its_file(ruang):
    """`dokumen` at the top is the default of every acuan below, and only of those that name none."""
    ruang.ubah(IKU1, AKHIR, AKHIR + "dokumen: lkjip-2024\nacuan: {tabel: 3.10, baris: 5}\n")
    acuan = iku(ruang).acuan
    assert (acuan.dokumen, acuan.tabel, acuan.baris) == ("lkjip-2024", "3.10", (5,))
    assert (acuan.tempat.line, acuan.tempat.column) == (8, 9)


def test_a_plain_number_is_a_formula_too(ruang):
    """`rumus: 5` is kept as written."""
    item = iku(ruang.ubah(IKU1, AKHIR, AKHIR + "rumus: 5\n"))
    assert (item.rumus.text, item.rumus.style) == ("5", "")


def test_what_an_indicator_leaves_out_is_empty(ruang):
    """No unit, weight, method, scale or end target is invented."""
    item = iku(ruang)
    assert (item.bobot, item.metode, item.skala, item.skala_realisasi, item.target_akhir, item.rumus) == (None,) * 6
    assert (item.nasional, item.parameter, item.konsolidasi, item.jenis) == ((), {}, "", "")
    assert (item.tingkat, item.induk.text, item.berlaku, item.acuan) == ("sasaran", "S1", Berlaku(), None)


def test_the_further_parts_of_an_indicator_are_read(ruang):
    """End target, national values, parameters, weight, years, consolidation, kind, and who answers for the data."""
    more = """polaritas: negatif
metode: kemenkeu-minimize
parameter: {terburuk: "12,5"}
target_akhir: {tahun: 2026, nilai: 40, hitung: kumulatif}
nasional: [{tahun: 2024, nilai: 87.5, sumber: BPS}, {tahun: 2023, nilai: "-", sumber: BPS}]
konsolidasi: terakhir
target_sampai_dengan: true
jenis: hasil
penanggung_jawab: Seksi Pelayanan
berlaku: {sejak: 2023}
"""
    item = iku(ruang.ubah(IKU1, AKHIR, more))
    assert item.parameter["terburuk"].value == Fraction("12.5")
    assert (item.target_akhir.tahun, item.target_akhir.nilai.value, item.target_akhir.hitung) == (2026, 40, "kumulatif")
    assert [(one.tahun, type(one.nilai).__name__) for one in item.nasional] == [(2024, "Number"), (2023, "Missing")]
    assert (item.konsolidasi, item.target_sampai_dengan, item.jenis) == ("terakhir", True, "hasil")
    assert (item.penanggung_jawab, item.berlaku) == ("Seksi Pelayanan", Berlaku(2023, None))


def test_an_end_target_is_a_state_unless_it_adds_up(ruang):
    """`hitung` is `akhir` where nothing is said."""
    item = iku(ruang.ubah(IKU1, AKHIR, AKHIR + "target_akhir: {tahun: 2026, nilai: 95}\n"))
    assert item.target_akhir.hitung == "akhir"


@pytest.mark.parametrize(
    ("dari", "expected"),
    [
        ("{indikator: IKU-1}", ("IKU-1", "", "", "realisasi", "", None)),
        ("{indikator: IKU-1, besaran: capaian}", ("IKU-1", "", "", "capaian", "", None)),
        ("{himpunan: program, jenis: hasil, besaran: capaian}", (None, "program", "hasil", "capaian", "", None)),
        ("{anggaran: pagu, simpul: P1}", (None, "", "", "", "pagu", "P1")),
    ],
)
def test_a_variable_says_where_its_values_come_from(ruang, dari, expected):
    """Another indicator, a set or a budget; realisasi where nothing else is named."""
    kasus = "  kasus: {nama: Jumlah gangguan, satuan: kasus, sumber: Rekap kejadian}\n"
    line = f"  mutu: {{nama: Mutu, satuan: indeks, penanggung_jawab: Camat, konsolidasi: terakhir, dari: {dari}}}\n"
    mutu = iku(ruang.ubah(IKU2, kasus, kasus + line), "IKU-2").variabel["mutu"]
    asal = mutu.asal
    named = (asal.indikator and asal.indikator.text, asal.himpunan, asal.jenis, asal.besaran, asal.anggaran)
    assert (*named, asal.simpul and asal.simpul.text) == expected
    assert (mutu.penanggung_jawab, mutu.konsolidasi, mutu.satuan.text) == ("Camat", "terakhir", "indeks")


def test_an_example_of_a_set_gives_the_values_of_its_members(ruang):
    """A list for a set, one figure for anything else, an expected absence as an absence."""
    kasus = "  kasus: {nama: Jumlah gangguan, satuan: kasus, sumber: Rekap kejadian}\n"
    more = "  mutu: {nama: Mutu, satuan: persen, dari: {himpunan: program, besaran: capaian}}\n"
    ruang.ubah(IKU2, kasus, kasus + more)
    ruang.ubah(IKU2, "realisasi: 10, capaian: 100}", 'target: "5 - 6", capaian: "-", predikat: Baik}')
    ruang.ubah(
        IKU2, "{kasus: {2023: 60, 2024: 54}}", '{kasus: {2023: 60, 2024: "-"}, mutu: {2024: [100, "89,55%"], 2023: 5}}'
    )
    contoh = iku(ruang, "IKU-2").contoh[0]
    mutu = {str(when): [one.value for one in values] for when, values in contoh.fakta["mutu"].items()}
    assert mutu == {"2024": [100, Fraction("89.55")], "2023": [5]}
    assert isinstance(contoh.fakta["kasus"][Periode(2024)], Missing)
    assert (type(contoh.target), contoh.realisasi, type(contoh.capaian)) == (Interval, None, Missing)
    assert (contoh.predikat, contoh.periode) == ("Baik", Periode(2024))


def test_what_hangs_below_a_program_is_in_force_when_the_program_is(ruang):
    """Nodes have the program's years; an indicator has those of them that are its own too."""
    ruang.ubah(PROGRAM, "sasaran: S1\n", "sasaran: S1\nberlaku: {sejak: 2021, sampai: 2024}\n")
    ruang.ubah(PROGRAM, "jenis: keluaran\n", "jenis: keluaran\n            berlaku: {sejak: 2023, sampai: 2030}\n")
    program = ruang.susun()[0].instansi["dinas-contoh"].program[0]
    nodes = list(program.telusuri())
    assert [(node.kode, node.tingkat, node.berlaku) for node in nodes] == [
        ("P1", "program", Berlaku(2021, 2024)),
        ("P1.1", "kegiatan", Berlaku(2021, 2024)),
        ("P1.1.1", "sub_kegiatan", Berlaku(2021, 2024)),
    ]
    (indikator,) = nodes[2].indikator
    assert (indikator.berlaku, indikator.tingkat, indikator.induk.text) == (
        Berlaku(2023, 2024),
        "sub_kegiatan",
        "P1.1.1",
    )
    assert [(one.rencana, one.periode, one.nilai.value) for one in nodes[2].pagu] == [("", Periode(2024), 100000000)]
    assert [one.text for one in nodes[0].sasaran] == ["S1"]


def test_a_figure_that_could_be_read_both_ways_is_told_once_and_read_by_its_unit(ruang):
    """Three digits after one mark: decimals of a percentage, thousands of a count, a warning for an index."""
    ruang.ubah(IKU1, TARGET, 'target: {2024: "3.898"}')
    found, told = ruang.susun()
    assert [(item.code, item.place.line) for item in told] == [("A006", 8)]
    assert found.instansi["dinas-contoh"].indikator[0].target[0].nilai.value == 3898


@pytest.mark.parametrize(("satuan", "value"), [("persen", Fraction("3.898")), ("orang", 3898), ("Rp", 3898)])
def test_a_unit_tells_how_a_doubtful_mark_is_meant(ruang, satuan, value):
    """Percentages have decimals; money and counted things have thousands."""
    ruang.ubah(IKU1, "satuan: indeks", f"satuan: {satuan}").ubah(IKU1, TARGET, 'target: {2024: "3.898"}')
    assert iku(ruang).target[0].nilai.value == value


def test_a_figure_that_is_none_leaves_a_hole_and_not_a_zero(ruang):
    """The malformed target is told and is no target; the others stay."""
    ruang.ubah(
        IKU1,
        TARGET,
        'target: {2024: {pk: "29.5102.000", renstra: 90}}\nnasional: [{tahun: 2024, nilai: "x9", sumber: A}]',
    )
    ruang.ubah(IKU1, AKHIR, AKHIR + 'target_akhir: {tahun: 2026, nilai: "1.00.0"}\n')
    found, told = ruang.susun()
    assert [item.code for item in told] == ["A003", "A003", "A005"]
    item = found.instansi["dinas-contoh"].indikator[0]
    assert target(item) == [("renstra", "2024", 90, None)]
    assert (item.target_akhir, item.nasional) == (None, ())
