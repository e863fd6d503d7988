"""All things of one side: the standards, and those of each agency, each version of each kode.

Data: a `Sisi`, one workspace with the units it knows. What a thing belongs to but does not hold itself (the node above
a node, the unit of an objective) is a field of it here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.banding.datar import Benda, Ganti, Pendatar
from sakip_rules.banding.isi import sebut_acuan, tertulis
from sakip_rules.banding.medan import (
    ANGGARAN,
    FAKTA,
    INDIKATOR,
    INSTANSI,
    KEBIJAKAN,
    METODE,
    SASARAN,
    SASARAN_UNIT,
    SATUAN_,
    SIMPUL,
    SKALA,
    TUJUAN,
    UNIT,
)
from sakip_rules.formula.units import Ukuran
from sakip_rules.model.rujukan import nama_satuan, semua_indikator, semua_simpul

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sakip_rules.banding.datar import Jalan
    from sakip_rules.banding.isi import Isi
    from sakip_rules.formula.units import BukuSatuan
    from sakip_rules.model.acuan import Acuan
    from sakip_rules.model.fakta import Fakta, FaktaAnggaran
    from sakip_rules.model.program import Simpul
    from sakip_rules.model.ruang_kerja import BerkasInstansi, RuangKerja, Standar
    from sakip_rules.source.nodes import Scalar


class Sisi:
    """One of the two workspaces, and how its units are called."""

    def __init__(self, ruang: RuangKerja, buku: BukuSatuan) -> None:
        self.ruang = ruang
        self._buku = buku
        self._nama = nama_satuan(ruang.standar.satuan.values())

    def satuan(self, ganti: Ganti) -> Callable[[Scalar], str]:
        """Return how a unit is called: by its kode on the other side, a product of units by those of its parts."""

        def named(written: Scalar) -> str:
            known = self._nama.get(written.text)
            if known is not None:
                return ganti.sebut(SATUAN_, known.kode)
            size = self._buku.ukuran(written)
            text = size.nama if isinstance(size, Ukuran) else " ".join(written.text.split())
            return ganti.sebut(SATUAN_, text)

        return named

    def standar(self, ganti: Ganti) -> Iterator[Benda]:
        """Yield the things of the standard library."""
        rules: Standar = self.ruang.standar
        flat = Pendatar(self.satuan(ganti), ganti)
        yield from (flat.benda(SATUAN_, one) for one in rules.satuan.values())
        yield from (flat.benda(METODE, one) for versions in rules.metode.values() for one in versions)
        yield from (flat.benda(SKALA, one) for versions in rules.skala.values() for one in versions)

    def kode_standar(self) -> Iterator[tuple[str, str]]:
        """Yield the kind and kode of each thing of the standard library."""
        rules = self.ruang.standar
        yield from ((SATUAN_, kode) for kode in rules.satuan)
        yield from ((METODE, kode) for kode in rules.metode)
        yield from ((SKALA, kode) for kode in rules.skala)

    def kode_instansi(self, kode: str) -> Iterator[tuple[str, str]]:
        """Yield the kind and kode of each thing of an agency that may be renamed."""
        berkas = self.ruang.instansi[kode]
        yield from ((TUJUAN, one.kode) for one in berkas.instansi.tujuan)
        yield from ((SASARAN, one.kode) for one in berkas.instansi.sasaran)
        yield from ((SIMPUL, one.kode) for one in semua_simpul(berkas))
        yield from ((UNIT, one.kode) for one in berkas.unit)
        yield from ((SASARAN_UNIT, one.kode) for unit in berkas.unit for one in unit.sasaran)
        yield from ((INDIKATOR, one.kode) for one in semua_indikator(berkas))

    def instansi(self, kode: str, ganti: Ganti) -> Iterator[Benda]:
        """Yield the things of an agency, its facts last."""
        berkas = self.ruang.instansi[kode]
        flat = Pendatar(self.satuan(ganti), ganti)
        rules = berkas.instansi
        yield flat.benda(INSTANSI, rules)
        yield from (flat.benda(TUJUAN, one) for one in rules.tujuan)
        yield from (flat.benda(SASARAN, one) for one in rules.sasaran)
        yield from (flat.benda(KEBIJAKAN, one) for one in rules.kebijakan)
        for program in berkas.program:
            yield from _simpul(flat, program, None)
        for unit in berkas.unit:
            yield flat.benda(UNIT, unit)
            owner = flat.kode(UNIT, unit.kode, unit.tempat)
            yield from (flat.benda(SASARAN_UNIT, one, unit=owner) for one in unit.sasaran)
        yield from (flat.benda(INDIKATOR, one) for one in semua_indikator(berkas))
        yield _catatan(FAKTA, dict(_fakta(berkas.fakta, ganti, _ukuran(berkas))))
        yield _catatan(ANGGARAN, dict(_anggaran(berkas.anggaran, ganti)))


def _catatan(jenis: str, isi: dict[Jalan, Isi]) -> Benda:
    """Return facts as one thing, each an item of it."""
    return Benda(jenis, "", "", None, None, isi, {path: one for path, one in isi.items() if path[-1] != "acuan"})


def _simpul(flat: Pendatar, simpul: Simpul, induk: Simpul | None) -> Iterator[Benda]:
    above = None if induk is None else flat.kode(SIMPUL, induk.kode, simpul.tempat)
    yield flat.benda(SIMPUL, simpul, induk=above)
    for child in simpul.anak:
        yield from _simpul(flat, child, simpul)


def _ukuran(berkas: BerkasInstansi) -> dict[tuple[str, str], str]:
    """Return the unit of each variable as written; of the realisasi itself under an empty name."""
    found = {}
    for item in semua_indikator(berkas):
        found[item.kode, ""] = item.satuan.text
        found |= {(item.kode, name): one.satuan.text for name, one in item.variabel.items()}
    return found


def _fakta(facts: Iterable[Fakta], ganti: Ganti, ukuran: dict[tuple[str, str], str]) -> Iterator[tuple[Jalan, Isi]]:
    for fact in facts:
        owner = fact.indikator.text
        whose = (ganti.sebut(INDIKATOR, owner), ganti.bagian(owner, fact.nama), str(fact.periode))
        unit = ukuran.get((owner, "" if fact.variabel is None else fact.variabel.text), "")
        yield whose, tertulis(fact.nilai, fact.nilai_tertulis.place, unit)
        yield from _acuan(whose, fact.acuan)


def _anggaran(facts: Iterable[FaktaAnggaran], ganti: Ganti) -> Iterator[tuple[Jalan, Isi]]:
    for fact in facts:
        whose = (ganti.sebut(SIMPUL, fact.simpul.text), fact.besaran, str(fact.periode))
        yield whose, tertulis(fact.nilai, fact.nilai_tertulis.place)
        yield from _acuan(whose, fact.acuan)


def _acuan(whose: Jalan, acuan: Acuan | None) -> Iterator[tuple[Jalan, Isi]]:
    if acuan is not None:
        yield (*whose, "acuan"), sebut_acuan(acuan)
