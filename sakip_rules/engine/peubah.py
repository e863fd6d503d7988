"""The values a formula's variables stand for, and which other values those are made of.

A variable is measured (facts), a constant of the rule, or taken from another indicator, from every indicator of a
level, or from a budget. A vector is measured or constant part by part, in the order of its parts. A set has one value
for each indicator in force, in the order written: the definitions say who belongs to it, not the facts (T5).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sakip_rules.engine.anggaran import lingkup_indikator, lingkup_simpul, nilai_anggaran
from sakip_rules.engine.konsolidasi import nilai_terukur
from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.tertulis import Letak, nilai_fakta
from sakip_rules.engine.versi import rusak, yang_berlaku
from sakip_rules.model.bukti import Sumber
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.periode import Periode
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.engine.tersusun import IndikatorTersusun, Terukur
    from sakip_rules.formula.syntax import Peubah
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.indikator import Asal, Tetapan
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.satuan import Satuan

RINCIAN = "rincian"
"""The rule of a proof that lists the parts of a vector."""


def nilai_peubah(p: Penilaian, item: IndikatorTersusun, peubah: Peubah, periode: Periode) -> Bukti:
    """Return the proof of one value a formula needs, called by its key."""
    variabel = item.variabel[peubah.nama]
    kode = item.indikator.kode
    return untuk_kunci(p, peubah, periode, kode, lambda when: _nilai(p, item, variabel, when))


def untuk_kunci(p: Penilaian, peubah: Peubah, periode: Periode, milik: str, satu: Callable[[Periode], Bukti]) -> Bukti:
    """Return the value of a key: of one periode, or (kumulatif) of every year from the beginning of the renstra."""
    if not peubah.kumulatif:
        return bernama(satu(periode.mundur(peubah.geser)), peubah.kunci)
    members = tuple([satu(when) for when in deret(p, periode, peubah.geser)])
    values: Nilai = tuple([member.nilai for member in members])
    return p.bukti(
        "himpunan", Kunci("variabel", milik, periode), values, _satuan(members), nama=peubah.kunci, anak=members
    )


def deret(p: Penilaian, periode: Periode, geser: int = 0) -> list[Periode]:
    """Return the years of the renstra before a periode, and the periode itself."""
    last = periode.mundur(geser)
    start = p.instansi.renstra_sejak
    return [Periode(tahun) for tahun in range(start, last.tahun)] + ([last] if last.tahun >= start else [])


def bernama(proof: Bukti, nama: str) -> Bukti:
    """Return a proof as the rule above it calls it."""
    return proof if proof.nama == nama else replace(proof, nama=nama)


def anggota(p: Penilaian, tingkat: str, jenis: str, tahun: int, induk: str = "") -> tuple[str, ...]:
    """Return the kodes of the indicators of a level that are in force in a year: the expected set."""

    def berlaku(kode: str) -> bool:
        return any(
            (not jenis or item.indikator.jenis == jenis)
            and item.indikator.tingkat == tingkat
            and (not induk or item.indikator.induk.text == induk)
            for item in yang_berlaku(p.tersusun.indikator[kode], tahun)
        )

    every = p.tersusun.anggota.get((tingkat, induk), ())
    return p.sekali(("anggota", tingkat, jenis, tahun, induk), lambda: tuple(filter(berlaku, every)))


def kebutuhan_rumus(p: Penilaian, item: IndikatorTersusun, periode: Periode) -> Iterator[Kunci]:
    """Yield the values of other indicators that the formula of one is made of."""
    for peubah in item.rumus.satuan.rumus.peubah if item.rumus is not None else ():
        asal = item.variabel[peubah.nama].asal
        if asal is None:
            continue
        for when in deret(p, periode, peubah.geser) if peubah.kumulatif else (periode.mundur(peubah.geser),):
            if asal.indikator is not None:
                yield Kunci(asal.besaran, asal.indikator.text, when)
            elif asal.himpunan:
                for kode in anggota(p, asal.himpunan, asal.jenis, when.tahun):
                    yield Kunci(asal.besaran, kode, when)


def _nilai(p: Penilaian, item: IndikatorTersusun, variabel: Terukur, periode: Periode) -> Bukti:
    asal = variabel.asal
    if variabel.rincian or variabel.tetap:
        return p.sekali(
            ("rincian", item.indikator.kode, variabel.kode, periode), lambda: _rincian(p, item, variabel, periode)
        )
    if asal is None:
        return nilai_terukur(p, item, variabel, periode)
    return p.sekali(
        ("asal", item.indikator.kode, variabel.kode, periode), lambda: _dari(p, item, variabel, asal, periode)
    )


def _dari(p: Penilaian, item: IndikatorTersusun, variabel: Terukur, asal: Asal, periode: Periode) -> Bukti:
    kode = item.indikator.kode
    if asal.himpunan:
        return _himpunan(p, item, variabel, asal, periode)
    if asal.indikator is not None:
        origin = p.ambil(asal.besaran, asal.indikator.text, periode)
    else:
        scope = lingkup_simpul(p, asal.simpul) if asal.simpul is not None else lingkup_indikator(item)
        origin = nilai_anggaran(p, asal.anggaran, scope, periode)
    value = origin.nilai
    if isinstance(value, tuple):
        text = origin.sumber.tertulis if origin.sumber is not None else ""
        reason = diagnose("N032", asal.tempat, milik=origin.milik, periode=periode, tertulis=text)
        value = TanpaNilai(kosong=False, sebab=(reason,))
    written = f"{origin.besaran} {origin.milik}"
    source = Sumber("variabel", variabel.kode, variabel.nama, written, asal.tempat, None)
    return p.bukti(
        "rujukan",
        Kunci("variabel", kode, periode),
        value,
        variabel.satuan,
        nama=variabel.kode,
        sumber=source,
        anak=(origin,),
    )


def _himpunan(p: Penilaian, item: IndikatorTersusun, variabel: Terukur, asal: Asal, periode: Periode) -> Bukti:
    members = tuple(
        [p.ambil(asal.besaran, kode, periode) for kode in anggota(p, asal.himpunan, asal.jenis, periode.tahun)]
    )
    values = tuple([_tunggal(member) for member in members])
    rules = [("himpunan", asal.himpunan), ("jenis", asal.jenis), ("besaran", asal.besaran)]
    return p.bukti(
        "himpunan",
        Kunci("variabel", item.indikator.kode, periode),
        values,
        variabel.satuan,
        nama=variabel.kode,
        sumber=Sumber("variabel", variabel.kode, variabel.nama, " ".join(v for _, v in rules if v), asal.tempat, None),
        anak=members,
        aturan=tuple(rule for rule in rules if rule[1]),
    )


def _rincian(p: Penilaian, item: IndikatorTersusun, variabel: Terukur, periode: Periode) -> Bukti:
    """Return the values of a vector, each part a proof of its own; or the one constant of a variable without parts."""
    kode = item.indikator.kode
    if variabel.tetap and not variabel.rincian:
        return _tetap(p, kode, variabel, variabel.tetap.get(""), periode)
    parts = tuple(
        [
            _tetap(p, kode, part, variabel.tetap.get(kunci), periode)
            if variabel.tetap
            else nilai_terukur(p, item, part, periode)
            for kunci, part in zip(item.indikator.variabel[variabel.kode].rincian, variabel.rincian, strict=True)
        ]
    )
    parts = _tanpa_sekaligus(kode, variabel, parts, periode)
    written = ", ".join(item.indikator.variabel[variabel.kode].rincian)
    return p.bukti(
        "himpunan",
        Kunci("variabel", kode, periode),
        tuple([part.nilai for part in parts]),
        variabel.satuan,
        nama=variabel.kode,
        sumber=Sumber("variabel", variabel.kode, variabel.nama, written, variabel.tempat, None),
        anak=parts,
        aturan=((RINCIAN, written),),
    )


def _tanpa_sekaligus(kode: str, variabel: Terukur, parts: tuple[Bukti, ...], periode: Periode) -> tuple[Bukti, ...]:
    """Give the parts of which nothing is recorded one reason that names them all."""
    missing = [part for part in parts if isinstance(part.nilai, TanpaNilai) and part.nilai.sebab[0].code == "N011"]
    names = [part.nama.removeprefix(f"{variabel.kode} ") for part in missing]
    called = f"{variabel.kode} {', '.join(names)}"
    reason = diagnose("N011", variabel.tempat, milik=kode, variabel=called, periode=periode)
    absent = TanpaNilai(kosong=True, sebab=(reason,))
    return tuple(
        [
            replace(part, nilai=absent, sumber=Sumber("variabel", part.nama, terukur.nama, "", terukur.tempat, None))
            if part in missing
            else part
            for part, terukur in zip(parts, variabel.rincian, strict=True)
        ]
    )


def _tetap(p: Penilaian, kode: str, variabel: Terukur, tetapan: Tetapan | None, periode: Periode) -> Bukti:
    """Return a constant the rule writes; there is none where its place was refused."""
    key = Kunci("variabel", kode, periode)
    if tetapan is None:
        return p.tanpa(key, rusak("variabel", f"{kode} {variabel.kode}", variabel.tempat), variabel.satuan)
    value = nilai_fakta(tetapan.nilai, variabel.satuan, kode, variabel.kode, Letak(periode, tetapan.tempat))
    source = Sumber("tetap", variabel.kode, variabel.nama, tetapan.nilai.text.strip(), tetapan.tempat, None)
    return p.bukti("tetapan", key, value, variabel.satuan, nama=variabel.kode, sumber=source)


def _tunggal(member: Bukti) -> Nilai:
    """Return the value of a member; a range is no member of a set of figures."""
    if not isinstance(member.nilai, tuple):
        return member.nilai
    source = member.sumber
    text, place = ("", None) if source is None else (source.tertulis, source.tempat)
    reason = diagnose("N032", place, milik=member.milik, periode=member.periode, tertulis=text)
    return TanpaNilai(kosong=False, sebab=(reason,))


def _satuan(members: tuple[Bukti, ...]) -> Satuan | None:
    return members[0].satuan if members else None
