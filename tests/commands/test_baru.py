"""`sakip baru`: by option, and asked at a terminal."""

import io
import json
import shutil

import pytest
import yaml

from tests.commands.conftest import ROOT
from tests.commands.terminal import CTRL_C, bercakap

IKU = ("baru", "iku", "--nama", "Penurunan gangguan", "--sasaran", "S1", "--target", "2023=10")
RUMUS = ("--rumus", "(kasus[n-1] - kasus) / kasus[n-1] x 100%", "--variabel", "kasus=Jumlah: kasus:kasus")
HASIL = ("--contoh", "2023; kasus[n-1]=60; kasus=54; realisasi=10; capaian=100")
UJI = ("--nama", "Uji", "--dasar-hukum", "X")
METODE = ("baru", "metode", "--kode", "mm", *UJI, "--rumus", "realisasi / target x 100%")
SKALA = ("baru", "skala", "--kode", "uji", *UJI)


@pytest.fixture
def ruang(ruang):
    """The small workspace, with the cap its scale wants, so that it has no finding at all."""
    path = ruang / "definitions/kecil/instansi.yaml"
    levels = ("indikator", "sasaran", "tujuan", "instansi")
    caps = "".join(f'    {level}: "0 - 100"\n' for level in levels)
    path.write_text(f"{path.read_text(encoding='utf-8')}kebijakan:\n  batas_capaian:\n{caps}", encoding="utf-8")
    return ruang


@pytest.fixture
def baru(sakip, ruang, monkeypatch):
    """A function that runs a call in a small workspace, with nobody to ask."""
    monkeypatch.chdir(ruang)
    monkeypatch.setattr("sys.stdin", io.StringIO())

    def run(*words):
        monkeypatch.setenv("COLUMNS", "1000")
        return sakip(*words, "--bahasa", "en")

    return run


