"""Units, methods and scales as read, and how the workspace's own replace the packaged ones."""

from fractions import Fraction

import pytest

SATUAN = "definitions/standar/satuan.yaml"
PAKET = "<standar>/"
METODE = """\
kode: %s
nama: Uji
jenis: capaian
polaritas: [positif, stabil]
masukan: {realisasi: indikator, target: persen}
satuan: persen
rumus: |-
  realisasi[n-1]
    / target
syarat: [{rumus: target > 0, alasan: Target nol.}]
contoh:
  - {masukan: {"realisasi[n-1]": "40,5", target: "50%%"}, hasil: 81.00}
  - {masukan: {target: 0}, hasil: "-"}
dasar_hukum: Tidak ada
status_sumber: rancangan
catatan: Uji.
dokumen: a.txt
acuan: {baris: [1, 2]}
%s
"""
SKALA = """\
kode: akip
nama: Uji
satuan: persen
ranah: ">= 0"
desimal: 1
pembulatan: potong
celah_diumumkan: Dicetak demikian.
pita:
  - {rentang: "> 50", predikat: Baik, kode: B, warna: hijau}
  - {rentang: "0 - 50", predikat: Kurang}
dasar_hukum: Tidak ada
status_sumber: rancangan
"""


def test_units_are_read_as_declared(ruang):
    """Words with their ranks, factors as exact fractions, spaces of a prefix kept."""
    satuan = ruang.susun()[0].standar.satuan
    assert satuan["permil"].faktor == Fraction(1, 1000)
    assert (satuan["permil"].dari.text, satuan["permil"].akhiran) == ("angka", "‰")
    assert satuan["opini_bpk"].urutan == {"TMP": 1, "TW": 2, "WDP": 3, "WTP": 4}
    rupiah, kasus = satuan["rupiah"], satuan["kasus"]
    assert (rupiah.awalan, rupiah.desimal, rupiah.cacah, "Rp" in rupiah.alias) == ("Rp ", 0, False, True)
    assert (kasus.cacah, kasus.dari, kasus.faktor, kasus.desimal, kasus.selisih_dari) == (True, None, 1, None, "")
    assert satuan["poin_persen"].selisih_dari == "persen"


@pytest.mark.parametrize(
    ("written", "faktor"),
    [("12", 12), ("0.25", Fraction(1, 4)), ('"1 / 3"', Fraction(1, 3)), ('"25%"', Fraction(1, 4))],
)
def test_a_factor_may_be_a_number_a_fraction_or_a_percentage(ruang, written, faktor):
    """None of them passes through a float."""
    ruang.ubah(SATUAN, "dari: bulan, faktor: 12", f"dari: bulan, faktor: {written}")
    assert ruang.susun()[0].standar.satuan["tahun"].faktor == faktor


def test_a_method_is_read_with_its_examples_and_its_grounds(ruang):
    """Inputs with a year back, decimals of the result, an undefined result, the default document of the citation."""
    ruang.tulis("definitions/standar/metode/uji.yaml", METODE % ("uji", "berlaku: {sejak: 2020}"))
    found, told = ruang.susun()
    assert told == ()
    (metode,) = found.standar.metode["uji"]
    first, second = metode.contoh
    assert first.masukan == {"realisasi[n-1]": Fraction("40.5"), "target": 50}
    assert (first.hasil, first.desimal) == (81, 2)
    assert (second.masukan, second.hasil, second.desimal) == ({"target": 0}, None, 0)
    assert (metode.polaritas, metode.satuan.text, metode.rumus.style) == (("positif", "stabil"), "persen", "|")
    assert [(one.rumus.text, one.alasan) for one in metode.syarat] == [("target > 0", "Target nol.")]
    dasar = metode.dasar
    assert (dasar.dasar_hukum, dasar.status_sumber, dasar.catatan) == ("Tidak ada", "rancangan", "Uji.")
    assert (dasar.acuan.dokumen, dasar.acuan.baris, metode.berlaku.sejak) == ("a.txt", (1, 2), 2020)
    assert (metode.tempat.line, metode.tempat.column, metode.menggantikan) == (1, 7, None)


