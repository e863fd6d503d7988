"""The files of a workspace: which there are, what kind each is, and what they hold.

The folder decides a file's kind. Files are taken in the order of their names, never in the file system's, and the
packaged standard library comes first. What is not expected where it lies is told, so that nothing is silently without
effect. Nothing outside the workspace is read but the standard library.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sakip_rules.source.catalogue import has_galat
from sakip_rules.source.diagnostics import Diagnostic, diagnose, ordered
from sakip_rules.source.documents import STANDAR, Document
from sakip_rules.source.files import MAX_BYTES, decode, read_bytes, read_file, tersembunyi
from sakip_rules.source.ingatan import Ingatan
from sakip_rules.source.nearest import nearest
from sakip_rules.source.pemulung import tanpa_pemulung
from sakip_rules.source.places import Place
from sakip_rules.source.resources import standar_folder
from sakip_rules.source.schemas import validate
from sakip_rules.source.tabel_fakta import CSV, MAX_XLSX, TABEL, XLSX, baca_tabel
from sakip_rules.source.takaran import periksa_takaran
from sakip_rules.source.yaml_reader import read_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from sakip_rules.source import nodes
    from sakip_rules.source.places import SourceFile

    _Read = tuple[Document | None, tuple[Diagnostic, ...]]

_RULES, _FACTS, _CLAIMS = "definitions", "realisasi", "laporan"
_OWN = "standar"
_KLAIM = "klaim"
_SHOWN = 12
_IGNORED = frozenset({"README.md"})


@dataclass(frozen=True, slots=True)
class _Folder:
    """What a folder may hold: files by name, and folders whose YAML files are all of one kind.

    `rest` is the kind of its other YAML files, empty if there may be none; `tabel` are endings of tables of that kind.
    In an `open` folder other files are nobody's business.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    folders: Mapping[str, str] = field(default_factory=dict)
    rest: str = ""
    tabel: tuple[str, ...] = ()
    open: bool = False

    @property
    def expected(self) -> str:
        """What it may hold, in a few words."""
        rest = ["*.yaml", *(f"*{ending}" for ending in self.tabel)] if self.rest else []
        return ", ".join([*self.files, *(f"{name}/" for name in self.folders), *rest])


_STANDAR = _Folder(
    files={"satuan.yaml": "satuan", "kebijakan.yaml": "kebijakan"}, folders={"metode": "metode", "skala": "skala"}
)
_INSTANSI = _Folder(files={"instansi.yaml": "instansi"}, folders={"iku": "iku", "program": "program", "unit": "unit"})
_REALISASI = _Folder(rest="realisasi", tabel=(CSV, XLSX))
_LAPORAN = _Folder(files={"dokumen.yaml": "dokumen"}, rest=_KLAIM, open=True)


def find_root(start: Path) -> Path | None:
    """Return the nearest folder from `start` upward that holds `definitions/`; None where there is none."""
    here = start.absolute()
    return next((folder for folder in (here, *here.parents) if (folder / _RULES).is_dir()), None)


def read_workspace(
    root: Path, instansi: str | None = None, *, klaim: bool = True, ingatan: Ingatan | None = None
) -> tuple[tuple[Document, ...], tuple[Diagnostic, ...]]:
    """Read the standard library and the files of a workspace, or of one of its agencies, with or without its claims.

    A file with an error is left out of the documents; the Diagnostics say why. With an `ingatan` every file is opened
    again, but only one whose bytes are others than before is parsed and validated; the others are the same `Document`.
    """
    with tanpa_pemulung():
        return _read(root, instansi, frozenset() if klaim else frozenset({_KLAIM}), ingatan or Ingatan())


def read_text(kind: str, instansi: str, name: str, text: str) -> tuple[tuple[Document, ...], tuple[Diagnostic, ...]]:
    """Read a text as the file it would be, were it written at `name` in the workspace."""
    reader = _Reader(Path(), Ingatan())
    reader.text(kind, decode(text.encode(), name), instansi)
    return tuple(reader.documents), ordered(reader.diagnostics)


def _read(
    root: Path, instansi: str | None, skipped: frozenset[str], ingatan: Ingatan
) -> tuple[tuple[Document, ...], tuple[Diagnostic, ...]]:
    reader = _Reader(root.absolute(), ingatan, skipped=skipped)
    packaged, own = standar_folder(), reader.root / _RULES / _OWN
    if _real(packaged) != _real(own) or own.is_symlink():
        shipped = _Reader(packaged, ingatan, prefix=f"{STANDAR}/")
        shipped.folder("", _STANDAR, "")
        reader.documents += shipped.documents
        reader.diagnostics += shipped.diagnostics
    reader.workspace(instansi)
    return tuple(reader.documents), ordered(reader.diagnostics)


