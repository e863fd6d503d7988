"""The walk that gives each node of a formula its kind and each operation its unit.

It goes over a tree that passed the gate, so every node is one it knows. Mistakes are collected as `Refusal`s at the
operator or operand that makes them; a node whose kind cannot be known (None) has been refused and is not refused
again.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from sakip_rules.formula.bare import held_factor, one_in_percent, readings
from sakip_rules.formula.functions import COUNT, FUNGSI, LIKE, PAIRS, ROUNDED, YEARS
from sakip_rules.formula.kinds import (
    Kind,
    Truth,
    each,
    joined,
    literal,
    multiplied,
    negated,
    quantity,
    raised,
    scalar,
)
from sakip_rules.formula.operations import ONE, SIGNS, Inferred, Operation, links, operator_between, stretch
from sakip_rules.formula.parts import in_pairs, one_set, unlike
from sakip_rules.formula.refusals import Refusal, excerpt, meant, refuse, renamed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sakip_rules.formula.parts import Kumpulan
    from sakip_rules.formula.syntax import Rumus
    from sakip_rules.formula.units import BukuSatuan, Ukuran

_JOINING = frozenset({"+", "-", "<", "<=", ">", ">=", "==", "!="})


class Walk:
    """One walk over one tree."""

    def __init__(
        self,
        rumus: Rumus,
        peubah: Mapping[str, Ukuran],
        hasil: Ukuran | None,
        buku: BukuSatuan,
        banyak: Kumpulan,
    ) -> None:
        """Prepare to walk; the rest as `periksa_satuan` has it."""
        self.text = rumus.tertulis.text
        self.pohon = rumus.pohon
        self.values = {one.kunci: one for one in rumus.peubah}
        self.peubah = peubah
        self.hasil = hasil
        self.buku = buku
        self.banyak = banyak
        self.kinds: dict[ast.expr, Kind | Truth] = {}
        self.operations: dict[ast.expr, Operation] = {}
        self.links: dict[ast.expr, tuple[Operation, ...]] = {}
        self.inner: set[ast.expr] = set()
        self.refusals: list[Refusal] = []
        shown = {hasil.faktor} if hasil is not None and not hasil.dimensi else set()
        self.factors = frozenset({buku.persen.faktor} | shown)
        self.visits: dict[type[ast.expr], Callable[[Any], Kind | Truth | None]] = {
            ast.Constant: self._constant,
            ast.Name: self._name,
            ast.BinOp: self._binary,
            ast.UnaryOp: self._unary,
            ast.BoolOp: self._boolean,
            ast.Compare: self._compare,
            ast.IfExp: self._branch,
            ast.Call: self._call,
        }

    def run(self) -> Inferred | tuple[Refusal, ...]:
        """Walk the tree and check its result."""
        kind = self._of(self.pohon)
        if isinstance(kind, Truth):
            self._condition(kind)
        elif kind is not None:
            self._result(kind)
        if self.refusals:
            return tuple(sorted(dict.fromkeys(self.refusals), key=lambda one: (one.awal, one.akhir, one.code)))
        return Inferred(self.kinds, self.operations, self.links)

    def _of(self, node: ast.expr) -> Kind | Truth | None:
        """The kind of a node, or None where it was refused."""
        kind = self.visits[type(node)](node)
        if kind is not None:
            self.kinds[node] = kind
        return kind

    def _number(self, node: ast.expr, *, himpunan: bool = False, rincian: bool = False) -> Kind | None:
        """The kind of a node that must be a number; with `himpunan` it may be a set, with `rincian` a vector."""
        kind = self._of(node)
        if isinstance(kind, Truth):
            self._refuse("U016", node)
            return None
        if kind is not None and kind.himpunan and not (himpunan or (rincian and kind.rincian)):
            self._refuse("U015", node)
            return None
        return kind

    def _truth(self, node: ast.expr) -> Truth | None:
        """The kind of a node that must be a truth."""
        kind = self._of(node)
        if isinstance(kind, Kind):
            self._refuse("U017", node)
            return None
        if kind is not None and kind.himpunan:
            self._refuse("U015", node)
            return None
        return kind

    def _refuse(self, code: str, node: ast.expr, /, **data: object) -> None:
        written = stretch(node)
        self.refusals.append(refuse(code, *written, tertulis=excerpt(self.text, *written), **data))

    def _note(self, node: ast.expr, sign: str, operands: Sequence[ast.expr], kind: Kind | Truth) -> None:
        """Keep what the evaluation records of an operation."""
        parts = tuple([stretch(operand) for operand in operands])
        if isinstance(kind, Truth):
            self.operations[node] = Operation(sign, *stretch(node), parts)
        else:
            unit = "" if kind.nama == self.buku.angka.nama else kind.nama
            rounds = sign in FUNGSI and FUNGSI[sign].aturan == ROUNDED
            self.operations[node] = Operation(sign, *stretch(node), parts, unit, kind.faktor if rounds else ONE)

    # Leaves

    def _constant(self, node: ast.Constant) -> Kind:
        value: Any = node.value
        return literal(value, self.buku, persen=node.kind is not None)

    def _name(self, node: ast.Name) -> Kind | None:
        one = self.values[node.id]
        ukuran = self.peubah.get(one.nama)
        if ukuran is None:
            near = meant(one.nama, self.peubah)
            self._refuse(
                "R033", node, nama=one.nama, nearest=near, saran=renamed(self.text, stretch(node), one.nama, near)
            )
            return None
        parts = self.banyak.rincian.get(one.nama, ())
        if one.kumulatif and (parts or one.nama in self.banyak.himpunan):
            self._refuse("U015", node)
            return None
        return quantity(ukuran, himpunan=one.kumulatif or one.nama in self.banyak.himpunan, rincian=parts)

    # Operators

    def _binary(self, node: ast.BinOp) -> Kind | None:
        sign = SIGNS[type(node.op)]
        if sign in "*/":
            self.inner.update((node.left, node.right))
        left, right = self._number(node.left, rincian=True), self._number(node.right, rincian=True)
        if left is None or right is None:
            return None
        refusal = unlike(self.text, node.left, node.right, left, right)
        if refusal is not None:
            self.refusals.append(refusal)
            return None
        kiri, kanan = scalar(left), scalar(right)
        if sign == "^":
            kind: Kind | None = raised(kiri, int(kanan.polos or 0), self.buku)
        elif sign in "*/":
            kind = multiplied(kiri, kanan, sign, self.buku)
        else:
            kind = self._joined(node.left, node.right, kiri, kanan, sign)
        if kind is None:
            return None
        kind = each(kind, left, right)
        self._note(node, sign, (node.left, node.right), kind)
        self.kinds[node] = kind
        if sign in "*/" and node not in self.inner:
            self._hundredfold(node)
        return kind

    def _joined(self, left: ast.expr, right: ast.expr, kiri: Kind, kanan: Kind, sign: str) -> Kind | None:
        """Let two operands meet that must be alike, or say at the operator or the bare number why they cannot."""
        met = joined(kiri, kanan, sign, self.factors)
        if isinstance(met, Kind):
            return met
        if met in ("U013", "U014"):
            bare, other = (left, kanan) if kiri.polos is not None else (right, kiri)
            self._bare(met, bare, other)
            return None
        awal, akhir = stretch(right)
        if sign in _JOINING:
            awal, akhir = operator_between(self.text, stretch(left)[1], awal)
        self.refusals.append(
            refuse(
                met,
                awal,
                akhir,
                operator=sign,
                kiri=excerpt(self.text, *stretch(left)),
                satuan_kiri=kiri.nama,
                kanan=excerpt(self.text, *stretch(right)),
                satuan_kanan=kanan.nama,
            )
        )
        return None

    def _bare(self, code: str, node: ast.expr, other: Kind) -> None:
        """Refuse a bare number beside a quantity in percent, with the two things it can mean."""
        kind = self.kinds[node]
        value = kind.polos if isinstance(kind, Kind) and kind.polos is not None else ONE
        self._refuse(code, node, satuan=other.nama, **readings(value, other, self.buku.persen))

    def _hundredfold(self, node: ast.BinOp) -> None:
        """Refuse the factor that the declared unit already holds: `a / b * 100` where the result is in persen."""
        held = held_factor(node, self.kinds, self.hasil)
        if held is not None and self.hasil is not None:
            self._refuse("U012", held, satuan=self.hasil.nama, saran=one_in_percent(self.hasil, self.buku.persen))

    def _unary(self, node: ast.UnaryOp) -> Kind | Truth | None:
        sign = SIGNS[type(node.op)]
        if sign == "bukan":
            truth = self._truth(node.operand)
            if truth is not None:
                self._note(node, sign, (node.operand,), truth)
            return truth
        kind = self._number(node.operand, rincian=True)
        if kind is None:
            return None
        kind = negated(kind) if sign == "-" else kind
        self._note(node, sign, (node.operand,), kind)
        return kind

    def _boolean(self, node: ast.BoolOp) -> Truth | None:
        truths = [self._truth(value) for value in node.values]
        if None in truths:
            return None
        self._note(node, SIGNS[type(node.op)], node.values, Truth())
        return Truth()

    def _compare(self, node: ast.Compare) -> Truth | None:
        operands = [node.left, *node.comparators]
        kinds = [self._number(operand, himpunan=True) for operand in operands]
        twice = [*one_set(self.text, operands, kinds)]
        self.refusals += twice
        sound = not twice
        for number, operator in enumerate(node.ops):
            left, right = operands[number], operands[number + 1]
            kiri, kanan = kinds[number], kinds[number + 1]
            if kiri is None or kanan is None:
                sound = False
                continue
            met = self._joined(left, right, scalar(kiri), scalar(kanan), SIGNS[type(operator)])
            sound = met is not None and sound
        if not sound:
            return None
        truth = Truth(himpunan=any(kind.himpunan for kind in kinds if kind is not None))
        if len(node.ops) == 1:
            self._note(node, SIGNS[type(node.ops[0])], operands, truth)
        else:
            self._note(node, "dan", operands, truth)
            self.links[node] = links(self.text, node)
        return truth

    # Functions

    def _branch(self, node: ast.IfExp) -> Kind | None:
        self._truth(node.test)
        kind = self._alike([node.body, node.orelse], "jika")
        if kind is not None:
            self._note(node, "jika", (node.test, node.body, node.orelse), kind)
        return kind

    def _call(self, node: ast.Call) -> Kind | None:
        nama = node.func.id if isinstance(node.func, ast.Name) else ""
        rules = {LIKE: self._like, YEARS: self._like, PAIRS: self._pairs, COUNT: self._count}
        kind = rules.get(FUNGSI[nama].aturan, self._same)(nama, node.args)
        if kind is not None:
            self._note(node, nama, node.args, kind)
        return kind

    def _alike(
        self, nodes: Sequence[ast.expr], nama: str, *, himpunan: bool = False, rincian: bool = False
    ) -> Kind | None:
        """Let all arguments meet: the result is of their kind, or of that of their members."""
        found = [self._number(node, himpunan=himpunan, rincian=rincian) for node in nodes]
        kinds = [None if kind is None else scalar(kind) for kind in found]
        lead, first = nodes[0], kinds[0]
        for node, kind in zip(nodes[1:], kinds[1:], strict=True):
            if first is None or kind is None:
                return None
            met = self._joined(lead, node, first, kind, nama)
            if not first.polos and (first.polos is not None or kind.polos is None):
                lead = node
            first = met
        return first

    def _like(self, nama: str, nodes: Sequence[ast.expr]) -> Kind | None:
        return self._alike(nodes, nama, himpunan=True)

    def _same(self, _nama: str, nodes: Sequence[ast.expr]) -> Kind | None:
        for decimals in nodes[1:]:
            self._of(decimals)
        return self._number(nodes[0], rincian=True)

    def _pairs(self, nama: str, nodes: Sequence[ast.expr]) -> Kind | None:
        values, weights = self._alike(nodes[::2], nama, rincian=True), self._alike(nodes[1::2], nama, rincian=True)
        if values is None or weights is None:
            return None
        unlike_pairs = [*in_pairs(self.text, nodes, self.kinds)]
        self.refusals += unlike_pairs
        return None if unlike_pairs else values

    def _count(self, nama: str, nodes: Sequence[ast.expr]) -> Kind | None:
        kind = self._of(nodes[0])
        if kind is None or kind.himpunan:
            return None if kind is None else quantity(self.buku.angka)
        self._refuse("U021", nodes[0], fungsi=nama)
        return None

    # The whole

    def _condition(self, truth: Truth) -> None:
        """Hold a formula that is a truth against what is declared."""
        if truth.himpunan:
            self._refuse("U015", self.pohon)
        elif self.hasil is not None:
            self._refuse("U018", self.pohon)

    def _result(self, kind: Kind) -> None:
        """Hold a formula that is a number against what is declared."""
        hasil, node = self.hasil, self.pohon
        if hasil is None:
            self._refuse("U017", node)
        elif kind.himpunan:
            self._refuse("U015", node)
        elif kind.polos is not None:
            if kind.polos and hasil.faktor != 1:
                self._bare("U013", node, quantity(hasil))
        elif kind.dimensi != hasil.dimensi and not (kind.selisih and kind.dimensi == hasil.selisih_dari):
            self._refuse("U019", node, satuan=kind.nama, diminta=hasil.nama, saran=self._declare(kind))

    def _declare(self, kind: Kind) -> str:
        """The unit to declare for a result of this kind."""
        if kind.rasio and kind.faktor == 1:
            return self.buku.persen.nama
        return self.buku.sebut(kind.dimensi, ONE) if kind.nama.startswith(f"{kind.faktor} ") else kind.nama
