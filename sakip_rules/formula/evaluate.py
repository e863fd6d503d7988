"""The value of a formula, with every step on the way to it.

simpleeval walks the tree; this subclass knows only the eight node types the gate lets through, computes exactly and
bounded, and records each operation as a `Langkah`. Evaluation is total: it gives a value, or a `TanpaNilai` with
every reason. What lacks a value makes what uses it lack one; `jika` looks at its condition first and never computes
the other branch; `dan` and `atau` go from left to right and stop where the result is known. Reasons made here: N001
division by zero, N002 a number too large, N003 no members, N004 weights that sum to zero.
"""

from __future__ import annotations

import ast
import operator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from simpleeval import SimpleEval

from sakip_rules.formula import exact
from sakip_rules.formula.functions import COMPUTE, COUNT, FUNGSI, PAIRS, ROUNDED, SAME, TOO_LARGE
from sakip_rules.formula.kinds import Kind
from sakip_rules.formula.operations import Operation, operator_between, stretch
from sakip_rules.formula.refusals import excerpt, refuse, told
from sakip_rules.model.bukti import Langkah
from sakip_rules.model.nilai import TanpaNilai, gabung

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from sakip_rules.formula.infer import RumusSatuan
    from sakip_rules.model.nilai import Nilai

_OPERATORS = {
    ast.Add: exact.tambah,
    ast.Sub: exact.kurang,
    ast.Mult: exact.kali,
    ast.Div: exact.bagi,
    ast.Pow: exact.pangkat,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}

_UNARY: dict[type[ast.unaryop], Callable[..., Nilai]] = {
    ast.Not: operator.not_,
    ast.USub: operator.neg,
    ast.UAdd: operator.pos,
}


@dataclass(frozen=True, slots=True)
class Hitungan:
    """What a formula comes to, exact and in base units, and the operations that led there in their order."""

    nilai: Nilai
    langkah: tuple[Langkah, ...]


def hitung(rumus: RumusSatuan, nilai: Mapping[str, Nilai]) -> Hitungan:
    """Evaluate a formula; `nilai` has the value of each of its `peubah` under its `kunci`, in base units.

    Raises KeyError where a `kunci` has no entry at all: a value that does not exist is a `TanpaNilai`.
    """
    try:
        evaluator = _FREE.pop()
    except IndexError:
        evaluator = _Evaluator()
    try:
        return evaluator.run(rumus, nilai)
    finally:
        _FREE.append(evaluator)


