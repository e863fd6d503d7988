"""The audit as a spreadsheet, a person and a reviewer read it.

The agency: IKU-1 83,28 of 85 (97,98 %, Sangat Memuaskan); P1 spent 95.500.000 of 100.000.000.
"""

import csv as tabel
from io import StringIO

import pytest

from sakip_rules.audit.hasil import audit
from sakip_rules.render import audit as halaman
from sakip_rules.render.audit_csv import csv
from tests.audit.conftest import klaim as _klaim

klaim = _klaim
CAPAIAN = 'indikator: IKU-1, besaran: capaian, tercetak: "{}"'


@pytest.fixture
def catatan(klaim):
    """Return a function that audits rows of claims and gives the note of it, or the screen."""

    def make(*rows, layar=False, bahasa="id", **more):
        klaim(*rows)
        found = [audit(klaim.tersusun())]
        if layar:
            return "\n".join(line.plain for line in halaman.layar(found, bahasa, 80, **more))
        return "\n".join(halaman.md(found, bahasa, **more))

    return make


@pytest.mark.parametrize(
    ("tercetak", "seharusnya", "selisih"),
    [("90%", "98", "-8"), ("97,990", "97.976", "0.014"), ("98,1", "98.0", "0.1"), ("97,99", "97.98", "0.01")],
)
def test_a_spreadsheet_gets_figures_with_the_digits_that_were_printed(klaim, tercetak, seharusnya, selisih):
    """83,28 of 85 is 97,976470…; no sign and no unit stands in the cell."""
    klaim(CAPAIAN.format(tercetak))
    (row,) = tabel.DictReader(StringIO(csv([audit(klaim.tersusun())])))
    assert (row["seharusnya"], row["selisih"], row["satuan_selisih"]) == (seharusnya, selisih, "poin_persen")


def test_more_digits_are_shown_where_fewer_would_hide_the_difference(klaim):
    """95.500.000 of 99.999.999 is 95,500000955; printed 95,51 for it both would read 95,5."""
    pagu = [("definitions/dinas-contoh/program/p1.yaml", "100.000.000", "99.999.999")]
    klaim('simpul: P1, besaran: serapan, tercetak: "95,6%"', ubah=pagu)
    (row,) = tabel.DictReader(StringIO(csv([audit(klaim.tersusun())])))
    assert (row["seharusnya"], row["selisih"]) == ("95.5", "0.1")


def test_the_difference_of_percentages_reads_in_points_too_much_or_too_little(catatan):
    """97,98 % and 90 % are 7,98 points apart; the name of a formula stays as it is written."""
    page = catatan(CAPAIAN.format("90,00%"), 'rumus: a_b + c, dari: {a_b: "1", c: "2"}, tercetak: "4"')
    assert "Seharusnya 97,98%; kurang 7,98 poin." in page
    assert "a\\_b + c" in page
    assert "Seharusnya 3; lebih 1." in page


def test_a_finding_names_its_subject_and_the_predikat_it_changes(catatan):
    """85 % is Memuaskan; a note does without the codes of remarks and without the name of the only report."""
    page = catatan(CAPAIAN.format("85,00%"))
    assert "1. **Baris 1. Indeks kepuasan masyarakat (IKU-1), capaian 2024**" in page
    assert "Dengan angka tercetak, predikat IKU-1 2024 menjadi Memuaskan, bukan Sangat Memuaskan." in page
    assert "With the printed figure" in catatan(CAPAIAN.format("85,00%"), bahasa="en")


def test_a_group_is_told_once_with_every_place_of_it(catatan):
    """109.999.000 printed twice, and 86,82 % that follows from it."""
    pagu = 'simpul: P1, besaran: pagu, tercetak: "109.999.000"'
    page = catatan(pagu, pagu, 'simpul: P1, besaran: serapan, tercetak: "86,82%"')
    assert page.count('Tercetak "109.999.000"') == 1
    assert "Tercetak lagi pada baris 1." in page
    assert 'Terbawa ke baris 1, P1 serapan 2024: "86,82%", seharusnya 95,5%.' in page
    assert "3 angka yang tidak cocok itu dirangkum dalam 1 temuan" in page


def test_what_cannot_be_checked_stands_together_by_its_reason(catatan):
    """The screen shows the code of a remark, a note only what the writer of the claim said."""
    rows = [f'lepas: tidak dirinci, tercetak: "{text}"' for text in ("5 tahun", "2 desa")]
    assert 'baris 1 "5 tahun"; baris 1 "2 desa": tidak dirinci.' in catatan(*rows)
    assert "L051" in catatan(*rows, layar=True)


def test_the_proof_of_a_finding_is_shown_on_request(catatan):
    """That of the engine, and that of a claim's own formula over what is printed."""
    rows = (CAPAIAN.format("90%"), 'rumus: a - b, dari: {a: "7", b: "2"}, tercetak: "4"')
    for layar in (True, False):
        without, shown = catatan(*rows, layar=layar), catatan(*rows, layar=layar, bukti=True)
        assert ("83,28 / 85" in without, "83,28 / 85" in shown) == (False, True)
        assert ("7 - 2" in without.replace("−", "-"), "7 - 2" in shown.replace("−", "-")) == (False, True)


def test_every_likely_cause_is_told_on_request(catatan):
    """The first as the likeliest, each other one as an alternative."""
    rows = ('simpul: P1, besaran: realisasi_anggaran, tercetak: "95.500.100"', CAPAIAN.format("97,89"))
    page = catatan(*rows, lengkap=True)
    assert page.count("Kemungkinan sebab: ") == 2
