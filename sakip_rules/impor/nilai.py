"""What one cell says of a quantity: a value in its satuan, or why it is none.

Data: a cell, and the satuan of what its row and column measure. Invariant: the value is what the same figure would be
in a YAML file of facts, read by the same reader; what only looks like it is refused: a date a spreadsheet made of
`1/2`, a fraction where percent are meant, a unit that is not the field's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.model.baca.angka import JUMLAH, NILAI, PERSEN, RUPIAH, baca_angka
from sakip_rules.model.baca.bacaan import Bacaan
from sakip_rules.model.baca.kuantitas import baca_kuantitas
from sakip_rules.source.catalogue import has_galat
from sakip_rules.source.diagnostics import Diagnostic, diagnose
from sakip_rules.source.ganda import desimal
from sakip_rules.source.lembar import GALAT_SEL, TANGGAL, Lembar, Sel
from sakip_rules.source.lembar import TEKS as SEL_TEKS
from sakip_rules.source.nodes import Scalar, entry_of, mapping_of, scalar_at
from sakip_rules.source.numbers import Malformed, Number, read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.nodes import Node
    from sakip_rules.source.numbers import Written

_SPASI = re.compile(r"[\s\xa0\u202f\u2009]+")
_BERSATUAN = re.compile(r"(?P<angka>-?[0-9][0-9.,]*)\s*(?P<satuan>[^\W\d_].*)")
_PASANGAN = re.compile(r"(?P<angka>[0-9][0-9.,]*)\s*(?P<satuan>[^\W\d_][^0-9,;]*?)(?:\s*[,;×x*&]\s*|\s+|$)(?=[0-9]|$)")


@dataclass(frozen=True, slots=True)
class SelTerbaca:
    """What a cell says: its value (None where it is refused), and what there is to tell about it."""

    nilai: Written | None
    temuan: tuple[Diagnostic, ...] = ()


def baca_sel(sheet: Lembar, cell: Sel, satuan: Scalar | None, names: Mapping[str, Satuan]) -> SelTerbaca:
    """Read a cell as a value in the satuan a rule writes as `satuan`; None is the satuan of money."""
    wrong = _bukan_angka(sheet, cell)
    if wrong is not None:
        return SelTerbaca(None, (wrong,))
    bacaan = Bacaan(satuan=names)
    unit = bacaan.bertanda(RUPIAH) if satuan is None else bacaan.ukuran(satuan)
    node = _simpul(sheet, cell, bacaan, unit)
    if isinstance(node, Diagnostic):
        return SelTerbaca(None, (node,))
    if satuan is None:
        value = baca_angka(bacaan, node, unit, JUMLAH) if isinstance(node, Scalar) else None
    else:
        value = baca_kuantitas(bacaan, node, unit, NILAI, satuan)
    if _sebagian_dari_satu(value) and unit is not None and unit is bacaan.bertanda(PERSEN):
        return SelTerbaca(None, (diagnose("A021", sheet.letak(cell), teks=cell.teks, persen=_persen(value)),))
    if value is None or has_galat(bacaan.temuan):
        return SelTerbaca(None, tuple(bacaan.temuan))
    return SelTerbaca(value, (*bacaan.temuan, *_catatan(cell, sheet)))


def _bukan_angka(sheet: Lembar, cell: Sel) -> Diagnostic | None:
    """Say what a cell is that can be no figure at all."""
    place = sheet.letak(cell)
    if cell.jenis == TANGGAL:
        return diagnose("A020", place, teks=cell.teks)
    if cell.jenis == GALAT_SEL:
        return diagnose("A022", place, teks=cell.teks)
    return diagnose("A023", place) if cell.rumus and not cell.teks else None


def _catatan(cell: Sel, sheet: Lembar) -> list[Diagnostic]:
    """Return what a reader should know of a value that was taken."""
    notes = []
    if cell.rumus:
        notes.append(diagnose("A026", sheet.letak(cell), teks=cell.teks))
    if cell.mentah:
        notes.append(diagnose("A027", sheet.letak(cell), teks=cell.mentah, dibaca=cell.teks))
    return notes


def _sebagian_dari_satu(value: Written | None) -> bool:
    """Whether a bare number lies above 0 and not above 1: a percentage may have been typed as its fraction."""
    return isinstance(value, Number) and not value.mark and 0 < abs(value.value) <= 1


def _persen(value: Written | None) -> str:
    return desimal(value.value * 100).replace(".", ",") if isinstance(value, Number) else ""


def _simpul(sheet: Lembar, cell: Sel, bacaan: Bacaan, unit: Satuan | None) -> Node | Diagnostic:
    """Return a cell as a figure, without the unit written behind it, or in its parts; or why its unit is wrong."""
    if cell.jenis != SEL_TEKS:
        return sheet.skalar(cell)
    text = _SPASI.sub(" ", cell.teks).strip()
    scalar = scalar_at(text, '"', cell.awal, cell.akhir, sheet.sumber)
    if not isinstance(read(text), Malformed) or (unit is not None and unit.urutan):
        return scalar
    pairs = _PASANGAN.findall(text)
    if len(pairs) > 1 and "".join(_SPASI.sub("", part) for pair in pairs for part in pair).isalnum():
        parts = {
            name.strip(): entry_of(_skalar(scalar, name.strip()), _skalar(scalar, figure)) for figure, name in pairs
        }
        return mapping_of(parts, None)
    found = _BERSATUAN.fullmatch(text)
    if found is None:
        return scalar
    named = bacaan.ukuran(_skalar(scalar, found["satuan"].strip()))
    if named is None or named is not unit:
        known = "" if unit is None else unit.kode
        return diagnose("A025", sheet.letak(cell), teks=text, tertulis=found["satuan"], satuan=known)
    return _skalar(scalar, found["angka"])


def _skalar(scalar: Scalar, text: str) -> Scalar:
    return scalar_at(text, '"', scalar.start, scalar.end, scalar.source)
