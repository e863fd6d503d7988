"""Variables in parts: surveys by unsur, evaluations by component, weights and scores that the rule itself writes."""

import pytest

from sakip_rules.checks.contoh import periksa_contoh
from tests.engine.bantu import Dinas, angka, semua

NAMA_UNSUR = ("Syarat", "Prosedur", "Waktu", "Biaya", "Produk", "Kompetensi", "Perilaku", "Aduan", "Sarana")
SEMBILAN = ", ".join(f"U{nomor}: {nama}" for nomor, nama in enumerate(NAMA_UNSUR, 1))
TIGA = "{U1: Syarat, U2: Prosedur, U3: Waktu}"
UNSUR = f"unsur: {{nama: Unsur, satuan: indeks, rincian: {TIGA}}}"
BOBOT = "bobot: {nama: Bobot, satuan: persen, tetap: {U3: 20, U1: 30, U2: 50}}"


def dinas(*variabel, rumus, satuan="indeks", **lain):
    """One indicator with variables in parts."""
    return Dinas().iku(satuan=satuan, variabel=f"{{{', '.join(variabel)}}}", rumus=rumus, **lain)


def isi(made, variabel, values, periode="2024"):
    """Record the parts of a variable."""
    for bagian, value in values.items():
        made.fakta("IKU-1", periode, value, f"{variabel}, rincian: {bagian}")
    return made


def tiga(**lain):
    """An index of three weighted parts, recorded as 3.5, 3.1, 3.2."""
    return isi(
        dinas(UNSUR, BOBOT, rumus="jumlah(bobot * unsur) x 25", **lain), "unsur", {"U1": 3.5, "U2": 3.1, "U3": 3.2}
    )


def test_the_akip_score_is_the_sum_of_its_components():
    """23.87 + 13.75 + 10.79 + 3.50 + 13.17 = 65.08 exactly (B2)."""
    komponen = "k: {nama: Komponen, satuan: nilai, rincian: {A: Rencana, B: Ukur, C: Lapor, D: Evaluasi, E: Capaian}}"
    made = dinas(komponen, rumus="jumlah(k)", satuan="nilai")
    isi(made, "k", {"A": 23.87, "B": 13.75, "C": 10.79, "D": "3.50", "E": 13.17})
    assert angka(made.hasil().realisasi) == "65.08"


def test_nine_unsur_make_an_interval_value_and_an_index():
    """3.1, 3.2 ... 3.9 sum to 31.5: the mean is 3.5, the index 87.5."""
    unsur = f"unsur: {{nama: Unsur, satuan: indeks, rincian: {{{SEMBILAN}}}}}"
    made = dinas(unsur, rumus="rata_rata(unsur) x 25")
    isi(made, "unsur", {f"U{nomor}": f"3.{nomor}" for nomor in range(1, 10)})
    assert angka(made.hasil().realisasi) == "87.5"


def test_answers_weigh_by_their_scores():
    """20 x 4 + 50 x 3 + 10 x 2 + 0 x 1 = 250 of 80 answers: 3.125."""
    made = dinas(
        "jawaban: {nama: Jawaban, satuan: orang, rincian: {A: Sangat puas, B: Puas, C: Kurang, D: Tidak}}",
        "skor: {nama: Skor, satuan: indeks, tetap: {A: 4, B: 3, C: 2, D: 1}}",
        rumus="jumlah(skor * jawaban) / jumlah(jawaban)",
    )
    isi(made, "jawaban", {"A": 20, "B": 50, "C": 10, "D": 0})
    assert angka(made.hasil().realisasi) == "3.125"


def test_weights_meet_their_parts_whatever_the_order_they_are_written_in():
    """0.3 x 3.5 + 0.5 x 3.1 + 0.2 x 3.2 = 3.24, times 25 is 81; `bobot` lists U3 first."""
    assert angka(tiga().hasil().realisasi) == "81"


def test_a_weighted_mean_divides_by_whatever_the_weights_sum_to():
    """(2 x 3.5 + 1 x 3.1 + 1 x 3.2) / 4 = 3.325."""
    bobot = "bobot: {nama: Bobot, satuan: angka, tetap: {U1: 2, U2: 1, U3: 1}}"
    made = dinas(UNSUR, bobot, rumus="rata_rata_tertimbang(unsur, bobot)")
    assert angka(isi(made, "unsur", {"U1": 3.5, "U2": 3.1, "U3": 3.2}).hasil().realisasi) == "3.325"


def test_a_single_constant_stands_for_its_number():
    """80 % of 50 is 40."""
    made = dinas(
        "ambang: {nama: Ambang, satuan: persen, tetap: 80}", "x: {nama: X, satuan: indeks}", rumus="ambang * x"
    )
    assert angka(made.fakta("IKU-1", "2024", 50, "x").hasil().realisasi) == "40"


def test_the_proof_has_each_part_with_its_name_value_and_source():
    """A vector is a set of leaves; a constant is one of the rule, a fact one of its file."""
    bobot, unsur = tiga().hasil().realisasi.anak
    assert [(part.nama, angka(part), part.jenis, part.sumber.nama) for part in unsur.anak] == [
        ("unsur U1", "3.5", "fakta", "Syarat"),
        ("unsur U2", "3.1", "fakta", "Prosedur"),
        ("unsur U3", "3.2", "fakta", "Waktu"),
    ]
    assert [(part.nama, angka(part), part.jenis, part.sumber.nama, part.sumber.tertulis) for part in bobot.anak] == [
        ("bobot U1", "30", "tetapan", "Syarat", "30"),
        ("bobot U2", "50", "tetapan", "Prosedur", "50"),
        ("bobot U3", "20", "tetapan", "Waktu", "20"),
    ]
    assert bobot.anak[0].sumber.tempat.file.endswith("IKU-1-0.yaml")
    assert unsur.anak[0].sumber.tempat.file.startswith("realisasi/")


