"""Area A: figures, and texts that should be figures; A020 to A029 are about the cells of spreadsheets."""

from __future__ import annotations

from sakip_rules.locale import N_
from sakip_rules.source.catalogue import CATATAN, GALAT, PERINGATAN, Entry

_TERTULIS = {
    "A001": Entry(
        GALAT,
        N_("A figure is missing here: there is only an empty text."),
        N_("An empty text is not zero, and nobody can tell whether it was forgotten."),
        N_('Write the figure, or "-" in quotes if there is none.'),
        'nilai: ""',
        'nilai: "-"',
    ),
    "A002": Entry(
        GALAT,
        N_("This figure is longer than {limit} characters: {text}."),
        N_("No figure of a report is that long; something else was pasted here."),
        N_("Write the figure alone, in at most {limit} characters."),
        "nilai: 100000000000000000 (dan 200 angka lagi)",
        "nilai: 100",
    ),
    "A003": Entry(
        GALAT,
        N_("The groups of digits in `{text}` are not thousands: it cannot be told which figure is meant."),
        N_("Whoever guesses here may be wrong by a factor of ten or a thousand."),
        N_("Look the figure up in its document and write it with groups of three digits, or without separators."),
        'nilai: "Rp 95.5000.000"',
        'nilai: "Rp 95.500.000"',
    ),
    "A004": Entry(
        GALAT,
        N_("`{text}` is not a plain decimal number."),
        N_("Outside quotes a figure has digits and one decimal point, so that it means the same everywhere."),
        N_(
            "Write {plain} here. In Indonesian notation it needs quotes: {quoted}. A range or a limit needs quotes: "
            "{compound}. A figure is written like {example}."
        ),
        "target:\n  2024: 89,55",
        "target:\n  2024: 89.55",
        saran="{ganti}",
    ),
    "A005": Entry(
        GALAT,
        N_("`{text}` is not a figure."),
        N_("A text that is no figure never becomes 0; it has to be corrected where it stands."),
        N_(
            "Did you mean {plain}? A range or a limit needs quotes: {compound}. Write a figure like {example} or "
            '"83,28". If nothing was measured or set, write "-" in quotes.'
        ),
        'nilai: "Rp,95.500.000"',
        'nilai: "Rp 95.500.000"',
        saran="{ganti}",
    ),
    "A006": Entry(
        PERINGATAN,
        N_("`{text}` can be read in two ways; it was read as {terbaca}."),
        N_("One separator with three digits behind it can mean thousands or decimals."),
        N_(
            "Write {thousands} if thousands are meant. Write {decimal} without quotes if these are decimals. "
            "In a table "
            "write {koma} for decimals."
        ),
        'nilai: "83.285"',
        "nilai: 83.285",
    ),
    "A007": Entry(
        GALAT,
        N_("Inside braces a comma starts the next key, so `{text}` was read as two things."),
        N_("The decimals of the figure would be lost."),
        N_(
            "Write {plain} here, or put the figure in quotes: {quoted}. Quotes of a word processor are no quotes here: "
            "{lengkung}."
        ),
        "target: {2024: 89,55}",
        "target: {2024: 89.55}",
        saran="{plain}",
    ),
    "A010": Entry(
        GALAT,
        N_("`{text}` is a date, and a figure is needed here."),
        N_("A date cannot be held against a realisasi as more or less; how late something was can."),
        N_(
            "Count what the date is about: days late or months needed (polaritas negatif), or 1 document handed in by "
            "that date. The date itself belongs into the indicator's nama."
        ),
        "nama: Waktu penyampaian LKjIP\nsatuan: dokumen\ntarget: {2024: 31 Maret}",
        "nama: LKjIP yang disampaikan paling lambat 31 Maret\nsatuan: dokumen\ntarget: {2024: 1}",
    ),
}

