"""All kinds of errors there are, by name: each plants one of its kind, or says that a report has no place for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.testing import salah_cetak, salah_fakta, salah_hitung, salah_sendiri
from sakip_rules.testing.kesalahan import satu_angka

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from random import Random

    from sakip_rules.testing.isi import Laporan
    from sakip_rules.testing.kesalahan import Kesalahan

_SATU = {
    **{
        kode: salah_cetak.goresan(kode)
        for kode in ("angka_salah", "angka_hilang", "angka_lebih", "angka_tertukar", "pemisah")
    },
    "tanda": salah_cetak.tanda,
    **{
        kode: salah_cetak.salin(kode)
        for kode in ("salin_baris_atas", "salin_baris_bawah", "salin_kolom", "salin_periode_lain", "penyalinan")
    },
    "batas": salah_hitung.batas,
    "tertukar": salah_hitung.tertukar,
    "penyebut_tahun": salah_hitung.penyebut,
    "basis_persen": salah_hitung.basis,
    "himpunan": salah_hitung.himpunan,
    "himpunan_tambahan": salah_hitung.tambahan,
    "versi_anggaran": salah_hitung.versi("pagu"),
    "versi_rencana": salah_hitung.versi("target"),
    "metode_lain": salah_hitung.metode,
    "periode_lain": salah_hitung.periode,
    "hitungan_tertukar": salah_sendiri.tertukar,
    "hitungan_penyebut": salah_sendiri.penyebut,
    "hitungan_baris_hilang": salah_sendiri.baris_hilang,
    "hitungan_baris_ganda": salah_sendiri.baris_ganda,
}

JENIS: Mapping[str, Callable[[Laporan, Random], Kesalahan | None]] = {
    **{name: satu_angka(name, calon) for name, calon in _SATU.items()},
    "ulangan": salah_sendiri.ulangan,
    "terbawa": salah_sendiri.terbawa,
    **{name: salah_sendiri.label(name) for name in ("sebutan_tetangga", "skala_lain", "label_asing")},
    "label_terbawa": salah_sendiri.label_terbawa,
    "fakta_anggaran": salah_fakta.anggaran,
    "fakta_kinerja": salah_fakta.kinerja,
}
"""What plants each kind of error."""


def tanam(laporan: Laporan, acak: Random, mulai: int = 0) -> Kesalahan | None:
    """Plant one error: of the kind with number `mulai`, or the next one that the report has a place for."""
    names = tuple(JENIS)
    for step in range(len(names)):
        found = JENIS[names[(mulai + step) % len(names)]](laporan, acak)
        if found is not None:
            return found
    return None
