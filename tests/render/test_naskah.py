"""How much of a document its citations cover, in a few lines."""

from sakip_rules.checks.naskah import CakupanNaskah
from sakip_rules.render.naskah import cakupan
from tests.render.contoh_bukti import DOKUMEN
from tests.render.emas import polos


def test_a_text_without_tables_is_said_to_have_none():
    """None of none is no share of anything."""
    shown = polos(cakupan(CakupanNaskah(DOKUMEN["lkjip-2023"], 5, 2, 0, (), ()), "en", 140))

    assert shown == "lkjip-2023: 5 citations, 2 printed texts; the text has no table with figures.\n"


def test_a_text_with_tables_says_how_many_figures_are_cited_and_recorded():
    """Of four figures one stands on no cited line, and one more is recorded by nothing."""
    shown = polos(cakupan(CakupanNaskah(DOKUMEN["lkjip-2023"], 5, 2, 4, ((7, "70%"),), ((8, "9,5"),)), "en", 140))

    assert "3 of 4 figures in tables stand on a cited line, 2 of them recorded with their value.\n" in shown
    assert "  Not cited: line 7 (70%)\n" in shown
