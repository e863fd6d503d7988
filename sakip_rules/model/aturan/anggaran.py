"""Amounts stand at one level of a branch: what is above is their sum, never a second figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sakip_rules.model.periode import Periode
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.model.program import Simpul
    from sakip_rules.model.ruang_kerja import BerkasInstansi
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.places import Place


class _Jumlah(NamedTuple):
    """Where an amount of a node is written, and whether in a file of facts."""

    tempat: Place
    fakta: bool


_Amounts = dict[tuple[str, Periode], dict[str, _Jumlah]]


def periksa_anggaran(berkas: BerkasInstansi) -> Iterator[Diagnostic]:
    """Yield J035 for a pagu, J036 for a fact, above a node that has an amount too, J037 for a pagu written as both."""
    everything, twice = _semua(berkas)
    yield from twice
    for (besaran, periode), amounts in everything.items():
        above = {kode: found for kode, found in amounts.items() if len(amounts) > 1}
        if not above:
            continue
        told: set[str] = set()
        for kode, ancestors in _jalur(berkas, periode.tahun):
            below = amounts.get(kode)
            for ancestor in ancestors:
                found = above.get(ancestor)
                if below is None or found is None or ancestor in told:
                    continue
                told.add(ancestor)
                yield diagnose(
                    "J036" if found.fakta else "J035",
                    found.tempat,
                    related=(below.tempat,),
                    simpul=ancestor,
                    bawah=kode,
                    besaran=besaran,
                    periode=periode,
                )


def _semua(berkas: BerkasInstansi) -> tuple[_Amounts, list[Diagnostic]]:
    """Gather every amount by what it is and when, and say where a fact repeats a pagu of the rules."""
    found: _Amounts = {}
    twice: list[Diagnostic] = []
    for program in berkas.program:
        for simpul in program.telusuri():
            for pagu in simpul.pagu:
                at = found.setdefault(("pagu", pagu.periode), {})
                at.setdefault(simpul.kode, _Jumlah(pagu.tempat, fakta=False))
    for fakta in berkas.anggaran:
        at = found.setdefault((fakta.besaran, fakta.periode), {})
        own = _Jumlah(fakta.nilai_tertulis.place, fakta=True)
        first = at.setdefault(fakta.simpul.text, own)
        if not first.fakta:
            data = {"simpul": fakta.simpul.text, "periode": str(fakta.periode)}
            twice.append(diagnose("J037", own.tempat, related=(first.tempat,), **data))
    return found, twice


def _jalur(berkas: BerkasInstansi, tahun: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each node in force in `tahun` with the kodes above it, the agency's own last."""

    def below(simpul: Simpul, above: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
        yield simpul.kode, above
        for child in simpul.anak:
            yield from below(child, (simpul.kode, *above))

    for program in berkas.program:
        if program.berlaku.mencakup(tahun):
            yield from below(program, (berkas.instansi.kode,))
