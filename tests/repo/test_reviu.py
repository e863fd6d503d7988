"""The review notes in docs/reviu are what the command writes."""

import re

import pytest

from tests.repo.bantu_instansi import INSTANSI, ROOT, sakip

REVIU = ROOT / "docs" / "reviu"


@pytest.mark.parametrize("instansi", INSTANSI)
def test_the_review_note_is_what_the_command_writes(instansi):
    """To the letter: `sakip audit INSTANSI --format md`."""
    written = (REVIU / f"{instansi}.md").read_text(encoding="utf-8")

    assert sakip("audit", instansi, "--format", "md").keluar == written


def test_the_page_of_notes_lists_every_one():
    """Each agency's, and no other file."""
    page = (REVIU / "README.md").read_text(encoding="utf-8")

    assert sorted(re.findall(r"\]\(([\w-]+)\.md\)", page)) == sorted(INSTANSI)
    assert {path.stem for path in REVIU.iterdir()} == {*INSTANSI, "README"}
