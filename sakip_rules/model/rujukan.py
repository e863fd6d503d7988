"""Finding what a name means: units by any of their names, rules by year, the indicators and nodes of an agency.

A year has one version of a rule or none: two in force, like none, is no version (`periksa` says which it is).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sakip_rules.model.indikator import Indikator
    from sakip_rules.model.masa import Berlaku
    from sakip_rules.model.program import Simpul
    from sakip_rules.model.ruang_kerja import BerkasInstansi
    from sakip_rules.model.satuan import Satuan


class _Berlaku(Protocol):
    @property
    def berlaku(self) -> Berlaku: ...


V = TypeVar("V", bound=_Berlaku)


def versi(versions: Iterable[V], tahun: int) -> V | None:
    """Return the one version in force in `tahun`; None where there is none or more than one.

    >>> from collections import namedtuple
    >>> from sakip_rules.model.masa import Berlaku
    >>> Rule = namedtuple("Rule", "berlaku")
    >>> versi([Rule(Berlaku(None, 2022)), Rule(Berlaku(2023, None))], 2023)
    Rule(berlaku=Berlaku(sejak=2023, sampai=None))
    """
    found = [item for item in versions if item.berlaku.mencakup(tahun)]
    return found[0] if len(found) == 1 else None


def lipat(name: str) -> str:
    """Return a unit's name as names are compared: without regard to capitals and repeated spaces.

    >>> lipat(" Orang  Bulan")
    'orang bulan'
    """
    return " ".join(name.split()).casefold()


def nama_satuan(satuan: Iterable[Satuan]) -> dict[str, Satuan]:
    """Return units by every name they answer to (as written and folded); a kode comes before another unit's alias."""
    units = tuple(satuan)
    owned = [(unit.kode, unit) for unit in units]
    owned += [(name, unit) for unit in units for name in unit.alias]
    names: dict[str, Satuan] = {}
    for name, unit in owned:
        names.setdefault(lipat(name), unit)
    return {name: names[lipat(name)] for name, _ in owned} | names


def semua_simpul(berkas: BerkasInstansi) -> Iterator[Simpul]:
    """Walk every node of an agency's programs, top down, in the order written."""
    for program in berkas.program:
        yield from program.telusuri()


def semua_indikator(berkas: BerkasInstansi) -> Iterator[Indikator]:
    """Walk every indicator of an agency: those of tujuan and sasaran, of the program tree, then of units."""
    yield from berkas.indikator
    for simpul in semua_simpul(berkas):
        yield from simpul.indikator
    for unit in berkas.unit:
        yield from unit.indikator


def menurut_kode(indikator: Iterable[Indikator]) -> Mapping[str, tuple[Indikator, ...]]:
    """Return the versions of each indicator by its kode."""
    found: dict[str, tuple[Indikator, ...]] = {}
    for item in indikator:
        found[item.kode] = (*found.get(item.kode, ()), item)
    return found