class _Evaluator(SimpleEval):
    """simpleeval with our nodes, our operators and no functions or names of its own."""

    def __init__(self) -> None:
        super().__init__(operators=_OPERATORS, functions={}, names={})
        self.nodes = {
            ast.BinOp: self._eval_binop,
            ast.UnaryOp: self._eval_unaryop,
            ast.BoolOp: self._eval_boolop,
            ast.Compare: self._eval_compare,
            ast.IfExp: self._eval_ifexp,
            ast.Call: self._eval_call,
            ast.Name: self._eval_name,
            ast.Constant: self._eval_constant,
        }

    def run(self, rumus: RumusSatuan, nilai: Mapping[str, Nilai]) -> Hitungan:
        """Evaluate one formula."""
        self.tertulis = rumus.rumus.tertulis
        self.satuan = rumus.satuan
        self.names = nilai
        self.langkah: list[Langkah] = []
        result = self.eval("", rumus.rumus.pohon)
        return Hitungan(result, tuple(self.langkah))

    def _record(self, operation: Operation, ruas: tuple[Nilai, ...], hasil: Nilai, cabang: int = 0) -> Nilai:
        """Keep one step."""
        one = operation
        self.langkah.append(
            Langkah(one.operasi, ruas, hasil, one.awal, one.akhir, one.satuan, cabang, one.bagian, one.faktor)
        )
        return hasil

    def _none(self, code: str, awal: int, akhir: int, /, **data: object) -> TanpaNilai:
        """The absence a rule of arithmetic makes, at its place in the formula."""
        return TanpaNilai(kosong=False, sebab=(told(self.tertulis, refuse(code, awal, akhir, **data)),))

    def _eval_name(self, node: ast.Name) -> Nilai:
        value: Nilai = self.names[node.id]
        return value

    def _eval_binop(self, node: ast.BinOp) -> Nilai:
        kiri, kanan = self._eval(node.left), self._eval(node.right)
        if type(kiri) is tuple or type(kanan) is tuple:
            hasil: Nilai = _each(lambda *pair: self._arithmetic(node, *pair), (kiri, kanan))
        else:
            hasil = _absent((kiri, kanan)) or self._arithmetic(node, kiri, kanan)
        return self._record(self.satuan.operasi[node], (kiri, kanan), hasil)

    def _arithmetic(self, node: ast.BinOp, kiri: Fraction, kanan: Fraction) -> Nilai:
        sign = type(node.op)
        divisor = None
        if sign is ast.Div and not kanan:
            divisor = node.right
        elif sign is ast.Pow and not kiri and kanan < 0:
            divisor = node.left
        text = self.tertulis.text
        if divisor is not None:
            between = operator_between(text, stretch(node.left)[1], stretch(node.right)[0])
            return self._none("N001", *between, pembagi=excerpt(text, *stretch(divisor)))
        hasil: Fraction | None = self.operators[sign](kiri, kanan)
        return self._too_large(node) if hasil is None else hasil

    def _too_large(self, node: ast.expr) -> TanpaNilai:
        awal, akhir = stretch(node)
        return self._none("N002", awal, akhir, operasi=excerpt(self.tertulis.text, awal, akhir))

    def _eval_unaryop(self, node: ast.UnaryOp) -> Nilai:
        value = self._eval(node.operand)
        hasil = _each(_UNARY[type(node.op)], (value,))
        return self._record(self.satuan.operasi[node], (value,), hasil)

    def _eval_boolop(self, node: ast.BoolOp) -> Nilai:
        """From left to right, up to the first that decides; where one lacks a value, all give their reasons."""
        decides = isinstance(node.op, ast.Or)
        values: list[Nilai] = []
        for operand in node.values:
            values.append(self._eval(operand))
            if values[-1] is decides and _absent(values) is None:
                break
        absent = _absent(values)
        return self._record(self.satuan.operasi[node], tuple(values), values[-1] if absent is None else absent)

    def _eval_compare(self, node: ast.Compare) -> Nilai:
        values = [self._eval(operand) for operand in (node.left, *node.comparators)]
        operation = self.satuan.operasi[node]
        if len(node.ops) == 1:
            return self._compared(operation, node.ops[0], values[0], values[1])
        links = zip(self.satuan.rantai[node], node.ops, values, values[1:], strict=False)
        results = tuple(self._compared(*link) for link in links)
        return self._record(operation, results, _each(lambda *truths: all(truths), results))

    def _compared(self, operation: Operation, operator: ast.cmpop, kiri: Nilai, kanan: Nilai) -> Nilai:
        return self._record(operation, (kiri, kanan), _each(self.operators[type(operator)], (kiri, kanan)))

    def _eval_ifexp(self, node: ast.IfExp) -> Nilai:
        operation = self.satuan.operasi[node]
        condition = self._eval(node.test)
        if type(condition) is TanpaNilai:
            return self._record(operation, (condition,), condition)
        value: Nilai = self._eval(node.body if condition else node.orelse)
        return self._record(operation, (condition, value), value, 1 if condition else 2)

    def _eval_call(self, node: ast.Call) -> Nilai:
        operation = self.satuan.operasi[node]
        arguments = tuple([self._eval(argument) for argument in node.args])
        return self._record(operation, arguments, self._called(node, operation, arguments))

    def _called(self, node: ast.Call, operation: Operation, arguments: tuple[Nilai, ...]) -> Nilai:
        fungsi = FUNGSI[operation.operasi]
        if fungsi.aturan in (SAME, ROUNDED) and isinstance(arguments[0], tuple):
            return tuple([self._called(node, operation, (one, *arguments[1:])) for one in arguments[0]])
        values = _members(arguments, in_pairs=fungsi.aturan == PAIRS)
        counted = fungsi.aturan == COUNT and isinstance(arguments[0], tuple)
        if counted and isinstance(self.satuan.jenis[node.args[0]], Kind):
            return Fraction(len(values))
        absent = _absent(values)
        if absent is not None:
            return absent
        if counted:
            values = [value for value in values if value is True]
        if fungsi.aturan == ROUNDED:
            values[0] = values[0] / operation.faktor
        result = COMPUTE[fungsi.nama](values)
        if isinstance(result, str):
            return self._without(result, node, fungsi.nama)
        scaled = exact.bounded(result * operation.faktor if fungsi.aturan == ROUNDED else result)
        return self._too_large(node) if scaled is None else scaled

    def _without(self, code: str, node: ast.Call, fungsi: str) -> TanpaNilai:
        if code == TOO_LARGE:
            return self._too_large(node)
        awal, akhir = stretch(node)
        return self._none(code, awal, akhir, fungsi=fungsi)


def _members(arguments: Sequence[Nilai], *, in_pairs: bool) -> list[Any]:
    """Every value of the arguments one by one, sets and vectors taken apart; of pairs, each value before its weight."""
    several = [one if isinstance(one, tuple) else (one,) for one in arguments]
    if not in_pairs:
        return [value for one in several for value in one]
    pairs = zip(several[::2], several[1::2], strict=True)
    return [value for pair in pairs for both in zip(*pair, strict=True) for value in both]


def _absent(values: Iterable[Nilai]) -> TanpaNilai | None:
    """Every absence among the values as one, or None where all have a value."""
    absent = [value for value in values if type(value) is TanpaNilai]
    if not absent:
        return None
    return absent[0] if len(absent) == 1 else gabung(*absent)


def _each(compute: Callable[..., Nilai], operands: tuple[Nilai, ...]) -> Nilai:
    """Compute with the operands, or with each member in turn where one of them is a set or a vector."""
    sets = [one for one in operands if isinstance(one, tuple)]
    if sets:
        members = [one if isinstance(one, tuple) else (one,) * len(sets[0]) for one in operands]
        return tuple(_each(compute, one) for one in zip(*members, strict=True))
    absent = _absent(operands)
    return compute(*operands) if absent is None else absent


_FREE: list[_Evaluator] = []
"""Evaluators that are made and not in use: making one costs as much as a formula."""
