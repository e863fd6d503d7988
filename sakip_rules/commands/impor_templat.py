"""`sakip impor --templat INSTANSI`: the spreadsheet to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sakip_rules.commands.impor_bahan import CSV, LEMBAR, XLSX, muat_bahan, periode_diminta, ujung
from sakip_rules.commands.muat import akar, pilih_instansi
from sakip_rules.commands.salah import salah
from sakip_rules.commands.tulis import Berkas, simpan_semua
from sakip_rules.locale import N_

if TYPE_CHECKING:
    from sakip_rules.commands.layar import Layar

_TEMPLAT = N_("{path}: {baris} rows to fill in.")


def buat_templat(layar: Layar, kode: str, tertulis: str, keluaran: str, *, timpa: bool, coba: bool) -> int:
    """Write the spreadsheet to fill in."""
    from sakip_rules.impor.templat import susun_templat
    from sakip_rules.model.periode import baca_periode
    from sakip_rules.model.rujukan import nama_satuan

    folder = akar(layar)
    pilih_instansi(layar, folder, kode)
    bahan = muat_bahan(layar, folder, kode)
    if bahan is None:
        return 1
    rules = bahan.berkas.instansi
    periode = periode_diminta(layar, tertulis) or baca_periode(rules.periode)
    if periode is None:
        raise salah("P008", layar.argv, tertulis, value=tertulis)
    path = Path(keluaran or f"realisasi-{kode}-{periode}{XLSX}")
    ending = ujung(layar, path, LEMBAR)
    rows = susun_templat(bahan.berkas, nama_satuan(bahan.ruang.standar.satuan.values()), periode)
    if ending == CSV:
        from sakip_rules.render.templat import csv

        made = csv(rows, layar.bahasa).encode("utf-8-sig")
    else:
        from sakip_rules.render.templat_xlsx import xlsx

        made = xlsx(rows, (kode, rules.nama), periode, layar.bahasa)
    if not coba:
        simpan_semua(layar, [Berkas(path, made)], timpa=timpa)
    layar.tulis(f"{layar.kalimat(_TEMPLAT, path=path, baris=len(rows))}\n")
    return 0
