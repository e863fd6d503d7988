"""What `sakip uji` establishes: what the examples reach, and which mistakes in a rule they would let pass.

Data: agencies as compiled, without errors. Every indicator that has examples or a formula is tested by its own
examples; the policies by those of the agency and of its indicators; a method by its own; a scale by its own and by the
predikat that indicators' examples expect. Methods and scales shared by agencies are tested once.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from sakip_rules.checks.contoh import satu_contoh, satu_contoh_metode, satu_contoh_skala, satu_contoh_tingkat
from sakip_rules.checks.jangkauan import belum_indikator, belum_metode
from sakip_rules.checks.mutan.bentuk import Calon, HasilSubjek, Penyaring
from sakip_rules.checks.mutan.calon import CalonIndikator
from sakip_rules.checks.mutan.indikator import Versi, ubah_indikator
from sakip_rules.checks.mutan.kebijakan import calon_tingkat, ubah_kebijakan
from sakip_rules.checks.mutan.metode import calon_metode, ubah_metode
from sakip_rules.checks.mutan.skala import belum_skala, calon_skala, ubah_skala
from sakip_rules.engine.andaian import andaikan
from sakip_rules.engine.nilai import predikat_indikator
from sakip_rules.engine.susun import susun_metode
from sakip_rules.engine.tampil import tercetak
from sakip_rules.model.skala import ContohSkala

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from sakip_rules.engine.tersusun import IndikatorTersusun, InstansiTersusun, MetodeTersusun
    from sakip_rules.model.indikator import Contoh
    from sakip_rules.model.instansi import ContohTingkat, Kebijakan
    from sakip_rules.model.masa import Berlaku
    from sakip_rules.model.metode import ContohMetode
    from sakip_rules.model.skala import Skala
    from sakip_rules.source.places import Place

    Maju = Callable[[str, int, int], None]

_PER_WAKIL = 120
INDIKATOR, KEBIJAKAN, METODE, SKALA = "indikator", "kebijakan", "metode", "skala"


@dataclass(frozen=True, slots=True)
class HasilUji:
    """The rules tested: those of each agency by its kode, then the methods and scales they use.

    `tanpa` counts the indicators of each agency that were not tested: they have neither an example nor a formula.
    """

    instansi: Mapping[str, tuple[HasilSubjek, ...]]
    bersama: tuple[HasilSubjek, ...]
    tanpa: Mapping[str, int]

    @property
    def semua(self) -> tuple[HasilSubjek, ...]:
        """Every rule tested, in order."""
        return (*(one for group in self.instansi.values() for one in group), *self.bersama)


class _Milik(NamedTuple):
    """An example of an indicator, or of an aggregate."""

    item: IndikatorTersusun | None
    contoh: Contoh | None
    tingkat: ContohTingkat | None = None


def uji(tersusun: Mapping[str, InstansiTersusun], maju: Maju, indikator: str = "") -> HasilUji:
    """Test the rules of the agencies given; with `indikator` only that one. `maju` is told what is being tested."""
    without: dict[str, int] = {}
    work: list[tuple[str, str, Callable[[], HasilSubjek]]] = []
    for kode, one in tersusun.items():
        items = [item for name in one.indikator for item in one.indikator[name] if indikator in ("", name)]
        tested = [item for item in items if item.indikator.contoh or item.indikator.rumus is not None]
        without[kode] = len(items) - len(tested)
        work += [(kode, item.indikator.kode, partial(uji_indikator, one, item)) for item in tested]
        own = () if indikator else one.berkas.instansi.kebijakan
        work += [(kode, KEBIJAKAN, partial(uji_kebijakan, one, kebijakan)) for kebijakan in own]
    work += [] if indikator else [("", kode, run) for kode, run in _bersama(tersusun)]
    found: dict[str, list[HasilSubjek]] = {kode: [] for kode in (*tersusun, "")}
    for at, (kode, name, run) in enumerate(work):
        maju(f"{kode} {name}".strip(), at, len(work))
        found[kode].append(run())
    shared = tuple(found.pop(""))
    return HasilUji({kode: tuple(group) for kode, group in found.items()}, shared, without)


def uji_indikator(tersusun: InstansiTersusun, item: IndikatorTersusun) -> HasilSubjek:
    """Test one version of an indicator."""
    own = item.indikator
    examples = [one for one in own.contoh if own.berlaku.mencakup(one.periode.tahun)]

    def beda(versi: Versi, contoh: Contoh) -> bool:
        return next(satu_contoh(versi.tersusun, versi.item, contoh), None) is not None

    sift: Penyaring[Versi, Contoh] = Penyaring(
        Versi(tersusun, item),
        examples,
        beda,
        lambda: CalonIndikator(tersusun, item).semua(),
        (own.tempat.file, own.kode),
    )
    caught, refused, survivors, alike = sift.saring(ubah_indikator(tersusun, item))
    missing = tuple(belum_indikator(tersusun, item, examples))
    return HasilSubjek(
        INDIKATOR,
        own.kode,
        _bernama(own.nama, own.berlaku),
        own.tempat,
        len(examples),
        missing,
        caught,
        refused,
        survivors,
        alike,
    )


def uji_kebijakan(tersusun: InstansiTersusun, kebijakan: Kebijakan) -> HasilSubjek:
    """Test one version of an agency's policies."""
    instansi = tersusun.berkas.instansi
    levels = [one for one in instansi.contoh if kebijakan.berlaku.mencakup(one.periode.tahun)]
    items = [version for versions in tersusun.indikator.values() for version in versions]
    own = [
        _Milik(item, contoh)
        for item in items
        for contoh in item.indikator.contoh
        if item.indikator.berlaku.mencakup(contoh.periode.tahun) and kebijakan.berlaku.mencakup(contoh.periode.tahun)
    ]
    examples = [*(_Milik(None, None, one) for one in levels), *own]
    sift: Penyaring[InstansiTersusun, _Milik] = Penyaring(
        tersusun, examples, _beda_milik, partial(_calon_kebijakan, tersusun, kebijakan, items)
    )
    caught, refused, survivors, alike = sift.saring(ubah_kebijakan(tersusun, kebijakan))
    return HasilSubjek(
        KEBIJAKAN,
        instansi.kode,
        _bernama(instansi.nama, kebijakan.berlaku),
        kebijakan.tempat,
        len(levels),
        (),
        caught,
        refused,
        survivors,
        alike,
    )


