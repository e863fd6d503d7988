"""Areas B and P where they are about spreadsheets: B046 to B059, P065 to P074."""

from __future__ import annotations

from sakip_rules.locale import N_
from sakip_rules.source.catalogue import GALAT, PERINGATAN, Entry

BERKAS = {
    "B046": Entry(
        GALAT,
        N_("{name} cannot be read as a workbook (.xlsx)."),
        N_(
            "It is damaged, protected by a password, or of another kind (.xls, .xlsb, .ods) with the ending "
            "of this one."
        ),
        N_("Open it in the spreadsheet program, take off the password, and save it as a workbook of the kind .xlsx."),
        "realisasi/dinas-contoh/2024.xlsx   (sebenarnya .xls)",
        "realisasi/dinas-contoh/2024.xlsx   (disimpan sebagai Excel Workbook)",
    ),
    "B047": Entry(
        GALAT,
        N_("There is more in {name} than is read: at most {limit}, {sel} cells and {baris} rows."),
        N_(
            "A table of an office's realisasi is far smaller; this is something else, or has formats down to "
            "the last row."
        ),
        N_("Copy the table alone into a new file."),
        "realisasi-2024.csv   (300.000 sel)",
        "realisasi-2024.csv   (hanya tabelnya)",
    ),
    "B048": Entry(
        GALAT,
        N_("`{teks}` is the name of several: {kode}."),
        N_("Which of them is measured here cannot be told from the name, and is not guessed."),
        N_('Add a column `Kode`, or say which one it is: --peta "{teks}={contoh}".'),
        "Jumlah dokumen",
        "IS-1.1.1 | Jumlah dokumen",
    ),
    "B049": Entry(
        GALAT,
        N_("The column `{nama}` is not known."),
        N_("What stands in it would have no effect."),
        N_("Did you mean `{nearest}`? Columns there are: {choices}. Remarks for people go into `catatan`."),
        "indikator;variable;nilai\nIKU-1;;80",
        "indikator;variabel;nilai\nIKU-1;;80",
    ),
    "B050": Entry(
        GALAT,
        N_("The column `{nama}` occurs twice."),
        N_("One of the two would have no effect."),
        N_("Remove or rename one of them."),
        "indikator;nilai;nilai\nIKU-1;80;81",
        "indikator;nilai\nIKU-1;80",
    ),
    "B051": Entry(
        GALAT,
        N_("The table has no column {kurang}."),
        N_(
            "The first row names the columns: what is measured (`indikator`, or `simpul` for a budget), and "
            "its `nilai`."
        ),
        N_(
            "Write the names of the columns into the first row. A table with another head is read by `sakip "
            "impor FILE`, "
            "which writes the facts."
        ),
        "IKU-1;80",
        "indikator;nilai\nIKU-1;80",
    ),
    "B052": Entry(
        GALAT,
        N_("The quoted cell that begins here does not end as one: {text}."),
        N_(
            "A cell that begins with a quote ends with one, right before the next separator; a quote inside is doubled."
        ),
        N_('Close the quote, or double those inside: "Indeks ""Baik""".'),
        'indikator;catatan;nilai\nIKU-1;"survei;80',
        'indikator;catatan;nilai\nIKU-1;"survei";80',
    ),
    "B053": Entry(
        GALAT,
        N_("A row says what it measures in one column, `indikator` or `simpul`. Here both are filled: {isi}."),
        N_("A fact is of an indikator, or of the budget of a simpul, never of both and never of nothing."),
        N_("Fill in one of the two."),
        "indikator;simpul;nilai\nIKU-1;P1;80",
        "indikator;simpul;nilai\nIKU-1;;80",
    ),
    "B054": Entry(
        GALAT,
        N_("{name} holds several sheets: {lembar}, {lain}."),
        N_("A workbook of facts is one table; what stands on other sheets would have no effect."),
        N_("Keep one sheet in this file, and put the others into files of their own."),
        "2024.xlsx: Fakta, Anggaran",
        "2024.xlsx: Fakta",
    ),
    "B055": Entry(
        GALAT,
        N_("`{teks}` stands under no column."),
        N_("There are more cells here than the first row has names; a separator inside a cell does that too."),
        N_("Remove it, or put a cell that holds the separator into quotes."),
        "indikator;nilai\nIKU-1;83;28",
        "indikator;nilai\nIKU-1;83,28",
    ),
    "B056": Entry(
        GALAT,
        N_("A row with `{milik}` has no `{nama}`."),
        N_("`variabel` and `rincian` are of an indikator, `besaran` is of a simpul's budget."),
        N_("Empty this cell."),
        "simpul;variabel;nilai\nP1;kasus;80",
        "simpul;variabel;nilai\nP1;;80",
    ),
    "B057": Entry(
        GALAT,
        N_("No table with realisasi is found on {lembar}."),
        N_("A table is known by its head, which has at most three rows; a sheet without one cannot be read."),
        N_(
            "Head one column Indikator, Program, Uraian or Kode, and those with figures Realisasi, or name another "
            "sheet with --lembar."
        ),
        "Nama | Hasil\nIndeks | 80",
        "Indikator | Realisasi\nIndeks | 80",
    ),
    "B058": Entry(
        GALAT,
        N_(
            "It is not known what this row measures. No indikator, variable or simpul in force has the kode or name "
            "`{teks}`."
        ),
        N_("What is only similar is never taken: its figures would be recorded for something else."),
        N_(
            'If `{nearest}` ({kode}) is meant: --peta "{teks}={kode}". Correct the name, add a column `Kode`, or '
            'leave the row out: --peta "{teks}=-".'
        ),
        "Indeks kepuasan masyarkat",
        "Indeks kepuasan masyarakat",
    ),
    "B059": Entry(
        PERINGATAN,
        N_("The column `{judul}` is not known and is not imported (filled cells: {banyak})."),
        N_("A head says what stands under it: Target, Realisasi TW I, Capaian, Keterangan, and so on."),
        N_(
            "If there are facts in it, write Realisasi and the periode into its head. Amounts in thousands "
            "or millions have to be written out."
        ),
        "Hasil TW I",
        "Realisasi TW I",
    ),
}

