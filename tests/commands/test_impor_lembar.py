"""`sakip impor` from the call to the file, in a workspace of its own."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from tests.impor.bantu import bahan_dari, buat_ruang, buku

TABEL = "Indikator;Satuan;Realisasi 2023\nIndeks kepuasan masyarakat;indeks;80,5\nJumlah laporan pelayanan;laporan;{}\n"


@pytest.fixture
def kantor(tmp_path):
    """A workspace of one agency; returns its folder."""
    return buat_ruang(tmp_path / "ruang")


@pytest.fixture
def panggil(sakip, kantor, monkeypatch):
    """A function that runs a call in that workspace."""

    def run(*words):
        monkeypatch.chdir(kantor)
        return sakip(*words, "--ruang", str(kantor), "--bahasa", "en")

    return run


def tulis(folder, text, name="kerja.csv"):
    """Put a spreadsheet into a folder; return its path as a word of a call."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


def tahun_2023(folder):
    """The file of facts of 2023."""
    return folder / "realisasi" / "dinas-contoh" / "2023.yaml"


def test_what_is_read_is_written_and_read_back(panggil, kantor):
    """The file says where each figure stood, and the next import finds everything recorded."""
    berkas = tulis(kantor, TABEL.format("12"))
    found = panggil("impor", berkas)

    assert (found.kode, found.galat) == (0, "")
    assert tahun_2023(kantor).read_text(encoding="utf-8").split("\n")[1:] == [
        "# Diimpor dari kerja.csv; di belakang setiap baris: sel tempat angkanya dibaca.",
        "fakta:",
        "  - {indikator: IKU-1, nilai: 80.5}  # 2:35",
        "  - {indikator: P1.1.1-K, nilai: 12}  # 3:34",
        "",
    ]
    again = panggil("impor", berkas)
    assert again.kode == 0
    assert "recorded already" in again.keluar


def test_nothing_is_written_where_a_cell_is_refused_unless_that_is_asked_for(panggil, kantor):
    """One bad cell keeps the others back; --sebagian writes them and still ends with 1."""
    berkas = tulis(kantor, TABEL.format("dua belas?"))

    assert panggil("impor", berkas).kode == 1
    assert not tahun_2023(kantor).exists()
    assert panggil("impor", berkas, "--sebagian").kode == 1
    assert "IKU-1" in tahun_2023(kantor).read_text(encoding="utf-8")


def test_coba_writes_nothing(panggil, kantor):
    """It only says what would be written."""
    found = panggil("impor", tulis(kantor, TABEL.format("12")), "--coba")

    assert (found.kode, "Would be written: realisasi/dinas-contoh/2023.yaml" in found.keluar) == (0, True)
    assert not tahun_2023(kantor).exists()


def test_a_file_that_is_there_is_changed_only_when_asked(panggil, kantor):
    """Without --timpa P022; with it rows are added and a figure replaced, and comments stay."""
    tahun_2023(kantor).write_text("fakta:\n  # survei\n  - {indikator: IKU-1, nilai: 79}\n", encoding="utf-8")
    new = tulis(kantor, "Indikator;Realisasi 2023\nJumlah laporan pelayanan;12\n")
    other = tulis(kantor, "Indikator;Realisasi 2023\nIndeks kepuasan masyarakat;80\n", "lain.csv")

    found = panggil("impor", new)
    assert (found.kode, "P022" in found.galat) == (2, True)
    assert panggil("impor", new, "--timpa").kode == 0
    told = panggil("impor", other)
    assert (told.kode, "A029" in told.keluar) == (1, True)
    assert panggil("impor", other, "--timpa").kode == 0
    assert tahun_2023(kantor).read_text(encoding="utf-8") == (
        "fakta:\n  # survei\n  - {indikator: IKU-1, nilai: 80}  # lain.csv 2:28, semula 79\n"
        "  - {indikator: P1.1.1-K, nilai: 12}  # 2:26\n"
    )


