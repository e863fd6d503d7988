"""A formula with one small mistake in it, as text: what a slip of the pen makes of it.

Operators and comparisons, swapped operands, this year for the last, one function for its neighbour, the branches of a
`jika`, a constant one digit off, a variable for another. Nothing is changed that cannot make a difference: the order of
a sum or a product, a factor of one.
"""

from __future__ import annotations

import ast
import re
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from sakip_rules.formula.functions import FUNGSI, LIKE, ROUNDED, SAME, YEARS
from sakip_rules.formula.operations import SIGNS, operator_between, stretch
from sakip_rules.source.numbers import write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from sakip_rules.formula.syntax import Peubah, Rumus

_HITUNG = ("+", "-", "*", "/")
_BANDING = {"<": ("<=", ">"), "<=": ("<", ">="), ">": (">=", "<"), ">=": (">", "<="), "==": (">=", "<="), "!=": ("==",)}
_KATA = {"dan": "atau", "atau": "dan"}
_ATOM = (ast.Name, ast.Constant, ast.Call, ast.IfExp)
_DESIMAL = re.compile(r"[.,](\d+)")
_SATU, _SERATUS = Fraction(1), Fraction(100)


class Slip(NamedTuple):
    """One mistake: its kind and the whole formula with it."""

    jenis: str
    teks: str


def slip(rumus: Rumus, sejenis: Mapping[str, tuple[str, ...]] | None = None) -> Iterator[Slip]:
    """Yield the formula with each mistake in turn, every text once; `sejenis` are the variables measured like one."""
    text = rumus.tertulis.text
    seen = {text}
    for one in _Slip(rumus, sejenis or {}).semua():
        if one.teks not in seen:
            seen.add(one.teks)
            yield one


class _Slip:
    """The mistakes of one formula, node by node, in the order of its text."""

    def __init__(self, rumus: Rumus, sejenis: Mapping[str, tuple[str, ...]]) -> None:
        self.text = rumus.tertulis.text
        self.pohon = rumus.pohon
        self.sejenis = sejenis
        self.peubah: dict[str, Peubah] = {one.kunci: one for one in rumus.peubah}
        self.cara: dict[type[ast.expr], Callable[[Any], Iterator[Slip]]] = {
            ast.BinOp: self._hitung,
            ast.Compare: self._banding,
            ast.BoolOp: self._dan_atau,
            ast.UnaryOp: self._tanda,
            ast.IfExp: self._cabang,
            ast.Call: self._fungsi,
            ast.Name: self._variabel,
            ast.Constant: self._angka,
        }

    def semua(self) -> Iterator[Slip]:
        nodes = [node for node in ast.walk(self.pohon) if isinstance(node, ast.expr)]
        fixed = {id(node.func) for node in nodes if isinstance(node, ast.Call)}
        fixed |= {id(side) for node in nodes if isinstance(node, ast.BinOp) for side in _identitas(node)}
        for node in sorted(nodes, key=stretch):
            if id(node) not in fixed:
                yield from self.cara[type(node)](node)

    def _tanda(self, node: ast.UnaryOp) -> Iterator[Slip]:
        yield self._ganti("operator", stretch(node), self._isi(node.operand))

    def _hitung(self, node: ast.BinOp) -> Iterator[Slip]:
        if _identitas(node):
            return
        own = SIGNS[type(node.op)]
        if own == "^":
            return
        sign = operator_between(self.text, stretch(node.left)[1], stretch(node.right)[0])
        for other in _HITUNG:
            if other != own:
                yield self._ganti("operator", sign, other)
        if own in "-/":
            yield self._tukar(node.left, node.right)

    def _banding(self, node: ast.Compare) -> Iterator[Slip]:
        for (left, right), operator in zip(pairwise((node.left, *node.comparators)), node.ops, strict=True):
            sign = operator_between(self.text, stretch(left)[1], stretch(right)[0])
            for other in _BANDING[SIGNS[type(operator)]]:
                yield self._ganti("pembanding", sign, other)

    def _dan_atau(self, node: ast.BoolOp) -> Iterator[Slip]:
        for left, right in pairwise(node.values):
            sign = operator_between(self.text, stretch(left)[1], stretch(right)[0])
            yield self._ganti("operator", sign, _KATA[SIGNS[type(node.op)]])

    def _cabang(self, node: ast.IfExp) -> Iterator[Slip]:
        yield self._tukar(node.body, node.orelse)
        for branch in (node.body, node.orelse):
            yield self._ganti("cabang", stretch(node), self._isi(branch))

    def _fungsi(self, node: ast.Call) -> Iterator[Slip]:
        if not isinstance(node.func, ast.Name):
            return
        nama, head = node.func.id, stretch(node.func)
        rule = FUNGSI[nama].aturan
        if rule in (LIKE, ROUNDED):
            for other in FUNGSI.values():
                if other.aturan == rule and other.nama != nama:
                    yield self._ganti("fungsi", head, other.nama)
        if rule in (SAME, ROUNDED, YEARS):
            yield self._ganti("fungsi", stretch(node), self._isi(node.args[0]))

    def _variabel(self, node: ast.Name) -> Iterator[Slip]:
        one = self.peubah[node.id]
        for back in {one.geser - 1, one.geser + 1} - {-1}:
            yield self._ganti("tahun", stretch(node), _tahun(one.nama, back, self._teks(node)))
        for other in self.sejenis.get(one.nama, ()):
            yield self._ganti("variabel", stretch(node), _tahun(other, one.geser, self._teks(node)))

    def _angka(self, node: ast.Constant) -> Iterator[Slip]:
        value: object = node.value
        if not isinstance(value, Fraction):
            return
        written = self._teks(node)
        tail = _DESIMAL.search(written)
        decimals = len(tail[1]) if tail else 0
        percent = node.kind is not None
        shown = value * _SERATUS if percent else value
        for step in (1, -1):
            other = write(shown + step * Fraction(1, 10**decimals), decimals, "potong")
            yield self._ganti("angka", stretch(node), f"{other}%" if percent else other)

    def _teks(self, node: ast.expr) -> str:
        awal, akhir = stretch(node)
        return self.text[awal:akhir]

    def _isi(self, node: ast.expr) -> str:
        """Return an operand so that it can stand anywhere."""
        return self._teks(node) if isinstance(node, _ATOM) else f"({self._teks(node)})"

    def _ganti(self, jenis: str, ruas: tuple[int, int], teks: str) -> Slip:
        return Slip(jenis, f"{self.text[: ruas[0]]}{teks}{self.text[ruas[1] :]}")

    def _tukar(self, kiri: ast.expr, kanan: ast.expr) -> Slip:
        (a, b), (c, d) = stretch(kiri), stretch(kanan)
        text = self.text
        return Slip("tukar", f"{text[:a]}{self._isi(kanan)}{text[b:c]}{self._isi(kiri)}{text[d:]}")


def _identitas(node: ast.BinOp) -> tuple[ast.expr, ...]:
    """Return the operands that are a factor of one (`x 100%`): with them the operation changes nothing."""
    sides = {ast.Mult: (node.left, node.right), ast.Div: (node.right,)}.get(type(node.op), ())
    return tuple(side for side in sides if isinstance(side, ast.Constant) and side.value == _SATU)


def _tahun(nama: str, geser: int, seperti: str) -> str:
    """Write a variable some years back; this year's stands with `[n]` where it did so."""
    return f"{nama}[n-{geser}]" if geser else f"{nama}[n]" if seperti.endswith("]") else nama
