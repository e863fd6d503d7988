"""The figures of an audit as a spreadsheet and a person read them."""

import csv as tabel
from io import StringIO

import pytest

from sakip_rules.render import audit
from tests.audit.conftest import klaim as _klaim

klaim = _klaim


@pytest.mark.parametrize(
    ("tercetak", "seharusnya", "selisih"),
    [("90%", "97.98", "-7.98"), ("97,990", "97.976", "0.014"), ("98,1", "97.98", "0.12")],
)
def test_a_spreadsheet_gets_figures_and_no_signs_beside_them(klaim, tercetak, seharusnya, selisih):
    """83,28 of 85 is 97,976470…: with one decimal more than was printed, and never fewer than two."""
    found = klaim(f'indikator: IKU-1, besaran: capaian, tercetak: "{tercetak}"')
    (row,) = tabel.DictReader(StringIO(audit.csv({"a": found})))
    assert (row["seharusnya"], row["selisih"], row["satuan_selisih"]) == (seharusnya, selisih, "poin_persen")


def test_the_difference_of_percentages_reads_in_points(klaim):
    """97,98 % and 90 % are 7,98 points apart; the name of a formula stays as it is written."""
    found = klaim(
        'indikator: IKU-1, besaran: capaian, tercetak: "90%"',
        'rumus: a_b + c, dari: {a_b: "1", c: "2"}, tercetak: "4"',
    )
    page = "\n".join(audit.md({"a": found}, {"a": ()}, "id"))
    assert "Seharusnya ≈97,98%. Selisih ≈-7,98 poin." in page
    assert "a\\_b + c" in page
