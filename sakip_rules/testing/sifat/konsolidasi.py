"""A year is what its parts amount to by the declared rule, and parts that reach their targets reach the year's (T1).

What the parts amount to is added up here. Parts that are due are those with a target, or all where none has one or
targets are to date; of a rule that takes the last value, later parts may be missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from sakip_rules.locale import N_
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.numbers import Number
from sakip_rules.testing.bentuk import Kasus, tulis
from sakip_rules.testing.sifat.dasar import Langgar, Sifat, angka
from sakip_rules.testing.strategi.fakta import BAGIAN, dasar, daun, langsung
from sakip_rules.testing.strategi.tepi import desimal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

    from sakip_rules.model.periode import Periode
    from sakip_rules.testing.bentuk import Baris
    from sakip_rules.testing.pokok import IndikatorUji
    from sakip_rules.testing.sifat.dasar import Janji
    from sakip_rules.testing.strategi.fakta import Daun

_AKHIR = frozenset({"terakhir", "kumulatif"})
_BESAR = 1_000

_TANPA = N_("Nothing it measures is put together from parts of a year (konsolidasi).")
_BEDA = N_(
    "Recorded by parts, {besaran} is {bagian}; recorded for the year as what the parts amount to, it is {setahun}."
)
_JUMLAH = N_("The parts amount to {harap} by konsolidasi {cara}, but the realisasi is {hasil}.")
TARGET = N_(
    "Every part of the year reaches its target exactly, but the realisasi is {realisasi} against a target of {target}."
)


@dataclass(frozen=True, slots=True)
class Bagian:
    """A case recorded by parts, and the same recorded as what they amount to; None where a year's row cannot say it.

    `harap` is what the realisasi must be, where the parts are those of the realisasi itself.
    """

    bagian: Kasus
    setahun: Kasus | None
    harap: Fraction | None = None
    cara: str = ""
    target: bool = False


def _berbagian(pokok: IndikatorUji) -> list[Daun]:
    found = [one for one in daun(pokok) if one.indikator == pokok.kode and one.terukur.konsolidasi]
    return [one for one in found if one.periode.tahun == pokok.periode.tahun and _pecahan(one.periode)]


def _pecahan(periode: Periode) -> tuple[Periode, ...]:
    """Return the quarters of a year, or those of a part of the year from its beginning."""
    return periode.sampai(BAGIAN) if periode.bagian else periode.pecahan(BAGIAN)


def _berlaku(pokok: IndikatorUji, _janji: Janji) -> str:
    return "" if _berbagian(pokok) or _bertarget(pokok) else _TANPA


def _bertarget(pokok: IndikatorUji) -> list[tuple[Periode, str]]:
    """Return the targets of the parts up to the periode, where each has exactly one and that is a number."""
    item = pokok.item
    parts = _pecahan(pokok.periode)
    rows = {one: [row for row in item.indikator.target if row.periode == one] for one in parts}
    if not item.indikator.konsolidasi or item.indikator.target_sampai_dengan:
        return []
    if not all(len(found) == 1 and isinstance(found[0].nilai, Number) for found in rows.values()):
        return []
    return [(when, _teks(found[0].nilai)) for when, found in rows.items()]


def _teks(written: object) -> str:
    return tulis(written.value) if isinstance(written, Number) else ""


def _bahan(pokok: IndikatorUji, _janji: Janji) -> SearchStrategy[Bagian]:
    ways = [_digabung(pokok)] if _berbagian(pokok) else []
    aimed = _bertarget(pokok)
    if aimed:
        own = langsung(pokok)
        ways.append(
            st.just(Bagian(Kasus(pokok, tuple(own.baris(text, when) for when, text in aimed)), None, target=True))
        )
    return st.one_of(ways)


@st.composite
def _digabung(draw: st.DrawFn, pokok: IndikatorUji) -> Bagian:
    """Draw the parts of everything that has some, and put each together."""
    divided, plain = _berbagian(pokok), {one.baris(""): row for one, row in zip(daun(pokok), dasar(pokok), strict=True)}
    by_parts, by_year = [], []
    expected: Fraction | None = None
    for one in daun(pokok):
        if one not in divided:
            by_parts.append(plain[one.baris("")])
            by_year.append(plain[one.baris("")])
            continue
        rows, total = draw(_bagian(pokok, one))
        by_parts += rows
        by_year.append(one.baris(tulis(total)))
        expected = total
    direct = pokok.item.rumus is None
    year = None if pokok.periode.bagian else Kasus(pokok, tuple(by_year))
    whole = expected if direct else None
    return Bagian(Kasus(pokok, tuple(by_parts)), year, whole, divided[-1].terukur.konsolidasi)


@st.composite
def _bagian(draw: st.DrawFn, pokok: IndikatorUji, one: Daun) -> tuple[list[Baris], Fraction]:
    """Draw the rows of the parts of something, and what they amount to."""
    cara, parts = one.terukur.konsolidasi, _pecahan(one.periode)
    due = _diharapkan(pokok, parts)
    if cara in _AKHIR:
        due = due[: draw(st.integers(1, len(due)))]
    step = Fraction(1) / 10 ** desimal(pokok, one.terukur.satuan)
    figures = [draw(st.integers(0, _BESAR)) * len(due) * step for _ in due]
    total = figures[-1] if cara in _AKHIR else sum(figures, Fraction(0))
    if cara == "rata_rata":
        total /= len(due)
    return [one.baris(tulis(figure), when) for figure, when in zip(figures, due, strict=True)], total


def _diharapkan(pokok: IndikatorUji, parts: Sequence[Periode]) -> list[Periode]:
    item = pokok.item
    aimed = [] if item.indikator.target_sampai_dengan else [one for one in parts if one in item.bertarget]
    return aimed or list(parts)


def _langgar(_pokok: IndikatorUji, _janji: Janji, drawn: Bagian) -> Langgar | None:
    result = drawn.bagian.hasil()
    if drawn.target:
        return _terhadap_target(drawn)
    figure = angka(result.realisasi)
    if drawn.harap is not None and figure != _dibulatkan(drawn, figure):
        hasil = "-" if figure is None else figure
        return Langgar(_JUMLAH, {"harap": drawn.harap, "cara": drawn.cara, "hasil": hasil}, (drawn.bagian,))
    if drawn.setahun is None:
        return None
    other = drawn.setahun.hasil()
    for name in ("realisasi", "capaian", "predikat"):
        first, second = getattr(result, name).nilai, getattr(other, name).nilai
        if first != second and not (isinstance(first, TanpaNilai) and isinstance(second, TanpaNilai)):
            shown = {"bagian": _sebut(first), "setahun": _sebut(second)}
            return Langgar(_BEDA, {"besaran": name, **shown}, (drawn.bagian, drawn.setahun))
    return None


def _dibulatkan(drawn: Bagian, figure: Fraction | None) -> Fraction | None:
    """Return the realisasi that is expected: of one the agency rounds, whatever it rounds to."""
    proof = drawn.bagian.hasil().realisasi
    if proof.jenis != "pembulatan":
        return drawn.harap
    return figure if angka(proof.anak[0]) == drawn.harap else drawn.harap


def _terhadap_target(drawn: Bagian) -> Langgar | None:
    result = drawn.bagian.hasil()
    figure, aim = angka(result.realisasi), angka(result.target)
    if aim is None or figure is None or figure == aim or result.realisasi.jenis == "pembulatan":
        return None
    return Langgar(TARGET, {"realisasi": figure, "target": aim}, (drawn.bagian,))


def _sebut(value: object) -> object:
    return "-" if isinstance(value, TanpaNilai) else value


KONSOLIDASI: Sifat[IndikatorUji] = Sifat(
    "konsolidasi",
    N_("A year is what its parts amount to, and parts that reach their targets reach the year's."),
    _berlaku,
    _bahan,
    _langgar,
)
