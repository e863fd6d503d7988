"""`sakip banding A [B] [INSTANSI]`: what changed between two states of a workspace, and what that does to results."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from sakip_rules.commands.kemajuan import Kemajuan
from sakip_rules.commands.layar import Layar
from sakip_rules.commands.muat import daftar_instansi
from sakip_rules.commands.opsi import Periode
from sakip_rules.commands.pihak import SEKARANG, KutipanDua, bertanda, cari
from sakip_rules.commands.salah import salah
from sakip_rules.locale import N_
from sakip_rules.source.catalogue import GALAT, has_galat, severity
from sakip_rules.source.diagnostics import ordered
from sakip_rules.source.ingatan import Ingatan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sakip_rules.banding.hasil import HasilBanding, Pihak
    from sakip_rules.commands.pihak import Tempat
    from sakip_rules.model.periode import Periode as Masa
    from sakip_rules.model.ruang_kerja import RuangKerja
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.documents import Document

BANTUAN = N_(
    "Compare two states of a workspace: the rules and facts that changed, in words, and every value that differs "
    "because of them. A and B are folders or git revisions (HEAD~1, a tag, a branch); . is the workspace as it is now, "
    "and so is B where it is left out. A kode or file that was renamed is no change. Ends with 0 whether anything "
    "differs or not; with --tolak-beda with 1 where something does."
)
_BACA = N_("Reading {pihak}")
_PERIKSA = N_("Checking {pihak}")
_HITUNG = N_("Comparing {instansi}")


def jalankan(
    panggilan: typer.Context,
    *,
    a: Annotated[str, typer.Argument(metavar="A", help=N_("The state before: a folder, or a git revision."))],
    b: Annotated[
        str, typer.Argument(metavar="B", help=N_("The state after; else the workspace as it is now."))
    ] = SEKARANG,
    instansi: Annotated[
        str, typer.Argument(metavar="INSTANSI", help=N_("Compare this instansi only, by its kode on either side."))
    ] = "",
    periode: Periode = "",
    bukti: Annotated[bool, typer.Option("--bukti", help=N_("Both proofs of every value that differs."))] = False,
    lengkap: Annotated[
        bool, typer.Option("--lengkap", help=N_("Every citation and example that changed, one by one."))
    ] = False,
    tolak: Annotated[
        bool, typer.Option("--tolak-beda", help=N_("End with 1 where anything differs: for checks by machines."))
    ] = False,
    bentuk: Annotated[
        str, typer.Option("--format", metavar="tabel|json|csv|md", help=N_("Form of the output."))
    ] = "tabel",
) -> int:
    """Compare two sides, and show what differs."""
    layar = panggilan.find_object(Layar) or Layar(())
    with TemporaryDirectory(prefix="sakip-") as sementara, Kemajuan() as kemajuan:
        sides = cari(layar, a, Path(sementara)), cari(layar, b, Path(sementara))
        found = _bandingkan(layar, sides, (instansi, periode), kemajuan)
        if isinstance(found, tuple):
            layar.temuan(found, KutipanDua(layar.argv, sides))
            return 1
    called = sides[0].sebutan, sides[1].sebutan
    _tampilkan(layar, found, called, bentuk, lengkap=lengkap, bukti=bukti)
    return 1 if tolak and found.berubah else 0


@dataclass(frozen=True, slots=True)
class _Bacaan:
    """One side as read: its documents, its workspace, and what is wrong in it."""

    dokumen: tuple[Document, ...]
    ruang: RuangKerja
    temuan: tuple[Diagnostic, ...]


def _bandingkan(
    layar: Layar, sides: tuple[Tempat, Tempat], pilihan: tuple[str, str], kemajuan: Kemajuan
) -> HasilBanding | tuple[Diagnostic, ...]:
    """Return the comparison, or the findings of the sides that cannot be compared."""
    from sakip_rules.banding.hasil import Pilihan, banding, tak_berubah

    instansi, periode = pilihan
    every = [daftar_instansi(side.folder) for side in sides]
    if instansi and not any(instansi in known for known in every):
        raise salah("P011", layar.argv, instansi, dict.fromkeys((*every[0], *every[1])), name=instansi)
    # An agency that was renamed is found by what it says: then all of them are read.
    only = instansi if instansi and all(instansi in known for known in every) else None
    ingatan = Ingatan()  # what both sides have alike is parsed once
    one, other = (_baca(layar, side, only, kemajuan, ingatan) for side in sides)
    read = ((one, sides[0]), (other, sides[1]))
    if any(has_galat(side.temuan) for side, _ in read):
        return ordered(item for side, place in read for item in bertanda(_galat(side.temuan), place))
    chosen = _masa(layar, (one.ruang, other.ruang), periode)
    same = tak_berubah(one.dokumen, other.dokumen)
    made = [_susun(layar, side, place, same, kemajuan) for side, place in read]
    wrong = [found for found in made if isinstance(found, tuple)]
    if wrong:
        return ordered(item for found in wrong for item in found)
    left, right = (found for found in made if not isinstance(found, tuple))
    return banding(
        left,
        right,
        Pilihan(chosen, same, instansi),
        lambda kode: kemajuan.langkah(layar.kalimat(_HITUNG, instansi=kode)),
    )


def _baca(layar: Layar, tempat: Tempat, instansi: str | None, kemajuan: Kemajuan, ingatan: Ingatan) -> _Bacaan:
    """Read one side; what the other side has alike is in the `ingatan` and is not read again."""
    from sakip_rules.model.baca import susun
    from sakip_rules.source.workspace import read_workspace

    kemajuan.langkah(layar.kalimat(_BACA, pihak=tempat.sebutan))
    documents, found = read_workspace(tempat.folder, instansi, klaim=False, ingatan=ingatan)
    ruang, more = susun(documents, utuh=not has_galat(found), ingatan=ingatan)
    return _Bacaan(documents, ruang, ordered((*found, *more)))


def _susun(
    layar: Layar, bacaan: _Bacaan, tempat: Tempat, lewat: frozenset[str], kemajuan: Kemajuan
) -> Pihak | tuple[Diagnostic, ...]:
    """Compile and check the agencies that may differ, or return what is wrong in them."""
    from sakip_rules.banding.hasil import Pihak
    from sakip_rules.banding.himpun import Sisi
    from sakip_rules.checks.periksa import periksa
    from sakip_rules.formula.units import BukuSatuan

    kemajuan.langkah(layar.kalimat(_PERIKSA, pihak=tempat.sebutan))
    ruang = bacaan.ruang
    wanted = {kode: berkas for kode, berkas in ruang.instansi.items() if kode not in lewat}
    checked = periksa(replace(ruang, instansi=wanted)) if wanted else None
    if checked is not None and has_galat(checked.temuan):
        return tuple(bertanda(_galat((*bacaan.temuan, *checked.temuan)), tempat))
    compiled = {} if checked is None else checked.tersusun
    book = next((one.buku for one in compiled.values()), None) or BukuSatuan.susun(ruang.standar.satuan)[0]
    return Pihak(Sisi(ruang, book), compiled)


def _galat(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return what keeps two sides from being compared: warnings do not."""
    return tuple(item for item in found if severity(item) == GALAT)


