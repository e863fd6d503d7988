"""The rows of a spreadsheet to fill in: everything of an agency that has to be recorded for a periode.

Data: the rules in force in that year. Invariant: one row for each value that is a fact (a realisasi without rumus, a
measured variable, a part of one, the budget of a node without nodes below it) and none for what is computed; a row
names it by kode, so that what is filled in is read back as exactly that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.model.baca.angka import PERSEN
from sakip_rules.model.rujukan import semua_indikator, semua_simpul

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sakip_rules.model.indikator import Indikator, Variabel
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.ruang_kerja import BerkasInstansi
    from sakip_rules.model.satuan import Satuan

_TRIWULAN = "TW"


@dataclass(frozen=True, slots=True)
class BarisTemplat:
    """A row: what it measures by kode, variable and part, the names of both, the satuan, and which periods it takes.

    `kata` are the words of an ordinal satuan; an amount of money has no satuan.
    """

    kode: str
    nama: str
    variabel: str
    rincian: str
    uraian: str
    satuan: str
    periode: tuple[Periode, ...]
    anggaran: bool = False
    persen: bool = False
    kata: tuple[str, ...] = ()


def kolom_periode(rows: Iterable[BarisTemplat]) -> tuple[Periode, ...]:
    """Return the periods that rows take, each once: the parts of a year before the year."""
    found = dict.fromkeys(periode for row in rows for periode in row.periode)
    return tuple(sorted(found, key=lambda one: (one.tahun, not one.bagian, one.bagian, one.nomor)))


def susun_templat(berkas: BerkasInstansi, names: Mapping[str, Satuan], periode: Periode) -> tuple[BarisTemplat, ...]:
    """Return the rows to fill in for a periode, performance first."""
    found: list[BarisTemplat] = []
    for item in semua_indikator(berkas):
        if item.berlaku.mencakup(periode.tahun):
            found += _indikator(item, names, periode)
    for node in semua_simpul(berkas):
        if node.berlaku.mencakup(periode.tahun) and not node.anak:
            found.append(BarisTemplat(node.kode, node.nama, "", "", "", "", (periode,), anggaran=True))
    return tuple(found)


def _indikator(item: Indikator, names: Mapping[str, Satuan], periode: Periode) -> Iterator[BarisTemplat]:
    if item.rumus is None:
        yield _baris(item, None, "", names, periode)
        return
    for one in item.variabel.values():
        if one.asal is None and not one.tetap:
            for part in one.rincian or ("",):
                yield _baris(item, one, part, names, periode)


def _baris(
    item: Indikator, variabel: Variabel | None, part: str, names: Mapping[str, Satuan], periode: Periode
) -> BarisTemplat:
    rule = variabel or item
    way = (variabel.konsolidasi if variabel is not None else "") or item.konsolidasi
    written = rule.satuan.text
    unit = names.get(written)
    described = "" if variabel is None else variabel.nama
    if variabel is not None and part:
        described = f"{described}: {variabel.rincian[part]}"
    return BarisTemplat(
        item.kode,
        item.nama,
        "" if variabel is None else variabel.kode,
        part,
        described,
        written,
        periode.pecahan(_TRIWULAN) if way and not periode.bagian else (periode,),
        persen=unit is not None and unit is names.get(PERSEN),
        kata=tuple(unit.urutan) if unit is not None else (),
    )
