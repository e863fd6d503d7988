"""Supporting indicators, quantities in parts and comparisons with another indicator, as they are shown."""

import csv
import io
from dataclasses import replace
from fractions import Fraction

from sakip_rules.render.nilai import susun
from sakip_rules.render.nilai_csv import nilai_csv
from sakip_rules.render.nilai_layar import layar
from sakip_rules.render.nilai_md import md
from tests.render.contoh_bukti import LAPORAN, PERSEN, fakta, indikator
from tests.render.contoh_hasil import HASIL, IKU_2
from tests.render.test_uraian import bukti, kata

SPM = replace(IKU_2, indikator=indikator("SPM", "Indeks SPM", IKU_2.realisasi.satuan, ""), pembanding=(), riwayat=())
DENGAN = replace(HASIL, pendukung=(SPM,))


def test_supporting_indicators_have_a_section_of_their_own():
    """After the performance, before the comparisons; without any there is no such section."""
    names = [bagian.judul for bagian in susun(DENGAN, "en").bagian]
    assert names[:3] == ["Performance", "Supporting indikator", "Comparisons"]
    assert "Supporting indikator" not in [bagian.judul for bagian in susun(HASIL, "en").bagian]
    assert [row.kode for row in susun(DENGAN, "id").bagian[1].tabel.baris] == ["SPM"]


def test_screen_and_markdown_show_that_section():
    """The same heading and the same figures in both."""
    screen = [line.plain for line in layar(DENGAN, "id", 80)]
    at = screen.index("INDIKATOR PENDUKUNG")
    assert any(line.startswith("SPM  Indeks SPM") and "83,28" in line for line in screen[at : at + 6])
    page = list(md(DENGAN, "id"))
    at = page.index("## Indikator pendukung")
    assert any(line.startswith("| SPM Indeks SPM | ") and "83,28" in line for line in page[at : at + 6])


def test_a_spreadsheet_can_tell_them_apart():
    """Its kind is `pendukung` and it has no parent."""
    rows = list(csv.DictReader(io.StringIO(nilai_csv([DENGAN]))))
    (row,) = [row for row in rows if row["kode"] == "SPM"]
    assert (row["jenis"], row["induk"], row["realisasi"]) == ("pendukung", "", "83.28")


def test_a_comparison_with_another_indicator_names_it():
    """Whose realisasi is held against the national value stands behind the name of the comparison."""
    other = bukti("metode", Fraction(9, 10), [replace(fakta("SPM", "x", Fraction(9), LAPORAN), besaran="realisasi")])
    item = replace(IKU_2, pembanding=(other,))
    tabel = susun(replace(HASIL, pendukung=(item,)), "id").bagian[2].tabel
    assert [row.nama for row in tabel.baris if row.nama.endswith("(SPM)")] != []


def test_a_quantity_is_told_as_the_product_of_its_parts():
    """Numbers in the notation of the language, the product with its unit."""
    parts = (("orang", "41"), ("bulan", "2.5"))
    assert kata(bukti("fakta", Fraction(205, 2), aturan=parts), "id")[1] == "41 orang × 2,5 bulan = 102,5 laporan."
    assert kata(bukti("tetapan", Fraction(205, 2), aturan=parts), "en")[1] == "41 orang × 2.5 bulan = 102.5 laporan."
    assert kata(bukti("fakta", Fraction(3)), "id")[1:] == []


def test_a_vector_is_told_by_its_parts_below_it():
    """The heading counts them; each part is a step of its own, with its name."""
    parts = [replace(fakta("I", f"u U{n}", Fraction(n, 10), PERSEN), besaran="variabel") for n in (1, 2)]
    whole = bukti("himpunan", (Fraction(1, 10), Fraction(1, 5)), parts, aturan=(("rincian", "U1, U2"),))
    assert kata(whole, "en") == ["Realisasi I 2023: 2 values"]
