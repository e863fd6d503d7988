"""Repairs: the smallest edit of one printed figure that makes other printed figures agree with it.

A repair changes one transcribed figure by one digit (left out, too many, wrong, or two next to each other swapped). It
is offered only if the whole audit, run again with the changed figure, settles findings and makes none: so it is proved
against every ratio, sum and repetition of the reports at once.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.audit.putusan import periksa
from sakip_rules.audit.tingkat import COCOK, TERBUKA
from sakip_rules.source.numbers import Number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.acuan import Acuan
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.fakta import FaktaAnggaran
    from sakip_rules.source.places import Place

_TRIED = 24
_DIURAIKAN = frozenset({"jumlah", "selisih", "pilihan", "rujukan"})


@dataclass(frozen=True, slots=True)
class Perbaikan:
    """One figure read or printed otherwise than it should be: where it is transcribed, what it says, what it should.

    `jenis` is the kind of slip (`angka_hilang`, `angka_lebih`, `angka_salah`, `angka_tertukar`); `selesai` are the
    findings that it settles.
    """

    tempat: Place
    acuan: Acuan | None
    milik: str
    besaran: str
    periode: str
    tertulis: Fraction
    menjadi: Fraction
    jenis: str
    selesai: tuple[Temuan, ...]


def salah_angka(tertulis: Fraction, menjadi: Fraction) -> str:
    """Return the slip by which one whole number is written as another, empty where it takes more than one.

    >>> salah_angka(Fraction(81), Fraction(381)), salah_angka(Fraction(381), Fraction(318))
    ('angka_hilang', 'angka_tertukar')
    >>> salah_angka(Fraction(81), Fraction(82)), salah_angka(Fraction(81), Fraction(92))
    ('angka_salah', '')
    """
    if tertulis.denominator != 1 or menjadi.denominator != 1 or menjadi < 0 or tertulis < 0:
        return ""
    was, should = str(tertulis.numerator), str(menjadi.numerator)
    if len(was) == len(should):
        return _sama_panjang(was, should)
    if len(should) == len(was) + 1 and _kurang(should, was):
        return "angka_hilang"
    return "angka_lebih" if len(was) == len(should) + 1 and _kurang(was, should) else ""


def _sama_panjang(was: str, should: str) -> str:
    """Return the slip between two figures of as many digits: one of them, or two neighbours swapped."""
    differ = [at for at, (one, other) in enumerate(zip(was, should, strict=True)) if one != other]
    if len(differ) == 1:
        return "angka_salah"
    first, last = (differ[0], differ[-1]) if differ else (0, 0)
    swapped = last == first + 1 and (was[first], was[last]) == (should[last], should[first])
    return "angka_tertukar" if swapped else ""


def _kurang(panjang: str, pendek: str) -> bool:
    """Whether leaving one digit out of a text gives another."""
    return any(panjang[:at] + panjang[at + 1 :] == pendek for at in range(len(panjang)))


def perbaikan(tersusun: InstansiTersusun, temuan: Sequence[Temuan]) -> tuple[Perbaikan, ...]:
    """Return the repairs of recorded amounts, the one that settles most first."""
    wrong = [item for item in temuan if item.putusan not in COCOK and item.putusan != TERBUKA]
    wanted: Counter[tuple[tuple[str, str, str], Fraction]] = Counter()
    for item in wrong:
        wanted.update(set(_calon(item)))
    facts = {key: rows[0] for key, rows in tersusun.anggaran.items() if len(rows) == 1}
    named = {(kode, besaran, str(when)): fact for (kode, besaran, when), fact in facts.items()}
    found: list[Perbaikan] = []
    for (key, value), _count in wanted.most_common(_TRIED):
        if key in named:
            found += _dicoba(tersusun, temuan, named[key], value)
    return tuple(sorted(found, key=lambda one: (-len(one.selesai), one.tempat)))


def _calon(item: Temuan) -> Iterator[tuple[tuple[str, str, str], Fraction]]:
    """Yield the amounts below a sum that would explain its printed figure by one slip."""
    proof, right = item.harapan.bukti, item.harapan.nilai
    if proof is None or item.tercetak is None or not isinstance(right, Fraction):
        return
    for sign, leaf in _daun(proof, 1):
        if isinstance(leaf.nilai, Fraction):
            value = leaf.nilai + sign * (item.tercetak - right)
            if salah_angka(leaf.nilai, value):
                yield (leaf.milik, leaf.besaran.removesuffix("_anggaran"), leaf.periode), value


def _daun(bukti: Bukti, tanda: int) -> Iterator[tuple[int, Bukti]]:
    """Yield the recorded figures that a value adds up, each with its sign."""
    if bukti.jenis == "fakta":
        yield tanda, bukti
    elif bukti.jenis in _DIURAIKAN:
        for at, child in enumerate(bukti.anak if bukti.jenis in ("jumlah", "selisih") else bukti.anak[:1]):
            yield from _daun(child, -tanda if bukti.jenis == "selisih" and at else tanda)


def _dicoba(
    tersusun: InstansiTersusun, temuan: Sequence[Temuan], fakta: FaktaAnggaran, nilai: Fraction
) -> Iterator[Perbaikan]:
    """Yield the repair if the audit with the changed amount settles something and breaks nothing."""
    if not isinstance(fakta.nilai, Number):
        return
    changed = replace(fakta, nilai=replace(fakta.nilai, value=nilai))
    key = (fakta.simpul.text, fakta.besaran, fakta.periode)
    again = periksa(replace(tersusun, anggaran={**tersusun.anggaran, key: (changed,)}))
    settled = []
    for before, after in zip(temuan, again, strict=True):
        was, now = before.putusan in COCOK, after.putusan in COCOK
        if was and not now and not _sendiri(before, fakta):
            return
        if now and not was:
            settled.append(before)
    if settled:
        yield Perbaikan(
            fakta.nilai_tertulis.place,
            fakta.acuan,
            fakta.simpul.text,
            fakta.besaran,
            str(fakta.periode),
            fakta.nilai.value,
            nilai,
            salah_angka(fakta.nilai.value, nilai),
            tuple(settled),
        )


def _sendiri(temuan: Temuan, fakta: FaktaAnggaran) -> bool:
    """Whether a claim is the printed figure itself that the amount was transcribed from."""
    proof = temuan.harapan.bukti
    return proof is not None and proof.jenis == "fakta" and proof.milik == fakta.simpul.text