def test_a_file_that_cannot_be_changed_safely_is_left_alone(panggil, kantor):
    """P072, and the file is what it was."""
    text = "fakta: [{indikator: IKU-1, nilai: 79}]\n"
    tahun_2023(kantor).write_text(text, encoding="utf-8")
    found = panggil("impor", tulis(kantor, "Indikator;Realisasi 2023\nJumlah laporan pelayanan;12\n"), "--timpa")

    assert (found.kode, "P072" in found.galat) == (2, True)
    assert tahun_2023(kantor).read_text(encoding="utf-8") == text


def test_facts_cite_the_document_the_spreadsheet_is(panggil, kantor):
    """The cell of a workbook, the line of a text."""
    rows = [["Indikator", "Realisasi 2023"], ["Indeks kepuasan masyarakat", 80.5]]
    panggil("impor", tulis(kantor, buku(rows, title="TW 4"), "kerja.xlsx"), "--dokumen", "lkjip-2024")

    assert tahun_2023(kantor).read_text(encoding="utf-8").split("\n")[2:5] == [
        "dokumen: lkjip-2024",
        "fakta:",
        '  - {indikator: IKU-1, nilai: 80.5, acuan: {tabel: "TW 4!B2"}}  # TW 4!B2',
    ]


def test_what_periksa_would_refuse_is_not_written(panggil, kantor):
    """A kode that a mapping takes for another year than its rule holds in would be a mistake in the facts."""
    (kantor / "definitions" / "dinas-contoh" / "iku" / "iku-8.yaml").write_text(
        "kode: IKU-8\nnama: Indeks lama\nsasaran: S1\nsatuan: indeks\npolaritas: positif\ntarget: {2022: 80}\n"
        "berlaku: {sampai: 2022}\ncontoh:\n"
        "  - {fakta: {realisasi: {2022: 60}}, periode: 2022, realisasi: 60, capaian: 75}\n",
        encoding="utf-8",
    )
    found = panggil("impor", tulis(kantor, "Indikator;Realisasi 2023\nIndeks lama;80\n"))

    assert (found.kode, "B058" in found.keluar) == (1, True)
    assert not tahun_2023(kantor).exists()


def test_json_says_the_same(panggil, kantor):
    """Cells, values in plain notation, refusals, counts that add up."""
    found = panggil("impor", tulis(kantor, TABEL.format("12 dokumen")), "--format", "json")
    data = json.loads(found.keluar)
    (sheet,) = data["lembar"]
    counts = dict(sheet["jumlah"])

    assert found.kode == 1
    assert [(one["indikator"], one["nilai"], one["keadaan"]) for one in sheet["terbaca"]] == [("IKU-1", "80.5", "baru")]
    assert [one["kode"] for one in sheet["ditolak"]] == ["A025"]
    assert counts.pop("sel") == sum(counts.values())
    assert data["ditulis"] == []


def test_a_missing_package_is_told(panggil, kantor, monkeypatch):
    """P065 with what to install, for a spreadsheet to read and for one among the facts."""
    monkeypatch.setattr("sakip_rules.source.pustaka.XLSX", ("tiada_paket_ini",))
    berkas = tulis(kantor, buku([["x"]]), "kerja.xlsx")
    found = panggil("impor", berkas)
    assert (found.kode, "P065" in found.galat, "sakip-rules[xlsx]" in found.galat) == (2, True, True)
    tulis(kantor / "realisasi" / "dinas-contoh", buku([["x"]]), "2023.xlsx")
    checked = panggil("periksa", str(kantor))
    assert (checked.kode, "P065" in checked.keluar) == (1, True)


def isi_xlsx(path, values):
    """Fill in a template: values by kode, variable and part."""
    book = load_workbook(path)
    filled = 0
    for sheet in book.worksheets:
        labels = {sheet.cell(4, column).value: column for column in range(1, sheet.max_column + 1)}
        first = labels.get("Satuan", 2) + 1
        for row in range(6, sheet.max_row + 1):
            named = [labels.get(name) for name in ("Kode", "Variabel", "Rincian")]
            key = tuple((sheet.cell(row, column).value or "") if column else "" for column in named)
            if key in values:
                cells = (sheet.cell(row, column) for column in range(first, sheet.max_column))
                next(cell for cell in cells if not cell.protection.locked).value = values[key]
                filled += 1
    book.save(path)
    assert filled == len(values)


