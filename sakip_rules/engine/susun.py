"""Compiling an agency: everything that can be known before any number is looked up, and all that is wrong with it.

Everything wrong is told once, here. What comes out can be judged for any periode, as often as wanted.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from sakip_rules.engine.asal import Asalan
from sakip_rules.engine.kompilasi import Kompilasi
from sakip_rules.engine.tersusun import InstansiTersusun
from sakip_rules.engine.urutan import susun_urutan
from sakip_rules.model.rujukan import menurut_kode, semua_indikator, semua_simpul
from sakip_rules.source.diagnostics import ordered

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sakip_rules.engine.tersusun import IndikatorTersusun, MetodeTersusun
    from sakip_rules.formula.units import BukuSatuan
    from sakip_rules.model.fakta import Fakta, FaktaAnggaran
    from sakip_rules.model.metode import Metode
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.program import Simpul
    from sakip_rules.model.ruang_kerja import BerkasInstansi, RuangKerja
    from sakip_rules.model.unit import Unit
    from sakip_rules.source.diagnostics import Diagnostic

K = TypeVar("K")
V = TypeVar("V")


def susun_instansi(
    ruang: RuangKerja, kode: str, buku: BukuSatuan | None = None
) -> tuple[InstansiTersusun, tuple[Diagnostic, ...]]:
    """Compile one agency of a workspace, and tell what in it cannot be used.

    `buku` is the book of its units where it was made already. Raises KeyError for an agency the workspace does not
    have.
    """
    berkas = ruang.instansi[kode]
    work = Kompilasi(ruang, buku)
    indikator = _indikator(work, berkas)
    methods = work.metode_dipakai(berkas, [item for versions in indikator.values() for item in versions])
    every = [method for versions in methods.values() for method in versions]
    judged = [method.satuan for method in every if method.metode.jenis == "capaian"]
    spent = [method.masukan for method in every if method.metode.jenis == "serapan"]
    persen = next((unit for unit in judged if unit is not None), None) or work.satuan_capaian(berkas)
    rupiah = next((inputs["pagu"] for inputs in spent if "pagu" in inputs), None)
    measured = Asalan(indikator, None if persen is None else work.ukuran[persen.kode], rupiah)
    facts = _fakta(berkas.fakta)
    units = _unit(berkas)
    order, cycles, found = susun_urutan(menurut_kode(semua_indikator(berkas)))
    tersusun = InstansiTersusun(
        ruang=ruang,
        berkas=berkas,
        buku=work.buku,
        indikator=_beku(
            {name: [work.periksa_asal(measured, one) for one in items] for name, items in indikator.items()}
        ),
        anggota=_anggota(berkas),
        simpul=_simpul(berkas),
        program=tuple(dict.fromkeys(program.kode for program in berkas.program)),
        metode=methods,
        skala=work.skala_dipakai(),
        fakta=facts,
        berbagian=frozenset((kode, name, when.tahun) for kode, name, when in facts if when.bagian),
        anggaran=_anggaran(berkas.anggaran),
        ukuran=work.ukuran,
        satuan=work.satuan,
        rupiah=None if rupiah is None else work.satuan[rupiah.nama],
        persen=persen,
        urutan=order,
        siklus=cycles,
        unit=units,
        bawahan=_bawahan(units),
    )
    return tersusun, ordered((*work.found, *found))


def susun_metode(ruang: RuangKerja, metode: Metode, buku: BukuSatuan) -> tuple[MetodeTersusun, tuple[Diagnostic, ...]]:
    """Compile one method as it stands, for some counted indicator, and tell what in it cannot be used."""
    work = Kompilasi(ruang, buku)
    units = [unit for unit in ruang.standar.satuan.values() if unit.dari is None and not unit.selisih_dari]
    size = work.ukur(replace(metode.satuan, text=units[0].kode)) if units else None
    made = work.satu_metode(metode, size)
    return made, ordered(work.found)


def _indikator(work: Kompilasi, berkas: BerkasInstansi) -> dict[str, list[IndikatorTersusun]]:
    nodes = {id(item): simpul.kode for simpul in semua_simpul(berkas) for item in simpul.indikator}
    found: dict[str, list[IndikatorTersusun]] = {}
    for item in semua_indikator(berkas):
        found.setdefault(item.kode, []).append(work.indikator(item, nodes.get(id(item), "")))
    return found


def _anggota(berkas: BerkasInstansi) -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], dict[str, None]] = {}
    for item in semua_indikator(berkas):
        for induk in ("", item.induk.text):
            found.setdefault((item.tingkat, induk), {})[item.kode] = None
    return {key: tuple(names) for key, names in found.items()}


def _simpul(berkas: BerkasInstansi) -> dict[str, tuple[Simpul, ...]]:
    found: dict[str, list[Simpul]] = {}
    for node in semua_simpul(berkas):
        found.setdefault(node.kode, []).append(node)
    return _beku(found)


def _unit(berkas: BerkasInstansi) -> dict[str, Unit]:
    """Return units by their kode; of two that share one, the first."""
    found: dict[str, Unit] = {}
    for unit in berkas.unit:
        found.setdefault(unit.kode, unit)
    return found


def _bawahan(units: Mapping[str, Unit]) -> dict[str, tuple[Unit, ...]]:
    """Gather units by their superior, in the order written; one that names none there is stands at the top."""
    found: dict[str, list[Unit]] = {}
    for unit in units.values():
        induk = "" if unit.induk is None or unit.induk.text not in units else unit.induk.text
        found.setdefault(induk, []).append(unit)
    return _beku(found)


def _beku(groups: Mapping[K, Sequence[V]]) -> dict[K, tuple[V, ...]]:
    return {key: tuple(items) for key, items in groups.items()}


def _fakta(facts: Iterable[Fakta]) -> dict[tuple[str, str, Periode], tuple[Fakta, ...]]:
    """Index facts by what they measure; what is recorded twice stands in the order of places."""
    found: dict[tuple[str, str, Periode], list[Fakta]] = {}
    for fact in facts:
        found.setdefault((fact.indikator.text, fact.nama, fact.periode), []).append(fact)
    return {key: tuple(sorted(items, key=lambda one: one.nilai_tertulis.place)) for key, items in found.items()}


def _anggaran(facts: Iterable[FaktaAnggaran]) -> dict[tuple[str, str, Periode], tuple[FaktaAnggaran, ...]]:
    found: dict[tuple[str, str, Periode], list[FaktaAnggaran]] = {}
    for fact in facts:
        found.setdefault((fact.simpul.text, fact.besaran, fact.periode), []).append(fact)
    return {key: tuple(sorted(items, key=lambda one: one.nilai_tertulis.place)) for key, items in found.items()}
