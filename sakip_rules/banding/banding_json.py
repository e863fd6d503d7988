"""A comparison as plain data, format `sakip/banding/v1`: every change, and every value that differs.

A change is named by its number. Values are exact in their printed unit; with proofs, `bukti` of a side lists them as
`sakip/bukti/v1` does, and each value names its own by its number there.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine import data_json
from sakip_rules.engine.bukti_json import daftar_bukti
from sakip_rules.engine.data_json import berisi, pecahan
from sakip_rules.engine.mesin import mesin
from sakip_rules.engine.tampil import tampil, tercetak
from sakip_rules.model.nilai import TanpaNilai

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sakip_rules.banding.akibat import Akibat
    from sakip_rules.banding.hasil import BandingInstansi, HasilBanding
    from sakip_rules.banding.isi import Isi
    from sakip_rules.banding.ubahan import Ubahan
    from sakip_rules.engine.data_json import Data
    from sakip_rules.model.bukti import Bukti

FORMAT = "sakip/banding/v1"


def banding_json(hasil: HasilBanding, pihak: tuple[str, str], *, bukti: bool = False) -> Data:
    """Return the whole comparison; `pihak` is what the two sides are called, with `bukti` it holds both proofs."""
    return {
        "format": FORMAT,
        "mesin": mesin(),
        "pihak": {"a": pihak[0], "b": pihak[1]},
        "sama": not hasil.berubah,
        "standar": {
            "ubahan": [_ubahan(number, one) for number, one in hasil.standar],
            "keterangan": [_ubahan(0, one) for one in hasil.keterangan],
        },
        "instansi": [_instansi(one, bukti=bukti) for one in hasil.instansi],
    }


def _instansi(one: BandingInstansi, *, bukti: bool) -> Data:
    data: Data = {
        "kode": one.kode,
        "kode_lama": one.kode_lama,
        "nama": one.nama,
        "sama": not one.berubah,
        **berisi({"cara": one.cara, "periode": "" if one.periode is None else str(one.periode)}),
        "ubahan": [_ubahan(number, change) for number, change in one.ubahan],
        "keterangan": [_ubahan(0, change) for change in one.keterangan],
        "periode_lain": [{"periode": str(periode), "banyak": count} for periode, count in one.lain],
    }
    number: tuple[Mapping[int, int], Mapping[int, int]] = ({}, {})
    if bukti:
        before, numbered = daftar_bukti(item.sebelum for item in one.akibat if item.sebelum is not None)
        after, renumbered = daftar_bukti(item.sesudah for item in one.akibat if item.sesudah is not None)
        data["bukti"], number = {"a": before, "b": after}, (numbered, renumbered)
    data["akibat"] = [_akibat(item, number) for item in one.akibat]
    return data


def _ubahan(number: int, one: Ubahan) -> Data:
    return {
        **berisi({"nomor": number or None}),
        "golongan": one.golongan,
        "cara": one.cara,
        "jenis": one.jenis,
        "kode": one.kode,
        **berisi({"kode_lama": one.kode_lama, "nama": one.nama, "versi": one.versi}),
        "bidang": list(one.bidang),
        "sebelum": _isi(one.sebelum),
        "sesudah": _isi(one.sesudah),
    }


def _isi(one: Isi | None) -> Data | None:
    if one is None:
        return None
    number = None if one.angka is None else pecahan(one.angka)
    return berisi({"teks": one.teks, "angka": number, "satuan": one.satuan, "tempat": data_json.tempat(one.tempat)})


def _akibat(one: Akibat, number: tuple[Mapping[int, int], Mapping[int, int]]) -> Data:
    item = one.nilai
    return {
        "golongan": one.golongan,
        "jenis": item.jenis,
        "kode": item.kode,
        **berisi({"kode_lama": one.kode_lama}),
        "nama": item.nama,
        "besaran": item.besaran,
        "peran": item.peran,
        "periode": one.periode,
        "sebelum": _nilai(one.sebelum, number[0]),
        "sesudah": _nilai(one.sesudah, number[1]),
        "sebab": list(one.sebab),
    }


def _nilai(proof: Bukti | None, number: Mapping[int, int]) -> Data | None:
    """Return the value of one side, or what it lacks; None where that side has no such thing."""
    if proof is None:
        return None
    value = proof.nilai
    if isinstance(value, TanpaNilai):
        kind = "kosong" if value.kosong else "tak_terdefinisi"
        absent = {"jenis": kind, "sebab": [data_json.sebab(reason) for reason in value.sebab]}
        found: Data = {"tanpa_nilai": absent}
    else:
        members = value if isinstance(value, tuple) else (value,)
        figures = [pecahan(tercetak(each, proof.satuan)) for each in members if isinstance(each, Fraction)]
        exact = figures if isinstance(value, tuple) else figures[0] if figures else None
        found = {"tampil": tampil(proof), **berisi({"eksak": exact})}
    unit = "" if proof.satuan is None else proof.satuan.kode
    return {**found, **berisi({"satuan": unit}), **({"bukti": number[id(proof)]} if number else {})}
