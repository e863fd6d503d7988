"""Verdicts on printed figures; the agency: IKU-1 83,28 of 85, IKU-2 54 cases after 60, P1 95.500.000 of 100.000.000."""

from fractions import Fraction

import pytest

from sakip_rules.audit.uraian import alasan
from sakip_rules.model.nilai import TanpaNilai

IKU1 = "indikator: IKU-1, besaran: capaian"
IKU2 = "{indikator: IKU-2, besaran: "


def satu(found):
    """The only finding."""
    (item,) = found
    return item


@pytest.mark.parametrize(
    ("tercetak", "putusan"),
    [
        ("97,98%", "pembulatan"),
        ("97,976 %", "pembulatan"),
        ("98", "pembulatan"),
        ("97,97", "pemotongan"),
        ("97", "pemotongan"),
        ("98,00", "kurang_teliti"),
        ("97,980", "kurang_teliti"),
        ("97,99", "tidak_cocok"),
        ("79,98", "tidak_cocok"),
    ],
)
def test_a_figure_agrees_if_the_value_lies_in_what_its_digits_say(klaim, tercetak, putusan):
    """83,28 / 85 is 97,976470…%."""
    found = satu(klaim(f'{IKU1}, tercetak: "{tercetak}"'))
    assert (found.putusan, found.harapan.nilai) == (putusan, Fraction("83.28") / 85)


@pytest.mark.parametrize(
    ("row", "nilai"),
    [
        ('indikator: IKU-2, besaran: realisasi, tercetak: "10%"', Fraction(1, 10)),
        ('indikator: IKU-2, besaran: capaian, tercetak: "100,00"', Fraction(1)),
        ('indikator: IKU-1, besaran: target, tercetak: "85"', Fraction(85)),
        ('indikator: IKU-1, besaran: target, rencana: renstra, tercetak: "90"', Fraction(90)),
        ('simpul: P1.1.1, besaran: pagu, tercetak: "Rp 100.000.000,-"', Fraction(100000000)),
        ('simpul: P1, besaran: realisasi_anggaran, tercetak: "95.500.000"', Fraction(95500000)),
        ('instansi: dinas-contoh, besaran: sisa, tercetak: "4.500.000"', Fraction(4500000)),
        ('sasaran: S1, besaran: serapan, tercetak: "95,50"', Fraction(955, 1000)),
        ('indikator: IKU-1, besaran: serapan, tercetak: "95,5 %"', Fraction(955, 1000)),
        ('indikator: P1.1.1-K, besaran: capaian, tercetak: "100%"', Fraction(1)),
    ],
)
def test_every_besaran_is_held_against_its_own_proof(klaim, row, nilai):
    """Worked out by hand: 6 of 60 cases less; 12 of 12 reports; 95,5 of 100 million."""
    found = satu(klaim(row))
    assert (found.putusan, found.harapan.nilai) == ("tepat", nilai)


@pytest.mark.parametrize(
    ("row", "nilai"),
    [
        ('rumus: pagu - r, dari: {pagu: "46.800.000", r: "46.200.000"}, satuan: rupiah, tercetak: "600.000"', 600000),
        ('rumus: jumlah(p), dari: {p: ["1.754.000", "4.176.460.419"]}, satuan: rupiah, tercetak: "1"', 4178214419),
        ('rumus: a / b x 100%, dari: {a: "3", b: "4"}, satuan: persen, tercetak: "75%"', Fraction(3, 4)),
        ('rumus: a - b, dari: {a: "94,92%", b: "94,29%"}, satuan: poin_persen, tercetak: "0,63"', Fraction(63, 10000)),
        ("rumus: hitung(k), dari: {k: {himpunan: sub_kegiatan}}, tercetak: 1 (satu), dibaca: 1", 1),
        (f'rumus: rata_rata(c), dari: {{c: [{IKU2}capaian}}, {IKU2}realisasi}}]}}, tercetak: "1"', Fraction(55, 100)),
    ],
)
def test_a_formula_of_a_claim_is_computed_from_what_it_names(klaim, row, nilai):
    """Printed percentages count as parts of one; values of the engine are exact."""
    assert satu(klaim(row)).harapan.nilai == nilai


def test_a_repetition_is_held_against_the_same_value(klaim):
    """With its own digits: 98 agrees where 97,99 does not."""
    found = klaim(f'kode: K1, {IKU1}, tercetak: "97,99"', 'sama_dengan: K1, tercetak: "98 %"')
    assert [item.putusan for item in found] == ["tidak_cocok", "pembulatan"]


