"""Fixes as data: only where the fix is one definite text, and always a text that the message itself can show."""

import re

import pytest

from sakip_rules.source.catalogue import all_entries
from sakip_rules.source.diagnostics import MAX_DATUM, diagnose
from sakip_rules.source.places import Place
from sakip_rules.source.saran import Saran, saran

HERE = Place("a.yaml", 3, 12, 6)
FIELD = re.compile(r"\{([a-z_]+)\}")
# A sign or a space that the words of the fix name without showing it.
UNSEEN = {"R007", "B004", "B020", "B033", "R008", "R022"}


def test_the_name_that_was_meant_replaces_what_stands_there():
    """The place is the finding's own, the text what its fix says."""
    assert saran(diagnose("J010", HERE, kode="S9", nearest="S1")) == Saran(HERE, "S1")
    assert saran(diagnose("J042", HERE, teks="≥ 10", saran="≤ 10")) == Saran(HERE, '"≤ 10"')


def test_a_kode_of_digits_is_offered_in_quotes():
    """Without them it would be read as a number; a year or a figure stays plain."""
    assert saran(diagnose("J010", HERE, kode="1.1O", nearest="1.10")) == Saran(HERE, '"1.10"')
    assert saran(diagnose("S021", HERE, nearest="2024")) == Saran(HERE, "2024")
    assert saran(diagnose("A004", HERE, ganti="10.5")) == Saran(HERE, "10.5")


@pytest.mark.parametrize(
    "found",
    [
        diagnose("J010", HERE, kode="S9", nearest=""),
        diagnose("J010", HERE, kode="S9", nearest="x" * (MAX_DATUM + 1)),
        diagnose("J010", None, kode="S9", nearest="S1"),
        diagnose("J010", Place("a.yaml", 1, 1, 0), kode="S9", nearest="S1"),
        diagnose("C001", HERE, kode="IKU-1", besaran="realisasi", harap="10", hitung="11"),
    ],
    ids=["nothing near", "cut off", "no place", "a whole file", "a choice of two"],
)
def test_where_no_text_is_sure_none_is_offered(found):
    """No name close enough, none whole, nowhere to write it, or a decision that is the planner's."""
    assert saran(found) is None


@pytest.mark.parametrize("code", [code for code, entry in all_entries().items() if entry.saran])
def test_what_can_be_offered_is_what_the_words_of_the_fix_name(code):
    """Each field of a replacement is a field of the fix, or was made of one; the rest is a sign the fix describes."""
    entry = all_entries()[code]
    fields, said = set(FIELD.findall(entry.saran)), set(FIELD.findall(entry.fix))
    made = {"ganti": {"plain", "compound"}, "saran": {"nearest"}}
    assert code in UNSEEN or all(name in said or made.get(name, set()) & said for name in fields)
    assert fields or entry.saran.strip() in ("", "/", ":", "-")
