"""A recorded figure that the report itself refutes: the findings are those that remain with it put right.

381.037.253 was recorded as 81.037.253; of 500.000.000 it is 76,21 %, and with two others it makes 1.206.062.037.
"""

import pytest

from sakip_rules.audit.hasil import audit
from sakip_rules.audit.tingkat import COCOK
from sakip_rules.render.audit import layar, md
from tests.audit.test_perbaikan import FAKTA, RUANG

REALISASI = "      - {{simpul: {}, isi: [{}], acuan: {{baris: {}}}}}\n"
KOLOM = "tabel:\n  - tabel: A\n    kolom: [realisasi_anggaran, serapan]\n    baris:\n"


def rows(*cells):
    """A table of realisasi and serapan, each row on a line of its own."""
    lines = enumerate(cells, start=11)
    return KOLOM + "".join(
        REALISASI.format(kode, ", ".join(f'"{text}"' for text in texts), at) for at, (kode, *texts) in lines
    )


BUKTI = (("P1.1.1", "81.037.253", "76,21"), ("P1.1", "1.206.062.037", "80,40"), ("P1", "1.206.062.037", "80,40"))


@pytest.fixture
def hasil(klaim):
    """Return a function that audits a table."""

    def judge(*cells, ubah=RUANG):
        klaim(tabel=rows(*cells), ubah=ubah)
        return audit(klaim.tersusun())

    return judge


def test_what_agrees_with_the_repair_alone_is_no_finding(hasil):
    """Only the misprint itself is left, and it says what it should be."""
    found = hasil(*BUKTI)
    (one,) = found.diterapkan
    assert (one.milik, one.tertulis, one.menjadi, len(one.selesai)) == ("P1.1.1", 81037253, 381037253, 5)
    wrong = [item for item in found.temuan if item.putusan not in COCOK]
    assert [(item.tercetak, item.harapan.nilai) for item in wrong] == [(81037253, 381037253)]


def test_what_is_wrong_beside_it_is_wrong_by_itself(hasil):
    """The total of the year is ten too much, not 300.000.010."""
    found = hasil(*BUKTI, ("P1", "1.206.062.047", ""))
    wrong = [item for item in found.temuan if item.putusan not in COCOK]
    assert [item.tercetak - item.harapan.nilai for item in wrong] == [-300000000, 10]


def test_two_lines_are_not_evidence_enough(hasil):
    """A row and its total may be wrong together."""
    assert hasil(*BUKTI[:2]).diterapkan == ()


def test_nothing_is_taken_for_true_where_another_record_could_be_meant(hasil):
    """Without the row's own share each of the three amounts could be 300.000.000 more."""
    totals = (("P1.1", "1.206.062.037", ""), ("P1", "1.206.062.037", ""), ("P1.1", "1.206.062.037", "80,40"))
    assert hasil(*totals).diterapkan == ()


def test_nothing_is_put_right_where_all_agrees(hasil):
    """The record is right, and so is the report."""
    right = [*RUANG[:2], (FAKTA, RUANG[2][1], RUANG[2][2].replace("81.037.253", "381.037.253"))]
    found = hasil(("P1.1.1", "381.037.253", "76,21"), *BUKTI[1:], ubah=right)
    assert (found.diterapkan, [item for item in found.temuan if item.putusan not in COCOK]) == ((), [])


def test_the_reader_is_told_what_was_taken_for_true(hasil):
    """On the screen and in a note: the figure, what speaks for it, and that no file was changed."""
    found = [hasil(*BUKTI)]
    for page in ("\n".join(md(found, "en")), "\n".join(line.plain for line in layar(found, "en", 300))):
        assert "81.037.253 would be 381.037.253" in page or "81,037,253 would be 381,037,253" in page
        assert "5 other figures agree only with that: line 11, 12, 13." in page
        assert "no file is changed" in page
