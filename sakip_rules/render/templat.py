"""The spreadsheet to fill in: its heads, how each row is filled in, and the whole as CSV.

Data: the rows of `impor.templat`. Invariant: `sakip impor` reads what is filled in back as exactly the facts the rows
name; no text of a rule is ever computed as a formula.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.impor.templat import BarisTemplat, kolom_periode
from sakip_rules.locale import N_, translator
from sakip_rules.render.nilai_csv import tulis_csv
from sakip_rules.render.teks import bersih, sel_csv

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip_rules.model.periode import Periode

# The heads are those `sakip impor` knows, so they are Indonesian in every language.
KEPALA = ("Kode", "Indikator", "Variabel", "Rincian", "Uraian", "Satuan")
KEPALA_ANGGARAN = ("Kode", "Program/Kegiatan/Sub Kegiatan")
REALISASI, ANGGARAN, SETAHUN, CARA = "Realisasi", "Realisasi Anggaran (Rp)", "Tahun", "Cara mengisi"

_KATA = N_("One of: {kata}")
_PERSEN = N_("In percent, for example 83,28%")
_UANG = N_("Rupiah, for example 95.500.000")
_ANGKA = N_("A figure in {satuan}, for example 83,28")
_ROMAWI = {1: "I", 2: "II", 3: "III", 4: "IV"}
_BULAN = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November"),
    "Desember",
)
_PEMISAH = ";"


def label(row: BarisTemplat) -> tuple[str, ...]:
    """Return what names a row of performance, column by column."""
    return (row.kode, row.nama, row.variabel, row.rincian, row.uraian, row.satuan)


def cara(row: BarisTemplat, bahasa: str) -> str:
    """Return how a row is to be filled in."""
    _ = translator(bahasa)
    if row.anggaran:
        return _(_UANG)
    if row.kata:
        return _(_KATA).replace("{kata}", ", ".join(row.kata))
    return _(_PERSEN) if row.persen else _(_ANGKA).replace("{satuan}", bersih(row.satuan))


def waktu(periode: Periode) -> str:
    """Return what heads the column of a part of a year; nothing for the year itself.

    >>> from sakip_rules.model.periode import Periode
    >>> waktu(Periode(2024, "TW", 2)), waktu(Periode(2024, "S", 1)), waktu(Periode(2024, "B", 5)), waktu(Periode(2024))
    ('TW II', 'Semester I', 'Mei', '')
    """
    if periode.bagian == "B":
        return _BULAN[periode.nomor - 1]
    name = {"TW": "TW", "S": "Semester"}.get(periode.bagian, "")
    return f"{name} {_ROMAWI[periode.nomor]}" if name else ""


def csv(rows: Sequence[BarisTemplat], bahasa: str) -> str:
    """Return the rows as one table, with `;` between its cells as Indonesian spreadsheets have it."""
    work = kolom_periode(row for row in rows if not row.anggaran)
    spent = kolom_periode(row for row in rows if row.anggaran)
    heads = [_kepala(name, one) for name, periods in ((REALISASI, work), (ANGGARAN, spent)) for one in periods]
    table = [[*KEPALA, *heads, CARA]]
    for row in rows:
        # A node has no indikator: its name stands where what a row measures is described.
        names = (row.kode, "", "", "", row.nama, "rupiah") if row.anggaran else label(row)
        table.append([*map(sel_csv, names), *[""] * len(heads), sel_csv(cara(row, bahasa))])
    return tulis_csv(table, _PEMISAH)


def _kepala(name: str, periode: Periode) -> str:
    return " ".join(filter(None, (name, waktu(periode), str(periode.tahun))))
