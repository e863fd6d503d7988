"""The words of areas R and U: every code has them, and its examples are what they claim to be."""

import re
from pathlib import Path

import pytest

from sakip_rules.formula.syntax import Rumus, urai
from sakip_rules.source.catalogue import GALAT, rumus, satuan
from tests.formula.bantu import scalar

FOLDER = Path(__file__).parents[2] / "sakip_rules" / "formula"
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.py")))
ENTRIES = rumus.ENTRIES | satuan.ENTRIES
# Their example would fill the screen, or Python's parser itself would have to fail.
ABRIDGED = {"R002", "R027", "R032"}


def test_every_code_is_used_and_every_use_has_words():
    """The codes the language answers with are exactly those of its two areas."""
    assert set(re.findall(r'"([RU][0-9]{3})"', SOURCE)) == set(ENTRIES)


def test_every_mistake_in_a_formula_is_an_error():
    """A formula is right or it is not: there are no warnings here."""
    assert {one.severity for one in ENTRIES.values()} == {GALAT}


@pytest.mark.parametrize("code", [code for code in ENTRIES if code[0] == "R" and code not in ABRIDGED | {"R033"}])
def test_the_bad_example_has_that_mistake_and_the_good_one_none(code):
    """What `sakip kode` shows as wrong is refused with that code; what it shows as right passes."""
    bad, good = (formula(text) for text in (ENTRIES[code].bad, ENTRIES[code].good))

    assert [one.code for one in urai(scalar(bad))] == [code]
    assert isinstance(urai(scalar(good)), Rumus)


@pytest.mark.parametrize("code", [code for code, one in ENTRIES.items() if "rumus:" in one.good])
def test_every_good_example_is_a_formula(code):
    """The formula of each good example passes the gate."""
    assert isinstance(urai(scalar(formula(ENTRIES[code].good))), Rumus)


def formula(example):
    """The formula in an example of YAML."""
    written = example.partition("rumus:")[2].partition("  #")[0].removeprefix(" |-\n").strip()
    return written[1:-1].replace("\\u200b", "\u200b") if written.startswith('"') else written
