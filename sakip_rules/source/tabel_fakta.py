"""Facts as a table (.csv, .xlsx) → the same nodes a YAML file of facts has, each with the place of its cell.

Data: a sheet whose first row names the columns and whose rows are one fact each: of an indikator, or of a simpul's
budget. Invariant: what a row says becomes exactly the mapping a person would have written in YAML, so that everything
behind this reader treats the two alike; a cell that cannot be part of one is told, and nothing is guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from sakip_rules.source.diagnostics import Diagnostic, diagnose
from sakip_rules.source.lembar import GALAT_SEL, TANGGAL, Lembar, Sel
from sakip_rules.source.nearest import nearest
from sakip_rules.source.nodes import Entry, Mapping, Node, Scalar, entry_of, mapping_of, scalar_at, sequence_of
from sakip_rules.source.places import Place
from sakip_rules.source.takaran import BUTIR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.source.places import SourceFile

CSV, XLSX = ".csv", ".xlsx"
TABEL = (CSV, XLSX)
MAX_XLSX = 5_000_000
"""How many bytes a workbook may have, packed as it is."""

KOLOM = (
    *("indikator", "variabel", "rincian", "simpul", "besaran", "periode", "nilai", "dokumen", "tabel", "baris"),
    "catatan",
)
"""What a column may be called; beside `nilai` also `nilai.orang` for a part of a quantity. `catatan` is for people."""

_FAKTA, _ANGGARAN = "fakta", "anggaran"
_MILIK = {"indikator": _FAKTA, "simpul": _ANGGARAN}
_HANYA = {_FAKTA: ("besaran",), _ANGGARAN: ("variabel", "rincian")}
_ACUAN = ("dokumen", "tabel", "baris")
_NILAI = "nilai"
_BAGIAN = re.compile(r"nilai\.[^\s.]+")
_DIINGAT = 2
"""How many workbooks are kept as read: whoever quotes a row asks for the one that was just read."""

_DITEBAK = 20
"""Of how many wrong names of columns the one that was meant is looked for."""

_PISAH = re.compile(r"[^;,\s]+")
_BUKAN_ANGKA = {TANGGAL: "A020", GALAT_SEL: "A022"}


@dataclass(frozen=True, slots=True)
class BerkasTerbaca:
    """A table of facts as read: its text, its root as of a YAML file (None where it has none), what was found."""

    sumber: SourceFile | None
    root: Mapping | None
    temuan: tuple[Diagnostic, ...]


def baca_tabel(data: bytes, name: str) -> BerkasTerbaca:
    """Read the bytes of a table of facts; `name`, as messages call it, tells by its ending what they are."""
    sheet = _lembar(data, name)
    if not isinstance(sheet, Lembar):
        return BerkasTerbaca(None, None, sheet)
    rows = list(sheet.baris().values())
    if not rows:
        return BerkasTerbaca(sheet.sumber, None, (diagnose("B005", Place(name, 1, 1, 0)),))
    columns, found = _kolom(sheet, rows[0])
    if found:
        return BerkasTerbaca(sheet.sumber, None, found)
    reader = _Pembaca(sheet, columns)
    for row in rows[1:]:
        reader.baris(row)
        if reader.penuh:
            break
    if not reader.daftar and not reader.temuan:
        reader.temuan.append(diagnose("B053", sheet.letak(rows[0][0]), isi=""))
    if any(item.code != "A026" for item in reader.temuan):
        return BerkasTerbaca(sheet.sumber, None, tuple(reader.temuan))
    return BerkasTerbaca(sheet.sumber, reader.root(), tuple(reader.temuan))


def teks_lembar(data: bytes, name: str) -> list[str]:
    """Return the lines that messages quote of a workbook of facts."""
    sheet = _lembar(data, name)
    return sheet.sumber.text.split("\n") if isinstance(sheet, Lembar) else []


def _lembar(data: bytes, name: str) -> Lembar | tuple[Diagnostic, ...]:
    """Return the one sheet of a file, or say why there is none."""
    if name.endswith(CSV):
        from sakip_rules.source.lembar_csv import baca_csv

        return baca_csv(data, name)
    from sakip_rules.source.pustaka import PASANG, ada_pustaka_xlsx

    if not ada_pustaka_xlsx():
        return (diagnose("P065", Place(name, 1, 1, 0), name=name, perintah=PASANG),)
    read = _buku(data, name)
    if isinstance(read, Diagnostic):
        return (read,)
    used = [sheet for sheet in read if sheet.baris()]
    if len(used) > 1:
        others = ", ".join(sheet.nama for sheet in used[1:])
        return (diagnose("B054", Place(name, 1, 1, 0), name=name, lembar=used[0].nama, lain=others),)
    return used[0] if used else (diagnose("B005", Place(name, 1, 1, 0)),)


@lru_cache(maxsize=_DIINGAT)
def _buku(data: bytes, name: str) -> tuple[Lembar, ...] | Diagnostic:
    from sakip_rules.source.lembar_xlsx import baca_xlsx

    return baca_xlsx(data, name)


def _kolom(sheet: Lembar, row: tuple[Sel, ...]) -> tuple[dict[int, str], tuple[Diagnostic, ...]]:
    """Return what each column is, by its number, or what is wrong with the row that names them."""
    columns: dict[int, str] = {}
    first: dict[str, Sel] = {}
    found: list[Diagnostic] = []
    for cell in row:
        name = cell.teks.strip()
        if name in first:
            found.append(diagnose("B050", sheet.letak(cell), related=(sheet.letak(first[name]),), nama=name))
        elif name in KOLOM or _BAGIAN.fullmatch(name):
            columns[cell.kolom] = name
            first[name] = cell
        else:
            near = nearest(name, KOLOM) if len(found) < _DITEBAK else ""
            found.append(
                diagnose("B049", sheet.letak(cell), nama=name, nearest=near, choices="" if near else ", ".join(KOLOM))
            )
    has_value = any(name == _NILAI or _BAGIAN.fullmatch(name) for name in columns.values())
    lacking = [] if has_value else [_NILAI]
    if not _MILIK.keys() & set(columns.values()):
        lacking.insert(0, " / ".join(_MILIK))
    if lacking and not found:
        found.append(diagnose("B051", sheet.letak(row[0]), kurang=", ".join(lacking)))
    return columns, tuple(found)


class _Pembaca:
    """Makes the mappings of the rows."""

    def __init__(self, sheet: Lembar, columns: dict[int, str]) -> None:
        self.sheet = sheet
        self.columns = columns
        self.daftar: dict[str, list[Node]] = {}
        self.temuan: list[Diagnostic] = []
        self.penuh = False

    def root(self) -> Mapping:
        """Return the mapping of the whole file."""
        lists = {name: sequence_of(rows, None) for name, rows in self.daftar.items()}
        entries = {name: entry_of(_kunci(name, rows.items[0]), rows) for name, rows in lists.items()}
        return mapping_of(entries, None)

    def baris(self, row: tuple[Sel, ...]) -> None:
        """Take one row."""
        cells: dict[str, Sel] = {}
        for cell in row:
            name = self.columns.get(cell.kolom)
            if name is None:
                self.lapor("B055", cell, teks=cell.teks)
            else:
                cells[name] = cell
        cells.pop("catatan", None)
        owners = [name for name in _MILIK if name in cells]
        if not cells:
            return
        if len(owners) != 1:
            self.lapor("B053", cells[owners[-1]] if owners else row[0], isi=", ".join(owners))
            return
        kind = _MILIK[owners[0]]
        for name in _HANYA[kind]:
            if name in cells:
                self.lapor("B056", cells[name], nama=name, milik=owners[0])
        for cell in cells.values():
            self._jenis(cell)
        listed = self.daftar.setdefault(kind, [])
        if len(listed) < BUTIR[kind]:
            listed.append(self._mapping(cells))
        else:
            self.penuh = True
            self.temuan.append(
                diagnose("B066", self.sheet.letak(next(iter(cells.values()))), bidang=kind, batas=BUTIR[kind])
            )

    def _jenis(self, cell: Sel) -> None:
        """Refuse a cell that is no text and no number; tell of one that was computed."""
        if cell.jenis in _BUKAN_ANGKA:
            self.lapor(_BUKAN_ANGKA[cell.jenis], cell, teks=cell.teks)
        elif cell.rumus and not cell.teks:
            self.lapor("A023", cell)
        elif cell.rumus:
            self.lapor("A026", cell, teks=cell.teks)

    def _mapping(self, cells: dict[str, Sel]) -> Mapping:
        entries: dict[str, Entry] = {}
        acuan: dict[str, Entry] = {}
        parts: dict[str, Entry] = {}
        for name, cell in cells.items():
            scalar = self.sheet.skalar(cell)
            own, _, part = name.partition(".")
            into = acuan if name in _ACUAN else parts if part else entries
            key = part or own
            into[key] = entry_of(_kunci(key, scalar), self._nomor(cell) if name == "baris" else scalar)
        for name, inner in ((_NILAI, parts), ("acuan", acuan)):
            if inner:
                node = mapping_of(inner, None)
                entries[name] = entry_of(_kunci(name, node), node)
        return mapping_of(entries, None)

    def _nomor(self, cell: Sel) -> Node:
        """Return the line numbers of a citation as YAML has them: one, or a list."""
        numbers: list[Node] = [
            scalar_at(found[0], "", *self._bentang(cell, found), self.sheet.sumber)
            for found in _PISAH.finditer(cell.teks)
        ]
        return numbers[0] if len(numbers) == 1 else sequence_of(numbers, None)

    def _bentang(self, cell: Sel, found: re.Match[str]) -> tuple[int, int]:
        """Return where a part of a cell's text stands, or the cell itself where its text is written otherwise."""
        if self.sheet.sumber.text[cell.awal : cell.akhir] == cell.teks and not self.sheet.nama:
            return cell.awal + found.start(), cell.awal + found.end()
        return cell.awal, cell.akhir

    def lapor(self, code: str, cell: Sel, /, **data: str) -> None:
        """Keep a Diagnostic about a cell."""
        self.temuan.append(diagnose(code, self.sheet.letak(cell), related=(), **data))


def _kunci(name: str, value: Node) -> Scalar:
    """Return a key that stands where its value does: a row has its keys in the first row of the table."""
    spot = next(_skalar(value))
    return scalar_at(name, '"', spot.start, spot.end, spot.source)


def _skalar(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for entry in node:
            yield from _skalar(entry.value)
    else:
        for item in node.items:
            yield from _skalar(item)
