"""Examples of an indicator that could be added: near those there are, at the edges where judgements change.

Each has the expectations the rules give now, rounded as the agency shows figures. The first ones are the simplest.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import islice
from typing import TYPE_CHECKING

from sakip_rules.checks.mutan.bentuk import Calon
from sakip_rules.checks.mutan.isian import (
    BEDA,
    dibedakan,
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
from sakip_rules.source.numbers import write
from sakip_rules.source.penulis import Polos, alur

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.checks.mutan.isian import Isian, Nilai
    from sakip_rules.engine.tersusun import IndikatorTersusun, InstansiTersusun
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.indikator import Contoh
    from sakip_rules.model.instansi import Kebijakan
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.skala import Skala
    from sakip_rules.source.penulis import Isi

CARA = "setengah_ke_atas"
_PALING_BANYAK = 240
_DASAR = 4
_PERSEN = 100


class CalonIndikator:
    """Makes examples of one indicator."""

    def __init__(self, tersusun: InstansiTersusun, item: IndikatorTersusun) -> None:
        self.tersusun = tersusun
        self.item = item
        self.bacaan = bacaan(tersusun.ruang)
        self.tepi = sorted(_tepi(tersusun, item))

    def semua(self) -> Iterator[Calon[Contoh]]:
        """Yield the candidates, each text once."""
        seen: set[str] = set()
        for isian in islice(self._isian(), _PALING_BANYAK):
            made = self._calon(isian) if terhingga(isian) else None
            if made is not None and made.teks not in seen:
                seen.add(made.teks)
                yield made

    def _isian(self) -> Iterator[Isian]:
        found = [one for contoh in self.item.indikator.contoh if (one := isian_contoh(contoh)) is not None]
        new = isian_baru(self.item)
        bases = (found or ([] if new is None else [new]))[:_DASAR]
        yield from bases
        for base in bases:
            yield from self._sasaran(base)
        for base in bases:
            yield dibedakan(base)
            yield from self._sasaran(dibedakan(base))
        for base in bases:
            yield from self._bagian(base)
            yield from self._tahun_lalu(base)
        for base in bases:
            yield from sekitar(base)

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
            expected["realisasi"] = harap(p.ambil("realisasi", kode, when))
        expected["capaian"] = harap(p.ambil("capaian", kode, when))
        graded = predikat_indikator(p, self.item, when)
        if isinstance(graded.nilai, str):
            expected["predikat"] = graded.nilai
        made = self._baca(isian, expected)
        if made is None:
            return None
        return Calon(made, alur(self._isi(isian, expected)), self.item.indikator.tempat.file)

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


def harap(proof: Bukti) -> Isi:
    """Return an expectation as it is written: to as many decimals as the agency shows, `-` where there is no value.

    Decimals that are nil stay: an example is compared to as many decimals as it shows.
    """
    if isinstance(proof.nilai, TanpaNilai) or not isinstance(proof.nilai, Fraction):
        return "-"
    figure = tercetak(proof.nilai, proof.satuan)
    words = {} if proof.satuan is None else proof.satuan.urutan
    word = next((word for word, score in words.items() if score == figure), "")
    return word or Polos(write(figure, proof.tampil_desimal or 0, CARA))


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
