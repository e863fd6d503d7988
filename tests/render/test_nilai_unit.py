"""The tables of units: under their superiors, each indicator beside its cost, the differences with remarks."""

import csv
import io

import pytest

from sakip_rules.commands.tunjuk import semua
from sakip_rules.render.lebar import cells
from sakip_rules.render.nilai import susun
from sakip_rules.render.nilai_csv import nilai_csv
from sakip_rules.render.nilai_layar import ikhtisar, layar
from sakip_rules.render.nilai_md import md
from tests.engine.bantu import Dinas
from tests.engine.test_unit import PROGRAM, dinas

KEBIJAKAN = "{agregat: {instansi: {dari: unit}}, efisiensi: [selisih-serapan, sisa-anggaran]}"


@pytest.fixture(scope="module")
def hasil():
    """The agency of tests/engine/test_unit.py, with an objective, a printed total and two methods of efisiensi."""
    nilai = "[{kode: U2-1, sasaran: U2-S1, nama: Laporan, satuan: laporan, polaritas: positif, target: {2024: 4}}]"
    sasaran = "[{kode: U2-S1, nama: Tertibnya administrasi}]"
    return dinas(KEBIJAKAN, u1={"pagu": "{2024: 170}"}, u2={"sasaran": sasaran, "indikator": nilai}).nilai()


def bagian(hasil, judul, lebar=80):
    """The lines of one section of the screen, below the heads."""
    found = next(item for item in susun(hasil, "id").bagian if item.judul == judul)
    lines = [line.plain for line in found.tabel.susun(lebar)]
    return lines[next(number for number, line in enumerate(lines, 1) if line.startswith("─")) :]


def test_performance_stands_under_the_superior_and_the_objective(hasil):
    """Units, their objectives and indicators, and the agency that has nothing else, with every figure."""
    assert bagian(hasil, "Capaian kinerja menurut unit") == [
        "",
        "U1  Unit U1              rata-rata                       90,00  Memuaskan",
        "  U1-1  N                indeks      10,00       8,00    80,00  Sangat Baik",
        "  U1-2  N                indeks      10,00      10,00   100,00  Sangat Memuaskan",
        "",
        "  U2  Unit U2            rata-rata                       75,00  Sangat Baik",
        "    U2-S1  Tertibnya administrasi",
        "      U2-1  Laporan      laporan         4          3    75,00  Sangat Baik",
        "",
        "  U3  Unit U3            rata-rata                      100,00  Sangat Memuaskan",
        "    U3-1  N              indeks       5,00       5,00   100,00  Sangat Memuaskan",
        "",
        "Seluruh instansi         rata-rata                       90,00  Memuaskan",
    ]


def test_cost_stands_beside_each_indicator_with_a_line_for_each_further_method(hasil):
    """The node, its amounts, the indicator's capaian, both methods; then the sum and what it is held against."""
    rows = [" ".join(line.split()) for line in bagian(hasil, "Anggaran dan efisiensi menurut unit", 140)[1:10]]
    assert rows == [
        "U1 Unit U1",
        "U1-1 N K1 150 110 73,33 80,00 6,67",
        "Efisiensi sebagai sisa anggaran dibagi pagu 26,67 %",
        "K2 Kegiatan dua 30 0 0,00",
        "Jumlah 180 110 61,11 90,00 28,89",
        "Efisiensi sebagai sisa anggaran dibagi pagu 38,89 %",
        "Tercetak dalam perjanjian kinerja 170",
        "Selisih 10[1]",
        "Tidak dipegang unit di bawahnya 30[2]",
    ]


def test_a_difference_is_told_in_rupiah_in_both_languages(hasil):
    """The footnote has the printed total, the sum and the difference; thousands apart as the language has it."""
    lines = " ".join(line.plain.strip() for line in layar(hasil, "id", 80))
    assert "mencetak pagu Rp 170 untuk 2024, sedangkan jumlah simpulnya Rp 180. Jumlah itu lebih besar Rp 10." in lines
    assert "Rp 30 tidak dipegang unit mana pun." in lines
    english = " ".join(line.plain.strip() for line in layar(hasil, "en", 80))
    assert "Rp 30 is held by none of them. Held by none: K2." in english


