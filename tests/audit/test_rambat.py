"""Results computed from rounded figures; IKU-1 is 83,28 of 85 (97,976…%), IKU-2 is 10 of 10, their mean 98,988…%."""

import pytest

CAPAIAN = 'indikator: IKU-1, besaran: capaian, tercetak: "{}"'
REALISASI = 'indikator: IKU-1, besaran: realisasi, tercetak: "{}"'
RATA = 'instansi: dinas-contoh, besaran: capaian, tercetak: "{}"'


def putusan(found):
    """The verdict on the last claim."""
    return found[-1].putusan


@pytest.mark.parametrize(
    ("realisasi", "capaian", "hasil"),
    [
        ("83,3", "98,00%", "dari_angka_tercetak"),
        ("83,3", "97,99%", "dari_angka_tercetak"),
        ("83,3", "98,10%", "dari_angka_tercetak"),
        ("83,3", "98,12%", "tidak_cocok"),
        ("83,28", "97,99%", "tidak_cocok"),
        ("90", "105,88%", "tidak_cocok"),
    ],
)
def test_a_result_right_from_its_printed_inputs_is_told_apart(klaim, realisasi, capaian, hasil):
    """83,3 is 83,25 to 83,35 and gives 97,94 to 98,06 %; cut off it is below 83,4 and 98,118 %; the cap is 100."""
    assert putusan(klaim(REALISASI.format(realisasi), CAPAIAN.format(capaian))) == hasil


def test_without_a_printed_input_the_figure_stands_alone(klaim):
    """98,00 shows two digits more than it is right in."""
    assert putusan(klaim(CAPAIAN.format("98,00%"))) == "kurang_teliti"


def test_a_claim_is_never_its_own_evidence(klaim):
    """The same wrong figure printed twice makes neither of them right."""
    assert [item.putusan for item in klaim(CAPAIAN.format("90%"), CAPAIAN.format("90%"))] == ["tidak_cocok"] * 2


@pytest.mark.parametrize(
    ("capaian", "rata", "hasil"),
    [("97,98%", "98,99%", "pembulatan"), ("98,1%", "99,05", "dari_angka_tercetak"), ("98,1%", "99,2", "tidak_cocok")],
)
def test_an_average_of_rounded_figures_is_right_from_them(klaim, capaian, rata, hasil):
    """The mean of 98,05 to 98,15 and 100 is 99,025 to 99,075."""
    assert putusan(klaim(CAPAIAN.format(capaian), RATA.format(rata))) == hasil
