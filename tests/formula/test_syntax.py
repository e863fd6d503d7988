"""The gate: what passes, what it becomes, and that nothing else gets through."""

import ast
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sakip_rules.formula import syntax
from sakip_rules.formula.limits import MAX_DECIMALS, MAX_DEPTH, MAX_LENGTH, MAX_NESTING
from sakip_rules.formula.notation import Notation
from sakip_rules.formula.syntax import Gate, Peubah, Rumus, urai
from sakip_rules.source.diagnostics import Diagnostic
from sakip_rules.source.nodes import Scalar
from sakip_rules.source.places import Place, SourceFile
from tests.formula.bantu import read, refused, scalar

ALLOWED = (
    *(ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.IfExp, ast.Call, ast.Name, ast.Constant, ast.Load),
    *(ast.Add, ast.Sub, ast.Mult, ast.Div, ast.Pow, ast.USub, ast.UAdd, ast.Not, ast.And, ast.Or),
    *(ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq),
)


def test_a_formula_lists_what_it_needs_and_where():
    """Each value needed stands once in `peubah`, each place a variable stands in `nama`."""
    rumus = read("(kasus[n-1] - kasus[n]) / kasus x 100%")

    assert rumus.peubah == (Peubah("kasus", 1, "kasus[n-1]"), Peubah("kasus", 0, "kasus"))
    assert rumus.nama == ((1, 11, "kasus[n-1]"), (14, 22, "kasus"), (26, 31, "kasus"))


def test_the_years_of_a_variable_are_a_value_of_their_own():
    """`kumulatif(x[n-1])` asks for the years up to last year, beside `x` itself."""
    rumus = read("kumulatif(x[n-1]) + kumulatif(x) + x")

    assert rumus.peubah == (
        Peubah("x", 1, "kumulatif(x[n-1])", kumulatif=True),
        Peubah("x", 0, "kumulatif(x)", kumulatif=True),
        Peubah("x", 0, "x"),
    )
    assert [rumus.tertulis.text[start:end] for start, end, _ in rumus.nama] == ["x[n-1]", "x", "x"]


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [("83.28", Fraction(8328, 100), None), ("100%", Fraction(1), "%"), ("12.5 %", Fraction(1, 8), "%")],
)
def test_literals_are_exact(text, value, kind):
    """A number is the fraction its text says; in percent it is the hundredth, and known to be in percent."""
    node = read(text).pohon

    assert (node.value, node.kind) == (value, kind)
    assert type(node.value) is Fraction


def test_b2_what_a_float_would_blur_is_exact():
    """B2: 0.1 is one tenth, not the nearest binary fraction."""
    assert read("0.1").pohon.value == Fraction(1, 10)


def test_every_node_stands_where_it_is_written():
    """The offsets of a node are those of its text, brackets inside it included."""
    text = "jika(a > 0,\n  (a - b) / c,\n  100%)"
    pohon = read(text).pohon

    assert isinstance(pohon, ast.IfExp)
    assert [text[one.col_offset : one.end_col_offset] for one in (pohon, pohon.test, pohon.body, pohon.orelse)] == [
        text,
        "a > 0",
        "(a - b) / c",
        "100%",
    ]


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("a + b * c", "a + (b * c)"),
        ("-a ^ 2", "-(a ^ 2)"),
        ("a / b x c", "(a / b) x c"),
        ("bukan a > b dan c > d", "(bukan (a > b)) dan (c > d)"),
        ("a > b dan c > d atau e > f", "((a > b) dan (c > d)) atau (e > f)"),
        ("a - b - c", "(a - b) - c"),
    ],
)
def test_operators_bind_as_in_mathematics(text, same):
    """Powers before products before sums before comparisons before bukan, dan, atau; equals from the left."""

    def shape(node):
        return ast.dump(read(node).pohon)

    assert shape(text) == shape(same)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("jika(a, b)", ("R029", 1, 10)),
        ("1 + jumlah()", ("R029", 5, 8)),
        ("mutlak(10, 5)", ("R029", 1, 13)),
        ("rata_rata_tertimbang(a, b, c)", ("R029", 1, 29)),
        ("kumulatif(a + b)", ("R030", 11, 5)),
        ("kumulatif(2)", ("R030", 11, 1)),
        ("kumulatif(jumlah(a))", ("R030", 11, 9)),
        ("bulat(a, b)", ("R034", 10, 1)),
        ("bulat(a, 2%)", ("R034", 10, 2)),
        ("bulat(a, 1.5)", ("R034", 10, 3)),
        ("bulat(a, bukan 1)", ("R034", 10, 7)),
        ("potong(a, 2 + 1)", ("R034", 11, 5)),
        (f"bulat(a, {MAX_DECIMALS + 1})", ("R034", 10, 2)),
        (f"bulat(a, -{MAX_DECIMALS + 1})", ("R034", 10, 3)),
        ("+".join(["a"] * (MAX_DEPTH + 1)), ("R027", 1, 3)),
        ("mutlak(" * (MAX_NESTING + 1) + "a" + ")" * (MAX_NESTING + 1), ("R026", 7 * (MAX_NESTING + 1), 1)),
    ],
)
def test_calls_and_depth_are_checked_at_their_place(text, where):
    """A function has the arguments it takes, in their form; a tree too deep is told at its innermost part."""
    found = refused(text)

    assert [one[:2] for one in found] == [where[:2]]
    assert text.startswith("a+") or found == [where]


