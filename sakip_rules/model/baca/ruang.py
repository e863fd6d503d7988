"""All documents of a workspace → one `RuangKerja`.

Files are taken in the order of their names, numbers in them as numbers, so that nothing depends on the order in which
a disk lists them (T2). The workspace's standards replace packaged ones of the same kode, and each that does says where
the replaced one stands; a packaged file that is the workspace's own, byte for byte, replaces nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from sakip_rules.model.aturan import periksa_instansi, periksa_kode, periksa_standar
from sakip_rules.model.baca.acuan import baca_dokumen, sekali
from sakip_rules.model.baca.bacaan import Bacaan
from sakip_rules.model.baca.indikator import baca_iku
from sakip_rules.model.baca.instansi import baca_instansi
from sakip_rules.model.baca.klaim import baca_klaim
from sakip_rules.model.baca.masa import SELALU
from sakip_rules.model.baca.metode import baca_metode
from sakip_rules.model.baca.program import baca_program
from sakip_rules.model.baca.realisasi import baca_realisasi
from sakip_rules.model.baca.satuan import baca_satuan
from sakip_rules.model.baca.skala import baca_skala
from sakip_rules.model.baca.unit import baca_unit
from sakip_rules.model.ruang_kerja import BerkasInstansi, RuangKerja, Standar
from sakip_rules.model.rujukan import menurut_kode, nama_satuan, semua_indikator
from sakip_rules.source.catalogue import GALAT, severity
from sakip_rules.source.diagnostics import Diagnostic, ordered
from sakip_rules.source.documents import STANDAR
from sakip_rules.source.ingatan import Ingatan

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sakip_rules.model.metode import Metode
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.model.skala import Skala
    from sakip_rules.source.documents import Document
    from sakip_rules.source.nodes import Mapping as MappingNode

_DIGITS = re.compile(r"([0-9]+)", re.ASCII)
V = TypeVar("V", "Metode", "Skala")
_ByKind = dict[tuple[str, str], list["Document"]]


@dataclass(frozen=True, slots=True)
class _Satuan:
    """The units as read: by kode, by every name, and by layer; what was found in their files."""

    satuan: Mapping[str, Satuan]
    nama: Mapping[str, Satuan]
    lapis: Sequence[Sequence[Satuan]]
    temuan: Sequence[Diagnostic]


@dataclass(frozen=True, slots=True)
class _Standar:
    """The standard library as read; what was found in the files of its methods and scales."""

    standar: Standar
    temuan: Sequence[Diagnostic]


@dataclass(frozen=True, slots=True)
class _Instansi:
    """One agency as read; what was found in it, but for what its files owe each other."""

    berkas: BerkasInstansi | None
    bacaan: Bacaan


def susun(
    documents: Iterable[Document], *, utuh: bool = True, ingatan: Ingatan | None = None
) -> tuple[RuangKerja, tuple[Diagnostic, ...]]:
    """Read a whole workspace; what is wrong is left out where it cannot be read, and always told.

    `utuh` says whether the documents are all there are. If some could not be read, only what is wrong within a file is
    told: a name that is missing may stand in one of those, and so may the unit that makes a doubtful figure clear.
    With an `ingatan`, the standards and each agency are only read again where a document of theirs is another one.
    """
    ingatan = ingatan or Ingatan()
    own = sorted(documents, key=_order)
    digests = {document.name: document.source.sha256 for document in own}
    by_kind: _ByKind = defaultdict(list)
    owned: dict[str, list[Document]] = defaultdict(list)
    for document in _once(own):
        by_kind[document.instansi, document.kind].append(document)
        owned[document.instansi].append(document)
    units = ingatan.ambil("satuan", by_kind["", "satuan"], partial(_satuan, by_kind))
    shared = ingatan.ambil("standar", (units, *owned.pop("", ())), partial(_standar, by_kind, units))
    standar = shared.standar
    found = [*units.temuan, *shared.temuan]
    if utuh:
        found += ingatan.ambil("aturan standar", (shared,), partial(_aturan_standar, standar, units))
    bawaan = next((document.root for document in reversed(_winning(by_kind["", "kebijakan"]))), None)
    instansi: dict[str, BerkasInstansi] = {}
    for kode in sorted(owned):
        read = partial(_instansi, units.nama, bawaan, kode, by_kind)
        one = ingatan.ambil(("instansi", kode), (units, bawaan, *owned[kode]), read)
        found += one.bacaan.temuan
        if one.berkas is not None:
            instansi[kode] = one.berkas
            if utuh:
                held = partial(_aturan, standar, one.berkas, one.bacaan)
                found += ingatan.ambil(("aturan", kode), (standar, one), held)
    told = sekali(found if utuh else (item for item in found if severity(item) == GALAT))
    return RuangKerja(standar, instansi, digests), ordered(told)


def _aturan_standar(standar: Standar, units: _Satuan) -> tuple[Diagnostic, ...]:
    return tuple(periksa_standar(standar, units.lapis))


def _aturan(standar: Standar, berkas: BerkasInstansi, bacaan: Bacaan) -> tuple[Diagnostic, ...]:
    return tuple(periksa_instansi(standar, berkas, bacaan))


def _order(document: Document) -> tuple[object, ...]:
    """Packaged files first, then by name with numbers as numbers."""
    parts = _DIGITS.split(document.name)
    key = tuple((int(part), part) if index % 2 else (0, part) for index, part in enumerate(parts))
    return (not document.name.startswith(STANDAR), key)


def _once(documents: Sequence[Document]) -> Iterable[Document]:
    """Leave out packaged files that the workspace holds as they are."""
    own = {(item.kind, item.source.sha256) for item in documents if not item.name.startswith(STANDAR)}
    return (
        item for item in documents if not (item.name.startswith(STANDAR) and (item.kind, item.source.sha256) in own)
    )


def _winning(documents: Sequence[Document]) -> Sequence[Document]:
    """Return the workspace's documents if it has any, else the packaged ones."""
    return [item for item in documents if not item.name.startswith(STANDAR)] or documents


