"""docs/menambah-instansi.md can be followed: its files are written and its commands run, from top to bottom.

A line with nothing but `…` on a screen stands for lines that are left out.
"""

import json
import re
from pathlib import Path

import pytest

from sakip_rules.commands.app import jalankan

HALAMAN = Path(__file__).parents[2] / "docs" / "menambah-instansi.md"
TEKS = HALAMAN.read_text(encoding="utf-8")
LANGKAH = re.compile(
    r"^`(?P<berkas>[\w./-]+)`\n\n```(?:yaml|text|markdown)\n(?P<isi>.*?)^```$"
    r"|^```console\n\$ sakip (?P<perintah>[^\n]+)\n(?P<layar>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
POTONG = "…"
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


def tulis(ruang, step):
    """Write the file that a step of the page shows."""
    path = ruang / step["berkas"]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(step["isi"], encoding="utf-8")


def tulis_semua(ruang):
    """Write every file of the page."""
    for step in LANGKAH.finditer(TEKS):
        if step["berkas"]:
            tulis(ruang, step)


def sakip(perintah, capsys):
    """The screen of a command, at the width of the page."""
    jalankan([*perintah.split(), "--lebar", "100", "--warna", "tidak"])
    return capsys.readouterr().out


def bagian(layar):
    """The stretches of a screen between lines that are left out."""
    found = [[]]
    for line in layar.splitlines():
        found.append([]) if line == POTONG else found[-1].append(line)
    return found


def tampak(layar, lines):
    """What a screen of the page ought to show: its stretches, each as long as before, from the lines really printed.

    The first stretch begins the screen, and a screen without gaps is all of it.
    """
    first, *others = bagian(layar)
    shown, rest = [lines[: len(first)] if others else lines], lines[len(first) :]
    for part in others:
        start = rest.index(part[0]) if part else 0
        shown.append(rest[start : start + len(part)])
        rest = rest[start + len(part) :]
    return f"{POTONG}\n".join("".join(f"{line}\n" for line in part) for part in shown)


def test_the_page_followed_from_top_to_bottom_shows_its_own_screens(ruang, capsys, perbarui):
    """Every command prints what the page shows, with the files that stand above it; `--perbarui` writes them anew."""
    page = TEKS
    for step in LANGKAH.finditer(TEKS):
        if step["berkas"]:
            tulis(ruang, step)
            continue
        shown = tampak(step["layar"], sakip(step["perintah"], capsys).splitlines())
        if perbarui:
            page = page.replace(step[0], f"```console\n$ sakip {step['perintah']}\n{shown}```", 1)
        else:
            assert BANYAK_BERKAS.sub("", step["layar"]) == BANYAK_BERKAS.sub("", shown), step["perintah"]
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
