"""Causes in the formula of a value: two inputs in each other's place, or another divisor.

Data: a `Cetakan` held against a proof. Invariant: each variant is the formula repeated exactly with other operands.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from sakip_rules.audit.andai import ulang
from sakip_rules.audit.sebab import RUMUS, Besar, Ganti, Sebab, besar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip_rules.audit.kasus import Cetakan
    from sakip_rules.model.bukti import Bukti


def tertukar(satu: Cetakan) -> Iterator[Sebab]:
    """Yield two inputs of the formula in each other's place, or a divisor that is another of them."""
    proof = berumus(satu.bukti)
    if proof is None or proof.rumus is None or satu.bukti is None:
        return
    inputs = {child.nama: child for child in proof.anak if isinstance(child.nilai, Fraction)}
    text = proof.rumus.tertulis.text
    named = [one for one in proof.rumus.nama if one[2] in inputs]
    for one, other in combinations(sorted({name for _, _, name in named}), 2):
        swap = {one: inputs[other].nilai, other: inputs[one].nilai}
        stretches = {(start, end): swap[name] for start, end, name in named if name in swap}
        yield from _ruas(satu, proof, stretches, "tertukar", (inputs[one], inputs[other]))
    for start, end, name in named:
        if text[:start].rstrip().endswith("/"):
            for other in inputs.keys() - {name}:
                stretch = {(start, end): inputs[other].nilai}
                yield from _ruas(satu, proof, stretch, "penyebut_tahun", (inputs[name], inputs[other]))


def berumus(bukti: Bukti | None) -> Bukti | None:
    """Return the formula at the bottom of a proof's caps and roundings."""
    while bukti is not None and bukti.jenis in ("batas", "pembulatan", "pilihan", "rujukan") and bukti.anak:
        bukti = bukti.anak[0]
    return bukti if bukti is not None and bukti.rumus is not None else None


def naik(bukti: Bukti, dasar: Bukti, nilai: Fraction | None) -> Fraction | None:
    """Return a proof's value where what stands below its caps has another one."""
    return None if nilai is None else ulang(bukti, lambda node: nilai if node is dasar else None)


def _ruas(
    satu: Cetakan,
    proof: Bukti,
    ruas: Mapping[tuple[int, int], object],
    kode: str,
    pair: tuple[Bukti, Bukti],
) -> Iterator[Sebab]:
    values = {stretch: value for stretch, value in ruas.items() if isinstance(value, Fraction)}
    value = ulang(proof, lambda _node: None, ruas=values)
    if value is None or satu.bukti is None:
        return
    result = value if satu.bukti is proof else naik(satu.bukti, proof, value)
    for one in (result, value):
        if one is not None and satu.menyatakan(one):
            first, second = (Besar(node.nilai, node.satuan) for node in pair)
            changes = [Ganti(pair[0].nama, first, second)]
            if kode == "tertukar":
                changes.append(Ganti(pair[1].nama, second, first))
            yield Sebab(kode, RUMUS, besar(satu, one), tuple(changes))
            return
