"""An indicator as it would come out with other values: worked examples are held by it.

Every variable of the indicator takes the value given for it, whatever its origin, and no recorded fact of its own; the
target may be given too. All else (methods, caps, scale, other indicators) stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sakip_rules.engine.nilai import mulai
from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.tertulis import Letak, bagian, nilai_fakta
from sakip_rules.model.bukti import Sumber
from sakip_rules.model.indikator import Target

if TYPE_CHECKING:
    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.engine.tersusun import IndikatorTersusun, InstansiTersusun, Terukur
    from sakip_rules.model.fakta import Fakta
    from sakip_rules.model.indikator import Contoh
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.periode import Periode
    from sakip_rules.source.numbers import Written

LANGSUNG = "realisasi"


@dataclass(frozen=True, slots=True)
class _Diganti(Mapping[str, "tuple[IndikatorTersusun, ...]"]):
    """Every indicator as it is, but for one: examples are many, so nothing is copied for each."""

    semua: Mapping[str, tuple[IndikatorTersusun, ...]]
    kode: str
    versi: tuple[IndikatorTersusun, ...]

    def __getitem__(self, key: str) -> tuple[IndikatorTersusun, ...]:
        return self.versi if key == self.kode else self.semua[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.semua)

    def __len__(self) -> int:
        return len(self.semua)


@dataclass(frozen=True, slots=True)
class _TanpaFakta(Mapping["tuple[str, str, Periode]", "tuple[Fakta, ...]"]):
    """Every recorded fact but those of one indicator."""

    semua: Mapping[tuple[str, str, Periode], tuple[Fakta, ...]]
    kode: str

    def __getitem__(self, key: tuple[str, str, Periode]) -> tuple[Fakta, ...]:
        if key[0] == self.kode:
            raise KeyError(key)
        return self.semua[key]

    def __iter__(self) -> Iterator[tuple[str, str, Periode]]:
        return (key for key in self.semua if key[0] != self.kode)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def andaikan(tersusun: InstansiTersusun, item: IndikatorTersusun, contoh: Contoh) -> Penilaian:
    """Begin an evaluation of one indicator with the facts and the target of an example."""
    kode = item.indikator.kode
    target = item.indikator.target
    if contoh.target is not None:
        target = (Target("", contoh.periode, contoh.target, None, contoh.tempat),)
    given = replace(
        item,
        indikator=replace(item.indikator, target=target),
        variabel={name: replace(one, asal=None) for name, one in item.variabel.items()},
        bertarget=frozenset(one.periode for one in target),
    )
    rules = _Diganti(tersusun.indikator, kode, (given,))
    p = mulai(replace(tersusun, indikator=rules, fakta=_TanpaFakta(tersusun.fakta, kode)), contoh.periode)
    named = {LANGSUNG: given.langsung, **given.variabel}
    named |= {part.kode: part for one in given.variabel.values() for part in one.rincian}
    for name, values in contoh.fakta.items():
        terukur = named[name]
        for when, written in values.items():
            _tetapkan(p, kode, terukur, Letak(when, contoh.tempat), written)
    return p


def _tetapkan(p: Penilaian, kode: str, terukur: Terukur, letak: Letak, written: Written | tuple[Written, ...]) -> None:
    """Let a variable have a value from the start."""
    name, when = terukur.kode or LANGSUNG, letak.periode
    several = written if isinstance(written, tuple) else (written,)
    values = tuple([nilai_fakta(one, terukur.satuan, kode, name, letak) for one in several])
    value: Nilai = values if isinstance(written, tuple) else values[0]
    text = ", ".join(one.text.strip() for one in several)
    source = Sumber("contoh", name, terukur.nama, text, letak.tempat, None)
    besaran = "variabel" if terukur.kode else LANGSUNG
    parts = bagian(several[0]) if len(several) == 1 else ()
    key = Kunci(besaran, kode, when)
    proof = p.bukti("fakta", key, value, terukur.satuan, nama=name, sumber=source, aturan=parts)
    p.sekali(("terukur", kode, terukur.kode, when), lambda: proof)
