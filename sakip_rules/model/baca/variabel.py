"""The variables of a formula, and where their values come from: facts, a source elsewhere, or constants of the rule.

A variable with parts (`rincian`) has one value for each; constants (`tetap`) of parts name them themselves, or name
those of `rincian`, all and no other.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.model.baca.angka import PERSEN, baca_angka
from sakip_rules.model.baca.bidang import peta, skalar, teks, wajib
from sakip_rules.model.indikator import Asal, Tetapan, Variabel
from sakip_rules.source.nearest import nearest
from sakip_rules.source.nodes import Mapping, Scalar
from sakip_rules.source.numbers import Number, Word, write

if TYPE_CHECKING:
    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.numbers import Written

REALISASI = "realisasi"
_SOURCES = ("indikator", "himpunan", "anggaran")
_TETAP = (Number, Word)
_TAK_BERSAMA = (("dari", "rincian"), ("dari", "tetap"), ("konsolidasi", "tetap"))
"""Keys of which the second leaves the first without a meaning."""


def baca_variabel(bacaan: Bacaan, root: Mapping) -> dict[str, Variabel]:
    """Read the variables of an indicator by their names in the formula."""
    found = {}
    for entry in peta(root, "variabel") or ():
        if isinstance(entry.value, Mapping):
            found[entry.key.text] = _satu(bacaan, entry.key, entry.value)
    return _senada(found)


def _satu(bacaan: Bacaan, key: Scalar, row: Mapping) -> Variabel:
    for other, name in _TAK_BERSAMA:
        if row.get(other) is not None and row.get(name) is not None:
            place, related = row.entries[name].key.place, row.entries[other].key.place
            bacaan.lapor("J080", place, related=(related,), variabel=key.text, kunci=name, lain=other)
    parts = peta(row, "rincian") or ()
    rincian = {entry.key.text: entry.value.text.strip() for entry in parts if isinstance(entry.value, Scalar)}
    tetap = _tetap(bacaan, row)
    if rincian and row.get("tetap") is not None:
        _cocokkan(bacaan, key.text, row, rincian)
    return Variabel(
        kode=key.text,
        nama=teks(row, "nama"),
        satuan=wajib(row, "satuan"),
        sumber=teks(row, "sumber"),
        penanggung_jawab=teks(row, "penanggung_jawab"),
        konsolidasi=teks(row, "konsolidasi"),
        asal=_asal(bacaan, row),
        tempat=key.place,
        rincian=rincian or {kode: kode for kode in tetap if kode},
        tetap=tetap,
    )


def _tetap(bacaan: Bacaan, row: Mapping) -> dict[str, Tetapan]:
    """Read the constants of a variable, by part; a weight in percent that is not all is pointed out."""
    satuan, single, several = bacaan.ukuran(wajib(row, "satuan")), skalar(row, "tetap"), peta(row, "tetap")
    written = {"": single} if single is not None else {}
    written |= {entry.key.text: entry.value for entry in several or () if isinstance(entry.value, Scalar)}
    found = {}
    for part, text in written.items():
        value = baca_angka(bacaan, text, satuan, _TETAP)
        if value is not None:
            found[part] = Tetapan(value, text.place)
    if several is not None and satuan is bacaan.bertanda(PERSEN) and len(found) == len(written):
        _seluruhnya(bacaan, row.entries["tetap"].key, [one.nilai for one in found.values()], satuan)
    return found


def _seluruhnya(bacaan: Bacaan, key: Scalar, values: list[Written], satuan: Satuan | None) -> None:
    """Point out weights in percent that are not the whole together (nine times 11 % is 99 %)."""
    numbers = [value for value in values if isinstance(value, Number)]
    total = sum((number.value for number in numbers), Fraction(0))
    if satuan is not None and total * satuan.faktor != 1:
        given = write(total, max(number.decimals for number in numbers), "potong")
        bacaan.lapor("J087", key.place, jumlah=given, bobot=" + ".join(number.text.strip() for number in numbers))


def _cocokkan(bacaan: Bacaan, name: str, row: Mapping, rincian: dict[str, str]) -> None:
    """Yield J081 for parts without a constant, J082 for a constant of a part that is none."""
    several, key = peta(row, "tetap"), row.entries["tetap"].key
    given = {entry.key.text: entry.key for entry in several or ()}
    absent = [part for part in rincian if part not in given]
    if absent:
        bacaan.lapor("J081", key.place, variabel=name, kurang=", ".join(absent))
    for part, written in given.items():
        if part not in rincian:
            near = nearest(part, [one for one in rincian if one not in given])
            bacaan.lapor("J082", written.place, variabel=name, teks=part, nearest=near, dikenal=", ".join(rincian))


def _senada(variabel: dict[str, Variabel]) -> dict[str, Variabel]:
    """Give vectors of the same parts one order, that of the first which names its parts, and its names to the others.

    So values of the same part stand at the same position, however each vector is written.
    """
    lead: dict[frozenset[str], dict[str, str]] = {}
    for one in sorted(variabel.values(), key=lambda one: bool(one.tetap)):
        lead.setdefault(frozenset(one.rincian), dict(one.rincian))
    return {kode: replace(one, rincian=_bernama(one, lead[frozenset(one.rincian)])) for kode, one in variabel.items()}


def _bernama(variabel: Variabel, lead: dict[str, str]) -> dict[str, str]:
    own = variabel.rincian
    return {part: name if own[part] == part else own[part] for part, name in lead.items()}


def _asal(bacaan: Bacaan, row: Mapping) -> Asal | None:
    """Read where the values come from: exactly one source, with the words that belong to it."""
    node = peta(row, "dari")
    if node is None:
        return None
    entries = [entry for entry in node if entry.key.text in _SOURCES]
    given = [entry.key.text for entry in entries]
    if len(given) != 1:
        place = entries[1].key.place if entries else node.place
        bacaan.lapor("J027", place, sumber=", ".join(given))
        return None
    besaran = skalar(node, "besaran")
    if besaran is not None and given == ["anggaran"]:
        bacaan.lapor("J028", besaran.place, teks=besaran.text)
    return Asal(
        indikator=skalar(node, "indikator"),
        himpunan=teks(node, "himpunan"),
        jenis=teks(node, "jenis"),
        besaran=teks(node, "besaran") or ("" if given == ["anggaran"] else REALISASI),
        anggaran=teks(node, "anggaran"),
        simpul=skalar(node, "simpul"),
        tempat=node.place,
    )
