"""A plain list of things with a kode and a name, and a few words about each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.locale import N_, translator
from sakip_rules.render.lebar import cells, rata_kiri
from sakip_rules.render.tabel import Baris, Kolom, Sel, Tabel
from sakip_rules.render.teks import bersih

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sakip_rules.render.lebar import Line

_KEPALA = N_("Kode and name")
_JUDUL = {
    "jenis": N_("Kind"),
    "asal": N_("Origin"),
    "polaritas": N_("Polaritas"),
    "satuan": N_("Satuan"),
    "pita": N_("Pita"),
    "renstra": N_("Renstra"),
    "periode": N_("Periode"),
    "tingkat": N_("Level"),
    "instansi": N_("Instansi"),
    "sasaran": N_("Sasaran"),
}
_SEBUTAN = {
    "standar": N_("standard"),
    "ruang_kerja": N_("workspace"),
    "pengganti": N_("workspace, replaces the standard"),
    "cacah": N_("count"),
    "ukur": N_("measure"),
    "turunan": N_("derived"),
    "selisih": N_("difference"),
    "urutan": N_("ordinal"),
    "sub_kegiatan": N_("sub kegiatan"),
}
_DISEBUT = frozenset({"asal", "jenis", "tingkat"})
_BAGIAN = 4
"""The column of kodes takes at most this part of the screen; a longer one pushes its own name to the right."""


def lembar(rows: Sequence[Mapping[str, str]], bahasa: str, lebar: int) -> Iterator[Line]:
    """Yield the lines of a list; all rows have the keys of the first, of which the screen leaves out `alias`."""
    _ = translator(bahasa)
    keys = [key for key in rows[0] if key in _JUDUL]
    width = min(max(cells(bersih(row["kode"])) for row in rows), lebar // _BAGIAN)
    table = Tabel(
        _(_KEPALA),
        "",
        tuple(Kolom(_(_JUDUL[key]), kanan=False) for key in keys),
        tuple(
            Baris(rata_kiri(bersih(row["kode"]), width), row["nama"], sel=tuple(_sel(row, key, bahasa) for key in keys))
            for row in rows
        ),
    )
    yield from table.susun(lebar)


def _sel(row: Mapping[str, str], key: str, bahasa: str) -> Sel:
    word = _SEBUTAN.get(row[key], "") if key in _DISEBUT else ""
    return Sel(translator(bahasa)(word) if word else bersih(row[key]))
