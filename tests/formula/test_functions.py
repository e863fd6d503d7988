"""The table of functions, and the page that documents it."""

import ast
import re
from fractions import Fraction
from pathlib import Path

import pytest

from sakip_rules.formula import limits
from sakip_rules.formula.functions import COMPUTE, FUNGSI, nearest_function
from sakip_rules.formula.infer import RumusSatuan
from sakip_rules.formula.syntax import Rumus, urai
from sakip_rules.locale import translator
from sakip_rules.source.catalogue import entry
from sakip_rules.source.numbers import read as read_number
from sakip_rules.source.numbers import write
from tests.formula.bantu import checked, scalar, value

PAGE = (Path(__file__).parents[2] / "docs" / "bahasa-rumus.md").read_text(encoding="utf-8")
REFUSED = re.findall(r"^\| `([^`]+)` \| ([RU][0-9]{3}) \|", PAGE, re.MULTILINE)
RESULTS = re.findall(r"^\| `([^`]+)` \| `(-?[0-9.,]+%?)` \|", PAGE, re.MULTILINE)
VECTORS = re.findall(r"^\| `([^`]+)` \| `([^`]+)` \| `([0-9,]+)` \|$", PAGE, re.MULTILINE)
UNSUR = {"unsur": "3.5 3.1 3.2", "bobot": "0.3 0.5 0.2"}
VARIABLES = {"a": "kasus", "b": "kasus", "kasus": "kasus", "orang": "orang", "capaian": "persen", "program": "persen"}
VARIABLES |= {"unsur": "persen", "lain": "persen"}
SEVERAL = {"program": (), "unsur": ("U1", "U2"), "lain": ("U1", "U3")}


def test_every_function_but_jika_computes():
    """The table of what functions compute has an entry for each function but the lazy one."""
    assert set(COMPUTE) == set(FUNGSI) - {"jika"}


@pytest.mark.parametrize("fungsi", FUNGSI.values(), ids=FUNGSI)
def test_every_function_is_on_the_page(fungsi):
    """The page of the language shows each function as it is written, with its example and what that gives."""
    words = translator("id")(fungsi.keterangan)
    shown = f"`{fungsi.hasil.replace('.', ',')}`" if fungsi.hasil else ""

    assert f"| `{fungsi.bentuk.split(' atau ')[0]}`" in PAGE
    assert f"| `{fungsi.contoh}` | {shown}" in PAGE
    assert fungsi.keterangan
    assert words == fungsi.keterangan or words in PAGE


@pytest.mark.parametrize("fungsi", [one for one in FUNGSI.values() if one.hasil], ids=lambda one: one.nama)
def test_every_example_comes_out(fungsi):
    """The example of a function gives the result beside it."""
    expected = read_number(fungsi.hasil)
    scale = 100 if expected.mark else 1

    found = value(fungsi.contoh, hasil="persen" if expected.mark else "angka")
    assert write(found * scale, expected.decimals, "setengah_ke_atas") == fungsi.hasil.rstrip("%")


def test_every_function_of_the_page_exists():
    """The page shows no function the table does not have."""
    assert set(re.findall(r"^\| `([a-z_]+)\(", PAGE, re.MULTILINE)) == set(FUNGSI)
    # What needs a variable or a set has no result that numbers alone give.
    assert [nama for nama, fungsi in FUNGSI.items() if not fungsi.hasil] == ["kumulatif", "hitung"]
    assert {type(fungsi.hasil) for fungsi in FUNGSI.values()} == {str}


def test_every_bound_is_on_the_page():
    """The page gives each bound of formulas as it is."""
    bounds = [name for name in dir(limits) if name.startswith("MAX_")]
    shown = {name: int(number) for name, number in re.findall(r"<!-- (MAX_[A-Z_]+) --> ([0-9]+)", PAGE)}

    assert shown == {name: getattr(limits, name) for name in bounds}


def test_the_page_has_examples_of_both_kinds():
    """There are results to check and refusals to check."""
    assert len(RESULTS) > 10
    assert len(REFUSED) > 20


@pytest.mark.parametrize(("text", "shown"), RESULTS)
def test_every_result_of_the_page_comes_out(text, shown):
    """A formula of numbers alone gives what the page says beside it."""
    expected = read_number(shown)
    found = value(text, hasil="persen" if expected.mark else "angka")

    assert write(found * (100 if expected.mark else 1), expected.decimals, "setengah_ke_atas", notation="id") == (
        shown.rstrip("%")
    )


@pytest.mark.parametrize(("text", "spelled", "shown"), VECTORS)
def test_every_result_with_parts_comes_out(text, spelled, shown):
    """A formula over vectors gives what the page says, and so does the same formula spelled out part by part."""
    values = {name: tuple(Fraction(one) for one in row.split()) for name, row in UNSUR.items() if name in text}
    himpunan = dict.fromkeys(values, ("U1", "U2", "U3"))
    found = value(text, values, himpunan=himpunan)

    assert len(VECTORS) > 5
    assert found == value(spelled)
    assert write(found, read_number(shown).decimals, "setengah_ke_atas", notation="id") == shown


