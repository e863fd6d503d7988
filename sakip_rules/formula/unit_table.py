"""What satuan.yaml declares, checked and in the order it can be defined.

Invariant of a `Table`: a definition refers only to units defined before it; its factor is positive; and the factors
and powers it multiplies out to stay within `MAX_SIZE`. A unit that breaks a rule, or rests on one that does, is in
`broken` with the Diagnostic that says why, so that whoever uses it is told the cause and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from sakip_rules.formula.limits import MAX_FACTOR_BITS, MAX_UNIT_EXPONENT
from sakip_rules.formula.refusals import Refusal, refuse, told
from sakip_rules.formula.unit_text import fold, read_unit
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.places import Place

ANGKA = "angka"
MAX_POWERS = 8 * MAX_UNIT_EXPONENT


@dataclass(frozen=True, slots=True)
class Definition:
    """One unit: `faktor` times the product of `bagian` (kode, power); None makes it a dimension of its own."""

    satuan: Satuan
    bagian: tuple[tuple[str, int], ...] | None
    faktor: Fraction


@dataclass(slots=True)
class Table:
    """All units: `names` leads from a folded kode or alias to the kode, `definitions` are in order of dependency."""

    names: dict[str, str] = field(default_factory=dict)
    definitions: dict[str, Definition] = field(default_factory=dict)
    broken: dict[str, Diagnostic] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    sizes: dict[str, tuple[int, int]] = field(default_factory=dict)

    def resolve(self, text: str) -> tuple[tuple[str, int], ...] | Refusal:
        """Return the units (kode, power) a text names: one kode or alias, or a product of them."""
        kode = self.names.get(fold(text))
        if kode is not None:
            return ((kode, 1),)
        parts = read_unit(text)
        if isinstance(parts, Refusal):
            return parts
        found: list[tuple[str, int]] = []
        for part in parts:
            kode = self.names.get(fold(part.nama))
            if kode is None:
                near = nearest(part.nama, self.names.values()) or self.names.get(
                    nearest(fold(part.nama), self.names), ""
                )
                return refuse("U001", part.awal, part.akhir, nama=part.nama, nearest=near)
            found.append((kode, part.pangkat))
        return self._bounded(text, found)

    def _bounded(self, text: str, found: list[tuple[str, int]]) -> tuple[tuple[str, int], ...] | Refusal:
        bits, powers = self.size(found)
        if powers > MAX_POWERS:
            return refuse("U003", 0, len(text), batas=MAX_UNIT_EXPONENT)
        return refuse("U007", 0, len(text), satuan=text) if bits > MAX_FACTOR_BITS else tuple(found)

    def size(self, parts: Iterable[tuple[str, int]]) -> tuple[int, int]:
        """Return how large a product of units can become: binary digits of its factor, and powers of base units."""
        bits = powers = 0
        for kode, power in parts:
            one = self.sizes.get(kode, (0, 1))
            bits += abs(power) * one[0]
            powers += abs(power) * one[1]
        return bits, powers


def arrange(satuan: Mapping[str, Satuan]) -> Table:
    """Check all declarations of units and put them in order (U001 to U010, U022)."""
    table = Table()
    _name(table, satuan)
    references: dict[str, Definition] = {}
    for kode, one in satuan.items():
        made = _definition(table, one, satuan)
        if isinstance(made, Definition):
            references[kode] = made
        else:
            _break(table, kode, made)
    for kode in _order(table, references):
        _define(table, references[kode])
    return table


def _break(table: Table, kode: str, diagnostic: Diagnostic) -> None:
    table.broken[kode] = diagnostic
    table.diagnostics.append(diagnostic)


def _name(table: Table, satuan: Mapping[str, Satuan]) -> None:
    """Give every kode and alias to one unit; the reserved word is always there."""
    table.names[ANGKA] = ANGKA
    written = [(one.kode, one, "") for one in satuan.values()]
    written += [(alias, one, "alias") for one in satuan.values() for alias in one.alias]
    places: dict[str, Mapping[str, Place]] = {}
    for nama, one, bidang in written:
        owner = table.names.setdefault(fold(nama), one.kode)
        if owner != one.kode:
            if bidang and one.kode not in places:
                places[one.kode] = one.letak_alias()
            place = places[one.kode].get(nama, one.tempat) if bidang else one.tempat
            first = satuan.get(owner)
            related = (first.tempat,) if first else ()
            table.diagnostics.append(
                diagnose("U006", place, related=related, nama=nama, satuan=one.kode, pemilik=owner)
            )


def _definition(table: Table, one: Satuan, satuan: Mapping[str, Satuan]) -> Definition | Diagnostic:
    faktor = one.faktor
    bits = max(faktor.numerator.bit_length(), faktor.denominator.bit_length())
    if faktor <= 0 or bits > MAX_FACTOR_BITS:
        return diagnose("U007", one.di("faktor"), satuan=one.kode)
    if one.kode == ANGKA:
        plain = one.dari is None or fold(one.dari.text) in ("", ANGKA)
        if not plain or faktor != 1 or one.selisih_dari:
            return diagnose("U022", one.di("dari" if not plain else "selisih_dari" if one.selisih_dari else "faktor"))
        return Definition(one, (), faktor)
    if one.selisih_dari:
        return _difference(table, one, satuan)
    if one.dari is None and faktor != 1:
        return diagnose("U009", one.di("faktor"), satuan=one.kode)
    return _derived(table, one)


def _derived(table: Table, one: Satuan) -> Definition | Diagnostic:
    if one.dari is None:
        return Definition(one, None, one.faktor)
    parts = table.resolve(one.dari.text) if one.dari.text.strip() else ()
    return told(one.dari, parts) if isinstance(parts, Refusal) else Definition(one, parts, one.faktor)


def _difference(table: Table, one: Satuan, satuan: Mapping[str, Satuan]) -> Definition | Diagnostic:
    """A unit of a difference has the factor of what it is a difference of, whether or not the file repeats it."""
    whole = table.names.get(fold(one.selisih_dari))
    if whole is None:
        near = nearest(one.selisih_dari, table.names.values())
        return diagnose("U008", one.di("selisih_dari"), satuan=one.kode, nama=one.selisih_dari, nearest=near)
    other = satuan.get(whole)
    if other is None or other.selisih_dari:
        return diagnose("U010", one.di("selisih_dari"), satuan=one.kode)
    if one.dari is not None or one.faktor not in (1, other.faktor):
        return diagnose("U010", one.di("faktor" if one.dari is None else "dari"), satuan=one.kode)
    return Definition(one, ((whole, 1),), Fraction(1))


def _order(table: Table, references: dict[str, Definition]) -> tuple[str, ...]:
    """Put units after those they refer to; a circle is reported as its path and taken out."""
    while True:
        graph = {kode: [other for other, _ in made.bagian or ()] for kode, made in references.items()}
        try:
            ordered = tuple(TopologicalSorter(graph).static_order())
        except CycleError as circle:
            path = list(reversed(circle.args[1]))
            diagnostic = diagnose("U005", references[path[0]].satuan.di("dari"), jalur=" → ".join(path))
            table.diagnostics.append(diagnostic)
            for kode in path:
                table.broken[kode] = diagnostic
                references.pop(kode, None)
        else:
            return tuple(kode for kode in ordered if kode in references)


def _define(table: Table, made: Definition) -> None:
    kode = made.satuan.kode
    causes = [table.broken[other] for other, _ in made.bagian or () if other in table.broken]
    if causes:
        table.broken[kode] = causes[0]
        return
    bits, powers = table.size(made.bagian or ())
    own = max(made.faktor.numerator.bit_length(), made.faktor.denominator.bit_length())
    if bits + own > MAX_FACTOR_BITS or powers > MAX_POWERS:
        _break(table, kode, diagnose("U007", made.satuan.di("faktor"), satuan=kode))
        return
    table.sizes[kode] = (bits + own, max(powers, 1)) if made.bagian else (0 if made.bagian is None else own, 1)
    table.definitions[kode] = made
