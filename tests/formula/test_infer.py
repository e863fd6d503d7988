"""The unit of every part of a formula, and every way units do not fit."""

import ast
from fractions import Fraction

import pytest

from sakip_rules.formula import infer
from sakip_rules.formula.infer import RumusSatuan, periksa_satuan
from sakip_rules.formula.kinds import Truth
from sakip_rules.formula.syntax import urai
from tests.formula.bantu import UNITS, book, buku, checked, fits, misfits, read, satuan, scalar

KASUS = {"a": "kasus", "b": "kasus", "c": "kasus", "d": "kasus"}
PERSEN = {"p": "persen", "q": "persen", "poin": "poin_persen", "a": "kasus", "b": "kasus"}


def unit(text, hasil="persen", **peubah):
    """The unit of the result of a formula, as its last operation records it."""
    found = fits(text, hasil, **peubah)
    return found.satuan.operasi[found.rumus.pohon].satuan


@pytest.mark.parametrize(
    ("text", "hasil"),
    [
        ("(a - b) / b x 100%", "persen"),
        ("(a - b) / b", "persen"),
        ("a / b", "angka"),
        ("a / b x 100%", "angka"),
        ("a + b", "kasus"),
        ("a * 2 + b / 3", "kasus"),
        ("a * 50%", "kasus"),
        ("50% * a", "kasus"),
        ("a * b", "kasus^2"),
        ("a ^ 2 / b", "kasus"),
        ("a / (b * c)", "1/kasus"),
        ("1 / a", "1/kasus"),
        ("a + 0", "kasus"),
        ("a - 1", "kasus"),
        ("2 * 3 + 4", "kasus"),
        ("0", "persen"),
        ("jika(a > 5, 1, 0)", "kasus"),
        ("jika(a > b dan bukan c > d, a / b, 0)", "persen"),
        ("minimum(a / b, 100%)", "persen"),
        ("maksimum(0, 1 - a / b)", "persen"),
        ("2 - a / b", "persen"),
        ("a / b * 200 / 2", "angka"),
        ("a / b / 20% * 50%", "persen"),
        ("rata_rata_tertimbang(a / b, 3, c / d, 1)", "persen"),
        ("rata_rata_tertimbang(a, 30%, b, 70%)", "kasus"),
        ("bulat(a / b x 100%, 2)", "persen"),
        ("mutlak(a - b)", "kasus"),
        ("kumulatif(a) / kumulatif(b)", "persen"),
        ("+a", "kasus"),
        ("-a", "kasus"),
    ],
)
def test_units_that_fit(text, hasil):
    """Ratios are dimensionless, bare factors keep the unit, a percentage of something is that something."""
    assert isinstance(checked(text, hasil, **KASUS), RumusSatuan)


def test_every_node_has_a_kind():
    """The unit of each part is known without data: here kasus, kasus, none, persen."""
    found = fits("(a - b) / b x 100%", a="kasus", b="kasus")
    kinds = {ast.unparse(node): kind for node, kind in found.satuan.jenis.items() if isinstance(node, ast.BinOp)}

    assert [(kind.nama, kind.faktor) for kind in kinds.values()] == [
        ("kasus", 1),
        ("angka", 1),
        ("persen", Fraction(1, 100)),
    ]
    assert len(found.satuan.jenis) == sum(isinstance(node, ast.expr) for node in ast.walk(found.rumus.pohon))


