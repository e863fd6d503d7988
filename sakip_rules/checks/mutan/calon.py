"""Examples of an indicator that could be added: near those there are, at the edges where judgements change.

Each has the expectations the rules give now, rounded as the agency shows figures. The first ones are the simplest.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from sakip_rules.checks.mutan.akar import akar
from sakip_rules.checks.mutan.bentuk import Calon
from sakip_rules.checks.mutan.isian import (
    BEDA,
    angka_tunggal,
    dibedakan,
    geser,
    isian_baru,
    isian_contoh,
    sekitar,
    terhingga,
    tulis,
    tulis_fakta,
)
from sakip_rules.checks.mutan.tulisan import baca, bacaan
from sakip_rules.engine.andaian import LANGSUNG, andaikan
from sakip_rules.engine.nilai import predikat_indikator
from sakip_rules.engine.tampil import tercetak
from sakip_rules.model.baca.contoh import baca_contoh
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.periode import Periode, baca_periode
from sakip_rules.source.numbers import write
from sakip_rules.source.penulis import Polos, alur

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Iterator

    from sakip_rules.checks.mutan.isian import Isian, Nilai
    from sakip_rules.engine.tersusun import IndikatorTersusun, InstansiTersusun
    from sakip_rules.model.bukti import Bukti, Langkah
    from sakip_rules.model.indikator import Contoh
    from sakip_rules.model.instansi import Kebijakan
    from sakip_rules.model.masa import Berlaku
    from sakip_rules.model.skala import Skala
    from sakip_rules.source.penulis import Isi

CARA = "setengah_ke_atas"
_PALING_BANYAK = 400
_DASAR = 4
_PERSEN = 100
_SETENGAH, _SEDIKIT = Fraction(1, 2), Fraction(181, 180)
_BANDING = frozenset({"<", "<=", ">", ">=", "==", "!="})
_BULAT = frozenset({"bulat", "bulat_genap", "potong"})


class CalonIndikator:
    """Makes examples of one indicator, in years of a policy where one is given (`masa`)."""

    def __init__(
        self,
        tersusun: InstansiTersusun,
        item: IndikatorTersusun,
        masa: Berlaku | None = None,
        banyak: int = _PALING_BANYAK,
    ) -> None:
        self.tersusun = tersusun
        self.item = item
        self.masa = masa
        self.banyak = banyak
        self.bacaan = bacaan(tersusun.ruang)
        self.tepi = sorted(_tepi(tersusun, item))
        self.desimal = _desimal(tersusun)

    def semua(self) -> Iterator[Calon[Contoh]]:
        """Yield the candidates, each text once."""
        seen: set[str] = set()
        for isian in islice((one for one in self._isian() if terhingga(one)), self.banyak):
            made = self._calon(isian)
            if made is not None and made.teks not in seen:
                seen.add(made.teks)
                yield made

    def _isian(self) -> Iterator[Isian]:
        bases = list(self._dasar())[:_DASAR]
        yield from bases
        others = [dibedakan(base) for base in bases]
        ways = [self._sasaran(base) for base in bases] + [iter(others), *(self._sasaran(one) for one in others)]
        ways += [self._bagian(base) for base in bases] + [self._tahun_lalu(base) for base in bases]
        ways += [self._ambang(base) for base in bases] + [self._ambang(one) for one in others]
        ways += [self._setengah(base) for base in bases] + [sekitar(base) for base in bases]
        yield from _bergilir(ways)

    def _dasar(self) -> Iterator[Isian]:
        """Yield what to begin with: the examples there are, in a year where both the rule and the policy hold."""
        own = self.item.indikator.berlaku
        found = [
            one
            for contoh in self.item.indikator.contoh
            if own.mencakup(contoh.periode.tahun) and (one := isian_contoh(contoh)) is not None
        ]
        if not found:
            periode = baca_periode(self.tersusun.berkas.instansi.periode)
            new = None if periode is None else isian_baru(self.item, Periode(periode.tahun))
            found = [] if new is None else [new]
        for base in found:
            if self.masa is None or self.masa.mencakup(base.periode.tahun):
                yield base
            else:
                instansi = self.tersusun.berkas.instansi
                years = range(instansi.renstra_sejak, instansi.renstra_sampai + 1)
                fit = [year for year in years if self.masa.mencakup(year) and own.mencakup(year)]
                yield from (geser(base, year - base.periode.tahun) for year in fit[-1:])

    def _ambang(self, isian: Isian) -> Iterator[Isian]:
        """Yield it with one figure where a test of the formula turns, right beside that, and where a rounding does."""
        for value, put in angka_tunggal(isian):
            for root in akar(value, partial(self._selisih_dengan, put)):
                for beside in (root, root + 1, root - 1, root + _SETENGAH, root - _SETENGAH, root * _SEDIKIT):
                    yield put(beside)

    def _selisih_dengan(self, put: Callable[[Fraction], Isian], figure: Fraction) -> dict[Hashable, Fraction]:
        return self._selisih(put(figure))

    def _selisih(self, isian: Isian) -> dict[Hashable, Fraction]:
        """Return the differences of each test the formula makes, and how far each rounding is from a half."""
        contoh = self._baca(isian, {}) if terhingga(isian) else None
        if contoh is None:
            return {}
        kode = self.item.indikator.kode
        proof = andaikan(self.tersusun, self.item, contoh).ambil("realisasi", kode, contoh.periode)
        while proof.jenis != "rumus" and len(proof.anak) == 1:
            proof = proof.anak[0]
        return selisih_langkah(proof.langkah)

    def _setengah(self, isian: Isian) -> Iterator[Isian]:
        """Yield a recorded realisasi whose figure, and whose capaian, end in a half of what a rounding keeps."""
        if LANGSUNG in isian.fakta and self.item.indikator.rumus is None:
            for desimal in self.desimal:
                half = Fraction(1, 2 * 10**desimal)
                for whole in (Fraction(80), Fraction(80) + 2 * half):
                    facts = {LANGSUNG: {isian.periode: whole + half}}
                    yield replace(isian, fakta=facts, target=Fraction(_PERSEN))

    def _sasaran(self, isian: Isian) -> Iterator[Isian]:
        """Yield it with targets just met, missed and passed, and with those that bring capaian to an edge."""
        result = self._hitung(isian, LANGSUNG)
        if result is None or isinstance(isian.target, (str, tuple)):
            return
        value = tercetak(result, self.item.langsung.satuan)
        if not value:
            return
        yield replace(isian, target=value)
        yield replace(isian, target=value * 2)
        yield replace(isian, target=value / 2)
        yield replace(isian, target=Fraction(0))
        for tepi in self.tepi:
            for goal in (tepi / _PERSEN, 2 - tepi / _PERSEN):
                if goal > 0:
                    yield replace(isian, target=value / goal)

    def _bagian(self, isian: Isian) -> Iterator[Isian]:
        """Yield it with each figure of a year, or to date, recorded in parts of it."""
        named = {one.kode or LANGSUNG: one for one in (*self.item.variabel.values(), self.item.langsung)}
        named |= {part.kode: part for one in self.item.variabel.values() for part in one.rincian}
        facts = {}
        for name, row in isian.fakta.items():
            made: dict[Periode, Nilai] = {}
            for at, (when, value) in enumerate(row.items()):
                parts = when.sampai("TW") if when.bagian else when.pecahan("TW")
                if name in named and named[name].konsolidasi and len(parts) > 1 and isinstance(value, Fraction):
                    made |= {part: Fraction(BEDA[(at + number) % len(BEDA)]) for number, part in enumerate(parts)}
                else:
                    made[when] = value
            facts[name] = made
        if facts != isian.fakta:
            yield replace(isian, fakta=facts)

    def _tahun_lalu(self, isian: Isian) -> Iterator[Isian]:
        """Yield it with figures for the years before, so that one year cannot be taken for another."""
        facts = {
            name: {when.mundur(back): Fraction(BEDA[(at + back) % len(BEDA)]) for when in row for back in (2, 1, 0)}
            for at, (name, row) in enumerate(isian.fakta.items())
            if all(isinstance(value, Fraction) for value in row.values())
        }
        if len(facts) == len(isian.fakta):
            yield replace(isian, fakta=facts)

    def _hitung(self, isian: Isian, besaran: str) -> Fraction | None:
        contoh = self._baca(isian, {})
        if contoh is None:
            return None
        proof = andaikan(self.tersusun, self.item, contoh).ambil(besaran, self.item.indikator.kode, contoh.periode)
        return proof.nilai if isinstance(proof.nilai, Fraction) else None

    def _calon(self, isian: Isian) -> Calon[Contoh] | None:
        """Return the example with what the rules give for it; None where its facts could not stand in a file."""
        bare = self._baca(isian, {})
        if bare is None:
            return None
        kode, when = self.item.indikator.kode, bare.periode
        p = andaikan(self.tersusun, self.item, bare)
        expected: dict[str, Isi] = {}
        if self.item.indikator.rumus is not None or LANGSUNG not in bare.fakta or len(bare.fakta[LANGSUNG]) > 1:
            expected["realisasi"] = harap(p.ambil("realisasi", kode, when), self.desimal)
        expected["capaian"] = harap(p.ambil("capaian", kode, when), self.desimal)
        graded = predikat_indikator(p, self.item, when)
        if isinstance(graded.nilai, str):
            expected["predikat"] = graded.nilai
        made = self._baca(isian, expected)
        if made is None:
            return None
        own = self.item.indikator
        return Calon(made, alur(self._isi(isian, expected)), own.tempat.file, own.kode)

    def _isi(self, isian: Isian, harap: dict[str, Isi]) -> dict[str, Isi]:
        target: dict[str, Isi] = {} if isian.target is None else {"target": tulis(isian.target)}
        return {"fakta": tulis_fakta(isian, self.item), "periode": Polos(str(isian.periode)), **target, **harap}

    def _baca(self, isian: Isian, harap: dict[str, Isi]) -> Contoh | None:
        own = self.item.indikator
        root = baca({"satuan": own.satuan.text, "contoh": [self._isi(isian, harap)]}, own.tempat.file)
        if root is None:
            return None
        self.bacaan.temuan.clear()
        found = baca_contoh(self.bacaan, root, self.bacaan.ukuran(own.satuan), dict(own.variabel))
        return None if self.bacaan.temuan or not found else found[0]


def harap(proof: Bukti, bulat: Collection[int] = ()) -> Isi:
    """Return an expectation as it is written: to as many decimals as the agency shows, `-` where there is no value.

    Decimals that are nil stay: an example is compared to as many decimals as it shows. Where roundings to `bulat`
    decimals are declared, one more than those is shown.
    """
    if isinstance(proof.nilai, TanpaNilai) or not isinstance(proof.nilai, Fraction):
        return "-"
    figure = tercetak(proof.nilai, proof.satuan)
    words = {} if proof.satuan is None else proof.satuan.urutan
    word = next((word for word, score in words.items() if score == figure), "")
    return word or Polos(write(figure, max([proof.tampil_desimal or 0, *(one + 1 for one in bulat)]), CARA))


def _tepi(tersusun: InstansiTersusun, item: IndikatorTersusun) -> set[Fraction]:
    """Return the capaian, in persen, at which something changes: caps, band edges and the figures right beside."""
    found: set[Fraction] = set()
    for kebijakan in tersusun.berkas.instansi.kebijakan:
        found |= tepi_kebijakan(tersusun, kebijakan)
    named = item.indikator.skala
    for skala in () if named is None else tersusun.ruang.standar.skala.get(named.text, ()):
        found |= _tepi_skala(skala)
    return found


def tepi_kebijakan(tersusun: InstansiTersusun, kebijakan: Kebijakan) -> set[Fraction]:
    """Return the capaian, in persen, at which the policies change something."""
    found = _tepi_batas(kebijakan)
    for skala in tersusun.ruang.standar.skala.get(kebijakan.skala.text, ()):
        found |= _tepi_skala(skala)
    return found


def _tepi_batas(kebijakan: Kebijakan) -> set[Fraction]:
    ends = [end for batas in kebijakan.batas_capaian.values() for end in (batas.rentang.bawah, batas.rentang.atas)]
    return {end + step for end in ends if end is not None for step in (-1, 0, 1)}


def _tepi_skala(skala: Skala) -> set[Fraction]:
    return {end for pita in skala.pita for end in (pita.rentang.bawah, pita.rentang.atas) if end is not None}


def _bergilir(ways: Iterable[Iterator[Isian]]) -> Iterator[Isian]:
    """Yield from each in turn until all are exhausted, so that none is left out for another's length."""
    waiting = list(ways)
    while waiting:
        still = []
        for way in waiting:
            made = next(way, None)
            if made is not None:
                still.append(way)
                yield made
        waiting = still


