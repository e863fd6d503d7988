"""Whole sheets: what becomes a fact, what is refused, what is left, and that nothing is passed over."""

import pytest

from tests.impor.bantu import baca, dilewati, ditolak, fakta, lembar, lembar_csv, lengkap

KEPALA = "Indikator;Satuan;Target;Realisasi TW I 2023;Realisasi TW II 2023;Realisasi 2023;Capaian;Ket\n"


def test_a_table_of_an_office(bahan):
    """Merged sasaran and heads, quarters, blanks, a percent cell, money, a sum, and the signature under it."""
    rows = [
        ["REALISASI KINERJA DINAS CONTOH TAHUN 2023"],
        [],
        ["No", "Sasaran", "Indikator", "Satuan", "Realisasi", None, None, "Capaian", "Pagu", "Realisasi Anggaran"],
        [None, None, None, None, "TW I", "TW II", "Tahun", None, None, None],
        [1, "Meningkatnya mutu pelayanan", "Indeks kepuasan masyarakat", "indeks", None, None, 80.5, 0.94],
        [2, None, "Persentase pengaduan yang diselesaikan", "%", 0.25, "30%", None, 1.1],
        [3, "Menurunnya gangguan ketertiban", "Persentase penurunan gangguan ketertiban", "%", None, None, 0.1],
        [None, None, "Jumlah gangguan", "kasus", None, None, "54 kasus"],
        [4, None, "Sub kegiatan loket", None, None, None, None, None, 100000000, "Rp 95.500.000,-"],
        [None, None, "Jumlah", None, None, None, None, None, 100000000, 95500000],
        [],
        [None, None, None, None, None, None, None, "Mengetahui,"],
        [None, None, None, None, None, "Kepala Dinas"],
    ]
    merges = ("A1:J1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:G3", "H3:H4", "I3:I4", "J3:J4", "B5:B6", "B7:B8")
    found = baca(lembar(rows, merges, {"E6": "0%", "G7": "0%", "H5": "0%"}), bahan)

    assert fakta(found) == [
        ("IKU-1", "2023", "161/2"),
        ("IKU-3", "2023-TW1", "25"),
        ("IKU-3", "2023-TW2", "30"),
        ("IKU-2:kasus", "2023", "54"),
        ("P1.1.1", "2023", "95500000"),
    ]
    assert ditolak(found) == []
    assert dilewati(found) == {
        ("turunan", "Capaian"): 3,
        ("rumus", "IKU-2"): 1,
        ("pagu", "Pagu"): 2,
        ("jumlah", "Realisasi Anggaran"): 1,
        ("luar", ""): 1,
    }
    assert lengkap(found)
    assert found.tahun == 2023


def test_capaian_is_never_a_fact(bahan):
    """Z7: whatever stands under it, it is told and left."""
    found = baca(lembar_csv(KEPALA + "Indeks kepuasan masyarakat;;85;;;;98,5;\n"), bahan)

    assert fakta(found) == []
    assert dilewati(found) == {("target", "Target"): 1, ("turunan", "Capaian"): 1}
    assert lengkap(found)


def test_blank_is_no_data_and_a_dash_says_so(bahan):
    """An empty cell is nothing at all; `-` is recorded as an absence; neither is zero."""
    found = baca(lembar_csv(KEPALA + "Persentase pengaduan yang diselesaikan;%;;-;;;;\n"), bahan)

    assert fakta(found) == [("IKU-3", "2023-TW1", "-")]


def test_a_year_beside_its_quarters_is_derived(bahan):
    """Where the rule says how quarters make a year; without quarters the year is the fact."""
    name = "Persentase pengaduan yang diselesaikan;%;"
    both = baca(lembar_csv(f"{KEPALA}{name};20;30;50;;\n"), bahan)
    year = baca(lembar_csv(f"{KEPALA}{name};;;50;;\n"), bahan)

    assert fakta(both) == [("IKU-3", "2023-TW1", "20"), ("IKU-3", "2023-TW2", "30")]
    assert dilewati(both) == {("konsolidasi", "IKU-3"): 1}
    assert fakta(year) == [("IKU-3", "2023", "50")]
    assert lengkap(both)


