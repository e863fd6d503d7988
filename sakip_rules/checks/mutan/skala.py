"""A scale with one small mistake in it, and the examples that would tell: edges, their sides, the rounding before.

An edge is moved in both its bands at once, so that neither a gap nor an overlap gives it away. It moves by one unit of
the scale's precision; without one, by one unit of the last digit its edges are written with.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from sakip_rules.checks.mutan.bentuk import Belum, Calon, Mutan, Ubahan
from sakip_rules.checks.mutan.tulisan import baca
from sakip_rules.checks.skala import angka, periksa_skala
from sakip_rules.engine.predikat import tulis_rentang
from sakip_rules.model.skala import ContohSkala, Pita, Rentang, Skala
from sakip_rules.source.penulis import Isi, Polos, alur
from sakip_rules.source.rounding import CARA, bulatkan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def ubah_skala(skala: Skala) -> Iterator[Mutan[Skala]]:
    """Yield the mutants of one version of a scale."""
    step = langkah(skala)
    for low, high in _tepi(skala):
        for move in (step, -step):
            yield _mutan(skala, "tepi", (low, high), (_geser(low, atas=move), _geser(high, bawah=move)))
        if low.rentang.atas == high.rentang.bawah:
            other = (_sisi(low, atas=True), _sisi(high, atas=False))
            yield _mutan(skala, "sisi", (low, high), other)
    yield from _titik(skala, step)
    yield from _ranah(skala, step)
    if skala.desimal is None:
        return
    place = skala.tempat
    for cara in CARA:
        if cara != skala.pembulatan:
            ubahan = Ubahan("pembulatan", "pembulatan", skala.pembulatan, cara, place)
            yield Mutan(ubahan, _utuh(replace(skala, pembulatan=cara)))
    for desimal in (skala.desimal + 1, skala.desimal - 1):
        if desimal >= 0:
            ubahan = Ubahan("pembulatan", "desimal", str(skala.desimal), str(desimal), place)
            yield Mutan(ubahan, _utuh(replace(skala, desimal=desimal)))


def langkah(skala: Skala) -> Fraction:
    """Return the smallest step between two figures that a scale tells apart as it is written."""
    if skala.desimal is not None:
        return Fraction(1, 10**skala.desimal)
    ends = [end for pita in skala.pita for end in (pita.rentang.bawah, pita.rentang.atas) if end is not None]
    return Fraction(1, max([10 ** len(angka(end).partition(".")[2]) for end in ends], default=1))


def belum_skala(skala: Skala, angka_contoh: Iterable[Fraction]) -> Iterator[Belum]:
    """Yield the figures at edges that no example has: the last of a band, the first of the next, the domain's ends.

    Where a scale does not round, a figure nearer to the edge than one step stands at it as well.
    """
    step = langkah(skala)
    reached = {_kisi(skala, figure) for figure in angka_contoh}
    for low, high in _tepi(skala):
        for below, pita in ((True, low), (False, high)):
            edge = low.rentang.atas if below else high.rentang.bawah
            if edge is None:
                continue
            inside = pita.rentang.atas_termasuk if below else pita.rentang.bawah_termasuk
            figure = edge if inside else edge + (-step if below else step)
            low_end, high_end = sorted((edge, figure))
            if figure not in reached and not any(low_end < one < high_end for one in reached):
                yield Belum("tepi", f"{angka(figure)} ({pita.predikat})")
    for end, held in ((skala.ranah.bawah, skala.ranah.bawah_termasuk), (skala.ranah.atas, skala.ranah.atas_termasuk)):
        if end is not None and held and end not in reached:
            yield Belum("ujung", angka(end))


def _kisi(skala: Skala, figure: Fraction) -> Fraction:
    return figure if skala.desimal is None else bulatkan(figure, skala.desimal, skala.pembulatan)


def calon_skala(skala: Skala) -> Iterator[Calon[ContohSkala]]:
    """Yield examples at each edge, right beside it, and where a rounding decides."""
    step, seen = langkah(skala), set()
    ends = [end for low, high in _tepi(skala) for end in (low.rentang.atas, high.rentang.bawah)]
    ends += [skala.ranah.bawah, skala.ranah.atas]
    for end in ends:
        for part in (0, 1, -1, Fraction(1, 2), Fraction(-1, 2), Fraction(2, 5), Fraction(-2, 5), Fraction(1, 20)):
            figure = None if end is None else end + part * step
            if figure is None or figure in seen:
                continue
            seen.add(figure)
            pita = skala.golongkan(_kisi(skala, figure))
            isi: Isi = {"nilai": Polos(angka(figure)), "predikat": "-" if pita is None else pita.predikat}
            row = baca(isi, skala.tempat.file)
            if row is not None:
                expected = "" if pita is None else pita.predikat
                yield Calon(ContohSkala(figure, expected, row), alur(isi), skala.tempat.file, skala.kode)


def _tepi(skala: Skala) -> list[tuple[Pita, Pita]]:
    """Return neighbouring bands, from the lowest up; the lowest may have no lower end."""
    rows = sorted(skala.pita, key=_urutan)
    return [(low, high) for low, high in pairwise(rows) if low.rentang.atas is not None]


def _urutan(pita: Pita) -> tuple[bool, Fraction, bool]:
    """Sort a band by its lower end; of two that begin at one figure, the one that holds it comes first."""
    own = pita.rentang
    return own.bawah is not None, own.bawah or Fraction(0), not own.bawah_termasuk


def _mutan(skala: Skala, jenis: str, lama: tuple[Pita, Pita], baru: tuple[Pita, Pita]) -> Mutan[Skala]:
    bands = tuple(baru[lama.index(pita)] if pita in lama else pita for pita in skala.pita)
    before, after = (f"{_tulis(pair[0])}; {_tulis(pair[1])}" for pair in (lama, baru))
    ubahan = Ubahan(jenis, "pita", before, after, lama[1].tempat)
    return Mutan(ubahan, _utuh(replace(skala, pita=bands)))


def _titik(skala: Skala, step: Fraction) -> Iterator[Mutan[Skala]]:
    """Yield the scale with a band of a single figure moved, and both its neighbours with it."""
    rows = [low for low, _ in _tepi(skala)] + [high for _, high in _tepi(skala)][-1:]
    for below, point, above in zip(rows, rows[1:], rows[2:], strict=False):
        if point.rentang.bawah is None or point.rentang.bawah != point.rentang.atas:
            continue
        for move in (step, -step):
            moved = (_geser(below, atas=move), _geser(point, bawah=move, atas=move), _geser(above, bawah=move))
            lama = (below, point, above)
            bands = tuple(moved[lama.index(pita)] if pita in lama else pita for pita in skala.pita)
            ubahan = Ubahan("tepi", "pita", _tulis(point), _tulis(moved[1]), point.tempat)
            yield Mutan(ubahan, _utuh(replace(skala, pita=bands)))


def _ranah(skala: Skala, step: Fraction) -> Iterator[Mutan[Skala]]:
    """Yield the scale with an end of its domain moved, together with the band that reaches it."""
    for side in ("bawah", "atas"):
        end = getattr(skala.ranah, side)
        outer = [pita for pita in skala.pita if end is not None and getattr(pita.rentang, side) == end]
        for move in (step, -step) if len(outer) == 1 else ():
            domain = replace(skala.ranah, **{side: end + move})
            bands = tuple(_geser(pita, **{side: move}) if pita is outer[0] else pita for pita in skala.pita)
            before, after = tulis_rentang(skala.ranah), tulis_rentang(domain)
            ubahan = Ubahan("tepi", "ranah", before, after, skala.tempat)
            yield Mutan(ubahan, _utuh(replace(skala, ranah=domain, pita=bands)))
        if len(outer) == 1:
            flag = f"{side}_termasuk"
            turned: dict[str, Any] = {flag: not getattr(skala.ranah, flag)}
            domain = replace(skala.ranah, **turned)
            other = _sisi(outer[0], atas=side == "atas")
            bands = tuple(other if pita is outer[0] else pita for pita in skala.pita)
            ubahan = Ubahan("sisi", "ranah", tulis_rentang(skala.ranah), tulis_rentang(domain), skala.tempat)
            yield Mutan(ubahan, _utuh(replace(skala, ranah=domain, pita=bands)))


def _geser(pita: Pita, *, bawah: Fraction = Fraction(0), atas: Fraction = Fraction(0)) -> Pita:
    own = pita.rentang
    moved = Rentang(
        None if own.bawah is None else own.bawah + bawah,
        own.bawah_termasuk,
        None if own.atas is None else own.atas + atas,
        own.atas_termasuk,
    )
    return replace(pita, rentang=moved)


def _sisi(pita: Pita, *, atas: bool) -> Pita:
    own = pita.rentang
    if atas:
        return replace(pita, rentang=replace(own, atas_termasuk=not own.atas_termasuk))
    return replace(pita, rentang=replace(own, bawah_termasuk=not own.bawah_termasuk))


def _tulis(pita: Pita) -> str:
    return f"{pita.predikat} {tulis_rentang(pita.rentang)}"


def _utuh(skala: Skala) -> Skala | None:
    """Return the scale, or None where `periksa` refuses it."""
    return None if next(periksa_skala(skala), None) is not None else skala
