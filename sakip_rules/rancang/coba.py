"""Trying a draft: what `periksa` would say of the workspace with it, before anything is written.

Data: the documents of the workspace as read once, and the texts that would be added. Invariant: a draft is read,
validated, understood and checked by the same code as a file on disk; what was wrong before is not held against it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.checks.periksa import periksa
from sakip_rules.model.baca import susun
from sakip_rules.source.catalogue import has_galat
from sakip_rules.source.diagnostics import ordered
from sakip_rules.source.workspace import read_text, read_workspace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.ruang_kerja import RuangKerja
    from sakip_rules.rancang.usulan import Usulan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.documents import Document


_CONTOH = frozenset({"C001", "C002", "C003", "C004", "C015"})
"""What is wrong with an example of an aggregate when its members are others than it says."""


@dataclass(frozen=True, slots=True)
class Landasan:
    """A workspace a draft is for: its documents, what they mean, and what is wrong with them already.

    `instansi` is the agency read, None for all of them, empty for the standards alone.
    """

    akar: Path
    instansi: str | None
    documents: tuple[Document, ...]
    ruang: RuangKerja
    temuan: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Percobaan:
    """What came of a trial: the findings the draft brings, and each agency as compiled (none after an error).

    `tertinggal` are errors too, but not of the draft: examples of the agency's policy that were right as long as a
    sasaran had no other members. Nobody could write the new member into them before it is there.
    """

    temuan: tuple[Diagnostic, ...]
    tertinggal: tuple[Diagnostic, ...]
    ruang: RuangKerja
    tersusun: Mapping[str, InstansiTersusun]

    @property
    def lulus(self) -> bool:
        """Whether the draft brings no error."""
        return not has_galat(self.temuan)


def landasan(akar: Path, instansi: str | None) -> Landasan:
    """Read the workspace for drafts of one agency, of any (None), or of none (empty: the standards alone)."""
    documents, found = read_workspace(akar, instansi or None, klaim=False)
    if instansi == "":
        documents = tuple(item for item in documents if not item.instansi)
        names = {item.name for item in documents}
        found = tuple(item for item in found if item.place is not None and item.place.file in names)
    ruang, more = susun(documents, utuh=not has_galat(found))
    found = (*found, *more)
    if not has_galat(found):
        found = (*found, *periksa(ruang, instansi or None).temuan)
    return Landasan(akar, instansi, documents, ruang, ordered(found))


def coba(dasar: Landasan, usulan: Sequence[Usulan], instansi: str | None = None) -> Percobaan:
    """Check the workspace with the drafts in it; `instansi` is the agency they make, where it is a new one.

    In a workspace that has errors itself a draft is read and held to its schema; what it refers to cannot be told.
    """
    names = {one.nama for one in usulan}
    documents = [item for item in dasar.documents if item.name not in names]
    found: list[Diagnostic] = []
    for one in usulan:
        read, wrong = read_text(one.jenis, one.instansi, one.nama, one.teks)
        documents += read
        found += wrong
    whole = not has_galat((*dasar.temuan, *found))
    ruang, more = susun(documents, utuh=whole)
    found += more
    tersusun: Mapping[str, InstansiTersusun] = {}
    if whole and not has_galat(found):
        checked = periksa(ruang, instansi or dasar.instansi or None)
        found += checked.temuan
        tersusun = checked.tersusun
    known = frozenset(dasar.temuan)
    brought = ordered(item for item in found if item not in known)
    policies = {item.name for item in documents if item.kind == "instansi"} - names
    behind = [item for item in brought if item.code in _CONTOH and item.place and item.place.file in policies]
    return Percobaan(tuple(item for item in brought if item not in behind), tuple(behind), ruang, tersusun)
