"""An agency judged for one periode: every result as a proof, wired together from the parts of the engine.

Indicators are taken in the order in which they use each other, every level in the order it is written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.engine.agregat import capaian_tingkat
from sakip_rules.engine.anggaran import Lingkup, lingkup_indikator
from sakip_rules.engine.capaian import capaian, metode_capaian
from sakip_rules.engine.pembanding import pembanding, riwayat
from sakip_rules.engine.penilaian import Kunci, Penilaian
from sakip_rules.engine.peubah import anggota, kebutuhan_rumus
from sakip_rules.engine.predikat import PREDIKAT, PREDIKAT_REALISASI, predikat
from sakip_rules.engine.realisasi import realisasi
from sakip_rules.engine.serapan import hasil_anggaran
from sakip_rules.engine.target import target
from sakip_rules.engine.unit import pagu_perjanjian, selisih_bawahan, selisih_perjanjian
from sakip_rules.engine.versi import yang_berlaku
from sakip_rules.model.bukti import Sumber
from sakip_rules.model.hasil import HasilIndikator, HasilInstansi, HasilSasaran, HasilSimpul, HasilTujuan, HasilUnit
from sakip_rules.model.indikator import PENDUKUNG
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.unit import TINGKAT as UNIT
from sakip_rules.source.pemulung import tanpa_pemulung

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip_rules.engine.serapan import Capaian
    from sakip_rules.engine.tersusun import IndikatorTersusun, InstansiTersusun
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.hasil import HasilAnggaran
    from sakip_rules.model.instansi import Sasaran, Tujuan
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.program import Simpul
    from sakip_rules.model.unit import Unit
    from sakip_rules.source.nodes import Scalar

CARA = {"realisasi": realisasi, "target": target, "capaian": capaian}


def nilai(tersusun: InstansiTersusun, periode: Periode) -> HasilInstansi:
    """Judge an agency for a periode."""
    return nilai_dari(mulai(tersusun, periode))


def nilai_dari(p: Penilaian) -> HasilInstansi:
    """Judge an agency in an evaluation that has begun."""
    with tanpa_pemulung():
        return _nilai(p)


def _nilai(p: Penilaian) -> HasilInstansi:
    tersusun, periode = p.tersusun, p.periode
    for kode in tersusun.urutan:
        if not isinstance(p.indikator(kode, periode.tahun), TanpaNilai):
            p.ambil("capaian", kode, periode)
    instansi = tersusun.berkas.instansi
    own = Lingkup("instansi", instansi.kode)
    before = periode.mundur(1)
    earlier = _capaian(p, own) if before.tahun >= instansi.renstra_sejak else None
    return HasilInstansi(
        instansi,
        periode,
        tuple(_tujuan(p, one) for one in instansi.tujuan),
        tuple(_program(p)),
        capaian_tingkat(p, own, periode),
        predikat_tingkat(p, own),
        hasil_anggaran(p, own, periode, _capaian(p, own)),
        hasil_anggaran(p, own, before, earlier),
        _berkas(tersusun),
        tuple(_unit(p, one) for one in tersusun.bawahan.get("", ())),
        selisih_bawahan(p, own, periode),
        pendukung=_dinilai(p, PENDUKUNG, ""),
    )


def nilai_indikator(tersusun: InstansiTersusun, kode: str, periode: Periode) -> HasilIndikator | None:
    """Judge one indicator for a periode; None where no version of it is in force then."""
    p = mulai(tersusun, periode)
    return next(_indikator(p, (kode,)), None)


def _berkas(tersusun: InstansiTersusun) -> dict[str, str]:
    """Return the digests of the standard library's files and of the agency's own."""
    others = tersusun.ruang.instansi.keys() - {tersusun.berkas.instansi.kode}
    return {name: digest for name, digest in tersusun.ruang.sha256.items() if others.isdisjoint(name.split("/")[:-1])}


def mulai(tersusun: InstansiTersusun, periode: Periode) -> Penilaian:
    """Begin an evaluation."""
    return Penilaian(tersusun, periode, CARA, kebutuhan)


def kebutuhan(p: Penilaian, kunci: Kunci) -> Iterator[Kunci]:
    """Yield the values that one value of an indicator is made of."""
    item = p.indikator(kunci.kode, kunci.periode.tahun)
    if isinstance(item, TanpaNilai) or item.rusak or kunci.kode in p.tersusun.siklus:
        return
    if kunci.besaran == "capaian":
        yield Kunci("realisasi", kunci.kode, kunci.periode)
        yield from _tahun_lain(p, item, kunci)
    elif kunci.besaran == "realisasi":
        yield from kebutuhan_rumus(p, item, kunci.periode)


def _tahun_lain(p: Penilaian, item: IndikatorTersusun, kunci: Kunci) -> Iterator[Kunci]:
    """Yield the realisasi of other years that the method of a capaian takes."""
    kebijakan = p.kebijakan(kunci.periode.tahun)
    chosen = None if isinstance(kebijakan, TanpaNilai) else metode_capaian(item.indikator, kebijakan)
    method = None if chosen is None else p.metode(chosen[0], item.langsung.ukuran, kunci.periode.tahun)
    if method is None or isinstance(method, TanpaNilai) or method.rumus is None:
        return
    for peubah in method.rumus.satuan.rumus.peubah:
        if peubah.geser:
            yield Kunci("realisasi", kunci.kode, kunci.periode.mundur(peubah.geser))


def _indikator(p: Penilaian, kodes: Iterable[str]) -> Iterator[HasilIndikator]:
    periode = p.periode
    for kode in kodes:
        versions = yang_berlaku(p.tersusun.indikator.get(kode, ()), periode.tahun)
        if not versions:
            continue
        item = versions[0]
        measured, judged = p.ambil("realisasi", kode, periode), p.ambil("capaian", kode, periode)
        yield HasilIndikator(
            item.indikator,
            p.ambil("target", kode, periode),
            measured,
            judged,
            predikat_indikator(p, item, periode),
            predikat_realisasi(p, item, periode),
            tuple(_dibandingkan(p, item, periode)) if item.dibandingkan else (),
            tuple(riwayat(p, kode, periode)) if item.dibandingkan else (),
            _anggaran_indikator(p, item),
        )


def _dibandingkan(p: Penilaian, item: IndikatorTersusun, periode: Periode) -> Iterator[Bukti]:
    """Yield the comparisons of an indicator; of a supporting one nobody asks for those that have no data."""
    for proof in pembanding(p, item, periode):
        absent = isinstance(proof.nilai, TanpaNilai) and proof.nilai.kosong
        if not absent or item.indikator.tingkat != PENDUKUNG:
            yield proof


def predikat_indikator(p: Penilaian, item: IndikatorTersusun, periode: Periode) -> Bukti:
    """Return the predikat of an indicator's capaian, by its own scale or the agency's."""
    kode = item.indikator.kode
    judged = p.ambil("capaian", kode, periode)
    return predikat(p, judged, Kunci(PREDIKAT, kode, periode), skala_sendiri(item, item.indikator.skala))


def predikat_realisasi(p: Penilaian, item: IndikatorTersusun, periode: Periode) -> Bukti | None:
    """Return the grade of a realisasi by the indicator's own scale for it, or None where it names none."""
    kode, scale = item.indikator.kode, skala_sendiri(item, item.indikator.skala_realisasi)
    if scale is None:
        return None
    return predikat(p, p.ambil("realisasi", kode, periode), Kunci(PREDIKAT_REALISASI, kode, periode), scale)


