"""Weights with a mistake in them: half of one moved to the next, so that their sum stays what it must be."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from sakip_rules.checks.mutan.bentuk import Mutan, Ubahan
from sakip_rules.checks.skala import angka

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from fractions import Fraction

    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.instansi import Agregat

TERTIMBANG = "rata_rata_tertimbang"


def ubah_bobot(tersusun: InstansiTersusun, rule: Agregat) -> Iterator[Mutan[InstansiTersusun]]:
    """Yield the agency with other weights for two neighbours among the members of a level."""
    instansi = tersusun.berkas.instansi
    groups: dict[str, dict[str, Fraction | None]] = {}
    if rule.dari == "indikator":
        for kode, versions in tersusun.indikator.items():
            own = versions[0].indikator
            groups.setdefault(f"{own.tingkat} {own.induk.text}", {})[kode] = own.bobot
    elif rule.dari == "sasaran":
        for one in instansi.sasaran:
            groups.setdefault(one.tujuan.text, {})[one.kode] = one.bobot
    elif rule.dari == "tujuan":
        groups[""] = {one.kode: one.bobot for one in instansi.tujuan}
    for group in groups.values():
        known = [(kode, bobot) for kode, bobot in group.items() if bobot is not None]
        for (kode, bobot), (other, lain) in pairwise(known):
            moved = {kode: bobot + lain / 2, other: lain / 2}
            before, after = f"{angka(bobot)}, {angka(lain)}", ", ".join(angka(value) for value in moved.values())
            ubahan = Ubahan("bobot", f"bobot {kode}, {other}", before, after, rule.tempat)
            yield Mutan(ubahan, _pasang(tersusun, moved))


def _pasang(tersusun: InstansiTersusun, bobot: Mapping[str, Fraction]) -> InstansiTersusun:
    """Return the agency with these weights, by kode, whatever has them."""
    instansi = tersusun.berkas.instansi
    changed = replace(
        instansi,
        tujuan=tuple(replace(one, bobot=bobot.get(one.kode, one.bobot)) for one in instansi.tujuan),
        sasaran=tuple(replace(one, bobot=bobot.get(one.kode, one.bobot)) for one in instansi.sasaran),
    )
    items = {
        kode: tuple(
            replace(one, indikator=replace(one.indikator, bobot=bobot.get(kode, one.indikator.bobot)))
            for one in versions
        )
        if kode in bobot
        else versions
        for kode, versions in tersusun.indikator.items()
    }
    return replace(tersusun, indikator=items, berkas=replace(tersusun.berkas, instansi=changed))
