"""What a step rests on, in sentences: the rule or fact with its place, what grounds it, and the citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.locale import N_, translator
from sakip_rules.render.teks import bersih
from sakip_rules.render.words import isi

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip_rules.model.acuan import Acuan, Dokumen
    from sakip_rules.model.bukti import Sumber
    from sakip_rules.source.places import Place

STATUS = {
    "terbaca": N_("read in the regulation, or in an official report that prints it"),
    "sepakat": N_("several independent sources print the same; the annex itself was not read"),
    "tunggal": N_("one source only"),
    "rancangan": N_("a rule of this project, not of a regulation"),
}
_ASAL = {
    "andaian": N_('Supposed to be "{tertulis}": no file says so, and nothing is cited for it.'),
    "fakta": N_('Recorded as "{tertulis}" in {tempat}.'),
    "metode": N_("Method {kode} ({nama}), {tempat}."),
    "skala": N_("Scale {kode} ({nama}), {tempat}."),
    "rumus": N_("The formula of {kode}, {tempat}."),
    "kebijakan": N_("Policy {nama}: {tertulis}, {tempat}."),
    "variabel": N_("Taken from {tertulis}, {tempat}."),
    "syarat": N_("A condition of the method {kode}, {tempat}."),
    "konsolidasi": N_("Put together by konsolidasi: {tertulis}, {tempat}."),
}
_DI = N_("Declared in {tempat}.")
_LAIN = N_('Written as "{tertulis}" in {tempat}.')
_BAWAAN = N_("This policy is a default: the instansi states nothing else.")
_MENGGANTIKAN = N_("It replaces the standard rule in {tempat}.")
_DASAR = N_("Legal basis: {dasar}.")
_STATUS = N_("Status of the source: {status}, {arti}.")
_CATATAN = N_("Note: {catatan}")
_ACUAN = N_("Source: {acuan}.")


def asal(sumber: Sumber, bahasa: str, *, tempat_saja: bool = False) -> Iterator[str]:
    """Yield where a rule or fact is written (its place alone where what it says is told already), and how it stands."""
    _ = translator(bahasa)
    fields = {
        "kode": bersih(sumber.kode),
        "nama": bersih(sumber.nama or sumber.kode),
        "tertulis": bersih(sumber.tertulis).strip(),
        "tempat": letak(sumber.tempat),
    }
    template = _DI if tempat_saja else _ASAL.get(sumber.jenis, _LAIN)
    sentence = isi(_(template), fields.__getitem__)
    if sentence or fields["tempat"]:
        yield sentence or f"{fields['tempat']}."
    if sumber.bawaan:
        yield _(_BAWAAN)
    if sumber.menggantikan is not None:
        yield isi(_(_MENGGANTIKAN), {"tempat": letak(sumber.menggantikan)}.__getitem__)


def dasar(sumber: Sumber, bahasa: str, dokumen: Mapping[str, Dokumen], *, lengkap: bool) -> Iterator[str]:
    """Yield what grounds a rule or fact: legal basis, how sure it is, the citation."""
    _ = translator(bahasa)
    ground = sumber.dasar
    if ground is not None:
        yield isi(_(_DASAR), {"dasar": bersih(ground.dasar_hukum).strip().rstrip(".")}.__getitem__)
        meaning = _(STATUS.get(ground.status_sumber, ""))
        yield isi(_(_STATUS), {"status": bersih(ground.status_sumber), "arti": meaning}.__getitem__)
        if lengkap:
            yield isi(_(_CATATAN), {"catatan": bersih(ground.catatan).strip()}.__getitem__)
    if sumber.acuan is not None:
        yield isi(_(_ACUAN), {"acuan": kutipan(sumber.acuan, bahasa, dokumen)}.__getitem__)


def kutipan(acuan: Acuan, bahasa: str, dokumen: Mapping[str, Dokumen]) -> str:
    """Return a citation: the document's title, the table, the lines of its text."""
    _ = translator(bahasa)
    found = dokumen.get(acuan.dokumen)
    parts = [bersih(found.judul if found is not None else acuan.dokumen)]
    if acuan.tabel:
        table = _("table")
        parts.append(f"{table} {bersih(acuan.tabel)}")
    if acuan.baris:
        word = _("line") if len(acuan.baris) == 1 else _("lines")
        parts.append(f"{word} {', '.join(str(number) for number in acuan.baris)}")
    return ", ".join(part for part in parts if part)


def letak(place: Place | None) -> str:
    """Return a place as file and line."""
    return f"{bersih(place.file)}:{bersih(place.sel) or place.line}" if place is not None else ""