NILAI = {
    ("IKU-1", "", ""): 80.5,
    ("IKU-3", "", ""): "25%",
    ("IKU-5", "unsur", "U1"): 30,
    ("IKU-5", "unsur", "U2"): 40.25,
    ("IKU-2", "kasus", ""): 54,
    ("P1.1.1-K", "", ""): "-",
    ("P1.1.1", "", ""): 95500000,
}
FAKTA = {
    ("IKU-1", "", "", "2023"): "161/2",
    ("IKU-3", "", "", "2023-TW1"): "25",
    ("IKU-5", "unsur", "U1", "2023"): "30",
    ("IKU-5", "unsur", "U2", "2023"): "161/4",
    ("P1.1.1-K", "", "", "2023"): "-",
}


def tercatat(folder):
    """The facts of 2023 that are not those of the pages."""
    berkas, _ = bahan_dari(folder, "dinas-contoh")
    facts = {
        (
            *(one.indikator.text, one.variabel.text if one.variabel else "", one.rincian.text if one.rincian else ""),
            str(one.periode),
        ): str(getattr(one.nilai, "value", one.nilai.text))
        for one in berkas.fakta
        if one.nilai_tertulis.source.name.endswith("2023.yaml")
    }
    spent = [(one.simpul.text, str(one.nilai.value)) for one in berkas.anggaran if one.periode.tahun == 2023]
    return facts, spent


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_template_filled_in_is_read_as_what_was_filled_in(ending, panggil, kantor):
    """Every kind of row: direct, by quarter, variable, part, absence, budget."""
    berkas = str(kantor / f"isian.{ending}")
    made = panggil("impor", "--templat", "dinas-contoh", "--periode", "2023", "-o", berkas)
    assert made.kode == 0
    values = {key: value for key, value in NILAI.items() if key[0] != "IKU-2"}
    if ending == "xlsx":
        isi_xlsx(berkas, values)
    else:
        isi_csv(berkas, values)
    found = panggil("impor", berkas)

    assert found.kode == 0, found.keluar + found.galat
    assert tercatat(kantor) == (FAKTA, [("P1.1.1", "95500000")])


def isi_csv(path, values):
    """The same for CSV: the first column of figures that a row takes."""
    with open(path, encoding="utf-8-sig", newline="") as file:  # noqa: PTH123 - the csv module wants a file
        rows = list(csv.reader(file, delimiter=";"))
    head = rows[0]
    for row in rows[1:]:
        key = (row[0], row[2], row[3])
        if key in values:
            quarterly, money = key[0] == "IKU-3", key[0] == "P1.1.1"
            name = "Realisasi Anggaran (Rp) 2023" if money else "Realisasi TW I 2023" if quarterly else "Realisasi 2023"
            row[head.index(name)] = str(values[key]).replace(".", ",")
    out = StringIO()
    csv.writer(out, delimiter=";").writerows(rows)
    Path(path).write_text(out.getvalue(), encoding="utf-8", newline="")


def test_a_template_holds_no_formula_and_opens_only_what_takes_a_figure(panggil, kantor):
    """N5: names that begin like a formula are texts; what is computed has no row."""
    path = kantor / "definitions" / "dinas-contoh" / "iku" / "iku-1.yaml"
    text = path.read_text(encoding="utf-8").replace("nama: Indeks kepuasan masyarakat", 'nama: "=HYPERLINK(1)"')
    path.write_text(text, encoding="utf-8")
    berkas = str(kantor / "isian.xlsx")
    assert panggil("impor", "--templat", "dinas-contoh", "-o", berkas).kode == 0
    book = load_workbook(berkas)
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]

    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}
    assert "=HYPERLINK(1)" in [cell.value for cell in cells]
    assert all(sheet.protection.sheet for sheet in book.worksheets)
    assert not [cell for cell in cells if cell.value is not None and not cell.protection.locked]


