"""What one cell says of a quantity."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from sakip_rules.impor.nilai import baca_sel
from sakip_rules.source.lembar_xlsx import baca_xlsx
from sakip_rules.source.nodes import scalar_at
from sakip_rules.source.numbers import Missing, Number, Word
from sakip_rules.source.places import SourceFile
from tests.impor.bantu import buku, lembar, lembar_csv


def satuan(nama):
    """A satuan as a rule writes it; money is None."""
    return scalar_at(nama, "", 0, len(nama), SourceFile("iku.yaml", nama, "")) if nama else None


def isi(sheet, unit, bahan):
    """The value of the first cell of a sheet, and the codes told about it."""
    cell = sheet.sel[1, 1]
    found = baca_sel(sheet, cell, satuan(unit), bahan[1])
    value = found.nilai
    shown = str(value.value) if isinstance(value, Number) else None if value is None else value.text
    return shown, [item.code for item in found.temuan]


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("Rp 1.000,-", "", "1000"),
        ("Rp. 3.898.085.541", "", "3898085541"),
        ("3.898.085.541,00", "", "3898085541"),
        ("83,28", "indeks", "2082/25"),
        ("83,28%", "persen", "2082/25"),
        ("83,28 %", "persen", "2082/25"),
        ("83,28 persen", "persen", "2082/25"),
        ("12 laporan", "laporan", "12"),
        ("12 Laporan", "laporan", "12"),
        ("1.250", "laporan", "1250"),
        ("0", "persen", "0"),
        ("Rp\xa01.000", "", "1000"),
        ("-0,11%", "persen", "-11/100"),
        ("WTP", "opini_bpk", "WTP"),
        ("-", "laporan", "-"),
        ("n/a", "persen", "n/a"),
        ("41 orang 12 bulan", "orang * bulan", "492"),
        ("41 orang, 12 bulan", "orang * bulan", "492"),
    ],
)
def test_figures_as_offices_write_them(text, unit, value, bahan):
    """Each is the number a person means by it, in the satuan of its row."""
    assert isi(lembar_csv(f'"{text}"\n'), unit, bahan) == (value, [])


@pytest.mark.parametrize(
    ("text", "unit", "code"),
    [
        ("100 dokumen", "laporan", "A025"),
        ("100 eksemplar", "laporan", "A025"),
        ("80%-90%", "persen", "A005"),
        ("80 - 90", "indeks", "J048"),
        (">= 80", "indeks", "J049"),
        ("83,28%", "indeks", "J046"),
        ("Rp 1.000", "laporan", "J047"),
        ("baik", "indeks", "J043"),
        ("WTB", "opini_bpk", "J044"),
        ("4", "opini_bpk", "J045"),
        ("29.5102.000", "", "A003"),
        ("Rp,320.380.000", "", "A005"),
        ("0,8328", "persen", "A021"),
        ("1", "persen", "A021"),
        ("12 laporan 3 bulan", "laporan", "J090"),
    ],
)
def test_what_is_no_figure_of_the_satuan_is_refused(text, unit, code, bahan):
    """Nothing becomes a number that is not surely that number."""
    value, codes = isi(lembar_csv(f'"{text}"\n'), unit, bahan)

    assert value is None
    assert codes[0] == code


def test_a_figure_that_reads_both_ways_is_told(bahan):
    """One separator with three digits, in a satuan that does not settle it."""
    assert isi(lembar_csv("83.285\n"), "indeks", bahan) == ("83285", ["A006"])
    assert isi(lembar_csv("83.285\n"), "persen", bahan) == ("16657/200", [])


@pytest.mark.parametrize(
    ("value", "style", "unit", "read"),
    [
        (0.8328, "0.00%", "persen", ("2082/25", [])),
        (0.8328, "0%", "indeks", (None, ["J046"])),
        (0.8328, "General", "persen", (None, ["A021"])),
        (83.28, "General", "persen", ("2082/25", [])),
        (83.28, "0.00", "indeks", ("2082/25", [])),
        (83.285, "General", "indeks", ("16657/200", [])),
        (3898085541, '_("Rp"* #,##0_)', "", ("3898085541", [])),
        (3898085541, "#,##0", "", ("3898085541", [])),
        (1000, '"Rp"#,##0', "laporan", (None, ["J047"])),
        (12, '0" laporan"', "laporan", ("12", [])),
        (45323, "dd/mm/yyyy", "laporan", (None, ["A020"])),
        (12, "[h]:mm", "laporan", (None, ["A020"])),
        ("#DIV/0!", "General", "persen", (None, ["A022"])),
        ("=1+1", "General", "laporan", (None, ["A023"])),
        (True, "General", "laporan", (None, ["J043"])),
    ],
)
def test_cells_of_a_workbook_are_what_their_format_shows(value, style, unit, read, bahan):
    """A percent cell is in percent, a date is no figure, an error and a formula without a result are refused."""
    assert isi(lembar([[value]], formats={"A1": style}), unit, bahan) == read


def tersimpan(cell):
    """A workbook whose first cell is stored like this, as a spreadsheet program writes it."""
    made, out = buku([["x"]]), BytesIO()
    with ZipFile(BytesIO(made)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                data = re.sub(rb'<c r="A1".*?</c>', cell.encode(), data)
            new.writestr(name, data)
    (sheet,) = baca_xlsx(out.getvalue(), "kerja.xlsx")
    return sheet


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ('<c r="A1"><v>0.28999999999999998</v></c>', ("29/100", ["A027"])),
        ('<c r="A1"><v>54</v></c>', ("54", [])),
        ('<c r="A1"><f>SUM(B2:B4)</f><v>54</v></c>', ("54", ["A026"])),
        ('<c r="A1"><f>A2*1.1</f><v>9.9000000000000004</v></c>', ("99/10", ["A026", "A027"])),
        ('<c r="A1" t="str"><f>B1</f><v>WTP</v></c>', (None, ["J043"])),
        ('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', (None, ["A022"])),
        ('<c r="A1" t="d"><v>2024-02-01</v></c>', (None, ["A020"])),
        ('<c r="A1"><v>1.5E3</v></c>', ("1500", [])),
    ],
)
def test_stored_numbers_are_read_digit_for_digit(cell, read, bahan):
    """What a program stores in 17 digits is what was typed, and it is said; a computed cell is said to be one."""
    assert isi(tersimpan(cell), "indeks", bahan) == read


def test_a_computed_text_is_no_number(bahan):
    """Words and absences keep what they are."""
    sheet = lembar_csv("WTP;-\n")
    assert isinstance(baca_sel(sheet, sheet.sel[1, 1], satuan("opini_bpk"), bahan[1]).nilai, Word)
    assert isinstance(baca_sel(sheet, sheet.sel[1, 2], satuan("opini_bpk"), bahan[1]).nilai, Missing)
