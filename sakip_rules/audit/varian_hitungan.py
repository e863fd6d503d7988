"""Causes in a figure that a report made from others by a formula of its own.

Data: a claim with `Hitungan`. Invariant: each variant is the claim's own formula computed exactly over other operands.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from sakip_rules.audit.rambat import kunci
from sakip_rules.audit.salinan import nama
from sakip_rules.audit.sebab import RUMUS, STRUKTUR, Besar, Ganti, Sebab, besar
from sakip_rules.formula.syntax import Rumus, urai
from sakip_rules.model.klaim import Banyaknya, Cetak, Hitungan, Operan, Turunan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.audit.kasus import Cetakan, Konteks

_TERBANYAK = 60


def hitungan(satu: Cetakan, konteks: Konteks) -> Iterator[Sebab]:
    """Yield other operands that make the printed figure."""
    dasar = satu.temuan.harapan.dasar
    if not isinstance(dasar, Hitungan):
        return
    yield from _akibat(satu, dasar, konteks)
    yield from _tertukar(satu, dasar, konteks)
    yield from _penyebut(satu, dasar, konteks)
    yield from _himpunan(satu, dasar, konteks)


def _coba(satu: Cetakan, dasar: Hitungan, konteks: Konteks) -> Fraction | None:
    """Return what a variant gives, where that is what is printed."""
    found = konteks.penaksir.harapan(replace(satu.temuan.klaim, dasar=dasar)).nilai
    return found if isinstance(found, Fraction) and satu.menyatakan(found) else None


def _nilai(operan: Operan, satu: Cetakan, dasar: Hitungan, konteks: Konteks) -> Besar:
    """Return what an operand stands for."""
    alone = replace(dasar, rumus=None, dari={"x": (operan,)}, jamak=frozenset())
    found = konteks.penaksir.harapan(replace(satu.temuan.klaim, dasar=alone))
    if isinstance(operan.isi, Turunan):
        when = satu.temuan.klaim.periode or konteks.penaksir.rujuk.bawaan
        return Besar(found.nilai, konteks.penaksir.rujuk.bukti(operan.isi, when).satuan)
    return Besar(found.nilai, konteks.penaksir.rujuk.cetak.bernama(operan.satuan or dasar.satuan))


def _akibat(satu: Cetakan, dasar: Hitungan, konteks: Konteks) -> Iterator[Sebab]:
    """Yield the wrong figures printed of the operands, in their place: all of them, or any one."""
    wrong = {
        (name, at): found
        for name, operands in dasar.dari.items()
        for at, operand in enumerate(operands[:_TERBANYAK])
        if (found := _salah(operand, satu, konteks)) is not None
    }
    every = list(wrong.items())
    for chosen in ([every] if len(every) > 1 else []) + [[one] for one in every]:
        dari = {name: list(operands) for name, operands in dasar.dari.items()}
        changes = []
        for (name, at), other in chosen:
            before = _nilai(dari[name][at], satu, dasar, konteks)
            dari[name][at] = _cetakan(dari[name][at], other)
            changes.append(Ganti(name, before, Besar(other.nilai or Fraction(0), other.satuan)))
        value = _coba(satu, replace(dasar, dari={name: tuple(each) for name, each in dari.items()}), konteks)
        if value is not None:
            yield Sebab("akibat", STRUKTUR, besar(satu, value), tuple(changes), chosen[0][1].temuan.klaim)
            return


def _salah(operan: Operan, satu: Cetakan, konteks: Konteks) -> Cetakan | None:
    """Return the wrong figure printed of an operand."""
    if isinstance(operan.isi, Turunan):
        when = satu.temuan.klaim.periode or konteks.penaksir.rujuk.bawaan
        return konteks.salah(kunci(konteks.penaksir.rujuk.bukti(operan.isi, when)), satu)
    if isinstance(operan.isi, Banyaknya) or operan.acuan is None:
        return None
    lines = set(operan.acuan.baris)
    for lain in konteks.pada(satu.dokumen, lines):
        if lain is not satu and lain.salah and lain.angka is not None:
            number = konteks.penaksir.rujuk.cetak.baca(operan.isi, lain.satuan)
            right = lain.temuan.harapan.nilai
            if getattr(number, "value", None) == (
                right / lain.temuan.harapan.faktor if isinstance(right, Fraction) else None
            ):
                return lain
    return None


def _cetakan(operan: Operan, lain: Cetakan) -> Operan:
    cetak = lain.temuan.klaim.cetak
    if isinstance(operan.isi, Cetak):
        return replace(operan, isi=Cetak(cetak.teks, cetak.dibaca))
    unit = None if lain.satuan is None else replace(cetak.teks, text=lain.satuan.kode)
    return replace(operan, isi=Cetak(cetak.teks, cetak.dibaca), satuan=unit)


def _tunggal(dasar: Hitungan) -> list[str]:
    return sorted(name for name in dasar.dari if name not in dasar.jamak)


def _tertukar(satu: Cetakan, dasar: Hitungan, konteks: Konteks) -> Iterator[Sebab]:
    for one, other in combinations(_tunggal(dasar), 2):
        dari = {**dasar.dari, one: dasar.dari[other], other: dasar.dari[one]}
        value = _coba(satu, replace(dasar, dari=dari), konteks)
        if value is not None:
            yield Sebab("tertukar", RUMUS, besar(satu, value), _ganti(satu, dasar, konteks, (one, other), (other, one)))


def _penyebut(satu: Cetakan, dasar: Hitungan, konteks: Konteks) -> Iterator[Sebab]:
    """Yield another operand as the divisor."""
    read = None if dasar.rumus is None else urai(dasar.rumus)
    if dasar.rumus is None or not isinstance(read, Rumus):
        return
    text = dasar.rumus.text
    for start, end, name in read.nama:
        if not text[:start].rstrip().endswith("/") or text[start:end] != name:
            continue
        for other in _tunggal(dasar):
            if other != name and name in dasar.dari:
                formula = replace(dasar.rumus, text=f"{text[:start]}{other}{text[end:]}")
                value = _coba(satu, _dipakai(replace(dasar, rumus=formula)), konteks)
                if value is not None:
                    changes = _ganti(satu, dasar, konteks, (name,), (other,))
                    yield Sebab("penyebut_tahun", RUMUS, besar(satu, value), changes)


def _dipakai(dasar: Hitungan) -> Hitungan:
    """Leave out the operands that the formula no longer names."""
    read = None if dasar.rumus is None else urai(dasar.rumus)
    if not isinstance(read, Rumus):
        return dasar
    used = {name for _, _, name in read.nama}
    return replace(dasar, dari={name: operands for name, operands in dasar.dari.items() if name in used})


def _ganti(
    satu: Cetakan, dasar: Hitungan, konteks: Konteks, semula: tuple[str, ...], menjadi: tuple[str, ...]
) -> tuple[Ganti, ...]:
    pairs = zip(semula, menjadi, strict=True)
    return tuple(
        Ganti(one, _nilai(dasar.dari[one][0], satu, dasar, konteks), _nilai(dasar.dari[other][0], satu, dasar, konteks))
        for one, other in pairs
    )


def _himpunan(satu: Cetakan, dasar: Hitungan, konteks: Konteks) -> Iterator[Sebab]:
    """Yield the operand that is left out or taken twice."""
    lists = sorted(dasar.jamak) if dasar.rumus is not None else list(dasar.dari)
    for name in lists:
        operands = dasar.dari[name]
        for at, operand in enumerate(operands[:_TERBANYAK] if len(operands) > 1 else ()):
            for some, twice in (((*operands[:at], *operands[at + 1 :]), False), ((*operands, operand), True)):
                value = _coba(satu, replace(dasar, dari={**dasar.dari, name: some}), konteks)
                if value is not None and value != satu.temuan.harapan.nilai:
                    figure = _nilai(operand, satu, dasar, konteks)
                    label = _label(operand, name)
                    change = Ganti(label, None, figure) if twice else Ganti(label, figure, None)
                    yield Sebab("himpunan", RUMUS, besar(satu, value), (change,))


def _label(operan: Operan, name: str) -> str:
    if isinstance(operan.isi, Turunan):
        when = "" if operan.isi.periode is None else str(operan.isi.periode)
        return nama(operan.isi.besaran.text, operan.isi.kode.text, when)
    return name
