"""The result of agencies as a table for spreadsheets: one row a node or indicator, and one an earlier year.

Invariant: nothing depends on the reader's language; figures are plain decimals as shown elsewhere, text is neutralised
(`teks.sel_csv`), a value that does not exist is an empty cell and its reason stands in `alasan`.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.model.indikator import PENDUKUNG
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.render.angka import angka
from sakip_rules.render.kaki import sebelum_batas
from sakip_rules.render.teks import sel_csv
from sakip_rules.render.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.hasil import (
        HasilAnggaran,
        HasilIndikator,
        HasilInstansi,
        HasilSasaran,
        HasilSimpul,
        HasilTujuan,
        HasilUnit,
    )

_TETAP = ("instansi", "periode", "jenis", "kode", "nama", "induk", "satuan")
_NILAI = (
    "target",
    "realisasi",
    "capaian",
    "capaian_sebelum_batas",
    "predikat",
    "predikat_realisasi",
    "pagu",
    "realisasi_anggaran",
    "sisa",
    "serapan",
    "efisiensi",
)


@dataclass(frozen=True, slots=True)
class _Baris:
    """One row: what stands in the fixed columns, and proofs by column."""

    tetap: tuple[str, ...]
    nilai: Mapping[str, Bukti | None] = field(default_factory=dict)


def tulis_csv(rows: Iterable[Iterable[str]], pemisah: str = ",") -> str:
    """Write rows of cells; the cells are what they should be already."""
    out = io.StringIO()
    csv.writer(out, delimiter=pemisah, lineterminator="\n").writerows(rows)
    return out.getvalue()


def nilai_csv(semua: Iterable[HasilInstansi]) -> str:
    """Return the whole table, with a column for every comparison that some agency makes."""
    rows = [row for hasil in semua for row in _instansi(hasil)]
    compared = dict.fromkeys(name for row in rows for name in row.nilai if name not in _NILAI)
    columns = (*_NILAI, *compared)
    head = (*_TETAP, *columns, "alasan")
    body = [[*map(sel_csv, row.tetap), *_sel(row, columns), sel_csv(_alasan(row))] for row in rows]
    return tulis_csv([[sel_csv(name) for name in head], *body])


def _sel(row: _Baris, columns: Iterable[str]) -> Iterator[str]:
    for name in columns:
        bukti = row.nilai.get(name)
        if bukti is None or isinstance(bukti.nilai, TanpaNilai):
            yield ""
        elif isinstance(bukti.nilai, Fraction) and not (bukti.satuan and bukti.satuan.urutan):
            yield angka(bukti, "polos")
        else:
            yield sel_csv(angka(bukti, "polos"))


def _alasan(row: _Baris) -> str:
    found: dict[str, None] = {}
    for bukti in row.nilai.values():
        if bukti is not None and isinstance(bukti.nilai, TanpaNilai):
            for sebab in bukti.nilai.sebab:
                found[f"{sebab.code} {say(sebab, 'id').sentence}"] = None
    return "; ".join(found)


def _instansi(hasil: HasilInstansi) -> Iterator[_Baris]:
    head = (hasil.instansi.kode, str(hasil.periode))
    own = ("instansi", hasil.instansi.kode, hasil.instansi.nama, "", "")
    yield _Baris((hasil.instansi.kode, str(hasil.periode.mundur(1)), *own), _anggaran(hasil.anggaran_lalu))
    whole = {} if hasil.selisih_unit is None else {"selisih_bawahan": hasil.selisih_unit}
    yield _Baris((*head, *own), _dinilai(hasil) | whole)
    for tujuan in hasil.tujuan:
        yield _Baris(
            (*head, "tujuan", tujuan.tujuan.kode, tujuan.tujuan.nama, hasil.instansi.kode, ""), _dinilai(tujuan)
        )
        yield from _indikator(tujuan.indikator, head)
        for item in tujuan.sasaran:
            yield _Baris(
                (*head, "sasaran", item.sasaran.kode, item.sasaran.nama, tujuan.tujuan.kode, ""), _dinilai(item)
            )
            yield from _indikator(item.indikator, head)
    yield from _indikator(hasil.pendukung, head, PENDUKUNG)
    for simpul in hasil.program:
        yield from _simpul(simpul, head, "")
    for unit in hasil.unit:
        for each in unit.telusuri():
            yield from _unit(each, head, hasil)


def _unit(hasil: HasilUnit, head: tuple[str, ...], instansi: HasilInstansi) -> Iterator[_Baris]:
    unit = hasil.unit
    parent = instansi.instansi.kode if unit.induk is None else unit.induk.text
    checked = {
        "pagu_perjanjian": hasil.pagu_perjanjian,
        "selisih_perjanjian": hasil.selisih_perjanjian,
        "selisih_bawahan": hasil.selisih_bawahan,
    }
    yield _Baris((*head, "unit", unit.kode, unit.nama, parent, ""), _dinilai(hasil) | checked)
    yield from _indikator(hasil.indikator, head)


def _simpul(hasil: HasilSimpul, head: tuple[str, ...], induk: str) -> Iterator[_Baris]:
    simpul = hasil.simpul
    parent = ", ".join(one.text for one in simpul.sasaran) or induk
    yield _Baris((*head, simpul.tingkat, simpul.kode, simpul.nama, parent, ""), _anggaran(hasil.anggaran))
    yield from _indikator(hasil.indikator, head)
    for child in hasil.anak:
        yield from _simpul(child, head, simpul.kode)


def _indikator(items: Iterable[HasilIndikator], head: tuple[str, ...], jenis: str = "indikator") -> Iterator[_Baris]:
    for item in items:
        indikator = item.indikator
        who = (indikator.kode, indikator.nama, indikator.induk.text, indikator.satuan.text)
        for year in sorted(item.riwayat, key=lambda one: str(one.periode)):
            earlier = {
                "target": year.target,
                "realisasi": year.realisasi,
                "capaian": year.capaian,
                "capaian_sebelum_batas": sebelum_batas(year.capaian),
            }
            yield _Baris((head[0], str(year.periode), jenis, *who), earlier)
        values: dict[str, Bukti | None] = {
            "target": item.target,
            "realisasi": item.realisasi,
            "capaian": item.capaian,
            "capaian_sebelum_batas": sebelum_batas(item.capaian),
            "predikat": item.predikat,
            "predikat_realisasi": item.predikat_realisasi,
        }
        compared = {f"pembanding:{bukti.sumber.kode}": bukti for bukti in item.pembanding if bukti.sumber is not None}
        paid = {} if item.anggaran is None else _anggaran(item.anggaran)
        yield _Baris((*head, jenis, *who), values | paid | compared)


def _dinilai(hasil: HasilInstansi | HasilTujuan | HasilSasaran | HasilUnit) -> dict[str, Bukti | None]:
    return {
        "capaian": hasil.capaian,
        "capaian_sebelum_batas": sebelum_batas(hasil.capaian),
        "predikat": hasil.predikat,
        **_anggaran(hasil.anggaran),
    }


def _anggaran(anggaran: HasilAnggaran) -> dict[str, Bukti | None]:
    return {
        "pagu": anggaran.pagu,
        "realisasi_anggaran": anggaran.realisasi,
        "sisa": anggaran.sisa,
        "serapan": anggaran.serapan,
        "efisiensi": anggaran.efisiensi,
        **{f"efisiensi:{bukti.besaran}": bukti for bukti in anggaran.efisiensi_lain},
    }