def test_z5_parts_without_data_leave_no_result_and_are_named_together():
    """One of three recorded: N011 once, naming the two others."""
    proof = isi(dinas(UNSUR, BOBOT, rumus="jumlah(bobot * unsur) x 25"), "unsur", {"U2": 3.1}).hasil().realisasi
    assert angka(proof) == "N011"
    assert dict(proof.nilai.sebab[0].data)["variabel"] == "unsur U1, U3"


def test_a_recorded_absence_of_a_part_says_where():
    """A part noted as "-" gives N012 at its place, not N011."""
    made = isi(dinas(UNSUR, rumus="rata_rata(unsur)"), "unsur", {"U1": 3, "U2": '"-"', "U3": 3})
    assert angka(made.hasil().realisasi) == "N012"


@pytest.mark.parametrize(
    ("cara", "hasil"), [("jumlah", "30"), ("rata_rata", "15"), ("terakhir", "16"), ("kumulatif", "16")]
)
def test_parts_of_a_year_are_put_together_part_by_part(cara, hasil):
    """U1 9 then 10, U2 5 then 6 in two halves: sums 19 + 11, means 9.5 + 5.5, last 10 + 6."""
    made = dinas("u: {nama: U, satuan: indeks, rincian: {U1: Satu, U2: Dua}}", rumus="jumlah(u)", konsolidasi=cara)
    isi(made, "u", {"U1": 9, "U2": 5}, "2024-S1")
    isi(made, "u", {"U1": 10, "U2": 6}, "2024-S2")
    proof = made.hasil().realisasi
    assert angka(proof) == hasil
    assert [part.jenis for part in proof.anak[0].anak] == ["konsolidasi", "konsolidasi"]


def test_a_year_known_only_by_its_result_is_told_by_its_result():
    """No part recorded for 2023: the printed index counts, with N042; constants alone are no parts."""
    made = tiga().fakta("IKU-1", "2023", 79)
    proof = made.hasil(periode="2023").realisasi
    assert (angka(proof), [note.code for note in proof.catatan]) == ("79", ["N042"])


def test_constants_beside_a_source_without_a_value_are_no_data():
    """The source says nothing of 2024 and the weight is no measurement: the printed 77 counts, with N042."""
    made = dinas(
        "mutu: {nama: M, satuan: indeks, dari: {indikator: IKU-2}}",
        "bobot: {nama: B, satuan: persen, tetap: 50}",
        rumus="bobot * mutu",
    )
    proof = made.iku("IKU-2").fakta("IKU-1", "2024", 77).hasil().realisasi
    assert (angka(proof), [note.code for note in proof.catatan]) == ("77", ["N042"])


def test_an_earlier_year_without_any_part_is_no_year_of_the_history():
    """Weights are written for every year, and say nothing of one."""
    assert [str(one.periode) for one in tiga().hasil().riwayat] == []
    shown = isi(tiga(), "unsur", {"U1": 3}, "2023").hasil().riwayat
    assert [str(one.periode) for one in shown] == ["2023"]


def test_an_earlier_year_of_a_vector_has_the_same_parts():
    """(3.5 - 3) + (3.1 - 3) = 0.6 with two parts a year earlier."""
    unsur = "u: {nama: U, satuan: indeks, rincian: {U1: Satu, U2: Dua}}"
    made = dinas(unsur, rumus="jumlah(u - u[n-1])")
    isi(made, "u", {"U1": 3.5, "U2": 3.1})
    assert angka(isi(made, "u", {"U1": 3, "U2": 3}, "2023").hasil().realisasi) == "0.6"


@pytest.mark.parametrize(("realisasi", "kode"), [(81, []), (80, ["C001"])])
def test_an_example_gives_the_parts_and_the_rule_its_constants(realisasi, kode):
    """The example's own figures count, not the recorded ones: 3.5, 3.1, 3.2 are 81."""
    contoh = f"[{{fakta: {{unsur: {{2024: {{U3: 3.2, U1: 3.5, U2: 3.1}}}}}}, periode: 2024, realisasi: {realisasi}}}]"
    made = isi(dinas(UNSUR, BOBOT, rumus="jumlah(bobot * unsur) x 25", contoh=contoh), "unsur", {"U1": 1})
    tersusun, found = made.susun()
    assert found == ()
    assert [one.code for one in periksa_contoh(tersusun, tersusun.indikator["IKU-1"][0])] == kode


def test_vectors_of_different_parts_are_refused_when_the_rule_is_loaded():
    """U023 before any number; the indicator is never evaluated."""
    made = dinas(UNSUR, "bobot: {nama: B, satuan: persen, tetap: {U1: 50, U2: 50}}", rumus="jumlah(bobot * unsur)")
    assert [one.code for one in made.susun()[1]] == ["U023"]
    assert angka(made.hasil().realisasi) == "N036"


def test_every_number_of_a_vector_is_in_the_proof_once():
    """The proof of the realisasi holds six leaves, and the exact values of all."""
    leaves = [one for one in semua(tiga().hasil().realisasi) if not one.anak]
    assert sorted(angka(one) for one in leaves) == ["20", "3.1", "3.2", "3.5", "30", "50"]