class _Reader:
    """Reads files below `root`; their names are relative to it and begin with `prefix`. Kinds in `skipped` are not."""

    def __init__(self, root: Path, ingatan: Ingatan, prefix: str = "", skipped: frozenset[str] = frozenset()) -> None:
        self.root = root
        self.ingatan = ingatan
        self.prefix = prefix
        self.skipped = skipped
        self.documents: list[Document] = []
        self.diagnostics: list[Diagnostic] = []

    def workspace(self, instansi: str | None) -> None:
        """Read definitions, realisasi and laporan."""
        self.top_level()
        agencies = [name for name in self.agencies(_RULES) if name != _OWN]
        if instansi is not None and instansi not in agencies:
            near = nearest(instansi, agencies)
            choices = "" if near else ", ".join(agencies)
            self.diagnostics.append(diagnose("P011", name=instansi, nearest=near, choices=choices))
        chosen = [name for name in agencies if instansi in (None, name)]
        if (self.root / _RULES / _OWN).exists():
            self.folder(f"{_RULES}/{_OWN}", _STANDAR, "")
        for name in chosen:
            path = f"{_RULES}/{name}"
            self.folder(path, _INSTANSI, name)
            if not any((self.root / path / f"instansi.{ending}").is_file() for ending in ("yaml", "yml")):
                self.report("B044", path, agency=name, nearest=nearest(name, [_OWN]))
        for top, kinds in ((_FACTS, _REALISASI), (_CLAIMS, _LAPORAN)):
            for name in self.agencies(top):
                if name in chosen:
                    self.folder(f"{top}/{name}", kinds, name)
                elif name not in agencies and instansi is None:
                    self.report("B045", f"{top}/{name}", nearest=nearest(name, agencies), agency=name)

    def top_level(self) -> None:
        """Tell of folders whose names look like those of the workspace's own."""
        known = {_RULES, _FACTS, _CLAIMS}
        present = {entry.name for entry in self.entries("") if _is_folder(entry)}
        for name in sorted(present - known):
            near = nearest(name, known - present)
            if near:
                self.report("B042", name, nearest=near, choices=", ".join(f"{folder}/" for folder in sorted(known)))

    def agencies(self, top: str) -> list[str]:
        """The names of the folders below `top`, one an agency; files there are told of."""
        if not (self.root / top).is_dir() or not self.inside(top):
            return []
        entries = self.entries(top)
        names = [entry.name for entry in entries if _is_folder(entry)]
        for entry in entries:
            if entry.name not in {*names, *_IGNORED}:
                self.report("B041", f"{top}/{entry.name}", nearest="", choices=_few(f"{name}/" for name in names))
        return names

    def folder(self, path: str, kinds: _Folder, instansi: str) -> None:
        """Read the files of one folder and of the folders it may hold."""
        if not self.inside(path):
            return
        for entry in self.entries(path):
            name = f"{path}/{entry.name}" if path else entry.name
            if _is_folder(entry):
                if entry.name in kinds.folders:
                    self.folder(name, _Folder(rest=kinds.folders[entry.name]), instansi)
                elif not kinds.open:
                    self.report("B042", name, nearest=nearest(entry.name, kinds.folders), choices=kinds.expected)
                continue
            kind = kinds.files.get(entry.name, "")
            plain = entry.name.endswith(".yaml") and not self.misspelt(name, entry.name, kinds)
            if not kind and (plain or entry.name.endswith(kinds.tabel)):
                kind = kinds.rest
            if kind in self.skipped:
                continue
            if kind:
                self.file(kind, name, entry, instansi)
            else:
                self.unread(name, entry.name, kinds)

    def unread(self, path: str, name: str, kinds: _Folder) -> None:
        """Tell of a file that is not read: it has the other ending of YAML files, or is not expected."""
        renamed = f"{name.removesuffix('.yml')}.yaml"
        if name.endswith(".yml") and (kinds.rest or renamed in kinds.files):
            self.report("B040", path, nearest=renamed)
            return
        if (not kinds.open or self.misspelt(path, name, kinds)) and name not in _IGNORED:
            self.report("B041", path, nearest=nearest(name, kinds.files), choices=kinds.expected)

    def misspelt(self, path: str, name: str, kinds: _Folder) -> bool:
        """Whether a YAML file is called much like one that should be here and is not."""
        near = nearest(name, kinds.files) if name.endswith(".yaml") else ""
        return bool(near) and not (self.root / path).with_name(near).exists()

    def file(self, kind: str, path: str, entry: os.DirEntry[str], instansi: str) -> None:
        """Read one file and keep it if it has no error."""
        if entry.is_symlink() and not self.inside(path):
            return
        name = self.shown(path)
        if name.endswith(TABEL):
            self.table(
                kind, read_bytes(entry.path, name, MAX_BYTES if name.endswith(CSV) else MAX_XLSX), name, instansi
            )
        else:
            self.text(kind, read_file(entry.path, name), instansi)

    def text(self, kind: str, source: SourceFile | tuple[Diagnostic, ...], instansi: str) -> None:
        """Keep what the text of one file says, if it has no error."""
        if isinstance(source, tuple):
            self.diagnostics += source
        else:
            self.keep(source.name, (kind, source.sha256), partial(_document, kind, instansi, source))

    def table(self, kind: str, data: bytes | tuple[Diagnostic, ...], name: str, instansi: str) -> None:
        """Keep what a table of facts says, if it has no error."""
        if isinstance(data, tuple):
            self.diagnostics += data
        else:
            self.keep(name, (kind, sha256(data).hexdigest()), partial(_table, kind, instansi, name, data))

    def keep(self, name: str, bahan: tuple[str, ...], made: Callable[[], _Read]) -> None:
        """Keep the document of one file and what was found in it, made now unless the bytes are those of before."""
        document, found = self.ingatan.ambil(("berkas", name), bahan, made)
        if document is not None:
            self.documents.append(document)
        self.diagnostics += found

    def entries(self, path: str) -> list[os.DirEntry[str]]:
        """What a folder holds in the order of names; what is hidden, or an editor's, is left out."""
        try:
            with os.scandir(self.root / path) as found:
                return sorted((entry for entry in found if not tersembunyi(entry.name)), key=lambda entry: entry.name)
        except OSError:
            self.report("B009", path)
            return []

    def inside(self, path: str) -> bool:
        """Whether a path lies in the workspace when its links are followed; told if not."""
        full = self.root / path
        if not full.is_symlink() or _real(full).is_relative_to(_real(self.root)):
            return True
        self.report("B043", path)
        return False

    def shown(self, path: str) -> str:
        """A path as messages name it; bytes of a name that are no text become a sign of that."""
        return self.prefix + os.fsencode(path).decode(errors="replace")

    def report(self, code: str, path: str, /, **data: Any) -> None:  # noqa: ANN401 - facts of any type become text
        """Keep a Diagnostic about a whole file or folder."""
        name = self.shown(path)
        self.diagnostics.append(diagnose(code, Place(name, 1, 1, 0), name=name, **data))


