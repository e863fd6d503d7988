"""Budgets: pagu and realisasi from the leaves of the program tree up, each sum with its parts.

What nobody recorded is missing, and so is every sum it belongs to. A total that is recorded itself counts only where
nothing below it is known for that periode. A pagu is a year's: a part of the year without one of its own is compared
with the year's (N046). A realisasi of a part of a year is what was spent up to it.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.pilihan import pilih
from sakip_rules.engine.sumber import dari_fakta
from sakip_rules.engine.tertulis import Letak, nilai_fakta
from sakip_rules.engine.versi import rusak, yang_berlaku
from sakip_rules.model.bukti import Langkah, Sumber
from sakip_rules.model.indikator import PENDUKUNG
from sakip_rules.model.nilai import TanpaNilai, gabung
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.engine.tersusun import IndikatorTersusun
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.instansi import Sasaran, Tujuan
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.program import Pagu, Simpul
    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.places import Place

PAGU, REALISASI = "pagu", "realisasi"
NAMA = {PAGU: "pagu", REALISASI: "realisasi_anggaran"}
_TANPA = {PAGU: "N020", REALISASI: "N021"}


class Lingkup(NamedTuple):
    """What a budget or a capaian is of, or a value belongs to: its kind (`simpul`: any node of a program), its kode."""

    jenis: str
    kode: str


def lingkup_indikator(item: IndikatorTersusun) -> Lingkup:
    """Return the scope of the budget behind an indicator: its node, or that of what it measures."""
    if item.indikator.simpul is not None:
        return Lingkup("simpul", item.indikator.simpul.text)
    if item.simpul:
        return Lingkup("simpul", item.simpul)
    return Lingkup(item.indikator.tingkat, item.indikator.induk.text or item.indikator.kode)


def lingkup_simpul(p: Penilaian, tertulis: Scalar) -> Lingkup:
    """Return the scope a rule names: a node, or the whole agency by its own kode."""
    kode = tertulis.text
    return Lingkup("instansi", kode) if kode == p.instansi.kode else Lingkup("simpul", kode)


def letak(p: Penilaian, lingkup: Lingkup, tahun: int) -> Place:
    """Return where a scope is declared."""
    if lingkup.jenis == "simpul":
        node = p.simpul(lingkup.kode, tahun)
        return p.instansi.tempat if isinstance(node, TanpaNilai) else node.tempat
    if lingkup.jenis == "unit" and lingkup.kode in p.tersusun.unit:
        return p.tersusun.unit[lingkup.kode].tempat
    rows: dict[str, Sequence[Sasaran | Tujuan]] = {"sasaran": p.instansi.sasaran, "tujuan": p.instansi.tujuan}
    return next((one.tempat for one in rows.get(lingkup.jenis, ()) if one.kode == lingkup.kode), p.instansi.tempat)


def nilai_anggaran(p: Penilaian, besaran: str, lingkup: Lingkup, periode: Periode) -> Bukti:
    """Return the pagu or the realisasi of a scope."""
    if besaran == PAGU and periode.bagian and not any(when == periode for when in _periode_pagu(p)):
        yearly = nilai_anggaran(p, besaran, lingkup, periode.setahun)
        note = diagnose("N046", letak(p, lingkup, periode.tahun), milik=lingkup.kode, periode=periode)
        return yearly if isinstance(yearly.nilai, TanpaNilai) else replace(yearly, catatan=(*yearly.catatan, note))
    return p.sekali((besaran, lingkup, periode), lambda: _nilai(p, besaran, lingkup, periode))


def program_dari(p: Penilaian, lingkup: Lingkup, tahun: int) -> tuple[Simpul, ...]:
    """Return the programs in force that serve a sasaran, a tujuan or the whole agency, in the order written.

    One that serves two sasaran counts whole for each of them, and once for what both belong to.
    """
    if lingkup.jenis == PENDUKUNG:
        return ()
    served = {
        sasaran.kode
        for sasaran in p.instansi.sasaran
        if lingkup.kode == (sasaran.kode if lingkup.jenis == "sasaran" else sasaran.tujuan.text)
    }
    every = [version for simpul in p.tersusun.program for version in p.tersusun.simpul[simpul]]
    return tuple(
        version
        for version in yang_berlaku(every, tahun)
        if lingkup.jenis == "instansi" or any(one.text in served for one in version.sasaran)
    )


def _nilai(p: Penilaian, besaran: str, lingkup: Lingkup, periode: Periode) -> Bukti:
    if lingkup.jenis == "simpul":
        node = p.simpul(lingkup.kode, periode.tahun)
        if isinstance(node, TanpaNilai):
            return p.tanpa(Kunci(NAMA[besaran], lingkup.kode, periode), node, p.tersusun.rupiah)
        return _simpul(p, besaran, node, periode)
    if lingkup.jenis == "unit":
        return _unit(p, besaran, lingkup.kode, periode)
    return _program(p, besaran, lingkup, periode)


def _program(p: Penilaian, besaran: str, lingkup: Lingkup, periode: Periode) -> Bukti:
    programs = program_dari(p, lingkup, periode.tahun)
    if lingkup.jenis == "instansi":
        if any(_ada(p, besaran, program, periode) for program in programs):
            return _jumlah(p, besaran, lingkup.kode, periode, programs)
        return _tercatat(p, besaran, lingkup.kode, periode) or _tanpa(
            p, besaran, lingkup.kode, periode, p.instansi.tempat
        )
    if programs:
        return _jumlah(p, besaran, lingkup.kode, periode, programs)
    reason = diagnose("N022", letak(p, lingkup, periode.tahun), milik=lingkup.kode, periode=periode)
    return p.tanpa(
        Kunci(NAMA[besaran], lingkup.kode, periode), TanpaNilai(kosong=True, sebab=(reason,)), p.tersusun.rupiah
    )


def simpul_unit(p: Penilaian, kode: str, tahun: int) -> tuple[Simpul, ...]:
    """Return the nodes in force that a unit holds, in the order written."""
    held = p.tersusun.unit[kode].simpul if kode in p.tersusun.unit else ()
    every = [version for written in held for version in p.tersusun.simpul.get(written.text, ())]
    return tuple(yang_berlaku(every, tahun))


def _unit(p: Penilaian, besaran: str, kode: str, periode: Periode) -> Bukti:
    nodes = simpul_unit(p, kode, periode.tahun)
    if nodes:
        return _jumlah(p, besaran, kode, periode, nodes)
    reason = diagnose("N026", letak(p, Lingkup("unit", kode), periode.tahun), milik=kode, periode=periode)
    absent = TanpaNilai(kosong=True, sebab=(reason,))
    return p.tanpa(Kunci(NAMA[besaran], kode, periode), absent, p.tersusun.rupiah)


def _simpul(p: Penilaian, besaran: str, simpul: Simpul, periode: Periode) -> Bukti:
    children = _anak(simpul, periode)
    if any(_ada(p, besaran, child, periode) for child in children):
        return _jumlah(p, besaran, simpul.kode, periode, children)
    own = _pagu(p, simpul, periode) if besaran == PAGU else None
    return own or _tercatat(p, besaran, simpul.kode, periode) or _tanpa(p, besaran, simpul.kode, periode, simpul.tempat)


def _anak(simpul: Simpul, periode: Periode) -> list[Simpul]:
    return [child for child in simpul.anak if child.berlaku.mencakup(periode.tahun)]


def _ada(p: Penilaian, besaran: str, simpul: Simpul, periode: Periode) -> bool:
    """Whether anything is recorded for a node or below it."""

    def recorded() -> bool:
        return (
            (simpul.kode, besaran, periode) in p.tersusun.anggaran
            or (besaran == PAGU and any(one.periode == periode for one in simpul.pagu))
            or any(_ada(p, besaran, child, periode) for child in _anak(simpul, periode))
        )

    return p.sekali(("ada", besaran, simpul.kode, periode), recorded)


def _jumlah(p: Penilaian, besaran: str, kode: str, periode: Periode, simpul: Iterable[Simpul]) -> Bukti:
    anak = tuple([nilai_anggaran(p, besaran, Lingkup("simpul", child.kode), periode) for child in simpul])
    return jumlahkan(p, Kunci(NAMA[besaran], kode, periode), anak)


def jumlahkan(p: Penilaian, kunci: Kunci, anak: tuple[Bukti, ...]) -> Bukti:
    """Return the sum of amounts; one that is missing leaves none."""
    values = tuple([child.nilai for child in anak])
    absent = [value for value in values if isinstance(value, TanpaNilai)]
    total: Nilai = sum((value for value in values if isinstance(value, Fraction)), Fraction(0))
    total = gabung(*absent) if absent else total
    unit = p.tersusun.rupiah
    step = Langkah("jumlah", values, total, 0, 0, unit.kode if unit is not None else "")
    return p.bukti("jumlah", kunci, total, unit, langkah=(step,), anak=anak)


def _tercatat(p: Penilaian, besaran: str, kode: str, periode: Periode) -> Bukti | None:
    """Return the amount recorded for this very node, or None."""
    found = p.tersusun.anggaran.get((kode, besaran, periode))
    if not found:
        return None
    fact, name = found[0], NAMA[besaran]
    place = fact.nilai_tertulis.place
    value: Nilai = nilai_fakta(fact.nilai, p.tersusun.rupiah, kode, name.replace("_", " "), Letak(periode, place))
    if len(found) > 1:
        value = rusak("fakta", f"{name} {kode}", place)
    return p.bukti(
        "fakta",
        Kunci(name, kode, periode),
        value,
        p.tersusun.rupiah,
        sumber=dari_fakta(fact, kode, name.replace("_", " ")),
    )


def _pagu(p: Penilaian, simpul: Simpul, periode: Periode) -> Bukti | None:
    """Return the pagu the program files set for this very node, or None where they set none."""
    rows = [one for one in simpul.pagu if one.periode == periode]
    kebijakan = p.kebijakan(periode.tahun)
    unit = p.tersusun.rupiah
    if rows and isinstance(kebijakan, TanpaNilai):
        return p.tanpa(Kunci(NAMA[PAGU], simpul.kode, periode), kebijakan, unit)
    key = Kunci(NAMA[PAGU], simpul.kode, periode)
    candidates = calon_pagu(p, rows, key, simpul.nama)
    if not candidates or isinstance(kebijakan, TanpaNilai):
        return None
    return pilih(p, kebijakan, "pagu_dari", candidates, key) or candidates[0]


def calon_pagu(p: Penilaian, rows: Iterable[Pagu], kunci: Kunci, nama: str) -> list[Bukti]:
    """Return each figure of a pagu as a leaf, called by the document that sets it."""
    unit, found = p.tersusun.rupiah, []
    for one in rows:
        value: Nilai = nilai_fakta(one.nilai, unit, kunci.kode, "pagu", Letak(kunci.periode, one.tempat))
        source = Sumber("pagu", one.rencana, nama, one.nilai.text.strip(), one.tempat, one.acuan)
        called = one.rencana or kunci.besaran
        found.append(p.bukti("tetapan", kunci, value, unit, nama=called, sumber=source))
    return found


def _tanpa(p: Penilaian, besaran: str, kode: str, periode: Periode, tempat: Place) -> Bukti:
    reason = diagnose(_TANPA[besaran], tempat, milik=kode, periode=periode)
    return p.tanpa(Kunci(NAMA[besaran], kode, periode), TanpaNilai(kosong=True, sebab=(reason,)), p.tersusun.rupiah)


def _periode_pagu(p: Penilaian) -> frozenset[Periode]:
    """Return every periode for which some pagu is written."""

    def every() -> frozenset[Periode]:
        rows = {one.periode for versions in p.tersusun.simpul.values() for node in versions for one in node.pagu}
        return frozenset(rows | {when for _, besaran, when in p.tersusun.anggaran if besaran == PAGU})

    return p.sekali(("periode_pagu",), every)
