"""Wrong words of a call."""

import pytest

from sakip_rules.commands.salah import letak, salah


@pytest.mark.parametrize(
    ("argv", "word", "stretch"),
    [
        (["nlai"], "nlai", "nlai"),
        (["nilai", "--format=jsn"], "jsn", "jsn"),
        (["nilai", "--format=jsn"], "--format", "--format"),
        (["nilai", "dua kata"], "dua kata", "'dua kata'"),
        (["nilai", "--periode="], "", None),
        (["a=b", "b"], "b", "b"),
    ],
)
def test_the_place_is_that_of_the_word(argv, word, stretch):
    """A word, the name or the value of an option, quoted as a shell wants it."""
    from sakip_rules.commands.salah import perintah

    place = letak(argv, word)
    text = perintah(argv)

    assert place.file == "<perintah>"
    if stretch is not None:
        assert text[place.column - 1 : place.column - 1 + place.length] == stretch


def test_a_word_that_is_not_in_the_call_has_no_place():
    """What the environment says has no place in the line."""
    assert letak(["nilai"], "fr") is None


def test_choices_are_named_only_where_they_help():
    """A long list may be left out while its nearest is still named."""
    error = salah("P014", [], "PO11", ["P011", "P012"], sebut=False)

    assert (error.diagnostic.datum("choices"), error.diagnostic.datum("nearest")) == ("", "P011")
