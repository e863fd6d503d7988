"""What a refusal says: the stretch it points at and every fact of the case, of the gate and of the units."""

import pytest

from sakip_rules.formula.infer import RumusSatuan
from sakip_rules.formula.kinds import raised
from sakip_rules.formula.notation import Literal, read_notation
from sakip_rules.formula.refusals import Refusal, meant, renamed
from tests.formula.bantu import buku, checked, fits

NOL_LEBAR = "\u200b"


@pytest.mark.parametrize(
    ("text", "code", "tertunjuk", "data"),
    [
        # Signs that are never part of a formula
        ("a : b", "R008", ":", {"saran": ""}),
        ("= a", "R007", "=", {"saran": " "}),
        (" = a", "R007", "=", {"saran": " "}),
        ("a = b", "R007", "=", {"saran": ""}),
        ("a + 'b'", "R005", "'", {"karakter": "'"}),
        ("a + .5", "R011", ".5", {"angka": ".5", "saran": "0.5"}),
        ("a . b", "R009", ".", {}),
        (f"a {NOL_LEBAR} b", "R004", NOL_LEBAR, {"titik": "U+200B"}),
        ("a \uff0b b", "R003", "\uff0b", {"karakter": "\uff0b", "titik": "U+FF0B", "saran": "+"}),
        ("a \u2215 b", "R003", "\u2215", {"karakter": "\u2215", "titik": "U+2215", "saran": "/"}),
        ("a \u20ac b", "R003", "\u20ac", {"karakter": "\u20ac", "titik": "U+20AC", "saran": ""}),
        # Two values side by side, and sentences
        ("2 (a)", "R018", "(", {"kiri": "2", "kanan": "(", "saran": ""}),
        ("1 + (a)  27", "R018", "27", {"kiri": ")", "kanan": "27", "saran": ""}),
        ("a kali b", "R018", "kali", {"kiri": "", "kanan": "kali", "saran": "x"}),
        ("jumlah a", "R018", "a", {"kiri": "jumlah", "kanan": "a", "saran": ""}),
        (
            "Laporan  Yang Masuk / b",
            "R040",
            "Laporan  Yang Masuk",
            {"kata": "Laporan Yang Masuk", "saran": "laporan_yang_masuk"},
        ),
        ("a + laporan masuk + keluar", "R040", "laporan masuk", {"kata": "laporan masuk", "saran": "laporan_masuk"}),
        ("laporan masuk kali b", "R040", "laporan masuk", {"kata": "laporan masuk", "saran": "laporan_masuk"}),
        # A year where none can stand
        ("(a + b)[n-1] + c", "R024", "[n-1]", {"tertulis": "[n-1]", "nama": ""}),
        ("(a + b)[", "R024", "[", {"tertulis": "[", "nama": ""}),
        ("a [n - x] + b", "R024", "[n - x]", {"tertulis": "[n - x]", "nama": "a"}),
        ("a + jumlah[n-21]", "R025", "[n-21]", {"geser": "21", "batas": "20"}),
        ("a + b [ n - 21 ]", "R025", "[ n - 21 ]", {"geser": "21", "batas": "20"}),
        # Numbers
        ("a + 1.234.567,89 x b", "R014", "1.234.567,89", {"angka": "1.234.567,89", "saran": "1234567.89"}),
        ("a + 1.000.000", "R011", "1.000.000", {"angka": "1.000.000", "saran": "1000000"}),
        ("a + 1_000", "R011", "1_000", {"angka": "1_000", "saran": "1000"}),
        ("a + 12.345 x b", "R012", "12.345", {"angka": "12.345", "ribuan": "12345", "desimal": "12.3450"}),
        (f"a + {'1' * 30}.5 - b", "R013", f"{'1' * 30}.5", {"batas": "30"}),
        # Names
        ("a + __b_", "R010", "__b_", {"nama": "__b_", "saran": "b"}),
        ("a + maksimun (b)", "R028", "maksimun", {"nama": "maksimun", "nearest": "maksimum"}),
        ("a + qqq(b)", "R028", "qqq", {"nama": "qqq", "nearest": ""}),
        # The end of a formula, and what is too much of one
        ("a + b x", "R016", "x", {"operator": "x"}),
        ("a + (b - (c", "R019", "(", {}),
        ("+".join("a" * 251), "R027", "a", {"batas": "500"}),
        (f"{'(' * 31}a", "R026", "(", {"batas": "30"}),
        ("a - * b", "R017", "*", {"operator": "*"}),
        # Brackets
        ("(-)", "R016", "-", {"operator": "-"}),
        ("( )", "R021", "( )", {}),
    ],
)
def test_a_refusal_points_at_the_stretch_and_has_its_facts(text, code, tertunjuk, data):
    """What is wrong, where it begins and ends, and what its message and its advice name."""
    found = read_notation(text)
    assert isinstance(found, Refusal)
    assert (found.code, text[found.awal : found.akhir], dict(found.data)) == (code, tertunjuk, data)


