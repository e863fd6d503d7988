"""Weights: where a level is a weighted mean, every member has one and they sum to exactly 1; elsewhere nobody has one.

Sums are exact: seven times 1/7 is 1, and nine times 0.11 is not (B6).
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.numbers import write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sakip_rules.model.indikator import Indikator
    from sakip_rules.model.instansi import Kebijakan, Sasaran, Tujuan
    from sakip_rules.model.ruang_kerja import BerkasInstansi
    from sakip_rules.model.unit import Unit
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.places import Place

    Anggota = Indikator | Sasaran | Tujuan | Unit

TERTIMBANG = "rata_rata_tertimbang"
_DECIMALS = 7
_PERSEN = 100
"""What weights sum to that were meant in percent and lack the sign."""

_LEVELS = ("sasaran", "tujuan", "instansi")


def periksa_bobot(berkas: BerkasInstansi, tertulis: Mapping[Place, Scalar]) -> Iterator[Diagnostic]:
    """Yield J060 for a missing weight, J061 for weights that do not sum to 1, J062 for a weight that weighs nothing.

    `tertulis` are the weights as written, readable or not, by the place of the kode of what has them.
    """
    weighed: set[int] = set()
    told: set[tuple[str, tuple[int, ...]]] = set()
    for kebijakan in berkas.instansi.kebijakan:
        for tahun in _tahun(berkas, kebijakan):
            for kode, tempat, members in _kelompok(berkas, kebijakan, tahun):
                weighed.update(id(member) for member in members)
                key = (kode, tuple(id(member) for member in members))
                if members and key not in told:
                    told.add(key)
                    yield from _jumlah(kode, tempat, members, tertulis)
    if berkas.instansi.kebijakan:
        everyone: tuple[Anggota, ...] = (*berkas.instansi.tujuan, *berkas.instansi.sasaran, *berkas.indikator)
        for member in everyone:
            if member.bobot is not None and id(member) not in weighed:
                yield diagnose("J062", tertulis[member.tempat].place, kode=member.kode)


def _tahun(berkas: BerkasInstansi, kebijakan: Kebijakan) -> range:
    instansi, berlaku = berkas.instansi, kebijakan.berlaku
    first = max(year for year in (instansi.renstra_sejak, berlaku.sejak) if year is not None)
    last = min(year for year in (instansi.renstra_sampai, berlaku.sampai) if year is not None)
    return range(first, last + 1)


def _kelompok(
    berkas: BerkasInstansi, kebijakan: Kebijakan, tahun: int
) -> Iterator[tuple[str, Place, Sequence[Anggota]]]:
    """Yield each group of siblings that a weighted mean gathers in a year, with whose it is and where that stands."""
    instansi = berkas.instansi
    owners: dict[str, Sequence[Anggota]] = {"sasaran": instansi.sasaran, "tujuan": instansi.tujuan}
    weighed = [(level, agregat) for level in _LEVELS if (agregat := kebijakan.agregat[level]).cara == TERTIMBANG]
    below = _di_bawah(berkas, tahun) if weighed else {}
    for level, agregat in weighed:
        if level == "instansi":
            measured = [item for (tingkat, _), items in below.items() if tingkat in owners for item in items]
            units = [unit for unit in berkas.unit if unit.induk is None]
            yield instansi.kode, agregat.tempat, {**owners, "unit": units}.get(agregat.dari, measured)
            continue
        for owner in owners[level]:
            kind = "anak" if agregat.dari == "sasaran" else level
            yield owner.kode, owner.tempat, below.get((kind, owner.kode), [])


def _di_bawah(berkas: BerkasInstansi, tahun: int) -> dict[tuple[str, str], list[Anggota]]:
    """Gather the indicators in force by what they measure, and the sasaran (`anak`) by their tujuan."""
    found: dict[tuple[str, str], list[Anggota]] = {}
    for indikator in berkas.indikator:
        if indikator.berlaku.mencakup(tahun):
            found.setdefault((indikator.tingkat, indikator.induk.text), []).append(indikator)
    for sasaran in berkas.instansi.sasaran:
        found.setdefault(("anak", sasaran.tujuan.text), []).append(sasaran)
    return found


def _jumlah(
    kode: str, tempat: Place, members: Sequence[Anggota], tertulis: Mapping[Place, Scalar]
) -> Iterator[Diagnostic]:
    for member in members:
        if member.tempat not in tertulis:
            yield diagnose("J060", member.tempat, related=(tempat,), kode=member.kode, induk=kode)
    weights = [member.bobot for member in members if member.bobot is not None]
    total = sum(weights, Fraction(0))
    if len(weights) == len(members) and total != 1:
        written = [tertulis[member.tempat] for member in members]
        shown = " + ".join(scalar.text.strip() for scalar in written)
        places = [scalar.place for scalar in written]
        percent = ", ".join(f'"{scalar.text.strip()}%"' for scalar in written) if total == _PERSEN else ""
        data = {"induk": kode, "jumlah": _tulis(total), "bobot": shown, "persen": percent}
        yield diagnose("J061", tempat, related=places, **data)


def _tulis(value: Fraction) -> str:
    """Write a sum exactly: as a decimal where a short one is exact, else as a fraction.

    >>> _tulis(Fraction(99, 100)), _tulis(Fraction(6, 7)), _tulis(Fraction(6))
    ('0.99', '6/7', '6')
    """
    exact = next((places for places in range(_DECIMALS) if (value * 10**places).denominator == 1), None)
    return str(value) if exact is None else write(value, exact, "potong")
