"""Writing the files a command made: all of them or none, and none that is there already unless that was asked for."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from os.path import realpath
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from sakip_rules.commands.salah import SalahPanggil, salah
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.places import Place
from sakip_rules.source.simpan import SudahAda, buang_folder, folder_baru, simpan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip_rules.commands.layar import Layar


@dataclass(frozen=True, slots=True)
class Berkas:
    """A file to write, called `sebutan` in messages; `ganti` where it replaces one that was read for it."""

    path: Path
    isi: str | bytes
    ganti: bool = False
    sebutan: str = ""


def simpan_semua(layar: Layar, files: Sequence[Berkas], *, timpa: bool, akar: Path | None = None) -> None:
    """Write the files; raises `SalahPanggil` P022 where one is there, P026 where one cannot be written.

    With `akar` they are files of that workspace: raises B043 where a link leads out of it.
    """
    for file in files:
        if akar is not None and not Path(realpath(file.path.parent)).is_relative_to(realpath(akar)):
            name = (PurePath(file.sebutan) if file.sebutan else file.path).parent.as_posix()
            raise SalahPanggil(diagnose("B043", Place(name, 1, 1, 0), name=name))
    for file in files:
        if not (timpa or file.ganti) and terpakai(file.path):
            raise salah("P022", layar.argv, "", path=file.sebutan or file.path)
    done: list[_Tertulis] = []
    for file in files:
        try:
            before = _Tertulis(file.path, _isi(file.path), folder_baru(file.path))
            simpan(file.path, file.isi, timpa=timpa or file.ganti)
        except SudahAda:
            _batalkan(done)
            raise salah("P022", layar.argv, "", path=file.sebutan or file.path) from None
        except (OSError, ValueError) as error:
            _batalkan(done)
            reason = getattr(error, "strerror", None) or str(error)
            raise salah("P026", layar.argv, "", path=file.sebutan or file.path, reason=reason) from None
        except BaseException:
            _batalkan(done)
            raise
        done.append(before)


@dataclass(frozen=True, slots=True)
class _Tertulis:
    """A file that was written: what stood there before (None: nothing), and the folders that were made for it."""

    path: Path
    semula: bytes | None
    folder: tuple[Path, ...]


def _isi(path: Path) -> bytes | None:
    """Return what stands at a path, to be put back if it has to; a link is never put back, nor what is no file."""
    return path.read_bytes() if path.is_file() and not path.is_symlink() else None


def _batalkan(done: Sequence[_Tertulis]) -> None:
    """Put back what stood there before, the last first."""
    for one in reversed(done):
        with suppress(OSError):
            if one.semula is None:
                one.path.unlink(missing_ok=True)
            else:
                simpan(one.path, one.semula, timpa=True)
        buang_folder(one.folder)


def terpakai(path: Path) -> bool:
    """Whether something stands at a path, a link that leads nowhere too."""
    try:
        return path.is_symlink() or path.exists()
    except (OSError, ValueError):
        return False
