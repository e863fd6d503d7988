"""The proof of what a claim ought to print: the engine's, or that of the claim's own formula over its operands.

Data: a finding and what its claim was made from. Invariant: the proof's value is the one the finding was judged by.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.audit.rambat import Tercetak, kunci
from sakip_rules.formula.syntax import Rumus, urai
from sakip_rules.model.bukti import Bukti, Langkah, RumusTertulis, Sumber
from sakip_rules.model.cetak import PERSEN
from sakip_rules.model.klaim import Banyaknya, Cetak, Hitungan, Turunan
from sakip_rules.source.numbers import Number
from sakip_rules.source.rounding import CARA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.audit.harapan import Harapan, Penaksir
    from sakip_rules.audit.rambat import Kunci
    from sakip_rules.model.klaim import Klaim, Operan
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.satuan import Satuan

_HITUNGAN = "hitungan"
_DESIMAL = 2


def bukti_klaim(klaim: Klaim, harapan: Harapan, penaksir: Penaksir) -> Bukti | None:
    """Return the proof of what a claim ought to print, None where there is nothing to compute."""
    if harapan.bukti is not None or not isinstance(harapan.dasar, Hitungan):
        return harapan.bukti
    return Pembukti(klaim, harapan, harapan.dasar, penaksir).bukti()


class Pembukti:
    """Makes the proof of a claim's own formula; operands are read as a person does.

    That is without the claim's unit where it makes no difference: 3 of 39 persons are no percentages. Once the proof
    is made, `tercetak` has the printed operands by what the proof calls them.
    """

    def __init__(self, klaim: Klaim, harapan: Harapan, dasar: Hitungan, penaksir: Penaksir) -> None:
        self.klaim = klaim
        self.harapan = harapan
        self.penaksir = penaksir
        self.tercetak: dict[Kunci, Tercetak] = {}
        self.periode = klaim.periode or penaksir.rujuk.bawaan
        self.dasar = replace(dasar, satuan=None)
        self.nilai = penaksir.operan(self.dasar, self.periode)
        if penaksir.hitung(dasar, self.nilai) != harapan.nilai:
            self.dasar, self.nilai = dasar, penaksir.operan(dasar, self.periode)

    def bukti(self) -> Bukti:
        """Return the proof."""
        written = self.dasar.rumus
        parts = tuple(part for name in self.dasar.dari for part in self._operan(name))
        if written is None:
            step = Langkah("jumlah", tuple(one.nilai for one in parts), self.harapan.nilai, 0, 0)
            source = Sumber("klaim", "", "", "", self.klaim.tempat, None)
            return replace(self._dasar("jumlah", source), langkah=(step,), anak=parts)
        read = urai(written)
        named = RumusTertulis(written, read.nama if isinstance(read, Rumus) else ())
        steps = self.penaksir.langkah(self.dasar, self.nilai)
        source = Sumber("klaim", "", "", written.text, written.place, None)
        return replace(self._dasar("rumus", source), rumus=named, langkah=steps, anak=parts)

    def _dasar(self, jenis: str, sumber: Sumber) -> Bukti:
        return self._simpul(jenis, _HITUNGAN, self.harapan.nilai, self.harapan.satuan, sumber)

    def _simpul(self, jenis: str, nama: str, nilai: Nilai, satuan: Satuan | None, sumber: Sumber | None) -> Bukti:
        """Return a node without anything below it."""
        desimal = _DESIMAL if satuan is None or satuan.desimal is None else satuan.desimal
        when = str(self.periode)
        return Bukti(*(jenis, nama, "", nama, when, nilai, satuan, sumber), tampil_desimal=desimal, tampil_cara=CARA[0])

    def _operan(self, nama: str) -> Iterator[Bukti]:
        """Yield the proof of each operand of a name; of a name with several, one that holds them all."""
        operands, nilai = self.dasar.dari[nama], self.nilai[nama]
        values = nilai if isinstance(nilai, tuple) else (nilai,)
        if len(operands) == 1 and isinstance(operands[0].isi, Banyaknya):
            leaves = [self._banyaknya(nama, operands[0].isi, Fraction(len(values)))]
        else:
            several = len(operands) > 1
            names = (f"{nama} {at}" if several else nama for at in range(1, len(operands) + 1))
            leaves = [self._satu(*each) for each in zip(names, operands, values, strict=False)]
        if nama not in self.dasar.jamak or self.dasar.rumus is None:
            yield from leaves
        else:
            whole = self._simpul("himpunan", nama, nilai, None, None)
            yield replace(whole, anak=tuple(leaves), aturan=(("rincian", nama),))

    def _banyaknya(self, nama: str, isi: Banyaknya, banyak: Fraction) -> Bukti:
        text = isi.himpunan
        source = Sumber("klaim", "", "", text.text, text.place, self.klaim.acuan)
        return self._simpul("tetapan", f"{nama} {text.text}", banyak, None, source)

    def _satu(self, nama: str, operan: Operan, nilai: Nilai) -> Bukti:
        if isinstance(operan.isi, Turunan):
            found = self.penaksir.rujuk.bukti(operan.isi, self.periode)
            return replace(found, jenis="rujukan", nama=nama, nilai=nilai, anak=(found,), rumus=None, langkah=())
        text = operan.isi.teks if isinstance(operan.isi, Cetak) else None
        acuan = operan.acuan or self.klaim.acuan
        source = None if text is None else Sumber("fakta", "", "", text.text.strip(), text.place, acuan)
        written = operan.satuan or self.dasar.satuan
        unit = self.penaksir.rujuk.cetak.bernama(written)
        leaf = self._simpul("fakta", nama, nilai, unit, source)
        number = self.penaksir.rujuk.cetak.baca(operan.isi, unit) if isinstance(operan.isi, Cetak) else None
        if isinstance(number, Number) and isinstance(nilai, Fraction):
            faktor = self.penaksir.faktor_operan(number, written)
            counted = unit is None or unit.cacah or unit.desimal == 0
            whole = counted and not number.decimals and number.mark != PERSEN
            self.tercetak[kunci(leaf)] = Tercetak(number, faktor, whole)
        return leaf
