"""What a rule author writes and reads: three lines, a list of tests with plain names, and the smallest case as YAML."""

import shutil
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from sakip_rules import testing
from sakip_rules.commands.app import jalankan
from sakip_rules.model.periode import Periode
from sakip_rules.source.simpan import simpan
from sakip_rules.testing import Baris, Kasus, RuangKeliru, SifatGagal, buka, daftar_uji, uji_sifat
from sakip_rules.testing.dinas import Dinas
from sakip_rules.testing.tulisan import ruang as ruang_kasus
from tests.testing.bantu import indikator

ROOT = Path(__file__).parents[2]
DASAR = ROOT / "tests" / "contoh" / "dasar"
# A method for "lower is better" that forgets that zero is the best there is; its example leaves that out.
TERBALIK = """\
kode: terbalik
nama: Target dibagi realisasi, nol bila realisasinya nol
jenis: capaian
polaritas: [negatif]
masukan: {realisasi: indikator, target: indikator}
satuan: persen
rumus: jika(realisasi > 0, target / realisasi, 0%)
syarat:
  - {rumus: target > 0, alasan: Target nol.}
contoh:
  - {masukan: {realisasi: 5, target: 10}, hasil: 200}
  - {masukan: {realisasi: 5, target: 0}, hasil: "-"}
dasar_hukum: Tidak ada
status_sumber: rancangan
"""
IKU = """\
kode: IKU-3
nama: Jumlah gangguan
sasaran: S1
satuan: kasus
polaritas: negatif
metode: terbalik
target: {2024: {pk: 10}, 2025: 9}
contoh:
  - {fakta: {realisasi: {2024: 16}}, periode: 2024, capaian: 62.5}
  - {fakta: {realisasi: {2024: 5}}, periode: 2024, target: 5, capaian: 100}
"""


@pytest.fixture
def ruang(tmp_path):
    """A workspace with a rule that is wrong in a way no check of files can see."""
    folder = tmp_path / "ruang"
    shutil.copytree(DASAR, folder)
    (folder / "definitions" / "standar" / "metode").mkdir(parents=True)
    (folder / "definitions" / "standar" / "metode" / "terbalik.yaml").write_text(TERBALIK, encoding="utf-8")
    (folder / "definitions" / "dinas-contoh" / "iku" / "iku-3.yaml").write_text(IKU, encoding="utf-8")
    return folder


def gagal(tests):
    """The only one of some tests, as it says that it fails."""
    (one,) = tests
    with pytest.raises(SifatGagal) as caught:
        one.jalankan()
    return caught.value


def test_a_breach_is_told_as_yaml_that_says_what_the_files_would(ruang):
    """The least figures there are: zero, and the first that is not; below its sentences the whole text is YAML."""
    text = str(gagal(daftar_uji(ruang, iku="IKU-3", sifat=["searah"], contoh=20)))
    head, _, cases = text.partition("\n\n")
    assert head.splitlines()[0] == "dinas-contoh/IKU-3: searah"
    assert len(head.splitlines()) == 3
    first, second = cases.strip().split("\n\n")
    for case in (first, second):
        read = yaml.safe_load(case)
        assert read["target"] == {2024: 10}
        assert set(read["fakta"][0]) == {"indikator", "periode", "nilai"}
    assert yaml.safe_load(first)["fakta"][0]["nilai"] == 0
    assert "# dinas-contoh" not in cases
    assert "# IKU-3 2024: realisasi 0 kasus, capaian 0 persen, predikat Sangat Kurang\n" in f"{cases}\n"


def test_the_smallest_case_is_kept_as_a_workspace_that_is_judged_the_same(ruang, tmp_path, capsys):
    """Each case in a folder of its own, complete: the rule with its other target, its facts, the rest as it was."""
    found = gagal(daftar_uji(ruang, iku="IKU-3", sifat=["searah"], contoh=20, simpan=tmp_path / "kecil"))
    folder = tmp_path / "kecil" / "dinas-contoh" / "IKU-3-searah"
    assert str(folder) in found.__notes__[0]
    assert (folder / "kasus.txt").read_text(encoding="utf-8") == str(found)
    for number, one in enumerate(found.langgar.kasus, start=1):
        capsys.readouterr()
        code = jalankan(["nilai", "dinas-contoh", "--ruang", str(folder / str(number)), "--format", "csv"])
        rows = [line.split(",") for line in capsys.readouterr().out.splitlines()]
        assert code == 0
        own = next(row for row in rows if "IKU-3" in row and "2024" in row)
        shown = one.hasil()
        agency = next(iter(buka(folder / str(number), "dinas-contoh")))
        kept = next(each for each in agency.indikator() if each.kode == "IKU-3")
        again = type(one)(kept, one.fakta).hasil()
        assert again.capaian.nilai == shown.capaian.nilai
        assert own


