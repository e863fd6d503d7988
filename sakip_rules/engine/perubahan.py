"""What became of an agency's values from one judgement to another: those that are another value now.

Invariant: values are compared exactly and with their unit, never as shown; that a value has another reason for being
absent, or is shown with other decimals, is no change of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.engine.jelajah import semua_nilai
from sakip_rules.model.nilai import TanpaNilai

if TYPE_CHECKING:
    from sakip_rules.engine.jelajah import Turunan
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.hasil import HasilInstansi

_NILAI = "nilai"


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One value of one thing before and after; None where that thing was not there, or had no such value."""

    jenis: str
    kode: str
    besaran: str
    lama: Bukti | None
    baru: Bukti | None


def perubahan(lama: HasilInstansi, baru: HasilInstansi) -> tuple[Perubahan, ...]:
    """Return the values of the periode judged that differ, in the order of results; those that are gone come last.

    Where the two were judged for different periodes, the values of one are held against those of the other.
    """
    before, after = _menurut_kunci(lama), _menurut_kunci(baru)
    return tuple(
        Perubahan(*kunci, before.get(kunci), after.get(kunci))
        for kunci in {**after, **before}
        if _isi(before.get(kunci)) != _isi(after.get(kunci))
    )


def _menurut_kunci(hasil: HasilInstansi) -> dict[tuple[str, str, str], Bukti]:
    found: dict[tuple[str, str, str], Bukti] = {}
    for item in semua_nilai(hasil):
        if item.peran == _NILAI:
            found.setdefault(_kunci(item), item.bukti)
    return found


def _kunci(item: Turunan) -> tuple[str, str, str]:
    return item.jenis, item.kode, item.besaran


def _isi(bukti: Bukti | None) -> tuple[object, str]:
    if bukti is None or isinstance(bukti.nilai, TanpaNilai):
        return None, ""
    return bukti.nilai, "" if bukti.satuan is None else bukti.satuan.kode
