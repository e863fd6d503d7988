"""The facts of a made-up example: values to try, and how they are written.

An `Isian` is what an example gives: by variable (or part of one, see `nama_bagian`) and periode a figure, a word of an
ordinal unit, or the figures of a set; and the target. Figures are exact and in the unit of their field.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from sakip_rules.checks.skala import angka
from sakip_rules.source.numbers import Number, Word
from sakip_rules.source.penulis import Isi, Polos

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from sakip_rules.engine.tersusun import IndikatorTersusun, Terukur
    from sakip_rules.model.indikator import Contoh, Indikator
    from sakip_rules.model.periode import Periode
    from sakip_rules.source.numbers import Written

Nilai = Fraction | str | tuple[Fraction | str, ...]
BEDA = (7, 3, 11, 5, 13, 17, 2, 19, 23, 29)
"""Figures without a common factor: what is mixed up with another comes out otherwise."""


_ANGGOTA = 3
_TARGET = 10


@dataclass(frozen=True, slots=True)
class Isian:
    """What an example gives; `target` None takes the indicator's own."""

    fakta: Mapping[str, Mapping[Periode, Nilai]]
    periode: Periode
    target: Nilai | None

    def ganti(self, nama: str, periode: Periode, nilai: Nilai) -> Isian:
        """Return the same with one fact changed or added."""
        return replace(self, fakta={**self.fakta, nama: {**self.fakta.get(nama, {}), periode: nilai}})


def isian_contoh(contoh: Contoh) -> Isian | None:
    """Return what an example of an indicator gives; None where a fact of it is no figure."""
    facts: dict[str, dict[Periode, Nilai]] = {}
    for name, row in contoh.fakta.items():
        for when, written in row.items():
            value = _nilai(written)
            if value is None:
                return None
            facts.setdefault(name, {})[when] = value
    target = None if contoh.target is None else _nilai(contoh.target)
    return Isian(facts, contoh.periode, target)


def isian_baru(item: IndikatorTersusun, periode: Periode) -> Isian | None:
    """Return something to begin with for an indicator that has no example: every variable a figure of its own.

    The first target that is one figure tells the periode and what is aimed at; else the periode is the one given. None
    where the indicator is not in force then.
    """
    own = item.indikator
    written = next((one for one in own.target if isinstance(one.nilai, Number) and _masa(own, one.periode)), None)
    aimed = Fraction(_TARGET)
    if written is not None and isinstance(written.nilai, Number):
        periode, aimed = written.periode, written.nilai.value
    if not _masa(own, periode):
        return None
    if own.rumus is None:
        return Isian({"realisasi": {periode: aimed}}, periode, aimed)
    numbers = iter(BEDA * 99)
    facts: dict[str, Mapping[Periode, Nilai]] = {}
    for one in item.variabel.values():
        for part in () if one.tetap else one.rincian or (one,):
            some = tuple(Fraction(next(numbers)) for _ in range(_ANGGOTA))
            is_set = one.asal is not None and one.asal.himpunan
            facts[part.kode] = {periode: some if is_set else some[0]}
    return Isian(facts, periode, aimed)


def _masa(indikator: Indikator, periode: Periode) -> bool:
    return indikator.berlaku.mencakup(periode.tahun)


def _nilai(written: Written | tuple[Written, ...]) -> Nilai | None:
    if isinstance(written, tuple):
        found = [one for one in map(_nilai, written) if one is not None and not isinstance(one, tuple)]
        return tuple(found) if len(found) == len(written) else None
    if isinstance(written, Number):
        return written.value
    return written.text.strip() if isinstance(written, Word) else None


def tulis_fakta(isian: Isian, item: IndikatorTersusun) -> dict[str, Isi]:
    """Return the facts as they are written: the parts of a vector gathered under its periode."""
    found: dict[str, dict[str, Isi]] = {}
    parts = {part.kode: (one.kode, part) for one in item.variabel.values() for part in one.rincian}
    for name, row in isian.fakta.items():
        for when, value in row.items():
            if name in parts:
                vektor, part = parts[name]
                group = found.setdefault(vektor, {}).setdefault(str(when), {})
                if isinstance(group, dict):
                    group[_bagian(part, vektor)] = tulis(value)
            else:
                found.setdefault(name, {})[str(when)] = tulis(value)
    return dict(found)


def _bagian(part: Terukur, vektor: str) -> str:
    return part.kode.removeprefix(vektor).strip()


def tulis(value: Nilai) -> Isi:
    """Return a value as it is written in YAML."""
    if isinstance(value, tuple):
        return [tulis(one) for one in value]
    return value if isinstance(value, str) else Polos(angka(value))


def terhingga(isian: Isian) -> bool:
    """Whether every figure can be written as a decimal."""
    values = [value for row in isian.fakta.values() for value in row.values()]
    values += [] if isian.target is None else [isian.target]
    flat = [one for value in values for one in (value if isinstance(value, tuple) else (value,))]
    return all(isinstance(one, str) or "/" not in angka(one) for one in flat)


def angka_tunggal(isian: Isian) -> Iterator[tuple[Fraction, Callable[[Fraction], Isian]]]:
    """Yield each figure, and how the example would be with another in its place; the target is one of them."""
    for name, row in isian.fakta.items():
        for when, value in row.items():
            if isinstance(value, Fraction):
                yield value, partial(isian.ganti, name, when)
            elif isinstance(value, tuple):
                for at, one in enumerate(value):
                    if isinstance(one, Fraction):
                        yield one, partial(_anggota, isian, name, when, at)
    if isinstance(isian.target, Fraction):
        yield isian.target, partial(_bertarget, isian)


def _anggota(isian: Isian, nama: str, periode: Periode, ke: int, nilai: Fraction) -> Isian:
    several = isian.fakta[nama][periode]
    members = several if isinstance(several, tuple) else (several,)
    return isian.ganti(nama, periode, (*members[:ke], nilai, *members[ke + 1 :]))


def _bertarget(isian: Isian, nilai: Fraction) -> Isian:
    return replace(isian, target=nilai)


def geser(isian: Isian, tahun: int) -> Isian:
    """Return it so many years later."""
    facts = {name: {when.mundur(-tahun): value for when, value in row.items()} for name, row in isian.fakta.items()}
    return replace(isian, fakta=facts, periode=isian.periode.mundur(-tahun))


def sekitar(isian: Isian) -> Iterator[Isian]:
    """Yield it with one figure nil, one more, one less, doubled or halved, each figure in turn."""
    for name, row in isian.fakta.items():
        for when, value in row.items():
            for other in _lain(value):
                yield isian.ganti(name, when, other)


def _lain(value: Nilai) -> Iterator[Nilai]:
    if isinstance(value, tuple):
        for at, one in enumerate(value):
            for other in _lain(one):
                if not isinstance(other, tuple):
                    yield (*value[:at], other, *value[at + 1 :])
    elif isinstance(value, Fraction):
        yield from dict.fromkeys((value * 2, value + 1, value - 1, Fraction(0), value / 2))


def dibedakan(isian: Isian) -> Isian:
    """Return it with every figure another one, so that no two can be taken for each other."""
    numbers = iter(BEDA * 99)
    facts = {name: {when: _berbeda(value, numbers) for when, value in row.items()} for name, row in isian.fakta.items()}
    return replace(isian, fakta=facts)


def _berbeda(value: Nilai, numbers: Iterator[int]) -> Nilai:
    if isinstance(value, tuple):
        return tuple(one if isinstance(one, str) else Fraction(next(numbers)) for one in value)
    return value if isinstance(value, str) else Fraction(next(numbers))