def isi(path):
    """The content of a YAML file."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def tanpa_temuan(baru):
    """Whether the workspace has no finding at all."""
    told = baru("periksa", "--format", "json")
    return (told.kode, json.loads(told.keluar)["temuan"]) == (0, [])


def test_an_indicator_by_options_passes(baru, ruang):
    """(60 - 54) / 60 is 10 %: the file says what was answered, and the workspace has no finding."""
    told = baru(*IKU, "--satuan", "persen", *RUMUS, *HASIL)
    found = isi(ruang / "definitions/kecil/iku/iku-2.yaml")

    assert (told.kode, told.galat) == (0, "")
    assert "Written: definitions/kecil/iku/iku-2.yaml." in told.keluar
    assert (found["kode"], found["sasaran"], found["polaritas"], found["konsolidasi"]) == (
        "IKU-2",
        "S1",
        "positif",
        "jumlah",
    )
    assert found["variabel"] == {"kasus": {"nama": "Jumlah: kasus", "satuan": "kasus"}}
    assert found["contoh"] == [
        {"fakta": {"kasus": {2022: 60, 2023: 54}}, "periode": 2023, "realisasi": 10, "capaian": 100}
    ]
    assert tanpa_temuan(baru)


def test_what_an_example_comes_to_is_taken_over_when_that_is_said(baru, ruang):
    """With `--ya` the results stand in the file, a value that is not there as `-`."""
    told = baru(
        *IKU,
        "--satuan",
        "persen",
        *RUMUS,
        "--ya",
        "--contoh",
        "2023;kasus[n-1]=60;kasus=54",
        "--contoh",
        "2023;kasus[n-1]=0;kasus=1",
    )
    first, second = isi(ruang / "definitions/kecil/iku/iku-2.yaml")["contoh"]

    assert told.kode == 0
    assert (first["realisasi"], first["capaian"], first["predikat"]) == (10, 100, "Sangat Memuaskan")
    assert (second["realisasi"], second["capaian"]) == ("-", "-")
    assert tanpa_temuan(baru)


def test_an_example_that_does_not_come_out_writes_nothing(baru, ruang):
    """The finding is shown at the line of the file that was not written, with the call to correct."""
    told = baru(*IKU, "--satuan", "persen", *RUMUS, "--contoh", "2023; kasus[n-1]=60; kasus=54; realisasi=11")

    assert told.kode == 1
    assert "C001  definitions/kecil/iku/iku-2.yaml:" in told.galat
    assert "realisasi: 11}" in told.galat
    assert "The same answers, to be corrected: sakip baru iku --instansi kecil --kode IKU-2" in told.galat
    assert not (ruang / "definitions/kecil/iku/iku-2.yaml").exists()


def test_a_formula_of_unlike_units_writes_nothing(baru, ruang):
    """It is the same check as `periksa` that refuses it, before a file is there."""
    told = baru(
        *IKU,
        "--rumus",
        "a + b",
        "--variabel",
        "a=A:kasus",
        "--variabel",
        "b=B:orang",
        "--contoh",
        "2023; a=1; b=2; realisasi=3",
    )

    assert told.kode == 1
    assert "U01" in told.galat
    assert not (ruang / "definitions/kecil/iku/iku-2.yaml").exists()


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("baru",), "P004", "JENIS"),
        (("baru", "iko"), "P006", "iku"),
        (("baru", "iku"), "P023", "--nama, --target, --contoh"),
        ((*IKU, "--rumus", "a / b"), "P023", "--variabel a=…, --variabel b=…, --contoh"),
        ((*IKU, *RUMUS, "--contoh", "2023; kasus[n-1]=60; kasus=54"), "P023", "--ya"),
        ((*IKU, "--instansi", "besar"), "P011", "kecil"),
        ((*IKU, "--kode", "IKU 2"), "P024", "IKU-1"),
        ((*IKU, "--kode", "IKU-1"), "P025", "IKU-2"),
        ((*IKU, "--polaritas", "positip"), "P006", "positif"),
        ((*IKU, "--sasaran", "S9"), "P006", "S1"),
        ((*IKU, "--satuan", "persn"), "P028", "persen"),
        ((*IKU, "--satuan", "9"), "P024", "persen"),
        ((*IKU, "--target", "2023"), "P024", "2024=10"),
        ((*IKU, "--target", "2023=29.5102.000"), "P024", "2024=10"),
        ((*IKU, "--target", "2023=Bidang Pelayanan"), "P024", "2024=10"),
        ((*IKU, "--rumus", "a +"), "R", ""),
        ((*IKU, "--variabel", "a=A:kasus"), "P027", "--rumus"),
        ((*IKU, *RUMUS, "--variabel", "kosus=A:kasus"), "P006", "kasus"),
        ((*IKU, "--contoh", "realisasi=4"), "P024", "2024;"),
        ((*IKU, "--contoh", "2023; kasus=4; capaian=1"), "P006", "realisasi"),
        ((*IKU, "--nama", "a\u200bb"), "P024", "--nama"),
        ((*IKU, "--pita", "x"), "P002", "--pita"),
        (("baru", "program", "--nama", "P", "--sub-kegiatan", "P1.1.1=A"), "P027", "--kegiatan"),
        (("baru", "program", "--nama", "P", "--kegiatan", "P1.1=A", "--sub-kegiatan", "P1.2.1=B"), "P006", "P1.1"),
        (("baru", "program", "--nama", "P", "--pagu", "2023=lima"), "P024", "90.000.000"),
        (("baru", "program", "--nama", "P", "--pagu", "P7 2023=5"), "P006", "P1"),
        ((*SKALA, "--pita", "tinggi=Tinggi"), "P024", "RENTANG"),
        ((*SKALA, "--kode", "akip", "--pita", "0 - 100=Satu"), "P025", "<standar>"),
        ((*SKALA, "--desimal", "dua"), "P024", "2"),
        ((*METODE, "--contoh", "realisasi=4"), "P023", "--ya"),
        ((*METODE, "--syarat", "target > 0"), "P024", "ALASAN"),
        ((*METODE, "--jenis", "capian"), "P006", "capaian"),
        (("baru", "instansi", "--kode", "kecil"), "P025", "definitions/kecil"),
        (("baru", "instansi", "--kode", "standar"), "P025", "definitions/standar"),
        (("baru", "instansi", "--kode", "a", "--renstra", "2025"), "P024", "2025-2029"),
        (("baru", "instansi", "--kode", "a", "--tujuan", "T1=A", "--sasaran", "S1@T2=B"), "P006", "T1"),
        (("baru", "instansi"), "P023", "--kode, --nama, --renstra, --tujuan, --sasaran"),
    ],
)
def test_a_wrong_answer_is_told_and_nothing_is_written(baru, ruang, words, code, told):
    """Each with its code and what to write instead."""
    before = sorted(ruang.rglob("*"))
    found = baru(*words)

    assert found.kode == 2
    assert f"error {code}" in found.galat
    assert told in found.galat
    assert sorted(ruang.rglob("*")) == before


def test_a_new_member_is_written_though_an_example_of_its_sasaran_lacks_it(baru, ruang):
    """Nobody could name it there before: it is told, and with its capaian the example is right again."""
    policy = ruang / "definitions/kecil/instansi.yaml"
    example = "contoh:\n  - {sasaran: S1, periode: 2023, dari: {IKU-1: 90}, capaian: 90}\n"
    policy.write_text(f"{policy.read_text(encoding='utf-8')}{example}", encoding="utf-8")
    assert tanpa_temuan(baru)

    told = baru(*IKU, "--contoh", "2023; realisasi=10; capaian=100")

    assert told.kode == 0
    assert "error C002" in told.galat
    assert "right before definitions/kecil/iku/iku-2.yaml was there" in told.galat
    assert (ruang / "definitions/kecil/iku/iku-2.yaml").exists()
    policy.write_text(policy.read_text(encoding="utf-8").replace("IKU-1: 90", "IKU-1: 90, IKU-2: 90"), encoding="utf-8")
    assert tanpa_temuan(baru)


def test_a_word_is_a_target_where_the_satuan_ranks_words(baru):
    """The opinion of the auditors is a word, of a satuan that says which is better."""
    words = ("--satuan", "opini_bpk", "--target", "2023=WTP", "--contoh", "2023; realisasi=WTP; capaian=100")

    assert baru("baru", "iku", "--nama", "Opini", "--sasaran", "S1", *words, "--cetak").kode == 0


@pytest.mark.parametrize(
    ("induk", "keys"),
    [("S1", {"sasaran": "S1"}), ("tujuan:T1", {"tujuan": "T1"}), ("pendukung", {"jenis": "pendukung"})],
)
def test_an_indicator_measures_a_sasaran_a_tujuan_or_neither(baru, ruang, induk, keys):
    """Each is written with the key of its own, and with no other."""
    assert baru("baru", "iku", "--nama", "N", "--sasaran", induk, "--target", "2023=10", "--ya").kode == 0
    found = isi(ruang / "definitions/kecil/iku/iku-2.yaml")

    assert {key: found[key] for key in ("sasaran", "tujuan", "jenis") if key in found} == keys
    assert tanpa_temuan(baru)


def test_a_formula_over_all_years_asks_for_each_of_them(di_terminal, ruang, baru):
    """`kumulatif` needs every year since the renstra began: 2021 to 2023; 1 + 2 + 3 is 6."""
    answers = ("|", "Kunjungan", "S1", "orang", "|", "kumulatif(a)", "Kunjungan", "orang", "|")
    code, screen = di_terminal("iku", *answers, "|", "|", "6", "|", "|", "|", "|", "|", "2023", "1", "2", "3", "|", "|")

    assert (code, "realisasi 6 orang" in screen) == (0, True)
    assert isi(ruang / "definitions/kecil/iku/iku-2.yaml")["contoh"][0]["fakta"] == {"a": {2021: 1, 2022: 2, 2023: 3}}
    assert tanpa_temuan(baru)


@pytest.mark.parametrize(
    "nama", ['"kutip" & *bintang*', "no", "2024", "tanya: jawab #1", "😀", "{a: b}", "- satu", "100%", "'"]
)
def test_a_hostile_name_reads_back(baru, ruang, nama):
    """Quotes, colons, words and numbers of YAML, signs of its own, emoji."""
    told = baru("baru", "iku", "--nama", nama, "--sumber", nama, "--sasaran", "S1", "--target", "2023=10", "--ya")
    found = isi(ruang / "definitions/kecil/iku/iku-2.yaml")

    assert told.kode == 0
    assert (found["nama"], found["sumber"]) == (nama, nama)
    assert tanpa_temuan(baru)


def test_a_typed_thousand_is_one(baru, ruang):
    """`1.000` typed for a count is a thousand, as `periksa` itself reads it in quotes."""
    assert baru(*IKU[:-1], "2023=1.000", "--satuan", "laporan", "--ya").kode == 0

    assert isi(ruang / "definitions/kecil/iku/iku-2.yaml")["target"] == {2023: "1.000"}
    assert tanpa_temuan(baru)


def test_a_new_satuan_is_put_behind_the_others(baru, ruang):
    """What stood in satuan.yaml stays as it was, comments included."""
    path = ruang / "definitions/standar/satuan.yaml"
    assert baru(*IKU, "--satuan", "pos ronda", "--tambah-satuan", "cacah", "--ya").kode == 0
    first = path.read_text(encoding="utf-8")
    path.write_text(f"# catatan\n{first}# akhir", encoding="utf-8")
    assert baru(*IKU, "--satuan", "gardu", "--tambah-satuan", "ukur", "--ya").kode == 0
    second = path.read_text(encoding="utf-8")

    assert second.startswith(f"# catatan\n{first}# akhir\n")
    assert isi(path)["satuan"] == [
        {"kode": "pos_ronda", "nama": "Pos ronda", "alias": ["pos ronda"], "cacah": True},
        {"kode": "gardu", "nama": "Gardu"},
    ]
    assert tanpa_temuan(baru)


def test_a_program_with_its_parts_and_pagu(baru, ruang):
    """Pagu stands with the node it is for, a sub kegiatan under the kegiatan its kode begins with."""
    parts = ("--kegiatan", "P1.1=Satu", "--kegiatan", "P1.2=Dua", "--sub-kegiatan", "P1.1.1=No")
    told = baru(
        "baru",
        "program",
        "--nama",
        "Pelayanan",
        *parts,
        "--pagu",
        "P1.1.1 2023=90.000.000",
        "--pagu",
        "P1.2 2023=5000000",
    )

    assert told.kode == 0
    assert isi(ruang / "definitions/kecil/program/p1.yaml") == {
        "kode": "P1",
        "nama": "Pelayanan",
        "sasaran": "S1",
        "kegiatan": [
            {
                "kode": "P1.1",
                "nama": "Satu",
                "sub_kegiatan": [{"kode": "P1.1.1", "nama": "No", "pagu": {2023: "90.000.000"}}],
            },
            {"kode": "P1.2", "nama": "Dua", "pagu": {2023: 5000000}},
        ],
    }
    assert tanpa_temuan(baru)


def test_a_scale_with_a_gap_is_told_of_it(baru, ruang):
    """80,01 has no predikat: the gap is named, and nothing written; without the gap the scale is."""
    told = baru(*SKALA, "--pita", "> 90 - 100=Tinggi:T", "--pita", "0 - 80=Rendah")
    assert (told.kode, "K101" in told.galat, "80.01" in told.galat) == (1, True, True)
    assert not (ruang / "definitions/standar").exists()

    assert baru(*SKALA, "--pita", "> 80 - 100=Tinggi:T", "--pita", "0 - 80=Rendah").kode == 0
    assert isi(ruang / "definitions/standar/skala/uji.yaml")["pita"][0] == {
        "rentang": "> 80 - 100",
        "predikat": "Tinggi",
        "kode": "T",
    }
    assert tanpa_temuan(baru)


def test_a_method_with_its_condition_and_examples(baru, ruang):
    """40 of 50 is 80; a target of 0 fails the condition, and the result is `-`."""
    told = baru(
        *METODE,
        "--syarat",
        "target > 0: Target nol.",
        "--contoh",
        "realisasi=40; target=50",
        "--contoh",
        "realisasi=1; target=0",
        "--ya",
    )
    found = isi(ruang / "definitions/standar/metode/mm.yaml")

    assert told.kode == 0
    assert found["masukan"] == {"realisasi": "indikator", "target": "indikator"}
    assert [one["hasil"] for one in found["contoh"]] == [80, "-"]
    assert found["syarat"] == [{"rumus": "target > 0", "alasan": "Target nol."}]
    assert tanpa_temuan(baru)


def test_an_agency_can_be_filled_at_once(baru, ruang):
    """A new agency passes, and takes an indicator."""
    words = (
        "--kode",
        "kantor",
        "--nama",
        "Kantor: A",
        "--renstra",
        "2022-2026",
        "--tujuan",
        "T1=Satu",
        "--sasaran",
        "S1=Dua",
    )
    assert baru("baru", "instansi", *words).kode == 0
    found = isi(ruang / "definitions/kantor/instansi.yaml")

    assert (found["nama"], found["renstra"], found["periode"]) == ("Kantor: A", {"sejak": 2022, "sampai": 2026}, 2022)
    assert found["kebijakan"]["skala"] == "akip"
    assert found["kebijakan"]["batas_capaian"]["indikator"] == "0 - 100"
    assert baru(*IKU, "--instansi", "kantor", "--ya").kode == 0
    assert tanpa_temuan(baru)


def test_the_file_can_be_shown_instead(baru, ruang):
    """`--cetak` writes it to standard output alone."""
    told = baru(*IKU, "--ya", "--cetak")

    assert told.kode == 0
    assert yaml.safe_load(told.keluar)["kode"] == "IKU-2"
    assert not (ruang / "definitions/kecil/iku/iku-2.yaml").exists()


def test_a_file_in_the_way_is_not_overwritten_unasked(baru, ruang):
    """Not one of another kode, nor one of the same; with `--timpa` the same kode is replaced."""
    path = ruang / "definitions/kecil/iku/iku-1.yaml"
    before = path.read_text(encoding="utf-8")
    assert (baru(*IKU, "--kode", "iku-1", "--ya").kode, path.read_text(encoding="utf-8")) == (2, before)

    assert baru(*IKU, "--kode", "IKU-1", "--ya", "--timpa").kode == 0
    assert isi(path)["nama"] == "Penurunan gangguan"


def test_errors_that_are_there_already_stop_it(baru, ruang):
    """What cannot be checked is not written, and the errors are shown; a standard is not held up by an agency's."""
    path = ruang / "definitions/kecil/iku/iku-1.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("laporan", "laporn"), encoding="utf-8")
    told = baru(*IKU, "--ya")

    assert told.kode == 1
    assert "U001" in told.galat
    assert "Put them right first" in told.galat
    assert baru(*SKALA, "--pita", "0 - 100=Satu").kode == 0


