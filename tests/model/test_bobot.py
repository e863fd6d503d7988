"""B6: weights are exact, complete and sum to one, for every group and every year in which they weigh."""

import pytest

INSTANSI = "definitions/dinas-contoh/instansi.yaml"
IKU = "definitions/dinas-contoh/iku/"
SKALA = "  skala: akip\n"
INDIKATOR = """\
kode: %s
nama: Uji
sasaran: S1
satuan: persen
polaritas: positif
contoh: [{fakta: {realisasi: {2024: 8}}, periode: 2024}]
%s"""


def tertimbang(ruang, aturan="sasaran: {cara: rata_rata_tertimbang}"):
    """Declare weighted means; the two indicators of the little agency make way."""
    ruang.ubah(INSTANSI, SKALA, f"{SKALA}  agregat: {{{aturan}}}\n")
    ruang.hapus(f"{IKU}iku-1.yaml").hapus(f"{IKU}iku-2.yaml")
    ruang.tulis("realisasi/dinas-contoh/2024.yaml", "dokumen: lkjip-2024\n")
    return ruang


def ditemukan(ruang):
    """Codes with the kode each is about."""
    return [(item.code, item.datum("kode") or item.datum("induk")) for item in ruang.susun()[1]]


@pytest.mark.parametrize(
    ("weights", "total"),
    [
        (["1/7"] * 7, None),
        (["6/7"] * 7, "6"),
        (["0.11"] * 9, "0.99"),
        (["1/9"] * 9, None),
        (["12.5%", "12,5%", "75%"], None),
        (["0.1", "0.2", "0.7"], None),
        (["40", "60"], "100"),
    ],
)
def test_b6_weights_sum_to_exactly_one_or_it_is_told_what_they_sum_to(ruang, weights, total):
    """Sevenths written as fractions sum to 1, and 6/7 seven times to 6; hundredths never stand in for ninths."""
    tertimbang(ruang)
    for number, weight in enumerate(weights):
        ruang.tulis(f"{IKU}iku-{number}.yaml", INDIKATOR % (f"A{number}", f'bobot: "{weight}"\n'))
    told = ruang.susun()[1]
    assert [(item.code, item.datum("jumlah")) for item in told] == ([] if total is None else [("J061", total)])
    assert all(len(item.related) == len(weights) for item in told)


def test_each_year_has_a_sum_of_its_own(ruang):
    """An indicator weighs in its own years only; a sum that fails in two years is told once for each group."""
    tertimbang(ruang)
    ruang.tulis(f"{IKU}a.yaml", INDIKATOR % ("A", "bobot: 0.5\n"))
    ruang.tulis(f"{IKU}b.yaml", INDIKATOR % ("B", "bobot: 0.5\nberlaku: {sampai: 2023}\n"))
    ruang.tulis(f"{IKU}c.yaml", INDIKATOR % ("C", "bobot: 0.5\nberlaku: {sejak: 2024}\n"))
    assert ditemukan(ruang) == []
    ruang.tulis(f"{IKU}c.yaml", INDIKATOR % ("C", "bobot: 0.5\nberlaku: {sejak: 2025}\n"))
    assert ditemukan(ruang) == [("J061", "S1")]


@pytest.mark.parametrize(
    ("aturan", "needed"),
    [
        ("tujuan: {dari: sasaran, cara: rata_rata_tertimbang}", ["S1", "S2"]),
        ("instansi: {dari: sasaran, cara: rata_rata_tertimbang}", ["S1", "S2"]),
        ("instansi: {dari: tujuan, cara: rata_rata_tertimbang}", ["T1"]),
        ("instansi: {dari: indikator, cara: rata_rata_tertimbang}", ["A", "B"]),
        ("tujuan: {dari: indikator, cara: rata_rata_tertimbang}", ["B"]),
        ("sasaran: {cara: rata_rata_tertimbang}", ["A"]),
        ("sasaran: {cara: rata_rata}", []),
    ],
)
def test_who_needs_a_weight_follows_from_what_is_gathered(ruang, aturan, needed):
    """The members of every weighted level need one, and nobody else."""
    tertimbang(ruang, aturan)
    ruang.tulis(f"{IKU}a.yaml", INDIKATOR % ("A", ""))
    ruang.tulis(f"{IKU}b.yaml", (INDIKATOR % ("B", "")).replace("sasaran: S1", "tujuan: T1"))
    assert ditemukan(ruang) == [("J060", kode) for kode in sorted(needed)]


def test_a_weight_counts_only_while_a_policy_weighs(ruang):
    """Outside the years of the policy that weighs nobody needs one; a weight nobody ever reads is told."""
    tertimbang(ruang)
    text = ruang.files[INSTANSI].replace(
        "kebijakan:\n", "kebijakan:\n- berlaku: {sampai: 2023}\n- berlaku: {sejak: 2024}\n"
    )
    ruang.tulis(INSTANSI, text)
    ruang.tulis(f"{IKU}a.yaml", INDIKATOR % ("A", "berlaku: {sampai: 2023}\n"))
    ruang.tulis(f"{IKU}b.yaml", INDIKATOR % ("B", "bobot: 1\nberlaku: {sejak: 2024}\n"))
    assert ditemukan(ruang) == []
    ruang.tulis(f"{IKU}a.yaml", INDIKATOR % ("A", "bobot: 1\nberlaku: {sampai: 2023}\n"))
    assert ditemukan(ruang) == [("J062", "A")]


@pytest.mark.parametrize(("weight", "code"), [("0", "J053"), ("setengah", "J055"), ("0,5", "J055")])
def test_a_weight_that_cannot_be_read_is_not_told_again_as_missing(ruang, weight, code):
    """What is written and no weight is one finding; neither J060 nor J061 follows from it."""
    tertimbang(ruang)
    ruang.tulis(f"{IKU}a.yaml", INDIKATOR % ("A", "bobot: 1\n"))
    ruang.tulis(f"{IKU}b.yaml", INDIKATOR % ("B", f"bobot: {weight}\n"))
    assert [item.code for item in ruang.susun()[1]] == [code]
