"""What was made is handed out again only where all it was made from is still there."""

import pytest

from sakip_rules.source.ingatan import Ingatan


@pytest.fixture
def ambil():
    """A function that asks a memory and tells how many times it had to make something."""
    ingatan, made = Ingatan(), []

    def ask(kunci, *bahan):
        def make():
            made.append(kunci)
            return object()

        return ingatan.ambil(kunci, bahan, make), len(made)

    return ask


def test_the_same_things_give_the_same_result(ambil):
    """Asked twice, made once."""
    thing = [1]
    first = ambil("a", thing, "teks")

    assert ambil("a", thing, "te" + "ks") == first


def test_equal_things_that_are_not_the_same_do_not(ambil):
    """Only texts are compared: an equal object may be another file's."""
    first, _ = ambil("a", [1])
    again, made = ambil("a", [1])

    assert again is not first
    assert made == 2


def test_more_or_fewer_things_do_not(ambil):
    """A file that was added or removed is a change."""
    one, two = object(), object()

    assert [ambil("a", *bahan)[1] for bahan in ((one,), (one, two), (one,))] == [1, 2, 3]


def test_keys_do_not_meet(ambil):
    """What is kept under one key is nothing to another."""
    thing = object()

    assert ambil("a", thing) != ambil("b", thing)
    assert ambil("a", thing)[1] == 2
