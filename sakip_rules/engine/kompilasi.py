"""A compilation in progress: formulas read, units inferred, methods made ready for the units they are used with.

What is wrong is kept in `found` and what it makes unusable is marked, so that nothing of it is ever evaluated. A method
is inferred once for each unit of the indicators that use it, however many they are.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sakip_rules.engine.sumber import dari_metode, dari_rumus, dari_skala
from sakip_rules.engine.tersusun import IndikatorTersusun, MetodeTersusun, RumusSiap, SkalaTersusun, Terukur
from sakip_rules.formula.infer import RumusSatuan, periksa_satuan
from sakip_rules.formula.parts import TIADA, Kumpulan
from sakip_rules.formula.syntax import Rumus, urai
from sakip_rules.formula.units import BukuSatuan, Ukuran
from sakip_rules.model.bukti import RumusTertulis
from sakip_rules.model.indikator import nama_bagian
from sakip_rules.model.klaim import semua_turunan
from sakip_rules.model.satuan import Satuan

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sakip_rules.engine.asal import Asalan
    from sakip_rules.model.indikator import Indikator
    from sakip_rules.model.metode import Metode
    from sakip_rules.model.ruang_kerja import BerkasInstansi, RuangKerja
    from sakip_rules.model.skala import Skala
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Scalar

INDIKATOR = "indikator"
SELISIH = "selisih-indikator"


class Kompilasi:
    """A compilation in progress: the units met so far, and what was found wrong."""

    def __init__(self, ruang: RuangKerja, buku: BukuSatuan | None) -> None:
        self.ruang = ruang
        self.found: list[Diagnostic] = []
        self.ukuran: dict[str, Ukuran] = {}
        self.satuan: dict[str, Satuan] = {}
        if buku is None:
            buku, wrong = BukuSatuan.susun(ruang.standar.satuan)
            self.found += wrong
        self.buku = buku

    def ukur(self, tertulis: Scalar) -> Ukuran | None:
        """Return the size of a unit, remembered under its name; None (told) where it is none."""
        size = self.buku.ukuran(tertulis)
        if not isinstance(size, Ukuran):
            self.found.append(size)
            return None
        return self._ingat(size, tertulis)

    def _ingat(self, size: Ukuran, tertulis: Scalar) -> Ukuran:
        if size.nama not in self.ukuran:
            self.ukuran[size.nama] = size
            known = self.ruang.standar.satuan
            counted = any(name in known and known[name].cacah for name in _kali(size))
            self.satuan[size.nama] = cetak(size, tertulis, cacah=counted)
        return size

    def indikator(self, item: Indikator, simpul: str) -> IndikatorTersusun:
        """Compile one version of an indicator."""
        size = self.ukur(item.satuan)
        direct = self._terukur("", item.nama, size, item)
        variables = {}
        for kode, variabel in item.variabel.items():
            own = self._terukur(kode, variabel.nama, self.ukur(variabel.satuan), item)
            whole = replace(
                own,
                konsolidasi=variabel.konsolidasi or item.konsolidasi,
                asal=variabel.asal,
                tempat=variabel.tempat,
            )
            parts = [replace(whole, kode=nama_bagian(kode, part), nama=nama) for part, nama in variabel.rincian.items()]
            variables[kode] = replace(whole, rincian=tuple(parts), tetap=variabel.tetap)
        known = size is not None and all(one.ukuran is not None for one in variables.values())
        formula = None
        if item.rumus is not None and known:
            sizes = {kode: one.ukuran for kode, one in variables.items() if one.ukuran is not None}
            sets = frozenset(kode for kode, one in variables.items() if one.asal is not None and one.asal.himpunan)
            vectors = {kode: tuple(one.rincian) for kode, one in item.variabel.items() if one.rincian}
            formula = self._rumus(item.rumus, sizes, size, Kumpulan(sets, vectors))
        return IndikatorTersusun(
            indikator=item,
            langsung=direct,
            variabel=variables,
            rumus=formula,
            sumber=dari_rumus(item),
            rusak=not known or (item.rumus is not None and formula is None),
            simpul=simpul,
            berlaku=item.berlaku,
            bertarget=frozenset(one.periode for one in item.target),
        )

    def periksa_asal(self, asalan: Asalan, item: IndikatorTersusun) -> IndikatorTersusun:
        """Return the indicator, `rusak` (told) where a variable is measured unlike what it takes its values from."""
        wrong = tuple(asalan.periksa(item))
        self.found += wrong
        return replace(item, rusak=True) if wrong else item

    def _terukur(self, kode: str, nama: str, size: Ukuran | None, item: Indikator) -> Terukur:
        unit = None if size is None else self.satuan[size.nama]
        return Terukur(kode, nama, size, unit, item.konsolidasi, None, item.tempat)

    def _rumus(
        self, tertulis: Scalar, sizes: Mapping[str, Ukuran], hasil: Ukuran | None, banyak: Kumpulan = TIADA
    ) -> RumusSiap | None:
        """Read a formula and infer its units; None (told) where either fails."""
        read = urai(tertulis)
        if not isinstance(read, Rumus):
            self.found += read
            return None
        fit = periksa_satuan(read, sizes, hasil, self.buku, banyak)
        if not isinstance(fit, RumusSatuan):
            self.found += fit
            return None
        return RumusSiap(fit, RumusTertulis(tertulis, read.nama))

    def metode_dipakai(
        self, berkas: BerkasInstansi, items: Sequence[IndikatorTersusun]
    ) -> dict[tuple[str, Ukuran | None], tuple[MetodeTersusun, ...]]:
        """Compile every method the agency's policies, indicators and claims name, for each unit it is used with."""
        made: dict[tuple[str, Ukuran | None], tuple[MetodeTersusun, ...]] = {}
        claimed = _diklaim(berkas)
        others = {row.indikator.text for item in items for row in item.indikator.nasional if row.indikator is not None}
        for kebijakan in berkas.instansi.kebijakan:
            for written in (kebijakan.serapan, *kebijakan.efisiensi):
                self._metode(made, written.text, None)
        for item in items:
            size, own = item.langsung.ukuran, item.indikator.metode
            if size is None:
                continue
            if own is not None:
                self._metode(made, own.text, size)
            for name in claimed.get(item.indikator.kode, ()):
                self._metode(made, name, size)
            for kebijakan in berkas.instansi.kebijakan:
                named = kebijakan.metode.get(item.indikator.polaritas)
                if own is None and named is not None:
                    self._metode(made, named.text, size)
                wanted = item.dibandingkan or item.indikator.kode in others
                for written in kebijakan.pembanding if wanted else ():
                    self._metode(made, written.text, size)
        return made

    def _metode(
        self, made: dict[tuple[str, Ukuran | None], tuple[MetodeTersusun, ...]], kode: str, size: Ukuran | None
    ) -> None:
        if (kode, size) not in made:
            versions = self.ruang.standar.metode.get(kode, ())
            made[kode, size] = tuple([self.satu_metode(metode, size) for metode in versions])

    def satuan_capaian(self, berkas: BerkasInstansi) -> Satuan | None:
        """Return the unit of a capaian by the methods the policy names: no indicator has to be there to be judged."""
        for kebijakan in berkas.instansi.kebijakan:
            for written in kebijakan.metode.values():
                for metode in self.ruang.standar.metode.get(written.text, ()):
                    size = None if metode.satuan.text in (INDIKATOR, SELISIH) else self.ukur(metode.satuan)
                    if size is not None:
                        return self.satuan[size.nama]
        return None

    def satu_metode(self, metode: Metode, size: Ukuran | None) -> MetodeTersusun:
        """Compile one version of a method for indicators measured in `size`."""

        def sized(written: Scalar) -> Ukuran | None:
            if size is not None and written.text == SELISIH:
                return self._ingat(self.buku.selisih(size), written)
            return size if written.text == INDIKATOR and size is not None else self.ukur(written)

        inputs = {name: sized(written) for name, written in metode.masukan.items()}
        known = {name: one for name, one in inputs.items() if one is not None}
        result = sized(metode.satuan)
        formula, conditions = None, []
        if result is not None and len(known) == len(inputs):
            formula = self._rumus(metode.rumus, known, result)
            conditions = [self._rumus(one.rumus, known, None) for one in metode.syarat]
        ready = tuple([one for one in conditions if one is not None])
        unit = None if result is None else self.satuan[result.nama]
        return MetodeTersusun(
            metode=metode,
            rumus=formula if len(ready) == len(metode.syarat) else None,
            syarat=ready,
            masukan=known,
            satuan=jarak(unit) if unit is not None and metode.satuan.text == SELISIH else unit,
            sumber=dari_metode(metode),
            berlaku=metode.berlaku,
        )

    def skala_dipakai(self) -> dict[str, tuple[SkalaTersusun, ...]]:
        """Measure every scale."""
        return {
            kode: tuple([self._skala(skala) for skala in versions])
            for kode, versions in self.ruang.standar.skala.items()
        }

    def _skala(self, skala: Skala) -> SkalaTersusun:
        return SkalaTersusun(skala, self.ukur(skala.satuan), dari_skala(skala), skala.berlaku)


