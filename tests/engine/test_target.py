"""Which target judges: by planning document, by part of the year, at the renstra's end."""

from dataclasses import replace

import pytest

from sakip_rules.engine.nilai import nilai
from sakip_rules.model.periode import Periode
from tests.engine.bantu import Dinas, angka, catatan, dengan, indikator, jenis

DOKUMEN = "{2024: {renstra: 90, pk: 85, pk_perubahan: 80}}"


def target(periode="2024", kebijakan="", **lain):
    """The target of one indicator in a periode."""
    return Dinas(kebijakan).iku(**lain).hasil(periode=periode).target


def test_the_first_document_in_the_declared_order_judges():
    """The choice shows every candidate, the one taken first, and the order it was taken by."""
    proof = target(target=DOKUMEN)
    assert (angka(proof), proof.jenis) == ("80", "pilihan")
    assert [(item.sumber.kode, angka(item)) for item in proof.anak] == [
        ("pk_perubahan", "80"),
        ("pk", "85"),
        ("renstra", "90"),
    ]
    assert ("diambil", "pk_perubahan") in proof.aturan
    assert (proof.sumber.nama, proof.sumber.bawaan) == ("target_dari", True)


def test_the_agency_decides_the_order():
    """With the renstra first, 90 judges."""
    proof = target(kebijakan="{target_dari: [renstra, pk]}", target=DOKUMEN)
    assert angka(proof) == "90"
    assert not proof.sumber.bawaan
    assert [item.sumber.kode for item in proof.anak] == ["renstra", "pk", "pk_perubahan"]


def test_a_document_that_does_not_judge_is_never_taken():
    """Only the renstra sets a target, and the agency does not name it: no target, and which documents there were."""
    proof = target(kebijakan="{target_dari: [pk]}", target="{2024: {renstra: 90, rkt: 88}}")
    assert angka(proof) == "N015"
    reason = proof.nilai.sebab[0]
    assert (reason.datum("rencana"), reason.datum("urutan")) == ("renstra, rkt", "pk")
    assert [angka(item) for item in proof.anak] == ["90", "88"]


def test_a_document_that_says_nothing_is_passed_over():
    """`-` is not a target: the next document judges."""
    assert angka(target(target='{2024: {pk_perubahan: "-", pk: 85}}')) == "85"
    assert angka(target(target='{2024: {pk_perubahan: "-"}}')) == "N014"


def test_a_figure_with_a_mistake_is_not_passed_over():
    """A word that is no figure in the document that judges: no other document is taken instead."""
    proof = target(satuan="kasus/orang", target="{2024: {pk: banyak, renstra: 5}}")
    assert (angka(proof), proof.jenis) == ("N033", "pilihan")
    assert proof.nilai.sebab[0].datum("milik") == "IKU-1 (target)"


def test_two_figures_of_one_document_are_not_chosen_between():
    """A file with a mistake gives no target, whichever line stands first."""
    dinas = Dinas().iku(target="{2024: {pk: 85, renstra: 80}}")
    compiled = dinas.susun()[0]
    first, second = compiled.indikator["IKU-1"][0].indikator.target
    for rows in ((first, replace(second, rencana="pk")), (replace(second, rencana="pk"), first)):
        result = nilai(dengan(compiled, "IKU-1", target=rows), Periode(2024))
        assert angka(indikator(result)["IKU-1"].target) == "N036"


def test_a_target_without_a_document_is_simply_the_target():
    """There is nothing to choose."""
    proof = target(target="{2024: 80}")
    assert (angka(proof), proof.jenis, proof.sumber.jenis) == ("80", "tetapan", "target")
    assert proof.sumber.tertulis == "80"


def test_no_target_is_missing():
    """N014 points at the indicator, and the capaian lacks it too."""
    result = Dinas().iku(target="{2023: 80}").fakta("IKU-1", 2024, "60").hasil()
    assert angka(result.target) == "N014"
    assert angka(result.capaian) == "N014"
    assert result.target.nilai.sebab[0].place.file.endswith("IKU-1-0.yaml")


def test_a_bound_is_its_figure_and_says_so():
    """`>= 80` is reached at 80."""
    proof = target(target='{2024: ">= 80"}')
    assert (angka(proof), catatan(proof)) == ("80", ["N041"])
    assert proof.sumber.tertulis == ">= 80"


