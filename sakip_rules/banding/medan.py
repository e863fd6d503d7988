"""Which fields of the model are held against each other, and how: the one table of it.

Every field of every dataclass that a workspace is read into is compared, whatever it is called: `LEWAT` lists those
that are not, each with its reason, and a test holds that nothing else is left out. `RUJUK` are fields that name
something else by its kode, `SATUAN` those that name a unit, `RUMUS` formulas.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_TEMPAT = "where something stands is not what it says"
_SENDIRI = "held against each other as things of their own"
_KUNCI = "what a thing is found by: a new one is a change of kode, or another thing"
_TERBACA = "the text of what is compared as read"
_TURUNAN = "follows from other fields"
_CETAK = "what a report printed is neither a rule nor a fact"

LEWAT: Mapping[str, str] = {
    "RuangKerja.standar": _SENDIRI,
    "RuangKerja.instansi": _SENDIRI,
    "RuangKerja.sha256": "a file may be written in other words and say the same",
    "Standar.satuan": _SENDIRI,
    "Standar.metode": _SENDIRI,
    "Standar.skala": _SENDIRI,
    "BerkasInstansi.instansi": _SENDIRI,
    "BerkasInstansi.indikator": _SENDIRI,
    "BerkasInstansi.program": _SENDIRI,
    "BerkasInstansi.fakta": _SENDIRI,
    "BerkasInstansi.anggaran": _SENDIRI,
    "BerkasInstansi.unit": _SENDIRI,
    "BerkasInstansi.dokumen": "what is cited, not what holds",
    "BerkasInstansi.klaim": _CETAK,
    "BerkasInstansi.acuan": "each stands with what it is the citation of",
    "Instansi.kode": _KUNCI,
    "Instansi.tujuan": _SENDIRI,
    "Instansi.sasaran": _SENDIRI,
    "Instansi.kebijakan": _SENDIRI,
    "Instansi.tempat": _TEMPAT,
    "Tujuan.kode": _KUNCI,
    "Tujuan.tempat": _TEMPAT,
    "Tujuan.bobot_tertulis": _TERBACA,
    "Sasaran.kode": _KUNCI,
    "Sasaran.tempat": _TEMPAT,
    "Sasaran.bobot_tertulis": _TERBACA,
    "Kebijakan.asal": "a policy holds alike where it is a default and where the agency writes it",
    "Kebijakan.tempat": _TEMPAT,
    "Agregat.tempat": _TEMPAT,
    "Batas.tertulis": _TERBACA,
    "Pembulatan.tempat": _TEMPAT,
    "Berlaku.tempat": _TEMPAT,
    "Acuan.tempat": _TEMPAT,
    "Indikator.kode": _KUNCI,
    "Indikator.tempat": _TEMPAT,
    "Indikator.letak_parameter": _TEMPAT,
    "Indikator.bobot_tertulis": _TERBACA,
    "Variabel.kode": _KUNCI,
    "Variabel.tempat": _TEMPAT,
    "Asal.tempat": _TEMPAT,
    "Tetapan.tempat": _TEMPAT,
    "Target.rencana": _KUNCI,
    "Target.periode": _KUNCI,
    "Target.tempat": _TEMPAT,
    "TargetAkhir.tempat": _TEMPAT,
    "NilaiNasional.tahun": _KUNCI,
    "NilaiNasional.tempat": _TEMPAT,
    "Contoh.tempat": _TEMPAT,
    "Contoh.baris": _TERBACA,
    "Simpul.kode": _KUNCI,
    "Simpul.indikator": _SENDIRI,
    "Simpul.anak": _SENDIRI,
    "Simpul.tempat": _TEMPAT,
    "Pagu.rencana": _KUNCI,
    "Pagu.periode": _KUNCI,
    "Pagu.tempat": _TEMPAT,
    "Unit.kode": _KUNCI,
    "Unit.sasaran": _SENDIRI,
    "Unit.indikator": _SENDIRI,
    "Unit.tempat": _TEMPAT,
    "SasaranUnit.kode": _KUNCI,
    "SasaranUnit.tempat": _TEMPAT,
    "Satuan.kode": _KUNCI,
    "Satuan.tempat": _TEMPAT,
    "Satuan.baris": _TERBACA,
    "Metode.kode": _KUNCI,
    "Metode.tempat": _TEMPAT,
    "Metode.menggantikan": _TEMPAT,
    "ContohTingkat.tempat": _TEMPAT,
    "ContohTingkat.baris": _TERBACA,
    "ContohMetode.desimal": _TERBACA,
    "ContohMetode.baris": _TERBACA,
    "ContohSkala.baris": _TERBACA,
    "Skala.kode": _KUNCI,
    "Skala.tempat": _TEMPAT,
    "Skala.menggantikan": _TEMPAT,
    "Pita.tertulis": _TERBACA,
    "Pita.tempat": _TEMPAT,
    "Fakta.indikator": _KUNCI,
    "Fakta.variabel": _KUNCI,
    "Fakta.rincian": _KUNCI,
    "Fakta.periode": _KUNCI,
    "Fakta.nilai_tertulis": _TERBACA,
    "FaktaAnggaran.simpul": _KUNCI,
    "FaktaAnggaran.besaran": _KUNCI,
    "FaktaAnggaran.periode": _KUNCI,
    "FaktaAnggaran.nilai_tertulis": _TERBACA,
}
"""Fields that are not compared, and why."""

INDIKATOR, SIMPUL, SASARAN, TUJUAN, UNIT, SASARAN_UNIT = (
    *("indikator", "simpul", "sasaran", "tujuan", "unit"),
    "sasaran_unit",
)
METODE, SKALA, SATUAN_ = "metode", "skala", "satuan"
INSTANSI, KEBIJAKAN, FAKTA, ANGGARAN = "instansi", "kebijakan", "fakta", "anggaran"

RUJUK: Mapping[str, str] = {
    "Kebijakan.metode": METODE,
    "Kebijakan.serapan": METODE,
    "Kebijakan.efisiensi": METODE,
    "Kebijakan.pembanding": METODE,
    "Kebijakan.skala": SKALA,
    "Indikator.metode": METODE,
    "Indikator.skala": SKALA,
    "Indikator.skala_realisasi": SKALA,
    "Indikator.sasaran": SASARAN_UNIT,
    "Indikator.simpul": SIMPUL,
    "Asal.indikator": INDIKATOR,
    "Asal.simpul": SIMPUL,
    "NilaiNasional.indikator": INDIKATOR,
    "Sasaran.tujuan": TUJUAN,
    "Simpul.sasaran": SASARAN,
    "Unit.induk": UNIT,
    "Unit.simpul": SIMPUL,
    "Satuan.selisih_dari": SATUAN_,
}
"""Fields that name something by its kode, and of what kind that is."""

INDUK: Mapping[str, str] = {
    **dict.fromkeys(("program", "kegiatan", "sub_kegiatan"), SIMPUL),
    **{jenis: jenis for jenis in (SASARAN, TUJUAN, UNIT, INSTANSI)},
}
"""What kind of thing an indicator of each level measures, and an example of an aggregate."""

ANGGOTA = (INDIKATOR, SASARAN_UNIT, SASARAN, TUJUAN, UNIT)
"""What kinds of things are the members of an aggregate."""

SATUAN = frozenset(
    {"Indikator.satuan", "Variabel.satuan", "Metode.masukan", "Metode.satuan", "Skala.satuan", "Satuan.dari"}
)
"""Fields that name a unit, by any of its names."""

RUMUS = frozenset({"Indikator.rumus", "Metode.rumus", "Syarat.rumus"})
"""Formulas: compared by what they compute, not by how that is written."""

TANPA_URUTAN = frozenset(
    {
        *("Simpul.sasaran", "Unit.simpul", "Metode.polaritas", "Satuan.alias"),
        *("Indikator.contoh", "Metode.contoh", "Skala.contoh", "Instansi.contoh"),
    }
)
"""Lists whose order says nothing."""

LUAR_ANGKA = frozenset(
    {"nama", "sumber", "penanggung_jawab", "contoh", "dasar", "alias", "warna", "acuan", "alasan", "periode"}
)
"""Fields that no figure rests on."""
