"""Workbooks as spreadsheet programs write them, and files that only look like one."""

import datetime as dt
import tracemalloc
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from sakip_rules.source.diagnostics import Diagnostic
from sakip_rules.source.lembar_xlsx import MAX_ISI, baca_xlsx

TIPE = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
KANTOR = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def rels(*items):
    """A part that says what another refers to: identifier, kind, target."""
    inner = "".join(f'<Relationship Id="{name}" Type="{KANTOR}/{kind}" Target="{to}"/>' for name, kind, to in items)
    return f"<Relationships>{inner}</Relationships>"


def mentah(rows, **parts):
    """A workbook made by hand of the XML of its rows, with other parts laid over it, as bytes."""
    files = {
        "[Content_Types].xml": TIPE,
        "_rels/.rels": rels(("r1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": '<workbook xmlns:r="x"><sheets><sheet name="Satu" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": rels(("r1", "worksheet", "worksheets/sheet1.xml")),
        "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{rows}</sheetData></worksheet>",
        **parts,
    }
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as book:
        for name, text in files.items():
            book.writestr(name, text)
    return out.getvalue()


def sel(data):
    """The cells of a workbook of one sheet: what each is called, what it says, of which kind."""
    (sheet,) = baca_xlsx(data, "a.xlsx")
    return [(str(sheet.letak(cell)), cell.teks, cell.jenis) for cell in sheet.sel.values()]


def test_cells_say_what_is_seen():
    """Texts, numbers in the way they are shown, dates, truths and errors, each called as spreadsheets call it."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Realisasi TW"
    sheet.append(["Teks", 54, 0.8328, 1000.5, dt.date(2024, 2, 1), True, "#REF!", None, "baris\nkedua"])
    for cell, style in (("C1", "0.00%"), ("D1", '"Rp"#,##0.00')):
        sheet[cell].number_format = style
    out = BytesIO()
    book.save(out)

    assert sel(out.getvalue()) == [
        ("a.xlsx:Realisasi TW!A1", "Teks", "teks"),
        ("a.xlsx:Realisasi TW!B1", "54", "angka"),
        ("a.xlsx:Realisasi TW!C1", "83.28%", "persen"),
        ("a.xlsx:Realisasi TW!D1", "Rp 1000,5", "uang"),
        ("a.xlsx:Realisasi TW!E1", "2024-02-01", "tanggal"),
        ("a.xlsx:Realisasi TW!F1", "TRUE", "logika"),
        ("a.xlsx:Realisasi TW!G1", "#REF!", "galat"),
        ("a.xlsx:Realisasi TW!I1", "baris\nkedua", "teks"),
    ]


def test_a_row_is_quoted_side_by_side_under_its_own_number():
    """Empty rows keep their place; the caret stands under the cell."""
    book = Workbook()
    for cell, value in (("B2", "Nama"), ("D2", 5), ("A5", "x")):
        book.active[cell] = value
    out = BytesIO()
    book.save(out)
    (sheet,) = baca_xlsx(out.getvalue(), "a.xlsx")
    place = sheet.letak(sheet.sel[2, 4])

    assert sheet.sumber.text.split("\n") == ["", "Nama │ 5", "", "", "x"]
    assert (place.line, place.column, place.length) == (2, 8, 1)


def test_other_ways_to_write_the_same():
    """Cells and rows without an address, texts in place, rich texts without their reading aid, escaped characters."""
    shared = "<sst><si><r><t>Ka</t></r><r><t>ta</t></r><rPh><t>aid</t></rPh></si><si><t>a_x000A_b</t></si></sst>"
    rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="inlineStr"><is><t>x</t></is></c></row>'
    parts = {
        "xl/sharedStrings.xml": shared,
        "xl/_rels/workbook.xml.rels": rels(
            ("r1", "worksheet", "/xl/worksheets/sheet1.xml"), ("r2", "sharedStrings", "sharedStrings.xml")
        ),
    }

    assert [one[:2] for one in sel(mentah(rows, **parts))] == [
        ("a.xlsx:Satu!A1", "Kata"),
        ("a.xlsx:Satu!B1", "a\nb"),
        ("a.xlsx:Satu!A2", "x"),
    ]


def test_prefixed_elements_and_days_since_1904():
    """Some programs prefix every element; some count days from 1904."""
    styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    parts = {
        "xl/workbook.xml": (
            '<x:workbook xmlns:x="u" xmlns:r="v"><x:workbookPr date1904="1"/><x:sheets>'
            '<x:sheet name="Satu" r:id="r1"/></x:sheets></x:workbook>'
        ),
        "xl/styles.xml": styles,
        "xl/_rels/workbook.xml.rels": rels(
            ("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "styles", "styles.xml")
        ),
        "xl/worksheets/sheet1.xml": (
            '<x:worksheet xmlns:x="u"><x:row r="3"><x:c r="B3" s="1"><x:v>1</x:v></x:c></x:row></x:worksheet>'
        ),
    }

    assert sel(mentah("", **parts)) == [("a.xlsx:Satu!B3", "1904-01-02", "tanggal")]


def bom(text):
    """A part whose text is far larger unpacked than packed."""
    return "<worksheet>" + text * (MAX_ISI // len(text) + 1) + "</worksheet>"


RUSAK = {
    "not packed": b"indikator;nilai\n",
    "cut off": mentah("<row/>")[:-40],
    "an older workbook": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
    "no workbook in it": mentah("", **{"_rels/.rels": "<Relationships/>"}),
    "no sheet in it": mentah("", **{"xl/_rels/workbook.xml.rels": rels(("r1", "worksheet", "tiada.xml"))}),
    "broken XML": mentah("<row><c></row>"),
    "an address that is none": mentah('<row><c r="7C"><v>1</v></c></row>'),
    "a text that is not there": mentah('<row><c t="s"><v>5</v></c></row>'),
    "entities": mentah(
        "",
        **{"xl/worksheets/sheet1.xml": '<!DOCTYPE a [<!ENTITY b "c">]><worksheet><v>&b;</v></worksheet>'},
    ),
    "an outside entity": mentah(
        "", **{"xl/worksheets/sheet1.xml": '<!DOCTYPE a SYSTEM "file:///rahasia"><worksheet/>'}
    ),
    "a document type": mentah("", **{"xl/worksheets/sheet1.xml": "<!DOCTYPE worksheet><worksheet/>"}),
    "very deep": mentah("<a>" * 5000 + "</a>" * 5000),
}
BESAR = {
    "a part that unpacks to far more": mentah("", **{"xl/worksheets/sheet1.xml": bom(" " * 1000)}),
    "a row far down": mentah('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    "very many rows that hold nothing": mentah("<row/>" * 300_000),
    "very many cells": mentah("<row>" + "<c><v>1</v></c>" * 50_001 + "</row>"),
}


@pytest.mark.parametrize("data", RUSAK.values(), ids=RUSAK)
def test_what_is_no_workbook_is_told(data):
    """Damaged, hostile, or of another kind: one code, no traceback, nothing followed out of the file."""
    found = baca_xlsx(data, "a.xlsx")

    assert isinstance(found, Diagnostic)
    assert found.code == "B046"


@pytest.mark.parametrize("data", BESAR.values(), ids=BESAR)
def test_more_than_is_read_is_told(data):
    """Nothing is unpacked, and no cell kept, beyond the limits."""
    found = baca_xlsx(data, "a.xlsx")

    assert isinstance(found, Diagnostic)
    assert found.code == "B047"


def test_a_text_that_stands_in_every_cell_is_counted_in_every_cell():
    """A workbook of a few kilobytes whose cells repeat one long text is refused, in memory far below what they say."""
    texts = f"<sst><si><t>{'x' * 200_000}</t></si></sst>"
    parts = {
        "xl/_rels/workbook.xml.rels": rels(
            ("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "sharedStrings", "sharedStrings.xml")
        ),
        "xl/sharedStrings.xml": texts,
    }
    row = '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'
    within, beyond = mentah(row * 20, **parts), mentah(row * 2_000, **parts)
    assert len(beyond) < 20_000
    tracemalloc.start()
    found = baca_xlsx(beyond, "a.xlsx")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert isinstance(found, Diagnostic)
    assert found.code == "B047"
    assert peak < MAX_ISI
    assert len(baca_xlsx(within, "a.xlsx")[0].sel) == 40


def test_a_cell_behind_an_empty_one_keeps_its_own_name():
    """A formula without a result says nothing, and is still called what it is."""
    assert sel(mentah('<row><c r="B1"><f>1</f></c><c r="C1"><v>5</v></c></row>')) == [
        ("a.xlsx:Satu!B1", "", "angka"),
        ("a.xlsx:Satu!C1", "5", "angka"),
    ]


def test_a_row_before_the_first_is_no_row():
    """Rows count from one."""
    assert baca_xlsx(mentah('<row><c r="B0"><v>5</v></c></row>'), "a.xlsx").code == "B046"
