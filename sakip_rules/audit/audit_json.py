"""The audit as plain data, format `sakip/audit/v1`: whatever does not agree, and how many claims do."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.audit.uraian import alasan, pokok, ringkas, selisih, urut
from sakip_rules.engine import data_json
from sakip_rules.engine.data_json import berisi, pecahan
from sakip_rules.engine.mesin import mesin

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sakip_rules.audit.perbaikan import Perbaikan
    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.audit.sebab import Besar, Sebab
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
        "kelompok": [group for kode, every in instansi.items() for group in _kelompok(kode, every)],
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


def _besar(besar: Besar | None) -> Data | None:
    """Return a value in its unit."""
    if besar is None:
        return None
    unit, value = besar.satuan, besar.nilai
    shown = value / (unit.faktor if unit is not None else 1) if isinstance(value, Fraction) else None
    kode = "" if unit is None else unit.kode
    return berisi({"nilai": _kata(value) if shown is None else pecahan(shown), "satuan": kode})


def _sebab(cause: Sebab) -> Data:
    """Return a likely cause: what it takes instead, what that gives, and the claim it rests on."""
    other = cause.lain
    changes = (
        berisi({"apa": one.apa, "semula": _besar(one.semula), "menjadi": _besar(one.menjadi)}) for one in cause.ganti
    )
    return berisi(
        {
            "kode": cause.kode,
            "nilai": _besar(cause.nilai),
            "ganti": list(changes),
            "acuan": None if other is None else data_json.acuan(other.acuan),
            "tempat": None if other is None else data_json.tempat(other.tempat),
        }
    )


def _kelompok(kode: str, every: Sequence[Temuan]) -> Iterator[Data]:
    """Yield the groups of figures with one cause: the places of all of them, the most basic one first."""
    members: dict[int, list[Temuan]] = {}
    for item in every:
        if item.kelompok[0]:
            members.setdefault(item.kelompok[0], []).append(item)
    for nomor, group in sorted(members.items()):
        places = [data_json.tempat(item.klaim.tempat) for item in sorted(group, key=lambda item: item.kelompok)]
        yield {"instansi": kode, "nomor": nomor, "tempat": places}


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
                "kelompok": item.kelompok[0] or None,
                "selisih": "" if gap is None else pecahan(gap / faktor),
                "satuan_selisih": "" if gap is None or item.beda is None else item.beda.kode,
                "sebab": [_sebab(cause) for cause in item.sebab],
                "alasan": [data_json.sebab(reason) for reason in alasan(item)],
            }
        ),
    }
