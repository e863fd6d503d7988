"""Repairs: the smallest edit of one figure, proved against everything else that is printed."""

import random
from dataclasses import replace
from fractions import Fraction

import pytest

from sakip_rules.audit.audit_json import audit_json
from sakip_rules.audit.hasil import audit as seluruh
from sakip_rules.audit.perbaikan import menurut_temuan, perbaikan
from sakip_rules.audit.putusan import periksa as audit
from sakip_rules.audit.sebab import STRUKTUR, Besar, Sebab
from sakip_rules.audit.sunting import JENIS, gambar, sunting, tulis
from sakip_rules.audit.tingkat import COCOK
from sakip_rules.audit.uji_perbaikan import Penguji
from sakip_rules.render.perbaikan import md
from sakip_rules.source.numbers import read
from tests.audit.laporan_buatan import buat, salah_cetak, semua_titik

PROGRAM = "definitions/dinas-contoh/program/p1.yaml"
FAKTA = "realisasi/dinas-contoh/2024.yaml"
SUB = '      - {{kode: P1.1.{}, nama: Sub kegiatan, pagu: {{2024: "{}"}}}}\n'
# 381.037.253 was printed without its first digit; with it the three sum to 1.206.062.037.
RUANG = [
    (
        PROGRAM,
        "    sub_kegiatan:\n",
        "    sub_kegiatan:\n" + SUB.format(2, "600.000.000") + SUB.format(3, "400.000.000"),
    ),
    (PROGRAM, "Rp 100.000.000", "500.000.000"),
    (
        FAKTA,
        'nilai: "Rp 95.500.000"',
        'nilai: "81.037.253"}\n  - {simpul: P1.1.2, nilai: 517334206}\n  - {simpul: P1.1.3, nilai: 307690578',
    ),
]
JUMLAH = 'simpul: P1.1, besaran: realisasi_anggaran, tercetak: "1.206.062.037"'
SERAPAN = [
    'simpul: P1.1.1, besaran: serapan, tercetak: "76,21"',
    'simpul: P1.1.2, besaran: serapan, tercetak: "86,22"',
    'simpul: P1.1.3, besaran: serapan, tercetak: "76,92"',
]
SISA = "rumus: pagu - realisasi, dari: {{pagu: {}, realisasi: {}}}, satuan: Rp, tercetak: {}"
ORANG = "tabel:\n  - tabel: T\n    satuan: orang\n    kolom: [a, b, {nama: n, rumus: a + b}]\n    baris:\n"


@pytest.fixture
def perbaiki(klaim):
    """Return a function that gives the repairs of a workspace, each as (node, old, new, slip, settled)."""

    def repairs(*rows):
        found = klaim(*rows, ubah=RUANG)
        made = perbaikan(klaim.tersusun(), found)
        return [(one.milik, one.tertulis, one.menjadi, one.jenis, len(one.selesai)) for one in made]

    return repairs


@pytest.fixture
def teks(klaim):
    """Return a function that gives the repairs of a workspace, each as (old text, new text, slip, settled)."""

    def repairs(*rows, **how):
        found = klaim(*rows, **how)
        made = perbaikan(klaim.tersusun(), found)
        return [(one.teks_tertulis, one.teks_menjadi, one.jenis, len(one.selesai)) for one in made]

    return repairs


@pytest.fixture(scope="module")
def laporan(tmp_path_factory):
    """Return compiled agencies with reports made up for them, each with the figures that can be misprinted."""
    made = (buat(tmp_path_factory.mktemp("laporan") / str(benih), benih) for benih in range(2))
    return [(tersusun, semua_titik(tersusun)) for tersusun in made]


def tanam(laporan, banyak, jenis="", angka=1):
    """Yield reports with one figure of so many digits misprinted by chance: the agency, its findings, the figure."""
    acak = random.Random(7)
    could = [
        (tersusun, titik, edits)
        for tersusun, every in laporan
        for titik in every
        if len(str(abs(titik.angka.value * 10**titik.angka.decimals))) >= angka
        and (edits := [one for one in titik.suntingan if jenis in ("", one.jenis)])
    ]
    while banyak:
        tersusun, titik, edits = acak.choice(could)
        kind = acak.choice(sorted({one.jenis for one in edits}))
        wrong = salah_cetak(tersusun, titik, acak.choice([one for one in edits if one.jenis == kind]))
        found = list(audit(wrong))
        if any(item.putusan not in COCOK for item in found):
            banyak -= 1
            yield wrong, found, titik


