"""From a name to a proof: the value of the engine that a claim names, and what its printed text says.

Each periode is evaluated once, so that every claim of one value is held against one proof (Z6).
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, cast

from sakip_rules.engine.agregat import capaian_tingkat
from sakip_rules.engine.anggaran import Lingkup, lingkup_indikator, nilai_anggaran
from sakip_rules.engine.nilai import mulai, predikat_indikator, predikat_realisasi
from sakip_rules.engine.pagu_rencana import pagu_rencana
from sakip_rules.engine.pembanding import satu_pembanding
from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.predikat import PREDIKAT, PREDIKAT_REALISASI, predikat
from sakip_rules.engine.serapan import efisiensi, serapan, sisa
from sakip_rules.engine.target import target_rencana
from sakip_rules.model.bukti import Sumber
from sakip_rules.model.cetak import PembacaCetak
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.periode import baca_periode
from sakip_rules.model.rujukan import semua_indikator, semua_simpul
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Callable

    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.engine.tersusun import IndikatorTersusun, InstansiTersusun
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.klaim import Turunan
    from sakip_rules.model.periode import Periode

_ANGGARAN = {"pagu": "pagu", "realisasi_anggaran": "realisasi"}
_KINERJA = ("target", "realisasi", "capaian")


class Perujuk:
    """Finds the proofs of one agency, whatever periode they are of."""

    def __init__(self, tersusun: InstansiTersusun) -> None:
        self.tersusun = tersusun
        self.bawaan = cast("Periode", baca_periode(tersusun.berkas.instansi.periode))  # its schema accepts nothing else
        self._penilaian: dict[Periode, Penilaian] = {}
        self.cetak = PembacaCetak(tersusun.ruang.standar.satuan.values())
        rules = tersusun.ruang.standar.metode.items()
        self._pembanding = frozenset(kode for kode, found in rules if any(one.jenis == "pembanding" for one in found))

    def dengan(self, tersusun: InstansiTersusun) -> Perujuk:
        """Return what finds the proofs of the same agency with some figure another one: nothing is evaluated yet."""
        other = copy(self)
        other.tersusun, other._penilaian = tersusun, {}  # noqa: SLF001 - it is of this very class
        return other

    def penilaian(self, periode: Periode) -> Penilaian:
        """Return the evaluation of a periode."""
        if periode not in self._penilaian:
            self._penilaian[periode] = mulai(self.tersusun, periode)
        return self._penilaian[periode]

    def bukti(self, turunan: Turunan, periode: Periode) -> Bukti:
        """Return the proof of a value; one that cannot be found is an absence that says why (L050)."""
        when = turunan.periode or periode
        p = self.penilaian(when)
        if turunan.jenis == "indikator":
            return self._indikator(p, turunan, when)
        lingkup = Lingkup(turunan.jenis, turunan.kode.text)
        return self._tingkat(p, turunan, lingkup, when)

    def _indikator(self, p: Penilaian, turunan: Turunan, periode: Periode) -> Bukti:
        kode, besaran = turunan.kode.text, turunan.besaran.text
        item = p.indikator(kode, periode.tahun)
        key = Kunci(besaran, kode, periode)
        if isinstance(item, TanpaNilai):
            return p.tanpa(key, item)
        if besaran == "target" and turunan.rencana is not None:
            return target_rencana(p, item, periode, turunan.rencana.text)
        if besaran in _KINERJA:
            return p.ambil(besaran, kode, periode)
        if besaran in (PREDIKAT, PREDIKAT_REALISASI):
            return self._predikat(p, turunan, item, periode)
        if besaran in self._pembanding:
            source = Sumber("klaim", besaran, "", turunan.besaran.text, turunan.besaran.place, None)
            compared = satu_pembanding(p, item, periode, turunan.besaran, source)
            return self._tak_dikenal(p, turunan, periode) if compared is None else compared
        lingkup = lingkup_indikator(item)
        return self._anggaran(p, turunan, lingkup, periode, lambda when: p.ambil("capaian", kode, when))

    def _predikat(self, p: Penilaian, turunan: Turunan, item: IndikatorTersusun, periode: Periode) -> Bukti:
        kode, besaran = turunan.kode.text, turunan.besaran.text
        judged = p.ambil("capaian" if besaran == PREDIKAT else "realisasi", kode, periode)
        found = self._bersebutan(p, judged, Kunci(besaran, kode, periode), turunan)
        if found is None and besaran == PREDIKAT:
            return predikat_indikator(p, item, periode)
        return found or predikat_realisasi(p, item, periode) or self._tak_dikenal(p, turunan, periode)

    def _tingkat(self, p: Penilaian, turunan: Turunan, lingkup: Lingkup, periode: Periode) -> Bukti:
        besaran = turunan.besaran.text
        key = Kunci(besaran, lingkup.kode, periode)
        if besaran == "capaian":
            return capaian_tingkat(p, lingkup, periode)
        if besaran == PREDIKAT:
            judged = capaian_tingkat(p, lingkup, periode)
            return self._bersebutan(p, judged, key, turunan) or predikat(p, judged, key)
        return self._anggaran(p, turunan, lingkup, periode, lambda when: capaian_tingkat(p, lingkup, when))

    def _bersebutan(self, p: Penilaian, judged: Bukti, key: Kunci, turunan: Turunan) -> Bukti | None:
        """Return the label another scale gives, where the claim says the label is of that one."""
        if turunan.skala is None:
            return None
        written = turunan.skala
        return predikat(p, judged, key, (written, Sumber("klaim", "skala", "", written.text, written.place, None)))

    def _anggaran(
        self, p: Penilaian, turunan: Turunan, lingkup: Lingkup, periode: Periode, capaian: Callable[[Periode], Bukti]
    ) -> Bukti:
        besaran = turunan.besaran.text
        if turunan.rencana is not None:
            return pagu_rencana(p, lingkup, periode, turunan.rencana.text)
        if besaran in _ANGGARAN:
            return nilai_anggaran(p, _ANGGARAN[besaran], lingkup, periode)
        if besaran == "sisa":
            return sisa(p, lingkup, periode)
        if besaran == "serapan":
            return serapan(p, lingkup, periode)
        every = efisiensi(p, lingkup, periode, capaian, turunan.kode.text)
        named = (proof for proof in every if besaran in (proof.besaran, _metode(proof)))
        return next(named, None) or self._tak_dikenal(p, turunan, periode)

    def _tak_dikenal(self, p: Penilaian, turunan: Turunan, periode: Periode) -> Bukti:
        kode, besaran = turunan.kode.text, turunan.besaran.text
        reason = diagnose("L050", turunan.besaran.place, jenis=turunan.jenis, kode=kode, besaran=besaran)
        return p.tanpa(Kunci(besaran, kode, periode), TanpaNilai(kosong=True, sebab=(reason,)))

    def banyaknya(self, himpunan: str, periode: Periode) -> int:
        """Return how many there are of a level in a year."""
        berkas = self.tersusun.berkas
        if himpunan == "indikator":
            return sum(item.berlaku.mencakup(periode.tahun) for item in semua_indikator(berkas))
        if himpunan in ("sasaran", "tujuan"):
            return len(berkas.instansi.sasaran if himpunan == "sasaran" else berkas.instansi.tujuan)
        if himpunan == "unit":
            return len(berkas.unit)
        return sum(
            simpul.tingkat == himpunan and simpul.berlaku.mencakup(periode.tahun) for simpul in semua_simpul(berkas)
        )


def _metode(proof: Bukti) -> str:
    """Return the kode of the method a proof applies, empty where it applies none."""
    return "" if proof.sumber is None else proof.sumber.kode
