"""A method with one small mistake in it, and the examples that would tell.

The formula and each condition are changed as a formula is; a condition may also be missing.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from sakip_rules.checks.contoh import hasil_metode, nilai_masukan
from sakip_rules.checks.mutan.akar import akar
from sakip_rules.checks.mutan.bentuk import Calon, Mutan, Ubahan
from sakip_rules.checks.mutan.calon import selisih_langkah
from sakip_rules.checks.mutan.isian import BEDA
from sakip_rules.checks.mutan.rumus import slip
from sakip_rules.checks.mutan.tulisan import baca, bacaan
from sakip_rules.checks.skala import angka
from sakip_rules.engine.susun import susun_metode
from sakip_rules.formula.evaluate import hitung
from sakip_rules.model.baca.metode import baca_contoh_metode
from sakip_rules.source.catalogue import has_galat
from sakip_rules.source.numbers import write
from sakip_rules.source.penulis import Isi, Polos, alur

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from sakip_rules.engine.tersusun import MetodeTersusun
    from sakip_rules.formula.units import BukuSatuan
    from sakip_rules.model.metode import ContohMetode, Metode
    from sakip_rules.model.ruang_kerja import RuangKerja

CARA = "setengah_ke_atas"
_KECIL = (Fraction(0), Fraction(1), Fraction(-1), Fraction(1, 2), Fraction(-1, 2))
"""Figures around nothing at all, where conditions draw their lines."""
_SEDIKIT = Fraction(181, 180)


def ubah_metode(ruang: RuangKerja, buku: BukuSatuan, siap: MetodeTersusun) -> Iterator[Mutan[MetodeTersusun]]:
    """Yield the mutants of one version of a method."""
    own = siap.metode
    alike = {
        name: tuple(other for other, unit in own.masukan.items() if other != name and unit.text == written.text)
        for name, written in own.masukan.items()
    }
    if siap.rumus is not None:
        for one in slip(siap.rumus.satuan.rumus, alike):
            ubahan = Ubahan(one.jenis, "rumus", own.rumus.text, one.teks, own.rumus.place)
            changed = replace(own, rumus=replace(own.rumus, text=one.teks))
            yield Mutan(ubahan, _susun(ruang, buku, changed))
    for at, (syarat, ready) in enumerate(zip(own.syarat, siap.syarat, strict=False)):
        rest = (*own.syarat[:at], *own.syarat[at + 1 :])
        gone = Ubahan("syarat", "syarat", syarat.rumus.text, "", syarat.rumus.place)
        yield Mutan(gone, _susun(ruang, buku, replace(own, syarat=rest)))
        for one in slip(ready.satuan.rumus, alike):
            ubahan = Ubahan(one.jenis, "syarat", syarat.rumus.text, one.teks, syarat.rumus.place)
            other = replace(syarat, rumus=replace(syarat.rumus, text=one.teks))
            changed = replace(own, syarat=(*own.syarat[:at], other, *own.syarat[at + 1 :]))
            yield Mutan(ubahan, _susun(ruang, buku, changed))


def _susun(ruang: RuangKerja, buku: BukuSatuan, metode: Metode) -> MetodeTersusun | None:
    made, found = susun_metode(ruang, metode, buku)
    return None if has_galat(found) or made.rumus is None else made


def calon_metode(ruang: RuangKerja, siap: MetodeTersusun, desimal: int) -> Iterator[Calon[ContohMetode]]:
    """Yield examples of a method near those it has; results are rounded to `desimal`."""
    own, known, seen = siap.metode, bacaan(ruang), set()
    for masukan in _masukan(siap):
        result = hasil_metode(siap, masukan)
        shown: Isi = "-" if result is None else Polos(write(result, desimal, CARA))
        isi: Isi = {"masukan": {name: Polos(angka(value)) for name, value in masukan.items()}, "hasil": shown}
        text = alur(isi)
        row = None if text in seen or "/" in text else baca(isi, own.tempat.file)
        if row is not None:
            seen.add(text)
            made = baca_contoh_metode(known, row, dict(own.masukan), own.satuan)
            yield Calon(made, text, own.tempat.file, own.kode)


def _selisih(
    siap: MetodeTersusun, masukan: Mapping[str, Fraction], nama: str, nilai: Fraction
) -> dict[Hashable, Fraction]:
    """Return the differences of each test a method makes with one input replaced."""
    values = nilai_masukan(siap, {**masukan, nama: nilai})
    found: dict[Hashable, Fraction] = {}
    for at, rumus in enumerate((*siap.syarat, *(() if siap.rumus is None else (siap.rumus,)))):
        if {one.kunci for one in rumus.satuan.rumus.peubah} <= values.keys():
            steps = hitung(rumus.satuan, values).langkah
            found |= {(at, key): value for key, value in selisih_langkah(steps).items()}
    return found


def _masukan(siap: MetodeTersusun) -> Iterator[Mapping[str, Fraction]]:
    bases = [dict(one.masukan) for one in siap.metode.contoh]
    yield from bases
    for base in bases:
        yield {name: Fraction(value) for name, value in zip(base, BEDA * len(base), strict=False)}
        for name, value in base.items():
            for other in dict.fromkeys((*_KECIL, value * 2, value + 1, value - 1, -value, value / 2)):
                yield {**base, name: other}
        for name, value in base.items():
            for root in akar(value, partial(_selisih, siap, base, name)):
                for beside in (root, root + 1, root - 1, root + _KECIL[3], root - _KECIL[3], root * _SEDIKIT):
                    yield {**base, name: beside}
        for name in base:
            for twin in base:
                if twin != name:
                    yield {**base, name: base[twin]}
