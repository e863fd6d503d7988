"""`sakip daftar JENIS [INSTANSI]`: what there is to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from sakip_rules.commands.kemajuan import Kemajuan
from sakip_rules.commands.layar import Layar
from sakip_rules.commands.muat import akar, baca, daftar_instansi, pilih_instansi
from sakip_rules.commands.salah import PROGRAM, salah
from sakip_rules.locale import N_
from sakip_rules.source.catalogue import GALAT, severity

if TYPE_CHECKING:
    from sakip_rules.rancang.daftar import Baris

BANTUAN = N_(
    "List what there is, each with its kode and name: the satuan, metode or skala of the workspace and of the standard "
    "library, or the instansi, indikator or program of an agency (of all, where none is named)."
)
FORMAT = "sakip/daftar/v1"
_KURANG = N_("The files have {count} error(s), so that something may be missing here: sakip periksa shows them.")
_KOSONG = N_("There is none yet.")


def jalankan(
    panggilan: typer.Context,
    *,
    jenis: Annotated[
        str, typer.Argument(metavar="JENIS", help=N_("satuan, metode, skala, instansi, indikator or program."))
    ],
    instansi: Annotated[
        str, typer.Argument(metavar="INSTANSI", help=N_("The kode of an instansi: its folder's name."))
    ] = "",
    bentuk: Annotated[
        str, typer.Option("--format", metavar="tabel|json|csv", help=N_("Form of the output."))
    ] = "tabel",
) -> int:
    """List the things of one kind."""
    from sakip_rules.rancang.daftar import JENIS, UMUM, baris

    layar = panggilan.find_object(Layar) or Layar(())
    if jenis not in JENIS:
        raise salah("P006", layar.argv, jenis, JENIS, name="JENIS", value=jenis)
    if instansi and jenis in UMUM:
        usage = f"{PROGRAM} daftar {jenis}"
        raise salah("P005", layar.argv, instansi, command=usage, name=instansi, nearest="", usage=usage)
    folder = akar(layar)
    chosen = (pilih_instansi(layar, folder, instansi),) if instansi else daftar_instansi(folder)
    with Kemajuan() as kemajuan:
        muatan = baca(folder, instansi or None, layar, kemajuan)
    _tampilkan(layar, jenis, baris(muatan.ruang, jenis, chosen), bentuk)
    wrong = sum(severity(item) == GALAT for item in muatan.temuan)
    if wrong:
        layar.tulis(f"{layar.kalimat(_KURANG, count=wrong)}\n", galat=True)
    return 1 if wrong else 0


def _tampilkan(layar: Layar, jenis: str, rows: tuple[Baris, ...], bentuk: str) -> None:
    if bentuk == "json":
        layar.json({"format": FORMAT, "jenis": jenis, "butir": rows})
    elif bentuk == "csv":
        from sakip_rules.render.nilai_csv import tulis_csv
        from sakip_rules.render.teks import sel_csv

        heads = [[*rows[0]]] if rows else []
        layar.tulis(tulis_csv([*heads, *([sel_csv(cell) for cell in row.values()] for row in rows)]))
    elif rows:
        from sakip_rules.render.daftar import lembar

        layar.baris(lembar(rows, layar.bahasa, layar.kolom))
    else:
        layar.tulis(f"{layar.kata(_KOSONG)}\n")
