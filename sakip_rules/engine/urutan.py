"""The order in which indicators are computed: each after those it uses; what uses itself is told as a path.

A set of indicators (`himpunan`) is a node of its own between those that use it and its members, so that the work grows
with the number of rules, not with users times members. Every version of an indicator counts, and so does a use of an
earlier year: an indicator is never defined by itself, in whatever year.
"""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sakip_rules.model.indikator import Indikator
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.places import Place

Simpul = tuple[str, str]
_INDIKATOR = "indikator"


def susun_urutan(
    indikator: Mapping[str, Iterable[Indikator]],
) -> tuple[tuple[str, ...], dict[str, tuple[str, ...]], tuple[Diagnostic, ...]]:
    """Return the kodes in order, the path of each indicator that uses itself, and J901 for each such path."""
    uses, places = _pemakaian(indikator)
    paths: dict[str, tuple[str, ...]] = {}
    found: list[Diagnostic] = []
    while True:
        sorter = TopologicalSorter(uses)
        try:
            order = tuple(kode for jenis, kode in sorter.static_order() if jenis == _INDIKATOR and kode in indikator)
        except CycleError as error:
            ring = _dari_awal(list(reversed(error.args[1][:-1])), indikator)
            path = tuple(kode for jenis, kode in ring if jenis == _INDIKATOR)
            found.append(_lapor(ring, path, places))
            for position, kode in enumerate(path):
                paths[kode] = (*path[position:], *path[:position], kode)
                uses[_INDIKATOR, kode] = {}
        else:
            return order, paths, tuple(found)


def _pemakaian(
    indikator: Mapping[str, Iterable[Indikator]],
) -> tuple[dict[Simpul, dict[Simpul, None]], dict[tuple[Simpul, Simpul], Place]]:
    """Return what each node uses, in the order written, and where it says so."""
    uses: dict[Simpul, dict[Simpul, None]] = {}
    places: dict[tuple[Simpul, Simpul], Place] = {}
    levels: dict[str, dict[Simpul, None]] = {}
    for kode, versions in indikator.items():
        for version in versions:
            node = (_INDIKATOR, kode)
            own = uses.setdefault(node, {})
            for level in (f"{version.tingkat}:", f"{version.tingkat}:{version.jenis}"):
                levels.setdefault(level, {})[node] = None
            for used, place in _dipakai(version):
                own[used] = None
                places.setdefault((node, used), place)
    for level, members in levels.items():
        uses["himpunan", level] = members
    return uses, places


def _dipakai(indikator: Indikator) -> Iterator[tuple[Simpul, Place]]:
    for variabel in indikator.variabel.values():
        asal = variabel.asal
        if asal is not None and asal.indikator is not None:
            yield (_INDIKATOR, asal.indikator.text), asal.indikator.place
        elif asal is not None and asal.himpunan:
            yield ("himpunan", f"{asal.himpunan}:{asal.jenis}"), asal.tempat


def _dari_awal(ring: list[Simpul], indikator: Mapping[str, object]) -> list[Simpul]:
    """Turn a ring so that it begins with the indicator that was written first."""
    written = {kode: position for position, kode in enumerate(indikator)}
    first = min((node for node in ring if node[0] == _INDIKATOR), key=lambda node: written.get(node[1], len(written)))
    start = ring.index(first)
    return ring[start:] + ring[:start]


def _lapor(ring: list[Simpul], path: tuple[str, ...], places: Mapping[tuple[Simpul, Simpul], Place]) -> Diagnostic:
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    told = [places[pair] for pair in pairs if pair in places]
    return diagnose("J901", told[0], related=told[1:], jalur=" → ".join((*path, path[0])), indikator=path[0])
