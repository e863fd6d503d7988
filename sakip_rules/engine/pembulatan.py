"""Declared roundings, each a step of its own with its rule."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.sumber import dari_kebijakan, tulis_pembulatan
from sakip_rules.engine.tampil import tercetak
from sakip_rules.source.rounding import bulatkan

if TYPE_CHECKING:
    from sakip_rules.model.bukti import Bukti, Sumber
    from sakip_rules.model.instansi import Kebijakan
    from sakip_rules.model.skala import Pembulatan


def dibulatkan(proof: Bukti, kebijakan: Kebijakan, bidang: str, pembulatan: Pembulatan) -> Bukti:
    """Return the proof rounded by a policy, in its printed unit; what is no number stays as it is."""
    source = dari_kebijakan(kebijakan, bidang, tulis_pembulatan(pembulatan), tempat=pembulatan.tempat)
    return langkah_pembulatan(proof, pembulatan.desimal, pembulatan.cara, source)


def langkah_pembulatan(proof: Bukti, desimal: int, cara: str, sumber: Sumber) -> Bukti:
    """Return the step that rounds a number, whether or not that changes it."""
    if not isinstance(proof.nilai, Fraction):
        return proof
    rounded = bulatkan(tercetak(proof.nilai, proof.satuan), desimal, cara)
    value = rounded if proof.satuan is None else rounded * proof.satuan.faktor
    return replace(
        proof,
        jenis="pembulatan",
        nilai=value,
        sumber=sumber,
        rumus=None,
        langkah=(),
        banding=(),
        anak=(proof,),
        catatan=(),
        aturan=(("desimal", str(desimal)), ("cara", cara)),
    )
