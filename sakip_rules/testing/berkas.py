"""A made-up report as a file of laporan/: what a person can look at, and `sakip audit` can read.

Invariant: the claims read back from the text are those of the report, but for the places where they are written.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from sakip_rules.model.klaim import Banyaknya, Cetak, Hitungan, Turunan, Ulangan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip_rules.model.acuan import Acuan
    from sakip_rules.model.klaim import Klaim, Operan
    from sakip_rules.testing.isi import Laporan


def tulis_klaim(laporan: Laporan) -> str:
    """Return the report as the text of a claims file."""
    klaim = [one.klaim for one in laporan.butir]
    named = {one.acuan.dokumen for one in klaim if one.acuan is not None}
    rows = "".join(f"  - {_baris(dict(_klaim(one)))}\n" for one in klaim)
    return f"dokumen: {_teks(next(iter(named), ''))}\nklaim:\n{rows}"


def _klaim(klaim: Klaim) -> Iterator[tuple[str, str]]:
    if klaim.kode:
        yield "kode", _teks(klaim.kode)
    dasar = klaim.dasar
    if isinstance(dasar, Turunan):
        yield from _turunan(dasar)
    elif isinstance(dasar, Hitungan) and dasar.rumus is not None:
        yield "rumus", _teks(dasar.rumus.text)
        yield (
            "dari",
            _baris({name: _operan(operands, daftar=name in dasar.jamak) for name, operands in dasar.dari.items()}),
        )
        if dasar.satuan is not None:
            yield "satuan", _teks(dasar.satuan.text)
    elif isinstance(dasar, Ulangan):
        yield "sama_dengan", _teks(dasar.kode.text)
    yield "tercetak", _teks(klaim.cetak.teks.text)
    if klaim.acuan is not None:
        yield "acuan", _acuan(klaim.acuan)


def _turunan(turunan: Turunan) -> Iterator[tuple[str, str]]:
    yield turunan.jenis, _teks(turunan.kode.text)
    yield "besaran", _teks(turunan.besaran.text)
    if turunan.periode is not None:
        yield "periode", _teks(str(turunan.periode))
    if turunan.rencana is not None:
        yield "rencana", _teks(turunan.rencana.text)
    if turunan.skala is not None:
        yield "skala", _teks(turunan.skala.text)


def _operan(operands: tuple[Operan, ...], *, daftar: bool) -> str:
    found = [_baris(dict(_satu(one))) for one in operands]
    counted = any(isinstance(one.isi, Banyaknya) for one in operands)
    return f"[{', '.join(found)}]" if daftar and not counted else found[0]


def _satu(operan: Operan) -> Iterator[tuple[str, str]]:
    if isinstance(operan.isi, Turunan):
        yield from _turunan(operan.isi)
    elif isinstance(operan.isi, Banyaknya):
        yield "himpunan", _teks(operan.isi.himpunan.text)
    elif isinstance(operan.isi, Cetak):
        yield "tercetak", _teks(operan.isi.teks.text)
        if operan.satuan is not None:
            yield "satuan", _teks(operan.satuan.text)
        if operan.acuan is not None:
            yield "acuan", _acuan(operan.acuan)


def _acuan(acuan: Acuan) -> str:
    place = {"tabel": _teks(acuan.tabel)} if acuan.tabel else {}
    return _baris({**place, "baris": ", ".join(map(str, acuan.baris))})


def _baris(isi: Mapping[str, str]) -> str:
    return f"{{{', '.join(f'{key}: {value}' for key, value in isi.items())}}}"


def _teks(teks: str) -> str:
    return json.dumps(teks, ensure_ascii=False)
