"""Units form a tree of their own, and the nodes they hold lie in that of the programs as the units lie in theirs.

A unit's nodes are held by its superior too, or lie below what the superior holds; no amount is counted twice in one
unit. A subordinate paid from somebody else's node and two units side by side that hold one node are warnings: documents
do print that, and sums then differ or overlap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.aturan.dikenal import Dikenal
from sakip_rules.model.rujukan import semua_simpul
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip_rules.model.program import Simpul
    from sakip_rules.model.ruang_kerja import BerkasInstansi
    from sakip_rules.model.unit import Unit
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Scalar

_Leluhur = dict[str, frozenset[str]]
"""Each node of the program tree with itself and all above it."""


def periksa_unit(berkas: BerkasInstansi) -> Iterator[Diagnostic]:
    """Yield J070 to J076, and J017 for an unknown node."""
    if not berkas.unit:
        return
    above = _leluhur(berkas)
    nodes = Dikenal(item.kode for item in semua_simpul(berkas))
    units = {unit.kode: unit for unit in berkas.unit}
    names = Dikenal(units)
    for unit in berkas.unit:
        if unit.induk is not None and unit.induk.text not in units:
            yield names.asing("J070", unit.induk)
        yield from _sasaran(unit)
        yield from _simpul(unit, above, nodes)
        yield from _dalam_induk(unit, units, above)
    yield from _lingkaran(berkas.unit, units)
    yield from _bersama(berkas.unit, above)


class _Dipegang:
    """Nodes that are held, in the order they are told of: each with the unit that holds it.

    `letak` says where in that order a node comes first, `di_atas` the same of the first node at or below each.
    """

    def __init__(self, above: _Leluhur) -> None:
        self.above = above
        self.semua: list[tuple[Unit, Scalar]] = []
        self.letak: dict[str, int] = {}
        self.di_atas: dict[str, int] = {}

    def tambah(self, unit: Unit, written: Scalar) -> None:
        """Hold one more."""
        self.letak.setdefault(written.text, len(self.semua))
        for name in self.above[written.text]:
            self.di_atas.setdefault(name, len(self.semua))
        self.semua.append((unit, written))

    def sejalur(self, kode: str) -> tuple[Unit, Scalar] | None:
        """Return the first that is this node, one above it or one below it."""
        found = [self.letak[name] for name in self.above[kode] if name in self.letak]
        found += [self.di_atas[kode]] if kode in self.di_atas else []
        return self.semua[min(found)] if found else None


def _leluhur(berkas: BerkasInstansi) -> _Leluhur:
    found: _Leluhur = {}

    def walk(node: Simpul, path: frozenset[str]) -> None:
        own = path | {node.kode}
        found[node.kode] = found.get(node.kode, frozenset()) | own
        for child in node.anak:
            walk(child, own)

    for program in berkas.program:
        walk(program, frozenset())
    return found


def _sasaran(unit: Unit) -> Iterator[Diagnostic]:
    own = Dikenal(item.kode for item in unit.sasaran)
    for indikator in unit.indikator:
        if indikator.sasaran is not None and indikator.sasaran.text not in own:
            yield own.asing("J072", indikator.sasaran)


def _simpul(unit: Unit, above: _Leluhur, nodes: Dikenal) -> Iterator[Diagnostic]:
    """Nodes exist, none lies in another of the same unit, and what pays for an indicator is among them."""
    held = _Dipegang(above)
    for written in unit.simpul:
        if written.text not in nodes:
            yield nodes.asing("J017", written)
            continue
        other = held.sejalur(written.text)
        if other is not None:
            lain = other[1]
            yield diagnose("J075", written.place, related=(lain.place,), simpul=written.text, lain=lain.text)
        held.tambah(unit, written)
    named = ", ".join(held.letak)
    for indikator in unit.indikator:
        paid = indikator.simpul
        if paid is None:
            continue
        if paid.text not in nodes:
            yield nodes.asing("J017", paid)
        elif held.letak and not above[paid.text] & held.letak.keys():
            yield diagnose("J076", paid.place, simpul=paid.text, unit=unit.kode, dikenal=named)


def _dalam_induk(unit: Unit, units: Mapping[str, Unit], above: _Leluhur) -> Iterator[Diagnostic]:
    """Yield J073 for a node outside those of the nearest superior that names any."""
    superior, seen = unit, {unit.kode}
    while superior.induk is not None and superior.induk.text in units and superior.induk.text not in seen:
        superior = units[superior.induk.text]
        seen.add(superior.kode)
        if superior.simpul:
            break
    if superior is unit or not superior.simpul:
        return
    held = {item.text for item in superior.simpul}
    names = ", ".join(sorted(held))
    for written in unit.simpul:
        if written.text in above and not above[written.text] & held:
            places = [superior.simpul[0].place]
            data = {"simpul": written.text, "unit": unit.kode, "induk": superior.kode, "dikenal": names}
            yield diagnose("J073", written.place, related=places, **data)


def _lingkaran(every: tuple[Unit, ...], units: Mapping[str, Unit]) -> Iterator[Diagnostic]:
    """Yield J071 for each ring of units that stand above themselves, as a path."""
    told: set[str] = set()
    for unit in every:
        path: list[Unit] = []
        here: Unit | None = unit
        while here is not None and here not in path and here.kode not in told:
            path.append(here)
            here = units.get(here.induk.text) if here.induk is not None else None
        if here is None or here not in path:
            continue
        ring = path[path.index(here) :]
        told.update(item.kode for item in ring)
        places = [item.induk.place for item in ring if item.induk is not None]
        names = " → ".join([*(item.kode for item in ring), ring[0].kode])
        yield diagnose("J071", places[0], related=places[1:], unit=ring[0].kode, jalur=names)


def _bersama(every: tuple[Unit, ...], above: _Leluhur) -> Iterator[Diagnostic]:
    """Yield J074 for a node that two units of one superior hold, whole or in part."""
    siblings: dict[str, _Dipegang] = {}
    for unit in every:
        group = siblings.setdefault("" if unit.induk is None else unit.induk.text, _Dipegang(above))
        known = [item for item in unit.simpul if item.text in above]
        for written in known:
            other = group.sejalur(written.text)
            if other is not None:
                data = {"simpul": written.text, "unit": unit.kode, "lain": other[0].kode, "milik": other[1].text}
                yield diagnose("J074", written.place, related=(other[1].place,), **data)
        for written in known:
            group.tambah(unit, written)
