"""When a version of a rule is in force."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sakip_rules.source.places import Place


@dataclass(frozen=True, slots=True)
class Berlaku:
    """The years in which a rule is in force, both ends included; None is open.

    `tempat` is where the first of them is written.
    """

    sejak: int | None = None
    sampai: int | None = None
    tempat: Place | None = field(default=None, compare=False, repr=False)

    def mencakup(self, tahun: int) -> bool:
        """Whether the rule is in force in `tahun`."""
        return (self.sejak is None or self.sejak <= tahun) and (self.sampai is None or tahun <= self.sampai)
