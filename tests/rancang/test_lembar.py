"""A sheet with its answers put in."""

import pytest
import yaml

from sakip_rules.rancang.lembar import Pohon, lembar
from sakip_rules.source.penulis import Polos
from sakip_rules.source.resources import templat_folder

JENIS = sorted(path.stem for path in (templat_folder() / "baru").glob("*.yaml"))


@pytest.mark.parametrize("jenis", JENIS)
def test_a_sheet_without_answers_is_its_first_line(jenis):
    """Comments leave with the keys they are about; the line for editors stays."""
    first, *rest = lembar(jenis, {}).splitlines()

    assert first.startswith("# yaml-language-server: $schema=")
    assert [line for line in rest if not line.startswith("#")] == []
    assert len(rest) <= 2


def test_a_key_stands_under_its_comment():
    """A comment is right above the key it is about."""
    lines = lembar("iku", {"kode": "IKU-1", "polaritas": "positif"}).splitlines()

    assert lines[lines.index("polaritas: positif") - 1].startswith("# positif: makin tinggi")


def test_a_tree_reads_back():
    """Lists in lists of mappings, each key on a line of its own."""
    rows = [
        {
            "kode": "P1.1",
            "nama": "no",
            "sub_kegiatan": [{"kode": "1.10", "nama": "a: b", "pagu": {"2024": Polos("5")}}],
        },
        {"kode": "P1.2", "nama": "Dua"},
    ]
    text = lembar("program", {"kode": "P1", "kegiatan": Pohon(rows)})

    assert yaml.safe_load(text)["kegiatan"] == [
        {"kode": "P1.1", "nama": "no", "sub_kegiatan": [{"kode": "1.10", "nama": "a: b", "pagu": {2024: 5}}]},
        {"kode": "P1.2", "nama": "Dua"},
    ]
