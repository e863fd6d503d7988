"""The lines that messages quote: of the files of a workspace, of the standard library, and of the call itself.

Invariant: a file is read once, only when a message points into it, and never more of it than the reader itself accepts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.commands.salah import perintah
from sakip_rules.render.teks import PERINTAH

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sakip_rules.source.places import Place


_XLSX = ".xlsx"


class Kutipan:
    """Gives the text of the line a place points at; `akar` is the workspace, None where there is none."""

    def __init__(self, argv: Sequence[str], akar: Path | None = None) -> None:
        self._akar = akar
        self._lines: dict[str, list[str]] = {PERINTAH: [perintah(argv)]}

    def __call__(self, place: Place) -> str | None:
        """Return the line, or None where there is no such line, or none is meant."""
        if not place.length:
            return None
        if place.file not in self._lines:
            self._lines[place.file] = self._read(place.file)
        lines = self._lines[place.file]
        return lines[place.line - 1] if 1 <= place.line <= len(lines) else None

    def _read(self, name: str) -> list[str]:
        from sakip_rules.source.files import MAX_BYTES

        path = self._path(name)
        try:
            if path is None or not path.is_file():
                return []
            with path.open("rb") as file:
                data = file.read(MAX_BYTES)
        except (OSError, ValueError):
            return []
        if name.endswith(_XLSX):
            return _lembar(path, name)
        text = data.decode("utf-8-sig", errors="replace")
        return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    def _path(self, name: str) -> Path | None:
        from sakip_rules.source.documents import STANDAR
        from sakip_rules.source.resources import standar_folder

        if name.startswith(f"{STANDAR}/"):
            return standar_folder() / name.removeprefix(f"{STANDAR}/")
        return self._akar / name if self._akar is not None else None


def _lembar(path: Path, name: str) -> list[str]:
    """Return the rows of a workbook of facts as messages quote them."""
    from sakip_rules.source.tabel_fakta import MAX_XLSX, teks_lembar

    with path.open("rb") as file:
        return teks_lembar(file.read(MAX_XLSX), name)
