"""What is asked: a derived value of an indicator or of what stands above it, with one input let run.

Data: a compiled agency, a periode, an input, and other inputs supposed fixed. A number of the input is in its printed
unit. Invariant: every answer is the engine's: `bukti` with a number gives the proof, `lacak` the same for a number that
keeps track of what it is made of.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.agregat import capaian_tingkat
from sakip_rules.engine.anggaran import Lingkup
from sakip_rules.engine.nilai import mulai, predikat_indikator, predikat_realisasi, predikat_tingkat
from sakip_rules.engine.predikat import PREDIKAT, PREDIKAT_REALISASI
from sakip_rules.engine.target import BESARAN as TARGET
from sakip_rules.engine.umpama import NILAI, PARAMETER, Umpama, mulai_umpama, nilai_masukan
from sakip_rules.model.indikator import PENDUKUNG
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.skala import Rentang
from sakip_rules.source.numbers import Number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.engine.tersusun import IndikatorTersusun, InstansiTersusun, SkalaTersusun
    from sakip_rules.engine.umpama import Masukan
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.simulasi.jejak import Rekaman

INDIKATOR = "indikator"


@dataclass(frozen=True, slots=True)
class Pokok:
    """A derived value: of an `indikator`, or of the `sasaran`, `tujuan`, `unit` or `instansi` it counts in."""

    tingkat: str
    kode: str
    besaran: str


@dataclass(frozen=True, slots=True)
class Soal:
    """One question: which derived value (`pokok`) for which numbers of an input."""

    tersusun: InstansiTersusun
    periode: Periode
    indikator: str
    masukan: Masukan
    pokok: Pokok
    lain: tuple[Umpama, ...] = ()

    def bukti(self, angka: Fraction) -> Bukti:
        """Return the proof of the derived value with a number for the input."""
        return turunan(self._mulai(angka), self.pokok)

    def lacak(self, rekaman: Rekaman) -> Bukti:
        """Return the same for a number that keeps track of what it is made of."""
        return turunan(self._mulai(rekaman.tak_diketahui), self.pokok)

    def sekarang(self) -> tuple[Bukti, Bukti]:
        """Return the proofs of the input and of the derived value as they are."""
        p = mulai_umpama(self.tersusun, self.periode, self.lain)
        return nilai_masukan(p, self.masukan), turunan(p, self.pokok)

    def _mulai(self, angka: Fraction) -> Penilaian:
        one = Umpama(self.masukan, angka * faktor(self.masukan.satuan), "")
        return mulai_umpama(self.tersusun, self.periode, (*self.lain, one))


def faktor(satuan: Satuan | None) -> Fraction:
    """Return how many base units one of a printed unit is."""
    return Fraction(1) if satuan is None else Fraction(satuan.faktor)


def turunan(p: Penilaian, pokok: Pokok) -> Bukti:
    """Return the proof of a derived value in an evaluation."""
    if pokok.tingkat != INDIKATOR:
        own = Lingkup(pokok.tingkat, pokok.kode)
        return predikat_tingkat(p, own) if pokok.besaran == PREDIKAT else capaian_tingkat(p, own, p.periode)
    item = p.indikator(pokok.kode, p.periode.tahun)
    if not isinstance(item, TanpaNilai):
        if pokok.besaran == PREDIKAT:
            return predikat_indikator(p, item, p.periode)
        if pokok.besaran == PREDIKAT_REALISASI:
            graded = predikat_realisasi(p, item, p.periode)
            if graded is not None:
                return graded
    return p.ambil(pokok.besaran, pokok.kode, p.periode)


def di_atas(tersusun: InstansiTersusun, item: IndikatorTersusun) -> Iterator[tuple[str, str]]:
    """Yield what an indicator counts in, the nearest first: kind and kode."""
    own = item.indikator
    agency = tersusun.berkas.instansi
    if item.simpul or own.tingkat == PENDUKUNG:
        return
    yield own.tingkat, own.induk.text
    if own.tingkat == "sasaran":
        yield from (("tujuan", one.tujuan.text) for one in agency.sasaran if one.kode == own.induk.text)
    yield "instansi", agency.kode


def skala_untuk(tersusun: InstansiTersusun, periode: Periode, pokok: Pokok) -> SkalaTersusun | None:
    """Return the scale that grades a derived value, or None where there is none."""
    p = mulai(tersusun, periode)
    kebijakan = p.kebijakan(periode.tahun)
    if isinstance(kebijakan, TanpaNilai):
        return None
    written = kebijakan.skala
    item = p.indikator(pokok.kode, periode.tahun)
    if pokok.tingkat == INDIKATOR and not isinstance(item, TanpaNilai):
        if pokok.besaran == PREDIKAT_REALISASI:
            if item.indikator.skala_realisasi is None:
                return None
            written = item.indikator.skala_realisasi
        else:
            written = item.indikator.skala or written
    found = p.skala(written, periode.tahun)
    return None if isinstance(found, TanpaNilai) else found


def wilayah(satuan: Satuan | None) -> Rentang:
    """Return which numbers an input can be: what is counted in wholes is never below zero."""
    if bulat(satuan):
        return Rentang(Fraction(0), True, None, False)  # noqa: FBT003 - an interval is four values in order
    return Rentang(None, False, None, False)  # noqa: FBT003 - as just above


def bulat(satuan: Satuan | None) -> bool:
    """Whether a unit is one of whole things: what is counted, and money that is printed without decimals."""
    return satuan is not None and (satuan.cacah or satuan.desimal == 0)


def langkah(soal: Soal) -> Fraction:
    """Return the step of the grid an input is written on: wholes, else as many decimals as its figures have.

    Where it has no figure, as many as the agency shows.
    """
    unit, at = soal.masukan.satuan, soal.masukan
    if bulat(unit):
        return Fraction(1)
    decimals = [one.decimals for one in _tertulis(soal) if isinstance(one, Number)]
    if not decimals:
        p = mulai(soal.tersusun, soal.periode)
        kebijakan = p.kebijakan(at.periode.tahun)
        decimals = [0 if isinstance(kebijakan, TanpaNilai) else kebijakan.tampilan.desimal]
    return Fraction(1) / Fraction(10) ** max(decimals)


def _tertulis(soal: Soal) -> Iterator[object]:
    """Yield the figures as written for an input, of whatever periode."""
    at = soal.masukan
    nama = "" if at.nama == "realisasi" and at.jenis in {"realisasi", NILAI} else at.nama
    for (kode, called, _when), facts in soal.tersusun.fakta.items():
        if (kode, called) == (at.kode, nama):
            yield from (fact.nilai for fact in facts)
    for item in soal.tersusun.indikator.get(at.kode, ()):
        if at.nama == TARGET:
            yield from (one.nilai for one in item.indikator.target)
        elif at.jenis == PARAMETER and at.nama in item.indikator.parameter:
            yield item.indikator.parameter[at.nama]
