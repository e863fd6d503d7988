"""What a part of a formula is: a truth or a number, of which dimension, thought of in which unit.

A `Kind` is what inference knows about a value without seeing one. Two kinds meet by the rules here: like joins like,
a product multiplies dimensions, and a bare number beside a quantity is taken in that quantity's unit only where no
factor could make it mean two things. Nothing here knows a tree or a text; what cannot meet is answered with the code
that says why.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.formula import exact

if TYPE_CHECKING:
    from collections.abc import Callable

    from pint.util import UnitsContainer

    from sakip_rules.formula.units import BukuSatuan, Ukuran

_ONE = Fraction(1)
_FOLDED: dict[str, Callable[[Fraction, Fraction], Fraction | None]] = {
    "+": exact.tambah,
    "-": exact.kurang,
    "*": exact.kali,
    "/": exact.bagi,
}


@dataclass(frozen=True, slots=True)
class Kind:
    """A number's dimension, and how it is thought of.

    `faktor` and `nama` are those of the unit a person has in mind (persen: 1/100). `polos` is the value of a bare
    number, written without `%` (the numbers of a whole expression of them count as one). `tetap` is a constant, bare
    or in percent. `rasio` is a quotient of like quantities. `selisih` may be read as a difference of two quantities
    of this unit and `selisih_dari`, for a unit of a difference, says of which dimension. `himpunan` is a set of such
    values; a vector is one whose members are the parts `rincian`, each known by its name.
    """

    dimensi: UnitsContainer
    faktor: Fraction
    nama: str
    polos: Fraction | None = None
    tetap: bool = False
    rasio: bool = False
    selisih: bool = False
    selisih_dari: UnitsContainer | None = None
    himpunan: bool = False
    rincian: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Truth:
    """A value that holds or does not; `himpunan` where it is one for each member of a set."""

    himpunan: bool = False


def quantity(ukuran: Ukuran, *, himpunan: bool = False, rincian: tuple[str, ...] = ()) -> Kind:
    """Return the kind of a variable measured in `ukuran`."""
    return Kind(
        ukuran.dimensi,
        ukuran.faktor,
        ukuran.nama,
        selisih_dari=ukuran.selisih_dari,
        himpunan=himpunan or bool(rincian),
        rincian=rincian,
    )


def scalar(kind: Kind) -> Kind:
    """Return the kind of one member of a set (or of a single value, which is its own)."""
    return replace(kind, himpunan=False, rincian=()) if kind.himpunan else kind


def each(kind: Kind, *operands: Kind) -> Kind:
    """Return the kind of an operation done part by part: a vector where any operand is one, else `kind` itself."""
    rincian = next((one.rincian for one in operands if one.rincian), ())
    return replace(kind, himpunan=True, rincian=rincian) if rincian else kind


def literal(value: Fraction, buku: BukuSatuan, *, persen: bool) -> Kind:
    """Return the kind of a number as written; a percentage may stand for a percentage or for a difference of two."""
    if persen:
        return Kind(buku.polos, buku.persen.faktor, buku.persen.nama, tetap=True, selisih=True)
    return Kind(buku.polos, _ONE, buku.angka.nama, polos=value, tetap=True)


def clash(bare: Fraction, other: Kind, factors: frozenset[Fraction]) -> str:
    """Return the code that forbids a bare number beside `other`, or an empty text.

    U013: beside a quantity of a unit with a factor, 100 could be 100 persen or 100 times the whole. U014: 1/faktor
    beside a ratio is that same slip, for the unit the ratio will be shown in.
    """
    if not bare:
        return ""
    if other.faktor != 1:
        return "U013"
    return "U014" if other.rasio and any(bare * faktor == 1 for faktor in factors) else ""


def joined(kiri: Kind, kanan: Kind, sign: str, factors: frozenset[Fraction]) -> Kind | str:
    """Return the kind of a sum or difference (`+`, `-`), or of either of two (any other sign); else a code.

    Codes: U013, U014 (see `clash`), U011 unlike dimensions, U020 a quantity taken from a difference.
    """
    if kiri.polos is not None and kanan.polos is not None:
        return _of_two_bare(kiri, kanan, sign)
    for bare, other in ((kiri, kanan), (kanan, kiri)):
        if bare.polos is not None:
            return clash(bare.polos, other, factors) or replace(other, selisih=other.selisih and not bare.polos)
    if kiri.dimensi == kanan.dimensi:
        thought = kanan if kiri.faktor == 1 != kanan.faktor else kiri
        return replace(
            thought,
            tetap=kiri.tetap and kanan.tetap,
            rasio=kiri.rasio or kanan.rasio,
            selisih=sign == "-" or (kiri.selisih and kanan.selisih),
        )
    return _with_difference(kiri, kanan, sign)


def _of_two_bare(kiri: Kind, kanan: Kind, sign: str) -> Kind:
    left, right = kiri.polos or Fraction(0), kanan.polos or Fraction(0)
    if sign in _FOLDED:
        folded = _FOLDED[sign](left, right)
        return replace(kiri, polos=left or right if folded is None else folded)
    return replace(kiri, polos=left or right)


def _with_difference(kiri: Kind, kanan: Kind, sign: str) -> Kind | str:
    """Join a quantity with a unit of its differences: 80 persen + 5 poin persen is persen."""
    if kanan.selisih_dari is not None and kanan.selisih_dari == kiri.dimensi:
        if kiri.selisih:
            return kanan
        return kiri if sign in ("+", "-") else "U011"
    if kiri.selisih_dari is not None and kiri.selisih_dari == kanan.dimensi:
        if kanan.selisih:
            return kiri
        return kanan if sign == "+" else "U020" if sign == "-" else "U011"
    return "U011"


def multiplied(kiri: Kind, kanan: Kind, sign: str, buku: BukuSatuan) -> Kind:
    """Return the kind of a product (`*`) or a quotient (`/`)."""
    if kanan.polos is not None:
        nothing = kiri.polos is None or (sign == "/" and not kanan.polos)
        return kiri if nothing else _of_two_bare(kiri, kanan, sign)
    if kiri.polos is not None and sign == "*":
        return kanan
    if not kiri.dimensi and not kanan.dimensi:
        return _of_two_numbers(kiri, kanan, sign, buku)
    dimensi = (buku.kali if sign == "*" else buku.bagi)(kiri.dimensi, kanan.dimensi)
    if not dimensi:
        return Kind(dimensi, _ONE, buku.angka.nama, rasio=True)
    if not kanan.dimensi or (not kiri.dimensi and sign == "*"):
        kept = kiri if kiri.dimensi else kanan
        return replace(kept, selisih=kept.selisih and (kiri.tetap or kanan.tetap), tetap=False)
    faktor = _factor(kiri) * _factor(kanan) if sign == "*" else _factor(kiri) / _factor(kanan)
    return Kind(dimensi, faktor, buku.sebut(dimensi, faktor))


def _factor(kind: Kind) -> Fraction:
    """A percentage of something is thought of in that thing's unit."""
    return kind.faktor if kind.dimensi else _ONE


