"""Of several changes each effect names those it rests on, and none of the others."""

import shutil

from sakip_rules.banding.hasil import Pilihan, banding
from tests.banding.bantu import FAKTA, IKU_1, IKU_2, INSTANSI, PROGRAM, ROOT, SKALA, pihak, salin, sunting, ubah
from tests.banding.test_ubahan import TENANG


def sebab(hasil):
    """The fields each effect rests on: {(kode, besaran): {field}}."""
    (one,) = hasil.instansi
    names = {
        number: " ".join((change.kode, *change.bidang)).strip() for number, change in (*hasil.standar, *one.ubahan)
    }
    return {
        (each.nilai.kode, each.nilai.besaran): {names[number] for number in each.sebab}
        for each in one.akibat
        if each.nilai.peran == "nilai"
    }


def test_rules_and_facts_of_different_things_are_told_apart(tmp_path):
    """A target, a fact and a pagu: each shows where it is used, and all of them where everything comes together."""
    edits = {
        IKU_1: {"pk: 85, ": "pk: 90, "},
        FAKTA: {"nilai: 54": "nilai: 57"},
        PROGRAM: {"100.000.000": "120.000.000"},
    }
    target, fact, pagu = "IKU-1 target 2024 pk", "IKU-2 kasus 2024", "P1.1.1 pagu 2024"

    found = sebab(ubah(tmp_path, edits, TENANG))

    assert found["IKU-1", "target"] == {target}
    assert found["IKU-1", "capaian"] == {target}
    assert found["IKU-2", "realisasi"] == {fact}
    assert found["S2", "capaian"] == found["S2", "predikat"] == {fact}
    assert found["T1", "capaian"] == {target, fact}
    assert found["P1.1.1", "pagu"] == found["P1", "serapan"] == {pagu}
    assert found["S1", "efisiensi"] == {target, pagu}
    assert found["dinas-contoh", "efisiensi"] == {target, fact, pagu}


def test_a_rule_of_judging_shows_in_what_is_judged(tmp_path):
    """A direction changes the capaian, a cap and an aggregate what they are applied to; the realisasi rests on none."""
    edits = {
        IKU_2: {"polaritas: positif": "polaritas: negatif", "/ kasus[n-1] x": "/ kasus[n] x"},
        INSTANSI: {'sasaran: "0 - 100"}': 'sasaran: "0 - 70"}'},
    }

    found = sebab(ubah(tmp_path, edits, TENANG))

    assert found["IKU-2", "realisasi"] == {"IKU-2 rumus"}
    assert found["IKU-2", "capaian"] == {"IKU-2 rumus", "IKU-2 polaritas"}
    assert found["S1", "capaian"] == {"batas_capaian sasaran rentang"}
    assert found["T1", "capaian"] >= {"batas_capaian sasaran rentang"}


def test_a_scale_shows_in_predikat_only(tmp_path):
    """A band that moved, with its examples, changes predikat; no figure rests on it, and nothing on the examples."""
    a, b = salin(tmp_path / "a"), salin(tmp_path / "b")
    for folder in (a, b):
        (folder / SKALA).parent.mkdir(parents=True)
        shutil.copy(ROOT / SKALA, folder / SKALA)
    # The packaged file is the workspace's own to the letter on one side, and replaced on the other.
    bands = {"> 90 - 100": "> 98 - 100", "> 80 - 90": "> 80 - 98"}
    sunting(b, {SKALA: {**bands, "90.01, predikat: Sangat ": "98.01, predikat: Sangat ", "90.005": "98.005"}})

    found = banding(pihak(a), pihak(b), Pilihan())

    assert [change.bidang for _number, change in found.standar] == [
        ("pita", "Sangat Memuaskan", "rentang"),
        ("pita", "Memuaskan", "rentang"),
    ]
    assert [change.bidang for change in found.keterangan] == [("contoh",)]
    # IKU-1 reaches 83,28 of 85: 97,98 %; the agency 98,99 %.
    assert set(sebab(found)) == {("IKU-1", "predikat"), ("S1", "predikat")}
    assert all(len(names) == 2 for names in sebab(found).values())


def test_an_indicator_that_moved_shows_in_both_sasaran(tmp_path):
    """Where it was and where it is now."""
    found = sebab(ubah(tmp_path, {IKU_2: {"sasaran: S2": "sasaran: S1"}}))

    assert found["S1", "capaian"] == found["S2", "capaian"] == {"IKU-2 induk"}
    assert ("IKU-2", "capaian") not in found


def test_what_leaves_no_sign_is_laid_to_the_rules_of_the_whole(tmp_path):
    """Where the renstra begins decides which years are shown: that is the cause, not a target changed beside it."""
    edits = {INSTANSI: {"sejak: 2021": "sejak: 2024"}, IKU_1: {"pk: 85, ": "pk: 84, "}}
    earlier = {FAKTA: {"fakta:\n": "fakta:\n  - {indikator: IKU-1, periode: 2023, nilai: 80}\n"}}

    (one,) = ubah(tmp_path, edits, TENANG | earlier).instansi

    changes = {number: change.bidang for number, change in one.ubahan}
    gone = [each for each in one.akibat if each.nilai.peran == "riwayat"]
    assert gone
    assert all({changes[number] for number in each.sebab} == {("renstra_sejak",)} for each in gone)