def _masa(layar: Layar, ruang: tuple[RuangKerja, RuangKerja], tertulis: str) -> Masa | None:
    """Return the periode asked for, None for each agency's own; raises `SalahPanggil` where no agency has it."""
    from sakip_rules.model.periode import baca_periode

    if not tertulis:
        return None
    periode = baca_periode(tertulis)
    if periode is None:
        raise salah("P008", layar.argv, tertulis, value=tertulis)
    every = [berkas.instansi for side in ruang for berkas in side.instansi.values()]
    if every and not any(one.renstra_sejak <= periode.tahun <= one.renstra_sampai for one in every):
        first = every[0]
        since, until = first.renstra_sejak, first.renstra_sampai
        raise salah("P016", layar.argv, tertulis, value=periode, instansi=first.kode, sejak=since, sampai=until)
    return periode


def _tampilkan(
    layar: Layar, hasil: HasilBanding, pihak: tuple[str, str], bentuk: str, *, lengkap: bool, bukti: bool
) -> None:
    if bentuk == "json":
        from sakip_rules.banding.banding_json import banding_json

        layar.json(banding_json(hasil, pihak, bukti=bukti))
    elif bentuk == "csv":
        from sakip_rules.render.banding_csv import csv

        layar.tulis(csv(hasil))
    else:
        from sakip_rules.render.banding import Tampilan, md
        from sakip_rules.render.banding import layar as lembar

        shown = Tampilan(layar.bahasa, lengkap=bool(lengkap), bukti=bool(bukti))
        if bentuk == "md":
            layar.tulis("".join(f"{line}\n" for line in md(hasil, pihak, shown)))
        else:
            layar.baris(lembar(hasil, pihak, shown, layar.kolom))
