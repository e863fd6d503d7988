"""Units inside an agency (eselon III, IV and the like), each with a perjanjian kinerja of its own.

A unit holds nodes of the program tree, and answers for their budget; budgets are facts of nodes, never of units. Its
indicators have the level `unit` and its kode as `induk`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sakip_rules.model.acuan import Acuan
    from sakip_rules.model.indikator import Indikator
    from sakip_rules.model.program import Pagu
    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.places import Place

TINGKAT = "unit"
PAGU_UNIT = "pagu_unit"
"""The kind of the totals a perjanjian kinerja prints, where documents named beside figures are gathered."""


@dataclass(frozen=True, slots=True)
class SasaranUnit:
    """An objective of a unit's perjanjian kinerja."""

    kode: str
    nama: str
    acuan: Acuan | None
    tempat: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit; without `induk` it stands directly below the head of the agency.

    `simpul` are the nodes whose budget it answers for. `pagu` are totals as its perjanjian kinerja prints them: held
    against the sum of the nodes, and never used to compute anything.
    """

    kode: str
    nama: str
    induk: Scalar | None
    simpul: tuple[Scalar, ...]
    pagu: tuple[Pagu, ...]
    sasaran: tuple[SasaranUnit, ...]
    indikator: tuple[Indikator, ...]
    acuan: Acuan | None
    tempat: Place = field(compare=False)

    @property
    def bobot(self) -> None:
        """Units weigh alike: none has a weight, so no weighted mean is taken of them."""
        return
