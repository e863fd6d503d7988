"""A simulation as plain data, format `sakip/simulasi/v1` (schemas/simulasi.schema.json).

Numbers are exact, in the printed unit of what they are a number of. What is supposed is a proof of kind `andaian`;
`bukti` lists all proofs that are named by their number, as in `sakip/bukti/v1`.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine import data_json
from sakip_rules.engine.bukti_json import daftar_bukti
from sakip_rules.engine.data_json import berisi, pecahan
from sakip_rules.engine.mesin import mesin
from sakip_rules.engine.tampil import tampil, tercetak
from sakip_rules.simulasi.akar import Irasional
from sakip_rules.simulasi.soal import faktor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.engine.data_json import Data
    from sakip_rules.engine.umpama import Masukan
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.simulasi.agar import Jawaban, Tercoba
    from sakip_rules.simulasi.akar import Titik
    from sakip_rules.simulasi.hasil import Dicari, Simulasi
    from sakip_rules.simulasi.jelajah import Ruas
    from sakip_rules.simulasi.rentang import Jangkauan

FORMAT = "sakip/simulasi/v1"


def simulasi_json(simulasi: Simulasi) -> Data:
    """Return everything that was asked, with the proofs of what is supposed and of what every trial gives."""
    table, number = daftar_bukti(_bukti(simulasi))
    tried, sought = simulasi.percobaan, simulasi.dicari
    return {
        "format": FORMAT,
        "mesin": mesin(),
        "instansi": simulasi.hasil.instansi.kode,
        "periode": str(simulasi.hasil.periode),
        "indikator": simulasi.indikator.kode,
        "andaian": [
            {
                **_masukan(one.masukan),
                "tertulis": one.tertulis,
                "angka": pecahan(one.nilai / faktor(one.masukan.satuan)),
            }
            for one in simulasi.umpama
        ],
        "perubahan": [
            {
                "jenis": one.sebelum.jenis,
                "kode": one.sebelum.kode,
                "besaran": one.sebelum.besaran,
                "berubah": one.berubah,
                "sebelum": _nilai(one.sebelum.bukti),
                "sesudah": {**_nilai(one.sesudah.bukti), "bukti": number[id(one.sesudah.bukti)]},
            }
            for one in (() if tried is None else tried.perubahan)
        ],
        **berisi({"agar": None if sought is None else _dicari(sought, number)}),
        "rentang": [_jangkauan(one, number) for one in simulasi.jangkauan],
        "bukti": table,
    }


def _bukti(simulasi: Simulasi) -> Iterator[Bukti]:
    if simulasi.percobaan is not None:
        yield from (one.sesudah.bukti for one in simulasi.percobaan.perubahan)
    for _, answer in () if simulasi.dicari is None else simulasi.dicari.jawaban:
        yield from (one.bukti for one in (answer.terpilih, answer.luput) if one is not None)
    for reach in simulasi.jangkauan:
        yield from (one.bukti for one in (reach.bawah, reach.atas) if one is not None)


def _masukan(masukan: Masukan) -> Data:
    unit = masukan.satuan
    return {
        "jenis": masukan.jenis,
        "indikator": masukan.kode,
        "nama": masukan.nama,
        "periode": str(masukan.periode),
        **berisi({"satuan": "" if unit is None else unit.kode}),
    }


def _nilai(bukti: Bukti) -> Data:
    value = bukti.nilai
    exact = pecahan(tercetak(value, bukti.satuan)) if isinstance(value, Fraction) else ""
    return berisi({"eksak": exact, "tampil": tampil(bukti)})


def _dicari(dicari: Dicari, number: dict[int, int]) -> Data:
    return {
        "tertulis": dicari.tertulis,
        "tingkat": dicari.pokok.tingkat,
        "kode": dicari.pokok.kode,
        "besaran": dicari.pokok.besaran,
        "jawaban": [{**_masukan(one), **_jawaban(answer, number)} for one, answer in dicari.jawaban],
    }


def _jawaban(jawaban: Jawaban, number: dict[int, int]) -> Data:
    return {
        "sekarang": _nilai(jawaban.sekarang),
        "tercapai": jawaban.tercapai is True,
        "himpunan": [_ruas(one) for one in jawaban.himpunan],
        "langkah": pecahan(jawaban.langkah),
        **berisi(
            {
                "terpilih": _tercoba(jawaban.terpilih, number),
                "luput": _tercoba(jawaban.luput, number),
                "sebab": [data_json.sebab(one) for one in jawaban.sebab],
            }
        ),
    }


def _jangkauan(jangkauan: Jangkauan, number: dict[int, int]) -> Data:
    return {
        **_masukan(jangkauan.masukan),
        "sekarang": _nilai(jangkauan.sekarang),
        "predikat": _nilai(jangkauan.hasil),
        "langkah": pecahan(jangkauan.langkah),
        **berisi(
            {
                "ruas": None if jangkauan.ruas is None else _ruas(jangkauan.ruas),
                "bawah": _tercoba(jangkauan.bawah, number),
                "atas": _tercoba(jangkauan.atas, number),
                "sebab": [data_json.sebab(one) for one in jangkauan.sebab],
            }
        ),
    }


def _tercoba(tercoba: Tercoba | None, number: dict[int, int]) -> Data | None:
    if tercoba is None:
        return None
    return {"angka": pecahan(tercoba.angka), "hasil": _nilai(tercoba.bukti), "bukti": number[id(tercoba.bukti)]}


def _ruas(ruas: Ruas) -> Data:
    """Return a stretch; a side without end has no key."""
    found: Data = {}
    for name, titik, held in (("bawah", ruas.bawah, ruas.bawah_termasuk), ("atas", ruas.atas, ruas.atas_termasuk)):
        if titik is not None:
            found[name] = {**_titik(titik), "termasuk": held}
    return found


def _titik(titik: Titik) -> Data:
    """Return an end: exact, or for an irrational one what it lies between."""
    if isinstance(titik, Irasional):
        return {"antara": [pecahan(titik.bawah), pecahan(titik.atas)]}
    return {"eksak": pecahan(titik)}
