"""The audit as plain data, format `sakip/audit/v1`: whatever does not agree, and how many claims do."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.audit.perbaikan import menurut_temuan
from sakip_rules.audit.uraian import alasan, pokok, ringkas, selisih, urut
from sakip_rules.engine import data_json
from sakip_rules.engine.bukti_json import daftar_bukti
from sakip_rules.engine.data_json import berisi, pecahan
from sakip_rules.engine.mesin import mesin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sakip_rules.audit.calon_baris import Baris
    from sakip_rules.audit.dampak import Dampak
    from sakip_rules.audit.hasil import HasilAudit
    from sakip_rules.audit.perbaikan import Perbaikan
    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.audit.sebab import Besar, Sebab
    from sakip_rules.engine.data_json import Data
    from sakip_rules.model.nilai import Nilai

FORMAT = "sakip/audit/v1"


def audit_json(hasil: Sequence[HasilAudit]) -> Data:
    """Return the findings and the proved repairs of every agency audited.

    `bukti` of a finding is the number of its proof in the list `bukti.bukti`, which is as in `sakip/bukti/v1`.
    """
    shown = [(one, item) for one in hasil for item in urut(one.temuan)]
    proofs = {id(item): proof for one, item in shown if (proof := one.bukti(item)) is not None}
    table, number = daftar_bukti(proofs.values())
    repairs = {one.kode: menurut_temuan(one.perbaikan) for one in hasil}
    return {
        "format": FORMAT,
        "mesin": mesin(),
        "instansi": [
            {"kode": one.kode, "klaim": len(one.temuan), "putusan": dict(ringkas(one.temuan).putusan)} for one in hasil
        ],
        "kelompok": [group for one in hasil for group in _kelompok(one.kode, one.temuan)],
        "temuan": [
            _temuan(one.kode, item, repairs[one.kode].get(id(item), ()))
            | berisi({"bukti": number.get(id(proofs.get(id(item))))})
            for one, item in shown
        ],
        "perbaikan": [
            _perbaikan(one.kode, nomor, each) | berisi({"diterapkan": nomor > len(one.perbaikan)})
            for one in hasil
            for nomor, each in enumerate((*one.perbaikan, *one.diterapkan), start=1)
        ],
        "bukti": table,
    }


def _perbaikan(kode: str, nomor: int, one: Perbaikan) -> Data:
    """Return a repair; a finding that it settles names it by its number."""
    row = one.baris
    return {
        "instansi": kode,
        "nomor": nomor,
        **berisi({"pokok": one.milik, "besaran": one.besaran, "periode": one.periode}),
        "acuan": data_json.acuan(one.acuan),
        "tempat": data_json.tempat(one.tempat),
        "tertulis": pecahan(one.tertulis),
        "menjadi": pecahan(one.menjadi),
        "teks": {"tertulis": one.teks_tertulis, "menjadi": one.teks_menjadi},
        "jenis": one.jenis,
        **berisi({"bagian": None if row is None else _bagian(row)}),
        "menyelesaikan": [data_json.tempat(item.klaim.tempat) for item in one.selesai],
    }


def _bagian(row: Baris) -> Data:
    """Return a row that a total leaves out or counts twice, its amount in base units."""
    where = None if row.tempat is None else data_json.tempat(row.tempat)
    return berisi({"nama": row.nama, "nilai": pecahan(row.nilai), "acuan": data_json.acuan(row.acuan), "tempat": where})


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


def _dampak(effect: Dampak) -> Data:
    """Return the predikat that changes with a figure."""
    proof = effect.bukti
    return {
        "pokok": proof.milik,
        "besaran": proof.besaran,
        "periode": proof.periode,
        "semula": _kata(proof.nilai),
        "menjadi": effect.menjadi,
    }


def _kelompok(kode: str, every: Sequence[Temuan]) -> Iterator[Data]:
    """Yield the groups of figures with one cause: the places of all of them, the most basic one first."""
    members: dict[int, list[Temuan]] = {}
    for item in every:
        if item.kelompok[0]:
            members.setdefault(item.kelompok[0], []).append(item)
    for nomor, group in sorted(members.items()):
        places = [data_json.tempat(item.klaim.tempat) for item in sorted(group, key=lambda item: item.kelompok)]
        yield {"instansi": kode, "nomor": nomor, "tempat": places}


def _temuan(kode: str, item: Temuan, perbaikan: Sequence[int]) -> Data:
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
                "indikator": subject if jenis == "indikator" else "",
                "dampak": None if item.dampak is None else _dampak(item.dampak),
                "perbaikan": list(perbaikan),
                "alasan": [data_json.sebab(reason) for reason in alasan(item)],
            }
        ),
    }
