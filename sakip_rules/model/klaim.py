"""Claims: figures a published report printed, and what each of them is a figure of.

A claim says nothing about what is right: it keeps the printed text with its place, and names either the value of the
engine it stands for, or the formula and the operands it was made from, or the claim it repeats.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sakip_rules.model.acuan import Acuan
    from sakip_rules.model.periode import Periode
    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.places import Place

POKOK = ("indikator", "simpul", "sasaran", "tujuan", "unit", "instansi")
"""What a value of the engine can belong to."""


@dataclass(frozen=True, slots=True)
class Cetak:
    """A text as printed; `dibaca` is the figure a person read in it where the text is not one by itself."""

    teks: Scalar
    dibaca: Scalar | None


@dataclass(frozen=True, slots=True)
class Turunan:
    """A value of the engine: of what (`jenis` is one of `POKOK`), which, and of which periode.

    `periode` is None for the one of the claim. `rencana` names the planning document of a target or a pagu that is not
    the one that judges, `skala` the scale a label was taken from where that is not the declared one.
    """

    jenis: str
    kode: Scalar
    besaran: Scalar
    periode: Periode | None
    rencana: Scalar | None
    skala: Scalar | None


@dataclass(frozen=True, slots=True)
class Banyaknya:
    """All there is of a level of the agency, to be counted."""

    himpunan: Scalar


@dataclass(frozen=True, slots=True)
class Operan:
    """One operand of a claim's own formula; `satuan` is that of a printed one where its text does not show it.

    `acuan` is where it is printed itself, where that is said.
    """

    isi: Cetak | Turunan | Banyaknya
    satuan: Scalar | None
    acuan: Acuan | None = None


@dataclass(frozen=True, slots=True)
class Hitungan:
    """A figure made from others: by `rumus`, or (without one) as the sum of all `dari`.

    `dari` gives the operands of each name; a name in `jamak` was written with a list and stands for all of it.
    `kosong` says that an operand without a figure counts as nothing; `kolom` that `dari` are all other cells of a row,
    of which the formula takes what it needs.
    """

    rumus: Scalar | None
    dari: Mapping[str, tuple[Operan, ...]]
    jamak: frozenset[str]
    satuan: Scalar | None
    kosong: bool
    kolom: bool = False


@dataclass(frozen=True, slots=True)
class Ulangan:
    """A figure that repeats another claim, by its kode."""

    kode: Scalar


@dataclass(frozen=True, slots=True)
class Lepas:
    """A figure nothing can be computed from, and why."""

    alasan: str


Dasar = Turunan | Hitungan | Ulangan | Lepas
"""What a claim's figure is a figure of."""


@dataclass(frozen=True, slots=True)
class Klaim:
    """One printed figure; `kode` is empty where no other claim names it, `periode` None for the agency's own."""

    kode: str
    dasar: Dasar
    cetak: Cetak
    periode: Periode | None
    acuan: Acuan | None
    tempat: Place


def semua_turunan(klaim: Iterable[Klaim]) -> Iterator[Turunan]:
    """Walk every value of the engine that claims name, as themselves or as operands."""
    for one in klaim:
        if isinstance(one.dasar, Turunan):
            yield one.dasar
        elif isinstance(one.dasar, Hitungan):
            for operands in one.dasar.dari.values():
                yield from (operand.isi for operand in operands if isinstance(operand.isi, Turunan))
