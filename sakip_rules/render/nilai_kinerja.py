"""Tables of performance: target, realisasi, capaian and predikat, and what they are compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.locale import translator
from sakip_rules.render.angka import satuan_ringkas
from sakip_rules.render.kaki import senilai
from sakip_rules.render.tabel import Baris, Kolom, Sel, Tabel
from sakip_rules.render.uraian_langkah import GABUNGAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.hasil import HasilIndikator, HasilInstansi, HasilSasaran, HasilSimpul, HasilTujuan
    from sakip_rules.render.kaki import Kaki


def kinerja(hasil: HasilInstansi, kaki: Kaki, bahasa: str) -> Tabel:
    """Return the table of every tujuan, sasaran and indicator, the agency's own line last."""
    rows = [row for tujuan in hasil.tujuan for row in _tujuan(tujuan, kaki, bahasa)]
    if rows:
        cells = (Sel(), Sel(), kaki.sel(hasil.capaian), kaki.sel(hasil.predikat))
        _ = translator(bahasa)
        name = _("The instansi as a whole")
        rows.append(Baris("", name, cara(hasil.capaian, bahasa), cells, gaya="bold", jeda=True))
    return tabel_kinerja("Tujuan, sasaran, indikator", rows, hasil.capaian, bahasa)


def kinerja_pendukung(hasil: HasilInstansi, kaki: Kaki, bahasa: str) -> Tabel:
    """Return the table of the supporting indicators, which count in no average."""
    rows = list(baris_indikator(hasil.pendukung, kaki, 0))
    return tabel_kinerja("Indikator", rows, hasil.capaian, bahasa)


def kinerja_program(hasil: HasilInstansi, kaki: Kaki, bahasa: str) -> Tabel:
    """Return the table of the indicators in the program tree; nodes without any indicator are left out."""
    rows = [row for simpul in hasil.program for row in _simpul(simpul, kaki, 0)]
    return tabel_kinerja("Program, kegiatan, sub kegiatan", rows, hasil.capaian, bahasa)


def perbandingan(hasil: HasilInstansi, kaki: Kaki, bahasa: str) -> Tabel:
    """Return, for every indicator, its earlier years, this year, and the comparisons the agency declares.

    A supporting indicator that has nothing to be compared with stands in its own table already.
    """
    _ = translator(bahasa)
    rows = [row for item in _semua(hasil) for row in _banding(item, str(hasil.periode), kaki)]
    columns = (
        Kolom("Target"),
        Kolom("Realisasi"),
        Kolom("Capaian", satuan_ringkas(hasil.capaian.satuan)),
        Kolom(_("Comparison")),
    )
    return Tabel(_("Indikator and year"), "", columns, tuple(rows))


def cara(capaian: Bukti, bahasa: str) -> str:
    """Say how an aggregate is taken, in a word or two; nothing where it is no aggregate."""
    found = (dict(node.aturan).get("cara", "") for node in senilai(capaian) if node.jenis == "agregat")
    return translator(bahasa)(GABUNGAN.get(next(found, ""), ""))


def _semua(hasil: HasilInstansi) -> Iterator[HasilIndikator]:
    for tujuan in hasil.tujuan:
        yield from tujuan.indikator
        for sasaran in tujuan.sasaran:
            yield from sasaran.indikator
    yield from (item for item in hasil.pendukung if item.riwayat or item.pembanding)


def _tujuan(hasil: HasilTujuan, kaki: Kaki, bahasa: str) -> Iterator[Baris]:
    cells = (Sel(), Sel(), kaki.sel(hasil.capaian), kaki.sel(hasil.predikat))
    tujuan = hasil.tujuan
    yield Baris(tujuan.kode, tujuan.nama, cara(hasil.capaian, bahasa), cells, gaya="bold", jeda=True)
    yield from baris_indikator(hasil.indikator, kaki, 1)
    for sasaran in hasil.sasaran:
        yield from _sasaran(sasaran, kaki, bahasa)


def _sasaran(hasil: HasilSasaran, kaki: Kaki, bahasa: str) -> Iterator[Baris]:
    cells = (Sel(), Sel(), kaki.sel(hasil.capaian), kaki.sel(hasil.predikat))
    yield Baris(hasil.sasaran.kode, hasil.sasaran.nama, cara(hasil.capaian, bahasa), cells, 1, "bold")
    yield from baris_indikator(hasil.indikator, kaki, 2)


def _simpul(hasil: HasilSimpul, kaki: Kaki, dalam: int) -> Iterator[Baris]:
    own = list(baris_indikator(hasil.indikator, kaki, dalam + 1))
    below = [row for child in hasil.anak for row in _simpul(child, kaki, dalam + 1)]
    if own or below:
        yield Baris(hasil.simpul.kode, hasil.simpul.nama, dalam=dalam, gaya="" if dalam else "bold", jeda=not dalam)
        yield from own
        yield from below


def baris_indikator(items: Iterable[HasilIndikator], kaki: Kaki, dalam: int) -> Iterator[Baris]:
    """Yield the lines of indicators: target, realisasi, capaian, predikat."""
    for item in items:
        indikator = item.indikator
        realisasi = item.realisasi
        cells = (
            kaki.sel(item.target),
            kaki.sel(realisasi),
            kaki.sel(item.capaian),
            kaki.sel(item.predikat),
        )
        yield Baris(indikator.kode, indikator.nama, indikator.satuan.text, cells, dalam)
        if item.predikat_realisasi is not None:
            grade = item.predikat_realisasi
            scale = grade.sumber.kode if grade.sumber is not None else ""
            yield Baris("", scale, "", (Sel(), Sel(), Sel(), kaki.sel(grade)), dalam + 1)


def _banding(item: HasilIndikator, periode: str, kaki: Kaki) -> Iterator[Baris]:
    indikator = item.indikator
    yield Baris(indikator.kode, f"{indikator.nama} ({indikator.satuan.text})", gaya="bold", jeda=True)
    for year in sorted(item.riwayat, key=lambda one: str(one.periode)):
        cells = (kaki.sel(year.target), kaki.sel(year.realisasi), kaki.sel(year.capaian))
        yield Baris("", str(year.periode), "", cells, 1)
    yield Baris("", periode, "", (kaki.sel(item.target), kaki.sel(item.realisasi), kaki.sel(item.capaian)), 1)
    for bukti in item.pembanding:
        unit = satuan_ringkas(bukti.satuan)
        cell = kaki.sel(bukti, akhiran=f" {unit}" if unit else "")
        other = next((f" ({part.milik})" for part in bukti.anak if _milik_lain(part, indikator.kode)), "")
        yield Baris("", f"{nama_metode(bukti)}{other}", "", (Sel(), Sel(), Sel(), cell), 1)


def _milik_lain(bukti: Bukti, kode: str) -> bool:
    """Whether an input of a comparison is the realisasi of another indicator than the one compared."""
    return bukti.besaran == "realisasi" and bukti.milik != kode


def nama_metode(bukti: Bukti) -> str:
    """Return the name of the method a value was computed by."""
    return bukti.sumber.nama or bukti.sumber.kode if bukti.sumber is not None else bukti.besaran


def tabel_kinerja(judul: str, rows: list[Baris], capaian: Bukti, bahasa: str) -> Tabel:
    """Return a table of performance; `capaian` is one of those in it."""
    columns = (
        Kolom("Target"),
        Kolom("Realisasi"),
        Kolom("Capaian", satuan_ringkas(capaian.satuan)),
        Kolom("Predikat", kanan=False),
    )
    _ = translator(bahasa)
    return Tabel(judul, _("Unit"), columns, tuple(rows))
