"""What a claim's figure ought to be: the value of the engine it names, or what its own formula gives.

Values are exact and in base units. What cannot be told is a `TanpaNilai` with its reason, never a figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.audit.rujuk import Perujuk
from sakip_rules.formula.evaluate import hitung
from sakip_rules.formula.infer import RumusSatuan, periksa_satuan
from sakip_rules.formula.parts import Kumpulan
from sakip_rules.formula.syntax import Rumus, urai
from sakip_rules.formula.units import Ukuran
from sakip_rules.model.cetak import PERSEN
from sakip_rules.model.klaim import Banyaknya, Cetak, Hitungan, Turunan, Ulangan
from sakip_rules.model.nilai import TanpaNilai, gabung
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.numbers import Missing, Number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.bukti import Bukti, Langkah
    from sakip_rules.model.klaim import Klaim, Operan
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Scalar

LEPAS = "L051"
_ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Harapan:
    """The value a claim ought to print; `faktor` base units are one of the unit it is printed in (`satuan`, if known).

    `bukti` is its proof where the engine made it; `dasar` the claim's ground, that of the claim it repeats if it does.
    """

    nilai: Nilai
    faktor: Fraction
    satuan: Satuan | None
    bukti: Bukti | None
    dasar: Turunan | Hitungan | None


class Penaksir:
    """Finds what the claims of one agency ought to print."""

    def __init__(self, tersusun: InstansiTersusun) -> None:
        self.tersusun = tersusun
        self.rujuk = Perujuk(tersusun)
        self._bernama = {klaim.kode: klaim for klaim in tersusun.berkas.klaim if klaim.kode}

    def harapan(self, klaim: Klaim) -> Harapan:
        """Return what a claim ought to print."""
        dasar = klaim.dasar
        if isinstance(dasar, Ulangan):
            return self.harapan(self._bernama[dasar.kode.text])
        periode = klaim.periode or self.rujuk.bawaan
        if isinstance(dasar, Turunan):
            proof = self.rujuk.bukti(dasar, periode)
            faktor = _ONE if proof.satuan is None else proof.satuan.faktor
            return Harapan(proof.nilai, faktor, proof.satuan, proof, dasar)
        if isinstance(dasar, Hitungan):
            unit = self.rujuk.cetak.bernama(dasar.satuan)
            return Harapan(
                self.hitung(dasar, self.operan(dasar, periode)), self._faktor(dasar.satuan), unit, None, dasar
            )
        reason = diagnose(LEPAS, klaim.tempat, alasan=dasar.alasan)
        return Harapan(TanpaNilai(kosong=True, sebab=(reason,)), _ONE, None, None, None)

    def _faktor(self, satuan: Scalar | None) -> Fraction:
        """Return how many base units one of a printed unit is, where that unit is a plain number's."""
        size = self._ukuran(satuan)
        plain = self.tersusun.buku.polos
        return size.faktor if size is not None and plain in (size.dimensi, size.selisih_dari) else _ONE

    def faktor_operan(self, number: Number, satuan: Scalar | None) -> Fraction:
        """Return how many base units one of a printed operand is: a percentage is a part of one."""
        return self.tersusun.buku.persen.faktor if number.mark == PERSEN else self._faktor(satuan)

    def _ukuran(self, satuan: Scalar | None) -> Ukuran | None:
        size = None if satuan is None else self.tersusun.buku.ukuran(satuan)
        return size if isinstance(size, Ukuran) else None

    def operan(self, dasar: Hitungan, periode: Periode) -> dict[str, Nilai]:
        """Return what the operands of a claim's own formula stand for, in base units."""
        return {name: self._operan(dasar, name, operands, periode) for name, operands in dasar.dari.items()}

    def hitung(self, dasar: Hitungan, values: Mapping[str, Nilai]) -> Nilai:
        """Return what a claim's own formula gives for operands, without one their sum."""
        if dasar.rumus is None:
            return _jumlah(values)
        ready = self._siap(dasar, values)
        if not isinstance(ready, RumusSatuan):
            return TanpaNilai(kosong=False, sebab=ready)
        return hitung(ready, values).nilai

    def langkah(self, dasar: Hitungan, values: Mapping[str, Nilai]) -> tuple[Langkah, ...]:
        """Return the operations of a claim's own formula over operands."""
        ready = None if dasar.rumus is None else self._siap(dasar, values)
        return hitung(ready, values).langkah if isinstance(ready, RumusSatuan) else ()

    def _siap(self, dasar: Hitungan, values: Mapping[str, Nilai]) -> RumusSatuan | tuple[Diagnostic, ...]:
        if dasar.rumus is None:
            return ()
        read, buku = urai(dasar.rumus), self.tersusun.buku
        size = self._ukuran(dasar.satuan)
        wanted = size if size is not None and size.dimensi == buku.polos else buku.angka
        if not isinstance(read, Rumus):
            return read
        return periksa_satuan(read, dict.fromkeys(values, buku.angka), wanted, buku, Kumpulan(dasar.jamak))

    def _operan(self, dasar: Hitungan, nama: str, operands: tuple[Operan, ...], periode: Periode) -> Nilai:
        values: list[Nilai] = []
        for one in operands:
            if isinstance(one.isi, Banyaknya):
                values += [_ONE] * self.rujuk.banyaknya(one.isi.himpunan.text, periode)
            elif isinstance(one.isi, Turunan):
                values.append(self.rujuk.bukti(one.isi, periode).nilai)
            else:
                values.append(self._cetak(one.isi, one.satuan or dasar.satuan, kosong=dasar.kosong))
        return tuple(values) if nama in dasar.jamak else values[0]

    def _cetak(self, cetak: Cetak, satuan: Scalar | None, *, kosong: bool) -> Nilai:
        """Return what a printed operand stands for: a percentage as a part of one, anything else as it is."""
        unit = self.rujuk.cetak.bernama(satuan)
        number = self.rujuk.cetak.baca(cetak, unit)
        if isinstance(number, Number):
            if number.ambiguous:
                doubt = diagnose("L021", (cetak.dibaca or cetak.teks).place, teks=number.text)
                return TanpaNilai(kosong=False, sebab=(doubt,))
            return number.value * self.faktor_operan(number, satuan)
        if kosong and (isinstance(number, Missing) or not cetak.teks.text.strip()):
            return Fraction(0)
        return TanpaNilai(kosong=True, sebab=(diagnose("L052", cetak.teks.place, teks=cetak.teks.text.strip()),))


def _jumlah(values: Mapping[str, Nilai]) -> Nilai:
    every = [one for group in values.values() for one in (group if isinstance(group, tuple) else (group,))]
    absent = [one for one in every if isinstance(one, TanpaNilai)]
    return gabung(*absent) if absent else sum((one for one in every if isinstance(one, Fraction)), Fraction(0))
