"""The tables of a made-up report: which values stand in which row and column, and on which line of its text.

Data: `Bahan`. A table has subjects as rows and besaran, periode or planning documents as columns; what the engine has
no value for is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from sakip_rules.model.aturan.klaim import ANGGARAN
from sakip_rules.model.rujukan import semua_simpul

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from random import Random

    from sakip_rules.model.periode import Periode
    from sakip_rules.testing.bahan import Bahan, Terhitung

Baris = tuple[str, str]
"""The kind of a row's subject, and its kode."""

Kolom = tuple[str, "Periode", str]
"""The besaran of a column, its periode, and its planning document where that is not the one that judges."""

_PALING_BANYAK_BARIS = 6
_KINERJA = ("target", "realisasi", "capaian", "predikat", "predikat_realisasi")


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell: its value, the table and the column it is in, and its line."""

    terhitung: Terhitung
    tabel: str
    kolom: str
    baris: int


def rancang(bahan: Bahan, acak: Random, banyak: int, *, satu: bool) -> list[Sel]:
    """Return the cells of some tables, at most about so many; with `satu` nothing of other planning documents."""
    kinds = [_simpul, _simpul, _indikator, _indikator, _tahunan, _tingkat, _unit] + (
        [] if satu else [_rencana, _rencana]
    )
    cells: list[Sel] = []
    line = acak.randint(1, 9)
    for number in range(1, acak.randint(3, 6) + 1):
        made = list(_isi(bahan, str(number), count(line, acak.choice((1, 1, 2))), acak.choice(kinds)(bahan, acak)))
        if len(cells) + len(made) > banyak:
            break
        cells += made
        line = max((one.baris for one in made), default=line) + acak.randint(2, 20)
    return cells


def _isi(bahan: Bahan, tabel: str, baris: Iterable[int], isi: tuple[list[Baris], list[Kolom]]) -> Iterator[Sel]:
    rows, columns = isi
    for (jenis, kode), line in zip(rows, baris, strict=False):
        for besaran, periode, rencana in columns:
            value = (
                bahan.ambil(jenis, kode, besaran, periode, rencana=rencana) if besaran in bahan.besaran(jenis) else None
            )
            if value is not None:
                yield Sel(value, tabel, f"{tabel} {besaran} {periode} {rencana}", line)


def _sebagian(acak: Random, semua: tuple[str, ...], paling_sedikit: int = 1) -> list[str]:
    """Return some of what there is, in its order."""
    some = acak.randint(min(paling_sedikit, len(semua)), len(semua))
    chosen = set(acak.sample(range(len(semua)), some))
    return [one for at, one in enumerate(semua) if at in chosen]


def _berurutan(acak: Random, semua: tuple[str, ...]) -> list[str]:
    """Return some that follow each other."""
    some = acak.randint(min(2, len(semua)), min(_PALING_BANYAK_BARIS, len(semua)))
    start = acak.randint(0, len(semua) - some)
    return list(semua[start : start + some])


def _simpul(bahan: Bahan, acak: Random) -> tuple[list[Baris], list[Kolom]]:
    """The nodes below one, and that one as their total."""
    parents = [node for node in semua_simpul(bahan.tersusun.berkas) if node.anak]
    names = _sebagian(acak, ANGGARAN, 2)
    if not parents:
        rows = [("simpul", kode) for kode in bahan.pokok["simpul"][:_PALING_BANYAK_BARIS]]
    else:
        parent = acak.choice(parents)
        rows = [("simpul", node.kode) for node in parent.anak[: _PALING_BANYAK_BARIS + 2]] + [("simpul", parent.kode)]
    return rows, [(name, bahan.periode, "") for name in names]


def _indikator(bahan: Bahan, acak: Random) -> tuple[list[Baris], list[Kolom]]:
    """Indicators with what was aimed at and reached."""
    names = _sebagian(acak, _KINERJA, 2)
    more = bahan.metode["indikator"]
    names += acak.sample(more, min(len(more), acak.choice((0, 0, 1, 3))))
    rows = [("indikator", kode) for kode in _berurutan(acak, bahan.pokok["indikator"])]
    return rows, [(name, bahan.periode, "") for name in names]


def _tahunan(bahan: Bahan, acak: Random) -> tuple[list[Baris], list[Kolom]]:
    """One besaran of indicators over the years."""
    name = acak.choice(_KINERJA[:3])
    rows = [("indikator", kode) for kode in _berurutan(acak, bahan.pokok["indikator"])]
    return rows, [(name, when, "") for when in reversed(bahan.masa)]


def _tingkat(bahan: Bahan, acak: Random) -> tuple[list[Baris], list[Kolom]]:
    """Levels of the agency, the agency last."""
    level = acak.choice(("sasaran", "sasaran", "tujuan"))
    rows = [(level, kode) for kode in bahan.pokok[level]] + [("instansi", bahan.kode)]
    names = _sebagian(acak, ("capaian", "predikat", *ANGGARAN, *bahan.metode["instansi"][:2]), 2)
    return rows, [(name, bahan.periode, "") for name in names]


def _unit(bahan: Bahan, acak: Random) -> tuple[list[Baris], list[Kolom]]:
    """Units, where there are any; programs otherwise."""
    if not bahan.pokok["unit"]:
        return _program(bahan, acak)
    rows = [("unit", kode) for kode in _berurutan(acak, bahan.pokok["unit"])]
    names = _sebagian(acak, ("capaian", *ANGGARAN), 2)
    return rows, [(name, bahan.periode, "") for name in names]


def _program(bahan: Bahan, acak: Random) -> tuple[list[Baris], list[Kolom]]:
    """Programs, and the agency as their total."""
    rows = [("simpul", node.kode) for node in bahan.tersusun.berkas.program] + [("instansi", bahan.kode)]
    return rows, [(name, bahan.periode, "") for name in _sebagian(acak, ANGGARAN, 2)]


def _rencana(bahan: Bahan, acak: Random) -> tuple[list[Baris], list[Kolom]]:
    """Figures of several planning documents side by side."""
    besaran = acak.choice(("pagu", "target"))
    jenis = "simpul" if besaran == "pagu" else "indikator"
    rows = [(jenis, kode) for kode in _berurutan(acak, bahan.pokok[jenis])] if bahan.pokok[jenis] else []
    names = _sebagian(acak, bahan.rencana[besaran]) if bahan.rencana[besaran] else []
    return rows, [(besaran, bahan.periode, name) for name in ("", *names)]
