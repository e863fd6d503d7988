"""Attacks through spreadsheets: workbooks and CSV files that unpack, refer or pretend; each is told or read as text.

Nothing is followed out of the file, nothing is computed, and no part is unpacked beyond the limits, so that a small
file stays a small thing to read. A line each, with the class of attack it answers.
"""

import struct
import tracemalloc
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest

from sakip_rules.commands.app import jalankan
from sakip_rules.source.diagnostics import Diagnostic
from sakip_rules.source.files import MAX_BYTES
from sakip_rules.source.lembar_csv import baca_csv
from sakip_rules.source.lembar_xlsx import baca_xlsx
from tests.serangan import jahat
from tests.serangan.pengamat import amati
from tests.source.test_lembar_xlsx import mentah, rels

LEMBAR = "xl/worksheets/sheet1.xml"
RUJUKAN = "xl/_rels/workbook.xml.rels"
SATU = mentah("<row><c><v>1</v></c></row>")
TEKS = '<worksheet><sheetData><row><c t="inlineStr"><is><t>{}</t></is></c></row></sheetData></worksheet>'


def lembar(xml, **parts):
    """A workbook whose sheet is this XML, as it stands."""
    return mentah("", **{LEMBAR: xml, **parts})


def bersama(texts, rows, kind="sharedStrings", part="xl/sharedStrings.xml"):
    """A workbook with a part that its sheet refers to."""
    links = rels(("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", kind, part.removeprefix("xl/")))
    return mentah(rows, **{part: texts, RUJUKAN: links})


def format_angka(code):
    """A workbook with a number in a format of its own."""
    own = f'<numFmts><numFmt numFmtId="200" formatCode="{code}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>'
    return bersama(f"<styleSheet>{own}</styleSheet>", '<row><c s="0"><v>1</v></c></row>', "styles", "xl/styles.xml")


def tambah(data, *entries):
    """A workbook with further parts."""
    out = BytesIO(data)
    with ZipFile(out, "a", ZIP_DEFLATED) as book:
        for name, text in entries:
            book.writestr(name, text)
    return out.getvalue()


def ubah(data, offset, value):
    """A workbook whose directory lies, in a field of every entry."""
    made = bytearray(data)
    at = made.find(b"PK\x01\x02")
    while at >= 0:
        made[at + offset : at + offset + len(value)] = value
        at = made.find(b"PK\x01\x02", at + 4)
    return bytes(made)


def dikemas(method, sheet):
    """A workbook packed in another way, with this sheet in it."""
    out = BytesIO()
    with ZipFile(out, "w", method) as book, ZipFile(BytesIO(SATU)) as plain:
        for name in plain.namelist():
            book.writestr(name, sheet if name == LEMBAR else plain.read(name))
    return out.getvalue()


def entitas(definition, use="&b;"):
    """A sheet with a document type and a use of what it defines."""
    return lembar(f"<!DOCTYPE a [{definition}]>{TEKS.format(use)}")


