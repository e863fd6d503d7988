"""Lines are as wide as a terminal counts."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from sakip_rules.render.lebar import Line, bungkus, cells, rata_kanan, rata_kiri


@given(st.text(st.characters(exclude_categories=["C", "Z"]), max_size=60), st.integers(2, 40))
def test_no_line_is_wider_than_asked_and_nothing_is_lost(text, width):
    """Wrapping keeps every character, in lines that fit."""
    lines = bungkus(text, width)

    assert all(cells(line) <= width for line in lines)
    assert "".join(lines) == text


def test_words_stay_whole_where_they_fit():
    """A line breaks between words; only a word longer than the line is broken."""
    assert bungkus("satu dua tigaempatlima", 8) == ["satu dua", "tigaempa", "tlima"]


def test_empty_text_is_one_empty_line():
    """There is always a line."""
    assert bungkus("  ", 10) == [""]


def test_padding_counts_cells():
    """A wide character takes two cells."""
    assert rata_kiri("値", 4) == "値  "
    assert rata_kanan("値", 4) == "  値"


def test_widths_are_those_rich_counts():
    """Our count of cells is the one the terminal library uses, for every letter a report may hold."""
    texts = ["Rp 3.898.085.541", "≥ 80 – 90 × ÷ −", "値段ｱ", "e\u0301a\u0308", "é ✓ … │ ─ └", "한국어", "\u0e01\u0e38"]

    assert [cells(text) for text in texts] == [cell_len(text) for text in texts]


def test_a_line_keeps_its_stretches():
    """Text and styles as they were put together; empty stretches leave no trace."""
    line = Line.dari(("galat", "red"), "", " P001")
    line.tambah("")

    assert (line.plain, line.parts) == ("galat P001", [("galat", "red"), (" P001", "")])
