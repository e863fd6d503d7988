"""The guides of docs/ show what the commands print: on the agencies here, and on files the guide has one write."""

import csv
import re
from pathlib import Path

import pytest

from tests.repo.layar_dokumen import LANGKAH, ikuti, sakip, tampak

ROOT = Path(__file__).parents[2]
PERENCANA = ROOT / "docs" / "panduan-perencana.md"
# The packaged standards count, and grow without the page becoming wrong.
BANYAK_BERKAS = re.compile(r"[0-9]+(?= berkas)")
# The table at the top of the page, by hand: 1.332 / 1.600 = 83,25 %, and 92,5 % of 90 %; 83,3 / 85 = 98 %;
# (2 x 50 - 56) / 50 = 88 %; (92,5 + 98 + 88) / 3 = 92,8333.
TERCETAK = {"IKU-1": ("83.25", "92.50"), "IKU-2": ("83.30", "98.00"), "IKU-3": ("56", "88.00")}
RATA_RATA = "92.83"


@pytest.mark.parametrize("nama", ["panduan-auditor"])
def test_every_screen_of_a_guide_is_real(nama, capsys, monkeypatch, perbarui):
    """Each command prints what the page shows; `--perbarui` writes the screens anew."""
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("SAKIP_BAHASA", raising=False)
    path = ROOT / "docs" / f"{nama}.md"
    text = page = path.read_text(encoding="utf-8")
    steps = [step for step in LANGKAH.finditer(text) if step["perintah"]]
    assert steps
    for step in steps:
        shown = tampak(step["layar"], sakip(step["perintah"], capsys).splitlines())
        if perbarui:
            page = page.replace(step[0], f"```console\n$ sakip {step['perintah']}\n{shown}```", 1)
        else:
            assert step["layar"] == shown, step["perintah"]
    if perbarui:
        path.write_text(page, encoding="utf-8")


@pytest.fixture
def kinerja(tmp_path, monkeypatch):
    """The empty folder that the reader of the planner's guide begins with."""
    folder = tmp_path / "kinerja"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.delenv("SAKIP_BAHASA", raising=False)
    return folder


def test_the_guide_for_planners_followed_from_top_to_bottom_shows_its_own_screens(kinerja, capsys, perbarui):
    """Every command prints what the page shows, and every file holds what it shows; `--perbarui` writes them anew."""
    text = page = PERENCANA.read_text(encoding="utf-8")
    for tertulis, nyata in ikuti(text, kinerja, capsys):
        if perbarui:
            page = page.replace(tertulis, nyata, 1)
        else:
            assert BANYAK_BERKAS.sub("", tertulis) == BANYAK_BERKAS.sub("", nyata)
    if perbarui:
        PERENCANA.write_text(page, encoding="utf-8")


def test_the_figures_of_the_table_in_the_guide_for_planners_come_out(kinerja, capsys):
    """What the report of the page prints is what its rules and facts come to, until its target is changed."""
    text = PERENCANA.read_text(encoding="utf-8").partition("Salin folder")[0]
    assert list(ikuti(text, kinerja, capsys))

    rows = list(csv.DictReader(sakip("nilai dinkes-tirtasari --format csv", capsys).splitlines()))

    found = {row["kode"]: (row["realisasi"], row["capaian"]) for row in rows if row["periode"] == "2024"}
    assert {kode: found[kode] for kode in TERCETAK} == TERCETAK
    assert found["dinkes-tirtasari"][1] == RATA_RATA
    for figures in (*TERCETAK.values(), ("", RATA_RATA)):
        assert f"| {' | '.join(figures)} |".replace(".", ",").replace("|  |", "| |") in text
