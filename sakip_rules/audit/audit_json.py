"""The audit as plain data, format `sakip/audit/v1`: whatever does not agree, and how many claims do."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.audit.uraian import alasan, pokok, ringkas, selisih, urut
from sakip_rules.engine import data_json
from sakip_rules.engine.data_json import berisi, pecahan
from sakip_rules.engine.mesin import mesin

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sakip_rules.audit.perbaikan import Perbaikan
    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.engine.data_json import Data
    from sakip_rules.model.nilai import Nilai

FORMAT = "sakip/audit/v1"


def audit_json(instansi: Mapping[str, Sequence[Temuan]], perbaikan: Mapping[str, Sequence[Perbaikan]]) -> Data:
    """Return the findings and the proved repairs of every agency audited, by its kode."""
    return {
        "format": FORMAT,
        "mesin": mesin(),
        "instansi": [
            {"kode": kode, "klaim": len(every), "putusan": dict(ringkas(every).putusan)}
            for kode, every in instansi.items()
        ],
        "temuan": [_temuan(kode, item) for kode, every in instansi.items() for item in urut(every)],
        "perbaikan": [_perbaikan(kode, one) for kode, every in perbaikan.items() for one in every],
    }


def _perbaikan(kode: str, one: Perbaikan) -> Data:
    return {
        "instansi": kode,
        "pokok": one.milik,
        "besaran": one.besaran,
        "periode": one.periode,
        "acuan": data_json.acuan(one.acuan),
        "tempat": data_json.tempat(one.tempat),
        "tertulis": pecahan(one.tertulis),
        "menjadi": pecahan(one.menjadi),
        "jenis": one.jenis,
        "menyelesaikan": [data_json.tempat(item.klaim.tempat) for item in one.selesai],
    }


def _kata(nilai: Nilai) -> str:
    """Return a value that is a word, empty for one that does not exist."""
    return nilai if isinstance(nilai, str) else ""


def _temuan(kode: str, item: Temuan) -> Data:
    jenis, subject, besaran = pokok(item)
    acuan, proof, right, gap = item.klaim.acuan, item.harapan.bukti, item.harapan.nilai, selisih(item)
    faktor = item.harapan.faktor
    return {
        "instansi": kode,
        "dokumen": "" if acuan is None else acuan.dokumen,
        "tabel": "" if acuan is None else acuan.tabel,
        "baris": [] if acuan is None else list(acuan.baris),
        "jenis": jenis,
        "pokok": subject,
        "besaran": besaran,
        "tercetak": item.klaim.cetak.teks.text,
        "putusan": item.putusan,
        "tempat": data_json.tempat(item.klaim.tempat),
        **berisi(
            {
                "periode": "" if proof is None else proof.periode,
                "satuan": "" if item.harapan.satuan is None else item.harapan.satuan.kode,
                "seharusnya": pecahan(right / faktor) if isinstance(right, Fraction) else _kata(right),
                "selisih": "" if gap is None else pecahan(gap / faktor),
                "sebab": [data_json.sebab(reason) for reason in alasan(item)],
            }
        ),
    }
