"""The result of an agency as a report in sections: what screen and Markdown both show.

Data: `HasilInstansi`. Order: performance of every tujuan, sasaran and indicator with its aggregates; supporting
indicators; comparisons; budget and efficiency by sasaran; the units, what they came to and what that cost; the programs
and their indicators; what is missing or undefined, and why.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from sakip_rules.locale import N_, translator
from sakip_rules.render.kaki import Kaki
from sakip_rules.render.nilai_anggaran import anggaran_program, anggaran_sasaran, program_berefisiensi
from sakip_rules.render.nilai_kinerja import kinerja, kinerja_pendukung, kinerja_program, perbandingan
from sakip_rules.render.nilai_unit import anggaran_unit, kinerja_unit
from sakip_rules.render.teks import bersih
from sakip_rules.render.words import isi

if TYPE_CHECKING:
    from sakip_rules.model.hasil import HasilInstansi
    from sakip_rules.render.kaki import CatatanKaki
    from sakip_rules.render.tabel import Tabel

_SUBJUDUL = N_("{kode}, periode {periode}, renstra {sejak}–{sampai}")
_PROGRAM = (N_("Budget by program"), N_("Budget and efficiency by program"))
_LANJUT = N_("To see how a figure came about: sakip jelaskan {kode} {contoh}")


@dataclass(frozen=True, slots=True)
class Bagian:
    """One section: a heading and a table."""

    judul: str
    tabel: Tabel


@dataclass(frozen=True, slots=True)
class Laporan:
    """The whole report: title, what it covers, sections, footnotes, and how to go on."""

    judul: str
    subjudul: str
    bagian: tuple[Bagian, ...]
    catatan: tuple[CatatanKaki, ...]
    penutup: str


def susun(hasil: HasilInstansi, bahasa: str) -> Laporan:
    """Lay out the result in `bahasa`."""
    _ = translator(bahasa)
    kaki = Kaki(bahasa, str(hasil.periode))
    sections = (
        (_("Performance"), kinerja(hasil, kaki, bahasa)),
        (_("Supporting indikator"), kinerja_pendukung(hasil, kaki, bahasa)),
        (_("Comparisons"), perbandingan(hasil, kaki, bahasa)),
        (_("Budget and efficiency by sasaran"), anggaran_sasaran(hasil, kaki, bahasa)),
        (_("Performance by unit"), kinerja_unit(hasil, kaki, bahasa)),
        (_("Budget and efficiency by unit"), anggaran_unit(hasil, kaki, bahasa)),
        (_(_PROGRAM[program_berefisiensi(hasil)]), anggaran_program(hasil, kaki)),
        (_("Indikator of programs"), kinerja_program(hasil, kaki, bahasa)),
    )
    instansi = hasil.instansi
    fields = {
        "kode": bersih(instansi.kode),
        "periode": str(hasil.periode),
        "sejak": str(instansi.renstra_sejak),
        "sampai": str(instansi.renstra_sampai),
        "contoh": bersih(_contoh(hasil)),
    }
    return Laporan(
        bersih(instansi.nama),
        isi(_(_SUBJUDUL), fields.__getitem__),
        tuple(Bagian(judul, tabel) for judul, tabel in sections if tabel.baris),
        kaki.catatan(),
        isi(_(_LANJUT), fields.__getitem__),
    )


def _contoh(hasil: HasilInstansi) -> str:
    """Return the kode of the first indicator of a sasaran or else of a unit, or else the agency's own."""
    every = (item for tujuan in hasil.tujuan for sasaran in tujuan.sasaran for item in sasaran.indikator)
    units = (item for top in hasil.unit for unit in top.telusuri() for item in unit.indikator)
    return next((item.indikator.kode for item in chain(every, units)), hasil.instansi.kode)
