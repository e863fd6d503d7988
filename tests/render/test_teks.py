"""Foreign text is shown as text, wherever it is shown."""

import csv
import io

import pytest

from sakip_rules.render.teks import bersih, markdown, sel_csv, tampak


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("\x1b[2J\x1b]0;judul\x07", "\\x1b[2J\\x1b]0;judul\\x07"),
        ("kiri\u202ekanan", "kiri\\u202ekanan"),
        ("dua\tkolom\r\nbaris", "dua kolom  baris"),
        ("spasi\xa0tak putus", "spasi tak putus"),
        ("rusak\udcff", "rusak\\udcff"),
        ("\u0085\u2028", "  "),
        ("[bold]Satpol PP[/bold] é ✓", "[bold]Satpol PP[/bold] é ✓"),
    ],
)
def test_e5_what_a_terminal_obeys_is_written_out(given, shown):
    """Escapes, direction marks and lone surrogates appear as their codes; spaces of all kinds as a space."""
    assert bersih(given) == shown


def test_bersih_does_not_change_what_it_has_cleaned():
    """Cleaning twice is cleaning once."""
    once = bersih("\x1b[31m\n\u200b")

    assert bersih(once) == once


def test_tampak_shows_every_control_character_as_one_stretch_of_text():
    """No control character is left of the first 256 characters."""
    shown = "".join(tampak(chr(number)) for number in range(256))

    assert shown.isprintable()


def test_e5_markdown_has_no_effect_in_data():
    """Tags, emphasis, links, headings and table borders in a name stay what they are."""
    assert markdown("<script>a</script> [x](y) **b** | # `c`") == (
        "&lt;script&gt;a&lt;/script&gt; \\[x\\](y) \\*\\*b\\*\\* \\| \\# \\`c\\`"
    )


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " =", "\uff1d"])
def test_n5_a_cell_that_would_be_computed_is_text(start):
    """A text cell that a spreadsheet would take for a formula stands behind an apostrophe."""
    cell = sel_csv(f"{start}cmd|' /C calc'!A0")

    assert cell.startswith("'")
    assert list(csv.reader(io.StringIO(f'"{cell}"\n'))) == [[cell]]


def test_n5_other_text_stays():
    """Text that computes nothing is left alone."""
    assert sel_csv("Jumlah = 3 - 1") == "Jumlah = 3 - 1"
