"""Strategies for what is measured of an indicator and what is aimed at, and for both together.

Data: an `IndikatorUji`. What is drawn lies around the figures at which something changes (`tepi`) as often as anywhere
else; zero, negative, missing and huge figures come too. Invariant: the simplest case is complete, has short figures and
is the target the rule itself sets.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from sakip_rules.engine.nilai import mulai
from sakip_rules.engine.peubah import anggota, deret
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.numbers import Bound, Interval, Number, Word
from sakip_rules.testing.bentuk import Baris, Kasus, tulis
from sakip_rules.testing.strategi.tepi import desimal, tepi

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hypothesis.strategies import SearchStrategy

    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.engine.tersusun import IndikatorTersusun, Terukur
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.testing.pokok import IndikatorUji

KOSONG = "-"
BAGIAN = "TW"
_LAZIM = ("0", "1", "100", "50", "3", "-1", "99", "101", "1000000000000")
_BATAS = {"positif": (">= 80",), "negatif": ("<= 5",)}
_KECIL = 1_000
_BESAR = 10**15


@dataclass(frozen=True, slots=True)
class Daun:
    """Something that is measured: whose, which variable and part of it, when, its unit, how parts make a year."""

    indikator: str
    terukur: Terukur
    periode: Periode

    def __hash__(self) -> int:
        return hash((self.indikator, self.terukur.kode, self.periode))

    def baris(self, nilai: str, periode: Periode | None = None) -> Baris:
        """Return the row that records a figure of it."""
        name, _, part = self.terukur.kode.partition(" ")
        return Baris(self.indikator, name, part, periode or self.periode, nilai)


@lru_cache(maxsize=1024)
def daun(pokok: IndikatorUji) -> tuple[Daun, ...]:
    """Return what is measured for an indicator's realisasi, that of the indicators it is made of included."""
    p = mulai(pokok.instansi.tersusun, pokok.periode)
    return tuple(dict.fromkeys(_daun(p, pokok.kode, pokok.periode)))


def langsung(pokok: IndikatorUji) -> Daun:
    """Return the realisasi itself, for an indicator of which only the result is known."""
    return Daun(pokok.kode, pokok.item.langsung, pokok.periode)


def _daun(p: Penilaian, kode: str, periode: Periode) -> Iterator[Daun]:
    item = p.indikator(kode, periode.tahun)
    if isinstance(item, TanpaNilai):
        return
    if item.rumus is None:
        yield Daun(kode, item.langsung, periode)
        return
    for peubah in item.rumus.satuan.rumus.peubah:
        variabel = item.variabel[peubah.nama]
        years = deret(p, periode, peubah.geser) if peubah.kumulatif else [periode.mundur(peubah.geser)]
        for when in years:
            yield from _variabel(p, item, variabel, when)


def _variabel(p: Penilaian, item: IndikatorTersusun, variabel: Terukur, periode: Periode) -> Iterator[Daun]:
    asal, kode = variabel.asal, item.indikator.kode
    if asal is None:
        yield from (Daun(kode, one, periode) for one in variabel.terukur())
    elif asal.indikator is not None:
        yield from _daun(p, asal.indikator.text, periode)
    elif asal.himpunan:
        for member in anggota(p, asal.himpunan, asal.jenis, periode.tahun):
            yield from _daun(p, member, periode)


def angka(pokok: IndikatorUji, satuan: Satuan | None) -> SearchStrategy[str]:
    """Return figures of a unit as a file writes them: words where it has words, whole ones where it counts."""
    if satuan is not None and satuan.urutan:
        return st.sampled_from(tuple(satuan.urutan))
    places = desimal(pokok, satuan)
    step = Fraction(1) / 10**places
    short = st.integers(-_KECIL, _KECIL).map(lambda one: tulis(one * step))
    return st.one_of(
        st.sampled_from(_LAZIM),
        st.integers(0, _KECIL).map(str),
        short,
        st.integers(0, _BESAR).map(lambda n: tulis(n * step)),
    )


def target(pokok: IndikatorUji) -> SearchStrategy[str]:
    """Return targets: those the rule sets, zero, a negative one, a range, a bound, none."""
    return st.sampled_from(target_lazim(pokok))


@lru_cache(maxsize=1024)
def target_lazim(pokok: IndikatorUji) -> tuple[str, ...]:
    """Return the targets that are drawn, those the rule itself sets for the periode's year first."""
    item, when = pokok.item, pokok.periode
    set_by_rule = [one for one in item.indikator.target if one.periode.tahun == when.tahun]
    set_by_rule.sort(key=lambda one: one.periode != when)
    unit = item.langsung.satuan
    if unit is not None and unit.urutan:
        return tuple(dict.fromkeys((*unit.urutan, KOSONG)))
    numbers = [one.nilai for one in set_by_rule if isinstance(one.nilai, Number)]
    plain = tuple(dict.fromkeys(tulis(one.value) for one in numbers))[:2]
    ranges = [one.nilai.text.strip() for one in set_by_rule if isinstance(one.nilai, (Interval, Bound))][:1]
    usual = plain or ("100", "3", *_BATAS.get(item.indikator.polaritas, ()))
    return tuple(dict.fromkeys((*usual, *ranges, "0", "-5", "80 - 90", KOSONG)))