@pytest.mark.parametrize(
    ("text", "hasil", "satuan"),
    [
        ("a / r", "kasus/orang", "kasus/orang"),
        ("a * r", "kasus*orang", "kasus*orang"),
        ("a / b", "persen", ""),
        ("a / b x 100%", "persen", "persen"),
        ("p + a / b", "persen", "persen"),
        ("a / b + p", "persen", "persen"),
        ("p * q", "persen", "persen"),
        ("p / q", "persen", ""),
        ("p / 2", "persen", "persen"),
        ("p ^ 2", "persen", ""),
        ("p ^ 1", "persen", "persen"),
        ("p + poin", "persen", "persen"),
        ("poin + p", "persen", "persen"),
        ("p - poin", "persen", "persen"),
        ("poin - poin", "poin_persen", "poin_persen"),
        ("poin * 2", "poin_persen", "poin_persen"),
        ("poin + 5%", "poin_persen", "poin_persen"),
        ("j + m", "jam", "jam"),
        ("m + j", "jam", "jam"),
        ("j / m", "angka", ""),
        ("j ^ 2", "jam^2", "3600 menit^2"),
        ("a ^ -1", "1/kasus", "1/kasus"),
    ],
)
def test_operations_say_their_unit(text, hasil, satuan):
    """Each operation is recorded with the unit a reader thinks of; plain numbers have none."""
    assert unit(text, hasil, **PERSEN, r="orang", j="jam", m="menit") == satuan


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("a + r", [("U011", 3, 1)]),
        ("a  −  r", [("U011", 4, 1)]),
        ("(a) + (r)", [("U011", 5, 1)]),
        ("a > r dan a > 0", [("U011", 3, 1)]),
        ("jika(a > r, 1, 0)", [("U011", 8, 1)]),
        ("a < b < r", [("U011", 7, 1)]),
        ("minimum(a, b, r)", [("U011", 15, 1)]),
        ("jika(a > 0, a, r)", [("U011", 16, 1)]),
        ("jumlah(a, r, a, r)", [("U011", 11, 1)]),
        ("rata_rata_tertimbang(a, 1, r, 1)", [("U011", 28, 1)]),
        ("rata_rata_tertimbang(a, a, a, r)", [("U011", 31, 1)]),
        ("p + a", [("U011", 3, 1)]),
        ("a + 5%", [("U011", 3, 1)]),
        ("p > poin", [("U011", 3, 1)]),
        ("poin > p", [("U011", 6, 1)]),
        ("poin + a", [("U011", 6, 1)]),
        ("a + poin", [("U011", 3, 1)]),
        ("(a + r) * (p + a)", [("U011", 4, 1), ("U011", 14, 1)]),
    ],
)
def test_t4_unlike_units_never_meet(text, where):
    """T4: kasus is never added to orang or compared with it, by an operator, a branch or a function."""
    assert misfits(text, "kasus", **PERSEN, r="orang") == where


def test_t4_the_message_names_both_sides():
    """T4: the operator is pointed at, both operands and both units are named."""
    found = checked("jumlah_kasus + warga", "kasus", jumlah_kasus="kasus", warga="orang")[0]

    assert dict(found.data) == {
        "operator": "+",
        "kiri": "jumlah_kasus",
        "satuan_kiri": "kasus",
        "kanan": "warga",
        "satuan_kanan": "orang",
    }


def test_a_share_of_a_difference_is_a_difference():
    """Percentages written out, alone or added up, take a part of the difference of two percentages."""
    for text in ("50% * (p - q)", "(p - q) * 50%", "(25% + 25%) * (p - q)", "(p - q) / 2"):
        assert isinstance(checked(text, "poin_persen", **PERSEN), RumusSatuan), text


def test_t4_branches_that_are_unlike_are_told_by_the_name_of_the_choice():
    """T4: a function stands in the message where an operator would."""
    found = checked("jika(a > b, a, r)", "kasus", **PERSEN, r="orang")[0]

    assert (found.datum("operator"), found.datum("kiri"), found.datum("kanan")) == ("jika", "a", "r")


@pytest.mark.parametrize(
    ("text", "hasil", "where"),
    [
        ("a / b * 100", "persen", [("U012", 9, 3)]),
        ("a / b × 100", "persen", [("U012", 9, 3)]),
        ("100 * a / b", "persen", [("U012", 1, 3)]),
        ("(a - b) * 100 / b", "persen", [("U012", 11, 3)]),
        ("a * 10 / b * 10", "persen", [("U012", 5, 2)]),
        ("a / (b / 100)", "persen", [("U012", 10, 3)]),
        ("(a / b * 100 + b / a * 100) / 2", "persen", [("U012", 10, 3), ("U012", 24, 3)]),
        ("bulat(a / b, 2) * 100", "persen", [("U012", 19, 3)]),
        ("p * 100", "persen", [("U012", 5, 3)]),
        ("(p - q) * 100", "poin_persen", [("U012", 11, 3)]),
        ("a / r * 100000", "per_100_ribu", [("U012", 9, 6)]),
        ("j / 60", "jam", [("U012", 5, 2)]),
        ("a / b * 10 ^ 2", "persen", [("U012", 9, 6)]),
        ("a / b / 10 ^ -2", "persen", [("U012", 9, 7)]),
        ("a / b * -(-100)", "persen", [("U012", 9, 7)]),
        ("a / b * +100", "persen", [("U012", 9, 4)]),
    ],
)
def test_a_factor_the_unit_already_holds_is_a_mistake(text, hasil, where):
    """`* 100` before a result in persen is the hundredfold error; so is any other unit's own factor."""
    assert misfits(text, hasil, **PERSEN, r="orang", j="jam") == where