PERINTAH = {
    "P065": Entry(
        GALAT,
        N_("Workbooks (.xlsx) cannot be read or written: a package for them is not installed. {name}"),
        N_("Only who uses workbooks needs it; everything else works without."),
        N_("Install it: {perintah}. Or save the sheet as CSV."),
        "sakip impor realisasi.xlsx",
        "pip install 'sakip-rules[xlsx]'",
    ),
    "P066": Entry(
        GALAT,
        N_("Name the spreadsheet to read, or the instansi to make one for (--templat), not both and not none."),
        N_("One reads, the other writes."),
        N_("`sakip impor FILE` or `sakip impor --templat INSTANSI`."),
        "sakip impor",
        "sakip impor realisasi.xlsx",
    ),
    "P067": Entry(
        GALAT,
        N_("Say whose realisasi this is; the workspace has several instansi."),
        N_("The name on a sheet is not taken for it in silence."),
        N_("Write --instansi with one of: {choices}."),
        "sakip impor realisasi.xlsx",
        "sakip impor realisasi.xlsx --instansi dinas-contoh",
    ),
    "P068": Entry(
        GALAT,
        N_("There is no sheet `{lembar}` in {path}."),
        N_("The names of sheets stand at their tabs."),
        N_("Did you mean `{nearest}`? Sheets there are: {choices}."),
        "sakip impor realisasi.xlsx --lembar Relisasi",
        "sakip impor realisasi.xlsx --lembar Realisasi",
    ),
    "P069": Entry(
        GALAT,
        N_("The table does not say of which year its figures are."),
        N_("Neither the heads of the columns nor the titles above them name one year."),
        N_("Write it: --periode 2024."),
        "sakip impor realisasi.xlsx",
        "sakip impor realisasi.xlsx --periode 2024",
    ),
    "P070": Entry(
        GALAT,
        N_("`{teks}` in --peta is not understood."),
        N_(
            "A mapping says what a text of the sheet stands for: `text=KODE`, `text=KODE:variabel`, `text=-` "
            "to leave it out."
        ),
        N_("Did you mean `{nearest}`? Several are separated by `;`, or stand in a YAML file, one `text: KODE` a line."),
        'sakip impor realisasi.csv --peta "Indeks"',
        'sakip impor realisasi.csv --peta "Indeks=IKU-1"',
    ),
    "P071": Entry(
        GALAT,
        N_("There is no document `{kode}` in laporan/{instansi}/dokumen.yaml."),
        N_("Facts cite the document they were read from."),
        N_(
            "Did you mean `{nearest}`? Documents there are: {choices}. A new one is added there: kode, "
            "judul, tahun, berkas."
        ),
        "sakip impor realisasi.csv --dokumen lkjip",
        "sakip impor realisasi.csv --dokumen lkjip-2024",
    ),
    "P072": Entry(
        GALAT,
        N_("{path} cannot be changed in place."),
        N_(
            "It is no YAML file with one fact a row, and nothing of a person's file is rewritten that was "
            "not asked for."
        ),
        N_("Write the new facts into a file of their own: -o realisasi/{instansi}/{usul}."),
        "fakta: [{indikator: IKU-1, nilai: 80}]",
        "fakta:\n  - {indikator: IKU-1, nilai: 80}",
    ),
    "P073": Entry(
        GALAT,
        N_("{path} does not lie where the facts of this instansi are read: {folder}."),
        N_("A file of facts anywhere else would have no effect."),
        N_("Write it there: -o {folder}/2024.yaml."),
        "sakip impor realisasi.csv -o 2024.yaml",
        "sakip impor realisasi.csv -o realisasi/dinas-contoh/2024.yaml",
    ),
    "P074": Entry(
        GALAT,
        N_("{path} has an ending that is not known."),
        N_("Spreadsheets are read and written as .xlsx and as .csv; facts are written as .yaml."),
        N_("Give it one of these endings: {choices}."),
        "sakip impor realisasi.ods",
        "sakip impor realisasi.xlsx",
    ),
}
