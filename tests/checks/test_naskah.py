"""Citations held against the text of their documents."""

import shutil
from pathlib import Path

import pytest

from sakip_rules.checks.naskah import periksa_naskah
from sakip_rules.model.baca import susun
from sakip_rules.source.naskah import baca_naskah
from sakip_rules.source.workspace import read_workspace

DASAR = Path(__file__).parents[1] / "contoh" / "dasar"
TEKS = [
    "Laporan Kinerja",
    "IKM\t85\t83,28\t97,98%",
    "Kasus 2023\t60",
    "Kasus 2024\t54\t-10,00 %",
    "Laporan\t12 (dua belas)",
    "Loket\tRp 100.000.000\t95.500.000\t12/2024",
    "dari 10\tsampai 20",
]
FAKTA = """\
dokumen: lkjip-2024
fakta:
  - {indikator: IKU-1, nilai: "83,28", acuan: {baris: 2}}
  - {indikator: IKU-2, variabel: kasus, periode: 2023, nilai: 60, acuan: {baris: 3}}
  - {indikator: IKU-2, variabel: kasus, nilai: 54, acuan: {baris: [4, 5]}}
  - {indikator: P1.1.1-K, nilai: 12, acuan: {baris: 5}}
anggaran:
  - {simpul: P1.1.1, nilai: "Rp 95.500.000", acuan: {baris: 6}}
"""
KLAIM = """\
dokumen: lkjip-2024
klaim:
  - {indikator: IKU-1, besaran: capaian, tercetak: "97,98 %", acuan: {baris: 2}}
"""


@pytest.fixture
def naskah(tmp_path):
    """Return a function that holds a workspace with some changed files against a text."""
    root = tmp_path / "ruang"
    shutil.copytree(DASAR, root)

    def check(teks=TEKS, fakta=FAKTA, klaim=KLAIM):
        (tmp_path / "lkjip-2024.txt").write_text("\n".join(teks), encoding="utf-8")
        (root / "realisasi" / "dinas-contoh" / "2024.yaml").write_text(fakta, encoding="utf-8")
        (root / "laporan" / "dinas-contoh" / "lkjip-2024.yaml").write_text(klaim, encoding="utf-8")
        documents, wrong = read_workspace(root)
        made, more = susun(documents)
        assert (wrong, more) == ((), ())
        return periksa_naskah(made.instansi["dinas-contoh"], tmp_path)

    return check


def told(found):
    """The codes of what was found, with the line of each."""
    return [(item.code, item.datum("baris")) for item in found.temuan]


def test_right_citations_are_told_of_in_figures_alone(naskah):
    """Six citations; of the four figures of tables (83,28; 97,98%; -10,00 %; two amounts) all are on cited lines."""
    found = naskah()

    assert told(found) == []
    (cover,) = found.cakupan
    assert (cover.dokumen.kode, cover.acuan, cover.tercetak, cover.angka, cover.tak_diacu) == (
        "lkjip-2024",
        6,
        1,
        5,
        (),
    )


def test_figures_on_lines_that_nothing_cites_are_listed(naskah):
    """Dates, plain years and counts are no figures of a table; a line without a tab is no row of one."""
    fakta = FAKTA.replace("acuan: {baris: 6}", "acuan: {baris: 7}").replace("95.500.000", "20")
    (cover,) = naskah(fakta=fakta, teks=[*TEKS, "50,00% tanpa tab"]).cakupan

    assert cover.tak_diacu == ((6, "Rp 100.000.000"), (6, "95.500.000"))


def test_figures_on_a_cited_line_whose_value_nothing_records_are_listed_apart(naskah):
    """A fact of one column does not cover what the others print: here the growth on line 4 and the pagu on line 6."""
    (cover,) = naskah().cakupan
    assert cover.tak_tercatat == ((4, "-10,00 %"), (6, "Rp 100.000.000"))

    claimed = KLAIM + "  - {indikator: IKU-2, besaran: realisasi, tercetak: '10,00%', acuan: {baris: 4}}\n"
    (cover,) = naskah(klaim=claimed).cakupan
    assert cover.tak_tercatat == ((6, "Rp 100.000.000"),)


@pytest.mark.parametrize("teks", ["7,98%", "97,98", "97,9", "3,28 97,98%", "97,98%%"])
def test_a_part_of_a_printed_figure_is_not_that_figure(naskah, teks):
    """Texts are found whole: 7,98% does not stand on a line that prints 97,98%; its bare digits do."""
    assert told(naskah(klaim=KLAIM.replace("97,98 %", teks))) == ([] if teks == "97,98" else [("L032", "2")])


@pytest.mark.parametrize("teks", ["97,98%", "97,98 %", "83,28 97,98%"])
def test_white_space_and_capitals_do_not_count(naskah, teks):
    """A text is compared by what it says."""
    assert told(naskah(klaim=KLAIM.replace("97,98 %", teks))) == []


@pytest.mark.parametrize(("baris", "ada"), [(1, True), (2, True), (3, True), (4, False)])
def test_a_text_may_stand_one_line_beside(naskah, baris, ada):
    """A row of a table is often broken; two lines off is somewhere else."""
    assert told(naskah(klaim=KLAIM.replace("baris: 2", f"baris: {baris}"))) == ([] if ada else [("L032", str(baris))])


def test_a_text_printed_elsewhere_is_told_with_its_lines(naskah):
    """The person is led to where it stands."""
    (found,) = naskah(klaim=KLAIM.replace("baris: 2", "baris: 6")).temuan
    assert (found.code, found.datum("letak"), found.place.line) == ("L032", "2", 3)


def test_a_line_behind_the_end_is_told_once(naskah):
    """The last line of the text is the last there is."""
    assert told(naskah(klaim=KLAIM.replace("baris: 2", "baris: 8"))) == [("L031", "8")]
    assert told(naskah(teks=[*TEKS, "97,98 %"], klaim=KLAIM.replace("baris: 2", "baris: 8"))) == []


@pytest.mark.parametrize(
    ("old", "new"), [('"83,28"', '"82,38"'), ("nilai: 60", "nilai: 61"), ("95.500.000", "95.000.000")]
)
def test_a_fact_that_is_not_printed_where_it_is_cited_is_noted(naskah, old, new):
    """A slip of the pen in a transcribed figure."""
    assert [code for code, _ in told(naskah(fakta=FAKTA.replace(old, new)))] == ["L033"]


def test_a_document_that_is_not_there_is_told_and_nothing_else_about_it(naskah, tmp_path):
    """The nearest name in the folder is offered."""
    naskah()
    (tmp_path / "lkjip-2024.txt").rename(tmp_path / "lkjip-2042.txt")
    documents, _ = read_workspace(tmp_path / "ruang")
    found = periksa_naskah(susun(documents)[0].instansi["dinas-contoh"], tmp_path)

    assert [(item.code, item.datum("nearest")) for item in found.temuan] == [("L030", "lkjip-2042.txt")]
    assert found.cakupan == ()


def test_e4_a_document_is_looked_for_in_its_folder_alone_and_may_hold_any_bytes(tmp_path):
    """A path in a name leads nowhere else; bytes that are no text keep their line."""
    (tmp_path / "rahasia.txt").write_text("x", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a.txt").write_bytes(b"satu\r\n\xff\xfe\r\n89,55%")

    assert baca_naskah(tmp_path / "folder", "../rahasia.txt") is False
    assert baca_naskah(tmp_path / "folder", "a.txt").letak("89,55 %", 8) == (3,)
