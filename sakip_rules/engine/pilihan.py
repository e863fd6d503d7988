"""Choosing between planning documents: the first, in the declared order, that sets a figure for the periode.

Invariant: no document is taken that the policy does not name (a figure without a document counts last), and two figures
of one document for one periode are never chosen between.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.engine.sumber import dari_kebijakan
from sakip_rules.engine.versi import rusak
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip_rules.engine.penilaian import Kunci, Penilaian
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.instansi import Kebijakan

TANPA_DOKUMEN = ""


def pilih(p: Penilaian, kebijakan: Kebijakan, bidang: str, calon: Sequence[Bukti], kunci: Kunci) -> Bukti | None:
    """Return the choice among candidates called by their document, or None where none of them sets a figure."""
    order: tuple[str, ...] = kebijakan.target_dari if bidang == "target_dari" else kebijakan.pagu_dari
    besaran, milik, periode = kunci
    present = [item for item in calon if not (isinstance(item.nilai, TanpaNilai) and item.nilai.kosong)]
    if not present:
        return None
    ranked = [item for rencana in (*order, TANPA_DOKUMEN) for item in present if _dokumen(item) == rencana]
    known = set(map(id, ranked))
    others = [item for item in calon if id(item) not in known]
    source = dari_kebijakan(kebijakan, bidang, f"[{', '.join(order)}]")
    anak = (*ranked, *others)
    rules = [("urutan", ", ".join(order))]
    if not ranked:
        names = ", ".join(sorted({_dokumen(item) for item in others}))
        reason = diagnose(
            "N015", source.tempat, milik=milik, besaran=besaran, periode=periode, rencana=names, urutan=", ".join(order)
        )
        absent = TanpaNilai(kosong=True, sebab=(reason,))
        return p.bukti("pilihan", kunci, absent, calon[0].satuan, sumber=source, anak=anak, aturan=tuple(rules))
    taken = ranked[0]
    name = _dokumen(taken)
    if sum(_dokumen(item) == name for item in ranked) > 1:
        place = taken.sumber.tempat if taken.sumber is not None else None
        broken = rusak(besaran, f"{milik} {name}".strip(), place)
        return p.bukti("pilihan", kunci, broken, taken.satuan, sumber=source, anak=anak, aturan=tuple(rules))
    if len(anak) == 1 and not name:
        return taken
    rules.append(("diambil", name))
    return p.bukti("pilihan", kunci, taken.nilai, taken.satuan, sumber=source, anak=anak, aturan=tuple(rules))


def _dokumen(calon: Bukti) -> str:
    return calon.sumber.kode if calon.sumber is not None else TANPA_DOKUMEN
