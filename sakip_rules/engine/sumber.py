"""What a step rests on, as the proof names it: one `Sumber` for each rule or fact, from where it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.bukti import Sumber

if TYPE_CHECKING:
    from sakip_rules.model.fakta import Fakta, FaktaAnggaran
    from sakip_rules.model.indikator import Indikator
    from sakip_rules.model.instansi import Kebijakan
    from sakip_rules.model.metode import Metode
    from sakip_rules.model.skala import Pembulatan, Skala
    from sakip_rules.source.places import Place


def dari_kebijakan(
    kebijakan: Kebijakan, bidang: str, tertulis: str, kode: str = "", tempat: Place | None = None
) -> Sumber:
    """Return the source of one policy; `bidang` may name a part of a field (`agregat.sasaran`)."""
    asal = kebijakan.asal.get(bidang) or kebijakan.asal.get(bidang.partition(".")[0])
    if asal is None:
        return Sumber("kebijakan", kode or bidang, bidang, tertulis, tempat or kebijakan.tempat, None)
    return Sumber("kebijakan", kode or bidang, bidang, tertulis, tempat or asal.tempat, asal.acuan, bawaan=asal.bawaan)


def dari_metode(metode: Metode) -> Sumber:
    """Return the source of a method: its formula, its legal basis, what it replaces."""
    rumus = metode.rumus
    return Sumber(
        "metode",
        metode.kode,
        metode.nama,
        rumus.text,
        rumus.place,
        metode.dasar.acuan,
        metode.dasar,
        menggantikan=metode.menggantikan,
    )


def dari_skala(skala: Skala) -> Sumber:
    """Return the source of a scale: its domain, its legal basis, what it replaces."""
    return Sumber(
        "skala",
        skala.kode,
        skala.nama,
        "",
        skala.tempat,
        skala.dasar.acuan,
        skala.dasar,
        menggantikan=skala.menggantikan,
    )


def dari_rumus(indikator: Indikator) -> Sumber:
    """Return the source of an indicator's formula (of the indicator itself where it has none)."""
    rumus = indikator.rumus
    if rumus is None:
        return Sumber("indikator", indikator.kode, indikator.nama, "", indikator.tempat, indikator.acuan)
    return Sumber("rumus", indikator.kode, indikator.nama, rumus.text, rumus.place, indikator.acuan)


def dari_fakta(fakta: Fakta | FaktaAnggaran, kode: str, nama: str) -> Sumber:
    """Return the source of a fact: the figure as it stands in its file, and the citation."""
    return Sumber("fakta", kode, nama, fakta.nilai_tertulis.text, fakta.nilai_tertulis.place, fakta.acuan)


def tulis_pembulatan(pembulatan: Pembulatan) -> str:
    """Write a rounding the way a policy file does."""
    return f"{{desimal: {pembulatan.desimal}, cara: {pembulatan.cara}}}"
