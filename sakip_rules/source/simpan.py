"""Putting a file where it belongs: whole or not at all, and over nothing that was there unless that was asked for.

Invariants: at any moment, also after the machine lost its power, the path holds what it held before or the new text,
never a part of it; where nothing was written, nothing is left behind, no folder either. A link at the path is replaced,
not followed, and a file that is replaced keeps who may read it.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE
from tempfile import mkstemp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_IZIN = 0o666
_AWALAN = 32
"""How much of its name a file that is being written shows: with all of it the name could be too long."""


class SudahAda(Exception):  # noqa: N818 - a state of the folder, told by the command
    """Something stands at `path` already, and nobody asked to replace it."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


def simpan(path: Path, isi: str | bytes, *, timpa: bool = False) -> None:
    """Write a file, making its folder; raises `SudahAda` where there is one and `timpa` is not set, and `OSError`."""
    made = folder_baru(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _tulis(path, isi, timpa=timpa)
    except BaseException:
        buang_folder(made)
        raise


def folder_baru(path: Path) -> tuple[Path, ...]:
    """Return the folders that have to be made for a file, the innermost first."""
    return tuple(folder for folder in path.parents if not folder.exists())


def buang_folder(folders: Iterable[Path]) -> None:
    """Remove folders, the innermost first; one that holds something stays."""
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()


def _tulis(path: Path, isi: str | bytes, *, timpa: bool) -> None:
    handle, name = mkstemp(dir=path.parent, prefix=f".{path.name[:_AWALAN]}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(isi.encode() if isinstance(isi, str) else isi)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_izin(path))
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


def _izin(path: Path) -> int:
    """Return who may read and write a file: as for the one that is replaced, else as for any new one."""
    try:
        return S_IMODE(path.lstat().st_mode) if path.is_file() and not path.is_symlink() else _baru()
    except OSError:
        return _baru()


def _baru() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return _IZIN & ~mask