def skala_sendiri(item: IndikatorTersusun, written: Scalar | None) -> tuple[Scalar, Sumber] | None:
    """Return a scale that an indicator names itself, with where it does; None where it names none."""
    if written is None:
        return None
    return written, Sumber("indikator", "skala", item.indikator.nama, written.text, written.place, None)


def _dinilai(p: Penilaian, tingkat: str, kode: str) -> tuple[HasilIndikator, ...]:
    return tuple(_indikator(p, anggota(p, tingkat, "", p.periode.tahun, kode)))


def _tujuan(p: Penilaian, tujuan: Tujuan) -> HasilTujuan:
    own = Lingkup("tujuan", tujuan.kode)
    below = [one for one in p.instansi.sasaran if one.tujuan.text == tujuan.kode]
    return HasilTujuan(
        tujuan,
        _dinilai(p, own.jenis, own.kode),
        tuple(_sasaran(p, one) for one in below),
        capaian_tingkat(p, own, p.periode),
        predikat_tingkat(p, own),
        hasil_anggaran(p, own, p.periode, _capaian(p, own)),
    )


def _sasaran(p: Penilaian, sasaran: Sasaran) -> HasilSasaran:
    own = Lingkup("sasaran", sasaran.kode)
    return HasilSasaran(
        sasaran,
        _dinilai(p, own.jenis, own.kode),
        capaian_tingkat(p, own, p.periode),
        predikat_tingkat(p, own),
        hasil_anggaran(p, own, p.periode, _capaian(p, own)),
    )


def _unit(p: Penilaian, unit: Unit) -> HasilUnit:
    own = Lingkup(UNIT, unit.kode)
    return HasilUnit(
        unit,
        _dinilai(p, own.jenis, own.kode),
        capaian_tingkat(p, own, p.periode),
        predikat_tingkat(p, own),
        hasil_anggaran(p, own, p.periode, _capaian(p, own)),
        pagu_perjanjian(p, unit, p.periode),
        selisih_perjanjian(p, unit, p.periode),
        selisih_bawahan(p, own, p.periode),
        tuple(_unit(p, one) for one in p.tersusun.bawahan.get(unit.kode, ())),
    )


def _anggaran_indikator(p: Penilaian, item: IndikatorTersusun) -> HasilAnggaran | None:
    """Return the budget of the node that pays for an indicator of a unit, with the indicator's own efficiency."""
    if item.indikator.simpul is None:
        return None
    kode = item.indikator.kode
    return hasil_anggaran(p, lingkup_indikator(item), p.periode, lambda when: p.ambil("capaian", kode, when), kode)


def _program(p: Penilaian) -> Iterator[HasilSimpul]:
    for kode in p.tersusun.program:
        for version in yang_berlaku(p.tersusun.simpul[kode], p.periode.tahun)[:1]:
            yield _simpul(p, version)


def _simpul(p: Penilaian, simpul: Simpul) -> HasilSimpul:
    budget: HasilAnggaran = hasil_anggaran(p, Lingkup("simpul", simpul.kode), p.periode, None)
    below = [child for child in simpul.anak if child.berlaku.mencakup(p.periode.tahun)]
    return HasilSimpul(
        simpul, _dinilai(p, simpul.tingkat, simpul.kode), budget, tuple(_simpul(p, child) for child in below)
    )


def _capaian(p: Penilaian, own: Lingkup) -> Capaian:
    return lambda when: capaian_tingkat(p, own, when)


def predikat_tingkat(p: Penilaian, own: Lingkup) -> Bukti:
    """Return the predikat of the capaian of a sasaran, a tujuan, a unit or the instansi, in the periode judged."""
    return predikat(p, capaian_tingkat(p, own, p.periode), Kunci(PREDIKAT, own.kode, p.periode))
