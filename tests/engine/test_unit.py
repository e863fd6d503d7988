"""Units: their capaian, what they cost, and what their budgets are held against; expected values worked out by hand.

P1   K1   A  pagu 100  spent 60        U1 holds K1 and K2
          B  pagu  50  spent 50        U2, below U1, holds A
     K2      pagu  30  spent  0        U3, below U1, holds B
"""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from sakip_rules.checks.periksa import periksa
from sakip_rules.engine.bukti_json import hasil_json
from sakip_rules.engine.nilai_json import nilai_json
from tests.engine.bantu import KODE, Dinas, angka, catatan, indikator, semua, unit

ROOT = Path(__file__).parents[2]
TANPA_TUJUAN = f"""
kode: {KODE}
nama: Dinas Uji
periode: 2024
renstra: {{sejak: 2021, sampai: 2026}}
"""
PROGRAM = """
kode: P1
nama: Program
kegiatan:
  - kode: K1
    nama: Kegiatan satu
    sub_kegiatan:
      - {kode: A, nama: Sub A, pagu: {2024: 100}}
      - {kode: B, nama: Sub B, pagu: {2024: 50}}
  - {kode: K2, nama: Kegiatan dua, pagu: {2024: 30}}
"""


def ukuran(kode, target, **lain):
    """An indicator of a unit, in indeks."""
    more = "".join(f", {key}: {value}" for key, value in lain.items())
    return f"{{kode: {kode}, nama: N, satuan: indeks, polaritas: positif, target: {{2024: {target}}}{more}}}"


def dinas(kebijakan="{agregat: {instansi: {dari: unit}}}", u1=None, u2=None, u3=None):
    """The agency drawn above; `u1`, `u2`, `u3` change fields of a unit."""
    first = {"simpul": "[K1, K2]", "indikator": f"[{ukuran('U1-1', 10, simpul='K1')}, {ukuran('U1-2', 10)}]"}
    second = {"simpul": "[A]", "indikator": f"[{ukuran('U2-1', 4)}]"}
    third = {"simpul": "[B]", "indikator": f"[{ukuran('U3-1', 5)}]"}
    made = Dinas(kebijakan, TANPA_TUJUAN).program(PROGRAM)
    made.unit("U1", **(first | (u1 or {}))).unit("U2", "U1", **(second | (u2 or {})))
    made.unit("U3", "U1", **(third | (u3 or {})))
    for kode, value in (("U1-1", 8), ("U1-2", 10), ("U2-1", 3), ("U3-1", 5)):
        made.fakta(kode, 2024, value)
    return made.anggaran("A", 2024, 60).anggaran("B", 2024, 50).anggaran("K2", 2024, 0)


def test_a_unit_is_judged_by_the_average_of_its_own_indicators():
    """80 % and 100 % make 90 %; what the units below reach does not count."""
    first = unit(dinas().nilai(), "U1")
    assert angka(first.capaian) == "90"
    assert first.predikat.nilai == "Memuaskan"
    assert [child.unit.kode for child in first.bawahan] == ["U2", "U3"]
    assert dict(first.capaian.aturan)["dari"] == "indikator"


def test_a_unit_can_be_judged_by_the_units_below_it():
    """75 % and 100 % make 87,5 %; the lowest units are judged by their indicators all the same."""
    hasil = dinas("{agregat: {unit: {dari: unit}, instansi: {dari: unit}}}").nilai()
    assert [angka(unit(hasil, kode).capaian) for kode in ("U1", "U2", "U3")] == ["87.5", "75", "100"]
    assert dict(unit(hasil, "U2").capaian.aturan)["dari"] == "indikator"
    assert angka(hasil.capaian) == "87.5"


def test_an_agency_without_tujuan_is_the_average_of_its_highest_units():
    """90 % of U1 and 50 % of another beside it make 70 %; the units below U1 do not count again."""
    made = dinas().unit("U9", indikator=f"[{ukuran('U9-1', 10)}]").fakta("U9-1", 2024, 5)
    hasil = made.nilai()
    assert (angka(hasil.capaian), hasil.tujuan) == ("70", ())
    assert [top.unit.kode for top in hasil.unit] == ["U1", "U9"]


def test_t5_a_unit_without_facts_is_missing_and_so_is_the_agency():
    """Leaving out what a unit reached cannot raise the average."""
    hasil = dinas().unit("U9", indikator=f"[{ukuran('U9-1', 10)}]").nilai()
    assert angka(hasil.capaian) == "N011"