def test_a_result_of_a_rumus_is_refused_unless_its_parts_are_there(bahan):
    """Alone it is refused; beside its variables it is derived; on a person's word it is taken."""
    alone = "Indikator;Realisasi 2022\nPersentase penurunan gangguan ketertiban;10\n"
    assert ditolak(baca(lembar_csv(alone), bahan)) == [("A024", "")]
    assert fakta(baca(lembar_csv(alone), bahan, hasil=True)) == [("IKU-2", "2022", "10")]
    both = baca(lembar_csv(f"{alone}Jumlah gangguan;66\n"), bahan)
    assert fakta(both) == [("IKU-2:kasus", "2022", "66")]
    assert dilewati(both) == {("rumus", "IKU-2"): 1}


def test_figures_to_date_are_not_added_once_more(bahan):
    """T1: s.d. TW II of what is summed over quarters is refused; of the first quarter it is the quarter."""
    rows = (
        "Indikator;Realisasi s.d. TW I 2023;Realisasi s.d. TW II 2023\nPersentase pengaduan yang diselesaikan;20;50\n"
    )
    found = baca(lembar_csv(rows), bahan)

    assert fakta(found) == [("IKU-3", "2023-TW1", "20")]
    assert [code for code, _ in ditolak(found)] == ["A028"]


def test_a_similar_name_is_a_suggestion_and_a_person_decides(bahan):
    """Nothing is taken by resemblance; a mapping says what a text stands for, or that it is nothing."""
    rows = "Indikator;Realisasi 2023\nIndeks kepuasan masyarkat;80\n"
    (refused,) = baca(lembar_csv(rows), bahan).ditolak
    assert (refused.temuan.code, refused.temuan.datum("kode")) == ("B058", "IKU-1")
    assert fakta(baca(lembar_csv(rows), bahan, peta={"indeks kepuasan MASYARKAT": "IKU-1"})) == [
        ("IKU-1", "2023", "80")
    ]
    left = baca(lembar_csv(rows), bahan, peta={"Indeks kepuasan masyarkat": "-"})
    assert (fakta(left), ditolak(left), lengkap(left)) == ([], [], True)


def test_a_name_that_begins_with_jumlah_is_not_taken_for_a_sum_when_it_is_misspelt(bahan):
    """A slip in such a name is refused with the name; the row that really sums up is left out as one."""
    rows = "Indikator;Realisasi 2024\nJumlah laporan pelayanaan;12\nJumlah seluruhnya;12\n"
    read = baca(lembar_csv(rows), bahan)

    assert [(one.temuan.code, one.temuan.datum("kode")) for one in read.ditolak] == [("B058", "P1.1.1-K")]
    assert dilewati(read) == {("jumlah", "Realisasi 2024"): 1}
    assert fakta(read) == []


def test_one_name_of_two_is_told_apart_by_sasaran_or_refused(bahan):
    """The same name under two sasaran, and under none."""
    rows = "Sasaran;Indikator;Realisasi 2023\nMeningkatnya mutu pelayanan;Indeks Layanan;80\n"
    assert fakta(baca(lembar_csv(rows), bahan)) == [("IKU-7", "2023", "80")]
    (refused,) = baca(lembar_csv("Indikator;Realisasi 2023\nIndeks layanan;80\n"), bahan).ditolak
    assert (refused.temuan.code, refused.temuan.datum("kode")) == ("B048", "IKU-6, IKU-7")


def test_parts_of_a_variable_by_name_and_by_kode(bahan):
    """A part stands under its indikator by name; columns of their own name variable and part."""
    by_name = "Indikator;Realisasi 2023\nNilai survei;\nPersyaratan;30\nProsedur;40\n"
    by_kode = "Kode;Variabel;Rincian;Realisasi 2023\nIKU-5;unsur;U1;30\nIKU-5;unsur;Prosedur;40\n"
    expected = [("IKU-5:unsur:U1", "2023", "30"), ("IKU-5:unsur:U2", "2023", "40")]

    assert fakta(baca(lembar_csv(by_name), bahan)) == expected
    assert fakta(baca(lembar_csv(by_kode), bahan)) == expected


def test_an_unknown_variable_or_part_is_refused(bahan):
    """The columns that name them are held to the rule."""
    found = baca(lembar_csv("Kode;Variabel;Rincian;Realisasi 2023\nIKU-5;unsr;U1;30\nIKU-5;unsur;U9;40\n"), bahan)

    assert [code for code, _ in ditolak(found)] == ["B058", "B058"]


