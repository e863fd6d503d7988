"""instansi.yaml → an agency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.baca.acuan import baca_acuan
from sakip_rules.model.baca.angka import JUMLAH, PERSEN, baca_angka, baca_bobot
from sakip_rules.model.baca.bidang import baris, cacah, peta, skalar, teks, tempat, wajib
from sakip_rules.model.baca.kebijakan import baca_kebijakan
from sakip_rules.model.baca.masa import baca_periode
from sakip_rules.model.instansi import ContohTingkat, Instansi, Sasaran, Tujuan
from sakip_rules.source.nodes import Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.source.nodes import Mapping
    from sakip_rules.source.numbers import Written


TINGKAT = ("sasaran", "tujuan", "unit", "instansi")
"""The levels whose capaian is made of others'."""


def baca_instansi(bacaan: Bacaan, root: Mapping, folder: str, bawaan: Mapping | None) -> Instansi:
    """Read an agency; its kode is its folder's name, and `bawaan` are the default policies."""
    kode = wajib(root, "kode")
    if kode.text != folder:
        bacaan.lapor("J005", kode.place, kode=kode.text, folder=folder)
    sejak, sampai = _renstra(bacaan, root)
    return Instansi(
        kode=folder,
        nama=teks(root, "nama"),
        renstra_sejak=sejak,
        renstra_sampai=sampai,
        periode=teks(root, "periode"),
        tujuan=tuple(
            Tujuan(
                teks(row, "kode"),
                teks(row, "nama"),
                baca_acuan(bacaan, row),
                baca_bobot(bacaan, row),
                tempat(row, "kode"),
                skalar(row, "bobot"),
            )
            for row in baris(root, "tujuan")
        ),
        sasaran=tuple(
            Sasaran(
                teks(row, "kode"),
                teks(row, "nama"),
                wajib(row, "tujuan"),
                baca_acuan(bacaan, row),
                baca_bobot(bacaan, row),
                tempat(row, "kode"),
                skalar(row, "bobot"),
            )
            for row in baris(root, "sasaran")
        ),
        kebijakan=baca_kebijakan(bacaan, root, bawaan),
        tempat=kode.place,
        contoh=tuple(baca_contoh_tingkat(bacaan, root)),
    )


def baca_contoh_tingkat(bacaan: Bacaan, root: Mapping) -> Iterator[ContohTingkat]:
    """Read the examples of aggregates; each is of exactly one level (C016)."""
    persen = bacaan.bertanda(PERSEN)
    for row in baris(root, "contoh"):
        named = [(tingkat, kode) for tingkat in TINGKAT if (kode := skalar(row, tingkat)) is not None]
        if len(named) != 1:
            found = ", ".join(tingkat for tingkat, _ in named)
            bacaan.lapor("C016", row.place, tingkat=", ".join(TINGKAT), ada=found)
            continue
        members: dict[str, Written] = {}
        for entry in peta(row, "dari") or ():
            figure = baca_angka(bacaan, entry.value, persen, JUMLAH) if isinstance(entry.value, Scalar) else None
            if figure is not None:
                members[entry.key.text] = figure
        periode, expected = baca_periode(bacaan, wajib(row, "periode")), skalar(row, "capaian")
        capaian = None if expected is None else baca_angka(bacaan, expected, persen, JUMLAH)
        if periode is not None:
            yield ContohTingkat(*named[0], periode, members, capaian, teks(row, "predikat"), row.place, row)


def _renstra(bacaan: Bacaan, root: Mapping) -> tuple[int, int]:
    """Read the renstra's years; they run forward, and the periode shown by default is one of them."""
    node, written = peta(root, "renstra") or root, wajib(root, "periode")
    last = wajib(node, "sampai")
    sejak, sampai = cacah(wajib(node, "sejak")), cacah(last)
    periode = baca_periode(bacaan, written)
    if sejak > sampai:
        bacaan.lapor("J004", last.place, sejak=sejak, sampai=sampai)
    elif periode is not None and not sejak <= periode.tahun <= sampai:
        bacaan.lapor("J064", written.place, periode=written.text, sejak=sejak, sampai=sampai)
    return sejak, sampai
