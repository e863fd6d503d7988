"""laporan/<instansi>/*.yaml → claims, those written one by one and those of tables.

A cell of a table is a claim like any other: of the value its column names for the subject of its row, of the column's
formula over the other cells of the row, or of the sum of the rows it adds up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.baca.acuan import baca_acuan
from sakip_rules.model.baca.bidang import baris, peta, skalar, teks, wajib
from sakip_rules.model.baca.masa import baca_periode
from sakip_rules.model.baca.tabel_klaim import baca_tabel
from sakip_rules.model.klaim import POKOK, Banyaknya, Cetak, Hitungan, Klaim, Lepas, Operan, Turunan, Ulangan
from sakip_rules.source.nodes import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.model.acuan import Acuan
    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.model.klaim import Dasar
    from sakip_rules.model.periode import Periode
    from sakip_rules.source.nodes import Node

_DASAR = ("rumus", "sama_dengan", "lepas")
_TERCETAK = (*POKOK, "tercetak", "himpunan")
_PENYERTA = {
    "besaran": POKOK,
    "periode": (*POKOK, "rumus"),
    "rencana": POKOK,
    "skala": POKOK,
    "dari": ("rumus",),
    "satuan": ("rumus", "tercetak"),
}
"""What is written beside the ground of a figure, and beside which: anywhere else nothing would read it."""


def baca_klaim(bacaan: Bacaan, root: Mapping) -> Iterator[Klaim]:
    """Yield the claims of one file."""
    periode = _periode(bacaan, root, None)
    for row in baris(root, "klaim"):
        dasar = _dasar(bacaan, row)
        if dasar is not None:
            cetak = Cetak(wajib(row, "tercetak"), skalar(row, "dibaca"))
            when, acuan = _periode(bacaan, row, periode), _acuan(bacaan, row)
            yield Klaim(teks(row, "kode"), dasar, cetak, when, acuan, cetak.teks.place)
    for table in baris(root, "tabel"):
        yield from baca_tabel(bacaan, table, _periode(bacaan, table, periode))


def _periode(bacaan: Bacaan, row: Mapping, bawaan: Periode | None) -> Periode | None:
    written = skalar(row, "periode")
    return bawaan if written is None else baca_periode(bacaan, written)


def _acuan(bacaan: Bacaan, row: Mapping) -> Acuan | None:
    acuan = baca_acuan(bacaan, row)
    if acuan is not None and not acuan.baris:
        bacaan.lapor("L005", acuan.tempat)
    return acuan


def _dasar(bacaan: Bacaan, row: Mapping) -> Dasar | None:
    """Read what a claim's figure is a figure of; None (told) where it says nothing of that, or two things."""
    named = [key for key in (*POKOK, *_DASAR) if row.get(key) is not None]
    if len(named) != 1:
        place = row.entries[named[1]].key.place if named else row.place
        bacaan.lapor("L001", place, kunci=", ".join(named), dikenal=", ".join((*POKOK, *_DASAR)))
        return None
    key, written = named[0], wajib(row, named[0])
    _penyerta(bacaan, row, key, (*POKOK, *_DASAR))
    if key == "sama_dengan":
        return Ulangan(written)
    if key == "lepas":
        return Lepas(written.text.strip())
    if key == "rumus":
        return _hitungan(bacaan, row, written)
    return _turunan(bacaan, row, key, skalar(row, "skala"))


def _penyerta(bacaan: Bacaan, row: Mapping, dasar: str, known: tuple[str, ...]) -> None:
    """Tell what stands beside a ground that nothing reads there (L012)."""
    for key, beside in _PENYERTA.items():
        if key in row.entries and dasar not in beside:
            allowed = ", ".join(one for one in beside if one in known)
            bacaan.lapor("L012", row.entries[key].key.place, kunci=key, besaran=dasar, dikenal=allowed)


def _turunan(bacaan: Bacaan, row: Mapping, jenis: str, skala: Scalar | None = None) -> Turunan | None:
    besaran = skalar(row, "besaran")
    if besaran is None:
        bacaan.lapor("L002", row.place, jenis=jenis)
        return None
    return Turunan(jenis, wajib(row, jenis), besaran, _periode(bacaan, row, None), skalar(row, "rencana"), skala)


def _hitungan(bacaan: Bacaan, row: Mapping, rumus: Scalar) -> Hitungan | None:
    node = peta(row, "dari")
    if node is None:
        bacaan.lapor("L003", rumus.place)
        return None
    dari: dict[str, tuple[Operan, ...]] = {}
    lists = set()
    for entry in node:
        many = isinstance(entry.value, Sequence)
        nodes = tuple(entry.value) if isinstance(entry.value, Sequence) else (entry.value,)
        found = [_operan(bacaan, one) for one in nodes]
        dari[entry.key.text] = tuple(one for one in found if one is not None)
        if many or any(one is not None and isinstance(one.isi, Banyaknya) for one in found):
            lists.add(entry.key.text)
        if None in found:
            return None
    return Hitungan(rumus, dari, frozenset(lists), skalar(row, "satuan"), kosong=False)


def _operan(bacaan: Bacaan, node: Node) -> Operan | None:
    """Read one operand; None (told) where it is none."""
    if isinstance(node, Scalar):
        return Operan(Cetak(node, None), None)
    if not isinstance(node, Mapping):
        return None
    named = [key for key in _TERCETAK if node.get(key) is not None]
    if len(named) != 1:
        place = node.entries[named[1]].key.place if named else node.place
        bacaan.lapor("L001", place, kunci=", ".join(named), dikenal=", ".join(_TERCETAK))
        return None
    key = named[0]
    _penyerta(bacaan, node, key, _TERCETAK)
    if key != "tercetak" and node.get("dibaca") is not None:
        bacaan.lapor("L012", node.entries["dibaca"].key.place, kunci="dibaca", besaran=key, dikenal="tercetak")
    acuan = _acuan(bacaan, node)
    if key == "tercetak":
        return Operan(Cetak(wajib(node, key), skalar(node, "dibaca")), skalar(node, "satuan"), acuan)
    if key == "himpunan":
        return Operan(Banyaknya(wajib(node, key)), None)
    found = _turunan(bacaan, node, key)
    return None if found is None else Operan(found, None)
