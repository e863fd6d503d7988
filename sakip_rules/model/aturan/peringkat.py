"""Ranks are compared, never added up: two WTP are no better opinion than one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.rujukan import nama_satuan, semua_indikator
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.model.indikator import Indikator
    from sakip_rules.model.ruang_kerja import BerkasInstansi, Standar
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.places import Place

_MENJUMLAHKAN = frozenset({"jumlah", "rata_rata"})
_KUMULATIF = "kumulatif"


def periksa_peringkat(standar: Standar, berkas: BerkasInstansi) -> Iterator[Diagnostic]:
    """Yield J067 where figures of an ordinal unit are added up over the parts of a year or over the years."""
    names = nama_satuan(standar.satuan.values())
    if not any(unit.urutan for unit in names.values()):
        return
    for indikator in semua_indikator(berkas):
        for cara, satuan, place in _penjumlahan(indikator):
            unit: Satuan | None = names.get(satuan.text)
            if unit is not None and unit.urutan:
                yield diagnose("J067", place, cara=cara, satuan=unit.kode, kode=indikator.kode)


def _penjumlahan(indikator: Indikator) -> Iterator[tuple[str, Scalar, Place]]:
    """Yield each way in which an indicator adds figures up, with their unit and where that is said."""
    if indikator.konsolidasi in _MENJUMLAHKAN:
        yield indikator.konsolidasi, indikator.satuan, indikator.satuan.place
    if indikator.target_akhir is not None and indikator.target_akhir.hitung == _KUMULATIF:
        yield _KUMULATIF, indikator.satuan, indikator.target_akhir.tempat
    for variabel in indikator.variabel.values():
        cara = variabel.konsolidasi or indikator.konsolidasi
        if cara in _MENJUMLAHKAN:
            yield cara, variabel.satuan, variabel.satuan.place