@pytest.mark.parametrize(
    ("text", "hasil", "saran"),
    [("a / b * 100", "persen", "100%"), ("a / r * 100000", "per_100_ribu", ""), ("j / 60", "jam", "")],
)
def test_in_the_place_of_a_held_factor_percent_is_written_where_it_is_percent(text, hasil, saran):
    """The hundred of a result in persen is `100%`; for another unit's factor there is no such text."""
    assert checked(text, hasil, **PERSEN, r="orang", j="jam")[0].datum("saran") == saran


def test_of_several_bare_factors_the_units_own_is_told():
    """Where one factor alone is what the unit holds, that one is pointed at, whatever the others come to."""
    assert misfits("2 * a / b * 100", "persen", **KASUS) == [("U012", 13, 3)]


def test_a_number_without_any_quantity_holds_no_factor():
    """Bare numbers alone are told to say what they count, and nothing else."""
    assert misfits("10 * 10", "persen") == [("U013", 1, 7)]


def test_dividing_by_a_bare_zero_is_left_to_the_evaluation():
    """A zero among the factors is no factor of a unit."""
    assert isinstance(checked("a / b / 0", "persen", **KASUS), RumusSatuan)


@pytest.mark.parametrize("text", ["a / b * 10", "a / (b * 100)", "a / b * 0", "a * 100 * b / b"])
def test_other_factors_are_left_alone(text):
    """A factor that is not the unit's own is the writer's business."""
    assert isinstance(checked(text, "kasus" if text.startswith("a *") else "persen", **KASUS), RumusSatuan)


def test_a_factor_is_judged_by_the_whole_product_it_stands_in():
    """Where the product as a whole has another unit, its factor is not the declared unit's: only that is told."""
    assert misfits("a / b * 100 * a", "persen", **KASUS) == [("U019", 1, 15)]


def test_a_declared_unit_without_factor_holds_none():
    """With a result in angka `* 100` is what it says."""
    assert isinstance(checked("a / b * 100", "angka", **KASUS), RumusSatuan)


@pytest.mark.parametrize(
    ("text", "where", "persen", "kali"),
    [
        ("p + 1", [("U013", 5, 1)], "1%", "100%"),
        ("100 - p", [("U013", 1, 3)], "100%", "10000%"),
        ("p + 2.5", [("U013", 5, 3)], "2.5%", "250%"),
        ("jika(p >= 100, p, q)", [("U013", 11, 3)], "100%", "10000%"),
        ("jika(p > q, p, 1)", [("U013", 16, 1)], "1%", "100%"),
        ("jika(p > q, 100, p)", [("U013", 13, 3)], "100%", "10000%"),
        ("minimum(p, 100)", [("U013", 12, 3)], "100%", "10000%"),
        ("maksimum(0, 100, p)", [("U013", 13, 3)], "100%", "10000%"),
        ("p + 1 / 3", [("U013", 5, 5)], "", ""),
        ("p + (99 + 1)", [("U013", 6, 6)], "100%", "10000%"),
        ("a / b x 100% + 1", [("U013", 16, 1)], "1%", "100%"),
        ("100", [("U013", 1, 3)], "100%", "10000%"),
        ("jika(a > b, 1, 0)", [("U013", 1, 17)], "1%", "100%"),
        ("a / b + 100", [("U014", 9, 3)], "100%", "10000%"),
        ("n + a / b + 100", [("U014", 13, 3)], "100%", "10000%"),
        ("a / b + n + 100", [("U014", 13, 3)], "100%", "10000%"),
        ("jika(a / b > 100, p, q)", [("U014", 14, 3)], "100%", "10000%"),
        ("minimum(a / b, 100)", [("U014", 16, 3)], "100%", "10000%"),
    ],
)
def test_a_bare_number_beside_a_percentage_says_what_it_counts(text, where, persen, kali):
    """Beside persen, and 100 beside a ratio, a bare number is refused with the two ways to say what is meant."""
    found = checked(text, **PERSEN, n="angka")

    assert [(one.code, one.place.column, one.place.length) for one in found] == where
    assert (found[0].datum("persen"), found[0].datum("kali")) == (persen, kali)


