"""Diagnostics for machines."""

import json

from sakip_rules.render.diagnostics_data import KOLOM, csv, data
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.places import Place

FOUND = diagnose("P012", Place("a.yaml", 3, 7, 2), related=[Place("b.yaml", 1, 2)], name="\x1b", nearest="IKU-1")
LINE = "kode: \x1b"


def test_json_has_every_field_of_a_finding():
    """Code, severity, place, line, words in both languages, data and related places."""
    found = data([FOUND], lambda _place: LINE)
    item = found["temuan"][0]

    assert (found["format"], found["jumlah"]) == ("sakip/periksa/v1", {"galat": 1, "peringatan": 0, "catatan": 0})
    assert (item["kode"], item["tingkat"], item["kutipan"]) == ("P012", "galat", LINE)
    assert item["tempat"] == {"berkas": "a.yaml", "baris": 3, "kolom": 7, "panjang": 2}
    assert item["terkait"] == [{"berkas": "b.yaml", "baris": 1, "kolom": 2, "panjang": 1}]
    assert item["data"] == {"name": "\x1b", "nearest": "IKU-1"}
    assert item["perbaikan"]["en"] == "Did you mean IKU-1?"
    assert set(item["kalimat"]) == set(item["mengapa"]) == {"id", "en"}


def test_a_fix_that_is_one_text_is_data_too():
    """The place to write it at and the text; null where the fix is a choice or a sentence."""
    named = diagnose("S020", Place("a.yaml", 6, 12, 8), text="positive", key="polaritas", nearest="positif")
    first, second = data([named, diagnose("J001", Place("a.yaml", 2, 7, 5), kode="IKU-1")], lambda _place: LINE)[
        "temuan"
    ]

    assert first["saran"] == {"berkas": "a.yaml", "baris": 6, "kolom": 12, "panjang": 8, "teks": "positif"}
    assert second["saran"] is None


def test_a_finding_without_place_has_null():
    """No place, no line: both are there and are null."""
    item = data([diagnose("P014", name="x")], lambda _place: LINE)["temuan"][0]

    assert (item["tempat"], item["kutipan"]) == (None, None)


def test_e5_json_is_ascii_safe():
    """Written as the commands write it, nothing a terminal obeys is left."""
    text = json.dumps(data([FOUND], lambda _place: LINE), ensure_ascii=True)

    assert "\\u001b" in text
    assert text.isascii()
    assert text.isprintable()


def test_csv_has_a_row_a_finding():
    """The header, then one row with the words of both languages; an absent place is empty cells."""
    header, first, second = csv([FOUND, diagnose("P014", name="x")])

    assert header == KOLOM
    assert first[:6] == ("P012", "galat", "a.yaml", "3", "7", "2")
    assert (first[-2], first[-1]) == ("Did you mean IKU-1?", "b.yaml:1:2")
    assert second[2:6] == ("", "", "", "")
