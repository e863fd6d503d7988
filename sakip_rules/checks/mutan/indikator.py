"""An indicator with one small mistake in it, compiled: formula, polarity, units, constants, konsolidasi, parameters."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from sakip_rules.checks.mutan.bentuk import Mutan, Ubahan
from sakip_rules.checks.mutan.rumus import slip
from sakip_rules.checks.skala import angka
from sakip_rules.engine.kompilasi import Kompilasi
from sakip_rules.engine.konsolidasi import TERAKHIR
from sakip_rules.formula.units import Ukuran
from sakip_rules.source.catalogue import has_galat
from sakip_rules.source.numbers import Number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip_rules.engine.tersusun import IndikatorTersusun, InstansiTersusun
    from sakip_rules.model.indikator import Indikator
    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.places import Place

POLARITAS = ("positif", "negatif", "stabil")
KONSOLIDASI = ("jumlah", "rata_rata", "terakhir")


class Versi(NamedTuple):
    """An indicator as one version of it would be, and the agency it is judged in."""

    tersusun: InstansiTersusun
    item: IndikatorTersusun


def ubah_indikator(tersusun: InstansiTersusun, item: IndikatorTersusun) -> Iterator[Mutan[Versi]]:
    """Yield the mutants of one version of an indicator."""
    yield from _rumus(tersusun, item)
    yield from _polaritas(tersusun, item)
    yield from _metode(tersusun, item)
    yield from _satuan(tersusun, item)
    yield from _tetapan(tersusun, item)
    yield from _konsolidasi(tersusun, item)
    yield from _parameter(tersusun, item)


def _rumus(tersusun: InstansiTersusun, item: IndikatorTersusun) -> Iterator[Mutan[Versi]]:
    own = item.indikator
    if own.rumus is None or item.rumus is None:
        return
    for one in slip(item.rumus.satuan.rumus, _sejenis(item)):
        ubahan = Ubahan(one.jenis, "rumus", own.rumus.text, one.teks, own.rumus.place)
        yield Mutan(ubahan, _susun(tersusun, item, replace(own, rumus=replace(own.rumus, text=one.teks))))


def _sejenis(item: IndikatorTersusun) -> Mapping[str, tuple[str, ...]]:
    """Return for each variable the others that could stand in its place: alike in unit and in their parts."""
    kinds = {
        kode: (None if one.ukuran is None else one.ukuran.dimensi, tuple(one.rincian and [p.nama for p in one.rincian]))
        for kode, one in item.variabel.items()
    }
    return {
        kode: tuple(other for other, kind in kinds.items() if other != kode and kind == own)
        for kode, own in kinds.items()
    }


def _polaritas(tersusun: InstansiTersusun, item: IndikatorTersusun) -> Iterator[Mutan[Versi]]:
    own = item.indikator
    for other in POLARITAS:
        if other != own.polaritas and own.metode is None:
            ubahan = Ubahan("polaritas", "polaritas", own.polaritas, other, own.tempat)
            yield Mutan(ubahan, _susun(tersusun, item, replace(own, polaritas=other), metode=True))


def _metode(tersusun: InstansiTersusun, item: IndikatorTersusun) -> Iterator[Mutan[Versi]]:
    """Yield an indicator that names its method with the one it would have had by its polarity."""
    own = item.indikator
    if own.metode is None:
        return
    policies = tersusun.berkas.instansi.kebijakan
    named = [policy.metode[own.polaritas].text for policy in policies if own.polaritas in policy.metode]
    for other in dict.fromkeys(named):
        if other != own.metode.text:
            ubahan = Ubahan("metode", "metode", own.metode.text, other, own.metode.place)
            changed = replace(own, metode=replace(own.metode, text=other))
            yield Mutan(ubahan, _susun(tersusun, item, changed, metode=True))


def _satuan(tersusun: InstansiTersusun, item: IndikatorTersusun) -> Iterator[Mutan[Versi]]:
    """Yield the indicator with one variable measured in a unit of the same kind but another size."""
    own = item.indikator
    if own.rumus is None:
        return
    for kode, variabel in own.variabel.items():
        if variabel.asal is None:
            for other in _ukuran_lain(tersusun, variabel.satuan):
                changed = {**own.variabel, kode: replace(variabel, satuan=replace(variabel.satuan, text=other))}
                ubahan = Ubahan("satuan", kode, variabel.satuan.text, other, variabel.satuan.place)
                yield Mutan(ubahan, _susun(tersusun, item, replace(own, variabel=changed)))
    for other in _ukuran_lain(tersusun, own.satuan):
        ubahan = Ubahan("satuan", "satuan", own.satuan.text, other, own.satuan.place)
        changed_unit = replace(own, satuan=replace(own.satuan, text=other))
        yield Mutan(ubahan, _susun(tersusun, item, changed_unit, metode=True))


def _ukuran_lain(tersusun: InstansiTersusun, tertulis: Scalar) -> Iterator[str]:
    """Yield the declared units of the same dimension and another size."""
    own = tersusun.buku.ukuran(tertulis)
    if not isinstance(own, Ukuran):
        return
    for kode, satuan in tersusun.ruang.standar.satuan.items():
        size = tersusun.buku.ukuran(replace(tertulis, text=kode))
        if isinstance(size, Ukuran) and not satuan.urutan and size.dimensi == own.dimensi and size.faktor != own.faktor:
            yield kode


def _tetapan(tersusun: InstansiTersusun, item: IndikatorTersusun) -> Iterator[Mutan[Versi]]:
    own = item.indikator
    for kode, variabel in own.variabel.items():
        for part, constant in variabel.tetap.items():
            for other in _sebelah(constant.nilai):
                fixed = {**variabel.tetap, part: replace(constant, nilai=other)}
                changed = {**own.variabel, kode: replace(variabel, tetap=fixed)}
                name = f"{kode}.{part}" if part else kode
                ubahan = Ubahan("angka", name, constant.nilai.text.strip(), other.text, constant.tempat)
                yield Mutan(ubahan, _susun(tersusun, item, replace(own, variabel=changed)))


def _parameter(tersusun: InstansiTersusun, item: IndikatorTersusun) -> Iterator[Mutan[Versi]]:
    own = item.indikator
    for name, written in own.parameter.items():
        place: Place = own.letak_parameter.get(name, own.tempat)
        for other in _sebelah(written):
            ubahan = Ubahan("angka", name, written.text.strip(), other.text, place)
            changed = replace(own, parameter={**own.parameter, name: other})
            yield Mutan(ubahan, _susun(tersusun, item, changed))


def _sebelah(written: object) -> Iterator[Number]:
    """Yield a figure one unit of its last digit up and down."""
    if isinstance(written, Number):
        for step in (1, -1):
            value = written.value + step * Fraction(1, 10**written.decimals)
            yield replace(written, value=value, text=angka(value), bagian=())


def _konsolidasi(tersusun: InstansiTersusun, item: IndikatorTersusun) -> Iterator[Mutan[Versi]]:
    """Yield the indicator, and each variable with a rule of its own, put together in another way."""
    own = item.indikator
    if own.konsolidasi:
        for other in _cara_lain(own.konsolidasi):
            ubahan = Ubahan("konsolidasi", "konsolidasi", own.konsolidasi, other, own.tempat)
            yield Mutan(ubahan, _susun(tersusun, item, replace(own, konsolidasi=other)))
    for kode, variabel in own.variabel.items():
        for other in _cara_lain(variabel.konsolidasi) if variabel.konsolidasi else ():
            changed = {**own.variabel, kode: replace(variabel, konsolidasi=other)}
            ubahan = Ubahan("konsolidasi", kode, variabel.konsolidasi, other, variabel.tempat)
            yield Mutan(ubahan, _susun(tersusun, item, replace(own, variabel=changed)))


def _cara_lain(cara: str) -> Iterator[str]:
    """Yield the other ways to make a year of its parts; two names for the last known value are one way."""
    for other in KONSOLIDASI:
        if other != cara and not {cara, other} <= TERAKHIR:
            yield other


def _susun(
    tersusun: InstansiTersusun, item: IndikatorTersusun, indikator: Indikator, *, metode: bool = False
) -> Versi | None:
    """Compile a changed indicator (with `metode` also the methods it is judged by); None where that is refused."""
    work = Kompilasi(tersusun.ruang, tersusun.buku)
    made = work.indikator(indikator, item.simpul)
    methods = work.metode_dipakai(tersusun.berkas, [made]) if metode and not made.rusak else {}
    if made.rusak or has_galat(work.found):
        return None
    if metode:
        tersusun = replace(
            tersusun,
            metode={**methods, **tersusun.metode},
            ukuran={**work.ukuran, **tersusun.ukuran},
            satuan={**work.satuan, **tersusun.satuan},
        )
    return Versi(tersusun, made)
