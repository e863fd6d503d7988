"""Capaian by its method, conditions, rounding, cap: the figures worked out by hand."""

from dataclasses import replace

import pytest

from sakip_rules.engine.nilai import nilai
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.periode import Periode
from sakip_rules.source.numbers import read
from tests.engine.bantu import Dinas, angka, indikator, jenis, semua

NEGATIF = {"satuan": "kasus", "polaritas": "negatif"}


def capaian(target, realisasi, **lain):
    """The capaian of one indicator with this target and realisasi in 2024."""
    dinas = Dinas().iku(target=f"{{2024: {target}}}", **lain)
    if realisasi is not None:
        dinas.fakta("IKU-1", 2024, realisasi)
    return dinas.hasil().capaian


@pytest.mark.parametrize(
    ("target", "realisasi", "hasil"),
    [("5", "5", "100"), ("88.82", "135.15", "2124.5/44.41"), ("5", "4", "120"), ("5", "10", "0"), ("5", "11", "-20")],
)
def test_z1_a_negative_indicator_at_its_target_is_exactly_100(target, realisasi, hasil):
    """(2T - R)/T: 100 at R = T, and a better realisasi never scores lower."""
    if "." in hasil:
        # (2 x 88.82 - 135.15) / 88.82 = 42.49 / 88.82 = 2124.5 / 4441 of a hundred.
        assert angka(capaian(target, realisasi, **NEGATIF)) == "212450/4441"
    else:
        assert angka(capaian(target, realisasi, **NEGATIF)) == hasil


def test_z2_the_best_case_of_a_negative_indicator_is_finite_or_undefined_for_a_stated_reason():
    """R = 0 is 200 % by progres-negatif, and by rasio-terbalik undefined in that method's own words."""
    assert angka(capaian("5", "0", **NEGATIF)) == "200"
    proof = capaian("5", "0", **NEGATIF, metode="rasio-terbalik")
    assert angka(proof) == "N031"
    assert not proof.nilai.kosong
    reason = proof.nilai.sebab[0]
    assert "Realisasi nol" in reason.datum("alasan")
    assert reason.datum("angka") == "realisasi = 0 kasus"
    assert reason.place.file == "definitions/standar/metode/rasio-terbalik.yaml"


@pytest.mark.parametrize("polaritas", ["positif", "negatif", "stabil"])
@pytest.mark.parametrize("realisasi", ["0", "5", "-5"])
def test_z3_a_zero_target_is_undefined_with_its_reason(polaritas, realisasi):
    """Neither a crash, nor infinity, nor a silent 0 or 100."""
    proof = capaian("0", realisasi, polaritas=polaritas)
    assert angka(proof) == "N031"
    assert proof.nilai.sebab[0].datum("angka") == "target = 0 indeks"


@pytest.mark.parametrize(
    ("polaritas", "metode", "hasil"),
    [("positif", "kemenkeu-maximize", "150"), ("positif", "progres-positif", "N031"), ("negatif", "", "N031")],
)
def test_z3_a_target_below_zero_follows_the_declared_rule(polaritas, metode, hasil):
    """maximize(-5, -10) is 1 + (1 - 1/2) = 150 %; other methods say that they do not cover it."""
    own = {"metode": metode} if metode else {}
    assert angka(capaian("-10", "-5", polaritas=polaritas, **own)) == hasil


def test_z4_a_realisasi_of_zero_is_a_value():
    """It is 0 %, gets the lowest predikat, and is not missing."""
    result = Dinas().iku(target="{2024: 80}").fakta("IKU-1", 2024, "0").hasil()
    assert angka(result.realisasi) == "0"
    assert angka(result.capaian) == "0"
    assert result.predikat.nilai == "Sangat Kurang"


