"""Which values of an input reach a goal: the exact set, its end on the input's own grid, or why there is none.

Invariant: before anything is handed back the engine is asked once more: the value given reaches the goal, the next one
on the grid beyond the end does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.tampil import tercetak
from sakip_rules.simulasi.belah import belah
from sakip_rules.simulasi.jelajah import Jelajah, Ruas
from sakip_rules.simulasi.kisi import terpilih
from sakip_rules.simulasi.polinom import TerlaluRumit
from sakip_rules.simulasi.sebab import sebab_rumit, sebab_tiada
from sakip_rules.simulasi.soal import langkah, wilayah

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sakip_rules.model.bukti import Bukti
    from sakip_rules.simulasi.jejak import Rekaman
    from sakip_rules.simulasi.soal import Soal
    from sakip_rules.source.diagnostics import Diagnostic

_BANDING: dict[str, Callable[[Fraction, Fraction], bool]] = {
    ">=": lambda kiri, kanan: kiri >= kanan,
    "<=": lambda kiri, kanan: kiri <= kanan,
    ">": lambda kiri, kanan: kiri > kanan,
    "<": lambda kiri, kanan: kiri < kanan,
    "=": lambda kiri, kanan: kiri == kanan,
}
OPERATOR = tuple(_BANDING)


class HasilKeliru(Exception):  # noqa: N818 - a mistake of this program, told as one
    """The engine does not give what was worked out: nothing of it may be shown."""


@dataclass(frozen=True, slots=True)
class Kehendak:
    """A goal: the derived value compared with a number in its printed unit, or one of some predikat."""

    operator: str
    batas: Fraction | None
    predikat: frozenset[str] = frozenset()

    def tercapai(self, bukti: Bukti) -> bool | None:
        """Whether a proof's value reaches the goal; None where it has no value."""
        value = bukti.nilai
        if isinstance(value, str):
            return value in self.predikat
        if isinstance(value, Fraction) and self.batas is not None:
            return _BANDING[self.operator](tercetak(value, bukti.satuan), self.batas)
        return None


@dataclass(frozen=True, slots=True)
class Tercoba:
    """A number of the input, and the proof of what it gives."""

    angka: Fraction
    bukti: Bukti


@dataclass(frozen=True, slots=True)
class Jawaban:
    """What reaches a goal.

    `sekarang` and `hasil` are the proofs of the input and of the derived value as they are, `tercapai` whether that is
    the goal. `himpunan` are the stretches of numbers that reach it, `langkah` the step of the input's grid. `terpilih`
    is the number on the grid that reaches it with the least change (where the goal is reached already: the last one
    that still does), `luput` the one a step beyond, which does not. `sebab` says why there is none, or what the set
    leaves out.
    """

    sekarang: Bukti
    hasil: Bukti
    tercapai: bool | None
    langkah: Fraction
    himpunan: tuple[Ruas, ...] = ()
    terpilih: Tercoba | None = None
    luput: Tercoba | None = None
    sebab: tuple[Diagnostic, ...] = ()


def agar(soal: Soal, kehendak: Kehendak, arah: int = 0) -> Jawaban:
    """Return which numbers of the input reach a goal.

    Of a goal that is reached already, the end that is told is the lowest number that still reaches it (`arah` 1), the
    highest (-1), or the nearer of both (0).
    """
    now, derived = soal.sekarang()
    step = langkah(soal)
    reached = kehendak.tercapai(derived)
    start = mulai_dari(soal, now)
    words = soal.masukan.satuan.urutan if soal.masukan.satuan is not None else {}
    try:
        if words:
            stretches = _kata(soal, kehendak, words.values())
        else:
            walk = Jelajah(lambda run: _tanda(soal, kehendak, run), wilayah(soal.masukan.satuan), start)
            stretches = tuple(one.ruas for one in walk.semua() if one.tanda is True)
    except TerlaluRumit as error:
        halved = belah(soal, kehendak, start, step)
        reasons = sebab_rumit(soal, start, error, dibelah=halved is not None, ada=bool(halved))
        if not halved:
            return Jawaban(now, derived, reached, step, sebab=reasons)
        stretches = halved
    else:
        reasons = () if stretches else sebab_tiada(soal, kehendak, start)
    if not stretches:
        return Jawaban(now, derived, reached, step, sebab=reasons)
    known = tercetak(now.nilai, now.satuan) if isinstance(now.nilai, Fraction) else None
    chosen = terpilih(stretches, None if words else step, known, arah)
    if chosen is None:
        return Jawaban(now, derived, reached, step, stretches, sebab=sebab_tiada(soal, kehendak, start, stretches))
    angka, beyond = chosen
    found = Tercoba(angka, soal.bukti(angka))
    missed = None
    if beyond is not None and wilayah(soal.masukan.satuan).memuat(beyond):
        missed = Tercoba(beyond, soal.bukti(beyond))
    if kehendak.tercapai(found.bukti) is not True or (missed is not None and kehendak.tercapai(missed.bukti) is True):
        raise HasilKeliru(soal.masukan.nama, str(angka))
    return Jawaban(now, derived, reached, step, stretches, found, missed, reasons)


def mulai_dari(soal: Soal, sekarang: Bukti) -> Fraction:
    """Return the number a walk starts from: the input as it is, else zero."""
    if isinstance(sekarang.nilai, Fraction):
        found = tercetak(sekarang.nilai, sekarang.satuan)
        if wilayah(soal.masukan.satuan).memuat(found):
            return found
    return Fraction(0)


def _tanda(soal: Soal, kehendak: Kehendak, run: Rekaman) -> bool | None:
    return kehendak.tercapai(soal.lacak(run))


def _kata(soal: Soal, kehendak: Kehendak, skor: Iterable[Fraction]) -> tuple[Ruas, ...]:
    """Return the scores of those words of an ordinal unit that reach a goal: there is nothing between them."""
    return tuple(
        Ruas(one, True, one, True)  # noqa: FBT003 - an interval is four values in order
        for one in sorted(dict.fromkeys(skor))
        if kehendak.tercapai(soal.bukti(one)) is True
    )
