"""Mistakes planners make, each with the message it must give: the right place, the right cause, a fix that works.

The pages are in the folders beside this file, one mistake a page (`halaman.py` says how they are written).
"""

import json
import shutil

import pytest

from tests.contoh.halaman import CONTOH, write
from tests.mutu.halaman import MUTU, baca

PAGES = [baca(path) for path in sorted(MUTU.glob("*/*.txt"))]
WANTED = 50
DASAR = CONTOH / "dasar"


@pytest.fixture
def periksa(capsys, monkeypatch):
    """Return a function workspace → (exit code, findings as JSON data)."""
    from sakip_rules.commands.app import jalankan

    def run(workspace):
        monkeypatch.chdir(workspace)
        for name in ("SAKIP_BAHASA", "SAKIP_TELUSUR"):
            monkeypatch.delenv(name, raising=False)
        code = jalankan(["periksa", "--format", "json"])
        return code, json.loads(capsys.readouterr().out)["temuan"]

    return run


def letak(found):
    """The place of a finding as a page writes it, and the text that stands there."""
    place, line = found["tempat"], found["kutipan"]
    if not place["panjang"]:
        return place["berkas"], ""
    start = place["kolom"] - 1
    text = line[start : start + place["panjang"]].replace("\t", "<TAB>").replace("\u00a0", "<NBSP>")
    return f"{place['berkas']}:{place['baris']}:{place['kolom']}", text


def terapkan(workspace, temuan):
    """Put what each finding offers in its place, from the last place of a file to the first."""
    for found in sorted(temuan, key=lambda one: (one["tempat"]["baris"], one["tempat"]["kolom"]), reverse=True):
        saran = found["saran"]
        path = workspace / saran["berkas"]
        lines = path.read_text(encoding="utf-8").split("\n")
        line, start = lines[saran["baris"] - 1], saran["kolom"] - 1
        lines[saran["baris"] - 1] = line[:start] + saran["teks"] + line[start + saran["panjang"] :]
        path.write_text("\n".join(lines), encoding="utf-8")


def kata(found):
    """Everything the Indonesian message says, on one line."""
    return " ".join(found[part]["id"] for part in ("kalimat", "mengapa", "perbaikan"))


def tertawar(found):
    """Whether the words of the fix, in both languages, name the word or the figure that the finding offers, if any."""
    offered = (found["saran"] or {"teks": ""})["teks"].strip(' "').partition("[")[0]
    shown = any(char.isalnum() for char in offered)
    return not shown or all(offered in found["perbaikan"][bahasa] for bahasa in ("id", "en"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.path.parent.name}/{page.path.stem}")
def test_a_mistake_gives_its_one_message_and_the_fix_works(page, tmp_path, periksa):
    """Each step finds what the page says and no more, at its place and in its words; after the last fix nothing is."""
    workspace = tmp_path / "ruang"
    shutil.copytree(DASAR, workspace)
    write(page.files, workspace)
    for step in page.langkah:
        _, found = periksa(workspace)
        wanted = [(one.kode, one.tempat, one.teks) for one in step.temuan]
        assert [(one["kode"], *letak(one)) for one in found] == wanted
        for one, meant in zip(found, step.temuan, strict=True):
            assert [words for words in meant.kata if words not in kata(one)] == []
            assert tertawar(one)
        assert bool(step.perbaikan) != all(one["saran"] for one in found), "what is offered is what must work"
        if step.perbaikan:
            write(step.perbaikan, workspace)
        else:
            terapkan(workspace, found)
    assert periksa(workspace) == (0, [])


def test_there_are_as_many_mistakes_as_were_asked_for_and_each_is_told():
    """At least fifty pages; each says in a sentence what the planner did, and which words the message must have."""
    assert len(PAGES) >= WANTED
    for page in PAGES:
        assert page.maksud.endswith(".")
        assert all(one.kata for step in page.langkah for one in step.temuan), page.path
