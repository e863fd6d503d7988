"""Places inside scalars, in every style of writing them."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sakip_rules.source.nodes import Scalar
from sakip_rules.source.places import Place, SourceFile
from sakip_rules.source.scalars import place_in, positions
from tests.source.bantu import baca

STYLES = ["", "'", '"', "|", "|-", "|+", ">", ">-", ">+", "|2", ">2-", ">2+", "| # x"]


@pytest.mark.parametrize(
    ("text", "offset", "length", "expected"),
    [
        ("a: x + y\n", 4, 1, "1:8"),
        ("a: x +\n  y\n", 4, 1, "2:3"),
        ("a: x\n\n  y\n", 2, 1, "3:3"),
        ("a: 'x + y'\n", 4, 1, "1:9"),
        ("a: 'it''s y'\n", 5, 1, "1:11"),
        ('a: "x\\t\\u00e9 y"\n', 4, 1, "1:15"),
        ('a: "x \\\n  y"\n', 2, 1, "2:3"),
        ("a: |\n  x +\n  y\n", 4, 1, "3:3"),
        ("a: |\n  x +\n    y\n", 6, 1, "3:5"),
        ("a: >\n  x +\n  y\n", 4, 1, "3:3"),
        ("a: >-\n\n  x\n\n  y\n", 3, 1, "5:3"),
        ("a: |2\n   x\n", 1, 1, "2:4"),
        ("b:\n  a: >2\n     x\n    y\n", 3, 1, "4:5"),
    ],
)
def test_a_character_is_found_where_it_stands(text, offset, length, expected):
    """A character of the value has the line and column where a person wrote it."""
    root, _ = baca(text)
    scalar = root.get("a") or root.get("b").get("a")

    assert scalar.text[offset] in "xy"
    assert str(place_in(scalar, offset, length)) == f"a.yaml:{expected}"


def test_a_stretch_is_cut_off_at_the_end_of_its_line():
    """A stretch over two lines is underlined on the first of them."""
    scalar = baca("a: >\n  x + y\n  + z\n")[0].get("a")

    assert place_in(scalar, 2, 6) == Place("a.yaml", 2, 5, 3)


def test_an_escape_is_underlined_whole():
    """A character written as an escape is as wide as the escape."""
    assert place_in(baca('a: "x\\u00e9y"\n')[0].get("a"), 1) == Place("a.yaml", 1, 6, 6)


@pytest.mark.parametrize("text", ["a: x\n", "a: 'x'\n", "a: |\n  x\n", "a: |-\n  x", "a: >+\n  x\n\n\n"])
def test_the_end_of_a_text_is_behind_its_last_character(text):
    """What is missing at the end is pointed at behind the last thing written."""
    scalar = baca(text)[0].get("a")
    place = place_in(scalar, len(scalar.text))

    assert (place.line, place.length) == (text.count("\n", 0, text.index("x")) + 1, 1) or "+" in text
    assert place.column > text.split("\n")[place.line - 1].rfind("x")


def test_outside_of_a_text_there_is_only_the_scalar():
    """An offset beyond the text, and a scalar whose file says something else, have the scalar's place."""
    scalar = baca("a: 'xyz'\n")[0].get("a")
    foreign = Scalar("abc", Place("b", 3, 4), "'", 0, 3, SourceFile("b", "x", ""))

    assert place_in(scalar, 9) == place_in(scalar, -1) == scalar.place == Place("a.yaml", 1, 4, 5)
    assert place_in(foreign, 1) == Place("b", 3, 4)


@given(
    st.sampled_from(STYLES),
    st.text(alphabet="ab 1'\"\\n/:#\n\n-é𝄞x4", max_size=25),
    st.booleans(),
    st.sampled_from(["", "b: 1\n", "# c\nb: 1\n", "\n", "\n  \n"]),
)
def test_every_character_of_every_style_is_found(style, written, nested, after):
    """For any text in any style, the place of each character holds that character, or what stands for it."""
    head, indent = ("r:\n  a: ", "  " if after[:1] == "b" else "") if nested else ("a: ", "")
    root, found = baca(text := head + _body(style, written, nested) + indent + after)
    assume(not found)
    scalar = root.get("r").get("a") if nested else root.get("a")
    assume(isinstance(scalar, Scalar))
    spots = positions(scalar)

    assert spots is not None
    for character, spot in zip(scalar.text, spots, strict=False):
        there = text[spot : spot + 1]
        assert there == character or (there == "\\" and style == '"') or (character in " \n" and there in " \n")


def _body(style, written, nested):
    """A value written in a style, as it stands behind its key."""
    if style[:1] in ("|", ">"):
        indent = "    " if nested else "  "
        return f"{style}\n" + "".join(f"{indent}{line}\n" for line in written.split("\n"))
    return f"{style}{written}{style}\n"
