"""An agency: its tujuan and sasaran, and the policies it judges itself by."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from sakip_rules.model.acuan import Acuan
    from sakip_rules.model.masa import Berlaku
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.skala import Pembulatan, Rentang
    from sakip_rules.source.nodes import Mapping as Baris
    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.numbers import Written
    from sakip_rules.source.places import Place


@dataclass(frozen=True, slots=True)
class Tujuan:
    """A goal of the renstra."""

    kode: str
    nama: str
    acuan: Acuan | None
    bobot: Fraction | None
    tempat: Place = field(compare=False)
    bobot_tertulis: Scalar | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Sasaran:
    """An objective under a tujuan."""

    kode: str
    nama: str
    tujuan: Scalar
    acuan: Acuan | None
    bobot: Fraction | None
    tempat: Place = field(compare=False)
    bobot_tertulis: Scalar | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Batas:
    """A declared cap on capaian: figures (in persen) outside `rentang` become its nearest end."""

    rentang: Rentang
    tertulis: Scalar


@dataclass(frozen=True, slots=True)
class Agregat:
    """How a level is computed from the values below it.

    `dari` is what is gathered (`indikator`, `sasaran`, `tujuan`, `unit`); `cara` is `rata_rata`,
    `rata_rata_tertimbang`, `minimum`, `maksimum` or `jumlah`; `angka` is `eksak` or `tampil` (the rounded figures
    shown); `bila_kosong` is what a missing member does: `tak_terdefinisi` (no result), `nol` (counts as 0 %),
    `abaikan` (left out, and said so).
    """

    dari: str
    cara: str
    angka: str
    bila_kosong: str
    tempat: Place


@dataclass(frozen=True, slots=True)
class Aturan:
    """One policy with its origin: `tempat` and `acuan`, and whether it is a default of the standard library."""

    nama: str
    tempat: Place
    acuan: Acuan | None
    bawaan: bool


@dataclass(frozen=True, slots=True)
class Kebijakan:
    """How an agency judges: its methods, scale, caps, roundings and aggregates.

    `asal` tells, per field name, where the policy is written and whether it is a default; a field the agency leaves
    out has the value of definitions/standar/kebijakan.yaml. Of several methods of `efisiensi` the first is the main
    one.
    """

    metode: Mapping[str, Scalar]
    skala: Scalar
    batas_capaian: Mapping[str, Batas]
    target_dari: tuple[str, ...]
    pagu_dari: tuple[str, ...]
    agregat: Mapping[str, Agregat]
    pembulatan_realisasi: Pembulatan | None
    pembulatan_capaian: Pembulatan | None
    tampilan: Pembulatan
    predikat_dari: str
    serapan: Scalar
    efisiensi: tuple[Scalar, ...]
    pembanding: tuple[Scalar, ...]
    asal: Mapping[str, Aturan]
    berlaku: Berlaku
    tempat: Place


@dataclass(frozen=True, slots=True)
class ContohTingkat:
    """A worked example of an aggregate: the capaian of its members in, its own capaian and predikat out.

    `tingkat` is `sasaran`, `tujuan`, `unit` or `instansi`, `kode` which one. `dari` gives members their capaian by
    their kode; one that is not in it has no value. Expectations are compared as those of an indicator's examples are.
    """

    tingkat: str
    kode: Scalar
    periode: Periode
    dari: Mapping[str, Written]
    capaian: Written | None
    predikat: str
    tempat: Place
    baris: Baris = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Instansi:
    """One agency; `kode` is its folder's name; the renstra runs from `sejak` to `sampai`, both included."""

    kode: str
    nama: str
    renstra_sejak: int
    renstra_sampai: int
    periode: str
    tujuan: tuple[Tujuan, ...]
    sasaran: tuple[Sasaran, ...]
    kebijakan: tuple[Kebijakan, ...]
    tempat: Place = field(compare=False)
    contoh: tuple[ContohTingkat, ...] = ()