def test_the_one_digit_that_makes_a_table_agree_is_found(perbaiki):
    """Each amount could take 300.000.000 more by one digit, but two of them are right in their own rows."""
    assert perbaiki(JUMLAH, *SERAPAN) == [("P1.1.1", 81037253, 381037253, "angka_hilang", 2)]


def test_every_repair_that_fits_is_offered(perbaiki):
    """Without the rows' percentages nothing tells the three apart: 8, 5 or 3 hundred millions."""
    assert {one[:3] for one in perbaiki(JUMLAH)} == {
        ("P1.1.1", 81037253, 381037253),
        ("P1.1.2", 517334206, 817334206),
        ("P1.1.3", 307690578, 607690578),
    }


def test_a_repair_that_breaks_something_is_none(perbaiki):
    """The total of the year is printed as it was added up, so no amount may change."""
    whole = 'instansi: dinas-contoh, besaran: realisasi_anggaran, tercetak: "906.062.037"'
    assert perbaiki(JUMLAH, whole, *SERAPAN[1:]) == []


def test_nothing_is_repaired_where_everything_agrees(perbaiki):
    """A sum that is right needs no other digit."""
    assert perbaiki(JUMLAH.replace("1.206", "906")) == []


def test_nothing_is_repaired_where_no_edit_fits(perbaiki):
    """A sum that is wrong by far more than a digit has no repair."""
    assert perbaiki(JUMLAH.replace("1.206.062.037", "4.567.891.230")) == []


def test_what_settles_more_comes_first(perbaiki):
    """A missing digit settles two findings; a wrong digit one, and the printed figure itself before what it is from."""
    slip = 'simpul: P1.1.2, besaran: sisa, tercetak: "82.665.784"'
    assert perbaiki(JUMLAH, *SERAPAN, slip) == [
        ("P1.1.1", 81037253, 381037253, "angka_hilang", 2),
        ("P1.1.2", 82665784, 82665794, "angka_salah", 1),
        ("P1.1.2", 517334206, 517334216, "angka_salah", 1),
    ]


@pytest.mark.parametrize("jenis", JENIS[2:])
def test_every_kind_of_misprint_is_found_and_nothing_settles_more(laporan, jenis):
    """One edit of an amount, planted anywhere in a report, is undone by one of the repairs that settle most."""
    for wrong, found, titik in tanam(laporan, 4, jenis, angka=4):
        made = perbaikan(wrong, found)
        first = [one for one in made if len(one.selesai) == len(made[0].selesai)]
        assert (titik.tempat, titik.angka.value) in [(one.tempat, one.menjadi) for one in first]


def test_nine_of_ten_misprints_are_found(laporan):
    """Of whatever figure, a percentage or a count as much as an amount, and of whatever kind."""
    found = [
        any(one.tempat == titik.tempat and one.menjadi == titik.angka.value for one in perbaikan(wrong, every))
        for wrong, every, titik in tanam(laporan, 60)
    ]
    assert sum(found) * 10 >= len(found) * 9


def test_a_repair_settles_what_it_says_and_breaks_nothing(laporan):
    """The whole audit run again with a repair made, not only of what rests on it, says the same."""
    for wrong, found, _ in tanam(laporan, 15):
        penguji = Penguji(wrong, found)
        for one in perbaikan(wrong, found):
            titik = penguji.daftar.pada(one.tempat)
            edit = next(edit for edit in sunting(titik.angka) if edit.nilai == one.menjadi)
            again = list(audit(salah_cetak(wrong, titik, edit)))
            pairs = list(zip(found, again, strict=True))
            settled = [old for old, new in pairs if old.putusan not in COCOK and new.putusan in COCOK]
            assert list(map(id, settled)) == list(map(id, one.selesai))
            assert all(new.putusan in COCOK for old, new in pairs if old.putusan in COCOK)


@pytest.mark.parametrize(("tercetak", "jenis"), [("388.727.831", "baris_hilang"), ("1.423.396.243", "baris_ganda")])
def test_a_row_left_out_of_a_total_or_counted_twice_is_named(klaim, tercetak, jenis):
    """517.334.206 is the amount of the second row; the repair is of the total, and the row says why."""
    found = klaim(f'simpul: P1.1, besaran: realisasi_anggaran, tercetak: "{tercetak}"', ubah=RUANG)
    (made,) = perbaikan(klaim.tersusun(), found)
    assert (made.jenis, made.baris.nama, made.teks_menjadi) == (jenis, "P1.1.2", "906.062.037")
    assert made.tempat == found[0].klaim.tempat