def test_the_budget_of_a_unit_is_that_of_the_nodes_it_holds():
    """K1 and K2 are 180, of which 110 were spent: 61 1/9 %, 28 8/9 points less than its capaian of 90 %."""
    budget = unit(dinas().nilai(), "U1").anggaran
    found = (budget.pagu, budget.realisasi, budget.sisa, budget.serapan, budget.efisiensi)
    assert [angka(one) for one in found] == ["180", "110", "70", "550/9", "260/9"]
    assert [child.milik for child in budget.pagu.anak] == ["K1", "K2"]


def test_an_indicator_costs_what_the_node_that_pays_for_it_costs():
    """K1 is 150, of which 110 were spent: 73 1/3 %, 6 2/3 points less than the indicator's own 80 %."""
    found = indikator(dinas().nilai())
    budget = found["U1-1"].anggaran
    assert [angka(one) for one in (budget.pagu, budget.realisasi, budget.serapan)] == ["150", "110", "220/3"]
    assert (angka(budget.efisiensi), budget.efisiensi.milik) == ("20/3", "U1-1")
    assert found["U1-2"].anggaran is None


def test_a_unit_that_holds_nothing_has_no_budget_and_says_so():
    """Not zero, and not that of the units below it."""
    budget = unit(dinas(u1={"simpul": "[]"}).nilai(), "U1").anggaran
    assert [angka(one) for one in (budget.pagu, budget.realisasi)] == ["N026", "N026"]


def test_z5_a_node_that_nobody_accounted_for_leaves_the_unit_without_realisasi():
    """An amount that is missing is never zero in the sum of a unit."""
    made = dinas()
    del made.anggaran_ditulis[1]
    assert angka(unit(made.nilai(), "U1").anggaran.realisasi) == "N021"
    assert angka(unit(made.nilai(), "U2").anggaran.realisasi) == "60"


@pytest.mark.parametrize(
    ("pagu", "selisih", "arah"),
    [
        ("{2024: 170}", "10", {"rp_cetak": "170", "rp_jumlah": "180", "rp_lebih": "10", "rp_kurang": ""}),
        ("{2024: 200.5}", "-20.5", {"rp_cetak": "200.5", "rp_jumlah": "180", "rp_lebih": "", "rp_kurang": "20.5"}),
    ],
)
def test_a_printed_total_is_held_against_the_sum_and_changes_nothing(pagu, selisih, arah):
    """The exact difference is a value with its proof and a remark; the pagu of the unit stays the sum."""
    first = unit(dinas(u1={"pagu": pagu}).nilai(), "U1")
    assert (angka(first.anggaran.pagu), angka(first.selisih_perjanjian)) == ("180", selisih)
    assert [child.besaran for child in first.selisih_perjanjian.anak] == ["pagu", "pagu_perjanjian"]
    (note,) = first.selisih_perjanjian.catatan
    assert note.code == "N056"
    assert dict(note.data).items() >= arah.items()


def test_a_printed_total_that_is_the_sum_has_no_remark():
    """A difference of nothing is a value, and no remark."""
    first = unit(dinas(u1={"pagu": "{2024: 180}"}).nilai(), "U1")
    assert (angka(first.selisih_perjanjian), first.selisih_perjanjian.catatan) == ("0", ())
    second = unit(dinas().nilai(), "U2")
    assert (second.pagu_perjanjian, second.selisih_perjanjian) == (None, None)


@pytest.mark.parametrize(
    ("pagu", "diambil"),
    [
        ("[{rencana: pk, nilai: {2024: 170}}, {rencana: pk_perubahan, nilai: {2024: 180}}]", "180"),
        ("[{rencana: murni, nilai: {2024: 170}}, {rencana: perubahan, nilai: {2024: 175}}]", "175"),
        ("[{rencana: murni, nilai: {2024: 170}}, {rencana: pk, nilai: {2024: 160}}]", "160"),
        ("[{rencana: lain, nilai: {2024: 170}}]", "N015"),
    ],
)
def test_of_several_printed_totals_the_one_that_judges_is_taken(pagu, diambil):
    """Perjanjian kinerja in the order of target_dari, else versions of the budget in that of pagu_dari."""
    assert angka(unit(dinas(u1={"pagu": pagu}).nilai(), "U1").pagu_perjanjian) == diambil


def test_what_no_unit_below_holds_is_told_with_its_nodes():
    """U2 and U3 hold 100 and 50 of 180: 30 is held by none, and that is K2."""
    proof = unit(dinas().nilai(), "U1").selisih_bawahan
    assert angka(proof) == "30"
    (note,) = proof.catatan
    assert (note.code, dict(note.data)["lepas"], dict(note.data)["rp_lebih"]) == ("N057", "K2", "30")


