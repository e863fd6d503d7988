"""The words: every text has an Indonesian translation, and every code has its words and is used."""

import ast
import re
import runpy
import string
from gettext import GNUTranslations
from pathlib import Path

import pytest

from sakip_rules.locale import BAHASA, translator
from sakip_rules.source.catalogue import AREAS, all_entries

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "sakip_rules"
KATALOG = runpy.run_path(str(ROOT / "tools" / "katalog.py"))
MSGIDS, TRANSLATIONS = KATALOG["from_code"](), KATALOG["from_po"]()
CODE = re.compile(rf"[{''.join(AREAS)}][0-9]{{3}}")


def codes(folder, *, catalogue):
    """The codes written as texts in the package, inside the catalogue or outside of it."""
    return {
        node.value
        for path in folder.rglob("*.py")
        if ("catalogue" in path.parts) == catalogue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value)
    }


def test_every_text_has_a_translation():
    """Every msgid has an Indonesian translation that is neither empty nor doubtful, and no other one is kept."""
    assert [msgid for msgid in MSGIDS if not TRANSLATIONS.get(msgid)] == []
    assert [msgid for msgid in TRANSLATIONS if msgid not in MSGIDS] == []


def test_a_translation_has_the_fields_of_its_text():
    """No datum is lost or invented in translation."""
    fields = KATALOG["FIELD"].findall

    assert [msgid for msgid, text in TRANSLATIONS.items() if text and set(fields(msgid)) != set(fields(text))] == []


def test_a_translation_ends_as_its_text_does():
    """A sentence stays a sentence: full stop, question mark and colon are kept."""
    ends = {sign for sign in string.punctuation if sign in ".?:"}

    assert [
        msgid
        for msgid, text in TRANSLATIONS.items()
        if text and (msgid[-1] in ends or text[-1] in ends) and msgid[-1] != text[-1]
    ] == []


def test_the_compiled_catalogue_is_the_written_one():
    """sakip.mo holds what sakip.po says, no more and no less."""
    with KATALOG["MO"].open("rb") as file:
        compiled = GNUTranslations(file)._catalog  # noqa: SLF001 - gettext shows its catalogue nowhere else

    assert {msgid: text for msgid, text in compiled.items() if msgid} == {
        msgid: text for msgid, text in TRANSLATIONS.items() if text
    }


def test_the_catalogue_is_what_the_tool_makes_of_the_code():
    """tools/katalog.py has been run since a text changed."""
    assert KATALOG["PO"].read_bytes() == KATALOG["po_bytes"](TRANSLATIONS)
    assert KATALOG["MO"].read_bytes() == KATALOG["mo_bytes"](TRANSLATIONS)


@pytest.mark.parametrize("bahasa", BAHASA)
def test_an_empty_text_stays_empty(bahasa):
    """Under the empty text gettext keeps its header; nobody gets to see it."""
    assert translator(bahasa)("") == ""


def test_a_text_is_shown_in_the_language_asked_for():
    """English is what the code says, Indonesian what the catalogue says; there is no third language."""
    assert translator("en")("The file is empty.") == "The file is empty."
    assert translator("id")("The file is empty.") == "Berkas ini kosong."
    with pytest.raises(ValueError, match="fr"):
        translator("fr")


def test_no_code_is_used_without_words():
    """Every code that the package writes has an entry in the catalogue."""
    assert codes(PACKAGE, catalogue=False) - set(all_entries()) == set()


def test_no_words_are_written_without_a_use():
    """Every entry of the catalogue belongs to a code that something in the package gives."""
    assert set(all_entries()) - codes(PACKAGE, catalogue=False) == set()


def test_every_entry_stands_in_the_module_of_its_area():
    """A code begins with the letter of its area and has three digits."""
    assert [code for code in all_entries() if not CODE.fullmatch(code)] == []
