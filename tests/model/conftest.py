"""Workspaces in memory: the little agency of tests/contoh/dasar over the real standard library, with edits."""

import re
from functools import cache
from pathlib import Path, PurePosixPath

import pytest

from sakip_rules.model.baca import susun
from sakip_rules.source.documents import Document
from sakip_rules.source.files import decode
from sakip_rules.source.schemas import validate
from sakip_rules.source.yaml_reader import read_yaml

ROOT = Path(__file__).parents[2]
DASAR = ROOT / "tests" / "contoh" / "dasar"
MARKED = re.compile("«|»")


def jenis(name):
    """The kind and the agency of a file, by where it lies."""
    parts = PurePosixPath(name).parts
    if parts[0] == "laporan":
        return ("dokumen" if parts[2] == "dokumen.yaml" else "klaim"), parts[1]
    if parts[0] == "realisasi":
        return "realisasi", parts[1]
    if parts[1] == "standar":
        return (parts[2] if len(parts) > 3 else PurePosixPath(name).stem), ""
    return (parts[2] if len(parts) > 3 else "instansi"), parts[1]


@cache
def dokumen(name, text):
    """One file as read and validated; a snippet that the schema refuses is a mistake of the test."""
    source = decode(text.encode(), name)
    root, wrong = read_yaml(source)
    kind, instansi = jenis(name.replace("<standar>/", "definitions/standar/"))
    assert root is not None, wrong
    assert validate(kind, root) == ()
    return Document(kind, instansi, name, source, root)


@cache
def dasar():
    """The files every workspace of these tests starts from, by name."""
    found = {}
    for root, tops in ((ROOT, ["definitions/standar"]), (DASAR, ["definitions", "realisasi", "laporan"])):
        for top in tops:
            for path in sorted((root / top).rglob("*.yaml")):
                found[path.relative_to(root).as_posix()] = path.read_text(encoding="utf-8")
    return found


class Ruang:
    """A workspace that can be edited: `ubah` replaces a stretch of a file, `tulis` adds a file, `hapus` removes one."""

    def __init__(self, files=None):
        self.files = dict(dasar() if files is None else files)

    def ubah(self, name, old, new):
        """Replace `old`, which stands there once, by `new`."""
        assert self.files[name].count(old) == 1, (name, old)
        self.files[name] = self.files[name].replace(old, new)
        return self

    def tulis(self, name, text):
        """Add or overwrite a file."""
        self.files[name] = text
        return self

    def hapus(self, name):
        """Remove a file."""
        del self.files[name]
        return self

    @property
    def tanda(self):
        """The stretches marked « » in the files: (file, line, column, length)."""
        found = set()
        for name, text in self.files.items():
            for match in re.finditer("«(.*?)»", text):
                line = text.count("\n", 0, match.start()) + 1
                before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
                found.add((name, line, len(MARKED.sub("", before)) + 1, len(match[1])))
        return found

    def dokumen(self):
        """Every file as a document, without the marks."""
        return [dokumen(name, MARKED.sub("", text)) for name, text in self.files.items()]

    def susun(self):
        """Read the workspace."""
        return susun(self.dokumen())


@pytest.fixture
def ruang():
    """A workspace without mistakes, to be edited."""
    return Ruang()


@pytest.fixture
def ruang_dari():
    """Make a workspace of the files given."""
    return Ruang


@pytest.fixture
def jadi_dokumen():
    """Make a Document of a name and a text."""
    return dokumen
