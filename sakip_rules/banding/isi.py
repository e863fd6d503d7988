"""One field of a thing: what it is compared by, and how it is shown.

Data: an `Isi`. Invariant: two fields have the same `kunci` exactly where they say the same, however they are written:
`10` and `10,0`, `x` and `×`, a unit and its alias, are the same; and every `kunci` can be hashed.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.tampil import eksak
from sakip_rules.formula.syntax import Rumus, urai
from sakip_rules.source.numbers import Bound, Interval, Missing, Number

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from sakip_rules.model.acuan import Acuan
    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.numbers import Written
    from sakip_rules.source.places import Place


@dataclass(frozen=True, slots=True)
class Isi:
    """One field: `kunci` is what it says, `teks` how it is written, `tempat` where.

    `angka` is the number it is, where it is one: shown in the notation of the reader, behind it `satuan`. Its `teks` is
    then the plain decimal, or a fraction where that does not end.
    """

    kunci: Hashable
    teks: str
    tempat: Place | None
    angka: Fraction | None = None
    satuan: str = ""


def tertulis(nilai: Written, tempat: Place | None, satuan: str = "") -> Isi:
    """Return a figure as a field: by its value, whatever its decimals and marks.

    >>> from sakip_rules.source.numbers import read
    >>> tertulis(read("10,0"), None) == tertulis(read("10"), None), tertulis(read("80 - 90"), None).teks
    (True, '80 - 90')
    """
    if isinstance(nilai, Number):
        if nilai.bagian:
            parts = tuple((unit, Fraction(value)) for unit, value in nilai.bagian)
            text = " × ".join(f"{value} {unit}" for unit, value in nilai.bagian)
            return Isi(("bagian", parts), text, tempat)
        return Isi(nilai.value, eksak(nilai.value), tempat, nilai.value, satuan)
    text = " ".join(nilai.text.split())
    if isinstance(nilai, Interval):
        return Isi(("rentang", nilai.low.value, nilai.high.value), text, tempat, None, satuan)
    if isinstance(nilai, Bound):
        return Isi(("batas", nilai.operator, nilai.number.value), text, tempat, None, satuan)
    if isinstance(nilai, Missing):
        return Isi(("kosong",), "-", tempat)
    return Isi(("kata", text), text, tempat)


def rumus(written: Scalar, nama: Mapping[str, str]) -> Isi:
    """Return a formula as a field: by what it computes; `nama` gives variables another name.

    The text shown keeps the names it was written with.
    """
    read = urai(written)
    text = " ".join(written.text.split())
    if not isinstance(read, Rumus):
        return Isi(("teks", text), text, written.place)
    names: dict[str, Hashable] = {
        one.kunci: (nama.get(one.nama, one.nama), one.geser, one.kumulatif) for one in read.peubah
    }
    return Isi(("rumus", _pohon(read.pohon, names)), text, written.place)


def sebut_acuan(acuan: Acuan) -> Isi:
    """Return a citation as a field."""
    lines = ", ".join(map(str, acuan.baris))
    text = "; ".join(part for part in (acuan.dokumen, acuan.tabel, lines) if part)
    return Isi(("acuan", acuan.dokumen, acuan.tabel, acuan.baris), text, acuan.tempat)


def urutan_nama(written: Scalar | None) -> tuple[str, ...]:
    """Return the variables of a formula, each once, in the order in which they stand in it."""
    read = None if written is None else urai(written)
    if not isinstance(read, Rumus):
        return ()
    names = {one.kunci: one.nama for one in read.peubah}
    return tuple(dict.fromkeys(names[kunci] for _start, _end, kunci in read.nama))


def _pohon(node: ast.AST, names: Mapping[str, Hashable]) -> Hashable:
    """Return a tree of a formula without the places its nodes stand at."""
    if isinstance(node, ast.Name):
        return ("nama", names.get(node.id, node.id))
    if isinstance(node, ast.Constant):
        return ("angka", node.value, node.kind)
    parts: list[Hashable] = [type(node).__name__]
    for _field, value in ast.iter_fields(node):
        if isinstance(value, ast.AST):
            parts.append(_pohon(value, names))
        elif isinstance(value, list):
            parts.append(tuple(_pohon(item, names) for item in value if isinstance(item, ast.AST)))
    return tuple(parts)
