"""What would come out with other values: worked examples are held by it.

Of an indicator every variable takes the value given for it, whatever its origin, and no recorded fact of its own; the
target may be given too. Of an aggregate every member takes the capaian given for it, and one that is not given has
none. All else (methods, caps, scale, other indicators) stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from sakip_rules.engine.anggaran import Lingkup
from sakip_rules.engine.nilai import mulai
from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.target import BESARAN as TARGET
from sakip_rules.engine.target import target_tertulis
from sakip_rules.engine.tertulis import Letak, bagian, nilai_fakta
from sakip_rules.model.bukti import Sumber
from sakip_rules.model.indikator import Target
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.engine.tersusun import IndikatorTersusun, InstansiTersusun, Terukur
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.fakta import Fakta
    from sakip_rules.model.indikator import Contoh
    from sakip_rules.model.instansi import ContohTingkat
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.periode import Periode
    from sakip_rules.source.numbers import Written

LANGSUNG, CAPAIAN = "realisasi", "capaian"


@dataclass(frozen=True, slots=True)
class Diganti(Mapping[str, "tuple[IndikatorTersusun, ...]"]):
    """Every indicator as it is, but for one: there are many suppositions, so nothing is copied for each."""

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
    """Every recorded fact but those of one indicator, which has facts only where an example gives values."""

    semua: Mapping[tuple[str, str, Periode], tuple[Fakta, ...]]
    kode: str
    diberi: frozenset[tuple[str, str, Periode]]

    def __getitem__(self, key: tuple[str, str, Periode]) -> tuple[Fakta, ...]:
        if key[0] == self.kode and key not in self.diberi:
            raise KeyError(key)
        return () if key[0] == self.kode else self.semua[key]

    def __iter__(self) -> Iterator[tuple[str, str, Periode]]:
        yield from (key for key in self.semua if key[0] != self.kode)
        yield from self.diberi

    def __len__(self) -> int:
        return sum(1 for _ in self)


def andaikan(tersusun: InstansiTersusun, item: IndikatorTersusun, contoh: Contoh) -> Penilaian:
    """Begin an evaluation of one indicator with the facts and the target of an example."""
    kode = item.indikator.kode
    given = replace(item, variabel={name: replace(one, asal=None) for name, one in item.variabel.items()})
    named = {LANGSUNG: given.langsung, **given.variabel}
    named |= {part.kode: part for one in given.variabel.values() for part in one.rincian}
    values = [(named[name], when, value) for name, row in contoh.fakta.items() for when, value in row.items()]
    keys = frozenset((kode, one.kode, when) for one, when, _ in values)
    parts = frozenset((kode, one.kode, when.tahun) for one, when, _ in values if when.bagian)
    changed = replace(
        tersusun,
        indikator=Diganti(tersusun.indikator, kode, (given,)),
        fakta=_TanpaFakta(tersusun.fakta, kode, keys),
        berbagian=tersusun.berbagian | parts if parts else tersusun.berbagian,
    )
    p = mulai(changed, contoh.periode)
    for one, when, value in values:
        _tetapkan(p, kode, one, Letak(when, contoh.tempat), value)
    if contoh.target is not None:
        aimed = Target("", contoh.periode, contoh.target, None, contoh.tempat)
        p.tetapkan(Kunci(TARGET, kode, contoh.periode), target_tertulis(p, given, aimed))
    return p


def _tetapkan(p: Penilaian, kode: str, terukur: Terukur, letak: Letak, written: Written | tuple[Written, ...]) -> None:
    """Let a variable have a fact from the start: parts of a year are put together like recorded ones."""
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
    p.sekali(("fakta", kode, terukur.kode, when), lambda: proof)


def andaikan_tingkat(tersusun: InstansiTersusun, contoh: ContohTingkat) -> Penilaian:
    """Begin an evaluation of an aggregate with the capaian an example gives to its members."""
    when, instansi = contoh.periode, tersusun.berkas.instansi
    p = mulai(tersusun, when)
    for kode in tersusun.indikator:
        p.tetapkan(Kunci(CAPAIAN, kode, when), _capaian(p, contoh, kode))
    levels = [Lingkup("sasaran", one.kode) for one in instansi.sasaran]
    levels += [Lingkup("tujuan", one.kode) for one in instansi.tujuan]
    levels += [Lingkup("unit", kode) for kode in tersusun.unit]
    for level in levels:
        if level != (contoh.tingkat, contoh.kode.text):
            p.sekali((CAPAIAN, level, when), partial(_capaian, p, contoh, level.kode))
    return p


def _capaian(p: Penilaian, contoh: ContohTingkat, kode: str) -> Bukti:
    """Return the capaian of a member as the example gives it."""
    written, key, persen = contoh.dari.get(kode), Kunci(CAPAIAN, kode, contoh.periode), p.tersusun.persen
    if written is None:
        absent = diagnose("N011", contoh.tempat, milik=kode, variabel=CAPAIAN, periode=contoh.periode)
        return p.tanpa(key, TanpaNilai(kosong=True, sebab=(absent,)), persen)
    value = nilai_fakta(written, persen, kode, CAPAIAN, Letak(contoh.periode, contoh.tempat))
    source = Sumber("contoh", CAPAIAN, "", written.text.strip(), contoh.tempat, None)
    return p.bukti("fakta", key, value, persen, sumber=source)