def test_the_satuan_of_a_row_is_held_to_the_rule(bahan):
    """Another unit, or one nobody knows, refuses the figures of the row; an alias does not."""
    head = "Indikator;Satuan;Realisasi 2023\n"
    assert ditolak(baca(lembar_csv(f"{head}Jumlah laporan pelayanan;dokumen;12\n"), bahan)) == [("A025", "")]
    assert ditolak(baca(lembar_csv(f"{head}Jumlah laporan pelayanan;Lap.;12\n"), bahan)) == [("A025", "")]
    assert len(fakta(baca(lembar_csv(f"{head}Jumlah laporan pelayanan;LAPORAN;12\n"), bahan))) == 1
    assert len(fakta(baca(lembar_csv(f"{head}Persentase pengaduan yang diselesaikan;%;12\n"), bahan))) == 1


def test_quarters_in_rows(bahan):
    """A column may say of each row which quarter it is; the name stands merged over them."""
    rows = [
        ["Indikator", "Triwulan", "Realisasi"],
        ["Persentase pengaduan yang diselesaikan", "TW I", 20],
        [None, "TW II", 30],
    ]
    found = baca(lembar(rows, ("A2:A3",)), bahan, periode="2023")

    assert fakta(found) == [("IKU-3", "2023-TW1", "20"), ("IKU-3", "2023-TW2", "30")]


@pytest.mark.parametrize(
    ("periode", "read"),
    [("2023", ["2023-TW1", "2023-TW2"]), ("2023-TW2", ["2023-TW2"]), ("2024", [])],
)
def test_only_the_periode_asked_for_is_read(periode, read, bahan):
    """Other periods are named as such."""
    found = baca(lembar_csv(f"{KEPALA}Persentase pengaduan yang diselesaikan;%;;20;30;;;\n"), bahan, periode=periode)

    assert [periode for _, periode, _ in fakta(found)] == read
    assert lengkap(found)


def test_the_year_is_told_or_asked_for(bahan):
    """A title that names two years settles nothing."""
    rows = "Renstra 2021-2026;\nIndikator;Realisasi\nIndeks kepuasan masyarakat;80\n"
    assert [one.temuan.code for one in baca(lembar_csv(rows), bahan).ditolak] == ["P069"]
    assert fakta(baca(lembar_csv(rows), bahan, periode="2023")) == [("IKU-1", "2023", "80")]


def test_years_side_by_side(bahan):
    """A table of several years gives facts of each."""
    rows = "Indikator;Realisasi;;\n;2021;2022;2023\nIndeks kepuasan masyarakat;78;79,5;80\n"

    assert fakta(baca(lembar_csv(rows), bahan)) == [
        ("IKU-1", "2021", "78"),
        ("IKU-1", "2022", "159/2"),
        ("IKU-1", "2023", "80"),
    ]


def test_one_thing_twice_on_a_sheet(bahan):
    """The same value is the same fact; another one is refused."""
    rows = "Indikator;Realisasi 2023\nIndeks kepuasan masyarakat;80\nIndeks kepuasan masyarakat;{}\n"
    same, other = (baca(lembar_csv(rows.format(value)), bahan) for value in ("80", "81"))

    assert (len(fakta(same)), dilewati(same)) == (1, {("ulang", ""): 1})
    assert (len(fakta(other)), [code for code, _ in ditolak(other)]) == (1, ["A029"])


def test_an_unknown_column_is_told(bahan):
    """Its cells are counted and named; nothing else depends on it."""
    found = baca(lembar_csv("Indikator;Realisasi 2023;Hasil\nIndeks kepuasan masyarakat;80;81\n"), bahan)

    assert [item.code for item in found.temuan] == ["B059"]
    assert (len(fakta(found)), lengkap(found)) == (1, True)


@pytest.mark.parametrize(
    ("row", "simpul"),
    [("P1.1.1;Loket", "P1.1.1"), (";Kegiatan pelayanan", "P1.1"), (";DINAS CONTOH", "dinas-contoh"), ("P1;x", "P1")],
)
def test_a_budget_by_kode_or_name_and_for_the_whole_agency(row, simpul, bahan):
    """Nodes by kode or name; the agency by its own name."""
    rows = f"Kode;Uraian;Pagu;Realisasi;%\n{row};1;95.500.000;90\n"

    assert fakta(baca(lembar_csv(rows), bahan, periode="2023")) == [(simpul, "2023", "95500000")]


