"""The inputs of an indicator, and an evaluation begun with other values for some of them.

An input is a figure somebody wrote or measured, as the indicator's formula and method take it: a variable (or a part of
a vector) in a periode, the value of another indicator or a budget that a variable takes, the realisasi itself, the
target, a parameter of the method. What is supposed of an input takes its place from the start, marked as `andaian` and
without a citation; everything that uses it then uses that. Facts in files are never touched.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sakip_rules.engine.andaian import LANGSUNG, Diganti
from sakip_rules.engine.capaian import metode_capaian
from sakip_rules.engine.konsolidasi import nilai_terukur
from sakip_rules.engine.masukan import masukan_indikator
from sakip_rules.engine.nilai import mulai
from sakip_rules.engine.pembulatan import dibulatkan
from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.peubah import anggota, deret, nilai_peubah
from sakip_rules.engine.target import BESARAN as TARGET
from sakip_rules.formula.syntax import Peubah
from sakip_rules.model.bukti import Sumber
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.numbers import Number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.engine.tersusun import IndikatorTersusun, InstansiTersusun, MetodeTersusun, Terukur
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.satuan import Satuan

VARIABEL, BAGIAN, REALISASI = "variabel", "bagian", LANGSUNG
NILAI, ANGGARAN, PARAMETER = "nilai", "anggaran", "parameter"
ANDAIAN = "andaian"
CAPAIAN = "capaian"


@dataclass(frozen=True, slots=True)
class Masukan:
    """One input: whose (`kode`), which (`nama`), when, and its unit.

    `jenis` is `variabel` (as the formula takes it: a part of a year to date), `bagian` (what is recorded for this very
    part of a year; without a `nama` the realisasi itself), `realisasi`, `target`, `nilai` (the value `nama` of another
    indicator), `anggaran` (a budget, under the name of the variable that takes it) or `parameter`.
    """

    jenis: str
    kode: str
    nama: str
    periode: Periode
    satuan: Satuan | None


@dataclass(frozen=True, slots=True)
class Umpama:
    """What is supposed of an input: its value in base units, and how that was written."""

    masukan: Masukan
    nilai: Fraction
    tertulis: str


def masukan(p: Penilaian, item: IndikatorTersusun) -> tuple[Masukan, ...]:
    """Return the inputs of an indicator in the periode of an evaluation, those of its formula first, each once."""
    every = (*_dari_rumus(p, item), *_dari_metode(p, item))
    return tuple({(one.jenis, one.kode, one.nama, one.periode): one for one in every}.values())


def _dari_rumus(p: Penilaian, item: IndikatorTersusun) -> Iterator[Masukan]:
    kode = item.indikator.kode
    for peubah in item.rumus.satuan.rumus.peubah if item.rumus is not None else ():
        variabel = item.variabel[peubah.nama]
        asal = variabel.asal
        if variabel.tetap:
            continue
        for when in deret(p, p.periode, peubah.geser) if peubah.kumulatif else (p.periode.mundur(peubah.geser),):
            if asal is None:
                for one in variabel.terukur():
                    yield Masukan(VARIABEL, kode, one.kode, when, one.satuan)
            elif asal.indikator is not None:
                yield Masukan(NILAI, asal.indikator.text, asal.besaran, when, variabel.satuan)
            elif asal.himpunan:
                for member in anggota(p, asal.himpunan, asal.jenis, when.tahun):
                    yield Masukan(NILAI, member, asal.besaran, when, _satuan(p, member, asal.besaran, when))
            else:
                yield Masukan(ANGGARAN, kode, variabel.kode, when, variabel.satuan)


def _satuan(p: Penilaian, kode: str, besaran: str, periode: Periode) -> Satuan | None:
    item = p.indikator(kode, periode.tahun)
    if besaran == CAPAIAN or isinstance(item, TanpaNilai):
        return p.tersusun.persen
    return item.langsung.satuan


def _dari_metode(p: Penilaian, item: IndikatorTersusun) -> Iterator[Masukan]:
    kode, unit = item.indikator.kode, item.langsung.satuan
    yield Masukan(REALISASI, kode, REALISASI, p.periode, unit)
    if not isinstance(p.ambil(TARGET, kode, p.periode).nilai, tuple):
        yield Masukan(TARGET, kode, TARGET, p.periode, unit)
    method = _metode(p, item)
    if method is not None:
        for nama in item.indikator.parameter:
            if nama in method.masukan:
                yield Masukan(PARAMETER, kode, nama, p.periode, p.tersusun.satuan.get(method.masukan[nama].nama))


def _metode(p: Penilaian, item: IndikatorTersusun) -> MetodeTersusun | None:
    kebijakan = p.kebijakan(p.periode.tahun)
    chosen = None if isinstance(kebijakan, TanpaNilai) else metode_capaian(item.indikator, kebijakan)
    found = None if chosen is None else p.metode(chosen[0], item.langsung.ukuran, p.periode.tahun)
    return None if isinstance(found, TanpaNilai) else found


def sebutan(masukan: Masukan, kode: str) -> tuple[str, ...]:
    """Return what an input is called for an indicator, the main name first: that of another one with its kode.

    >>> from sakip_rules.model.periode import Periode
    >>> sebutan(Masukan(VARIABEL, "IKU-1", "unsur U1", Periode(2024), None), "IKU-1")
    ('unsur U1', 'unsur.U1')
    """
    own = masukan.kode == kode and masukan.jenis != NILAI
    called = masukan.nama or REALISASI
    name = called if own else f"{masukan.kode}.{called}"
    return tuple(dict.fromkeys((name, name.replace(" ", "."))))


def nilai_masukan(p: Penilaian, masukan: Masukan) -> Bukti:
    """Return what an input is in an evaluation: the proof of its value."""
    kode, nama, when = masukan.kode, masukan.nama, masukan.periode
    item = p.indikator(kode, p.periode.tahun if masukan.jenis in {VARIABEL, ANGGARAN, PARAMETER} else when.tahun)
    if masukan.jenis in {REALISASI, TARGET, NILAI} or isinstance(item, TanpaNilai):
        return p.ambil(nama, kode, when)
    if masukan.jenis == ANGGARAN:
        return nilai_peubah(p, item, Peubah(nama, 0, nama), when)
    if masukan.jenis == PARAMETER:
        method = _metode(p, item)
        found = None if method is None else masukan_indikator(p, item, method, when, sendiri=True)
        return p.ambil(REALISASI, kode, when) if found is None else found(Peubah(nama, 0, nama))
    return nilai_terukur(p, item, terukur(item)[nama], when)


def terukur(item: IndikatorTersusun) -> dict[str, Terukur]:
    """Return what has facts of its own, by name: variables, the parts of vectors; with no name the realisasi itself."""
    own = {one.kode: one for variabel in item.variabel.values() for one in variabel.terukur()}
    return own if item.rumus is not None else {"": item.langsung, **own}


def mulai_umpama(tersusun: InstansiTersusun, periode: Periode, umpama: Iterable[Umpama]) -> Penilaian:
    """Begin an evaluation of an agency in which inputs have the values supposed of them."""
    every = tuple(umpama)
    for one in every:
        tersusun = _disiapkan(tersusun, one)
    p = mulai(tersusun, periode)
    for one in every:
        if one.masukan.jenis != PARAMETER:
            _tetapkan(p, one)
    return p


def _disiapkan(tersusun: InstansiTersusun, umpama: Umpama) -> InstansiTersusun:
    """Return the agency with a parameter as supposed, and with a place for a fact of a part of a year."""
    at = umpama.masukan
    if at.jenis == PARAMETER:
        faktor = 1 if at.satuan is None else at.satuan.faktor
        written = Number(umpama.nilai / faktor, 0, "", umpama.tertulis)
        versions = tuple(
            replace(one, indikator=replace(one.indikator, parameter={**one.indikator.parameter, at.nama: written}))
            for one in tersusun.indikator[at.kode]
        )
        return replace(tersusun, indikator=Diganti(tersusun.indikator, at.kode, versions))
    key = (at.kode, at.nama, at.periode)
    if at.jenis != BAGIAN or key in tersusun.fakta:
        return tersusun
    divided = tersusun.berbagian | {(at.kode, at.nama, at.periode.tahun)}
    return replace(tersusun, fakta={**tersusun.fakta, key: ()}, berbagian=divided)


def _tetapkan(p: Penilaian, umpama: Umpama) -> None:
    """Let an input have a value from the start."""
    at = umpama.masukan
    kode, nama, when = at.kode, at.nama, at.periode
    item = p.indikator(kode, when.tahun)
    if at.jenis in {VARIABEL, BAGIAN, ANGGARAN}:
        own = p.indikator(kode, p.periode.tahun)
        found = None if isinstance(own, TanpaNilai) else own.variabel.get(nama) or terukur(own).get(nama)
        proof = _andaian(p, umpama, Kunci("variabel" if nama else REALISASI, kode, when), _nama(found))
        name = {VARIABEL: "terukur", BAGIAN: "fakta", ANGGARAN: "asal"}[at.jenis]
        p.sekali((name, kode, nama, when), lambda: proof)
        return
    called = "" if isinstance(item, TanpaNilai) else item.indikator.nama
    proof = _andaian(p, umpama, Kunci(nama, kode, when), called)
    if nama == REALISASI:
        kebijakan = p.kebijakan(when.tahun)
        if not isinstance(kebijakan, TanpaNilai) and kebijakan.pembulatan_realisasi is not None:
            proof = dibulatkan(proof, kebijakan, "pembulatan_realisasi", kebijakan.pembulatan_realisasi)
    p.tetapkan(Kunci(nama, kode, when), proof)


def _nama(terukur: Terukur | None) -> str:
    return "" if terukur is None else terukur.nama


def _andaian(p: Penilaian, umpama: Umpama, kunci: Kunci, nama: str) -> Bukti:
    """Return the leaf of what is supposed: it is written in no file, and nothing is cited for it."""
    at = umpama.masukan
    called = at.nama or REALISASI
    source = Sumber(ANDAIAN, called, nama, umpama.tertulis, None, None)
    return p.bukti(ANDAIAN, kunci, umpama.nilai, at.satuan, nama=called, sumber=source)
