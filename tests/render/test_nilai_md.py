"""The result of an agency in Markdown."""

import pytest

from sakip_rules.render.nilai_md import md, tabel_md
from sakip_rules.render.tabel import Baris, Kolom, Sel, Tabel
from tests.render.contoh_hasil import HASIL
from tests.render.emas import sama


@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_the_whole_report(bahasa, perbarui):
    """The same sections as on the screen, each a table; footnotes as a list."""
    sama("".join(f"{line}\n" for line in md(HASIL, bahasa)), f"nilai-{bahasa}.md", perbarui=perbarui)


def test_every_row_has_as_many_cells_as_the_head():
    """A row without figures still fills the table."""
    rows = (Baris("k", "x"), Baris("", "y", "z", (Sel("1"),), 1))

    assert list(tabel_md(Tabel("n", "s", (Kolom("a", "%"), Kolom("b", kanan=False)), rows))) == [
        "| n | s | a (%) | b |",
        "| --- | --- | ---: | --- |",
        "| k x |  |  |  |",
        "| &emsp;y | z | 1 |  |",
    ]


def test_e5_a_name_breaks_no_table():
    """Borders, HTML and line breaks in a name stay text in its cell."""
    tabel = Tabel("n", "", (Kolom("a"),), (Baris("k|", "<b>x</b>\n| y", "", (Sel("1"),), gaya="bold"),))

    assert list(tabel_md(tabel))[2] == "| **k\\| &lt;b&gt;x&lt;/b&gt; \\| y** | 1 |"