def _document(kind: str, instansi: str, source: SourceFile) -> _Read:
    """Parse and validate one file; there is no document where it has an error."""
    return _checked(kind, instansi, source, *read_yaml(source))


def _table(kind: str, instansi: str, name: str, data: bytes) -> _Read:
    """Read and validate one table of facts, as `_document` does."""
    read = baca_tabel(data, name)
    return _checked(kind, instansi, read.sumber, read.root, read.temuan)


def _checked(
    kind: str, instansi: str, source: SourceFile | None, root: nodes.Mapping | None, found: tuple[Diagnostic, ...]
) -> _Read:
    if root is None or source is None:
        return None, found
    found = (*found, *(periksa_takaran(source, root) or validate(kind, root)))
    return None if has_galat(found) else Document(kind, instansi, source.name, source, root), found


def _few(names: Iterable[str]) -> str:
    """The first of many names."""
    first = list(islice(names, _SHOWN + 1))
    return ", ".join(first if len(first) <= _SHOWN else [*first[:_SHOWN], "…"])


def _real(path: Path) -> Path:
    """Where a path leads when its links are followed."""
    return Path(os.path.realpath(path))  # unlike `Path.resolve`, it raises nothing where links lead in circles


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Whether an entry is a folder, or a link to one; a link that leads nowhere or in circles is none."""
    try:
        return entry.is_dir()
    except OSError:
        return False
