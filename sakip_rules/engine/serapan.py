"""What became of a budget: what is left, how much was absorbed, and how efficiently, each by the agency's method.

The inputs of a budget's method are pagu, realisasi (or realisasi_anggaran), sisa, serapan, and capaian of the same
level; with `[n-1]` those of the year before.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.anggaran import PAGU, REALISASI, letak, nilai_anggaran
from sakip_rules.engine.metode import pilihan_metode, terapkan
from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.peubah import untuk_kunci
from sakip_rules.engine.sumber import dari_kebijakan
from sakip_rules.engine.versi import rusak
from sakip_rules.model.bukti import Langkah
from sakip_rules.model.hasil import HasilAnggaran
from sakip_rules.model.nilai import TanpaNilai, gabung
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Callable

    from sakip_rules.engine.anggaran import Lingkup
    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.formula.syntax import Peubah
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.periode import Periode

    Capaian = Callable[[Periode], Bukti]

EFISIENSI = "efisiensi"


def hasil_anggaran(
    p: Penilaian, lingkup: Lingkup, periode: Periode, capaian: Capaian | None, milik: str = ""
) -> HasilAnggaran:
    """Return everything about a budget; `capaian` gives that of its level, None where the level has none.

    `milik` is whose capaian that is, where it is not the level's own.
    """
    efficient = () if capaian is None else efisiensi(p, lingkup, periode, capaian, milik)
    return HasilAnggaran(
        nilai_anggaran(p, PAGU, lingkup, periode),
        nilai_anggaran(p, REALISASI, lingkup, periode),
        sisa(p, lingkup, periode),
        serapan(p, lingkup, periode),
        next(iter(efficient), None),
        efficient[1:],
    )


def sisa(p: Penilaian, lingkup: Lingkup, periode: Periode) -> Bukti:
    """Return what is left of a pagu."""
    return p.sekali(("sisa", lingkup, periode), lambda: _sisa(p, lingkup, periode))


def _sisa(p: Penilaian, lingkup: Lingkup, periode: Periode) -> Bukti:
    parts = (nilai_anggaran(p, PAGU, lingkup, periode), nilai_anggaran(p, REALISASI, lingkup, periode))
    return selisih(p, Kunci("sisa", lingkup.kode, periode), *parts)


def selisih(p: Penilaian, kunci: Kunci, dari: Bukti, kurang: Bukti) -> Bukti:
    """Return one amount less another."""
    first, second = dari.nilai, kurang.nilai
    absent = [value for value in (first, second) if isinstance(value, TanpaNilai)]
    value: Nilai = gabung(*absent)
    if isinstance(first, Fraction) and isinstance(second, Fraction):
        value = first - second
    unit = p.tersusun.rupiah
    step = Langkah("-", (first, second), value, 0, 0, unit.kode if unit is not None else "")
    return p.bukti("selisih", kunci, value, unit, langkah=(step,), anak=(dari, kurang))


def serapan(p: Penilaian, lingkup: Lingkup, periode: Periode) -> Bukti:
    """Return how much of a pagu was absorbed, by the agency's method; more than the pagu is told (N053)."""
    return p.sekali(("serapan", lingkup, periode), lambda: _serapan(p, lingkup, periode))


def _serapan(p: Penilaian, lingkup: Lingkup, periode: Periode) -> Bukti:
    kebijakan = p.kebijakan(periode.tahun)
    key = Kunci("serapan", lingkup.kode, periode)
    if isinstance(kebijakan, TanpaNilai):
        return p.tanpa(key, kebijakan, p.tersusun.persen)
    written = kebijakan.serapan
    chosen = pilihan_metode(p, key, written, dari_kebijakan(kebijakan, "serapan", written.text))
    inputs = _masukan(p, lingkup, periode, lingkup.kode, None)
    proof = terapkan(p, p.metode(written, None, periode.tahun), key, inputs, chosen)
    pagu, spent = (nilai_anggaran(p, besaran, lingkup, periode) for besaran in (PAGU, REALISASI))
    if not (isinstance(pagu.nilai, Fraction) and isinstance(spent.nilai, Fraction) and spent.nilai > pagu.nilai):
        return proof
    note = diagnose("N053", letak(p, lingkup, periode.tahun), milik=lingkup.kode, periode=periode)
    return replace(proof, catatan=(*proof.catatan, note))


def efisiensi(p: Penilaian, lingkup: Lingkup, periode: Periode, capaian: Capaian, milik: str = "") -> tuple[Bukti, ...]:
    """Return the efficiency of a level by each method the agency names, the main one first.

    Only the main one is called efisiensi, the others by the kode of their method.
    """
    owner = milik or lingkup.kode
    return p.sekali((EFISIENSI, lingkup, owner, periode), lambda: _efisiensi(p, lingkup, periode, capaian, owner))


def _efisiensi(p: Penilaian, lingkup: Lingkup, periode: Periode, capaian: Capaian, milik: str) -> tuple[Bukti, ...]:
    kebijakan = p.kebijakan(periode.tahun)
    if isinstance(kebijakan, TanpaNilai):
        return (p.tanpa(Kunci(EFISIENSI, milik, periode), kebijakan, p.tersusun.persen),)
    names = [written.text for written in kebijakan.efisiensi]
    # As it is written: one method by its kode, which is then where the rule stands, or a list of one or more.
    rule = kebijakan.asal.get(EFISIENSI)
    bare = rule is not None and [rule.tempat] == [written.place for written in kebijakan.efisiensi]
    text = names[0] if bare else f"[{', '.join(names)}]"
    inputs = _masukan(p, lingkup, periode, milik, capaian)
    found: list[Bukti] = []
    for written in kebijakan.efisiensi:
        key = Kunci(written.text if found else EFISIENSI, milik, periode)
        chosen = pilihan_metode(p, key, written, dari_kebijakan(kebijakan, EFISIENSI, text))
        if len(names) > 1:
            chosen = replace(chosen, aturan=(("urutan", ", ".join(names)),))
        found.append(terapkan(p, p.metode(written, None, periode.tahun), key, inputs, chosen))
    return tuple(found)


def _masukan(
    p: Penilaian, lingkup: Lingkup, periode: Periode, milik: str, capaian: Capaian | None
) -> Callable[[Peubah], Bukti]:
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

    return lambda peubah: untuk_kunci(p, peubah, periode, milik, lambda when: one(peubah.nama, when))
