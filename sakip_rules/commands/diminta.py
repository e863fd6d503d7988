"""What a call of `sakip simulasi` asks for, done: suppositions read, questions put, answers gathered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.commands.salah import salah
from sakip_rules.engine.nilai import mulai
from sakip_rules.engine.target import BESARAN as TARGET
from sakip_rules.engine.umpama import PARAMETER, REALISASI, masukan
from sakip_rules.simulasi.agar import agar
from sakip_rules.simulasi.coba import coba
from sakip_rules.simulasi.hasil import Dicari, Simulasi
from sakip_rules.simulasi.rentang import rentang
from sakip_rules.simulasi.soal import INDIKATOR, Pokok, Soal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.commands.andai import Bacaan
    from sakip_rules.engine.umpama import Masukan, Umpama
    from sakip_rules.model.hasil import HasilInstansi
    from sakip_rules.simulasi.rentang import Jangkauan

_NEGATIF = "negatif"


@dataclass(frozen=True, slots=True)
class Diminta:
    """The words of a call: what is supposed, the goal, the one input that may move, whether the ranges are wanted."""

    andaian: tuple[str, ...]
    agar: str
    ubah: str
    rentang: bool


def simulasi(bacaan: Bacaan, hasil: HasilInstansi, diminta: Diminta) -> Simulasi:
    """Do what is asked, one after the other; raises `SalahPanggil` for what cannot be read."""
    umpama = _umpama(bacaan, diminta.andaian)
    moving = _bergerak(bacaan, umpama, diminta.ubah)
    tried = coba(bacaan.tersusun, bacaan.periode, bacaan.kode, umpama) if umpama else None
    found = _dicari(bacaan, umpama, diminta, moving) if diminta.agar else None
    reach = tuple(_jangkauan(bacaan, umpama, moving)) if diminta.rentang else ()
    return Simulasi(hasil, bacaan.item.indikator, umpama, tried, found, reach)


def _umpama(bacaan: Bacaan, andaian: tuple[str, ...]) -> tuple[Umpama, ...]:
    """Read what is supposed, each input once."""
    found: dict[object, Umpama] = {}
    for written in andaian:
        one = bacaan.umpama(written)
        if _kunci(one.masukan) in found:
            raise _dua_kali(bacaan, one.masukan, written)
        found[_kunci(one.masukan)] = one
    return tuple(found.values())


def _bergerak(bacaan: Bacaan, umpama: tuple[Umpama, ...], ubah: str) -> tuple[Masukan, ...]:
    """Return the inputs that are let run: the one named, else the realisasi and all others that are not supposed."""
    fixed = {_kunci(one.masukan) for one in umpama}
    if ubah:
        found = bacaan.masukan(ubah, ubah)
        if _kunci(found) in fixed:
            raise _dua_kali(bacaan, found, ubah)
        return (found,)
    every = [one for one in masukan(mulai(bacaan.tersusun, bacaan.periode), bacaan.item) if _kunci(one) not in fixed]
    return tuple(sorted(every, key=lambda one: one.jenis != REALISASI))


def _dicari(bacaan: Bacaan, umpama: tuple[Umpama, ...], diminta: Diminta, moving: tuple[Masukan, ...]) -> Dicari:
    """Return what reaches a goal; without an input named, a target and a parameter are no way to reach it."""
    pokok, kehendak = bacaan.kehendak(diminta.agar)
    chosen = [one for one in moving if diminta.ubah or one.jenis not in {TARGET, PARAMETER}] or moving
    up = -1 if bacaan.item.indikator.polaritas == _NEGATIF else 1
    found = []
    for one in chosen:
        soal = Soal(bacaan.tersusun, bacaan.periode, bacaan.kode, one, pokok, umpama)
        found.append((one, agar(soal, kehendak, up if one.jenis == REALISASI else 0)))
    return Dicari(diminta.agar, pokok, kehendak, tuple(found))


def _jangkauan(bacaan: Bacaan, umpama: tuple[Umpama, ...], moving: tuple[Masukan, ...]) -> Iterator[Jangkauan]:
    pokok = Pokok(INDIKATOR, bacaan.kode, "predikat")
    for one in moving:
        yield rentang(Soal(bacaan.tersusun, bacaan.periode, bacaan.kode, one, pokok, umpama))


def _dua_kali(bacaan: Bacaan, masukan: Masukan, tertulis: str) -> Exception:
    return salah("P064", bacaan.layar.argv, tertulis, name=masukan.nama, periode=masukan.periode)


def _kunci(masukan: Masukan) -> object:
    return masukan.jenis, masukan.kode, masukan.nama, masukan.periode
