"""From a workspace on disk to results: the layers below, one after the other.

Data: the folder of the workspace and the kode of an agency. Invariant: a number is computed only where nothing is wrong
in the files it may rest on; every finding on the way is kept, in order.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from os.path import relpath
from pathlib import Path
from typing import TYPE_CHECKING

from sakip_rules.commands.salah import salah
from sakip_rules.locale import N_
from sakip_rules.source.catalogue import has_galat
from sakip_rules.source.diagnostics import ordered
from sakip_rules.source.files import tersembunyi

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sakip_rules.commands.kemajuan import Kemajuan
    from sakip_rules.commands.layar import Layar
    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.hasil import HasilInstansi
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.ruang_kerja import RuangKerja
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.ingatan import Ingatan

BACA = N_("Reading the files")
PERIKSA = N_("Checking the rules")
_HITUNG = N_("Judging {instansi}")
STANDAR = "standar"
"""The folder of definitions/ that is no agency."""


@dataclass(frozen=True, slots=True)
class Muatan:
    """What a workspace holds: the files as read, every finding, and each agency as compiled.

    `tersusun` is None where the checks were left out, because a file could not be read whole. `tahap` are the findings
    by the stage that looked for them (`source.babak`), as many stages as there were before one found an error.
    """

    akar: Path
    ruang: RuangKerja
    temuan: tuple[Diagnostic, ...]
    tersusun: Mapping[str, InstansiTersusun] | None = None
    tahap: tuple[tuple[Diagnostic, ...], ...] = ()


def akar(layar: Layar, mulai: Path | None = None) -> Path:
    """Return the folder of the workspace; raises `SalahPanggil` where there is none."""
    from sakip_rules.source.workspace import find_root

    given = ada(layar, layar.ruang) if layar.ruang else mulai or Path()
    found = find_root(given)
    if found is None:
        raise salah("P009", layar.argv, layar.ruang or (str(mulai) if mulai else "\0"), path=given.absolute())
    return found


def ada(layar: Layar, path: str) -> Path:
    """Return the path a person named; raises `SalahPanggil` where there is nothing."""
    found = Path(path)
    try:
        if found.exists():
            return found
        beside = [str(found.with_name(other.name)) for other in found.parent.iterdir()]
    except (OSError, ValueError):
        beside = []
    raise salah("P010", layar.argv, path, beside, sebut=False, path=path)


def daftar_instansi(folder: Path) -> tuple[str, ...]:
    """Return the kode of every agency of a workspace, in their order: the names of the folders in definitions/.

    Whether a folder holds what an agency needs is told by whoever reads it.
    """
    try:
        names = [path.name for path in (folder / "definitions").iterdir() if path.is_dir()]
    except OSError:
        names = []
    return tuple(sorted(name for name in names if name != STANDAR and not tersembunyi(name)))


def pilih_instansi(layar: Layar, folder: Path, kode: str) -> str:
    """Hold a kode to the agencies there are; raises `SalahPanggil`."""
    known = daftar_instansi(folder)
    if kode not in known:
        raise salah("P011", layar.argv, kode, known, name=kode)
    return kode


def satu_atau_semua(layar: Layar, folder: Path, kode: str) -> list[str]:
    """Return the agency a person named, or all there are; raises `SalahPanggil` where it or any is missing."""
    chosen = [pilih_instansi(layar, folder, kode)] if kode else list(daftar_instansi(folder))
    if not chosen:
        raise salah("P015", layar.argv, "", path=relpath(folder))
    return chosen


def baca(
    folder: Path,
    instansi: str | None,
    layar: Layar,
    kemajuan: Kemajuan,
    *,
    klaim: bool = False,
    ingatan: Ingatan | None = None,
) -> Muatan:
    """Read a workspace, or what belongs to one agency; claims only where they are wanted. Nothing is checked.

    With the `ingatan` of an earlier call only what has changed since is read again.
    """
    from sakip_rules.model.baca import susun
    from sakip_rules.source.workspace import read_workspace

    kemajuan.langkah(layar.kata(BACA))
    documents, read = read_workspace(folder, instansi, klaim=klaim, ingatan=ingatan)
    whole = not has_galat(read)
    ruang, related = susun(documents, utuh=whole, ingatan=ingatan)
    return Muatan(folder, ruang, ordered((*read, *related)), tahap=(read, related) if whole else (read,))


def muat(
    folder: Path,
    instansi: str | None,
    layar: Layar,
    kemajuan: Kemajuan,
    *,
    klaim: bool = False,
    ingatan: Ingatan | None = None,
) -> Muatan:
    """Read a workspace, or what belongs to one agency, and check it; claims only where they are wanted.

    With the `ingatan` of an earlier call only what has changed since is read and checked again.
    """
    read = baca(folder, instansi, layar, kemajuan, klaim=klaim, ingatan=ingatan)
    if has_galat(read.temuan):
        return read
    from sakip_rules.checks.periksa import periksa

    kemajuan.langkah(layar.kata(PERIKSA))
    checked = periksa(read.ruang, instansi, ingatan)
    further = () if checked.lanjutan is None else (checked.lanjutan,)
    stages = (*read.tahap, checked.temuan, *further)
    return replace(read, temuan=ordered((*read.temuan, *checked.temuan)), tersusun=checked.tersusun, tahap=stages)


def hitung(muatan: Muatan, instansi: str, periode: Periode, layar: Layar, kemajuan: Kemajuan) -> HasilInstansi:
    """Judge an agency of a workspace without errors."""
    from sakip_rules.engine.nilai import nilai

    kemajuan.langkah(layar.kalimat(_HITUNG, instansi=instansi))
    return nilai((muatan.tersusun or {})[instansi], periode)


def pilih_periode(layar: Layar, muatan: Muatan, instansi: str, tertulis: str) -> Periode:
    """Return the periode asked for, or the agency's own; raises `SalahPanggil` outside its renstra."""
    from sakip_rules.model.periode import baca_periode

    rules = muatan.ruang.instansi[instansi].instansi
    periode = baca_periode(tertulis or rules.periode)
    if periode is None:
        from sakip_rules.source.waktu import periode_dimaksud

        raise salah("P008", layar.argv, tertulis, value=tertulis, nearest=periode_dimaksud(tertulis, rules.periode[:4]))
    if not rules.renstra_sejak <= periode.tahun <= rules.renstra_sampai:
        since, until = rules.renstra_sejak, rules.renstra_sampai
        raise salah("P016", layar.argv, tertulis, value=periode, instansi=instansi, sejak=since, sampai=until)
    return periode
