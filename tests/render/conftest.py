"""Words for the codes of the hand-made result, so that no test of the outputs hangs on the wording of another layer."""

import pytest

from sakip_rules.source import catalogue
from tests.render.contoh_hasil import PESAN


@pytest.fixture(autouse=True)
def _pesan(monkeypatch):
    """Add the codes of the hand-made result to the catalogue of area N."""
    entries = {
        code: catalogue.Entry(severity, sentence, why, fix, "salah", "benar")
        for code, (severity, sentence, why, fix) in PESAN.items()
    }
    original = catalogue.entry
    entry = lambda code: entries[code] if code in entries else original(code)  # noqa: E731 - one line stands in for it
    for module in ("sakip_rules.render.words", "sakip_rules.source.catalogue"):
        monkeypatch.setattr(f"{module}.entry", entry)
