"""Figures that planning documents set per periode: targets and pagu, in any of the ways a file may write them.

    target: {2023: 93}                          one document only
    target: {2023: {pk: 85, pk_perubahan: 80}}  several; a figure may also be {nilai, acuan}
    target:                                     one row a document, cited once
      - {rencana: pk, nilai: {2023: 85}, acuan: {baris: 374}}

A figure may itself be one in parts (`{orang: 41, bulan: 12}`, see `kuantitas`).
Each figure keeps the nearest acuan written around it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from sakip_rules.model.baca.acuan import baca_acuan
from sakip_rules.model.baca.bacaan import Rencana
from sakip_rules.model.baca.bidang import skalar
from sakip_rules.model.baca.kuantitas import baca_kuantitas, berbagian
from sakip_rules.model.baca.masa import baca_periode
from sakip_rules.source.nodes import Mapping, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.model.acuan import Acuan
    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.nodes import Entry, Node
    from sakip_rules.source.numbers import Written
    from sakip_rules.source.places import Place

ACUAN, NILAI = "acuan", "nilai"


class Angka(NamedTuple):
    """One figure: as which document (empty where only one exists), for when, how much, where read, where written."""

    rencana: str
    periode: Periode
    nilai: Written
    acuan: Acuan | None
    tempat: Place


@dataclass(frozen=True, slots=True)
class Cara:
    """How the figures of one field are read: `jenis` is `target` or `pagu`, `boleh` the kinds of figure wanted.

    `satuan` is what they are measured in (None: unknown, or an expression), `tertulis` what the file says that is.
    """

    bacaan: Bacaan
    jenis: str
    satuan: Satuan | None
    boleh: tuple[type, ...]
    tertulis: Scalar | None = None


def baca_bertingkat(cara: Cara, node: Node | None) -> tuple[Angka, ...]:
    """Read all figures of a field; J040 for one that is there twice, J041 for one with and without a document."""
    if node is None:
        return ()
    bacaan = cara.bacaan
    found: dict[tuple[Periode, str], Angka] = {}
    for item in _semua(cara, node):
        first = found.setdefault((item.periode, item.rencana), item)
        if first is not item:
            bacaan.lapor(
                "J040",
                item.tempat,
                related=(first.tempat,),
                jenis=cara.jenis,
                periode=item.periode,
                rencana=item.rencana,
            )
    for (periode, rencana), item in found.items():
        other = "" if rencana else next((name for when, name in found if name and when == periode), "")
        if other:
            related = (found[periode, other].tempat,)
            bacaan.lapor("J041", item.tempat, related=related, jenis=cara.jenis, periode=periode, rencana=other)
    return tuple(found.values())


def _semua(cara: Cara, node: Node) -> Iterator[Angka]:
    if isinstance(node, Mapping):
        acuan = baca_acuan(cara.bacaan, node)
        for entry in node:
            if entry.key.text != ACUAN:
                yield from _periode(cara, entry, acuan)
        return
    for row in node if not isinstance(node, Scalar) else ():
        if isinstance(row, Mapping):
            yield from _baris(cara, row)


def _baris(cara: Cara, row: Mapping) -> Iterator[Angka]:
    acuan, rencana, values = baca_acuan(cara.bacaan, row), skalar(row, "rencana"), row.get(NILAI)
    for entry in values if isinstance(values, Mapping) else ():
        periode = baca_periode(cara.bacaan, entry.key)
        if periode is not None:
            yield from _satu(cara, rencana, periode, entry.value, acuan)


def _periode(cara: Cara, entry: Entry, acuan: Acuan | None) -> Iterator[Angka]:
    """Read one periode of a mapping: a figure, a figure with its acuan, or one figure a document."""
    periode, value = baca_periode(cara.bacaan, entry.key), entry.value
    if periode is None:
        return
    if not isinstance(value, Mapping) or berbagian(cara.bacaan, value, cara.tertulis):
        yield from _satu(cara, None, periode, value, acuan)
        return
    acuan = baca_acuan(cara.bacaan, value, acuan)
    for part in value:
        if part.key.text == NILAI:
            yield from _nilai(cara, None, periode, part.value, acuan)
        elif part.key.text != ACUAN:
            yield from _satu(cara, part.key, periode, part.value, acuan)


def _satu(cara: Cara, rencana: Scalar | None, periode: Periode, node: Node, acuan: Acuan | None) -> Iterator[Angka]:
    """Read the figure of one document: plain, with its acuan, or in parts."""
    value = node.entries.get(NILAI) if isinstance(node, Mapping) else None
    if value is None or not isinstance(node, Mapping):
        yield from _nilai(cara, rencana, periode, node, acuan)
        return
    _tanpa_bagian(cara, node)
    yield from _nilai(cara, rencana, periode, value.value, baca_acuan(cara.bacaan, node, acuan))


def _nilai(cara: Cara, rencana: Scalar | None, periode: Periode, value: Node, acuan: Acuan | None) -> Iterator[Angka]:
    if rencana is not None:
        cara.bacaan.rencana.append(Rencana(cara.jenis, rencana, periode.tahun))
    written = baca_kuantitas(cara.bacaan, value, cara.satuan, cara.boleh, cara.tertulis)
    if written is not None:
        yield Angka("" if rencana is None else rencana.text, periode, written, acuan, value.place)


def _tanpa_bagian(cara: Cara, node: Mapping) -> None:
    """Beside `nilai` there is nothing else to read."""
    for entry in node:
        if entry.key.text not in (ACUAN, NILAI):
            called = "" if cara.tertulis is None else cara.tertulis.text
            cara.bacaan.lapor("J090", entry.key.place, teks=entry.key.text, satuan=called, nearest="")
