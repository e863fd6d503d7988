"""A compiled agency: every formula read and its units inferred, every fact where it can be looked up.

Invariant: what is marked `rusak` had a Diagnostic when it was compiled and is never evaluated. Indexes keep every
version of a rule and every fact recorded under one key, so that choosing between them is a visible step and never an
accident of order.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sakip_rules.model.unit import TINGKAT as UNIT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip_rules.formula.infer import RumusSatuan
    from sakip_rules.formula.units import BukuSatuan, Ukuran
    from sakip_rules.model.bukti import RumusTertulis, Sumber
    from sakip_rules.model.fakta import Fakta, FaktaAnggaran
    from sakip_rules.model.indikator import Asal, Indikator, Tetapan
    from sakip_rules.model.masa import Berlaku
    from sakip_rules.model.metode import Metode
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.program import Simpul
    from sakip_rules.model.ruang_kerja import BerkasInstansi, RuangKerja
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.model.skala import Skala
    from sakip_rules.model.unit import Unit
    from sakip_rules.source.places import Place


@dataclass(frozen=True, slots=True)
class RumusSiap:
    """A formula that can be evaluated, and how it is shown in a proof."""

    satuan: RumusSatuan
    tertulis: RumusTertulis


@dataclass(frozen=True, slots=True)
class Terukur:
    """Something that has values of its own: a variable, or (with an empty `kode`) an indicator's realisasi.

    `ukuran` is None where its unit is not one; `satuan` is that unit for a person, its factor counted in base units.
    A vector has its parts in `rincian`, each measured like it and recorded under a name of its own (`nama_bagian`).
    With `tetap` its values are constants of the rule, by part.
    """

    kode: str
    nama: str
    ukuran: Ukuran | None
    satuan: Satuan | None
    konsolidasi: str
    asal: Asal | None
    tempat: Place
    rincian: tuple[Terukur, ...] = ()
    tetap: Mapping[str, Tetapan] = field(default_factory=dict)

    def terukur(self) -> Iterator[Terukur]:
        """Yield what has facts of its own: itself, or each of its parts."""
        if self.asal is None and not self.tetap:
            yield from self.rincian or (self,)


@dataclass(frozen=True, slots=True)
class IndikatorTersusun:
    """One version of an indicator.

    `langsung` is the realisasi recorded as such; `rumus` is None where there is no formula, or where it is `rusak`.
    `simpul` is the kode of the node it hangs on, empty for an IKU; `bertarget` are the periodes it has a target for.
    """

    indikator: Indikator
    langsung: Terukur
    variabel: Mapping[str, Terukur]
    rumus: RumusSiap | None
    sumber: Sumber
    rusak: bool
    simpul: str
    berlaku: Berlaku
    bertarget: frozenset[Periode]

    @property
    def dibandingkan(self) -> bool:
        """Whether a report compares it with earlier years and more: those of programs and units are not."""
        return not self.simpul and self.indikator.tingkat != UNIT


@dataclass(frozen=True, slots=True)
class MetodeTersusun:
    """One version of a method, its formulas inferred for the unit of the indicators it is used with."""

    metode: Metode
    rumus: RumusSiap | None
    syarat: tuple[RumusSiap, ...]
    masukan: Mapping[str, Ukuran]
    satuan: Satuan | None
    sumber: Sumber
    berlaku: Berlaku


@dataclass(frozen=True, slots=True)
class SkalaTersusun:
    """One version of a scale with the size of its unit; `ukuran` is None where that is no unit."""

    skala: Skala
    ukuran: Ukuran | None
    sumber: Sumber
    berlaku: Berlaku


@dataclass(frozen=True, slots=True)
class InstansiTersusun:
    """All the engine needs to judge one agency.

    `indikator` and `simpul` give the versions of each kode, `anggota` the kodes of the indicators of a level and of
    what they measure (in the order written), `program` the kodes of the programs, `metode` the versions of a method for
    a unit. `berbagian` tells what has facts for parts of which year. `ukuran` and `satuan` give the size and the
    printed unit of each unit in use, by its name. `urutan` are the kodes of all indicators, each after those it uses;
    `siklus` gives the path back to itself of each one that uses itself. `bawahan` are the units right below one, by its
    kode; those right below the head of the agency by an empty one.
    """

    ruang: RuangKerja
    berkas: BerkasInstansi
    buku: BukuSatuan
    indikator: Mapping[str, tuple[IndikatorTersusun, ...]]
    anggota: Mapping[tuple[str, str], tuple[str, ...]]
    simpul: Mapping[str, tuple[Simpul, ...]]
    program: tuple[str, ...]
    metode: Mapping[tuple[str, Ukuran | None], tuple[MetodeTersusun, ...]]
    skala: Mapping[str, tuple[SkalaTersusun, ...]]
    fakta: Mapping[tuple[str, str, Periode], tuple[Fakta, ...]]
    berbagian: frozenset[tuple[str, str, int]]
    anggaran: Mapping[tuple[str, str, Periode], tuple[FaktaAnggaran, ...]]
    ukuran: Mapping[str, Ukuran]
    satuan: Mapping[str, Satuan]
    rupiah: Satuan | None
    persen: Satuan | None
    urutan: tuple[str, ...]
    siklus: Mapping[str, tuple[str, ...]]
    unit: Mapping[str, Unit]
    bawahan: Mapping[str, tuple[Unit, ...]]
