"""The inputs of a method, by the names a method file may use for them.

Of an indicator: realisasi, target, target_bawah, target_atas, target_akhir, nasional, capaian, and pagu,
realisasi_anggaran, sisa, serapan of the budget behind it; any other name is a parameter of the indicator's own. A name
with `[n-1]` is the value one year earlier. Where a target_akhir is what years add up to, a method that compares with it
gets the realisasi added up.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.anggaran import PAGU, REALISASI, lingkup_indikator, nilai_anggaran
from sakip_rules.engine.penilaian import Kunci
from sakip_rules.engine.peubah import deret, untuk_kunci
from sakip_rules.engine.serapan import serapan, sisa
from sakip_rules.engine.target import nasional, target_akhir, tunggal, ujung
from sakip_rules.engine.tertulis import Letak, nilai_fakta
from sakip_rules.engine.versi import rusak, yang_berlaku
from sakip_rules.model.bukti import Langkah, Sumber
from sakip_rules.model.nilai import TanpaNilai, gabung
from sakip_rules.source.diagnostics import diagnose

if TYPE_CHECKING:
    from collections.abc import Callable

    from sakip_rules.engine.penilaian import Penilaian
    from sakip_rules.engine.tersusun import IndikatorTersusun, MetodeTersusun
    from sakip_rules.formula.syntax import Peubah
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.periode import Periode

    Asal = Callable[[Penilaian, IndikatorTersusun, Periode], Bukti]


def masukan_indikator(  # noqa: PLR0913 - two of them are for one kind of method each, and named
    p: Penilaian,
    item: IndikatorTersusun,
    metode: MetodeTersusun | TanpaNilai,
    periode: Periode,
    *,
    sendiri: bool = False,
    nasional_dari: IndikatorTersusun | None = None,
) -> Callable[[Peubah], Bukti]:
    """Return the function that finds an input for a method applied to an indicator.

    With `sendiri` the method makes the capaian itself, which therefore is no input. The national value is that of the
    indicator `nasional_dari`, where that is another one.
    """
    kode = item.indikator.kode
    names = () if isinstance(metode, TanpaNilai) else metode.masukan
    akhir = item.indikator.target_akhir
    summed = "target_akhir" in names and akhir is not None and akhir.hitung == "kumulatif"

    def one(nama: str, when: Periode) -> Bukti:
        if nama == "realisasi" and summed:
            return _kumulatif(p, item, when)
        if nama == "capaian" and sendiri:
            return p.tanpa(Kunci(nama, kode, when), rusak("masukan", nama))
        if nama == NASIONAL:
            return tunggal(nasional(p, nasional_dari or item, when))
        found = _DARI.get(nama)
        return found(p, item, when) if found is not None else _parameter(p, item, metode, nama, when)

    return lambda peubah: untuk_kunci(p, peubah, periode, kode, lambda when: one(peubah.nama, when))


NASIONAL = "nasional"
_DARI: dict[str, Asal] = {
    "realisasi": lambda p, item, when: p.ambil("realisasi", item.indikator.kode, when),
    "capaian": lambda p, item, when: p.ambil("capaian", item.indikator.kode, when),
    "target": lambda p, item, when: tunggal(p.ambil("target", item.indikator.kode, when)),
    "target_bawah": lambda p, item, when: ujung(p.ambil("target", item.indikator.kode, when), 0),
    "target_atas": lambda p, item, when: ujung(p.ambil("target", item.indikator.kode, when), 1),
    "target_akhir": lambda p, item, _when: tunggal(target_akhir(p, item)),
    NASIONAL: lambda p, item, when: tunggal(nasional(p, item, when)),
    "pagu": lambda p, item, when: nilai_anggaran(p, PAGU, lingkup_indikator(item), when),
    "realisasi_anggaran": lambda p, item, when: nilai_anggaran(p, REALISASI, lingkup_indikator(item), when),
    "sisa": lambda p, item, when: sisa(p, lingkup_indikator(item), when),
    "serapan": lambda p, item, when: serapan(p, lingkup_indikator(item), when),
}
INDIKATOR = frozenset(_DARI)


def _parameter(
    p: Penilaian, item: IndikatorTersusun, metode: MetodeTersusun | TanpaNilai, nama: str, periode: Periode
) -> Bukti:
    kode = item.indikator.kode
    written = item.indikator.parameter.get(nama)
    place = item.indikator.tempat
    if written is None or isinstance(metode, TanpaNilai):
        called = "" if isinstance(metode, TanpaNilai) else metode.metode.kode
        reason = diagnose("N019", place, milik=kode, nama=nama, metode=called)
        return p.tanpa(Kunci(nama, kode, periode), TanpaNilai(kosong=True, sebab=(reason,)))
    size = metode.masukan[nama]
    unit = p.tersusun.satuan.get(size.nama)
    place = item.indikator.letak_parameter.get(nama, place)
    value = nilai_fakta(written, unit, kode, nama, Letak(periode, place))
    source = Sumber("parameter", nama, item.indikator.nama, written.text.strip(), place, item.indikator.acuan)
    return p.bukti("tetapan", Kunci(nama, kode, periode), value, unit, sumber=source)


def _kumulatif(p: Penilaian, item: IndikatorTersusun, periode: Periode) -> Bukti:
    """Return the realisasi added up from the beginning of the renstra, for a target that years add up to.

    An indicator that came later counts from its first year.
    """
    kode, akhir = item.indikator.kode, item.indikator.target_akhir
    versions = p.tersusun.indikator[kode]
    years = tuple(
        [p.ambil("realisasi", kode, when) for when in deret(p, periode) if yang_berlaku(versions, when.tahun)]
    )
    values = tuple([year.nilai for year in years])
    absent = [value for value in values if isinstance(value, TanpaNilai)]
    total: Nilai = sum((value for value in values if isinstance(value, Fraction)), Fraction(0))
    unit = item.langsung.satuan
    place = akhir.tempat if akhir is not None else item.indikator.tempat
    if not years:
        before = diagnose("N025", p.instansi.tempat, jenis="renstra", kode=p.instansi.kode, tahun=periode.tahun)
        absent = [TanpaNilai(kosong=True, sebab=(before,))]
    total = gabung(*absent) if absent else total
    note = diagnose("N052", place, milik=kode, sejak=years[0].periode if years else "", periode=periode)
    return p.bukti(
        "jumlah",
        Kunci("realisasi_kumulatif", kode, periode),
        total,
        unit,
        sumber=Sumber("target_akhir", "kumulatif", item.indikator.nama, "hitung: kumulatif", place, None),
        langkah=(Langkah("jumlah", values, total, 0, 0, unit.kode if unit is not None else ""),),
        anak=years,
        catatan=(note,),
    )
