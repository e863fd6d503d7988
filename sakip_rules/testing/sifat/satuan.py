"""The unit in which figures are written changes nothing: rupiah or thousands of rupiah, percent or a ratio.

Two promises. Of the method: realisasi, target and parameters times the same number have the same capaian
(`kelipatan`). Of the formula: the same facts written in a unit a thousand times as large give the same realisasi,
capaian and predikat (`satuan`): the rule is compiled once more with such units, which nobody has declared.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from sakip_rules.engine.andaian import Diganti
from sakip_rules.engine.capaian import metode_capaian
from sakip_rules.engine.kompilasi import INDIKATOR, Kompilasi
from sakip_rules.engine.nilai import mulai, nilai_indikator
from sakip_rules.locale import N_
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.ruang_kerja import RuangKerja
from sakip_rules.source.numbers import Bound, Interval, Missing, Number
from sakip_rules.testing.bentuk import Kasus, baca, dengan_fakta, tulis
from sakip_rules.testing.sifat.dasar import Langgar, Sifat, angka
from sakip_rules.testing.sifat.searah import langsung_dihitung
from sakip_rules.testing.strategi.fakta import fakta, langsung, realisasi, target_lazim, tepi_realisasi

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hypothesis.strategies import SearchStrategy

    from sakip_rules.engine.tersusun import IndikatorTersusun, InstansiTersusun
    from sakip_rules.model.hasil import HasilIndikator
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.numbers import Written
    from sakip_rules.testing.bentuk import Baris
    from sakip_rules.testing.pokok import IndikatorUji
    from sakip_rules.testing.sifat.dasar import Janji

RIBU = Fraction(1000)
_DEPAN = "ribu_"
_KALI = (RIBU, Fraction(1, 100), Fraction(100), Fraction(1, 1000))

_URUTAN = N_("Its unit has words, and words have no multiples.")
_DIBULATKAN = N_("The agency rounds the realisasi, which depends on the unit it is written in.")
TAK_BERSATUAN = N_("Its rule writes a number without a unit beside one with a unit, so it holds in that unit only.")
_TANPA = N_("None of its figures has a unit that could be written larger.")
LAIN = N_("Times {kali}, the same realisasi and target have the capaian {dua} % in place of {satu} %.")
BEDA = N_("The same facts in a unit {kali} times as large give {besaran} {dua} in place of {satu}.")


@dataclass(frozen=True, slots=True)
class Kelipatan:
    """A case, and a number that all its figures are multiplied by."""

    satu: Kasus
    dua: Kasus
    kali: Fraction


def _tidak_bulat(pokok: IndikatorUji) -> str:
    kebijakan = mulai(pokok.instansi.tersusun, pokok.periode).kebijakan(pokok.periode.tahun)
    rounded = not isinstance(kebijakan, TanpaNilai) and kebijakan.pembulatan_realisasi is not None
    unit = pokok.item.langsung.satuan
    if unit is not None and unit.urutan:
        return _URUTAN
    return _DIBULATKAN if rounded else ""


def _berlaku_kelipatan(pokok: IndikatorUji, janji: Janji) -> str:
    return _tidak_bulat(pokok) or langsung_dihitung(pokok, janji)


@st.composite
def _kelipatan(draw: st.DrawFn, pokok: IndikatorUji) -> Kelipatan:
    aimed = draw(st.sampled_from([one for one in target_lazim(pokok) if not isinstance(baca(one), Missing)]))
    return _dikalikan(pokok, draw(realisasi(pokok, aimed)), aimed, draw(st.sampled_from(_KALI)))


def _sapu_kelipatan(pokok: IndikatorUji, _janji: Janji) -> Iterable[Kelipatan]:
    aimed = target_lazim(pokok)[0]
    return (_dikalikan(pokok, text, aimed, RIBU) for text in tepi_realisasi(pokok, aimed))


def _dikalikan(pokok: IndikatorUji, text: str, aimed: str, factor: Fraction) -> Kelipatan:
    names = parameter(pokok)
    given = tuple((name, one.text.strip()) for name, one in pokok.item.indikator.parameter.items() if name in names)
    first = Kasus(pokok, (langsung(pokok).baris(text),), aimed, given)
    larger = tuple((name, kali(one, factor)) for name, one in given)
    second = Kasus(pokok, (langsung(pokok).baris(kali(text, factor)),), kali(aimed, factor), larger)
    return Kelipatan(first, second, factor)


def parameter(pokok: IndikatorUji) -> frozenset[str]:
    """Return the parameters of an indicator that its method takes in the indicator's own unit."""
    p = mulai(pokok.instansi.tersusun, pokok.periode)
    kebijakan, item = p.kebijakan(pokok.periode.tahun), pokok.item
    chosen = None if isinstance(kebijakan, TanpaNilai) else metode_capaian(item.indikator, kebijakan)
    method = None if chosen is None else p.metode(chosen[0], item.langsung.ukuran, pokok.periode.tahun)
    if method is None or isinstance(method, TanpaNilai):
        return frozenset()
    own = {name for name, unit in method.metode.masukan.items() if unit.text == INDIKATOR}
    return frozenset(own & item.indikator.parameter.keys())


