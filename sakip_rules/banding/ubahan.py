"""What differs between two sides, field by field.

Data: an `Ubahan`. Invariant: what says the same on both sides is no change, whatever it is called and wherever it
stands; a whole thing, or a whole item of a list, that only one side has is one change.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.banding.isi import Isi
from sakip_rules.banding.medan import ANGGARAN, FAKTA, KEBIJAKAN, LUAR_ANGKA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sakip_rules.banding.datar import Benda, Ganti, Jalan

UBAH, TAMBAH, HAPUS, GANTI_KODE = "ubah", "tambah", "hapus", "ganti_kode"
ATURAN, ACUAN, CONTOH = "aturan", "acuan", "contoh"
KETERANGAN = frozenset({ACUAN, CONTOH})
"""Kinds of changes that are of no rule and no fact."""


@dataclass(frozen=True, slots=True)
class Ubahan:
    """One difference: of which thing, which field of it (`bidang`, empty for the whole), what it said and says.

    `golongan` is `aturan`, `fakta`, `acuan` (a citation) or `contoh` (worked examples); `cara` is `ubah`, `tambah`,
    `hapus` or `ganti_kode`. `kode` is that of the new side where there is one, `kode_lama` that of the old; `versi`
    tells versions of one kode apart.
    """

    golongan: str
    jenis: str
    kode: str
    kode_lama: str
    nama: str
    versi: str
    cara: str
    bidang: Jalan
    sebelum: Isi | None
    sesudah: Isi | None

    @property
    def berangka(self) -> bool:
        """Whether a figure may rest on what changed."""
        # Below a list or mapping the second part is a name a person chose, and says nothing of the kind.
        kinds = {*self.bidang[:1], *self.bidang[2:][-1:]}
        return self.golongan not in KETERANGAN and self.cara != GANTI_KODE and LUAR_ANGKA.isdisjoint(kinds)


def ubahan(a: Iterable[Benda], b: Iterable[Benda], ganti: Ganti) -> Iterator[Ubahan]:
    """Yield what differs; the fields of `a` name things as `b` does (`ganti`)."""
    left, right = _menurut_kode(a, ganti), _menurut_kode(b, None)
    # What is new comes after what was there, and facts after rules.
    for key in sorted(dict.fromkeys((*left, *right)), key=lambda key: key[0] in {FAKTA, ANGGARAN}):
        before, after = left.get(key, []), right.get(key, [])
        many = max(len(before), len(after)) > 1
        for one, other in _pasangan(before, after):
            yield from _benda(one, other, ganti, many=many)


def _menurut_kode(things: Iterable[Benda], ganti: Ganti | None) -> dict[tuple[str, str], list[Benda]]:
    found: dict[tuple[str, str], list[Benda]] = {}
    for item in things:
        kode = "" if item.jenis == KEBIJAKAN else item.kode
        if ganti is not None:
            kode = ganti.sebut(item.jenis, kode)
        found.setdefault((item.jenis, kode), []).append(item)
    return found


def _pasangan(before: list[Benda], after: list[Benda]) -> Iterator[tuple[Benda | None, Benda | None]]:
    """Pair versions of one kode: those that say the same, then those that begin or end alike, then in their order."""
    left, right = list(before), list(after)
    pairs: list[tuple[Benda, Benda]] = []
    for sign in (_kata, _sejak, _sampai, _setara):
        for one in list(left):
            same = next((other for other in right if sign(one) == sign(other)), None)
            if same is not None:
                pairs.append((one, same))
                left.remove(one)
                right.remove(same)
    yield from pairs
    yield from ((one, None) for one in left)
    yield from ((None, other) for other in right)


def _kata(item: Benda) -> object:
    return {path: one.kunci for path, one in item.isi.items()}


def _sejak(item: Benda) -> object:
    return None if item.berlaku is None else item.berlaku.sejak


def _sampai(item: Benda) -> object:
    return None if item.berlaku is None else item.berlaku.sampai


def _setara(_item: Benda) -> object:
    return None


def _benda(one: Benda | None, other: Benda | None, ganti: Ganti, *, many: bool) -> Iterator[Ubahan]:
    shown = other or one
    if shown is None:
        return
    kind = shown.jenis if shown.jenis in {FAKTA, ANGGARAN} else ATURAN
    version = _masa(shown) if many else ""

    def change(cara: str, bidang: Jalan, before: Isi | None, after: Isi | None) -> Ubahan:
        said = FAKTA if kind == ANGGARAN else kind
        said = next((aside for aside in (ACUAN, CONTOH) if aside in {*bidang[:1], *bidang[-1:]}), said)
        old = "" if one is None else one.kode
        return Ubahan(said, shown.jenis, shown.kode, old, shown.nama, version, cara, bidang, before, after)

    if one is None or other is None:
        whole = Isi((), shown.nama, shown.tempat)
        yield change(TAMBAH, (), None, whole) if one is None else change(HAPUS, (), whole, None)
        return
    if ganti.sebut(one.jenis, one.kode) != one.kode:
        yield change(GANTI_KODE, (), Isi((), one.kode, one.tempat), Isi((), other.kode, other.tempat))
    for old, new in ganti.variabel.get(one.kode, {}).items() if one.jenis == "indikator" else ():
        place = one.butir.get(("variabel", new))
        named = other.butir.get(("variabel", new))
        yield change(
            GANTI_KODE,
            ("variabel", new),
            Isi((), old, None if place is None else place.tempat),
            Isi((), new, None if named is None else named.tempat),
        )
    whole_items = dict(_butir_sebelah(one, other))
    for path, (before, after) in whole_items.items():
        yield change(TAMBAH if before is None else HAPUS, path, before, after)
    for path in dict.fromkeys((*one.isi, *other.isi)):
        before, after = one.isi.get(path), other.isi.get(path)
        same = before is not None and after is not None and before.kunci == after.kunci
        if same or any(path[:length] in whole_items for length in range(1, len(path) + 1)):
            continue
        yield change(UBAH if before and after else TAMBAH if before is None else HAPUS, path, before, after)


def _butir_sebelah(one: Benda, other: Benda) -> Iterator[tuple[Jalan, tuple[Isi | None, Isi | None]]]:
    """Yield the items of lists and mappings that only one side has."""
    sides: tuple[tuple[Mapping[Jalan, Isi], Benda, bool], ...] = ((one.butir, other, True), (other.butir, one, False))
    for items, across, before in sides:
        known = {key[:length] for key in across.isi for length in range(1, len(key) + 1)} if items else set()
        for path, item in items.items():
            if path not in across.butir and path not in known:
                yield path, (item, None) if before else (None, item)


def _masa(item: Benda) -> str:
    """Return when a version is in force, as it is written: `2023-`, `2021-2022`."""
    years = item.berlaku
    if years is None or (years.sejak is None and years.sampai is None):
        return ""
    return f"{'' if years.sejak is None else years.sejak}-{'' if years.sampai is None else years.sampai}"
