"""Claims name what exists, and values that what they name can have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.aturan.dikenal import Dikenal
from sakip_rules.model.aturan.kode import SELALU, periksa_kode
from sakip_rules.model.klaim import Ulangan, semua_turunan
from sakip_rules.model.rujukan import semua_indikator, semua_simpul
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.model.klaim import Turunan
    from sakip_rules.model.ruang_kerja import BerkasInstansi, Standar
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Scalar

ANGGARAN = ("pagu", "realisasi_anggaran", "sisa", "serapan")
"""The figures of a budget."""

TINGKAT = ("capaian", "predikat", *ANGGARAN, "efisiensi")
"""The figures of a level that gathers others."""

BESARAN = {
    "indikator": ("target", "realisasi", "capaian", "predikat", "predikat_realisasi", *ANGGARAN, "efisiensi"),
    "simpul": ANGGARAN,
    "sasaran": TINGKAT,
    "tujuan": TINGKAT,
    "unit": TINGKAT,
    "instansi": TINGKAT,
}
"""Which values there are of what; the kode of a comparing or efficiency method names one more."""

_BERMETODE = {"pembanding": ("indikator",), "efisiensi": tuple(jenis for jenis in BESARAN if jenis != "simpul")}
_BERSKALA = ("predikat", "predikat_realisasi")
_BERENCANA = ("target", "pagu")


def periksa_klaim(standar: Standar, berkas: BerkasInstansi) -> Iterator[Diagnostic]:
    """Yield what is wrong between the claims of an agency, and between them and its rules (L010 to L014)."""
    if not berkas.klaim:
        return
    known = {
        "indikator": Dikenal(item.kode for item in semua_indikator(berkas)),
        "simpul": Dikenal(item.kode for item in semua_simpul(berkas)),
        "sasaran": Dikenal(item.kode for item in berkas.instansi.sasaran),
        "tujuan": Dikenal(item.kode for item in berkas.instansi.tujuan),
        "unit": Dikenal(unit.kode for unit in berkas.unit),
        "instansi": Dikenal((berkas.instansi.kode,)),
    }
    besaran = {jenis: Dikenal((*names, *_metode(standar, jenis))) for jenis, names in BESARAN.items()}
    skala = Dikenal(standar.skala)
    for turunan in semua_turunan(berkas.klaim):
        if turunan.kode.text not in known[turunan.jenis]:
            yield known[turunan.jenis].asing("L010", turunan.kode, jenis=turunan.jenis)
        if turunan.besaran.text not in besaran[turunan.jenis]:
            yield besaran[turunan.jenis].asing("L011", turunan.besaran, "besaran", turunan.jenis)
        yield from _beserta(turunan, skala)
    yield from _ulangan(berkas)


def _metode(standar: Standar, jenis: str) -> tuple[str, ...]:
    return tuple(
        kode
        for kode, versions in standar.metode.items()
        if any(jenis in _BERMETODE.get(one.jenis, ()) for one in versions)
    )


def _beserta(turunan: Turunan, skala: Dikenal) -> Iterator[Diagnostic]:
    """Yield L012 for what is said beside a value that it does not apply to, J013 for an unknown scale."""
    name = turunan.besaran.text
    for key, written, where in (("rencana", turunan.rencana, _BERENCANA), ("skala", turunan.skala, _BERSKALA)):
        if written is not None and name not in where:
            yield diagnose("L012", written.place, kunci=key, besaran=name, dikenal=", ".join(where))
    if turunan.skala is not None and turunan.skala.text not in skala:
        yield skala.asing("J013", turunan.skala)


def _ulangan(berkas: BerkasInstansi) -> Iterator[Diagnostic]:
    """Yield J001 for a kode two claims have, L013 for a claim that is not there, L014 for one that repeats another."""
    named = [klaim for klaim in berkas.klaim if klaim.kode]
    yield from periksa_kode("klaim", ((klaim.kode, SELALU, klaim.tempat) for klaim in named))
    kodes, repeats = Dikenal(klaim.kode for klaim in named), {}
    for klaim in named:
        if isinstance(klaim.dasar, Ulangan):
            repeats[klaim.kode] = klaim.dasar.kode
    for klaim in berkas.klaim:
        if isinstance(klaim.dasar, Ulangan):
            yield from _diulang(klaim.dasar.kode, kodes, repeats)


def _diulang(kode: Scalar, kodes: Dikenal, repeats: dict[str, Scalar]) -> Iterator[Diagnostic]:
    if kode.text not in kodes:
        yield kodes.asing("L013", kode)
    elif kode.text in repeats:
        asal = repeats[kode.text].text
        yield diagnose("L014", kode.place, kode=kode.text, asal="" if asal in repeats else asal)
