"""The realisasi of an indicator: by its formula, or as it was recorded.

A formula computes from its variables, each a proof of its own: facts, other indicators, sets of indicators, budgets. A
realisasi recorded as such counts for an indicator without formula, and for a periode of which only the result is known
(N042): none of the formula's own variables is recorded, or none of the sources it takes everything from has a value.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sakip_rules.engine.konsolidasi import nilai_terukur
from sakip_rules.engine.pembulatan import dibulatkan
from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.peubah import nilai_peubah
from sakip_rules.engine.versi import rusak
from sakip_rules.formula.evaluate import hitung
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.engine.tersusun import IndikatorTersusun, RumusSiap
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.periode import Periode

BESARAN = "realisasi"


def realisasi(p: Penilaian, kode: str, periode: Periode) -> Bukti:
    """Return the realisasi of an indicator in a periode, rounded where the agency declares it."""
    item, key = p.indikator(kode, periode.tahun), Kunci(BESARAN, kode, periode)
    if isinstance(item, TanpaNilai):
        return p.tanpa(key, item)
    if item.rusak or kode in p.tersusun.siklus:
        return p.tanpa(key, rusak("indikator", kode, item.indikator.tempat), item.langsung.satuan)
    proof = _eksak(p, item, periode)
    kebijakan = p.kebijakan(periode.tahun)
    if isinstance(kebijakan, TanpaNilai) or kebijakan.pembulatan_realisasi is None:
        return proof
    return dibulatkan(proof, kebijakan, "pembulatan_realisasi", kebijakan.pembulatan_realisasi)


def _eksak(p: Penilaian, item: IndikatorTersusun, periode: Periode) -> Bukti:
    if item.rumus is None:
        return nilai_terukur(p, item, item.langsung, periode)
    inputs = tuple([nilai_peubah(p, item, one, periode) for one in item.rumus.satuan.rumus.peubah])
    if _hanya_hasil(p, item, periode, inputs):
        recorded = nilai_terukur(p, item, item.langsung, periode)
        if _tercatat(recorded):
            note = diagnose("N042", item.sumber.tempat, milik=item.indikator.kode, periode=periode)
            return replace(recorded, catatan=(*recorded.catatan, note))
    return dengan_rumus(p, item, item.rumus, periode, inputs)


def _hanya_hasil(p: Penilaian, item: IndikatorTersusun, periode: Periode, inputs: tuple[Bukti, ...]) -> bool:
    """Whether nothing is known of the formula's parts in this periode."""
    own = [one for variabel in item.variabel.values() for one in variabel.terukur()]
    if own:
        return not any(_tercatat(nilai_terukur(p, item, variabel, periode)) for variabel in own)
    return not any(_bernilai(proof) for proof in inputs if not _tetap(proof))


def _tercatat(proof: Bukti) -> bool:
    """Whether anything is recorded for a value, in the periode itself or in a part of it."""
    if proof.jenis == "konsolidasi":
        return any(_tercatat(part) for part in proof.anak)
    return proof.jenis != "kosong"


def _bernilai(proof: Bukti) -> bool:
    values = proof.nilai if isinstance(proof.nilai, tuple) else (proof.nilai,)
    return any(not isinstance(value, TanpaNilai) for value in values)


def _tetap(proof: Bukti) -> bool:
    """Whether a value is written in the rule, so that it says nothing of the periode."""
    parts = proof.anak if proof.jenis == "himpunan" else (proof,)
    return all(part.jenis == "tetapan" for part in parts)


def dengan_rumus(
    p: Penilaian, item: IndikatorTersusun, rumus: RumusSiap, periode: Periode, inputs: tuple[Bukti, ...]
) -> Bukti:
    """Return the proof of the formula over its inputs, each of which is called by its key."""
    result = hitung(rumus.satuan, {proof.nama: proof.nilai for proof in inputs})
    return p.bukti(
        "rumus",
        Kunci(BESARAN, item.indikator.kode, periode),
        result.nilai,
        item.langsung.satuan,
        sumber=item.sumber,
        rumus=rumus.tertulis,
        langkah=result.langkah,
        anak=inputs,
    )
