"""docs/menambah-instansi.md can be followed: its files are written and its commands run, from top to bottom."""

import json
import re
from pathlib import Path

import pytest

from tests.repo.layar_dokumen import LANGKAH, ikuti, sakip, tulis

HALAMAN = Path(__file__).parents[2] / "docs" / "menambah-instansi.md"
TEKS = HALAMAN.read_text(encoding="utf-8")
# The packaged standards count, and grow without the page becoming wrong.
BANYAK_BERKAS = re.compile(r"[0-9]+(?= berkas diperiksa)")
# What is wrong in the report, found by reading it: line, verdict.
KELIRU = {
    (47, "aturan_dilanggar"),  # 104 % although line 37 caps at 100 %
    (5, "aturan_dilanggar"),  # 99,92 is the mean with 104 in it
    (49, "aturan_dilanggar"),
    (91, "aturan_dilanggar"),
    (5, "label_asing"),  # Sangat Berhasil is in none of lines 39 to 43
    (49, "label_asing"),
    (80, "tidak_cocok"),  # 471.387.500 / 502.500.000 is 93,81 %, not 98,31 %
    (84, "tidak_cocok"),  # the four sub kegiatan spent 2.828.212.500
    (6, "tidak_cocok"),  # the same, and 95,20 % made from it: 2.828.212.500 are 95,19 %
    (91, "tidak_cocok"),
    (14, "tidak_dapat_diperiksa"),  # nothing says what the collection consists of
}


@pytest.fixture
def ruang(tmp_path, monkeypatch):
    """An empty folder to work in, as the reader of the page has it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SAKIP_BAHASA", raising=False)
    return tmp_path


def tulis_semua(ruang):
    """Write every file of the page."""
    for step in LANGKAH.finditer(TEKS):
        if step["berkas"]:
            tulis(ruang, step)


def test_the_page_followed_from_top_to_bottom_shows_its_own_screens(ruang, capsys, perbarui):
    """Every command prints what the page shows, with the files that stand above it; `--perbarui` writes them anew."""
    page = TEKS
    for tertulis, nyata in ikuti(TEKS, ruang, capsys):
        if perbarui:
            page = page.replace(tertulis, nyata, 1)
        else:
            assert BANYAK_BERKAS.sub("", tertulis) == BANYAK_BERKAS.sub("", nyata)
    if perbarui:
        HALAMAN.write_text(page, encoding="utf-8")


def test_the_audit_of_the_page_finds_what_is_wrong_in_its_report(ruang, capsys):
    """Each mistake that reading finds, at its line, what follows from it, and nothing else."""
    tulis_semua(ruang)

    found = json.loads(sakip("audit --format json", capsys))

    assert {(item["baris"][0], item["putusan"]) for item in found["temuan"]} == KELIRU


def test_every_figure_in_a_table_of_the_page_is_cited_in_the_end(ruang, capsys):
    """Following the citations tells nothing, and leaves no figure of a table out."""
    tulis_semua(ruang)

    found = json.loads(sakip("periksa --dokumen naskah --format json", capsys))

    assert found["temuan"] == []
    assert [one["tak_diacu"] for one in found["dokumen"]] == [[]]