def test_the_hundred_is_the_units_own():
    """With a persen of another size the number to watch for is another: nothing here is fixed to 100."""
    units = [one for one in UNITS if one.kode not in ("persen", "poin_persen")]
    odd = next(one for one in UNITS if one.kode == "persen")
    made, _ = book(
        *units, type(odd)("persen", "", ("%",), odd.dari, Fraction(1, 8), "", {}, "", "", None, False, odd.tempat)
    )
    sizes = {nama: made.ukuran(scalar("kasus")) for nama in "ab"}
    hasil = made.ukuran(scalar("persen"))

    def found(text):
        result = periksa_satuan(read(text), sizes, hasil, made)
        return [one.code for one in result] if isinstance(result, tuple) else []

    assert found("a / b * 8") == ["U012"]
    assert found("a / b + 8") == ["U014"]
    assert found("a / b * 100") == found("a / b + 100") == []


def test_beside_a_ratio_the_factor_of_the_declared_unit_is_watched_too():
    """With a result in permil 1000 beside a ratio is its whole; 100 still is that of persen."""
    made, _ = book(*UNITS, satuan("permil", "angka", Fraction(1, 1000)))
    sizes = {nama: made.ukuran(scalar("kasus")) for nama in "ab"}

    def found(text, hasil):
        result = periksa_satuan(read(text), sizes, made.ukuran(scalar(hasil)), made)
        return [one.code for one in result] if isinstance(result, tuple) else []

    assert found("a / b + 1000", "permil") == found("a / b + 100", "permil") == ["U014"]
    assert found("a / b + 1000", "persen") == []


def test_beside_a_unit_with_another_factor_percent_is_no_advice():
    """A bare number beside jam is refused too, without talking of percent."""
    found = checked("j + 2", "jam", j="jam")[0]

    assert (found.code, found.datum("satuan"), found.datum("persen"), found.datum("kali")) == ("U013", "jam", "", "")


@pytest.mark.parametrize(
    ("text", "hasil", "satuan", "saran"),
    [
        ("a + b", "persen", "kasus", "kasus"),
        ("a / b", "kasus", "angka", "persen"),
        ("a / b x 100%", "indeks", "persen", "persen"),
        ("a / r", "persen", "kasus/orang", "kasus/orang"),
        ("p + poin", "poin_persen", "persen", "persen"),
        ("poin + poin", "persen", "poin_persen", "poin_persen"),
        ("hitung(h)", "kasus", "angka", "angka"),
        ("(p - q) / q", "poin_persen", "angka", "persen"),
        ("(p - q) * (p - q)", "poin_persen", "persen", "persen"),
        ("1 / a", "persen", "1/kasus", "1/kasus"),
        ("j * j", "persen", "3600 menit^2", "menit^2"),
    ],
)
def test_the_result_has_the_declared_dimension(text, hasil, satuan, saran):
    """A result in another dimension is told with both units and the one to declare."""
    found = checked(text, hasil, {"h"}, **PERSEN, r="orang", h="persen", j="jam")[0]

    assert (found.code, found.place.column, found.place.length) == ("U019", 1, len(text))
    assert (found.datum("satuan"), found.datum("diminta"), found.datum("saran")) == (satuan, hasil, saran)


@pytest.mark.parametrize(
    "text",
    [
        "p - q",
        "p - 5%",
        "(p - q) x 100%",
        "100% * (p - q)",
        "(p - q) / 2",
        "mutlak(p - q)",
        "minimum(p - q, q - p)",
        "jika(p > q, p - q, 0)",
        "-(p - q)",
        "a / b - b / a",
        "p - q + poin",
        "poin + (p - q)",
        "poin - (p - q)",
        "5%",
    ],
)
def test_a_difference_of_two_percentages_may_be_points(text):
    """What is a difference of two values in persen may be declared poin_persen."""
    assert isinstance(checked(text, "poin_persen", **PERSEN), RumusSatuan)


