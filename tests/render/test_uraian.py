"""A proof in words: what each kind of step says."""

from dataclasses import replace
from fractions import Fraction

import pytest

from sakip_rules.model.acuan import Acuan
from sakip_rules.model.bukti import Banding, Bukti, Langkah, RumusTertulis, Sumber
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.render.uraian import uraikan
from sakip_rules.render.uraian_langkah import uji
from sakip_rules.render.uraian_rumus import dengan_angka, langkah
from sakip_rules.render.uraian_sumber import kutipan
from sakip_rules.source.diagnostics import diagnose
from tests.render.contoh_bukti import DOKUMEN, INDEKS, LAPORAN, PERSEN, RUPIAH, fakta, kosong, skalar, tempat
from tests.render.contoh_hasil import IKU_2, IKU_4, TAK_ADA

DUA, TIGA = Fraction(2), Fraction(3)


def kata(bukti, bahasa="en", **pilihan):
    """What is said of the top of a proof: the heading, then its sentences."""
    step = next(iter(uraikan(bukti, bahasa, DOKUMEN, **pilihan)))
    return [step.judul, *step.kalimat]


def bukti(jenis, nilai, anak=(), **bagian):
    """A proof of a kind, as little of it as its words need."""
    return Bukti(jenis, bagian.pop("besaran", "realisasi"), "I", "", "2023", nilai, LAPORAN, anak=tuple(anak), **bagian)


@pytest.mark.parametrize(
    ("jenis", "aturan", "said"),
    [
        ("jumlah", (), "Sum of 2 values: 2 laporan; 3 laporan."),
        ("agregat", (("cara", "rata_rata"),), "Average of 2 values: 2 laporan; 3 laporan."),
        ("konsolidasi", (("cara", "terakhir"),), "Last known value of 2 values: 2 laporan; 3 laporan."),
        ("agregat", (("cara", "asing"),), None),
        ("selisih", (), "2 laporan − 3 laporan = 5 laporan"),
        ("himpunan", (), "The values of 2 years: 2 laporan; 3 laporan."),
        (
            "himpunan",
            (("himpunan", "sub_kegiatan"), ("jenis", "keluaran"), ("besaran", "capaian")),
            "The capaian of every indikator of level sub kegiatan and kind keluaran: 2 laporan; 3 laporan.",
        ),
        (
            "himpunan",
            (("himpunan", "program"), ("besaran", "capaian")),
            "The capaian of every indikator of level program: 2 laporan; 3 laporan.",
        ),
        ("rujukan", (), None),
    ],
)
def test_what_a_step_does_with_its_parts(jenis, aturan, said):
    """Sums, averages, sets and differences name their parts with figures."""
    parts = [fakta("I", "x", value, LAPORAN) for value in (DUA, TIGA)]
    sentences = kata(bukti(jenis, Fraction(5), parts, aturan=aturan))[1:]

    assert sentences == ([] if said is None else [said])


def test_weights_are_no_members_of_an_average():
    """The leaf of a weight is below the average, not in it."""
    parts = [fakta("I", name, value, LAPORAN) for name, value in (("x", DUA), ("x", TIGA), ("bobot", DUA))]

    assert (
        "of 2 values: 2 laporan; 3 laporan."
        in kata(bukti("agregat", DUA, parts, aturan=(("cara", "rata_rata_tertimbang"),)))[1]
    )


def test_a_sum_of_one_says_nothing():
    """One part that is the whole needs no words."""
    assert kata(bukti("jumlah", DUA, [fakta("I", "x", DUA, LAPORAN)])) == ["Realisasi I 2023: 2 laporan"]


@pytest.mark.parametrize("jenis", ["batas", "predikat", "selisih"])
def test_an_absent_value_does_nothing(jenis):
    """What has no value tells its reason, not what it would have done."""
    absent = TanpaNilai(kosong=False, sebab=(TAK_ADA,))
    head, *sentences = kata(bukti(jenis, absent, [fakta("I", "x", DUA, LAPORAN)]))

    assert head == "Realisasi I 2023: no value, the rule gives none"
    assert sentences == [
        "Reason: No fact for diselesaikan of IKU-4 in 2023 (N901, definitions/contoh/iku/iku-4.yaml:9)."
    ]


def test_a_reason_stands_where_it_arises():
    """A capaian that lacks its realisasi leaves the reason to the realisasi."""
    steps = list(uraikan(IKU_4.capaian, "en", DOKUMEN))

    assert [step.judul for step in steps if any("N901" in text for text in step.kalimat)] == [
        "Realisasi IKU-4 2023: no value, data is missing"
    ]


