"""A fact measures something that is there, once, and nothing that is computed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sakip_rules.model.aturan.dikenal import Dikenal
from sakip_rules.model.rujukan import menurut_kode, semua_indikator, semua_simpul
from sakip_rules.source.diagnostics import Diagnostic, diagnose

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sakip_rules.model.fakta import Fakta, FaktaAnggaran
    from sakip_rules.model.indikator import Indikator, Variabel
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.ruang_kerja import BerkasInstansi
    from sakip_rules.source.nodes import Scalar


def periksa_fakta(berkas: BerkasInstansi) -> Iterator[Diagnostic]:
    """Yield J015, J016 and J017 for names that are none, J030 and J034 for two facts of one thing, J031, J032, J039.

    And J083 to J086 for the parts of a variable.
    """
    versions = menurut_kode(semua_indikator(berkas))
    indikator = Dikenal(versions)
    simpul = Dikenal((berkas.instansi.kode, *(item.kode for item in semua_simpul(berkas))))
    first: dict[tuple[str, str, Periode], Fakta] = {}
    for fakta in berkas.fakta:
        if fakta.indikator.text not in versions:
            yield _tertukar("J016", fakta.indikator, "simpul", simpul) or indikator.asing("J016", fakta.indikator)
            continue
        yield from _variabel(fakta, versions[fakta.indikator.text])
        key = (fakta.indikator.text, fakta.nama, fakta.periode)
        before = first.setdefault(key, fakta)
        if before is not fakta:
            yield diagnose(
                "J030",
                fakta.nilai_tertulis.place,
                related=(before.nilai_tertulis.place,),
                indikator=key[0],
                variabel=key[1],
                periode=fakta.periode,
            )
    yield from _langsung(first, versions)
    yield from _anggaran(berkas, simpul, indikator)


def _tertukar(code: str, tertulis: Scalar, bidang: str, lain: Dikenal) -> Diagnostic | None:
    """Return the Diagnostic of a name that stands in the wrong list, being one of `lain`; it is its datum `bidang`."""
    name = tertulis.text
    return Diagnostic(code, tertulis.place, (("kode", name), (bidang, name))) if name in lain else None


def _variabel(fakta: Fakta, versions: tuple[Indikator, ...]) -> Iterator[Diagnostic]:
    """A fact's variable is one of the indicator's, and has no other source."""
    if fakta.variabel is None:
        return
    name = fakta.variabel.text
    known = [item.variabel[name] for item in versions if name in item.variabel]
    if not known:
        names = Dikenal(other for item in versions for other in item.variabel)
        found = names.asing("J015", fakta.variabel, "nama")
        bare = "" if names.sebut() else fakta.indikator.text
        yield replace(found, data=(*found.data, ("indikator", bare)))
    elif all(variabel.asal is not None for variabel in known):
        yield diagnose(
            "J032", fakta.variabel.place, related=(known[0].tempat,), variabel=name, indikator=fakta.indikator.text
        )
    else:
        in_force = [item for item in versions if item.berlaku.mencakup(fakta.periode.tahun) and name in item.variabel]
        yield from _bagian(fakta, fakta.variabel, [item.variabel[name] for item in in_force] or known)


def _bagian(fakta: Fakta, tertulis: Scalar, known: Sequence[Variabel]) -> Iterator[Diagnostic]:
    """Yield J083 for a fact of a constant, J084 for an unknown part, J085 for none where there are, J086 otherwise."""
    name, related = tertulis.text, (known[0].tempat,)
    if all(variabel.tetap for variabel in known):
        yield diagnose("J083", tertulis.place, related=related, variabel=name)
        return
    parts = Dikenal(part for variabel in known for part in variabel.rincian)
    if fakta.rincian is None:
        if parts.sebut():
            yield diagnose("J085", tertulis.place, related=related, variabel=name, dikenal=parts.sebut())
    elif not parts.sebut():
        yield diagnose("J086", fakta.rincian.place, related=related, variabel=name, teks=fakta.rincian.text)
    elif fakta.rincian.text not in parts:
        found = parts.asing("J084", fakta.rincian, "teks")
        yield replace(found, data=(*found.data, ("variabel", name)))


def _langsung(
    first: dict[tuple[str, str, Periode], Fakta], versions: Mapping[str, tuple[Indikator, ...]]
) -> Iterator[Diagnostic]:
    """Yield J031 where a periode has a realisasi and also the parts it is computed from, J039 where an earlier has."""
    parts: dict[tuple[str, Periode], Fakta] = {}
    early: dict[str, Fakta] = {}
    for (kode, variabel, periode), fakta in first.items():
        if variabel:
            parts.setdefault((kode, periode), fakta)
            early[kode] = min(early.get(kode, fakta), fakta, key=lambda item: item.periode.tahun)
    for (kode, variabel, periode), fakta in first.items():
        if variabel or all(item.rumus is None for item in versions[kode]):
            continue
        part = parts.get((kode, periode))
        if part is None and kode in early and early[kode].periode.tahun < periode.tahun:
            yield _tanpa_variabel(fakta, early[kode])
        if part is not None:
            yield diagnose(
                "J031",
                fakta.nilai_tertulis.place,
                related=(part.nilai_tertulis.place,),
                indikator=kode,
                periode=periode,
                variabel=part.nama,
            )


def _tanpa_variabel(fakta: Fakta, early: Fakta) -> Diagnostic:
    return diagnose(
        "J039",
        fakta.nilai_tertulis.place,
        related=(early.nilai_tertulis.place,),
        indikator=fakta.indikator.text,
        periode=fakta.periode,
        variabel=early.nama,
        lain=early.periode,
    )


def _anggaran(berkas: BerkasInstansi, simpul: Dikenal, indikator: Dikenal) -> Iterator[Diagnostic]:
    first: dict[tuple[str, str, Periode], FaktaAnggaran] = {}
    for fakta in berkas.anggaran:
        if fakta.simpul.text not in simpul:
            yield _tertukar("J017", fakta.simpul, "indikator", indikator) or simpul.asing("J017", fakta.simpul)
            continue
        before = first.setdefault((fakta.simpul.text, fakta.besaran, fakta.periode), fakta)
        if before is not fakta:
            yield diagnose(
                "J034",
                fakta.nilai_tertulis.place,
                related=(before.nilai_tertulis.place,),
                simpul=fakta.simpul.text,
                besaran=fakta.besaran,
                periode=fakta.periode,
            )
