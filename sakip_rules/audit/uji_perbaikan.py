"""The proof of a repair: the claims that rest on an edited figure, judged again with it.

Data: the findings of an audit, and the figures below each. Invariant: an edit passes only if it settles a finding and
nothing that agreed disagrees; what does not rest on the figure is not judged again, for it cannot change.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.audit.andai import telusuri
from sakip_rules.audit.harapan import Penaksir
from sakip_rules.audit.jalur import Bagan
from sakip_rules.audit.kasus import TERBAWA
from sakip_rules.audit.putusan import periksa_sebagian
from sakip_rules.audit.rambat import kunci
from sakip_rules.audit.selang import Selang
from sakip_rules.audit.selang import tercetak as sebagai_selang
from sakip_rules.audit.tingkat import COCOK, TERBUKA
from sakip_rules.audit.titik import Daftar, daun
from sakip_rules.audit.ubahan import tercatat, tercetak
from sakip_rules.model.klaim import Cetak, Hitungan, Turunan
from sakip_rules.source.rounding import CARA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.audit.rambat import Kunci
    from sakip_rules.audit.sunting import Sunting
    from sakip_rules.audit.titik import Titik
    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.klaim import Klaim
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.source.numbers import Number
    from sakip_rules.source.places import Place

_SELESAI = COCOK - {"kurang_teliti"}
"""What a finding has to become for an edit to settle it: a figure with fewer digits than it prints is not repaired."""


class Penguji:
    """Tries edits of one agency's figures: which of its findings each would settle."""

    def __init__(self, tersusun: InstansiTersusun, temuan: Sequence[Temuan], penaksir: Penaksir | None = None) -> None:
        self.tersusun = tersusun
        self.temuan = temuan
        self.penaksir = penaksir or Penaksir(tersusun)
        self.daftar = Daftar(tersusun, temuan, self.penaksir)
        self._bagan: dict[int, Bagan] = {}
        self._selang: dict[int, Selang] = {}
        self._terakhir: Titik | None = None
        self._penaksir: dict[Sunting, Penaksir] = {}
        self._bersandar: dict[Place, list[int]] = {}
        self._mencetak: dict[tuple[str, Kunci], list[int]] = {}
        self._dokumen: dict[Kunci, dict[str, None]] = {}
        self._terbawa: dict[tuple[str, Kunci], list[int]] = {}
        self._luas: list[int] = []
        below: dict[int, tuple[Bukti, frozenset[Place]]] = {}
        for index, item in enumerate(temuan):
            places = self._sandaran(index, below)
            self._luas.append(len(places))
            for place in places:
                self._bersandar.setdefault(place, []).append(index)
            cited = item.klaim.acuan is not None and bool(item.klaim.acuan.baris)
            if item.harapan.bukti is not None and item.tercetak is not None and cited:
                key = kunci(item.harapan.bukti)
                self._dokumen.setdefault(key, {})[_dokumen(item)] = None
                self._mencetak.setdefault((_dokumen(item), key), []).append(index)
            if item.harapan.bukti is not None and (salah(item) or item.putusan == TERBAWA):
                for key in {kunci(node) for node in telusuri(item.harapan.bukti)}:
                    self._terbawa.setdefault((_dokumen(item), key), []).append(index)

    def _sandaran(self, index: int, below: dict[int, tuple[Bukti, frozenset[Place]]]) -> frozenset[Place]:
        """Return where the figures stand that a claim's verdict rests on: its own, its operands, the facts below."""
        klaim = self.daftar.klaim[index]
        found = {klaim.cetak.teks.place}
        found.update(*(sumber(proof, below) for proof in self.dasar(index)))
        if isinstance(klaim.dasar, Hitungan):
            every = (one.isi for operands in klaim.dasar.dari.values() for one in operands)
            found.update(isi.teks.place for isi in every if isinstance(isi, Cetak))
        return frozenset(found)

    def dasar(self, index: int) -> Iterator[Bukti]:
        """Yield the proofs that a claim is held against: its own, or those of its operands."""
        klaim, proof = self.daftar.klaim[index], self.temuan[index].harapan.bukti
        if proof is not None:
            yield proof
        elif isinstance(klaim.dasar, Hitungan):
            when = klaim.periode or self.penaksir.rujuk.bawaan
            for operands in klaim.dasar.dari.values():
                for one in operands:
                    if isinstance(one.isi, Turunan):
                        yield self.penaksir.rujuk.bukti(one.isi, when)

    def mencetak(self, kunci: Kunci) -> list[Temuan]:
        """Return the claims of any document that print a value of the engine."""
        return [self.temuan[at] for dokumen in self._dokumen.get(kunci, ()) for at in self._mencetak[dokumen, kunci]]

    def bagan(self, proof: Bukti) -> Bagan:
        """Return the nodes of a finding's proof by what stands above each."""
        if id(proof) not in self._bagan:
            self._bagan[id(proof)] = Bagan(proof)
        return self._bagan[id(proof)]

    def selang(self, index: int) -> Selang:
        """Return the values that a finding's figure may be printed for, whichever way it was rounded."""
        if index not in self._selang:
            item = self.temuan[index]
            own = self.daftar.pada(item.klaim.cetak.teks.place)
            value = item.tercetak or Fraction(0)
            self._selang[index] = Selang(value, value) if own is None else terlebar(own.angka, item.harapan.faktor)
        return self._selang[index]

    def rekaman(self, index: int) -> Place | None:
        """Return where the figure is recorded that a claim prints as it is."""
        proof = self.temuan[index].harapan.bukti
        return None if proof is None else daun(proof)

    def andai(self, index: int, titik: Titik, ubahan: Sunting) -> Nilai:
        """Return what a claim ought to print with a figure edited."""
        if self._terakhir is not titik:
            self._terakhir, self._penaksir = titik, {}
        edited = self._ubah(titik, ubahan, (index,), self._penaksir.get(ubahan))
        self._penaksir[ubahan] = edited.penaksir
        return edited.penaksir.harapan(edited.klaim[index]).nilai

    def coba(self, titik: Titik, ubahan: Sunting, pertama: int = -1) -> tuple[int, ...]:
        """Return the findings that an edit settles, none where anything that agreed would disagree.

        Of an edit that is for a finding before all, that one comes `pertama`; then what agreed, those with most digits
        before others: most edits that are none end there.
        """
        rests = self._terkena(titik)
        edited = self._ubah(titik, ubahan, rests)
        if pertama >= 0 and not edited.selesai(pertama):
            return ()
        own = self._sendiri(titik)
        agreed = [index for index in rests if self.temuan[index].putusan in COCOK and index not in own]
        if not all(edited.cocok(index) for index in sorted(agreed, key=self._tersangka)):
            return ()
        return tuple(index for index in rests if salah(self.temuan[index]) and edited.selesai(index))

    def _tersangka(self, index: int) -> tuple[bool, int, int, int]:
        """Return what claims are judged again by: what rests on least first, then what has most digits.

        A total may still follow from what is printed below it; what stands right above an edited figure seldom does.
        """
        item = self.temuan[index]
        return item.putusan == TERBAWA, self._luas[index], -len(item.klaim.cetak.teks.text), index

    def di_bawah(self, proof: Bukti, dokumen: str) -> Iterator[int]:
        """Yield what a document prints of the values below a proof, but nothing below those it prints."""
        own, seen = kunci(proof), set[int]()
        asked, waiting = {own}, [proof]
        while waiting:
            for node in waiting.pop().anak:
                key = kunci(node)
                printed = () if key == own else self._mencetak.get((dokumen, key), ())
                if not printed and id(node) not in seen:
                    seen.add(id(node))
                    waiting.append(node)
                if key not in asked:
                    asked.add(key)
                    yield from printed

    def _ubah(self, titik: Titik, ubahan: Sunting, rests: Iterable[int], penaksir: Penaksir | None = None) -> _Diubah:
        """Return the claims that rest on a figure with an edit made; what finds the values may be made already."""
        figure = replace(titik.angka, value=ubahan.nilai, decimals=ubahan.desimal)
        if penaksir is None:
            changed = tercatat(self.tersusun, titik, figure)
            penaksir = self.penaksir if changed is self.tersusun else _dengan(self.penaksir, changed)
        klaim = {index: tercetak(self.daftar.klaim[index], titik.cetak, figure) for index in rests}
        return _Diubah(self, titik, ubahan, penaksir, klaim)

    def _terkena(self, titik: Titik) -> tuple[int, ...]:
        """Return the claims whose verdict rests on a figure, in the order written."""
        places = titik.cetak if titik.catatan is None else (titik.tempat, *titik.cetak)
        found = {index for place in places for index in self._bersandar.get(place, ())}
        for index in tuple(found):
            item = self.temuan[index]
            if item.harapan.bukti is not None and item.klaim.cetak.teks.place in titik.cetak:
                found.update(self._terbawa.get((_dokumen(item), kunci(item.harapan.bukti)), ()))
        return tuple(sorted(found))

    def _sendiri(self, titik: Titik) -> frozenset[int]:
        """Return the only claim that prints a recorded figure itself: it is misprinted with it, wherever it stands."""
        if titik.catatan is None or titik.cetak:
            return frozenset()
        every = self._bersandar.get(titik.tempat, ())
        own = [index for index in every if self.rekaman(index) == titik.tempat]
        return frozenset(own if len(own) == 1 else ())