@pytest.mark.parametrize(
    ("tanda", "saran"),
    {
        "**": "^",
        "//": "/",
        "<>": "!=",
        "&": "dan",
        "&&": "dan",
        "|": "atau",
        "||": "atau",
        "===": "==",
        "=<": "<=",
        "=>": ">=",
    }.items(),
)
def test_an_operator_of_another_language_is_told_ours(tanda, saran):
    """Pointed at as a whole."""
    assert read_notation(f"a {tanda} b") == Refusal("R006", 2, 2 + len(tanda), (("operator", tanda), ("saran", saran)))


@pytest.mark.parametrize(
    ("nomor", "saran"),
    {
        **dict.fromkeys((0x2014, 0x2010, 0x2011), "-"),
        **dict.fromkeys((0x2217, 0x2219, 0x22C5), "*"),
        **dict.fromkeys((0x2044, 0x2215), "/"),
        ord("²"): "^2",
        ord("³"): "^3",
        ord("{"): "(",
        ord("}"): ")",
        ord(";"): ",",
    }.items(),
    ids=lambda one: hex(one) if isinstance(one, int) else one,
)
def test_a_sign_that_looks_like_one_of_ours_is_told_it(nomor, saran):
    """Dashes, asterisks and slashes of other alphabets, raised numbers, braces, the separator of spreadsheets."""
    data = {"karakter": chr(nomor), "titik": f"U+{nomor:04X}", "saran": saran}
    assert read_notation(f"a {chr(nomor)} b") == Refusal("R003", 2, 3, tuple(data.items()))


@pytest.mark.parametrize(
    ("text", "bagian"),
    [
        ("bukan a", ["bukan", "a"]),
        ("- a", ["-", "a"]),
        ("+a", ["+", "a"]),
        ("a ^ -2", ["a", "^", "-", "2"]),
        ("a^3 x b", ["a", "^", "3", "x", "b"]),
    ],
)
def test_every_sign_and_power_leads_back_to_the_text(text, bagian):
    """A sign in front of a value, `bukan`, and a power with its own sign have their stretches, too."""
    notation = read_notation(text)
    offsets = zip(sorted(notation.awal), sorted(notation.akhir), strict=True)

    assert [text[notation.awal[start] : notation.akhir[end]] for start, end in offsets] == bagian


@pytest.mark.parametrize(("text", "awal"), [("a + (b - (c", 9), (f"a + {'(' * 31}a", 34), ("+".join("a" * 251), 500)])
def test_of_several_signs_alike_the_one_that_is_wrong_is_pointed_at(text, awal):
    """The innermost bracket that is open, the first that is too deep, the first word too many."""
    assert (read_notation(text).awal, read_notation(text).akhir) == (awal, awal + 1)


@pytest.mark.parametrize("text", ["", "  ", "\n\n\n"])
def test_nothing_is_pointed_at_whole(text):
    """An empty formula is one place."""
    assert read_notation(text) == Refusal("R001", 0, max(len(text), 1))


def test_a_variable_knows_its_year_its_key_and_its_stretch():
    """`[n-0]` is this year; the key is that of an evaluation."""
    found = read_notation("ab[n] + cd [ n - 2 ] + ef[n-0]").operands.values()

    assert [(one.nama, one.geser, one.kunci, one.awal, one.akhir) for one in found] == [
        ("ab", 0, "ab", 0, 5),
        ("cd", 2, "cd[n-2]", 8, 20),
        ("ef", 0, "ef", 23, 30),
    ]


def test_a_function_is_known_by_its_name():
    """Whatever stands between it and its bracket."""
    assert list(read_notation("bulat (a, 1) + mutlak(b)").functions.values()) == ["bulat", "mutlak"]


def test_a_power_is_a_plain_whole_number():
    """It is no percentage, and knows that it is none."""
    (power,) = [one for one in read_notation("a ^ 2").operands.values() if isinstance(one, Literal)]
    assert (power.nilai, power.persen) == (2, False)


