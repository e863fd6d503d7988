"""What of a document cannot be opened, and digits that are part of a longer figure."""

import pytest

from sakip_rules.source import naskah
from sakip_rules.source.naskah import Naskah, baca_naskah, rapatkan


def test_what_is_there_and_cannot_be_opened_is_told_from_what_is_not(tmp_path, monkeypatch):
    """A folder, a link that leads nowhere and a text that is too large are there; another name is not."""
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "putus.txt").symlink_to("putus.txt")
    (tmp_path / "besar.txt").write_text("12345", encoding="utf-8")
    monkeypatch.setattr(naskah, "MAX_BYTES", 4)
    found = [baca_naskah(tmp_path, f"{name}.txt") for name in ("folder", "putus", "besar", "lain")]
    assert found == [True, True, True, False]


@pytest.mark.parametrize(
    ("teks", "baris", "ada"),
    [
        ("5", "105", False),
        ("3,28", "IKM\t83,28", False),
        ("83,2", "IKM\t83,28", False),
        ("1.000", "Rp 1.000.000", False),
        ("5", "10\t5\t105", True),
        ("83,28", "IKM 83,28.", True),
        ("1.000", "1. 000", True),
        ("%", "12%", True),
    ],
)
def test_digits_of_a_longer_figure_are_not_the_printed_text(teks, baris, ada):
    """Neither on the line nor where it is said to be printed instead."""
    text = Naskah((baris,), (rapatkan(baris),))
    assert (text.memuat(teks, 1), text.letak(teks, 3)) == (ada, (1,) if ada else ())