_SEL = {
    "A020": Entry(
        GALAT,
        N_("The cell holds a date ({teks}), not a figure."),
        N_("A spreadsheet makes a date of what is typed like one: of 1/2, of 10-12, of 2024-05."),
        N_("Format the cell as text or number, and type the figure again."),
        "1/2   (menjadi 1 Februari)",
        "0,5",
    ),
    "A021": Entry(
        GALAT,
        N_("`{teks}` may be meant in percent, or as a part of one."),
        N_("The satuan is persen, and a cell without percent sign that holds at most 1 is seen both ways."),
        N_("Write it with its sign: {persen}% or {teks}%; in a workbook give the cell the percent format."),
        "0,8328",
        "83,28%",
    ),
    "A022": Entry(
        GALAT,
        N_("The cell holds an error of the spreadsheet: {teks}."),
        N_("The formula in it could not be computed; that is neither zero nor nothing."),
        N_("Correct the formula in the spreadsheet, or empty the cell if there is no figure."),
        "#DIV/0!",
        "0",
    ),
    "A023": Entry(
        GALAT,
        N_("The cell holds a formula without a result."),
        N_("The file was written by a program that does not compute; formulas of a spreadsheet are not computed here."),
        N_("Open the file in the spreadsheet program and save it, or write the figure."),
        "=B2/B3",
        "83,28",
    ),
    "A024": Entry(
        GALAT,
        N_("`{teks}` is the result of {kode}, which its rumus computes: {rumus}."),
        N_("Facts are what is measured; a result that is typed in cannot be proved from its parts."),
        N_(
            "Give its variables a row each: {variabel}. If only the result is known, --hasil takes it as it "
            "is, and every "
            "proof says so."
        ),
        "IKU-2 Persentase penurunan gangguan | 10%",
        "Jumlah gangguan | 54",
    ),
    "A025": Entry(
        GALAT,
        N_("`{tertulis}` in `{teks}` is not the satuan {satuan}."),
        N_("A figure is in the satuan of what it measures; another unit behind it says that something else is meant."),
        N_(
            "Write the figure in {satuan}. If both are the same, add the word to the alias of that satuan, or say so "
            'of the column Satuan: --peta "{tertulis}={satuan}".'
        ),
        "100 dokumen   (satuan: laporan)",
        "100 laporan",
    ),
    "A026": Entry(
        PERINGATAN,
        N_("{teks} was computed by a formula of the spreadsheet."),
        N_("A fact is what was recorded; how the spreadsheet came to it is not kept."),
        N_("Look at the formula. If the figure has parts, a rumus in the file of the indikator can show them."),
        "=SUM(B2:B4)",
        "54",
    ),
    "A027": Entry(
        CATATAN,
        N_("The file stores {teks}; what was typed is {dibaca}."),
        N_(
            "Spreadsheets keep binary numbers, which most decimals are not; the shortest decimal that is the "
            "same one was typed."
        ),
        N_("Nothing has to be done."),
        "0.28999999999999998",
        "0.29",
    ),
    "A028": Entry(
        GALAT,
        N_("`{teks}` is to date, and the parts of a year of {kode} are put together by `{cara}`."),
        N_("What is counted since January would be counted again."),
        N_(
            "Write what belongs to the part alone, or let the rule say `konsolidasi: kumulatif` if its "
            "figures are always to date."
        ),
        "Realisasi s.d. TW II",
        "Realisasi TW II",
    ),
    "A029": Entry(
        GALAT,
        N_("`{teks}` contradicts what is there for {kode} in {periode}: {lama} ({tempat})."),
        N_("Which of the two was measured is not for a program to decide."),
        N_(
            "Correct the one that is wrong. --timpa puts the figure of the spreadsheet in the place of one "
            "in a YAML file."
        ),
        "54   (realisasi/dinas-contoh/2024.yaml: 55)",
        "55   (realisasi/dinas-contoh/2024.yaml: 55)",
    ),
}

ENTRIES = _TERTULIS | _SEL
