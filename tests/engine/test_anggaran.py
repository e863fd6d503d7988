"""Budgets from the leaves up: pagu, realisasi, what is left, serapan, efficiency."""

from dataclasses import replace

import pytest

from sakip_rules.engine.nilai import nilai
from sakip_rules.model.periode import Periode
from tests.engine.bantu import Dinas, angka, catatan, sasaran, simpul

POHON = """
kode: P1
nama: Program satu
sasaran: S1
kegiatan:
  - kode: P1.1
    nama: Kegiatan
    sub_kegiatan:
      - {kode: P1.1.1, nama: Satu, pagu: {2024: {murni: 100, perubahan: 80}}}
      - {kode: P1.1.2, nama: Dua, pagu: {2024: {murni: 20}}}
  - {kode: P1.2, nama: Tanpa anak, pagu: {2024: 300}}
"""
LAIN = "kode: P2\nnama: Program dua\nsasaran: S2\npagu: {2024: 600, 2023: 500}\n"
BELANJA = {"P1.1.1": 40, "P1.1.2": 10, "P1.2": 250, "P2": 300}


def dinas(kebijakan="", belanja=BELANJA):
    """Two programs; what was spent of each leaf (None: nothing recorded)."""
    made = Dinas(kebijakan).program(POHON).program(LAIN)
    for kode, amount in belanja.items():
        if amount is not None:
            made.anggaran(kode, 2024, amount)
    return made


def test_amounts_are_summed_from_the_leaves():
    """80 + 20 + 300 of pagu, 40 + 10 + 250 spent, 100 left, 75 % absorbed; each sum shows its parts."""
    result = dinas().nilai()
    budget = simpul(result, "P1").anggaran
    assert [angka(one) for one in (budget.pagu, budget.realisasi, budget.sisa, budget.serapan)] == [
        "400",
        "300",
        "100",
        "75",
    ]
    assert (budget.pagu.jenis, [(item.milik, angka(item)) for item in budget.pagu.anak]) == (
        "jumlah",
        [("P1.1", "100"), ("P1.2", "300")],
    )
    assert (budget.sisa.jenis, budget.sisa.langkah[0].operasi) == ("selisih", "-")
    assert budget.serapan.sumber.kode == "serapan"
    assert angka(result.anggaran.pagu) == "1000"
    assert budget.efisiensi is None


def test_spending_more_than_the_pagu_is_told():
    """800 of 80 is 1000 %, a slip perhaps; 80 of 80 is not told, and 5 of nothing is even without a serapan."""
    proof = simpul(dinas(belanja=BELANJA | {"P1.1.1": 800}).nilai(), "P1.1.1").anggaran.serapan
    assert (angka(proof), catatan(proof)) == ("1000", ["N053"])
    assert catatan(simpul(dinas(belanja=BELANJA | {"P1.1.1": 80}).nilai(), "P1.1.1").anggaran.serapan) == []
    nothing = Dinas().program("kode: P1\nnama: Satu\nsasaran: S1\npagu: {2024: 0}\n").anggaran("P1", 2024, 5)
    proof = simpul(nothing.nilai(), "P1").anggaran.serapan
    assert (angka(proof), catatan(proof)) == ("N031", ["N053"])


def test_the_declared_version_of_the_budget_counts():
    """The change where there is one, else the original; both are shown."""
    proof = simpul(dinas().nilai(), "P1.1.1").anggaran.pagu
    assert [(item.sumber.kode, angka(item)) for item in proof.anak] == [("perubahan", "80"), ("murni", "100")]
    assert angka(simpul(dinas("{pagu_dari: [murni]}").nilai(), "P1").anggaran.pagu) == "420"
    only = simpul(dinas("{pagu_dari: [perubahan]}").nilai(), "P1.1.2").anggaran.pagu
    assert (angka(only), only.nilai.sebab[0].datum("rencana")) == ("N015", "murni")


def test_n6_rupiah_are_exact():
    """The budget of a real report, to the rupiah: 3.898.085.541 of which 3.675.452.192."""
    made = Dinas().program('kode: P1\nnama: P\nsasaran: S1\npagu: {2024: "Rp 3.898.085.541,-"}\n')
    budget = made.anggaran("P1", 2024, '"Rp 3.675.452.192"').nilai().anggaran
    assert angka(budget.sisa) == "222633349"
    assert budget.serapan.nilai == budget.realisasi.nilai / budget.pagu.nilai