def test_z5_no_realisasi_is_missing():
    """It is neither 0 nor skipped: the capaian lacks what the realisasi lacks."""
    result = Dinas().iku(target="{2024: 80}").hasil()
    assert [angka(result.realisasi), angka(result.capaian), angka(result.predikat)] == ["N011", "N011", "N011"]
    assert result.capaian.nilai.kosong
    reason = result.realisasi.nilai.sebab[0]
    assert (reason.datum("milik"), reason.datum("periode")) == ("IKU-1", "2024")


def test_n3_an_explicit_absence_is_missing_and_not_zero():
    """`-` says that nothing was measured."""
    result = Dinas().iku(target="{2024: 80}").fakta("IKU-1", 2024, '"-"').hasil()
    assert angka(result.capaian) == "N012"
    assert result.realisasi.jenis == "fakta"
    assert result.realisasi.sumber.tertulis == "-"


@pytest.mark.parametrize("tertulis", [">= 80", "80 - 90", "BB"])
def test_n3_a_bound_a_range_or_a_word_is_no_measured_value(tertulis):
    """A fact is one figure, even where no reader has refused it."""
    compiled = Dinas().iku(target="{2024: 80}").fakta("IKU-1", 2024, "60").susun()[0]
    facts = {key: (replace(found[0], nilai=read(tertulis)),) for key, found in compiled.fakta.items()}
    result = indikator(nilai(replace(compiled, fakta=facts), Periode(2024)))["IKU-1"]
    assert angka(result.capaian) == "N033"
    assert not result.realisasi.nilai.kosong
    assert result.realisasi.nilai.sebab[0].datum("tertulis") == tertulis


def test_n3_a_word_in_a_unit_that_has_no_words_is_no_value():
    """A unit put together of others has no words, so that a word gets as far as here."""
    result = Dinas().iku(satuan="kasus/orang", target="{2024: 0.5}").fakta("IKU-1", 2024, "banyak").hasil()
    assert angka(result.capaian) == "N033"


def test_z7_a_capaian_has_no_place_among_the_facts():
    """Facts are of realisasi or of variables: the capaian of the result is computed whatever is recorded."""
    result = Dinas().iku(target="{2024: 80}").fakta("IKU-1", 2024, "60").hasil()
    assert angka(result.capaian) == "75"
    assert all(item.besaran != "capaian" for item in semua(result.capaian) if item.jenis == "fakta")


def test_an_ordinal_value_counts_by_its_place_in_the_order():
    """WDP is 3 of WTP's 4."""
    dinas = Dinas().iku(satuan="opini_bpk", target="{2024: WTP}").fakta("IKU-1", 2024, "WDP")
    assert angka(dinas.hasil().capaian) == "75"


def test_a_cap_is_a_step_that_shows_both_sides_and_the_value_before():
    """100 of 80 is 125 %, capped to 100 %: 125 < 0 does not hold, 125 > 100 does."""
    dinas = Dinas('{batas_capaian: {indikator: "0 - 100"}}').iku(target="{2024: 80}").fakta("IKU-1", 2024, "100")
    proof = dinas.hasil().capaian
    assert jenis(proof) == ["batas", "metode"]
    assert (angka(proof), angka(proof.anak[0])) == ("100", "125")
    assert [(test.operator, test.kanan, test.berlaku) for test in proof.banding] == [("<", 0, False), (">", 100, True)]
    assert (proof.sumber.jenis, proof.sumber.tertulis, proof.sumber.bawaan) == ("kebijakan", "0 - 100", False)


def test_a_cap_has_a_lower_side_too_and_holds_nothing_back_inside():
    """-20 % becomes 0 %, 75 % stays; both say that the cap was looked at."""
    policy = '{batas_capaian: {indikator: "0 - 120"}}'
    low = Dinas(policy).iku(target="{2024: 5}", **NEGATIF).fakta("IKU-1", 2024, "11").hasil().capaian
    assert (angka(low), [test.berlaku for test in low.banding]) == ("0", [True, False])
    inside = Dinas(policy).iku(target="{2024: 80}").fakta("IKU-1", 2024, "60").hasil().capaian
    assert (inside.jenis, angka(inside)) == ("batas", "75")
    # A figure at the cap is not beyond it.
    at_cap = Dinas(policy).iku(target="{2024: 50}").fakta("IKU-1", 2024, "60").hasil().capaian
    assert (angka(at_cap), [test.berlaku for test in at_cap.banding]) == ("120", [False, False])


