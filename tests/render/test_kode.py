"""The page of a code."""

import pytest

from sakip_rules.render.kode import daftar, data, md, rinci
from sakip_rules.source.catalogue import CATATAN, GALAT, Entry
from tests.render.emas import polos

ENTRIES = {
    "X001": Entry(GALAT, "No {name} here.", "It matters.", "Write {nearest}.", "salah: 1\nlagi: 2", "benar: 1"),
    "X002": Entry(CATATAN, "A remark that is long enough for two lines of the list.", "", "", "", ""),
}


def test_a_page_says_what_why_how_and_shows_both_examples():
    """Fields stand as an ellipsis; examples keep their lines."""
    assert polos(rinci("X001", ENTRIES["X001"], "en", 80)) == (
        "error X001\n"
        "  No … here.\n"
        "  Why: It matters.\n"
        "  Fix: Write ….\n"
        "\n"
        "  Wrong:\n"
        "    salah: 1\n"
        "    lagi: 2\n"
        "\n"
        "  Right:\n"
        "    benar: 1\n"
    )


def test_what_a_code_does_not_have_is_left_out():
    """A code without reasons and examples has neither their headings."""
    assert polos(rinci("X002", ENTRIES["X002"], "en", 80)).splitlines()[1:] == [
        "  A remark that is long enough for two lines of the list."
    ]


def test_the_list_shows_every_code_on_its_line():
    """Codes, severities and sentences stand under each other; a long sentence hangs."""
    assert polos(daftar(ENTRIES, "en", 60)).splitlines() == [
        "X001  error    No … here.",
        "X002  note     A remark that is long enough for two lines of",
        "               the list.",
    ]


def test_markdown_pages_have_a_heading_a_code():
    """Examples are indented as code."""
    text = list(md(ENTRIES, "en"))

    assert [line for line in text if line.startswith("##")] == ["## X001 (error)", "## X002 (note)"]
    assert "    salah: 1" in text
    assert "**Why.** It matters." in text


def test_data_has_the_words_as_templates_in_both_languages():
    """A machine gets the fields, not an ellipsis."""
    page = data(ENTRIES)["kode"][0]

    assert (page["kode"], page["tingkat"]) == ("X001", "galat")
    assert page["kalimat"]["en"] == "No {name} here."
    assert page["contoh_salah"] == "salah: 1\nlagi: 2"


@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_real_pages_exist_in_both_languages(bahasa):
    """A real code has a page with an example in either language."""
    from sakip_rules.source.catalogue import entry

    assert "sakip nilai" in polos(rinci("P001", entry("P001"), bahasa, 80))