@pytest.mark.parametrize(("text", "code"), REFUSED)
def test_every_refusal_of_the_page_is_one(text, code):
    """A formula the page calls wrong is refused with the code beside it, and the code exists."""
    text = text.replace("\\|", "|")
    found = urai(scalar(text))
    if isinstance(found, Rumus):
        found = checked(text, "persen", SEVERAL, **VARIABLES)

    assert not isinstance(found, RumusSatuan)
    assert code in [one.code for one in found]
    assert entry(code)


@pytest.mark.parametrize(
    "text",
    [
        match
        for block in re.findall(r"^```rumus\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
        for match in block.split("\n\n")
    ],
)
def test_every_formula_of_the_page_is_one(text):
    """What the page shows as a formula passes the gate."""
    assert isinstance(urai(scalar(text)), Rumus)


def test_no_function_has_a_name_of_python():
    """The names are words of the field; none is a keyword or a built-in that someone could mean otherwise."""
    assert not [name for name in FUNGSI if name in dir(__builtins__) or not ast.parse(name)]


BANYAK_ARGUMEN = {
    "jika": [3],
    "jumlah": [1, 2, 3, 4, 5],
    "rata_rata": [1, 2, 3, 4, 5],
    "rata_rata_tertimbang": [2, 4],
    "minimum": [1, 2, 3, 4, 5],
    "maksimum": [1, 2, 3, 4, 5],
    "mutlak": [1],
    "bulat": [1, 2],
    "bulat_genap": [1, 2],
    "potong": [1, 2],
    "kumulatif": [1],
    "hitung": [1],
}


@pytest.mark.parametrize("nama", FUNGSI)
def test_every_function_takes_as_many_arguments_as_its_form_shows(nama):
    """Fewer and more are refused by the gate, and so is a value without its weight."""
    second = "1" if nama in ("bulat", "bulat_genap", "potong") else "b"
    first = "a > 0" if nama == "jika" else "a"
    texts = {count: f"{nama}({', '.join([first, *[second] * (count - 1)][:count])})" for count in range(6)}

    assert [count for count, text in texts.items() if isinstance(urai(scalar(text)), Rumus)] == BANYAK_ARGUMEN[nama]


@pytest.mark.parametrize(
    ("nama", "lain"),
    {
        "jika": "if iif bila apabila kalau",
        "jumlah": "sum total",
        "rata_rata": "average avg mean rerata rata ratarata",
        "rata_rata_tertimbang": "weighted_average rata_rata_berbobot",
        "minimum": "min terkecil terendah",
        "maksimum": "max maks terbesar tertinggi",
        "mutlak": "abs absolut",
        "bulat": "round bulatkan pembulatan",
        "potong": "trunc truncate int floor",
        "kumulatif": "cumulative cumsum akumulasi",
        "hitung": "count countif cacah banyaknya",
    }.items(),
)
def test_names_of_spreadsheets_and_other_words_for_a_function_lead_to_it(nama, lain):
    """In either case of letters; no spelling of ours is nearer."""
    assert {(other, nearest_function(other), nearest_function(other.upper())) for other in lain.split()} == {
        (other, nama, nama) for other in lain.split()
    }


@pytest.mark.parametrize(
    "nama", ["jumlah", "rata_rata", "minimum", "maksimum", "kumulatif", "hitung", "mutlak", "bulat"]
)
def test_which_functions_take_a_set(nama):
    """A set can be added up, averaged, compared and counted; it has no sign and no decimals of its own."""
    found = checked(f"{nama}(h)", "angka" if nama == "hitung" else "persen", {"h"}, h="persen")
    assert isinstance(found, RumusSatuan) is (nama not in ("mutlak", "bulat", "kumulatif"))


def test_other_names_lead_to_ours():
    """A function under a name of a spreadsheet or another language is recognised."""
    other = {name: nearest_function(name) for name in ("IF", "Average", "ROUND", "abs", "COUNTIF", "rerata", "zzz")}

    assert other == {
        "IF": "jika",
        "Average": "rata_rata",
        "ROUND": "bulat",
        "abs": "mutlak",
        "COUNTIF": "hitung",
        "rerata": "rata_rata",
        "zzz": "",
    }


def test_a_function_is_exact():
    """A third stays a third."""
    assert COMPUTE["rata_rata"]([Fraction(0), Fraction(0), Fraction(1)]) == Fraction(1, 3)


def test_what_a_function_cannot_compute_has_a_code():
    """Too large for a number of a report, no members, no weight."""
    large = Fraction(2 ** (limits.MAX_BITS - 1))

    assert COMPUTE["jumlah"]([large, large]) == "N002"
    assert COMPUTE["rata_rata_tertimbang"]([large, Fraction(4), large, Fraction(-3)]) == "N002"
    assert COMPUTE["rata_rata_tertimbang"]([large, Fraction(1, 2), Fraction(0), Fraction(0)]) == large
    assert [COMPUTE[name]([]) for name in ("rata_rata", "minimum", "maksimum")] == ["N003"] * 3
    assert COMPUTE["rata_rata_tertimbang"]([Fraction(1), Fraction(0)]) == "N004"
