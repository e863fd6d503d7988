"""Units of measure: the book, its declarations, and the texts that name a unit."""

import subprocess
import sys
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip_rules.formula.limits import MAX_FACTOR_BITS, MAX_UNIT_EXPONENT, MAX_UNIT_LENGTH, MAX_UNIT_PARTS
from sakip_rules.formula.unit_text import read_unit
from sakip_rules.formula.units import BukuSatuan, Ukuran
from sakip_rules.model.baca import susun
from sakip_rules.source.diagnostics import Diagnostic
from sakip_rules.source.places import Place
from sakip_rules.testing.dinas import dokumen
from tests.formula.bantu import UNITS, berkata, book, buku, satuan, scalar


def size(text):
    """What a text measures in."""
    found = buku().ukuran(scalar(text))
    assert isinstance(found, Ukuran), found
    return found


@pytest.mark.parametrize(
    ("text", "kode", "faktor"),
    [
        ("kasus", "kasus", 1),
        ("Kasus", "kasus", 1),
        ("%", "persen", Fraction(1, 100)),
        ("poin  Persen", "poin_persen", Fraction(1, 100)),
        ("per 100.000 penduduk", "per_100_ribu", Fraction(1, 100000)),
        ("jam", "jam", 60),
        ("angka", "angka", 1),
    ],
)
def test_a_unit_is_found_by_kode_or_alias(text, kode, faktor):
    """A kode or alias names its unit whatever its capitals and spaces, with an exact factor."""
    found = size(text)

    assert (found.nama, found.satuan.kode, found.faktor) == (kode, kode, faktor)
    assert type(found.faktor) is Fraction


def test_dimensions_are_compared_not_names():
    """Hour and minute have one dimension, a ratio and its multiple too; kasus and orang differ; persen has none."""
    assert size("jam").dimensi == size("menit").dimensi
    assert size("kasus / jiwa").dimensi == size("per_100_ribu").dimensi == size("kasus*orang^-1").dimensi
    assert size("kasus").dimensi != size("orang").dimensi
    assert size("persen").dimensi == size("angka").dimensi == size("jam/menit").dimensi == {}


def test_factors_multiply_exactly():
    """A product of units has the product of their factors, to the last digit."""
    assert size("persen/jam").faktor == Fraction(1, 6000)
    assert size("jam^2*persen").faktor == 36


def test_a_unit_named_twice_counts_twice():
    """And once above and once below not at all, however the product is written."""
    assert (size("jam*jam").dimensi, size("jam*jam").faktor) == (size("jam^2").dimensi, 3600)
    assert (size("kasus*orang/kasus").dimensi, size("jam*orang/jam").faktor) == (size("orang").dimensi, 1)
    assert size("kasus/kasus").dimensi == {}


def test_percent_is_there_even_if_nobody_declares_it():
    """A formula may always be written in percent: hundredths of plain numbers."""
    made, _ = book(satuan("kasus"))
    assert made.persen == Ukuran(None, made.polos, Fraction(1, 100), "%")
    assert (made.sebut(made.polos, Fraction(1)), made.sebut(made.polos, Fraction(1, 7))) == ("angka", "1/7 angka")
    assert size("jam/menit").faktor == 60


def test_a_product_is_called_as_it_is_written():
    """The name of a product names its units; a unit declared with that very size lends its kode."""
    assert size("Rp / jiwa^2").nama == "rupiah/orang^2"
    assert size("orang^-1").nama == size("1 / orang").nama == "1/orang"
    assert buku().sebut(size("kasus").dimensi, Fraction(1)) == "kasus"
    assert buku().sebut(size("kasus/orang").dimensi, Fraction(1, 100000)) == "per_100_ribu"
    assert buku().sebut(size("rupiah*kasus^2").dimensi, Fraction(1)) == "kasus^2*rupiah"
    assert buku().sebut(size("kasus").dimensi, Fraction(7)) == "7 kasus"


def test_a_difference_is_a_dimension_of_its_own():
    """poin_persen has the factor of persen and not its dimension, and knows what it is a difference of."""
    poin, persen = size("poin_persen"), size("persen")

    assert poin.dimensi != persen.dimensi
    assert (poin.faktor, poin.selisih_dari) == (persen.faktor, persen.dimensi)
    assert persen.selisih_dari is None


def test_a_difference_may_repeat_the_factor_of_its_unit():
    """`selisih_dari: persen, faktor: 1/100` says nothing new and is no mistake."""
    made, diagnostics = book(
        satuan("persen", "angka", Fraction(1, 100)), satuan("poin", faktor=Fraction(1, 100), selisih_dari="persen")
    )

    assert diagnostics == ()
    assert made.ukuran(scalar("poin")).faktor == Fraction(1, 100)


