"""A workspace as read: the standard library, and what belongs to each agency."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sakip_rules.model.acuan import Acuan, Dokumen
    from sakip_rules.model.fakta import Fakta, FaktaAnggaran
    from sakip_rules.model.indikator import Indikator
    from sakip_rules.model.instansi import Instansi
    from sakip_rules.model.klaim import Klaim
    from sakip_rules.model.metode import Metode
    from sakip_rules.model.program import Simpul
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.model.skala import Skala
    from sakip_rules.model.unit import Unit


@dataclass(frozen=True, slots=True)
class Standar:
    """The standard library, with what the workspace adds or replaces; versions of one kode stand together."""

    satuan: Mapping[str, Satuan]
    metode: Mapping[str, tuple[Metode, ...]]
    skala: Mapping[str, tuple[Skala, ...]]


@dataclass(frozen=True, slots=True)
class BerkasInstansi:
    """Everything that is written about one agency; `acuan` are all the citations in it.

    `indikator` are those of tujuan and sasaran; those of the program tree hang on their `Simpul`, those of units on
    their `Unit`.
    """

    instansi: Instansi
    indikator: tuple[Indikator, ...]
    program: tuple[Simpul, ...]
    fakta: tuple[Fakta, ...]
    anggaran: tuple[FaktaAnggaran, ...]
    dokumen: Mapping[str, Dokumen]
    klaim: tuple[Klaim, ...] = ()
    acuan: tuple[Acuan, ...] = field(default=(), compare=False)
    unit: tuple[Unit, ...] = ()


@dataclass(frozen=True, slots=True)
class RuangKerja:
    """A whole workspace; `sha256` gives the digest of each file that was read, by its name."""

    standar: Standar
    instansi: Mapping[str, BerkasInstansi]
    sha256: Mapping[str, str]
