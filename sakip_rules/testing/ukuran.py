"""How much of a planted error the audit finds: the figures, the cause, the repair, and nothing else.

Data: a `Laporan` or a `Kesalahan`, and the audit's findings of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.audit.perbaikan import perbaikan
from sakip_rules.audit.putusan import periksa
from sakip_rules.audit.telaah import telaah
from sakip_rules.audit.tingkat import COCOK

if TYPE_CHECKING:
    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.testing.isi import Laporan
    from sakip_rules.testing.kesalahan import Kesalahan

_TIGA = 3


@dataclass(frozen=True, slots=True)
class Ukuran:
    """What the audit makes of one error.

    `ditemukan`: every wrong figure is a finding; `lain` are findings that have nothing to do with it. `sebab` is the
    rank of the true cause of the first wrong figure (1 the likeliest), 0 where it is not given, None where there is
    none to tell. `diperbaiki` says whether the true repair is offered, None where no single edit was planted.
    """

    jenis: str
    ditemukan: bool
    lain: int
    sebab: int | None
    diperbaiki: bool | None


def salah_temuan(laporan: Laporan) -> tuple[Temuan, ...]:
    """Return the findings of a consistent report: there must be none."""
    return tuple(item for item in periksa(laporan.tersusun()) if item.putusan not in COCOK)


def ukur(kesalahan: Kesalahan) -> Ukuran:
    """Return what the audit makes of an error."""
    found = telaah(kesalahan.tersusun, periksa(kesalahan.tersusun))
    wrong = {at for at, item in enumerate(found) if item.putusan not in COCOK}
    explained = {at for at in wrong if at in (*kesalahan.tempat, *kesalahan.bawaan) or _serumpun(kesalahan, found, at)}
    ranks = [_peringkat(kesalahan, found[at]) for at in kesalahan.tempat[:1]]
    return Ukuran(
        kesalahan.jenis,
        wrong >= set(kesalahan.tempat),
        len(wrong - explained),
        ranks[0] if kesalahan.sebab else None,
        _diperbaiki(kesalahan, found) if kesalahan.perbaikan is not None else None,
    )


def _serumpun(kesalahan: Kesalahan, temuan: tuple[Temuan, ...], at: int) -> bool:
    """Whether a finding is of the error's group, or of a figure that a wrongly recorded fact makes another one."""
    group = temuan[at].kelompok[0]
    moved = temuan[at].harapan.nilai != kesalahan.laporan.butir[at].nilai
    return moved or bool(group and group == temuan[kesalahan.tempat[0]].kelompok[0])


def _peringkat(kesalahan: Kesalahan, temuan: Temuan) -> int:
    every = [number for number, one in enumerate(temuan.sebab, start=1) if one.kode in kesalahan.sebab]
    return every[0] if every else 0


def tiga(ukuran: Ukuran) -> bool:
    """Whether the true cause is among the first three."""
    return ukuran.sebab is not None and 0 < ukuran.sebab <= _TIGA


def _diperbaiki(kesalahan: Kesalahan, temuan: tuple[Temuan, ...]) -> bool:
    if kesalahan.perbaikan is None:
        return False
    place, figures = kesalahan.perbaikan
    return any(one.tempat == place and one.menjadi in figures for one in perbaikan(kesalahan.tersusun, temuan))