@pytest.mark.parametrize("text", ["p", "p / q", "a / b", "p + q", "a / b - 1", "p * q", "jika(p > q, p - q, p)"])
def test_other_percentages_are_no_points(text):
    """A percentage that is no difference of two is not a poin_persen."""
    assert [one[0] for one in misfits(text, "poin_persen", **PERSEN)] == ["U019"]


def test_a_level_is_not_taken_from_a_difference():
    """poin_persen - persen has no meaning."""
    assert misfits("poin - p", **PERSEN) == [("U020", 6, 1)]


@pytest.mark.parametrize(
    ("text", "hasil", "where"),
    [
        ("h + 1%", "persen", [("U015", 1, 1)]),
        ("-h", "persen", [("U015", 2, 1)]),
        ("h", "persen", [("U015", 1, 1)]),
        ("h >= 100%", None, [("U015", 1, 9)]),
        ("h >= 100%", "persen", [("U015", 1, 9)]),
        ("jika(h > 0, 1%, 2%)", "persen", [("U015", 6, 5)]),
        ("jika(p > 0, h, p)", "persen", [("U015", 13, 1)]),
        ("mutlak(h)", "persen", [("U015", 8, 1)]),
        ("bulat(h)", "persen", [("U015", 7, 1)]),
        ("kumulatif(h)", "persen", [("U015", 11, 1)]),
        ("rata_rata_tertimbang(h, 1)", "persen", [("U015", 22, 1)]),
        ("hitung(h > h)", "angka", [("U015", 12, 1)]),
        ("hitung(bukan h > 1%)", "angka", [("U015", 14, 6)]),
        ("hitung(h > 1% dan h < 2%)", "angka", [("U015", 8, 6), ("U015", 19, 6)]),
        ("hitung(h >= 100)", "angka", [("U013", 13, 3)]),
        ("hitung(p)", "angka", [("U021", 8, 1)]),
        ("hitung(p > 0)", "angka", [("U021", 8, 5)]),
        ("jumlah(h > 0)", "persen", [("U016", 8, 5)]),
        ("(p > 0) + 1", "persen", [("U016", 2, 5)]),
        ("(p > 0) > (p > 1%)", None, [("U016", 2, 5), ("U016", 12, 6)]),
        ("jika(p > 0, p > 0, p)", "persen", [("U016", 13, 5)]),
        ("jika(p, p, p)", "persen", [("U017", 6, 1)]),
        ("p dan p > 0", None, [("U017", 1, 1)]),
        ("bukan p", None, [("U017", 7, 1)]),
        ("p", None, [("U017", 1, 1)]),
        ("1", None, [("U017", 1, 1)]),
        ("p > 0", "persen", [("U018", 1, 5)]),
        ("p > 0 dan p > 0", "persen", [("U018", 1, 15)]),
    ],
)
def test_sets_truths_and_numbers_keep_apart(text, hasil, where):
    """A set stands only in a function, a truth only in a condition, a number nowhere else."""
    assert misfits(text, hasil, {"h"}, **PERSEN, h="persen") == where


@pytest.mark.parametrize(
    ("text", "hasil"),
    [
        ("hitung(h >= 100%) / hitung(h) x 100%", "persen"),
        ("hitung(80% <= h < 100%)", "angka"),
        ("rata_rata(h)", "persen"),
        ("jumlah(h, p)", "persen"),
        ("maksimum(h)", "persen"),
        ("minimum(h, 100%)", "persen"),
    ],
)
def test_functions_take_sets(text, hasil):
    """A set is averaged, added up and counted, alone or with a limit."""
    assert isinstance(checked(text, hasil, {"h"}, **PERSEN, h="persen"), RumusSatuan)


@pytest.mark.parametrize("text", ["target > 0", "target > 0 atau target < 0", "bukan target == 0", "0 <= target <= 5"])
def test_a_condition_is_a_formula_without_a_unit(text):
    """With no declared unit the formula is a condition, whatever its variables are measured in."""
    found = checked(text, None, target="kasus")

    assert isinstance(found, RumusSatuan)
    assert found.satuan.jenis[found.rumus.pohon] == Truth()