def test_a_condition_does_not_repeat_why_an_input_of_its_method_has_no_value():
    """The target says why it is absent, the condition on it beside it does not; reasons of its own it tells."""
    absent = bukti("kosong", TanpaNilai(kosong=True, sebab=(diagnose("N014"),)))
    beside = replace(absent, jenis="syarat")
    other = bukti("syarat", TanpaNilai(kosong=False, sebab=(diagnose("N001"),)))
    told = uraikan(bukti("metode", absent.nilai, [absent, beside, other]), "en", DOKUMEN)
    assert [any(line.startswith("Reason:") for line in step.kalimat) for step in told] == [False, True, False, True]


def test_a_reason_without_a_place_has_its_code():
    """A reason about no line of a file is told by its code alone."""
    assert kata(kosong("I", "x", None, [replace(TAK_ADA, place=None)]))[1].endswith("in 2023 (N901).")


def test_a_rounding_says_from_what_to_what():
    """Before and after, the digits and the mode; in the printed unit."""
    below = fakta("I", "capaian", Fraction(8328, 9300), PERSEN)
    rules = (("desimal", "0"), ("cara", "potong"))
    node = replace(
        below, jenis="pembulatan", nilai=Fraction(89, 100), sumber=None, anak=(below,), aturan=rules, tampil_desimal=0
    )

    assert kata(node) == ["Capaian I 2023: 89%", "Rounded to 0 decimals (cut off): ≈89.5484 becomes 89%."]


def test_a_test_near_its_bound_never_looks_false():
    """A figure that rounds onto the bound is shown as a fraction."""
    near = Fraction(90) + Fraction(1, 300_000)

    assert uji([Banding(near, ">", Fraction(90), True)], "en") == "27000001/300000 > 90"
    assert uji([Banding(Fraction(1, 3), ">", Fraction(90), False)], "id") == "≈0,3333 ≤ 90"


RUMUS = RumusTertulis(skalar("jika(x > 0, y / x, -y)"), ((5, 6, "x"), (12, 13, "y"), (16, 17, "x"), (20, 21, "y")))


@pytest.mark.parametrize(
    ("x", "cabang", "said"),
    [
        (DUA, 1, 'The condition "x > 0" holds (2 > 0), so "y / x" counts and "-y" does not.'),
        (-DUA, 2, 'The condition "x > 0" does not hold ((-2) > 0), so "-y" counts and "y / x" does not.'),
    ],
)
def test_e6_a_condition_shows_its_test_and_the_branch_not_taken(x, cabang, said):
    """The test with its numbers, the branch that counts, and the one that does not."""
    inner = Langkah(">", (x, Fraction(0)), x > 0, 5, 10, "", 0, ((5, 6), (9, 10)))
    taken = TIGA / x if cabang == 1 else -TIGA
    outer = Langkah("jika", (x > 0, taken), taken, 0, 22, "", cabang, ((5, 10), (12, 17), (19, 21)))
    values = (replace(fakta("I", "x", x, LAPORAN), nama="x"), replace(fakta("I", "y", TIGA, LAPORAN), nama="y"))

    assert said in kata(bukti("rumus", taken, values, rumus=RUMUS, langkah=(inner, outer)))


def test_a_name_without_value_stays_in_the_formula():
    """What nobody recorded is shown by its name."""
    absent = TanpaNilai(kosong=True, sebab=(TAK_ADA,))

    assert dengan_angka(RUMUS, {"x": (absent, None), "y": (TIGA, LAPORAN)}, "id") == "jika(x > 0, 3 / x, -3)"


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (Langkah("+", (DUA, TIGA), Fraction(5), 0, 5, "laporan"), "a + b = 2 + 3 = 5 laporan"),
        (Langkah("-", (DUA,), -DUA, 0, 0, ""), "− 2 = -2"),
        (Langkah("bukan", (True,), False, 0, 0), "bukan true = false"),
        (Langkah("minimum", (DUA, TIGA), DUA, 0, 0, "orang"), "minimum(2; 3) = 2"),
        (Langkah("jika", (True, DUA), DUA, 0, 0, "", 1), "jika(true; 2) = 2"),
        (Langkah(">=", ((DUA, TIGA), TIGA), (False, True), 0, 0), "[2; 3] ≥ 3 = [false; true]"),
        (Langkah("/", (DUA, Fraction(0)), TanpaNilai(kosong=False, sebab=()), 0, 0, "laporan"), "2 ÷ 0 = –"),
    ],
)
def test_an_operation_is_written_with_its_operands(step, said):
    """Signs between, functions around; the unit only where its size is known."""
    node = bukti("rumus", DUA, rumus=RumusTertulis(skalar("a + b"), ()))

    assert langkah(node, step, "en") == said