@dataclass(frozen=True, slots=True)
class _Diubah:
    """One edit made: what finds the values with it (`penaksir`), and the claims it may change, by their index.

    `dinilai` keeps the verdicts that were asked for.
    """

    penguji: Penguji
    titik: Titik
    ubahan: Sunting
    penaksir: Penaksir
    klaim: Mapping[int, Klaim]
    dinilai: dict[int, str] = field(default_factory=dict)

    def selesai(self, index: int) -> bool:
        """Whether the edit settles a finding."""
        return self._putusan(index) in _SELESAI

    def cocok(self, index: int) -> bool:
        """Whether a claim agrees with the edit made."""
        return self._putusan(index) in COCOK

    def _putusan(self, index: int) -> str:
        if index not in self.dinilai:
            self.dinilai[index] = self._menilai(index)
        return self.dinilai[index]

    def _menilai(self, index: int) -> str:
        """Judge a claim again, if need be beside what its document prints of the values below its proof."""
        penguji, klaim = self.penguji, self.klaim[index]
        item = penguji.temuan[index]
        same = klaim is penguji.daftar.klaim[index] and self.penaksir is penguji.penaksir
        if not (same and salah(item)):
            alone = replace(klaim, acuan=None)  # what is cited nowhere stands beside nothing
            item = periksa_sebagian(self.penaksir, (alone,), ())[0]
        proof = item.harapan.bukti
        if item.putusan in COCOK or proof is None or item.tercetak is None:
            return item.putusan
        agreed = [
            at for at in penguji.di_bawah(proof, _dokumen(penguji.temuan[index])) if penguji.temuan[at].putusan in COCOK
        ]
        if not agreed or (same and all(self._sama(at) for at in agreed)):
            return item.putusan
        beside = [replace(penguji.temuan[at], klaim=self.klaim.get(at, penguji.temuan[at].klaim)) for at in agreed]
        return periksa_sebagian(self.penaksir, (klaim,), beside)[0].putusan

    def _sama(self, index: int) -> bool:
        """Whether a claim prints what it did."""
        return index not in self.klaim or self.klaim[index] is self.penguji.daftar.klaim[index]


