"""What a person writes for a simulation, read: `kasus[2023]=60`, `predikat>=Memuaskan`, the name of an input.

Invariant: an input that is named exists in the rules, its value fits its unit, and a goal names a value and a predikat
that are there; everything else is a wrong call that says what would be right.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from sakip_rules.commands.salah import salah
from sakip_rules.engine.nilai import mulai
from sakip_rules.engine.tertulis import angka_dasar
from sakip_rules.engine.umpama import BAGIAN, REALISASI, VARIABEL, Masukan, Umpama, masukan, sebutan
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.periode import baca_periode
from sakip_rules.simulasi.agar import Kehendak
from sakip_rules.simulasi.soal import INDIKATOR, Pokok, bulat, di_atas, skala_untuk
from sakip_rules.source.numbers import Number, Word, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sakip_rules.commands.layar import Layar
    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.engine.tersusun import IndikatorTersusun, InstansiTersusun
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.model.skala import Pita

_NAMA = re.compile(r"\s*(?P<nama>[^\[\]=]+?)\s*(?:\[(?P<periode>[^\[\]]*)\])?\s*")
_MUNDUR = re.compile(r"n(?:\s*-\s*(?P<tahun>[0-9]{1,2}))?")
_KEHENDAK = re.compile(
    r"\s*(?:(?P<tingkat>\w+)\s*\.\s*)?(?P<besaran>\w+)\s*(?P<operator>>=|<=|≥|≤|==|=|>|<)\s*(?P<nilai>.+?)\s*"
)
_SAMA = {"≥": ">=", "≤": "<=", "==": "="}
_BESARAN = ("predikat", "capaian", "realisasi", "predikat_realisasi")
_TINGKAT = ("predikat", "capaian")


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What the words of a call are read against: an indicator of a compiled agency in a periode."""

    layar: Layar
    tersusun: InstansiTersusun
    periode: Periode
    item: IndikatorTersusun

    @property
    def kode(self) -> str:
        """The kode of the indicator."""
        return self.item.indikator.kode

    def umpama(self, tertulis: str) -> Umpama:
        """Read what is supposed: `NAMA=NILAI`; raises `SalahPanggil`."""
        name, sign, value = tertulis.partition("=")
        if not sign or not name.strip() or not value.strip():
            raise salah("P055", self.layar.argv, tertulis, value=tertulis, name=name.strip() or "kasus")
        found = self.masukan(name, tertulis)
        return Umpama(found, self._nilai(found, value, tertulis), value.strip())

    def masukan(self, nama: str, tertulis: str) -> Masukan:
        """Read the name of an input, `tertulis` being the word of the call it stands in; raises `SalahPanggil`."""
        match = _NAMA.fullmatch(nama)
        p = mulai(self.tersusun, self.periode)
        every = masukan(p, self.item)
        if match is None:
            raise self._tak_dikenal(nama, tertulis, every)
        called = match["nama"]
        found = [one for one in every if called in sebutan(one, self.kode)]
        if not found:
            found = self._indikator_lain(p, called)
        if not found:
            raise self._tak_dikenal(called, tertulis, every)
        return self._pada(found, match["periode"], called, tertulis)

    def kehendak(self, tertulis: str) -> tuple[Pokok, Kehendak]:
        """Read a goal: which derived value, and what it is to be; raises `SalahPanggil`."""
        match = _KEHENDAK.fullmatch(tertulis)
        if match is None or match["besaran"] not in (_TINGKAT if match["tingkat"] else _BESARAN):
            word = "" if match is None else match["besaran"]
            known = _TINGKAT if match is not None and match["tingkat"] else _BESARAN
            raise salah("P058", self.layar.argv, tertulis, known, value=tertulis, nearest=_dekat(word, known))
        pokok = self._pokok(match["tingkat"] or "", match["besaran"], tertulis)
        operator = _SAMA.get(match["operator"], match["operator"])
        if pokok.besaran.startswith("predikat"):
            return pokok, self._predikat(pokok, operator, match["nilai"], tertulis)
        unit = self.item.langsung.satuan if pokok.besaran == REALISASI else self.tersusun.persen
        return pokok, Kehendak(operator, self._angka(unit, match["nilai"], tertulis, pokok.besaran))

    def _indikator_lain(self, p: Penilaian, called: str) -> list[Masukan]:
        """Return the inputs of another indicator that `KODE.nama` means."""
        kode, dot, nama = called.rpartition(".")
        item = p.indikator(kode, self.periode.tahun) if dot else None
        if item is None or isinstance(item, TanpaNilai):
            return []
        return [one for one in masukan(p, item) if nama in sebutan(one, kode)]

    def _pada(self, found: Sequence[Masukan], periode: str | None, called: str, tertulis: str) -> Masukan:
        """Return the one of several periodes that is meant: without one, that of the simulation, else the latest."""
        if periode is None:
            own = [one for one in found if one.periode == self.periode]
            return own[0] if own else max(found, key=lambda one: one.periode.tahun)
        back = _MUNDUR.fullmatch(periode.strip())
        when = self.periode.mundur(int(back["tahun"] or 0)) if back else baca_periode(periode.strip())
        exact = [one for one in found if one.periode == when]
        part = not back and when is not None and bool(when.bagian)
        if exact and not (part and self._terukur(exact[0])):
            return exact[0]
        years = [one for one in found if when is not None and one.periode.tahun == when.tahun]
        if part and years and when is not None and self._terukur(years[0]):
            name = years[0].nama if years[0].jenis == VARIABEL else ""
            return Masukan(BAGIAN, years[0].kode, name, when, years[0].satuan)
        known = list(dict.fromkeys(str(one.periode) for one in found))
        raise salah("P063", self.layar.argv, tertulis, known, name=called, periode=periode, indikator=self.kode)

    def _terukur(self, masukan: Masukan) -> bool:
        """Whether parts of a year of an input are recorded: of a variable, and of a realisasi without formula."""
        if masukan.jenis == REALISASI:
            item = self.tersusun.indikator[masukan.kode][0]
            return item.rumus is None
        return masukan.jenis == VARIABEL

    def _nilai(self, found: Masukan, value: str, tertulis: str) -> Fraction:
        unit = found.satuan
        faktor = Fraction(1) if unit is None else Fraction(unit.faktor)
        return self._angka(unit, value, tertulis, found.nama or REALISASI) * faktor

    def _angka(self, unit: Satuan | None, value: str, tertulis: str, nama: str) -> Fraction:
        """Read a number in a unit, or a word of an ordinal one; in the printed unit."""
        written = read(value, context=_konteks(unit))
        found = None
        if isinstance(written, Number | Word) and not _tak_cocok(written, unit):
            found = angka_dasar(written, unit)
        if found is None:
            words = tuple(unit.urutan) if unit is not None else ()
            kode, whole = "" if unit is None else unit.kode, unit.kode if unit is not None and bulat(unit) else ""
            raise salah(
                "P057", self.layar.argv, tertulis, words, value=value.strip(), name=nama, satuan=kode, bulat=whole
            )
        return found / (1 if unit is None else unit.faktor)

    def _pokok(self, tingkat: str, besaran: str, tertulis: str) -> Pokok:
        if not tingkat or tingkat == INDIKATOR:
            return Pokok(INDIKATOR, self.kode, besaran)
        above = dict(di_atas(self.tersusun, self.item))
        if tingkat not in above:
            raise salah("P062", self.layar.argv, tertulis, above, name=tingkat, indikator=self.kode)
        return Pokok(tingkat, above[tingkat], besaran)

    def _predikat(self, pokok: Pokok, operator: str, nama: str, tertulis: str) -> Kehendak:
        skala = skala_untuk(self.tersusun, self.periode, pokok)
        bands = sorted(skala.skala.pita, key=_bawah) if skala is not None else []
        wanted = nama.strip("\"'“” ").casefold()
        at = [number for number, one in enumerate(bands) if wanted in {one.predikat.casefold(), one.kode.casefold()}]
        if not at or skala is None:
            names = [one.predikat for one in reversed(bands)]
            called = "" if skala is None else skala.skala.kode
            besaran, kode = ("", "") if called else (pokok.besaran, pokok.kode)
            near = _dekat(nama, names)
            facts: dict[str, Any] = {"name": nama, "skala": called, "nearest": near, "besaran": besaran, "kode": kode}
            raise salah("P059", self.layar.argv, tertulis, names, **facts)
        low, high = {
            "=": (min(at), max(at)),
            ">=": (min(at), len(bands)),
            ">": (max(at) + 1, len(bands)),
            "<=": (0, max(at)),
            "<": (0, min(at) - 1),
        }[operator]
        return Kehendak(operator, None, frozenset(one.predikat for one in bands[low : high + 1]))

    def _tak_dikenal(self, nama: str, tertulis: str, every: Iterable[Masukan]) -> Exception:
        known = list(dict.fromkeys(sebutan(one, self.kode)[0] for one in every))
        near = _dekat(nama.strip(), known)
        return salah("P056", self.layar.argv, tertulis, known, name=nama.strip(), indikator=self.kode, nearest=near)


