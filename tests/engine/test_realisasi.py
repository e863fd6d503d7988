"""Realisasi by formula: variables, other indicators, sets, budgets, years; and realisasi recorded as such."""

import pytest

from sakip_rules.model.nilai import TanpaNilai
from tests.engine.bantu import Dinas, angka, catatan, jenis, semua

KASUS = "{kasus: {nama: Kasus, satuan: kasus}}"
TURUN = "(kasus[n-1] - kasus[n]) / kasus[n-1] x 100%"


def turun():
    """The indicator of the design: how far cases fell."""
    return Dinas().iku(satuan="persen", variabel=KASUS, rumus=f'"{TURUN}"', target="{2024: 10}")


def test_a_formula_shows_itself_its_values_and_each_operation():
    """60 cases, then 54: 10 % fewer."""
    proof = turun().fakta("IKU-1", 2023, "60", "kasus").fakta("IKU-1", 2024, "54", "kasus").hasil().realisasi
    assert (angka(proof), proof.jenis) == ("10", "rumus")
    assert [(item.nama, item.periode, angka(item)) for item in proof.anak] == [
        ("kasus[n-1]", "2023", "60"),
        ("kasus", "2024", "54"),
    ]
    text = proof.rumus.tertulis.text
    assert [(text[start:end], name) for start, end, name in proof.rumus.nama] == [
        ("kasus[n-1]", "kasus[n-1]"),
        ("kasus[n]", "kasus"),
        ("kasus[n-1]", "kasus[n-1]"),
    ]
    assert [step.operasi for step in proof.langkah] == ["-", "/", "*"]
    assert proof.anak[0].sumber.tempat.file == "realisasi/dinas-uji/2024.yaml"


def test_z5_what_a_formula_lacks_is_named():
    """Last year's cases were never recorded."""
    proof = turun().fakta("IKU-1", 2024, "54", "kasus").hasil().realisasi
    assert angka(proof) == "N011"
    assert [proof.nilai.sebab[0].datum(name) for name in ("variabel", "periode")] == ["kasus", "2023"]


def test_z3_a_division_by_zero_has_no_result():
    """No cases last year: undefined, not missing, and the divisor is named."""
    proof = turun().fakta("IKU-1", 2023, "0", "kasus").fakta("IKU-1", 2024, "54", "kasus").hasil().realisasi
    assert angka(proof) == "N001"
    assert not proof.nilai.kosong
    assert proof.nilai.sebab[0].datum("pembagi") == "kasus[n-1]"


def test_a_result_recorded_without_its_parts_counts_and_says_so():
    """Only the percentage of 2023 was printed."""
    result = turun().fakta("IKU-1", 2024, "12").hasil()
    assert (angka(result.realisasi), jenis(result.realisasi), catatan(result.realisasi)) == ("12", ["fakta"], ["N042"])
    assert angka(result.capaian) == "120"


@pytest.mark.parametrize(
    ("periode", "nilai"), [("2024-TW1", "25"), ("2024-TW2", "50"), ("2024-TW3", "75"), ("2024", "100")]
)
def test_t1_results_of_quarters_recorded_without_their_parts_count_to_date(periode, nilai):
    """25 % each quarter, of a formula nobody recorded the parts of."""
    dinas = Dinas().iku(
        satuan="persen",
        konsolidasi="jumlah",
        variabel="{a: {nama: A, satuan: kasus}, b: {nama: B, satuan: kasus}}",
        rumus="a / b x 100%",
    )
    for quarter in range(1, 5):
        dinas.fakta("IKU-1", f"2024-TW{quarter}", 25)
    assert angka(dinas.hasil(periode=periode).realisasi) == nilai


def test_a_recorded_result_never_hides_a_formula_that_has_its_parts():
    """With any own variable recorded for the periode the formula computes."""
    dinas = turun().fakta("IKU-1", 2023, "60", "kasus").fakta("IKU-1", 2024, "54", "kasus")
    proof = dinas.fakta("IKU-1", 2024, "99").hasil().realisasi
    assert (angka(proof), proof.jenis) == ("10", "rumus")


