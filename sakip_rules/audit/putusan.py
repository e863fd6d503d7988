"""The verdict on one claim: whether its printed figure agrees with the value it ought to be, and how.

A printed figure agrees if the value lies in the interval its digits give. Verdicts from mild to grave stand in
`PUTUSAN`; what is not graver than `kurang_teliti` is no finding.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from sakip_rules.audit.harapan import Penaksir
from sakip_rules.audit.rambat import Tercetak, dari_tercetak, kunci
from sakip_rules.audit.selang import tercetak
from sakip_rules.model.cetak import PERSEN
from sakip_rules.model.klaim import Hitungan, Turunan
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.numbers import Missing, Number
from sakip_rules.source.rounding import CARA, bulatkan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sakip_rules.audit.harapan import Harapan
    from sakip_rules.audit.rambat import Kunci
    from sakip_rules.audit.sebab import Sebab
    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.klaim import Klaim
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.numbers import Malformed

PUTUSAN = (
    "tepat",
    "pembulatan",
    "pemotongan",
    "dari_angka_tercetak",
    "kurang_teliti",
    "tidak_dapat_diperiksa",
    "tidak_cocok",
    "label_asing",
    "aturan_dilanggar",
)
"""Verdicts, mild before grave."""

COCOK = frozenset(PUTUSAN[:5])
TERBUKA = "tidak_dapat_diperiksa"
_SEKITAR = " *().,:;[]_\"'`\u2018\u2019\u201c\u201d"
"""What stands around a printed label: quotes, brackets, the marks of notes."""


@dataclass(frozen=True, slots=True)
class Temuan:
    """One claim judged: its verdict, and the printed figure in base units where it is one.

    `beda` is the unit of its difference; `keraguan` says why its printed text cannot be taken for one figure. `sebab`
    are the likely causes, `kelompok` the number of the group of findings with one cause and its place in it, the most
    basic one 0; (0, 0) where it is of none (`telaah`).
    """

    klaim: Klaim
    putusan: str
    harapan: Harapan
    tercetak: Fraction | None
    keraguan: tuple[Diagnostic, ...] = ()
    beda: Satuan | None = None
    sebab: tuple[Sebab, ...] = ()
    kelompok: tuple[int, int] = (0, 0)


class _Cetakan(NamedTuple):
    """A figure as a document prints it, with its line."""

    baris: int
    angka: Tercetak


class _Terbaca(NamedTuple):
    """A claim with what it ought to print and what it does; `ragu` says why that cannot be taken as read."""

    klaim: Klaim
    harapan: Harapan
    angka: Number | Missing | Malformed
    ragu: Diagnostic | None


def periksa(tersusun: InstansiTersusun) -> Iterator[Temuan]:
    """Judge every claim of an agency, in the order written."""
    penaksir = Penaksir(tersusun)
    expected = [_tercetak(penaksir, klaim, penaksir.harapan(klaim)) for klaim in tersusun.berkas.klaim]
    cetakan = _cetakan(expected)
    for one in expected:
        klaim, harapan, number = one.klaim, one.harapan, one.angka
        if isinstance(harapan.dasar, Turunan) and isinstance(harapan.nilai, str):
            yield Temuan(klaim, _sebutan(penaksir, klaim, harapan), harapan, None)
        elif harapan.satuan is not None and harapan.satuan.urutan and isinstance(harapan.nilai, Fraction):
            yield Temuan(klaim, _peringkat(klaim, harapan.nilai, harapan.satuan), harapan, None)
        elif one.ragu is not None:
            yield Temuan(klaim, TERBUKA, harapan, None, (one.ragu,))
        elif isinstance(number, Number) and isinstance(harapan.nilai, Fraction):
            verdict = angka(number, harapan.nilai, harapan.faktor)
            if verdict in ("", "kurang_teliti") and _dari_tercetak(klaim, harapan, number, cetakan):
                verdict = "dari_angka_tercetak"
            verdict = verdict or _salah(harapan, number)
            unit = penaksir.rujuk.cetak.beda(harapan.satuan)
            yield Temuan(klaim, verdict, harapan, number.value * harapan.faktor, beda=unit)
        else:
            yield Temuan(klaim, _kosong(harapan) if isinstance(number, Missing) else TERBUKA, harapan, None)


def _tercetak(penaksir: Penaksir, klaim: Klaim, harapan: Harapan) -> _Terbaca:
    """Read what a claim prints; a formula that names no unit is in that of the mark its result is printed with."""
    cetak = penaksir.rujuk.cetak
    number = cetak.baca(klaim.cetak, harapan.satuan)
    if not isinstance(number, Number):
        return _Terbaca(klaim, harapan, number, None)
    if isinstance(harapan.dasar, Hitungan) and harapan.dasar.satuan is None and number.mark == PERSEN:
        unit = cetak.bertanda(PERSEN)
        harapan = replace(harapan, satuan=unit, faktor=penaksir.tersusun.buku.persen.faktor)
    return _Terbaca(klaim, harapan, number, cetak.ragu(klaim.cetak, number, harapan.satuan))


def _cetakan(expected: Iterable[_Terbaca]) -> dict[tuple[str, Kunci], list[_Cetakan]]:
    """Return every figure that a document prints of a value of the engine, by what it is of, in the order of lines."""
    found: dict[tuple[str, Kunci], list[_Cetakan]] = {}
    for one in expected:
        acuan, proof = one.klaim.acuan, one.harapan.bukti
        if proof is None or acuan is None or not acuan.baris or one.ragu is not None:
            continue
        if isinstance(one.angka, Number):
            printed = Tercetak(one.angka, one.harapan.faktor, _utuh(one.harapan, one.angka))
            found.setdefault((acuan.dokumen, kunci(proof)), []).append(_Cetakan(acuan.baris[0], printed))
    for every in found.values():
        every.sort(key=lambda printed: printed.baris)
    return found


def _utuh(harapan: Harapan, number: Number) -> bool:
    """Whether a printed figure counts whole things: there is a whole number of them, and no decimals are printed."""
    counted = harapan.satuan is not None and harapan.satuan.cacah and not number.decimals
    return counted and isinstance(harapan.nilai, Fraction) and (harapan.nilai / harapan.faktor).denominator == 1


def _dari_tercetak(
    klaim: Klaim, harapan: Harapan, number: Number, cetakan: Mapping[tuple[str, Kunci], Sequence[_Cetakan]]
) -> bool:
    """Whether a figure follows from what its document prints of the values below its proof, those nearest to it."""
    acuan = klaim.acuan
    if harapan.bukti is None or acuan is None or not acuan.baris:
        return False
    dokumen, line = acuan.dokumen, acuan.baris[0]

    def nearest(key: Kunci) -> Tercetak | None:
        every = cetakan.get((dokumen, key), ())
        at = bisect_left(every, line, key=lambda one: one.baris)
        best = min(every[max(0, at - 1) : at + 1], key=lambda one: abs(one.baris - line), default=None)
        return None if best is None else best.angka

    return dari_tercetak(harapan.bukti, number, harapan.faktor, nearest)


def _kosong(harapan: Harapan) -> str:
    """Judge a printed dash: right where nothing was measured, wrong where there is a value."""
    if isinstance(harapan.nilai, TanpaNilai):
        return "tepat" if harapan.dasar is not None and harapan.nilai.kosong else TERBUKA
    return "tidak_cocok"


def angka(number: Number, nilai: Fraction, faktor: Fraction) -> str:
    """Return how a printed figure agrees with a value, empty where it does not.

    >>> from sakip_rules.source.numbers import read
    >>> [angka(read(text), Fraction(2, 3), Fraction(1)) for text in ("0,67", "0,66", "0,70", "0,68")]
    ['pembulatan', 'pemotongan', 'kurang_teliti', '']
    """
    if number.value * faktor == nilai:
        return "tepat"
    for cara in CARA:
        if tercetak(number, cara, faktor).memuat(nilai):
            return "pemotongan" if cara == CARA[-1] else "pembulatan"
    shown = nilai / faktor
    fewer = (bulatkan(shown, decimals, cara) for decimals in range(number.decimals) for cara in CARA)
    return "kurang_teliti" if number.value in fewer else ""


def _salah(harapan: Harapan, number: Number) -> str:
    """Return what is wrong with a figure that does not agree: a rule that was not followed, or just the figure."""
    proof = harapan.bukti
    uncapped = proof.anak[0].nilai if proof is not None and proof.jenis == "batas" else None
    broken = isinstance(uncapped, Fraction) and angka(number, uncapped, harapan.faktor)
    return "aturan_dilanggar" if broken else "tidak_cocok"


def _sebutan(penaksir: Penaksir, klaim: Klaim, harapan: Harapan) -> str:
    """Judge a label: the one its scale gives, another one of that scale, or none of it."""
    proof = harapan.bukti
    scale = "" if proof is None or proof.sumber is None else proof.sumber.kode
    versions = penaksir.tersusun.skala.get(scale, ())
    judging = [version for version in versions if proof is not None and version.sumber == proof.sumber]
    pita = [pita for version in judging or versions for pita in version.skala.pita]
    names = {_lipat(pita.kode): pita.predikat for pita in pita if pita.kode}
    names |= {_lipat(pita.predikat): pita.predikat for pita in pita}
    return _kata(klaim, names, harapan.nilai)


def _peringkat(klaim: Klaim, nilai: Fraction, satuan: Satuan) -> str:
    """Judge a word of an ordinal unit."""
    return _kata(klaim, {_lipat(word): score for word, score in satuan.urutan.items()}, nilai / satuan.faktor)


def _kata(klaim: Klaim, names: Mapping[str, object], nilai: object) -> str:
    """Judge a printed word by what each word stands for; nothing printed is no foreign word."""
    said = _lipat((klaim.cetak.dibaca or klaim.cetak.teks).text)
    if said not in names:
        return "label_asing" if any(char.isalnum() for char in said) else "tidak_cocok"
    return "tepat" if names[said] == nilai else "tidak_cocok"


def _lipat(teks: str) -> str:
    """Return a label as labels are compared: without what a report puts around it."""
    return " ".join(teks.split()).strip(_SEKITAR).casefold()
