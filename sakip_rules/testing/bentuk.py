"""One case: what was measured and aimed at, as a planner writes it, and what the engine makes of it.

Data: rows of a facts file and a target, as texts. Invariant: `hasil` judges exactly what `ruang` writes; the rule is
compiled once and only its facts and its target are replaced, so a case costs no more than judging it. The agency's own
facts are left out: a case says everything it rests on, but for budgets.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from sakip_rules.engine.andaian import Diganti
from sakip_rules.engine.nilai import mulai, nilai_indikator, predikat_indikator, predikat_realisasi
from sakip_rules.model.fakta import Fakta
from sakip_rules.model.indikator import Target
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.nodes import Scalar
from sakip_rules.source.numbers import PLAIN, Malformed, read, write
from sakip_rules.source.places import Place, SourceFile
from sakip_rules.source.rounding import CARA

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction

    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.hasil import HasilIndikator
    from sakip_rules.model.periode import Periode
    from sakip_rules.source.numbers import Written
    from sakip_rules.testing.pokok import IndikatorUji

BERKAS = "kasus.yaml"
_PALING_PANJANG = 60
_NILAI = ("target", "realisasi", "capaian")


class Pencetak(Protocol):
    """What hypothesis shows values with."""

    def text(self, teks: str) -> None:
        """Print a text."""


@dataclass(frozen=True, slots=True)
class Baris:
    """One row of a facts file: of an indicator (or one of its variables, or a part of that) in a periode."""

    indikator: str
    variabel: str
    rincian: str
    periode: Periode
    nilai: str


@dataclass(frozen=True, slots=True)
class Hasil:
    """What a case comes to; `predikat_realisasi` only where the rule names a scale for the realisasi."""

    target: Bukti
    realisasi: Bukti
    capaian: Bukti
    predikat: Bukti
    predikat_realisasi: Bukti | None


@dataclass(frozen=True, slots=True)
class Kasus:
    """An indicator with facts, and with a target of its own for the periode where `target` is not None.

    Texts are what a file says: a plain decimal, a range, a bound, a word, `-`. `parameter` are further inputs of its
    method that are not as the rule says.
    """

    pokok: IndikatorUji
    fakta: tuple[Baris, ...]
    target: str | None = None
    parameter: tuple[tuple[str, str], ...] = ()

    @property
    def aturan_lain(self) -> bool:
        """Whether the rule is another one than the workspace's: its target or a parameter is."""
        return self.target is not None or bool(self.parameter)

    def tersusun(self) -> InstansiTersusun:
        """Return the agency compiled, with these facts and this target and no other."""
        made = dengan_fakta(self.pokok.instansi.tersusun, self.fakta)
        return dengan_aturan(made, self) if self.aturan_lain else made

    def hasil(self) -> Hasil:
        """Return the indicator judged."""
        pokok = self.pokok
        p = mulai(self.tersusun(), pokok.periode)
        item = p.indikator(pokok.kode, pokok.periode.tahun)
        if isinstance(item, TanpaNilai):
            raise LookupError(pokok.kode)  # noqa: TRY004 - what is wrong is the year, not a type
        target, measured, judged = (p.ambil(name, pokok.kode, pokok.periode) for name in _NILAI)
        labels = predikat_indikator(p, item, pokok.periode), predikat_realisasi(p, item, pokok.periode)
        return Hasil(target, measured, judged, *labels)

    def lengkap(self) -> HasilIndikator:
        """Return the indicator judged with all that a report compares; raises LookupError where it is not in force."""
        found = nilai_indikator(self.tersusun(), self.pokok.kode, self.pokok.periode)
        if found is None:
            raise LookupError(self.pokok.kode)
        return found

    def __repr__(self) -> str:
        from sakip_rules.testing.tulisan import tulis_kasus

        return f"\n{tulis_kasus(self)}"

    def _repr_pretty_(self, printer: Pencetak, _siklus: bool) -> None:  # noqa: FBT001 - hypothesis asks it so
        printer.text(repr(self))


@lru_cache(maxsize=8192)
def baca(teks: str) -> Written:
    """Return what a text says where a figure stands; raises ValueError where a file could not say it."""
    found = read(teks, plain=polos(teks))
    if isinstance(found, Malformed):
        raise ValueError(teks)  # noqa: TRY004 - what is wrong is the text, not its type
    return found


def polos(teks: str) -> bool:
    """Whether a file says a text without quotes: it is a plain decimal.

    >>> polos("83.28"), polos("80 - 90"), polos("-")
    (True, False, False)
    """
    return PLAIN.fullmatch(teks) is not None


def tulis(angka: Fraction) -> str:
    """Return a number as a plain decimal, whole; raises ValueError for one that has no end.

    >>> from fractions import Fraction
    >>> tulis(Fraction(1, 8)), tulis(Fraction(-5)), tulis(Fraction(1, 2000000))
    ('0.125', '-5', '0.0000005')
    """
    for places in range(_PALING_PANJANG):
        if (angka * 10**places).denominator == 1:
            return write(angka, places, CARA[-1])
    raise ValueError(angka)


def dengan_fakta(tersusun: InstansiTersusun, baris: Iterable[Baris]) -> InstansiTersusun:
    """Return the agency with these facts in place of its own."""
    facts: dict[tuple[str, str, Periode], list[Fakta]] = {}
    for at, one in enumerate(baris):
        fact = _fakta(one, at + 1)
        facts.setdefault((one.indikator, fact.nama, one.periode), []).append(fact)
    parts = frozenset((kode, name, when.tahun) for kode, name, when in facts if when.bagian)
    frozen: Mapping[tuple[str, str, Periode], tuple[Fakta, ...]] = {key: tuple(rows) for key, rows in facts.items()}
    return replace(tersusun, fakta=frozen, berbagian=parts)


def dengan_aturan(tersusun: InstansiTersusun, kasus: Kasus) -> InstansiTersusun:
    """Return the agency with the case's target in place of what planning documents set, and with its parameters."""
    pokok, item = kasus.pokok, kasus.pokok.item
    own = item.indikator
    rows = own.target
    if kasus.target is not None:
        kept = tuple(one for one in rows if one.periode != pokok.periode)
        rows = (Target("", pokok.periode, baca(kasus.target), None, own.tempat), *kept)
    given = {name: baca(text) for name, text in kasus.parameter}
    changed = replace(own, target=rows, parameter={**own.parameter, **given})
    aimed = replace(item, indikator=changed, bertarget=frozenset(one.periode for one in rows))
    return replace(tersusun, indikator=Diganti(tersusun.indikator, pokok.kode, (aimed,)))


def _fakta(baris: Baris, nomor: int) -> Fakta:
    name = _skalar(baris.variabel, nomor) if baris.variabel else None
    part = _skalar(baris.rincian, nomor) if baris.rincian else None
    owner, value = _skalar(baris.indikator, nomor), _skalar(baris.nilai, nomor)
    return Fakta(owner, name, baris.periode, baca(baris.nilai), None, value, part)


@lru_cache(maxsize=8192)
def _skalar(teks: str, nomor: int) -> Scalar:
    return Scalar(teks, Place(BERKAS, nomor, 1, 1), "" if polos(teks) else '"', 0, 0, SourceFile(BERKAS, teks, ""))
