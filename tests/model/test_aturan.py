"""Every code of the areas J and K (below K010): a bad snippet gives it at its place, the good twin gives nothing."""

import re

import pytest

from sakip_rules.source.catalogue import rujukan, skala
from tests.model.kasus import ANGGARAN, FAKTA, KASUS_J, KASUS_K, P, R
from tests.model.kasus_bagian_tahun import KASUS_BAGIAN_TAHUN
from tests.model.kasus_rincian import KASUS_RINCIAN
from tests.model.kasus_unit import KASUS_UNIT

SEMUA = [*KASUS_J, *KASUS_BAGIAN_TAHUN, *KASUS_RINCIAN, *KASUS_K, *KASUS_UNIT]


def siapkan(ruang, edits):
    """Make the edits of a case."""
    for name, old, new in edits:
        if old:
            ruang.ubah(name, old, new)
        elif new is None:
            ruang.hapus(name)
        else:
            ruang.tulis(name, new)
    return ruang


def tempat(diagnostic):
    """A Diagnostic's place as the marks give it."""
    place = diagnostic.place
    return (place.file, place.line, place.column, place.length)


@pytest.mark.parametrize("kasus", SEMUA, ids=lambda kasus: kasus.kode)
def test_a_bad_snippet_gives_its_code_at_its_place_and_the_good_one_nothing(kasus, ruang, ruang_dari):
    """Exactly the mistake is told, exactly where it stands; the same file done right tells nothing."""
    buruk = siapkan(ruang, [*kasus.awal, *kasus.buruk])
    told = buruk.susun()[1]
    assert [item.code for item in told] == [kasus.kode]
    assert {tempat(item) for item in told} == buruk.tanda
    assert siapkan(ruang_dari(), [*kasus.awal, *kasus.baik]).susun()[1] == ()


def test_every_code_of_these_areas_has_a_case():
    """No code of area J (the circles aside, which the engine finds) and none of K below K010 is without a case."""
    declared = {kode for kode in (*rujukan.ENTRIES, *skala.ENTRIES) if kode < "J9" or "K0" <= kode < "K010"}
    assert {kasus.kode for kasus in SEMUA} == declared


def test_the_words_of_a_code_use_only_what_its_cases_give(ruang_dari):
    """Each field of a code's sentences is among the data of one of its Diagnostics."""
    entries = {**rujukan.ENTRIES, **skala.ENTRIES}
    given = {}
    for kasus in SEMUA:
        for item in siapkan(ruang_dari(), [*kasus.awal, *kasus.buruk]).susun()[1]:
            given.setdefault(item.code, set()).update(name for name, _ in item.data)
    for code, names in given.items():
        entry = entries[code]
        assert set(re.findall(r"\{([a-z_]+)\}", f"{entry.sentence} {entry.why} {entry.fix}")) - names == set(), code


def test_wrong_years_of_a_program_are_told_once_and_not_of_all_below_it(ruang):
    """Two versions of a program in force together share every kegiatan and indicator; that is one mistake."""
    ruang.ubah(P, "sasaran: S1\n", "sasaran: S1\nberlaku: {sejak: 2023}\n")
    ruang.tulis(P.replace("p1", "p1-lama"), ruang.files[P].replace("sejak: 2023", "sejak: 2021, sampai: 2023"))
    assert [(item.code, item.datum("kode")) for item in ruang.susun()[1] if item.code == "J002"] == [("J002", "P1")]


def test_a_kode_twice_in_one_version_of_a_program_is_a_copy_and_no_version(ruang):
    """A kegiatan copied within a program that has years is J001 at the copy, not J002 at the years."""
    ruang.ubah(P, "sasaran: S1\n", "sasaran: S1\nberlaku: {sejak: 2021}\n")
    ruang.ubah(P, "\nkegiatan:\n", "\nkegiatan:\n  - {kode: P1.1, nama: Salinan}\n")
    (told,) = ruang.susun()[1]
    assert (told.code, told.place.line) == ("J001", 8)


def test_a_name_in_the_wrong_list_is_said_to_be_in_the_other(ruang):
    """A node under `fakta` and an indicator under `anggaran` are named as what they are; no other name is offered."""
    ruang.ubah(R, FAKTA, FAKTA + "  - {indikator: P1.1.1, nilai: 5}\n")
    ruang.ubah(R, ANGGARAN, ANGGARAN + "  - {simpul: IKU-1, nilai: 5}\n")
    told = {item.code: item for item in ruang.susun()[1]}
    assert (told["J016"].datum("simpul"), told["J017"].datum("indikator")) == ("P1.1.1", "IKU-1")
    assert {told[code].datum("nearest") for code in told} == {""}


def test_years_after_the_renstra_are_told_once_a_file_and_kind(ruang):
    """The first of them is pointed at and the others are counted; years before the renstra are read by formulas."""
    ruang.tulis("realisasi/dinas-contoh/2042.yaml", ruang.files[R].replace("periode: 2023", "periode: 2020"))
    (told,) = ruang.susun()[1]
    assert (told.code, told.place.line, told.datum("lagi")) == ("J038", 4, "3")
