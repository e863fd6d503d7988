"""Which version of a rule is in force: exactly one, or a reason why there is none to use."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sakip_rules.model.masa import Berlaku
    from sakip_rules.source.places import Place


class Bermasa(Protocol):
    """What is in force in some years."""

    @property
    def berlaku(self) -> Berlaku:
        """The years."""


V = TypeVar("V")
M = TypeVar("M", bound=Bermasa)


class Dicari(NamedTuple):
    """Which rule is wanted: what kind, its kode, for which year."""

    jenis: str
    kode: str
    tahun: int


def yang_berlaku(versions: Iterable[M], tahun: int) -> list[M]:
    """Return the versions in force in a year."""
    return [item for item in versions if item.berlaku.mencakup(tahun)]


def satu(found: Sequence[V], known: Sequence[object], dicari: Dicari, tempat: Place | None = None) -> V | TanpaNilai:
    """Return the only version found, else why there is none: N025 not in force, N036 unknown or several."""
    if len(found) == 1:
        return found[0]
    if known and not found:
        jenis, kode, tahun = dicari
        return TanpaNilai(kosong=True, sebab=(diagnose("N025", tempat, jenis=jenis, kode=kode, tahun=tahun),))
    return rusak(dicari.jenis, dicari.kode, tempat)


def rusak(jenis: str, kode: str, tempat: Place | None = None) -> TanpaNilai:
    """Return the absence (N036) of what a rule with a mistake would give."""
    return TanpaNilai(kosong=False, sebab=(diagnose("N036", tempat, jenis=jenis, kode=kode),))
