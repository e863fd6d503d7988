"""What a person can point at in a result by its kode, and which values it has.

Invariant: everything that is shown by `nilai` can be pointed at; the first value of a thing is the one meant where none
is named.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.commands.salah import salah

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip_rules.commands.layar import Layar
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.hasil import HasilAnggaran, HasilIndikator, HasilInstansi, HasilSimpul, HasilUnit


_DIBAYAR = {"realisasi": "realisasi_anggaran"}
"""What the budget behind an indicator is called, where the indicator has a value of that name itself."""


_INDIKATOR = "indikator"


@dataclass(frozen=True, slots=True)
class Tunjukan:
    """A thing with values: its kind, kode and name, its values by besaran; `utama` names those listed as examples."""

    jenis: str
    kode: str
    nama: str
    nilai: tuple[tuple[str, Bukti], ...]
    utama: bool = False

    @property
    def lengkap(self) -> str:
        """The kode with its kind, for where several kinds have the same kode."""
        return f"{self.jenis}:{self.kode}"

    def ambil(self, besaran: str) -> Bukti | None:
        """Return a value by its besaran; what was spent also by the name it has behind an indicator."""
        values, spent = dict(self.nilai), {name: besaran for besaran, name in _DIBAYAR.items()}
        own = spent.get(besaran, "") if self.jenis != _INDIKATOR else ""
        return values.get(besaran) or values.get(own)


def semua(hasil: HasilInstansi) -> tuple[Tunjukan, ...]:
    """Return everything a result holds, in the order it is shown."""
    return tuple(_semua(hasil))


def pilih(layar: Layar, hasil: HasilInstansi, tertulis: str) -> Tunjukan:
    """Return what a kode means (`jenis:kode` where several kinds have it); raises `SalahPanggil`."""
    every = semua(hasil)
    found = [item for item in every if tertulis in {item.kode, item.lengkap}]
    if len(found) == 1:
        return found[0]
    if found:
        names = [item.lengkap for item in found]
        raise salah("P017", layar.argv, tertulis, names, name=tertulis, nearest=names[0])
    known = [item.kode for item in every]
    main = ", ".join(item.kode for item in every if item.utama)
    fields = {"instansi": hasil.instansi.kode, "periode": hasil.periode, "utama": main}
    raise salah("P012", layar.argv, tertulis, known, sebut=False, name=tertulis, **fields)


def _semua(hasil: HasilInstansi) -> Iterator[Tunjukan]:
    values = (("predikat", hasil.predikat), ("capaian", hasil.capaian), *_anggaran(hasil.anggaran))
    if hasil.selisih_unit is not None:
        values = (*values, ("selisih_bawahan", hasil.selisih_unit))
    yield Tunjukan("instansi", hasil.instansi.kode, hasil.instansi.nama, values, utama=True)
    for tujuan in hasil.tujuan:
        values = (("predikat", tujuan.predikat), ("capaian", tujuan.capaian), *_anggaran(tujuan.anggaran))
        yield Tunjukan("tujuan", tujuan.tujuan.kode, tujuan.tujuan.nama, values, utama=True)
        yield from _indikator(tujuan.indikator, utama=True)
        for item in tujuan.sasaran:
            values = (("predikat", item.predikat), ("capaian", item.capaian), *_anggaran(item.anggaran))
            yield Tunjukan("sasaran", item.sasaran.kode, item.sasaran.nama, values, utama=True)
            yield from _indikator(item.indikator, utama=True)
    yield from _indikator(hasil.pendukung, utama=True)
    for simpul in hasil.program:
        yield from _simpul(simpul)
    for unit in hasil.unit:
        for each in unit.telusuri():
            yield from _unit(each)


def _simpul(hasil: HasilSimpul) -> Iterator[Tunjukan]:
    node = hasil.simpul
    yield Tunjukan(node.tingkat, node.kode, node.nama, tuple(_anggaran(hasil.anggaran)))
    yield from _indikator(hasil.indikator, utama=False)
    for child in hasil.anak:
        yield from _simpul(child)


def _unit(hasil: HasilUnit) -> Iterator[Tunjukan]:
    checked = (
        ("pagu_perjanjian", hasil.pagu_perjanjian),
        ("selisih_perjanjian", hasil.selisih_perjanjian),
        ("selisih_bawahan", hasil.selisih_bawahan),
    )
    values = [("predikat", hasil.predikat), ("capaian", hasil.capaian), *_anggaran(hasil.anggaran)]
    values += [(besaran, bukti) for besaran, bukti in checked if bukti is not None]
    yield Tunjukan("unit", hasil.unit.kode, hasil.unit.nama, tuple(values), utama=True)
    yield from _indikator(hasil.indikator, utama=False)


def _indikator(items: Iterable[HasilIndikator], *, utama: bool) -> Iterator[Tunjukan]:
    for item in items:
        values = [
            ("predikat", item.predikat),
            ("capaian", item.capaian),
            ("realisasi", item.realisasi),
            ("target", item.target),
        ]
        if item.predikat_realisasi is not None:
            values.append(("predikat_realisasi", item.predikat_realisasi))
        if item.anggaran is not None:
            values += [(_DIBAYAR.get(name, name), bukti) for name, bukti in _anggaran(item.anggaran)]
        values += [(bukti.sumber.kode, bukti) for bukti in item.pembanding if bukti.sumber is not None]
        yield Tunjukan(_INDIKATOR, item.indikator.kode, item.indikator.nama, tuple(values), utama)


def _anggaran(anggaran: HasilAnggaran) -> Iterator[tuple[str, Bukti]]:
    yield "serapan", anggaran.serapan
    yield "pagu", anggaran.pagu
    yield "realisasi", anggaran.realisasi
    yield "sisa", anggaran.sisa
    if anggaran.efisiensi is not None:
        yield "efisiensi", anggaran.efisiensi
    yield from ((bukti.besaran, bukti) for bukti in anggaran.efisiensi_lain)
