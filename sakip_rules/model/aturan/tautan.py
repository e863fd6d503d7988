"""What names something else of the same agency names something that exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.aturan.dikenal import Dikenal
from sakip_rules.model.indikator import PENDUKUNG
from sakip_rules.model.rujukan import semua_indikator, semua_simpul
from sakip_rules.model.unit import PAGU_UNIT
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip_rules.model.baca.bacaan import Rencana
    from sakip_rules.model.instansi import Kebijakan
    from sakip_rules.model.ruang_kerja import BerkasInstansi
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Scalar


_TAK_DIPAKAI = {"target": "J024", "pagu": "J025", PAGU_UNIT: "J078"}


def periksa_tautan(berkas: BerkasInstansi) -> Iterator[Diagnostic]:
    """Yield J010, J011 for an unknown sasaran or tujuan, J016, J017 for one a variable names, J077 for none at all."""
    tujuan = Dikenal(item.kode for item in berkas.instansi.tujuan)
    sasaran = Dikenal(item.kode for item in berkas.instansi.sasaran)
    for item in berkas.instansi.sasaran:
        if item.tujuan.text not in tujuan:
            yield tujuan.asing("J011", item.tujuan)
    for indikator in berkas.indikator:
        if indikator.tingkat == PENDUKUNG:
            continue
        code, names = ("J010", sasaran) if indikator.tingkat == "sasaran" else ("J011", tujuan)
        if indikator.induk.text not in names:
            yield names.asing(code, indikator.induk)
    for program in berkas.program:
        yield from (sasaran.asing("J010", one) for one in program.sasaran if one.text not in sasaran)
        if not program.sasaran and berkas.instansi.sasaran:
            yield diagnose("J077", program.tempat, kode=program.kode, dikenal=sasaran.sebut())
    if not berkas.instansi.sasaran and not berkas.unit:
        yield diagnose("J079", berkas.instansi.tempat, kode=berkas.instansi.kode)
    yield from _asal(berkas)
    yield from _nasional(berkas)


def _nasional(berkas: BerkasInstansi) -> Iterator[Diagnostic]:
    """Yield J016 for an unknown indicator whose realisasi is held against a national value, J095 for the very same."""
    known = Dikenal(item.kode for item in semua_indikator(berkas))
    for indikator in semua_indikator(berkas):
        for lain in (row.indikator for row in indikator.nasional if row.indikator is not None):
            if lain.text not in known:
                yield known.asing("J016", lain)
            elif lain.text == indikator.kode:
                yield diagnose("J095", lain.place, kode=indikator.kode)


def _asal(berkas: BerkasInstansi) -> Iterator[Diagnostic]:
    sources = [
        variabel.asal
        for indikator in semua_indikator(berkas)
        for variabel in indikator.variabel.values()
        if variabel.asal is not None
    ]
    if not sources:
        return
    indikator = Dikenal(item.kode for item in semua_indikator(berkas))
    simpul = Dikenal((berkas.instansi.kode, *(item.kode for item in semua_simpul(berkas))))
    for asal in sources:
        if asal.indikator is not None and asal.indikator.text not in indikator:
            yield indikator.asing("J016", asal.indikator)
        if asal.simpul is not None and asal.simpul.text not in simpul:
            yield simpul.asing("J017", asal.simpul)


def _urutan(policy: Kebijakan, jenis: str) -> tuple[str, ...]:
    """Return the documents that count; the total a unit's perjanjian kinerja prints is of one that sets targets."""
    if jenis == PAGU_UNIT:
        return tuple(dict.fromkeys((*policy.target_dari, *policy.pagu_dari)))
    return policy.target_dari if jenis == "target" else policy.pagu_dari


def periksa_dokumen(berkas: BerkasInstansi, dikutip: Iterable[Scalar]) -> Iterator[Diagnostic]:
    """Yield J014 for each acuan that names a document dokumen.yaml does not have."""
    dokumen = Dikenal(berkas.dokumen)
    for tertulis in dikutip:
        if tertulis.text not in dokumen:
            yield dokumen.asing("J014", tertulis)


def periksa_rencana(berkas: BerkasInstansi, rencana: Iterable[Rencana]) -> Iterator[Diagnostic]:
    """Yield J024 (targets), J025 (pagu), J078 (totals of units) for a document that no policy lets count, once each."""
    told: set[tuple[int, str]] = set()
    for item in rencana:
        place = (item.tertulis.start, item.tertulis.source.name)
        policies = [policy for policy in berkas.instansi.kebijakan if policy.berlaku.mencakup(item.tahun)]
        orders = [_urutan(policy, item.jenis) for policy in policies]
        if place in told or not orders or any(item.tertulis.text in order for order in orders):
            continue
        told.add(place)
        names = orders[0]
        yield diagnose(
            _TAK_DIPAKAI[item.jenis],
            item.tertulis.place,
            rencana=item.tertulis.text,
            nearest=nearest(item.tertulis.text, names),
            dikenal=", ".join(names),
        )
