"""Tables of the units of an agency: what each one's perjanjian kinerja came to, and what that cost.

Data: `HasilUnit`. Units stand under their superiors, in the order written; an indicator stands beside the budget of the
node that pays for it, a node of the unit that pays for none of them in a line of its own, and their sum in the last.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.locale import translator
from sakip_rules.render.angka import satuan_ringkas
from sakip_rules.render.nilai_anggaran import efisiensi_lain
from sakip_rules.render.nilai_kinerja import baris_indikator, cara, tabel_kinerja
from sakip_rules.render.tabel import Baris, Kolom, Sel, Tabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.hasil import HasilAnggaran, HasilIndikator, HasilInstansi, HasilSimpul, HasilUnit
    from sakip_rules.render.kaki import Kaki


def kinerja_unit(hasil: HasilInstansi, kaki: Kaki, bahasa: str) -> Tabel:
    """Return the table of every unit with its objectives and indicators; the agency last where units are all it has."""
    rows = [row for unit in hasil.unit for row in _kinerja(unit, kaki, bahasa, 0)]
    if rows and not hasil.tujuan:
        name = translator(bahasa)("The instansi as a whole")
        cells = (Sel(), Sel(), kaki.sel(hasil.capaian), kaki.sel(hasil.predikat))
        rows.append(Baris("", name, cara(hasil.capaian, bahasa), cells, gaya="bold", jeda=True))
    return tabel_kinerja("Unit, sasaran, indikator", rows, hasil.capaian, bahasa)


def _kinerja(hasil: HasilUnit, kaki: Kaki, bahasa: str, dalam: int) -> Iterator[Baris]:
    unit = hasil.unit
    cells = (Sel(), Sel(), kaki.sel(hasil.capaian), kaki.sel(hasil.predikat))
    yield Baris(unit.kode, unit.nama, cara(hasil.capaian, bahasa), cells, dalam, "bold", jeda=True)
    groups: dict[str, list[HasilIndikator]] = {}
    for item in hasil.indikator:
        objective = item.indikator.sasaran
        groups.setdefault("" if objective is None else objective.text, []).append(item)
    yield from baris_indikator(groups.get("", ()), kaki, dalam + 1)
    for sasaran in unit.sasaran:
        yield Baris(sasaran.kode, sasaran.nama, dalam=dalam + 1)
        yield from baris_indikator(groups.get(sasaran.kode, ()), kaki, dalam + 2)
    for child in hasil.bawahan:
        yield from _kinerja(child, kaki, bahasa, dalam + 1)


def anggaran_unit(hasil: HasilInstansi, kaki: Kaki, bahasa: str) -> Tabel:
    """Return the cost of every unit's indicators, its sum, and what that sum is held against."""
    _ = translator(bahasa)
    nodes = {node.simpul.kode: node for program in hasil.program for node in _simpul(program)}
    rows = [row for unit in hasil.unit for row in _anggaran(unit, nodes, kaki, bahasa, 0)]
    if rows and not hasil.tujuan:
        whole = Baris("", _("The instansi as a whole"), gaya="bold", jeda=True)
        rows += _jumlah(whole, hasil.anggaran, hasil.capaian, kaki)
    rows += _beda(_("Held by no unit"), hasil.selisih_unit, kaki, 0)
    if rows and not hasil.tujuan:
        rows += _jumlah(Baris("", _("The year before")), hasil.anggaran_lalu, None, kaki)
    budget, efficient = hasil.anggaran, hasil.anggaran.efisiensi
    columns = (
        Kolom("Pagu", satuan_ringkas(budget.pagu.satuan)),
        Kolom("Realisasi", satuan_ringkas(budget.pagu.satuan)),
        Kolom("Serapan", satuan_ringkas(budget.serapan.satuan)),
        Kolom("Capaian", satuan_ringkas(hasil.capaian.satuan)),
        Kolom("Efisiensi", satuan_ringkas(efficient.satuan) if efficient is not None else ""),
    )
    return Tabel("Unit, indikator", "Simpul", columns, tuple(rows))