def test_a_range_keeps_both_ends():
    """80 - 90 persen is 8/10 to 9/10."""
    assert angka(target(satuan="persen", target='{2024: "80 - 90"}')) == "80; 90"


BAGIAN = "{2024-TW1: 10, 2024-TW2: 20, 2024-TW3: 30, 2024-TW4: 40}"


@pytest.mark.parametrize(
    ("cara", "periode", "hasil"),
    [
        ("jumlah", "2024-TW2", "30"),
        ("jumlah", "2024", "100"),
        ("rata_rata", "2024-TW3", "20"),
        ("terakhir", "2024-TW3", "30"),
    ],
)
def test_t3_targets_of_parts_are_put_together_like_the_values(cara, periode, hasil):
    """What is due by the end of a quarter is what the quarters so far amount to."""
    proof = target(periode, target=BAGIAN, konsolidasi=cara)
    assert (angka(proof), proof.jenis) == (hasil, "konsolidasi")
    assert proof.aturan == (("cara", cara),)


def test_t3_a_running_total_is_held_to_the_sum_of_the_quarters_targets():
    """10, 20, 30 and 40 are each of their own quarter: 30 is due by mid-year and 100 in the year, not 20 and 40."""
    rules = {"target": BAGIAN, "konsolidasi": "kumulatif"}
    half, full = target("2024-TW2", **rules), target("2024", **rules)
    assert [angka(half), angka(full)] == ["30", "100"]
    assert full.aturan == (("cara", "jumlah"),)
    assert (full.langkah[0].operasi, full.sumber.tertulis) == ("jumlah", "kumulatif")
    assert angka(target("2024", **rules, target_sampai_dengan="true")) == "40"


def test_t3_a_target_that_is_to_date_already_is_taken_as_it_is():
    """With target_sampai_dengan the second quarter's 20 is due by its end; the year is its last quarter's."""
    rules = {"target": BAGIAN, "konsolidasi": "jumlah", "target_sampai_dengan": "true"}
    assert angka(target("2024-TW2", **rules)) == "20"
    assert angka(target("2024", **rules)) == "40"


def test_t3_without_targets_of_parts_the_years_target_is_marked():
    """A quarter judged by the year says so (N045), and keeps the year's own periode."""
    proof = target("2024-TW2", target="{2024: 100}", konsolidasi="jumlah")
    assert (angka(proof), proof.periode, catatan(proof)) == ("100", "2024", ["N045"])
    assert angka(target("2024-TW2", konsolidasi="jumlah")) == "N014"


def test_t3_a_half_is_judged_by_what_its_quarters_make_due():
    """Targets are for quarters: by mid-year 10 and 20 are due, or the 20 that is to date, not the year's."""
    rules = {"target": BAGIAN, "konsolidasi": "jumlah"}
    half, full = target("2024-S1", **rules), target("2024-S2", **rules)
    assert (angka(half), angka(full), catatan(half)) == ("30", "100", [])
    assert angka(target("2024-S1", **rules, target_sampai_dengan="true")) == "20"
    assert angka(target("2024-TW1", target="{2024-03: 4, 2024-12: 12}", target_sampai_dengan="true")) == "4"


def test_t3_quarters_that_nothing_puts_together_are_not_due_by_a_half():
    """Without konsolidasi a quarter's target is its own: the half is judged by the year's, marked (N045)."""
    proof = target("2024-S1", target="{2024-TW2: 20, 2024: 100}")
    assert (angka(proof), catatan(proof)) == ("100", ["N045"])


def test_a_gap_between_targets_to_date_is_no_target_rather_than_a_later_one():
    """An earlier part has a target, so the first one does not lie later (N016); this part has none (N014)."""
    rules = {"target": "{2024-TW1: 2, 2024-TW4: 10}", "target_sampai_dengan": "true"}
    assert angka(target("2024-TW2", **rules)) == "N014"


def test_t3_nothing_due_yet_is_no_target():
    """The only target of the year is that of its last quarter."""
    assert angka(target("2024-TW1", target="{2024-TW4: 10}", konsolidasi="jumlah")) == "N016"
    assert angka(target("2024-TW1", target="{2024-TW4: 10}")) == "N016"


