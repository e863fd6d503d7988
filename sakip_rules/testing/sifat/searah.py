"""A better realisasi never scores lower (Z1, Z2), over the whole domain of the method.

Higher is better for positif, lower for negatif; for stabil nearer to the target is, on either side of it, and what is
equally far on both sides scores the same (`setangkup`). Only capaian that exist are compared: where a method has no
result it says so (`total`).
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from hypothesis import strategies as st

from sakip_rules.engine.tampil import tercetak
from sakip_rules.locale import N_
from sakip_rules.source.numbers import Number, Word
from sakip_rules.testing.bentuk import Kasus, baca, tulis
from sakip_rules.testing.sifat.dasar import Langgar, Sifat, angka
from sakip_rules.testing.strategi.fakta import langsung, realisasi, target_lazim, tepi_realisasi

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from sakip_rules.model.bukti import Bukti
    from sakip_rules.testing.pokok import IndikatorUji
    from sakip_rules.testing.sifat.dasar import Janji

STABIL = "stabil"
_LANGSUNG = N_("A realisasi recorded as such does not count: the formula's own inputs are always known.")
_BUKAN_STABIL = N_("Only for an indikator of polaritas stabil.")
POSITIF = N_("The higher realisasi, {tinggi}, has the lower capaian: {capaian_tinggi} % against {capaian_rendah} %.")
NEGATIF = N_("The lower realisasi, {rendah}, has the lower capaian: {capaian_rendah} % against {capaian_tinggi} %.")
MENDEKAT = N_(
    "Nearer to the target, {dekat} has the capaian {capaian_dekat} %; farther off, {jauh} has {capaian_jauh} %."
)
_BERBEDA = N_(
    "Equally far from the target, {rendah} has the capaian {capaian_rendah} % and {tinggi} {capaian_tinggi} %."
)


class Pasangan(NamedTuple):
    """Two cases of one target that differ in the realisasi itself."""

    satu: Kasus
    dua: Kasus


def langsung_dihitung(pokok: IndikatorUji, _janji: Janji) -> str:
    """Say why nothing is promised: a realisasi recorded as such makes no difference."""
    first, second = (Kasus(pokok, (langsung(pokok).baris(text),)).hasil().realisasi for text in _dua(pokok))
    return "" if first.nilai != second.nilai else _LANGSUNG


def _dua(pokok: IndikatorUji) -> tuple[str, str]:
    unit = pokok.item.langsung.satuan
    words = tuple(unit.urutan) if unit is not None else ()
    return (words[0], words[-1]) if words else ("1", "2")


@st.composite
def pasangan(draw: st.DrawFn, pokok: IndikatorUji) -> Pasangan:
    """Draw two figures of the realisasi and a target."""
    aimed = draw(st.sampled_from(target_lazim(pokok)))
    figures = realisasi(pokok, aimed)
    first, second = (kasus_langsung(pokok, draw(figures), aimed) for _ in range(2))
    return Pasangan(first, second)


def _sapu(pokok: IndikatorUji, _janji: Janji) -> Iterable[Pasangan]:
    """Return, for the rule's own target, every two neighbours among the figures at which something changes."""
    aimed = target_lazim(pokok)[0]
    every = sorted((kasus_langsung(pokok, text, aimed) for text in tepi_realisasi(pokok, aimed)), key=_realisasi)
    pairs = [Pasangan(first, second) for first, second in pairwise(every)]
    return sorted(pairs, key=lambda two: len(two.satu.fakta[0].nilai) + len(two.dua.fakta[0].nilai))


def kasus_langsung(pokok: IndikatorUji, teks: str, target: str) -> Kasus:
    """Return the case of a realisasi recorded as such."""
    return Kasus(pokok, (langsung(pokok).baris(teks),), target)


def _langgar(_pokok: IndikatorUji, _janji: Janji, dua: Pasangan) -> Langgar | None:
    found = [(_realisasi(one), one.hasil(), one) for one in dua]
    (rendah, satu, kasus_rendah), (tinggi, lain, kasus_tinggi) = sorted(found, key=lambda each: each[0])
    below, above = angka(satu.capaian), angka(lain.capaian)
    if below is None or above is None:
        return None
    polaritas = kasus_rendah.pokok.item.indikator.polaritas
    data = {"rendah": rendah, "tinggi": tinggi, "capaian_rendah": below, "capaian_tinggi": above}
    if polaritas != STABIL:
        wrong = below > above if polaritas == "positif" else below < above
        sentence = POSITIF if polaritas == "positif" else NEGATIF
        return Langgar(sentence, data, (kasus_rendah, kasus_tinggi)) if wrong else None
    ends = _ujung(satu.target)
    if ends is None:
        return None
    near, far, both = _dekat(ends, (rendah, below), (tinggi, above))
    if both and near[1] < far[1]:
        told = {"dekat": near[0], "capaian_dekat": near[1], "jauh": far[0], "capaian_jauh": far[1]}
        return Langgar(MENDEKAT, told, (kasus_rendah, kasus_tinggi))
    return None


