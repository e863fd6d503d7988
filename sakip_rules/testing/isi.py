"""What a made-up report is: its figures, each with what it ought to be and how it is printed.

Data: frozen dataclasses. Invariant: a figure keeps what it was printed from, exact, whatever is printed of it later.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.klaim import Klaim
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.testing.bahan import Bahan, Terhitung
    from sakip_rules.testing.cetak import Gaya
    from sakip_rules.testing.susunan import Susunan


@dataclass(frozen=True, slots=True, eq=False)
class Butir:
    """One printed figure or label.

    `nilai` is what it ought to be, exact and in base units, `angka` the figure printed, in its unit; a label has none.
    A value of the engine is `terhitung`. A figure with a formula of the report's own has its `susunan`; `operan` are
    its operands in base units and `dari` where those are printed in the report, by index. `ulang` is what it repeats.
    """

    klaim: Klaim
    nilai: Fraction | str
    angka: Fraction | None
    desimal: int
    gaya: Gaya
    satuan: Satuan | None
    faktor: Fraction
    terhitung: Terhitung | None = None
    susunan: Susunan | None = None
    operan: tuple[Fraction, ...] = ()
    dari: tuple[int, ...] = ()
    kolom: str = ""
    ulang: int | None = None

    @property
    def kunci(self) -> tuple[str, str, str] | None:
        """What it is a figure of, where it is one of the engine's."""
        return None if self.terhitung is None else kunci(self.terhitung.bukti)

    @property
    def baris(self) -> int:
        """The line it is printed on."""
        return 0 if self.klaim.acuan is None else self.klaim.acuan.baris[0]

    @property
    def tabel(self) -> str:
        """The table it is printed in, empty for a sentence."""
        return "" if self.klaim.acuan is None else self.klaim.acuan.tabel


@dataclass(frozen=True, slots=True, eq=False)
class Laporan:
    """A report: its figures in the order printed, and the one way in which it rounds."""

    bahan: Bahan
    butir: tuple[Butir, ...]
    cara: str
    dari_tercetak: bool

    def tersusun(self) -> InstansiTersusun:
        """Return the agency with the report's figures as its claims."""
        found = self.bahan.tersusun
        return replace(found, berkas=replace(found.berkas, klaim=tuple(one.klaim for one in self.butir)))

    def dengan(self, ganti: dict[int, Butir]) -> Laporan:
        """Return the report with other figures in some places."""
        return replace(self, butir=tuple(ganti.get(at, one) for at, one in enumerate(self.butir)))


def kunci(bukti: Bukti) -> tuple[str, str, str]:
    """Return what a proof is a proof of: its besaran, whose it is, and its periode."""
    return bukti.besaran, bukti.milik, bukti.periode
