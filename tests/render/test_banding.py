"""A comparison fits the screen at any width, in either language, and shows whatever stands in a file as text."""

import csv as buku
import io

import pytest

from sakip_rules.banding.hasil import Pilihan
from sakip_rules.model.periode import baca_periode
from sakip_rules.render.banding import Tampilan, layar, md
from sakip_rules.render.banding_csv import csv
from sakip_rules.render.lebar import cells
from tests.banding.bantu import FAKTA, IKU_1, IKU_2, INSTANSI, PROGRAM, ubah
from tests.banding.test_ubahan import TENANG

PIHAK = ("[bold]A[/]", "B")
JAHAT = {
    IKU_1: {
        "nama: Indeks kepuasan masyarakat": 'nama: "=1+1 [red]<b>|*x*"',
        "pk: 85, ": "pk: 60, ",
        "sumber: Survei kepuasan": "sumber: '=HYPERLINK(1)'",
    },
    IKU_2: {"{2024: 10}": "{2024: 20}", "nama: Jumlah gangguan": "nama: Banyaknya"},
    INSTANSI: {"  skala: akip\n": "  skala: akip\n  tampilan: {desimal: 1, cara: potong}\n"},
    PROGRAM: {"100.000.000": "120.000.000"},
    FAKTA: {"  - {indikator: P1.1.1-K, nilai: 12, acuan: {baris: 13}}\n": ""},
}


@pytest.fixture(scope="module")
def hasil(tmp_path_factory):
    """A comparison with every kind of effect there is."""
    return ubah(tmp_path_factory.mktemp("b"), JAHAT, TENANG)


@pytest.mark.parametrize("lebar", [60, 80, 140])
@pytest.mark.parametrize("bahasa", ["id", "en"])
@pytest.mark.parametrize("rinci", [False, True])
def test_no_line_is_wider_than_the_screen(hasil, lebar, bahasa, rinci):
    """With proofs and citations or without them."""
    lines = [line.plain for line in layar(hasil, PIHAK, Tampilan(bahasa, lengkap=rinci, bukti=rinci), lebar)]

    assert max(cells(line) for line in lines) <= lebar
    assert not any(line != line.rstrip() for line in lines if not line.strip())


def test_every_kind_of_effect_has_its_heading(hasil):
    """Predikat first, then figures, what is new and what is gone, and what is only shown otherwise."""
    lines = [line.plain.strip() for line in layar(hasil, PIHAK, Tampilan("id"), 100)]

    shown = [line for line in lines if line in JUDUL]
    assert shown == list(JUDUL)
    assert {one.golongan for one in hasil.instansi[0].akibat} == {"predikat", "nilai", "hilang", "tampilan"}


JUDUL = (
    "Predikat yang berubah",
    "Angka yang berubah",
    "Nilai yang tidak ada lagi",
    "Angka yang tetap, tetapi ditampilkan lain",
)


def test_texts_of_files_have_no_effect(hasil):
    """No cell of a spreadsheet is a formula, no text of Markdown a table border or HTML."""
    rows = list(buku.reader(io.StringIO(csv(hasil))))
    note = "\n".join(md(hasil, PIHAK, Tampilan("id")))

    assert not [cell for row in rows for cell in row if cell.startswith("=")]
    assert "<b>" not in note
    assert "\\[red\\]&lt;b&gt;\\|\\*x\\*" in note


def test_a_change_without_effect_is_named(hasil):
    """A change that a figure may rest on, and none of this periode does, is told by its number."""
    text = "\n".join(line.plain for line in layar(hasil, PIHAK, Tampilan("id"), 100))
    numbers = dict(hasil.instansi[0].ubahan)

    assert all(numbers[number].berangka for number in hasil.instansi[0].tanpa_akibat)
    assert ("Tidak mengubah angka apa pun pada 2024:" in text) == bool(hasil.instansi[0].tanpa_akibat)


def test_nothing_to_compare_is_said(tmp_path):
    """Where no periode is in the renstra of both, the changes are told and no result is."""
    found = ubah(tmp_path, {IKU_1: {"pk: 85, ": "pk: 86, "}}, TENANG, Pilihan(periode=baca_periode("2030")))

    text = "\n".join(line.plain for line in layar(found, PIHAK, Tampilan("id"), 100))

    assert "Tidak ada periode yang termasuk renstra keduanya" in text
    assert "Akibat pada" not in text
