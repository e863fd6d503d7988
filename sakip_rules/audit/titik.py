"""Figures that may be edited: each printed or recorded figure once, however often it is transcribed.

Data: the findings of an audit. A figure of a row is a fact, the claim of that row and an operand of other claims; it is
one figure. Invariant: two transcriptions are one figure only if they stand on one line of one document, say the same,
and nothing tells that they are of two things.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sakip_rules.audit.rambat import kunci
from sakip_rules.audit.sunting import gambar, sunting
from sakip_rules.audit.uraian import pokok
from sakip_rules.model.klaim import Cetak, Hitungan, Ulangan
from sakip_rules.source.numbers import Number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sakip_rules.audit.harapan import Penaksir
    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.audit.sunting import Sunting
    from sakip_rules.engine.tersusun import IndikatorTersusun, InstansiTersusun, Terukur
    from sakip_rules.model.acuan import Acuan
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.fakta import Fakta, FaktaAnggaran
    from sakip_rules.model.indikator import Target
    from sakip_rules.model.klaim import Klaim
    from sakip_rules.model.program import Pagu, Simpul
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.places import Place

    Catatan = Fakta | FaktaAnggaran | tuple[tuple[Simpul, ...], Pagu] | tuple[IndikatorTersusun, Target]

_LURUS = frozenset({"pilihan", "rujukan"})


@dataclass(frozen=True, slots=True, eq=False)
class Titik:
    """One figure: what it says (`angka`, in its own unit), and every place where it is transcribed.

    `tempat` is the first of them. `milik`, `besaran` and `periode` say what it is of, as far as that is known, `utuh`
    that it counts whole things or rupiah. `catatan` is the fact or the rule that records it (a pagu with the nodes from
    the program down to its own), `cetak` are the places of printed texts.
    """

    angka: Number
    teks: str
    tempat: Place
    acuan: Acuan | None
    milik: str
    besaran: str
    periode: str
    utuh: bool
    catatan: Catatan | None
    cetak: tuple[Place, ...]

    @property
    def suntingan(self) -> tuple[Sunting, ...]:
        """Every figure that it is one edit away from, by value."""
        return sunting(self.angka, utuh=self.utuh)


@dataclass(slots=True)
class _Cetakan:
    """A printed text; `bukti` is the proof of what it is a figure of, `serumah` the texts it stands beside."""

    titik: Titik
    bukti: Bukti | None
    serumah: list[Place]


class Daftar:
    """Every figure that may be edited, by each place where it is transcribed.

    `klaim` are the claims with the ground of what they repeat for their own, in the order of the findings.
    """

    def __init__(self, tersusun: InstansiTersusun, temuan: Sequence[Temuan], penaksir: Penaksir) -> None:
        self._penaksir = penaksir
        self._cetak: dict[Place, _Cetakan] = {}
        named = {item.klaim.kode: item.klaim for item in temuan if item.klaim.kode}
        self.klaim = [_nyata(item, named) for item in temuan]
        for item, klaim in zip(temuan, self.klaim, strict=True):
            self._baca(item, klaim)
        self._titik = {titik.tempat: titik for titik in _tercatat(tersusun)}
        for group in self._kelompok():
            self._gabung(group)

    def pada(self, tempat: Place) -> Titik | None:
        """Return the figure transcribed at a place."""
        return self._titik.get(tempat)

    def _baca(self, item: Temuan, klaim: Klaim) -> None:
        """Read the printed texts of a claim: its own, and its operands."""
        cetak, dasar = self._penaksir.rujuk.cetak, klaim.dasar
        beside: list[Place] = []
        if item.tercetak is not None:
            jenis, milik, besaran = pokok(item)
            number = cetak.baca(klaim.cetak, item.harapan.satuan)
            when = "" if item.harapan.bukti is None else item.harapan.bukti.periode
            if isinstance(number, Number) and gambar(klaim.cetak.teks.text, number) is not None:
                named = (milik, besaran if jenis else "", when)
                titik = self._titik_cetak(klaim.cetak, number, klaim.acuan, named, item.harapan.satuan)
                self._tambah(titik, beside).bukti = item.harapan.bukti
        if not isinstance(dasar, Hitungan):
            return
        for name, operands in dasar.dari.items():
            for one in operands:
                if isinstance(one.isi, Cetak):
                    unit = cetak.bernama(one.satuan or dasar.satuan)
                    number = cetak.baca(one.isi, unit)
                    acuan = one.acuan or (klaim.acuan if dasar.kolom else None)
                    printed = isinstance(number, Number) and gambar(one.isi.teks.text, number) is not None
                    if isinstance(number, Number) and printed and not number.ambiguous:
                        called = "" if dasar.rumus is None else name
                        self._tambah(self._titik_cetak(one.isi, number, acuan, ("", called, ""), unit), beside)

    def _titik_cetak(
        self, cetak: Cetak, angka: Number, acuan: Acuan | None, nama: tuple[str, str, str], satuan: Satuan | None
    ) -> Titik:
        place, whole = cetak.teks.place, _utuh(satuan, self._penaksir.tersusun)
        return Titik(angka, cetak.teks.text.strip(), place, acuan, *nama, whole, None, (place,))

    def _tambah(self, titik: Titik, serumah: list[Place]) -> _Cetakan:
        """Keep a printed text, once; the first citation found is its own."""
        known = self._cetak.setdefault(titik.tempat, _Cetakan(titik, None, serumah))
        if known.titik.acuan is None and titik.acuan is not None:
            known.titik = replace(known.titik, acuan=titik.acuan)
        serumah.append(titik.tempat)
        return known

    def _kelompok(self) -> Iterator[list[_Cetakan]]:
        """Yield the printed texts that are one figure."""
        groups: dict[tuple[object, ...], list[_Cetakan]] = {}
        for one in self._cetak.values():
            groups.setdefault(_letak(one.titik), []).append(one)
        for group in groups.values():
            keys = {kunci(one.bukti) for one in group if one.bukti is not None}
            places = {one.titik.tempat for one in group}
            apart = len(keys) > 1 or any(len(places.intersection(one.serumah)) > 1 for one in group)
            yield from ([one] for one in group) if apart else (group,)

    def _gabung(self, group: list[_Cetakan]) -> None:
        """Make one figure of printed texts, and of the fact that records it."""
        first = next((one for one in group if one.bukti is not None), group[0])
        places = tuple(one.titik.tempat for one in group)
        made = replace(first.titik, cetak=places)
        leaf = None if first.bukti is None else daun(first.bukti)
        known = None if leaf is None else self._titik.get(leaf)
        if leaf is not None and known is not None and _letak(known) == _letak(made):
            made = replace(known, cetak=(*known.cetak, *places))
            self._titik[leaf] = made
        self._titik.update(dict.fromkeys(places, made))


def _nyata(item: Temuan, named: dict[str, Klaim]) -> Klaim:
    """Return a claim with the ground of what it repeats."""
    klaim = item.klaim
    while isinstance(klaim.dasar, Ulangan):
        klaim = named[klaim.dasar.kode.text]
    return item.klaim if klaim is item.klaim else replace(item.klaim, dasar=klaim.dasar, periode=klaim.periode)


def _letak(titik: Titik) -> tuple[object, ...]:
    """Return what two transcriptions of one figure have in common; one without a citation has nothing."""
    acuan = titik.acuan
    if acuan is None or not acuan.baris:
        return (titik.tempat,)
    return acuan.dokumen, acuan.baris[0], titik.angka.value, titik.angka.decimals


def daun(bukti: Bukti) -> Place | None:
    """Return where the value is recorded that a proof is nothing but."""
    while bukti.jenis in _LURUS:
        bukti = bukti.anak[0]
    return bukti.sumber.tempat if not bukti.anak and bukti.sumber is not None else None


def _utuh(satuan: Satuan | None, tersusun: InstansiTersusun) -> bool:
    """Whether figures in a unit have no decimals: it counts things, or is the one of amounts."""
    return satuan is not None and (satuan.cacah or satuan == tersusun.rupiah)


def _tercatat(tersusun: InstansiTersusun) -> Iterator[Titik]:
    """Yield the recorded figures: facts, amounts, pagu and targets that are one plain figure each."""
    for (kode, name, when), facts in tersusun.fakta.items():
        unit = next((one.satuan for one in _terukur(tersusun.indikator.get(kode, ())) if one.kode == name), None)
        for fact in facts:
            place, named = fact.nilai_tertulis.place, (kode, name or "realisasi", str(when))
            yield from _titik(fact.nilai, place, fact.acuan, (*named, _utuh(unit, tersusun), fact))
    for (kode, name, when), amounts in tersusun.anggaran.items():
        for amount in amounts:
            place = amount.nilai_tertulis.place
            yield from _titik(amount.nilai, place, amount.acuan, (kode, name, str(when), True, amount))
    for path in _simpul(one for kode in tersusun.program for one in tersusun.simpul[kode]):
        for row in path[-1].pagu:
            yield from _titik(
                row.nilai, row.tempat, row.acuan, (path[-1].kode, "pagu", str(row.periode), True, (path, row))
            )
    for versions in tersusun.indikator.values():
        for item in versions:
            whole = _utuh(item.langsung.satuan, tersusun)
            for aim in item.indikator.target:
                named = (item.indikator.kode, "target", str(aim.periode))
                yield from _titik(aim.nilai, aim.tempat, aim.acuan, (*named, whole, (item, aim)))


def _terukur(versions: Iterable[IndikatorTersusun]) -> Iterator[Terukur]:
    """Yield what indicators have facts of: themselves, their variables, and the parts of those."""
    for item in versions:
        yield item.langsung
        for one in item.variabel.values():
            yield from (one, *one.rincian)


def _simpul(simpul: Iterable[Simpul], atas: tuple[Simpul, ...] = ()) -> Iterator[tuple[Simpul, ...]]:
    """Yield every node below the last one of a path, each with those above it."""
    for node in simpul:
        yield (*atas, node)
        yield from _simpul(node.anak, (*atas, node))


def _titik(
    nilai: object, tempat: Place, acuan: Acuan | None, isi: tuple[str, str, str, bool, Catatan]
) -> Iterator[Titik]:
    if isinstance(nilai, Number) and not nilai.bagian:
        yield Titik(nilai, nilai.text.strip(), tempat, acuan, *isi, ())
