"""How far each input may move before the predikat is another one.

Invariant: the ends are exact, and the engine is asked once more: on the last number of the grid within them the
predikat is the same, on the next one it is not.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.tampil import tercetak
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.simulasi.agar import HasilKeliru, Tercoba
from sakip_rules.simulasi.jelajah import Jelajah, Ruas
from sakip_rules.simulasi.kisi import ujung_kisi
from sakip_rules.simulasi.polinom import TerlaluRumit
from sakip_rules.simulasi.sebab import sebab_rumit
from sakip_rules.simulasi.soal import langkah, wilayah

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sakip_rules.engine.umpama import Masukan
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.simulasi.jelajah import Potongan
    from sakip_rules.simulasi.soal import Soal
    from sakip_rules.source.diagnostics import Diagnostic

Tanda = str | tuple[str, ...]
"""What is told apart: a predikat, or the codes of the reasons why there is none."""


@dataclass(frozen=True, slots=True)
class Jangkauan:
    """How far one input may move.

    `sekarang` and `hasil` are the proofs of the input and of the predikat as they are. `ruas` are the numbers that keep
    the predikat (None where that cannot be said: `sebab`), `bawah` and `atas` the next number of the grid on each side
    that gives another one, with its proof (None where none does).
    """

    masukan: Masukan
    sekarang: Bukti
    hasil: Bukti
    langkah: Fraction
    ruas: Ruas | None = None
    bawah: Tercoba | None = None
    atas: Tercoba | None = None
    sebab: tuple[Diagnostic, ...] = ()


def rentang(soal: Soal) -> Jangkauan:
    """Return how far the input may move before what is asked (a predikat) changes."""
    now, graded = soal.sekarang()
    step, unit = langkah(soal), soal.masukan.satuan
    if not isinstance(now.nilai, Fraction):
        reasons = now.nilai.sebab if isinstance(now.nilai, TanpaNilai) else ()
        return Jangkauan(soal.masukan, now, graded, step, sebab=reasons)
    start = tercetak(now.nilai, now.satuan)
    if unit is not None and unit.urutan:
        return _kata(soal, now, graded, start)
    if not wilayah(unit).memuat(start):
        return Jangkauan(soal.masukan, now, graded, step)
    walk = Jelajah(lambda run: tanda(soal.lacak(run).nilai), wilayah(unit), start)
    try:
        first, above = _sampai_beda(walk.mulai, walk.atas(), step, 0)
        second, below = _sampai_beda(walk.mulai, walk.bawah(), step, 1)
    except TerlaluRumit as error:
        return Jangkauan(soal.masukan, now, graded, step, sebab=sebab_rumit(soal, start, error))
    kept = Ruas(second.bawah, second.bawah_termasuk, first.atas, first.atas_termasuk)
    same = tanda(graded.nilai)
    for edge in ujung_kisi(kept, step) or ():
        if edge is not None and tanda(soal.bukti(edge).nilai) != same:
            raise HasilKeliru(soal.masukan.nama, str(edge))
    return Jangkauan(soal.masukan, now, graded, step, kept, _dicoba(soal, below, same), _dicoba(soal, above, same))


def tanda(nilai: Nilai) -> Tanda:
    """Return what a grade is told apart by."""
    return tuple(one.code for one in nilai.sebab) if isinstance(nilai, TanpaNilai) else str(nilai)


def _sampai_beda(
    mulai: Potongan[Tanda], lain: Iterable[Potongan[Tanda]], langkah: Fraction, sisi: int
) -> tuple[Ruas, Fraction | None]:
    """Return the last of the stretches that give the same, and the first number of the grid that gives another.

    `sisi` is the end of a later stretch that lies nearest: 0 its lower, 1 its upper one.
    """
    last, beyond = mulai.ruas, False
    for one in lain:
        if one.tanda != mulai.tanda:
            beyond = True
            ends = ujung_kisi(one.ruas, langkah)
            if ends is not None and ends[sisi] is not None:
                return last, ends[sisi]
        elif not beyond:
            last = one.ruas
    return last, None


def _dicoba(soal: Soal, angka: Fraction | None, sama: Tanda) -> Tercoba | None:
    """Return a number with what the engine gives for it; raises `HasilKeliru` where that is the same after all."""
    if angka is None:
        return None
    tried = Tercoba(angka, soal.bukti(angka))
    if tanda(tried.bukti.nilai) == sama:
        raise HasilKeliru(soal.masukan.nama, str(angka))
    return tried


def _kata(soal: Soal, now: Bukti, graded: Bukti, start: Fraction) -> Jangkauan:
    """Return which words of an ordinal unit around the present one keep the predikat: nothing lies between them."""
    same, unit = tanda(graded.nilai), soal.masukan.satuan
    scores = sorted(set(unit.urutan.values())) if unit is not None else []
    tried = [Tercoba(one, soal.bukti(one)) for one in scores]
    other = [one for one in tried if tanda(one.bukti.nilai) != same]
    low = next((one for one in reversed(other) if one.angka < start), None)
    high = next((one for one in other if one.angka > start), None)
    kept = [one for one in scores if (low is None or one > low.angka) and (high is None or one < high.angka)]
    around = Ruas(min(kept, default=start), True, max(kept, default=start), True)  # noqa: FBT003 - four values in order
    return Jangkauan(soal.masukan, now, graded, Fraction(0), around, low, high)
