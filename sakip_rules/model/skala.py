"""Intervals, roundings and predikat scales."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from sakip_rules.model.acuan import Dasar
    from sakip_rules.model.masa import Berlaku
    from sakip_rules.source.nodes import Mapping as Baris
    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.places import Place


@dataclass(frozen=True, slots=True)
class Rentang:
    """An interval of exact numbers; a side that is None is unbounded."""

    bawah: Fraction | None
    bawah_termasuk: bool
    atas: Fraction | None
    atas_termasuk: bool

    def memuat(self, value: Fraction) -> bool:
        """Whether the interval holds `value`."""
        below = self.bawah is None or value > self.bawah or (self.bawah_termasuk and value == self.bawah)
        above = self.atas is None or value < self.atas or (self.atas_termasuk and value == self.atas)
        return below and above


@dataclass(frozen=True, slots=True)
class Pembulatan:
    """A declared rounding: how many decimals, and `setengah_ke_atas`, `setengah_genap` or `potong`."""

    desimal: int
    cara: str
    tempat: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class Pita:
    """One band of a scale: its interval as written and as read, its predikat, short kode and colour."""

    rentang: Rentang
    tertulis: Scalar
    predikat: str
    kode: str
    warna: str
    tempat: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class ContohSkala:
    """A worked example of a scale: a figure in its unit, and the predikat it must get (empty: none at all).

    `baris` is the example as written.
    """

    nilai: Fraction
    predikat: str
    baris: Baris = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Skala:
    """A predikat scale over figures in `satuan`.

    With `desimal` a figure is rounded (`pembulatan`) before it is classified, and the bands cover the grid of that
    precision; without it they cover every real number of `ranah`. `celah_diumumkan` says why a gap of the printed
    bands is closed by that rounding. `menggantikan` is where the standard scale stands that this one replaces.
    """

    kode: str
    nama: str
    satuan: Scalar
    ranah: Rentang
    desimal: int | None
    pembulatan: str
    celah_diumumkan: str
    pita: tuple[Pita, ...]
    dasar: Dasar
    berlaku: Berlaku
    tempat: Place = field(compare=False)
    menggantikan: Place | None = field(default=None, compare=False)
    contoh: tuple[ContohSkala, ...] = ()

    def golongkan(self, angka: Fraction) -> Pita | None:
        """Return the band that holds a figure (rounded already); None outside the domain, in a gap, in two bands."""
        if not self.ranah.memuat(angka):
            return None
        holding = [pita for pita in self.pita if pita.rentang.memuat(angka)]
        return holding[0] if len(holding) == 1 else None
