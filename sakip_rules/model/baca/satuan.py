"""satuan.yaml → units."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.model.baca.angka import baca_bilangan, baca_pecahan
from sakip_rules.model.baca.bidang import baris, benar, bulat, peta, skalar, skalar_semua, teks, tempat
from sakip_rules.model.satuan import Satuan
from sakip_rules.source.nodes import Scalar

if TYPE_CHECKING:
    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.source.nodes import Mapping

_ONE = Fraction(1)


def baca_satuan(bacaan: Bacaan, root: Mapping) -> tuple[Satuan, ...]:
    """Read every unit of a file, in the order written."""
    return tuple(_satu(bacaan, row) for row in baris(root, "satuan"))


def _satu(bacaan: Bacaan, row: Mapping) -> Satuan:
    written = skalar(row, "faktor")
    faktor = None if written is None else baca_pecahan(bacaan, written)
    return Satuan(
        kode=teks(row, "kode"),
        nama=teks(row, "nama"),
        alias=tuple(item.text for item in skalar_semua(row, "alias")),
        dari=skalar(row, "dari"),
        faktor=_ONE if faktor is None else faktor,
        selisih_dari=teks(row, "selisih_dari"),
        urutan=_urutan(bacaan, row),
        awalan=_apa_adanya(row, "awalan"),
        akhiran=_apa_adanya(row, "akhiran"),
        desimal=bulat(row, "desimal"),
        cacah=benar(row, "cacah"),
        tempat=tempat(row, "kode"),
        baris=row,
    )


def _apa_adanya(row: Mapping, key: str) -> str:
    """Return a text with the space around it, which is part of what is printed."""
    found = skalar(row, key)
    return "" if found is None else found.text


def _urutan(bacaan: Bacaan, row: Mapping) -> dict[str, Fraction]:
    """Read the words of an ordinal unit with their scores; two words with one score would be one rank."""
    node = peta(row, "urutan")
    found: dict[str, Fraction] = {}
    first: dict[Fraction, str] = {}
    for entry in node or ():
        score = baca_bilangan(bacaan, entry.value) if isinstance(entry.value, Scalar) else None
        if score is None:
            continue
        same = first.setdefault(score, entry.key.text)
        if same != entry.key.text:
            bacaan.lapor("J056", entry.key.place, kata=entry.key.text, pertama=same, satuan=teks(row, "kode"))
        found[entry.key.text] = score
    return found
