"""Results computed from rounded figures; IKU-1 is 83,28 of 85 (97,976…%), IKU-2 is 10 of 10, their mean 98,988…%."""

from fractions import Fraction

import pytest

from sakip_rules.audit.selang import Selang

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
    [
        ("97,98%", "98,99%", "pembulatan"),
        ("98,0%", "99,02", "dari_angka_tercetak"),
        ("98,0%", "99,2", "tidak_cocok"),
        ("98,1%", "99,05", "tidak_cocok"),
    ],
)
def test_an_average_of_rounded_figures_is_right_from_them(klaim, capaian, rata, hasil):
    """The mean of 97,95 to 98,05 and 100 is 98,975 to 99,025; 98,1 is wrong itself, and nothing is right from it."""
    assert putusan(klaim(CAPAIAN.format(capaian), RATA.format(rata))) == hasil


@pytest.mark.parametrize(
    ("target", "capaian", "hasil"),
    [("80", "95,9%", "tepat"), ("80", "94,0%", "tidak_cocok"), ("80", "96,5%", "dari_angka_tercetak")],
)
def test_a_value_used_twice_is_one_value(klaim, target, capaian, hasil):
    """2 - 83,28 / T for T of 79,5 to 80,5 is 95,25 to 96,55 %; taken as two values T would allow 93 to 99 %."""
    iku = "definitions/dinas-contoh/iku/iku-1.yaml"
    ubah = [
        (iku, "polaritas: positif", "polaritas: negatif"),
        (iku, "{pk: 85", "{pk: 80"),
        (iku, "target: 85, realisasi: 80, capaian: 94.12", "target: 80, realisasi: 80, capaian: 100"),
    ]
    aim = f'indikator: IKU-1, besaran: target, tercetak: "{target}"'
    assert putusan(klaim(aim, CAPAIAN.format(capaian), ubah=ubah)) == hasil


def test_a_count_of_whole_things_is_no_rounded_figure(klaim):
    """11 of 12 reports is 91,67 %: 95 % would need 11,4 of them, and nobody counts so."""
    rows = [f"indikator: P1.1.1-K, besaran: {row}" for row in ('target, tercetak: "12"', 'realisasi, tercetak: "11"')]
    found = klaim(
        *rows,
        'indikator: P1.1.1-K, besaran: capaian, tercetak: "95%"',
        ubah=[("realisasi/dinas-contoh/2024.yaml", "nilai: 12", "nilai: 11")],
    )
    assert [item.putusan for item in found] == ["tepat", "tepat", "tidak_cocok"]


def test_the_audit_of_many_wrong_claims_asks_only_for_what_each_needs(klaim, monkeypatch):
    """Twice as many wrong figures are twice the work: nothing is asked of the others' figures."""
    from sakip_rules.audit import rambat

    asked = []
    real = rambat.tercetak
    monkeypatch.setattr(rambat, "tercetak", lambda *words: asked.append(1) or real(*words))
    klaim(*[CAPAIAN.format("90%")] * 20)
    once = len(asked)
    asked.clear()
    klaim(*[CAPAIAN.format("90%")] * 40)
    assert len(asked) == 2 * once


def test_nothing_times_any_number_is_nothing():
    """0 belongs to a product where it belongs to a factor, whatever the other's ends."""
    product = Selang(Fraction(0), Fraction(1)) * Selang(Fraction(1), Fraction(2), bawah_buka=True, atas_buka=True)
    assert (product.memuat(Fraction(0)), product.memuat(Fraction(2))) == (True, False)


def test_a_printed_value_is_no_more_than_its_cap(klaim):
    """100 of a capped capaian is no 100,4, so 100,2 does not follow; nor does 101 from 102, printed beyond the cap."""
    ubah = [("realisasi/dinas-contoh/2024.yaml", "83,28", "88")]
    sasaran = [f'sasaran: {kode}, besaran: capaian, tercetak: "{{}}"' for kode in ("S1", "S2")]
    rows = [sasaran[0].format("100%"), sasaran[1].format("100%"), RATA.format("100,2%")]
    assert putusan(klaim(*rows, ubah=ubah)) == "tidak_cocok"
    assert putusan(klaim(sasaran[0].format("102%"), *rows[1:2], RATA.format("101%"))) == "tidak_cocok"


def test_figures_right_from_figures_right_from_rounded_ones_agree_in_whatever_order(klaim):
    """83,3 gives 98,00 %, and 98,00 % with 100 % gives 99,00 %; the exact ones are 97,976 and 98,988 %."""
    rows = (REALISASI.format("83,3"), CAPAIAN.format("98,00%"), RATA.format("99,000%"))
    assert [item.putusan for item in klaim(*rows)][1:] == ["dari_angka_tercetak"] * 2
    assert [item.putusan for item in klaim(*reversed(rows))][:2] == ["dari_angka_tercetak"] * 2
