"""Diagnostics on a screen and in Markdown."""

import pytest

from sakip_rules.render.diagnostics import konsol, md, ringkasan
from sakip_rules.render.lebar import cells
from sakip_rules.render.teks import PERINTAH
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.places import Place
from tests.render.emas import polos

LINES = {
    ("iku/iku-2.yaml", 12): "rumus: (ksus[n-1] - kasus[n]) / kasus[n]",
    ("iku/iku-1.yaml", 5): "  kode: IKU-1  ",
    (PERINTAH, 1): "sakip nlai",
}
FOUND = diagnose(
    "P012",
    Place("iku/iku-2.yaml", 12, 9, 4),
    related=[Place("iku/iku-1.yaml", 5, 3, 4)],
    name="ksus",
    instansi="x",
    periode="2023",
    nearest="kasus",
)


def baris(place):
    """The line a place points at, or None."""
    return LINES.get((place.file, place.line))


def test_a_place_that_does_not_fit_behind_its_code_stands_below_it_unbroken():
    """Forty cells hold the code and a place of twenty-eight, and no more; a place is never cut."""
    fits = diagnose("P012", Place("a" * 22 + ".b", 12, 9), name="x", instansi="y", periode="2023", nearest="")
    longer = diagnose("P012", Place("a" * 60 + ".b", 12, 9), name="x", instansi="y", periode="2023", nearest="")

    assert polos(konsol([fits], lambda _: None, "en", 42)).splitlines()[0] == f"error P012  {'a' * 22}.b:12:9"
    assert polos(konsol([fits], lambda _: None, "en", 40)).splitlines()[:2] == ["error P012", f"  {'a' * 22}.b:12:9"]
    assert polos(konsol([longer], lambda _: None, "en", 40)).splitlines()[:2] == ["error P012", f"  {'a' * 60}.b:12:9"]


def test_a_finding_shows_code_place_sentence_line_caret_why_fix_and_other_places():
    """The parts stand in the order of the design, the caret under the exact stretch."""
    assert polos(konsol([FOUND], baris, "en", 80)) == (
        "error P012  iku/iku-2.yaml:12:9\n"
        "  The instansi x has nothing with the kode ksus in 2023.\n"
        "  12 │ rumus: (ksus[n-1] - kasus[n]) / kasus[n]\n"
        "     │         ^^^^\n"
        "  Why: What can be explained: indicators, sasaran, tujuan, programs, kegiatan,\n"
        "  sub kegiatan, units, and the instansi itself.\n"
        "  Fix: Did you mean kasus?\n"
        "  See also: iku/iku-1.yaml:5:3 kode: IKU-1\n"
        "\n"
    )


def test_what_is_not_said_is_left_out():
    """A finding without reason or advice is its first two lines."""
    item = diagnose("N903", Place("iku/iku-1.yaml", 5, 3, 4), indikator="I", periode="2023")

    assert polos(konsol([item], baris, "en", 80)).splitlines() == [
        "note N903  iku/iku-1.yaml:5:3",
        "  The target of I in 2023 is zero.",
        "  5 │   kode: IKU-1  ",
        "    │   ^^^^",
        "",
    ]
    assert "**Why" not in "\n".join(md([item], baris, "en"))


def test_a_wrong_call_shows_the_call():
    """A place in the line of the call has no file to name; the line stands behind a prompt."""
    item = diagnose("P001", Place(PERINTAH, 1, 7, 4), name="nlai", nearest="nilai", choices="nilai")

    assert polos(konsol([item], baris, "en", 80)).splitlines()[:4] == [
        "error P001",
        "  There is no command nlai.",
        "  $ sakip nlai",
        "          ^^^^",
    ]


def test_a_finding_without_a_line_shows_no_excerpt():
    """A place whose line cannot be read, and no place at all, leave the excerpt out."""
    unread = diagnose("P014", Place("hilang.yaml", 1, 1), name="x")

    assert "│" not in polos(konsol([unread, diagnose("P014", name="x")], baris, "en", 80))


@pytest.mark.parametrize("lebar", [40, 57, 80])
def test_no_line_is_wider_than_the_screen(lebar):
    """Sentences are wrapped and excerpts cut to the width."""
    assert max(cells(line.plain) for line in konsol([FOUND], baris, "id", lebar)) <= lebar


def test_e5_escapes_and_markup_in_files_are_text():
    """Escapes in an excerpt are written out, and markup in data stays."""
    item = diagnose("P014", Place("a.yaml", 1, 7), name="[bold]x[/bold]")
    text = polos(konsol([item], lambda _place: "nama: \x1b[31mmerah", "en", 80))

    assert "\x1b" not in text
    assert "\\x1b[31mmerah" in text
    assert "[bold]x[/bold]" in text


def test_the_summary_counts_each_severity():
    """Singular and plural, and nothing of what there is none of."""
    note = diagnose("N901", indikator="a", variabel="b", periode="c")

    assert ringkasan([FOUND, FOUND, note], "en") == "2 errors, 1 note."
    assert ringkasan([FOUND], "en") == "1 error."
    assert ringkasan([], "en") == "Nothing found."


def test_markdown_lists_every_finding_with_its_line():
    """A heading a finding, the excerpt as a block of text, the words as paragraphs."""
    text = "\n".join(md([FOUND], baris, "en"))

    assert text.splitlines()[:11] == [
        "# Findings",
        "",
        "1 error.",
        "",
        "## error P012: iku/iku-2.yaml:12:9",
        "",
        "The instansi x has nothing with the kode ksus in 2023.",
        "",
        "```text",
        "rumus: (ksus[n-1] - kasus[n]) / kasus[n]",
        "        ^^^^",
    ]
    assert "**Fix.** Did you mean kasus?" in text
    assert "**See also.** iku/iku-1.yaml:5:3" in text


def test_e5_a_line_cannot_end_its_block_of_markdown():
    """A line with a fence in it stands in a longer fence; HTML in data has no effect."""
    item = diagnose("P014", Place("a.yaml", 1, 1), name="<img src=x>")
    lines = list(md([item], lambda _place: "````", "en"))

    assert lines.count("`````text") == 1
    assert "&lt;img src=x&gt;" in "\n".join(lines)


def test_markdown_without_place_or_line():
    """A finding without a place has neither in its heading, and no block."""
    assert "## error P014" in list(md([diagnose("P014", name="x")], baris, "en"))
