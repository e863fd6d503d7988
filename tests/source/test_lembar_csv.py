"""CSV as spreadsheets write it, each cell with its place."""

import pytest

from sakip_rules.source.lembar import Lembar
from sakip_rules.source.lembar_csv import baca_csv, pemisah


def sel(data, **lunak):
    """The cells of a text: row, column, what it says, and the line and column it stands at."""
    read = baca_csv(data if isinstance(data, bytes) else data.encode(), "a.csv", **lunak)
    assert isinstance(read, Lembar), read
    places = [(cell, read.letak(cell)) for cell in read.sel.values() if not cell.kosong]
    return [(cell.baris, cell.kolom, cell.teks, place.line, place.column) for cell, place in places]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("a;b;c\n1;83,28;x\n", ";"),
        ("a,b,c\n1,2,x\n", ","),
        ("a\tb\n1,5\t2;3\n", "\t"),
        ('nama,nilai\n"a;b;c;d",1\n"e;f;g;h",2\n', ","),
        ("sep=,\na;b,c\n", ","),
        ("judul saja\nx;1,5\ny;2,5\nz;3,5\n", ";"),
    ],
)
def test_the_separator_is_the_one_by_which_rows_are_alike(text, sign):
    """Decimal commas and separators inside quotes decide nothing."""
    assert pemisah(text)[0] == sign


def test_cells_know_their_row_column_and_place():
    """Quotes are taken off, doubled ones are one, a cell may hold lines; a row counts by its first line."""
    text = 'a;"b ""c""";d\n;"dua\nbaris";x\ny;;z\n'

    assert sel(text) == [
        (1, 1, "a", 1, 1),
        (1, 2, 'b "c"', 1, 3),
        (1, 3, "d", 1, 13),
        (2, 2, "dua\nbaris", 2, 2),
        (2, 3, "x", 3, 8),
        (4, 1, "y", 4, 1),
        (4, 3, "z", 4, 4),
    ]


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfa;b\r\n1;2\r\n", b"a;b\r1;2", b"a;b\n1;2\n"])
def test_the_mark_and_the_ends_of_lines_of_windows_and_old_macs_do_not_count(data):
    """The same cells in each."""
    assert [cell[:3] for cell in sel(data)] == [(1, 1, "a"), (1, 2, "b"), (2, 1, "1"), (2, 2, "2")]


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        (b'a;"b\nc;d\n', "B052", 1, 3),
        (b'a;"b"c;d\n', "B052", 1, 3),
        ("a;Rp\xa01\n".encode(), "B004", 1, 5),
        (b"a;b\x00\n", "B003", 1, 4),
        ("Kegiatan – 1;2\n".encode("cp1252"), "B001", 1, 10),
        ("a;b\n".encode("utf-16"), "B001", 1, 1),
        (b";" * 200_001, "B047", 1, 200_001),
        (b"a" * 1_000_001, "B002", 1, 1),
    ],
)
def test_what_cannot_be_read_is_told_at_its_place(data, code, line, column):
    """Open quotes, other encodings, characters that are not seen, and too much of it."""
    found = baca_csv(data, "a.csv")

    assert [(item.code, item.place.line, item.place.column) for item in found] == [(code, line, column)]


def test_a_no_break_space_is_a_space_in_an_offices_sheet():
    """Where a table is read as an office made it, such a space is no mistake."""
    assert sel("Rp\xa01;b\n".encode(), lunak=True)[0][2] == "Rp\xa01"
