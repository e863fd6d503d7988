"""`sakip init`: the first workspace."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from sakip_rules.rancang.templat import Bawaan, bawaan, ruang, sekitar
from tests.commands.conftest import ROOT

NAMA = ['Dinas "Contoh": no', "no", "2024", "Kantor 😀 #1", "- {a: b}", "__KODE__ __TAHUN__", "50% [x] & *y*"]


@pytest.fixture(scope="module")
def pertama(tmp_path_factory):
    """The folder of a first workspace, as a shell makes it."""
    folder = tmp_path_factory.mktemp("init") / "ruang"
    subprocess.run(
        [sys.executable, "-m", "sakip_rules.commands", "init", str(folder)], cwd=ROOT, capture_output=True, check=True
    )
    return folder


@pytest.mark.parametrize(
    "words", [["periksa"], ["nilai", "dinas-contoh"], ["audit"], ["jelaskan", "dinas-contoh", "IKU-1"]]
)
def test_the_first_workspace_is_without_findings(sakip, pertama, words):
    """Checks, results, a proof and the audit: nothing is wrong, and nothing is warned of."""
    told = sakip(*words, "--ruang", str(pertama), "--format", "json")

    assert told.kode == 0
    assert told.galat == ""
    if words == ["periksa"]:
        assert json.loads(told.keluar)["temuan"] == []


def test_the_examples_of_the_first_workspace_catch_every_mistake_and_reach_every_case(sakip, pertama):
    """It teaches by example: `sakip uji` lets no small mistake through, and misses no side, edge or branch."""
    told = sakip("uji", "--ruang", str(pertama), "--format", "json")

    assert (told.kode, told.galat) == (0, "")
    every = json.loads(told.keluar)
    rules = [rule for one in every["instansi"] for rule in one["aturan"]] + every["bersama"]
    assert {rule["kode"] for rule in rules} >= {"IKU-1", "IKU-2", "IKU-3", "dinas-contoh"}
    assert [rule["kode"] for rule in rules if rule["lolos"] or rule["belum"]] == []


def test_every_citation_of_the_first_workspace_leads_to_its_figure(sakip, pertama):
    """The text that comes with it holds each figure on the line that is cited for it."""
    told = sakip("periksa", str(pertama), "--dokumen", str(pertama / "naskah"), "--format", "json")

    assert (told.kode, json.loads(told.keluar)["temuan"]) == (0, [])


def test_the_figures_of_the_first_workspace_are_those_of_its_comments(sakip, pertama):
    """129 of 150 is 86 %, of a target of 90 % that is 95,56 %; 27 for 30 is 110 %, capped; the mean is 97,89 %."""
    told = sakip("nilai", "dinas-contoh", "--ruang", str(pertama), "--format", "csv").keluar

    assert re.search(r"IKU-1,.*,95\.56,", told)
    assert re.search(r"IKU-3,.*,100\.00,", told)
    assert "97.89" in told


@pytest.mark.parametrize("tahun", [1901, 2024, 2096])
@pytest.mark.parametrize("nama", NAMA)
def test_a_name_reads_back_whatever_it_is(nama, tahun):
    """The name and the kode stand in the file as they were given, and every YAML file is YAML."""
    files = ruang(Bawaan("dinas-1.05", nama, tahun))
    read = {name: yaml.safe_load(text) for name, text in files.items() if name.endswith(".yaml")}

    assert read["definitions/dinas-1.05/instansi.yaml"]["nama"] == nama
    assert read["definitions/dinas-1.05/instansi.yaml"]["kode"] == "dinas-1.05"
    assert f"realisasi/dinas-1.05/{tahun - 1}.yaml" in read


@pytest.mark.parametrize("nama", NAMA[:3])
def test_a_first_workspace_of_another_name_passes(sakip, tmp_path, nama):
    """Kode, name and year are the person's own."""
    words = ("--instansi", "kec-1.05", "--nama", nama, "--tahun", "2019")
    assert sakip("init", str(tmp_path / "a"), *words).kode == 0
    told = sakip("periksa", str(tmp_path / "a"), "--format", "json")

    assert (told.kode, json.loads(told.keluar)["temuan"]) == (0, [])


