"""realisasi/<instansi>/*.yaml → facts.

The unit of a fact is that of its variable, so the indicators are read first. A periode that a fact does not name is the
one its file is named after.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from sakip_rules.model.baca.acuan import baca_acuan
from sakip_rules.model.baca.angka import JUMLAH, NILAI, RUPIAH, baca_angka
from sakip_rules.model.baca.bidang import baris, skalar, teks, wajib
from sakip_rules.model.baca.kuantitas import baca_kuantitas, yang_tertulis
from sakip_rules.model.baca.masa import baca_periode
from sakip_rules.model.fakta import Fakta, FaktaAnggaran
from sakip_rules.model.periode import baca_periode as urai_periode
from sakip_rules.source.waktu import periode_dimaksud

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.model.indikator import Indikator
    from sakip_rules.model.periode import Periode
    from sakip_rules.source.documents import Document
    from sakip_rules.source.nodes import Mapping as MappingNode
    from sakip_rules.source.nodes import Scalar

REALISASI = "realisasi"
_CONTOH = "2024"


def baca_realisasi(
    bacaan: Bacaan, document: Document, indikator: Mapping[str, tuple[Indikator, ...]]
) -> tuple[tuple[Fakta, ...], tuple[FaktaAnggaran, ...]]:
    """Read the facts of one file; `indikator` are the versions of each indicator of the agency."""
    named = urai_periode(PurePosixPath(document.name).stem)
    rows, budgets = baris(document.root, "fakta"), baris(document.root, "anggaran")
    if named is None:
        nowhere = [row for row in (*rows, *budgets) if row.get("periode") is None]
        if nowhere:
            name = PurePosixPath(document.name)
            meant = periode_dimaksud(name.stem.replace("_", " "))
            bacaan.lapor("J033", nowhere[0].place, berkas=name.name, banyak=len(nowhere), contoh=meant or _CONTOH)
    facts = [_fakta(bacaan, row, named, indikator) for row in rows]
    spent = [_anggaran(bacaan, row, named) for row in budgets]
    return tuple(item for item in facts if item), tuple(item for item in spent if item)


def _periode(bacaan: Bacaan, row: MappingNode, named: Periode | None) -> Periode | None:
    written = skalar(row, "periode")
    return named if written is None else baca_periode(bacaan, written)


def _fakta(
    bacaan: Bacaan, row: MappingNode, named: Periode | None, indikator: Mapping[str, tuple[Indikator, ...]]
) -> Fakta | None:
    owner, variabel, written = wajib(row, "indikator"), skalar(row, "variabel"), yang_tertulis(row.get("nilai"))
    periode, acuan = _periode(bacaan, row, named), baca_acuan(bacaan, row)
    satuan = _satuan(indikator.get(owner.text, ()), variabel, periode)
    nilai = baca_kuantitas(bacaan, row.get("nilai"), None if satuan is None else bacaan.ukuran(satuan), NILAI, satuan)
    if periode is None or nilai is None or written is None:
        return None
    return Fakta(owner, variabel, periode, nilai, acuan, written, skalar(row, "rincian"), skalar(row, "periode"))


def _satuan(versions: tuple[Indikator, ...], variabel: Scalar | None, periode: Periode | None) -> Scalar | None:
    """Return the unit of what a fact measures, by the version in force then, or else by the first that has it."""
    in_force = [item for item in versions if periode is not None and item.berlaku.mencakup(periode.tahun)]
    for item in (*in_force, *versions):
        if variabel is None:
            return item.satuan
        if variabel.text in item.variabel:
            return item.variabel[variabel.text].satuan
    return None


def _anggaran(bacaan: Bacaan, row: MappingNode, named: Periode | None) -> FaktaAnggaran | None:
    simpul, written, periode = wajib(row, "simpul"), wajib(row, "nilai"), _periode(bacaan, row, named)
    besaran, acuan = teks(row, "besaran") or REALISASI, baca_acuan(bacaan, row)
    nilai = baca_angka(bacaan, written, bacaan.bertanda(RUPIAH), JUMLAH)
    if periode is None or nilai is None:
        return None
    return FaktaAnggaran(simpul, besaran, periode, nilai, acuan, written, skalar(row, "periode"))