def test_a_scale_is_read_with_its_bands(ruang):
    """Rounding, announced gap, kode and colour; half up where nothing is said."""
    akip = ruang.susun()[0].standar.skala["akip"][0]
    assert (akip.desimal, akip.pembulatan, len(akip.pita)) == (2, "setengah_ke_atas", 7)
    ruang.hapus("definitions/standar/skala/akip.yaml").tulis("definitions/standar/skala/b.yaml", SKALA)
    found, told = ruang.susun()
    (skala,) = found.standar.skala["akip"]
    assert (told, skala.desimal, skala.pembulatan, skala.celah_diumumkan) == ((), 1, "potong", "Dicetak demikian.")
    assert [(one.predikat, one.kode, one.warna) for one in skala.pita] == [("Baik", "B", "hijau"), ("Kurang", "", "")]
    assert skala.pita[0].rentang.memuat(Fraction("50.1"))
    assert not skala.pita[0].rentang.memuat(Fraction(50))


def test_a_broken_band_takes_its_scale_away(ruang):
    """Nothing is graded by a scale of which a band is missing."""
    ruang.ubah("definitions/standar/skala/spm.yaml", '"< 60"', '"di bawah 60"')
    found, told = ruang.susun()
    assert [item.code for item in told] == ["K001"]
    assert "spm" not in found.standar.skala


def dipaketkan(ruang, name):
    """Let a file come from the package."""
    text = ruang.files[f"definitions/standar/{name}"]
    return ruang.hapus(f"definitions/standar/{name}").tulis(PAKET + name, text)


def test_a_rule_of_the_workspace_replaces_the_packaged_one_of_its_kode(ruang):
    """All packaged versions of the kode go, and the new ones say where the first of them stands."""
    dipaketkan(dipaketkan(ruang, "metode/progres-positif.yaml"), "skala/akip.yaml")
    ruang.tulis("definitions/standar/metode/a.yaml", METODE % ("progres-positif", "berlaku: {sampai: 2023}"))
    ruang.tulis("definitions/standar/metode/b.yaml", METODE % ("progres-positif", "berlaku: {sejak: 2024}"))
    ruang.tulis("definitions/standar/skala/akip.yaml", SKALA)
    found, told = ruang.susun()
    assert told == ()
    versions = found.standar.metode["progres-positif"]
    assert [item.tempat.file[-6:] for item in versions] == ["a.yaml", "b.yaml"]
    assert {item.menggantikan.file for item in versions} == {PAKET + "metode/progres-positif.yaml"}
    (skala,) = found.standar.skala["akip"]
    assert (skala.desimal, skala.menggantikan.file) == (1, PAKET + "skala/akip.yaml")
    assert found.standar.metode["serapan"][0].menggantikan is None


def test_a_packaged_file_that_is_the_workspaces_own_replaces_nothing(ruang):
    """A checkout is the workspace and the package in one."""
    text = ruang.files["definitions/standar/metode/serapan.yaml"]
    found, told = ruang.tulis(PAKET + "metode/serapan.yaml", text).susun()
    assert told == ()
    (metode,) = found.standar.metode["serapan"]
    assert (metode.tempat.file, metode.menggantikan) == ("definitions/standar/metode/serapan.yaml", None)


def test_a_unit_of_the_workspace_replaces_the_packaged_one(ruang):
    """By kode; the others stay."""
    dipaketkan(ruang, "satuan.yaml")
    ruang.tulis(SATUAN, "satuan:\n  - {kode: kasus, nama: Perkara}\n  - {kode: sapi, nama: Sapi, cacah: true}\n")
    found, told = ruang.susun()
    satuan = found.standar.satuan
    assert told == ()
    assert (satuan["kasus"].nama, satuan["kasus"].tempat.file, satuan["sapi"].cacah) == ("Perkara", SATUAN, True)
    assert satuan["orang"].tempat.file == PAKET + "satuan.yaml"
