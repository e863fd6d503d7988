"""Budgets of units add up: printed totals against the sums of nodes, and superiors against their subordinates.

The engine's own differences are told here before anything is judged: for every year with a pagu, as remarks of area N.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.engine.anggaran import Lingkup
from sakip_rules.engine.nilai import mulai
from sakip_rules.engine.unit import selisih_bawahan, selisih_perjanjian
from sakip_rules.model.periode import Periode
from sakip_rules.model.unit import TINGKAT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.source.diagnostics import Diagnostic


def periksa_pagu_unit(tersusun: InstansiTersusun) -> Iterator[Diagnostic]:
    """Yield N056 for a printed total unlike the sum, N057 for units below that do not add up."""
    for tahun in sorted(_tahun(tersusun)) if tersusun.unit else ():
        when = Periode(tahun)
        p = mulai(tersusun, when)
        checked = [selisih_bawahan(p, Lingkup("instansi", p.instansi.kode), when)]
        for unit in tersusun.unit.values():
            checked += [selisih_perjanjian(p, unit, when), selisih_bawahan(p, Lingkup(TINGKAT, unit.kode), when)]
        yield from (note for proof in checked for note in _catatan(proof))


def _catatan(proof: Bukti | None) -> tuple[Diagnostic, ...]:
    return () if proof is None else proof.catatan


def _tahun(tersusun: InstansiTersusun) -> set[int]:
    """Return the years of the renstra for which some pagu is written."""
    nodes = (node for versions in tersusun.simpul.values() for node in versions)
    found = {one.periode.tahun for node in nodes for one in node.pagu}
    found |= {when.tahun for _, besaran, when in tersusun.anggaran if besaran == "pagu"}
    found |= {one.periode.tahun for unit in tersusun.unit.values() for one in unit.pagu}
    instansi = tersusun.berkas.instansi
    return {tahun for tahun in found if instansi.renstra_sejak <= tahun <= instansi.renstra_sampai}
