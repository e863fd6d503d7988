"""Units of measure as satuan.yaml declares them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sakip_rules.source.nodes import Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from sakip_rules.source.nodes import Mapping as Baris
    from sakip_rules.source.places import Place


@dataclass(frozen=True, slots=True)
class Satuan:
    """One unit.

    A unit without `dari` is a dimension of its own (kasus, orang, indeks); `dari` gives it in terms of others ("" is
    the dimensionless unit) and `faktor` says how many of those one of it is: persen is `faktor` 1/100 of "".
    `selisih_dari` marks the unit of a difference (poin_persen is `selisih_dari` persen) as a dimension of its own.
    An ordinal unit (`WTP`, `BB`) has `urutan`: the score of each of its words. `awalan` and `akhiran` surround a
    printed figure (`Rp `, `%`); `desimal` is how many decimals a figure of this unit shows, None for the agency's own
    presentation, and a whole figure of a counted unit is shown without decimals (`cacah`). `baris` is the
    declaration as written.
    """

    kode: str
    nama: str
    alias: tuple[str, ...]
    dari: Scalar | None
    faktor: Fraction
    selisih_dari: str
    urutan: Mapping[str, Fraction]
    awalan: str
    akhiran: str
    desimal: int | None
    cacah: bool
    tempat: Place = field(compare=False)
    baris: Baris | None = field(default=None, compare=False, repr=False)

    def di(self, bidang: str, butir: str = "") -> Place:
        """Return where a field stands, or the item of its list that says `butir`."""
        return self.tempat if self.baris is None else self.baris.letak(bidang, butir)

    def letak_alias(self) -> dict[str, Place]:
        """Return where each alias stands, all at once: a unit may have more of them than can be looked for in turn."""
        node = None if self.baris is None else self.baris.get("alias")
        items = node.items if isinstance(node, Sequence) else ()
        return {item.text: item.place for item in reversed(items) if isinstance(item, Scalar)}