def _simpul(hasil: HasilSimpul) -> Iterator[HasilSimpul]:
    yield hasil
    for child in hasil.anak:
        yield from _simpul(child)


def _anggaran(
    hasil: HasilUnit, nodes: Mapping[str, HasilSimpul], kaki: Kaki, bahasa: str, dalam: int
) -> Iterator[Baris]:
    _, unit = translator(bahasa), hasil.unit
    parts = [row for item in hasil.indikator for row in _indikator(item, kaki, dalam + 1)]
    parts += [row for node in _tanpa_indikator(hasil, nodes) for row in _biaya(node, kaki, dalam + 1)]
    if parts:
        yield Baris(unit.kode, unit.nama, dalam=dalam, gaya="bold", jeda=True)
        yield from parts
        total = Baris("", _("Total"), dalam=dalam + 1, gaya="bold")
    else:
        total = Baris(unit.kode, unit.nama, dalam=dalam, gaya="bold", jeda=True)
    yield from _jumlah(total, hasil.anggaran, hasil.capaian, kaki)
    if hasil.pagu_perjanjian is not None:
        yield Baris("", _("Total printed in the perjanjian kinerja"), "", (kaki.sel(hasil.pagu_perjanjian),), dalam + 1)
    yield from _beda(_("Difference"), hasil.selisih_perjanjian, kaki, dalam + 1)
    yield from _beda(_("Held by no unit below"), hasil.selisih_bawahan, kaki, dalam + 1)
    for child in hasil.bawahan:
        yield from _anggaran(child, nodes, kaki, bahasa, dalam + 1)


def _indikator(item: HasilIndikator, kaki: Kaki, dalam: int) -> Iterator[Baris]:
    if item.anggaran is not None and item.indikator.simpul is not None:
        budget, paid = item.anggaran, item.indikator.simpul.text
        yield Baris(item.indikator.kode, item.indikator.nama, paid, _angka(budget, item.capaian, kaki), dalam)
        yield from efisiensi_lain(budget, kaki, dalam + 1)


def _tanpa_indikator(hasil: HasilUnit, nodes: Mapping[str, HasilSimpul]) -> Iterator[HasilSimpul]:
    """Yield the nodes of a unit that pay for no indicator of it, not even in part, where any indicator names one."""
    paid = {item.indikator.simpul.text for item in hasil.indikator if item.indikator.simpul is not None}
    for written in hasil.unit.simpul if paid else ():
        node = nodes.get(written.text)
        if node is not None and not any(below.simpul.kode in paid for below in _simpul(node)):
            yield node


def _biaya(hasil: HasilSimpul, kaki: Kaki, dalam: int) -> Iterator[Baris]:
    node = hasil.simpul
    yield Baris(node.kode, node.nama, "", _angka(hasil.anggaran, None, kaki), dalam)


def _angka(budget: HasilAnggaran, capaian: Bukti | None, kaki: Kaki) -> tuple[Sel, ...]:
    values = (budget.pagu, budget.realisasi, budget.serapan, capaian, budget.efisiensi)
    return tuple(kaki.sel(bukti) for bukti in values)


def _jumlah(row: Baris, budget: HasilAnggaran, capaian: Bukti | None, kaki: Kaki) -> Iterator[Baris]:
    """Yield a line with a whole budget in it, and one for each further method of efisiensi."""
    yield replace(row, sel=_angka(budget, capaian, kaki))
    yield from efisiensi_lain(budget, kaki, row.dalam + 1)


def _beda(nama: str, bukti: Bukti | None, kaki: Kaki, dalam: int) -> Iterable[Baris]:
    """Return the line of a difference; nothing where there is none."""
    if bukti is None or bukti.nilai == Fraction(0):
        return ()
    return (Baris("", nama, "", (kaki.sel(bukti),), dalam),)
