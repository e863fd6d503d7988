"""A file that holds more than is checked within a second is refused where it passes the bound."""

from pathlib import Path

import pytest

from sakip_rules.source.files import decode
from sakip_rules.source.tabel_fakta import baca_tabel
from sakip_rules.source.takaran import BUTIR, KECIL, MAX_RUMUS, periksa_takaran
from sakip_rules.source.workspace import read_text
from sakip_rules.source.yaml_reader import read_yaml
from tests.source.bantu import IKU, temuan

BERKAS_MD = Path(__file__).parents[2] / "docs" / "berkas.md"


def takaran(text):
    """What is said of the amounts in a text: code, line and column."""
    source = decode(text.encode(), "a.yaml")
    root, found = read_yaml(source)
    assert found == ()
    return temuan(periksa_takaran(source, root))


@pytest.mark.parametrize("bidang", sorted(BUTIR))
def test_as_many_items_as_the_bound_are_read_and_the_first_one_more_is_told(bidang):
    """The lists of a key count together, wherever they stand in the file."""
    most = BUTIR[bidang]
    first, second = most // 2, most - most // 2
    text = f"#{'x' * KECIL}\na: {{{bidang}: [{'1, ' * first}]}}\n{bidang}:\n"

    assert takaran(text + "- 1\n" * second) == []
    assert takaran(text + "- 1\n" * (second + 7)) == [("B066", 4 + second, 3)]


def test_the_lists_a_figure_is_made_from_count_whatever_they_are_called():
    """Under `dari` the names are the writer's own."""
    half = BUTIR["dari"] // 2
    text = f"dari: {{a: [{'1, ' * half}], b: x, c: [{'1, ' * half}]}}\n"

    assert takaran(text) == []
    assert [code for code, *_ in takaran(text.replace("b: x", "b: [x]"))] == ["B066"]


def test_formulas_count_by_their_characters_and_each_text_once():
    """A short formula counts like one of fifty characters, and one that is repeated counts once."""
    long = "a + " * 499 + "a"
    same = f"  - {{rumus: {long}}}\n" * 100
    others = "".join(
        f"  - {{rumus: {long.replace('a', name)}}}\n" for name in "bcdefghijklmnopqrstuvwxyz" * 2 + "a" * 99
    )
    upper = others + "".join(f"  - {{rumus: {long.replace('a', name)}}}\n" for name in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    most = MAX_RUMUS // 50
    short = [f"  - {{rumus: a{number}}}\n" for number in range(most + 1)]

    assert takaran(f"k:\n{same}{others}") == []
    assert [code for code, *_ in takaran(f"k:\n{same}{upper}")] == ["B067"]
    assert takaran("k:\n" + "".join(short[:most])) == []
    assert takaran("k:\n" + "".join(short)) == [("B067", most + 2, 13)]


def test_a_small_file_is_not_counted():
    """Ordinary files pay nothing, and hold nothing that takes long."""
    assert takaran("pita: [" + "1," * (KECIL // 2 - 10) + "]\n") == []


def test_a_file_beyond_a_bound_is_refused_before_anything_else_is_said_of_it():
    """Neither the schema nor the model looks at it, and there is no document."""
    text = IKU.replace("polaritas: positif", "polaritas: positiff")
    large = text.replace("contoh:  ", "contoh: [" + "1, " * (BUTIR["contoh"] + 1) + "] #")
    large = large[: large.index("  - {fakta")] + large[large.index("acuan: {dok") :]
    documents, found = read_text("iku", "x", "definitions/x/iku/a.yaml", large)

    assert documents == ()
    assert [item.code for item in found] == ["B066"]


def test_a_table_is_not_read_past_the_bound():
    """The first row too many is told at its first cell, and no row after it is looked at."""
    rows = "".join(f"K;{80 + row % 2}\n" for row in range(BUTIR["fakta"]))
    full = baca_tabel(f"indikator;nilai\n{rows}".encode(), "a.csv")
    over = baca_tabel(f"indikator;nilai\n{rows}K;1\nK;=1;entah\n".encode(), "a.csv")

    assert full.temuan == ()
    assert len(full.root.entries["fakta"].value.items) == BUTIR["fakta"]
    assert over.root is None
    assert [(item.code, item.place.line, item.place.column) for item in over.temuan] == [
        ("B066", BUTIR["fakta"] + 2, 1)
    ]


def test_the_bounds_are_told_where_files_are_described():
    """Whoever writes a file can know beforehand how much it may hold."""
    told = " ".join(BERKAS_MD.read_text(encoding="utf-8").split())
    amounts = {**BUTIR, "karakter": MAX_RUMUS}

    for name, most in amounts.items():
        shown = f"{most:,}".replace(",", ".")
        assert any(words in told for words in (f"{shown} `{name}`", f"{shown} sel `{name}`", f"{shown} {name}")), name
