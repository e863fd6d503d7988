"""`sakip periksa`: every finding, with its place."""

import csv
import io
import json

import pytest


@pytest.fixture
def rusak(ruang):
    """The small workspace with a mistake in an indicator and one in the facts."""
    rule = ruang / "definitions" / "kecil" / "iku" / "iku-1.yaml"
    rule.write_text(rule.read_text(encoding="utf-8").replace("positif", "positiv"), encoding="utf-8")
    fact = ruang / "realisasi" / "kecil" / "2023.yaml"
    fact.write_text("fakta:\n  - {indikator: IKU-1, nilai: 3, x: 1}\n", encoding="utf-8")
    return ruang


def test_a_sound_workspace(sakip):
    """Exit 0, one line that says how much was checked."""
    done = sakip("periksa", "definitions/jember-balung")

    assert (done.kode, done.galat) == (0, "")
    assert done.keluar.startswith("Semua benar: ")


def test_every_finding_is_shown_and_counted(sakip, rusak):
    """Exit 1; findings on standard output in the order of places; the summary last."""
    done = sakip("periksa", str(rusak))
    places = [line.split()[2] for line in done.keluar.splitlines() if line.startswith("galat ")]

    assert (done.kode, done.galat) == (1, "")
    assert [place.rsplit(":", 1)[0] for place in places] == [
        "definitions/kecil/iku/iku-1.yaml:5",
        "realisasi/kecil/2023.yaml:2",
    ]
    assert done.keluar.splitlines()[-1].startswith("2 galat.")


@pytest.mark.parametrize(
    ("path", "files"),
    [
        ("realisasi", {"realisasi/kecil/2023.yaml"}),
        ("definitions/kecil", {"definitions/kecil/iku/iku-1.yaml"}),
        ("definitions/kecil/iku/iku-1.yaml", {"definitions/kecil/iku/iku-1.yaml"}),
        ("definitions/kecil/instansi.yaml", set()),
    ],
)
def test_a_path_in_the_workspace_narrows_the_findings(sakip, rusak, path, files):
    """A folder or file is asked about alone; exit 0 where its own findings are none."""
    done = sakip("periksa", str(rusak / path), "--format", "json")
    found = json.loads(done.keluar)["temuan"]

    assert {item["tempat"]["berkas"] for item in found} == files
    assert done.kode == (1 if files else 0)


def test_findings_for_github_lead_from_where_the_command_is_run(sakip, rusak, monkeypatch):
    """Each finding is a workflow command, its path from the current folder; the summary is plain, the exit code 1."""
    monkeypatch.chdir(rusak.parent)
    done = sakip("periksa", rusak.name, "--format", "github")
    first, second, last = done.keluar.splitlines()

    assert done.kode == 1
    assert first.startswith(f"::error file={rusak.name}/definitions/kecil/iku/iku-1.yaml,line=5,col=12,")
    assert second.startswith(f"::error file={rusak.name}/realisasi/kecil/2023.yaml,line=2,")
    assert last.startswith("2 galat.")


def test_other_forms(sakip, rusak):
    """CSV is a table of the findings, Markdown a list with a heading each."""
    rows = list(csv.DictReader(io.StringIO(sakip("periksa", str(rusak), "--format", "csv").keluar)))
    text = sakip("periksa", str(rusak), "--format", "md").keluar

    assert [(row["tingkat"], row["baris"]) for row in rows] == [("galat", "5"), ("galat", "2")]
    assert text.startswith("# Temuan\n\n2 galat.\n\n## galat ")


def test_a_path_outside_the_workspace_is_checked_as_the_workspace_named(sakip, ruang, tmp_path_factory):
    """--ruang decides which workspace; a path elsewhere narrows nothing."""
    elsewhere = tmp_path_factory.mktemp("lain")

    assert sakip("periksa", str(elsewhere), "--ruang", str(ruang)).kode == 0


def test_a_path_that_is_no_path(sakip):
    """What the file system cannot even look for is told like any missing path."""
    assert sakip("periksa", "a\0b").galat.startswith("galat P010")
    assert sakip("periksa", "tidak/ada/sama/sekali").galat.startswith("galat P010")
