"""Everything a call asks of the machine: files opened for writing, connections, other programs.

Python itself reports these (PEP 578), whatever module asks; a hook cannot be taken out again, so it keeps what it hears
only while somebody watches.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

_MENULIS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_BERKAS = frozenset(
    f"os.{name}"
    for name in (
        "rename",
        "remove",
        "mkdir",
        "rmdir",
        "link",
        "symlink",
        "truncate",
        "chmod",
        "chown",
        "utime",
        "mkfifo",
    )
)
_PROSES = frozenset(
    {"subprocess.Popen", "os.system", "os.exec", "os.spawn", "os.posix_spawn", "os.fork", "os.forkpty", "pty.spawn"}
)
_JARINGAN = (
    *("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "poplib.", "imaplib.", "nntplib.", "telnetlib."),
    "webbrowser.",
)


@dataclass
class Amatan:
    """What was asked for: paths written to or changed, network events, and the words of programs that were started."""

    berkas: set[str] = field(default_factory=set)
    jaringan: list[str] = field(default_factory=list)
    proses: list[list[str]] = field(default_factory=list)


_KINI: list[Amatan] = []


def _dengar(event: str, args: tuple) -> None:
    if not _KINI:
        return
    seen = _KINI[-1]
    if event == "open":
        path, _mode, flags = args
        if isinstance(path, (str, bytes)) and (flags or 0) & _MENULIS:
            seen.berkas.add(_nama(path))
    elif event in _BERKAS:
        below = next((handle for handle in args[-1:] if isinstance(handle, int) and handle >= 0), None)
        seen.berkas |= {_nama(path, below) for path in args[:2] if isinstance(path, (str, bytes, os.PathLike))}
    elif event in _PROSES:
        words = args[1] if event == "subprocess.Popen" else args
        seen.proses.append([os.fsdecode(word) for word in words] if isinstance(words, (list, tuple)) else [str(words)])
    elif event.startswith(_JARINGAN) and event != "socket.gethostname":
        seen.jaringan.append(event)


def _nama(path, folder: int | None = None) -> str:
    """The path a call named, whole, while what it is relative to is still there: the current or an open folder."""
    base = Path() if folder is None else Path(os.readlink(f"/proc/self/fd/{folder}"))  # noqa: PTH115 - it is no path
    return str((base / os.fsdecode(path)).absolute())


sys.addaudithook(_dengar)


@contextmanager
def amati():
    """Watch what happens inside; what is yielded is filled meanwhile. Modules imported inside leave no bytecode."""
    seen, before = Amatan(), sys.dont_write_bytecode
    sys.dont_write_bytecode = True
    _KINI.append(seen)
    try:
        yield seen
    finally:
        _KINI.remove(seen)
        sys.dont_write_bytecode = before