UTF_16 = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a><a/>'.encode("utf-16")
LIPAT = [f"&{chr(97 + n)};" * 9 for n in range(9)]
TUNTAS = b"<worksheet>" + b" " * 100_000_000
DITOLAK = {
    "entities of entities (billion laughs, CVE-2003-1564)": (
        entitas("".join(f"<!ENTITY {chr(98 + n)} '{LIPAT[n]}'>" for n in range(9)), "&j;"), "B046"
    ),
    "one entity many times (quadratic blow-up)": (entitas("<!ENTITY b '" + "x" * 50_000 + "'>", "&b;" * 5_000), "B046"),
    "a file as an entity (XXE, CWE-611)": (entitas('<!ENTITY b SYSTEM "file:///etc/passwd">'), "B046"),
    "an address as an entity (XXE, CWE-918)": (entitas('<!ENTITY b SYSTEM "http://127.0.0.1:1/x">'), "B046"),
    "a parameter entity": (entitas('<!ENTITY % b SYSTEM "http://127.0.0.1:1/x"> %b;', ""), "B046"),
    "a document type elsewhere": (lembar('<!DOCTYPE a SYSTEM "http://127.0.0.1:1/x.dtd"><worksheet/>'), "B046"),
    "a document type in UTF-16": (lembar(UTF_16), "B046"),
    "an encoding that hides signs (UTF-7)": (lembar('<?xml version="1.0" encoding="utf-7"?>+ADw-a/+AD4-'), "B046"),
    "a document type in the list of parts": (mentah("", **{"_rels/.rels": "<!DOCTYPE a><Relationships/>"}), "B046"),
    "100,000 elements in one another": (lembar("<a>" * 100_000), "B046"),
    "a part that unpacks to 100 MB": (dikemas(ZIP_DEFLATED, TUNTAS), "B047"),
    "the same by bzip2, which unpacks all at once": (dikemas(ZIP_BZIP2, TUNTAS), "B046"),
    "the same by LZMA": (dikemas(ZIP_LZMA, TUNTAS), "B046"),
    "parts that are each below the limit": (
        bersama(f"<styleSheet>{' ' * 11_000_000}</styleSheet>", "<row/>" + " " * 11_000_000, "styles", "xl/styles.xml"),
        "B047",
    ),
    "a size that is not so": (ubah(SATU, 24, struct.pack("<I", 5)), "B046"),
    "an encrypted part": (ubah(SATU, 8, b"\x01"), "B046"),
    "a way of packing nobody knows": (ubah(SATU, 10, b"\x63\x00"), "B046"),
    "parts that overlap (CVE-2019-9674's kind)": (ubah(SATU, 42, struct.pack("<I", 0)), "B046"),
    "two parts of one name": (tambah(SATU, ("XL/worksheets/sheet1.xml", "<worksheet/>")), "B046"),
    "a part outside the file": (mentah("", **{RUJUKAN: rels(("r1", "worksheet", "../../../../etc/passwd"))}), "B046"),
    "an address as a sheet": (mentah("", **{RUJUKAN: rels(("r1", "worksheet", "http://127.0.0.1:1/x"))}), "B046"),
    "the last row there can be": (mentah('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), "B047"),
    "a row of a million digits": (mentah("<row r='" + "9" * 1_000_000 + "'><c><v>1</v></c></row>"), "B046"),
    "ranges without end": (lembar("<worksheet>" + '<mergeCell ref="A1:B2"/>' * 6_000 + "</worksheet>"), "B047"),
    "a text that is not there": (bersama("<sst/>", "<row><c t='s'><v>" + "9" * 5_000 + "</v></c></row>"), "B046"),
    "a style that is no number": (mentah("<row><c s='" + "9" * 5_000 + "'><v>1</v></c></row>"), "B046"),
    "a number format of brackets (CWE-1333)": (format_angka("[" * 200_000), "B046"),
    "a number format of quotes (CWE-1333)": (format_angka("&quot;" * 200_001), "B046"),
    "a program with another ending": (b"MZ" + b"\0" * 5_000, "B046"),
    "an encrypted workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5_000, "B046"),
    "a packed file that is no workbook": (tambah(b"", ("a", "b")), "B046"),
}  # fmt: skip
TERBACA = {
    "an include (XInclude)": (lembar(TEKS.format('<xi:include xmlns:xi="x" href="file:///etc/passwd"/>')), [""]),
    "a style sheet of XML elsewhere": (lembar('<?xml-stylesheet href="http://127.0.0.1:1/x"?><worksheet/>'), []),
    "a claim to all cells there are": (
        lembar(TEKS.format("1").replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>')),
        ["1"],
    ),
    "dynamic data exchange (DDE, CWE-1236)": (mentah("<row><c><f>cmd|'/C calc'!A0</f><v>7</v></c></row>"), ["7"]),
    "a formula that calls an address": (mentah('<row><c><f>WEBSERVICE("http://127.0.0.1:1")</f></c></row>'), [""]),
    "another workbook": (
        tambah(
            mentah("<row><c><f>[1]Sheet!A1</f><v>3</v></c></row>"),
            ("xl/externalLinks/_rels/externalLink1.xml.rels", rels(("r1", "externalLinkPath", "file:///etc/passwd"))),
        ),
        ["3"],
    ),
    "macros (.xlsm with another ending)": (tambah(SATU, ("xl/vbaProject.bin", b"\0" * 99)), ["1"]),
    "names that lead out of the file (CWE-22)": (tambah(SATU, ("../../../../etc/x", "x"), ("/etc/y", "y")), ["1"]),
    "a packed file in a part": (tambah(SATU, ("xl/embeddings/a.zip", TUNTAS[:1_000_000])), ["1"]),
    "40,000 parts nobody refers to": (tambah(SATU, *((f"x{n}", "") for n in range(40_000))), ["1"]),
    "a number beyond all numbers": (mentah("<row><c><v>1e400</v></c></row>"), ["1e400"]),
    "digits without end (CVE-2020-10735)": (mentah(f"<row><c><v>{'9' * 100_000}</v></c></row>"), ["9" * 100_000]),
}  # fmt: skip


def sel(data):
    """What reading a workbook came to: a code, or the texts of the cells."""
    read = baca_xlsx(data, "a.xlsx")
    return read.code if isinstance(read, Diagnostic) else [cell.teks for one in read for cell in one.sel.values()]


@pytest.mark.parametrize(("data", "code"), DITOLAK.values(), ids=DITOLAK)
def test_a_hostile_workbook_is_told_in_little_memory(data, code):
    """One code for what is no workbook, one for what holds too much; nothing near what it claims is unpacked."""
    tracemalloc.start()
    with amati() as seen:
        found = sel(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert found == code
    assert peak < 100 * 2**20
    assert seen.berkas == set(seen.jaringan) == set()


@pytest.mark.parametrize(("data", "texts"), TERBACA.values(), ids=TERBACA)
def test_what_a_workbook_refers_to_is_not_followed(data, texts):
    """Formulas are not computed, links lead nowhere, and parts nobody refers to are not unpacked."""
    with amati() as seen:
        assert sel(data) == texts
    assert seen.berkas == set(seen.jaringan) == set()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(b"indikator;nilai\n\0IKU-1;5\n", "B003", id="NUL"),
        pytest.param(b"\0" * 250_000, "B001", id="nothing but NUL"),
        pytest.param(b"a" * 100_000_001, "B002", id="one line of 100 MB"),
        pytest.param(b";" * 250_000, "B047", id="cells without end"),
        pytest.param(b"\n" * 250_000, "B047", id="rows without end"),
        pytest.param(b'"' * 900_001, "B052", id="quotes without end"),
        pytest.param(b'a;"b\n' * 100_000, "B052", id="quotes that never close (CWE-1333)"),
        pytest.param(b'a;"b"c\n', "B052", id="a quote behind a quote"),
        pytest.param("a;b\n".encode("utf-16"), "B001", id="UTF-16"),
        pytest.param("a;b\n".encode("utf-32"), "B001", id="UTF-32"),
        pytest.param("a;é\n".encode("latin-1"), "B001", id="Latin-1"),
        pytest.param(b"a;\x1b[2J\n", "B003", id="a terminal escape"),
        pytest.param("a;\u202eb\n".encode(), "B004", id="text that runs backwards (CVE-2021-42574)"),
        pytest.param(b"\xef\xbb\xbf\xef\xbb\xbfa;b\n", "B004", id="two byte order marks"),
    ],
)
def test_a_hostile_csv_is_told(data, code):
    """E4: a text file is held to the same bounds and signs as any other, and to its quotes."""
    found = baca_csv(data[: MAX_BYTES + 1], "a.csv")

    assert isinstance(found, tuple)
    assert found[0].code == code


@pytest.mark.parametrize("form", ["tabel", "json"])
@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_n5_formulas_of_a_strangers_sheet_are_text(capsys, tmp_path, form, name):
    """CWE-1236: what begins like a formula is a text nobody knows, refused by import with its cell."""
    path = tmp_path / name
    payload = "=HYPERLINK(1)"
    text = "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in ("Indikator", "Realisasi 2024"))
    row = f'<c t="inlineStr"><is><t>{payload}</t></is></c><c><v>5</v></c>'
    path.write_bytes(
        f"Indikator;Realisasi 2024\n{payload};5\n".encode()
        if name.endswith("csv")
        else mentah(f"<row>{text}</row><row>{row}</row>")
    )
    folder = jahat.tulis(tmp_path / "ruang", jahat.BERKAS)
    code = jalankan(["impor", str(path), "--ruang", str(folder), "--coba", "--format", form])

    assert code == 1
    assert payload in capsys.readouterr().out
