"""A consistent report of an agency: tables of the values its proofs give, and sentences that repeat and compute them.

Data: `Bahan` and a seeded `random.Random`. Invariant: every figure is rounded in the one way of the report, from its
exact value, or (`dari_tercetak`) from what the report itself prints of the values below it.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.model.acuan import Acuan
from sakip_rules.model.klaim import Banyaknya, Cetak, Hitungan, Klaim, Operan, Ulangan
from sakip_rules.source.rounding import CARA, bulatkan
from sakip_rules.testing.cetak import desimal, gaya, tulis
from sakip_rules.testing.hitung import Rentang, hitung
from sakip_rules.testing.isi import Butir, Laporan, kunci
from sakip_rules.testing.susunan import SUSUNAN
from sakip_rules.testing.tabel import rancang

if TYPE_CHECKING:
    from random import Random

    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.klaim import Dasar
    from sakip_rules.testing.bahan import Bahan
    from sakip_rules.testing.cetak import Gaya
    from sakip_rules.testing.susunan import Susunan
    from sakip_rules.testing.tabel import Sel

_TERBANYAK = 70


def laporan(bahan: Bahan, acak: Random) -> Laporan:
    """Return a consistent report of some twenty to seventy figures."""
    made = _Pencetak(bahan, acak)
    made.tabel()
    made.hitungan()
    made.kalimat()
    return Laporan(bahan, tuple(made.butir), made.cara, made.dari_tercetak)


class _Pencetak:
    """Prints one report, table after table."""

    def __init__(self, bahan: Bahan, acak: Random) -> None:
        self.bahan, self.acak = bahan, acak
        self.cara = acak.choice(CARA)
        self.dari_tercetak = acak.random() < 1 / 3
        self.butir: list[Butir] = []
        self.baris = 0
        known = tuple(bahan.tersusun.berkas.dokumen)
        self.dokumen = known[0] if known else "buatan"
        self._desimal: dict[object, int] = {}
        self._gaya: dict[object, Gaya] = {}
        self._tercetak: dict[tuple[str, str, str], Fraction | None] = {}

    def tabel(self) -> None:
        """Print the tables."""
        cells = rancang(self.bahan, self.acak, _TERBANYAK - 15, satu=self.dari_tercetak)
        self.baris = max((one.baris for one in cells), default=0)
        columns: dict[object, list[Fraction]] = {}
        for one in cells:
            if isinstance(one.terhitung.nilai, Fraction):
                columns.setdefault(self._kolom(one), []).append(one.terhitung.nilai / one.terhitung.faktor)
        for one in cells:
            self._desimal.setdefault(
                self._kolom(one),
                desimal(one.terhitung.satuan, tuple(columns.get(self._kolom(one), ())), self.bahan, self.acak),
            )
        self._sumber = {kunci(one.terhitung.bukti): one for one in cells if isinstance(one.terhitung.nilai, Fraction)}
        for one in cells:
            self._sel(one)

    def _kolom(self, sel: Sel) -> object:
        """Return what has the same number of decimals: a column, or all there is of a besaran."""
        unit = "" if sel.terhitung.satuan is None else sel.terhitung.satuan.kode
        return (sel.terhitung.bukti.besaran, unit) if self.dari_tercetak else (sel.kolom, unit)

    def _sel(self, sel: Sel) -> None:
        one = sel.terhitung
        unit = one.satuan
        style = self._gaya.setdefault((sel.kolom, unit and unit.kode), gaya(unit, self.bahan, self.acak))
        shown, places = None, 0
        text: str | None = str(one.nilai)
        if isinstance(one.nilai, Fraction):
            places = self._desimal[self._kolom(sel)]
            shown = bulatkan(self._nilai(sel) / one.faktor, places, self.cara)
            text = tulis(shown, places, style, unit, self.bahan)
        elif self.acak.random() < 1 / 4:
            text = one.nilai.upper()
        if text is not None:
            klaim = self._klaim(one.turunan, text, self._acuan(sel.tabel, sel.baris))
            made = Butir(klaim, one.nilai, shown, places, style, unit, one.faktor, one, kolom=sel.kolom)
            self.butir.append(made)

    def _nilai(self, sel: Sel) -> Fraction:
        """Return what a cell is rounded from: its exact value, or what the printed figures below it make."""
        exact = sel.terhitung.nilai
        key = kunci(sel.terhitung.bukti)
        found = self._dari(key) if self.dari_tercetak and self._sumber[key].terhitung.nilai == exact else None
        return found if found is not None else exact if isinstance(exact, Fraction) else Fraction(0)

    def _dari(self, key: tuple[str, str, str]) -> Fraction | None:
        """Return the figure that what is printed below a value makes of it, before rounding."""
        if key not in self._tercetak:
            proof = self._sumber[key].terhitung.bukti
            self._tercetak[key] = None
            found = hitung(proof, lambda node: None if kunci(node) == key else self._cetakan(node))
            self._tercetak[key] = None if found is None else found.bawah
        return self._tercetak[key]

    def _cetakan(self, node: Bukti) -> Rentang | None:
        """Return what is printed of a value below another."""
        sel = self._sumber.get(kunci(node))
        if sel is None or sel.terhitung.nilai != node.nilai:
            return None
        faktor = sel.terhitung.faktor
        return Rentang.titik(bulatkan(self._nilai(sel) / faktor, self._desimal[self._kolom(sel)], self.cara) * faktor)

    def hitungan(self) -> None:
        """Print figures by formulas of the report's own, and counts of what the agency has."""
        for _ in range(self.acak.randint(3, 8)):
            shape = self.acak.choice(SUSUNAN)
            chosen = self._operan(daftar=shape.daftar)
            if chosen:
                self._hitungan(shape, chosen)
        levels = ["sasaran", "tujuan", "indikator", *{node.tingkat for node in self.bahan.tersusun.berkas.program}]
        for level in self.acak.sample(sorted(levels), self.acak.randint(0, 2)):
            self._banyaknya(level)

    def _operan(self, *, daftar: bool) -> list[int]:
        """Return figures of one column, or two of one unit that stand near each other."""
        plain = [at for at, one in enumerate(self.butir) if self._sederhana(one)]
        if not plain:
            return []
        first = self.butir[self.acak.choice(plain)]
        same = [at for at in plain if self.butir[at].satuan == first.satuan and self.butir[at].tabel == first.tabel]
        if daftar:
            same = [at for at in same if self.butir[at].kolom == first.kolom]
            return same if len(same) > 1 else []
        return self.acak.sample(same, 2) if len(same) > 1 else []

    def _sederhana(self, one: Butir) -> bool:
        known = one.satuan is not None and (one.faktor == 1 or one.satuan is self.bahan.persen)
        return known and one.angka is not None and one.terhitung is not None

    def _hitungan(self, shape: Susunan, chosen: list[int]) -> None:
        first = self.butir[chosen[0]]
        operands = [self._operand(self.butir[at]) for at in chosen]
        printed = self.dari_tercetak or self.acak.random() < 1 / 2
        values = [self._besar(self.butir[at], printed=printed) for at in chosen]
        if not printed or (self.dari_tercetak and self.acak.random() < 1 / 2):
            operands = [Operan(one.terhitung.turunan, None) for at in chosen if (one := self.butir[at]).terhitung]
        found = shape.hitung([Rentang.titik(value) for value in values])
        unit = (
            self.bahan.persen if shape.persen else self.bahan.cetak.beda(first.satuan) if shape.beda else first.satuan
        )
        if found is None or unit is None:
            return
        faktor = (
            self.bahan.persen.faktor
            if self.bahan.persen and (shape.persen or first.satuan is self.bahan.persen)
            else Fraction(1)
        )
        names = {"p": tuple(operands)} if shape.daftar else {"a": (operands[0],), "b": (operands[1],)}
        dasar = Hitungan(
            self.bahan.tulis(shape.rumus),
            names,
            frozenset("p" if shape.daftar else ""),
            self.bahan.tulis(unit.kode),
            kosong=False,
        )
        places = desimal(unit, (found.bawah / faktor,), self.bahan, self.acak)
        shown = bulatkan(found.bawah / faktor, places, self.cara)
        style = gaya(unit, self.bahan, self.acak)
        text = tulis(shown, places, style, unit, self.bahan)
        if text is not None:
            klaim = self._klaim(dasar, text, self._acuan("", self._berikut()))
            self.butir.append(
                Butir(klaim, found.bawah, shown, places, style, unit, faktor, None, shape, tuple(values), tuple(chosen))
            )

    def _besar(self, one: Butir, *, printed: bool) -> Fraction:
        if printed and one.angka is not None:
            return one.angka * one.faktor
        return one.nilai if isinstance(one.nilai, Fraction) else Fraction(0)

    def _operand(self, one: Butir) -> Operan:
        unit = None if one.satuan is None else self.bahan.tulis(one.satuan.kode)
        return Operan(Cetak(one.klaim.cetak.teks, None), unit, one.klaim.acuan)

    def _banyaknya(self, himpunan: str) -> None:
        count = Fraction(self.bahan.rujuk.banyaknya(himpunan, self.bahan.periode))
        dasar = Hitungan(
            self.bahan.tulis("hitung(k)"),
            {"k": (Operan(Banyaknya(self.bahan.tulis(himpunan)), None),)},
            frozenset("k"),
            None,
            kosong=False,
        )
        style = gaya(None, self.bahan, self.acak)
        klaim = self._klaim(dasar, str(count), self._acuan("", self._berikut()))
        self.butir.append(Butir(klaim, count, count, 0, style, None, Fraction(1)))

    def kalimat(self) -> None:
        """Print some figures again: as a repetition of a claim, or as the same value once more."""
        fixed = len(self.butir)
        for at in self.acak.sample(range(fixed), min(fixed, self.acak.randint(3, 10))):
            one = self.butir[at]
            if one.angka is None:
                continue
            style = gaya(one.satuan, self.bahan, self.acak)
            text = tulis(one.angka, one.desimal, style, one.satuan, self.bahan)
            if text is None:
                continue
            dasar: Dasar = one.klaim.dasar
            if one.terhitung is None or self.acak.random() < 1 / 2:
                if not one.klaim.kode:
                    one = self.butir[at] = replace(one, klaim=replace(one.klaim, kode=f"K{at + 1}"))
                dasar = Ulangan(self.bahan.tulis(one.klaim.kode))
            klaim = self._klaim(dasar, text, self._acuan("", self._berikut()))
            self.butir.append(replace(one, klaim=klaim, gaya=style, kolom="", ulang=at))

    def _berikut(self) -> int:
        self.baris += self.acak.randint(1, 4)
        return self.baris

    def _acuan(self, tabel: str, baris: int) -> Acuan:
        return Acuan(self.dokumen, tabel, (baris,), self.bahan.tulis("").place)

    def _klaim(self, dasar: Dasar, teks: str, acuan: Acuan) -> Klaim:
        cetak = Cetak(self.bahan.tulis(teks, len(self.butir) + 1), None)
        periode = getattr(dasar, "periode", None)
        return Klaim("", dasar, cetak, periode, acuan, cetak.teks.place)
