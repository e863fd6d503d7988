"""Two workspaces compared: the changes of the standards and of each agency, and what differs in their results.

Data: a `HasilBanding`. Invariant: changes of rules and facts have one numbering over all of it; the effects of an
agency name the changes they rest on by those numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.banding.akibat import akibat
from sakip_rules.banding.datar import Ganti
from sakip_rules.banding.jejak import Jejak
from sakip_rules.banding.kode import ganti_instansi, ganti_standar, pasangan_instansi
from sakip_rules.banding.medan import METODE, SKALA
from sakip_rules.banding.ubahan import GANTI_KODE, HAPUS, KETERANGAN, TAMBAH, ubahan
from sakip_rules.engine.nilai import nilai
from sakip_rules.model.periode import Periode, baca_periode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sakip_rules.banding.akibat import Akibat
    from sakip_rules.banding.himpun import Sisi
    from sakip_rules.banding.ubahan import Ubahan
    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.acuan import Dokumen
    from sakip_rules.model.hasil import HasilInstansi
    from sakip_rules.model.instansi import Instansi
    from sakip_rules.source.documents import Document


@dataclass(frozen=True, slots=True)
class BandingInstansi:
    """One agency: its changes and their numbers, the citations and examples that changed, the values that differ.

    `cara` is `tambah` or `hapus` for an agency that only one side has. `periode` is the one judged, None where none is
    within the renstra of both sides; where nothing differs in it, `lain` are other periods with how many values differ.
    """

    kode: str
    kode_lama: str
    nama: str
    cara: str = ""
    periode: Periode | None = None
    ubahan: tuple[tuple[int, Ubahan], ...] = ()
    keterangan: tuple[Ubahan, ...] = ()
    akibat: tuple[Akibat, ...] = ()
    lain: tuple[tuple[Periode, int], ...] = ()
    sebelum: HasilInstansi | None = None
    sesudah: HasilInstansi | None = None
    dokumen: tuple[Mapping[str, Dokumen], Mapping[str, Dokumen]] = ({}, {})

    @property
    def tanpa_akibat(self) -> tuple[int, ...]:
        """The numbers of its changes that no value of the periode rests on, though a figure may."""
        used = {number for one in self.akibat for number in one.sebab}
        return tuple(number for number, one in self.ubahan if one.berangka and number not in used)

    @property
    def sama(self) -> bool:
        """Whether there is nothing to tell, not even a new kode."""
        return not (self.cara or self.ubahan or self.keterangan or self.akibat or self.lain)

    @property
    def berubah(self) -> bool:
        """Whether anything differs: a new kode is no change."""
        return bool(self.cara or self.keterangan or self.akibat or _berubah(self.ubahan))


@dataclass(frozen=True, slots=True)
class HasilBanding:
    """The changes of the standards with their numbers, their citations and examples, each agency by its kode."""

    standar: tuple[tuple[int, Ubahan], ...]
    keterangan: tuple[Ubahan, ...]
    instansi: tuple[BandingInstansi, ...]

    @property
    def sama(self) -> bool:
        """Whether there is nothing to tell, not even a new kode."""
        return not self.standar and not self.keterangan and all(one.sama for one in self.instansi)

    @property
    def tanpa_akibat(self) -> tuple[int, ...]:
        """The numbers of the changed standards that no value of any agency rests on, though a figure may."""
        used = {number for one in self.instansi for effect in one.akibat for number in effect.sebab}
        return tuple(number for number, one in self.standar if one.berangka and number not in used)

    @property
    def berubah(self) -> bool:
        """Whether anything differs: a new kode is no change."""
        return bool(self.keterangan or _berubah(self.standar)) or any(one.berubah for one in self.instansi)


def _berubah(every: Iterable[tuple[int, Ubahan]]) -> bool:
    return any(one.cara != GANTI_KODE for _number, one in every)


def tak_berubah(a: Iterable[Document], b: Iterable[Document]) -> frozenset[str]:
    """Return the agencies of which both sides have the very same files, and the same standards.

    The name of a file is of account only where it tells the periode of what is in it.
    """
    left, right = _berkas(a), _berkas(b)
    if left.get("") != right.get(""):
        return frozenset()
    return frozenset(kode for kode, files in left.items() if kode and right.get(kode) == files)


def _berkas(documents: Iterable[Document]) -> dict[str, frozenset[tuple[str, str, str]]]:
    found: dict[str, set[tuple[str, str, str]]] = {}
    for item in documents:
        name = item.name.rpartition("/")[2] if item.kind == "realisasi" else ""
        found.setdefault(item.instansi, set()).add((item.kind, item.source.sha256, name))
    return {kode: frozenset(files) for kode, files in found.items()}


@dataclass(frozen=True, slots=True)
class Pihak:
    """One side: its workspace, and the agencies of it that are compiled."""

    sisi: Sisi
    tersusun: Mapping[str, InstansiTersusun]


@dataclass(frozen=True, slots=True)
class Pilihan:
    """What is compared: `periode` is the one to judge, None for each agency's own.

    The agencies in `lewat` are known to be the same on both sides, all others have to be compiled. With `hanya` only
    the agency of that kode (on either side) is compared.
    """

    periode: Periode | None = None
    lewat: frozenset[str] = frozenset()
    hanya: str = ""


def banding(a: Pihak, b: Pihak, pilihan: Pilihan, kabar: Callable[[str], None] = lambda _kode: None) -> HasilBanding:
    """Compare two sides; `kabar` is told of each agency before it is judged."""
    hanya = pilihan.hanya
    rules = ganti_standar(a.sisi, b.sisi)
    counted = _Nomor()
    standar, cited = counted.bagi(ubahan(a.sisi.standar(rules), b.sisi.standar(Ganti()), rules))
    pairs = [pair for pair in pasangan_instansi(a.sisi, b.sisi) if not hanya or hanya in pair]
    found = [
        BandingInstansi(new, old, b.sisi.ruang.instansi[new].instansi.nama)
        if old == new and old in pilihan.lewat
        else _instansi(a, b, (old, new), rules, _Lingkup(counted, standar, pilihan.periode, kabar))
        for old, new in pairs
    ]
    for pihak, side, cara in ((a, 0, HAPUS), (b, 1, TAMBAH)):
        taken = {pair[side] for pair in pasangan_instansi(a.sisi, b.sisi)}
        every = pihak.sisi.ruang.instansi.items()
        alone = [one.instansi for kode, one in every if kode not in taken and hanya in {"", kode}]
        found += [BandingInstansi(one.kode, one.kode, one.nama, cara) for one in alone]
    return HasilBanding(standar, cited, tuple(sorted(found, key=lambda one: one.kode)))


class _Nomor:
    """Numbers changes as they come, citations and examples apart."""

    def __init__(self) -> None:
        self._next = 1

    def bagi(self, every: Iterable[Ubahan]) -> tuple[tuple[tuple[int, Ubahan], ...], tuple[Ubahan, ...]]:
        """Return the changes with their numbers, and those of citations and examples."""
        changes: list[Ubahan] = []
        cited: list[Ubahan] = []
        for one in every:
            (cited if one.golongan in KETERANGAN else changes).append(one)
        first, self._next = self._next, self._next + len(changes)
        return tuple(enumerate(changes, start=first)), tuple(cited)


@dataclass(frozen=True, slots=True)
class _Lingkup:
    """What the comparison of every agency needs beside its two sides."""

    nomor: _Nomor
    standar: Sequence[tuple[int, Ubahan]]
    periode: Periode | None
    kabar: Callable[[str], None]


def _instansi(a: Pihak, b: Pihak, kode: tuple[str, str], rules: Ganti, lingkup: _Lingkup) -> BandingInstansi:
    old, new = kode
    lingkup.kabar(new)
    ganti = ganti_instansi(a.sisi, b.sisi, kode, rules)
    own, cited = lingkup.nomor.bagi(ubahan(a.sisi.instansi(old, ganti), b.sisi.instansi(new, Ganti()), ganti))
    compiled = a.tersusun[old], b.tersusun[new]
    one, other = (side.berkas.instansi for side in compiled)
    wanted = lingkup.periode
    chosen = periode_bersama(one, other) if wanted is None else wanted
    if chosen is not None and not (_termasuk(chosen, one) and _termasuk(chosen, other)):
        chosen = None
    every = (*lingkup.standar, *own)
    effects: list[Akibat] = []
    results: tuple[HasilInstansi | None, HasilInstansi | None] = (None, None)
    if chosen is not None:
        judged = nilai(compiled[0], chosen), nilai(compiled[1], chosen)
        effects, results = list(_akibat(judged, ganti, every)), judged
    touching = any(_menyentuh(one, compiled) for _number, one in every)
    more = _lain(compiled, chosen, ganti, every) if touching and not effects else ()
    return BandingInstansi(
        new,
        old,
        other.nama,
        "",
        chosen,
        own,
        cited,
        tuple(effects),
        tuple(more),
        *results,
        (compiled[0].berkas.dokumen, compiled[1].berkas.dokumen),
    )


def _menyentuh(one: Ubahan, compiled: tuple[InstansiTersusun, InstansiTersusun]) -> bool:
    """Whether a figure of an agency may rest on a change: not on a standard that it does not use."""
    if one.jenis == METODE:
        return one.berangka and any(kode == one.kode for side in compiled for kode, _size in side.metode)
    if one.jenis == SKALA:
        return one.berangka and any(one.kode in _skala(side) for side in compiled)
    return one.berangka


def _skala(side: InstansiTersusun) -> set[str]:
    """Return the kodes of the scales an agency grades by."""
    items = [version.indikator for versions in side.indikator.values() for version in versions]
    named = [one.skala for one in side.berkas.instansi.kebijakan]
    named += [scale for item in items for scale in (item.skala, item.skala_realisasi) if scale is not None]
    return {scale.text for scale in named}


def _akibat(
    judged: tuple[HasilInstansi, HasilInstansi], ganti: Ganti, every: Sequence[tuple[int, Ubahan]]
) -> Iterator[Akibat]:
    changes = [one for _number, one in every]
    trails = Jejak(changes, sebelum=True), Jejak(changes, sebelum=False)
    for one in akibat(*judged, ganti, trails):
        yield one.bernomor(tuple(every[index][0] for index in one.sebab))


def periode_bersama(a: Instansi, b: Instansi) -> Periode | None:
    """Return the periode to judge: the new side's own, or else the old one's, if it is in the renstra of both."""
    for text in (b.periode, a.periode):
        periode = baca_periode(text)
        if periode is not None and _termasuk(periode, a) and _termasuk(periode, b):
            return periode
    return None


def _termasuk(periode: Periode, instansi: Instansi) -> bool:
    return instansi.renstra_sejak <= periode.tahun <= instansi.renstra_sampai


def _lain(
    compiled: tuple[InstansiTersusun, InstansiTersusun],
    chosen: Periode | None,
    ganti: Ganti,
    every: Sequence[tuple[int, Ubahan]],
) -> Iterator[tuple[Periode, int]]:
    """Yield the other periods with facts in which values differ, with how many."""
    periods = {fact.periode for side in compiled for fact in side.berkas.fakta}
    periods |= {fact.periode for side in compiled for fact in side.berkas.anggaran}
    periods |= {periode.setahun for periode in periods}
    inside = {one for one in periods if all(_termasuk(one, side.berkas.instansi) for side in compiled)}
    for periode in sorted(inside - {chosen}, key=str):
        count = sum(1 for _ in _akibat((nilai(compiled[0], periode), nilai(compiled[1], periode)), ganti, every))
        if count:
            yield periode, count