def test_a_cap_of_an_unbounded_side_tests_the_other_only():
    """A cap of ">= 0" has no upper side."""
    dinas = Dinas('{batas_capaian: {indikator: ">= 0"}}').iku(target="{2024: 80}").fakta("IKU-1", 2024, "100")
    assert [test.operator for test in dinas.hasil().capaian.banding] == ["<"]
    other = Dinas('{batas_capaian: {indikator: "<= 100"}}').iku(target="{2024: 80}").fakta("IKU-1", 2024, "100")
    assert [test.operator for test in other.hasil().capaian.banding] == [">"]


def test_b7_the_declared_mode_decides_a_half():
    """1 of 16 is 6.25 %: with one decimal up 6.3, even 6.2, cut 6.2."""
    found = {}
    for cara in ("setengah_ke_atas", "setengah_genap", "potong"):
        policy = f"{{pembulatan_capaian: {{desimal: 1, cara: {cara}}}}}"
        proof = Dinas(policy).iku(target="{2024: 16}").fakta("IKU-1", 2024, "1").hasil().capaian
        assert jenis(proof) == ["pembulatan", "metode"]
        assert proof.aturan == (("desimal", "1"), ("cara", cara))
        assert angka(proof.anak[0]) == "6.25"
        found[cara] = angka(proof)
    assert found == {"setengah_ke_atas": "6.3", "setengah_genap": "6.2", "potong": "6.2"}


def test_the_order_of_steps_is_realisasi_rounding_method_rounding_cap():
    """83.456 rounds to 83.5; of 80 that is 104.375 %, which rounds to 104 % and is capped at 100 %."""
    policy = """{pembulatan_realisasi: {desimal: 1, cara: setengah_ke_atas},
      pembulatan_capaian: {desimal: 0, cara: setengah_ke_atas}, batas_capaian: {indikator: "0 - 100"}}"""
    result = Dinas(policy).iku(target="{2024: 80}").fakta("IKU-1", 2024, "83.456").hasil()
    assert jenis(result.realisasi) == ["pembulatan", "fakta"]
    assert jenis(result.capaian) == ["batas", "pembulatan", "metode"]
    line = [result.capaian, result.capaian.anak[0], result.capaian.anak[0].anak[0]]
    assert [angka(step) for step in line] == ["100", "104", "104.375"]
    assert angka(line[2].anak[0]) == "83.5"


def test_a_default_policy_shows_as_one():
    """The method of the standard library's own policy is marked; one the agency names is not."""
    for policy, default in (("", True), ("{metode: {positif: kemenkeu-maximize}}", False)):
        proof = Dinas(policy).iku(target="{2024: 80}").fakta("IKU-1", 2024, "60").hasil().capaian
        chosen = next(item for item in proof.anak if item.besaran == "metode")
        assert (chosen.sumber.jenis, chosen.sumber.bawaan) == ("kebijakan", default)


def test_an_indicator_may_name_its_own_method():
    """Its own method comes before the policy's, and the proof says where it is named."""
    proof = capaian("10", "4", **NEGATIF, metode="kemenkeu-minimize", parameter="{terburuk: 20}")
    assert angka(proof) == "160"
    chosen = next(item for item in proof.anak if item.besaran == "metode")
    assert (chosen.nilai, chosen.sumber.jenis) == ("kemenkeu-minimize", "indikator")


