"""Worked examples come out: those of methods and those of indicators, computed by the engine itself.

An expected number is compared with the exact result rounded to the decimals the example shows, half up; an expected `-`
with a result that has no value.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from sakip_rules.engine.andaian import andaikan
from sakip_rules.engine.nilai import predikat_indikator
from sakip_rules.engine.tampil import tampil, tercetak
from sakip_rules.engine.tertulis import angka_dasar
from sakip_rules.formula.evaluate import hitung
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.diagnostics import Diagnostic, diagnose
from sakip_rules.source.numbers import Missing, Number, write
from sakip_rules.source.rounding import bulatkan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.engine.tersusun import IndikatorTersusun, InstansiTersusun, MetodeTersusun
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.indikator import Contoh
    from sakip_rules.model.metode import ContohMetode
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.source.numbers import Written

CARA = "setengah_ke_atas"


def periksa_contoh(tersusun: InstansiTersusun, item: IndikatorTersusun) -> Iterator[Diagnostic]:
    """Yield C001 for another value, C002 for none, C003 where there should be none, C004 for another predikat."""
    for contoh in item.indikator.contoh:
        if not item.rusak and item.indikator.berlaku.mencakup(contoh.periode.tahun):
            yield from _satu_contoh(tersusun, item, contoh)


def _satu_contoh(tersusun: InstansiTersusun, item: IndikatorTersusun, contoh: Contoh) -> Iterator[Diagnostic]:
    kode, when = item.indikator.kode, contoh.periode
    p = andaikan(tersusun, item, contoh)
    for besaran, harap in (("realisasi", contoh.realisasi), ("capaian", contoh.capaian)):
        if harap is not None:
            yield from _banding(kode, contoh, p.ambil(besaran, kode, when), harap)
    if contoh.predikat:
        proof = predikat_indikator(p, item, when)
        if proof.nilai != contoh.predikat:
            given = "" if isinstance(proof.nilai, TanpaNilai) else str(proof.nilai)
            sebab = proof.nilai.sebab[0].code if isinstance(proof.nilai, TanpaNilai) else ""
            place = contoh.baris.letak("predikat")
            yield diagnose("C004", place, kode=kode, harap=contoh.predikat, hitung=given, sebab=sebab)


def _banding(kode: str, contoh: Contoh, proof: Bukti, harap: Written) -> Iterator[Diagnostic]:
    place = contoh.baris.letak(proof.besaran)
    facts: dict[str, Any] = {"kode": kode, "besaran": proof.besaran, "harap": harap.text.strip()}
    if isinstance(harap, Missing):
        if not isinstance(proof.nilai, TanpaNilai):
            yield diagnose("C003", place, **facts, hitung=tampil(proof))
    elif isinstance(proof.nilai, TanpaNilai):
        reason = proof.nilai.sebab[0]
        missing = dict(reason.data)
        kurang = f"{missing['variabel']} {missing['periode']}" if {"variabel", "periode"} <= missing.keys() else ""
        yield diagnose("C002", place, **facts, sebab=reason.code, kurang=kurang)
    elif isinstance(proof.nilai, Fraction) and not _sama(proof, proof.nilai, harap):
        yield diagnose("C001", place, **facts, hitung=_setara(proof, proof.nilai, harap))


def _sama(proof: Bukti, value: Fraction, harap: Written) -> bool:
    if isinstance(harap, Number):
        return bulatkan(tercetak(value, proof.satuan), harap.decimals, CARA) == harap.value
    return angka_dasar(harap, proof.satuan) == value


def _setara(proof: Bukti, value: Fraction, harap: Written) -> str:
    """Write the result with as many decimals as the example shows."""
    if not isinstance(harap, Number):
        return tampil(proof)
    return write(tercetak(value, proof.satuan), harap.decimals, CARA)


def periksa_contoh_metode(metode: MetodeTersusun) -> Iterator[Diagnostic]:
    """Yield C011 where a method's example gives another number, C012 where it gives none, C013 where it gives one."""
    for contoh in metode.metode.contoh:
        yield from _satu_metode(metode, contoh)


def _satu_metode(metode: MetodeTersusun, contoh: ContohMetode) -> Iterator[Diagnostic]:
    if metode.rumus is None or metode.satuan is None:
        return
    values: dict[str, Nilai] = {}
    for name, figure in contoh.masukan.items():
        size = metode.masukan.get(name.partition("[")[0])
        values[name] = figure * (Fraction(1) if size is None else size.faktor)
    needed = {one.kunci for rumus in (metode.rumus, *metode.syarat) for one in rumus.satuan.rumus.peubah}
    absent = sorted(needed - values.keys())
    if absent:
        yield diagnose("C014", contoh.baris.letak("masukan"), kode=metode.metode.kode, masukan=", ".join(absent))
        return
    failed = any(hitung(syarat.satuan, values).nilai is not True for syarat in metode.syarat)
    result = TanpaNilai(kosong=False, sebab=()) if failed else hitung(metode.rumus.satuan, values).nilai
    kode, place = metode.metode.kode, contoh.baris.letak("hasil")
    if not isinstance(result, Fraction):
        if contoh.hasil is not None:
            yield diagnose("C012", place, kode=kode, harap=contoh.hasil)
        return
    shown = bulatkan(tercetak(result, metode.satuan), contoh.desimal, CARA)
    if contoh.hasil is None:
        yield diagnose("C013", place, kode=kode, hitung=shown)
    elif shown != contoh.hasil:
        yield diagnose("C011", place, kode=kode, harap=contoh.hasil, hitung=shown)