def test_a_workspace_without_an_agency_says_so(baru, ruang):
    """There is nothing an indicator could belong to; an agency can be written."""
    shutil.rmtree(ruang / "definitions/kecil")
    shutil.rmtree(ruang / "realisasi")
    told = baru("baru", "iku", "--nama", "N")

    assert (told.kode, "P015" in told.galat) == (2, True)
    words = ("--kode", "kantor", "--nama", "K", "--renstra", "2022-2026", "--tujuan", "T1=A", "--sasaran", "S1@T1=B")
    assert baru("baru", "instansi", *words).kode == 0


def test_every_question_of_every_kind_is_an_option(baru):
    """The help of each kind lists them, in either language, with the kinds under their English names too."""
    for kind, alias in (
        ("iku", "indicator"),
        ("program", "program"),
        ("skala", "scale"),
        ("metode", "method"),
        ("instansi", "agency"),
    ):
        told = baru("new", alias, "--help")
        from importlib import import_module

        asked = import_module(f"sakip_rules.commands.baru_{kind}")._PERTANYAAN  # noqa: SLF001 - the table itself
        assert told.kode == 0
        assert [one.opsi for one in asked if one.opsi not in told.keluar] == []


@pytest.fixture
def di_terminal(ruang):
    """A function that answers the questions of a kind in the small workspace."""
    return lambda kind, *answers: bercakap(["baru", kind], answers, ruang)


