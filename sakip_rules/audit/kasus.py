"""What a finding can be explained with: every printed figure of the agency, by place, by value, and by what it is of.

Data: the findings of one audit. Invariant: a printed figure appears once for each claim that holds it; what explains
another figure is never the figure itself.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.audit.andai import daun
from sakip_rules.audit.harapan import Penaksir
from sakip_rules.audit.jalur import Bagan
from sakip_rules.audit.putusan import angka, utuh
from sakip_rules.audit.rambat import Tercetak, kunci
from sakip_rules.audit.tingkat import COCOK, TERBUKA
from sakip_rules.audit.uraian import selisih
from sakip_rules.model.rujukan import semua_indikator, semua_simpul
from sakip_rules.source.numbers import Number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from fractions import Fraction

    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.audit.rambat import Kunci
    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.klaim import Klaim
    from sakip_rules.model.satuan import Satuan

TERBAWA = "dari_angka_tercetak"
_PERSIS = frozenset({"tepat", "pembulatan", "pemotongan"})
SEKITAR = 40
"""So many figures on either side are what one may have been mixed up with."""

_JAUH = 10**9


@dataclass(frozen=True, slots=True, eq=False)
class Cetakan:
    """One printed figure: the finding it belongs to, and the figure itself where it is one."""

    temuan: Temuan
    angka: Number | None

    @property
    def nilai(self) -> Fraction | None:
        """The figure in base units."""
        return None if self.angka is None else self.angka.value * self.temuan.harapan.faktor

    @property
    def satuan(self) -> Satuan | None:
        """The unit it is printed in."""
        return self.temuan.harapan.satuan

    @property
    def bukti(self) -> Bukti | None:
        """The proof it is held against."""
        return self.temuan.harapan.bukti

    @property
    def kunci(self) -> Kunci | None:
        """What it is a figure of, None where it is none of the engine's."""
        return None if self.bukti is None else kunci(self.bukti)

    @property
    def dokumen(self) -> str:
        """The document it is printed in."""
        return "" if self.temuan.klaim.acuan is None else self.temuan.klaim.acuan.dokumen

    @property
    def tabel(self) -> str:
        """The table it is printed in."""
        return "" if self.temuan.klaim.acuan is None else self.temuan.klaim.acuan.tabel

    @property
    def baris(self) -> int:
        """The line it is printed on, 0 where that is not said."""
        acuan = self.temuan.klaim.acuan
        return acuan.baris[0] if acuan is not None and acuan.baris else 0

    @property
    def salah(self) -> bool:
        """Whether it does not agree with its proof."""
        return self.temuan.putusan not in COCOK and self.temuan.putusan != TERBUKA

    @property
    def menyimpang(self) -> bool:
        """Whether it is another value than its proof's, by its own fault or by that of what it was made from."""
        return self.salah or self.temuan.putusan == TERBAWA

    @property
    def selisih(self) -> Fraction | None:
        """By how much it is above what it should be."""
        return selisih(self.temuan)

    def menyatakan(self, nilai: Fraction) -> bool:
        """Whether the figure prints a value exactly, under some way of rounding."""
        if self.angka is None:
            return False
        faktor = self.temuan.harapan.faktor
        far = abs(nilai / faktor - self.angka.value) * 10**self.angka.decimals > 1  # no rounding goes further
        return not far and angka(self.angka, nilai, faktor) in _PERSIS

    def jarak(self, lain: Cetakan) -> int:
        """How many lines lie between two figures; far apart where they are not of one document."""
        return abs(self.baris - lain.baris) if self.baris and self.dokumen == lain.dokumen else _JAUH


