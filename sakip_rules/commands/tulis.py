"""Writing the files a command made: all of them or none, and none that is there already unless that was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.commands.salah import salah
from sakip_rules.source.simpan import SudahAda, simpan

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sakip_rules.commands.layar import Layar


@dataclass(frozen=True, slots=True)
class Berkas:
    """A file to write, called `sebutan` in messages; `ganti` where it replaces one that was read for it."""

    path: Path
    isi: str | bytes
    ganti: bool = False
    sebutan: str = ""


def simpan_semua(layar: Layar, files: Sequence[Berkas], *, timpa: bool) -> None:
    """Write the files; raises `SalahPanggil` P022 where one is there, P026 where one cannot be written."""
    for file in files:
        if not (timpa or file.ganti) and _ada(file.path):
            raise salah("P022", layar.argv, "", path=file.sebutan or file.path)
    made: list[Path] = []
    for file in files:
        fresh = not _ada(file.path)
        try:
            simpan(file.path, file.isi, timpa=timpa or file.ganti)
        except (OSError, ValueError, SudahAda) as error:
            for path in made:
                path.unlink(missing_ok=True)
            if isinstance(error, SudahAda):
                raise salah("P022", layar.argv, "", path=file.sebutan or file.path) from None
            reason = getattr(error, "strerror", None) or str(error)
            raise salah("P026", layar.argv, "", path=file.sebutan or file.path, reason=reason) from None
        if fresh:
            made.append(file.path)


def _ada(path: Path) -> bool:
    """Whether something stands at a path, a link that leads nowhere too."""
    try:
        return path.is_symlink() or path.exists()
    except (OSError, ValueError):
        return False
