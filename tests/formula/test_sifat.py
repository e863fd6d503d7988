"""Properties of the language: exact against an independent reading, total, and true to the written text."""

import ast
from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sakip_rules.formula.evaluate import hitung
from sakip_rules.formula.infer import RumusSatuan, periksa_satuan
from sakip_rules.formula.limits import MAX_BITS
from sakip_rules.formula.operations import SIGNS
from sakip_rules.formula.parts import Kumpulan
from sakip_rules.formula.syntax import Rumus, urai
from sakip_rules.model.nilai import TanpaNilai
from tests.formula.bantu import buku, evaluated, scalar, value

NUMBERS = st.fractions(min_value=-1000, max_value=1000, max_denominator=1000)
NAMES = ("a", "b", "c")
FACTS = st.fixed_dictionaries(dict.fromkeys(NAMES, NUMBERS))


class UndefinedError(Exception):
    """A division by zero in the independent reading."""


def binary(sign):
    """How an expression of two parts is written and what it means."""

    def meaning(kiri, kanan, facts):
        left, right = kiri(facts), kanan(facts)
        if sign == "/" and right == 0:
            raise UndefinedError
        return {"+": lambda: left + right, "-": lambda: left - right, "*": lambda: left * right}.get(
            sign, lambda: left / right
        )()

    return lambda kiri, kanan: (
        f"({kiri[0]}) {sign} ({kanan[0]})",
        lambda facts: meaning(kiri[1], kanan[1], facts),
    )


def choice(test, kiri, kanan):
    """How `jika` is written and what it means."""
    return (
        f"jika({test[0]} > 0, {kiri[0]}, {kanan[0]})",
        lambda facts: kiri[1](facts) if test[1](facts) > 0 else kanan[1](facts),
    )


def call(name, meaning):
    """How a function of two arguments is written and what it means."""
    return lambda kiri, kanan: (
        f"{name}({kiri[0]}, {kanan[0]})",
        lambda facts: meaning(kiri[1](facts), kanan[1](facts)),
    )


def variable(name):
    """A variable and its fact."""
    return name, lambda facts: facts[name]


def number(value):
    """A plain decimal and its value."""
    return f"{value}.0625", lambda _facts: value + Fraction(1, 16)


LEAVES = st.one_of(st.sampled_from(NAMES).map(variable), st.integers(0, 99).map(number))
EXPRESSIONS = st.recursive(
    LEAVES,
    lambda parts: st.one_of(
        *(st.builds(binary(sign), parts, parts) for sign in "+-*/"),
        st.builds(choice, parts, parts, parts),
        st.builds(call("jumlah", lambda kiri, kanan: kiri + kanan), parts, parts),
        st.builds(call("rata_rata", lambda kiri, kanan: (kiri + kanan) / 2), parts, parts),
        st.builds(call("minimum", min), parts, parts),
        st.builds(call("maksimum", max), parts, parts),
        parts.map(lambda part: (f"-({part[0]})", lambda facts: -part[1](facts))),
        parts.map(lambda part: (f"mutlak({part[0]})", lambda facts: abs(part[1](facts)))),
    ),
    max_leaves=12,
)


@given(EXPRESSIONS, FACTS)
def test_evaluation_equals_an_independent_reading(expression, facts):
    """Whatever is written, the value is that of plain fractions, and undefined exactly where they are."""
    text, meaning = expression
    try:
        expected = meaning(facts)
    except UndefinedError:
        expected = None
    found = value(text, facts)

    if expected is None:
        assert [one.code for one in found.sebab] == ["N001"] * len(found.sebab) != []
    else:
        assert found == expected


@given(EXPRESSIONS, FACTS)
def test_the_last_step_is_the_result_and_each_step_follows(expression, facts):
    """The steps end in the result; every operand that is computed was the result of an earlier step."""
    found = evaluated(expression[0], facts)
    assume(found.langkah)

    assert found.langkah[-1].hasil == found.nilai
    seen = [one.hasil for one in found.langkah]
    for step in found.langkah[:-1]:
        later = [operand for other in found.langkah for operand in other.ruas]
        assert step.hasil in later
    assert len(seen) == len(found.langkah)