def _satuan(by_kind: _ByKind) -> _Satuan:
    """Read the units."""
    found: list[Diagnostic] = []
    layers = [
        [
            unit
            for document in by_kind["", "satuan"]
            if _packaged(document) is side
            for unit in baca_satuan(Bacaan(temuan=found), document.root)
        ]
        for side in (True, False)
    ]
    units = {unit.kode: unit for layer in layers for unit in layer}
    return _Satuan(units, nama_satuan(units.values()), layers, found)


def _standar(by_kind: _ByKind, units: _Satuan) -> _Standar:
    """Read the methods and scales."""
    found: list[Diagnostic] = []
    metode: list[tuple[bool, Metode]] = []
    skala: list[tuple[bool, Skala]] = []
    for document in by_kind["", "metode"]:
        bacaan = Bacaan(satuan=units.nama, temuan=found).untuk(document.root)
        metode.append((_packaged(document), baca_metode(bacaan, document.root)))
    for document in by_kind["", "skala"]:
        read = baca_skala(Bacaan(satuan=units.nama, temuan=found).untuk(document.root), document.root)
        if read is not None:
            skala.append((_packaged(document), read))
    return _Standar(Standar(units.satuan, _menggantikan(metode), _menggantikan(skala)), found)


def _packaged(document: Document) -> bool:
    return document.name.startswith(STANDAR)


def _menggantikan(rules: Sequence[tuple[bool, V]]) -> dict[str, tuple[V, ...]]:
    """Gather versions by kode; where the workspace has one, the packaged ones of its kode are replaced."""
    packaged: dict[str, list[V]] = {}
    own: dict[str, list[V]] = {}
    for is_packaged, rule in rules:
        (packaged if is_packaged else own).setdefault(rule.kode, []).append(rule)
    for kode, versions in own.items():
        if kode in packaged:
            place = packaged[kode][0].tempat
            own[kode] = [replace(rule, menggantikan=place) for rule in versions]
    return {kode: tuple(versions) for kode, versions in (packaged | own).items()}


def _instansi(satuan: Mapping[str, Satuan], bawaan: MappingNode | None, kode: str, by_kind: _ByKind) -> _Instansi:
    bacaan = Bacaan(satuan=satuan)
    return _Instansi(_berkas(bacaan, kode, by_kind, bawaan), bacaan)


def _berkas(bacaan: Bacaan, kode: str, by_kind: _ByKind, bawaan: MappingNode | None) -> BerkasInstansi | None:
    def documents(kind: str) -> list[Document]:
        return by_kind.get((kode, kind), [])

    found = documents("instansi")
    if not found:  # whoever found the files has told that it is missing, or what is wrong with it
        return None
    root = found[0].root
    instansi = baca_instansi(bacaan.untuk(root), root, kode, bawaan)
    indikator = tuple(baca_iku(bacaan.untuk(item.root), item.root) for item in documents("iku"))
    program = tuple(baca_program(bacaan.untuk(item.root), item.root) for item in documents("program"))
    dokumen = tuple(item for document in documents("dokumen") for item in baca_dokumen(document.root))
    unit = tuple(baca_unit(bacaan.untuk(item.root), item.root) for item in documents("unit"))
    bare = BerkasInstansi(instansi, indikator, program, (), (), {}, unit=unit)
    versions = menurut_kode(semua_indikator(bare))
    read = [baca_realisasi(bacaan.untuk(item.root), item, versions) for item in documents("realisasi")]
    claims = tuple(claim for item in documents("klaim") for claim in baca_klaim(bacaan.untuk(item.root), item.root))
    bacaan.temuan.extend(periksa_kode("dokumen", ((item.kode, SELALU, item.tempat) for item in dokumen)))
    return replace(
        bare,
        fakta=tuple(fact for facts, _ in read for fact in facts),
        anggaran=tuple(fact for _, spent in read for fact in spent),
        dokumen={item.kode: item for item in dokumen},
        klaim=claims,
        acuan=tuple(bacaan.acuan),
    )