def _beda_milik(tersusun: InstansiTersusun, milik: _Milik) -> bool:
    """Whether an example does not come out in an agency as it is changed."""
    item, contoh, tingkat = milik
    if tingkat is not None:
        return next(satu_contoh_tingkat(tersusun, tingkat), None) is not None
    return item is not None and contoh is not None and next(satu_contoh(tersusun, item, contoh), None) is not None


def _calon_kebijakan(
    tersusun: InstansiTersusun, kebijakan: Kebijakan, items: Iterable[IndikatorTersusun]
) -> Iterator[Calon[_Milik]]:
    for level in calon_tingkat(tersusun, kebijakan):
        yield Calon(_Milik(None, None, level.contoh), level.teks, level.berkas, level.milik)
    for item in _wakil(items, kebijakan):
        for one in CalonIndikator(tersusun, item, kebijakan.berlaku, _PER_WAKIL).semua():
            yield Calon(_Milik(item, one.contoh), one.teks, one.berkas, one.milik)


def _wakil(items: Iterable[IndikatorTersusun], kebijakan: Kebijakan) -> list[IndikatorTersusun]:
    """Return one indicator with examples for each way a policy treats them: by polarity, recorded or computed."""
    found: dict[tuple[object, ...], IndikatorTersusun] = {}
    for item in items:
        own = item.indikator
        if own.contoh and _bertemu(own.berlaku, kebijakan.berlaku):
            found.setdefault((own.polaritas, own.metode is None, own.rumus is None, own.skala is None), item)
    return list(found.values())


def _bertemu(satu: Berlaku, lain: Berlaku) -> bool:
    """Whether there is a year in which both are in force."""
    starts = [one.sejak for one in (satu, lain) if one.sejak is not None]
    ends = [one.sampai for one in (satu, lain) if one.sampai is not None]
    return not starts or not ends or max(starts) <= min(ends)