def _bahan_kelipatan(pokok: IndikatorUji, _janji: Janji) -> SearchStrategy[Kelipatan]:
    return _kelipatan(pokok)


def _langgar_kelipatan(_pokok: IndikatorUji, _janji: Janji, two: Kelipatan) -> Langgar | None:
    first, second = angka(two.satu.hasil().capaian), angka(two.dua.hasil().capaian)
    if first == second:
        return None
    shown = {"satu": "-" if first is None else first, "dua": "-" if second is None else second}
    return Langgar(LAIN, {"kali": two.kali, **shown}, (two.satu, two.dua))


def kali(teks: str, factor: Fraction) -> str:
    """Return a figure, a range or a bound times a number, as a file writes it; other texts as they are.

    >>> kali("80 - 90", RIBU), kali(">= 2.5", Fraction(1, 100)), kali("-", RIBU)
    ('80000 - 90000', '>= 0,025', '-')
    """
    written = baca(teks)
    if isinstance(written, Number):
        return tulis(written.value * factor)
    if isinstance(written, Interval):
        return f"{_berkoma(written.low.value * factor)} - {_berkoma(written.high.value * factor)}"
    return f"{written.operator} {_berkoma(written.number.value * factor)}" if isinstance(written, Bound) else teks


def _berkoma(angka: Fraction) -> str:
    """Return a number as one in quotes is written: three decimals behind a dot could be thousands."""
    return tulis(angka).replace(".", ",")


def _berlaku(pokok: IndikatorUji, _janji: Janji) -> str:
    reason = _tidak_bulat(pokok)
    if reason:
        return reason
    if not dibesarkan(pokok.item):
        return _TANPA
    return "" if lebih_besar(pokok) is not None else TAK_BERSATUAN


def dibesarkan(item: IndikatorTersusun) -> dict[str, Satuan]:
    """Return the units of what an indicator measures itself that can be written larger, by their text in the rule."""
    own = {item.indikator.satuan.text: item.langsung.satuan}
    for kode, one in item.variabel.items():
        if one.asal is None and not one.tetap:
            own[item.indikator.variabel[kode].satuan.text] = one.satuan
    return {text: unit for text, unit in own.items() if unit is not None and not unit.urutan and text.isidentifier()}


@lru_cache(maxsize=512)
def lebih_besar(pokok: IndikatorUji) -> InstansiTersusun | None:
    """Return the agency with the indicator's units a thousand times as large; None where its rule refuses them."""
    tersusun, item = pokok.instansi.tersusun, pokok.item
    units = dibesarkan(item)
    standar = tersusun.ruang.standar
    further = {_DEPAN + text: _ribu(text, unit, item) for text, unit in units.items()}
    ruang = RuangKerja(replace(standar, satuan={**standar.satuan, **further}), tersusun.ruang.instansi, {})
    work = Kompilasi(ruang, None)

    def larger(written: Scalar) -> Scalar:
        return replace_teks(written, _DEPAN + written.text) if written.text in units else written

    variables = {
        kode: replace(one, satuan=one.satuan if one.asal is not None or one.tetap else larger(one.satuan))
        for kode, one in item.indikator.variabel.items()
    }
    own = work.indikator(replace(item.indikator, satuan=larger(item.indikator.satuan), variabel=variables), item.simpul)
    methods = work.metode_dipakai(tersusun.berkas, [own])
    if work.found or own.rusak:
        return None
    return replace(
        tersusun,
        indikator=Diganti(tersusun.indikator, pokok.kode, (own,)),
        metode={**tersusun.metode, **methods},
        ukuran={**tersusun.ukuran, **work.ukuran},
        satuan={**tersusun.satuan, **work.satuan},
        skala=work.skala_dipakai(),
    )