def sumber():
    """IKU-2 is half of IKU-1."""
    dinas = Dinas().iku("IKU-1", satuan="orang", target="{2024: 10}")
    variabel = "{asal: {nama: Asal, satuan: orang, dari: {indikator: IKU-1}}}"
    return dinas.iku("IKU-2", satuan="orang", variabel=variabel, rumus="asal / 2", target="{2024: 5}")


def test_a_variable_may_be_another_indicators_realisasi():
    """The proof of the source hangs below it, with the rule that takes it."""
    proof = sumber().fakta("IKU-1", 2024, "8").hasil("IKU-2").realisasi
    assert angka(proof) == "4"
    taken = proof.anak[0]
    assert (taken.jenis, taken.nama, taken.milik, taken.sumber.tertulis) == (
        "rujukan",
        "asal",
        "IKU-2",
        "realisasi IKU-1",
    )
    assert (taken.anak[0].milik, taken.anak[0].jenis) == ("IKU-1", "fakta")


def test_a_recorded_result_counts_where_no_source_has_a_value():
    """All variables come from elsewhere and have nothing: the direct fact is used, and only then."""
    alone = sumber().fakta("IKU-2", 2024, "3").hasil("IKU-2").realisasi
    assert (angka(alone), catatan(alone)) == ("3", ["N042"])
    both = sumber().fakta("IKU-2", 2024, "3").fakta("IKU-1", 2024, "8").hasil("IKU-2").realisasi
    assert angka(both) == "4"


def test_a_variable_may_be_a_capaian_or_a_target():
    """Half of a capaian of 80 %, and of a target of 10."""
    persen = "{a: {nama: A, satuan: persen, dari: {indikator: IKU-1, besaran: capaian}}}"
    orang = "{a: {nama: A, satuan: orang, dari: {indikator: IKU-1, besaran: target}}}"
    dinas = sumber().iku("IKU-3", satuan="persen", variabel=persen, rumus="a / 2")
    dinas.iku("IKU-4", satuan="orang", variabel=orang, rumus="a / 2").fakta("IKU-1", 2024, "8")
    assert angka(dinas.hasil("IKU-3").realisasi) == "40"
    assert angka(dinas.hasil("IKU-4").realisasi) == "5"


def test_a_range_is_no_value_of_a_variable():
    """A target of 8 - 10 cannot stand in a formula, nor be a member of a set."""
    dinas = Dinas().iku("IKU-1", satuan="orang", target='{2024: "8 - 10"}')
    one = "{a: {nama: A, satuan: orang, dari: {indikator: IKU-1, besaran: target}}}"
    many = "{a: {nama: A, satuan: orang, dari: {himpunan: sasaran, besaran: target}}}"
    dinas.iku("IKU-2", tujuan="T1", satuan="orang", variabel=one, rumus="a")
    dinas.iku("IKU-3", tujuan="T1", satuan="orang", variabel=many, rumus="jumlah(a)")
    for kode in ("IKU-2", "IKU-3"):
        proof = dinas.hasil(kode).realisasi
        assert angka(proof) == "N032"
        assert proof.nilai.sebab[0].datum("tertulis") == "8 - 10"


PROGRAM = """
kode: P{n}
nama: Program {n}
sasaran: S1
indikator:
  - {{kode: IP-{n}, nama: Indikator {n}, jenis: hasil, satuan: persen, polaritas: positif, target: {{2024: 100}}}}
  - {{kode: IM-{n}, nama: Masukan {n}, jenis: masukan, satuan: orang, polaritas: positif, target: {{2024: 1}}}}
"""
TERCAPAI = "{c: {nama: Capaian, satuan: persen, dari: {himpunan: program, jenis: hasil, besaran: capaian}}}"


def program(*realisasi, rumus="hitung(c >= 100%) / hitung(c) x 100%"):
    """An indicator over the capaian of the outcome indicators of as many programs."""
    dinas = Dinas().iku(satuan="persen", variabel=TERCAPAI, rumus=f'"{rumus}"', target="{2024: 100}")
    for number, figure in enumerate(realisasi):
        dinas.program(PROGRAM.format(n=number))
        if figure is not None:
            dinas.fakta(f"IP-{number}", 2024, figure)
    return dinas