def _of_two_numbers(kiri: Kind, kanan: Kind, sign: str, buku: BukuSatuan) -> Kind:
    """A product or quotient of two dimensionless values: persen stays persen, unless it is divided by persen."""
    if sign == "*":
        thought = kiri if kiri.faktor != 1 else kanan
    else:
        thought = kiri if kanan.faktor == 1 else Kind(buku.polos, _ONE, buku.angka.nama)
    constant, other = (kiri, kanan) if kiri.tetap and sign == "*" else (kanan, kiri)
    difference = other.selisih and constant.tetap
    rasio = sign == "/" or kiri.rasio or kanan.rasio
    return Kind(
        buku.polos, thought.faktor, thought.nama, tetap=kiri.tetap and kanan.tetap, rasio=rasio, selisih=difference
    )


def raised(base: Kind, power: int, buku: BukuSatuan) -> Kind:
    """Return the kind of a power."""
    if base.polos is not None:
        folded = exact.pangkat(base.polos, Fraction(power)) if base.polos or power >= 0 else base.polos
        return replace(base, polos=base.polos if folded is None else folded)
    if power == 1:
        return base
    dimensi, faktor = buku.pangkat(base.dimensi, power), _factor(base) ** power
    return Kind(dimensi, faktor, buku.sebut(dimensi, faktor), rasio=base.rasio)


def negated(kind: Kind) -> Kind:
    """Return the kind of a quantity with the other sign."""
    return kind if kind.polos is None else replace(kind, polos=-kind.polos)