def test_a_node_held_in_part_is_told_by_the_parts_that_are_not():
    """Of P1 only A is held below: B and K2 are not, and together they are 80."""
    made = dinas(u1={"simpul": "[P1]"}, u3={"simpul": "[]"})
    proof = unit(made.nilai(), "U1").selisih_bawahan
    assert (angka(proof), dict(proof.catatan[0].data)["lepas"]) == ("80", "B, K2")


def test_units_that_hold_one_node_twice_hold_more_than_there_is():
    """U2 and U3 both hold K1 whole: 300 of 180, which is 120 more, while K2 is held by none."""
    proof = unit(dinas(u2={"simpul": "[K1]"}, u3={"simpul": "[K1]"}).nilai(), "U1").selisih_bawahan
    data = dict(proof.catatan[0].data)
    assert (angka(proof), data["rp_kurang"], data["rp_lebih"], data["lepas"]) == ("-120", "120", "", "K2")


def test_the_agency_is_held_against_its_highest_units():
    """U1 holds K1 alone: 30 of the agency's 180 is held by no unit, that of K2; a lowest unit has nothing below."""
    hasil = dinas(u1={"simpul": "[K1]"}).nilai()
    assert (angka(hasil.selisih_unit), dict(hasil.selisih_unit.catatan[0].data)["lepas"]) == ("30", "K2")
    assert unit(hasil, "U2").selisih_bawahan is None
    assert Dinas().program(PROGRAM).nilai().selisih_unit is None


def test_in_a_part_of_the_year_differences_are_still_of_the_year():
    """The pagu of the year is compared with (N046); printed totals are a year's."""
    made = dinas(u1={"pagu": "{2024: 170}"}).anggaran("A", "2024-TW2", 40).anggaran("B", "2024-TW2", 10)
    first = unit(made.anggaran("K2", "2024-TW2", 0).nilai("2024-TW2"), "U1")
    assert (angka(first.anggaran.pagu), catatan(first.anggaran.pagu)) == ("180", ["N046"])
    assert (angka(first.anggaran.realisasi), angka(first.selisih_perjanjian)) == ("50", "10")
    assert first.selisih_perjanjian.periode == "2024"


def test_checks_tell_every_difference_before_anything_is_judged():
    """N056 at the printed figure and N057 at the superior, once for each year that has a pagu."""
    made = dinas(u1={"pagu": "{2024: 170, 2025: 5}"})
    found = [item for item in periksa(made.ruang()).temuan if item.code in ("N056", "N057")]
    assert [(item.code, dict(item.data)["periode"]) for item in found] == [("N057", "2024"), ("N056", "2024")]
    assert [item.place.line for item in found] == [1, 5]


def test_a_formula_takes_the_set_of_all_indicators_of_units():
    """Of 80 and 100 %, one is 100 % or more: a half. An agency may have sasaran and units both."""
    rumus = "hitung(c >= 100%) / hitung(c) x 100%"
    variabel = "{c: {nama: C, satuan: persen, dari: {himpunan: unit, besaran: capaian}}}"
    made = Dinas().unit("U1", indikator=f"[{ukuran('U1-1', 10)}, {ukuran('U1-2', 10)}]")
    made.fakta("U1-1", 2024, 8).fakta("U1-2", 2024, 10)
    made.iku("IKU-9", satuan="persen", variabel=variabel, rumus=rumus, target="{2024: 100}")
    assert angka(made.hasil("IKU-9").realisasi) == "50"


@pytest.mark.parametrize(("simpul", "terpakai"), [(", simpul: A", "60"), ("", "110")])
def test_a_budget_in_a_formula_is_that_of_the_node_or_else_of_the_unit(simpul, terpakai):
    """Without `simpul` in the rule: the node that pays for the indicator, or all the unit holds."""
    variabel = "{t: {nama: T, satuan: rupiah, dari: {anggaran: realisasi}}}"
    own = f"{{kode: U1-9, nama: N, satuan: rupiah, polaritas: positif, variabel: {variabel}, rumus: t{simpul}}}"
    assert angka(indikator(dinas(u1={"indikator": f"[{own}]"}).nilai())["U1-9"].realisasi) == terpakai


def test_indicators_of_units_are_not_compared():
    """No earlier years and no comparisons: those are of an IKU."""
    found = indikator(dinas().nilai())["U1-1"]
    assert (found.pembanding, found.riwayat) == ((), ())


