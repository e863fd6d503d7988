"""An agency and its claims with one figure edited, wherever it is transcribed.

Invariant: nothing else changes, nothing that was compiled is changed in place, and what is copied is no more than what
holds the figure.
"""

from __future__ import annotations

from collections import ChainMap
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from sakip_rules.model.cetak import PERSEN, RUPIAH
from sakip_rules.model.fakta import Fakta, FaktaAnggaran
from sakip_rules.model.klaim import Cetak, Hitungan
from sakip_rules.source.numbers import write
from sakip_rules.source.rounding import CARA

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sakip_rules.audit.titik import Titik
    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.klaim import Klaim
    from sakip_rules.model.program import Pagu, Simpul
    from sakip_rules.source.numbers import Number
    from sakip_rules.source.places import Place

K = TypeVar("K")
V = TypeVar("V")


def tercatat(tersusun: InstansiTersusun, titik: Titik, angka: Number) -> InstansiTersusun:
    """Return the agency with a recorded figure edited; itself where the figure is not recorded."""
    was = titik.catatan
    if was is None:
        return tersusun
    if isinstance(was, Fakta):
        facts = {(was.indikator.text, was.nama, was.periode): (replace(was, nilai=angka),)}
        return replace(tersusun, fakta=_di_atas(facts, tersusun.fakta))
    if isinstance(was, FaktaAnggaran):
        amounts = {(was.simpul.text, was.besaran, was.periode): (replace(was, nilai=angka),)}
        return replace(tersusun, anggaran=_di_atas(amounts, tersusun.anggaran))
    owner, row = was
    if isinstance(owner, tuple):
        nodes = _simpul(
            tersusun, owner, tuple(replace(one, nilai=angka) if one is row else one for one in owner[-1].pagu)
        )
        return replace(tersusun, simpul=_di_atas(nodes, tersusun.simpul))
    aims = tuple(replace(one, nilai=angka) if one is row else one for one in owner.indikator.target)
    changed, kode = replace(owner, indikator=replace(owner.indikator, target=aims)), owner.indikator.kode
    versions = tuple(changed if one is owner else one for one in tersusun.indikator[kode])
    return replace(tersusun, indikator=_di_atas({kode: versions}, tersusun.indikator))


def _di_atas(baru: Mapping[K, V], lama: Mapping[K, V]) -> Mapping[K, V]:
    """Return a mapping with some of its entries replaced."""
    return ChainMap(baru, lama)  # type: ignore[arg-type]  # it asks for maps it could write to, which nobody does


def _simpul(
    tersusun: InstansiTersusun, jalan: tuple[Simpul, ...], pagu: tuple[Pagu, ...]
) -> dict[str, tuple[Simpul, ...]]:
    """Return the versions of a node and of all above it, with other pagu of that node."""
    made: dict[str, tuple[Simpul, ...]] = {}
    was, now = jalan[-1], replace(jalan[-1], pagu=pagu)
    for above in (*reversed(jalan[:-1]), None):
        made[was.kode] = tuple(now if one is was else one for one in tersusun.simpul[was.kode])
        if above is not None:
            now = replace(above, anak=tuple(now if one is was else one for one in above.anak))
            was = above
    return made


def tercetak(klaim: Klaim, tempat: Collection[Place], angka: Number) -> Klaim:
    """Return a claim with the printed figure at some places edited."""
    if klaim.cetak.teks.place in tempat:
        klaim = replace(klaim, cetak=_cetak(klaim.cetak, angka))
    dasar = klaim.dasar
    if not isinstance(dasar, Hitungan) or not any(
        isinstance(one.isi, Cetak) and one.isi.teks.place in tempat
        for operands in dasar.dari.values()
        for one in operands
    ):
        return klaim
    dari = {
        name: tuple(
            replace(one, isi=_cetak(one.isi, angka))
            if isinstance(one.isi, Cetak) and one.isi.teks.place in tempat
            else one
            for one in operands
        )
        for name, operands in dasar.dari.items()
    }
    return replace(klaim, dasar=replace(dasar, dari=dari))


def _cetak(cetak: Cetak, angka: Number) -> Cetak:
    """Return a printed text that says another figure, with the mark it is printed with."""
    plain = write(angka.value, angka.decimals, CARA[-1])
    marked = f"{plain}{PERSEN}" if angka.mark == PERSEN else f"{RUPIAH} {plain}" if angka.mark == RUPIAH else plain
    return Cetak(cetak.teks, replace(cetak.teks, text=marked, style=""))
