"""Rules put to a property without being checked first, so that what is wrong with them gets past."""

from sakip_rules.model.periode import baca_periode
from sakip_rules.testing.pokok import IndikatorUji, InstansiUji
from sakip_rules.testing.sifat.daftar import INDIKATOR, INSTANSI
from sakip_rules.testing.sifat.dasar import Janji
from sakip_rules.testing.sifat.uji import Uji

SIFAT = {one.nama: one for one in (*INDIKATOR, *INSTANSI)}


def instansi(dinas, periode="2024"):
    """The agency of a Dinas, compiled whatever is wrong with it."""
    return InstansiUji(dinas.susun()[0], dinas.dokumen(), baca_periode(periode))


def indikator(dinas, periode="2024", kode="IKU-1"):
    """One indicator of it."""
    return IndikatorUji(instansi(dinas, periode), kode)


def coba(pokok, nama, *, batas="", contoh=20, simpan=""):
    """Put one property to it; raises `SifatGagal`."""
    sifat, janji = SIFAT[nama], Janji(batas)
    assert sifat.berlaku(pokok, janji) == "", nama
    Uji(pokok, sifat, janji, contoh, str(simpan)).jalankan()


def metode(rumus, polaritas="positif", syarat=""):
    """A capaian method called `uji`, as its file says it."""
    condition = f"syarat: [{{rumus: {syarat}, alasan: tidak}}]\n" if syarat else ""
    return (
        f"kode: uji\nnama: Uji\njenis: capaian\npolaritas: [{polaritas}]\n"
        "masukan: {realisasi: indikator, target: indikator}\nsatuan: persen\n"
        f'rumus: "{rumus}"\n{condition}dasar_hukum: tidak ada\nstatus_sumber: rancangan\n'
    )
