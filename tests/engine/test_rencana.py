"""What one planning document sets, whether it judges or not: a pagu of any scope, and a target."""

import pytest

from sakip_rules.engine.anggaran import Lingkup
from sakip_rules.engine.nilai import mulai
from sakip_rules.engine.pagu_rencana import pagu_rencana
from sakip_rules.engine.target import target_rencana
from sakip_rules.model.periode import Periode
from tests.engine.bantu import Dinas, angka

TAHUN = Periode(2024)
PROGRAM = """
kode: P1
nama: Program
sasaran: S1
kegiatan:
  - kode: K1
    nama: Kegiatan
    sub_kegiatan:
      - {kode: A, nama: Sub A, pagu: {2024: {murni: 100, perubahan: 80}}}
      - {kode: B, nama: Sub B, pagu: {2024: {murni: 50, perubahan: 60}}}
  - {kode: K2, nama: Kegiatan lain, pagu: {2024: {murni: 30}, 2023: 5}}
"""
LAIN = """
kode: P2
nama: Program lain
sasaran: S2
kegiatan:
  - {kode: K3, nama: Kegiatan tiga, pagu: {2024: {murni: 1, perubahan: 2}}}
  - {kode: K4, nama: Kegiatan empat, pagu: {2024: {perubahan: 3}}}
"""


LAMA = """
kode: P3
nama: Program lama
sasaran: S2
berlaku: {sampai: 2023}
pagu: {2023: {murni: 7}}
"""


def mulai_dinas():
    """An evaluation of an agency with that program, and two units that hold parts of it."""
    made = (
        Dinas()
        .program(PROGRAM)
        .program(LAIN)
        .program(LAMA)
        .iku("IKU-1", target="{2024: {pk: 80, renstra: 90}, 2026: 95}")
    )
    return mulai(made.unit("U1", simpul="[K1]").unit("U2", simpul="[A, K2]").susun()[0], TAHUN)


@pytest.mark.parametrize(
    ("jenis", "kode", "rencana", "expected"),
    [
        ("simpul", "A", "murni", "100"),
        ("simpul", "A", "perubahan", "80"),
        ("simpul", "K1", "murni", "150"),
        ("simpul", "K1", "perubahan", "140"),
        ("simpul", "K2", "murni", "30"),
        ("simpul", "P1", "murni", "180"),
        ("instansi", "dinas-uji", "murni", "N020"),
        ("sasaran", "S2", "perubahan", "5"),
        ("sasaran", "S1", "murni", "180"),
        ("unit", "U1", "perubahan", "140"),
        ("unit", "U2", "murni", "130"),
        ("simpul", "K2", "perubahan", "N020"),
        ("simpul", "K1", "renja", "N020"),
        ("sasaran", "S2", "murni", "N020"),
        ("simpul", "P2", "murni", "N020"),
        ("simpul", "P3", "murni", "N025"),
        ("simpul", "TIDAK-ADA", "murni", "N036"),
    ],
)
def test_a_version_of_the_budget_adds_up_from_the_nodes_that_have_it(jenis, kode, rencana, expected):
    """The figure of a node itself, else the sum of those below; where one of them has none, there is no sum."""
    proof = pagu_rencana(mulai_dinas(), Lingkup(jenis, kode), TAHUN, rencana)

    assert (angka(proof), proof.besaran, proof.milik, proof.periode) == (expected, "pagu", kode, "2024")
    assert proof.satuan.kode == "rupiah"


def test_the_sum_rests_on_each_node_with_its_own_text():
    """A sum of the first version shows the nodes in order, and each the figure as its file has it."""
    proof = pagu_rencana(mulai_dinas(), Lingkup("simpul", "K1"), TAHUN, "murni")

    assert [(one.milik, one.sumber.kode, one.sumber.nama, one.sumber.tertulis) for one in proof.anak] == [
        ("A", "murni", "Sub A", "100"),
        ("B", "murni", "Sub B", "50"),
    ]
    assert (proof.jenis, proof.langkah[0].operasi, proof.langkah[0].satuan) == ("jumlah", "jumlah", "rupiah")


def test_a_node_out_of_force_says_which_and_when():
    """What is in force in no version has no pagu, and the reason has its kind, kode and year."""
    (reason,) = pagu_rencana(mulai_dinas(), Lingkup("simpul", "P3"), TAHUN, "murni").nilai.sebab

    assert dict(reason.data) == {"jenis": "simpul", "kode": "P3", "tahun": "2024"}


def test_a_version_of_a_part_of_the_year_is_that_of_the_year():
    """A budget is set for a year, so in a quarter it is the year's."""
    proof = pagu_rencana(mulai_dinas(), Lingkup("simpul", "K1"), Periode(2024, "TW", 2), "murni")

    assert (angka(proof), proof.periode) == ("150", "2024")


def test_where_no_node_has_the_version_the_reason_says_whose_and_where():
    """The missing version is told at the node, with its kode and the year."""
    proof = pagu_rencana(mulai_dinas(), Lingkup("simpul", "K1"), TAHUN, "renja")
    (reason,) = proof.nilai.sebab

    assert (proof.jenis, proof.nilai.kosong, dict(reason.data)) == ("kosong", True, {"milik": "K1", "periode": "2024"})
    assert (reason.place.file, reason.place.line) == ("definitions/dinas-uji/program/p0.yaml", 6)


@pytest.mark.parametrize(
    ("tahun", "rencana", "expected", "sumber"),
    [
        (2024, "pk", "80", ("target", "pk", "80")),
        (2024, "renstra", "90", ("target", "renstra", "90")),
        (2026, "", "95", ("target", "", "95")),
        (2024, "rkt", "N014", None),
        (2025, "pk", "N014", None),
    ],
)
def test_a_target_of_one_document_is_found_whether_it_judges_or_not(tahun, rencana, expected, sumber):
    """The figure of that document for that very year, or the reason why there is none."""
    p, when = mulai_dinas(), Periode(tahun)
    proof = target_rencana(p, p.indikator("IKU-1", tahun), when, rencana)

    assert (angka(proof), proof.besaran, proof.milik, proof.periode) == (expected, "target", "IKU-1", str(tahun))
    found = proof.sumber
    assert (None if found is None else (found.jenis, found.kode, found.tertulis)) == sumber
    if sumber is None:
        assert dict(proof.nilai.sebab[0].data) == {"milik": "IKU-1", "periode": str(tahun)}
        assert proof.satuan.kode == "indeks"