@given(EXPRESSIONS, FACTS)
def test_the_text_of_a_step_is_its_operation(expression, facts):
    """The stretch a step names is a formula of its own, with that operation at its top and that value."""
    text = expression[0]
    for step in evaluated(text, facts).langkah:
        written = text[step.awal : step.akhir]
        again = urai(scalar(written))
        assert isinstance(again, Rumus), written
        node = again.pohon
        sign = (
            "jika"
            if isinstance(node, ast.IfExp)
            else node.func.id
            if isinstance(node, ast.Call)
            else SIGNS[type(node.ops[0] if isinstance(node, ast.Compare) else node.op)]
        )
        assert sign == step.operasi
        assert [text[awal:akhir] for awal, akhir in step.bagian] == [written_part(one, again) for one in parts(node)]


def parts(node):
    """The operands of a node in their order."""
    match node:
        case ast.BinOp(left=left, right=right):
            return [left, right]
        case ast.Compare(left=left, comparators=comparators):
            return [left, *comparators]
        case ast.IfExp(test=test, body=body, orelse=orelse):
            return [test, body, orelse]
        case ast.Call(args=args):
            return args
        case ast.UnaryOp(operand=operand):
            return [operand]
    raise AssertionError(node)


def written_part(node, rumus):
    """The text of a node."""
    return rumus.tertulis.text[node.col_offset : node.end_col_offset]


LOOSE = st.recursive(
    st.sampled_from(
        ["a", "b", "p", "h", "v", "w", "k", "2", "100", "0", "50%", "100%", "a[n-1]", "kumulatif(a)", "hitung(h)"]
    ),
    lambda parts: st.one_of(
        st.builds("({}) {} ({})".format, parts, st.sampled_from([*"+-*/x<>", "dan", "atau", "=="]), parts),
        st.builds("({}) ^ {}".format, parts, st.sampled_from([2, -1, 0, 10])),
        st.builds("{}({})".format, st.sampled_from(["bukan ", "-", "mutlak", "bulat", "hitung", "rata_rata"]), parts),
        st.builds("{}({}, {})".format, st.sampled_from(["jumlah", "minimum", "rata_rata_tertimbang"]), parts, parts),
        st.builds("potong({}, -2)".format, parts),
        st.builds("jika({}, {}, {})".format, parts, parts, parts),
        st.builds("0 < ({}) <= ({})".format, parts, parts),
    ),
    max_leaves=8,
)
UNITS = {"a": "kasus", "b": "orang", "p": "persen", "h": "persen", "v": "persen", "w": "kasus", "k": "persen"}
PARTS = {"v": ("U1", "U2"), "w": ("U1", "U2"), "k": ("U1", "U3", "U4")}
VALUES = st.one_of(
    NUMBERS,
    st.just(Fraction(2) ** MAX_BITS),
    st.just(Fraction(0)),
    st.just(TanpaNilai(kosong=True, sebab=())),
)


@settings(max_examples=400)
@given(LOOSE, st.sampled_from(["persen", "angka", "kasus", "poin_persen", None]), st.data())
def test_the_language_is_total(text, declared, data):
    """A formula whose units do not fit is told so; any other comes to a value or to reasons: nothing else happens."""
    rumus = urai(scalar(text))
    assert isinstance(rumus, Rumus)
    sizes = {nama: buku().ukuran(scalar(kode)) for nama, kode in UNITS.items()}
    hasil = None if declared is None else buku().ukuran(scalar(declared))
    fitting = periksa_satuan(rumus, sizes, hasil, buku(), Kumpulan(frozenset({"h"}), PARTS))
    if not isinstance(fitting, RumusSatuan):
        assert fitting
        return
    sets = st.lists(VALUES, max_size=3).map(tuple)
    values = {
        one.kunci: data.draw(
            st.tuples(*[VALUES for _ in PARTS[one.nama]])
            if one.nama in PARTS
            else sets
            if one.kumulatif or one.nama == "h"
            else VALUES,
            label=one.kunci,
        )
        for one in rumus.peubah
    }
    found = hitung(fitting, values).nilai

    assert isinstance(found, TanpaNilai) or type(found) is (bool if declared is None else Fraction)
