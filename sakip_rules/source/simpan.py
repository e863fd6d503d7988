"""Putting a file where it belongs: whole or not at all, and over nothing that was there unless that was asked for.

Invariant: at any moment the path holds what it held before or the new text, never a part of it.
"""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import mkstemp

_IZIN = 0o666


class SudahAda(Exception):  # noqa: N818 - a state of the folder, told by the command
    """Something stands at `path` already, and nobody asked to replace it."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


def simpan(path: Path, isi: str | bytes, *, timpa: bool = False) -> None:
    """Write a file, making its folder; raises `SudahAda` where there is one and `timpa` is not set, and `OSError`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(isi.encode() if isinstance(isi, str) else isi)
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(_IZIN & ~mask)
        if timpa:
            Path(name).replace(path)
            return
        try:
            os.link(name, path)
        except FileExistsError:
            raise SudahAda(path) from None
        except OSError:  # a file system without links: the last moment to look is the best there is
            if path.exists():
                raise SudahAda(path) from None
            Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
