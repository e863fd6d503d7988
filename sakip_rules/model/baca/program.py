"""program/*.yaml → the tree of a program, with its indicators and pagu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.baca.acuan import baca_acuan
from sakip_rules.model.baca.angka import JUMLAH, RUPIAH
from sakip_rules.model.baca.bertingkat import Cara, baca_bertingkat
from sakip_rules.model.baca.bidang import baris, skalar, skalar_semua, teks, wajib
from sakip_rules.model.baca.indikator import baca_indikator
from sakip_rules.model.baca.masa import baca_berlaku
from sakip_rules.model.program import Pagu, Simpul
from sakip_rules.source.numbers import Number

if TYPE_CHECKING:
    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.model.masa import Berlaku
    from sakip_rules.source.nodes import Mapping, Scalar

BELOW = {"program": "kegiatan", "kegiatan": "sub_kegiatan", "sub_kegiatan": ""}
"""Which level of the tree hangs below which; the keys of the file have the same names."""


def baca_program(bacaan: Bacaan, root: Mapping) -> Simpul:
    """Read a program with all below it; all of it is in force when the program is."""
    return _simpul(bacaan, root, "program", baca_berlaku(bacaan, root))


def _simpul(bacaan: Bacaan, node: Mapping, tingkat: str, masa: Berlaku) -> Simpul:
    kode, bawah = wajib(node, "kode"), BELOW[tingkat]
    return Simpul(
        kode=kode.text.strip(),
        nama=teks(node, "nama"),
        tingkat=tingkat,
        sasaran=_sasaran(node) if tingkat == "program" else (),
        indikator=tuple(baca_indikator(bacaan, row, tingkat, kode, masa) for row in baris(node, "indikator")),
        pagu=baca_pagu(bacaan, node),
        anak=tuple(_simpul(bacaan, child, bawah, masa) for child in baris(node, bawah)) if bawah else (),
        acuan=baca_acuan(bacaan, node),
        berlaku=masa,
        tempat=kode.place,
    )


def _sasaran(node: Mapping) -> tuple[Scalar, ...]:
    one = skalar(node, "sasaran")
    return skalar_semua(node, "sasaran") if one is None else (one,)


def baca_pagu(bacaan: Bacaan, node: Mapping) -> tuple[Pagu, ...]:
    """Read the `pagu` of a node or a unit; a negative one is J057."""
    cara = Cara(bacaan, "pagu", bacaan.bertanda(RUPIAH), JUMLAH)
    found = tuple(Pagu(*item) for item in baca_bertingkat(cara, node.get("pagu")))
    for item in found:
        if isinstance(item.nilai, Number) and item.nilai.value < 0:
            bacaan.lapor("J057", item.tempat, teks=item.nilai.text)
    return found
