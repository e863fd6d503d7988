"""What became of a budget: what is left, how much was absorbed, and how efficiently, each by the agency's method.

The inputs of a budget's method are pagu, realisasi (or realisasi_anggaran), sisa, serapan, and capaian of the same
level; with `[n-1]` those of the year before.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.anggaran import PAGU, REALISASI, nilai_anggaran
from sakip_rules.engine.metode import pilihan_metode, terapkan
from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.peubah import untuk_kunci
from sakip_rules.engine.sumber import dari_kebijakan
from sakip_rules.engine.versi import rusak
from sakip_rules.model.bukti import Langkah
from sakip_rules.model.hasil import HasilAnggaran
from sakip_rules.model.nilai import TanpaNilai, gabung

if TYPE_CHECKING:
    from collections.abc import Callable

    from sakip_rules.engine.anggaran import Lingkup
    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.formula.syntax import Peubah
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.periode import Periode

    Capaian = Callable[[Periode], Bukti]


def hasil_anggaran(p: Penilaian, lingkup: Lingkup, periode: Periode, capaian: Capaian | None) -> HasilAnggaran:
    """Return everything about a budget; `capaian` gives that of its level, None where the level has none."""
    return HasilAnggaran(
        nilai_anggaran(p, PAGU, lingkup, periode),
        nilai_anggaran(p, REALISASI, lingkup, periode),
        sisa(p, lingkup, periode),
        serapan(p, lingkup, periode),
        None if capaian is None else efisiensi(p, lingkup, periode, capaian),
    )


def sisa(p: Penilaian, lingkup: Lingkup, periode: Periode) -> Bukti:
    """Return what is left of a pagu."""
    return p.sekali(("sisa", lingkup, periode), lambda: _sisa(p, lingkup, periode))


def _sisa(p: Penilaian, lingkup: Lingkup, periode: Periode) -> Bukti:
    parts = (nilai_anggaran(p, PAGU, lingkup, periode), nilai_anggaran(p, REALISASI, lingkup, periode))
    pagu, spent = parts[0].nilai, parts[1].nilai
    absent = [value for value in (pagu, spent) if isinstance(value, TanpaNilai)]
    value: Nilai = gabung(*absent)
    if isinstance(pagu, Fraction) and isinstance(spent, Fraction):
        value = pagu - spent
    unit = p.tersusun.rupiah
    step = Langkah("-", (pagu, spent), value, 0, 0, unit.kode if unit is not None else "")
    return p.bukti("selisih", Kunci("sisa", lingkup.kode, periode), value, unit, langkah=(step,), anak=parts)


def serapan(p: Penilaian, lingkup: Lingkup, periode: Periode) -> Bukti:
    """Return how much of a pagu was absorbed, by the agency's method."""
    return p.sekali(("serapan", lingkup, periode), lambda: _dengan_metode(p, "serapan", lingkup, periode, None))


def efisiensi(p: Penilaian, lingkup: Lingkup, periode: Periode, capaian: Capaian) -> Bukti:
    """Return the efficiency of a level, by the agency's method."""
    key = ("efisiensi", lingkup, periode)
    return p.sekali(key, lambda: _dengan_metode(p, "efisiensi", lingkup, periode, capaian))


def _dengan_metode(p: Penilaian, besaran: str, lingkup: Lingkup, periode: Periode, capaian: Capaian | None) -> Bukti:
    kebijakan = p.kebijakan(periode.tahun)
    key = Kunci(besaran, lingkup.kode, periode)
    if isinstance(kebijakan, TanpaNilai):
        return p.tanpa(key, kebijakan, p.tersusun.persen)
    written = kebijakan.serapan if besaran == "serapan" else kebijakan.efisiensi
    chosen = pilihan_metode(p, key, written, dari_kebijakan(kebijakan, besaran, written.text))
    method = p.metode(written, None, periode.tahun)
    return terapkan(p, method, key, _masukan(p, lingkup, periode, capaian), chosen)


def _masukan(p: Penilaian, lingkup: Lingkup, periode: Periode, capaian: Capaian | None) -> Callable[[Peubah], Bukti]:
    """Return the function that finds an input for a method applied to a budget."""

    def one(nama: str, when: Periode) -> Bukti:
        if nama == "capaian" and capaian is not None:
            return capaian(when)
        if nama == "serapan" and capaian is not None:
            return serapan(p, lingkup, when)
        if nama == "sisa":
            return sisa(p, lingkup, when)
        if nama in (PAGU, REALISASI, "realisasi_anggaran"):
            return nilai_anggaran(p, PAGU if nama == PAGU else REALISASI, lingkup, when)
        return p.tanpa(Kunci(nama, lingkup.kode, when), rusak("masukan", nama))

    return lambda peubah: untuk_kunci(p, peubah, periode, lingkup.kode, lambda when: one(peubah.nama, when))