def test_an_uncapped_figure_breaks_the_declared_cap(klaim):
    """83,28 of 80 is 104,1 %, capped at 100: printing 104,1 breaks the agency's rule, printing 105 is just wrong."""
    aim = ("definitions/dinas-contoh/iku/iku-1.yaml", "{pk: 85", "{pk: 80")
    found = klaim(*(f'{IKU1}, tercetak: "{text}"' for text in ("100%", "104,1%", "105%")), ubah=[aim])
    assert [item.putusan for item in found] == ["tepat", "aturan_dilanggar", "tidak_cocok"]


@pytest.mark.parametrize(
    ("tercetak", "lain", "putusan"),
    [
        ("SANGAT  MEMUASKAN", "", "tepat"),
        ("AA", "", "tepat"),
        ("Memuaskan", "", "mengubah_predikat"),
        ("Sangat Tinggi", "", "label_asing"),
        ("Sangat Tinggi", ", skala: permendagri-86-2017", "tepat"),
        ("Tinggi", ", skala: permendagri-86-2017", "mengubah_predikat"),
    ],
)
def test_a_label_is_one_of_its_scale_or_foreign(klaim, tercetak, lain, putusan):
    """97,98 is above 90 on the scale akip; the other scale calls it by another name."""
    found = satu(klaim(f"indikator: IKU-1, besaran: predikat{lain}, tercetak: {tercetak}"))
    assert found.putusan == putusan


@pytest.mark.parametrize(
    ("row", "kode"),
    [
        ("indikator: IKU-1, besaran: predikat_realisasi, tercetak: Baik", "L050"),
        ('lepas: Rinciannya tidak dicetak, tercetak: "246"', "L051"),
        ('rumus: a + b, dari: {a: "-", b: "6"}, tercetak: "6"', "L052"),
        ('indikator: IKU-1, besaran: realisasi, periode: 2023, tercetak: "90"', "N011"),
    ],
)
def test_what_cannot_be_held_against_anything_says_why(klaim, row, kode):
    """Neither agreeing nor wrong."""
    found = satu(klaim(row))
    assert (found.putusan, isinstance(found.harapan.nilai, TanpaNilai)) == ("tidak_dapat_diperiksa", True)
    assert found.harapan.nilai.sebab[0].code == kode


def test_z5_a_printed_dash_agrees_with_a_value_that_is_missing(klaim):
    """Nothing was measured and nothing was printed."""
    assert satu(klaim('indikator: IKU-1, besaran: realisasi, periode: 2023, tercetak: "-"')).putusan == "tepat"


def test_cells_of_a_table_are_claims_of_their_rows_columns_and_totals(klaim):
    """16 + 17 is 33 across and 15 + 1 is 16 down; a total that forgets a row is told."""
    tabel = """\
tabel:
  - satuan: orang
    kosong: nol
    kolom: [laki, perempuan, {nama: jumlah, rumus: laki + perempuan}]
    baris:
      - {kode: B1, isi: ["15", "-", "15"], acuan: {baris: 1}}
      - {kode: B2, isi: ["1", "17", "18"], acuan: {baris: 2}}
      - {jumlah: [B1, B2], isi: ["16", "17", "34"], acuan: {baris: 3}}
"""
    found = klaim(tabel=tabel)
    told = [(item.klaim.cetak.teks.text, item.putusan) for item in found if item.putusan != "tepat"]
    assert (len(found), told) == (6, [("34", "tidak_cocok"), ("34", "tidak_cocok")])


def test_z5_a_printed_dash_is_wrong_where_there_is_a_value(klaim):
    """A report that leaves out a figure it has is told of; a loose dash is nobody's business."""
    found = klaim('indikator: IKU-1, besaran: target, tercetak: "-"', 'lepas: tidak dicetak, tercetak: "-"')
    assert [item.putusan for item in found] == ["tidak_cocok", "tidak_dapat_diperiksa"]


@pytest.mark.parametrize(
    ("row", "hasil", "kode"),
    [
        ('indikator: IKU-1, besaran: realisasi, tercetak: "83.280"', "tidak_dapat_diperiksa", "L021"),
        ('indikator: IKU-1, besaran: realisasi, tercetak: "83.280", dibaca: 83.280', "tepat", ""),
        ('simpul: P1, besaran: pagu, tercetak: "100.000.000%"', "tidak_dapat_diperiksa", "L022"),
        ('rumus: a + b, dari: {a: "1.500", b: "2"}, tercetak: "1502"', "tidak_dapat_diperiksa", "L021"),
    ],
)
def test_n2_a_figure_with_two_readings_is_not_judged_by_one_of_them(klaim, row, hasil, kode):
    """What a person read decides; without that neither agreeing nor wrong, and the reason is said."""
    found = satu(klaim(row, boleh=("L021", "L022")))
    assert (found.putusan, [reason.code for reason in alasan(found)]) == (hasil, [kode] if kode else [])


