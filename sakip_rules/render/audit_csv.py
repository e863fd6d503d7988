"""The findings of the audit as a table for a spreadsheet: plain figures, and no words of a language but the names."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.audit.uraian import alasan, pokok, selisih, urut
from sakip_rules.render.angka import tulis
from sakip_rules.render.nilai_csv import tulis_csv
from sakip_rules.render.teks import sel_csv
from sakip_rules.render.temuan import tulis_seukuran
from sakip_rules.render.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sakip_rules.audit.hasil import HasilAudit
    from sakip_rules.audit.putusan import Temuan

_KOLOM = (
    *("instansi", "dokumen", "tabel", "baris", "jenis", "pokok", "besaran", "periode", "tercetak", "seharusnya"),
    *("selisih", "satuan_selisih", "satuan", "putusan", "sebab", "kelompok", "alasan", "berkas", "baris_berkas"),
    *("predikat", "predikat_menjadi"),
)


def csv(hasil: Sequence[HasilAudit]) -> str:
    """Return every claim that does not agree as a table for a spreadsheet."""
    rows = [_baris(one.kode, item) for one in hasil for item in urut(one.temuan)]
    return tulis_csv([_KOLOM, *rows])


def _baris(kode: str, item: Temuan) -> list[str]:
    acuan, gap = item.klaim.acuan, selisih(item)
    where = ("", "", "") if acuan is None else (acuan.dokumen, acuan.tabel, " ".join(map(str, acuan.baris)))
    unit = item.harapan.satuan
    when = "" if item.harapan.bukti is None else item.harapan.bukti.periode
    reasons = "; ".join(f"{reason.code} {say(reason, 'id').sentence}" for reason in alasan(item))
    texts = [kode, *where, *pokok(item), when, item.klaim.cetak.teks.text.strip()]
    figures = [
        _seharusnya(item),
        "" if gap is None else tulis_seukuran(item, gap, "polos"),
        sel_csv("" if gap is None or item.beda is None else item.beda.kode),
    ]
    effect = item.dampak
    rest = [
        "" if unit is None else unit.kode,
        item.putusan,
        "; ".join(cause.kode for cause in item.sebab),
        str(item.kelompok[0] or ""),
        reasons,
        item.klaim.tempat.file,
        str(item.klaim.tempat.line),
        "" if effect is None or not isinstance(effect.bukti.nilai, str) else effect.bukti.nilai,
        "" if effect is None else effect.menjadi,
    ]
    return [*map(sel_csv, texts), *figures, *map(sel_csv, rest)]


def _seharusnya(item: Temuan) -> str:
    right, unit = item.harapan.nilai, item.harapan.satuan
    if isinstance(right, Fraction) and (unit is None or not unit.urutan):
        return tulis_seukuran(item, right, "polos", lain=item.tercetak)
    if isinstance(right, Fraction):
        return sel_csv(tulis(right, unit, None, "", "polos"))
    return sel_csv(right if isinstance(right, str) else "")