def test_all_wrong_calls_are_told_at_once():
    """A formula with two wrong calls has two Diagnostics, in the order of the text."""
    assert refused("mutlak(a, b) + bulat(a, b) + jika(a)") == [("R029", 1, 12), ("R034", 25, 1), ("R029", 30, 7)]


def test_every_bound_lets_the_most_through():
    """A formula of the greatest length and depth, and a rounding of the most decimals, pass."""
    assert isinstance(urai(scalar("a" * MAX_LENGTH)), Rumus)
    assert refused("a" * (MAX_LENGTH + 1)) == [("R002", 1, 1)]
    assert isinstance(urai(scalar("+".join(["a"] * MAX_DEPTH))), Rumus)
    assert isinstance(urai(scalar(f"bulat(a, -{MAX_DECIMALS})")), Rumus)


@pytest.mark.parametrize(
    "lapis",
    [
        "jumlah(a + a * -X)",
        "jumlah(-X * a + a)",
        "jika(a > 0 dan bukan a < X, a, a)",
        "jika(bukan X > a dan a > 0, a, a)",
        "jika(a > 0, a + a * -X, a)",
    ],
)
def test_depth_is_counted_through_every_operation_and_call(lapis):
    """Each of these is four deep, whichever side goes on; 24 of them about four calls are one too many."""
    assert MAX_DEPTH == 24 * 4 + 3 + 1
    for calls, passes in ((3, True), (4, False)):
        text = "mutlak(" * calls + "a" + ")" * calls
        for _ in range(24):
            text = lapis.replace("X", text)
        assert isinstance(urai(scalar(text)), Rumus) is passes
        assert passes or [code for code, *_ in refused(text)] == ["R027"]


@pytest.mark.parametrize(
    "python",
    [
        "a.b",
        "a[0]",
        "[a]",
        "(a, b)",
        "{a: b}",
        "{a}",
        "lambda: a",
        "[b for b in a]",
        "'text'",
        "f'{a}'",
        "a if b else c",
        "a @ b",
        "a // b",
        "a % b",
        "a | b",
        "a << b",
        "~a",
        "a is b",
        "a in b",
        "(a := b)",
        "a(*b)",
        "a(b=c)",
        "a()",
        "a.b()",
        "1",
        "a",
        "...",
        "None",
    ],
)
def test_e2_the_allow_list_stands_by_itself(python):
    """E2: whatever Python's parser could hand over, only nodes the notation has made pass the gate."""
    gate = Gate(python, Notation())
    gate.pass_on(ast.parse(python, mode="eval").body)

    assert {one.code for one in gate.refusals} == {"R032"}


@pytest.mark.parametrize("error", [SyntaxError, ValueError, RecursionError, MemoryError])
def test_e2_no_error_of_pythons_parser_escapes(monkeypatch, error):
    """E2: if Python's parser fails on an expression of ours, the formula is refused like any other."""

    def fail(*_args, **_kwargs):
        raise error

    monkeypatch.setattr(syntax.ast, "parse", fail)

    assert refused(f"a + {error.__name__}") == [("R032", 1, 4 + len(error.__name__))]


def test_the_same_text_is_read_once():
    """Two scalars of one text share a tree, and each keeps its own place."""
    one, other = urai(scalar("a / b", "x.yaml")), urai(scalar("a / b", "y.yaml"))

    assert one.pohon is other.pohon
    assert (one.tertulis.place.file, other.tertulis.place.file) == ("x.yaml", "y.yaml")


def test_errors_point_into_a_block_scalar():
    """The place of a mistake is its line and column in the file, not in the value."""
    text = "rumus: |-\n  (a - b)\n    / c 2\n"
    value = "(a - b)\n  / c 2"
    source = SourceFile("iku.yaml", text, "")
    found = urai(Scalar(value, Place("iku.yaml", 1, 8), "|", 7, len(text), source))

    assert found == (Diagnostic("R018", Place("iku.yaml", 3, 9, 1), found[0].data),)


_WORDS = "a x kasus[n-1] 100% 10.5 2 + - * / ^ > × = ( ) , . % _ dan bukan jika( jumlah( bulat( kumulatif( hitung( [n ]"
_LANGUAGE = st.lists(st.sampled_from([*_WORDS.split(), "\n", " "]), max_size=30).map(" ".join)


def is_a_formula(node):
    """Whether a tree is made of allowed nodes, with exact constants and known offsets."""
    return all(
        isinstance(one, ALLOWED) and (not isinstance(one, ast.Constant) or type(one.value) is Fraction)
        for one in ast.walk(node)
    )


@given(st.one_of(st.text(), _LANGUAGE))
@example("a" * MAX_LENGTH)
def test_e2_any_text_is_a_formula_or_is_refused(text):
    """E2: `urai` is total: every text gives a Rumus made of allowed nodes, or Diagnostics of area R with a place."""
    found = urai(scalar(text))

    if isinstance(found, Rumus):
        assert is_a_formula(found.pohon)
    else:
        assert found
        assert all(one.code.startswith("R") and one.place is not None for one in found)


def test_e2_the_worst_text_is_answered():
    """E2: the longest and deepest texts there can be are read or refused, and none hangs or recurses too deep."""
    texts = ["(" * 2000, "a+" * 1000, "-" * 2000, "9^" * 1000, "jika(" * 400, "a<" * 1000, "[" * 2000, "1" * 2000]
    texts += ["(" * 3000 + ")" * 3000, "x" * 10**7, "\n" * 1999 + "a", "a" + " " * 1998 + "b", "1.000," * 333]

    for found in (urai(scalar(text)) for text in texts):
        assert isinstance(found, Rumus) or all(one.code.startswith("R") for one in found)
