"""The target an indicator is judged by: that of the first planning document, in the agency's order, that sets one.

A part of a year is judged by what is due by then: its own target where targets are to date, else what the parts so far
amount to (shorter ones where those have the targets; for a running total they add up), else (no part has one) the
year's, and then it says so (N045). A range is both its ends, a bound is its figure (N041).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sakip_rules.engine.konsolidasi import BAGIAN, TERAKHIR, bukti_konsolidasi, konsolidasikan
from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.pilihan import pilih
from sakip_rules.engine.tertulis import bagian, nilai_target
from sakip_rules.engine.versi import rusak
from sakip_rules.model.bukti import Sumber
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.periode import Periode
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.numbers import Bound, Missing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.engine.tersusun import IndikatorTersusun
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.indikator import NilaiNasional, Target, TargetAkhir
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.numbers import Written
    from sakip_rules.source.places import Place

BESARAN = "target"
UJUNG = ("target_bawah", "target_atas")


def target(p: Penilaian, kode: str, periode: Periode) -> Bukti:
    """Return the target of an indicator that is due by the end of a periode."""
    item = p.indikator(kode, periode.tahun)
    if isinstance(item, TanpaNilai):
        return p.tanpa(Kunci(BESARAN, kode, periode), item)
    if not periode.bagian:
        return _dipilih(p, item, periode) or _setahun_dari_bagian(p, item, periode) or _tanpa(p, item, periode, "N014")
    parts = _bagian_bertarget(item, periode)
    if not parts:
        yearly = p.ambil(BESARAN, kode, periode.setahun)
        note = diagnose("N045", item.indikator.tempat, milik=kode, periode=periode)
        return yearly if isinstance(yearly.nilai, TanpaNilai) else replace(yearly, catatan=(*yearly.catatan, note))
    if item.indikator.target_sampai_dengan or not item.indikator.konsolidasi:
        due = _dipilih(p, item, parts[-1])
    else:
        due = _sampai(p, item, periode, parts)
    begun = any(part in item.bertarget for part in parts)
    return due or _tanpa(p, item, periode, "N014" if begun else "N016")


def _bagian_bertarget(item: IndikatorTersusun, periode: Periode) -> tuple[Periode, ...]:
    """Return the parts up to the end of a part of a year, of the kind that has targets; none where no kind has.

    Targets of shorter parts say what is due by its end only where they are to date or a rule puts them together.
    """
    shorter = BAGIAN if item.indikator.target_sampai_dengan or item.indikator.konsolidasi else ()
    for kind in (periode.bagian, *shorter):
        parts = periode.sampai(kind)
        if parts and any(part in item.bertarget for part in periode.setahun.pecahan(kind)):
            return parts
    return ()


def target_rencana(p: Penilaian, item: IndikatorTersusun, periode: Periode, rencana: str) -> Bukti:
    """Return the target one planning document sets for this very periode, whether it judges or not."""
    for one in item.indikator.target:
        if one.periode == periode and one.rencana == rencana:
            return target_tertulis(p, item, one)
    return _tanpa(p, item, periode, "N014")


def target_tertulis(p: Penilaian, item: IndikatorTersusun, baris: Target) -> Bukti:
    """Return one figure as the target of its periode."""
    return _tetapan(p, item, Kunci(BESARAN, item.indikator.kode, baris.periode), baris, baris.rencana)


def tunggal(proof: Bukti) -> Bukti:
    """Return a target as one number; a range is none (N032)."""
    if not isinstance(proof.nilai, tuple):
        return proof
    return replace(proof, nilai=_rentang(proof), jenis="kosong", anak=(proof,), catatan=())


def ujung(proof: Bukti, which: int) -> Bukti:
    """Return one end of a target (0 the lower, 1 the upper), called so; a single number is both its ends."""
    called = UJUNG[which]
    if not isinstance(proof.nilai, tuple):
        return replace(proof, besaran=called)
    return replace(proof, besaran=called, nilai=proof.nilai[which], jenis="rujukan", anak=(proof,), catatan=())


def target_akhir(p: Penilaian, item: IndikatorTersusun) -> Bukti:
    """Return the target at the end of the renstra: the declared one, else that of its last year."""
    declared, kode = item.indikator.target_akhir, item.indikator.kode
    if declared is not None:
        return _tetapan(p, item, Kunci("target_akhir", kode, Periode(declared.tahun)), declared, "target_akhir")
    last = Periode(p.instansi.renstra_sampai)
    found = p.ambil(BESARAN, kode, last)
    if not isinstance(found.nilai, TanpaNilai):
        return replace(found, nama="target_akhir")
    reason = diagnose("N017", item.indikator.tempat, milik=kode, periode=last)
    absent = TanpaNilai(kosong=True, sebab=(reason,))
    return p.tanpa(Kunci("target_akhir", kode, last), absent, item.langsung.satuan)


def nasional(p: Penilaian, item: IndikatorTersusun, periode: Periode) -> Bukti:
    """Return the national value an indicator is compared with in the year of a periode."""
    found = [one for one in item.indikator.nasional if one.tahun == periode.tahun]
    kode, when = item.indikator.kode, periode.setahun
    key = Kunci("nasional", kode, when)
    if len(found) == 1 and not isinstance(found[0].nilai, Missing):
        lain = found[0].indikator
        measured = item if lain is None else p.indikator(lain.text, periode.tahun)
        return _tetapan(p, item if isinstance(measured, TanpaNilai) else measured, key, found[0], found[0].sumber)
    place = found[0].tempat if found else item.indikator.tempat
    if len(found) > 1:
        return p.tanpa(key, rusak("nasional", kode, place), item.langsung.satuan)
    reason = diagnose("N018", place, milik=kode, periode=when)
    return p.tanpa(key, TanpaNilai(kosong=True, sebab=(reason,)), item.langsung.satuan)


def _dipilih(p: Penilaian, item: IndikatorTersusun, periode: Periode) -> Bukti | None:
    """Return the target set for this very periode, or None where no document sets one."""
    rows = [one for one in item.indikator.target if one.periode == periode] if periode in item.bertarget else []
    if not rows:
        return None
    kebijakan, key = p.kebijakan(periode.tahun), Kunci(BESARAN, item.indikator.kode, periode)
    if isinstance(kebijakan, TanpaNilai):
        return p.tanpa(key, kebijakan, item.langsung.satuan)
    candidates = [_tetapan(p, item, key, one, one.rencana) for one in rows]
    return pilih(p, kebijakan, "target_dari", candidates, key)


def _tetapan(
    p: Penilaian, item: IndikatorTersusun, kunci: Kunci, baris: Target | TargetAkhir | NilaiNasional, dokumen: str
) -> Bukti:
    """Return a figure of the indicator's own file."""
    unit, text = item.langsung.satuan, baris.nilai.text.strip()
    notes: tuple[Diagnostic, ...] = ()
    if isinstance(baris.nilai, Bound):
        notes = (diagnose("N041", baris.tempat, milik=kunci.kode, periode=kunci.periode, tertulis=text),)
    source = Sumber(kunci.besaran, dokumen, item.indikator.nama, text, baris.tempat, baris.acuan)
    found = nilai_target(baris.nilai, unit)
    value: Nilai = _bukan_angka(kunci, baris.nilai, unit, baris.tempat) if found is None else found
    return p.bukti("tetapan", kunci, value, unit, sumber=source, catatan=notes, aturan=bagian(baris.nilai))