def test_an_indicator_is_asked_for(di_terminal, ruang, baru):
    """Defaults by return, choices by number, wrong answers again with the reason, a new satuan on the way."""
    code, screen = di_terminal(
        "iku",
        *("IKU 9", "|", "Persentase: selesai", "7", "1", "persen", "|", "(a - b", "selesai / masuk x 100%"),
        *("Selesai ditangani", "surat", "|", "|", "Masuk", "surat", "|", "8o", "80", "|", "|", "|", "|", "|"),
        *("Register", "|", "|", "40", "50", "|", "|"),
    )
    found = isi(ruang / "definitions/kecil/iku/iku-2.yaml")

    assert code == 0
    assert "IKU 9 tidak dapat dipakai untuk --kode" in screen
    assert "7 bukan nilai untuk --sasaran" in screen
    assert "Kurung ini tidak ditutup" in screen
    assert "realisasi 80,00%" in screen
    assert found["nama"] == "Persentase: selesai"
    assert found["variabel"]["selesai"] == {"nama": "Selesai ditangani", "satuan": "surat"}
    assert found["contoh"][0]["realisasi"] == 80
    assert tanpa_temuan(baru)


def test_a_formula_of_unlike_units_is_told_before_the_targets(di_terminal, ruang):
    """Nobody types five targets for a formula that cannot be; the answers so far are given back as a call."""
    code, screen = di_terminal("iku", "|", "N", "S1", "|", "|", "a + b", "A", "kasus", "B", "orang")

    assert code == 1
    assert "U011" in screen
    assert "Target 2021" not in screen
    assert "--rumus 'a + b' --variabel a=A:kasus --variabel b=B:orang" in screen
    assert not (ruang / "definitions/kecil/iku/iku-2.yaml").exists()


