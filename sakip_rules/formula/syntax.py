"""The gate: from the text of a `rumus` to a tree that can only be a formula.

`urai` bounds the text, reads its notation, has Python parse the expression made from it, and lets through nothing but
the node types of `_NODES` and the operators of `SIGNS`. Invariant of a `Rumus`: its tree is made of those nodes;
every node's `col_offset` and `end_col_offset` are offsets in the written text; a `Name` has the key of its value in
an evaluation as `id` (`kasus`, `kasus[n-1]`, `kumulatif(kasus)`); a `Constant` is an exact `Fraction`, with `kind`
"%" where it is written in percent; a `Call` names a function of the table and has the number of arguments it takes;
`jika` is an `IfExp`.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from sakip_rules.formula.functions import BRANCHES, FUNGSI, PAIRS, ROUNDED, YEARS
from sakip_rules.formula.limits import MAX_DECIMALS, MAX_DEPTH, MAX_LENGTH
from sakip_rules.formula.notation import Literal, Notation, Variable, read_notation
from sakip_rules.formula.operations import SIGNS, stretch
from sakip_rules.formula.refusals import Refusal, excerpt, refuse, told

if TYPE_CHECKING:
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Scalar

_NODES = frozenset({ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.Call, ast.Name, ast.Constant})
_CACHED = 4096


@dataclass(frozen=True, slots=True)
class Peubah:
    """One value a formula needs: of the variable `nama`, `geser` years back, under `kunci` in an evaluation.

    With `kumulatif` it is the tuple of the variable's values over the years from the beginning of the renstra up to and
    including the year `geser` years back.
    """

    nama: str
    geser: int
    kunci: str
    kumulatif: bool = False


@dataclass(frozen=True, slots=True)
class Rumus:
    """A formula that passed the gate.

    `nama` are the stretches (start, end, key) of the text where a variable stands; `peubah` is each value needed, once.
    """

    tertulis: Scalar
    pohon: ast.expr
    nama: tuple[tuple[int, int, str], ...]
    peubah: tuple[Peubah, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """What a text means, wherever it stands."""

    pohon: ast.expr
    nama: tuple[tuple[int, int, str], ...]
    peubah: tuple[Peubah, ...]


def urai(tertulis: Scalar) -> Rumus | tuple[Diagnostic, ...]:
    """Read a formula, or say what in it is not one (codes R001 to R034)."""
    text = tertulis.text
    if len(text) > MAX_LENGTH:
        return (told(tertulis, refuse("R002", 0, 1, panjang=len(text), batas=MAX_LENGTH)),)
    read = _read(text)
    if isinstance(read, _Read):
        return Rumus(tertulis, read.pohon, read.nama, read.peubah)
    return tuple([told(tertulis, refusal) for refusal in read])


@lru_cache(maxsize=_CACHED)
def _read(text: str) -> _Read | tuple[Refusal, ...]:
    notation = read_notation(text)
    if isinstance(notation, Refusal):
        return (notation,)
    try:
        parsed = ast.parse(notation.expression, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return (refuse("R032", 0, len(text)),)
    gate = Gate(text, notation)
    pohon = gate.pass_on(parsed)
    if gate.refusals:
        return tuple(sorted(gate.refusals, key=lambda one: (one.awal, one.akhir)))
    gate.names.sort()
    return _Read(pohon, tuple(gate.names), tuple(gate.peubah.values()))


class Gate:
    """Passes on a parsed expression node by node, in the text's own offsets; `refusals` collects what may not pass."""

    def __init__(self, text: str, notation: Notation) -> None:
        """Stand between the notation of `text` and its tree."""
        self.text = text
        self.notation = notation
        self.refusals: list[Refusal] = []
        self.names: list[tuple[int, int, str]] = []
        self.peubah: dict[str, Peubah] = {}

    def pass_on(self, node: ast.expr, depth: int = 1) -> ast.expr:
        """Return the node as a node of a formula."""
        start, (awal, akhir) = node.col_offset, self._written(node)
        if depth > MAX_DEPTH:
            self._refuse_once("R027", awal, akhir, batas=MAX_DEPTH)
            return node
        if type(node) not in _NODES:
            self._refuse_once("R032", awal, akhir)
            return node
        node.col_offset, node.end_col_offset = awal, akhir
        operand = self.notation.operands.get(start)
        if isinstance(node, ast.Call):
            return self._call(node, self.notation.functions.get(start, ""), depth)
        if isinstance(node, ast.Name) and isinstance(operand, Variable):
            self._variable(node, Peubah(operand.nama, operand.geser, operand.kunci))
        elif isinstance(node, ast.Constant) and isinstance(operand, Literal):
            node.value = operand.nilai  # type: ignore[assignment]  # exact, where Python has its own numbers
            node.kind = "%" if operand.persen else None
        else:
            self._operation(node, depth + 1)
        return node

    def _written(self, node: ast.expr) -> tuple[int, int]:
        """Where a node of the expression is written in the text."""
        awal, akhir = stretch(node)
        return self.notation.awal.get(awal, 0), self.notation.akhir.get(akhir, len(self.text))

    def _refuse_once(self, code: str, awal: int, akhir: int, /, **data: object) -> None:
        """Keep one refusal of a kind that would repeat for every node below."""
        if all(code != known.code for known in self.refusals):
            self.refusals.append(refuse(code, awal, akhir, **data))

    def _operation(self, node: ast.expr, depth: int) -> None:
        operators: list[ast.AST] = []
        if isinstance(node, ast.BinOp):
            operators = [node.op]
            node.left, node.right = self.pass_on(node.left, depth), self.pass_on(node.right, depth)
        elif isinstance(node, ast.UnaryOp):
            operators = [node.op]
            node.operand = self.pass_on(node.operand, depth)
        elif isinstance(node, ast.BoolOp):
            operators = [node.op]
            node.values = [self.pass_on(value, depth) for value in node.values]
        elif isinstance(node, ast.Compare):
            operators = [*node.ops]
            node.left = self.pass_on(node.left, depth)
            node.comparators = [self.pass_on(value, depth) for value in node.comparators]
        if not operators or any(type(operator) not in SIGNS for operator in operators):
            self._refuse_once("R032", *stretch(node))

    def _variable(self, node: ast.Name, peubah: Peubah) -> None:
        node.id = peubah.kunci
        self.names.append((*stretch(node), peubah.kunci))
        self.peubah.setdefault(peubah.kunci, peubah)

    def _call(self, node: ast.Call, nama: str, depth: int) -> ast.expr:
        fungsi = FUNGSI.get(nama)
        if fungsi is None or node.keywords or not isinstance(node.func, ast.Name):
            self._refuse_once("R032", *stretch(node))
            return node
        node.func.id = nama
        node.func.col_offset, node.func.end_col_offset = node.col_offset, node.col_offset + len(nama)
        count, most = len(node.args), fungsi.paling_banyak
        unpaired = fungsi.aturan == PAIRS and count % 2
        if count < fungsi.paling_sedikit or (most is not None and count > most) or unpaired:
            self.refusals.append(refuse("R029", *stretch(node), fungsi=nama, diberi=count, bentuk=fungsi.bentuk))
            return node
        if fungsi.aturan == YEARS:
            self._years(node.args[0], nama)
            return node
        node.args = [self.pass_on(argument, depth + 1) for argument in node.args]
        if fungsi.aturan == ROUNDED and count > 1:
            self._decimals(node.args[1], nama)
        return ast.copy_location(ast.IfExp(*node.args), node) if fungsi.aturan == BRANCHES else node

    def _years(self, argument: ast.expr, nama: str) -> None:
        """The argument of `kumulatif` is a variable, and stands for its values over the years."""
        operand = self.notation.operands.get(argument.col_offset)
        argument.col_offset, argument.end_col_offset = self._written(argument)
        if isinstance(argument, ast.Name) and isinstance(operand, Variable):
            kunci = f"{nama}({operand.kunci})"
            self._variable(argument, Peubah(operand.nama, operand.geser, kunci, kumulatif=True))
        else:
            written = stretch(argument)
            self.refusals.append(refuse("R030", *written, fungsi=nama, tertulis=excerpt(self.text, *written)))

    def _decimals(self, argument: ast.expr, nama: str) -> None:
        """The decimals of a rounding are a whole number written out."""
        number = argument
        if isinstance(argument, ast.UnaryOp) and isinstance(argument.op, (ast.USub, ast.UAdd)):
            number = argument.operand
        value: object = number.value if isinstance(number, ast.Constant) and number.kind is None else None
        if not isinstance(value, Fraction) or value.denominator != 1 or value > MAX_DECIMALS:
            written = stretch(argument)
            data = {"fungsi": nama, "tertulis": excerpt(self.text, *written), "batas": MAX_DECIMALS}
            self.refusals.append(refuse("R034", *written, **data))
