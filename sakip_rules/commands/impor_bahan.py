"""What `sakip impor` needs before it can begin: the workspace, whose realisasi it is, endings, the periode."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.commands.kutipan import Kutipan
from sakip_rules.commands.muat import daftar_instansi, pilih_instansi
from sakip_rules.commands.salah import salah
from sakip_rules.source.catalogue import has_galat

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from sakip_rules.commands.layar import Layar
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.ruang_kerja import BerkasInstansi, RuangKerja
    from sakip_rules.source.documents import Document

CSV, XLSX, YAML = ".csv", ".xlsx", ".yaml"
LEMBAR = (XLSX, CSV)


@dataclass(frozen=True, slots=True)
class Bahan:
    """The workspace an import is for: its folder, the agency, and all documents with what they mean."""

    akar: Path
    instansi: str
    dokumen: tuple[Document, ...]
    ruang: RuangKerja

    @property
    def berkas(self) -> BerkasInstansi:
        """What is written about the agency."""
        return self.ruang.instansi[self.instansi]


def ujung(layar: Layar, path: Path, known: Sequence[str]) -> str:
    """Return the ending of a file among those known; raises `SalahPanggil`."""
    ending = path.suffix.lower()
    if ending not in known:
        raise salah("P074", layar.argv, str(path), known, path=path)
    if ending == XLSX:
        from sakip_rules.source.pustaka import PASANG, ada_pustaka_xlsx

        if not ada_pustaka_xlsx():
            raise salah("P065", layar.argv, str(path), name=path, perintah=PASANG)
    return ending


def milik(layar: Layar, folder: Path, kode: str) -> str:
    """Return the agency of an import: the one named, or the only one there is; raises `SalahPanggil`."""
    if kode:
        return pilih_instansi(layar, folder, kode)
    known = daftar_instansi(folder)
    if len(known) != 1:
        raise salah("P067", layar.argv, "", known)
    return known[0]


def muat_bahan(layar: Layar, folder: Path, kode: str) -> Bahan | None:
    """Read what is written about an agency; where something is wrong in it that is told, and nothing is imported."""
    from sakip_rules.model.baca import susun
    from sakip_rules.source.workspace import read_workspace

    documents, found = read_workspace(folder, kode, klaim=False)
    ruang, more = susun(documents, utuh=not has_galat(found))
    if has_galat((*found, *more)):
        layar.temuan([item for item in (*found, *more) if has_galat([item])], Kutipan(layar.argv, folder))
        return None
    return Bahan(folder, kode, documents, ruang)


def periode_diminta(layar: Layar, tertulis: str) -> Periode | None:
    """Return the periode a call names, None where it names none; raises `SalahPanggil` for what is none."""
    from sakip_rules.model.periode import baca_periode

    read = baca_periode(tertulis) if tertulis else None
    if tertulis and read is None:
        raise salah("P008", layar.argv, tertulis, value=tertulis)
    return read