def test_z4_nothing_spent_is_a_value():
    """0 of 80 is 0 %."""
    budget = simpul(dinas(belanja={**BELANJA, "P1.1.1": 0}).nilai(), "P1.1.1").anggaran
    assert (angka(budget.realisasi), angka(budget.serapan)) == ("0", "0")


def test_z5_a_leaf_without_realisasi_leaves_its_sums_without_a_value():
    """It is named at every level above it, and the pagu is known all the same."""
    result = dinas(belanja={**BELANJA, "P1.1.2": None}).nilai()
    for budget in (simpul(result, "P1.1").anggaran, simpul(result, "P1").anggaran, result.anggaran):
        assert angka(budget.realisasi) == "N021"
        assert budget.realisasi.nilai.sebab[0].datum("milik") == "P1.1.2"
        assert angka(budget.serapan) == "N021"
    assert angka(result.anggaran.pagu) == "1000"
    assert angka(result.anggaran.sisa) == "N021"


def test_z3_a_pagu_of_zero_has_no_serapan():
    """Nothing of nothing is undefined, in the method's own words."""
    made = Dinas().program("kode: P1\nnama: P\nsasaran: S1\npagu: {2024: 0}\n").anggaran("P1", 2024, 0)
    assert angka(made.nilai().anggaran.serapan) == "N031"


def test_an_explicit_absence_is_not_zero():
    """`-` for what was spent, and for a pagu."""
    result = dinas(belanja={**BELANJA, "P2": '"-"'}).nilai()
    assert angka(simpul(result, "P2").anggaran.realisasi) == "N012"
    made = Dinas().program('kode: P1\nnama: P\nsasaran: S1\npagu: {2024: "-"}\n')
    assert angka(made.nilai().anggaran.pagu) == "N012"


def test_a_recorded_total_counts_where_no_part_is_known():
    """Of 2022 only the agency's total was printed; of 2023 that of a program."""
    made = dinas().anggaran("dinas-uji", 2022, 900, "pagu").anggaran("dinas-uji", 2022, 720).anggaran("P1", 2023, 33)
    earlier = made.nilai("2022").anggaran
    assert [angka(one) for one in (earlier.pagu, earlier.realisasi, earlier.serapan)] == ["900", "720", "80"]
    assert angka(simpul(made.nilai("2023"), "P1").anggaran.realisasi) == "33"
    assert angka(made.nilai("2022").program[0].anggaran.pagu) == "N020"


def test_parts_come_before_a_recorded_total():
    """With its parts known a node is their sum."""
    made = dinas().anggaran("P1", 2024, 999).anggaran("dinas-uji", 2024, 999)
    assert angka(simpul(made.nilai(), "P1").anggaran.realisasi) == "300"
    assert angka(made.nilai().anggaran.realisasi) == "600"


def test_nothing_recorded_at_all_is_missing():
    """N020 and N021, pointing at the node."""
    made = Dinas().program("kode: P1\nnama: P\nsasaran: S1\n")
    result = made.nilai()
    budget = result.program[0].anggaran
    assert (angka(budget.pagu), angka(budget.realisasi), angka(budget.sisa)) == ("N020", "N021", "N020 N021")
    assert budget.pagu.nilai.sebab[0].place.line == 1
    assert angka(result.anggaran.pagu) == "N020"


def test_a_sasaran_has_the_budget_of_the_programs_that_serve_it():
    """S1 has P1, the tujuan both, a sasaran without programs none."""
    result = dinas().nilai()
    assert angka(sasaran(result, "S1").anggaran.pagu) == "400"
    assert angka(sasaran(result, "S2").anggaran.serapan) == "50"
    assert angka(result.tujuan[0].anggaran.pagu) == "1000"
    alone = Dinas().program(POHON).nilai()
    assert angka(sasaran(alone, "S2").anggaran.pagu) == "N022"
    assert angka(alone.tujuan[0].anggaran.pagu) == "400"


def test_efficiency_is_capaian_against_serapan_by_the_declared_method():
    """Capaian 90 % with 75 % of the money: 15 points; by what is left of the pagu: 25 %."""
    made = dinas().iku(target="{2024: 100}").fakta("IKU-1", 2024, 90)
    proof = sasaran(made.nilai()).anggaran.efisiensi
    assert (angka(proof), proof.satuan.kode) == ("15", "poin_persen")
    assert [(item.nama, angka(item)) for item in proof.anak[:2]] == [("capaian", "90"), ("serapan", "75")]
    other = dinas("{efisiensi: sisa-anggaran}").nilai()
    assert angka(sasaran(other).anggaran.efisiensi) == "25"


