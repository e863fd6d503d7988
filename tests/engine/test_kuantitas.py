"""Quantities in parts: 41 people for 12 months are 492, and half of them are half."""

from fractions import Fraction

import pytest

from tests.engine.bantu import Dinas, angka, semua

PENUH = "{orang: 41, bulan: 12}"


def dinas(target=f"{{2024: {PENUH}}}", nilai="{orang: 41, bulan: 6}", **lain):
    """One indicator of people times months."""
    return Dinas().iku(satuan="orang * bulan", target=target, **lain).fakta("IKU-1", "2024", nilai)


def test_six_of_twelve_months_are_exactly_half():
    """41 x 6 = 246 of 41 x 12 = 492: 50 %."""
    hasil = dinas().hasil()
    assert (angka(hasil.realisasi), angka(hasil.target), angka(hasil.capaian)) == ("246", "492", "50")
    assert hasil.capaian.nilai == Fraction(1, 2)


@pytest.mark.parametrize(
    "target",
    [
        f"{{2024: {PENUH}}}",
        f"{{2024: {{nilai: {PENUH}, acuan: {{baris: 3}}}}}}",
        f"{{2024: {{pk: {PENUH}}}}}",
        f"{{2024: {{pk: {{nilai: {PENUH}, acuan: {{baris: 3}}}}}}}}",
        f"[{{rencana: pk, nilai: {{2024: {PENUH}}}, acuan: {{baris: 3}}}}]",
        f"[{{rencana: pk, nilai: {{2024: {{nilai: {PENUH}, acuan: {{baris: 3}}}}}}}}]",
        "{2024: {bulan: 12, jiwa: 41}}",
        "{2024: 492}",
    ],
)
def test_a_target_in_parts_may_be_written_like_any_target(target):
    """Wherever a target may be a number it may be its parts, by any name of their units and in any order."""
    hasil = dinas(target).hasil()
    assert (angka(hasil.target), angka(hasil.capaian)) == ("492", "50")


def test_the_leaves_show_the_parts():
    """Each recorded figure keeps its parts by unit, and the text as it stands in the file."""
    leaves = [one for one in semua(dinas().hasil().capaian) if dict(one.aturan).get("orang")]
    assert [(one.jenis, one.aturan, one.sumber.tertulis) for one in leaves] == [
        ("fakta", (("orang", "41"), ("bulan", "6")), "orang: 41, bulan: 6"),
        ("tetapan", (("orang", "41"), ("bulan", "12")), "orang: 41, bulan: 12"),
    ]


def test_the_end_target_and_a_variable_may_be_in_parts():
    """45 x 12 = 540 by the end: 246 of it is 41/90."""
    made = Dinas().iku(
        satuan="orang * bulan",
        variabel="{gaji: {nama: Gaji, satuan: bulan * orang}}",
        rumus="gaji",
        target_akhir="{tahun: 2026, nilai: {orang: 45, bulan: 12}}",
    )
    found = {
        one.sumber.kode: one for one in made.fakta("IKU-1", "2024", "{orang: 41, bulan: 6}", "gaji").hasil().pembanding
    }
    assert found["capaian-akhir-renstra"].nilai == Fraction(246, 540)


def test_decimals_of_the_parts_are_kept():
    """1.5 x 2.25 = 3.375, nothing rounded."""
    assert angka(dinas(nilai="{orang: 2.25, bulan: 1.5}").hasil().realisasi) == "3.375"


def test_a_whole_product_with_counted_things_is_shown_without_decimals():
    """Nobody prints 492,00 people."""
    assert dinas().hasil().target.satuan.cacah
    assert not Dinas().iku(satuan="kasus/orang", target="{2024: 1}").hasil().target.satuan.cacah


def test_parts_of_a_year_add_up():
    """41 x 3 in each of two quarters are 246."""
    made = Dinas().iku(satuan="orang * bulan", konsolidasi="jumlah")
    for part in ("TW1", "TW2"):
        made.fakta("IKU-1", f"2024-{part}", "{orang: 41, bulan: 3}")
    assert angka(made.hasil(periode="2024-TW2").realisasi) == "246"
