"""What a Diagnostic says, in the reader's language.

Data: the catalogue's sentences with `{data}` fields, and the Diagnostic's data. Invariant: data are put in as they are,
made harmless for a screen: nothing in them is read as a field, a format or markup; a sentence whose datum is empty is
left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.locale import translator
from sakip_rules.render.teks import bersih
from sakip_rules.source.catalogue import entry
from sakip_rules.source.numbers import write

if TYPE_CHECKING:
    from collections.abc import Callable

    from sakip_rules.source.diagnostics import Diagnostic

_FIELD = re.compile(r"\{([a-z_]+)\}")
_NEXT_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^a-z])")
_TITIK = re.compile(r"(?<![\w.])(\d+)\.(\d+)(?![\w.])")
_ANGKA = frozenset({"nilai", "bulat", "angka", "tertinggi", "terendah"})
_TERBACA = frozenset({"terbaca"})
"""What a figure was read as: said in the reader's notation, whatever the finding is about."""

_RUPIAH = "rp_"
"""What the names of data begin with that are amounts, to be read with their thousands apart."""
TANPA = "…"


@dataclass(frozen=True, slots=True)
class Words:
    """The three things said about a Diagnostic; `why` and `fix` may be empty."""

    sentence: str
    why: str
    fix: str


def say(diagnostic: Diagnostic, bahasa: str) -> Words:
    """Return the words of `diagnostic` in `bahasa`; raises KeyError for a code that does not exist."""
    found, _ = entry(diagnostic.code), translator(bahasa)
    data = {name: bersih(value) for name, value in diagnostic.data}
    if bahasa == "en":
        # What a schema says is Indonesian; where it has no English for it, nothing is said.
        data |= {name.removesuffix("_en"): value for name, value in data.items() if name.endswith("_en")}
    if bahasa == "id":
        # A figure in a remark on a result is read; in a finding about a file it is what a file would say.
        shown = _ANGKA | _TERBACA if diagnostic.code.startswith("N") else _TERBACA
        data |= {name: _TITIK.sub(r"\1,\2", data[name]) for name in shown & data.keys()}

    data |= {name: _rupiah(data[name], bahasa) for name in data if name.startswith(_RUPIAH)}

    def value(name: str) -> str:
        return data.get(name, "")

    sentence = isi(_(found.sentence), value) or _fill(_(found.sentence), lambda name: value(name) or TANPA)
    return Words(sentence, isi(_(found.why), value), isi(_(found.fix), value))


def pokok(diagnostic: Diagnostic) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return what a Diagnostic says, whatever else it is about: two that read the same are the same here."""
    named = _FIELD.findall(entry(diagnostic.code).sentence)
    return diagnostic.code, tuple((name, value) for name, value in diagnostic.data if name in named)


def isi(template: str, value: Callable[[str], str]) -> str:
    """Put values into the fields of a text, leaving out each sentence that has a field without value.

    >>> isi("Nama {nama} asing. Maksud Anda {dekat}?", {"nama": "{x}", "dekat": ""}.__getitem__)
    'Nama {x} asing.'
    """
    sentences = _NEXT_SENTENCE.split(template)
    return " ".join(_fill(text, value) for text in sentences if all(value(name) for name in _FIELD.findall(text)))


def _rupiah(text: str, bahasa: str) -> str:
    """Write an amount with its thousands apart; what is no plain number stays as it is.

    >>> _rupiah("1047679710", "id"), _rupiah("2500.5", "en")
    ('1.047.679.710', '2,500.5')
    """
    whole, _, part = text.partition(".")
    if not (whole.isdecimal() and (not part or part.isdecimal())):
        return text
    return write(Fraction(text), len(part), "potong", notation=bahasa)


def umum(template: str) -> str:
    """Return a text as it stands for any case, its fields as an ellipsis.

    >>> umum("Nama {nama} tidak ada.")
    'Nama … tidak ada.'
    """
    return _fill(template, lambda _name: TANPA)


def _fill(template: str, value: Callable[[str], str]) -> str:
    return _FIELD.sub(lambda match: value(match[1]), template)
