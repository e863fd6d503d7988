"""What the budget of a unit is held against: the total its perjanjian kinerja prints, and the units below it.

A unit's pagu is the sum of the nodes it holds and nothing else; printed totals and the sums of other units are only
subtracted from it, and a difference is a remark with the exact rupiah (N056, N057). All of it is of a whole year.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from sakip_rules.engine.anggaran import (
    PAGU,
    Lingkup,
    calon_pagu,
    jumlahkan,
    letak,
    nilai_anggaran,
    program_dari,
    simpul_unit,
)
from sakip_rules.engine.jelajah import tempat
from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.pilihan import pilih
from sakip_rules.engine.serapan import selisih
from sakip_rules.engine.tampil import eksak, tercetak
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.unit import TINGKAT
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.program import Simpul
    from sakip_rules.model.unit import Unit

PERJANJIAN = "pagu_perjanjian"
SELISIH_PERJANJIAN = "selisih_perjanjian"
SELISIH_BAWAHAN = "selisih_bawahan"


def pagu_perjanjian(p: Penilaian, unit: Unit, periode: Periode) -> Bukti | None:
    """Return the total printed for the year, of the first document that counts; None where none is printed.

    Documents that set targets come in the order of `target_dari`, versions of the budget in that of `pagu_dari`.
    """
    when = periode.setahun
    rows = [one for one in unit.pagu if one.periode == when]
    kebijakan, key = p.kebijakan(when.tahun), Kunci(PERJANJIAN, unit.kode, when)
    if not rows:
        return None
    if isinstance(kebijakan, TanpaNilai):
        return p.tanpa(key, kebijakan, p.tersusun.rupiah)
    candidates = calon_pagu(p, rows, key, unit.nama)
    named = any(one.rencana in kebijakan.target_dari for one in rows)
    return pilih(p, kebijakan, "target_dari" if named else "pagu_dari", candidates, key) or candidates[0]


def selisih_perjanjian(p: Penilaian, unit: Unit, periode: Periode) -> Bukti | None:
    """Return the pagu of a unit's nodes less the total its perjanjian kinerja prints; None where it prints none."""
    printed, when = pagu_perjanjian(p, unit, periode), periode.setahun
    if printed is None:
        return None
    total = nilai_anggaran(p, PAGU, Lingkup(TINGKAT, unit.kode), when)
    proof = selisih(p, Kunci(SELISIH_PERJANJIAN, unit.kode, when), total, printed)
    if not isinstance(proof.nilai, Fraction) or not proof.nilai:
        return proof
    place = tempat(printed) or unit.tempat
    figures: dict[str, Any] = {"rp_cetak": _angka(printed), "rp_jumlah": _angka(total), **_arah(proof)}
    return replace(proof, catatan=(diagnose("N056", place, milik=unit.kode, periode=when, **figures),))


def selisih_bawahan(p: Penilaian, lingkup: Lingkup, periode: Periode) -> Bukti | None:
    """Return the pagu of a unit (or of the agency) less the sum of those right below it; None where there are none."""
    when = periode.setahun
    below = p.tersusun.bawahan.get("" if lingkup.jenis == "instansi" else lingkup.kode, ())
    held = [unit for unit in below if simpul_unit(p, unit.kode, when.tahun)]
    if not held:
        return None
    own = nilai_anggaran(p, PAGU, lingkup, when)
    members = tuple([nilai_anggaran(p, PAGU, Lingkup(TINGKAT, unit.kode), when) for unit in held])
    parts = jumlahkan(p, Kunci("pagu_bawahan", lingkup.kode, when), members)
    proof = selisih(p, Kunci(SELISIH_BAWAHAN, lingkup.kode, when), own, parts)
    if not isinstance(proof.nilai, Fraction) or not proof.nilai:
        return proof
    place, names = letak(p, lingkup, when.tahun), ", ".join(_lepas(p, lingkup, held, when))
    figures: dict[str, Any] = {"rp_pagu": _angka(own), "rp_jumlah": _angka(parts), **_arah(proof)}
    return replace(proof, catatan=(diagnose("N057", place, milik=lingkup.kode, periode=when, lepas=names, **figures),))


def _lepas(p: Penilaian, lingkup: Lingkup, held: Iterable[Unit], periode: Periode) -> Iterator[str]:
    """Yield the highest nodes of a unit (or of the agency) of which no unit right below holds anything."""
    tahun = periode.tahun
    own = program_dari(p, lingkup, tahun) if lingkup.jenis == "instansi" else simpul_unit(p, lingkup.kode, tahun)
    taken = {node.kode for unit in held for node in simpul_unit(p, unit.kode, tahun)}
    waiting = list(reversed(own))
    while waiting:
        node: Simpul = waiting.pop()
        if node.kode in taken:
            continue
        if any(below.kode in taken for below in node.telusuri()):
            waiting += [child for child in reversed(node.anak) if child.berlaku.mencakup(tahun)]
        else:
            yield node.kode


def _arah(proof: Bukti) -> dict[str, str]:
    """Return the difference as what is more or less, so that a sentence needs no sign."""
    more = isinstance(proof.nilai, Fraction) and proof.nilai > 0
    figure = _angka(proof).removeprefix("-")
    return {"rp_lebih": figure if more else "", "rp_kurang": "" if more else figure}


def _angka(proof: Bukti) -> str:
    return eksak(tercetak(proof.nilai, proof.satuan)) if isinstance(proof.nilai, Fraction) else ""