def test_a_parameter_is_taken_from_the_indicator():
    """Target 0 with terburuk 10: (10 - 4)/10 = 60 %; without the parameter the capaian says what is missing."""
    assert angka(capaian("0", "4", **NEGATIF, metode="kemenkeu-minimize", parameter="{terburuk: 10}")) == "60"
    proof = capaian("0", "4", **NEGATIF, metode="kemenkeu-minimize")
    assert "N019" in angka(proof)
    assert proof.nilai.kosong


def test_an_unused_parameter_is_not_asked_for():
    """With a target above zero kemenkeu-minimize never looks at terburuk."""
    assert angka(capaian("10", "12", **NEGATIF, metode="kemenkeu-minimize")) == "80"


@pytest.mark.parametrize(
    ("realisasi", "hasil"), [("72", "90"), ("80", "100"), ("85", "100"), ("90", "100"), ("99", "90")]
)
def test_a_range_is_judged_by_a_method_that_takes_both_ends(realisasi, hasil):
    """80 - 90: 72/80, inside, 2 - 99/90."""
    assert angka(capaian('"80 - 90"', realisasi, polaritas="stabil", metode="rentang")) == hasil


def test_a_range_is_no_target_for_a_method_of_one_number():
    """Neither end nor the middle is taken."""
    proof = capaian('"80 - 90"', "85")
    assert angka(proof) == "N032"
    assert proof.nilai.sebab[0].datum("tertulis") == "80 - 90"


def test_a_single_target_is_both_ends_of_a_range():
    """72 of 80 by the method of ranges."""
    assert angka(capaian("80", "72", polaritas="stabil", metode="rentang")) == "90"


def test_a_method_names_what_it_rests_on():
    """The proof cites the method's legal basis and its file, and the condition it passed."""
    proof = capaian("80", "60")
    assert proof.sumber.dasar.status_sumber == "terbaca"
    assert proof.sumber.tempat.file == "definitions/standar/metode/progres-positif.yaml"
    assert [item.nilai for item in proof.anak if item.jenis == "syarat"] == [True, True]
    assert [step.operasi for step in proof.langkah] == ["/", "*"]


def test_a_workspace_method_says_which_standard_it_replaces():
    """The proof of a number by a replaced rule points at the standard one."""
    text = """
kode: progres-positif
nama: Dua kali
jenis: capaian
polaritas: [positif]
masukan: {realisasi: indikator, target: indikator}
satuan: persen
rumus: realisasi / target * 2
dasar_hukum: Uji
status_sumber: rancangan
"""
    dinas = Dinas().iku(target="{2024: 80}").fakta("IKU-1", 2024, "20")
    packaged = [
        type(item)(item.kind, item.instansi, f"<standar>/{item.name}", item.source, item.root)
        for item in dinas.dokumen()
        if item.name.endswith("progres-positif.yaml")
    ]
    dinas.standar("metode", text)
    others = [item for item in dinas.dokumen() if not item.name.endswith("progres-positif.yaml")]
    dinas.dokumen = lambda: (*packaged, *others)
    proof = dinas.hasil().capaian
    assert angka(proof) == "50"
    assert proof.sumber.menggantikan is not None


def test_a_rule_that_does_not_exist_gives_no_number():
    """A method nobody declared, a broken method, a policy of no method: N036, never a guess."""
    assert angka(capaian("80", "60", metode="tidak-ada")) == "N036"
    broken = "kode: rusak\nnama: Rusak\njenis: capaian\nmasukan: {realisasi: indikator}\nsatuan: persen\n"
    broken += "rumus: realisasi +\n"
    dinas = Dinas().standar("metode", broken).iku(target="{2024: 80}", metode="rusak").fakta("IKU-1", 2024, "60")
    assert angka(dinas.hasil().capaian) == "N036"
    assert [item.code for item in dinas.susun()[1]] == ["R016"]


