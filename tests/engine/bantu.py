"""A small agency in memory, over the real standard library: rules and facts as YAML, results as text."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from sakip_rules.engine.nilai import nilai
from sakip_rules.engine.susun import susun_instansi
from sakip_rules.engine.tampil import eksak, tercetak
from sakip_rules.formula.units import BukuSatuan
from sakip_rules.model.baca import susun
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.periode import baca_periode
from sakip_rules.source.documents import Document
from sakip_rules.source.files import decode
from sakip_rules.source.yaml_reader import read_yaml

ROOT = Path(__file__).parents[2]
KODE = "dinas-uji"
INSTANSI = """
kode: dinas-uji
nama: Dinas Uji
periode: 2024
renstra: {sejak: 2021, sampai: 2026}
tujuan:
  - {kode: T1, nama: Tujuan satu}
sasaran:
  - {kode: S1, nama: Sasaran satu, tujuan: T1}
  - {kode: S2, nama: Sasaran dua, tujuan: T1}
"""


def dokumen(name, text, kind, instansi=""):
    """One file, read but not held to its schema: what the engine does with an unchecked file is tested here too."""
    source = decode(text.encode(), name)
    root, wrong = read_yaml(source)
    assert wrong == (), wrong
    return Document(kind, instansi, name, source, root)


@cache
def standar():
    """The files of the standard library."""
    found = []
    for path in sorted((ROOT / "definitions" / "standar").rglob("*.yaml")):
        kind = path.parent.name if path.parent.name in ("metode", "skala") else path.stem
        found.append(dokumen(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"), kind))
    return tuple(found)


@cache
def buku():
    """The book of the standard units: making it takes longer than judging an agency."""
    return BukuSatuan.susun(susun(standar())[0].standar.satuan)[0]


class Dinas:
    """An agency written bit by bit; `kebijakan` and `instansi` are YAML, the rest is one call a rule or fact."""

    def __init__(self, kebijakan="", instansi=INSTANSI):
        self.instansi = f"{instansi}\nkebijakan: {kebijakan}\n" if kebijakan else instansi
        self.files = {}
        self.fakta_ditulis = []
        self.anggaran_ditulis = []

    def iku(self, kode="IKU-1", sasaran="S1", satuan="indeks", polaritas="positif", **lain):
        """Write an indicator of a sasaran (or, with `tujuan` among the rest, of a tujuan; with no sasaran, of none)."""
        induk = {} if "tujuan" in lain or not sasaran else {"sasaran": sasaran}
        fields = {"kode": kode, "nama": f"Indikator {kode}", **induk, "satuan": satuan, "polaritas": polaritas, **lain}
        text = "".join(f"{key}: {value}\n" for key, value in fields.items())
        name = f"definitions/{KODE}/iku/{kode}-{len(self.files)}.yaml"
        self.files[name] = dokumen(name, text, "iku", KODE)
        return self

    def program(self, text):
        """Write a program file."""
        name = f"definitions/{KODE}/program/p{len(self.files)}.yaml"
        self.files[name] = dokumen(name, text, "program", KODE)
        return self

    def unit(self, kode, induk="", **lain):
        """Write a unit."""
        fields = {"kode": kode, "nama": f"Unit {kode}", **({"induk": induk} if induk else {}), **lain}
        name = f"definitions/{KODE}/unit/{kode}-{len(self.files)}.yaml"
        self.files[name] = dokumen(name, "".join(f"{key}: {value}\n" for key, value in fields.items()), "unit", KODE)
        return self

    def standar(self, kind, text):
        """Write a rule of the workspace's own standard library."""
        name = f"definitions/standar/{kind}/uji{len(self.files)}.yaml"
        self.files[name] = dokumen(name, text, kind)
        return self

    def fakta(self, indikator, periode, nilai, variabel=""):
        """Record a fact."""
        called = f", variabel: {variabel}" if variabel else ""
        self.fakta_ditulis.append(f'  - {{indikator: {indikator}{called}, periode: "{periode}", nilai: {nilai}}}\n')
        return self

    def anggaran(self, simpul, periode, nilai, besaran="realisasi"):
        """Record an amount."""
        self.anggaran_ditulis.append(
            f'  - {{simpul: {simpul}, besaran: {besaran}, periode: "{periode}", nilai: {nilai}}}\n'
        )
        return self

    def dokumen(self):
        """Every file of the workspace."""
        facts = "fakta:\n" + "".join(self.fakta_ditulis) if self.fakta_ditulis else ""
        spent = "anggaran:\n" + "".join(self.anggaran_ditulis) if self.anggaran_ditulis else ""
        own = [dokumen(f"definitions/{KODE}/instansi.yaml", self.instansi, "instansi", KODE)]
        if facts or spent:
            own.append(dokumen(f"realisasi/{KODE}/2024.yaml", f"{facts}{spent}", "realisasi", KODE))
        return (*standar(), *own, *self.files.values())

    def ruang(self):
        """The workspace as read, whatever is wrong with it."""
        return susun(self.dokumen())[0]

    def susun(self):
        """The agency compiled, and what is wrong with it."""
        return susun_instansi(self.ruang(), KODE, buku())

    def nilai(self, periode="2024"):
        """The agency judged."""
        return nilai(self.susun()[0], baca_periode(periode))

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
