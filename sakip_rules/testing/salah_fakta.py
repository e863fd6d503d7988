"""Errors in what was recorded: a fact one slip away from what the report was computed from.

The report is right, and held against an agency whose files say otherwise. Invariant: only one fact is another one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sakip_rules.source.numbers import Number
from sakip_rules.testing.bahan import Bahan
from sakip_rules.testing.cetak import Gaya
from sakip_rules.testing.kesalahan import Kesalahan
from sakip_rules.testing.nyata import nyata
from sakip_rules.testing.salah_cetak import goresan

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from fractions import Fraction
    from random import Random

    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.periode import Periode
    from sakip_rules.source.places import Place
    from sakip_rules.testing.isi import Laporan

Kunci = tuple[str, str, "Periode"]
"""What a recorded figure is of: whose, what, and when."""

_GORESAN = ("angka_salah", "angka_hilang", "angka_lebih", "angka_tertukar", "pemisah")
_PERCOBAAN = 4


def anggaran(laporan: Laporan, acak: Random) -> Kesalahan | None:
    """Plant a slip in the amount recorded of a node."""
    found = laporan.bahan.tersusun
    keys = [key for key, rows in found.anggaran.items() if len(rows) == 1]

    def sunting(key: Kunci, nilai: Fraction, desimal: int) -> tuple[InstansiTersusun, Place]:
        row = found.anggaran[key][0]
        other = replace(row, nilai=_angka(row.nilai, nilai, desimal))
        return replace(found, anggaran={**found.anggaran, key: (other,)}), row.nilai_tertulis.place

    values = {key: found.anggaran[key][0].nilai for key in keys}
    return _tanam("fakta_anggaran", laporan, acak, values, sunting)


def kinerja(laporan: Laporan, acak: Random) -> Kesalahan | None:
    """Plant a slip in a measured value."""
    found = laporan.bahan.tersusun
    keys = [key for key, rows in found.fakta.items() if len(rows) == 1]

    def sunting(key: Kunci, nilai: Fraction, desimal: int) -> tuple[InstansiTersusun, Place]:
        row = found.fakta[key][0]
        other = replace(row, nilai=_angka(row.nilai, nilai, desimal))
        return replace(found, fakta={**found.fakta, key: (other,)}), row.nilai_tertulis.place

    values = {key: found.fakta[key][0].nilai for key in keys}
    return _tanam("fakta_kinerja", laporan, acak, values, sunting)


def _angka(tertulis: object, nilai: Fraction, desimal: int) -> Number:
    if not isinstance(tertulis, Number):
        raise TypeError(tertulis)
    return replace(tertulis, value=nilai, decimals=desimal)


def _tanam(
    jenis: str,
    laporan: Laporan,
    acak: Random,
    values: Mapping[Kunci, object],
    sunting: Callable[[Kunci, Fraction, int], tuple[InstansiTersusun, Place]],
) -> Kesalahan | None:
    """Plant a slip in one of some recorded figures that makes a printed one wrong."""
    printed = {
        _tempat(node) for one in laporan.butir if one.terhitung is not None for node in _daun(one.terhitung.bukti)
    }
    keys = [key for key in values if isinstance(values[key], Number)]
    acak.shuffle(keys)
    tried = 0
    for key in keys:
        number, kind = values[key], acak.choice(_GORESAN)
        if not isinstance(number, Number) or not number.value:
            continue
        _, place = sunting(key, number.value, number.decimals)
        if place not in printed:
            continue
        one = replace(laporan.butir[0], angka=number.value, desimal=number.decimals, gaya=Gaya())
        calon = next(goresan(kind)(replace(laporan, butir=(one,)), acak), None)
        tried += 1
        if tried > _PERCOBAAN or calon is None or calon.angka == number.value:
            continue
        tersusun, place = sunting(key, calon.angka, calon.desimal)
        wrong = _terkena(laporan, tersusun)
        if wrong:
            return Kesalahan(
                jenis,
                laporan,
                replace(tersusun, berkas=laporan.tersusun().berkas),
                wrong,
                frozenset({_BALIK.get(kind, kind), "bahan"}),
                perbaikan=(place, frozenset({number.value})),
            )
    return None


_BALIK = {"angka_hilang": "angka_lebih", "angka_lebih": "angka_hilang"}
"""What a slip in a recorded figure looks like from the printed one."""


def _terkena(laporan: Laporan, tersusun: InstansiTersusun) -> tuple[int, ...]:
    """Return the figures that do not agree with what the agency now gives, those with the fewest facts below first."""
    now, found = Bahan(tersusun), []
    for at, one in enumerate(laporan.butir):
        if one.terhitung is None or one.angka is None:
            continue
        turunan = one.terhitung.turunan
        rencana = "" if turunan.rencana is None else turunan.rencana.text
        other = now.ambil(
            turunan.jenis, turunan.kode.text, turunan.besaran.text, one.terhitung.periode, rencana=rencana
        )
        if other is not None and other.nilai != one.nilai and nyata(laporan, at, other.bukti):
            found.append((len(set(map(_tempat, _daun(other.bukti)))), at))
    return tuple(at for _, at in sorted(found))


def _daun(bukti: Bukti) -> list[Bukti]:
    if bukti.jenis == "fakta":
        return [bukti]
    return [leaf for child in bukti.anak for leaf in _daun(child)]


def _tempat(bukti: Bukti) -> Place | None:
    return None if bukti.sumber is None else bukti.sumber.tempat
