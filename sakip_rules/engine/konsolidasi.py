"""The value of a variable in a periode: its own fact, or what the parts of the periode amount to by the declared rule.

A year is made of quarters, else of halves, else of months, whichever are recorded (where several are, the first that
give a value); a part of a year is judged to date, from the year's first part up to it (T3). Nothing is added unless
`konsolidasi` says so (T1), and an expected part that is missing leaves no result: it is neither zero nor skipped (Z5).
Where parts have targets, those parts are the expected ones.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.sumber import dari_fakta
from sakip_rules.engine.tertulis import Letak, bagian, nilai_fakta
from sakip_rules.engine.versi import rusak
from sakip_rules.model.bukti import Langkah, Sumber
from sakip_rules.model.nilai import TanpaNilai, gabung
from sakip_rules.model.periode import baca_periode
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.engine.tersusun import IndikatorTersusun, Terukur
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.periode import Periode

BAGIAN = ("TW", "S", "B")
TERAKHIR = frozenset({"terakhir", "kumulatif"})


def nilai_terukur(p: Penilaian, item: IndikatorTersusun, terukur: Terukur, periode: Periode) -> Bukti:
    """Return the proof of a variable (or of a realisasi recorded as such) in a periode, to date where it is a part."""
    key = ("terukur", item.indikator.kode, terukur.kode, periode)
    return p.sekali(key, lambda: _sampai_dengan(p, item, terukur, periode))


def _sampai_dengan(p: Penilaian, item: IndikatorTersusun, terukur: Terukur, periode: Periode) -> Bukti:
    if periode.bagian and periode.nomor > 1 and terukur.konsolidasi:
        ways = _tercatat(p, item, terukur, [periode.sampai(kind) for kind in dict.fromkeys((periode.bagian, *BAGIAN))])
        return _dari_salah_satu(p, item, terukur, periode, ways or [periode.sampai()])
    return _bagian(p, item, terukur, periode)


def _bagian(p: Penilaian, item: IndikatorTersusun, terukur: Terukur, periode: Periode) -> Bukti:
    """Return the value of this very periode: what is recorded for it, else its parts."""
    own = _fakta(p, item, terukur, periode)
    if own is not None:
        return own
    ways = _tercatat(p, item, terukur, [periode.pecahan(kind) for kind in BAGIAN])
    if ways and terukur.konsolidasi:
        return _dari_salah_satu(p, item, terukur, periode, ways)
    return _tanpa(p, item, terukur, periode, "N013" if ways else "N011")


def _tercatat(
    p: Penilaian, item: IndikatorTersusun, terukur: Terukur, cara: Iterable[Sequence[Periode]]
) -> list[Sequence[Periode]]:
    """Return those ways to divide a periode of which some part is recorded."""
    facts, kode, name = p.tersusun.fakta, item.indikator.kode, terukur.kode
    return [
        parts
        for parts in cara
        if parts
        and (kode, name, parts[0].tahun) in p.tersusun.berbagian
        and any((kode, name, part) in facts for part in parts)
    ]


def _dari_salah_satu(
    p: Penilaian, item: IndikatorTersusun, terukur: Terukur, periode: Periode, cara: Sequence[Sequence[Periode]]
) -> Bukti:
    """Return the value by the first way that gives one; by the one that is known longest where the last value counts.

    A half recorded as a whole beside quarters of the other half is no gap.
    """
    made = [_dari_bagian(p, item, terukur, periode, parts) for parts in cara]
    return made[0] if len(made) == 1 else max(made, key=lambda proof: _sampai_bulan(proof, terukur.konsolidasi))


def _sampai_bulan(proof: Bukti, cara: str) -> int:
    """Return how far into the year a value reaches: 0 where there is none, by the last known part where that counts."""
    if isinstance(proof.nilai, TanpaNilai):
        return 0
    if cara not in TERAKHIR:
        return 1
    known = [part.periode for part in proof.anak if not isinstance(part.nilai, TanpaNilai)]
    last = baca_periode(known[-1])
    return 0 if last is None else last.bulan_akhir


def _fakta(p: Penilaian, item: IndikatorTersusun, terukur: Terukur, periode: Periode) -> Bukti | None:
    key = ("fakta", item.indikator.kode, terukur.kode, periode)
    return p.sekali(key, lambda: _tertulis(p, item, terukur, periode))


def _tertulis(p: Penilaian, item: IndikatorTersusun, terukur: Terukur, periode: Periode) -> Bukti | None:
    kode = item.indikator.kode
    found = p.tersusun.fakta.get((kode, terukur.kode, periode))
    if not found:
        return None
    fact = found[0]
    name = terukur.kode or "realisasi"
    value: Nilai = nilai_fakta(fact.nilai, terukur.satuan, kode, name, Letak(periode, fact.nilai_tertulis.place))
    if len(found) > 1:
        value = rusak("fakta", f"{kode} {terukur.kode}".strip(), fact.nilai_tertulis.place)
    source = dari_fakta(fact, kode, terukur.nama)
    key = Kunci(_besaran(terukur), kode, periode)
    return p.bukti("fakta", key, value, terukur.satuan, nama=name, sumber=source, aturan=bagian(fact.nilai))


def _dari_bagian(
    p: Penilaian, item: IndikatorTersusun, terukur: Terukur, periode: Periode, parts: Sequence[Periode]
) -> Bukti:
    due = _diharapkan(item, parts)
    members = [_bagian(p, item, terukur, part) for part in due]
    facts, kode, cara = p.tersusun.fakta, item.indikator.kode, terukur.konsolidasi
    notes = [
        diagnose("N051", terukur.tempat, milik=kode, bagian=part, periode=periode)
        for part in parts
        if part not in due and (kode, terukur.kode, part) in facts
    ]
    value, last = konsolidasikan(cara, [member.nilai for member in members])
    if 0 <= last < len(members) - 1:
        seen = members[last].periode
        notes.append(diagnose("N044", terukur.tempat, milik=kode, periode=periode, bagian=seen, cara=cara))
    proof = bukti_konsolidasi(p, terukur, Kunci(_besaran(terukur), kode, periode), value, members)
    return replace(proof, catatan=tuple(notes))


def bukti_konsolidasi(p: Penilaian, terukur: Terukur, kunci: Kunci, value: Nilai, members: Iterable[Bukti]) -> Bukti:
    """Return the step that makes one value of the parts of a periode."""
    anak, cara = tuple(members), terukur.konsolidasi
    unit = "" if terukur.satuan is None else terukur.satuan.kode
    return p.bukti(
        "konsolidasi",
        kunci,
        value,
        terukur.satuan,
        nama=terukur.kode or kunci.besaran,
        sumber=Sumber("konsolidasi", cara, terukur.nama, cara, terukur.tempat, None),
        langkah=(Langkah(cara, tuple(member.nilai for member in anak), value, 0, 0, unit),),
        anak=anak,
        aturan=(("cara", cara),),
    )


def konsolidasikan(cara: str, values: Sequence[Nilai]) -> tuple[Nilai, int]:
    """Return what the parts amount to, and for `terakhir` and `kumulatif` which part that is (else -1).

    >>> from fractions import Fraction as F
    >>> konsolidasikan("kumulatif", [F(25), F(50), F(75), F(100)])
    (Fraction(100, 1), 3)
    """
    if cara in TERAKHIR:
        known = [position for position, value in enumerate(values) if not isinstance(value, TanpaNilai)]
        if known:
            return values[known[-1]], known[-1]
    absent = [value for value in values if isinstance(value, TanpaNilai)]
    if absent:
        return gabung(*absent), -1
    total = sum((value for value in values if isinstance(value, Fraction)), Fraction(0))
    return (total / len(values) if cara == "rata_rata" else total), -1


def _diharapkan(item: IndikatorTersusun, parts: Sequence[Periode]) -> Sequence[Periode]:
    """Return the parts that must have a value: those with a target, all where none has or where targets are to date."""
    if item.indikator.target_sampai_dengan:
        return parts
    return [part for part in parts if part in item.bertarget] or parts


def _besaran(terukur: Terukur) -> str:
    return "variabel" if terukur.kode else "realisasi"


def _tanpa(p: Penilaian, item: IndikatorTersusun, terukur: Terukur, periode: Periode, code: str) -> Bukti:
    kode, name = item.indikator.kode, terukur.kode or "realisasi"
    absent = TanpaNilai(
        kosong=True, sebab=(diagnose(code, terukur.tempat, milik=kode, variabel=name, periode=periode),)
    )
    return p.tanpa(Kunci(_besaran(terukur), kode, periode), absent, terukur.satuan, nama=name)