def test_a_set_is_every_indicator_of_a_level():
    """Two of four outcome indicators reach 100 %: 50 %; the inputs of the same programs are not counted."""
    proof = program("100", "120", "99.99", "0").hasil().realisasi
    assert angka(proof) == "50"
    members = proof.anak[0]
    assert (members.jenis, members.aturan) == (
        "himpunan",
        (("himpunan", "program"), ("jenis", "hasil"), ("besaran", "capaian")),
    )
    assert [(item.milik, angka(item)) for item in members.anak] == [
        ("IP-0", "100"),
        ("IP-1", "120"),
        ("IP-2", "99.99"),
        ("IP-3", "0"),
    ]


def test_t5_a_missing_member_leaves_the_set_without_a_result():
    """The expected set is that of the definitions: a failing program that is not reported cannot raise the share."""
    proof = program("100", None, "100").hasil().realisasi
    assert angka(proof) == "N011"
    assert proof.nilai.sebab[0].datum("milik") == "IP-1"


def test_t5_counting_a_set_counts_the_expected_members():
    """hitung(c) is 3, whoever reported."""
    dinas = program("100", None, "100")
    variabel = TERCAPAI.replace("satuan: persen", "satuan: persen")
    dinas.iku("IKU-9", satuan="angka", variabel=variabel, rumus="hitung(c)")
    assert angka(dinas.hasil("IKU-9").realisasi) == "3"


def test_an_empty_set_has_no_average():
    """No program at all: the mean of nothing is not zero."""
    assert angka(program(rumus="rata_rata(c)").hasil().realisasi) == "N003"


@pytest.mark.parametrize(
    ("asal", "hasil"),
    [
        ("anggaran: realisasi, simpul: P1", "30"),
        ("anggaran: pagu, simpul: P1", "100"),
        ("anggaran: realisasi", "30"),
        ("anggaran: pagu, simpul: dinas-uji", "100"),
        ("anggaran: pagu, simpul: P9", "N036"),
    ],
)
def test_a_variable_may_be_a_budget(asal, hasil):
    """Of a node, of the whole agency, or (without a node) of the programs of the indicator's own sasaran."""
    variabel = f"{{a: {{nama: A, satuan: rupiah, dari: {{{asal}}}}}}}"
    dinas = Dinas().iku(satuan="rupiah", variabel=variabel, rumus="a")
    dinas.program("kode: P1\nnama: P\nsasaran: S1\npagu: {2024: 100}\n").anggaran("P1", 2024, "30")
    assert angka(dinas.hasil().realisasi) == hasil


def test_an_indicator_of_a_node_takes_that_nodes_budget():
    """Without a node named, the budget is that of the node it hangs on."""
    text = """
kode: P1
nama: P
sasaran: S1
kegiatan:
  - kode: P1.1
    nama: K
    pagu: {2024: 40}
    indikator:
      - kode: IK
        nama: I
        satuan: persen
        polaritas: positif
        variabel:
          r: {nama: R, satuan: rupiah, dari: {anggaran: realisasi}}
          p: {nama: P, satuan: rupiah, dari: {anggaran: pagu}}
        rumus: r / p x 100%
  - {kode: P1.2, nama: L, pagu: {2024: 60}}
"""
    dinas = Dinas().program(text).anggaran("P1.1", 2024, "30").anggaran("P1.2", 2024, "60")
    assert angka(dinas.hasil("IK").realisasi) == "75"


def test_kumulatif_adds_the_years_from_the_beginning_of_the_renstra():
    """2021 to 2024: 1 + 2 + 3 + 4; a year that is missing is named; before the renstra there is nothing."""
    dinas = Dinas().iku(satuan="kasus", variabel=KASUS, rumus="kumulatif(kasus)")
    for year, count in ((2020, 100), (2021, 1), (2022, 2), (2023, 3), (2024, 4)):
        dinas.fakta("IKU-1", year, count, "kasus")
    proof = dinas.hasil().realisasi
    assert angka(proof) == "10"
    years = proof.anak[0]
    assert (years.nama, years.jenis) == ("kumulatif(kasus)", "himpunan")
    assert [item.periode for item in years.anak] == ["2021", "2022", "2023", "2024"]
    assert angka(dinas.hasil(periode="2025").realisasi) == "N011"


