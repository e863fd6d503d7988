"""Facts of quarters, halves and months: none left out between others, and a way to make a year of them.

A part of a year that is still to come is no gap: only one before a part that is recorded is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.rujukan import menurut_kode, semua_indikator
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sakip_rules.model.fakta import Fakta
    from sakip_rules.model.indikator import Indikator
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.ruang_kerja import BerkasInstansi
    from sakip_rules.source.diagnostics import Diagnostic

_DIJUMLAH = frozenset({"jumlah", "rata_rata"})
"""The ways to make a year that need every part of it: the last value and a running total do not."""


def periksa_bagian_tahun(berkas: BerkasInstansi) -> Iterator[Diagnostic]:
    """Yield J100 for a part of a year left out between others, J101 for parts that nothing makes a year of.

    A value of the whole year beside its parts makes both harmless.
    """
    versions = menurut_kode(semua_indikator(berkas))
    parts: dict[tuple[str, str, int], dict[Periode, Fakta]] = {}
    for fakta in berkas.fakta:
        if fakta.indikator.text in versions:
            key = (fakta.indikator.text, fakta.nama, fakta.periode.tahun)
            parts.setdefault(key, {}).setdefault(fakta.periode, fakta)
    told: set[tuple[str, str]] = set()
    for (kode, nama, tahun), found in parts.items():
        kinds = {periode.bagian for periode in found}
        if "" in kinds or len(kinds) > 1:
            continue
        cara = _konsolidasi(versions[kode], next(iter(found.values())), tahun)
        if cara in _DIJUMLAH:
            yield from _celah(kode, nama, found)
        elif cara == "" and (kode, nama) not in told and not _per_bagian(versions[kode]):
            told.add((kode, nama))
            first = found[min(found, key=lambda periode: periode.nomor)]
            place = (first.periode_tertulis or first.nilai_tertulis).place
            yield diagnose("J101", place, indikator=kode, variabel=nama, tahun=tahun)


def _celah(kode: str, nama: str, found: Mapping[Periode, Fakta]) -> Iterator[Diagnostic]:
    """Yield J100 at the first part behind a gap."""
    last = max(found, key=lambda periode: periode.nomor)
    absent = [periode for periode in last.sampai() if periode not in found]
    if absent:
        behind = found[min((one for one in found if one.nomor > absent[0].nomor), key=lambda one: one.nomor)]
        place = (behind.periode_tertulis or behind.nilai_tertulis).place
        names = ", ".join(str(periode) for periode in absent)
        yield diagnose("J100", place, indikator=kode, variabel=nama, kurang=names, pertama=absent[0], tahun=last.tahun)


def _konsolidasi(versions: Sequence[Indikator], fakta: Fakta, tahun: int) -> str | None:
    """How the parts of a year of what a fact measures become a year; None where it is no value of this indicator."""
    in_force = [item for item in versions if item.berlaku.mencakup(tahun)]
    for item in in_force or versions:
        if fakta.variabel is None:
            return item.konsolidasi
        variabel = item.variabel.get(fakta.variabel.text)
        if variabel is not None:
            return variabel.konsolidasi or item.konsolidasi
    return None


def _per_bagian(versions: Sequence[Indikator]) -> bool:
    """Whether an indicator has targets of parts of a year, and may be judged part by part."""
    return any(target.periode.bagian for item in versions for target in item.target)
