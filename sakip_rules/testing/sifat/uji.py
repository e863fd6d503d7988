"""Tests made of a workspace: one for each rule and each property that promises something for it.

Data: a folder and what of it is wanted. Invariant: a test that fails says the promise, what came out, and the smallest
case as YAML; where a folder is given, that case is put there as a workspace that `sakip nilai` judges.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from sakip_rules.source.simpan import simpan as tulis_berkas
from sakip_rules.testing.pokok import CAPAIAN, IndikatorUji, buka, buka_pustaka
from sakip_rules.testing.sifat.daftar import INDIKATOR, INSTANSI, NAMA
from sakip_rules.testing.sifat.dasar import Janji, SifatGagal
from sakip_rules.testing.tulisan import ruang

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sakip_rules.testing.pokok import InstansiUji
    from sakip_rules.testing.sifat.dasar import Sifat

_BUKAN_NAMA = re.compile(r"\W")
SEMUA = "*"
"""What stands for every method or every scale of the standard library."""


@dataclass(frozen=True, slots=True)
class Uji:
    """One property put to one rule; `contoh` is how many cases are tried (0: as hypothesis is set)."""

    pokok: Any
    sifat: Sifat[Any]
    janji: Janji
    contoh: int = 0
    simpan: str = ""

    @property
    def sebutan(self) -> str:
        """What it is called in a list of tests."""
        return f"{self.pokok.sebutan}-{self.sifat.nama}"

    def jalankan(self) -> None:
        """Try it; raises `SifatGagal` with the smallest case that breaks it."""

        def sekali(kasus: Any) -> None:  # noqa: ANN401 - each property draws something of its own
            breach = self.sifat.langgar(self.pokok, self.janji, kasus)
            if breach is not None:
                raise SifatGagal(self.pokok.sebutan, self.sifat.nama, self.sifat.janji, breach)

        def semua() -> None:
            for kasus in self.sifat.sapu(self.pokok, self.janji):
                sekali(kasus)
            usual(made)()

        # hypothesis keeps what failed under a test's name: this is no one test's.
        sekali.__name__ = "uji_" + _BUKAN_NAMA.sub("_", self.sebutan)
        made = given(self.sifat.bahan(self.pokok, self.janji))(sekali)
        usual = settings(
            deadline=None,
            report_multiple_bugs=False,
            phases=[one for one in Phase if one is not Phase.explain],
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
            max_examples=self.contoh or settings().max_examples,
        )
        try:
            semua()
        except SifatGagal as error:
            if self.simpan:
                error.add_note(str(_simpan(Path(self.simpan) / self.sebutan, error)))
            raise


def _simpan(folder: Path, error: SifatGagal) -> Path:
    """Write the smallest case: each of its cases as a workspace of its own, and what it says."""
    for number, one in enumerate(error.langgar.kasus, start=1):
        for name, text in ruang(one).items():
            tulis_berkas(folder / str(number) / name, text, timpa=True)
    tulis_berkas(folder / "kasus.txt", str(error), timpa=True)
    return folder


class Pilihan(TypedDict, total=False):
    """What is wanted of a workspace, and how it is tried.

    All its agencies, or one (`instansi`), or one indicator (`iku`); or one capaian method (`metode`) or scale (`skala`)
    of its standard library (`*`: all of them). `periode` is judged in place of the agencies' own. `sifat` are the
    properties wanted (else all), `kecuali` those that are not. `batas` is a cap that the capaian must stay in, whatever
    the files declare. `contoh` is how many cases are tried of each, `simpan` a folder for the smallest that fail.
    """

    instansi: str
    iku: str
    metode: str
    skala: str
    periode: str
    sifat: Iterable[str]
    kecuali: Iterable[str]
    batas: str
    contoh: int
    simpan: str | Path


def uji_sifat(folder: str | Path, **pilihan: Unpack[Pilihan]) -> Callable[..., None]:
    """Return a test function for pytest that tries every property of the rules of a workspace.

    Raises `RuangKeliru`, KeyError and ValueError as `buka` does, and ValueError for a property that there is not or
    where nothing is left to test.
    """
    tests = tuple(daftar_uji(folder, **pilihan))
    if not tests:
        raise ValueError(folder)

    @pytest.mark.parametrize("uji", [pytest.param(one, id=one.sebutan) for one in tests])
    def test_sifat(uji: Uji) -> None:
        uji.jalankan()

    return test_sifat


def daftar_uji(folder: str | Path, **pilihan: Unpack[Pilihan]) -> Iterator[Uji]:
    """Yield the tests that `uji_sifat` makes, to be run in another way; raises as it does."""
    wanted = _dipilih(pilihan.get("sifat", ()), pilihan.get("kecuali", ()))
    promised = Janji(pilihan.get("batas", ""))
    tried, kept = pilihan.get("contoh", 0), str(pilihan.get("simpan", ""))
    for pokok in _pokok(folder, pilihan):
        properties: tuple[Sifat[Any], ...] = INDIKATOR if isinstance(pokok, IndikatorUji) else INSTANSI
        for one in properties:
            if one.nama in wanted and not one.berlaku(pokok, promised):
                yield Uji(pokok, one, promised, tried, kept)


def _dipilih(sifat: Iterable[str], kecuali: Iterable[str]) -> frozenset[str]:
    chosen, left_out = tuple(sifat), tuple(kecuali)
    unknown = [name for name in (*chosen, *left_out) if name not in NAMA]
    if unknown:
        known = f"{', '.join(unknown)}: {', '.join(NAMA)}"
        raise ValueError(known)
    return frozenset(chosen or NAMA) - frozenset(left_out)


def _pokok(folder: str | Path, pilihan: Pilihan) -> Iterator[IndikatorUji | InstansiUji]:
    metode, skala, iku = pilihan.get("metode", ""), pilihan.get("skala", ""), pilihan.get("iku", "")
    if metode or skala:
        library = buka_pustaka(folder)
        methods = library.standar.metode.items()
        for kode in _kode(metode, (kode for kode, rules in methods if rules[0].jenis == CAPAIAN)):
            yield from library.metode(kode)
        for kode in _kode(skala, library.standar.skala):
            yield from library.skala(kode)
        return
    found = False
    for agency in buka(folder, pilihan.get("instansi", ""), pilihan.get("periode", "")):
        for one in agency.indikator() if iku else beragam(agency):
            if iku in ("", one.kode):
                found = True
                yield one
        if not iku:
            found = True
            yield agency
    if not found:
        raise KeyError(iku)


def _kode(wanted: str, semua: Iterable[str]) -> tuple[str, ...]:
    if wanted == SEMUA:
        return tuple(semua)
    return (wanted,) if wanted else ()


def beragam(instansi: InstansiUji) -> Iterator[IndikatorUji]:
    """Yield the indicators of an agency: every IKU, and of those of programs and units one of each kind.

    Two are of one kind that are measured, computed, consolidated, aimed at and judged in the same way.
    """
    seen: set[tuple[object, ...]] = set()
    for one in instansi.indikator():
        own = one.item.indikator
        named = [None if written is None else written.text for written in (own.rumus, own.metode, own.skala)]
        aims = tuple(type(row.nilai).__name__ + row.periode.bagian for row in own.target)
        kind = (own.satuan.text, own.polaritas, *named, own.konsolidasi, own.target_sampai_dengan, aims)
        if one.item.dibandingkan or kind not in seen:
            seen.add(kind)
            yield one
