"""Worked examples come out: those of methods, scales, indicators and aggregates, computed by the engine itself.

An expected number is compared with the exact result rounded to the decimals the example shows, half up; an expected `-`
with a result that has no value.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from sakip_rules.engine.agregat import capaian_tingkat
from sakip_rules.engine.andaian import andaikan, andaikan_tingkat
from sakip_rules.engine.anggaran import Lingkup
from sakip_rules.engine.nilai import predikat_indikator, predikat_tingkat
from sakip_rules.engine.tampil import tampil, tercetak
from sakip_rules.engine.tertulis import angka_dasar
from sakip_rules.formula.evaluate import hitung
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.diagnostics import Diagnostic, diagnose
from sakip_rules.source.nearest import nearest
from sakip_rules.source.nodes import Mapping as Baris
from sakip_rules.source.numbers import Missing, Number, write
from sakip_rules.source.rounding import bulatkan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip_rules.engine.tersusun import IndikatorTersusun, InstansiTersusun, MetodeTersusun
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.indikator import Contoh
    from sakip_rules.model.instansi import ContohTingkat
    from sakip_rules.model.metode import ContohMetode
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.skala import ContohSkala, Skala
    from sakip_rules.source.numbers import Written

CARA = "setengah_ke_atas"


def periksa_contoh(tersusun: InstansiTersusun, item: IndikatorTersusun) -> Iterator[Diagnostic]:
    """Yield C001 for another value, C002 for none, C003 where there should be none, C004 for another predikat.

    C018 is for an example of a year in which the rule is not in force.

    Of each example the first that does not come out: the others follow from it.
    """
    berlaku = item.indikator.berlaku
    for contoh in item.indikator.contoh if not item.rusak else ():
        if berlaku.mencakup(contoh.periode.tahun):
            yield from satu_contoh(tersusun, item, contoh)
        else:
            place, sampai = contoh.baris.letak("periode"), "" if berlaku.sampai is None else berlaku.sampai
            sejak = "" if berlaku.sejak is None else berlaku.sejak
            own, when = item.indikator.kode, contoh.periode
            yield diagnose("C018", place, kode=own, periode=when, sejak=sejak, sampai=sampai)


def satu_contoh(tersusun: InstansiTersusun, item: IndikatorTersusun, contoh: Contoh) -> Iterator[Diagnostic]:
    """Hold one example of an indicator against what the rules give."""
    kode, when = item.indikator.kode, contoh.periode
    p = andaikan(tersusun, item, contoh)
    for besaran, harap in (("realisasi", contoh.realisasi), ("capaian", contoh.capaian)):
        found = () if harap is None else tuple(_banding(kode, contoh.baris, p.ambil(besaran, kode, when), harap))
        if found:  # what is computed from it differs for the same reason
            yield from found
            return
    if contoh.predikat:
        yield from _banding_predikat(kode, contoh.baris, predikat_indikator(p, item, when), contoh.predikat)


def periksa_contoh_tingkat(tersusun: InstansiTersusun) -> Iterator[Diagnostic]:
    """Yield, for the examples of aggregates, C001 to C004, C015 for what is no member, C017 for a level not there."""
    for contoh in tersusun.berkas.instansi.contoh:
        yield from satu_contoh_tingkat(tersusun, contoh)


def satu_contoh_tingkat(tersusun: InstansiTersusun, contoh: ContohTingkat) -> Iterator[Diagnostic]:
    """Hold one example of an aggregate against what the policies give."""
    kode, known = contoh.kode.text, _bertingkat(tersusun, contoh.tingkat)
    if kode not in known:
        near, names = nearest(kode, known), ", ".join(known)
        yield diagnose("C017", contoh.kode.place, tingkat=contoh.tingkat, kode=kode, nearest=near, dikenal=names)
        return
    own = Lingkup(contoh.tingkat, kode)
    p = andaikan_tingkat(tersusun, contoh)
    proof = capaian_tingkat(p, own, contoh.periode)
    members = anggota_bukti(proof)
    if members:
        written, names = contoh.baris.get("dari"), ", ".join(members)
        for entry in written if isinstance(written, Baris) else ():
            name = entry.key.text
            if name not in members:
                near = nearest(name, members)
                yield diagnose("C015", entry.key.place, kode=kode, nama=name, nearest=near, dikenal=names)
    found = () if contoh.capaian is None else tuple(_banding(kode, contoh.baris, proof, contoh.capaian))
    if found:  # what is graded differs for the same reason
        yield from found
    elif contoh.predikat:
        yield from _banding_predikat(kode, contoh.baris, predikat_tingkat(p, own), contoh.predikat)


def anggota_bukti(proof: Bukti) -> tuple[str, ...]:
    """Return the kodes of the members an aggregate was made of, whatever was done to it afterwards."""
    while proof.jenis != "agregat" and len(proof.anak) == 1:
        proof = proof.anak[0]
    return tuple(one.milik for one in proof.anak if one.besaran == proof.besaran) if proof.jenis == "agregat" else ()


def _bertingkat(tersusun: InstansiTersusun, tingkat: str) -> tuple[str, ...]:
    """Return the kodes of a level of the agency."""
    instansi = tersusun.berkas.instansi
    if tingkat == "instansi":
        return (instansi.kode,)
    if tingkat == "unit":
        return tuple(tersusun.unit)
    return tuple(one.kode for one in (instansi.sasaran if tingkat == "sasaran" else instansi.tujuan))


def periksa_contoh_skala(skala: Skala) -> Iterator[Diagnostic]:
    """Yield C004 where a figure gets another predikat than the example of a scale says, C003 where it should get none.

    The figure is rounded first where the scale says so.
    """
    for contoh in skala.contoh:
        yield from satu_contoh_skala(skala, contoh)


def satu_contoh_skala(skala: Skala, contoh: ContohSkala) -> Iterator[Diagnostic]:
    """Hold one example of a scale against its bands."""
    figure = contoh.nilai if skala.desimal is None else bulatkan(contoh.nilai, skala.desimal, skala.pembulatan)
    pita, place = skala.golongkan(figure), contoh.baris.letak("predikat")
    given = "" if pita is None else pita.predikat
    if given == contoh.predikat:
        return
    if contoh.predikat:
        sebab = "" if given else "N034"
        yield diagnose("C004", place, kode=skala.kode, harap=contoh.predikat, hitung=given, sebab=sebab)
    else:
        yield diagnose("C003", place, kode=skala.kode, besaran="predikat", hitung=given)


def _banding_predikat(kode: str, baris: Baris, proof: Bukti, harap: str) -> Iterator[Diagnostic]:
    if proof.nilai != harap:
        given = "" if isinstance(proof.nilai, TanpaNilai) else str(proof.nilai)
        sebab = proof.nilai.sebab[0].code if isinstance(proof.nilai, TanpaNilai) else ""
        yield diagnose("C004", baris.letak("predikat"), kode=kode, harap=harap, hitung=given, sebab=sebab)


def _banding(kode: str, baris: Baris, proof: Bukti, harap: Written) -> Iterator[Diagnostic]:
    place = baris.letak(proof.besaran)
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
        yield from satu_contoh_metode(metode, contoh)


def satu_contoh_metode(metode: MetodeTersusun, contoh: ContohMetode) -> Iterator[Diagnostic]:
    """Hold one example of a method against its conditions and its formula."""
    if metode.rumus is None or metode.satuan is None:
        return
    absent = sorted(_dipakai(metode) - contoh.masukan.keys())
    if absent:
        yield diagnose("C014", contoh.baris.letak("masukan"), kode=metode.metode.kode, masukan=", ".join(absent))
        return
    result = hasil_metode(metode, contoh.masukan)
    kode, place = metode.metode.kode, contoh.baris.letak("hasil")
    if result is None:
        if contoh.hasil is not None:
            yield diagnose("C012", place, kode=kode, harap=contoh.hasil)
        return
    shown = bulatkan(result, contoh.desimal, CARA)
    if contoh.hasil is None:
        yield diagnose("C013", place, kode=kode, hitung=shown)
    elif shown != contoh.hasil:
        yield diagnose("C011", place, kode=kode, harap=contoh.hasil, hitung=shown)


def hasil_metode(metode: MetodeTersusun, masukan: Mapping[str, Fraction]) -> Fraction | None:
    """Return what a method gives for inputs in their printed units, in its own; None where it has no result."""
    if metode.rumus is None or _dipakai(metode) - masukan.keys():
        return None
    values = nilai_masukan(metode, masukan)
    if any(hitung(syarat.satuan, values).nilai is not True for syarat in metode.syarat):
        return None
    result = hitung(metode.rumus.satuan, values).nilai
    return tercetak(result, metode.satuan) if isinstance(result, Fraction) else None


def nilai_masukan(metode: MetodeTersusun, masukan: Mapping[str, Fraction]) -> dict[str, Nilai]:
    """Return inputs of a method, given in their printed units, in base units."""
    sizes = {name: metode.masukan.get(name.partition("[")[0]) for name in masukan}
    return {name: figure * (size.faktor if (size := sizes[name]) else 1) for name, figure in masukan.items()}


def _dipakai(metode: MetodeTersusun) -> set[str]:
    """Return the inputs that a method's formula and conditions use."""
    every = [*metode.syarat] if metode.rumus is None else [metode.rumus, *metode.syarat]
    return {one.kunci for rumus in every for one in rumus.satuan.rumus.peubah}
