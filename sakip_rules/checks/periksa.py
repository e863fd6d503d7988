"""Everything that must hold before a number is believed, for a workspace whose files could be read.

Standards are checked whether an agency uses them or not, agencies by compiling them; examples are computed only where
nothing else is wrong. What was compiled is handed on, so that judging does not compile again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from sakip_rules.checks.contoh import (
    periksa_contoh,
    periksa_contoh_metode,
    periksa_contoh_skala,
    periksa_contoh_tingkat,
)
from sakip_rules.checks.klaim import periksa_klaim
from sakip_rules.checks.skala import periksa_jangkauan, periksa_satuan_skala, periksa_skala
from sakip_rules.checks.unit import periksa_pagu_unit
from sakip_rules.engine.susun import susun_instansi, susun_metode
from sakip_rules.formula.units import BukuSatuan
from sakip_rules.model.ruang_kerja import RuangKerja
from sakip_rules.source.catalogue import has_galat
from sakip_rules.source.diagnostics import ordered
from sakip_rules.source.ingatan import Ingatan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.ruang_kerja import BerkasInstansi, Standar
    from sakip_rules.source.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """What was found, in order, and each agency as compiled.

    `lanjutan` are those of the findings that are looked for only where nothing else is wrong; None where it was.
    """

    temuan: tuple[Diagnostic, ...]
    tersusun: Mapping[str, InstansiTersusun]
    lanjutan: tuple[Diagnostic, ...] | None = None


def periksa(ruang: RuangKerja, instansi: str | None = None, ingatan: Ingatan | None = None) -> Pemeriksaan:
    """Check the standards and every agency of a workspace; with an agency named, that one and the standards it uses.

    With an `ingatan`, an agency is only checked again where its files or the standards are others than before.
    """
    ingatan, standar = ingatan or Ingatan(), ruang.standar
    buku, wrong = ingatan.ambil("buku", (standar.satuan,), partial(BukuSatuan.susun, standar.satuan))
    found = list(wrong)
    compiled: dict[str, _Tersusun] = {}
    for kode in sorted(ruang.instansi) if instansi is None else [instansi]:
        berkas = ruang.instansi[kode]
        compiled[kode] = ingatan.ambil(("tersusun", kode), (standar, berkas), partial(_susun, standar, berkas, buku))
        found += compiled[kode].temuan
    dipakai = None if instansi is None else _dipakai(compiled[instansi].tersusun)
    found += ingatan.ambil(("standar", dipakai), (standar,), partial(_standar, standar, buku, dipakai))
    further = None
    if not has_galat(found):
        each = [ingatan.ambil(("lanjutan", kode), (one,), partial(_lanjutan, one)) for kode, one in compiled.items()]
        further = tuple(item for items in each for item in items)
    tersusun = {kode: replace(one.tersusun, ruang=ruang) for kode, one in compiled.items()}
    return Pemeriksaan(ordered((*found, *(further or ()))), tersusun, further)


@dataclass(frozen=True, slots=True)
class _Tersusun:
    """One agency as compiled, alone with the standards, and what was found in it on the way."""

    tersusun: InstansiTersusun
    temuan: tuple[Diagnostic, ...]


def _susun(standar: Standar, berkas: BerkasInstansi, buku: BukuSatuan) -> _Tersusun:
    kode = berkas.instansi.kode
    alone = RuangKerja(standar, {kode: berkas}, {})
    tersusun, found = susun_instansi(alone, kode, buku)
    return _Tersusun(tersusun, (*found, *periksa_jangkauan(alone, berkas), *periksa_satuan_skala(tersusun)))


def _lanjutan(one: _Tersusun) -> tuple[Diagnostic, ...]:
    """Compute the examples of an agency and look at what its files may say only once they are right."""
    tersusun = one.tersusun
    versions = (version for kode in tersusun.urutan for version in tersusun.indikator[kode])
    examples = (item for version in versions for item in periksa_contoh(tersusun, version))
    return (*examples, *periksa_contoh_tingkat(tersusun), *periksa_pagu_unit(tersusun), *periksa_klaim(tersusun))


def _dipakai(tersusun: InstansiTersusun) -> frozenset[str]:
    """Return the kodes of the methods and scales an agency uses."""
    kebijakan = tersusun.berkas.instansi.kebijakan
    items = [version.indikator for versions in tersusun.indikator.values() for version in versions]
    named = [one.skala for one in kebijakan]
    named += [scale for item in items for scale in (item.skala, item.skala_realisasi) if scale is not None]
    return frozenset({kode for kode, _ in tersusun.metode} | {scale.text for scale in named})


def _standar(standar: Standar, buku: BukuSatuan, dipakai: frozenset[str] | None) -> tuple[Diagnostic, ...]:
    return tuple(_periksa_standar(RuangKerja(standar, {}, {}), buku, dipakai))


def _periksa_standar(ruang: RuangKerja, buku: BukuSatuan, dipakai: frozenset[str] | None) -> Iterator[Diagnostic]:
    """Yield what is wrong in the standards (those of the given kodes)."""
    for kode, skala in ruang.standar.skala.items():
        for version in skala if dipakai is None or kode in dipakai else ():
            wrong = tuple(periksa_skala(version))
            yield from wrong or periksa_contoh_skala(version)
    for kode, metode in ruang.standar.metode.items():
        for one in metode if dipakai is None or kode in dipakai else ():
            ready, refused = susun_metode(ruang, one, buku)
            yield from refused
            if not refused:
                yield from periksa_contoh_metode(ready)
