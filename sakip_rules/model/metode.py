"""Methods: capaian, serapan, efficiency and comparisons, each a formula over named inputs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from sakip_rules.model.acuan import Dasar
    from sakip_rules.model.masa import Berlaku
    from sakip_rules.source.nodes import Mapping as Baris
    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.places import Place


MASUKAN_ANGGARAN = {
    "serapan": ("pagu", "realisasi", "realisasi_anggaran", "sisa"),
    "efisiensi": ("pagu", "realisasi", "realisasi_anggaran", "sisa", "serapan", "capaian"),
}
"""The inputs of the methods of a budget, by their kind; other methods take parameters of the indicator as well."""


@dataclass(frozen=True, slots=True)
class Syarat:
    """A condition under which the method has a result; where it fails, `alasan` says why there is none."""

    rumus: Scalar
    alasan: str


@dataclass(frozen=True, slots=True)
class ContohMetode:
    """A worked example of a method: inputs and result in the units of the method; `hasil` None is undefined.

    `baris` is the example as written.
    """

    masukan: Mapping[str, Fraction]
    hasil: Fraction | None
    desimal: int
    baris: Baris = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Metode:
    """One method.

    `jenis` is `capaian`, `serapan`, `efisiensi` or `pembanding`. `masukan` gives each input's satuan; the word
    `indikator` there stands for the satuan of the indicator being judged. `satuan` is that of the result, where
    `selisih-indikator` stands for the satuan of a difference of the indicator's values.
    `polaritas` names the directions the method is for (empty: any).
    """

    kode: str
    nama: str
    jenis: str
    polaritas: tuple[str, ...]
    masukan: Mapping[str, Scalar]
    satuan: Scalar
    rumus: Scalar
    syarat: tuple[Syarat, ...]
    contoh: tuple[ContohMetode, ...]
    dasar: Dasar
    berlaku: Berlaku
    tempat: Place = field(compare=False)
    menggantikan: Place | None = field(default=None, compare=False)
