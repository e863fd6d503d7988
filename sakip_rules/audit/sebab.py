"""Likely causes of a printed figure that does not agree, ranked by what speaks for them.

Data: a `Cetakan` and its `Konteks`. Invariant: a cause is given only where it makes exactly the printed figure, and
where that is no coincidence: a figure of few digits is explained by another figure of the report or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from sakip_rules.audit.kasus import Cetakan
    from sakip_rules.model.klaim import Klaim
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.satuan import Satuan

KODE = (
    "batas",
    "akibat",
    "ulangan",
    "bahan",
    "salin_periode_lain",
    "salin_baris_atas",
    "salin_baris_bawah",
    "salin_kolom",
    "penyalinan",
    "tanda",
    "pemisah",
    "angka_tertukar",
    "angka_hilang",
    "angka_lebih",
    "angka_salah",
    "versi_anggaran",
    "versi_rencana",
    "tertukar",
    "penyebut_tahun",
    "himpunan",
    "metode_lain",
    "skala_lain",
    "basis_persen",
    "periode_lain",
)
"""Causes, the likelier first where the evidence is of one kind."""

STRUKTUR, GESER, RUMUS, JAUH = 0, 1, 2, 3
"""Kinds of evidence: the figure itself stands nearby; a slip; another formula; the figure stands far away."""

SALINAN = frozenset({"salin_periode_lain", "salin_baris_atas", "salin_baris_bawah", "salin_kolom", "penyalinan"})
"""Causes by which a figure was copied from another one."""

DITURUNKAN = frozenset({"akibat", "ulangan", "bahan"})
"""Causes by which a figure follows from another wrong one."""

SEDIKIT = 3
"""A figure with fewer digits is explained by evidence in the report only."""


@dataclass(frozen=True, slots=True)
class Besar:
    """A value with the unit it is read in."""

    nilai: Nilai
    satuan: Satuan | None


@dataclass(frozen=True, slots=True)
class Ganti:
    """What a cause takes instead: `apa` counts as `menjadi`, not as `semula`; None where one of them is not there."""

    apa: str
    semula: Besar | None
    menjadi: Besar | None


@dataclass(frozen=True, slots=True)
class Sebab:
    """One likely cause: what it takes instead (`ganti`), and the value that gives (`nilai`), which is the one printed.

    `lain` is the claim of another printed figure that it rests on. `bukti` is the kind of evidence, `jarak` how far
    away it stands.
    """

    kode: str
    bukti: int
    nilai: Besar
    ganti: tuple[Ganti, ...] = ()
    lain: Klaim | None = None
    jarak: int = 0

    @property
    def peringkat(self) -> tuple[int, int, int]:
        """What causes are sorted by, the likeliest first."""
        return self.bukti, KODE.index(self.kode), self.jarak


def urutkan(sebab: list[Sebab]) -> tuple[Sebab, ...]:
    """Return causes by rank, each kind once."""
    best: dict[str, Sebab] = {}
    for one in sorted(sebab, key=lambda one: one.peringkat):
        best.setdefault(one.kode, one)
    return tuple(best.values())


def hambar(satu: Cetakan) -> bool:
    """Whether a figure is so common that finding it elsewhere tells nothing: nothing, one, or all of it."""
    return satu.nilai is None or satu.angka is None or satu.nilai in (0, 1) or satu.angka.value in (0, 1)


def besar(satu: Cetakan, nilai: Fraction) -> Besar:
    """Return a value in the unit of a printed figure."""
    return Besar(nilai, satu.satuan)
