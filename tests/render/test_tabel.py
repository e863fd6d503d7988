"""The table in its three layouts."""

from dataclasses import replace

import pytest

from sakip_rules.render.lebar import cells
from sakip_rules.render.tabel import Baris, Kolom, Sel, Tabel
from tests.render.emas import polos

NAMA = "Meningkatnya kepuasan masyarakat dalam pelayanan publik"
TABEL = Tabel(
    "Sasaran",
    "Satuan",
    (Kolom("Target"), Kolom("Capaian", "%"), Kolom("Predikat", kanan=False)),
    (
        Baris("S1", NAMA, gaya="bold", jeda=True),
        Baris("I1", "Indeks", "indeks", (Sel("93,00"), Sel("9,55", " (batas)"), Sel("Memuaskan", "[1]")), 1),
        Baris("", "2022", "", (Sel(), Sel("100,00"), Sel()), 2),
    ),
)
LAPIS = replace(
    TABEL, baris=(TABEL.baris[0], replace(TABEL.baris[1], nama="Indeks kepuasan masyarakat kecamatan"), TABEL.baris[2])
)


def test_wide_shows_names_beside_figures():
    """Where there is room, a row is one line; a name without figures beside it goes on over their columns."""
    assert polos(TABEL.susun(130)).splitlines() == [
        "Sasaran                                       Satuan  Target  Capaian         Predikat",
        "                                                                   %",
        "─" * 90,
        "",
        f"S1  {NAMA}",
        "  I1  Indeks                                  indeks   93,00    9,55 (batas)  Memuaskan[1]",
        "    2022                                                      100,00",
    ]


def test_narrow_shows_names_over_figures():
    """Names stand on lines of their own; a name that fits before its first figure shares their line."""
    assert polos(LAPIS.susun(58)).splitlines() == [
        "Sasaran               Target  Capaian         Predikat",
        "                                   %",
        "─" * 58,
        "",
        "S1  Meningkatnya kepuasan masyarakat dalam pelayanan",
        "    publik",
        "  I1  Indeks kepuasan masyarakat kecamatan",
        "      indeks           93,00    9,55 (batas)  Memuaskan[1]",
        "    2022                      100,00",
    ]


def test_a_remark_too_long_for_its_place_follows_the_name():
    """Every row stays at its depth: a remark that would have to move to the left stands behind the name instead."""
    own = replace(LAPIS.baris[1], nama="Indeks", keterangan="rata-rata tertimbang")
    assert polos(replace(LAPIS, baris=(own,)).susun(58)).splitlines()[-2:] == [
        "  I1  Indeks (rata-rata tertimbang)",
        "                         93,00  9,55 (batas)  Memuaskan[1]",
    ]


def test_very_narrow_shows_each_figure_on_its_own_line():
    """No cell is cut or wrapped where even the figures do not fit beside each other."""
    assert polos(TABEL.susun(36)).splitlines() == [
        "Sasaran",
        "─" * 36,
        "",
        "S1  Meningkatnya kepuasan masyarakat",
        "    dalam pelayanan publik",
        "  I1  Indeks (indeks)",
        "      Target: 93,00",
        "      Capaian (%): 9,55 (batas)",
        "      Predikat: Memuaskan[1]",
        "    2022",
        "    Capaian (%): 100,00",
    ]


@pytest.mark.parametrize("lebar", range(40, 141, 7))
def test_no_line_is_wider_than_the_screen(lebar):
    """Whatever the width, every line fits it and every figure is there."""
    lines = list(TABEL.susun(lebar))

    assert max(cells(line.plain) for line in lines) <= lebar
    assert all(figure in polos(lines) for figure in ("93,00", "9,55 (batas)", "100,00", "Memuaskan[1]"))


def test_a_unit_that_does_not_fit_joins_the_name():
    """Where the room left of the figures is too small for the unit, it stands with the name."""
    tabel = Tabel("", "", (Kolom("A" * 30),), (Baris("", "Nama", "satuan_panjang", (Sel("1"),)),))

    assert polos(tabel.susun(34)).splitlines()[2:] == ["Nama (satuan_panjang)", " " * 33 + "1"]


def test_e5_names_are_cleaned():
    """An escape in a name is shown as text and counted as what is shown."""
    tabel = Tabel("", "", (Kolom("x"),), (Baris("\x1b[1m", "a\nb", "", (Sel("1"),)),))

    assert polos(tabel.susun(60)).splitlines()[-1].startswith("\\x1b[1m  a b")


def test_the_predikat_keeps_its_style():
    """A cell's style covers the cell alone."""
    tabel = Tabel("", "", (Kolom("p", kanan=False),), (Baris("", "a", "", (Sel("Baik", gaya="green"),)),))
    line = list(tabel.susun(60))[-1]

    assert [(text, style) for text, style in line.parts if style] == [("Baik", "green")]


def test_a_head_wider_than_the_names_stands_on_its_own_line():
    """Rows of short names leave their column narrower than its head; no line gets wider than the screen for it."""
    rows = (Baris("", "2024", sel=(Sel("10,00"),)),)
    shown = polos(Tabel("Indikator dan tahun", "", (Kolom("Target"),), rows).susun(20))
    assert shown == f"Indikator dan tahun\n              Target\n{'─' * 20}\n2024           10,00\n"


def test_a_figure_with_a_unit_of_its_own_does_not_get_that_of_its_column():
    """On the narrowest screen the column's unit stands in brackets, but not before `poin`."""
    cells = (Sel("5,61"), Sel("5,61", " poin", bersatuan=True))
    rows = tuple(Baris("", name, sel=(cell,)) for name, cell in zip("ab", cells, strict=True))
    shown = " ".join(polos(Tabel("Nama", "", (Kolom("Efisiensi yang panjang", "%"),), rows).susun(20)).split())
    assert "Efisiensi yang panjang (%): 5,61" in shown
    assert "Efisiensi yang panjang: 5,61 poin" in shown
