"""The notations in which one answer says several things: `2024=10`, `kasus=Jumlah kasus:kasus`, an example.

Data: the text of one answer. Invariant: what is not written in the notation is None, never half of it; figures stay the
text they were.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sakip_rules.model.periode import Periode, baca_periode
from sakip_rules.source.numbers import PLAIN
from sakip_rules.source.penulis import Polos

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sakip_rules.source.penulis import Isi

_FAKTA = re.compile(r"(?P<nama>\w+)\s*(?:\[\s*n\s*(?:[-−]\s*(?P<geser>[0-9]{1,2})\s*)?\])?")
_EKOR = re.compile(r"(?P<awal>.*?)(?P<nomor>[0-9]{1,9})")
_SEBUTAN = re.compile(r"(?P<predikat>.*\S)\s*:\s*(?P<kode>[\w+.-]{1,8})")
_RIBUAN = 3
HARAPAN = ("realisasi", "capaian", "predikat")
"""What an example may expect."""
TARGET, PERIODE, LANGSUNG = "target", "periode", "realisasi"


@dataclass(frozen=True, slots=True)
class Contoh:
    """An example as answered: facts by variable and periode, the target where it says one, and what it expects."""

    periode: Periode
    fakta: Mapping[str, Mapping[str, str]]
    target: str = ""
    harapan: Mapping[str, str] = field(default_factory=dict)


def angka(teks: str) -> Isi:
    """Return a typed figure as it is written to a file: a plain decimal as it is, any other notation in quotes.

    What has three digits behind its only point is left to the notation people write: the satuan decides, or asks.

    >>> angka("83.28"), angka("1.000")
    (Polos(teks='83.28'), '1.000')
    """
    digits = teks.partition(".")[2]
    return Polos(teks) if PLAIN.fullmatch(teks) and len(digits) != _RIBUAN else teks


def pasangan(teks: str) -> tuple[str, str] | None:
    """Read `NAMA=ISI`; the value may hold further signs.

    >>> pasangan("2024 = 10"), pasangan("2024")
    (('2024', '10'), None)
    """
    name, sign, value = (part.strip() for part in teks.partition("="))
    return (name, value) if sign and name and value else None


def arti(teks: str) -> tuple[str, str] | None:
    """Read `NAMA:SATUAN`: a name, which may have colons of its own, and a unit.

    >>> arti("Jumlah kasus: berat:kasus")
    ('Jumlah kasus: berat', 'kasus')
    """
    name, sign, unit = (part.strip() for part in teks.rpartition(":"))
    return (name, unit) if sign and name and unit else None


def pita(teks: str) -> tuple[str, str, str] | None:
    """Read `RENTANG=PREDIKAT:KODE`, of which the kode may be missing; the signs of a range may hold a `=`.

    >>> pita(">= 90 - 100=Baik Sekali:AA"), pita("< 40 = Rendah")
    (('>= 90 - 100', 'Baik Sekali', 'AA'), ('< 40', 'Rendah', ''))
    """
    rentang, sign, sebutan = (part.strip() for part in teks.rpartition("="))
    if not (sign and rentang and sebutan):
        return None
    found = _SEBUTAN.fullmatch(sebutan)
    return (rentang, found["predikat"], found["kode"]) if found else (rentang, sebutan, "")


def contoh(teks: str, *, langsung: bool) -> Contoh | None:
    """Read `2024; kasus[n-1]=60; kasus=54; realisasi=10`; with `langsung` the realisasi is the fact.

    >>> read = contoh("2024; kasus[n-1]=60; kasus=54; realisasi=10", langsung=False)
    >>> read.fakta, read.harapan
    ({'kasus': {'2023': '60', '2024': '54'}}, {'realisasi': '10'})
    """
    parts = [part.strip() for part in teks.split(";") if part.strip()]
    named = [pasangan(part) or (PERIODE, part) for part in parts]
    periode = baca_periode(next((value for name, value in named if name == PERIODE), ""))
    keys = [name for name, _ in named]
    if periode is None or len(set(keys)) < len(keys):
        return None
    given = {name: value for name, value in named if name != PERIODE}
    target = given.pop(TARGET, "")
    expected = [name for name in HARAPAN if not (langsung and name == LANGSUNG)]
    harapan = {name: given.pop(name) for name in expected if name in given}
    fakta: dict[str, dict[str, str]] = {}
    for name, value in given.items():
        found = _FAKTA.fullmatch(name)
        if found is None:
            return None
        when = str(periode.mundur(int(found["geser"] or 0)))
        fakta.setdefault(found["nama"], {})[when] = value
    return Contoh(periode, fakta, target, harapan)


def isi_contoh(satu: Contoh, *, hasil: Mapping[str, str] | None = None) -> Isi:
    """Return an example as it stands in a file; `hasil` is what came out and was found right."""
    facts = {name: {when: angka(value) for when, value in row.items()} for name, row in satu.fakta.items()}
    written: dict[str, Isi] = {"fakta": facts, "periode": angka(str(satu.periode))}
    if satu.target:
        written["target"] = angka(satu.target)
    computed = {name: Polos(value) if PLAIN.fullmatch(value) else value for name, value in (hasil or {}).items()}
    expected = computed | {name: angka(value) for name, value in satu.harapan.items()}
    return written | {name: expected[name] for name in HARAPAN if name in expected}


def kode_berikut(ada: Iterable[str], contoh_kode: str) -> str:
    """Return the next free kode: after the highest number of the most usual form, else the example of the schema.

    >>> kode_berikut(["IKU-1", "IKU-2", "SPM"], "IKU-1"), kode_berikut([], "IKU-1")
    ('IKU-3', 'IKU-1')
    """
    ends = [found for kode in sorted(set(ada)) if (found := _EKOR.fullmatch(kode))]
    if not ends:
        return contoh_kode
    ((awal, _),) = Counter(found["awal"] for found in ends).most_common(1)
    numbers = [found["nomor"] for found in ends if found["awal"] == awal]
    width = max((len(number) for number in numbers if number.startswith("0")), default=0)
    return f"{awal}{max(map(int, numbers)) + 1:0{width}d}"
