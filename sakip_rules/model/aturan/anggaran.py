"""Amounts stand at one level of a branch: what is above is their sum, never a second figure.

A version of the budget that is known only further up (`murni` for a program whose sub kegiatan have `perubahan`) is no
second figure as long as it never judges before those below it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sakip_rules.model.periode import Periode
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sakip_rules.model.program import Simpul
    from sakip_rules.model.ruang_kerja import BerkasInstansi
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.places import Place


class _Jumlah(NamedTuple):
    """Where an amount of a node is written, whether in a file of facts, and of which version of the budget it is."""

    tempat: Place
    fakta: bool
    rencana: str


_Amounts = dict[tuple[str, Periode], dict[str, list[_Jumlah]]]


def periksa_anggaran(berkas: BerkasInstansi) -> Iterator[Diagnostic]:
    """Yield J035 for a pagu, J036 for a fact, above a node that has an amount too, J037 for a pagu written as both."""
    everything, twice = _semua(berkas)
    yield from twice
    for (besaran, periode), amounts in everything.items():
        if len(amounts) == 1:
            continue
        order, told = _urutan(berkas, periode.tahun), set[str]()
        for kode, ancestors in _jalur(berkas, periode.tahun):
            for ancestor in ancestors if kode in amounts else ():
                pair = _bertentangan(amounts.get(ancestor, ()), amounts[kode], order)
                if pair is None or ancestor in told:
                    continue
                told.add(ancestor)
                found, below = pair
                yield diagnose(
                    "J036" if found.fakta else "J035",
                    found.tempat,
                    related=(below.tempat,),
                    simpul=ancestor,
                    bawah=kode,
                    besaran=besaran,
                    periode=periode,
                )


def _urutan(berkas: BerkasInstansi, tahun: int) -> tuple[str, ...]:
    """Return the versions of the budget in the order in which they judge a year."""
    return next((one.pagu_dari for one in berkas.instansi.kebijakan if one.berlaku.mencakup(tahun)), ())


def _bertentangan(
    above: Iterable[_Jumlah], below: Iterable[_Jumlah], order: Sequence[str]
) -> tuple[_Jumlah, _Jumlah] | None:
    """Return an amount and one further down that would be two figures for one thing, or None."""
    for high in above:
        for low in below:
            known = high.rencana in order and low.rencana in order
            if high.fakta or low.fakta or not known or order.index(high.rencana) <= order.index(low.rencana):
                return high, low
    return None


def _semua(berkas: BerkasInstansi) -> tuple[_Amounts, list[Diagnostic]]:
    """Gather every amount by what it is and when, and say where a fact repeats a pagu of the rules."""
    found: _Amounts = {}
    twice: list[Diagnostic] = []
    for program in berkas.program:
        for simpul in program.telusuri():
            for pagu in simpul.pagu:
                at = found.setdefault(("pagu", pagu.periode), {})
                at.setdefault(simpul.kode, []).append(_Jumlah(pagu.tempat, fakta=False, rencana=pagu.rencana))
    for fakta in berkas.anggaran:
        at = found.setdefault((fakta.besaran, fakta.periode), {})
        own = _Jumlah(fakta.nilai_tertulis.place, fakta=True, rencana="")
        amounts = at.setdefault(fakta.simpul.text, [])
        if amounts and not amounts[0].fakta:
            data = {"simpul": fakta.simpul.text, "periode": str(fakta.periode)}
            twice.append(diagnose("J037", own.tempat, related=(amounts[0].tempat,), **data))
        amounts.append(own)
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