@pytest.mark.parametrize("lebar", [40, 80, 140])
def test_every_figure_of_a_unit_fits_every_width(hasil, lebar):
    """No line is wider than the screen, and none of the figures is lost."""
    lines = [line.plain for line in layar(hasil, "id", lebar)]
    assert max(cells(line) for line in lines) <= lebar
    text = " ".join(" ".join(lines).split())
    for figure in ("90,00", "75,00", "61,11", "28,89", "38,89 %", "26,67 %"):
        assert figure in text


def test_markdown_has_the_same_sections(hasil):
    """Two tables of units, and no table of sasaran where there is none."""
    heads = [line for line in md(hasil, "id") if line.startswith("## ")]
    assert heads[:3] == [
        "## Capaian kinerja menurut unit",
        "## Anggaran dan efisiensi menurut unit",
        "## Anggaran menurut program",
    ]
    assert "| &emsp;U1-1 N | K1 | 150 | 110 | 73,33 | 80,00 | 6,67 |" in list(md(hasil, "id"))


def test_an_agency_with_both_keeps_its_own_tables():
    """Sasaran and units: the agency's own line stands with its sasaran, the units between sasaran and programs."""
    made = (
        Dinas().iku(target="{2024: 10}").fakta("IKU-1", 2024, 9).program(PROGRAM.replace("P1\n", "P1\nsasaran: S1\n"))
    )
    found = made.unit("U1", simpul="[K1]").nilai()
    heads = [line for line in md(found, "id") if line.startswith("## ")]
    assert heads[2:5] == [
        "## Anggaran dan efisiensi menurut sasaran",
        "## Capaian kinerja menurut unit",
        "## Anggaran dan efisiensi menurut unit",
    ]
    for judul in ("Capaian kinerja menurut unit", "Anggaran dan efisiensi menurut unit"):
        assert not any("Seluruh instansi" in line for line in bagian(found, judul))
    assert any("Tidak dipegang unit mana pun" in line for line in bagian(found, "Anggaran dan efisiensi menurut unit"))


def test_csv_has_a_row_for_each_unit_and_a_column_for_each_method(hasil):
    """Figures as shown, the superior as `induk`, the differences in columns of their own."""
    rows = {row["kode"]: row for row in csv.DictReader(io.StringIO(nilai_csv([hasil])))}
    first, second = rows["U1"], rows["U2"]
    assert (first["jenis"], first["induk"], second["induk"]) == ("unit", "dinas-uji", "U1")
    names = ("capaian", "pagu", "efisiensi", "efisiensi:sisa-anggaran", "pagu_perjanjian", "selisih_perjanjian")
    assert [first[name] for name in (*names, "selisih_bawahan")] == [
        "90.00", "180", "28.89", "38.89", "170", "10", "30",
    ]  # fmt: skip
    paid = rows["U1-1"]
    assert [paid[name] for name in ("pagu", "realisasi_anggaran", "serapan", "efisiensi")] == [
        "150", "110", "73.33", "6.67",
    ]  # fmt: skip
    assert rows["dinas-uji"]["selisih_bawahan"] == "0"


def test_everything_shown_of_a_unit_can_be_pointed_at(hasil):
    """The unit by its kode, its indicators by theirs, and each value by its name."""
    found = {item.lengkap: dict(item.nilai) for item in semua(hasil)}
    assert {"predikat", "capaian", "pagu", "efisiensi", "sisa-anggaran", "selisih_bawahan"} <= found["unit:U1"].keys()
    assert {"pagu_perjanjian", "selisih_perjanjian"} <= found["unit:U1"].keys() - found["unit:U2"].keys()
    own = found["indikator:U1-1"]
    assert (own["realisasi"].milik, own["realisasi_anggaran"].milik) == ("U1-1", "K1")


def test_the_overview_is_one_line_an_agency_as_before(hasil):
    """Units have no lines of their own there."""
    assert not any("U1" in line.plain for line in ikhtisar([hasil], "id", 140) if "dinas-uji" in line.plain)
