"""The gravest thing to be said of a figure that does not agree: a rule not followed, an impossible figure, its effect.

Data: a printed figure with its likely causes. Invariant: a rule counts as broken only if breaking it makes exactly the
printed figure and nothing likelier does; a verdict is never made milder here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.audit.dampak import Dampak
from sakip_rules.audit.label import dimaksud
from sakip_rules.audit.mustahil import mustahil
from sakip_rules.audit.tingkat import ASING, BERDAMPAK, DILANGGAR, MUSTAHIL, SALAH
from sakip_rules.audit.varian_himpunan import merata_rata
from sakip_rules.model.klaim import Turunan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip_rules.audit.dampak import PencariDampak
    from sakip_rules.audit.kasus import Cetakan, Konteks
    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.audit.sebab import Sebab

_SELALU = frozenset({"batas", "metode_lain", "penyebut_tahun", "basis_persen"})
_TERBAWA = frozenset({"akibat", "bahan"})
_EFISIENSI = "efisiensi"


def putusan_akhir(
    satu: Cetakan, sebab: Sequence[Sebab], konteks: Konteks, pencari: PencariDampak
) -> tuple[str, Dampak | None]:
    """Return the verdict on a figure in the light of its causes, and the predikat that it would change."""
    item = satu.temuan
    if item.putusan not in (SALAH, BERDAMPAK, DILANGGAR, ASING):
        return item.putusan, None
    effect = _dampak(item, konteks, pencari)
    if item.putusan in (DILANGGAR, ASING):
        return item.putusan, effect
    first = sebab[0] if sebab else None
    if first is not None and melanggar(first, satu, konteks):
        return DILANGGAR, effect
    carried = first is not None and first.kode in _TERBAWA
    if satu.angka is not None and not carried and mustahil(item, satu.angka, konteks.penaksir):
        return MUSTAHIL, effect
    return BERDAMPAK if effect is not None else item.putusan, effect


def _dampak(item: Temuan, konteks: Konteks, pencari: PencariDampak) -> Dampak | None:
    """Return the predikat that changes with a figure; of a label that is another one of its scale, that label."""
    label, proof = dimaksud(konteks.penaksir, item), item.harapan.bukti
    if label is None:
        return pencari.cari(item)
    return Dampak(proof, label) if proof is not None and label else None


def melanggar(sebab: Sebab, satu: Cetakan, konteks: Konteks) -> bool:
    """Whether a cause is a declared rule that was not followed: a cap, method, divisor, set of a mean, sign, scale."""
    if sebab.kode in _SELALU:
        return True
    if sebab.kode == "himpunan":
        return merata_rata(satu)
    if sebab.kode == "tanda":
        return _efisiensi(satu, konteks)
    return sebab.kode == "skala_lain" and any(one.apa in konteks.skala for one in sebab.ganti)


def _efisiensi(satu: Cetakan, konteks: Konteks) -> bool:
    """Whether a figure is an efficiency, by the method that judges it."""
    dasar = satu.temuan.harapan.dasar
    if not isinstance(dasar, Turunan):
        return False
    metode = konteks.penaksir.tersusun.ruang.standar.metode
    names = {dasar.besaran.text, *((satu.bukti.sumber.kode,) if satu.bukti and satu.bukti.sumber else ())}
    return any(one.jenis == _EFISIENSI for name in names for one in metode.get(name, ()))