def salah(item: Temuan) -> bool:
    """Whether a claim does not agree."""
    return item.putusan not in COCOK and item.putusan != TERBUKA


def _dengan(penaksir: Penaksir, tersusun: InstansiTersusun) -> Penaksir:
    """Return what finds the values of an agency with an edit made: claims and units are the same."""
    other = copy(penaksir)
    other.tersusun, other.rujuk = tersusun, penaksir.rujuk.dengan(tersusun)
    return other


def sumber(bukti: Bukti, known: dict[int, tuple[Bukti, frozenset[Place]]]) -> frozenset[Place]:
    """Return where the facts and rules are written that a proof rests on; `known` keeps what was found of each node."""
    waiting = [bukti]
    while waiting:
        node = waiting[-1]
        open_ = [child for child in node.anak if id(child) not in known]
        waiting += open_
        if not open_:
            waiting.pop()
            place = None if node.sumber is None else node.sumber.tempat
            below = (known[id(child)][1] for child in node.anak)
            known[id(node)] = node, frozenset(() if place is None else (place,)).union(*below)
    return known[id(bukti)][1]


def terlebar(angka: Number, faktor: Fraction) -> Selang:
    """Return the values that a figure may be printed for, by any way of rounding."""
    ways = [sebagai_selang(angka, cara, faktor) for cara in CARA]
    low = min(ways, key=lambda one: (one.bawah, one.bawah_buka))
    high = max(ways, key=lambda one: (one.atas, not one.atas_buka))
    return Selang(low.bawah, high.atas, low.bawah_buka, high.atas_buka)


def _dokumen(item: Temuan) -> str:
    return "" if item.klaim.acuan is None else item.klaim.acuan.dokumen