def _diklaim(berkas: BerkasInstansi) -> dict[str, set[str]]:
    """Return the besaran that claims name of each indicator: some of them are kodes of methods."""
    found: dict[str, set[str]] = {}
    for turunan in semua_turunan(berkas.klaim):
        if turunan.jenis == INDIKATOR:
            found.setdefault(turunan.kode.text, set()).add(turunan.besaran.text)
    return found


def jarak(satuan: Satuan) -> Satuan:
    """Return the unit of a difference: so many ranks of an ordinal unit are a number, and none of its words."""
    return replace(satuan, urutan={}, cacah=True) if satuan.urutan else satuan


def _kali(ukuran: Ukuran) -> list[str]:
    """Return the units of a product of units that divides by none: a product with counted things is counted too."""
    return [] if "/" in ukuran.nama else ukuran.nama.split("*")


def cetak(ukuran: Ukuran, tertulis: Scalar, *, cacah: bool = False) -> Satuan:
    """Return a unit as a person reads it: its factor counted in base units, a product of units under its own name.

    `cacah` tells of a product whether a whole figure of it is shown without decimals.
    """
    unit = ukuran.satuan
    if unit is None:
        return Satuan(
            kode=ukuran.nama,
            nama=ukuran.nama,
            alias=(),
            dari=None,
            faktor=ukuran.faktor,
            selisih_dari="",
            urutan={},
            awalan="",
            akhiran="",
            desimal=None,
            cacah=cacah,
            tempat=tertulis.place,
        )
    return unit if unit.faktor == ukuran.faktor else replace(unit, faktor=ukuran.faktor)
