"""Results: what `nilai` shows, every number as a proof.

`Bukti` is never missing here: what has no value is a proof whose `nilai` is a `TanpaNilai`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.indikator import Indikator
    from sakip_rules.model.instansi import Instansi, Sasaran, Tujuan
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.program import Simpul


@dataclass(frozen=True, slots=True)
class HasilIndikator:
    """One indicator judged: `predikat_realisasi` grades the realisasi itself where the indicator declares a scale.

    `pembanding` and `riwayat` are those of an IKU: for indicators of the program tree nobody asks for comparisons.
    """

    indikator: Indikator
    target: Bukti
    realisasi: Bukti
    capaian: Bukti
    predikat: Bukti
    predikat_realisasi: Bukti | None
    pembanding: tuple[Bukti, ...]
    riwayat: tuple[RiwayatTahun, ...]


@dataclass(frozen=True, slots=True)
class RiwayatTahun:
    """An earlier year of an indicator: the regulation asks for several (Bab III)."""

    periode: Periode
    target: Bukti
    realisasi: Bukti
    capaian: Bukti


@dataclass(frozen=True, slots=True)
class HasilAnggaran:
    """A budget in rupiah, and how it was absorbed; `efisiensi` is None where the level has no capaian."""

    pagu: Bukti
    realisasi: Bukti
    sisa: Bukti
    serapan: Bukti
    efisiensi: Bukti | None


@dataclass(frozen=True, slots=True)
class HasilSasaran:
    """One sasaran: its indicators, its capaian and predikat, its budget."""

    sasaran: Sasaran
    indikator: tuple[HasilIndikator, ...]
    capaian: Bukti
    predikat: Bukti
    anggaran: HasilAnggaran


@dataclass(frozen=True, slots=True)
class HasilTujuan:
    """One tujuan: its own indicators, and what its sasaran amount to."""

    tujuan: Tujuan
    indikator: tuple[HasilIndikator, ...]
    sasaran: tuple[HasilSasaran, ...]
    capaian: Bukti
    predikat: Bukti
    anggaran: HasilAnggaran


@dataclass(frozen=True, slots=True)
class HasilSimpul:
    """One node of the program tree."""

    simpul: Simpul
    indikator: tuple[HasilIndikator, ...]
    anggaran: HasilAnggaran
    anak: tuple[HasilSimpul, ...]


@dataclass(frozen=True, slots=True)
class HasilInstansi:
    """An agency in one periode; `berkas` gives the digest of each file that was read for it, by its name."""

    instansi: Instansi
    periode: Periode
    tujuan: tuple[HasilTujuan, ...]
    program: tuple[HasilSimpul, ...]
    capaian: Bukti
    predikat: Bukti
    anggaran: HasilAnggaran
    anggaran_lalu: HasilAnggaran
    berkas: Mapping[str, str] = field(default_factory=dict)
