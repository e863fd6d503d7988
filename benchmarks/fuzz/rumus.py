"""Fuzz target: the gate, then the units and the value of what it lets through.

Data: a formula, the unit declared for its result and the values of its variables. Every answer is a tree of allowed
nodes or Diagnostics; every value that of a second, naive evaluation over fractions, or a reason.
"""

import ast
from fractions import Fraction
from functools import cache
from itertools import pairwise

from benchmarks.fuzz.bersama import periksa_temuan, pilih, teks
from sakip_rules.formula.evaluate import hitung
from sakip_rules.formula.functions import FUNGSI
from sakip_rules.formula.infer import RumusSatuan, periksa_satuan
from sakip_rules.formula.limits import MAX_BITS
from sakip_rules.formula.operations import SIGNS, stretch
from sakip_rules.formula.parts import Kumpulan
from sakip_rules.formula.syntax import Rumus, urai
from sakip_rules.formula.unit_text import read_unit
from sakip_rules.formula.units import BukuSatuan, Ukuran
from sakip_rules.model.nilai import Nilai, TanpaNilai
from sakip_rules.model.satuan import Satuan
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.nodes import Scalar
from sakip_rules.source.places import Place, SourceFile

PEUBAH = {
    "a": "persen",
    "b": "kasus",
    "c": "kasus",
    "d": "orang",
    "e": "angka",
    "x": "rupiah",
    "h": "persen",
    "v": "kasus",
}
BANYAK = Kumpulan(frozenset({"h"}), {"v": ("v1", "v2", "v3")})
HASIL = ("persen", "angka", "kasus", "kasus/orang", "rupiah", None, "poin_persen", "jam")
KATA = (
    *("a", "b", "c", "d", "e", "x", "h", "v", "a", "b", "c", "e"),
    *("a[n]", "b[n-1]", "c[n-2]", "[n-1]", "[n", "[n-21]", "[ n \u2212 3 ]", "kumulatif(b)", "kumulatif(c[n-1])"),
    *(f"{name}(" for name in FUNGSI),
    *("(", ")", "(", ")", ",", ", ", " ", "\n", "\u00a0"),
    *(
        " + ",
        " - ",
        " * ",
        " / ",
        "+",
        "-",
        "*",
        "/",
        "^",
        "^2",
        "^-1",
        "^10",
        "^11",
        " x ",
        " x 100%",
        "\u00d7",
        "\u00f7",
        "\u2212",
    ),
    *(
        " < ",
        " <= ",
        " > ",
        ">=",
        "==",
        "!=",
        "\u2264",
        "\u2265",
        "\u2260",
        " dan ",
        " atau ",
        " bukan ",
        "**",
        "//",
        "&&",
        "!",
    ),
    *(
        "0",
        "1",
        "2",
        "3",
        "10",
        "100",
        "100%",
        "0%",
        "0.5",
        "12.5%",
        "1000",
        "1.234",
        "1.234,5",
        "007",
        "1e5",
        "9" * 30,
    ),
    *(
        ".",
        ":",
        "=",
        ";",
        "'",
        '"',
        "_",
        "__class__",
        "lambda",
        "\u03b1",
        "\uff11",
        "\u200b",
        "[",
        "]",
        "{",
        "}",
        "%",
        "@",
        "\\",
        "\0",
    ),
)
ANGKA = (
    Fraction(0),
    Fraction(1),
    Fraction(-1),
    Fraction(1, 3),
    Fraction(5, 2),
    Fraction(-7, 1000),
    Fraction(10**30),
    Fraction(1, 2),
)
BESAR = Fraction(2**4000, 3**100)
SIMPUL = (ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.Call, ast.Name, ast.Constant, ast.IfExp)
BENIH = tuple(
    b"\x10" + text.encode()
    for text in (
        "(b[n-1] - b[n]) / b[n] x 100%",
        "jika(c = 0, 100%, (2 x c - b) / c)",
        "rata_rata_tertimbang(a, 3, 90%, 1) + maksimum(h)",
        "jumlah(v) / d + kumulatif(b) / d",
        "hitung(h >= 75%) / hitung(h) x 100%",
        "bulat(b / c x 100%, 2)",
        "bukan (a > 1% dan b <= c atau 1 < e < 3)",
    )
)


