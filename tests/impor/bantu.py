"""Sheets for tests: rows as an office would type them, and what reading them for a small agency gives."""

import shutil
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from sakip_rules.impor.baca import baca_lembar
from sakip_rules.impor.hasil import Bahan, Pilihan
from sakip_rules.model.baca import susun
from sakip_rules.model.periode import baca_periode
from sakip_rules.model.rujukan import nama_satuan
from sakip_rules.source.lembar_csv import baca_csv
from sakip_rules.source.lembar_xlsx import baca_xlsx
from sakip_rules.source.numbers import Number
from sakip_rules.source.workspace import read_workspace

DASAR = Path(__file__).parents[1] / "contoh" / "dasar"
IKU = {
    "iku-3": (
        "kode: IKU-3\nnama: Persentase pengaduan yang diselesaikan\nsasaran: S1\nsatuan: persen\npolaritas: positif\n"
        "konsolidasi: jumlah\ntarget: {2024: 80}\n"
        "contoh:\n  - {fakta: {realisasi: {2024: 60}}, periode: 2024, realisasi: 60, capaian: 75}\n"
    ),
    "iku-5": (
        "kode: IKU-5\nnama: Nilai survei\nsasaran: S2\nsatuan: nilai\npolaritas: positif\nrumus: jumlah(unsur)\n"
        "variabel:\n  unsur: {nama: Nilai unsur, satuan: nilai, rincian: {U1: Persyaratan, U2: Prosedur}}\n"
        "target: {2024: 80}\n"
        "contoh:\n  - {fakta: {unsur: {2024: {U1: 30, U2: 40}}}, periode: 2024, realisasi: 70, capaian: 87.5}\n"
    ),
    "iku-6": (
        "kode: IKU-6\nnama: Indeks Layanan\nsasaran: S2\nsatuan: indeks\npolaritas: positif\ntarget: {2024: 80}\n"
        "contoh:\n  - {fakta: {realisasi: {2024: 60}}, periode: 2024, realisasi: 60, capaian: 75}\n"
    ),
    "iku-7": (
        "kode: IKU-7\nnama: Indeks layanan\nsasaran: S1\nsatuan: indeks\npolaritas: positif\ntarget: {2024: 80}\n"
        "contoh:\n  - {fakta: {realisasi: {2024: 60}}, periode: 2024, realisasi: 60, capaian: 75}\n"
    ),
}


def buat_ruang(folder):
    """Lay out the workspace of the pages with more indikator; return its folder."""
    shutil.copytree(DASAR, folder)
    for name, text in IKU.items():
        (folder / "definitions" / "dinas-contoh" / "iku" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def buku(rows, merges=(), formats=None, title="Lembar"):
    """A workbook with one sheet of these rows (None is an empty cell), as bytes."""
    book = Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for merged in merges:
        sheet.merge_cells(merged)
    for cell, style in (formats or {}).items():
        sheet[cell].number_format = style
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def lembar(rows, merges=(), formats=None):
    """The same as it is read."""
    (sheet,) = baca_xlsx(buku(rows, merges, formats), "kerja.xlsx")
    return sheet


def lembar_csv(text):
    """A sheet of CSV."""
    return baca_csv(text.encode(), "kerja.csv", lunak=True)


def baca(sheet, bahan, **pilihan):
    """A sheet as read for an agency."""
    if "periode" in pilihan:
        pilihan["periode"] = baca_periode(pilihan["periode"])
    berkas, names = bahan
    return baca_lembar(sheet, Bahan(berkas, names, Pilihan(**pilihan)))


def bahan_dari(folder, instansi):
    """What a sheet is read with: the files of an agency, and the units."""
    documents, _ = read_workspace(folder, instansi, klaim=False)
    ruang, _ = susun(documents)
    return ruang.instansi[instansi], nama_satuan(ruang.standar.satuan.values())


def fakta(found):
    """The facts that were read: `kode:variabel:rincian`, periode, value."""
    return [(_nama(one), str(one.periode), _nilai(one.nilai)) for one in found.terbaca]


def ditolak(found):
    """The refusals: code and cell."""
    return [(one.temuan.code, one.temuan.place.sel.rpartition("!")[2]) for one in found.ditolak]


def dilewati(found):
    """What is not imported: reason and how many cells."""
    return {(one.alasan, one.judul): one.banyak for one in found.dilewati}


def lengkap(found):
    """Whether every cell of the sheet is accounted for."""
    refused, left = sum(one.banyak for one in found.ditolak), sum(one.banyak for one in found.dilewati)
    return found.sel == found.judul + found.label + len(found.terbaca) + refused + left


def _nama(one):
    return ":".join(filter(None, (one.milik.kode, one.milik.nama_variabel, one.milik.rincian)))


def _nilai(nilai):
    return str(nilai.value) if isinstance(nilai, Number) else nilai.text
