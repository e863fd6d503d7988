"""What a Diagnostic says."""

import pytest

from sakip_rules.render.words import isi, say, umum
from sakip_rules.source.diagnostics import diagnose


def test_data_are_put_in_as_they_are():
    """A field in the data is no field, and no format or attribute is read in it."""
    words = say(diagnose("P011", name="{choices} {0.__class__} %s", choices="a, b"), "en")

    assert words.sentence == "There is no instansi {choices} {0.__class__} %s in this workspace."


def test_e5_data_are_cleaned():
    """An escape in a name is written out in the sentence."""
    assert "\\x1b[2J" in say(diagnose("P011", name="\x1b[2J"), "en").sentence


def test_a_sentence_without_its_datum_is_left_out():
    """Of two sentences the one whose datum is empty is dropped, the other stays."""
    words = say(diagnose("P011", name="x", nearest="", choices="a, b"), "en")

    assert words.fix == "The instansi are: a, b."


def test_the_first_sentence_always_stands():
    """What is wrong is said even where a datum is missing, with an ellipsis in its place."""
    assert say(diagnose("P011"), "en").sentence == "There is no instansi … in this workspace."


def test_both_languages_say_the_same_data():
    """The name stands in the Indonesian words as in the English ones."""
    item = diagnose("P014", name="Q123")

    assert all("Q123" in say(item, bahasa).sentence for bahasa in ("id", "en"))


def test_an_unknown_code_is_a_misuse():
    """A code that does not exist raises KeyError."""
    with pytest.raises(KeyError):
        say(diagnose("P999"), "en")


def test_isi_does_not_split_at_abbreviations():
    """A point followed by a small letter ends no sentence."""
    assert isi("Tulis mis. {a}. Atau {b}.", {"a": "x", "b": ""}.__getitem__) == "Tulis mis. x."


def test_umum_shows_fields_as_an_ellipsis():
    """The page of a code speaks of any case; braces that are no field stay."""
    assert umum("{name}: {sejak: 2021}") == "…: {sejak: 2021}"


def test_what_a_schema_wants_is_said_in_the_readers_language():
    """English where the schema has it, nothing where it has not; never the other language."""
    item = diagnose("S021", key="kode", text="a b", wanted="Tulis kode.", wanted_en="Write a kode.")

    assert ("Tulis kode." in say(item, "id").fix, "Write a kode." in say(item, "en").fix) == (True, True)
    bare = say(diagnose("S021", key="kode", text="a b", wanted="Tulis kode.", wanted_en=""), "en")
    assert "Tulis" not in f"{bare.sentence} {bare.why} {bare.fix}"
