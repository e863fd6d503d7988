"""Why no value of an input reaches a goal, or why that cannot be said.

Data: a question and a goal that nothing in the input's domain reaches. Every reason is a Diagnostic of area N with the
rule that stands in the way; what is said of all numbers is read off every stretch of the line.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from sakip_rules.engine.jelajah import urut
from sakip_rules.engine.tampil import eksak, tampil, tercetak
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.skala import Rentang
from sakip_rules.simulasi.belah import PANGKAT_LANGKAH
from sakip_rules.simulasi.jejak import Jejak
from sakip_rules.simulasi.jelajah import Jelajah
from sakip_rules.simulasi.polinom import DERAJAT, Hasilbagi, TerlaluRumit, tetapan
from sakip_rules.simulasi.puncak import puncak
from sakip_rules.simulasi.soal import faktor, wilayah
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip_rules.model.bukti import Bukti
    from sakip_rules.simulasi.agar import Kehendak
    from sakip_rules.simulasi.jelajah import Potongan, Ruas
    from sakip_rules.simulasi.soal import Soal
    from sakip_rules.source.diagnostics import Diagnostic

_PEMBULATAN = frozenset({"bulat", "bulat_genap", "potong"})
_BATAS = "batas"
_SEMUA = Rentang(None, False, None, False)  # noqa: FBT003 - an interval is four values in order


def sebab_rumit(
    soal: Soal, mulai: Fraction, error: TerlaluRumit, *, dibelah: bool = False, ada: bool = False
) -> tuple[Diagnostic, ...]:
    """Say why the numbers of an input cannot all be looked at: a rounding met what was not rounded, or powers.

    With `dibelah` those of its grid were, by halving; `ada` tells whether any of them reaches the goal.
    """
    at, pokok = soal.masukan, soal.pokok
    own: dict[str, Any] = {"masukan": at.nama, "besaran": pokok.besaran, "kode": pokok.kode}
    none = () if ada or not dibelah else (diagnose("N068", None, milik=soal.indikator, **own),)
    cause = "pangkat" if error.sebab == DERAJAT else "pembulatan"
    data: dict[str, Any] = {"masukan": at.nama, "milik": soal.indikator, "pembulatan": "", "pangkat": ""}
    code, data = ("N069", data | {"jauh": f"2^{PANGKAT_LANGKAH}"}) if dibelah else ("N066", data)
    for node in reversed(urut([soal.bukti(mulai)])):
        for step in node.langkah:
            if node.rumus is not None and (step.operasi in _PEMBULATAN or cause == "pangkat"):
                text = " ".join(node.rumus.tertulis.text[step.awal : step.akhir].split())
                return (*none, diagnose(code, node.rumus.tertulis.place, **(data | {cause: text})))
    return (*none, diagnose(code, None, **(data | {cause: at.nama})))


def sebab_tiada(
    soal: Soal, kehendak: Kehendak, mulai: Fraction, himpunan: Sequence[Ruas] = ()
) -> tuple[Diagnostic, ...]:
    """Say why no number of an input reaches a goal; `himpunan` are those that do, but are not on its grid."""
    at, pokok = soal.masukan, soal.pokok
    data: dict[str, Any] = {"masukan": at.nama, "milik": soal.indikator, "besaran": pokok.besaran, "kode": pokok.kode}
    unit = "" if at.satuan is None else at.satuan.kode
    if himpunan:
        return (diagnose("N064", None, satuan=unit, **data),)
    walk = Jelajah(lambda run: _Ciri.dari(soal.lacak(run)), wilayah(at.satuan), mulai)
    stretches = (*reversed(list(walk.bawah())), walk.mulai, *walk.atas())
    proofs = [soal.bukti(one.contoh) for one in stretches]
    valued = [proof for proof in proofs if not isinstance(proof.nilai, TanpaNilai)]
    if not valued:
        reasons = proofs[len(proofs) // 2].nilai
        return reasons.sebab if isinstance(reasons, TanpaNilai) else ()
    level = len({proof.nilai for proof in proofs}) == 1 and all(one.tanda.tetap for one in stretches)
    if level and not any(_dibatasi(proof) for proof in proofs):
        return (diagnose("N067", None, nilai=_bersatuan(valued[0]), **data),)
    caps = [one for one in map(_dibatasi, valued) if one is not None]
    sign = -1 if kehendak.operator.startswith("<") else 1
    cap = max(caps, key=lambda one: _angka(one) * sign, default=None)
    if cap is not None and kehendak.batas is not None and _angka(cap) * sign > kehendak.batas * sign:
        cap = None  # it lies beyond the goal: it is not what keeps it from being reached
    found = [] if cap is None else [_batas(cap, data)]
    if kehendak.batas is None:
        reachable = ", ".join(dict.fromkeys(str(proof.nilai) for proof in valued))
        found.append(diagnose("N065", None, daftar=reachable, **data))
    elif cap is None:
        found += _puncak(kehendak, stretches, valued[0], data)
    if _di_luar(soal, kehendak, mulai):
        found.append(diagnose("N063", None, satuan=unit, **data))
    return tuple(found)


class _Ciri:
    """What a stretch gives: never the same as another, so that all of them are seen."""

    __slots__ = ("fungsi", "kosong", "tetap")

    def __init__(self, fungsi: Hasilbagi | None, *, tetap: bool, kosong: bool = False) -> None:
        self.fungsi = fungsi
        self.tetap = tetap
        self.kosong = kosong

    @staticmethod
    def dari(bukti: Bukti) -> _Ciri:
        """Return how a value depends on the unknown, where it does so directly."""
        value = bukti.nilai
        if isinstance(value, Jejak):
            return _Ciri(value.fungsi if value.variabel.induk is None else None, tetap=False)
        absent = isinstance(value, TanpaNilai)
        return _Ciri(tetapan(value) if isinstance(value, Fraction) else None, tetap=True, kosong=absent)


def _dibatasi(proof: Bukti) -> Bukti | None:
    """Return the cap that changed a value on its own way to the result, or None."""
    node: Bukti | None = proof
    while node is not None:
        if node.jenis == _BATAS and node.nilai != node.anak[0].nilai:
            return node
        node = node.anak[0] if node.anak and node.jenis in {_BATAS, "pembulatan", "predikat"} else None
    return None


def _batas(cap: Bukti, data: dict[str, Any]) -> Diagnostic:
    place = None if cap.sumber is None else cap.sumber.tempat
    return diagnose("N060", place, rentang=dict(cap.aturan).get("rentang", ""), angka=_bersatuan(cap), **data)


def _bersatuan(proof: Bukti) -> str:
    """Return a value as shown, with its unit."""
    return tampil(proof) if proof.satuan is None else f"{tampil(proof)} {proof.satuan.kode}"


def _angka(proof: Bukti) -> Fraction:
    """Return a number in its printed unit."""
    return tercetak(proof.nilai, proof.satuan) if isinstance(proof.nilai, Fraction) else Fraction(0)


def _di_luar(soal: Soal, kehendak: Kehendak, mulai: Fraction) -> bool:
    """Whether numbers that the input cannot have would reach the goal."""
    if wilayah(soal.masukan.satuan) == _SEMUA:
        return False
    walk = Jelajah(lambda run: kehendak.tercapai(soal.lacak(run)), _SEMUA, mulai)
    try:
        return any(one.tanda is True for one in walk.bawah())
    except TerlaluRumit:
        return False


def _puncak(
    kehendak: Kehendak, stretches: Sequence[Potongan[_Ciri]], proof: Bukti, data: dict[str, Any]
) -> tuple[Diagnostic, ...]:
    """Say how far the value goes at most towards the goal, where its formula says so."""
    sign = Fraction(-1 if kehendak.operator.startswith("<") else 1)
    scale = tetapan(sign / faktor(proof.satuan))
    found = [
        None if one.tanda.fungsi is None else puncak(one.tanda.fungsi.kali(scale), one.ruas)
        for one in stretches
        if not one.tanda.kosong
    ]
    known = [one for one in found if one is not None]
    if kehendak.operator == "=" or not known or len(known) < len(found):
        return (diagnose("N068", None, **data),)
    best = max(known)
    shown = " ".join(
        one for one in (eksak(best.nilai * sign), "" if proof.satuan is None else proof.satuan.kode) if one
    )
    limit: dict[str, Any] = {"tertinggi": shown if sign > 0 else "", "terendah": shown if sign < 0 else ""}
    return (diagnose("N061" if best.tercapai else "N062", None, **limit, **data),)
