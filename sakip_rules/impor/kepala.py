"""The head of a table on a sheet: in which rows it stands, and what each column is.

Data: a `Lembar` whose table stands somewhere under titles, its head in one to three rows with merged cells. Invariant:
a column's role is told by the lowest line of its head that decides it; one that nothing decides is `ASING`, never
taken for the nearest thing it could be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sakip_rules.impor import istilah
from sakip_rules.impor.istilah import Waktu, kata, lipat, sampai, tahun, waktu

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sakip_rules.source.lembar import Lembar, Sel

NO, KODE, NAMA, SIMPUL, VARIABEL, RINCIAN = "no", "kode", "nama", "simpul", "variabel", "rincian"
SATUAN, KONTEKS, WAKTU, LEWAT = "satuan", "konteks", "waktu", "lewat"
REALISASI, ANGGARAN, TARGET, PAGU, TURUNAN, ASING = "realisasi", "anggaran", "target", "pagu", "turunan", "asing"
"""What a column is: labels first, then figures; only `REALISASI` and `ANGGARAN` hold facts."""

LABEL = frozenset({NO, KODE, NAMA, SIMPUL, VARIABEL, RINCIAN, SATUAN, KONTEKS, WAKTU})
PENANDA = frozenset({KODE, NAMA, SIMPUL})
FAKTA = frozenset({REALISASI, ANGGARAN})

_NOMOR = re.compile(r"\(?([0-9]{1,3})\)?(?:\s*[=(].*)?", re.ASCII | re.DOTALL)
_DALAM = 3
_TERJAUH = 80


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its role, its head from top to bottom, and the time its figures are of as far as the head says.

    `tahun` is 0 and `waktu` None where it does not; `sampai` is set where the figures are to date.
    """

    nomor: int
    peran: str
    judul: str
    sel: Sel
    tahun: int = 0
    waktu: Waktu | None = None
    sampai: bool = False


@dataclass(frozen=True, slots=True)
class Kepala:
    """The head of a table: its first and last row, and its columns by number."""

    baris: int
    akhir: int
    kolom: Mapping[int, Kolom]


def cari_kepala(sheet: Lembar) -> Kepala | None:
    """Return the first head on a sheet that names rows and holds figures which may be facts."""
    rows = sheet.baris()
    for number in sorted(rows)[:_TERJAUH]:
        found = _kepala(sheet, rows, number)
        if found is not None:
            return found
    return None


def _kepala(sheet: Lembar, rows: Mapping[int, tuple[Sel, ...]], first: int) -> Kepala | None:
    last = first
    while last - first < _DALAM - 1 and _lanjutan(rows, first, last + 1):
        last += 1
    heads = _jalur(sheet, rows, first, last)
    columns = {number: _kolom(number, path) for number, path in heads.items()}
    columns = _uang(columns)
    roles = {one.peran for one in columns.values()}
    if not roles & PENANDA or not roles & FAKTA:
        return None
    while penomoran(rows.get(last + 1, ())):
        last += 1
    return Kepala(first, last, columns)


def _lanjutan(rows: Mapping[int, tuple[Sel, ...]], first: int, number: int) -> bool:
    """Whether a row goes on with the head above it: all of it are times and kinds, none stands under a label."""
    cells = rows.get(number, ())
    above = {cell.kolom: cell.teks for row in range(first, number) for cell in rows.get(row, ())}
    labels = {column for column, text in above.items() if _label(text) in (LABEL | {LEWAT}) - {WAKTU}}
    for cell in cells:
        covering = above.get(cell.kolom) or _di_kiri(above, cell.kolom)
        known = (
            waktu(cell.teks, covering) or tahun(cell.teks) or _jenis([cell.teks]) or cell.teks.strip() in ("%", "Rp")
        )
        if cell.kolom in labels or not known:
            return False
    return bool(cells)


def _di_kiri(above: Mapping[int, str], column: int) -> str:
    """Return the head that stands over a column by standing to its left, as a merged cell does."""
    before = [number for number in above if number <= column]
    return above[max(before)] if before else ""


def _jalur(sheet: Lembar, rows: Mapping[int, tuple[Sel, ...]], first: int, last: int) -> dict[int, list[Sel]]:
    """Return the head of each column from top to bottom; a merged cell stands over every column it covers."""
    covered: dict[tuple[int, int], Sel] = {}
    for merged in sheet.gabungan:
        cell = sheet.sel.get((merged.baris, merged.kolom))
        if cell is not None and first <= merged.baris <= last:
            for column in range(merged.kolom, min(merged.kolom_akhir, merged.kolom + _TERJAUH) + 1):
                covered[merged.baris, column] = cell
    own = {(cell.baris, cell.kolom): cell for row in range(first, last + 1) for cell in rows.get(row, ())}
    found: dict[int, list[Sel]] = {}
    for column in sorted({column for _, column in own} | {column for _, column in covered}):
        path = []
        for row in range(first, last + 1):
            cell = own.get((row, column)) or covered.get((row, column))
            if cell is None and row < last and (last, column) in own:
                cell = _tetangga(own, row, column)
            if cell is not None:
                path.append(cell)
        if path:
            found[column] = path
    return found