def test_a_finding_in_a_workbook_of_facts_names_its_cell_and_quotes_its_row(panggil, kantor):
    """With the caret under the cell; what a spreadsheet program leaves beside an open workbook is nobody's business."""
    facts = kantor / "realisasi" / "dinas-contoh"
    rows = [["indikator", "nilai", "catatan"], ["IKU-1", "80%", "survei"]]
    tulis(facts, buku(rows, title="Fakta"), "2023.xlsx")
    tulis(facts, b"x", "~$2023.xlsx")
    found = panggil("periksa", str(kantor))

    assert found.kode == 1
    assert "error J046  realisasi/dinas-contoh/2023.xlsx:Fakta!B2\n" in found.keluar
    assert "  2 │ IKU-1 │ 80% │ survei\n    │         ^^^\n" in found.keluar
    assert "~$" not in found.keluar


def test_a_doubtful_figure_in_a_table_is_told_with_what_a_cell_can_hold(panggil, kantor):
    """A006 speaks of the comma; there are no quotes to leave out."""
    tulis(kantor / "realisasi" / "dinas-contoh", "indikator;nilai\nIKU-1;83.285\n", "2023.csv")
    found = panggil("periksa", str(kantor))

    assert (found.kode, "2023.csv:2:7" in found.keluar) == (0, True)
    assert "In a table write 83,285 for decimals." in found.keluar
    assert "without quotes" not in found.keluar


def test_the_same_fact_in_a_table_and_in_yaml_is_one_too_many(panggil, kantor):
    """The forms are equal, so the second is a second fact."""
    tulis(kantor / "realisasi" / "dinas-contoh", "indikator;nilai\nIKU-1;80\n", "2024.csv")
    found = panggil("periksa", str(kantor))

    assert (found.kode, "J030" in found.keluar) == (1, True)


@pytest.mark.parametrize("lebar", ["80", "140"])
def test_the_screen_fits_its_width(lebar, panggil, kantor):
    """No line is longer than asked for."""
    berkas = tulis(kantor, TABEL.format("12 dokumen") + "Nama yang panjang sekali dan tidak dikenal;laporan;9\n")
    found = panggil("impor", berkas, "--lebar", lebar)

    assert max(map(len, found.keluar.split("\n"))) <= int(lebar)


def test_a_folder_that_cannot_be_written_to_is_told(panggil, kantor):
    """A file stands where the folder should be."""
    berkas = tulis(kantor, TABEL.format("12"))
    found = panggil("impor", "--templat", "dinas-contoh", "-o", f"{berkas}/isian.csv")

    assert (found.kode, "P026" in found.galat) == (2, True)


def test_sheets_that_are_not_read_are_named(panggil, kantor):
    """Hidden ones, and those without a table."""
    book = Workbook()
    book.active.title = "Rekap"
    for row in (["Indikator", "Realisasi 2023"], ["Indeks kepuasan masyarakat", 80.5]):
        book.active.append(row)
    book.create_sheet("Petunjuk")["A1"] = "isi sel putih"
    hidden = book.create_sheet("Lama")
    hidden.append(["Indikator", "Realisasi 2022"])
    hidden.append(["Indeks kepuasan masyarakat", 70])
    hidden.sheet_state = "hidden"
    book.save(kantor / "kerja.xlsx")
    found = panggil("impor", "kerja.xlsx", "--coba", "--lebar", "200")
    data = json.loads(panggil("impor", "kerja.xlsx", "--coba", "--format", "json").keluar)
    chosen = json.loads(panggil("impor", "kerja.xlsx", "--coba", "--format", "json", "--lembar", "Lama").keluar)

    assert "hold no table of realisasi: Petunjuk, Lama.\n" in found.keluar
    assert data["lembar_lain"] == ["Petunjuk", "Lama"]
    assert [one["periode"] for sheet in chosen["lembar"] for one in sheet["terbaca"]] == ["2022"]