def test_e1_an_unknown_variable_names_the_nearest():
    """E1: a misspelt variable is told at each place it stands, with the nearest one."""
    found = checked("kasuss / warga + kasuss[n-1]", kasus="kasus", warga="kasus")

    assert [(one.code, one.place.column, one.place.length) for one in found] == [("R033", 1, 6), ("R033", 18, 11)]
    assert [(one.datum("nama"), one.datum("nearest")) for one in found] == [("kasuss", "kasus")] * 2


@pytest.mark.parametrize("nama", ["kasus_tahun_lalu", "kasus_lalu", "kasus_sebelumnya", "kasuss_tahun_sebelumnya"])
def test_a_name_that_says_a_year_back_is_told_how_a_formula_says_it(nama):
    """`kasus` alone would be this year's figure."""
    found = checked(f"(kasus - {nama}) / kasus x 100%", kasus="kasus", warga="kasus")

    assert [(one.code, one.datum("nearest")) for one in found] == [("R033", "kasus[n-1]")]


def test_the_nearest_variable_is_one_of_this_formula():
    """The same misspelt formula beside other variables names another nearest one."""
    near = [
        checked("kasuz + 1", "kasus", **{name: "kasus"})[0].datum("nearest") for name in ("kasus", "kasur", "warga")
    ]

    assert near == ["kasus", "kasur", ""]


def test_one_mistake_is_told_once():
    """What follows from a mistake is no mistake of its own."""
    assert misfits("jika(zz > 0, zz + a, zz) * 2 x 100%", a="kasus") == [
        ("R033", 6, 2),
        ("R033", 14, 2),
        ("R033", 22, 2),
    ]
    assert misfits("hitung(zz) + (zz < a < 1) + mutlak(zz) - jumlah(zz, a)", a="kasus")[0] == ("R033", 8, 2)
    assert misfits("bukan (zz > 0) dan zz > 0", None, a="kasus") == [("R033", 8, 2), ("R033", 20, 2)]
    assert misfits("-zz + rata_rata_tertimbang(a, zz)", a="kasus") == [("R033", 2, 2), ("R033", 31, 2)]


def test_a_chain_of_comparisons_is_its_links():
    """`a < b <= c` is two comparisons, each with its own stretch of the text."""
    found = fits("(a + 1) < b  <= (c)", None, a="kasus", b="kasus", c="kasus")
    links = found.satuan.rantai[found.rumus.pohon]
    text = found.rumus.tertulis.text

    assert [(one.operasi, text[one.awal : one.akhir]) for one in links] == [("<", "(a + 1) < b"), ("<=", "b  <= (c)")]
    assert found.satuan.operasi[found.rumus.pohon].operasi == "dan"


def test_the_same_formula_with_the_same_units_is_inferred_once():
    """A second file with the same formula and units shares the result, one with other units does not."""
    sizes = {"a": buku().ukuran(scalar("kasus")), "b": buku().ukuran(scalar("kasus"))}
    others = {"a": buku().ukuran(scalar("orang")), "b": buku().ukuran(scalar("orang"))}
    persen = buku().ukuran(scalar("persen"))
    one, other, third = (
        periksa_satuan(urai(scalar("a / b", name)), given, persen, buku())
        for name, given in (("x.yaml", sizes), ("y.yaml", sizes), ("z.yaml", others))
    )

    assert one.satuan is other.satuan
    assert one.satuan is not third.satuan
    assert (one.rumus.tertulis.place.file, other.rumus.tertulis.place.file) == ("x.yaml", "y.yaml")


def test_what_is_remembered_is_bounded(monkeypatch):
    """The memory of a book does not grow without bound, and forgetting changes no result."""
    made, _ = book(*UNITS)
    sizes, persen = {"a": made.ukuran(scalar("kasus"))}, made.ukuran(scalar("persen"))
    monkeypatch.setattr(infer, "_CACHED", 2)
    for number in range(1, 6):
        assert isinstance(periksa_satuan(read(f"a / a * {number}"), sizes, persen, made), RumusSatuan)

    assert len(made.inferred) <= 2