_Titik = tuple[Fraction, Fraction]


def _dekat(ends: _Titik, rendah: _Titik, tinggi: _Titik) -> tuple[_Titik, _Titik, bool]:
    """Return which of two realisasi is nearer to a target, and whether that can be said: they lie on one side of it.

    One inside the target is as near as can be, wherever the other lies.
    """
    inside = [ends[0] <= one[0] <= ends[1] for one in (rendah, tinggi)]
    if inside[1] or tinggi[0] <= ends[0]:
        return tinggi, rendah, True
    if inside[0] or rendah[0] >= ends[1]:
        return rendah, tinggi, True
    return rendah, tinggi, False


def _realisasi(kasus: Kasus) -> Fraction:
    written = baca(kasus.fakta[0].nilai)
    unit = kasus.pokok.item.langsung.satuan
    if isinstance(written, Word) and unit is not None:
        return unit.urutan[written.text]
    return written.value if isinstance(written, Number) else Fraction(0)


def _ujung(target: Bukti) -> tuple[Fraction, Fraction] | None:
    """Return both ends of a target in its printed unit; None where there is none."""
    value = target.nilai
    ends = value if isinstance(value, tuple) else (value, value)
    figures = [tercetak(one, target.satuan) for one in ends if isinstance(one, Fraction)]
    return (figures[0], figures[1]) if len(figures) == len(ends) else None


def _stabil(pokok: IndikatorUji, janji: Janji) -> str:
    return langsung_dihitung(pokok, janji) if pokok.item.indikator.polaritas == STABIL else _BUKAN_STABIL


@st.composite
def _cermin(draw: st.DrawFn, pokok: IndikatorUji) -> Pasangan:
    """Draw two realisasi equally far from a target, on both its sides; where the target is none, the same one twice."""
    aimed = draw(st.sampled_from(target_lazim(pokok)))
    return _dicerminkan(pokok, draw(realisasi(pokok, aimed)), aimed)


def _sapu_cermin(pokok: IndikatorUji, _janji: Janji) -> Iterable[Pasangan]:
    aimed = target_lazim(pokok)[0]
    return [_dicerminkan(pokok, text, aimed) for text in tepi_realisasi(pokok, aimed)]


def _dicerminkan(pokok: IndikatorUji, text: str, aimed: str) -> Pasangan:
    written, at = baca(aimed), baca(text)
    mirrored = text
    if isinstance(written, Number) and isinstance(at, Number):
        mirrored = tulis(2 * written.value - at.value)
    return Pasangan(kasus_langsung(pokok, text, aimed), kasus_langsung(pokok, mirrored, aimed))


def _setangkup(_pokok: IndikatorUji, _janji: Janji, dua: Pasangan) -> Langgar | None:
    (rendah, satu), (tinggi, lain) = sorted((_realisasi(one), at) for at, one in enumerate(dua))
    below, above = angka(dua[satu].hasil().capaian), angka(dua[lain].hasil().capaian)
    if below is None or above is None or below == above:
        return None
    data = {"rendah": rendah, "tinggi": tinggi, "capaian_rendah": below, "capaian_tinggi": above}
    return Langgar(_BERBEDA, data, (dua[satu], dua[lain]))


def _bahan(pokok: IndikatorUji, _janji: Janji) -> SearchStrategy[Pasangan]:
    return pasangan(pokok)


def _bahan_cermin(pokok: IndikatorUji, _janji: Janji) -> SearchStrategy[Pasangan]:
    return _cermin(pokok)


SEARAH: Sifat[IndikatorUji] = Sifat(
    "searah",
    N_("A better realisasi never scores lower, by the polaritas of the indikator."),
    langsung_dihitung,
    _bahan,
    _langgar,
    _sapu,
)
SETANGKUP: Sifat[IndikatorUji] = Sifat(
    "setangkup",
    N_("What is equally far from the target on either side of it has the same capaian."),
    _stabil,
    _bahan_cermin,
    _setangkup,
    _sapu_cermin,
)
