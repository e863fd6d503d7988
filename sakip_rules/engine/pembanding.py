"""Comparisons: what a report must hold an indicator against, never capped and never rolled up.

A comparison whose input does not exist has no value and says which input that is. A method that is for other directions
than the indicator's is not one of its comparisons. `riwayat` are the earlier years of the renstra that have a target or
a realisasi: a year with a target and without a realisasi shows as missing, it is not left out (T5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.engine.masukan import masukan_indikator
from sakip_rules.engine.metode import pilihan_metode, terapkan
from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.sumber import dari_kebijakan
from sakip_rules.model.hasil import RiwayatTahun
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.periode import Periode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.engine.tersusun import IndikatorTersusun
    from sakip_rules.model.bukti import Bukti


def pembanding(p: Penilaian, item: IndikatorTersusun, periode: Periode) -> Iterator[Bukti]:
    """Yield the comparisons the agency declares, in its order."""
    kebijakan = p.kebijakan(periode.tahun)
    if isinstance(kebijakan, TanpaNilai):
        return
    kode = item.indikator.kode
    text = f"[{', '.join(one.text for one in kebijakan.pembanding)}]"
    for written in kebijakan.pembanding:
        method = p.metode(written, item.langsung.ukuran, periode.tahun)
        if (
            isinstance(method, TanpaNilai)
            or not method.metode.polaritas
            or (item.indikator.polaritas in method.metode.polaritas)
        ):
            source = dari_kebijakan(kebijakan, "pembanding", text, kode=written.text)
            key = Kunci(written.text, kode, periode)
            leaf = pilihan_metode(p, key, written, source)
            inputs = masukan_indikator(p, item, method, periode)
            yield terapkan(p, method, key, inputs, leaf)


def riwayat(p: Penilaian, kode: str, periode: Periode) -> Iterator[RiwayatTahun]:
    """Yield the earlier years of the renstra, first to last."""
    for tahun in range(p.instansi.renstra_sejak, periode.tahun):
        when = Periode(tahun, periode.bagian, periode.nomor)
        item = p.indikator(kode, tahun)
        if isinstance(item, TanpaNilai) and item.kosong:
            continue
        aimed, measured = p.ambil("target", kode, when), p.ambil("realisasi", kode, when)
        if aimed.jenis != "kosong" or _tercatat(measured):
            yield RiwayatTahun(when, aimed, measured, p.ambil("capaian", kode, when))


def _tercatat(proof: Bukti) -> bool:
    """Whether anything is recorded for a realisasi, be it only that there is no value."""
    if proof.jenis == "fakta" or not isinstance(proof.nilai, TanpaNilai):
        return True
    return proof.jenis in ("rumus", "konsolidasi") and any(_tercatat(part) for part in proof.anak)
