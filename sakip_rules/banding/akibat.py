"""What differs between two results: every value of either, held against its like on the other side.

Data: an `Akibat`, with both proofs. Invariant: whatever `semua_nilai` yields on one side is held against what it
yields on the other under the same kode (or what that was renamed to), and nothing that differs is left out: a value, a
predikat, a value that is no more or is new, the figure shown, the reason why there is none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sakip_rules.banding.medan import INDIKATOR, INSTANSI, METODE, SASARAN, SATUAN_, SIMPUL, TUJUAN, UNIT
from sakip_rules.engine.jelajah import semua_nilai
from sakip_rules.engine.tampil import tampil
from sakip_rules.model.nilai import TanpaNilai

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip_rules.banding.datar import Ganti
    from sakip_rules.banding.jejak import Jejak
    from sakip_rules.engine.jelajah import Turunan
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.hasil import HasilInstansi

PREDIKAT, NILAI, MUNCUL, HILANG, TAMPILAN, ALASAN = "predikat", "nilai", "muncul", "hilang", "tampilan", "alasan"
GOLONGAN = (PREDIKAT, NILAI, MUNCUL, HILANG, TAMPILAN, ALASAN)
"""Kinds of effects, the gravest first."""
_JENIS = frozenset({INSTANSI, TUJUAN, SASARAN, UNIT, INDIKATOR})
"""Kinds of things that results call as the rules do; all others are nodes of the program tree."""

Kunci = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Akibat:
    """One value that differs: whose and which it is, both proofs (None where that side has no such value).

    `sebab` are the numbers of the changes it rests on; `kode_lama` is the kode of the old side.
    """

    golongan: str
    nilai: Turunan
    kode_lama: str
    periode: str
    sebelum: Bukti | None
    sesudah: Bukti | None
    sebab: tuple[int, ...]

    def bernomor(self, sebab: tuple[int, ...]) -> Akibat:
        """Return it with the changes it rests on by other numbers."""
        return replace(self, sebab=sebab)


def akibat(a: HasilInstansi, b: HasilInstansi, ganti: Ganti, jejak: tuple[Jejak, Jejak]) -> Iterator[Akibat]:
    """Yield every value that differs, in the order of the results."""
    before, after = _menurut_kunci(a, ganti), _menurut_kunci(b, None)
    for key in dict.fromkeys((*after, *before)):
        one, other = before.get(key), after.get(key)
        kind = _golongan(None if one is None else one.bukti, None if other is None else other.bukti, ganti)
        shown = other or one
        if kind and shown is not None:
            causes = frozenset[int]()
            for found, trail in ((one, jejak[0]), (other, jejak[1])):
                causes |= frozenset() if found is None else trail.di(found.bukti) | trail.milik(found.kode)
            yield Akibat(
                kind,
                shown,
                "" if one is None else one.kode,
                shown.bukti.periode,
                None if one is None else one.bukti,
                None if other is None else other.bukti,
                tuple(sorted(causes | jejak[1].umum if kind == TAMPILAN or not causes else causes)),
            )


def _menurut_kunci(hasil: HasilInstansi, ganti: Ganti | None) -> Mapping[Kunci, Turunan]:
    """Return every value by what it is; of several that are the same each by its number."""
    found: dict[Kunci, Turunan] = {}
    for item in semua_nilai(hasil):
        kode = item.kode if ganti is None else ganti.sebut(item.jenis if item.jenis in _JENIS else SIMPUL, item.kode)
        besaran = item.besaran if ganti is None else ganti.sebut(METODE, item.besaran)
        key = (item.jenis, kode, besaran, item.peran, item.bukti.periode)
        number = 0
        while (*key, str(number)) in found:
            number += 1
        found[*key, str(number)] = item
    return found


def _golongan(one: Bukti | None, other: Bukti | None, ganti: Ganti) -> str:
    """Return how two values differ; empty where they do not."""
    absent = one is None or isinstance(one.nilai, TanpaNilai), other is None or isinstance(other.nilai, TanpaNilai)
    if absent == (True, True):
        # What does not exist and what exists without a value have none alike.
        return ALASAN if one is not None and other is not None and _alasan(one) != _alasan(other) else ""
    labels = [None if proof is None or not isinstance(proof.nilai, str) else proof for proof in (one, other)]
    if any(proof is not None for proof in labels):
        said = [None if proof is None else (proof.nilai, dict(proof.aturan).get("kode")) for proof in labels]
        return PREDIKAT if said[0] != said[1] else ""
    if one is None or absent[0]:
        return MUNCUL
    if other is None or absent[1]:
        return HILANG
    unit = "" if one.satuan is None else ganti.sebut(SATUAN_, one.satuan.kode)
    if one.nilai != other.nilai or unit != ("" if other.satuan is None else other.satuan.kode):
        return NILAI
    return TAMPILAN if tampil(one) != tampil(other) else ""


def _alasan(bukti: Bukti) -> object:
    """Return why there is no value, by the codes of the reasons: what they name may have been renamed."""
    if not isinstance(bukti.nilai, TanpaNilai):
        return None
    return bukti.nilai.kosong, frozenset(reason.code for reason in bukti.nilai.sebab)