def test_the_same_name_is_the_same_size():
    """Sizes can be keys: equal ones have equal hashes."""
    assert hash(size("kasus/orang")) == hash(size("kasus/jiwa"))
    assert size("kasus/orang") == size("kasus/jiwa") != size("kasus")


@pytest.mark.parametrize(
    ("text", "code", "column", "length"),
    [
        ("kasuss", "U001", 1, 6),
        ("kasus/orangg", "U001", 7, 6),
        ("", "U002", 1, 1),
        ("  ", "U002", 1, 2),
        ("kasus//orang", "U002", 7, 6),
        ("kasus/", "U002", 6, 1),
        ("kasus^", "U002", 6, 1),
        ("kasus^x", "U002", 6, 2),
        ("(kasus)", "U002", 1, 7),
        ("1*jam", "U002", 1, 5),
        ("1/", "U002", 2, 1),
        ("2/jam", "U002", 1, 5),
        ("kasus^0", "U003", 7, 1),
        (f"kasus^{MAX_UNIT_EXPONENT + 1}", "U003", 7, 1),
        ("/".join(["kasus"] * (MAX_UNIT_PARTS + 1)), "U002", 49, 5),
        ("*".join([f"kasus^{MAX_UNIT_EXPONENT}"] * MAX_UNIT_PARTS + ["orang"]), "U002", 65, 5),
        ("k" * (MAX_UNIT_LENGTH + 1), "U004", 1, MAX_UNIT_LENGTH + 1),
        ("per_100_ribu^4*per_100_ribu^4*per_100_ribu^4*per_100_ribu^4", "U007", 1, 59),
    ],
)
def test_a_text_that_is_no_unit_is_told_why_and_where(text, code, column, length):
    """A wrong unit text has its code at the part that is wrong."""
    found = buku().ukuran(scalar(text))

    assert isinstance(found, Diagnostic)
    berkata([found])
    assert (found.code, found.place.column, found.place.length) == (code, column, length)


@pytest.mark.parametrize(
    ("text", "nama", "nearest"),
    [("kasuss", "kasuss", "kasus"), ("Rp/jiwwa", "jiwwa", "orang"), ("orang*zzzzzz", "zzzzzz", "")],
)
def test_a_name_that_is_no_unit_is_told_with_the_nearest(text, nama, nearest):
    """The kode that was likely meant, be it by one of its aliases; nothing where none is near."""
    assert dict(buku().ukuran(scalar(text)).data) == {"nama": nama, "nearest": nearest}


def test_spaces_around_a_text_change_nothing():
    """Spaces before it, behind it or both: the parts are the same, each at its own place."""
    for before, behind in (("", ""), ("   ", ""), ("", "   "), (" ", "  ")):
        parts = read_unit(f"{before}kasus / orang{behind}")
        assert [(one.nama, one.pangkat, one.awal - len(before)) for one in parts] == [("kasus", 1, 0), ("orang", -1, 8)]
    assert (read_unit("").awal, read_unit("").akhir) == (0, 0)


@pytest.mark.parametrize(
    ("text", "code", "mark"),
    [
        ("- {kode: a, nama: A, dari: angka, faktor: 0}", "U007", "0}"),
        ("- {kode: a, nama: A, dari: angka, faktor: NINES}\n- {kode: b, nama: B, dari: a^4, faktor: 7}", "U007", "7}"),
        ("- {kode: a, nama: A, faktor: 12}", "U009", "12}"),
        ("- {kode: angka, nama: A, dari: a}\n- {kode: a, nama: A}", "U022", "a}"),
        ("- {kode: angka, nama: A, faktor: 2}", "U022", "2}"),
        ("- {kode: p, nama: P}\n- {kode: angka, nama: A, selisih_dari: p}", "U022", "p}"),
        ("- {kode: p, nama: P, selisih_dari: zzz}", "U008", "zzz}"),
        ("- {kode: p, nama: P}\n- {kode: q, nama: Q, selisih_dari: p, dari: p}", "U010", "p}"),
        ("- {kode: p, nama: P}\n- {kode: q, nama: Q, selisih_dari: p, faktor: 7}", "U010", "7}"),
        ("- {kode: p, nama: P, selisih_dari: angka}", "U010", "angka}"),
        ("- {kode: a, nama: A, dari: a}", "U005", "a}"),
        ("- {kode: a, nama: A, dari: bb}", "U001", "bb}"),
        ("- {kode: a, nama: A}\n- {kode: b, nama: B, alias: [x, A]}", "U006", "A]}"),
    ],
)
def test_a_wrong_declaration_is_told_at_the_field_that_is_wrong(text, code, mark):
    """In a file each code stands where the planner has to change something."""
    lines = f"satuan:\n{text}\n".replace("NINES", "9" * 25)
    found = susun((dokumen("satuan.yaml", lines, "satuan"),))[0].standar.satuan
    _, (wrong, *_) = BukuSatuan.susun(found)
    berkata([wrong])

    assert (wrong.code, lines.splitlines()[wrong.place.line - 1][wrong.place.column - 1 :]) == (code, mark)


