"""What is put to the test: an agency of a workspace, its indicators, or a method or a scale by itself.

Data: the files of a workspace, read and checked as `sakip periksa` does. A method or a scale is judged through an
indicator made up around it, so that everything below knows one kind of thing only. Nothing is tested that has an error:
what `sakip periksa` says comes first.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from sakip_rules.checks.periksa import periksa
from sakip_rules.engine.masukan import INDIKATOR
from sakip_rules.engine.tampil import eksak
from sakip_rules.engine.versi import yang_berlaku
from sakip_rules.model.baca import susun
from sakip_rules.model.periode import Periode, baca_periode
from sakip_rules.source.catalogue import has_galat
from sakip_rules.source.penulis import Polos, blok
from sakip_rules.source.workspace import read_workspace
from sakip_rules.testing.dinas import INSTANSI, KODE, dokumen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sakip_rules.engine.tersusun import IndikatorTersusun, InstansiTersusun
    from sakip_rules.model.masa import Berlaku
    from sakip_rules.model.metode import Metode
    from sakip_rules.model.ruang_kerja import Standar
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.documents import Document
    from sakip_rules.source.penulis import Isi
    from sakip_rules.testing.bentuk import Pencetak

CAPAIAN = "capaian"
_TAHUN = 2024
_TARGET = "100"
_RENTANG = "80 - 90"
_KODE = "IKU-1"


class RuangKeliru(Exception):  # noqa: N818 - the files are wrong, and are told so
    """The workspace has errors: `temuan` are they. `sakip periksa` shows them whole."""

    def __init__(self, temuan: Sequence[Diagnostic]) -> None:
        super().__init__(", ".join(f"{one.place}: {one.code}" for one in temuan if has_galat([one])))
        self.temuan = tuple(temuan)


@dataclass(frozen=True, slots=True, eq=False)
class InstansiUji:
    """An agency to be tested for a periode: its rules compiled, and the files they stand in."""

    tersusun: InstansiTersusun
    dokumen: tuple[Document, ...]
    periode: Periode

    @property
    def kode(self) -> str:
        """Its kode."""
        return self.tersusun.berkas.instansi.kode

    @property
    def sebutan(self) -> str:
        """What a test of it is called."""
        return self.kode

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.kode})"

    def _repr_pretty_(self, printer: Pencetak, _siklus: bool) -> None:  # noqa: FBT001 - hypothesis asks it so
        printer.text(repr(self))

    def indikator(self) -> Iterator[IndikatorUji]:
        """Yield its indicators in force in the periode, those of tujuan and sasaran first."""
        every = (IndikatorUji(self, kode) for kode in self.tersusun.urutan)
        yield from sorted((one for one in every if one.versi), key=lambda one: bool(one.item.simpul))


@dataclass(frozen=True, slots=True, eq=False)
class IndikatorUji:
    """An indicator to be tested, with the agency it belongs to; `bernama` is what a test of it is called instead."""

    instansi: InstansiUji
    kode: str
    bernama: str = field(default="")

    @property
    def sebutan(self) -> str:
        """What a test of it is called."""
        return self.bernama or f"{self.instansi.kode}/{self.kode}"

    @property
    def versi(self) -> Sequence[IndikatorTersusun]:
        """The versions of its rule in force in the periode: one, where nothing is wrong."""
        return yang_berlaku(self.instansi.tersusun.indikator[self.kode], self.periode.tahun)

    @property
    def item(self) -> IndikatorTersusun:
        """Its rule, compiled."""
        return self.versi[0]

    @property
    def periode(self) -> Periode:
        """The periode it is judged for."""
        return self.instansi.periode

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.sebutan})"

    def _repr_pretty_(self, printer: Pencetak, _siklus: bool) -> None:  # noqa: FBT001 - hypothesis asks it so
        printer.text(repr(self))


def buka(folder: str | Path, instansi: str = "", periode: str = "") -> tuple[InstansiUji, ...]:
    """Return the agencies of the workspace in a folder, or the one of that kode, each for its own periode or this one.

    Raises `RuangKeliru` where the files have errors, ValueError for a text that is no periode, and KeyError for an
    agency that is not there.
    """
    documents, found = read_workspace(Path(folder), instansi or None, klaim=False)
    return tuple(dari_dokumen(documents, found, instansi, periode))


def dari_dokumen(
    documents: Sequence[Document], temuan: Sequence[Diagnostic] = (), instansi: str = "", periode: str = ""
) -> Iterator[InstansiUji]:
    """Yield the agencies of a workspace whose files were read; raises as `buka` does."""
    if has_galat(temuan):
        raise RuangKeliru(temuan)
    ruang, related = susun(documents, utuh=True)
    if has_galat(related):
        raise RuangKeliru(related)
    if instansi and instansi not in ruang.instansi:
        raise KeyError(instansi)
    checked = periksa(ruang, instansi or None)
    if has_galat(checked.temuan):
        raise RuangKeliru(checked.temuan)
    for tersusun in checked.tersusun.values():
        written = periode or tersusun.berkas.instansi.periode
        when = baca_periode(written)
        if when is None:
            raise ValueError(written)
        yield InstansiUji(tersusun, tuple(documents), when)


@dataclass(frozen=True, slots=True)
class Pustaka:
    """A standard library: its files with those that a workspace adds, and what they say."""

    dokumen: tuple[Document, ...]
    standar: Standar

    def metode(self, kode: str) -> Iterator[IndikatorUji]:
        """Yield an indicator for each polaritas a capaian method is for, judged by it; KeyError where it is none."""
        found = [one for one in self.standar.metode.get(kode, ()) if one.jenis == CAPAIAN]
        if not found:
            raise KeyError(kode)
        for metode in found:
            directions = metode.polaritas or ("positif", "negatif", "stabil")
            for polaritas in directions:
                called = kode if len(directions) == 1 else f"{kode}-{polaritas}"
                when = _tahun(metode.berlaku)
                isi = _iku_metode(self.standar, metode, polaritas, when)
                yield _rekaan(self.dokumen, isi, when, called)

    def skala(self, kode: str) -> Iterator[IndikatorUji]:
        """Yield an indicator whose realisasi is graded by a scale; KeyError where it is none."""
        for skala in self.standar.skala[kode]:
            isi = {"satuan": skala.satuan.text, "polaritas": "positif", "skala_realisasi": skala.kode}
            yield _rekaan(self.dokumen, isi, _tahun(skala.berlaku), kode)


def buka_pustaka(folder: str | Path) -> Pustaka:
    """Return the standard library with what the workspace of a folder adds; raises `RuangKeliru`."""
    documents, found = read_workspace(Path(folder), klaim=False)
    if has_galat(found):
        raise RuangKeliru(found)
    own = tuple(one for one in documents if not one.instansi)
    return Pustaka(own, susun(own)[0].standar)


def _tahun(berlaku: Berlaku) -> int:
    """Return a year in which a rule is in force."""
    return next(one for one in (_TAHUN, berlaku.sejak, berlaku.sampai) if one is not None and berlaku.mencakup(one))


def _iku_metode(standar: Standar, metode: Metode, polaritas: str, tahun: int) -> Mapping[str, Isi]:
    units = [one for one in standar.satuan.values() if one.dari is None and not one.urutan and not one.selisih_dari]
    given = metode.contoh[0].masukan if metode.contoh else {}
    further = {name: Polos(eksak(given.get(name, Fraction(1)))) for name in metode.masukan if name not in INDIKATOR}
    return {
        "satuan": units[0].kode,
        "polaritas": polaritas,
        "metode": metode.kode,
        "target": {str(tahun): _RENTANG if "target_bawah" in metode.masukan else Polos(_TARGET)},
        **({"parameter": further} if further else {}),
    }


def _rekaan(documents: Iterable[Document], isi: Mapping[str, Isi], tahun: int, sebutan: str) -> IndikatorUji:
    """Return the one indicator of an agency made up around a rule."""
    example: Isi = {"fakta": {"realisasi": {str(tahun): "-"}}, "periode": Polos(str(tahun))}
    whole: Mapping[str, Isi] = {"kode": _KODE, "nama": "Indikator uji", "sasaran": "S1", **isi, "contoh": [example]}
    own = (
        dokumen(f"definitions/{KODE}/instansi.yaml", INSTANSI.lstrip(), "instansi", KODE),
        dokumen(f"definitions/{KODE}/iku/iku-1.yaml", "".join(f"{line}\n" for line in blok(whole)), "iku", KODE),
    )
    agency = next(iter(dari_dokumen((*documents, *own), instansi=KODE, periode=str(tahun))))
    return IndikatorUji(agency, _KODE, sebutan)