def test_the_budget_of_what_has_nodes_below_it_is_their_sum(bahan):
    """Program and kegiatan are left where the sub kegiatan is there."""
    rows = "Program;Pagu;Realisasi\nProgram pelayanan;9;7\nKegiatan pelayanan;9;7\nSub kegiatan loket;9;7\n"
    found = baca(lembar_csv(rows), bahan, periode="2023")

    assert fakta(found) == [("P1.1.1", "2023", "7")]
    assert dilewati(found) == {("pagu", "Pagu"): 3, ("simpul", ""): 2}
    assert lengkap(found)


def test_performance_in_the_row_of_a_node_is_that_of_its_only_indikator(bahan):
    """As budget reports print it; a mapping to either serves both columns, and one refusal tells of both."""
    head = "Program/Kegiatan/Sub;Target Kinerja;Realisasi Kinerja;Anggaran;Realisasi;Persen\n"
    read = [("P1.1.1-K", "2023", "12"), ("P1.1.1", "2023", "95500000")]
    figures = ";12 laporan;12 laporan;100.000.000;95.500.000;95,5\n"

    assert fakta(baca(lembar_csv(f"{head}Sub kegiatan loket{figures}"), bahan, periode="2023")) == read
    misspelt = lembar_csv(f"{head}Sub kegiatan lokett{figures}")
    (refused,) = baca(misspelt, bahan, periode="2023").ditolak
    assert (refused.temuan.code, refused.banyak) == ("B058", 2)
    for kode in ("P1.1.1", "P1.1.1-K"):
        assert fakta(baca(misspelt, bahan, periode="2023", peta={"sub kegiatan lokett": kode})) == read


def test_quarters_in_rows_without_merged_cells(bahan):
    """As a report's text has it: only the first row names the indikator; heads and numbers of columns come again."""
    head = "No.;Indikator Kinerja;Target Tahunan;Triwulan;Target;Realisasi;%\n1;2;3;4;5;6;7=6/5\n"
    rows = ";;;Triwulan II;25%;30%;100%\n;;;Triwulan III;;;\n;;;IV;25%;25%;100%\n"
    text = f"{head}1;Persentase pengaduan yang diselesaikan;100%;Triwulan I;25%;25%;100%\n{rows}{head}"
    found = baca(
        lembar_csv(f"{text}2;Indeks kepuasan masyarakat;80;Triwulan IV;80;79,79;95,95 %\n"), bahan, periode="2023"
    )

    assert fakta(found) == [
        ("IKU-3", "2023-TW1", "25"),
        ("IKU-3", "2023-TW2", "30"),
        ("IKU-3", "2023-TW4", "25"),
        ("IKU-1", "2023-TW4", "7979/100"),
    ]
    assert (ditolak(found), lengkap(found)) == ([], True)


def test_a_mapping_may_say_that_two_satuan_are_the_same(bahan):
    """For the column that names it."""
    rows = lembar_csv("Indikator;Satuan;Realisasi 2023\nIndeks kepuasan masyarakat;Angka;80\n")

    assert [code for code, _ in ditolak(baca(rows, bahan))] == ["A025"]
    assert fakta(baca(rows, bahan, peta={"Angka": "indeks"})) == [("IKU-1", "2023", "80")]


@pytest.mark.parametrize("rows", [[["Nama", "Hasil"], ["x", 1]], [["x"]]])
def test_a_sheet_without_a_table_is_told(rows, bahan):
    """And nothing of it is read."""
    found = baca(lembar(rows), bahan)

    assert ([item.code for item in found.temuan], found.terbaca) == (["B057"], ())


def test_a_year_is_derived_from_quarters_on_record(ruang_triwulan):
    """Also where the sheet holds the year alone."""
    found = baca(lembar_csv("Indikator;Realisasi 2022\nPersentase pengaduan yang diselesaikan;50\n"), ruang_triwulan)

    assert (fakta(found), dilewati(found)) == ([], {("konsolidasi", "IKU-3"): 1})


def test_a_result_that_is_on_record_as_such_is_read_as_such(ruang_triwulan):
    """Somebody has decided so before; its value is then held against that record."""
    found = baca(lembar_csv("Indikator;Realisasi 2022\nPersentase penurunan gangguan ketertiban;9\n"), ruang_triwulan)

    assert fakta(found) == [("IKU-2", "2022", "9")]