def test_efficiency_lacks_what_its_capaian_lacks():
    """No indicator was measured."""
    made = dinas().iku(target="{2024: 100}")
    assert angka(sasaran(made.nilai()).anggaran.efisiensi) == "N011"
    assert angka(made.nilai().anggaran.efisiensi) == "N011 N023"


@pytest.mark.parametrize("nama", ["sisa", "realisasi_anggaran", "entah", "capaian"])
def test_a_budget_method_has_its_inputs_by_name(nama):
    """What is left, what was spent; a name that means nothing is a mistake of the method."""
    satuan = "persen" if nama == "capaian" else "rupiah"
    text = f"kode: uji\nnama: Uji\njenis: serapan\nmasukan: {{{nama}: {satuan}, pagu: rupiah}}\nsatuan: persen\n"
    text += f"rumus: {nama}\n" if nama == "capaian" else f"rumus: {nama} / pagu\n"
    found = angka(dinas("{serapan: uji}").standar("metode", text).nilai().anggaran.serapan)
    assert found == {"sisa": "40", "realisasi_anggaran": "60"}.get(nama, "N036")


def test_the_year_before_stands_beside_it():
    """500 in 2023, of which 400; nothing before the renstra begins."""
    made = dinas().anggaran("P2", 2023, 400)
    before = made.nilai().anggaran_lalu
    assert angka(before.pagu) == "N020"
    assert before.efisiensi is not None
    total = made.anggaran("dinas-uji", 2020, 10, "pagu")
    first = total.nilai("2021").anggaran_lalu
    assert (angka(first.pagu), first.efisiensi) == ("10", None)


def test_a_part_of_a_year_is_compared_with_the_years_pagu():
    """300 by the second quarter of the year's 600, and it says so; a pagu of its own comes first."""
    made = dinas(belanja={"P2": None}).anggaran("P2", "2024-TW2", 300)
    budget = simpul(made.nilai("2024-TW2"), "P2").anggaran
    assert (angka(budget.serapan), catatan(budget.pagu)) == ("50", ["N046"])
    own = Dinas().program("kode: P1\nnama: P\nsasaran: S1\npagu: {2024: 600, 2024-TW2: 400}\n")
    budget = own.anggaran("P1", "2024-TW2", 300).nilai("2024-TW2").anggaran
    assert (angka(budget.serapan), catatan(budget.pagu)) == ("75", [])


def test_two_amounts_for_one_node_are_not_chosen_between():
    """The order of lines decides nothing."""
    made = Dinas().program(LAIN).anggaran("P2", 2024, 300).anggaran("P2", 2024, 200)
    assert angka(made.nilai().anggaran.realisasi) == "N036"


def test_a_program_of_another_year_is_not_in_the_sum():
    """In force until 2023."""
    made = dinas().program("kode: P3\nnama: Lama\nsasaran: S1\npagu: {2024: 7}\nberlaku: {sampai: 2023}\n")
    result = made.nilai()
    assert angka(result.anggaran.pagu) == "1000"
    assert [one.simpul.kode for one in result.program] == ["P1", "P2"]


def test_a_node_written_twice_gives_no_number():
    """Two versions in force are no version."""
    made = dinas().program(LAIN)
    assert angka(made.nilai().anggaran.pagu) == "N036"


def test_without_a_method_that_names_money_there_is_no_unit_but_no_crash():
    """A serapan method that does not exist: amounts are bare numbers, serapan has none."""
    budget = dinas("{serapan: tidak-ada}").nilai().anggaran
    assert (budget.pagu.satuan, angka(budget.pagu), angka(budget.serapan)) == (None, "1000", "N036")


def test_without_a_policy_there_is_no_pagu_to_choose():
    """The policy of another year never chooses."""
    compiled = dinas().susun()[0]
    bare = replace(compiled.berkas, instansi=replace(compiled.berkas.instansi, kebijakan=()))
    result = nilai(replace(compiled, berkas=bare), Periode(2024))
    assert angka(result.anggaran.pagu) == "N036"
    assert angka(result.anggaran.serapan) == "N036"
    assert angka(result.capaian) == "N036"
    assert angka(result.predikat) == "N036"
