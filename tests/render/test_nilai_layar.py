"""The result of an agency on a screen, read as a person reads it."""

from dataclasses import replace

import pytest

from sakip_rules.render.lebar import cells
from sakip_rules.render.nilai_layar import ikhtisar, layar
from tests.render.contoh_hasil import HASIL
from tests.render.emas import polos, sama


@pytest.mark.parametrize("bahasa", ["id", "en"])
@pytest.mark.parametrize("lebar", [80, 140])
def test_the_whole_report(lebar, bahasa, perbarui):
    """Agency, sasaran with their indicators and averages, comparisons, budgets, programs, what is missing: exact."""
    sama(polos(layar(HASIL, bahasa, lebar)), f"nilai-{bahasa}-{lebar}.txt", perbarui=perbarui)


@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_several_agencies_one_a_line(bahasa, perbarui):
    """One row an agency, the reasons of what is missing, and how to go on."""
    sama(polos(ikhtisar([HASIL, HASIL], bahasa, 140)), f"ikhtisar-{bahasa}.txt", perbarui=perbarui)


@pytest.mark.parametrize("lebar", [40, 60, 80, 100, 140, 200])
def test_no_line_is_wider_than_the_screen(lebar):
    """The report fits whatever width it is given."""
    assert max(cells(line.plain) for line in layar(HASIL, "id", lebar)) <= lebar


@pytest.mark.parametrize("lebar", [40, 80, 140])
def test_every_figure_is_there_at_every_width(lebar):
    """The layouts differ, the figures do not."""
    text = polos(layar(HASIL, "id", lebar))

    figures = ("89,55", "83,28", "88,60", "-6,96", "100,00 (", "; 125,00)", "3.898.085.541", "93,59")
    assert [figure for figure in figures if figure not in text] == []


def test_never_colour_alone():
    """The predikat's word is in the text, its colour only on top of it."""
    lines = list(layar(HASIL, "id", 140))

    assert {text for line in lines for text, style in line.parts if style == "green"} == {"Sangat Memuaskan"}


def test_an_agency_with_nothing_in_it_has_no_empty_tables():
    """Sections without rows are left out, and the agency itself is what can be explained."""
    bare = replace(HASIL, tujuan=(), program=())
    lines = polos(layar(bare, "en", 80)).splitlines()

    assert [line for line in lines if line.isupper()] == ["BUDGET AND EFFICIENCY BY SASARAN", "MISSING DATA"]
    assert lines[-1] == "To see how a figure came about: sakip jelaskan contoh contoh"


def test_a_graded_realisasi_has_a_line_of_its_own():
    """The predikat of the realisasi stands under the indicator, with the scale's kode."""
    goal = HASIL.tujuan[1].sasaran[0]
    graded = replace(goal.indikator[0], predikat_realisasi=goal.indikator[0].predikat)
    tujuan = replace(HASIL.tujuan[1], indikator=(), sasaran=(replace(goal, indikator=(graded,)),))
    lines = polos(layar(replace(HASIL, tujuan=(tujuan,)), "en", 140)).splitlines()

    assert [line.split() for line in lines if line.strip().startswith("akip")] == [["akip", "Memuaskan"]]


def test_a_level_that_is_no_aggregate_has_no_remark():
    """How a level is taken is said only where it is taken."""
    bare = replace(HASIL, capaian=replace(HASIL.capaian, jenis="kosong", sumber=None))

    assert "average" not in next(
        line for line in polos(layar(bare, "en", 140)).splitlines() if line.startswith("The instansi as a whole")
    )
