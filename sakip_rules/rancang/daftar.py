"""What a workspace has to choose from: its units, methods, scales, agencies, indicators and programs, row by row.

Data: a `RuangKerja`. Invariant: each row has the columns of its kind, in their order; `asal` says whether a standard is
a packaged one (`standar`), the workspace's own (`ruang_kerja`), or one of its own in place of a packaged one
(`pengganti`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.rujukan import semua_indikator, semua_simpul
from sakip_rules.source.documents import STANDAR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from sakip_rules.model.ruang_kerja import BerkasInstansi, RuangKerja
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.places import Place

Baris = dict[str, str]


def baris(ruang: RuangKerja, jenis: str, instansi: tuple[str, ...]) -> tuple[Baris, ...]:
    """Return the rows of one kind; `instansi` are the kodes of the agencies asked for, in their order."""
    if jenis in UMUM:
        return tuple(UMUM[jenis](ruang))
    berkas = [ruang.instansi[kode] for kode in instansi if kode in ruang.instansi]
    return tuple(row for one in berkas for row in _MILIK[jenis](one))


def jenis_satuan(satuan: Satuan) -> str:
    """Return what kind of unit it is: `urutan`, `selisih`, `cacah`, `turunan` or `ukur`."""
    if satuan.urutan:
        return "urutan"
    if satuan.selisih_dari:
        return "selisih"
    if satuan.cacah:
        return "cacah"
    return "turunan" if satuan.dari is not None else "ukur"


def _satuan(ruang: RuangKerja) -> Iterator[Baris]:
    for one in ruang.standar.satuan.values():
        alias = ", ".join(one.alias)
        yield {
            "kode": one.kode,
            "nama": one.nama,
            "jenis": jenis_satuan(one),
            "asal": _asal(one.tempat),
            "alias": alias,
        }


def _metode(ruang: RuangKerja) -> Iterator[Baris]:
    for kode, versions in sorted(ruang.standar.metode.items()):
        one = versions[-1]
        origin = _asal(one.tempat, one.menggantikan)
        polaritas = ", ".join(one.polaritas)
        yield {"kode": kode, "nama": one.nama, "jenis": one.jenis, "polaritas": polaritas, "asal": origin}


def _skala(ruang: RuangKerja) -> Iterator[Baris]:
    for kode, versions in sorted(ruang.standar.skala.items()):
        one = versions[-1]
        origin = _asal(one.tempat, one.menggantikan)
        yield {"kode": kode, "nama": one.nama, "satuan": str(one.satuan), "pita": str(len(one.pita)), "asal": origin}


def _instansi(berkas: BerkasInstansi) -> Iterator[Baris]:
    one = berkas.instansi
    renstra = f"{one.renstra_sejak}-{one.renstra_sampai}"
    yield {"kode": one.kode, "nama": one.nama, "renstra": renstra, "periode": one.periode}


def _indikator(berkas: BerkasInstansi) -> Iterator[Baris]:
    for one in semua_indikator(berkas):
        yield {
            "kode": one.kode,
            "nama": one.nama,
            "tingkat": one.tingkat,
            "satuan": str(one.satuan),
            "polaritas": one.polaritas,
            "instansi": berkas.instansi.kode,
        }


def _program(berkas: BerkasInstansi) -> Iterator[Baris]:
    for node in semua_simpul(berkas):
        sasaran = ", ".join(str(kode) for kode in node.sasaran)
        yield {
            "kode": node.kode,
            "nama": node.nama,
            "tingkat": node.tingkat,
            "sasaran": sasaran,
            "instansi": berkas.instansi.kode,
        }


UMUM: Mapping[str, Callable[[RuangKerja], Iterator[Baris]]] = {"satuan": _satuan, "metode": _metode, "skala": _skala}
"""What belongs to the whole workspace, and how its rows are made."""
_MILIK: Mapping[str, Callable[[BerkasInstansi], Iterator[Baris]]] = {
    "instansi": _instansi,
    "indikator": _indikator,
    "program": _program,
}
JENIS = (*UMUM, *_MILIK)
"""The kinds of things there are to list."""


def _asal(tempat: Place, menggantikan: Place | None = None) -> str:
    if tempat.file.startswith(f"{STANDAR}/"):
        return "standar"
    return "ruang_kerja" if menggantikan is None else "pengganti"