def test_units_in_a_ring_or_of_one_kode_do_not_keep_the_engine_busy():
    """The rules refuse both; an evaluation of such files ends all the same."""
    made = Dinas(instansi=TANPA_TUJUAN).unit("U1", "U2").unit("U2", "U1").unit("U3").unit("U3", "U3")
    assert [top.unit.kode for top in made.nilai().unit] == ["U3"]


def test_several_methods_of_efisiensi_are_all_computed_and_the_policy_names_them():
    """Of U1 28 8/9 points and (180 - 110) / 180 = 38 8/9 %; of its indicator 6 2/3 and 26 2/3."""
    hasil = dinas("{agregat: {instansi: {dari: unit}}, efisiensi: [selisih-serapan, sisa-anggaran]}").nilai()
    budget = unit(hasil, "U1").anggaran
    assert (angka(budget.efisiensi), [angka(one) for one in budget.efisiensi_lain]) == ("260/9", ["350/9"])
    paid = indikator(hasil)["U1-1"].anggaran
    assert (angka(paid.efisiensi), [angka(one) for one in paid.efisiensi_lain]) == ("20/3", ["80/3"])
    assert (budget.efisiensi.besaran, budget.efisiensi_lain[0].besaran) == ("efisiensi", "sisa-anggaran")
    for proof, kode in ((budget.efisiensi, "selisih-serapan"), (budget.efisiensi_lain[0], "sisa-anggaran")):
        policy = next(one for one in semua(proof) if one.sumber and one.sumber.nama == "efisiensi")
        assert (policy.nilai, dict(policy.aturan)["urutan"]) == (kode, "selisih-serapan, sisa-anggaran")
        assert policy.sumber.tertulis == "[selisih-serapan, sisa-anggaran]"


@pytest.mark.parametrize("written", ["nilai-efisiensi", "[nilai-efisiensi]", "[nilai-efisiensi, selisih-serapan]"])
def test_the_methods_of_efisiensi_are_cited_as_they_are_written(written):
    """One by its kode, or a list of one or more: what an auditor finds at the place is what is quoted."""
    budget = dinas(f"{{agregat: {{instansi: {{dari: unit}}}}, efisiensi: {written}}}").nilai().anggaran
    assert budget.efisiensi.anak[-1].sumber.tertulis == written


def test_one_method_of_efisiensi_is_named_as_before():
    """A list of one and a single kode are the same."""
    several, one = (
        unit(dinas(f"{{agregat: {{instansi: {{dari: unit}}}}, efisiensi: {text}}}").nilai(), "U1").anggaran
        for text in ("[sisa-anggaran]", "sisa-anggaran")
    )
    assert (angka(several.efisiensi), several.efisiensi_lain) == (angka(one.efisiensi), one.efisiensi_lain)
    assert angka(one.efisiensi) == "350/9"


def test_json_carries_units_and_every_method():
    """Each value of a unit stands once, the proofs too, and both fit their schemas."""
    hasil = dinas(
        "{agregat: {instansi: {dari: unit}}, efisiensi: [selisih-serapan, sisa-anggaran]}", u1={"pagu": "{2024: 170}"}
    ).nilai()
    for name, data in (("nilai", nilai_json(hasil)), ("bukti", hasil_json(hasil))):
        schema = json.loads((ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
        assert list(Draft202012Validator(schema).iter_errors(data)) == []
    found = {(one["kode"], one["besaran"]): one for one in nilai_json(hasil)["nilai"] if one["peran"] == "nilai"}
    assert len(found) == sum(one["peran"] == "nilai" for one in nilai_json(hasil)["nilai"])
    shown = ("capaian", "pagu", "pagu_perjanjian", "selisih_perjanjian", "selisih_bawahan", "sisa-anggaran")
    assert [found["U1", name]["eksak"] for name in shown] == ["90/1", "180/1", "170/1", "10/1", "30/1", "350/9"]
    assert (found["U1", "capaian"]["induk"], found["U2", "capaian"]["induk"]) == (KODE, "U1")
    assert (found["U1-1", "efisiensi"]["eksak"], found["U1-1", "efisiensi"]["induk"]) == ("20/3", "U1")


def test_t2_reading_the_files_in_another_order_changes_nothing():
    """Units are shown in the order of their names."""
    made, other = dinas(), dinas()
    other.files = dict(reversed(made.files.items()))
    assert nilai_json(made.nilai())["nilai"] == nilai_json(other.nilai())["nilai"]
