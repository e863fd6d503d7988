"""The pagu that one version of the budget sets, whether it judges or not: for holding printed figures against it.

A version may be written at any level. Where a node has none of its own, its pagu is the sum of what the version sets
below; a child that has none leaves no sum.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.engine.anggaran import (
    NAMA,
    PAGU,
    Lingkup,
    calon_pagu,
    jumlahkan,
    letak,
    program_dari,
    simpul_unit,
)
from sakip_rules.engine.penilaian import Kunci
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.program import Pagu, Simpul


def pagu_rencana(p: Penilaian, lingkup: Lingkup, periode: Periode, rencana: str) -> Bukti:
    """Return the pagu of a scope for a year as the version `rencana` sets it."""
    year = periode.setahun
    if lingkup.jenis == "simpul":
        node = p.simpul(lingkup.kode, year.tahun)
        if isinstance(node, TanpaNilai):
            return p.tanpa(_kunci(lingkup, year), node, p.tersusun.rupiah)
        return _simpul(p, node, year, rencana)
    nodes = (
        simpul_unit(p, lingkup.kode, year.tahun) if lingkup.jenis == "unit" else program_dari(p, lingkup, year.tahun)
    )
    return _jumlah(p, lingkup, year, rencana, nodes)


def _simpul(p: Penilaian, simpul: Simpul, periode: Periode, rencana: str) -> Bukti:
    own, scope = _baris(simpul, periode, rencana), Lingkup("simpul", simpul.kode)
    if own:
        return calon_pagu(p, own, _kunci(scope, periode), simpul.nama)[0]
    below = [child for child in simpul.anak if child.berlaku.mencakup(periode.tahun)]
    known = any(_baris(child, periode, rencana) for node in below for child in node.telusuri())
    return _jumlah(p, scope, periode, rencana, below if known else ())


def _baris(simpul: Simpul, periode: Periode, rencana: str) -> list[Pagu]:
    return [one for one in simpul.pagu if one.periode == periode and one.rencana == rencana]


def _jumlah(p: Penilaian, lingkup: Lingkup, periode: Periode, rencana: str, nodes: Sequence[Simpul]) -> Bukti:
    if nodes:
        return jumlahkan(p, _kunci(lingkup, periode), tuple([_simpul(p, node, periode, rencana) for node in nodes]))
    reason = diagnose("N020", letak(p, lingkup, periode.tahun), milik=lingkup.kode, periode=periode)
    return p.tanpa(_kunci(lingkup, periode), TanpaNilai(kosong=True, sebab=(reason,)), p.tersusun.rupiah)


def _kunci(lingkup: Lingkup, periode: Periode) -> Kunci:
    return Kunci(NAMA[PAGU], lingkup.kode, periode)