def _bersama(tersusun: Mapping[str, InstansiTersusun]) -> Iterator[tuple[str, Callable[[], HasilSubjek]]]:
    """Yield how to test each version of the methods and scales in use, once."""
    methods = {kode: one for one in tersusun.values() for kode, _ in one.metode}
    for kode in sorted(methods):
        for version in methods[kode].ruang.standar.metode.get(kode, ()):
            ready, _ = susun_metode(methods[kode].ruang, version, methods[kode].buku)
            yield kode, partial(uji_metode, methods[kode], ready)
    graded: dict[Place | None, list[ContohSkala]] = {}
    for one in tersusun.values():
        for place, found in angka_contoh(one):
            graded.setdefault(place, []).append(found)
    scales = {kode: one for one in tersusun.values() for kode in _skala_dipakai(one)}
    for kode in sorted(scales):
        for skala in scales[kode].ruang.standar.skala.get(kode, ()):
            yield kode, partial(uji_skala, skala, tuple(graded.get(skala.tempat, ())))


def uji_metode(tersusun: InstansiTersusun, siap: MetodeTersusun) -> HasilSubjek:
    """Test one version of a method by its own examples."""
    own, kebijakan = siap.metode, tersusun.berkas.instansi.kebijakan[0]

    sift: Penyaring[MetodeTersusun, ContohMetode] = Penyaring(
        siap,
        own.contoh,
        lambda made, one: next(satu_contoh_metode(made, one), None) is not None,
        lambda: calon_metode(tersusun.ruang, siap, kebijakan.tampilan.desimal),
        (own.tempat.file, own.kode),
    )
    caught, refused, survivors, alike = sift.saring(ubah_metode(tersusun.ruang, tersusun.buku, siap))
    missing = tuple(belum_metode(siap))
    return HasilSubjek(
        METODE,
        own.kode,
        _bernama(own.nama, own.berlaku),
        own.tempat,
        len(own.contoh),
        missing,
        caught,
        refused,
        survivors,
        alike,
    )


def uji_skala(skala: Skala, lain: tuple[ContohSkala, ...] = ()) -> HasilSubjek:
    """Test one version of a scale by its own examples and by figures that others' examples expect graded (`lain`)."""
    examples = (*skala.contoh, *lain)
    sift: Penyaring[Skala, ContohSkala] = Penyaring(
        skala,
        examples,
        lambda made, one: next(satu_contoh_skala(made, one), None) is not None,
        lambda: calon_skala(skala),
    )
    caught, refused, survivors, alike = sift.saring(ubah_skala(skala))
    missing = tuple(belum_skala(skala, [one.nilai for one in examples]))
    name, count = _bernama(skala.nama, skala.berlaku), len(skala.contoh)
    return HasilSubjek(SKALA, skala.kode, name, skala.tempat, count, missing, caught, refused, survivors, alike)


def angka_contoh(tersusun: InstansiTersusun) -> Iterator[tuple[Place | None, ContohSkala]]:
    """Yield the figure each example with a predikat has graded, before the scale rounds it, and where the scale is."""
    for versions in tersusun.indikator.values():
        for item in versions:
            for contoh in item.indikator.contoh:
                if not contoh.predikat or not item.indikator.berlaku.mencakup(contoh.periode.tahun):
                    continue
                proof = predikat_indikator(andaikan(tersusun, item, contoh), item, contoh.periode)
                if proof.sumber is None or not proof.anak:
                    continue
                graded = proof.anak[0]
                if graded.jenis == "pembulatan" and graded.sumber == proof.sumber:
                    graded = graded.anak[0]
                if isinstance(graded.nilai, Fraction):
                    figure = tercetak(graded.nilai, graded.satuan)
                    yield proof.sumber.tempat, ContohSkala(figure, contoh.predikat, contoh.baris)


def _skala_dipakai(tersusun: InstansiTersusun) -> set[str]:
    found = {kebijakan.skala.text for kebijakan in tersusun.berkas.instansi.kebijakan}
    for versions in tersusun.indikator.values():
        for item in versions:
            found |= {one.text for one in (item.indikator.skala, item.indikator.skala_realisasi) if one is not None}
    return found


def _bernama(nama: str, berlaku: Berlaku) -> str:
    """Return a name with the years a version of it is in force, where it is not always.

    >>> from sakip_rules.model.masa import Berlaku
    >>> _bernama("Indeks", Berlaku()), _bernama("Indeks", Berlaku(sejak=2024))
    ('Indeks', 'Indeks (2024–)')
    """
    if berlaku.sejak is None and berlaku.sampai is None:
        return nama
    return f"{nama} ({berlaku.sejak or ''}–{berlaku.sampai or ''})"
