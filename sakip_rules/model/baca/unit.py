"""unit/*.yaml → a unit, with the objectives, indicators and printed totals of its perjanjian kinerja."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sakip_rules.model.baca.acuan import baca_acuan
from sakip_rules.model.baca.bidang import baris, skalar, skalar_semua, teks, tempat, wajib
from sakip_rules.model.baca.indikator import baca_indikator
from sakip_rules.model.baca.program import baca_pagu
from sakip_rules.model.unit import PAGU_UNIT, TINGKAT, SasaranUnit, Unit

if TYPE_CHECKING:
    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.model.indikator import Indikator
    from sakip_rules.model.program import Pagu
    from sakip_rules.source.nodes import Mapping, Scalar


def baca_unit(bacaan: Bacaan, root: Mapping) -> Unit:
    """Read a unit."""
    kode = wajib(root, "kode")
    return Unit(
        kode=kode.text.strip(),
        nama=teks(root, "nama"),
        induk=skalar(root, "induk"),
        simpul=skalar_semua(root, "simpul"),
        pagu=_pagu(bacaan, root),
        sasaran=tuple(
            SasaranUnit(teks(row, "kode"), teks(row, "nama"), baca_acuan(bacaan, row), tempat(row, "kode"))
            for row in baris(root, "sasaran")
        ),
        indikator=tuple(_indikator(bacaan, row, kode) for row in baris(root, "indikator")),
        acuan=baca_acuan(bacaan, root),
        tempat=kode.place,
    )


def _pagu(bacaan: Bacaan, root: Mapping) -> tuple[Pagu, ...]:
    """Read the printed totals; their documents are told apart from those of pagu that make up sums."""
    own = replace(bacaan, rencana=[])
    found = baca_pagu(own, root)
    bacaan.rencana.extend(replace(item, jenis=PAGU_UNIT) for item in own.rencana)
    return found


def _indikator(bacaan: Bacaan, row: Mapping, unit: Scalar) -> Indikator:
    found = baca_indikator(bacaan, row, TINGKAT, unit)
    return replace(found, sasaran=skalar(row, "sasaran"), simpul=skalar(row, "simpul"))
