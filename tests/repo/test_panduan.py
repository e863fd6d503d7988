"""The guides of docs/ show what the commands print, on the agencies of this repository."""

from pathlib import Path

import pytest

from tests.repo.layar_dokumen import LANGKAH, sakip, tampak

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("nama", ["panduan-auditor"])
def test_every_screen_of_a_guide_is_real(nama, capsys, monkeypatch, perbarui):
    """Each command prints what the page shows; `--perbarui` writes the screens anew."""
    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("SAKIP_BAHASA", raising=False)
    path = ROOT / "docs" / f"{nama}.md"
    text = page = path.read_text(encoding="utf-8")
    steps = [step for step in LANGKAH.finditer(text) if step["perintah"]]
    assert steps
    for step in steps:
        shown = tampak(step["layar"], sakip(step["perintah"], capsys).splitlines())
        if perbarui:
            page = page.replace(step[0], f"```console\n$ sakip {step['perintah']}\n{shown}```", 1)
        else:
            assert step["layar"] == shown, step["perintah"]
    if perbarui:
        path.write_text(page, encoding="utf-8")
