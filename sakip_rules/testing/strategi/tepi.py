"""Where something changes: the figures of an input at which the capaian meets an edge of its scale or of its cap.

Data: a case and one of its rows. The line of that row's figure is walked with the engine itself (`simulasi.jelajah`),
through formula, method, roundings and caps, so that an edge is met wherever it comes from: a branch of the formula
too. Invariant: what comes out can be written in a file: plain decimals, those next to an edge on either side.
"""

from __future__ import annotations

from bisect import bisect_left
from fractions import Fraction
from functools import lru_cache
from itertools import islice
from math import ceil, floor
from typing import TYPE_CHECKING

from sakip_rules.engine.nilai import mulai, skala_sendiri
from sakip_rules.engine.tampil import eksak, tercetak
from sakip_rules.engine.umpama import BAGIAN, REALISASI, VARIABEL, Masukan, Umpama, mulai_umpama
from sakip_rules.engine.versi import yang_berlaku
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.skala import Rentang
from sakip_rules.simulasi.akar import di_atas
from sakip_rules.simulasi.jelajah import Jelajah
from sakip_rules.simulasi.polinom import TerlaluRumit
from sakip_rules.source.numbers import Number
from sakip_rules.testing.bentuk import baca, tulis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.model.skala import Skala
    from sakip_rules.simulasi.jejak import Rekaman
    from sakip_rules.testing.bentuk import Baris, Kasus
    from sakip_rules.testing.pokok import IndikatorUji

GARIS = Rentang(None, False, None, False)  # noqa: FBT003 - an interval is four values in order
_PALING_BANYAK = 160
_DESIMAL_TULIS = 6


@lru_cache(maxsize=1024)
def titik(pokok: IndikatorUji) -> tuple[Fraction, ...]:
    """Return the capaian, in its printed unit, at which something may change: ends of bands and caps, and beside them.

    Beside an end is one unit of the last place, of the scale's `desimal` or of the last digit its ends have; and half
    of it, where a figure begins to be rounded to the other side.
    """
    skala = skala_dari(pokok, realisasi=False)
    found = set() if skala is None else set(tepi_skala(skala))
    kebijakan = mulai(pokok.instansi.tersusun, pokok.periode).kebijakan(pokok.periode.tahun)
    if not isinstance(kebijakan, TanpaNilai):
        ends = [end for one in kebijakan.batas_capaian.values() for end in (one.rentang.bawah, one.rentang.atas)]
        step = Fraction(1) / 10**kebijakan.tampilan.desimal
        found |= {near for end in ends if end is not None for near in (end - step, end, end + step)}
    return tuple(sorted(found))


@lru_cache(maxsize=1024)
def titik_realisasi(pokok: IndikatorUji) -> tuple[Fraction, ...]:
    """Return the same of the realisasi, where a scale grades it: in base units."""
    versions = pokok.instansi.tersusun.skala
    skala = skala_dari(pokok, realisasi=True)
    size = None if skala is None else next(one.ukuran for one in versions[skala.kode] if one.skala is skala)
    if skala is None or size is None:
        return ()
    return tuple(sorted({one * size.faktor for one in tepi_skala(skala)}))


def tepi_skala(skala: Skala) -> Iterator[Fraction]:
    """Yield the ends of a scale's bands and domain, and the figures one unit of the last place beside them, and half.

    >>> from sakip_rules.testing.dinas import Dinas
    >>> skala = Dinas().ruang().standar.skala["akip"][0]
    >>> [str(one) for one in tepi_skala(skala)][:5]
    ['-1/100', '-1/200', '0', '1/200', '1/100']
    """
    intervals = [skala.ranah, *(pita.rentang for pita in skala.pita)]
    ends = {end for one in intervals for end in (one.bawah, one.atas) if end is not None}
    step = ulp(skala)
    half = () if skala.desimal is None else (step / 2,)
    for end in sorted(ends):
        yield from (end - by for by in (step, *half))
        yield from (end + by for by in (Fraction(0), *half, step))


def ulp(skala: Skala) -> Fraction:
    """Return one unit of the last place of a scale's figures."""
    if skala.desimal is not None:
        return Fraction(1) / Fraction(10) ** skala.desimal
    ends = [end for pita in skala.pita for end in (pita.rentang.bawah, pita.rentang.atas) if end is not None]
    places = max((len(eksak(end).partition(".")[2]) for end in ends), default=0)
    return Fraction(1) / Fraction(10) ** (places + 1)


def skala_dari(pokok: IndikatorUji, *, realisasi: bool) -> Skala | None:
    """Return the scale that grades an indicator's capaian, or its realisasi; None where there is none."""
    item, p = pokok.item, mulai(pokok.instansi.tersusun, pokok.periode)
    kebijakan = p.kebijakan(pokok.periode.tahun)
    own = skala_sendiri(item, item.indikator.skala_realisasi if realisasi else item.indikator.skala)
    if isinstance(kebijakan, TanpaNilai) or (realisasi and own is None):
        return None
    found = p.skala(kebijakan.skala if own is None else own[0], pokok.periode.tahun)
    return None if isinstance(found, TanpaNilai) else found.skala


