"""The two sides of a comparison: what the words of the call mean, and where their files are.

Data: a `Tempat`, a folder with the name its files have in messages. A word is a folder or a revision, never guessed:
what is both is P050. Nothing of the working tree is touched; a revision is written into a temporary folder that its
caller removes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from sakip_rules.commands.kutipan import Kutipan
from sakip_rules.commands.muat import akar, daftar_instansi
from sakip_rules.commands.salah import salah
from sakip_rules.source.documents import STANDAR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip_rules.commands.layar import Layar
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.places import Place
    from sakip_rules.source.revisi import Revisi

SEKARANG = "."
_RULES = "definitions"
_PENDEK = 10


@dataclass(frozen=True, slots=True)
class Tempat:
    """One side: what it is called, the folder of its files, and what their names begin with in messages."""

    sebutan: str
    folder: Path
    awalan: str


def cari(layar: Layar, kata: str, sementara: Path) -> Tempat:
    """Return the side a word names, a revision written below `sementara`; raises `SalahPanggil`."""
    if kata == SEKARANG:
        return Tempat(kata, akar(layar), "")
    folder = Path(kata)
    there = _ada(folder)
    if there and (folder.is_absolute() or kata.startswith(("./", "../")) or kata in {"..", "./"}):
        return _folder(layar, kata, folder)
    found = _revisi(layar, kata, folder=there)
    if found is None:
        return _folder(layar, kata, folder)
    if there:
        raise salah("P050", layar.argv, kata, name=kata)
    return _keluarkan(layar, found, sementara)


def _ada(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except (OSError, ValueError):
        return False


def _folder(layar: Layar, kata: str, folder: Path) -> Tempat:
    if not (folder / _RULES).is_dir():
        raise salah("P054", layar.argv, kata, name=kata)
    return Tempat(kata, folder, f"{kata.rstrip('/')}/")


def _revisi(layar: Layar, kata: str, *, folder: bool) -> Revisi | None:
    """Return the revision a word names; None only for a folder that is none. Raises `SalahPanggil`."""
    from sakip_rules.source.revisi import BukanRepositori, GitMenolak, cari_revisi, daftar_nama

    try:
        root = akar(layar) if not folder else _akar_atau_sini(layar)
        found = cari_revisi(root, kata) if kata and "\0" not in kata else None
        if found is None and not folder:
            known = kata if kata in daftar_instansi(root) else ""
            raise salah("P051", layar.argv, kata, daftar_nama(root), sebut=False, name=kata, instansi=known)
    except BukanRepositori:
        if folder:
            return None
        raise salah("P053", layar.argv, kata, name=kata) from None
    except GitMenolak as error:
        if folder:
            return None
        raise salah("P052", layar.argv, kata, name=kata, reason=error.alasan) from None
    return found


def _akar_atau_sini(layar: Layar) -> Path:
    """Return the folder in whose repository a word may be a revision, for a word that is a folder already."""
    from sakip_rules.source.workspace import find_root

    return (Path(layar.ruang) if layar.ruang else find_root(Path())) or Path()


def _keluarkan(layar: Layar, revisi: Revisi, sementara: Path) -> Tempat:
    from sakip_rules.source.revisi import BukanRepositori, GitMenolak, keluarkan

    target = sementara / revisi.komit
    try:
        whole = target.exists() or keluarkan(akar(layar), revisi, target)
    except (BukanRepositori, GitMenolak, OSError) as error:
        reason = error.alasan if isinstance(error, GitMenolak) else str(error)
        raise salah("P052", layar.argv, revisi.nama, name=revisi.nama, reason=reason) from None
    if not whole:
        raise salah("P054", layar.argv, revisi.nama, name=revisi.nama)
    return Tempat(f"{revisi.nama} ({revisi.komit[:_PENDEK]})", target, f"{revisi.nama}:")


def bertanda(temuan: Iterable[Diagnostic], tempat: Tempat) -> Iterator[Diagnostic]:
    """Yield findings whose places say which side they are in."""

    def named(place: Place) -> Place:
        return place if place.file.startswith(STANDAR) else replace(place, file=f"{tempat.awalan}{place.file}")

    for one in temuan:
        place = None if one.place is None else named(one.place)
        yield replace(one, place=place, related=tuple(named(other) for other in one.related))


class KutipanDua:
    """Gives the lines of both sides, by the names `bertanda` gives their files."""

    def __init__(self, argv: tuple[str, ...], pihak: tuple[Tempat, ...]) -> None:
        ordered = sorted(pihak, key=lambda one: -len(one.awalan))
        self._sides = [(one.awalan, Kutipan(argv, one.folder)) for one in ordered]

    def __call__(self, place: Place) -> str | None:
        """Return the line, or None where there is no such line."""
        for prefix, lines in self._sides:
            if place.file.startswith(prefix):
                return lines(replace(place, file=place.file.removeprefix(prefix)))
        return self._sides[0][1](place)
