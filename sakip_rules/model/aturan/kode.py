"""A kode means one thing in one year: no two versions together, no year left out between two versions."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from sakip_rules.model.masa import Berlaku
from sakip_rules.model.rujukan import semua_indikator, semua_simpul
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sakip_rules.model.ruang_kerja import BerkasInstansi, Standar
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.places import Place

SELALU = Berlaku()
_FIRST, _LAST = 0, 9999
_SEMUA_PASANGAN = 20

_BERVERSI = {"indikator": "indikator", "metode": "metode", "skala": "skala", "simpul": "program"}
"""What may have versions, by what shares a kode."""

Berkode = tuple[str, Berlaku, "Place"]
"""A kode, the years in which it means this, and where it is written."""


def periksa_kode(jenis: str, items: Iterable[Berkode]) -> Iterator[Diagnostic]:
    """Yield J001 for a kode used twice, J002 for versions in force together, J003 for years between versions."""
    versions: dict[str, list[tuple[Berlaku, Place]]] = {}
    for kode, berlaku, place in items:
        versions.setdefault(kode, []).append((berlaku, place))
    for kode, found in versions.items():
        if len(found) > 1:
            yield from periksa_versi(jenis, kode, found)


def periksa_versi(jenis: str, kode: str, found: Sequence[tuple[Berlaku, Place]]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the versions of one kode."""
    together = False
    for (first, first_place), (second, second_place) in _berpasangan(found):
        year, last = max(_awal(first), _awal(second)), min(_akhir(first), _akhir(second))
        if year > last:
            continue
        together = True
        if SELALU in (first, second) or first is second:
            versi = _BERVERSI.get(jenis, "")
            yield diagnose("J001", second_place, related=(first_place,), jenis=jenis, kode=kode, versi=versi)
        else:
            shown = year if year > _FIRST else min(last, _akhir(first))
            place, other = second.tempat or second_place, first.tempat or first_place
            yield diagnose("J002", place, related=(other,), jenis=jenis, kode=kode, tahun=shown)
    if together:
        return
    in_order = sorted(found, key=lambda item: _awal(item[0]))
    for (before, place), (after, next_place) in pairwise(in_order):
        low, high = _akhir(before) + 1, _awal(after) - 1
        if low <= high:
            tahun = str(low) if low == high else f"{low}-{high}"
            here, other = after.tempat or next_place, before.tempat or place
            yield diagnose("J003", here, related=(other,), jenis=jenis, kode=kode, tahun=tahun)


def _berpasangan(found: Sequence[tuple[Berlaku, Place]]) -> Iterator[tuple[tuple[Berlaku, Place], ...]]:
    """Yield the versions two by two: all pairs of a few; of many, each with the longest-lived one begun before it.

    Among those a pair is in force together if there is any such pair at all.
    """
    if len(found) <= _SEMUA_PASANGAN:
        yield from combinations(found, 2)
        return
    longest, *others = sorted(found, key=lambda item: _awal(item[0]))
    for other in others:
        yield longest, other
        longest = max(longest, other, key=lambda item: _akhir(item[0]))


def periksa_kode_standar(standar: Standar, satuan: Iterable[Sequence[Satuan]]) -> Iterator[Diagnostic]:
    """Check the kode of units (within each layer), methods and scales."""
    for units in satuan:
        yield from periksa_kode("satuan", ((unit.kode, SELALU, unit.tempat) for unit in units))
    for jenis, rules in (("metode", standar.metode), ("skala", standar.skala)):
        for versions in rules.values():
            yield from periksa_kode(jenis, ((rule.kode, rule.berlaku, rule.tempat) for rule in versions))


def periksa_kode_instansi(berkas: BerkasInstansi) -> Iterator[Diagnostic]:
    """Check the kode of an agency's tujuan, sasaran, units, indicators and nodes, and the versions of its policy.

    What is wrong with the years of a program is not told again of all that hangs below it.
    """
    told: set[tuple[str, Place | None, tuple[Place, ...]]] = set()
    for found in _kode_instansi(berkas):
        key = (found.code, found.place, found.related)
        if key not in told:
            told.add(key)
            yield found


def _kode_instansi(berkas: BerkasInstansi) -> Iterator[Diagnostic]:
    instansi = berkas.instansi
    yield from periksa_kode("tujuan", ((item.kode, SELALU, item.tempat) for item in instansi.tujuan))
    yield from periksa_kode("sasaran", ((item.kode, SELALU, item.tempat) for item in instansi.sasaran))
    yield from periksa_kode("unit", ((item.kode, SELALU, item.tempat) for item in berkas.unit))
    for unit in berkas.unit:
        yield from periksa_kode("sasaran", ((item.kode, SELALU, item.tempat) for item in unit.sasaran))
    nodes = [(item.kode, item.berlaku, item.tempat) for item in semua_simpul(berkas)]
    yield from periksa_kode("simpul", [(instansi.kode, SELALU, instansi.tempat), *nodes])
    yield from periksa_kode("indikator", ((item.kode, item.berlaku, item.tempat) for item in semua_indikator(berkas)))
    if len(instansi.kebijakan) > 1:
        policies = [(item.berlaku, item.tempat) for item in instansi.kebijakan]
        yield from periksa_versi("kebijakan", instansi.kode, policies)


def _awal(berlaku: Berlaku) -> int:
    return _FIRST if berlaku.sejak is None else berlaku.sejak


def _akhir(berlaku: Berlaku) -> int:
    return _LAST if berlaku.sampai is None else berlaku.sampai