def desimal(pokok: IndikatorUji, satuan: Satuan | None) -> int:
    """Return with how many decimals a figure of a unit is printed."""
    if satuan is not None and (satuan.cacah or satuan.desimal is not None):
        return satuan.desimal or 0
    kebijakan = mulai(pokok.instansi.tersusun, pokok.periode).kebijakan(pokok.periode.tahun)
    return 0 if isinstance(kebijakan, TanpaNilai) else max(kebijakan.tampilan.desimal, 0)


@lru_cache(maxsize=4096)
def tepi(kasus: Kasus, baris: Baris) -> tuple[Fraction, ...]:
    """Return the figures of one row at which something changes, the others as they are, and those next to them.

    Empty where the line cannot be walked: its figure does not count, or it is too involved.
    """
    satuan = satuan_baris(kasus.pokok, baris)
    at, tersusun = _masukan(baris, satuan), kasus.tersusun()
    walk = Jelajah(lambda run: _tanda(kasus.pokok, tersusun, at, run), GARIS, _mulai(baris))
    found: set[Fraction] = set()
    places = desimal(kasus.pokok, satuan)
    for side in (walk.atas, walk.bawah):
        try:
            for piece in islice(side(), _PALING_BANYAK):
                for end in (piece.ruas.bawah, piece.ruas.atas):
                    if end is not None:
                        near = end if isinstance(end, Fraction) else di_atas(end, Fraction(1) / 10**places)
                        found |= set(sekitar(near, places, exact=isinstance(end, Fraction)))
        except TerlaluRumit:
            continue
    return tuple(sorted(found, key=lambda one: (len(tulis(one)), abs(one), one)))


def satuan_baris(pokok: IndikatorUji, baris: Baris) -> Satuan | None:
    """Return the unit of what a row measures."""
    versions = yang_berlaku(pokok.instansi.tersusun.indikator.get(baris.indikator, ()), baris.periode.tahun)
    own = versions[0] if versions else pokok.item
    measured = own.variabel.get(baris.variabel) if baris.variabel else own.langsung
    return None if measured is None else measured.satuan


def sekitar(angka: Fraction, desimal: int, *, exact: bool = True) -> Iterator[Fraction]:
    """Yield the figures of so many decimals around a number, one unit of the last place apart; itself if it ends soon.

    >>> [str(one) for one in sekitar(Fraction(90), 2)]
    ['8999/100', '90', '9001/100']
    """
    step = Fraction(1) / Fraction(10) ** desimal
    low, high = floor(angka / step) * step, ceil(angka / step) * step
    yield from dict.fromkeys((low - step, low, high, high + step) if low != high else (low - step, low, low + step))
    if exact and low != high and (angka * 10**_DESIMAL_TULIS).denominator == 1:
        yield angka


def _masukan(baris: Baris, satuan: Satuan | None) -> Masukan:
    nama = f"{baris.variabel} {baris.rincian}".strip()
    if baris.periode.bagian:
        return Masukan(BAGIAN, baris.indikator, nama, baris.periode, satuan)
    kind = VARIABEL if nama else REALISASI
    return Masukan(kind, baris.indikator, nama or REALISASI, baris.periode, satuan)


def _mulai(baris: Baris) -> Fraction:
    written = baca(baris.nilai)
    return written.value if isinstance(written, Number) else Fraction(0)


def _tanda(pokok: IndikatorUji, tersusun: InstansiTersusun, at: Masukan, run: Rekaman) -> object:
    """Return what comes out with an unknown for one figure: where the capaian lies, and the realisasi."""
    factor = Fraction(1) if at.satuan is None else Fraction(at.satuan.faktor)
    p = mulai_umpama(tersusun, pokok.periode, (Umpama(at, run.tak_diketahui * factor, ""),))
    judged, measured = (p.ambil(name, pokok.kode, pokok.periode) for name in ("capaian", "realisasi"))
    level = None
    if titik_realisasi(pokok) and isinstance(measured.nilai, Fraction):
        level = _letak(measured.nilai, titik_realisasi(pokok))
    if not isinstance(judged.nilai, Fraction):
        codes = judged.nilai.sebab if isinstance(judged.nilai, TanpaNilai) else ()
        return tuple(one.code for one in codes), level
    return _letak(tercetak(judged.nilai, judged.satuan), titik(pokok)), level


def _letak(angka: Fraction, titik: tuple[Fraction, ...]) -> tuple[int, bool]:
    """Return how many of some figures lie below a number, and whether the next is that number.

    The number is asked about its two neighbours only, which is what keeps it between them.
    """
    at = bisect_left(titik, Fraction(angka.numerator, angka.denominator))
    above = at == 0 or angka > titik[at - 1]
    return at, above and at < len(titik) and not angka < titik[at]
