"""The values an evaluation can have.

A number is an exact `Fraction` in base units (10 persen is 1/10), a truth is a `bool`, a predikat is text, a himpunan
is a tuple of values. What has no value is a `TanpaNilai` with the reasons: it is never a number and never an exception.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sakip_rules.source.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class TanpaNilai:
    """No value, and why.

    `kosong` is true where data is missing (nobody measured or wrote it), false where the rule gives no result for the
    data there is (a zero target, a division by zero). `sebab` are the reasons, each with its code and place.
    """

    kosong: bool
    sebab: tuple[Diagnostic, ...]


Nilai = Fraction | bool | str | TanpaNilai | tuple["Nilai", ...]


def gabung(*values: TanpaNilai) -> TanpaNilai:
    """Join several absences into one that keeps every reason once; it counts as missing if any of them does."""
    reasons = dict.fromkeys(reason for value in values for reason in value.sebab)
    return TanpaNilai(any(value.kosong for value in values), tuple(reasons))
