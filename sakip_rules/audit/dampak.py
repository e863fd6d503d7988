"""What a wrong figure changes: the predikat that would be another one if the printed figure were taken.

Data: a printed figure that does not agree, and the evaluation of its periode. Invariant: the other predikat is what the
same scale gives to the same proof, repeated exactly with the printed figure in it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from sakip_rules.audit.andai import telusuri, ulang
from sakip_rules.audit.rambat import kunci
from sakip_rules.engine.agregat import capaian_tingkat
from sakip_rules.engine.anggaran import Lingkup
from sakip_rules.engine.nilai import skala_sendiri
from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.predikat import PREDIKAT, PREDIKAT_REALISASI, predikat
from sakip_rules.model.klaim import Turunan
from sakip_rules.model.nilai import TanpaNilai

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from sakip_rules.audit import rambat
    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.audit.rujuk import Perujuk
    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.model.bukti import Bukti, Sumber
    from sakip_rules.model.klaim import Klaim
    from sakip_rules.model.periode import Periode
    from sakip_rules.source.nodes import Scalar


@dataclass(frozen=True, slots=True)
class Dampak:
    """A predikat as it is (`bukti`), and the one it would be with a printed figure."""

    bukti: Bukti
    menjadi: str


class _Dinilai(NamedTuple):
    """A figure that is graded: its proof, the predikat it has, what the predikat is of, and a scale of its own."""

    figure: Bukti
    bukti: Bukti
    kunci: Kunci
    sendiri: tuple[Scalar, Sumber] | None


class PencariDampak:
    """Finds what printed figures would change; the predikat of a periode are made once, when they are asked for."""

    def __init__(self, rujuk: Perujuk) -> None:
        self.rujuk = rujuk
        self._dinilai: dict[Periode, dict[rambat.Kunci, list[_Dinilai]]] = {}

    def cari(self, item: Temuan) -> Dampak | None:
        """Return the first predikat that is another one with a printed figure: its own before those above it."""
        proof, right, printed = item.harapan.bukti, item.harapan.nilai, _tercetak(item)
        dasar = item.harapan.dasar
        if proof is None or printed is None or not isinstance(dasar, Turunan):
            return None
        key = kunci(proof)

        def ubah(node: Bukti) -> Fraction | None:
            return printed if kunci(node) == key and node.nilai == right else None

        when = dasar.periode or self._periode(item.klaim)
        p = self.rujuk.penilaian(when)
        for one in self._menurut(when).get(key, ()):
            value = ubah(one.figure)
            value = ulang(one.figure, ubah) if value is None else value
            if value is not None:
                label = predikat(p, replace(one.figure, nilai=value), one.kunci, one.sendiri).nilai
                if isinstance(label, str) and label != one.bukti.nilai:
                    return Dampak(one.bukti, label)
        return None

    def _periode(self, klaim: Klaim) -> Periode:
        return klaim.periode or self.rujuk.bawaan

    def _menurut(self, periode: Periode) -> dict[rambat.Kunci, list[_Dinilai]]:
        """Return what is graded in a periode by every value that its figure rests on."""
        if periode not in self._dinilai:
            found: dict[rambat.Kunci, list[_Dinilai]] = {}
            p = self.rujuk.penilaian(periode)
            for one in _semua(p, periode):
                if isinstance(one.bukti.nilai, str) and not _bawaan(one.bukti):
                    for key in dict.fromkeys(map(kunci, telusuri(one.figure))):
                        found.setdefault(key, []).append(one)
            self._dinilai[periode] = found
        return self._dinilai[periode]


def _bawaan(proof: Bukti) -> bool:
    """Whether a predikat is by a scale that nobody declared: an agency that grades nothing has none to change."""
    return any(child.sumber is not None and child.besaran == "skala" and child.sumber.bawaan for child in proof.anak)


def _tercetak(item: Temuan) -> Fraction | None:
    """Return a printed figure in base units, that of a word of an ordinal unit too."""
    unit = item.harapan.satuan
    if item.tercetak is not None or unit is None or not unit.urutan:
        return item.tercetak
    said = " ".join((item.klaim.cetak.dibaca or item.klaim.cetak.teks).text.split()).casefold()
    score = next((score for word, score in unit.urutan.items() if word.casefold() == said), None)
    return None if score is None else score * unit.faktor


def _semua(p: Penilaian, periode: Periode) -> Iterator[_Dinilai]:
    """Yield all that is graded in a periode: indicators, then the levels above them."""
    for kode in p.tersusun.urutan:
        item = p.indikator(kode, periode.tahun)
        if isinstance(item, TanpaNilai):
            continue
        yield _dinilai(p, p.ambil("capaian", kode, periode), PREDIKAT, skala_sendiri(item, item.indikator.skala))
        own = skala_sendiri(item, item.indikator.skala_realisasi)
        if own is not None:
            yield _dinilai(p, p.ambil("realisasi", kode, periode), PREDIKAT_REALISASI, own)
    berkas = p.tersusun.berkas
    levels = [("sasaran", one.kode) for one in berkas.instansi.sasaran]
    levels += [("tujuan", one.kode) for one in berkas.instansi.tujuan]
    levels += [("unit", one.kode) for one in berkas.unit]
    for jenis, kode in (*levels, ("instansi", berkas.instansi.kode)):
        yield _dinilai(p, capaian_tingkat(p, Lingkup(jenis, kode), periode), PREDIKAT, None)


def _dinilai(p: Penilaian, figure: Bukti, besaran: str, sendiri: tuple[Scalar, Sumber] | None) -> _Dinilai:
    key = Kunci(besaran, figure.milik, p.periode)
    return _Dinilai(figure, predikat(p, figure, key, sendiri), key, sendiri)
