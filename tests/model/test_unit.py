"""Nodes that units hold: the first one held that is the node, above it or below it, however many are held."""

from hypothesis import given
from hypothesis import strategies as st

from sakip_rules.model.aturan.unit import _Dipegang
from sakip_rules.source.nodes import Scalar
from sakip_rules.source.places import Place, SourceFile

POHON = {"P": "", "P.1": "P", "P.2": "P", "P.1.1": "P.1", "P.1.2": "P.1", "P.2.1": "P.2", "Q": "", "Q.1": "Q"}


def di_atas(kode):
    """A node and all above it."""
    return frozenset({kode} | (di_atas(POHON[kode]) if POHON[kode] else set()))


ABOVE = {kode: di_atas(kode) for kode in POHON}


def tertulis(kode):
    """A node as written."""
    return Scalar(kode, Place("a.yaml", 1, 1), "", 0, 1, SourceFile("a.yaml", kode, ""))


@given(st.lists(st.sampled_from(sorted(POHON)), max_size=9), st.sampled_from(sorted(POHON)))
def test_the_first_node_held_on_the_same_path_is_found(held, kode):
    """As looking at each held node in turn would find it."""
    dipegang = _Dipegang(ABOVE)
    for number, one in enumerate(held):
        dipegang.tambah(number, tertulis(one))
    expected = next((number for number, one in enumerate(held) if one in ABOVE[kode] or kode in ABOVE[one]), None)
    found = dipegang.sejalur(kode)

    assert (None if found is None else found[0]) == expected
