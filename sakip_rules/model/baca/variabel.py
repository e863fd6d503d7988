"""The variables of a formula, and where their values come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.baca.bidang import peta, skalar, teks, wajib
from sakip_rules.model.indikator import Asal, Variabel
from sakip_rules.source.nodes import Mapping

if TYPE_CHECKING:
    from sakip_rules.model.baca.bacaan import Bacaan

REALISASI = "realisasi"
_SOURCES = ("indikator", "himpunan", "anggaran")


def baca_variabel(bacaan: Bacaan, root: Mapping) -> dict[str, Variabel]:
    """Read the variables of an indicator by their names in the formula."""
    found = {}
    for entry in peta(root, "variabel") or ():
        row = entry.value
        if isinstance(row, Mapping):
            found[entry.key.text] = Variabel(
                kode=entry.key.text,
                nama=teks(row, "nama"),
                satuan=wajib(row, "satuan"),
                sumber=teks(row, "sumber"),
                penanggung_jawab=teks(row, "penanggung_jawab"),
                konsolidasi=teks(row, "konsolidasi"),
                asal=_asal(bacaan, row),
                tempat=entry.key.place,
            )
    return found


def _asal(bacaan: Bacaan, row: Mapping) -> Asal | None:
    """Read where the values come from: exactly one source, with the words that belong to it."""
    node = peta(row, "dari")
    if node is None:
        return None
    entries = [entry for entry in node if entry.key.text in _SOURCES]
    given = [entry.key.text for entry in entries]
    if len(given) != 1:
        place = entries[1].key.place if entries else node.place
        bacaan.lapor("J027", place, sumber=", ".join(given))
        return None
    besaran = skalar(node, "besaran")
    if besaran is not None and given == ["anggaran"]:
        bacaan.lapor("J028", besaran.place, teks=besaran.text)
    return Asal(
        indikator=skalar(node, "indikator"),
        himpunan=teks(node, "himpunan"),
        jenis=teks(node, "jenis"),
        besaran=teks(node, "besaran") or ("" if given == ["anggaran"] else REALISASI),
        anggaran=teks(node, "anggaran"),
        simpul=skalar(node, "simpul"),
        tempat=node.place,
    )
