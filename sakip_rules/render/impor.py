"""An import on a screen and as JSON: what was read, what was refused, what was left, cell by cell.

Data: `HasilLembar`s and what writing them would do. Invariant: every number shown is a count of cells that adds up to
the cells of the sheet; a cell is called as spreadsheets call it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.impor import hasil
from sakip_rules.locale import BAHASA, N_, translator
from sakip_rules.render.diagnostics_data import tempat
from sakip_rules.render.lebar import Line, bungkus
from sakip_rules.render.tabel import Baris, Kolom, Sel, Tabel
from sakip_rules.render.teks import bersih
from sakip_rules.render.words import say
from sakip_rules.source.catalogue import has_galat
from sakip_rules.source.numbers import Number, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip_rules.impor.hasil import HasilLembar, Terbaca
    from sakip_rules.impor.tulis import Rencana
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.numbers import Written
    from sakip_rules.source.places import Place

FORMAT = "sakip/impor/v1"

_JUDUL = N_("Sheet {lembar}, head in rows {awal} to {akhir}")
_JUDUL_CSV = N_("{berkas}, cells separated by `{pemisah}`, head in lines {awal} to {akhir}")
_TAB = {"\t": "tab"}
_TAHUN = N_("Year where the table does not say it: {tahun}.")
_DIBACA, _DITOLAK, _LEWAT = N_("READ"), N_("REFUSED"), N_("NOT IMPORTED")
_SEL, _PERIODE, _NILAI, _SATUAN, _KEADAAN = (
    N_("Cell, and what it is of"),
    N_("Periode"),
    N_("Value"),
    N_("Satuan"),
    N_("State"),
)
_BARU, _SAMA, _BEDA, _GANTI = N_("new"), N_("recorded"), N_("differs"), N_("replaced")
_BERTENTANGAN = N_("DIFFERENT FROM WHAT IS RECORDED")
_CATATAN = N_("Notes")
_PERBAIKAN = N_("Fix")
_HITUNG = N_(
    "{sel} cells: {judul} of titles and heads, {label} labels, {terbaca} read, {ditolak} refused, {lewat} not imported."
)
_BANYAK = (N_("{banyak} cell"), N_("{banyak} cells"))
_RUPIAH = N_("rupiah")
ALASAN = {
    hasil.TARGET: N_("targets are rules: they stand in the file of the indikator"),
    hasil.PAGU: N_("pagu is a rule: it stands in the file of the program"),
    hasil.TURUNAN: N_("derived: sakip computes it; what a report prints of it is a claim"),
    hasil.RUMUS: N_("derived: the rumus computes it from the variables"),
    hasil.KONSOLIDASI: N_("derived: the year is made of its parts"),
    hasil.KETERANGAN: N_("remarks for people"),
    hasil.ASING: N_("the head of the column is not known"),
    hasil.LUAR: N_("outside the table"),
    hasil.JUMLAH: N_("sums and means of other rows"),
    hasil.DIPETAKAN: N_("left out as the mapping says"),
    hasil.PERIODE_LAIN: N_("of a periode that was not asked for"),
    hasil.SIMPUL: N_("derived: the sum of what stands below it"),
    hasil.ULANG: N_("the same value once more"),
}
"""What is said about cells that are not imported."""


def layar(sheets: Iterable[HasilLembar], rencana: Rencana, berkas: str, bahasa: str, lebar: int) -> Iterator[Line]:
    """Yield the lines of a screen `lebar` cells wide."""
    _ = translator(bahasa)
    for sheet in sheets:
        if not sheet.kepala[0]:
            yield from _ditolak(sheet, bahasa, lebar)
            continue
        title = _(_JUDUL).replace("{lembar}", bersih(sheet.lembar)) if sheet.lembar else _(_JUDUL_CSV)
        title = title.replace("{berkas}", bersih(berkas)).replace("{pemisah}", _TAB.get(sheet.pemisah, sheet.pemisah))
        title = title.replace("{awal}", str(sheet.kepala[0])).replace("{akhir}", str(sheet.kepala[1]))
        yield from (Line(line, "bold") for line in bungkus(title, lebar))
        if sheet.tahun:
            yield from (Line(line) for line in bungkus(_(_TAHUN).replace("{tahun}", str(sheet.tahun)), lebar))
        yield Line()
        yield from _dibaca(sheet, rencana, bahasa, lebar)
        yield from _ditolak(sheet, bahasa, lebar)
        yield from _dilewati(sheet, bahasa, lebar)
        yield from (Line(line) for line in bungkus(_hitungan(sheet, bahasa), lebar))
        yield Line()
    if rencana.beda:
        yield Line(_(_BERTENTANGAN), "bold red")
        yield from (line for item in rencana.beda for line in _satu(item, "", bahasa, lebar))
        yield Line()


def _satu(item: Diagnostic, many: str, bahasa: str, lebar: int) -> Iterator[Line]:
    """Yield one finding about a cell: what is wrong, and what to do."""
    words, place = say(item, bahasa), item.place
    where = f"{item.code}  {'' if place is None else sel(place)}  "
    yield from _gantung(where, f"{words.sentence}{many}", lebar, "bold")
    if words.fix:
        yield from _gantung("    ", f"{translator(bahasa)(_PERBAIKAN)}: {words.fix}", lebar)


def _dibaca(sheet: HasilLembar, rencana: Rencana, bahasa: str, lebar: int) -> Iterator[Line]:
    if not sheet.terbaca:
        return
    _ = translator(bahasa)
    keadaan = _keadaan(rencana)
    rows = tuple(
        Baris(
            sel(fact.letak),
            _milik(fact),
            sel=(
                Sel(str(fact.periode)),
                Sel(angka(fact.nilai, bahasa)),
                Sel(bersih(fact.satuan) or _(_RUPIAH)),
                Sel(_(keadaan[fact.kunci])),
            ),
        )
        for fact in sheet.terbaca
    )
    columns = (
        Kolom(_(_PERIODE), kanan=False),
        Kolom(_(_NILAI)),
        Kolom(_(_SATUAN), kanan=False),
        Kolom(_(_KEADAAN), kanan=False),
    )
    yield Line(_(_DIBACA), "bold green")
    yield from Tabel(_(_SEL), "", columns, rows).susun(lebar)
    notes = [(fact, note) for fact in sheet.terbaca for note in fact.catatan]
    if notes:
        yield Line()
        yield Line(f"{_(_CATATAN)}:", "bold")
    for fact, note in notes:
        yield from _gantung(f"  {sel(fact.letak)}  ", say(note, bahasa).sentence, lebar)
    yield Line()


def _ditolak(sheet: HasilLembar, bahasa: str, lebar: int) -> Iterator[Line]:
    _ = translator(bahasa)
    grave = [item for item in sheet.temuan if has_galat([item])]
    if not sheet.ditolak and not grave:
        return
    yield Line(_(_DITOLAK), "bold red")
    for item in sheet.ditolak:
        many = "" if item.banyak == 1 else f" ({_banyak(item.banyak, bahasa)})"
        yield from _satu(item.temuan, many, bahasa, lebar)
    for told in grave:
        yield from _satu(told, "", bahasa, lebar)
    yield Line()


def _dilewati(sheet: HasilLembar, bahasa: str, lebar: int) -> Iterator[Line]:
    if not sheet.dilewati:
        return
    _ = translator(bahasa)
    yield Line(_(_LEWAT), "bold")
    for item in sheet.dilewati:
        title = f"{bersih(item.judul)}: " if item.judul else ""
        text = f"{title}{_(ALASAN[item.alasan])} ({_banyak(item.banyak, bahasa)})"
        yield from _gantung(f"  {sel(item.letak)}  ", text, lebar)
    for told in sheet.temuan:
        if not has_galat([told]):
            yield from _satu(told, "", bahasa, lebar)
    yield Line()


def _gantung(head: str, text: str, lebar: int, gaya: str = "") -> Iterator[Line]:
    """Yield a paragraph that hangs behind its head."""
    for number, line in enumerate(bungkus(text, lebar - len(head))):
        yield Line.dari((head, gaya) if number == 0 else " " * len(head), line)


def _hitungan(sheet: HasilLembar, bahasa: str) -> str:
    text = translator(bahasa)(_HITUNG)
    for name, count in hitungan(sheet).items():
        text = text.replace(f"{{{name}}}", str(count))
    return text


def paragraf(text: str, lebar: int) -> Iterator[Line]:
    """Yield a paragraph, and an empty line behind it."""
    yield from (Line(line) for line in bungkus(bersih(text), lebar))
    yield Line()


def hitungan(sheet: HasilLembar) -> dict[str, int]:
    """Return how many cells of a sheet came to what; all but the first add up to the first."""
    return {
        "sel": sheet.sel,
        "judul": sheet.judul,
        "label": sheet.label,
        "terbaca": len(sheet.terbaca),
        "ditolak": sum(item.banyak for item in sheet.ditolak),
        "lewat": sum(item.banyak for item in sheet.dilewati),
    }


def _banyak(count: int, bahasa: str) -> str:
    return translator(bahasa)(_BANYAK[count != 1]).replace("{banyak}", str(count))


def _keadaan(rencana: Rencana) -> dict[object, str]:
    """Return what writing would make of each fact, by what it is of; what is none of these differs and is kept."""
    known: dict[object, str] = _Beda()
    for word, facts in ((_BARU, rencana.baru), (_SAMA, rencana.sama), (_GANTI, rencana.diganti)):
        known.update({fact.kunci: word for fact in facts})
    return known


class _Beda(dict[object, str]):
    """A fact that stands in no list is recorded with another value."""

    def __missing__(self, _key: object) -> str:
        return _BEDA


def sel(place: Place) -> str:
    """Return what a cell is called on its sheet; in a text file its line and column."""
    return place.sel.rpartition("!")[2] if place.sel else f"{place.line}:{place.column}"


def _milik(fact: Terbaca) -> str:
    milik = fact.milik
    if milik.indikator is None:
        return f"{milik.simpul} {milik.nama_simpul}"
    parts = [milik.kode, milik.nama_variabel, milik.rincian]
    name = milik.indikator.nama if milik.variabel is None else milik.variabel.nama
    if milik.rincian and milik.variabel is not None:
        name = milik.variabel.rincian[milik.rincian]
    return f"{':'.join(filter(None, parts))} {name}"


def angka(nilai: Written, bahasa: str) -> str:
    """Return a value as it is read: a figure with as many decimals as it was given, a word as it is."""
    if not isinstance(nilai, Number):
        return bersih(nilai.text.strip())
    if nilai.bagian:
        return " ".join(f"{figure} {kode}" for kode, figure in nilai.bagian)
    return write(nilai.value, nilai.decimals, "potong", notation=bahasa)


def data(
    sheets: Iterable[HasilLembar], rencana: Rencana, berkas: str, instansi: str, ditulis: Iterable[str]
) -> dict[str, object]:
    """Return an import as JSON data; `ditulis` are the files written."""
    keadaan = _keadaan(rencana)
    return {
        "format": FORMAT,
        "berkas": berkas,
        "instansi": instansi,
        "lembar": [
            {
                "nama": sheet.lembar,
                "pemisah": sheet.pemisah or None,
                "kepala": list(sheet.kepala),
                "tahun": sheet.tahun or None,
                "jumlah": hitungan(sheet),
                "terbaca": [_data_terbaca(fact, keadaan[fact.kunci]) for fact in sheet.terbaca],
                "ditolak": [
                    {"teks": item.teks, "banyak": item.banyak, **_data_temuan(item.temuan)} for item in sheet.ditolak
                ],
                "dilewati": [
                    {"alasan": item.alasan, "judul": item.judul, "banyak": item.banyak, "tempat": tempat(item.letak)}
                    for item in sheet.dilewati
                ],
                "temuan": [_data_temuan(item) for item in sheet.temuan],
            }
            for sheet in sheets
        ],
        "bertentangan": [_data_temuan(item) for item in rencana.beda],
        "tak_lolos": [_data_temuan(item) for item in rencana.tak_lolos],
        "ditulis": list(ditulis),
    }


_NAMA_KEADAAN = {_BARU: "baru", _SAMA: "sama", _BEDA: "beda", _GANTI: "ganti"}


def _data_terbaca(fact: Terbaca, keadaan: str) -> dict[str, object]:
    milik = fact.milik
    return {
        "tempat": tempat(fact.letak),
        "teks": fact.teks,
        "indikator": "" if milik.indikator is None else milik.kode,
        "variabel": milik.nama_variabel,
        "rincian": milik.rincian,
        "simpul": milik.simpul,
        "periode": str(fact.periode),
        "nilai": angka(fact.nilai, "polos"),
        "satuan": fact.satuan,
        "keadaan": _NAMA_KEADAAN[keadaan],
        "catatan": [_data_temuan(item) for item in fact.catatan],
    }


def _data_temuan(item: Diagnostic) -> dict[str, object]:
    words = {bahasa: say(item, bahasa) for bahasa in BAHASA}
    return {
        "kode": item.code,
        "tempat": None if item.place is None else tempat(item.place),
        "kalimat": {bahasa: said.sentence for bahasa, said in words.items()},
        "perbaikan": {bahasa: said.fix for bahasa, said in words.items()},
    }
