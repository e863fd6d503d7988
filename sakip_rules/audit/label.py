"""Verdicts on words: a predikat held against its scale, a word of an ordinal unit against the words it has.

Data: a claim and the word it ought to print. Invariant: a label is only judged by the scale its proof names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.audit.tingkat import ASING, BERDAMPAK, SALAH, TERBUKA
from sakip_rules.model.klaim import Turunan
from sakip_rules.model.nilai import TanpaNilai

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from fractions import Fraction

    from sakip_rules.audit.harapan import Harapan, Penaksir
    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.model.klaim import Klaim
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.model.skala import Pita

LUAR_SKALA = "N034"
_SEKITAR = " *().,:;[]_\"'`\u2018\u2019\u201c\u201d"
"""What stands around a printed label: quotes, brackets, the marks of notes."""


def sebutan(penaksir: Penaksir, klaim: Klaim, harapan: Harapan) -> str:
    """Judge a label: the one its scale gives, another one of that scale, or none of it.

    A figure beyond its scale has no label: the one of the scale's end on that side cannot be refuted, any other can.
    """
    names, said = _nama(penaksir, harapan), _kata_cetak(klaim)
    if not isinstance(harapan.nilai, str):
        ends = {pita.predikat for pita in _ujung(penaksir, harapan)}
        return TERBUKA if not said or names.get(said) in ends else SALAH if said in names else ASING
    verdict = _kata(klaim, names, harapan.nilai)
    return BERDAMPAK if verdict == SALAH and said in names else verdict


def di_luar_skala(harapan: Harapan) -> bool:
    """Whether a predikat does not exist because its figure lies beyond the scale."""
    return isinstance(harapan.nilai, TanpaNilai) and any(one.code == LUAR_SKALA for one in harapan.nilai.sebab)


def _ujung(penaksir: Penaksir, harapan: Harapan) -> Iterator[Pita]:
    """Yield the band at the end of a scale beyond which a figure lies."""
    proof = harapan.bukti
    tests = () if proof is None else proof.banding
    for pita in _pita(penaksir, harapan):
        beyond = (pita.rentang.bawah if test.kiri < test.kanan else pita.rentang.atas for test in tests)
        if any(end == test.kanan for end, test in zip(beyond, tests, strict=True) if not test.berlaku):
            yield pita


def _pita(penaksir: Penaksir, harapan: Harapan) -> list[Pita]:
    """Return the bands of the scale that a predikat is from."""
    proof = harapan.bukti
    scale = "" if proof is None or proof.sumber is None else proof.sumber.kode
    versions = penaksir.tersusun.skala.get(scale, ())
    judging = [version for version in versions if proof is not None and version.sumber == proof.sumber]
    return [pita for version in judging or versions for pita in version.skala.pita]


def _nama(penaksir: Penaksir, harapan: Harapan) -> dict[str, str]:
    """Return the labels of the scale that a predikat is from, by how they may be printed."""
    pita = _pita(penaksir, harapan)
    return {_lipat(one.kode): one.predikat for one in pita if one.kode} | {
        _lipat(one.predikat): one.predikat for one in pita
    }


def dimaksud(penaksir: Penaksir, temuan: Temuan) -> str | None:
    """Return the label of its scale that a printed one means, empty where it is none of it; None for a figure."""
    harapan = temuan.harapan
    if not isinstance(harapan.dasar, Turunan) or not isinstance(harapan.nilai, str):
        return None
    return _nama(penaksir, harapan).get(_kata_cetak(temuan.klaim), "")


def peringkat(klaim: Klaim, nilai: Fraction, satuan: Satuan) -> str:
    """Judge a word of an ordinal unit."""
    return _kata(klaim, {_lipat(word): score for word, score in satuan.urutan.items()}, nilai / satuan.faktor)


def _kata(klaim: Klaim, names: Mapping[str, object], nilai: object) -> str:
    """Judge a printed word by what each word stands for; nothing printed is no foreign word."""
    said = _kata_cetak(klaim)
    if said not in names:
        return ASING if any(char.isalnum() for char in said) else SALAH
    return "tepat" if names[said] == nilai else SALAH


def _kata_cetak(klaim: Klaim) -> str:
    return _lipat((klaim.cetak.dibaca or klaim.cetak.teks).text)


def _lipat(teks: str) -> str:
    """Return a label as labels are compared: without what a report puts around it."""
    return " ".join(teks.split()).strip(_SEKITAR).casefold()