def bacaan(layar: Layar, tersusun: InstansiTersusun, kode: str, periode: Periode) -> Bacaan:
    """Return what a call about an indicator in force is read against."""
    item = mulai(tersusun, periode).indikator(kode, periode.tahun)
    if isinstance(item, TanpaNilai):
        raise TypeError(kode)
    return Bacaan(layar, tersusun, periode, item)


def _dekat(word: str, known: Iterable[str]) -> str:
    from sakip_rules.source.nearest import nearest

    return nearest(word, tuple(known))


def _bawah(pita: Pita) -> tuple[bool, Fraction, bool]:
    low = pita.rentang.bawah
    return low is not None, low or Fraction(0), not pita.rentang.bawah_termasuk


def _konteks(unit: Satuan | None) -> str:
    if unit is None:
        return ""
    return "%" if unit.akhiran.strip() == "%" else "Rp" if bulat(unit) else ""


def _tak_cocok(written: Number | Word, unit: Satuan | None) -> bool:
    """Whether a figure cannot be one of a unit: of another sign, or less than whole or than nothing."""
    if not isinstance(written, Number):
        return False
    mark = {"%": "" if unit is None else unit.akhiran.strip(), "Rp": "" if unit is None else unit.awalan.strip()}
    if written.mark and mark[written.mark] != written.mark:
        return True
    if written.ambiguous and not bulat(unit):
        return True
    return bulat(unit) and (written.value < 0 or written.value.denominator != 1)