@pytest.mark.parametrize(
    "text",
    ["m**9**9**9", "1e99999999 m", "m^999999999", "m^9^9", "m" + "*m" * 50, "9" * 90, "m\x00", "__import__('os')"],
)
def test_e3_unit_bombs_are_refused_before_pint(text, monkeypatch):
    """E3: a unit text is refused by our own grammar; nothing of it reaches pint."""
    made, _ = book(*UNITS)
    monkeypatch.setattr(made, "_registry", None)

    assert made.ukuran(scalar(text)).code in {"U001", "U002", "U003", "U004"}


def test_e3_no_chain_of_definitions_grows_without_bound():
    """E3: each unit a power of the one before stays small or is refused, and what rests on it says the same."""
    units = [satuan("u0", "angka", Fraction(10) ** 9)]
    units += [satuan(f"u{number}", f"u{number - 1}^4", 1) for number in range(1, 40)]
    dimensions = [satuan("d0")] + [satuan(f"d{number}", f"d{number - 1}^4") for number in range(1, 40)]
    made, diagnostics = book(*units, *dimensions)

    assert [(one.code, one.datum("satuan")) for one in diagnostics] == [("U007", "u2"), ("U007", "d3")]
    assert made.ukuran(scalar("u1")).faktor == Fraction(10) ** 36
    assert made.ukuran(scalar("u39")) == diagnostics[0]
    assert made.ukuran(scalar("d2^4*d2")).code == "U003"


def digits(bits):
    """A factor of so many binary digits."""
    return Fraction(2) ** (bits - 1)


def whether(*units):
    """Of each unit in such a book but the first, whether it was let through, and the codes where not."""
    made, diagnostics = book(satuan("k"), *units)
    wrong = {one.datum("satuan"): one.code for one in diagnostics}
    assert all(isinstance(made.ukuran(scalar(one.kode)), Diagnostic) == (one.kode in wrong) for one in units)
    return [wrong.get(one.kode, "") for one in units]


def test_the_largest_factor_is_still_one():
    """Alone, as a divisor, upon another, for a difference: to the last binary digit, and not one beyond."""
    most = MAX_FACTOR_BITS
    assert whether(satuan("a", "angka", digits(most)), satuan("b", "angka", digits(most + 1))) == ["", "U007"]
    assert whether(satuan("a", "angka", 1 / digits(most)), satuan("b", "angka", 1 / digits(most + 1))) == ["", "U007"]
    half = satuan("x", "k", digits(100))
    assert whether(half, satuan("y", "x", digits(most - 100)), satuan("z", "x", digits(most - 99))) == ["", "", "U007"]
    for bits, code in ((most - 1, ""), (most, "U007")):
        assert whether(satuan("a", "k", digits(bits)), satuan("s", selisih_dari="a")) == ["", code]


