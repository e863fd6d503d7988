"""Everything that must hold before a number is believed, for a workspace whose files could be read.

Standards are checked whether an agency uses them or not, agencies by compiling them; examples are computed only where
nothing else is wrong. What was compiled is handed on, so that judging does not compile again.
"""

from __future__ import annotations

from dataclasses import dataclass
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
from sakip_rules.source.catalogue import has_galat
from sakip_rules.source.diagnostics import ordered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.ruang_kerja import RuangKerja
    from sakip_rules.source.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """What was found, in order, and each agency as compiled."""

    temuan: tuple[Diagnostic, ...]
    tersusun: Mapping[str, InstansiTersusun]


def periksa(ruang: RuangKerja, instansi: str | None = None) -> Pemeriksaan:
    """Check the standards and every agency of a workspace; with an agency named, that one and the standards it uses."""
    buku, wrong = BukuSatuan.susun(ruang.standar.satuan)
    found = list(wrong)
    tersusun = {}
    for kode in sorted(ruang.instansi) if instansi is None else [instansi]:
        tersusun[kode], more = susun_instansi(ruang, kode, buku)
        found += more
        found += periksa_jangkauan(ruang, ruang.instansi[kode])
        found += periksa_satuan_skala(tersusun[kode])
    dipakai = None if instansi is None else _dipakai(tersusun[instansi])
    found += _standar(ruang, buku, dipakai)
    if not has_galat(found):
        for one in tersusun.values():
            for version in (version for kode in one.urutan for version in one.indikator[kode]):
                found += periksa_contoh(one, version)
            found += periksa_contoh_tingkat(one)
            found += periksa_pagu_unit(one)
            found += periksa_klaim(one)
    return Pemeriksaan(ordered(found), tersusun)


def _dipakai(tersusun: InstansiTersusun) -> frozenset[str]:
    """Return the kodes of the methods and scales an agency uses."""
    kebijakan = tersusun.berkas.instansi.kebijakan
    items = [version.indikator for versions in tersusun.indikator.values() for version in versions]
    named = [one.skala for one in kebijakan]
    named += [scale for item in items for scale in (item.skala, item.skala_realisasi) if scale is not None]
    return frozenset({kode for kode, _ in tersusun.metode} | {scale.text for scale in named})


def _standar(ruang: RuangKerja, buku: BukuSatuan, dipakai: frozenset[str] | None) -> Iterator[Diagnostic]:
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
