"""`sakip impor FILE`: realisasi from an office's spreadsheet; `--templat INSTANSI`: the spreadsheet to fill in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sakip_rules.commands.impor_bahan import CSV, LEMBAR, YAML, Bahan, milik, muat_bahan, periode_diminta, ujung
from sakip_rules.commands.kemajuan import Kemajuan
from sakip_rules.commands.kutipan import Kutipan
from sakip_rules.commands.layar import Layar
from sakip_rules.commands.muat import ada, akar
from sakip_rules.commands.salah import salah
from sakip_rules.commands.tulis import Berkas, simpan_semua, terpakai
from sakip_rules.locale import N_
from sakip_rules.source.catalogue import has_galat
from sakip_rules.source.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip_rules.impor.hasil import HasilLembar, Pilihan
    from sakip_rules.impor.tulis import Asal, Rencana
    from sakip_rules.source.lembar import Lembar
    from sakip_rules.source.places import Place

BANTUAN = N_(
    "Read realisasi from a spreadsheet as offices keep it, show what was read and what was refused, cell by cell, and "
    "write the facts. With --templat, write the spreadsheet to fill in."
)
_BACA = N_("Reading the spreadsheet")
_PERIKSA = N_("Checking what would be written")
_DITULIS = N_("Written: {path}.")
_DICOBA = N_("Would be written: {path}.")
_TIDAK = N_("Nothing was written, because cells were refused. --sebagian writes the others.")
_TAK_LOLOS = N_("Nothing was written: the facts would not pass `sakip periksa`.")
_LAIN = N_("Sheets that were not read, because they are hidden or hold no table of realisasi: {lembar}.")
_TANPA = N_("Nothing to write: everything that was read is recorded already.")
_KOSONG = N_("Nothing to write: no cell holds a fact.")


def jalankan(
    panggilan: typer.Context,
    *,
    berkas: Annotated[str, typer.Argument(metavar="FILE", help=N_("The spreadsheet: .xlsx or .csv."))] = "",
    templat: Annotated[
        str,
        typer.Option("--templat", metavar="INSTANSI", help=N_("Write the spreadsheet to fill in for this instansi.")),
    ] = "",
    instansi: Annotated[str, typer.Option("--instansi", metavar="INSTANSI", help=N_("Whose realisasi it is."))] = "",
    lembar: Annotated[
        str, typer.Option("--lembar", metavar="NAME", help=N_("The sheet to read; else every one with a table."))
    ] = "",
    periode: Annotated[
        str,
        typer.Option(
            "--periode", metavar="PERIODE", help=N_("The periode to read, or the year where no head says it.")
        ),
    ] = "",
    keluaran: Annotated[
        str,
        typer.Option("--keluaran", "-o", metavar="FILE", help=N_("The file to write; else one a year, by its name.")),
    ] = "",
    peta: Annotated[
        str,
        typer.Option(
            "--peta", metavar="TEXT", help=N_("What texts stand for: `text=KODE; text=KODE:variabel`, or a file.")
        ),
    ] = "",
    dokumen: Annotated[
        str,
        typer.Option(
            "--dokumen", metavar="KODE", help=N_("The document the spreadsheet is; facts cite their cell in it.")
        ),
    ] = "",
    hasil: Annotated[
        bool, typer.Option("--hasil", help=N_("Take results of a rumus whose parts are not known as they are."))
    ] = False,
    sebagian: Annotated[
        bool, typer.Option("--sebagian", help=N_("Write what was read even if other cells were refused."))
    ] = False,
    timpa: Annotated[
        bool, typer.Option("--timpa", help=N_("Add to a file that is there, and replace figures that differ."))
    ] = False,
    coba: Annotated[bool, typer.Option("--coba", help=N_("Only show; write nothing."))] = False,
    bentuk: Annotated[str, typer.Option("--format", metavar="tabel|json", help=N_("Form of the output."))] = "tabel",
) -> int:
    """Import a spreadsheet, or make one to fill in."""
    layar = panggilan.find_object(Layar) or Layar(())
    if bool(berkas) == bool(templat):
        raise salah("P066", layar.argv, "")
    if templat:
        from sakip_rules.commands.impor_templat import buat_templat

        return buat_templat(layar, templat, periode, keluaran, timpa=timpa, coba=coba)
    path = ada(layar, berkas)
    ujung(layar, path, LEMBAR)
    folder = akar(layar)
    kode = milik(layar, folder, instansi)
    with Kemajuan() as kemajuan:
        kemajuan.langkah(layar.kata(_BACA))
        bahan = muat_bahan(layar, folder, kode)
        if bahan is None:
            return 1
        from sakip_rules.impor.tulis import Asal

        ke = _ke(layar, bahan, keluaran) if keluaran else ""
        pilihan = _pilihan(layar, bahan, periode, peta, hasil=hasil)
        sheets = _lembar(layar, path, lembar)
        if not sheets or isinstance(sheets[0], Diagnostic):
            layar.temuan([item for item in sheets if isinstance(item, Diagnostic)], Kutipan(layar.argv, Path()))
            return 1
        read = _baca(layar, [item for item in sheets if not isinstance(item, Diagnostic)], bahan, pilihan)
        rencana = _rencana(layar, bahan, read, Asal(path.name, dokumen), ke, timpa=timpa)
        kemajuan.langkah(layar.kata(_PERIKSA))
        wrong = _uji(bahan, rencana)
        rencana = replace(rencana, tak_lolos=wrong)
    refused = bool(rencana.beda) or any(sheet.ditolak or has_galat(sheet.temuan) for sheet in read)
    writes = not coba and not wrong and (not refused or sebagian)
    if writes and bentuk == "json":
        _sedia(layar, bahan, rencana, timpa=timpa)
    names = [sheet.nama for sheet in sheets if not isinstance(sheet, Diagnostic)]
    others = [name for name in names if name not in {sheet.lembar for sheet in read}]
    _tampilkan(layar, read, rencana, _Tentang(str(path), kode, list(rencana.berkas) if writes else [], others))
    if wrong:
        if bentuk != "json":
            layar.temuan(wrong, _Rencana(Kutipan(layar.argv, folder), rencana))
            layar.tulis(f"{layar.kata(_TAK_LOLOS)}\n")
        return 1
    if bentuk != "json":
        _simpulan(layar, rencana, read, refused=refused, sebagian=sebagian, coba=coba)
    if writes:
        _sedia(layar, bahan, rencana, timpa=timpa)
        _tulis(layar, bahan, rencana, timpa=timpa)
    return 1 if refused else 0


class _Rencana:
    """Gives the lines that messages quote of files that are not written yet, and of all others."""

    def __init__(self, kutipan: Kutipan, rencana: Rencana) -> None:
        self._kutipan = kutipan
        self._lines = {name: text.split("\n") for name, text in rencana.berkas.items()}

    def __call__(self, place: Place) -> str | None:
        """Return the line of a place."""
        lines = self._lines.get(place.file)
        return self._kutipan(place) if lines is None else lines[place.line - 1]


def _pilihan(layar: Layar, bahan: Bahan, periode: str, peta: str, *, hasil: bool) -> Pilihan:
    from sakip_rules.commands.peta import baca_peta
    from sakip_rules.impor.hasil import Pilihan

    return Pilihan(
        periode_diminta(layar, periode),
        baca_peta(layar, peta, bahan.berkas, bahan.ruang.standar.satuan) if peta else {},
        hasil,
    )


def _lembar(layar: Layar, path: Path, name: str) -> Sequence[Lembar | Diagnostic]:
    """Return the sheets of a file that hold anything, or the one asked for; raises `SalahPanggil` where it is not."""
    from sakip_rules.source.files import MAX_BYTES, read_bytes
    from sakip_rules.source.tabel_fakta import MAX_XLSX

    csv = path.suffix.lower() == CSV
    data = read_bytes(path, str(path), MAX_BYTES if csv else MAX_XLSX)
    if not isinstance(data, bytes):
        return data
    if csv:
        from sakip_rules.source.lembar_csv import baca_csv

        one = baca_csv(data, str(path), lunak=True)
        found: Sequence[Lembar | Diagnostic] = one if isinstance(one, tuple) else [one]
    else:
        from sakip_rules.source.lembar_xlsx import baca_xlsx

        read = baca_xlsx(data, str(path))
        found = [read] if isinstance(read, Diagnostic) else read
    sheets = [item for item in found if not isinstance(item, Diagnostic)]
    if name and sheets:
        chosen = [sheet for sheet in sheets if sheet.nama == name]
        if not chosen:
            raise salah("P068", layar.argv, name, [sheet.nama for sheet in sheets], lembar=name, path=path)
        return chosen
    if not sheets:
        return found
    from sakip_rules.source.diagnostics import diagnose
    from sakip_rules.source.places import Place as Letak

    used = [sheet for sheet in sheets if sheet.baris()]
    return used or [diagnose("B005", Letak(str(path), 1, 1, 0))]


def _baca(layar: Layar, sheets: Sequence[Lembar], bahan: Bahan, pilihan: Pilihan) -> list[HasilLembar]:
    """Read the sheets; one without a table is told of only where no other has one."""
    from sakip_rules.impor.baca import baca_lembar
    from sakip_rules.impor.hasil import Bahan
    from sakip_rules.model.rujukan import nama_satuan

    names = nama_satuan(bahan.ruang.standar.satuan.values())
    shown = [sheet for sheet in sheets if not sheet.tersembunyi] or sheets
    every = [baca_lembar(sheet, Bahan(bahan.berkas, names, pilihan)) for sheet in shown]
    undated = next((item for one in every for item in one.ditolak if item.temuan.code == "P069"), None)
    if undated is not None:
        raise salah("P069", layar.argv, "")
    tables = [one for one in every if one.kepala[0]]
    return tables or every


def _rencana(layar: Layar, bahan: Bahan, read: Sequence[HasilLembar], asal: Asal, ke: str, *, timpa: bool) -> Rencana:
    from sakip_rules.impor.tulis import rencanakan

    known = bahan.berkas.dokumen
    if asal.dokumen and asal.dokumen not in known:
        raise salah("P071", layar.argv, asal.dokumen, known, kode=asal.dokumen, instansi=bahan.instansi)
    facts = [fact for sheet in read for fact in sheet.terbaca]
    documents = {item.name: item for item in bahan.dokumen if item.instansi == bahan.instansi}
    return rencanakan(facts, bahan.berkas, documents, asal, ke=ke, timpa=timpa)


def _ke(layar: Layar, bahan: Bahan, keluaran: str) -> str:
    """Return the name in the workspace of the file to write; raises `SalahPanggil` for one that would not be read."""
    path = Path(keluaran)
    ujung(layar, path, (YAML,))
    home = bahan.akar / "realisasi" / bahan.instansi
    if path.absolute().parent.resolve() != home.resolve():
        raise salah("P073", layar.argv, keluaran, path=keluaran, folder=f"realisasi/{bahan.instansi}")
    return f"realisasi/{bahan.instansi}/{path.name}"


def _uji(bahan: Bahan, rencana: Rencana) -> tuple[Diagnostic, ...]:
    """Return what `periksa` would say is wrong with the workspace once the files are written."""
    from sakip_rules.checks.periksa import periksa
    from sakip_rules.impor.tulis import terbukti
    from sakip_rules.model.baca import susun
    from sakip_rules.source.workspace import read_text

    documents = {item.name: item for item in bahan.dokumen}
    for name, text in rencana.berkas.items():
        made, wrong = read_text("realisasi", bahan.instansi, name, text)
        if not made:
            return wrong
        documents |= {item.name: item for item in made}
    ruang, found = susun(documents.values())
    if has_galat(found):
        return tuple(item for item in found if has_galat([item]))
    if not terbukti((*rencana.baru, *rencana.diganti), ruang.instansi[bahan.instansi]) and not rencana.tak_tersunting:
        raise ValueError(rencana.berkas)
    return tuple(item for item in periksa(ruang, bahan.instansi).temuan if has_galat([item]))


@dataclass(frozen=True, slots=True)
class _Tentang:
    """What an import is about: the spreadsheet, the kode of the agency, files written, sheets that were not read."""

    berkas: str
    instansi: str
    ditulis: list[str]
    lain: list[str]


def _tampilkan(layar: Layar, read: Sequence[HasilLembar], rencana: Rencana, tentang: _Tentang) -> None:
    """Show an import."""
    from sakip_rules.render import impor

    if layar.bentuk == "json":
        data = impor.data(read, rencana, tentang.berkas, tentang.instansi, tentang.ditulis)
        layar.json({**data, "lembar_lain": tentang.lain})
        return
    layar.baris(impor.layar(read, rencana, tentang.berkas, layar.bahasa, layar.kolom))
    if tentang.lain:
        layar.baris(impor.paragraf(layar.kalimat(_LAIN, lembar=", ".join(tentang.lain)), layar.kolom))


def _simpulan(
    layar: Layar, rencana: Rencana, read: Sequence[HasilLembar], *, refused: bool, sebagian: bool, coba: bool
) -> None:
    """Say what becomes of what was read."""
    if rencana.tak_tersunting:
        return
    if not rencana.berkas:
        known = any(sheet.terbaca for sheet in read)
        layar.tulis(f"{layar.kata(_TANPA if known else _KOSONG)}\n" if not rencana.beda else "")
    elif coba:
        layar.tulis("".join(f"{layar.kalimat(_DICOBA, path=name)}\n" for name in rencana.berkas))
    elif refused and not sebagian:
        layar.tulis(f"{layar.kata(_TIDAK)}\n")


def _sedia(layar: Layar, bahan: Bahan, rencana: Rencana, *, timpa: bool) -> None:
    """Make sure every file can be written before any is; raises `SalahPanggil` for one that is there already."""
    for name in (*rencana.tak_tersunting, *rencana.berkas):
        if not timpa and terpakai(bahan.akar / name):
            raise salah("P022", layar.argv, "", path=name)
    for name in rencana.tak_tersunting:
        raise salah("P072", layar.argv, "", path=name, instansi=bahan.instansi, usul=_usul(name))


def _tulis(layar: Layar, bahan: Bahan, rencana: Rencana, *, timpa: bool) -> None:
    """Write the files, all of them or none, and say so."""
    files = [Berkas(bahan.akar / name, text, sebutan=name) for name, text in rencana.berkas.items()]
    simpan_semua(layar, files, timpa=timpa, akar=bahan.akar)
    if layar.bentuk != "json":
        layar.tulis("".join(f"{layar.kalimat(_DITULIS, path=file.sebutan)}\n" for file in files))


def _usul(name: str) -> str:
    return name.rpartition("/")[2].replace(YAML, f"-impor{YAML}")
