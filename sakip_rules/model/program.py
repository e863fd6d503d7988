"""The tree of programs: program, kegiatan, sub kegiatan, each with indicators and budget."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.model.acuan import Acuan
    from sakip_rules.model.indikator import Indikator
    from sakip_rules.model.masa import Berlaku
    from sakip_rules.model.periode import Periode
    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.numbers import Written
    from sakip_rules.source.places import Place


@dataclass(frozen=True, slots=True)
class Pagu:
    """A budget ceiling in rupiah for one year as one version of the budget (`murni`, `perubahan`, ...) sets it."""

    rencana: str
    periode: Periode
    nilai: Written
    acuan: Acuan | None
    tempat: Place


@dataclass(frozen=True, slots=True)
class Simpul:
    """A program, kegiatan or sub kegiatan (`tingkat`).

    A program names the sasaran it serves, seldom more than one; the others have none. `pagu` may stand at any level;
    where a node has children with pagu of their own, the sum of theirs is its pagu, and its own may only be of a
    version of the budget that judges after theirs.
    """

    kode: str
    nama: str
    tingkat: str
    sasaran: tuple[Scalar, ...]
    indikator: tuple[Indikator, ...]
    pagu: tuple[Pagu, ...]
    anak: tuple[Simpul, ...]
    acuan: Acuan | None
    berlaku: Berlaku
    tempat: Place = field(compare=False)

    def telusuri(self) -> Iterator[Simpul]:
        """Walk this node and all below it, top down, in the order written."""
        yield self
        for child in self.anak:
            yield from child.telusuri()
