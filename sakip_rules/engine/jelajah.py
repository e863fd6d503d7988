"""Walking results: every derived value of an agency with whose it is, and every proof below a proof."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sakip_rules.engine.anggaran import Lingkup

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.hasil import (
        HasilAnggaran,
        HasilIndikator,
        HasilInstansi,
        HasilSasaran,
        HasilSimpul,
        HasilUnit,
    )
    from sakip_rules.model.indikator import Indikator
    from sakip_rules.source.places import Place


_TANPA_INDUK = Lingkup("", "")
_LAPISAN = frozenset({"pilihan", "pembulatan", "batas"})


@dataclass(frozen=True, slots=True)
class Turunan:
    """One derived value: of what kind of thing, its kode, name and what it belongs to; which value of it.

    `induk` has a kind and a kode, since a tujuan and a sasaran may be called alike; a program may be of several
    sasaran. `peran` is `nilai`, `riwayat` (of an earlier year) or `pembanding` (a comparison). `pendukung` marks
    those of supporting indicators, which belong to nothing.
    """

    jenis: str
    kode: str
    nama: str
    induk: Lingkup
    besaran: str
    bukti: Bukti
    peran: str = "nilai"
    pendukung: bool = False


def semua_nilai(hasil: HasilInstansi) -> Iterator[Turunan]:
    """Yield every derived value of an agency, in the order in which results are shown."""
    instansi = hasil.instansi
    top = ("instansi", instansi.kode, instansi.nama, _TANPA_INDUK)
    yield from _sebut(top, {"capaian": hasil.capaian, "predikat": hasil.predikat})
    yield from _anggaran(top, hasil.anggaran)
    yield from _anggaran(top, hasil.anggaran_lalu, "riwayat")
    for tujuan in hasil.tujuan:
        own = ("tujuan", tujuan.tujuan.kode, tujuan.tujuan.nama, Lingkup("instansi", instansi.kode))
        yield from _sebut(own, {"capaian": tujuan.capaian, "predikat": tujuan.predikat})
        yield from _anggaran(own, tujuan.anggaran)
        yield from _indikator(tujuan.indikator)
        for sasaran in tujuan.sasaran:
            yield from _sasaran(sasaran)
    yield from (replace(item, pendukung=True) for item in _indikator(hasil.pendukung))
    for simpul in hasil.program:
        yield from _simpul(simpul, _TANPA_INDUK)
    yield from _sebut(top, {"selisih_bawahan": hasil.selisih_unit})
    for unit in hasil.unit:
        for item in unit.telusuri():
            yield from _unit(item, instansi.kode)


def urut(bukti: Iterable[Bukti]) -> list[Bukti]:
    """Return these proofs and all below them, each once and after everything it rests on."""
    done: dict[int, None] = {}
    order: list[Bukti] = []
    stack: list[tuple[Bukti, bool]] = [(one, False) for one in reversed(list(bukti))]
    while stack:
        proof, ready = stack.pop()
        if id(proof) in done:
            continue
        if ready:
            done[id(proof)] = None
            order.append(proof)
        else:
            stack.append((proof, True))
            stack += [(child, False) for child in reversed(proof.anak) if id(child) not in done]
    return order


def tempat(bukti: Bukti) -> Place | None:
    """Return where a value comes from: the place of its rule or fact, below any choice, rounding and cap of it."""
    for proof in _ke_bawah(bukti):
        if proof.jenis not in _LAPISAN and proof.sumber is not None and proof.sumber.tempat is not None:
            return proof.sumber.tempat
    return None


def _ke_bawah(bukti: Bukti) -> Iterator[Bukti]:
    stack, seen = [bukti], set()
    while stack:
        proof = stack.pop()
        if id(proof) not in seen:
            seen.add(id(proof))
            yield proof
            stack += reversed(proof.anak)


def _sebut(
    own: tuple[str, str, str, Lingkup], values: Mapping[str, Bukti | None], peran: str = "nilai"
) -> Iterator[Turunan]:
    for besaran, bukti in values.items():
        if bukti is not None:
            yield Turunan(*own, besaran, bukti, peran)


def _anggaran(own: tuple[str, str, str, Lingkup], anggaran: HasilAnggaran, peran: str = "nilai") -> Iterator[Turunan]:
    values = {
        "pagu": anggaran.pagu,
        "realisasi_anggaran": anggaran.realisasi,
        "sisa": anggaran.sisa,
        "serapan": anggaran.serapan,
        "efisiensi": anggaran.efisiensi,
        **{bukti.besaran: bukti for bukti in anggaran.efisiensi_lain},
    }
    return _sebut(own, values, peran)


def _indikator(items: Iterable[HasilIndikator]) -> Iterator[Turunan]:
    for item in items:
        indikator = item.indikator
        own = ("indikator", indikator.kode, indikator.nama, _induk(indikator))
        values: dict[str, Bukti | None] = {
            "target": item.target,
            "realisasi": item.realisasi,
            "capaian": item.capaian,
            "predikat": item.predikat,
            "predikat_realisasi": item.predikat_realisasi,
        }
        yield from _sebut(own, values)
        if item.anggaran is not None:
            yield from _anggaran(own, item.anggaran)
        yield from _sebut(own, {bukti.besaran: bukti for bukti in item.pembanding}, "pembanding")
        for year in item.riwayat:
            earlier = {"target": year.target, "realisasi": year.realisasi, "capaian": year.capaian}
            yield from _sebut(own, earlier, "riwayat")


def _induk(indikator: Indikator) -> Lingkup:
    return Lingkup(indikator.tingkat, indikator.induk.text) if indikator.induk.text else _TANPA_INDUK


def _sasaran(hasil: HasilSasaran) -> Iterator[Turunan]:
    own = ("sasaran", hasil.sasaran.kode, hasil.sasaran.nama, Lingkup("tujuan", hasil.sasaran.tujuan.text))
    yield from _sebut(own, {"capaian": hasil.capaian, "predikat": hasil.predikat})
    yield from _anggaran(own, hasil.anggaran)
    yield from _indikator(hasil.indikator)


def _unit(hasil: HasilUnit, instansi: str) -> Iterator[Turunan]:
    unit = hasil.unit
    above = Lingkup("instansi", instansi) if unit.induk is None else Lingkup("unit", unit.induk.text)
    own = ("unit", unit.kode, unit.nama, above)
    yield from _sebut(own, {"capaian": hasil.capaian, "predikat": hasil.predikat})
    yield from _anggaran(own, hasil.anggaran)
    checked = {
        "pagu_perjanjian": hasil.pagu_perjanjian,
        "selisih_perjanjian": hasil.selisih_perjanjian,
        "selisih_bawahan": hasil.selisih_bawahan,
    }
    yield from _sebut(own, checked)
    yield from _indikator(hasil.indikator)


def _simpul(hasil: HasilSimpul, induk: Lingkup) -> Iterator[Turunan]:
    simpul = hasil.simpul
    served = ", ".join(one.text for one in simpul.sasaran)
    own = (simpul.tingkat, simpul.kode, simpul.nama, Lingkup("sasaran", served) if served else induk)
    yield from _anggaran(own, hasil.anggaran)
    yield from _indikator(hasil.indikator)
    for child in hasil.anak:
        yield from _simpul(child, Lingkup(simpul.tingkat, simpul.kode))
