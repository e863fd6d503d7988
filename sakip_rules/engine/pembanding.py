"""Comparisons: what a report must hold an indicator against, never capped and never rolled up.

A comparison whose input does not exist has no value and says which input that is. A method that is for other directions
than the indicator's is not one of its comparisons. `riwayat` are the earlier years of the renstra that have a target or
a realisasi: a year with a target and without a realisasi shows as missing, it is not left out (T5). A national value
may be for another indicator: that one's realisasi is then held against it, by the methods that take a national value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.engine.masukan import NASIONAL, masukan_indikator
from sakip_rules.engine.metode import pilihan_metode, terapkan
from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.peubah import RINCIAN
from sakip_rules.engine.sumber import dari_kebijakan
from sakip_rules.model.hasil import RiwayatTahun
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.periode import Periode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.engine.tersusun import IndikatorTersusun
    from sakip_rules.model.bukti import Bukti, Sumber
    from sakip_rules.source.nodes import Scalar


def pembanding(p: Penilaian, item: IndikatorTersusun, periode: Periode) -> Iterator[Bukti]:
    """Yield the comparisons the agency declares, in its order."""
    kebijakan = p.kebijakan(periode.tahun)
    if isinstance(kebijakan, TanpaNilai):
        return
    text = f"[{', '.join(one.text for one in kebijakan.pembanding)}]"
    for written in kebijakan.pembanding:
        source = dari_kebijakan(kebijakan, "pembanding", text, kode=written.text)
        found = satu_pembanding(p, item, periode, written, source)
        if found is not None:
            yield found


def satu_pembanding(
    p: Penilaian, item: IndikatorTersusun, periode: Periode, tertulis: Scalar, sumber: Sumber
) -> Bukti | None:
    """Return the comparison one method makes; None where it is for another direction than the indicator's.

    `sumber` is what names the method. A national value that is for another indicator is compared with that one.
    """
    measured, key = item, Kunci(tertulis.text, item.indikator.kode, periode)
    method, other = p.metode(tertulis, item.langsung.ukuran, periode.tahun), _dibandingkan(p, item, periode)
    if other is not None and not isinstance(method, TanpaNilai) and NASIONAL in method.metode.masukan:
        if isinstance(other, TanpaNilai):
            return p.tanpa(key, other, method.satuan, sumber=method.sumber)
        measured, method = other, p.metode(tertulis, other.langsung.ukuran, periode.tahun)
    if (
        not isinstance(method, TanpaNilai)
        and method.metode.polaritas
        and measured.indikator.polaritas not in method.metode.polaritas
    ):
        return None
    inputs = masukan_indikator(p, measured, method, periode, nasional_dari=item)
    return terapkan(p, method, key, inputs, pilihan_metode(p, key, tertulis, sumber))


def _dibandingkan(p: Penilaian, item: IndikatorTersusun, periode: Periode) -> IndikatorTersusun | TanpaNilai | None:
    """Return the other indicator that this year's national value is for, or None where it is for this very one."""
    named = [one.indikator for one in item.indikator.nasional if one.tahun == periode.tahun and one.indikator]
    return p.indikator(named[0].text, periode.tahun) if named else None


def riwayat(p: Penilaian, kode: str, periode: Periode) -> Iterator[RiwayatTahun]:
    """Yield the earlier years of the renstra, first to last."""
    for tahun in range(p.instansi.renstra_sejak, periode.tahun):
        when = Periode(tahun, periode.bagian, periode.nomor)
        item = p.indikator(kode, tahun)
        if isinstance(item, TanpaNilai) and item.kosong:
            continue
        if not _tercatat(p.ambil("realisasi", kode, when)) and _tercatat(p.ambil("realisasi", kode, when.setahun)):
            when = when.setahun  # of a year that is over its parts are seldom known, and the year tells more
        aimed, measured = p.ambil("target", kode, when), p.ambil("realisasi", kode, when)
        if aimed.jenis != "kosong" or _tercatat(measured):
            yield RiwayatTahun(when, aimed, measured, p.ambil("capaian", kode, when))


def _tercatat(proof: Bukti) -> bool:
    """Whether anything is recorded for a realisasi, be it only that there is no value."""
    if dict(proof.aturan).get(RINCIAN):
        return any(_tercatat(part) for part in proof.anak)
    if proof.jenis == "fakta" or not isinstance(proof.nilai, TanpaNilai):
        return proof.jenis != "tetapan"
    return proof.jenis in ("rumus", "konsolidasi") and any(_tercatat(part) for part in proof.anak)
