"""How much of a document its citations cover, in a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.locale import N_, translator
from sakip_rules.render.lebar import Line, bungkus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.checks.naskah import CakupanNaskah

_SHOWN = 12
_SUM = N_(
    "{kode}: {acuan} citations, {tercetak} printed texts; {diacu} of {angka} figures in tables stand on a cited line, "
    "{tercatat} of them recorded with their value."
)
_WITHOUT = N_("{kode}: {acuan} citations, {tercetak} printed texts; the text has no table with figures.")
_REST = N_("Not cited: {sisa}")
_UNRECORDED = N_("On a cited line, but recorded by no fact, target, pagu or claim: {sisa}")
_LINE = N_("line {baris} ({teks})")


def cakupan(item: CakupanNaskah, bahasa: str, lebar: int) -> Iterator[Line]:
    """Yield the lines that tell of one document."""
    _ = translator(bahasa)
    facts = {
        "kode": item.dokumen.kode,
        "acuan": item.acuan,
        "tercetak": item.tercetak,
        "diacu": item.angka - len(item.tak_diacu),
        "angka": item.angka,
        "tercatat": item.angka - len(item.tak_diacu) - len(item.tak_tercatat),
    }
    yield from (Line(text) for text in bungkus(_(_SUM if item.angka else _WITHOUT).format(**facts), lebar))
    for told, figures in ((_REST, item.tak_diacu), (_UNRECORDED, item.tak_tercatat)):
        if figures:
            shown = [_(_LINE).format(baris=line, teks=text) for line, text in figures[:_SHOWN]]
            rest = ", ".join([*shown, *(["…"] if len(figures) > _SHOWN else [])])
            yield from (Line(f"  {text}") for text in bungkus(_(told).format(sisa=rest), lebar - 2))
