"""Repairs of a digit, proved against everything else that is printed."""

import pytest

from sakip_rules.audit.perbaikan import perbaikan

PROGRAM = "definitions/dinas-contoh/program/p1.yaml"
FAKTA = "realisasi/dinas-contoh/2024.yaml"
SUB = '      - {{kode: P1.1.{}, nama: Sub kegiatan, pagu: {{2024: "{}"}}}}\n'
# 381.037.253 was printed without its first digit; with it the three sum to 1.206.062.037.
RUANG = [
    (
        PROGRAM,
        "    sub_kegiatan:\n",
        "    sub_kegiatan:\n" + SUB.format(2, "600.000.000") + SUB.format(3, "400.000.000"),
    ),
    (PROGRAM, "Rp 100.000.000", "500.000.000"),
    (
        FAKTA,
        'nilai: "Rp 95.500.000"',
        'nilai: "81.037.253"}\n  - {simpul: P1.1.2, nilai: 517334206}\n  - {simpul: P1.1.3, nilai: 307690578',
    ),
]
JUMLAH = 'simpul: P1.1, besaran: realisasi_anggaran, tercetak: "1.206.062.037"'
SERAPAN = [
    'simpul: P1.1.1, besaran: serapan, tercetak: "76,21"',
    'simpul: P1.1.2, besaran: serapan, tercetak: "86,22"',
    'simpul: P1.1.3, besaran: serapan, tercetak: "76,92"',
]


@pytest.fixture
def perbaiki(klaim):
    """Return a function that gives the repairs of a workspace, each as (node, old, new, slip, settled)."""

    def repairs(*rows):
        found = klaim(*rows, ubah=RUANG)
        made = perbaikan(klaim.tersusun(), found)
        return [(one.milik, one.tertulis, one.menjadi, one.jenis, len(one.selesai)) for one in made]

    return repairs


def test_the_one_digit_that_makes_a_table_agree_is_found(perbaiki):
    """Each amount could take 300.000.000 more by one digit, but two of them are right in their own rows."""
    assert perbaiki(JUMLAH, *SERAPAN) == [("P1.1.1", 81037253, 381037253, "angka_hilang", 2)]


def test_every_repair_that_fits_is_offered(perbaiki):
    """Without the rows' percentages nothing tells the three apart: 8, 5 or 3 hundred millions."""
    assert {one[:3] for one in perbaiki(JUMLAH)} == {
        ("P1.1.1", 81037253, 381037253),
        ("P1.1.2", 517334206, 817334206),
        ("P1.1.3", 307690578, 607690578),
    }


def test_a_repair_that_breaks_something_is_none(perbaiki):
    """The total of the year is printed as it was added up, so no amount may change."""
    whole = 'instansi: dinas-contoh, besaran: realisasi_anggaran, tercetak: "906.062.037"'
    assert perbaiki(JUMLAH, whole, *SERAPAN[1:]) == []


def test_nothing_is_repaired_where_everything_agrees(perbaiki):
    """A sum that is right needs no other digit."""
    assert perbaiki(JUMLAH.replace("1.206", "906")) == []


@pytest.mark.parametrize(
    ("tertulis", "menjadi", "jenis"),
    [
        (81037253, 381037253, "angka_hilang"),
        (3810372533, 381037253, "angka_lebih"),
        (326281000, 326282000, "angka_salah"),
        (18277290812, 18277290802, "angka_salah"),
        (2854490000, 2845490000, "angka_tertukar"),
        (2854490000, 2854490000, ""),
        (123, 321, ""),
        (12, 2134, ""),
        (5, -5, ""),
    ],
)
def test_a_slip_is_one_digit_or_two_neighbours(tertulis, menjadi, jenis):
    """Left out, too many, wrong, or swapped; anything further is no slip."""
    assert salah_angka(Fraction(tertulis), Fraction(menjadi)) == jenis
