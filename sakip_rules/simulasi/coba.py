"""What becomes of an agency where some inputs have other values: every derived value that changes, before and after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.engine.jelajah import semua_nilai
from sakip_rules.engine.nilai import mulai, nilai_dari
from sakip_rules.engine.umpama import mulai_umpama, nilai_masukan
from sakip_rules.model.nilai import TanpaNilai

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sakip_rules.engine.jelajah import Turunan
    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.engine.umpama import Umpama
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.hasil import HasilInstansi
    from sakip_rules.model.periode import Periode

_NILAI = "nilai"
_URUTAN = {"sasaran": 0, "tujuan": 1, "unit": 2, "instansi": 3}
_POKOK = frozenset({"realisasi", "capaian", "predikat"})


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One derived value before and after; the same where it is told although it does not change."""

    sebelum: Turunan
    sesudah: Turunan

    @property
    def berubah(self) -> bool:
        """Whether it is another value; what had none and has none is none, whatever is missing now."""
        before, after = self.sebelum.bukti.nilai, self.sesudah.bukti.nilai
        return before != after and not (isinstance(before, TanpaNilai) and isinstance(after, TanpaNilai))


@dataclass(frozen=True, slots=True)
class Percobaan:
    """A what-if: what is supposed and what it was, the agency as it is and as it would be, and what that changes."""

    umpama: tuple[tuple[Umpama, Bukti], ...]
    sebelum: HasilInstansi
    sesudah: HasilInstansi
    perubahan: tuple[Perubahan, ...]

    def bukti(self, indikator: str) -> Bukti:
        """Return the proof of an indicator's predikat as it would be."""
        found = {
            one.sesudah.besaran: one.sesudah.bukti
            for one in self.perubahan
            if (one.sesudah.jenis, one.sesudah.kode) == ("indikator", indikator)
        }
        return found["predikat"]


def coba(tersusun: InstansiTersusun, periode: Periode, indikator: str, umpama: Sequence[Umpama]) -> Percobaan:
    """Judge an agency as it is and as supposed; of the indicator asked for, the main values are told in any case."""
    begun = mulai(tersusun, periode)
    known = tuple((one, nilai_masukan(begun, one.masukan)) for one in umpama)
    before = nilai_dari(begun)
    after = nilai_dari(mulai_umpama(tersusun, periode, umpama))
    return Percobaan(known, before, after, tuple(_perubahan(before, after, indikator)))


def _perubahan(before: HasilInstansi, after: HasilInstansi, indikator: str) -> Iterator[Perubahan]:
    now = {_kunci(one): one for one in semua_nilai(after)}
    pairs = [Perubahan(one, now[_kunci(one)]) for one in semua_nilai(before) if _kunci(one) in now]
    wanted = [one for one in pairs if one.sebelum.peran == _NILAI]
    own = [one for one in wanted if (one.sebelum.jenis, one.sebelum.kode) == ("indikator", indikator)]
    yield from (one for one in own if one.berubah or one.sebelum.besaran in _POKOK)
    others = [one for one in wanted if one.berubah and one not in own]
    yield from sorted(others, key=lambda one: _URUTAN.get(one.sebelum.jenis, len(_URUTAN)))


def _kunci(turunan: Turunan) -> tuple[str, str, str, str, str]:
    return turunan.jenis, turunan.kode, turunan.besaran, turunan.peran, turunan.bukti.periode