class Konteks:
    """The printed figures of one agency, and what explains them."""

    def __init__(self, tersusun: InstansiTersusun, temuan: Iterable[Temuan], penaksir: Penaksir | None = None) -> None:
        self.penaksir = penaksir or Penaksir(tersusun)
        self.cetakan = [self._cetakan(item) for item in temuan]
        self._nomor = {id(one.temuan.klaim): index for index, one in enumerate(self.cetakan)}
        self.skala = frozenset(skala_dinyatakan(tersusun))
        self._nilai: dict[tuple[str, Fraction], list[Cetakan]] = {}
        self._salah: dict[Kunci, list[Cetakan]] = {}
        self._simpang: dict[Kunci, list[Cetakan]] = {}
        self._kolom: dict[tuple[str, str, str], list[Cetakan]] = {}
        self._selisih: dict[Fraction, list[Cetakan]] = {}
        self._baris: dict[tuple[str, int], list[Cetakan]] = {}
        self._dicetak: dict[tuple[str, Kunci], list[Cetakan]] = {}
        self._benar: set[tuple[str, Kunci]] = set()
        self._desimal: dict[tuple[str, ...], Counter[int]] = {}
        self._bersandar: dict[Kunci, list[Cetakan]] | None = None
        self._bagan: dict[int, Bagan] = {}
        self._daun: dict[int, frozenset[str]] = {}
        for one in self.cetakan:
            self._catat(one)
        by_line = (self._kolom, self._dicetak, self._nilai, self._selisih)
        for column in (column for index in by_line for column in index.values()):
            column.sort(key=_baris)

    def _catat(self, one: Cetakan) -> None:
        """Keep a figure by all that it is looked up by."""
        if one.baris:
            self._baris.setdefault((one.dokumen, one.baris), []).append(one)
        if one.nilai is not None:
            self._nilai.setdefault((one.dokumen, one.nilai), []).append(one)
        if one.kunci is not None and one.tabel and one.baris:
            self._kolom.setdefault((one.dokumen, one.tabel, one.kunci[0]), []).append(one)
        if one.salah and one.selisih:
            self._selisih.setdefault(one.selisih, []).append(one)
        if one.kunci is not None:
            self._catat_kunci(one, one.kunci)
        if one.angka is not None:
            for sort in _jenis(one):
                self._desimal.setdefault(sort, Counter())[one.angka.decimals] += 1

    def _catat_kunci(self, one: Cetakan, key: Kunci) -> None:
        """Keep a figure by what it is of."""
        if one.menyimpang and one.nilai is not None:
            self._simpang.setdefault(key, []).append(one)
        if one.salah and one.nilai is not None:
            self._salah.setdefault(key, []).append(one)
        if one.angka is not None and one.baris:
            self._dicetak.setdefault((one.dokumen, key), []).append(one)
        if not one.menyimpang:
            self._benar.add((one.dokumen, key))

    def _cetakan(self, item: Temuan) -> Cetakan:
        number = self.penaksir.rujuk.cetak.baca(item.klaim.cetak, item.harapan.satuan)
        return Cetakan(item, number if isinstance(number, Number) and item.tercetak is not None else None)

    def nomor(self, klaim: Klaim) -> int:
        """Return the place of a claim's figure in `cetakan`."""
        return self._nomor[id(klaim)]

    def senilai(self, satu: Cetakan) -> Iterator[Cetakan]:
        """Yield the other figures of the document with the same value, nearest first."""
        if satu.nilai is not None:
            every = self.bernilai(satu, satu.nilai)
            yield from sorted((one for one in every if one is not satu), key=satu.jarak)

    def bernilai(self, satu: Cetakan, nilai: Fraction) -> Sequence[Cetakan]:
        """Return the figures with a value in the document of a figure, those nearest to it."""
        return _terdekat(self._nilai.get((satu.dokumen, nilai), []), satu)

    def salah(self, key: Kunci, satu: Cetakan) -> Cetakan | None:
        """Return the nearest wrong figure printed of something in the document of another figure."""
        every = [one for one in self._salah.get(key, ()) if one is not satu and one.dokumen == satu.dokumen]
        return min(every, key=satu.jarak) if every else None

    def menyimpang(self, key: Kunci, satu: Cetakan) -> list[Cetakan]:
        """Return the figures printed of something that are not its value, nearest to another figure first."""
        every = self._simpang.get(key, ())
        return sorted((one for one in every if one is not satu and one.dokumen == satu.dokumen), key=satu.jarak)

    def sekolom(self, satu: Cetakan) -> tuple[int, int]:
        """Return the lines of the rows above and below in the column of a table; 0 where there is none."""
        if satu.kunci is None or not satu.tabel:
            return 0, 0
        rows = self._kolom.get((satu.dokumen, satu.tabel, satu.kunci[0]), [])
        above, below = bisect_left(rows, satu.baris, key=_baris), bisect_right(rows, satu.baris, key=_baris)
        return rows[above - 1].baris if above else 0, rows[below].baris if below < len(rows) else 0

    def sekitar(self, satu: Cetakan, besaran: str) -> Sequence[Cetakan]:
        """Return the figures of a besaran in the table of a figure, those of the rows nearest to it."""
        return _terdekat(self._kolom.get((satu.dokumen, satu.tabel, besaran), []), satu) if satu.tabel else []

    def berselisih(self, satu: Cetakan, selisih: Fraction) -> Sequence[Cetakan]:
        """Return the figures that are wrong by an amount, those nearest to a figure."""
        return _terdekat(self._selisih.get(selisih, []), satu)

    def benar(self, dokumen: str, key: Kunci) -> bool:
        """Whether a document prints a value somewhere as it is."""
        return (dokumen, key) in self._benar

    def tercetak(self, key: Kunci, satu: Cetakan) -> Tercetak | None:
        """Return what the document prints of a value nearest to a figure, right or wrong; None where it does not."""
        every = self._dicetak.get((satu.dokumen, key), ())
        at = bisect_left(every, satu.baris, key=_baris)
        best = min(every[max(0, at - 1) : at + 1], key=satu.jarak, default=None)
        if best is None or best.angka is None:
            return None
        harapan = best.temuan.harapan
        return Tercetak(best.angka, harapan.faktor, utuh(harapan, best.angka))

    def bagan(self, proof: Bukti) -> Bagan:
        """Return the nodes of a proof by what stands above each."""
        if id(proof) not in self._bagan:
            self._bagan[id(proof)] = Bagan(proof)
        return self._bagan[id(proof)]

    def daun(self, proof: Bukti) -> frozenset[str]:
        """Return where the facts and constants a proof rests on are written."""
        if id(proof) not in self._daun:
            self._daun[id(proof)] = daun(proof)
        return self._daun[id(proof)]

    def bersandar(self, key: Kunci) -> Sequence[Cetakan]:
        """Return the wrong figures whose proof rests on a value."""
        if self._bersandar is None:
            self._bersandar = {}
            for one in self.cetakan:
                below = self.bagan(one.bukti).kunci if one.salah and one.bukti is not None else ()
                for each in below:
                    self._bersandar.setdefault(each, []).append(one)
        return self._bersandar.get(key, ())

    def desimal(self, satu: Cetakan) -> int | None:
        """Return how many decimals most other figures of a kind have, those of its table counting twice."""
        shown: Counter[int] = Counter()
        for sort in _jenis(satu):
            shown.update(self._desimal.get(sort, ()))
            if satu.angka is not None:
                shown[satu.angka.decimals] -= 1
        most = shown.most_common(1)
        return most[0][0] if most and most[0][1] > 0 else None

    def pada(self, dokumen: str, baris: Iterable[int]) -> Iterator[Cetakan]:
        """Yield the figures printed on some lines of a document."""
        for line in sorted(baris):
            yield from self._baris.get((dokumen, line), ())

    def rencana(self, besaran: str) -> tuple[str, ...]:
        """Return the planning documents that set targets, or pagu."""
        berkas = self.penaksir.tersusun.berkas
        if besaran == "pagu":
            names = {one.rencana for simpul in semua_simpul(berkas) for one in simpul.pagu}
        else:
            names = {one.rencana for item in semua_indikator(berkas) for one in item.target}
        return tuple(sorted(names - {""}))


def _jenis(satu: Cetakan) -> tuple[tuple[str, ...], ...]:
    """Return the kinds of figure that one is of: those of a besaran and unit in its document, and in its table."""
    if satu.kunci is None:
        return ()
    kind = (satu.dokumen, satu.kunci[0], "" if satu.satuan is None else satu.satuan.kode)
    return kind, (*kind, satu.tabel)


def _terdekat(every: Sequence[Cetakan], satu: Cetakan) -> Sequence[Cetakan]:
    """Return those of figures in the order of lines that stand nearest to one."""
    at = bisect_left(every, satu.baris, key=_baris)
    return every[max(0, at - SEKITAR) : at + SEKITAR]


def _baris(satu: Cetakan) -> int:
    return satu.baris


def skala_dinyatakan(tersusun: InstansiTersusun) -> Iterator[str]:
    """Yield the scales that an agency declares to judge with."""
    for policy in tersusun.berkas.instansi.kebijakan:
        yield policy.skala.text
    for item in semua_indikator(tersusun.berkas):
        yield from (scale.text for scale in (item.skala, item.skala_realisasi) if scale is not None)