def test_ctrl_c_writes_nothing(di_terminal, ruang):
    """Whoever stops half-way finds everything as it was."""
    before = sorted(ruang.rglob("*"))
    code, screen = di_terminal("iku", "IKU-7", "Nama", CTRL_C)

    assert code == 130
    assert "Traceback" not in screen
    assert sorted(ruang.rglob("*")) == before


def test_a_scale_is_asked_for_from_the_top(di_terminal, ruang, baru):
    """A band begins where the last one ended; one that begins above its own end is told at once."""
    answers = (
        "uji",
        "Uji",
        "|",
        "|",
        "|",
        "Tinggi:T",
        "> 90",
        "Sedang",
        ">= 95",
        ">= 50",
        "Rendah",
        "|",
        "Perbup 1",
        "|",
    )
    code, screen = di_terminal("skala", *answers)

    assert code == 0
    assert ">= 95 tidak dapat dipakai untuk --pita" in screen
    assert [row["rentang"] for row in isi(ruang / "definitions/standar/skala/uji.yaml")["pita"]] == [
        "> 90 - 100",
        ">= 50 - 90",
        "0 - < 50",
    ]
    assert tanpa_temuan(baru)


def test_the_repository_is_a_workspace_for_it_too(sakip, monkeypatch):
    """A draft for a real agency takes the next kode and passes; nothing is written with `--cetak`."""
    monkeypatch.setattr("sys.stdin", io.StringIO())
    told = sakip(*IKU[:2], "--instansi", "jember-balung", *IKU[2:], "--ya", "--cetak")

    assert told.kode == 0
    assert yaml.safe_load(told.keluar)["kode"] == "IKU-5"
    assert not (ROOT / "definitions/jember-balung/iku/iku-5.yaml").exists()