def test_a_formula_without_a_unit_is_in_percent_where_it_is_printed_so(klaim):
    """3 of 4 is 75%, with or without `satuan: persen`."""
    assert satu(klaim('rumus: a / b, dari: {a: "3", b: "4"}, tercetak: "75%"')).putusan == "tepat"


def test_points_are_printed_with_the_word_that_we_print_them_with(klaim):
    """94,92 % less 94,29 % is `0,63 poin`."""
    row = 'rumus: a - b, dari: {a: "94,92%", b: "94,29%"}, satuan: poin_persen, tercetak: "0,63 poin"'
    assert satu(klaim(row)).putusan == "tepat"


def test_units_are_counted_like_everything_else(klaim):
    """The agency has no unit of its own: there are none, not as many as nodes of that name; with one there is one."""
    row = "rumus: hitung(u), dari: {u: {himpunan: unit}}, tercetak: satu, dibaca: 1"
    unit = ("definitions/dinas-contoh/unit/u1.yaml", "", "kode: U1\nnama: Seksi\nsimpul: [P1]\n")
    assert (satu(klaim(row)).putusan, satu(klaim(row, ubah=[unit])).putusan) == ("tidak_cocok", "tepat")


def test_the_difference_of_percentages_is_in_points(klaim):
    """97,98 % less 7,98: 90 points, no percentage."""
    found = satu(klaim(f'{IKU1}, tercetak: "90%"'))
    assert (found.harapan.satuan.kode, found.beda.kode) == ("persen", "poin_persen")


@pytest.mark.parametrize(
    ("tercetak", "putusan"),
    [
        ("\u201cSangat  Memuaskan\u201d", "tepat"),
        ("[Sangat Memuaskan]*)", "tepat"),
        ("-", "tidak_cocok"),
    ],
)
def test_what_stands_around_a_label_is_no_part_of_it(klaim, tercetak, putusan):
    """Quotes, brackets, marks of notes, spaces; a dash is no foreign label, it is a missing one."""
    assert satu(klaim(f'indikator: IKU-1, besaran: predikat, tercetak: "{tercetak}"')).putusan == putusan


@pytest.mark.parametrize(("tercetak", "putusan"), [("wtp", "tepat"), ("WDP", "tidak_cocok"), ("Baik", "label_asing")])
def test_a_word_of_an_ordinal_unit_is_judged_as_a_word(klaim, tercetak, putusan):
    """An opinion is WTP or it is not; it is no figure that cannot be checked."""
    ubah = [
        ("definitions/dinas-contoh/iku/iku-1.yaml", "satuan: indeks", "satuan: opini_bpk"),
        ("definitions/dinas-contoh/iku/iku-1.yaml", "{pk: 85, renstra: 90}", "{pk: WTP, renstra: WTP}"),
        (
            "definitions/dinas-contoh/iku/iku-1.yaml",
            "{fakta: {realisasi: {2024: 80}}, periode: 2024, target: 85, realisasi: 80, capaian: 94.12}",
            "{fakta: {realisasi: {2024: WTP}}, periode: 2024, target: WTP, realisasi: WTP}",
        ),
        ("realisasi/dinas-contoh/2024.yaml", '"83,28"', "WTP"),
    ]
    assert satu(klaim(f"indikator: IKU-1, besaran: realisasi, tercetak: {tercetak}", ubah=ubah)).putusan == putusan


def test_ratios_are_not_added_up_in_a_total(klaim):
    """95,5 % of the sum is no sum of 95,5 % and 95,5 %; amounts are."""
    tabel = """\
tabel:
  - kolom: [pagu, realisasi_anggaran, serapan, {nama: bagian, rumus: realisasi_anggaran / pagu, satuan: persen}]
    baris:
      - {kode: A, simpul: P1, isi: ["100.000.000", "95.500.000", "95,50%", "95,5"], acuan: {baris: 1}}
      - {kode: B, simpul: P1.1, isi: ["100.000.000", "95.500.000", "95,50%", "95,5"], acuan: {baris: 2}}
      - {jumlah: [A, B], isi: ["200.000.000", "191.000.000", "95,5%", "95,5"], acuan: {baris: 3}}
"""
    assert [item.putusan for item in klaim(tabel=tabel)] == ["tepat"] * 11
