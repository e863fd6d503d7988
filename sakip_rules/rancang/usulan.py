"""A file that does not exist yet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Usulan:
    """A file that would be written: its kind, whose it is (empty for a standard), its path in the workspace, its text.

    `ganti` where it takes the place of a file that was read to make it.
    """

    jenis: str
    instansi: str
    nama: str
    teks: str
    ganti: bool = False
