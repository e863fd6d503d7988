"""Things that were renamed or moved are the same things, and their results are held against each other."""

import shutil

from sakip_rules.banding.hasil import Pilihan, banding
from tests.banding.bantu import DASAR, FAKTA, IKU_1, IKU_2, INSTANSI, PROGRAM, akibat, kata, pihak, salin, sunting, ubah
from tests.banding.test_ubahan import TENANG


def test_a_renamed_indicator_is_the_same_one(tmp_path):
    """A kode that changed in the rule and its facts is told as that, and changes no value."""
    found = ubah(tmp_path, {IKU_2: {"kode: IKU-2": "kode: IKU-02"}, FAKTA: {"IKU-2": "IKU-02"}})

    assert kata(found) == ["IKU-02: berganti kode: IKU-2 menjadi IKU-02"]
    assert akibat(found) == []
    assert not found.berubah


def test_a_renamed_indicator_that_also_changed_is_told_with_the_change(tmp_path):
    """Under its new kode the values of a renamed indicator stand beside those it had under the old."""
    edits = {IKU_2: {"kode: IKU-2": "kode: IKU-02", "{2024: 10}": "{2024: 20}"}, FAKTA: {"IKU-2": "IKU-02"}}

    found = ubah(tmp_path, edits, TENANG)

    assert kata(found)[1:] == ["IKU-02: target 2024: 10 menjadi 20 persen"]
    # 54 of 60 is a tenth less: all of 10 %, half of 20 %.
    assert "IKU-02 capaian: 100,00% > 50,00%" in akibat(found, {"nilai"})


def test_a_renamed_sasaran_takes_what_belongs_to_it_along(tmp_path):
    """What names a renamed thing names the same thing as before."""
    edits = {
        INSTANSI: {"kode: S1": "kode: SAS-1"},
        IKU_1: {"sasaran: S1": "sasaran: SAS-1"},
        PROGRAM: {"sasaran: S1": "sasaran: SAS-1"},
    }

    found = ubah(tmp_path, edits)

    assert kata(found) == ["SAS-1: berganti kode: S1 menjadi SAS-1"]
    assert akibat(found) == []


def test_examples_of_aggregates_name_renamed_things_too(tmp_path):
    """An example of a sasaran whose kode changed, with a member whose kode changed, is the example it was."""
    text = "contoh:\n  - {sasaran: S1, periode: 2024, dari: {IKU-1: 80}, capaian: 80, predikat: Sangat Baik}\n"
    edits = {
        INSTANSI: {"S1": "SAS-1", "IKU-1": "IKU-01"},
        IKU_1: {"sasaran: S1": "sasaran: SAS-1", "kode: IKU-1": "kode: IKU-01"},
        PROGRAM: {"sasaran: S1": "sasaran: SAS-1"},
        FAKTA: {"IKU-1": "IKU-01"},
    }

    found = ubah(tmp_path, edits, {INSTANSI: {"kebijakan:\n": f"{text}kebijakan:\n"}})

    assert [one.partition(": ")[0] for one in kata(found)] == ["SAS-1", "IKU-01"]
    assert found.instansi[0].keterangan == ()


def test_renamed_nodes_keep_their_budget(tmp_path):
    """A program with all below it under new kodes is the same program."""
    found = ubah(tmp_path, {PROGRAM: {"P1": "X-1"}, FAKTA: {"P1.1.1": "X-1.1.1"}})

    assert [one.partition(": ")[2] for one in kata(found)] == [
        "berganti kode: P1 menjadi X-1",
        "berganti kode: P1.1 menjadi X-1.1",
        "berganti kode: P1.1.1 menjadi X-1.1.1",
        "berganti kode: P1.1.1-K menjadi X-1.1.1-K",
    ]
    assert akibat(found) == []


def test_a_variable_under_another_name_is_the_same_one(tmp_path):
    """A name that changed throughout a formula, its examples and its facts changes nothing that is computed."""
    found = ubah(
        tmp_path, {IKU_2: {"kasus": "kejadian", "satuan: kejadian": "satuan: kasus"}, FAKTA: {"kasus": "kejadian"}}
    )

    assert kata(found) == ["IKU-2: variabel berganti nama: kasus menjadi kejadian"]
    assert akibat(found) == []
    assert found.instansi[0].keterangan == ()


def test_variables_that_trade_places_are_another_formula(tmp_path):
    """`a / b` is not `b / a` by other names."""
    before = {
        IKU_2: {
            **TENANG[IKU_2],
            "  kasus: {": "  lain: {nama: Lain, satuan: kasus}\n  kasus: {",
            "(kasus[n-1] - kasus[n]) / kasus[n-1] x 100%": "kasus / lain x 100%",
            "{2023: 9, 2024: 9}": "{2024: 9}, lain: {2024: 9}",
            "periode: 2024, realisasi: 0": "periode: 2024, realisasi: 100",
        },
        FAKTA: {"variabel: kasus, periode: 2023, nilai: 60": "variabel: lain, nilai: 60"},
    }

    found = ubah(tmp_path, {IKU_2: {"kasus / lain": "lain / kasus"}}, before)

    assert [one.partition(": ")[2] for one in kata(found)] == ["rumus: kasus / lain x 100% menjadi lain / kasus x 100%"]


def test_files_and_folders_may_be_called_otherwise(tmp_path):
    """Files under other names in their folders say what they said."""
    a, b = salin(tmp_path / "a"), salin(tmp_path / "b")
    for name in (IKU_1, IKU_2, PROGRAM):
        (b / name).rename((b / name).with_name(f"z-{(b / name).name}"))

    assert banding(pihak(a), pihak(b), Pilihan()).sama


def test_a_renamed_agency_is_the_same_one(tmp_path):
    """An agency whose folder and kode changed is compared with itself."""
    a, b = salin(tmp_path / "a"), salin(tmp_path / "b")
    for top in ("definitions", "realisasi", "laporan"):
        shutil.move(b / top / "dinas-contoh", b / top / "dinas-baru")
    sunting(b, {"definitions/dinas-baru/instansi.yaml": {"kode: dinas-contoh": "kode: dinas-baru"}})

    found = banding(pihak(a), pihak(b), Pilihan())

    assert [(one.kode, one.kode_lama) for one in found.instansi] == [("dinas-baru", "dinas-contoh")]
    assert akibat(found) == []
    assert not found.berubah


def test_two_things_of_one_name_are_not_taken_for_each_other(tmp_path):
    """Where a name fits several things that changed, nothing is guessed: they are removed and added."""
    rule = (DASAR / IKU_1).read_text(encoding="utf-8")
    twin = "definitions/dinas-contoh/iku/iku-3.yaml"
    before = {twin: {"": rule.replace("IKU-1", "IKU-3")}}
    edits = {
        IKU_1: {"kode: IKU-1": "kode: A-1", "renstra: 90": "renstra: 91"},
        twin: {"kode: IKU-3": "kode: A-3", "renstra: 90": "renstra: 92"},
        FAKTA: {"indikator: IKU-1": "indikator: A-1"},
    }

    told = [one.partition(": ")[2] for one in kata(ubah(tmp_path, edits, before))]

    assert (told.count("dihapus"), told.count("ditambahkan")) == (2, 2)
