"""CPython's decimal test vectors: exact arithmetic and declared rounding give what the decimal standard asks for."""

from collections import Counter
from fractions import Fraction
from functools import cache

import pytest

from sakip_rules.formula.limits import MAX_DECIMALS
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.numbers import PLAIN, Number, read, write
from sakip_rules.source.rounding import bulatkan
from tests.formula.bantu import fits, hitung
from tests.sifat.vektor import BUKAN, Vektor, folder, semua

# How many vectors of each operation apply at the least: fewer would mean that the reading of them has lost some.
PALING_SEDIKIT = {
    "add": 3950,
    "subtract": 1800,
    "multiply": 1200,
    "divide": 1800,
    "fma": 3350,
    "compare": 2000,
    "max": 450,
    "min": 400,
    "power": 450,
    "remainder": 1450,
    "divideint": 1050,
    "quantize": 1350,
    "rescale": 350,
    "tointegral": 120,
    "tointegralx": 400,
    "reduce": 350,
    "minus": 140,
    "plus": 140,
    "abs": 190,
    "apply": 70,
    "tosci": 1800,
    "toeng": 550,
}
FUNGSI = {"setengah_ke_atas": "bulat", "setengah_genap": "bulat_genap", "potong": "potong", "": "potong"}
RUMUS = {
    "add": "a + b",
    "subtract": "a - b",
    "multiply": "a * b",
    "divide": "a / b",
    "fma": "a * b + c",
    "max": "maksimum(a, b)",
    "min": "minimum(a, b)",
    "minus": "-a",
    "plus": "+a",
    "abs": "mutlak(a)",
    "compare": "jika(a > b, 1, jika(a < b, -1, 0))",
    "divideint": "potong(a / b)",
    "remainder": "a - b * potong(a / b)",
}
"""Each operation as a formula of the language."""


@cache
def vektor():
    """The vectors by operation, and how many do not apply for which reason."""
    where = folder()
    if where is None:
        pytest.skip("this Python was installed without its own tests, which hold the vectors")
    found, reasons = {}, Counter()
    for one in semua(where):
        if isinstance(one, Vektor):
            found.setdefault(one.operasi, []).append(one)
        else:
            reasons[one] += 1
    return found, reasons


@cache
def rumus(text):
    """A formula over plain numbers, ready to be computed."""
    return fits(text, "angka", **dict.fromkeys("abc", "angka"))


def nilai(text, *operands):
    """What a formula of the language comes to."""
    return hitung(rumus(text), dict(zip("abc", operands, strict=False))).nilai


def berpresisi(value, vektor):
    """The value rounded to the precision of a vector by its mode, with our own rounding."""
    if not value:
        return value
    digits, size = vektor.presisi - 1, abs(value)
    while size >= 10:
        size, digits = size / 10, digits - 1
    while size < 1:
        size, digits = size * 10, digits + 1
    return bulatkan(value, digits, vektor.cara or "setengah_genap")


def ditempatkan(vektor):
    """The first operand of a vector rounded to the place it names: by the rounding, and by the language if it may."""
    value = Fraction(vektor.operan[0])
    if vektor.operasi in ("tointegral", "tointegralx"):
        digits = 0
    elif vektor.operasi == "rescale":
        digits = -int(Fraction(vektor.operan[1]))
    else:
        whole, _, power = vektor.operan[1].lower().partition("e")
        digits = len(whole.partition(".")[2]) - int(power or 0)
    found = bulatkan(value, digits, vektor.cara or "potong")
    if abs(digits) <= MAX_DECIMALS:
        assert nilai(f"{FUNGSI[vektor.cara]}(a, {digits})", value) == found
    return found


def hasil(vektor):
    """What a vector comes to here; None where the language says that a number is too large."""
    if vektor.operasi in ("quantize", "rescale", "tointegral", "tointegralx"):
        return ditempatkan(vektor)
    operands = [Fraction(one) for one in vektor.operan]
    if vektor.operasi == "power":
        found = nilai(f"a ^ {int(operands[1])}", operands[0])
    elif vektor.operasi in RUMUS:
        found = nilai(RUMUS[vektor.operasi], *operands)
    else:
        found = operands[0]
    return None if isinstance(found, TanpaNilai) else berpresisi(found, vektor)


@pytest.mark.parametrize("operasi", sorted(PALING_SEDIKIT))
def test_b7_a_vector_of_the_decimal_standard_holds(operasi):
    """Each vector of the operation that applies gives its result, inexact where it says so; and there are enough."""
    found, _ = vektor()
    wrong, run = [], 0
    for one in found[operasi]:
        value = hasil(one)
        if value is None:
            continue
        run += 1
        if value != Fraction(one.hasil):
            wrong.append((one, value))

    assert wrong[:5] == []
    assert run >= PALING_SEDIKIT[operasi]


def test_n2_the_numbers_of_the_vectors_are_read_and_written_as_they_are():
    """A plain decimal of any vector is read as its value, keeps its digits, and is written back to the letter."""
    found, _ = vektor()
    texts = {text for several in found.values() for one in several for text in (*one.operan, one.hasil)}
    plain = [text for text in texts if PLAIN.fullmatch(text)]
    for text in plain:
        number = read(text, plain=True)
        assert isinstance(number, Number), text
        assert number.value == Fraction(text)
        # A Fraction has no sign at zero.
        assert write(number.value, number.decimals, "potong") == (text if number.value else text.removeprefix("-"))

    assert len(plain) > 6_000


def test_every_vector_is_run_or_has_its_reason():
    """No vector is left out without one of the reasons there are, and the vectors are all that CPython has."""
    found, reasons = vektor()

    assert set(reasons) <= set(BUKAN)
    assert sum(map(len, found.values())) > 23_500
    assert sum(map(len, found.values())) + sum(reasons.values()) > 67_000
