"""YAML we write is read back by our own reader as exactly what was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip_rules.source.files import SourceFile
from sakip_rules.source.nodes import Mapping, Scalar, Sequence
from sakip_rules.source.penulis import Polos, alur, blok
from sakip_rules.source.yaml_reader import read_yaml

TEKS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30)
ISI = st.recursive(
    TEKS | st.integers(0, 10**9).map(lambda number: Polos(str(number))),
    lambda isi: st.lists(isi, min_size=1, max_size=3) | st.dictionaries(TEKS, isi, min_size=1, max_size=3),
    max_leaves=8,
)


def arti(node):
    """What a node read back says, in the shapes the writer takes."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Mapping):
        return {key: arti(entry.value) for key, entry in node.entries.items()}
    assert isinstance(node, Sequence)
    return [arti(item) for item in node.items]


def polos(isi):
    """What was given, with numbers as their text."""
    if isinstance(isi, Polos):
        return isi.teks
    if isinstance(isi, dict):
        return {key: polos(value) for key, value in isi.items()}
    return isi if isinstance(isi, str) else [polos(value) for value in isi]


def baca(teks):
    """What our reader makes of a text without complaint."""
    root, found = read_yaml(SourceFile("uji.yaml", teks, ""))
    assert found == ()
    return arti(root)


@given(st.dictionaries(TEKS, ISI, min_size=1, max_size=4))
def test_a_block_is_read_back_as_it_was_meant(isi):
    """Every text, number, list and mapping comes back, whatever signs it holds."""
    assert baca("".join(f"{line}\n" for line in blok(isi))) == polos(isi)


@given(ISI)
def test_a_line_is_read_back_as_it_was_meant(isi):
    """The same holds between braces and brackets."""
    assert baca(f"isi: {alur(isi)}\n") == {"isi": polos(isi)}


@pytest.mark.parametrize(
    "teks", ["2024", "1,5", "no", "Ya: tidak", "- a", "#1", "", " spasi ", "~", "=1", "2024-01-02"]
)
def test_what_looks_like_something_else_stands_in_quotes(teks):
    """Another program that reads the file sees a text, too."""
    assert alur(teks).startswith('"')


@pytest.mark.parametrize("teks", ["Rp 95.500.000", "rp95,5", "Rp. 1.200", "Rp -5", "Rp 29.5102.000"])
def test_an_amount_of_money_stands_in_quotes(teks):
    """Without them only a plain decimal is a figure, so what was printed would be refused where a value is wanted."""
    assert alur({"nilai": teks}) == f'{{nilai: "{teks}"}}'
    assert alur({"nama": "Rp per orang"}) == "{nama: Rp per orang}"
