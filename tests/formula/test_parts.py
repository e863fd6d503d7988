"""Vectors: variables with one value for each part, taken part by part and made one value by a function."""

from fractions import Fraction

import pytest

from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.diagnostics import diagnose
from tests.formula.bantu import checked, evaluated, fits, misfits, value

F = Fraction
U = ("U1", "U2", "U3")
VEKTOR = {"v": U, "w": U}
NILAI = {"v": (F(1), F(2), F(6)), "w": (F(1, 2), F(1, 4), F(1, 4)), "s": F(10)}


def hasil(text, himpunan=VEKTOR):
    """What a formula over v = 1, 2, 6, w = 1/2, 1/4, 1/4 and s = 10 comes to."""
    return value(text, {name: one for name, one in NILAI.items() if name in text}, himpunan=himpunan)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jumlah(v * w)", F(5, 2)),
        ("jumlah(v / w)", F(2 + 8 + 24)),
        ("jumlah(w - v)", F(-8)),
        ("jumlah(s - v)", F(21)),
        ("jumlah(v ^ 2)", F(41)),
        ("jumlah(-v)", F(-9)),
        ("rata_rata(v) * 25", F(75)),
        ("minimum(v + w)", F(3, 2)),
        ("maksimum(v, s)", F(10)),
        ("jumlah(v, w)", F(10)),
        ("rata_rata_tertimbang(v, w)", F(5, 2)),
        ("rata_rata_tertimbang(v, w, s, 2)", F(5, 2) / 3 + F(20, 3)),
        ("jumlah(bulat(v / 4))", F(0 + 1 + 2)),
        ("jumlah(bulat(v / 4, 1))", F(3 + 5 + 15, 10)),
        ("jumlah(mutlak(v - s))", F(21)),
        ("hitung(v)", F(3)),
        ("hitung(v * w)", F(3)),
        ("hitung(v > w * 8)", F(1)),
        ("hitung(1 < v <= 6)", F(2)),
        ("hitung(w < v <= v)", F(3)),
        ("jumlah(jumlah(v) * w)", F(9)),
    ],
)
def test_operations_are_done_part_by_part(text, expected):
    """Each part with the same part of the other vector, a single value with every part; then a function makes one."""
    assert hasil(text) == expected


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("v", [("U015", 1, 1)]),
        ("v * w", [("U015", 1, 5)]),
        ("-v", [("U015", 1, 2)]),
        ("jumlah(v) + v", [("U015", 1, 13)]),
        ("bulat(v)", [("U015", 1, 8)]),
        ("jika(s > 0, v, s)", [("U015", 13, 1)]),
        ("jika(v > 0, s, s)", [("U015", 6, 5)]),
        ("kumulatif(v)", [("U015", 11, 1)]),
        ("jumlah(v * h)", [("U015", 12, 1)]),
        ("hitung(v > h)", [("U015", 12, 1)]),
        ("hitung(h < s < h)", [("U015", 16, 1)]),
        ("rata_rata_tertimbang(v, s)", [("U015", 22, 1)]),
        ("rata_rata_tertimbang(s, v)", [("U015", 25, 1)]),
        ("jumlah(v * k)", [("U023", 12, 1)]),
        ("hitung(v > k)", [("U023", 12, 1)]),
        ("hitung(v < s < k)", [("U023", 16, 1)]),
        ("rata_rata_tertimbang(v, k)", [("U023", 25, 1)]),
        ("hitung(s)", [("U021", 8, 1)]),
    ],
)
def test_a_vector_ends_in_a_function_and_meets_only_its_like(text, where):
    """Outside a function it is no value; beside a set or a vector of other parts nothing says what goes with what."""
    names = {name: "angka" for name in ("v", "w", "s", "h", "k") if name in text.replace("hitung", "")}
    assert misfits(text, "angka", {**VEKTOR, "k": ("U1", "U2"), "h": ()}, **names) == where


def test_the_lists_of_both_vectors_are_told():
    """Whoever reads the refusal sees which part is missing where."""
    (found,) = checked("jumlah(v * k)", "angka", {**VEKTOR, "k": ("U1", "U9")}, v="angka", k="angka")
    data = dict(found.data)
    assert (data["rincian_kiri"], data["rincian_kanan"], data["tertulis"]) == ("U1, U2, U3", "U1, U9", "k")


@pytest.mark.parametrize(
    ("text", "hasil", "v", "w"),
    [
        ("jumlah(v * w)", "indeks", "persen", "indeks"),
        ("jumlah(v * w) / jumlah(w)", "indeks", "indeks", "orang"),
        ("rata_rata_tertimbang(v, w)", "indeks", "indeks", "persen"),
        ("jumlah(v / w)", "kasus/orang", "kasus", "orang"),
        ("hitung(v >= 80%)", "angka", "persen", "persen"),
    ],
)
def test_units_hold_through_vectors(text, hasil, v, w):
    """A percentage of an index is an index, cases by people are cases per person."""
    assert fits(text, hasil, VEKTOR, **{name: unit for name, unit in (("v", v), ("w", w)) if name in text})


@pytest.mark.parametrize(
    ("text", "hasil", "where"),
    [
        ("jumlah(v + w)", "indeks", [("U011", 10, 1)]),
        ("jumlah(v * w)", "persen", [("U019", 1, 13)]),
        ("jumlah(v * 100)", "persen", [("U012", 12, 3)]),
        ("jumlah(v + 1)", "persen", [("U013", 12, 1)]),
    ],
)
def test_unlike_units_are_refused_in_vectors_too(text, hasil, where):
    """One vector is in persen, the other in indeks."""
    names = {"v": "persen", "w": "indeks"}
    assert misfits(text, hasil, VEKTOR, **{name: names[name] for name in names if name in text}) == where


def test_a_part_without_value_leaves_none_and_gives_its_reason():
    """The sum has no value and says which part lacks one; the number of parts is known all the same."""
    gap = TanpaNilai(kosong=True, sebab=(diagnose("N011", None, variabel="v U2"),))
    values = {"v": (F(1), gap, F(6)), "w": NILAI["w"]}
    assert value("jumlah(v * w)", values, himpunan=VEKTOR) == gap
    assert value("hitung(v)", values, himpunan={"v": U}) == F(3)
    assert value("hitung(v > 1)", values, himpunan={"v": U}) == gap


def test_a_division_by_zero_in_one_part_leaves_no_value():
    """N001 at the sign, for the part that has a zero."""
    found = value("jumlah(v / w)", {"v": NILAI["v"], "w": (F(1), F(0), F(2))}, himpunan=VEKTOR)
    assert [(one.code, one.place.column) for one in found.sebab] == [("N001", 10)]


def test_each_step_keeps_every_part():
    """The product is one step with both vectors and the vector it gives."""
    steps = evaluated("jumlah(v * w)", {"v": NILAI["v"], "w": NILAI["w"]}, himpunan=VEKTOR).langkah
    assert [(one.operasi, one.ruas, one.hasil) for one in steps] == [
        ("*", (NILAI["v"], NILAI["w"]), (F(1, 2), F(1, 2), F(3, 2))),
        ("jumlah", ((F(1, 2), F(1, 2), F(3, 2)),), F(5, 2)),
    ]