def test_a_case_with_another_target_keeps_what_the_rule_says_of_other_years(tmp_path):
    """Planning documents, a target in parts, ranges and bounds of other years; the case's own year has one target."""
    target = "{2023: {orang: 41, bulan: 12}, 2024: {orang: 40, bulan: 12}, 2025: {pk: 480, renstra: 500}}"
    dinas = Dinas().iku(
        satuan="orang * bulan", target=target, contoh="[{fakta: {realisasi: {2024: 1}}, periode: 2024}]"
    )
    one = Kasus(indikator(dinas), (Baris("IKU-1", "", "", Periode(2024), "96"),), "480")
    for name, text in ruang_kasus(one).items():
        simpan(tmp_path / name, text)
    (agency,) = buka(tmp_path, "dinas-uji")
    (kept,) = agency.indikator()
    rows = {(str(row.periode), row.rencana): row.nilai.value for row in kept.item.indikator.target}
    assert rows == {("2024", ""): 480, ("2023", ""): 492, ("2025", "pk"): 480, ("2025", "renstra"): 500}
    again = Kasus(kept, one.fakta).hasil().capaian.nilai
    assert again == one.hasil().capaian.nilai == Fraction(1, 5)


@pytest.mark.usefixtures("ruang")
def test_three_lines_are_a_file_of_tests(tmp_path):
    """They are found by pytest, which names them, and fails the one that is wrong with its YAML on the screen."""
    text = 'from sakip_rules.testing import uji_sifat\n\ntest_sifat = uji_sifat("ruang", iku="IKU-3", contoh=5)\n'
    (tmp_path / "test_ruang.py").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--tb=short", "test_ruang.py"]
    done = subprocess.run(
        command, cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "FAILED test_ruang.py::test_sifat[dinas-contoh/IKU-3-searah]" in done.stdout
    assert done.stdout.count("FAILED ") == 1
    assert "  - {indikator: IKU-3, periode: 2024, nilai: 0}" in done.stdout


def test_what_is_wanted_can_be_chosen(ruang):
    """One agency, one indicator, some properties, a method, a scale; only what promises something is a test."""
    every = {one.sebutan for one in daftar_uji(ruang)}
    assert {"dinas-contoh/IKU-1-total", "dinas-contoh/IKU-2-satuan", "dinas-contoh-agregat"} <= every
    assert "dinas-contoh/IKU-1-setangkup" not in every
    assert {one.sebutan for one in daftar_uji(ruang, iku="IKU-1", kecuali=["total"], sifat=["total", "searah"])} == {
        "dinas-contoh/IKU-1-searah"
    }
    assert [one.sebutan for one in daftar_uji(ruang, metode="terbalik", sifat=["searah"])] == ["terbalik-searah"]
    assert [one.sebutan for one in daftar_uji(ruang, skala="akip", sifat=["satu-pita"])] == ["akip-satu-pita"]


def test_a_wish_that_cannot_be_met_is_told(ruang):
    """A property, an indicator, a method, an agency that there is not; files with an error; nothing left."""
    with pytest.raises(ValueError, match="serah: total, searah"):
        uji_sifat(ruang, sifat=["serah"])
    for wanted in ({"iku": "IKU-9"}, {"metode": "serapan"}, {"skala": "tidak-ada"}):
        with pytest.raises(KeyError):
            uji_sifat(ruang, **wanted)
    with pytest.raises(ValueError, match="ruang"):
        uji_sifat(ruang, iku="IKU-1", sifat=["setangkup"])
    with pytest.raises(ValueError, match="kemarin"):
        uji_sifat(ruang, periode="kemarin")
    path = ruang / "definitions" / "dinas-contoh" / "iku" / "iku-3.yaml"
    path.write_text(IKU.replace("negatif", "negatip"), encoding="utf-8")
    with pytest.raises(RuangKeliru, match=r"iku-3\.yaml:5:12: S0"):
        uji_sifat(ruang)


def test_what_there_is_can_be_listed():
    """Names come when they are asked for; one that is not there is an error like any other."""
    assert set(testing.__all__) <= set(dir(testing))
    assert all(getattr(testing, name).__name__ == name for name in testing.__all__)
    with pytest.raises(AttributeError):
        _ = testing.tidak_ada


@pytest.mark.parametrize("paket", ["hypothesis", "pytest"])
def test_without_the_extra_it_says_what_to_install(paket):
    """Everything else of the package works without; the reports made up for the audit too."""
    code = (
        f"import sys; sys.modules[{paket!r}] = None\n"
        "import sakip_rules.testing.dinas, sakip_rules.testing.laporan\n"
        "from sakip_rules.testing import uji_sifat\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert f"{paket} is missing; pip install 'sakip-rules[testing]'" in done.stderr.splitlines()[-1]