def coba(data: bytes) -> None:
    """Read one formula, and compute it if it is one."""
    text = teks(data, KATA)
    source = SourceFile("definitions/x/iku/iku-1.yaml", text.replace("\n", " "), "")
    tertulis = Scalar(text, Place(source.name, 1, 1, max(len(text), 1)), "", 0, len(text), source)
    rumus = urai(tertulis)
    if not isinstance(rumus, Rumus):
        assert rumus
        periksa_temuan(rumus, source)
        read_unit(text)
        return
    _periksa_pohon(rumus)
    named = HASIL[pilih(data, 1, len(HASIL))]
    ready = periksa_satuan(rumus, _ukuran(), None if named is None else ukuran(named), buku(), BANYAK)
    if not isinstance(ready, RumusSatuan):
        assert ready
        periksa_temuan(ready, source)
        return
    _periksa_nilai(ready, data, source)


def _periksa_pohon(rumus: Rumus) -> None:
    """Hold a tree to the nodes of the language and to its text."""
    text = rumus.tertulis.text
    stack: list[ast.AST] = [rumus.pohon]
    while stack:
        node = stack.pop()
        if not isinstance(node, ast.expr):
            assert type(node) in SIGNS, node
            continue
        assert type(node) in SIMPUL, node
        awal, akhir = stretch(node)
        assert 0 <= awal < akhir <= len(text), (awal, akhir)
        if isinstance(node, ast.Constant):
            assert type(node.value) is Fraction, node.value
            continue
        if isinstance(node, ast.Name):
            continue
        if isinstance(node, ast.Call):
            assert isinstance(node.func, ast.Name)
            assert node.func.id in FUNGSI
            stack += node.args
            continue
        stack += ast.iter_child_nodes(node)
    known = {one.kunci for one in rumus.peubah}
    for awal, akhir, kunci in rumus.nama:
        assert 0 <= awal < akhir <= len(text)
        assert kunci in known
        assert text[awal] in kunci


def _periksa_nilai(ready: RumusSatuan, data: bytes, source: SourceFile) -> None:
    """Hold a value to the naive evaluation, and every step to the text and to the bound."""
    text, values = ready.rumus.tertulis.text, {}
    for number, one in enumerate(ready.rumus.peubah):
        chosen = data[-1 - number % len(data)] if data else 0
        values[one.kunci] = nilai_peubah(chosen, one.nama, kumulatif=one.kumulatif)
    found = hitung(ready, values)
    _terbatas(found.nilai)
    for step in found.langkah:
        assert 0 <= step.awal < step.akhir <= len(text)
        assert all(step.awal <= awal < akhir <= step.akhir for awal, akhir in step.bagian), (text, step)
        _terbatas(step.hasil)
    if isinstance(found.nilai, TanpaNilai):
        assert found.nilai.sebab
        periksa_temuan([one for one in found.nilai.sebab if one.code != "N014"], source)
    if not any(isinstance(value, tuple) for value in values.values()):
        expected = naif(ready.rumus.pohon, values)
        got = None if isinstance(found.nilai, TanpaNilai) else found.nilai
        # A rounding rounds in the unit of its operand, which only the walk over the units knows.
        assert got == expected or any(name in text for name in ("bulat", "potong")), (text, got, expected)


def nilai_peubah(chosen: int, nama: str, *, kumulatif: bool) -> Nilai:
    """Return a value for a variable: a number, a large one, none, or several where it has several."""
    one: Nilai = ANGKA[chosen % len(ANGKA)]
    if chosen > 240:  # noqa: PLR2004 - the rare ones
        one = BESAR if chosen % 2 else TanpaNilai(kosong=True, sebab=(diagnose("N014"),))
    if kumulatif or nama == "h":
        return tuple([one, *ANGKA[: chosen % 4]][not chosen % 3 :])
    return (one, ANGKA[1], ANGKA[chosen % 5]) if nama == "v" else one


def naif(node: ast.AST, values: dict[str, Nilai]) -> Nilai | None:  # noqa: PLR0911 - one return a kind of node
    """Return what a tree comes to over plain fractions, or None where that is nothing or not for this reading."""
    match node:
        case ast.Constant(value=value):
            return value
        case ast.Name(id=name):
            return None if isinstance(values[name], TanpaNilai) else values[name]
        case ast.IfExp(test=test, body=body, orelse=orelse):
            held = naif(test, values)
            return None if held is None else naif(body if held else orelse, values)
        case ast.BoolOp(op=op, values=parts):
            return _dan_atau(isinstance(op, ast.Or), [naif(part, values) for part in parts])
        case ast.UnaryOp(op=op, operand=operand):
            return _satu(op, naif(operand, values))
        case ast.Compare(left=left, ops=ops, comparators=rest):
            operands = [naif(part, values) for part in (left, *rest)]
            if None in operands:
                return None
            return all(_banding(op, *pair) for op, pair in zip(ops, pairwise(operands), strict=True))
        case ast.BinOp(left=left, op=op, right=right):
            return _dua(op, naif(left, values), naif(right, values))
        case ast.Call(func=ast.Name(id=name), args=args):
            return _fungsi(name, [naif(part, values) for part in args])
    raise AssertionError(node)


