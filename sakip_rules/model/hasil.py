"""Results: what `nilai` shows, every number as a proof.

`Bukti` is never missing here: what has no value is a proof whose `nilai` is a `TanpaNilai`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.indikator import Indikator
    from sakip_rules.model.instansi import Instansi, Sasaran, Tujuan
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.program import Simpul
    from sakip_rules.model.unit import Unit


@dataclass(frozen=True, slots=True)
class HasilIndikator:
    """One indicator judged: `predikat_realisasi` grades the realisasi itself where the indicator declares a scale.

    `pembanding` and `riwayat` are those of an IKU: for indicators of programs and units nobody asks for comparisons.
    `anggaran` is that of the node that pays for an indicator of a unit, its `efisiensi` with the indicator's capaian.
    """

    indikator: Indikator
    target: Bukti
    realisasi: Bukti
    capaian: Bukti
    predikat: Bukti
    predikat_realisasi: Bukti | None
    pembanding: tuple[Bukti, ...]
    riwayat: tuple[RiwayatTahun, ...]
    anggaran: HasilAnggaran | None = None


@dataclass(frozen=True, slots=True)
class RiwayatTahun:
    """An earlier year of an indicator: the regulation asks for several (Bab III)."""

    periode: Periode
    target: Bukti
    realisasi: Bukti
    capaian: Bukti


@dataclass(frozen=True, slots=True)
class HasilAnggaran:
    """A budget in rupiah, and how it was absorbed; `efisiensi` is None where the level has no capaian.

    `efisiensi_lain` are those by the further methods the agency names, each with the kode of its method as besaran.
    """

    pagu: Bukti
    realisasi: Bukti
    sisa: Bukti
    serapan: Bukti
    efisiensi: Bukti | None
    efisiensi_lain: tuple[Bukti, ...] = ()


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
class HasilUnit:
    """One unit: its indicators, their capaian together, the budget of the nodes it holds, and the units below it.

    `pagu_perjanjian` is the total its perjanjian kinerja prints for the year, `selisih_perjanjian` what the sum of its
    nodes is above that; both None where none is printed. `selisih_bawahan` is what its pagu is above the sum of those
    of the units below, None where there is none below.
    """

    unit: Unit
    indikator: tuple[HasilIndikator, ...]
    capaian: Bukti
    predikat: Bukti
    anggaran: HasilAnggaran
    pagu_perjanjian: Bukti | None
    selisih_perjanjian: Bukti | None
    selisih_bawahan: Bukti | None
    bawahan: tuple[HasilUnit, ...]

    def telusuri(self) -> Iterator[HasilUnit]:
        """Walk this unit and all below it, top down, in the order written."""
        yield self
        for child in self.bawahan:
            yield from child.telusuri()


@dataclass(frozen=True, slots=True)
class HasilInstansi:
    """An agency in one periode; `berkas` gives the digest of each file that was read for it, by its name.

    `unit` are those directly below the head of the agency, `selisih_unit` what the agency's pagu is above the sum of
    theirs; None where there are no units. `pendukung` are the supporting indicators, which are in no average.
    """

    instansi: Instansi
    periode: Periode
    tujuan: tuple[HasilTujuan, ...]
    program: tuple[HasilSimpul, ...]
    capaian: Bukti
    predikat: Bukti
    anggaran: HasilAnggaran
    anggaran_lalu: HasilAnggaran
    berkas: Mapping[str, str] = field(default_factory=dict)
    unit: tuple[HasilUnit, ...] = ()
    selisih_unit: Bukti | None = None
    pendukung: tuple[HasilIndikator, ...] = ()