def test_a_row_of_a_total_of_printed_figures_is_named(klaim):
    """A total of a table that only the report has leaves out the row it is wrong by."""
    rows = "".join(
        f'      - {{kode: J-{at}, isi: ["{value}"], acuan: {{baris: {20 + at}}}}}\n'
        for at, value in enumerate(("1.204", "3.871", "655"))
    )
    total = '      - {jumlah: [J-0, J-1, J-2], isi: ["1.859"], acuan: {baris: 30}}\n'
    found = klaim(tabel=f"tabel:\n  - tabel: T\n    satuan: orang\n    kolom: [a]\n    baris:\n{rows}{total}")
    (made,) = perbaikan(klaim.tersusun(), found)
    assert (made.jenis, made.baris.nama, made.teks_menjadi) == ("baris_hilang", "3.871", "5.730")
    assert made.baris.tempat.line == found[0].klaim.tempat.line - 2


def test_a_cell_that_a_row_and_a_column_agree_on_is_repaired(teks):
    """However few digits it has: 7 + 8 is printed as 15, and 7 + 21 as 28."""
    rows = (
        '      - {kode: J-1, isi: ["9", "8", "15"], acuan: {baris: 21}}\n'
        '      - {kode: J-2, isi: ["21", "4", "25"], acuan: {baris: 22}}\n'
        '      - {jumlah: [J-1, J-2], isi: ["28", "12", "40"], acuan: {baris: 23}}\n'
    )
    assert teks(tabel=ORANG + rows) == [("9", "7", "angka_salah", 2)]


def test_a_sum_that_its_row_and_its_column_agree_on_is_repaired(teks):
    """1 + 2 is printed as 2, and with the 7 below it as 10."""
    rows = (
        '      - {kode: J-1, isi: ["1", "2", "2"], acuan: {baris: 21}}\n'
        '      - {kode: J-2, isi: ["4", "3", "7"], acuan: {baris: 22}}\n'
        '      - {jumlah: [J-1, J-2], isi: ["5", "5", "10"], acuan: {baris: 23}}\n'
    )
    assert teks(tabel=ORANG + rows) == [("2", "3", "angka_salah", 2)]


def test_an_operand_that_two_claims_rest_on_is_repaired(teks):
    """What is left and what was absorbed both tell that 46.800.000 was spent less than is printed."""
    spent = '{tercetak: "64.200.000", acuan: {baris: 5}}'
    left = SISA.format('"46.800.000"', spent, '"600.000"')
    share = f'rumus: realisasi / pagu x 100%, dari: {{pagu: "46.800.000", realisasi: {spent}}}, tercetak: "98,72%"'
    assert teks(left, share) == [("64.200.000", "46.200.000", "angka_tertukar", 2)]


def test_a_difference_leaves_open_which_of_its_figures_is_wrong(teks):
    """The printed difference comes before the two figures it is of, each of which could be wrong by one digit."""
    assert teks(SISA.format('"46.800.000"', '"46.200.000"', '"400.000"')) == [
        ("400.000", "600.000", "angka_salah", 1),
        ("46.800.000", "46.600.000", "angka_salah", 1),
        ("46.200.000", "46.400.000", "angka_salah", 1),
    ]


def test_what_repeats_a_figure_is_wrong_and_not_the_figure(teks):
    """A year printed again with another digit is the one to change."""
    year = "rumus: tahun, dari: {tahun: {tercetak: Nomor 53 Tahun 2014, dibaca: 2014, acuan: {baris: 5}}}"
    row = f"{year}, tercetak: Nomor 53 Tahun 2015, dibaca: 2015"
    assert teks(row) == [("Nomor 53 Tahun 2015", "Nomor 53 Tahun 2014", "angka_salah", 1)]


def test_a_printed_figure_one_edit_from_what_it_should_be_is_repaired_however_short(teks):
    """Of 12 reports 14, or 12.000 with a separator too many; of 10 % 16 %."""
    assert teks('indikator: IKU-2, besaran: realisasi, tercetak: "16%"')[0] == ("16%", "10%", "angka_salah", 1)
    aim = 'indikator: P1.1.1-K, besaran: target, tercetak: "{} laporan"'
    assert teks(aim.format(14)) == [("14 laporan", "12 laporan", "angka_salah", 1)]
    assert teks(aim.format("12.000")) == [("12.000 laporan", "12 laporan", "pemisah", 1)]
    assert teks(aim.format(45)) == []