def _tetangga(own: Mapping[tuple[int, int], Sel], row: int, column: int) -> Sel | None:
    """Return the head to the left that goes on over a column without being merged: one that does not stand alone."""
    while column > 1:
        column -= 1
        cell = own.get((row, column))
        if cell is not None:
            return cell if any(other[1] == column and other[0] > row for other in own) else None
    return None


def _kolom(number: int, path: list[Sel]) -> Kolom:
    texts = [cell.teks for cell in path]
    title = " > ".join(" ".join(text.split()) for text in texts)
    role = _jenis(texts) or _label(texts[0]) or _label(texts[-1]) or ASING
    if role in FAKTA and not all(istilah.wajar(text) for text in texts):
        role = ASING
    years = [year for text in texts for year in tahun(text)]
    moments = [found for index, text in enumerate(texts) if (found := waktu(text, " ".join(texts[:index]))) is not None]
    year = years[-1] if len(set(years)) == 1 else 0
    named = any(sampai(text) for text in texts)
    return Kolom(number, role, title, path[-1], year, moments[-1] if moments else None, named)


def _jenis(texts: list[str]) -> str:
    """Return which figures stand under a head, by its lowest line that says it; empty where none does."""
    money = any(kata(text) & istilah.UANG for text in texts)
    if any(kata(text) & istilah.KELIPATAN for text in texts):
        return ASING
    found = (_satu_jenis(text, money=money) for text in reversed(texts))
    return next((role for role in found if role is not None), "")


def _satu_jenis(text: str, *, money: bool) -> str | None:
    """Return which figures a line of a head announces: empty where it names rows, None where it says nothing."""
    words = kata(text)
    role = None
    if words & (istilah.INDIKATOR | istilah.KONTEKS):
        role = ""
    elif words & istilah.TURUNAN or (not words and "%" in text):
        role = TURUNAN
    elif words & istilah.REALISASI:
        role = TURUNAN if money and "%" in text else ANGGARAN if money else REALISASI
    elif words & istilah.TARGET:
        role = PAGU if money else TARGET
    elif words & istilah.PAGU:
        role = PAGU
    return role


def _label(text: str) -> str:
    """Return which label a head announces; empty where it announces none."""
    folded, words = lipat(text), kata(text)
    for role, known in (
        (NO, istilah.NO),
        (SATUAN, istilah.SATUAN),
        (WAKTU, istilah.WAKTU),
        (VARIABEL, istilah.VARIABEL),
        (RINCIAN, istilah.RINCIAN),
        (NAMA, istilah.UMUM),
    ):
        if folded in known:
            return role
    if folded.startswith("kode"):
        return KODE
    if words & istilah.LEWAT:
        return LEWAT
    for role, known in ((NAMA, istilah.INDIKATOR), (KONTEKS, istilah.KONTEKS), (SIMPUL, istilah.SIMPUL)):
        if words & known:
            return role
    return ""


def _uang(columns: dict[int, Kolom]) -> dict[int, Kolom]:
    """Take a bare `Realisasi` for money where the last plan to its left is a pagu and not a target.

    One that says `kinerja` is none; a percentage of the budget is derived.
    """
    found: dict[int, Kolom] = {}
    plan = ""
    for number, one in sorted(columns.items()):
        role = one.peran
        if role in (TARGET, PAGU):
            plan = role
        elif role == REALISASI and plan == PAGU and istilah.KINERJA not in kata(one.judul):
            role = TURUNAN if "%" in one.judul else ANGGARAN
        found[number] = replace(one, peran=role)
    return found


def penomoran(cells: Iterable[Sel]) -> bool:
    """Whether a row only numbers the columns: 1, 2, 3 or (1), (2), (3), some with how they are computed (6=5/4)."""
    numbers = [_NOMOR.fullmatch(cell.teks.strip()) for cell in cells]
    found = [int(number[1]) for number in numbers if number]
    return len(numbers) > _TERSEDIKIT and len(found) == len(numbers) and found == sorted(set(found)) and found[0] == 1


_TERSEDIKIT = 2
"""So few cells of a row may be data that look like numbers of columns."""


def isi_kepala(head: Kepala, sheet: Lembar) -> frozenset[tuple[int, str]]:
    """Return what the cells of a head say, each with its column."""
    rows = range(head.baris, head.akhir + 1)
    return frozenset((column, lipat(cell.teks)) for (row, column), cell in sheet.sel.items() if row in rows)


def mengulang(isi: frozenset[tuple[int, str]], cells: Iterable[Sel]) -> bool:
    """Whether a row says a head once more, as tables that go on behind a page break do, or numbers the columns."""
    row = tuple(cells)
    return penomoran(row) or all((cell.kolom, lipat(cell.teks)) in isi for cell in row)
