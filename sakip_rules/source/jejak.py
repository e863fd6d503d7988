"""Which files and folders a workspace has, and when each was last written: what is compared to see a change.

Data: by name, the times, size and identity of what stands there. Nothing is opened. Only what the reader of workspaces
could look at is looked at: what is hidden, what lies deeper, and a folder that links lead out of the workspace to are
not. Polling is what sees a change on every disk, shared ones too, through links, and in a folder that is made later;
for a workspace of two hundred files it takes less than a millisecond.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from sakip_rules.source.files import tersembunyi

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

DIPANTAU = ("definitions", "realisasi", "laporan")
Jejak = dict[str, tuple[int, ...]]
_FOLDER, _TERTUTUP = (0,), (1,)
_DALAM = 3
"""How many folders lie in one another at most: definitions/INSTANSI/iku."""


def jejak(akar: Path, lain: Path | None = None) -> Jejak:
    """Return the marks of a workspace by names relative to it, and those of the files of another folder by their paths.

    Of the workspace's own folder only the names of folders are marked. What cannot be looked at has a mark of its own,
    and what is not there has none.
    """
    found: Jejak = {}
    for name, path, is_folder in _isi(akar):
        if is_folder:
            found[name] = _FOLDER
            if name in DIPANTAU:
                _jelajahi(found, akar, name, path, _DALAM - 1)
    for _, path, is_folder in _isi(lain) if lain is not None else ():
        if not is_folder:
            found[path] = _tanda(path)
    return found


def berubah(lama: Mapping[str, tuple[int, ...]], kini: Mapping[str, tuple[int, ...]]) -> tuple[str, ...]:
    """Return the names of the files that were written, made or removed between two looks, in order; no folders."""
    names = sorted(name for name in lama.keys() | kini.keys() if lama.get(name) != kini.get(name))
    return tuple(name for name in names if _FOLDER not in {lama.get(name), kini.get(name)})


def _jelajahi(found: Jejak, akar: Path, prefix: str, folder: str, dalam: int) -> None:
    for entry, path, is_folder in _isi(folder):
        name = f"{prefix}/{entry}"
        if not is_folder:
            found[name] = _tanda(path)
            continue
        found[name] = _FOLDER
        if dalam and _di_dalam(akar, path):
            _jelajahi(found, akar, name, path, dalam - 1)


def _isi(folder: Path | str) -> Iterable[tuple[str, str, bool]]:
    """Yield the name, path and kind of all that a folder holds and that is not hidden; nothing where it is closed."""
    try:
        with os.scandir(folder) as entries:
            return [
                (_teks(entry.name), entry.path, _is_folder(entry)) for entry in entries if not tersembunyi(entry.name)
            ]
    except OSError:
        return []


def _tanda(path: str) -> tuple[int, ...]:
    try:
        status = os.stat(path)  # noqa: PTH116 - one call, and thousands of files, many times a minute
    except OSError:
        return _TERTUTUP
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino


def _di_dalam(akar: Path, path: str) -> bool:
    real = os.path.realpath  # unlike `Path.resolve`, it raises nothing where links lead in circles
    return not os.path.islink(path) or Path(real(path)).is_relative_to(real(akar))  # noqa: PTH114 - as in `_tanda`


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _teks(name: str) -> str:
    """Return a name as messages call it."""
    return os.fsencode(name).decode(errors="replace")
