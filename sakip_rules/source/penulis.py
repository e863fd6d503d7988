"""Writing YAML that a person keeps editing: what our own reader reads back as exactly what was meant.

Data: text, numbers as written (`Polos`), and mappings and lists of them. Invariant: the words read back are the words
given, and a text that would look like something else (a number, `ya`, a date) stands in quotes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LEKUK = "  "
# Begins with a letter but is no amount of money, has no sign that means something to YAML, and does not end in one.
_KATA = re.compile(r"(?!(?i:rp)[\s.]*[-+\d])[^\W\d_](?:[^\n\t:#\[\]{},&*!|>'\"%@`\\]|:(?=\S))*", re.UNICODE)
_KUNCI = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*")
_ALUR = re.compile(r"[^\n\t:#\[\]{},&*!|>'\"%@`\\]*")
# What YAML readers of other programs take for a value that is no text.
_LAIN = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"})


@dataclass(frozen=True, slots=True)
class Polos:
    """A scalar that is written as it is: a number, or a word known to need no quotes."""

    teks: str


Isi = str | Polos | Mapping[str, "Isi"] | Sequence["Isi"]


def skalar(teks: str, *, alur: bool = False) -> str:
    """Write a text as a scalar; `alur` where it stands between braces or brackets.

    >>> skalar("Jumlah laporan masuk"), skalar("2024"), skalar("no"), skalar("Rp 1.000")
    ('Jumlah laporan masuk', '"2024"', '"no"', '"Rp 1.000"')
    """
    plain = _KATA.fullmatch(teks) and teks == teks.strip() and teks.isprintable() and teks.lower() not in _LAIN
    if plain and (not alur or _ALUR.fullmatch(teks)):
        return teks
    return f'"{"".join(_tanda(char) for char in teks)}"'


def _tanda(char: str) -> str:
    """Write one character of a text in quotes: what is not seen on a screen is written as its number."""
    if char in '"\\':
        return f"\\{char}"
    return char if char.isprintable() else f"\\U{ord(char):08x}"


def kunci(nama: str) -> str:
    """Write the key of a mapping: a year stands without quotes, as people write it.

    >>> kunci("2024-TW1"), kunci("no"), kunci("unsur U1")
    ('2024-TW1', '"no"', 'unsur U1')
    """
    return nama if _KUNCI.fullmatch(nama) and nama.lower() not in _LAIN else skalar(nama, alur=True)


def alur(isi: Isi) -> str:
    """Write anything on one line, between braces or brackets where it has parts.

    >>> alur({"indikator": "IKU-1", "periode": Polos("2024"), "nilai": Polos("54")})
    '{indikator: IKU-1, periode: 2024, nilai: 54}'
    """
    if isinstance(isi, str):
        return skalar(isi, alur=True)
    if isinstance(isi, Polos):
        return isi.teks
    if isinstance(isi, Mapping):
        return f"{{{', '.join(f'{kunci(key)}: {alur(value)}' for key, value in isi.items())}}}"
    return f"[{', '.join(alur(value) for value in isi)}]"


def blok(isi: Mapping[str, Isi], lekuk: int = 0) -> Iterator[str]:
    """Yield the lines of a mapping, one key a line; the items of a list of mappings stand on a line each.

    >>> list(blok({"kode": "S1", "target": {"2024": Polos("10")}, "contoh": [{"periode": Polos("2024")}]}))
    ['kode: S1', 'target:', '  2024: 10', 'contoh:', '  - {periode: 2024}']
    """
    indent = LEKUK * lekuk
    for key, value in isi.items():
        name = f"{indent}{kunci(key)}:"
        if isinstance(value, Mapping) and value:
            yield name
            yield from blok(value, lekuk + 1)
        elif isinstance(value, Sequence) and not isinstance(value, str) and any(isinstance(x, Mapping) for x in value):
            yield name
            yield from (f"{indent}{LEKUK}- {alur(one)}" for one in value)
        else:
            yield f"{name} {skalar(value) if isinstance(value, str) else alur(value)}"
