"""Indicators: what is measured, how it is computed, and what is aimed at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from sakip_rules.model.acuan import Acuan
    from sakip_rules.model.masa import Berlaku
    from sakip_rules.model.periode import Periode
    from sakip_rules.source.nodes import Mapping as Baris
    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.numbers import Written
    from sakip_rules.source.places import Place


PENDUKUNG = "pendukung"
"""The level of an indicator that measures no sasaran and no tujuan, and the kind (`jenis`) it must say it is."""


@dataclass(frozen=True, slots=True)
class Asal:
    """Where a variable's value comes from when it is not a fact of its own.

    `indikator` names another indicator of the same instansi; `himpunan` (`program`, `kegiatan`, `sub_kegiatan`,
    `sasaran`, `tujuan`, `unit`) makes the variable the set of all indicators at that level, of kind `jenis` where
    given, one value each, `besaran` telling which value (`realisasi`, `capaian`, `target`). `anggaran` (`pagu`,
    `realisasi`) takes the budget of the node `simpul` (empty: the indicator's own node).
    """

    indikator: Scalar | None
    himpunan: str
    jenis: str
    besaran: str
    anggaran: str
    simpul: Scalar | None
    tempat: Place


@dataclass(frozen=True, slots=True)
class Tetapan:
    """A constant that a rule writes for a variable, in its satuan."""

    nilai: Written
    tempat: Place


@dataclass(frozen=True, slots=True)
class Variabel:
    """One variable of a formula; `konsolidasi` overrides the indicator's.

    With `rincian` (part: its name) it is a vector: one value for each part, in that order. With `tetap` its value is
    written in the rule: one for each part, or under an empty name the one of a variable without parts.
    """

    kode: str
    nama: str
    satuan: Scalar
    sumber: str
    penanggung_jawab: str
    konsolidasi: str
    asal: Asal | None
    tempat: Place
    rincian: Mapping[str, str] = field(default_factory=dict)
    tetap: Mapping[str, Tetapan] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Target:
    """A target for one periode as one planning document (`rencana`, empty where only one exists) sets it."""

    rencana: str
    periode: Periode
    nilai: Written
    acuan: Acuan | None
    tempat: Place


@dataclass(frozen=True, slots=True)
class TargetAkhir:
    """The target at the end of the renstra; `hitung` is `akhir` (a state) or `kumulatif` (years add up)."""

    tahun: int
    nilai: Written
    hitung: str
    acuan: Acuan | None
    tempat: Place


@dataclass(frozen=True, slots=True)
class NilaiNasional:
    """The national value or standard an indicator is compared with, in one year.

    With `indikator` it is the realisasi of that one which is compared with it, and the value is in its satuan.
    """

    tahun: int
    nilai: Written
    sumber: str
    acuan: Acuan | None
    tempat: Place
    indikator: Scalar | None = None


@dataclass(frozen=True, slots=True)
class Contoh:
    """A worked example: facts in, expected values out.

    `fakta` maps a variable (`realisasi` for the indicator itself) to {periode: number}, a himpunan to {periode: numbers
    of its members}, each part of a vector (`unsur U1`, see `nama_bagian`) to its own {periode: number}; expectations
    are numbers in the indicator's satuan (`realisasi`) or persen (`capaian`), rounded half up to the decimals they
    show. `baris` is the example as written.
    """

    fakta: Mapping[str, Mapping[Periode, Written | tuple[Written, ...]]]
    periode: Periode
    target: Written | None
    realisasi: Written | None
    capaian: Written | None
    predikat: str
    tempat: Place
    baris: Baris = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Indikator:
    """One indicator of a tujuan, a sasaran, a node of the program tree or a unit, or a supporting one of none of them.

    `induk` is the kode of what it measures (a sasaran, a tujuan, a program, a kegiatan, a sub kegiatan, a unit) and
    `tingkat` that one's kind (`pendukung`, with an empty `induk`, where it measures none). Without `rumus` the
    realisasi itself is the fact. `konsolidasi` (`jumlah`, `rata_rata`, `terakhir`, `kumulatif`, or empty) makes a
    longer period of shorter ones; with `target_sampai_dengan` a target of a part of the year is cumulative (due by the
    end of that part). `parameter` are further inputs of the method, and `letak_parameter` tells where each is written.
    An indicator of a unit may name one of the unit's own objectives (`sasaran`), and the node that pays for it
    (`simpul`).
    """

    kode: str
    nama: str
    tingkat: str
    induk: Scalar
    jenis: str
    satuan: Scalar
    polaritas: str
    variabel: Mapping[str, Variabel]
    rumus: Scalar | None
    sumber: str
    konsolidasi: str
    target_sampai_dengan: bool
    target: tuple[Target, ...]
    target_akhir: TargetAkhir | None
    nasional: tuple[NilaiNasional, ...]
    parameter: Mapping[str, Written]
    bobot: Fraction | None
    metode: Scalar | None
    skala: Scalar | None
    skala_realisasi: Scalar | None
    contoh: tuple[Contoh, ...]
    acuan: Acuan | None
    berlaku: Berlaku
    tempat: Place = field(compare=False)
    penanggung_jawab: str = ""
    letak_parameter: Mapping[str, Place] = field(default_factory=dict, compare=False)
    bobot_tertulis: Scalar | None = field(default=None, compare=False)
    sasaran: Scalar | None = None
    simpul: Scalar | None = None


def nama_bagian(variabel: str, bagian: str) -> str:
    """Return what one part of a vector is called: a name no variable can have.

    >>> nama_bagian("unsur", "U1"), nama_bagian("kasus", "")
    ('unsur U1', 'kasus')
    """
    return f"{variabel} {bagian}".strip()
