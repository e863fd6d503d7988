"""No command stays out of the attacks that go through all of them."""

from pathlib import Path

from tests.serangan.perintah import Tempat, panggilan, semua


def test_every_command_has_calls():
    """A command that is registered has calls in `perintah.panggilan`, and nothing there calls what is not."""
    here = Path()
    calls = panggilan(Tempat("a", "b", "2024", "c", "d", here, here, ("e",), (here,)))

    assert {name for name, _command in semua()} == set(calls)
    assert all(words for words in calls.values())