def _desimal(tersusun: InstansiTersusun) -> tuple[int, ...]:
    """Return to how many decimals the agency declares to round a realisasi or a capaian."""
    found = {
        rule.desimal
        for kebijakan in tersusun.berkas.instansi.kebijakan
        for rule in (kebijakan.pembulatan_realisasi, kebijakan.pembulatan_capaian)
        if rule is not None
    }
    return tuple(sorted(found))


def selisih_langkah(langkah: Iterable[Langkah]) -> dict[Hashable, Fraction]:
    """Return left less right of each comparison, member by member, and how far each rounded figure is from a half."""
    found: dict[Hashable, Fraction] = {}
    for step in langkah:
        if step.operasi in _BANDING:
            left, right = (side if isinstance(side, tuple) else (side,) for side in step.ruas)
            count = max(len(left), len(right))
            several = [side if len(side) > 1 else side * count for side in (left, right)]
            for at, (one, other) in enumerate(zip(*several, strict=False)):
                if isinstance(one, Fraction) and isinstance(other, Fraction):
                    found[step.awal, step.akhir, at] = one - other
        elif step.operasi in _BULAT and isinstance(step.ruas[0], Fraction):
            desimal = step.ruas[1] if len(step.ruas) > 1 else Fraction(0)
            if isinstance(desimal, Fraction):
                for scale in (Fraction(10) ** int(desimal), Fraction(10) ** int(desimal) * _PERSEN):
                    found[step.awal, step.akhir, scale] = step.ruas[0] - Fraction(1, 2) / scale
    return found
