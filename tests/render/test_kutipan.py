"""The caret stands under what is meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip_rules.render.kutipan import kutip
from sakip_rules.render.lebar import cells


def under(line, column, length, width=80):
    """The text that stands above the caret."""
    quoted = kutip(line, column, length, width)
    passed, start, end = 0, quoted.geser, quoted.geser + quoted.panjang
    text = ""
    for char in quoted.baris:
        if start <= passed < end:
            text += char
        passed += cells(char)
    return text


@pytest.mark.parametrize(
    ("line", "column", "length", "meant"),
    [
        ("kode: S1", 7, 2, "S1"),
        ("\tkode: S1", 8, 2, "S1"),
        ("日本: 値", 5, 1, "値"),
        ("e\u0301x: y", 6, 1, "y"),
        ("a\x1bb: c", 6, 1, "c"),
        ("kode:", 6, 1, ""),
        ("", 1, 1, ""),
    ],
)
def test_the_caret_stands_under_the_stretch(line, column, length, meant):
    """Tabs, wide, combining and control characters before the stretch do not move the caret off it."""
    assert under(line, column, length) == meant


def test_a_stretch_past_the_end_of_the_line_still_has_a_caret():
    """What is missing at the end of a line is pointed at one place behind it."""
    quoted = kutip("rumus: (a", 10, 1, 80)

    assert (quoted.geser, quoted.panjang) == (9, 1)


def test_a_long_line_shows_the_part_around_the_stretch():
    """Both ends that are cut off are marked, and the stretch is in sight."""
    line = "x" * 200 + "SALAH" + "y" * 200
    quoted = kutip(line, 201, 5, 60)

    assert quoted.baris.startswith("…")
    assert quoted.baris.endswith("…")
    assert under(line, 201, 5, 60) == "SALAH"


@given(st.text(max_size=120), st.integers(1, 130), st.integers(1, 40), st.integers(20, 90))
def test_an_excerpt_is_never_wider_than_asked(line, column, length, width):
    """Whatever the line holds, the excerpt fits and its caret starts within it."""
    quoted = kutip(line, column, length, width)

    assert quoted.baris.isprintable()
    assert cells(quoted.baris) <= width
    assert quoted.geser <= cells(quoted.baris)
    assert quoted.panjang >= 1


def test_only_what_is_near_the_stretch_is_looked_at(monkeypatch):
    """A line may be as long as a file; what an excerpt costs is that of the excerpt."""
    seen = []
    monkeypatch.setattr("sakip_rules.render.kutipan.terlihat", lambda text: seen.extend(text) or list(text))
    line = "x" * 500_000 + "SALAH" + "y" * 500_000
    quoted = kutip(line, 500_001, 5, 60)

    assert quoted.baris[quoted.geser : quoted.geser + quoted.panjang] == "SALAH"
    assert (quoted.baris[0], quoted.baris[-1], len(quoted.baris)) == ("…", "…", 60)
    assert len(seen) < 20 * 60


def test_characters_without_width_do_not_make_an_excerpt_endless():
    """Of a million marks on one letter, those next to the stretch are shown."""
    quoted = kutip("a" + "\u0301" * 1_000_000, 2, 1, 40)

    assert len(quoted.baris) < 20 * 40
