"""`sakip nilai`: one agency, all of them, in every form."""

import csv
import io
import json
from fractions import Fraction

import pytest


def test_z6_one_number_in_every_form(sakip):
    """Screen, JSON, CSV and Markdown show the capaian of one evaluation, in their own notation."""
    words = ("nilai", "jember-balung")
    data = json.loads(sakip(*words, "--format", "json").keluar)
    values = {(item["jenis"], item["kode"], item["besaran"], item["periode"]): item for item in data["nilai"]}
    item = values["indikator", "IKU-2", "capaian", "2023"]
    table = csv.DictReader(io.StringIO(sakip(*words, "--format", "csv").keluar))
    row = next(row for row in table if (row["kode"], row["periode"]) == ("IKU-2", "2023"))

    assert Fraction(item["eksak"]) == Fraction(8328, 93)
    assert item["tampil"] == row["capaian"] == "89.55"
    assert "89,55" in sakip(*words).keluar
    assert "89.55" in sakip(*words, "--bahasa", "en").keluar
    assert "| 89,55 | Memuaskan |" in sakip(*words, "--format", "md").keluar


@pytest.mark.parametrize("bentuk", ["json", "csv"])
def test_forms_for_machines_do_not_depend_on_language_or_width(sakip, bentuk):
    """The same bytes in either language, at any width."""
    one = sakip("nilai", "jember-balung", "--format", bentuk)
    other = sakip("nilai", "jember-balung", "--format", bentuk, "--bahasa", "en", "--lebar", "140")

    assert one == other
    assert one.kode == 0


def test_e5_json_is_ascii(sakip):
    """No byte of the JSON is one a terminal could obey."""
    text = sakip("nilai", "jember-balung", "--format", "json").keluar

    assert text.isascii()
    assert text.replace("\n", "").isprintable()


def test_without_instansi_one_line_each(sakip):
    """Every agency with its capaian and serapan, then how to see more."""
    done = sakip("nilai", "--lebar", "140")

    assert done.kode == 0
    assert "jember-balung  Kecamatan Balung, Kabupaten Jember" in done.keluar
    assert "sakip nilai balangan-satpolpp" in done.keluar


def test_without_instansi_every_agency_in_one_document(sakip):
    """JSON holds them in a list under a format of its own; CSV in one table; Markdown one after the other."""
    data = json.loads(sakip("nilai", "--format", "json").keluar)

    assert data["format"] == "sakip/nilai-semua/v1"
    assert [item["format"] for item in data["hasil"]] == ["sakip/nilai/v1"] * len(data["hasil"])
    assert sakip("nilai", "--format", "csv").keluar.count("instansi,periode,") == 1
    assert sakip("nilai", "--format", "md").keluar.count("\n# ") == len(data["hasil"]) - 1


def test_another_periode(sakip):
    """--periode judges that one."""
    done = sakip("nilai", "jember-balung", "--periode", "2022", "--format", "json")

    assert json.loads(done.keluar)["periode"] == "2022"


def test_the_workspace_is_found_from_a_folder_below_it(sakip, ruang, monkeypatch):
    """A call from anywhere in the workspace means that workspace."""
    monkeypatch.chdir(ruang / "definitions" / "kecil" / "iku")
    done = sakip("nilai", "kecil")

    assert (done.kode, "75,00" in done.keluar) == (0, True)


def test_errors_in_the_files_stop_it(sakip, ruang):
    """Exit 1, every finding on standard error, no number on standard output."""
    path = ruang / "definitions" / "kecil" / "iku" / "iku-1.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("satuan: laporan", "satuan: lapuran"), encoding="utf-8")
    done = sakip("nilai", "kecil", "--ruang", str(ruang))

    assert (done.kode, done.keluar) == (1, "")
    assert "definitions/kecil/iku/iku-1.yaml:4:9" in done.galat
    assert "    4 │ satuan: lapuran" not in done.galat
    assert "4 │ satuan: lapuran\n" in done.galat


def test_errors_in_the_files_for_a_machine(sakip, ruang):
    """With --format json the findings are the document."""
    (ruang / "realisasi" / "kecil" / "2023.yaml").write_text("fakta: [", encoding="utf-8")
    done = sakip("nilai", "kecil", "--ruang", str(ruang), "--format", "json")

    assert (done.kode, done.galat) == (1, "")
    assert json.loads(done.keluar)["format"] == "sakip/periksa/v1"


def test_a_workspace_without_agencies(sakip, tmp_path):
    """A folder with definitions/ and no agency in it is told."""
    (tmp_path / "definitions").mkdir()

    assert sakip("nilai", "--ruang", str(tmp_path)).galat.startswith("galat P015")


def test_nothing_is_written_into_the_workspace(sakip, ruang):
    """Judging changes no file and leaves none behind."""
    before = {path: path.read_bytes() for path in ruang.rglob("*") if path.is_file()}
    sakip("nilai", "kecil", "--ruang", str(ruang))

    assert {path: path.read_bytes() for path in ruang.rglob("*") if path.is_file()} == before


def test_warnings_are_counted_on_standard_error(sakip, ruang):
    """The result stands; one line says that there is a warning (a scale that ends at 100) and how to see it."""
    words = ("nilai", "kecil", "--ruang", str(ruang))
    done = sakip(*words)

    assert (done.kode, "75,00" in done.keluar) == (0, True)
    assert done.galat == "Ada 1 peringatan pada berkas; lihat dengan: sakip periksa.\n"
    assert sakip(*words, "--format", "json").galat == ""
