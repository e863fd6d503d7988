"""Results as plain data, format `sakip/nilai/v1` (schemas/nilai.schema.json): every derived value, or why it has none.

A value is exact in its printed unit (`eksak`), as shown (`tampil`, plain notation whatever the language), with its unit
and the place it comes from. What has none says whether data are missing (`kosong`) or the rules give no result, and
each reason.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine import data_json
from sakip_rules.engine.data_json import berisi, pecahan
from sakip_rules.engine.jelajah import semua_nilai, tempat
from sakip_rules.engine.mesin import mesin
from sakip_rules.engine.tampil import tampil, tercetak
from sakip_rules.model.nilai import TanpaNilai

if TYPE_CHECKING:
    from sakip_rules.engine.data_json import Data
    from sakip_rules.engine.jelajah import Turunan
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.hasil import HasilInstansi

FORMAT = "sakip/nilai/v1"


def nilai_json(hasil: HasilInstansi) -> Data:
    """Return every derived value of an agency."""
    return {
        "format": FORMAT,
        "mesin": mesin(),
        "instansi": {"kode": hasil.instansi.kode, "nama": hasil.instansi.nama},
        "periode": str(hasil.periode),
        "berkas": dict(hasil.berkas),
        "nilai": [_nilai(item) for item in semua_nilai(hasil)],
    }


def _nilai(item: Turunan) -> Data:
    proof = item.bukti
    return {
        "jenis": item.jenis,
        "kode": item.kode,
        "nama": item.nama,
        "besaran": item.besaran,
        "peran": item.peran,
        "periode": proof.periode,
        **isi(proof),
        **berisi(
            {
                "induk": item.induk.kode,
                "pendukung": item.pendukung,
                "satuan": "" if proof.satuan is None else proof.satuan.kode,
                "tempat": data_json.tempat(tempat(proof)),
                "catatan": [data_json.sebab(note) for note in proof.catatan],
            }
        ),
    }


def isi(proof: Bukti) -> Data:
    """Return the value of a proof: exact and as shown, or what it lacks."""
    value = proof.nilai
    if isinstance(value, TanpaNilai):
        kind = "kosong" if value.kosong else "tak_terdefinisi"
        return {"tanpa_nilai": {"jenis": kind, "sebab": [data_json.sebab(reason) for reason in value.sebab]}}
    if isinstance(value, str):
        rules = dict(proof.aturan)
        return {
            "tampil": value,
            **berisi({"predikat": berisi({"kode": rules.get("kode"), "warna": rules.get("warna")})}),
        }
    members = value if isinstance(value, tuple) else (value,)
    figures = [pecahan(tercetak(one, proof.satuan)) for one in members if isinstance(one, Fraction)]
    return {"eksak": figures if isinstance(value, tuple) else figures[0], "tampil": tampil(proof)}
