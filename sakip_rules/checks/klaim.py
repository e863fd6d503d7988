"""Claims can be held against what they name: their figures can be read, and their own formulas compute.

Printed operands are plain numbers, because a report seldom says what they are: a claim's own formula is not held to
units, only its result to the unit it is printed in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.formula.infer import RumusSatuan, periksa_satuan
from sakip_rules.formula.parts import Kumpulan
from sakip_rules.formula.syntax import Rumus, urai
from sakip_rules.formula.units import Ukuran
from sakip_rules.model.cetak import PERSEN, RUPIAH, PembacaCetak
from sakip_rules.model.klaim import Cetak, Hitungan, Turunan
from sakip_rules.model.rujukan import menurut_kode, semua_indikator
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.nearest import nearest
from sakip_rules.source.numbers import Malformed, Number
from sakip_rules.source.scalars import place_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.klaim import Klaim, Operan
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Scalar

SEBUTAN = ("predikat", "predikat_realisasi")
"""Values that are words."""

_RUPIAH = ("pagu", "realisasi_anggaran", "sisa")
_PERSEN = ("capaian", "serapan")
_INDIKATOR = ("target", "realisasi")


class PembacaKlaim:
    """Reads the printed figures of an agency's claims in the light of what they are figures of."""

    def __init__(self, tersusun: InstansiTersusun) -> None:
        self._tersusun = tersusun
        self._cetak = PembacaCetak(tersusun.ruang.standar.satuan.values())
        self._indikator = menurut_kode(semua_indikator(tersusun.berkas))

    def periksa(self, klaim: Klaim) -> Iterator[Diagnostic]:
        """Yield what keeps a claim from being held against anything: L020 to L022, what its formula lacks."""
        dasar = klaim.dasar
        if isinstance(dasar, Turunan):
            if not self._bersebutan(dasar, klaim):
                yield from self._terbaca(klaim.cetak, self._satuan_turunan(dasar, klaim))
        elif isinstance(dasar, Hitungan):
            unit = self._cetak.bernama(dasar.satuan)
            yield from self._terbaca(klaim.cetak, unit)
            read = None if dasar.rumus is None else urai(dasar.rumus)
            used = {key for _, _, key in read.nama} if dasar.kolom and isinstance(read, Rumus) else dasar.dari.keys()
            for operand in (one for name in dasar.dari if name in used for one in dasar.dari[name]):
                yield from self._operan(operand, dasar, unit)
            if isinstance(read, Rumus):
                yield from self._rumus(dasar, read)
            else:
                yield from read or ()

    def _operan(self, operand: Operan, dasar: Hitungan, bawaan: Satuan | None) -> Iterator[Diagnostic]:
        if operand.satuan is not None:
            size = self._tersusun.buku.ukuran(operand.satuan)
            if not isinstance(size, Ukuran):
                yield size
                return
        if isinstance(operand.isi, Cetak) and not _kosong(operand, dasar):
            own = self._cetak.bernama(operand.satuan)
            yield from self._terbaca(operand.isi, own or bawaan, bertanda=own is not None)

    def _terbaca(self, cetak: Cetak, satuan: Satuan | None, *, bertanda: bool = True) -> Iterator[Diagnostic]:
        """Yield why a text is no figure, or no sure one; without `bertanda` it may carry the mark of any unit."""
        found = self._cetak.baca(cetak, satuan)
        if isinstance(found, Malformed):
            written = cetak.teks if cetak.dibaca is None else cetak.dibaca
            kode = written.text.strip()
            yield diagnose("L020", written.place, teks=kode, indikator=kode if kode in self._indikator else "")
        elif isinstance(found, Number) and (found.ambiguous or bertanda):
            doubt = self._cetak.ragu(cetak, found, satuan)
            if doubt is not None:
                yield doubt

    def _satuan_turunan(self, turunan: Turunan, klaim: Klaim) -> Satuan | None:
        """Return the unit of a value of the engine, None where it is not surely one declared unit."""
        name = turunan.besaran.text
        if name in _RUPIAH:
            return self._cetak.bertanda(RUPIAH)
        if name in _INDIKATOR:
            versions = self._indikator.get(turunan.kode.text, ())
            periode = turunan.periode or klaim.periode
            known = [one for one in versions if periode is None or one.berlaku.mencakup(periode.tahun)] or versions
            return self._cetak.bernama(known[0].satuan) if known else None
        if name in _PERSEN:
            return self._cetak.bertanda(PERSEN)
        methods = self._tersusun.ruang.standar.metode.get(name, ())
        return self._cetak.bernama(methods[0].satuan) if methods else self._cetak.bertanda(PERSEN)

    def _bersebutan(self, turunan: Turunan, klaim: Klaim) -> bool:
        """Whether a value is a word: a predikat, or a figure of an ordinal unit."""
        if turunan.besaran.text in SEBUTAN:
            return True
        unit = self._satuan_turunan(turunan, klaim) if turunan.besaran.text in _INDIKATOR else None
        return unit is not None and bool(unit.urutan)

    def _rumus(self, dasar: Hitungan, read: Rumus) -> Iterator[Diagnostic]:
        absent = tuple(_tanpa_bahan(dasar, read))
        yield from absent or _tak_dipakai(dasar, read)
        buku = self._tersusun.buku
        result: Ukuran | Diagnostic = buku.angka if dasar.satuan is None else buku.ukuran(dasar.satuan)
        if not isinstance(result, Ukuran):
            yield result
            return
        if absent:
            return
        wanted = result if result.dimensi == buku.polos else buku.angka
        sizes = dict.fromkeys(dasar.dari, buku.angka)
        ready = periksa_satuan(read, sizes, wanted, buku, Kumpulan(dasar.jamak))
        if not isinstance(ready, RumusSatuan):
            yield from ready


def _tanpa_bahan(dasar: Hitungan, rumus: Rumus) -> Iterator[Diagnostic]:
    """Yield L015 for each name of a formula that has no figure; no printed figure has a year before it."""
    for start, end, key in rumus.nama:
        if key not in dasar.dari:
            near = nearest(key, dasar.dari)
            place = place_in(rumus.tertulis, start, max(end - start, 1))
            yield diagnose("L015", place, nama=key, nearest=near, dikenal=", ".join(dasar.dari))


def _tak_dipakai(dasar: Hitungan, rumus: Rumus) -> Iterator[Diagnostic]:
    """Yield L016 for each figure given to a formula that does not take it."""
    used = {key for _, _, key in rumus.nama}
    for key, operands in dasar.dari.items():
        if key not in used and not dasar.kolom:
            yield diagnose("L016", _tertulis(operands[0]).place, nama=key, rumus=rumus.tertulis.text.strip())


def _tertulis(operand: Operan) -> Scalar:
    isi = operand.isi
    return isi.teks if isinstance(isi, Cetak) else isi.kode if isinstance(isi, Turunan) else isi.himpunan


def periksa_klaim(tersusun: InstansiTersusun) -> Iterator[Diagnostic]:
    """Yield what is wrong in the claims of an agency."""
    if tersusun.berkas.klaim:
        reader = PembacaKlaim(tersusun)
        for klaim in tersusun.berkas.klaim:
            yield from reader.periksa(klaim)


def _kosong(operand: Operan, dasar: Hitungan) -> bool:
    """Whether nothing is printed for an operand: an empty cell, or a dash where the table says that is nothing."""
    text = operand.isi.teks.text.strip() if isinstance(operand.isi, Cetak) else ""
    return not text or (dasar.kosong and not text.strip("-"))
