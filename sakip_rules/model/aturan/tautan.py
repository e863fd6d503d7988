"""What names something else of the same agency names something that exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.aturan.dikenal import Dikenal
from sakip_rules.model.rujukan import semua_indikator, semua_simpul
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip_rules.model.baca.bacaan import Rencana
    from sakip_rules.model.ruang_kerja import BerkasInstansi
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Scalar


def periksa_tautan(berkas: BerkasInstansi) -> Iterator[Diagnostic]:
    """Yield J010 for an unknown sasaran, J011 for a tujuan, J016 and J017 for what a variable takes values from."""
    tujuan = Dikenal(item.kode for item in berkas.instansi.tujuan)
    sasaran = Dikenal(item.kode for item in berkas.instansi.sasaran)
    for item in berkas.instansi.sasaran:
        if item.tujuan.text not in tujuan:
            yield tujuan.asing("J011", item.tujuan)
    for indikator in berkas.indikator:
        code, names = ("J010", sasaran) if indikator.tingkat == "sasaran" else ("J011", tujuan)
        if indikator.induk.text not in names:
            yield names.asing(code, indikator.induk)
    for program in berkas.program:
        if program.sasaran is not None and program.sasaran.text not in sasaran:
            yield sasaran.asing("J010", program.sasaran)
    yield from _asal(berkas)


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


def periksa_dokumen(berkas: BerkasInstansi, dikutip: Iterable[Scalar]) -> Iterator[Diagnostic]:
    """Yield J014 for each acuan that names a document dokumen.yaml does not have."""
    dokumen = Dikenal(berkas.dokumen)
    for tertulis in dikutip:
        if tertulis.text not in dokumen:
            yield dokumen.asing("J014", tertulis)


def periksa_rencana(berkas: BerkasInstansi, rencana: Iterable[Rencana]) -> Iterator[Diagnostic]:
    """Yield J024 (targets) and J025 (pagu) for a planning document that no policy lets judge, once at each name."""
    told: set[tuple[int, str]] = set()
    for item in rencana:
        place = (item.tertulis.start, item.tertulis.source.name)
        policies = [policy for policy in berkas.instansi.kebijakan if policy.berlaku.mencakup(item.tahun)]
        orders = [policy.target_dari if item.jenis == "target" else policy.pagu_dari for policy in policies]
        if place in told or not orders or any(item.tertulis.text in order for order in orders):
            continue
        told.add(place)
        names = orders[0]
        yield diagnose(
            "J024" if item.jenis == "target" else "J025",
            item.tertulis.place,
            rencana=item.tertulis.text,
            nearest=nearest(item.tertulis.text, names),
            dikenal=", ".join(names),
        )
