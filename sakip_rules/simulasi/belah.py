"""Where a rounding has more steps than can be walked: figures found by halving, where the realisasi rises all along.

Data: a question about an indicator's own result, with one of its variables let run. Invariant: that the realisasi
never turns round on a stretch is proved (`arah`) before anything is looked for there, and that nothing but the
realisasi carries the variable to the result is seen in the proof; else nothing is said.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.tampil import tercetak
from sakip_rules.engine.umpama import ANDAIAN, REALISASI, VARIABEL, Masukan
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.simulasi.arah import Arah, TakPasti
from sakip_rules.simulasi.jelajah import Jelajah, Ruas
from sakip_rules.simulasi.polinom import TerlaluRumit
from sakip_rules.simulasi.soal import INDIKATOR, Pokok, wilayah

if TYPE_CHECKING:
    from collections.abc import Callable

    from sakip_rules.model.bukti import Bukti
    from sakip_rules.simulasi.agar import Kehendak
    from sakip_rules.simulasi.soal import Soal

PANGKAT_LANGKAH = 40
"""How many steps of the grid are searched to each side of the present figure, as a power of two."""
_LANGKAH = 2**PANGKAT_LANGKAH


def belah(soal: Soal, kehendak: Kehendak, mulai: Fraction, langkah: Fraction) -> tuple[Ruas, ...] | None:
    """Return the stretches of grid numbers that reach a goal, None where no such proof can be made.

    Only the numbers of the grid are meant, up to `_LANGKAH` steps to each side; ends are such numbers.
    """
    try:
        return _belah(soal, kehendak, mulai, langkah)
    except TakPasti:
        return None


def _belah(soal: Soal, kehendak: Kehendak, mulai: Fraction, langkah: Fraction) -> tuple[Ruas, ...] | None:
    if soal.masukan.jenis != VARIABEL or soal.pokok.tingkat != INDIKATOR or soal.masukan.kode != soal.pokok.kode:
        return None
    if not _hanya_lewat(soal.bukti(mulai), soal.indikator, str(soal.periode)):
        return None
    wanted = _realisasi(soal, kehendak)
    if wanted is None:
        return None
    reach = replace(soal, pokok=Pokok(INDIKATOR, soal.indikator, REALISASI))
    low = mulai - _LANGKAH * langkah
    domain = wilayah(soal.masukan.satuan).bawah
    low = low if domain is None else max(low, domain)
    base = mulai // langkah
    found: list[Ruas] = []
    for first, last in ((low // langkah, base), (base + 1, base + _LANGKAH)):
        if first > last:
            continue
        rising = _arah(reach, first * langkah, last * langkah)
        if rising is None:
            return None
        for one in wanted:
            held = _dalam(lambda at: _nilai(reach, at * langkah), one, first, last, rising)
            if held is not None:
                found.append(Ruas(held[0] * langkah, True, held[1] * langkah, True))  # noqa: FBT003 - four values in order
    return _sambung(sorted(found, key=lambda one: one.bawah if isinstance(one.bawah, Fraction) else mulai), langkah)


def _hanya_lewat(proof: Bukti, kode: str, periode: str) -> bool:
    """Whether what is supposed comes into a proof by the realisasi alone."""
    waiting, seen = [proof], set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen or (node.besaran, node.milik, node.periode) == (REALISASI, kode, periode):
            continue
        seen.add(id(node))
        if node.jenis == ANDAIAN:
            return False
        waiting.extend(node.anak)
    return True


def _realisasi(soal: Soal, kehendak: Kehendak) -> tuple[Ruas, ...] | None:
    """Return the realisasi that reach a goal, before any rounding of it."""
    item = soal.tersusun.indikator[soal.indikator][0]
    at = Masukan(REALISASI, soal.indikator, REALISASI, soal.periode, item.langsung.satuan)
    direct = replace(soal, masukan=at)
    try:
        walk = Jelajah(lambda run: kehendak.tercapai(direct.lacak(run)), wilayah(None), Fraction(0))
        return tuple(one.ruas for one in walk.semua() if one.tanda is True)
    except TerlaluRumit:
        return None


def _arah(soal: Soal, low: Fraction, high: Fraction) -> int | None:
    """Return 1 or -1 where the realisasi never falls or never rises between two numbers, None if that is unproved."""
    try:
        found = soal.bukti(Arah(low, high, 1)).nilai
    except (TakPasti, ZeroDivisionError):
        return None
    if not isinstance(found, Arah):
        return None if isinstance(found, TanpaNilai) else 1
    return found.arah if found.arah is None else found.arah or 1


def _nilai(soal: Soal, angka: Fraction) -> Fraction:
    proof = soal.bukti(angka)
    if not isinstance(proof.nilai, Fraction):
        raise TakPasti
    return tercetak(proof.nilai, proof.satuan)


def _dalam(nilai: Callable[[int], Fraction], ruas: Ruas, first: int, last: int, arah: int) -> tuple[int, int] | None:
    """Return the first and the last of some numbers whose value lies in a stretch: found by halving."""
    before = _banyak(lambda at: _di_bawah(ruas, nilai(at)) if arah > 0 else _di_atas(ruas, nilai(at)), first, last)
    until = _banyak(lambda at: not (_di_atas(ruas, nilai(at)) if arah > 0 else _di_bawah(ruas, nilai(at))), first, last)
    return (before, until - 1) if before < until else None


def _banyak(benar: Callable[[int], bool], first: int, last: int) -> int:
    """Return the first number for which something no longer holds that holds up to some number."""
    low, high = first, last + 1
    while low < high:
        middle = (low + high) // 2
        if benar(middle):
            low = middle + 1
        else:
            high = middle
    return low


def _di_bawah(ruas: Ruas, nilai: Fraction) -> bool:
    return not replace(ruas, atas=None).memuat(nilai)


def _di_atas(ruas: Ruas, nilai: Fraction) -> bool:
    return not replace(ruas, bawah=None).memuat(nilai)


def _sambung(ruas: list[Ruas], langkah: Fraction) -> tuple[Ruas, ...]:
    """Return neighbouring stretches of a grid as one."""
    joined: list[Ruas] = []
    for one in ruas:
        last = joined[-1] if joined else None
        if last is not None and isinstance(last.atas, Fraction) and last.atas + langkah == one.bawah:
            joined[-1] = replace(last, atas=one.atas)
        else:
            joined.append(one)
    return tuple(joined)
