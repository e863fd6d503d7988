"""What a call of `periksa` is about, checked once: a workspace, or a folder or file in one, with or without texts.

Invariant: findings are those of the whole workspace (or of the one agency the path belongs to) that lie at the path;
one without a place belongs to every path.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.commands.muat import daftar_instansi, muat
from sakip_rules.locale import N_
from sakip_rules.source.diagnostics import ordered

if TYPE_CHECKING:
    from pathlib import Path

    from sakip_rules.checks.naskah import CakupanNaskah
    from sakip_rules.commands.kemajuan import Kemajuan
    from sakip_rules.commands.layar import Layar
    from sakip_rules.commands.muat import Muatan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.ingatan import Ingatan

_DOKUMEN = N_("Following the citations")
_MILIK_INSTANSI = ("definitions", "realisasi", "laporan")


@dataclass(frozen=True, slots=True)
class Lingkup:
    """The workspace, the parts of the path asked for in it (none for all of it), and the agency that path is of.

    `naskah` is the folder of the texts that citations are held against, None where they are not.
    """

    akar: Path
    bagian: tuple[str, ...]
    instansi: str | None
    naskah: Path | None

    def mencakup(self, file: str) -> bool:
        """Whether a file, by its name in the workspace, lies in the folder or file asked for."""
        return not self.bagian or tuple(file.split("/"))[: len(self.bagian)] == self.bagian

    def termasuk(self, item: Diagnostic) -> bool:
        """Whether a finding is one of those asked for."""
        return item.place is None or self.mencakup(item.place.file)


@dataclass(frozen=True, slots=True)
class Terperiksa:
    """What was read, the findings asked for in their order, and how much of each document its citations cover.

    `tahap` are all findings by the stage that looked for them (`source.babak`).
    """

    muatan: Muatan
    temuan: tuple[Diagnostic, ...]
    tahap: tuple[tuple[Diagnostic, ...], ...]
    naskah: tuple[CakupanNaskah, ...]


def lingkup(akar: Path, mulai: Path | None, naskah: Path | None) -> Lingkup:
    """Return what is asked about: the path `mulai` where it lies in the workspace, else all of it."""
    inside = mulai.resolve() if mulai is not None else akar.resolve()
    root = akar.resolve()
    parts = inside.relative_to(root).parts if inside.is_relative_to(root) else ()
    owned = len(parts) > 1 and parts[0] in _MILIK_INSTANSI and parts[1] in daftar_instansi(akar)
    return Lingkup(akar, parts, parts[1] if owned else None, naskah)


def periksa(yang: Lingkup, layar: Layar, kemajuan: Kemajuan, ingatan: Ingatan | None = None) -> Terperiksa:
    """Check it; with the `ingatan` of an earlier call, only what has changed since."""
    muatan = muat(yang.akar, yang.instansi, layar, kemajuan, klaim=True, ingatan=ingatan)
    found, stages = muatan.temuan, muatan.tahap
    covered: tuple[CakupanNaskah, ...] = ()
    if yang.naskah is not None:
        from sakip_rules.checks.naskah import periksa_naskah

        kemajuan.langkah(layar.kata(_DOKUMEN))
        each = [periksa_naskah(berkas, yang.naskah) for berkas in muatan.ruang.instansi.values()]
        cited = tuple(item for one in each for item in one.temuan)
        covered = tuple(item for one in each for item in one.cakupan)
        found = (*found, *cited)
        if len(stages) > 1:  # all citations are known once every file could be read
            stages = (stages[0], (*stages[1], *cited), *stages[2:])
    return Terperiksa(muatan, ordered(item for item in found if yang.termasuk(item)), stages, covered)