def _ribu(teks: str, satuan: Satuan, item: IndikatorTersusun) -> Satuan:
    base = replace_teks(item.indikator.satuan, teks)
    return replace(
        satuan, kode=_DEPAN + teks, nama=_DEPAN + teks, alias=(), dari=base, faktor=RIBU, selisih_dari="", baris=None
    )


def replace_teks(scalar: Scalar, teks: str) -> Scalar:
    """Return a scalar that says another text at the same place."""
    return type(scalar)(teks, scalar.place, '"', 0, 0, scalar.source)


def _bahan(pokok: IndikatorUji, _janji: Janji) -> SearchStrategy[tuple[Baris, ...]]:
    return fakta(pokok)


def _langgar(pokok: IndikatorUji, _janji: Janji, rows: tuple[Baris, ...]) -> Langgar | None:
    larger, one = lebih_besar(pokok), Kasus(pokok, rows)
    if larger is None:
        return None
    before, after = one.lengkap(), _hasil(pokok, larger, rows)
    for name in ("realisasi", "capaian", "predikat"):
        first, second = getattr(before, name).nilai, getattr(after, name).nilai
        absent = isinstance(first, TanpaNilai) and isinstance(second, TanpaNilai)
        if first != second and not absent:
            shown = {"satu": _sebut(first), "dua": _sebut(second)}
            return Langgar(BEDA, {"kali": RIBU, "besaran": name, **shown}, (one,))
    return None


def _sebut(value: object) -> object:
    return "-" if isinstance(value, TanpaNilai) else value


def _hasil(pokok: IndikatorUji, tersusun: InstansiTersusun, rows: tuple[Baris, ...]) -> HasilIndikator:
    """Return the indicator judged with its facts, its target and its parameters in the larger unit."""
    item = tersusun.indikator[pokok.kode][0]
    small = dibesarkan(pokok.item)
    own = item.indikator
    texts = {"": pokok.item.indikator.satuan.text}
    texts |= {kode: one.satuan.text for kode, one in pokok.item.indikator.variabel.items()}

    def shrunk(row: Baris) -> Baris:
        own = row.indikator == pokok.kode
        return replace(row, nilai=kali(row.nilai, 1 / RIBU)) if own and texts.get(row.variabel) in small else row

    if pokok.item.indikator.satuan.text in small:
        target = tuple(replace(one, nilai=_kecil(one.nilai)) for one in own.target)
        names = parameter(pokok)
        given = {name: _kecil(value) if name in names else value for name, value in own.parameter.items()}
        item = replace(item, indikator=replace(own, target=target, parameter=given))
    changed = replace(tersusun, indikator=Diganti(tersusun.indikator, pokok.kode, (item,)))
    found = nilai_indikator(dengan_fakta(changed, map(shrunk, rows)), pokok.kode, pokok.periode)
    if found is None:
        raise LookupError(pokok.kode)
    return found


def _kecil(written: Written) -> Written:
    if isinstance(written, Number):
        return replace(written, value=written.value / RIBU)
    if isinstance(written, Interval):
        low, high = (
            replace(written.low, value=written.low.value / RIBU),
            replace(written.high, value=written.high.value / RIBU),
        )
        return replace(written, low=low, high=high)
    if isinstance(written, Bound):
        return replace(written, number=replace(written.number, value=written.number.value / RIBU))
    return written


KELIPATAN: Sifat[IndikatorUji] = Sifat(
    "kelipatan",
    N_("Realisasi and target times the same number have the same capaian."),
    _berlaku_kelipatan,
    _bahan_kelipatan,
    _langgar_kelipatan,
    _sapu_kelipatan,
)
SATUAN: Sifat[IndikatorUji] = Sifat(
    "satuan", N_("The same facts written in a larger unit give the same results."), _berlaku, _bahan, _langgar
)
