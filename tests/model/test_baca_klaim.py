"""Claims as read: what each printed figure is a figure of, table cells included."""

import pytest

from sakip_rules.model.klaim import Banyaknya, Cetak, Hitungan, Lepas, Turunan, Ulangan

LAPORAN = "laporan/dinas-contoh/lkjip-2024.yaml"
TABEL = """\
dokumen: lkjip-2024
tabel:
  - tabel: "3.8"
    kolom:
      - pagu
      - {{nama: sisa, rumus: pagu - terpakai}}
      - {{nama: terpakai, periode: 2023, besaran: realisasi_anggaran}}
    satuan: rupiah
    baris:
{baris}
"""


def klaim(ruang, text):
    """The claims of one file, which has nothing wrong with it."""
    found, told = ruang.tulis(LAPORAN, text).susun()
    assert [item.code for item in told] == []
    return found.instansi["dinas-contoh"].klaim


def satu(ruang, row, atas=""):
    """The only claim of a file with one row."""
    (found,) = klaim(ruang, f"dokumen: lkjip-2024\n{atas}klaim:\n  - {row}\n")
    return found


def test_a_claim_keeps_its_text_its_place_and_what_it_names(ruang):
    """The printed text is not touched; table and line are those of its acuan."""
    found = satu(ruang, '{indikator: IKU-1, besaran: capaian, tercetak: " 97,98 %", acuan: {tabel: "3.1", baris: 10}}')

    assert (found.dasar.jenis, found.dasar.kode.text, found.dasar.besaran.text) == ("indikator", "IKU-1", "capaian")
    assert (found.cetak.teks.text, found.tempat.line, found.tempat.column) == (" 97,98 %", 3, 52)
    assert (found.acuan.dokumen, found.acuan.tabel, found.acuan.baris) == ("lkjip-2024", "3.1", (10,))


@pytest.mark.parametrize(
    ("atas", "row", "periode"),
    [("", "", None), ("periode: 2022\n", "", "2022"), ("periode: 2022\n", "periode: 2023, ", "2023")],
)
def test_the_nearest_periode_written_is_that_of_a_claim(ruang, atas, row, periode):
    """Its own, else that of the file, else (None) the agency's."""
    found = satu(ruang, f'{{instansi: dinas-contoh, besaran: serapan, {row}tercetak: "9%", acuan: {{baris: 1}}}}', atas)

    own = found.dasar.periode or found.periode
    assert (None if own is None else str(own)) == periode


def test_a_formula_has_operands_of_every_kind(ruang):
    """A printed text, a value of the engine, a level to be counted, and lists of them."""
    found = satu(
        ruang,
        "{rumus: a + b + jumlah(c) + hitung(d), dari: {a: '1', b: {simpul: P1, besaran: pagu}, "
        "c: ['2', {tercetak: '3/4', dibaca: 3, satuan: orang}], d: {himpunan: kegiatan}}, "
        "satuan: orang, tercetak: '9', acuan: {baris: 1}}",
    ).dasar

    assert isinstance(found, Hitungan)
    assert [type(one.isi) for group in found.dari.values() for one in group] == [
        Cetak,
        Turunan,
        Cetak,
        Cetak,
        Banyaknya,
    ]
    assert found.jamak == {"c", "d"}
    assert found.dari["c"][1].isi.dibaca.text == "3"
    assert (found.dari["c"][1].satuan.text, found.satuan.text) == ("orang", "orang")


def test_a_repetition_names_another_claim_and_a_loose_figure_its_reason(ruang):
    """Neither is computed from anything."""
    first, second, third = klaim(
        ruang,
        "dokumen: lkjip-2024\nklaim:\n"
        "  - {kode: K1, simpul: P1, besaran: pagu, tercetak: '1', acuan: {baris: 1}}\n"
        "  - {sama_dengan: K1, tercetak: '1,-', acuan: {baris: 2}}\n"
        "  - {lepas: Rinciannya tidak dicetak., tercetak: '7', acuan: {baris: 3}}\n",
    )

    assert first.kode == "K1"
    assert isinstance(second.dasar, Ulangan)
    assert (second.dasar.kode.text, third.dasar) == ("K1", Lepas("Rinciannya tidak dicetak."))


def test_a_row_of_a_subject_gives_each_cell_the_value_its_column_names(ruang):
    """A column's periode goes before its row's; a formula reads the other cells; an empty cell is no claim."""
    rows = '      - {simpul: P1, periode: 2022, isi: ["9", "", "5"], acuan: {baris: 7}}'
    pagu, spent = klaim(ruang, TABEL.format(baris=rows))
    rows = '      - {simpul: P1, isi: ["9", "4", ""], acuan: {tabel: lain, baris: 7}}'
    _, left = klaim(ruang, TABEL.format(baris=rows))

    assert (pagu.dasar.besaran.text, pagu.dasar.periode, str(pagu.periode)) == ("pagu", None, "2022")
    assert (spent.dasar.besaran.text, str(spent.dasar.periode)) == ("realisasi_anggaran", "2023")
    assert (pagu.acuan.tabel, left.acuan.tabel) == ("3.8", "lain")
    assert {name: group[0].isi.teks.text for name, group in left.dasar.dari.items()} == {"pagu": "9", "terpakai": ""}


def test_a_total_row_adds_up_the_rows_it_names_column_by_column(ruang):
    """A cell with a formula of its own is held to both; raw cells of ordinary rows are no claims."""
    rows = (
        '      - {kode: B1, isi: ["9", "", "5"], acuan: {baris: 7}}\n'
        '      - {kode: B2, isi: ["1", "", "2"], acuan: {baris: 8}}\n'
        '      - {jumlah: [B1, B2], isi: ["10", "3", "7"], acuan: {baris: 9}}'
    )
    found = klaim(ruang, TABEL.format(baris=rows))

    sums = [item.dasar for item in found if item.dasar.rumus is None]
    assert [[one.isi.teks.text for one in dasar.dari["bagian"]] for dasar in sums] == [["9", "1"], ["", ""], ["5", "2"]]
    assert [item.cetak.teks.text for item in found if item.dasar.rumus is not None] == ["3"]


def test_a_figure_read_by_a_person_stands_beside_its_cell(ruang):
    """`dibaca` of a row goes by the name of the column."""
    rows = '      - {simpul: P1, isi: ["9 (sembilan)", "", ""], dibaca: {pagu: 9}, acuan: {baris: 7}}'
    (found,) = klaim(ruang, TABEL.format(baris=rows))

    assert (found.cetak.teks.text, found.cetak.dibaca.text) == ("9 (sembilan)", "9")
