"""`sakip daftar`: what there is to choose from."""

import csv
import io
import json

import pytest


def butir(told):
    """The rows of a JSON answer by kode."""
    return {row["kode"]: row for row in json.loads(told.keluar)["butir"]}


def test_units_say_their_kind_and_origin(sakip, ruang):
    """A count, a measure, a derived and an ordinal unit; one of the workspace's own, and one in place of a standard."""
    path = ruang / "definitions/standar/satuan.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("satuan:\n  - {kode: pos, nama: Pos ronda, cacah: true}\n", encoding="utf-8")
    found = butir(sakip("daftar", "satuan", "--ruang", str(ruang), "--format", "json"))

    kinds = {"kasus": "cacah", "indeks": "ukur", "persen": "turunan", "poin_persen": "selisih", "opini_bpk": "urutan"}
    assert {kode: found[kode]["jenis"] for kode in kinds} == kinds
    assert (found["pos"]["asal"], found["kasus"]["asal"]) == ("ruang_kerja", "standar")


def test_a_scale_in_place_of_a_standard_says_so(sakip, ruang):
    """A workspace's scale of a standard's kode replaces it, and the list tells."""
    path = ruang / "definitions/standar/skala/akip.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(
        'kode: akip\nnama: Milik sendiri\nsatuan: persen\nranah: "0 - 100"\npita:\n'
        '  - {rentang: "0 - 100", predikat: Satu}\ndasar_hukum: X\nstatus_sumber: rancangan\n',
        encoding="utf-8",
    )
    found = butir(sakip("list", "skala", "--ruang", str(ruang), "--format", "json"))

    assert (found["akip"]["nama"], found["akip"]["asal"], found["akip"]["pita"]) == ("Milik sendiri", "pengganti", "1")


@pytest.mark.parametrize(
    ("words", "kode", "row"),
    [
        (["metode"], "progres-positif", {"jenis": "capaian", "polaritas": "positif"}),
        (["instansi"], "jember-balung", {"renstra": "2021-2026", "periode": "2023"}),
        (
            ["indikator", "jember-balung"],
            "IKU-2",
            {"satuan": "indeks", "tingkat": "sasaran", "instansi": "jember-balung"},
        ),
        (["program", "jember-balung"], "P3.1", {"tingkat": "kegiatan", "sasaran": ""}),
        (["program", "banjar-pengaron"], "7.01.06", {"tingkat": "program"}),
    ],
)
def test_each_kind_has_its_columns(sakip, words, kode, row):
    """The real agencies, by kind."""
    found = butir(sakip("daftar", *words, "--format", "json"))[kode]

    assert {key: found[key] for key in row} == row


def test_without_an_agency_all_are_listed(sakip):
    """Indicators of every agency, each with the agency's kode."""
    rows = json.loads(sakip("daftar", "indikator", "--format", "json").keluar)["butir"]

    assert len({row["instansi"] for row in rows}) == 5


def test_csv_has_the_same_rows(sakip):
    """One line a thing under the names of the columns."""
    rows = list(csv.DictReader(io.StringIO(sakip("daftar", "skala", "--format", "csv").keluar)))

    assert {row["kode"]: row for row in rows} == butir(sakip("daftar", "skala", "--format", "json"))


@pytest.mark.parametrize("lebar", ["60", "80", "140"])
def test_the_table_stays_within_the_screen(sakip, lebar):
    """No line is longer than the screen, and no kode is cut."""
    told = sakip("daftar", "metode", "--lebar", lebar)

    assert told.kode == 0
    assert max(map(len, told.keluar.splitlines())) <= int(lebar)
    assert "capaian-akhir-renstra-negatif" in told.keluar


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["daftar"], "P004"),
        (["daftar", "stuan"], "P006"),
        (["daftar", "indikator", "jember"], "P011"),
        (["daftar", "satuan", "jember-balung"], "P005"),
    ],
)
def test_a_wrong_call_is_told(sakip, words, code):
    """No kind, an unknown one, an unknown agency, an agency where there is none to name."""
    told = sakip(*words)

    assert (told.kode, code in told.galat) == (2, True)


def test_a_broken_file_is_told_of(sakip, ruang):
    """What can be read is listed, and that something may be missing is said."""
    (ruang / "definitions/kecil/iku/iku-1.yaml").write_text("kode: [", encoding="utf-8")
    told = sakip("daftar", "satuan", "--ruang", str(ruang))

    assert told.kode == 1
    assert "kasus" in told.keluar
    assert "sakip periksa" in told.galat


def test_nothing_to_list_is_said(sakip, ruang):
    """An agency without programs has none yet."""
    told = sakip("daftar", "program", "kecil", "--ruang", str(ruang), "--bahasa", "en")

    assert (told.kode, told.keluar) == (0, "There is none yet.\n")