@lru_cache(maxsize=1024)
def dasar(pokok: IndikatorUji) -> tuple[Baris, ...]:
    """Return a row for each thing measured: as the workspace records it, else as an example says, else a usual one."""
    return tuple(one.baris(_tercatat(pokok, one) or _contoh(pokok, one) or _usul(one)) for one in daun(pokok))


def _usul(one: Daun) -> str:
    unit = one.terukur.satuan
    return next(iter(unit.urutan)) if unit is not None and unit.urutan else _LAZIM[2]


def _tercatat(pokok: IndikatorUji, one: Daun) -> str:
    facts = pokok.instansi.tersusun.fakta.get((one.indikator, one.terukur.kode, one.periode), ())
    return _teks(facts[0].nilai) if facts else ""


def _teks(written: object) -> str:
    if isinstance(written, Word):
        return written.text
    return tulis(written.value) if isinstance(written, Number) else ""


def _contoh(pokok: IndikatorUji, one: Daun) -> str:
    """Return what the first example that has it says of a thing, counted in years from its own."""
    for example in pokok.item.indikator.contoh if one.indikator == pokok.kode else ():
        shift = one.periode.tahun - pokok.periode.tahun
        row = example.fakta.get(one.terukur.kode or "realisasi", {})
        found = next((value for when, value in row.items() if when.tahun - example.periode.tahun == shift), None)
        if isinstance(found, (Number, Word)):
            return _teks(found)
    return ""


@st.composite
def fakta(
    draw: st.DrawFn, pokok: IndikatorUji, target: str | None = None, *, lengkap: bool = False
) -> tuple[Baris, ...]:
    """Draw the facts of an indicator: near an edge or anywhere, of variables or of the result, of a year or its parts.

    `lengkap` leaves nothing out; otherwise something may be missing, or recorded as `-`. `target` is the one it is
    judged by, where that is not the rule's own.
    """
    leaves = daun(pokok)
    ways = ["dasar", "bebas", *(["langsung"] if pokok.item.rumus is not None or not leaves else [])]
    ways += ["bagian"] if any(_berbagian(one) for one in leaves) else []
    way = draw(st.sampled_from(ways))
    if way == "langsung" or not leaves:
        return (langsung(pokok).baris(draw(realisasi(pokok, target))),)
    if way == "dasar":
        rows = list(dasar(pokok))
        at = draw(st.integers(0, len(rows) - 1))
        unit = leaves[at].terukur.satuan
        near = () if unit is not None and unit.urutan else tepi(Kasus(pokok, tuple(rows), target), rows[at])
        free = angka(pokok, unit)
        rows[at] = replace(rows[at], nilai=draw(st.sampled_from(near).map(tulis) | free if near else free))
    else:
        rows = [row for one in leaves for row in _baris(draw, pokok, one, bagian=way == "bagian")]
    return tuple(rows if lengkap else _kurang(draw, rows))


def _kurang(draw: st.DrawFn, rows: Sequence[Baris]) -> Iterator[Baris]:
    """Yield rows of which at most one is missing or recorded as absent."""
    missing = draw(st.sampled_from((None, *range(len(rows))))) if draw(st.integers(0, 3)) == 1 else None
    kept = draw(st.booleans()) if missing is not None else False
    for at, row in enumerate(rows):
        if at != missing:
            yield row
        elif kept:
            yield replace(row, nilai=KOSONG)


def _berbagian(one: Daun) -> bool:
    return bool(one.terukur.konsolidasi and not one.periode.bagian)


def _baris(draw: st.DrawFn, pokok: IndikatorUji, one: Daun, *, bagian: bool) -> Iterator[Baris]:
    figures = angka(pokok, one.terukur.satuan)
    parts = one.periode.pecahan(BAGIAN) if bagian and _berbagian(one) else (one.periode,)
    for when in parts:
        yield one.baris(draw(figures), when)


def realisasi(pokok: IndikatorUji, target: str | None = None) -> SearchStrategy[str]:
    """Return figures for the realisasi itself, near the edges a target gives it and anywhere else."""
    near = tepi_realisasi(pokok, target)
    free = angka(pokok, pokok.item.langsung.satuan)
    return st.sampled_from(near) | free if near else free


@lru_cache(maxsize=4096)
def tepi_realisasi(pokok: IndikatorUji, target: str | None) -> tuple[str, ...]:
    """Return the figures of the realisasi itself at which something changes, and those next to them, as written."""
    own = langsung(pokok)
    unit = own.terukur.satuan
    if unit is not None and unit.urutan:
        return tuple(unit.urutan)
    row = own.baris(_LAZIM[2])
    return tuple(map(tulis, tepi(Kasus(pokok, (row,), target), row)))


@st.composite
def kasus(draw: st.DrawFn, pokok: IndikatorUji, *, lengkap: bool = False) -> Kasus:
    """Draw a case of an indicator: a target of its own or the rule's, and facts."""
    aimed = draw(st.none() | target(pokok))
    return Kasus(pokok, draw(fakta(pokok, aimed, lengkap=lengkap)), aimed)