def test_the_highest_power_is_still_one():
    """A unit of many base units, and one more than that."""
    fourth = [satuan("d1", "k^4"), satuan("d2", "d1^4")]
    assert whether(*fourth, satuan("e", "d2^2"), satuan("f", "d2^2*k")) == ["", "", "", "U007"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("w*w", ""),
        ("w*w*k", ""),
        ("w*w*v", "U007"),
        ("w*k/w", ""),
        ("w/v/w", "U007"),
        ("n*n", "U007"),
        ("d2^2", ""),
        ("d2^2*k", "U003"),
        ("d2*k/d2", "U003"),
        ("*".join(["v^4"] * MAX_UNIT_PARTS), ""),
        ("*".join(["angka^4"] * MAX_UNIT_PARTS), ""),
    ],
)
def test_a_text_is_bounded_like_a_unit(text, code):
    """Its factor and its powers are those of its units together; a base unit has no factor."""
    half = digits(MAX_FACTOR_BITS // 2)
    units = [satuan("w", "angka", half), satuan("v", "k"), satuan("n", "", digits(200))]
    made, _ = book(satuan("k"), *units, satuan("d1", "k^4"), satuan("d2", "d1^4"))
    found = made.ukuran(scalar(text))
    assert getattr(found, "code", "") == code
    if code:
        berkata([found])
        assert (found.place.column, found.place.length) == (1, len(text))
    if code == "U003":
        assert found.datum("batas") == str(MAX_UNIT_EXPONENT)


@given(st.text(max_size=MAX_UNIT_LENGTH))
def test_e3_any_text_is_a_unit_or_is_refused(text):
    """E3: reading a unit text is total."""
    found = buku().ukuran(scalar(text))

    assert isinstance(found, (Ukuran, Diagnostic))


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        ([satuan("a", "b"), satuan("b", "c"), satuan("c", "a")], "U005"),
        ([satuan("a", "a")], "U005"),
        ([satuan("orang", alias=["jiwa"]), satuan("penduduk", alias=["Jiwa"])], "U006"),
        ([satuan("Orang"), satuan("orang")], "U006"),
        ([satuan("bilangan", alias=["angka"])], "U006"),
        ([satuan("a", "angka", 0)], "U007"),
        ([satuan("a", "angka", -1)], "U007"),
        ([satuan("a", "angka", Fraction(10) ** 400)], "U007"),
        ([satuan("poin", selisih_dari="persn"), satuan("persen")], "U008"),
        ([satuan("a", faktor=12)], "U009"),
        ([satuan("persen"), satuan("poin", "persen", selisih_dari="persen")], "U010"),
        ([satuan("persen"), satuan("poin", faktor=2, selisih_dari="persen")], "U010"),
        ([satuan("poin", selisih_dari="poin")], "U010"),
        ([satuan("poin", selisih_dari="angka")], "U010"),
        ([satuan("angka", "b"), satuan("b")], "U022"),
        ([satuan("angka", faktor=2)], "U022"),
        ([satuan("persen"), satuan("angka", selisih_dari="persen")], "U022"),
        ([satuan("a", "bb"), satuan("ab")], "U001"),
        ([satuan("a", "b**2"), satuan("b")], "U002"),
    ],
)
def test_wrong_declarations_are_told_once(units, expected):
    """A declaration that cannot hold has one Diagnostic with a place."""
    _, diagnostics = book(*units)

    assert [one.code for one in diagnostics] == [expected]
    assert diagnostics[0].place is not None


def test_a_circle_is_told_as_its_path():
    """Units defined by each other are told with the way round, and each of them gives that reason when it is used."""
    made, diagnostics = book(satuan("a", "b"), satuan("b", "a"), satuan("c", "a"))

    assert sorted(diagnostics[0].datum("jalur").split(" → ")) in (["a", "a", "b"], ["a", "b", "b"])
    assert [made.ukuran(scalar(kode)) for kode in "abc"] == [diagnostics[0]] * 3


def test_a_name_taken_twice_points_at_its_owner():
    """The Diagnostic of a duplicate leads to the unit that has the name, and the name stays with it."""
    first, second = Place("satuan.yaml", 3, 5), Place("satuan.yaml", 4, 5)
    made, diagnostics = book(
        replace(satuan("orang", alias=["jiwa"]), tempat=first),
        replace(satuan("penduduk", alias=["jiwa"]), tempat=second),
    )

    assert (diagnostics[0].place, diagnostics[0].related) == (second, (first,))
    assert made.ukuran(scalar("jiwa")).nama == "orang"


def test_a_unit_may_come_before_what_it_uses():
    """The order of declarations does not matter."""
    made, diagnostics = book(satuan("gros", "lusin", 12), satuan("lusin", "buah", 12), satuan("buah"))

    assert diagnostics == ()
    assert made.ukuran(scalar("gros")).faktor == 144


def test_percent_needs_no_declaration():
    """In a book without persen, `%` in a formula still is the hundredth part; `angka` exists in every book."""
    made, _ = book(satuan("kasus"))

    assert (made.persen.faktor, made.persen.nama) == (Fraction(1, 100), "%")
    assert made.ukuran(scalar("angka")) == made.angka
    assert (made.angka.satuan, made.angka.dimensi, made.angka.faktor, made.angka.nama) == (None, {}, 1, "angka")


def test_an_empty_definition_is_the_plain_number():
    """`dari: ""` is the dimensionless unit."""
    made, _ = book(satuan("permil", "", Fraction(1, 1000)))

    assert made.ukuran(scalar("permil")).dimensi == {}


def test_the_parts_of_a_text_know_their_place():
    """Each unit of a product has the stretch of its name, so that an error underlines it."""
    parts = read_unit(" kasus^2 / orang bulan ")

    assert [(one.nama, one.pangkat, one.awal, one.akhir) for one in parts] == [
        ("kasus", 2, 1, 6),
        ("orang bulan", -1, 11, 22),
    ]


def test_nothing_imports_pint_before_a_book_is_made():
    """Reading and checking formulas' text costs no import of pint; making a book does it."""
    program = (
        "import sys, sakip_rules.formula.evaluate, sakip_rules.formula.units as units;"
        "before = 'pint' in sys.modules; units.BukuSatuan.susun({}); print(before, 'pint' in sys.modules)"
    )
    shown = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout

    assert shown.split() == ["False", "True"]
