"""The verdict on one claim: whether its printed figure agrees with the value it ought to be, and how.

A printed figure agrees if the value lies in the interval its digits give. Verdicts from mild to grave stand in
`PUTUSAN`; what is not graver than `kurang_teliti` is no finding.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import deque
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from sakip_rules.audit.bukti_klaim import Pembukti
from sakip_rules.audit.harapan import Penaksir
from sakip_rules.audit.label import di_luar_skala, peringkat, sebutan
from sakip_rules.audit.rambat import Tercetak, dari_tercetak, kunci
from sakip_rules.audit.selang import tercetak
from sakip_rules.audit.tingkat import COCOK, DILANGGAR, KASAR, SALAH, TERBUKA, TURUN
from sakip_rules.model.cetak import PERSEN
from sakip_rules.model.klaim import Hitungan, Turunan
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.numbers import Missing, Number
from sakip_rules.source.rounding import CARA, bulatkan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sakip_rules.audit.dampak import Dampak
    from sakip_rules.audit.harapan import Harapan
    from sakip_rules.audit.rambat import Kunci
    from sakip_rules.audit.sebab import Sebab
    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.klaim import Klaim
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.numbers import Malformed

    _Tempat = tuple[str, Kunci, object]


@dataclass(frozen=True, slots=True)
class Temuan:
    """One claim judged: its verdict, and the printed figure in base units where it is one.

    `desimal` is how many decimals it is printed with, `beda` the unit of its difference; `keraguan` says why its
    printed text cannot be taken for one figure. `telaah` adds the rest: `sebab` are the likely causes, `kelompok` the
    number of the group of findings with one cause and its place in it, the most basic one 0; (0, 0) where it is of
    none; `dampak` is the predikat that changes with the figure.
    """

    klaim: Klaim
    putusan: str
    harapan: Harapan
    tercetak: Fraction | None
    desimal: int = 0
    keraguan: tuple[Diagnostic, ...] = ()
    beda: Satuan | None = None
    sebab: tuple[Sebab, ...] = ()
    kelompok: tuple[int, int] = (0, 0)
    dampak: Dampak | None = None


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


def periksa(
    tersusun: InstansiTersusun, penaksir: Penaksir | None = None, maju: Callable[[], None] | None = None
) -> Iterator[Temuan]:
    """Judge every claim of an agency, in the order written.

    `penaksir` shares what it evaluated; `maju` is called for each claim whose value was found.
    """
    penaksir = penaksir or Penaksir(tersusun)
    expected = []
    for klaim in tersusun.berkas.klaim:
        expected.append(_tercetak(penaksir, klaim, penaksir.harapan(klaim)))
        if maju is not None:
            maju()
    for one, verdict in zip(expected, _cocok(penaksir, expected), strict=True):
        yield _putuskan(penaksir, one, verdict)


def periksa_sebagian(penaksir: Penaksir, klaim: Iterable[Klaim], lain: Iterable[Temuan]) -> list[Temuan]:
    """Judge some claims, beside what others print; the others are given as judged before."""
    expected = [_tercetak(penaksir, one, penaksir.harapan(one)) for one in klaim]
    beside = (_tercetak(penaksir, one.klaim, one.harapan) for one in lain if one.putusan in COCOK)
    return [_putuskan(penaksir, *pair) for pair in zip(expected, _cocok(penaksir, expected, beside), strict=True)]


def _putuskan(penaksir: Penaksir, one: _Terbaca, cocok: str) -> Temuan:
    """Judge one claim; `cocok` says how its figure agrees, if it does."""
    klaim, harapan, number = one.klaim, one.harapan, one.angka
    if isinstance(harapan.dasar, Turunan) and (isinstance(harapan.nilai, str) or di_luar_skala(harapan)):
        return Temuan(klaim, sebutan(penaksir, klaim, harapan), harapan, None)
    if harapan.satuan is not None and harapan.satuan.urutan and isinstance(harapan.nilai, Fraction):
        return Temuan(klaim, peringkat(klaim, harapan.nilai, harapan.satuan), harapan, None)
    if one.ragu is not None:
        return Temuan(klaim, TERBUKA, harapan, None, keraguan=(one.ragu,))
    if isinstance(number, Number) and isinstance(harapan.nilai, Fraction):
        unit = penaksir.rujuk.cetak.beda(harapan.satuan)
        value, verdict = number.value * harapan.faktor, cocok or _salah(harapan, number)
        return Temuan(klaim, verdict, harapan, value, number.decimals, beda=unit)
    return Temuan(klaim, _kosong(harapan, number) if isinstance(number, Missing) else TERBUKA, harapan, None)


def _cocok(penaksir: Penaksir, expected: Sequence[_Terbaca], lain: Iterable[_Terbaca] = ()) -> list[str]:
    """Return how each figure agrees, empty where it does not; `lain` are others that are known to agree.

    A figure follows from printed ones only if those agree themselves: what was computed from a wrong one is wrong too.
    So a figure that is found to agree lets those be tried again that asked for it.
    """
    found = [_sendiri(one) for one in expected]
    waiting = deque(index for index, verdict in enumerate(found) if verdict in ("", KASAR))
    if not any(_terbaca(expected[index]) for index in waiting):
        return found
    cetakan: dict[_Tempat, list[_Cetakan]] = {}
    for one in lain:
        _catat(one, cetakan)
    for one, verdict in zip(expected, found, strict=True):
        if verdict:
            _catat(one, cetakan)
    asking: dict[_Tempat, list[int]] = {}
    while waiting:
        index = waiting.popleft()
        one = expected[index]
        if found[index] not in ("", KASAR):
            continue
        asked = _dari_tercetak(one, cetakan, penaksir)
        if asked is None:
            if not found[index]:
                waiting += asking.pop(_catat(one, cetakan), ())
            found[index] = TURUN
        for key in asked or ():
            asking.setdefault(key, []).append(index)
    return found


def _sendiri(one: _Terbaca) -> str:
    """Return how a figure agrees with its value by itself."""
    if _terbaca(one) and isinstance(one.angka, Number) and isinstance(one.harapan.nilai, Fraction):
        return angka(one.angka, one.harapan.nilai, one.harapan.faktor)
    return ""


def _terbaca(one: _Terbaca) -> bool:
    """Whether there is a figure to be held against a value."""
    return one.ragu is None and isinstance(one.angka, Number) and isinstance(one.harapan.nilai, Fraction)


def _catat(one: _Terbaca, cetakan: dict[_Tempat, list[_Cetakan]]) -> _Tempat:
    """Keep a figure that agrees with what it is of, in the order of lines; return where it is kept."""
    acuan, proof = one.klaim.acuan, one.harapan.bukti
    if proof is None or acuan is None or not acuan.baris or not isinstance(one.angka, Number):
        return "", ("", "", ""), None
    key = acuan.dokumen, kunci(proof), proof.nilai
    printed = Tercetak(one.angka, one.harapan.faktor, utuh(one.harapan, one.angka))
    insort(cetakan.setdefault(key, []), _Cetakan(acuan.baris[0], printed), key=lambda each: each.baris)
    return key


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


def utuh(harapan: Harapan, number: Number) -> bool:
    """Whether a printed figure is no rounded one: there is a whole number of what is counted, or paid, in wholes."""
    unit = harapan.satuan
    whole = unit is not None and (unit.cacah or unit.desimal == 0) and not number.decimals
    return whole and isinstance(harapan.nilai, Fraction) and (harapan.nilai / harapan.faktor).denominator == 1


def _dari_tercetak(
    one: _Terbaca, cetakan: Mapping[_Tempat, Sequence[_Cetakan]], penaksir: Penaksir
) -> set[_Tempat] | None:
    """Return None if a figure follows from what its document prints of the values below its proof, those nearest to it.

    Of a formula of its own the printed operands are such values too. Else return what was asked for.
    """
    harapan, acuan = one.harapan, one.klaim.acuan
    asked: set[_Tempat] = set()
    if acuan is None or not acuan.baris or not _terbaca(one) or not isinstance(one.angka, Number):
        return asked
    proof = harapan.bukti
    own: dict[Kunci, Tercetak] = {}
    if proof is None and isinstance(harapan.dasar, Hitungan):
        maker = Pembukti(one.klaim, harapan, harapan.dasar, penaksir)
        proof, own = maker.bukti(), maker.tercetak
    if proof is None:
        return asked
    dokumen, line = acuan.dokumen, acuan.baris[0]

    def nearest(key: Kunci, nilai: Fraction) -> Tercetak | None:
        if key in own:
            return own[key]
        place = dokumen, key, nilai
        asked.add(place)
        every = cetakan.get(place, ())
        at = bisect_left(every, line, key=lambda each: each.baris)
        best = min(every[max(0, at - 1) : at + 1], key=lambda each: abs(each.baris - line), default=None)
        return None if best is None else best.angka

    return None if dari_tercetak(proof, one.angka, harapan.faktor, nearest) else asked


def _kosong(harapan: Harapan, tertulis: Missing) -> str:
    """Judge a printed absence: right where nothing was measured, a dash where there was nothing; else it is wrong."""
    if harapan.nilai == 0 and not any(char.isalnum() for char in tertulis.text):
        return "tepat"
    if isinstance(harapan.nilai, TanpaNilai):
        return "tepat" if harapan.dasar is not None and harapan.nilai.kosong else TERBUKA
    return SALAH


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
    return KASAR if number.value in fewer else ""


def _salah(harapan: Harapan, number: Number) -> str:
    """Return what is wrong with a figure that does not agree: a rule that was not followed, or just the figure."""
    proof = harapan.bukti
    uncapped = proof.anak[0].nilai if proof is not None and proof.jenis == "batas" else None
    broken = isinstance(uncapped, Fraction) and angka(number, uncapped, harapan.faktor)
    return DILANGGAR if broken else SALAH
