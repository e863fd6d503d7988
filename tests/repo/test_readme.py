"""The README shows what the program really prints."""

import re
from pathlib import Path

import pytest

from sakip_rules.commands.app import jalankan

ROOT = Path(__file__).parents[2]
BLOCKS = re.findall(r"```text\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.parametrize(
    ("block", "words"),
    [(0, ["nilai", "jember-balung"]), (1, ["jelaskan", "jember-balung", "IKU-2"])],
)
def test_the_output_in_the_readme_is_real(block, words, capsys, monkeypatch):
    """Each block of output is the beginning of what its command prints, to the letter."""
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("SAKIP_BAHASA", raising=False)
    assert jalankan([*words, "--lebar", "100", "--warna", "tidak"]) == 0
    shown = BLOCKS[block].rstrip("\n").removesuffix("…").rstrip("\n")
    assert capsys.readouterr().out.startswith(shown + "\n")
