"""A sign of life for work that takes more than a second, on a terminal, on standard error."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from rich.progress import Progress, TaskID

SABAR = 1


class Kemajuan:
    """Shows what is being done, and how far it has come, once the work has taken `SABAR` seconds.

    Nothing is imported or started before that, and nothing at all where nobody watches.
    """

    def __init__(self, *, tampak: bool | None = None, mulai: Callable[[], Progress] | None = None) -> None:
        self._tampak = sys.stderr.isatty() if tampak is None else tampak
        self._mulai = mulai or _progres
        self._kunci = threading.Lock()
        self._langkah: tuple[str, int, int] = ("", 0, 0)
        self._jalan: tuple[Progress, TaskID] | None = None
        self._jam: threading.Timer | None = None

    def __enter__(self) -> Self:
        if self._tampak:
            self._jam = threading.Timer(SABAR, self._tampilkan)
            self._jam.daemon = True
            self._jam.start()
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _: TracebackType | None
    ) -> None:
        if self._jam is not None:
            self._jam.cancel()
        with self._kunci:
            if self._jalan is not None:
                self._jalan[0].stop()
            self._tampak = False

    def langkah(self, text: str, selesai: int = 0, semua: int = 0) -> None:
        """Say what is being done now, and how much of how much is done (0 of 0 where nobody knows)."""
        self._langkah = (text, selesai, semua)
        with self._kunci:
            if self._jalan is not None:
                self._perbarui(*self._jalan)

    def _tampilkan(self) -> None:
        with self._kunci:
            if self._tampak:
                progress = self._mulai()
                self._jalan = (progress, progress.add_task(""))
                self._perbarui(*self._jalan)
                progress.start()

    def _perbarui(self, progress: Progress, task: TaskID) -> None:
        text, selesai, semua = self._langkah
        progress.update(task, description=text, completed=selesai, total=semua or None)


def _progres() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

    console = Console(stderr=True, markup=False, emoji=False, highlight=False)
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn())
    return Progress(*columns, console=console, transient=True)
