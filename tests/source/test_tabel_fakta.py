"""Facts in CSV and workbooks are the mappings a person would have written in YAML."""

import pytest

from sakip_rules.source.nodes import Scalar
from sakip_rules.source.tabel_fakta import baca_tabel
from tests.contoh.halaman import buku
from tests.source.bantu import isi


def csv(text):
    """A table of CSV as read."""
    return baca_tabel(text.encode(), "realisasi/x/2024.csv")


def kode(read):
    """The codes told, with line and column."""
    return [(item.code, item.place.line, item.place.column) for item in read.temuan]


TABEL = (
    "indikator;simpul;variabel;rincian;besaran;periode;nilai;nilai.orang;nilai.bulan;dokumen;tabel;baris;catatan\n"
    "IKU-1;;;;;2024-TW1;83,28;;;lkjip;3.1;10, 12;survei\n"
    "IKU-2;;unsur;U1;;;-;;;;;;\n"
    ";;;;;;;;;;;;\n"
    "IKU-3;;;;;;;41;12;;;;\n"
    ";P1.1;;;pagu;;Rp 1.000,-;;;;;7;\n"
)
AKAR = {
    "fakta": [
        {"indikator": "IKU-1", "periode": "2024-TW1", "nilai": "83,28"}
        | {"acuan": {"dokumen": "lkjip", "tabel": "3.1", "baris": ["10", "12"]}},
        {"indikator": "IKU-2", "variabel": "unsur", "rincian": "U1", "nilai": "-"},
        {"indikator": "IKU-3", "nilai": {"orang": "41", "bulan": "12"}},
    ],
    "anggaran": [{"simpul": "P1.1", "besaran": "pagu", "nilai": "Rp 1.000,-", "acuan": {"baris": "7"}}],
}


def test_every_column_has_its_key():
    """Rows of an indikator and of a simpul, parts of a quantity, several lines, an empty row, remarks for people."""
    read = csv(TABEL)

    assert read.temuan == ()
    assert isi(read.root) == AKAR


def test_places_are_those_of_the_cells():
    """The value, its key, the row, and each number of a list of lines stand where the table has them."""
    fact = csv(TABEL).root.get("fakta").items[0]
    lines = fact.get("acuan").get("baris").items

    assert (fact.place.line, fact.place.column) == (2, 1)
    assert (fact.get("nilai").place.column, fact.entries["nilai"].key.place.column) == (20, 20)
    assert [(one.place.line, one.place.column, one.style) for one in lines] == [(2, 38, ""), (2, 42, "")]


def test_a_workbook_gives_the_same():
    """A number is a bare number, as YAML has it without quotes; cells are called as spreadsheets call them."""
    read = baca_tabel(
        buku("[Fakta]\nindikator|periode|nilai|baris\nIKU-1|2024|83.28|10\nIKU-1|2023|0.8328 {0.00%}|10; 12\n"),
        "a/2024.xlsx",
    )
    first, second = read.root.get("fakta").items
    value = first.get("nilai")

    assert isinstance(value, Scalar)
    assert (value.text, value.style, str(value.place)) == ("83.28", "", "a/2024.xlsx:Fakta!C2")
    assert isi(first) == {"indikator": "IKU-1", "periode": "2024", "nilai": "83.28", "acuan": {"baris": "10"}}
    assert isi(second)["nilai"] == "83.28%"
    assert isi(second)["acuan"] == {"baris": ["10", "12"]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("indikatr;nilai\nA;1\n", [("B049", 1, 1)]),
        ("indikator;nilai;nilai\nA;1;2\n", [("B050", 1, 17)]),
        ("indikator;periode\nA;2024\n", [("B051", 1, 1)]),
        ("periode;nilai\n2024;1\n", [("B051", 1, 1)]),
        ("indikator;simpul;nilai\nA;B;1\n;;2\n", [("B053", 2, 3), ("B053", 3, 3)]),
        ("indikator;nilai\nA;1;2\n", [("B055", 2, 5)]),
        ("simpul;variabel;nilai\nP;x;1\n", [("B056", 2, 3)]),
        ("indikator;besaran;nilai\nA;pagu;1\n", [("B056", 2, 3)]),
        ("indikator;nilai\n", [("B053", 1, 1)]),
        ("", [("B005", 1, 1)]),
    ],
)
def test_what_is_no_table_of_facts_is_told_at_its_cell(text, found):
    """And gives no facts at all."""
    read = csv(text)

    assert (kode(read), read.root) == (found, None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[A]\nindikator|nilai\nA|2024-02-01\n", "A020"),
        ("[A]\nindikator|periode|nilai\nA|2024-05-01|1\n", "A020"),
        ("[A]\nindikator|nilai\nA|#REF!\n", "A022"),
        ("[A]\nindikator|nilai\nA|=1+1\n", "A023"),
        ("[A]\nindikator|nilai\nA|1\n[B]\nx\n", "B054"),
        ("[A]\n", "B005"),
    ],
)
def test_cells_of_a_workbook_that_are_no_fact_are_told(text, code):
    """Dates a spreadsheet has made, its errors, formulas without a result, and other sheets."""
    read = baca_tabel(buku(text), "2024.xlsx")

    assert ([item.code for item in read.temuan], read.root) == ([code], None)


def test_a_table_of_thousands_of_wrong_columns_is_told_without_guessing_at_each(monkeypatch):
    """What was meant is looked for a few times: where many names are wrong, they are wrong for one reason."""
    asked = []
    monkeypatch.setattr("sakip_rules.source.tabel_fakta.nearest", lambda name, _names: asked.append(name) or "")
    names = ";".join(f"k{number};nilai.b{number}" for number in range(3_000))
    found = baca_tabel(f"indikator;nilai;nilai;{names}\n".encode(), "a.csv").temuan

    assert [item.code for item in found].count("B049") == 3_000
    assert [item.code for item in found].count("B050") == 1
    assert len(asked) < 30
