"""Signatures of certificates by `ssh-keygen -Y`: no cryptography of our own, and no key is ever read here.

The namespace is part of the format (docs/bukti.md), so that a signature given for something else never counts.
"""

from __future__ import annotations

import errno
import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

RUANG_NAMA = "sakip-bukti"
_PROGRAM = ("ssh-keygen", "-Y")
_TANPA_PROGRAM = "ssh-keygen: command not found"


class TakSah(Exception):  # noqa: N818 - a state of the file or of the machine, told by the command
    """There is no signature that holds, or none could be made: `alasan` is ssh-keygen's own word."""

    def __init__(self, alasan: str) -> None:
        super().__init__(alasan)
        self.alasan = alasan


def berkas_tanda(berkas: Path) -> Path:
    """Return where the signature of a file stands: beside it, with `.sig` behind its name."""
    return berkas.with_name(f"{berkas.name}.sig")


def tanda_tangani(isi: bytes, kunci: Path) -> bytes:
    """Return the signature of these bytes by a private key (an SSH key, or the public half of one that an agent holds).

    Raises `TakSah`.
    """
    return _jalan(isi, "sign", "-f", str(kunci), "-n", RUANG_NAMA)


def sahkan(isi: bytes, tanda: Path, penanda: Path, identitas: str = "") -> str:
    """Return whose signature of these bytes it is: `identitas`, or the one that `penanda` (allowed signers) knows.

    Raises `TakSah`.
    """
    if not tanda.is_file():
        raise TakSah(_tidak_ada(tanda))
    known = identitas or _jalan(b"", "find-principals", "-f", str(penanda), "-s", str(tanda)).decode().split("\n")[0]
    _jalan(isi, "verify", "-f", str(penanda), "-I", known, "-n", RUANG_NAMA, "-s", str(tanda))
    return known


def _tidak_ada(path: Path) -> str:
    return f"{path}: {os.strerror(errno.ENOENT)}"


def _jalan(isi: bytes, *kata: str) -> bytes:
    try:
        made = subprocess.run([*_PROGRAM, *kata], input=isi, capture_output=True, check=False)  # noqa: S603 - a list, no shell
    except OSError:
        raise TakSah(_TANPA_PROGRAM) from None
    if made.returncode != 0:
        said = (made.stderr or made.stdout).decode(errors="replace").strip().splitlines()
        raise TakSah(said[-1] if said else kata[0])
    return made.stdout