def _kecil(value: Fraction) -> Fraction | None:
    fits = max(value.numerator.bit_length(), value.denominator.bit_length()) <= MAX_BITS
    return value if fits else None


def _dan_atau(decides: bool, parts: list[Nilai | None]) -> bool | None:  # noqa: FBT001 - which of the two it is
    for number, part in enumerate(parts):
        if part is decides and None not in parts[:number]:
            return decides
    return None if None in parts else not decides


def _satu(op: ast.unaryop, value: Nilai | None) -> Nilai | None:
    if value is None:
        return None
    return (not value) if isinstance(op, ast.Not) else -value if isinstance(op, ast.USub) else value


def _banding(op: ast.cmpop, left: Fraction, right: Fraction) -> bool:
    order = (left > right) - (left < right)
    held = {ast.Lt: (-1,), ast.LtE: (-1, 0), ast.Gt: (1,), ast.GtE: (0, 1), ast.Eq: (0,), ast.NotEq: (-1, 1)}
    return order in held[type(op)]


def _dua(op: ast.operator, left: Fraction | None, right: Fraction | None) -> Fraction | None:
    if left is None or right is None:
        return None
    if isinstance(op, ast.Div):
        return _kecil(left * Fraction(right.denominator, right.numerator)) if right else None
    if isinstance(op, ast.Pow):
        if right < 0:
            return _kecil(Fraction(1) / left**-right) if left else None
        return _kecil(left**right)
    return _kecil(
        left + right if isinstance(op, ast.Add) else left - right if isinstance(op, ast.Sub) else left * right
    )


def _fungsi(name: str, args: list[Fraction | None]) -> Fraction | None:
    if None in args:
        return None
    if name == "rata_rata_tertimbang":
        products = [_kecil(value * weight) for value, weight in zip(args[::2], args[1::2], strict=True)]
        weight, total = _jumlah(args[1::2]), None if None in products else _jumlah(products)
        return None if total is None or not weight else _kecil(total / weight)
    if name in ("jumlah", "kumulatif", "rata_rata"):
        total = _jumlah(args)
        return total if name != "rata_rata" or total is None else _kecil(total / len(args))
    chosen = {"minimum": min, "maksimum": max, "mutlak": lambda one: abs(one[0])}.get(name)
    return chosen(args) if chosen else args[0]


def _jumlah(args: list[Fraction]) -> Fraction | None:
    total: Fraction | None = Fraction(0)
    for one in args:
        total = None if total is None else _kecil(total + one)
    return total


def _terbatas(value: Nilai) -> None:
    """Hold a value to the types there are and to the bound of its digits."""
    for one in value if isinstance(value, tuple) else (value,):
        assert isinstance(one, Fraction | bool | TanpaNilai), one
        if isinstance(one, Fraction):
            assert _kecil(one) is not None, "too many digits"


@cache
def buku() -> BukuSatuan:
    """Return a little book of units."""
    place = Place("satuan.yaml", 1, 1)

    def satuan(kode: str, dari: str = "", faktor: Fraction = Fraction(1), selisih: str = "") -> Satuan:
        written = _tertulis(dari) if dari else None
        return Satuan(kode, kode, (), written, faktor, selisih, {}, "", "", None, cacah=False, tempat=place)

    units = [satuan(name) for name in ("kasus", "orang", "rupiah", "menit")]
    units += [
        satuan("angka", "angka"),
        satuan("persen", "angka", Fraction(1, 100)),
        satuan("jam", "menit", Fraction(60)),
    ]
    units += [satuan("poin_persen", selisih="persen")]
    made, wrong = BukuSatuan.susun({one.kode: one for one in units})
    assert not wrong
    return made


def _tertulis(text: str) -> Scalar:
    return Scalar(text, Place("satuan.yaml", 1, 1), "", 0, len(text), SourceFile("satuan.yaml", text, ""))


@cache
def ukuran(text: str) -> Ukuran:
    """Return the size of a unit of the book."""
    found = buku().ukuran(_tertulis(text))
    assert isinstance(found, Ukuran), found
    return found


@cache
def _ukuran() -> dict[str, Ukuran]:
    return {name: ukuran(unit) for name, unit in PEUBAH.items()}
