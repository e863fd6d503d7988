"""Fuzz target: the number reader and what is built on it, exact both ways.

Data: a text that may be a figure, how it was quoted, and what unit its field has.
"""

from fractions import Fraction

from benchmarks.fuzz.bersama import periksa_temuan, pilih, teks
from sakip_rules.source.angka import baca_angka, baca_tertempel
from sakip_rules.source.batas import dengan_tanda
from sakip_rules.source.ganda import desimal, terpendek
from sakip_rules.source.nodes import Scalar
from sakip_rules.source.numbers import MAX_LENGTH, PLAIN, Bound, Interval, Malformed, Missing, Number, Word, read, write
from sakip_rules.source.places import Place, SourceFile
from sakip_rules.source.rounding import CARA, bulatkan
from sakip_rules.source.waktu import periode_dimaksud, tanggal

KATA = (
    *"0123456789",
    *("0", "00", "000", "100", "85,5", "1.234", "12.345.678", "3,898", "1.10", "999"),
    *(
        ".",
        ",",
        ".",
        ",",
        " ",
        "-",
        "+",
        "\u2212",
        "\u2013",
        "\u2014",
        "%",
        "Rp",
        "Rp.",
        "Rp ",
        ",-",
        " %",
        "_",
        "'",
        '"',
    ),
    *("\u201c", "\u201d", "\u2011", "\u00a0", "e", "E", "x", "/", ":", "(", ")", "O", "l", "I"),
    *("\u2265", "\u2264", ">=", "<=", ">", "<", " - ", " s.d. ", " sd ", " sampai ", " sampai dengan ", " s/d "),
    *("n/a", "NA", "-", "BB", "WTP", "WTP-DPP", "juta", " orang", " kasus", "minimal ", "paling banyak ", "di atas "),
    *(
        "lebih dari ",
        " ke atas",
        " atau lebih",
        "kurang dari ",
        "maks. ",
        "\u0663",
        "\uff12",
        "\u00bd",
        "\u221e",
        "nan",
        "inf",
    ),
    *("Januari", " Maret ", "TW", "TW1", "Triwulan ", "Semester ", "S1", "III", "IV", "2024", "2024-", "/2024", "-05"),
)
KONTEKS = ("", "Rp", "%")


def coba(data: bytes) -> None:
    """Read one text."""
    text, quoted, context = teks(data, KATA), pilih(data, 1, 2), KONTEKS[pilih(data, 2, 3)]
    written = read(text, plain=not quoted, context=context)
    assert type(written) in (Number, Interval, Bound, Missing, Word, Malformed), written
    for number in _angka(written):
        _periksa(number, context, len(data))
    if pilih(data, 5, 4) == 0:
        _beserta_temuan(text, quoted, context)
    elif pilih(data, 5, 4) == 1:
        _tetangga(text)


def _angka(written: object) -> tuple[Number, ...]:
    if isinstance(written, Number):
        return (written,)
    if isinstance(written, Interval):
        return written.low, written.high
    return (written.number,) if isinstance(written, Bound) else ()


def _periksa(number: Number, context: str, ragam: int) -> None:
    """What is written of a number reads as that number; a rounding is near, idempotent and of the right form."""
    value, places = number.value, number.decimals
    assert places >= 0
    assert (value * 10**places).denominator == 1
    plain = write(value, places, "potong")
    assert PLAIN.fullmatch(plain), plain
    again = read(plain, plain=True)
    assert isinstance(again, Number), plain
    assert (again.value, again.decimals) == (value, places), plain
    shown = write(value, places, "potong", notation="id")
    if len(shown) <= MAX_LENGTH:  # the dots between thousands may make too long a text of one that was not
        again = read(shown, context="" if context == "%" else context)
        assert isinstance(again, Number), shown
        assert (again.value, again.decimals) == (value, places), shown
    cara, digits = CARA[ragam % 3], (-3, 0, places - 1)[ragam // 3 % 3]
    rounded, step = bulatkan(value, digits, cara), Fraction(10) ** -digits
    assert (rounded / step).denominator == 1
    assert abs(rounded - value) <= step / 2 if cara != "potong" else 0 <= abs(value) - abs(rounded) < step
    assert bulatkan(rounded, digits, cara) == rounded


def _beserta_temuan(text: str, quoted: int, context: str) -> None:
    """What is said about the text stands in it and has words."""
    source = SourceFile("realisasi/x/2024.yaml", text.replace("\n", " "), "")
    place = Place(source.name, 1, 1, max(len(text), 1))
    scalar = Scalar(text, place, '"' if quoted else "", 0, len(text), source)
    written, found = baca_angka(scalar, context)
    assert (written is None) == (bool(found) and found[0].code != "A006")
    periksa_temuan(found, source)


def _tetangga(text: str) -> None:
    """What guesses at a text never fails, and what it offers reads as what it says it is."""
    stored = terpendek(text)
    if stored is not None:
        assert terpendek(desimal(stored)) in (stored, None), stored  # None: written out it is too long for a cell
    offered = dengan_tanda(text)
    if offered:
        assert offered == offered.strip()
    meant = baca_tertempel(text)
    if meant:
        assert PLAIN.fullmatch(meant), meant
    periode_dimaksud(text, "2024")
    tanggal(text)
