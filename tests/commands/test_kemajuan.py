"""The sign of life of long work."""

import io
import threading

from rich.console import Console
from rich.progress import Progress

from sakip_rules.commands import kemajuan
from sakip_rules.commands.kemajuan import Kemajuan


def progress(shown):
    """A progress display that writes to memory and says when it starts."""

    class Recorded(Progress):
        def start(self):
            super().start()
            shown.set()

    return Recorded(console=Console(file=io.StringIO(), force_terminal=True, width=80))


def test_long_work_shows_what_it_does(monkeypatch):
    """After the patience has passed, what is done and how far it is, and all is gone in the end."""
    monkeypatch.setattr(kemajuan, "SABAR", 0)
    shown = threading.Event()
    made = progress(shown)
    with Kemajuan(tampak=True, mulai=lambda: made) as running:
        running.langkah("Membaca", 1, 4)
        assert shown.wait(5)
        running.langkah("Memeriksa", 2, 4)
        (task,) = made.tasks

        assert (task.description, task.completed, task.total) == ("Memeriksa", 2, 4)
    assert not made.live.is_started


def test_short_work_shows_nothing():
    """Nothing is even made within the patience."""
    made = []
    with Kemajuan(tampak=True, mulai=lambda: made.append(1)) as running:
        running.langkah("Membaca")

    assert made == []


def test_nobody_watching_sees_nothing(monkeypatch):
    """Without a terminal there is no clock at all."""
    monkeypatch.setattr(kemajuan, "SABAR", 0)
    with Kemajuan() as running:
        running.langkah("Membaca")
        running._tampilkan()  # noqa: SLF001 - the clock of a work that ended meanwhile

    assert running._jalan is None  # noqa: SLF001 - what nobody sees


def test_the_display_goes_to_standard_error():
    """Results on standard output stay clean."""
    assert kemajuan._progres().console.stderr  # noqa: SLF001 - the display itself
