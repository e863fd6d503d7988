"""The result of agencies for spreadsheets."""

import csv
import io
from dataclasses import replace

from sakip_rules.render.angka import angka
from sakip_rules.render.nilai_csv import nilai_csv
from tests.render.contoh_bukti import indikator
from tests.render.contoh_hasil import HASIL, IKU_2
from tests.render.emas import sama


def rows(*results):
    """The table as dictionaries."""
    return list(csv.DictReader(io.StringIO(nilai_csv(results))))


def test_the_whole_table(perbarui):
    """Exact: a row for every node and indicator, and one for every earlier year."""
    sama(nilai_csv([HASIL]), "nilai.csv", perbarui=perbarui)


def test_figures_are_plain_decimals_and_absent_ones_empty():
    """No language, no unit, no dash: a machine reads numbers, and why there are none."""
    table = {(row["jenis"], row["kode"], row["periode"]): row for row in rows(HASIL)}
    iku = table["indikator", "IKU-2", "2023"]

    assert (iku["target"], iku["realisasi"]) == ("93.00", "83.28")
    assert (iku["capaian"], iku["capaian_sebelum_batas"], iku["predikat"]) == ("89.55", "", "Memuaskan")
    assert table["indikator", "IKU-3", "2023"]["capaian_sebelum_batas"] == "125.00"
    assert iku["pembanding:selisih-tahun-lalu"] == "-6.96"
    assert table["indikator", "IKU-4", "2023"]["realisasi"] == ""
    assert table["indikator", "IKU-4", "2023"]["alasan"].startswith("N901 ")
    assert table["indikator", "IKU-2", "2022"]["realisasi"] == "90.24"
    assert table["sasaran", "S1", "2023"]["induk"] == "T1"
    assert table["kegiatan", "1.01.2.01", "2023"]["induk"] == "1.01"


def test_z6_the_budget_of_the_year_before_is_in_the_table_too():
    """The screen and the JSON have it: so has the table, in a row of that year."""
    row = next(row for row in rows(HASIL) if (row["jenis"], row["periode"]) == ("instansi", "2022"))

    lalu = HASIL.anggaran_lalu
    assert (row["pagu"], row["serapan"]) == (angka(lalu.pagu, "polos"), angka(lalu.serapan, "polos"))


def test_n5_text_that_a_spreadsheet_would_compute_is_neutralised_and_negative_numbers_stay():
    """Names behind an apostrophe, figures as they are."""
    evil = replace(IKU_2, indikator=indikator("+1", "=HYPERLINK(1)", indikator_satuan(), "@S"))
    goal = replace(HASIL.tujuan[0], indikator=(evil,))
    row = next(row for row in rows(replace(HASIL, tujuan=(goal,))) if row["kode"] == "'+1" and row["periode"] == "2023")

    assert (row["nama"], row["induk"]) == ("'=HYPERLINK(1)", "'@S")
    assert row["pembanding:selisih-tahun-lalu"] == "-6.96"


def test_several_agencies_share_one_table():
    """Each row names its agency."""
    other = replace(HASIL, instansi=replace(HASIL.instansi, kode="lain"))

    assert {row["instansi"] for row in rows(HASIL, other)} == {"contoh", "lain"}


def indikator_satuan():
    """The unit of the hand-made index."""
    return IKU_2.realisasi.satuan
