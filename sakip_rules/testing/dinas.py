"""A small agency in memory, over the standard library: rules and facts as YAML, written bit by bit.

Data: texts of files. Nothing is held to a schema: what the engine does with an unchecked file is tested with it, too.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Self

from sakip_rules.engine.nilai import nilai
from sakip_rules.engine.susun import susun_instansi
from sakip_rules.formula.units import BukuSatuan
from sakip_rules.model.baca import susun
from sakip_rules.model.periode import baca_periode
from sakip_rules.source.documents import Document
from sakip_rules.source.files import decode
from sakip_rules.source.places import SourceFile
from sakip_rules.source.resources import standar_folder
from sakip_rules.source.yaml_reader import read_yaml

if TYPE_CHECKING:
    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.hasil import HasilInstansi
    from sakip_rules.model.ruang_kerja import RuangKerja
    from sakip_rules.source.diagnostics import Diagnostic

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


def dokumen(name: str, text: str, kind: str, instansi: str = "") -> Document:
    """Return one file, read; raises ValueError for a text that is no YAML."""
    source = decode(text.encode(), name)
    if not isinstance(source, SourceFile):
        raise ValueError(source)  # noqa: TRY004 - what is wrong is the text, not its type
    root, wrong = read_yaml(source)
    if wrong or root is None:
        raise ValueError(wrong)
    return Document(kind, instansi, name, source, root)


@cache
def standar() -> tuple[Document, ...]:
    """Return the files of the standard library."""
    found = []
    for path in sorted(standar_folder().rglob("*.yaml")):
        kind = path.parent.name if path.parent.name in ("metode", "skala") else path.stem
        name = f"definitions/standar/{path.relative_to(standar_folder()).as_posix()}"
        found.append(dokumen(name, path.read_text(encoding="utf-8"), kind))
    return tuple(found)


@cache
def buku() -> BukuSatuan:
    """Return the book of the standard units: making it takes longer than judging an agency."""
    return BukuSatuan.susun(susun(standar())[0].standar.satuan)[0]


class Dinas:
    """An agency written bit by bit; `kebijakan` and `instansi` are YAML, the rest is one call a rule or fact."""

    def __init__(self, kebijakan: str = "", instansi: str = INSTANSI) -> None:
        self.instansi = f"{instansi}\nkebijakan: {kebijakan}\n" if kebijakan else instansi
        self.files: dict[str, Document] = {}
        self.fakta_ditulis: list[str] = []
        self.anggaran_ditulis: list[str] = []

    def iku(
        self,
        kode: str = "IKU-1",
        sasaran: str = "S1",
        satuan: str = "indeks",
        polaritas: str = "positif",
        **lain: object,
    ) -> Self:
        """Write an indicator of a sasaran (or, with `tujuan` among the rest, of a tujuan; with no sasaran, of none)."""
        induk = {} if "tujuan" in lain or not sasaran else {"sasaran": sasaran}
        fields = {"kode": kode, "nama": f"Indikator {kode}", **induk, "satuan": satuan, "polaritas": polaritas, **lain}
        text = "".join(f"{key}: {value}\n" for key, value in fields.items())
        name = f"definitions/{KODE}/iku/{kode}-{len(self.files)}.yaml"
        self.files[name] = dokumen(name, text, "iku", KODE)
        return self

    def program(self, text: str) -> Self:
        """Write a program file."""
        name = f"definitions/{KODE}/program/p{len(self.files)}.yaml"
        self.files[name] = dokumen(name, text, "program", KODE)
        return self

    def unit(self, kode: str, induk: str = "", **lain: object) -> Self:
        """Write a unit."""
        fields = {"kode": kode, "nama": f"Unit {kode}", **({"induk": induk} if induk else {}), **lain}
        name = f"definitions/{KODE}/unit/{kode}-{len(self.files)}.yaml"
        self.files[name] = dokumen(name, "".join(f"{key}: {value}\n" for key, value in fields.items()), "unit", KODE)
        return self

    def standar(self, kind: str, text: str) -> Self:
        """Write a rule of the workspace's own standard library."""
        name = f"definitions/standar/{kind}/uji{len(self.files)}.yaml"
        self.files[name] = dokumen(name, text, kind)
        return self

    def fakta(self, indikator: str, periode: object, nilai: object, variabel: str = "") -> Self:
        """Record a fact."""
        called = f", variabel: {variabel}" if variabel else ""
        self.fakta_ditulis.append(f'  - {{indikator: {indikator}{called}, periode: "{periode}", nilai: {nilai}}}\n')
        return self

    def anggaran(self, simpul: str, periode: object, nilai: object, besaran: str = "realisasi") -> Self:
        """Record an amount."""
        self.anggaran_ditulis.append(
            f'  - {{simpul: {simpul}, besaran: {besaran}, periode: "{periode}", nilai: {nilai}}}\n'
        )
        return self

    def dokumen(self) -> tuple[Document, ...]:
        """Return every file of the workspace."""
        facts = "fakta:\n" + "".join(self.fakta_ditulis) if self.fakta_ditulis else ""
        spent = "anggaran:\n" + "".join(self.anggaran_ditulis) if self.anggaran_ditulis else ""
        own = [dokumen(f"definitions/{KODE}/instansi.yaml", self.instansi, "instansi", KODE)]
        if facts or spent:
            own.append(dokumen(f"realisasi/{KODE}/2024.yaml", f"{facts}{spent}", "realisasi", KODE))
        return (*standar(), *own, *self.files.values())

    def ruang(self) -> RuangKerja:
        """Return the workspace as read, whatever is wrong with it."""
        return susun(self.dokumen())[0]

    def susun(self) -> tuple[InstansiTersusun, tuple[Diagnostic, ...]]:
        """Return the agency compiled, and what is wrong with it."""
        return susun_instansi(self.ruang(), KODE, buku())

    def nilai(self, periode: str = "2024") -> HasilInstansi:
        """Return the agency judged; raises ValueError for a text that is no periode."""
        when = baca_periode(periode)
        if when is None:
            raise ValueError(periode)
        return nilai(self.susun()[0], when)
