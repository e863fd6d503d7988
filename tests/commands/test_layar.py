"""How a call shows things."""

import io
import sys

import pytest
from rich.text import Text

from sakip_rules.commands.layar import Layar, PipaTertutup, TakTertulis, siapkan
from sakip_rules.render.lebar import Line

MERAH = Line.dari(("galat", "red"), " P001")


class Terminal(io.StringIO):
    """A standard output that is a terminal."""

    def isatty(self):
        """Say so."""
        return True


@pytest.mark.parametrize(
    ("warna", "terminal", "environment", "coloured"),
    [
        ("auto", False, {}, False),
        ("auto", True, {}, True),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"TERM": "dumb"}, False),
        ("selalu", False, {"NO_COLOR": "1"}, True),
        ("tidak", True, {}, False),
    ],
)
def test_colours_are_for_terminals_and_for_those_who_ask(monkeypatch, warna, terminal, environment, coloured):
    """NO_COLOR and a dumb terminal are respected, an option is stronger."""
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    out = Terminal() if terminal else io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    Layar((), warna=warna).baris([MERAH, Line()])

    assert out.getvalue() == ("\x1b[31mgalat\x1b[0m P001\n\n" if coloured else "galat P001\n\n")


def test_e5_markup_and_emoji_codes_in_text_are_text(monkeypatch):
    """With colours on, brackets and colons of people's files are still only that."""
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    Layar((), warna="selalu").baris([Line("[bold]x[/bold] :smile: [link=http://x]y[/link]")])

    assert out.getvalue() == "[bold]x[/bold] :smile: [link=http://x]y[/link]\n"


def test_renderables_are_drawn_to_the_width(monkeypatch):
    """No trailing spaces, no line wider than asked."""
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    Layar((), lebar=40, warna="tidak").gambar(Text("kata " * 20))

    assert {len(line) <= 40 for line in out.getvalue().splitlines()} == {True}
    assert " \n" not in out.getvalue()


def test_the_width_is_the_terminals_where_none_is_asked(monkeypatch):
    """COLUMNS is what a shell says of its terminal; an option is stronger."""
    monkeypatch.setenv("COLUMNS", "123")

    assert (Layar(()).kolom, Layar((), lebar=77).kolom) == (123, 77)


@pytest.mark.parametrize(("error", "raised"), [(BrokenPipeError(), PipaTertutup), (OSError(28, "penuh"), TakTertulis)])
def test_what_cannot_be_written_is_one_of_two(monkeypatch, error, raised):
    """A closed pipe is no error; anything else carries the system's reason."""

    class Closed(io.StringIO):
        def write(self, _text):
            raise error

    monkeypatch.setattr(sys, "stdout", Closed())
    with pytest.raises(raised) as caught:
        Layar(()).tulis("x")

    assert getattr(caught.value, "reason", "penuh") == "penuh"


def test_a_stream_that_cannot_be_set_up_is_left_alone(monkeypatch):
    """A replaced standard output may know nothing of encodings."""
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    siapkan()
    Layar(()).tulis("\u2013")

    assert sys.stdout.getvalue() == "\u2013"