def test_where_something_else_explains_a_figure_no_record_is_changed_for_it(klaim):
    """What is copied from elsewhere, or computed by another method, is one digit off what it is made from by chance."""
    found = klaim('simpul: P1.1.1, besaran: serapan, tercetak: "96,50%"')
    assert [one.teks_menjadi for one in perbaikan(klaim.tersusun(), found)] == ["95,50%", "Rp 96.500.000"]
    cause = Sebab("penyalinan", STRUKTUR, Besar(Fraction(193, 200), None))
    (one,) = perbaikan(klaim.tersusun(), [replace(found[0], sebab=(cause,))])
    assert one.teks_menjadi == "95,50%"


def test_a_figure_that_others_were_computed_from_is_not_repaired(teks):
    """What is left follows from the pagu as printed: it is the recorded one that may be another."""
    wrong, left = (f"simpul: P1.1.1, besaran: {one}" for one in ("pagu", "sisa"))
    printed, recorded = "Rp 100.000.009", "Rp 100.000.000"
    assert teks(f'{wrong}, tercetak: "{printed}"') == [(printed, recorded, "angka_salah", 1)]
    followed = teks(f'{wrong}, tercetak: "{printed}"', f'{left}, tercetak: "Rp 4.500.009"')
    assert followed == [(recorded, printed, "angka_salah", 2)]


def test_the_pagu_of_a_program_file_is_repaired(teks):
    """What is left and what was absorbed tell of a pagu as much as of what was spent."""
    rows = (
        'simpul: P1.1.1, besaran: sisa, tercetak: "Rp 45.500.000"',
        'simpul: P1, besaran: pagu, rencana: murni, tercetak: "Rp 141.000.000"',
        'simpul: P1.1.1, besaran: serapan, tercetak: "67,73%"',
    )
    pagu = [(PROGRAM, '"Rp 100.000.000"', '{murni: "Rp 114.000.000"}')]
    policy = ("definitions/dinas-contoh/instansi.yaml", "  target_dari:", "  pagu_dari: [murni]\n  target_dari:")
    assert teks(*rows, ubah=[*pagu, policy]) == [("Rp 114.000.000", "Rp 141.000.000", "angka_tertukar", 3)]


def test_the_realisasi_and_the_target_of_an_indicator_are_repaired(teks):
    """A realisasi was 83,28 and printed so; a target was 85,25, for the capaian, though capped now, was 97,69."""
    capaian = 'indikator: IKU-1, besaran: capaian, tercetak: "97,98%"'
    value = 'indikator: IKU-1, besaran: realisasi, tercetak: "83,28"'
    assert teks(capaian, value, ubah=[(FAKTA, "83,28", "82,38")]) == [("82,38", "83,28", "angka_tertukar", 2)]
    changed = [(FAKTA, "82,38", "83,28"), ("definitions/dinas-contoh/iku/iku-1.yaml", "pk: 85", "pk: 58.25")]
    assert teks(capaian.replace("97,98", "97,69"), ubah=changed) == [("58.25", "85.25", "angka_tertukar", 1)]


def test_one_figure_is_one_figure_however_often_it_is_transcribed(klaim):
    """The claim of the row that a fact was read in is misprinted with it, and is no word against the repair."""
    own = 'simpul: P1.1.1, besaran: realisasi_anggaran, tercetak: "81.037.253"'
    found = klaim(JUMLAH, own, *SERAPAN, ubah=RUANG)
    assert [one.menjadi for one in perbaikan(klaim.tersusun(), found)] == [381037253]


def test_transcriptions_of_one_line_are_misprinted_together(klaim):
    """Two claims cite the line of the fact: they are no two words against its repair; those of other lines are."""
    row = '      - {{simpul: P1.1.1, isi: ["81.037.253"], acuan: {{baris: {}}}}}\n'
    head = "tabel:\n  - tabel: T\n    kolom: [realisasi_anggaran]\n    baris:\n"
    cited = [*RUANG, (FAKTA, '"81.037.253"}', '"81.037.253", acuan: {baris: 20}}')]
    for line, wanted in ((20, {381037253}), (21, set())):
        found = klaim(JUMLAH, *SERAPAN, ubah=cited if line == 20 else (), tabel=head + row.format(line) * 2)
        offered = {one.menjadi for one in perbaikan(klaim.tersusun(), found)}
        assert offered & {381037253} == wanted


