"""The verdict on one claim: whether its printed figure agrees with the value it ought to be, and how.

A printed figure agrees if the value lies in the interval its digits give. Verdicts from mild to grave stand in
`PUTUSAN`; what is not graver than `kurang_teliti` is no finding.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from sakip_rules.audit.harapan import Penaksir
from sakip_rules.audit.rambat import dari_tercetak, kunci
from sakip_rules.audit.selang import tercetak
from sakip_rules.model.klaim import Turunan
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.numbers import Missing, Number
from sakip_rules.source.rounding import CARA, bulatkan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sakip_rules.audit.harapan import Harapan
    from sakip_rules.audit.rambat import Kunci
    from sakip_rules.audit.sebab import Sebab
    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.acuan import Acuan
    from sakip_rules.model.klaim import Klaim

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
SEBUTAN = ("predikat", "predikat_realisasi")


@dataclass(frozen=True, slots=True)
class Temuan:
    """One claim judged: its verdict, and the printed figure in base units where it is one.

    `sebab` are the likely causes, `kelompok` the number of the group of findings with one cause and its place in it,
    the most basic one 0; (0, 0) where it is of none (`telaah`).
    """

    klaim: Klaim
    putusan: str
    harapan: Harapan
    tercetak: Fraction | None
    sebab: tuple[Sebab, ...] = ()
    kelompok: tuple[int, int] = (0, 0)


class _Cetakan(NamedTuple):
    """A figure as a document prints it, with where, and how many base units one of its unit is."""

    acuan: Acuan
    angka: Number
    faktor: Fraction


def periksa(tersusun: InstansiTersusun) -> Iterator[Temuan]:
    """Judge every claim of an agency, in the order written."""
    penaksir = Penaksir(tersusun)
    expected = [(klaim, penaksir.harapan(klaim)) for klaim in tersusun.berkas.klaim]
    cetakan = _cetakan(penaksir, expected)
    for klaim, harapan in expected:
        if isinstance(harapan.dasar, Turunan) and isinstance(harapan.nilai, str):
            yield Temuan(klaim, _sebutan(penaksir, klaim, harapan), harapan, None)
            continue
        number = penaksir.rujuk.baca(klaim.cetak, harapan.satuan)
        if isinstance(number, Number) and isinstance(harapan.nilai, Fraction):
            verdict = angka(number, harapan.nilai, harapan.faktor)
            if verdict in ("", "kurang_teliti") and _dari_tercetak(klaim, harapan, number, cetakan):
                verdict = "dari_angka_tercetak"
            verdict = verdict or _salah(harapan, number)
            yield Temuan(klaim, verdict, harapan, number.value * harapan.faktor)
        else:
            yield Temuan(klaim, _kosong(harapan) if isinstance(number, Missing) else TERBUKA, harapan, None)


def _cetakan(penaksir: Penaksir, expected: Iterable[tuple[Klaim, Harapan]]) -> dict[Kunci, list[_Cetakan]]:
    """Return every figure that documents print of a value of the engine, by what it is of."""
    found: dict[Kunci, list[_Cetakan]] = {}
    for klaim, harapan in expected:
        number = penaksir.rujuk.baca(klaim.cetak, harapan.satuan)
        if harapan.bukti is not None and klaim.acuan is not None and isinstance(number, Number):
            found.setdefault(kunci(harapan.bukti), []).append(_Cetakan(klaim.acuan, number, harapan.faktor))
    return found


def _dari_tercetak(klaim: Klaim, harapan: Harapan, number: Number, cetakan: Mapping[Kunci, Sequence[_Cetakan]]) -> bool:
    """Whether a figure follows from what its document prints of the values below its proof, those nearest to it."""
    acuan = klaim.acuan
    if harapan.bukti is None or acuan is None or not acuan.baris:
        return False
    near: dict[Kunci, tuple[Number, Fraction]] = {}
    for key, every in cetakan.items():
        own = [one for one in every if one.acuan.dokumen == acuan.dokumen and one.acuan.baris]
        if own:
            best = min(own, key=lambda one: abs(one.acuan.baris[0] - acuan.baris[0]))
            near[key] = (best.angka, best.faktor)
    return dari_tercetak(harapan.bukti, number, harapan.faktor, near)


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
    said = _lipat((klaim.cetak.dibaca or klaim.cetak.teks).text)
    proof = harapan.bukti
    scale = "" if proof is None or proof.sumber is None else proof.sumber.kode
    versions = penaksir.tersusun.skala.get(scale, ())
    pita = [pita for version in versions for pita in version.skala.pita]
    names = {_lipat(pita.predikat): pita.predikat for pita in pita}
    names |= {_lipat(pita.kode): pita.predikat for pita in pita if pita.kode}
    if said not in names:
        return "label_asing"
    return "tepat" if names[said] == harapan.nilai else "tidak_cocok"


def _lipat(teks: str) -> str:
    return " ".join(teks.strip(" *().,").split()).casefold()
