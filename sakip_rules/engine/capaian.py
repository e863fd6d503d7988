"""The capaian of an indicator: the method of its polaritas, rounded and capped where the agency declares it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.masukan import masukan_indikator
from sakip_rules.engine.metode import pilihan_metode, terapkan
from sakip_rules.engine.pembulatan import dibulatkan
from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.sumber import dari_kebijakan
from sakip_rules.engine.tampil import tercetak
from sakip_rules.engine.versi import rusak
from sakip_rules.model.bukti import Banding, Sumber
from sakip_rules.model.nilai import TanpaNilai

if TYPE_CHECKING:
    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.indikator import Indikator
    from sakip_rules.model.instansi import Kebijakan
    from sakip_rules.model.periode import Periode
    from sakip_rules.source.nodes import Scalar

BESARAN = "capaian"


def capaian(p: Penilaian, kode: str, periode: Periode) -> Bukti:
    """Return the capaian of an indicator in a periode."""
    item, key = p.indikator(kode, periode.tahun), Kunci(BESARAN, kode, periode)
    if isinstance(item, TanpaNilai):
        return p.tanpa(key, item, p.tersusun.persen)
    kebijakan = p.kebijakan(periode.tahun)
    if isinstance(kebijakan, TanpaNilai):
        return p.tanpa(key, kebijakan, p.tersusun.persen)
    chosen = metode_capaian(item.indikator, kebijakan)
    if chosen is None:
        broken = rusak("metode", item.indikator.polaritas, item.indikator.tempat)
        return p.tanpa(key, broken, p.tersusun.persen)
    written, source = chosen
    method = p.metode(written, item.langsung.ukuran, periode.tahun)
    leaf = pilihan_metode(p, key, written, source)
    inputs = masukan_indikator(p, item, method, periode, sendiri=True)
    proof = terapkan(p, method, key, inputs, leaf)
    if kebijakan.pembulatan_capaian is not None:
        proof = dibulatkan(proof, kebijakan, "pembulatan_capaian", kebijakan.pembulatan_capaian)
    return dibatasi(proof, kebijakan, "indikator")


def metode_capaian(indikator: Indikator, kebijakan: Kebijakan) -> tuple[Scalar, Sumber] | None:
    """Return the method that makes an indicator's capaian, and the rule that names it; None where none is named."""
    if indikator.metode is not None:
        written = indikator.metode
        return written, Sumber("indikator", "metode", indikator.nama, written.text, written.place, None)
    named = kebijakan.metode.get(indikator.polaritas)
    if named is None:
        return None
    return named, dari_kebijakan(kebijakan, f"metode.{indikator.polaritas}", named.text, kode="metode")


def dibatasi(proof: Bukti, kebijakan: Kebijakan, tingkat: str) -> Bukti:
    """Return the capaian within the cap declared for its level, with both tests; as it is where none is declared."""
    batas = kebijakan.batas_capaian.get(tingkat)
    if batas is None or not isinstance(proof.nilai, Fraction):
        return proof
    figure = tercetak(proof.nilai, proof.satuan)
    low, high = batas.rentang.bawah, batas.rentang.atas
    capped, tests = figure, []
    if low is not None:
        tests.append(Banding(figure, "<", low, figure < low))
        capped = max(capped, low)
    if high is not None:
        tests.append(Banding(figure, ">", high, figure > high))
        capped = min(capped, high)
    value = proof.nilai if capped == figure else capped * (1 if proof.satuan is None else proof.satuan.faktor)
    field, text = f"batas_capaian.{tingkat}", batas.tertulis
    return replace(
        proof,
        jenis="batas",
        nilai=value,
        sumber=dari_kebijakan(kebijakan, field, text.text, kode=tingkat, tempat=text.place),
        rumus=None,
        langkah=(),
        banding=tuple(tests),
        anak=(proof,),
        catatan=(),
        aturan=(("rentang", text.text),),
    )
