"""The units of measure: from what satuan.yaml declares to sizes that can be compared.

pint keeps them, on a registry that is empty until `BukuSatuan.susun` defines each unit in it with an exact factor; no
text ever reaches pint's parser. An `Ukuran` is a dimension (pint's `UnitsContainer` of base dimensions) and an exact
factor: the value of one unit in base units. persen has no dimension and the factor 1/100; a unit of a difference
(`selisih_dari`) is a dimension of its own with the factor of what it is a difference of. pint is imported when a book
is made, not before.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from math import prod
from typing import TYPE_CHECKING, Any

from sakip_rules.formula.refusals import Refusal, told
from sakip_rules.formula.unit_table import ANGKA, arrange

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pint import UnitRegistry
    from pint.util import UnitsContainer

    from sakip_rules.formula.operations import Inferred
    from sakip_rules.formula.unit_table import Table
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Scalar

_PERCENT_SIGN = "%"
_PERCENT = Fraction(1, 100)


@dataclass(frozen=True, slots=True)
class Ukuran:
    """The size of a unit: `faktor` base units of `dimensi`, called `nama` (a kode, or kodes joined by `*` and `/`).

    `satuan` is the declared unit where it is one. `selisih_dari` is the dimension a unit of a difference is a
    difference of. Sizes of one book are the same if they have the same name.
    """

    satuan: Satuan | None = field(compare=False)
    dimensi: UnitsContainer
    faktor: Fraction
    nama: str
    selisih_dari: UnitsContainer | None = None

    def __hash__(self) -> int:
        return hash(self.nama)


class BukuSatuan:
    """The book of all units of a workspace.

    Its caches are invisible: what it answers depends on the declarations alone.
    """

    def __init__(self, table: Table) -> None:
        """Use `susun`."""
        from pint import UnitRegistry
        from pint.util import UnitsContainer

        self._table = table
        self._container = UnitsContainer
        self._registry: UnitRegistry[Any] = UnitRegistry(None, non_int_type=Fraction)
        self._ukuran: dict[str, Ukuran] = {}
        self._names: dict[str, str] = {}
        self._bases: dict[str, str] = {}
        self._read: dict[str, Ukuran | Refusal | Diagnostic] = {}
        self._product: dict[tuple[UnitsContainer, UnitsContainer, int], UnitsContainer] = {}
        self._called: dict[tuple[UnitsContainer, Fraction], str] = {}
        self.polos = self.dimensi({})
        """The dimension of plain numbers: none."""
        self.inferred: dict[tuple[object, ...], Inferred | tuple[Refusal, ...]] = {}
        """What `infer` found for a formula and the units of its variables; it alone reads and writes here."""
        self._define()
        self.angka = self._ukuran.setdefault(ANGKA, Ukuran(None, self.polos, Fraction(1), ANGKA))
        found = self._ukuran.get(table.names.get(_PERCENT_SIGN, ""))
        self.persen = found or Ukuran(None, self.polos, _PERCENT, _PERCENT_SIGN)

    @classmethod
    def susun(cls, satuan: Mapping[str, Satuan]) -> tuple[BukuSatuan, tuple[Diagnostic, ...]]:
        """Make the book of all declared units, and say which declarations are wrong (U001 to U010, U022)."""
        table = arrange(satuan)
        return cls(table), tuple(table.diagnostics)

    def ukuran(self, tertulis: Scalar) -> Ukuran | Diagnostic:
        """Return the size of a unit written as kode, alias or product of them, or what is wrong with it."""
        text = tertulis.text
        if text not in self._read:
            self._read[text] = self._size(text)
        found = self._read[text]
        return told(tertulis, found) if isinstance(found, Refusal) else found

    def selisih(self, ukuran: Ukuran) -> Ukuran:
        """Return the size of the difference of two values: the unit declared for it, else the same."""
        every = self._ukuran.values()
        return next(
            (one for one in every if one.selisih_dari == ukuran.dimensi and one.faktor == ukuran.faktor), ukuran
        )

    def kali(self, kiri: UnitsContainer, kanan: UnitsContainer) -> UnitsContainer:
        """Return the product of two dimensions."""
        return self._combined(kiri, kanan, 1)

    def bagi(self, kiri: UnitsContainer, kanan: UnitsContainer) -> UnitsContainer:
        """Return the quotient of two dimensions."""
        return self._combined(kiri, kanan, -1)

    def pangkat(self, dimensi: UnitsContainer, power: int) -> UnitsContainer:
        """Return the power of a dimension."""
        return self._combined(self.polos, dimensi, power)

    def sebut(self, dimensi: UnitsContainer, faktor: Fraction) -> str:
        """Return what a size is called: the kode of the first unit declared with it, or a product of base units."""
        key = (dimensi, faktor)
        if key not in self._called:
            powers: list[tuple[str, Any]] = [(self._bases[name], power) for name, power in dimensi.items()]
            called = _spelled([(kode, int(power)) for kode, power in sorted(powers)])
            # The one unit of a dimension of differences (poin persen) is a part of what it is a difference of.
            times = faktor / prod(self._ukuran[kode].faktor ** int(power) for kode, power in powers)
            self._called[key] = called if times == 1 else f"{times} {called}"
        return self._called[key]

    def dimensi(self, parts: Mapping[str, int]) -> UnitsContainer:
        """Return a product of powers as pint keeps it."""
        return self._container(parts, non_int_type=Fraction)

    def _define(self) -> None:
        """Define every unit in pint under a name of ours, each after those it uses, and keep its size."""
        from pint.facets.plain import ScaleConverter, UnitDefinition

        def define(name: str, parts: Mapping[str, int], scale: Fraction) -> None:
            converter = ScaleConverter(scale)  # type: ignore[arg-type]  # pint keeps the number it is given
            made = UnitDefinition(name, None, (), converter, self.dimensi(parts))
            self._registry.define(made)  # type: ignore[arg-type]  # pint's annotation leaves definitions out

        for number, (kode, made) in enumerate(self._table.definitions.items()):
            own = self._names[kode] = f"u{number}"
            whole = self._ukuran[made.bagian[0][0]] if made.satuan.selisih_dari and made.bagian else None
            if whole:
                define(f"{own}_", {f"[{own}]": 1}, Fraction(1))
                define(own, {f"{own}_": 1}, whole.faktor)
            elif made.bagian is None:
                define(own, {f"[{own}]": 1}, Fraction(1))
            else:
                define(own, self._pint_parts(made.bagian), made.faktor)
            self._bases[f"[{own}]"] = kode
            dimensi, faktor = self._measured({own: 1})
            self._ukuran[kode] = Ukuran(made.satuan, dimensi, faktor, kode, whole.dimensi if whole else None)
            self._called.setdefault((dimensi, faktor), kode)

    def _pint_parts(self, parts: tuple[tuple[str, int], ...]) -> dict[str, int]:
        """Return a product of units under the names pint knows them by."""
        result: dict[str, int] = {}
        for kode, power in parts:
            if kode != ANGKA:
                name = self._names[kode]
                result[name] = result.get(name, 0) + power
        return {name: power for name, power in result.items() if power}

    def _measured(self, parts: Mapping[str, int]) -> tuple[UnitsContainer, Fraction]:
        one = self.dimensi(parts)
        faktor: Any = self._registry.get_root_units(one)[0]
        return self._registry.get_dimensionality(one), Fraction(faktor)

    def _size(self, text: str) -> Ukuran | Refusal | Diagnostic:
        parts = self._table.resolve(text)
        if isinstance(parts, Refusal):
            return parts
        for kode, _ in parts:
            if kode in self._table.broken:
                return self._table.broken[kode]
        if len(parts) == 1 and parts[0][1] == 1:
            return self._ukuran[parts[0][0]]
        dimensi, faktor = self._measured(self._pint_parts(parts))
        return Ukuran(None, dimensi, faktor, _spelled(parts))

    def _combined(self, kiri: UnitsContainer, kanan: UnitsContainer, power: int) -> UnitsContainer:
        key = (kiri, kanan, power)
        if key not in self._product:
            self._product[key] = kiri * kanan**power
        return self._product[key]


def _spelled(parts: Iterable[tuple[str, int]]) -> str:
    """Write a product of units: what multiplies first, what divides after it."""
    above: list[str] = []
    below: list[str] = []
    for kode, power in parts:
        called = kode if abs(power) == 1 else f"{kode}^{abs(power)}"
        (above if power > 0 else below).append(called)
    return "/".join(["*".join(above) or "1", *below]) if above or below else ANGKA