def test_a_figure_that_could_be_several_is_not_repaired(teks):
    """Both percentages would be right with 96.500.000 as much as with 97.500.000."""
    assert teks(*(f'simpul: {one}, besaran: serapan, tercetak: "97%"' for one in ("P1.1.1", "P1"))) == []


def test_a_repaired_figure_is_as_exact_as_it_is_printed(teks):
    """92,695 is 92,69 or, with fewer digits, 92,7; it is not printed as 92,70."""
    spent = [(FAKTA, "Rp 95.500.000", "Rp 92.694.952")]
    assert teks('simpul: P1.1.1, besaran: serapan, tercetak: "92,74%"', ubah=spent) == []


def test_findings_name_their_repairs(klaim):
    """Each finding has the numbers of the repairs that settle it, the one that settles most first."""
    found = klaim(JUMLAH, *SERAPAN, ubah=RUANG)
    made = perbaikan(klaim.tersusun(), found)
    assert menurut_temuan(made) == {id(item): (1,) for item in made[0].selesai}
    data = audit_json([seluruh(klaim.tersusun())])
    assert [item["perbaikan"] for item in data["temuan"]] == [[1], [1]]
    (one,) = data["perbaikan"]
    assert (one["nomor"], one["teks"]) == (1, {"tertulis": "81.037.253", "menjadi": "381.037.253"})


def test_a_repair_reads_as_a_sentence(klaim):
    """With the line, the name, both figures as printed, the kind of slip, and what it settles."""
    found = klaim('simpul: P1.1, besaran: realisasi_anggaran, tercetak: "388.727.831"', ubah=RUANG)
    assert list(md(perbaikan(klaim.tersusun(), found), "en"))[-1] == (
        "- lkjip-2024, line 1. P1.1 realisasi anggaran 2024: 388.727.831 would be 906.062.037 (P1.1.2 is not counted "
        "in). With that, 1 finding(s) agree and none is new: line 1."
    )


@pytest.mark.parametrize(
    ("tertulis", "menjadi", "jenis"),
    [
        ("81037253", "381037253", "angka_hilang"),
        ("3810372533", "381037253", "angka_lebih"),
        ("326281000", "326282000", "angka_salah"),
        ("2854490000", "2845490000", "angka_tertukar"),
        ("87,54", "8,754", "pemisah"),
        ("3.898", "3,898", "pemisah"),
        ("87,2", "87,42", "angka_hilang"),
        ("1,05", "0,05", "angka_salah"),
        ("105", "05", ""),
        ("92,74", "92,7", ""),
        ("92,7", "92,74", ""),
        ("123", "321", ""),
        ("12", "2134", ""),
    ],
)
def test_an_edit_is_one_digit_two_neighbours_or_a_separator(tertulis, menjadi, jenis):
    """Anything further is none, nor is another rounding, nor what is not printed so."""
    wanted = Fraction(menjadi.replace(",", "."))
    decimals = len(menjadi.partition(",")[2])
    found = {(one.nilai, one.desimal): one.jenis for one in sunting(read(tertulis, context="Rp"))}
    assert found.get((wanted, decimals), "") == jenis


@pytest.mark.parametrize(
    ("teks", "angka", "menjadi"),
    [
        ("Rp 81.037.253,-", "381037253", "Rp 381.037.253,-"),
        ("81037253", "381037253", "381037253"),
        ("86.98 %", "89.68", "89.68 %"),
        ("86,98%", "8.698", "8,698%"),
        ("1.234", "1.234", "1,234"),
        ("1,234,567", "1234576", "1,234,576"),
        ("-50 %", "-60", "-60 %"),
        ("53 Tahun 2015", "2014", "53 Tahun 2014"),
    ],
)
def test_an_edited_figure_is_written_in_its_own_notation(teks, angka, menjadi):
    """With its groups and its mark, where the figure stands in the text."""
    was = {"53 Tahun 2015": "2015"}.get(teks, teks)
    number = read(was.removesuffix(" %"), context="Rp" if "." in was and "%" not in was else "%")
    edit = next(one for one in sunting(number) if one.nilai == Fraction(angka))
    assert gambar(teks, number) is not None
    assert tulis(teks, number, edit, polos=False) == menjadi