def test_kumulatif_of_another_indicator_adds_its_years():
    """The source has a realisasi for each year."""
    variabel = "{asal: {nama: Asal, satuan: orang, dari: {indikator: IKU-1}}}"
    dinas = sumber().iku("IKU-3", satuan="orang", variabel=variabel, rumus="kumulatif(asal)")
    for year in range(2021, 2025):
        dinas.fakta("IKU-1", year, year - 2020)
    assert angka(dinas.hasil("IKU-3").realisasi) == "10"


def test_two_facts_for_one_value_are_not_chosen_between():
    """The order of lines decides nothing."""
    proof = Dinas().iku(target="{2024: 80}").fakta("IKU-1", 2024, "60").fakta("IKU-1", 2024, "70").hasil().realisasi
    assert angka(proof) == "N036"
    assert not proof.nilai.kosong


def test_a_broken_formula_gives_no_number():
    """Neither a formula that cannot be read nor one whose units do not fit is evaluated."""
    for rumus in ("kasus +", "kasus + 1%", "kasus + tidak_ada"):
        dinas = Dinas().iku(satuan="kasus", variabel=KASUS, rumus=f'"{rumus}"').fakta("IKU-1", 2024, "1", "kasus")
        assert dinas.susun()[1] != ()
        assert angka(dinas.hasil().realisasi) == "N036"
        # Not even a result recorded as such stands in for a formula with a mistake.
        assert angka(dinas.fakta("IKU-1", 2024, "5").hasil().realisasi) == "N036"


def test_t4_a_variable_is_measured_like_its_source():
    """Cases do not become persen: J902 at the rule, and no number."""
    variabel = "{a: {nama: A, satuan: persen, dari: {indikator: IKU-1}}}"
    dinas = Dinas().iku("IKU-1", satuan="kasus").iku("IKU-2", satuan="persen", variabel=variabel, rumus="a")
    found = dinas.susun()[1]
    assert [(item.code, item.place.line) for item in found] == [("J902", 6)]
    assert found[0].datum("satuan_asal") == "kasus"
    assert angka(dinas.fakta("IKU-1", 2024, "3").hasil("IKU-2").realisasi) == "N036"


@pytest.mark.parametrize(
    ("dari", "satuan", "baik"),
    [
        ("anggaran: pagu", "rupiah", True),
        ("anggaran: pagu", "persen", False),
        ("himpunan: sasaran, besaran: capaian", "persen", True),
        ("himpunan: sasaran, besaran: capaian", "kasus", False),
        ("himpunan: sasaran, besaran: realisasi", "kasus", False),
        ("indikator: TIDAK-ADA", "persen", True),
    ],
)
def test_t4_sets_and_budgets_have_their_units_too(dari, satuan, baik):
    """A set of realisasi in kasus and in indeks has no common unit; an unknown name is another check's."""
    dinas = Dinas().iku("IKU-1", satuan="kasus").iku("IKU-2", satuan="indeks")
    variabel = f"{{a: {{nama: A, satuan: {satuan}, dari: {{{dari}}}}}}}"
    rumus = "jumlah(a)" if "himpunan" in dari else "a"
    dinas.iku("IT-1", tujuan="T1", satuan=satuan, variabel=variabel, rumus=rumus)
    assert ("J902" not in [item.code for item in dinas.susun()[1]]) is baik


def test_a_source_that_does_not_exist_gives_no_number():
    """An unknown kode is a mistake of the files, never an empty value."""
    variabel = "{a: {nama: A, satuan: persen, dari: {indikator: TIDAK-ADA}}}"
    proof = Dinas().iku(satuan="persen", variabel=variabel, rumus="a").hasil().realisasi
    assert angka(proof) == "N036"


def test_every_absence_below_a_value_is_a_reason_of_it():
    """What is missing shows at the top with its own place."""
    variabel = "{a: {nama: A, satuan: kasus}, b: {nama: B, satuan: kasus}}"
    proof = Dinas().iku(satuan="kasus", variabel=variabel, rumus="a + b", target="{2024: 1}").hasil().capaian
    assert [reason.datum("variabel") for reason in proof.nilai.sebab] == ["a", "b"]
    below = {reason for item in semua(proof) if isinstance(item.nilai, TanpaNilai) for reason in item.nilai.sebab}
    assert below == set(proof.nilai.sebab)
