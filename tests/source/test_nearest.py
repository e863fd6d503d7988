"""The nearest name: what is offered, and what is not."""

import pytest

from sakip_rules.source.nearest import nearest

KEYS = ["kode", "nama", "satuan", "polaritas", "target", "target_akhir", "sasaran", "sumber", "contoh", "acuan"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("nmaa", "nama"),
        ("name", "nama"),
        ("Satuan", "satuan"),
        ("polarits", "polaritas"),
        ("poalritas", "polaritas"),
        ("targetakhir", "target_akhir"),
        ("target-akhir", "target_akhir"),
        ("contho", "contoh"),
        ("polar", "polaritas"),
        ("sasaran_strategis", "sasaran"),
    ],
)
def test_a_slip_of_the_hand_finds_its_name(word, meant):
    """Letters swapped, left out, added or changed, other capitals and dashes: the name is found."""
    assert nearest(word, KEYS) == meant


@pytest.mark.parametrize("word", ["", "x", "no", "bobot", "penanggung_jawab", "x" * 200, "kode"])
def test_a_word_that_is_near_nothing_finds_nothing(word):
    """No name is better than a wrong one; a word is never its own nearest."""
    assert nearest(word, KEYS) == ""


def test_another_number_is_no_slip():
    """IKU-9 and IKU-12 are not offered as IKU-1, nor a kegiatan as a sub kegiatan, but swapped digits are a slip."""
    assert nearest("IKU-9", ["IKU-1", "IKU-2"]) == ""
    assert nearest("IKU-12", ["IKU-1", "IKU-2"]) == ""
    assert nearest("P1.1.2", ["P1", "P1.1", "P1.1.1"]) == ""
    assert nearest("7.01.01.2.06.02", ["7.01.01.2.06"]) == ""
    assert nearest("lkjip", ["lkjip-2024"]) == "lkjip-2024"
    assert nearest("IKU-21", ["IKU-12", "IKU-30"]) == "IKU-12"
    assert nearest("7.01.01.2.06.02", ["7.01.01.2.06.01"]) == ""
    assert nearest("iku_1", ["IKU-1", "IKU-2"]) == "IKU-1"
    assert nearest("IKU-01", ["IKU-1", "IKU-10"]) == "IKU-1"


def test_a_beginning_that_several_names_share_finds_none():
    """A continued name is offered only where there is one."""
    assert nearest("progres", ["progres-positif", "progres-negatif"]) == ""
    assert nearest("progres", ["progres-positif", "serapan"]) == "progres-positif"


def test_the_order_of_the_candidates_does_not_matter():
    """Among equally near names the first in the alphabet is taken."""
    assert nearest("abcdx", ["abcdz", "abcdy"]) == nearest("abcdx", ["abcdy", "abcdz"]) == "abcdy"
