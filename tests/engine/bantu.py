"""A small agency in memory, over the real standard library: rules and facts as YAML, results as text."""

from dataclasses import replace
from pathlib import Path

from sakip_rules.engine.nilai import mulai
from sakip_rules.engine.tampil import eksak, tercetak
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.periode import Periode
from sakip_rules.testing import dinas
from sakip_rules.testing.dinas import INSTANSI, KODE, buku, dokumen, standar
from tests.engine.utuh import utuh

__all__ = ["INSTANSI", "KODE", "ROOT", "Dinas", "buku", "dokumen", "standar"]
ROOT = Path(__file__).parents[2]


class Dinas(dinas.Dinas):
    """The same with one indicator's result at hand; whatever is judged is held to what holds of every proof."""

    def nilai(self, periode="2024"):
        """The agency judged."""
        hasil = super().nilai(periode)
        utuh(hasil, {one.name: one.source for one in self.dokumen()})
        return hasil

    def hasil(self, kode="IKU-1", periode="2024"):
        """One indicator judged."""
        return indikator(self.nilai(periode))[kode]


def dengan(tersusun, kode, **fields):
    """A compiled agency with an indicator that no reader would have let through."""
    found = tuple(replace(item, indikator=replace(item.indikator, **fields)) for item in tersusun.indikator[kode])
    return replace(tersusun, indikator={**tersusun.indikator, kode: found})


def indikator(hasil):
    """Every indicator of a result by its kode."""
    found = [item for tujuan in hasil.tujuan for item in tujuan.indikator]
    found += [item for tujuan in hasil.tujuan for sasaran in tujuan.sasaran for item in sasaran.indikator]
    found += hasil.pendukung
    nodes = list(hasil.program)
    while nodes:
        node = nodes.pop()
        found += node.indikator
        nodes += node.anak
    found += [item for top in hasil.unit for one in top.telusuri() for item in one.indikator]
    return {item.indikator.kode: item for item in found}


def unit(hasil, kode):
    """One unit of a result."""
    return next(one for top in hasil.unit for one in top.telusuri() if one.unit.kode == kode)


def sasaran(hasil, kode="S1"):
    """One sasaran of a result."""
    return next(item for tujuan in hasil.tujuan for item in tujuan.sasaran if item.sasaran.kode == kode)


def simpul(hasil, kode):
    """One node of the program tree of a result."""
    nodes = list(hasil.program)
    while nodes:
        node = nodes.pop()
        if node.simpul.kode == kode:
            return node
        nodes += node.anak
    raise KeyError(kode)


def angka(bukti):
    """The value in its printed unit, exact: a plain decimal, a fraction, a word; for an absence its codes."""
    value = bukti.nilai
    if isinstance(value, TanpaNilai):
        return " ".join(reason.code for reason in value.sebab)
    if isinstance(value, tuple):
        return "; ".join(eksak(tercetak(one, bukti.satuan)) for one in value)
    return value if isinstance(value, str) else eksak(tercetak(value, bukti.satuan))


def jenis(bukti):
    """How a value came about, step by step down its own line."""
    line = [bukti.jenis]
    while bukti.anak and (bukti.anak[0].besaran, bukti.anak[0].milik) == (bukti.besaran, bukti.milik):
        bukti = bukti.anak[0]
        line.append(bukti.jenis)
    return line


def catatan(bukti):
    """The codes of the remarks on a value and on its own line below."""
    found = [note.code for note in bukti.catatan]
    while bukti.anak and (bukti.anak[0].besaran, bukti.anak[0].milik) == (bukti.besaran, bukti.milik):
        bukti = bukti.anak[0]
        found += [note.code for note in bukti.catatan]
    return found


def semua(bukti):
    """A proof and everything below it."""
    yield bukti
    for child in bukti.anak:
        yield from semua(child)


def disiapkan(dinas, tahun=2024, kode="IKU-1"):
    """An evaluation of a year, and an indicator in it."""
    p = mulai(dinas.susun()[0], Periode(tahun))
    return p, p.indikator(kode, tahun)


def siapa(bukti):
    """What a value is: kind of proof, what, whose, when, and in which unit."""
    unit = None if bukti.satuan is None else bukti.satuan.kode
    return bukti.jenis, bukti.besaran, bukti.milik, str(bukti.periode), unit


def asal(bukti):
    """Where a value is from: kind, kode, name and text of its source."""
    return bukti.sumber.jenis, bukti.sumber.kode, bukti.sumber.nama, bukti.sumber.tertulis


def sebab(bukti):
    """The one reason why there is no value: whether it is missing, the code, where it points, its facts."""
    assert isinstance(bukti.nilai, TanpaNilai)
    (reason,) = bukti.nilai.sebab
    return bukti.nilai.kosong, reason.code, reason.place, dict(reason.data)
