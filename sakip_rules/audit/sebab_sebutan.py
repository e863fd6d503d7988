"""Causes of a label that does not agree: it was given to a wrong figure, or by another scale.

Data: a `Cetakan` held against a predikat. Invariant: the label offered is the one printed, found by the scale itself.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.audit.andai import ulang
from sakip_rules.audit.rambat import kunci
from sakip_rules.audit.salinan import ganti, terbawa
from sakip_rules.audit.sebab import RUMUS, STRUKTUR, Besar, Ganti, Sebab
from sakip_rules.audit.tingkat import ASING
from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.predikat import predikat
from sakip_rules.model.bukti import Sumber
from sakip_rules.model.klaim import Turunan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.audit.kasus import Cetakan, Konteks
    from sakip_rules.model.bukti import Bukti


def sebutan(satu: Cetakan, konteks: Konteks) -> Iterator[Sebab]:
    """Yield the wrong figures a label follows from, and the other scales that give it."""
    proof, dasar = satu.bukti, satu.temuan.harapan.dasar
    if proof is None or not proof.anak or not isinstance(dasar, Turunan) or proof.sumber is None:
        return
    said = _lipat((satu.temuan.klaim.cetak.dibaca or satu.temuan.klaim.cetak.teks).text)
    rujuk, figure, own = konteks.penaksir.rujuk, proof.anak[0], proof.sumber.kode
    while figure.jenis == "pembulatan" and figure.anak:  # to the precision of the own scale, not of another one
        figure = figure.anak[0]
    when = dasar.periode or satu.temuan.klaim.periode or rujuk.bawaan
    p = rujuk.penilaian(when)

    def label(nilai: object, skala: str) -> str:
        written = replace(dasar.besaran, text=skala)
        source = Sumber("klaim", "skala", "", skala, written.place, None)
        judged = replace(figure, nilai=nilai) if isinstance(nilai, Fraction) else figure
        found = predikat(p, judged, Kunci(proof.besaran, proof.milik, when), (written, source)).nilai
        return _lipat(found) if isinstance(found, str) else ""

    direct = [[one] for one in konteks.menyimpang(kunci(figure), satu)]
    for used in (*direct, terbawa(satu, konteks)[1]):
        for value in _nilai(figure, used):
            if label(value, own) == said:
                given = Besar(value, figure.satuan)
                if used:
                    yield Sebab("akibat", STRUKTUR, given, ganti(used), used[0].temuan.klaim)
                else:  # nothing is wrong but that the figure graded has no cap
                    yield Sebab("batas", STRUKTUR, given, (Ganti("", Besar(figure.nilai, figure.satuan), given),))
                return
    foreign = satu.temuan.putusan == ASING
    for other in konteks.penaksir.tersusun.skala:
        if other != own and (foreign or other in konteks.skala) and label(None, other) == said:
            yield Sebab("skala_lain", RUMUS, Besar(figure.nilai, figure.satuan), (Ganti(other, None, None),))


def _nilai(figure: Bukti, used: list[Cetakan]) -> Iterator[Fraction]:
    """Yield what is graded where wrong figures are taken: they themselves, or what follows from them."""
    printed = {one.kunci: one.nilai for one in used}
    direct = printed.get(kunci(figure))
    if direct is not None:
        yield direct
        return
    for uncapped in (False, True):
        value = ulang(figure, lambda node: printed.get(kunci(node)), tanpa_batas=uncapped)
        if value is not None:
            yield value


def _lipat(teks: str) -> str:
    return " ".join(teks.strip(" *().,").split()).casefold()