def test_a_failed_condition_shows_the_figures_it_was_tested_on():
    """What was not needed to decide, and is missing, shows as a dash."""
    text = """
kode: dua
nama: Dua
jenis: capaian
masukan: {realisasi: indikator, target: indikator}
satuan: persen
rumus: realisasi / target
syarat: [{rumus: target > 0 dan realisasi > 0, alasan: Harus di atas nol.}]
"""
    proof = Dinas().standar("metode", text).iku(target="{2024: 0}", metode="dua").hasil().capaian
    assert angka(proof) == "N031"
    assert proof.nilai.sebab[0].datum("angka") == "target = 0 indeks, realisasi = -"


def test_a_policy_without_a_method_for_a_direction_judges_nothing_of_it():
    """No reader lets such an indicator through; the engine gives it no number either."""
    compiled = Dinas().iku(target="{2024: 80}").fakta("IKU-1", 2024, "60").susun()[0]
    own = replace(compiled.berkas.instansi.kebijakan[0], metode={}, asal={})
    instansi = replace(compiled.berkas.instansi, kebijakan=(own,))
    result = indikator(nilai(replace(compiled, berkas=replace(compiled.berkas, instansi=instansi)), Periode(2024)))
    assert angka(result["IKU-1"].capaian) == "N036"
    # A policy of which nobody knows where it stands is named by its own place.
    assert result["IKU-1"].predikat.anak[1].sumber.tempat == own.tempat


def test_an_input_in_another_unit_is_refused():
    """A method that wants persen does not take a number of cases."""
    text = "kode: salah\nnama: Salah\njenis: capaian\nmasukan: {realisasi: persen}\nsatuan: persen\nrumus: realisasi\n"
    dinas = Dinas().standar("metode", text).iku(target="{2024: 80}", metode="salah", satuan="kasus")
    proof = dinas.fakta("IKU-1", 2024, "60").hasil().capaian
    assert angka(proof) == "N035"


def test_a_capaian_is_no_input_of_itself():
    """A capaian method that asks for the capaian is a broken rule, not a loop."""
    text = """
kode: putar
nama: Putar
jenis: capaian
masukan: {realisasi: indikator, capaian: persen}
satuan: persen
rumus: "capaian[n-1]"
"""
    dinas = Dinas().standar("metode", text).iku(target="{2024: 80}", metode="putar").fakta("IKU-1", 2024, "60")
    assert angka(dinas.hasil().capaian) == "N036"


def test_a_method_may_look_at_the_year_before():
    """Growth as a capaian: 60 after 50 is 20 %; without the earlier year it says so."""
    text = """
kode: tumbuh
nama: Tumbuh
jenis: capaian
masukan: {realisasi: indikator}
satuan: persen
rumus: "(realisasi[n] - realisasi[n-1]) / realisasi[n-1]"
"""
    dinas = Dinas().standar("metode", text).iku(metode="tumbuh").fakta("IKU-1", 2024, "60").fakta("IKU-1", 2023, "50")
    proof = dinas.hasil().capaian
    assert angka(proof) == "20"
    assert [(item.nama, item.periode) for item in proof.anak[:2]] == [("realisasi", "2024"), ("realisasi[n-1]", "2023")]
    alone = Dinas().standar("metode", text).iku(metode="tumbuh").fakta("IKU-1", 2024, "60").hasil().capaian
    assert angka(alone) == "N011"
    assert isinstance(alone.nilai, TanpaNilai)


def test_a_failed_condition_shows_its_figures_in_their_unit():
    """The reason has the figures the condition was tested on, as a person reads them: -10 persen, not -0,1."""
    found = Dinas().iku(satuan="persen", target='{2024: "-10"}').fakta("IKU-1", 2024, 5).hasil()
    reason = found.capaian.nilai.sebab[0]

    assert (reason.code, reason.datum("syarat"), reason.datum("angka")) == (
        "N031",
        "target >= 0",
        "target = -10 persen",
    )