def test_a_condition_of_a_method_uses_the_methods_figures():
    """The condition is a leaf of its own; its numbers are those of the inputs beside it."""
    source = Sumber("syarat", "progres-positif", "Target nol.", "target > 0", tempat("m.yaml", 12), None)
    condition = bukti(
        "syarat", True, besaran="syarat", sumber=source, rumus=RumusTertulis(skalar("target > 0"), ((0, 6, "target"),))
    )
    method = replace(IKU_2.capaian, anak=(*IKU_2.capaian.anak[0].anak, condition))
    steps = {step.judul: step.kalimat for step in uraikan(method, "en", DOKUMEN)}

    assert steps["Syarat I 2023: met"] == (
        "Formula: target > 0",
        "With figures: 93 > 0",
        "A condition of the method progres-positif, m.yaml:12.",
    )
    assert kata(replace(condition, nilai=False))[0] == "Syarat I 2023: not met"


def test_a_policy_is_told_once():
    """A leaf that is a policy says so in its heading, and then only where it stands."""
    source = Sumber(
        "kebijakan", "skala", "skala", "akip", tempat("i.yaml", 37), Acuan("lain", "", (), tempat("i.yaml", 1))
    )

    assert kata(bukti("tetapan", "akip", besaran="skala", sumber=source)) == [
        "Policy skala: akip",
        "Declared in i.yaml:37.",
        "Source: lain.",
    ]


def test_a_rule_that_replaces_a_standard_says_so():
    """The place of the standard that is not used any more."""
    source = replace(IKU_2.capaian.anak[0].sumber, menggantikan=tempat("<standar>/metode/x.yaml", 2))

    assert "It replaces the standard rule in <standar>/metode/x.yaml:2." in kata(
        replace(IKU_2.capaian.anak[0], sumber=source)
    )


def test_a_source_without_words_has_its_place():
    """What says nothing itself is still traced to its line."""
    source = Sumber("metode", "m", "", "", tempat("m.yaml", 3), None)
    bare = Sumber("fakta", "f", "", "", None, None)

    assert kata(bukti("metode", DUA, sumber=source))[1] == "Method m (m), m.yaml:3."
    assert kata(bukti("fakta", DUA, sumber=replace(source, jenis="fakta")))[1] == "m.yaml:3."
    assert kata(bukti("fakta", DUA, sumber=bare)) == ["Realisasi I 2023: 2 laporan"]


def test_notes_on_a_standard_are_for_those_who_ask():
    """With --lengkap the standard's own note is told too."""
    method = IKU_2.capaian.anak[0]
    noted = replace(
        method, sumber=replace(method.sumber, dasar=replace(method.sumber.dasar, catatan="Batas terpisah."))
    )

    assert "Note: Batas terpisah." not in kata(noted)
    assert "Note: Batas terpisah." in kata(noted, lengkap=True)


@pytest.mark.parametrize(
    ("acuan", "said"),
    [
        (Acuan("lkjip-2023", "3.1", (7,), tempat("a", 1)), "Laporan Kinerja Tahun 2023, table 3.1, line 7"),
        (Acuan("lkjip-2023", "", (7, 9), tempat("a", 1)), "Laporan Kinerja Tahun 2023, lines 7, 9"),
        (Acuan("asing", "", (), tempat("a", 1)), "asing"),
    ],
)
def test_a_citation_names_what_it_has(acuan, said):
    """Title where the document is known, else its kode; table and lines where given."""
    assert kutipan(acuan, "en", DOKUMEN) == said


def test_an_exact_value_is_told_where_it_was_rounded_for_showing():
    """Once, where it arises; a figure that shows exactly says nothing."""
    exact = fakta("I", "realisasi", Fraction(1, 3), INDEKS)

    assert "Exact value: 1/3 indeks; shown with 2 decimals (halves up)." in kata(exact)
    assert not [text for text in kata(fakta("I", "x", Fraction("83.28"), INDEKS)) if text.startswith("Exact")]
    assert not [text for text in kata(replace(exact, jenis="rujukan", anak=(exact,))) if text.startswith("Exact")]
    assert not [text for text in kata(fakta("I", "x", Fraction(3_898_085_541), RUPIAH)) if text.startswith("Exact")]
