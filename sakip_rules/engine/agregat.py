"""Rollup: a sasaran from its indicators, a tujuan and the agency from what the policy names, by the declared rule.

The members come from the definitions, so that leaving a failing one out of the facts cannot raise a mean (T5); what is
done with a member that has no value is the policy's `bila_kosong`, and is said (Z5). Members in different units are
never put together (T4). Weights are exact (B6); figures are exact, or the shown ones where the policy says `angka:
tampil`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.anggaran import Lingkup, letak
from sakip_rules.engine.capaian import dibatasi
from sakip_rules.engine.pembulatan import dibulatkan
from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.peubah import anggota
from sakip_rules.engine.sumber import dari_kebijakan
from sakip_rules.engine.versi import rusak
from sakip_rules.model.bukti import Langkah, Sumber
from sakip_rules.model.nilai import TanpaNilai, gabung
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.instansi import Agregat
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.periode import Periode
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.places import Place

BESARAN = "capaian"
_DI_BAWAH = {
    "sasaran": ("indikator",),
    "tujuan": ("indikator", "sasaran"),
    "unit": ("indikator", "unit"),
    "instansi": ("indikator", "sasaran", "tujuan", "unit"),
}


@dataclass(frozen=True, slots=True)
class Anggota:
    """One member of an aggregate: its value, its weight (also as written) where it has one, where it is declared."""

    nilai: Bukti
    bobot: Fraction | None
    tertulis: Scalar | None
    tempat: Place


def capaian_tingkat(p: Penilaian, lingkup: Lingkup, periode: Periode) -> Bukti:
    """Return the capaian of a sasaran, a tujuan, a unit or the instansi, capped where the agency declares it."""
    return p.sekali(("capaian", lingkup, periode), lambda: _capaian(p, lingkup, periode))


def _capaian(p: Penilaian, lingkup: Lingkup, periode: Periode) -> Bukti:
    key = Kunci(BESARAN, lingkup.kode, periode)
    kebijakan = p.kebijakan(periode.tahun)
    if isinstance(kebijakan, TanpaNilai):
        return p.tanpa(key, kebijakan, p.tersusun.persen)
    rule = kebijakan.agregat.get(lingkup.jenis)
    if rule is None or rule.dari not in _DI_BAWAH[lingkup.jenis]:
        place = kebijakan.tempat if rule is None else rule.tempat
        return p.tanpa(key, rusak("kebijakan", f"agregat.{lingkup.jenis}", place), p.tersusun.persen)
    if rule.dari == lingkup.jenis and lingkup.kode not in p.tersusun.bawahan:
        rule = replace(rule, dari="indikator")  # the lowest units have nothing below them but their indicators
    written = f"{{dari: {rule.dari}, cara: {rule.cara}, angka: {rule.angka}, bila_kosong: {rule.bila_kosong}}}"
    source = dari_kebijakan(kebijakan, f"agregat.{lingkup.jenis}", written, kode=rule.cara, tempat=rule.tempat)
    members = list(_anggota(p, lingkup, rule.dari, periode))
    if rule.angka == "tampil":
        members = [
            replace(one, nilai=dibulatkan(one.nilai, kebijakan, "tampilan", kebijakan.tampilan)) for one in members
        ]
    if not members:
        place = letak(p, lingkup, periode.tahun)
        reason = diagnose("N023", place, milik=lingkup.kode, tingkat=rule.dari, periode=periode)
        absent = TanpaNilai(kosong=True, sebab=(reason,))
        return p.bukti("agregat", key, absent, p.tersusun.persen, sumber=source, aturan=_aturan(rule))
    return dibatasi(_agregat(p, rule, key, source, members), kebijakan, lingkup.jenis)


def _anggota(p: Penilaian, lingkup: Lingkup, dari: str, periode: Periode) -> Iterator[Anggota]:
    """Yield the expected members: indicators in force of this level, or what stands below it."""
    agency, kode = lingkup.jenis == "instansi", lingkup.kode
    if dari == "indikator":
        for level in ("tujuan", "sasaran") if agency else (lingkup.jenis,):
            for name in anggota(p, level, "", periode.tahun, "" if agency else kode):
                yield _anggota_indikator(p, name, periode)
    elif dari == "sasaran":
        for sasaran in p.instansi.sasaran:
            if agency or sasaran.tujuan.text == kode:
                proof = capaian_tingkat(p, Lingkup(dari, sasaran.kode), periode)
                yield Anggota(proof, sasaran.bobot, sasaran.bobot_tertulis, sasaran.tempat)
    elif dari == "unit":
        for unit in p.tersusun.bawahan.get("" if agency else kode, ()):
            proof = capaian_tingkat(p, Lingkup(dari, unit.kode), periode)
            yield Anggota(proof, None, None, unit.tempat)
    else:
        for tujuan in p.instansi.tujuan:
            proof = capaian_tingkat(p, Lingkup(dari, tujuan.kode), periode)
            yield Anggota(proof, tujuan.bobot, tujuan.bobot_tertulis, tujuan.tempat)


def _anggota_indikator(p: Penilaian, kode: str, periode: Periode) -> Anggota:
    item, proof = p.indikator(kode, periode.tahun), p.ambil(BESARAN, kode, periode)
    if isinstance(item, TanpaNilai):
        return Anggota(proof, None, None, p.instansi.tempat)
    own = item.indikator
    return Anggota(proof, own.bobot, own.bobot_tertulis, own.tempat)


def _agregat(p: Penilaian, rule: Agregat, kunci: Kunci, sumber: Sumber, members: Sequence[Anggota]) -> Bukti:
    proofs = [member.nilai for member in members]
    values, notes = _nilai(rule, kunci.kode, proofs)
    units = {proof.satuan.kode: proof for proof in proofs if proof.satuan is not None}
    weights = _bobot(p, rule, members, kunci.periode)
    result: Nilai
    if len(units) > 1:
        result = _campuran(rule, list(units.values()))
    else:
        result = _hitung(rule, values, [weight.nilai for weight in weights])
    unit = next(iter(units.values())).satuan if len(units) == 1 else p.tersusun.persen
    step = Langkah(rule.cara, _ruas(values, weights), result, 0, 0, unit.kode if unit is not None else "")
    return p.bukti(
        "agregat",
        kunci,
        result,
        unit,
        sumber=sumber,
        langkah=(step,),
        anak=(*proofs, *weights),
        catatan=tuple(notes),
        aturan=_aturan(rule),
    )


def _aturan(rule: Agregat) -> tuple[tuple[str, str], ...]:
    return (("dari", rule.dari), ("cara", rule.cara), ("angka", rule.angka), ("bila_kosong", rule.bila_kosong))


def _ruas(values: Sequence[Nilai | None], weights: Sequence[Bukti]) -> tuple[Nilai, ...]:
    """Return the operands: the members that count, each followed by its weight where there are weights."""
    operands: list[Nilai] = []
    for at, value in enumerate(values):
        if value is not None:
            operands += [value, weights[at].nilai] if weights else [value]
    return tuple(operands)


def _nilai(rule: Agregat, kode: str, proofs: Sequence[Bukti]) -> tuple[list[Nilai | None], list[Diagnostic]]:
    """Return what each member counts as (None: left out), and what was done with those that have no value."""
    values: list[Nilai | None] = []
    notes = []
    for proof in proofs:
        value: Nilai | None = proof.nilai
        if isinstance(value, TanpaNilai) and rule.bila_kosong == "nol":
            value = Fraction(0)
            notes.append(diagnose("N048", rule.tempat, anggota=proof.milik, milik=kode))
        elif isinstance(value, TanpaNilai) and rule.bila_kosong == "abaikan":
            value = None
            notes.append(diagnose("N049", rule.tempat, anggota=proof.milik, milik=kode))
        values.append(value)
    if all(value is None for value in values):
        return [proof.nilai for proof in proofs], []
    return values, notes


def _bobot(p: Penilaian, rule: Agregat, members: Sequence[Anggota], periode: Periode) -> tuple[Bukti, ...]:
    """Return the weight of each member as a leaf; none where the rule does not weigh."""
    if rule.cara != "rata_rata_tertimbang":
        return ()
    leaves = []
    for member in members:
        kode = member.nilai.milik
        text, place = ("", member.tempat) if member.tertulis is None else (member.tertulis.text, member.tertulis.place)
        source = Sumber("bobot", kode, "", text, place, None)
        value: Nilai = (
            member.bobot
            if member.bobot is not None
            else TanpaNilai(kosong=True, sebab=(diagnose("N024", member.tempat, milik=kode),))
        )
        leaves.append(p.bukti("tetapan", Kunci("bobot", kode, periode), value, None, sumber=source))
    return tuple(leaves)


def _campuran(rule: Agregat, units: Sequence[Bukti]) -> TanpaNilai:
    first, second = units[0], units[1]
    reason = diagnose(
        "N035",
        rule.tempat,
        besaran=first.besaran,
        milik=first.milik,
        satuan=first.satuan.kode if first.satuan is not None else "",
        lain=f"{second.besaran} {second.milik}",
        satuan_lain=second.satuan.kode if second.satuan is not None else "",
    )
    return TanpaNilai(kosong=False, sebab=(reason,))


def _hitung(rule: Agregat, values: Sequence[Nilai | None], weights: Sequence[Nilai]) -> Nilai:
    counted = [at for at, value in enumerate(values) if value is not None]
    every: list[Nilai | None] = [values[at] for at in counted]
    weighing = [weights[at] for at in counted] if weights else []
    absent = [value for value in (*every, *weighing) if isinstance(value, TanpaNilai)]
    if absent:
        return gabung(*absent)
    figures = [value for value in every if isinstance(value, Fraction)]
    if weighing:
        factors = [weight for weight in weighing if isinstance(weight, Fraction)]
        total = sum(factors, Fraction(0))
        if not total:
            return TanpaNilai(kosong=False, sebab=(diagnose("N004", rule.tempat, fungsi=rule.cara),))
        return sum((value * weight for value, weight in zip(figures, factors, strict=True)), Fraction(0)) / total
    if rule.cara == "minimum":
        return min(figures)
    if rule.cara == "maksimum":
        return max(figures)
    total = sum(figures, Fraction(0))
    return total if rule.cara == "jumlah" else total / len(figures)