@pytest.mark.parametrize(
    ("nama", "dikenal", "maksud"),
    [
        ("kasus_tahun_lalu", ["kasus"], "kasus[n-1]"),
        ("kasuss_lalu", ["kasus", "orang"], "kasus[n-1]"),
        # Of what no variable is a year back, the nearest name as it is, or none
        ("x_tahun_lalu", ["y_tahun_lalu"], "y_tahun_lalu"),
        ("x_tahun_lalu", ["orang"], ""),
    ],
)
def test_a_name_is_taken_for_the_nearest_and_a_year_back_for_one(nama, dikenal, maksud):
    """`[n-1]` is proposed only behind a variable there is."""
    assert meant(nama, dikenal) == maksud


@pytest.mark.parametrize(
    ("tertulis", "nama", "dekat", "hasil"),
    [
        ("kasuss", "kasuss", "kasus", "kasus"),
        ("kasuss[n-2]", "kasuss", "kasus", "kasus[n-2]"),
        ("kasuss_lalu", "kasuss_lalu", "kasus[n-1]", "kasus[n-1]"),
        # Never two years, and nothing where nothing is near
        ("kasuss_lalu[n-1]", "kasuss_lalu", "kasus[n-1]", ""),
        ("entah", "entah", "", ""),
        ("entah[n-1]", "entah", "", ""),
    ],
)
def test_a_name_put_right_keeps_its_year(tertulis, nama, dekat, hasil):
    """The year stays as it was written, and a variable gets no second one."""
    assert renamed(f"({tertulis})", (1, 1 + len(tertulis)), nama, dekat) == hasil


def _data(text, himpunan=(), **peubah):
    """The code and facts of each thing that is wrong with the units of a formula."""
    found = checked(text, "persen", himpunan, **peubah)
    assert not isinstance(found, RumusSatuan)
    return [(one.code, dict(one.data)) for one in found]


@pytest.mark.parametrize("bare", ["0 + 5", "5 + 0", "5 - 0", "1 + 4", "5 x 1", "10 / 2", "5 ^ 1"])
def test_a_bare_sum_beside_a_percentage_is_told_as_what_it_comes_to(bare):
    """Whatever numbers without a unit were joined: both readings are of 5."""
    ((code, data),) = _data(f"p + ({bare})", p="persen")
    ((plain, expected),) = _data("p + 5", p="persen")

    assert code == plain
    assert {**data, "tertulis": ""} == {**expected, "tertulis": ""}


def test_what_a_set_is_refused_for_names_it():
    """Also beneath an operator, as it is written."""
    assert _data("h + 1%", {"h"}, h="persen") == [("U015", {"tertulis": "h"})]


def test_every_pair_of_a_weighted_mean_is_looked_at():
    """The first that does not fit hides none behind it."""
    parts = {"v": ("u", "w"), "s": ("x", "y"), "t": ("u", "w")}
    units = dict.fromkeys(("a", "v", "s", "t"), "persen")

    def refused(pairs):
        return [(code, data.get("tertulis")) for code, data in _data(f"rata_rata_tertimbang({pairs})", parts, **units)]

    assert refused("a, 1, v, 1") == [("U015", "v")]
    assert refused("v, 1, a, 1, s, 1") == [("U015", "v"), ("U015", "s")]
    assert refused("v, t, a, a, s, a") == [("U015", "s")]
    assert [code for code, _ in refused("v, s, a, a, s, a")] == ["U023", "U015"]


def test_every_link_of_a_chain_has_its_own_stretch():
    """From its left value to its right one, brackets and all."""
    text = "a < (b) <= c  >  d"
    found = checked(text, None, a="kasus", b="kasus", c="kasus", d="kasus")
    (links,) = found.satuan.rantai.values()

    assert [text[one.awal : one.akhir] for one in links] == ["a < (b)", "(b) <= c", "c  >  d"]


def test_a_power_of_a_ratio_is_a_ratio():
    """As the ratio itself, so that a bare number beside it is told as one beside a percentage."""
    ratio = fits("a / b", "angka", a="kasus", b="kasus")
    kind = ratio.satuan.jenis[ratio.rumus.pohon]

    assert (kind.rasio, raised(kind, 2, buku()).rasio) == (True, True)
    assert (
        raised(fits("a", "kasus", a="kasus").satuan.jenis[fits("a", "kasus", a="kasus").rumus.pohon], 2, buku()).rasio
        is False
    )