def test_t3_a_quarter_without_konsolidasi_is_judged_by_its_own_target():
    """Nothing says how quarters add up, so each stands alone; the year then has no target of its own."""
    assert angka(target("2024-TW2", target=BAGIAN)) == "20"
    assert angka(target("2024", target=BAGIAN)) == "N014"


@pytest.mark.parametrize("written", ['"80 - 90"', "85"])
def test_the_ends_of_a_target_are_called_what_they_are(written):
    """Two figures that are both called target cannot be told apart in a proof; one figure is both its ends."""
    inputs = Dinas().iku(target=f"{{2024: {written}}}", metode="rentang-positif").fakta("IKU-1", 2024, 72)
    ends = [item.besaran for item in inputs.hasil().capaian.anak if item.nama.startswith("target_")]
    assert ends == ["target_bawah", "target_atas"]


def test_ranges_of_parts_are_not_added():
    """The sum of two ranges is no rule's; the last of them is one range."""
    rules = {"target": '{2024-TW1: "1 - 2", 2024-TW2: "3 - 4"}'}
    assert angka(target("2024-TW2", **rules, konsolidasi="jumlah")) == "N032"
    assert angka(target("2024-TW2", **rules, konsolidasi="terakhir")) == "3; 4"


AKHIR = "[capaian-akhir-renstra]"


def akhir(**lain):
    """The comparison with the renstra's end, and its input."""
    dinas = Dinas(f"{{pembanding: {AKHIR}}}").iku(**lain).fakta("IKU-1", 2024, "40").fakta("IKU-1", 2023, "20")
    proof = dinas.fakta("IKU-1", 2022, "20").fakta("IKU-1", 2021, "10").hasil().pembanding[0]
    return proof, next((item for item in proof.anak if item.nama == "target_akhir"), None)


def test_the_end_of_the_renstra_is_declared_or_its_last_years_target():
    """Declared 80 for 2026 gives 40/80; without it the target of 2026 is taken."""
    proof, end = akhir(target="{2026: 100}", target_akhir="{tahun: 2026, nilai: 80}")
    assert (angka(proof), angka(end), end.periode) == ("50", "80", "2026")
    proof, end = akhir(target="{2026: {renstra: 100}}")
    assert (angka(proof), angka(end), end.jenis) == ("40", "100", "pilihan")


def test_without_an_end_target_the_comparison_has_no_value():
    """It says that the target of 2026 is missing."""
    proof, end = akhir(target="{2024: 100}")
    assert (angka(proof), angka(end)) == ("N017", "N017")
    assert proof.nilai.sebab[0].datum("periode") == "2026"


def test_an_end_target_that_years_add_up_to_is_compared_with_their_sum():
    """hitung: kumulatif compares 10 + 20 + 20 + 40 with 180."""
    proof, _ = akhir(target_akhir="{tahun: 2026, nilai: 180, hitung: kumulatif}")
    assert angka(proof) == "50"
    summed = proof.anak[0]
    assert (angka(summed), summed.jenis, catatan(summed)) == ("90", "jumlah", ["N052"])
    assert [(item.periode, angka(item)) for item in summed.anak] == [
        ("2021", "10"),
        ("2022", "20"),
        ("2023", "20"),
        ("2024", "40"),
    ]


def test_a_year_that_is_missing_leaves_the_sum_without_a_value():
    """2022 is not zero."""
    dinas = Dinas(f"{{pembanding: {AKHIR}}}").iku(target_akhir="{tahun: 2026, nilai: 180, hitung: kumulatif}")
    dinas.fakta("IKU-1", 2024, "40").fakta("IKU-1", 2023, "20").fakta("IKU-1", 2021, "10")
    proof = dinas.hasil().pembanding[0]
    assert angka(proof) == "N011"
    assert proof.nilai.sebab[0].datum("periode") == "2022"


def test_n6_not_one_rupiah_is_lost():
    """Amounts beyond what binary fractions hold stay exact, written in either notation."""
    dinas = Dinas().iku(satuan="rupiah", target='{2024: "Rp 3.898.085.541"}').fakta("IKU-1", 2024, "20000001")
    result = dinas.hasil()
    assert (angka(result.target), angka(result.realisasi)) == ("3898085541", "20000001")
    assert jenis(result.realisasi) == ["fakta"]
