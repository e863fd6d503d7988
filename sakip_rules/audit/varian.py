"""Causes in how a value of the engine was made: another rule, version, base, set, or an input one slip away.

Data: a `Cetakan` held against a proof. Invariant: each variant is the proof repeated exactly with one thing changed.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.audit.andai import telusuri, ulang
from sakip_rules.audit.geser import berarti, digit, semua_slip
from sakip_rules.audit.salinan import dengan, terbawa
from sakip_rules.audit.sebab import GESER, RUMUS, SEDIKIT, STRUKTUR, Besar, Ganti, Sebab, besar
from sakip_rules.audit.varian_bahan import bahan
from sakip_rules.audit.varian_metode import metode
from sakip_rules.audit.varian_rumus import berumus, naik
from sakip_rules.model.klaim import Turunan
from sakip_rules.source.rounding import CARA, bulatkan

__all__ = ["bahan", "basis", "geseran", "lain", "tanpa_batas", "versi"]

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.audit.kasus import Cetakan, Konteks
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.source.numbers import Number

_TELITI = 4
_BULAT = frozenset({"angka_salah", "angka_hilang", "angka_lebih", "angka_tertukar"})

_UTUH = frozenset({"tanda", "pemisah", "angka_tertukar"})
"""Slips that keep every digit: they are told of a figure of few digits as well."""


def tanpa_batas(satu: Cetakan) -> Iterator[Sebab]:
    """Yield the cap that was not applied."""
    if satu.bukti is None:
        return
    value = ulang(satu.bukti, lambda _node: None, tanpa_batas=True)
    if value is not None and satu.menyatakan(value):
        change = Ganti("", Besar(satu.bukti.nilai, satu.satuan), besar(satu, value))
        yield Sebab("batas", STRUKTUR, besar(satu, value), (change,))


def geseran(satu: Cetakan, konteks: Konteks) -> Iterator[Sebab]:
    """Yield the slips that make the printed figure of what should stand there, or of what its wrong inputs give."""
    right = satu.temuan.harapan.nilai
    if satu.angka is None or not isinstance(right, Fraction):
        return
    faktor = satu.temuan.harapan.faktor
    slips = semua_slip(right / faktor, satu.angka, konteks.desimal(satu))
    found = [one for one in slips if one[0] not in _BULAT or one[1] * faktor not in (0, 1)]
    other = None
    if not found and berarti(satu.angka) >= _TELITI:
        _, used = terbawa(satu, konteks)
        value = dengan(satu, used, konteks) if used else None
        found = [] if value is None else list(semua_slip(value / faktor, satu.angka))
        other = used[0].temuan.klaim if found else None
    for kode, wanted in found:
        if kode == "pemisah" and berarti(satu.angka) < SEDIKIT and not _seangka(satu.angka, wanted):
            continue
        change = Ganti("", besar(satu, wanted * faktor), besar(satu, satu.nilai or Fraction(0)))
        bukti = STRUKTUR if kode in _UTUH and berarti(satu.angka) < SEDIKIT else GESER
        yield Sebab(kode, bukti, besar(satu, satu.nilai or Fraction(0)), (change,), other)


def _seangka(angka: Number, nilai: Fraction) -> bool:
    """Whether a printed figure has just the digits of a value, wherever its separator stands."""
    shown = digit(angka.value, angka.decimals).strip("0")
    return any(digit(bulatkan(nilai, angka.decimals, cara), angka.decimals).strip("0") == shown for cara in CARA)


def versi(satu: Cetakan) -> Iterator[Sebab]:
    """Yield the planning document whose figures, taken throughout, make the printed one."""
    if satu.bukti is None:
        return
    choices = [node for node in telusuri(satu.bukti) if node.jenis == "pilihan" and len(node.anak) > 1]
    names = {(node.besaran, _dokumen(one)) for node in choices for one in node.anak[1:]}
    for besaran, name in sorted(names):
        taken = {id(node): one for node in choices for one in node.anak if _dokumen(one) == name}

        def ubah(node: Bukti, taken: dict[int, Bukti] = taken, besaran: str = besaran) -> Fraction | None:
            other = taken.get(id(node)) if node.besaran == besaran else None
            return other.nilai if other is not None and isinstance(other.nilai, Fraction) else None

        value = ulang(satu.bukti, ubah)
        value = value if value is not None else ubah(satu.bukti)
        if value is not None and satu.menyatakan(value):
            change = Ganti(f"{besaran} {name}", Besar(satu.bukti.nilai, satu.satuan), besar(satu, value))
            yield Sebab(
                "versi_anggaran" if besaran == "pagu" else "versi_rencana", RUMUS, besar(satu, value), (change,)
            )


def _dokumen(bukti: Bukti) -> str:
    return "" if bukti.sumber is None else bukti.sumber.kode


def basis(satu: Cetakan, konteks: Konteks) -> Iterator[Sebab]:
    """Yield the figure printed nearby that the formula took in place of its own divisor."""
    proof = berumus(satu.bukti)
    if satu.bukti is None or proof is None or proof.rumus is None or not satu.baris:
        return
    text = proof.rumus.tertulis.text
    inputs = {child.nama: child for child in proof.anak}
    for start, end, name in proof.rumus.nama:
        own = inputs.get(name)
        if own is None or not text[:start].rstrip().endswith("/"):
            continue
        for lain in konteks.sekitar(satu, own.besaran):
            if not lain.nilai or lain.nilai == own.nilai:
                continue
            made = ulang(proof, lambda _node: None, ruas={(start, end): lain.nilai})
            value = made if proof is satu.bukti else naik(satu.bukti, proof, made)
            if value is not None and satu.menyatakan(value):
                change = Ganti(name, Besar(own.nilai, own.satuan), Besar(lain.nilai, lain.satuan))
                yield Sebab("basis_persen", RUMUS, besar(satu, value), (change,), lain.temuan.klaim, satu.jarak(lain))


def lain(satu: Cetakan, konteks: Konteks) -> Iterator[Sebab]:
    """Yield another document, periode or method of the same value that gives the printed figure."""
    yield from metode(satu, konteks)
    dasar = satu.temuan.harapan.dasar
    if not isinstance(dasar, Turunan):
        return
    for kode, other, apa in _pengganti(dasar, satu, konteks):
        found = konteks.penaksir.harapan(replace(satu.temuan.klaim, dasar=other))
        if isinstance(found.nilai, Fraction) and satu.menyatakan(found.nilai):
            change = Ganti(apa, Besar(satu.temuan.harapan.nilai, satu.satuan), besar(satu, found.nilai))
            yield Sebab(kode, RUMUS, besar(satu, found.nilai), (change,))


def _pengganti(dasar: Turunan, satu: Cetakan, konteks: Konteks) -> Iterator[tuple[str, Turunan, str]]:
    when = dasar.periode or satu.temuan.klaim.periode or konteks.penaksir.rujuk.bawaan
    ruang = konteks.penaksir.tersusun
    if dasar.besaran.text in ("pagu", "target"):
        kode = "versi_anggaran" if dasar.besaran.text == "pagu" else "versi_rencana"
        own = "" if dasar.rencana is None else dasar.rencana.text
        for name in konteks.rencana(dasar.besaran.text):
            if name != own:
                yield kode, replace(dasar, rencana=replace(dasar.besaran, text=name)), name
    for tahun in range(ruang.berkas.instansi.renstra_sejak - 1, when.tahun + 2):
        if tahun != when.tahun:
            other = when.mundur(when.tahun - tahun)
            yield "periode_lain", replace(dasar, periode=other), str(other)
    metode = ruang.ruang.standar.metode
    jenis = {one.jenis for one in metode.get(dasar.besaran.text, ())} & {"pembanding", "efisiensi"}
    for name, found in metode.items():
        if name != dasar.besaran.text and any(one.jenis in jenis for one in found):
            yield "metode_lain", replace(dasar, besaran=replace(dasar.besaran, text=name)), name
