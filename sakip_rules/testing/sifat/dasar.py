"""What a property is, and what it says when a rule does not have it.

Data: `Sifat` and `Langgar`, values. A breach names the property, what came out, and the smallest case as YAML; the
words are msgids, put into the reader's language where they are shown (`SAKIP_BAHASA`).
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sakip_rules.engine.tampil import eksak, tercetak
from sakip_rules.locale import BAHASA, BAHASA_BAWAAN, translator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from hypothesis.strategies import SearchStrategy

    from sakip_rules.model.bukti import Bukti
    from sakip_rules.testing.bentuk import Kasus

P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Janji:
    """What an author promises beyond what the files say: the cap of a capaian, as a scale writes an interval."""

    batas: str = ""


@dataclass(frozen=True, slots=True)
class Langgar:
    """A breach: a sentence (msgid) with its data, the cases that show it, and what else of a file does."""

    kalimat: str
    data: Mapping[str, object] = field(default_factory=dict)
    kasus: tuple[Kasus, ...] = ()
    yaml: str = ""
    berkas: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sifat(Generic[P]):
    """A property of an indicator's rule, or of an agency's.

    `janji` is the promise in one sentence (msgid). `berlaku` returns why it promises nothing for a rule (msgid), or
    nothing; `bahan` is what is drawn to try it, `sapu` what is tried first whatever is drawn (every edge there is, the
    shortest to write first), `langgar` the breach that something tried shows, or None.
    """

    nama: str
    janji: str
    berlaku: Callable[[P, Janji], str]
    bahan: Callable[[P, Janji], SearchStrategy[Any]]
    langgar: Callable[[P, Janji, Any], Langgar | None]
    sapu: Callable[[P, Janji], Iterable[Any]] = lambda _pokok, _janji: ()


class SifatGagal(AssertionError):  # noqa: N818 - a test that failed, as pytest tells one
    """A rule does not have a property: `sifat` is its name, `langgar` how that shows."""

    def __init__(self, sebutan: str, sifat: str, janji: str, langgar: Langgar) -> None:
        super().__init__(tulis(sebutan, sifat, janji, langgar))
        self.sifat = sifat
        self.langgar = langgar


def tulis(sebutan: str, sifat: str, janji: str, langgar: Langgar) -> str:
    """Return what a breach says: whose, the promise, what came out, and the smallest case as YAML."""
    from sakip_rules.testing.tulisan import tulis_kasus

    say = translator(bahasa())
    sentence = say(langgar.kalimat)
    for name, value in langgar.data.items():
        sentence = sentence.replace(f"{{{name}}}", say(value) if isinstance(value, str) else _sebut(value))
    found = [tulis_kasus(one) for one in dict.fromkeys(langgar.kasus)]
    return "\n".join([f"{sebutan}: {sifat}", say(janji), sentence, "", *found, langgar.yaml]).rstrip("\n") + "\n"


def selalu(_pokok: object, _janji: Janji) -> str:
    """Promise something for every rule."""
    return ""


def bahasa() -> str:
    """Return the language that was asked for, else the usual one."""
    asked = os.environ.get("SAKIP_BAHASA", "")
    return asked if asked in BAHASA else BAHASA_BAWAAN


def _sebut(value: object) -> str:
    if not isinstance(value, Fraction):
        return str(value)
    return eksak(value).replace(".", ",") if bahasa() == BAHASA_BAWAAN else eksak(value)


def angka(bukti: Bukti) -> Fraction | None:
    """Return the number a proof gives in its printed unit; None where it gives none."""
    return tercetak(bukti.nilai, bukti.satuan) if isinstance(bukti.nilai, Fraction) else None
