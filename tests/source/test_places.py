"""Places, and the order of Diagnostics."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip_rules.source.diagnostics import MAX_DATUM, diagnose, ordered
from sakip_rules.source.nodes import Scalar, scalar_at, sequence_of
from sakip_rules.source.places import Place, SourceFile
from tests.source.bantu import baca


@given(st.text(alphabet="ab\n", max_size=20), st.data())
def test_a_place_leads_back_to_its_text(text, data):
    """The line and column of any stretch hold the stretch, up to the end of its line."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    source = SourceFile("a", text, "")
    place = source.place(start, end)
    shown = source.line(place.line)[place.column - 1 :][: place.length]

    assert shown == text[start:end].partition("\n")[0] or (start == end and place.length == 1)
    assert source.place(start, end) == place


def test_a_file_as_a_whole_is_named_without_a_line():
    """A place of length 0 is the file itself."""
    assert (str(Place("a.yaml", 1, 1, 0)), str(Place("a.yaml", 2, 3))) == ("a.yaml", "a.yaml:2:3")


def test_a_place_without_text_is_one_character_wide():
    """An empty stretch, and one that begins with a line end, still have a caret."""
    source = SourceFile("a", "ab\n", "")

    assert source.place(1, 1) == Place("a", 1, 2, 1)
    assert source.place(2, 3) == Place("a", 1, 3, 1)
    assert str(source.place(3, 9)) == "a:2:1"


def test_a_node_whose_place_was_not_asked_for_equals_one_that_has_it():
    """Working out a place late changes neither equality nor hash nor copies."""
    source = SourceFile("a", "kode: A\nnama: B", "")
    late = scalar_at("B", "", 14, 15, source)
    made = Scalar("B", Place("a", 2, 7), "", 14, 15, source)

    assert (late, hash(late)) == (made, hash(made))
    assert copy.copy(scalar_at("B", "", 14, 15, source)) == pickle.loads(pickle.dumps(late)) == made  # noqa: S301 - our own bytes


def test_a_node_has_no_other_attributes():
    """Only `place` is worked out; any other name is a mistake of the caller."""
    root, _ = baca("a: [1]\n")

    for node in (root, root.get("a"), root.get("a").items[0], sequence_of([root], None)):
        with pytest.raises(AttributeError):
            node.tempat  # noqa: B018 - the access is the test


def test_diagnostics_are_ordered_by_place_and_each_stands_once():
    """Order is by file, line, column and code; one without a place comes first; repetitions go."""
    first, second = diagnose("B010", Place("a", 1, 2)), diagnose("B011", Place("a", 1, 2))
    third, lost = diagnose("A001", Place("a", 2, 1), name=1), diagnose("P001")

    assert ordered([third, second, first, lost, third]) == (lost, first, second, third)
    assert (third.datum("name"), third.datum("x")) == ("1", "")


def test_e5_a_text_of_any_length_is_shown_cut_off():
    """A datum is cut off, so that no file can flood the screen."""
    assert diagnose("B010", name="x" * MAX_DATUM).datum("name") == "x" * MAX_DATUM
    assert diagnose("B010", name="x" * (MAX_DATUM + 1)).datum("name") == "x" * MAX_DATUM + "…"