def _bukan_angka(kunci: Kunci, written: Written, satuan: Satuan | None, tempat: Place) -> TanpaNilai:
    """Say why a target is no figure: it is written as absent, or as a word its unit does not know."""
    if isinstance(written, Missing):
        return TanpaNilai(kosong=True, sebab=(diagnose("N014", tempat, milik=kunci.kode, periode=kunci.periode),))
    unit = "" if satuan is None else satuan.kode
    owner, text = f"{kunci.kode} ({kunci.besaran})", written.text.strip()
    reason = diagnose("N033", tempat, milik=owner, periode=kunci.periode, tertulis=text, satuan=unit)
    return TanpaNilai(kosong=False, sebab=(reason,))


def _setahun_dari_bagian(p: Penilaian, item: IndikatorTersusun, periode: Periode) -> Bukti | None:
    """Return what the targets of the parts of a year amount to, or None where they make none."""
    for kind in BAGIAN:
        parts = periode.pecahan(kind)
        if any(part in item.bertarget for part in parts):
            if item.indikator.target_sampai_dengan:
                return _dipilih(p, item, parts[-1])
            return _sampai(p, item, periode, parts) if item.indikator.konsolidasi else None
    return None


def _sampai(p: Penilaian, item: IndikatorTersusun, periode: Periode, parts: Sequence[Periode]) -> Bukti | None:
    """Return what the targets of some parts, each of its own part, amount to; only parts with a target count."""
    found = [proof for part in parts if (proof := _dipilih(p, item, part)) is not None]
    if not found:
        return None
    kode, tertulis = item.indikator.kode, item.indikator.konsolidasi
    # A running total is held to what the parts so far were to bring, because a target here is of its part alone.
    cara = "jumlah" if tertulis == "kumulatif" else tertulis
    ranges = [proof for proof in found if isinstance(proof.nilai, tuple)]
    if len(found) == 1:
        value: Nilai = found[0].nilai
    elif ranges and cara not in TERAKHIR:
        value = _rentang(ranges[0])
    else:
        value, _last = konsolidasikan(cara, [proof.nilai for proof in found])
    proof = bukti_konsolidasi(p, item.langsung, Kunci(BESARAN, kode, periode), value, found)
    if cara == tertulis:
        return proof
    return replace(proof, langkah=(replace(proof.langkah[0], operasi=cara),), aturan=(("cara", cara),))


def _rentang(proof: Bukti) -> TanpaNilai:
    """Say that an interval is no number, at the figure itself, which may stand below a choice or a consolidation."""
    written = proof
    while below := next((child for child in written.anak if child.nilai == proof.nilai), None):
        written = below
    source = written.sumber
    text, place = ("", None) if source is None else (source.tertulis, source.tempat)
    reason = diagnose("N032", place, milik=proof.milik, periode=proof.periode, tertulis=text)
    return TanpaNilai(kosong=False, sebab=(reason,))


def _tanpa(p: Penilaian, item: IndikatorTersusun, periode: Periode, code: str) -> Bukti:
    kode = item.indikator.kode
    absent = TanpaNilai(kosong=True, sebab=(diagnose(code, item.indikator.tempat, milik=kode, periode=periode),))
    return p.tanpa(Kunci(BESARAN, kode, periode), absent, item.langsung.satuan)
