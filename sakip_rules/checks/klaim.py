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
from sakip_rules.model.cetak import baca_cetak
from sakip_rules.model.klaim import Cetak, Hitungan, Turunan
from sakip_rules.model.rujukan import menurut_kode, nama_satuan, semua_indikator
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.numbers import Malformed, Number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.klaim import Klaim, Operan
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Scalar

PERSEN, RUPIAH = "%", "Rp"
SEBUTAN = ("predikat", "predikat_realisasi")
"""Values that are words."""

_RUPIAH = ("pagu", "realisasi_anggaran", "sisa")
_PERSEN = ("capaian", "serapan")
_INDIKATOR = ("target", "realisasi")


class PembacaKlaim:
    """Reads the printed figures of an agency's claims in the light of what they are figures of."""

    def __init__(self, tersusun: InstansiTersusun) -> None:
        self._tersusun = tersusun
        self._satuan = nama_satuan(tersusun.ruang.standar.satuan.values())
        self._indikator = menurut_kode(semua_indikator(tersusun.berkas))

    def periksa(self, klaim: Klaim) -> Iterator[Diagnostic]:
        """Yield what keeps a claim from being held against anything: L020, L021, what its formula lacks."""
        dasar = klaim.dasar
        if isinstance(dasar, Turunan):
            if not self._bersebutan(dasar):
                yield from self._terbaca(klaim.cetak, self._satuan_turunan(dasar))
        elif isinstance(dasar, Hitungan):
            unit = self._bernama(dasar.satuan)
            yield from self._terbaca(klaim.cetak, unit)
            for operand in (one for operands in dasar.dari.values() for one in operands):
                if isinstance(operand.isi, Cetak) and not _kosong(operand, dasar):
                    yield from self._terbaca(operand.isi, self._bernama(operand.satuan) or unit)
            if dasar.rumus is not None:
                yield from self._rumus(dasar, dasar.rumus)

    def _terbaca(self, cetak: Cetak, satuan: Satuan | None) -> Iterator[Diagnostic]:
        text = cetak.teks.text if cetak.dibaca is None else cetak.dibaca.text
        found = baca_cetak(text, self._konteks(satuan), self._satuan)
        if isinstance(found, Malformed):
            place = (cetak.teks if cetak.dibaca is None else cetak.dibaca).place
            yield diagnose("L020", place, teks=text.strip())
        elif isinstance(found, Number) and found.ambiguous:
            yield diagnose("L021", cetak.teks.place, teks=text.strip())

    def _konteks(self, satuan: Satuan | None) -> str:
        if satuan is None:
            return ""
        if satuan is self._satuan.get(PERSEN):
            return PERSEN
        return RUPIAH if satuan.cacah or satuan is self._satuan.get(RUPIAH) else ""

    def _bernama(self, tertulis: Scalar | None) -> Satuan | None:
        return None if tertulis is None else self._satuan.get(tertulis.text)

    def _satuan_turunan(self, turunan: Turunan) -> Satuan | None:
        """Return the unit of a value of the engine, None where it is not one declared unit."""
        name = turunan.besaran.text
        if name in _RUPIAH:
            return self._satuan.get(RUPIAH)
        if name in _INDIKATOR:
            versions = self._indikator.get(turunan.kode.text, ())
            return self._bernama(versions[0].satuan) if versions else None
        return self._satuan.get(PERSEN)

    def _bersebutan(self, turunan: Turunan) -> bool:
        """Whether a value is a word: a predikat, or a figure of an ordinal unit."""
        if turunan.besaran.text in SEBUTAN:
            return True
        unit = self._satuan_turunan(turunan) if turunan.besaran.text in _INDIKATOR else None
        return unit is not None and bool(unit.urutan)

    def _rumus(self, dasar: Hitungan, rumus: Scalar) -> Iterator[Diagnostic]:
        read = urai(rumus)
        if not isinstance(read, Rumus):
            yield from read
            return
        buku = self._tersusun.buku
        result: Ukuran | Diagnostic = buku.angka if dasar.satuan is None else buku.ukuran(dasar.satuan)
        if not isinstance(result, Ukuran):
            yield result
            return
        wanted = result if result.dimensi == buku.polos else buku.angka
        sizes = dict.fromkeys(dasar.dari, buku.angka)
        ready = periksa_satuan(read, sizes, wanted, buku, Kumpulan(dasar.jamak))
        if not isinstance(ready, RumusSatuan):
            yield from ready


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