def test_no_mark_is_left_in_a_file():
    """Every place of the kode, the name and a year is filled in."""
    assert [name for name, text in ruang(bawaan()).items() if b"__" in text or "__" in name] == []


def test_the_schema_line_of_every_file_leads_to_a_schema_that_is_there(pertama):
    """An editor finds the schema beside the files, without a network."""
    files = sorted(pertama.rglob("*.yaml"))
    lines = {path: path.read_text(encoding="utf-8").split("\n", 1)[0] for path in files}

    assert files
    for path, line in lines.items():
        assert (path.parent / line.partition("$schema=")[2]).is_file(), path
    schemas = json.loads((pertama / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    assert [name for name in schemas if not (pertama / name).is_file()] == []


def test_what_is_there_is_not_overwritten(sakip, tmp_path, monkeypatch):
    """One file that is there stops it before anything is written."""
    own = tmp_path / "realisasi/dinas-contoh/2025.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("milik saya", encoding="utf-8")
    monkeypatch.setenv("COLUMNS", "1000")
    told = sakip("init", str(tmp_path), "--bahasa", "en")

    assert told.kode == 2
    assert "P022" in told.galat
    assert "realisasi/dinas-contoh/2025.yaml is there already" in told.galat
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [own]
    assert own.read_text(encoding="utf-8") == "milik saya"


def test_what_is_there_is_replaced_when_asked(sakip, tmp_path):
    """`--timpa` writes over it, and leaves everything else."""
    (tmp_path / "README.md").write_text("lama", encoding="utf-8")
    (tmp_path / "catatan.txt").write_text("lama", encoding="utf-8")

    assert sakip("init", str(tmp_path), "--timpa").kode == 0
    assert (tmp_path / "README.md").read_text(encoding="utf-8") != "lama"
    assert (tmp_path / "catatan.txt").read_text(encoding="utf-8") == "lama"


def test_a_failure_half_way_leaves_nothing_behind(sakip, tmp_path, monkeypatch):
    """When a later file cannot be written, the earlier ones are taken away again."""
    from sakip_rules.commands import tulis

    real, count = tulis.simpan, []

    def penuh(path, isi, *, timpa=False):
        count.append(path)
        if len(count) > 5:
            raise OSError(28, "No space left on device")
        real(path, isi, timpa=timpa)

    monkeypatch.setattr(tulis, "simpan", penuh)
    told = sakip("init", str(tmp_path / "a"))

    assert (told.kode, "P026" in told.galat, "No space left" in told.galat) == (2, True, True)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--instansi", "dinas contoh"], "P024"),
        (["--instansi", "standar"], "P024"),
        (["--instansi", "../a"], "P024"),
        (["--nama", "a\x1b[2Jb"], "P024"),
        (["--tahun", "1900"], "P024"),
        (["--tahun", "2098"], "P024"),
        (["--tahun", "2024-S1"], "P024"),
        (["--tahun", "\u0662\u0660\u0662\u0664"], "P024"),
        (["--tahun", "9" * 5000], "P024"),
    ],
)
def test_what_cannot_be_an_answer_is_refused(sakip, tmp_path, words, code):
    """A kode that is no folder's name, a name that is not seen, a year without its neighbours."""
    told = sakip("init", str(tmp_path / "a"), *words)

    assert (told.kode, code in told.galat) == (2, True)
    assert not (tmp_path / "a").exists()


def test_the_years_around_the_report_are_those_the_files_name():
    """The facts begin a year before, the renstra runs three years on."""
    assert sekitar(2025) == (2024, 2025, 2026, 2027, 2028)


def test_the_templates_say_nothing_of_the_five_agencies():
    """The made-up agency is nobody's."""
    text = b"".join(ruang(bawaan()).values())
    names = [path.parent.name for path in Path(ROOT / "definitions").glob("*/instansi.yaml")]

    assert [name for name in names if name.encode() in text] == []
