"""The test of the rules as plain data, format `sakip/uji/v1`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.engine.mesin import mesin

if TYPE_CHECKING:
    from sakip_rules.checks.mutan.bentuk import HasilSubjek, Ubahan
    from sakip_rules.checks.uji import HasilUji
    from sakip_rules.engine.data_json import Data

FORMAT = "sakip/uji/v1"


def uji_json(hasil: HasilUji) -> Data:
    """Return every rule tested: what its examples reach and catch, and each survivor with the example it needs."""
    return {
        "format": FORMAT,
        "mesin": mesin(),
        "instansi": [
            {"kode": kode, "tanpa_contoh": hasil.tanpa[kode], "aturan": [_subjek(one) for one in group]}
            for kode, group in hasil.instansi.items()
        ],
        "bersama": [_subjek(one) for one in hasil.bersama],
    }


def _subjek(one: HasilSubjek) -> Data:
    return {
        "jenis": one.jenis,
        "kode": one.kode,
        "nama": one.nama,
        "tempat": str(one.tempat),
        "contoh": one.contoh,
        "mutan": one.mutan,
        "tertangkap": one.tertangkap,
        "ditolak": one.ditolak,
        "belum": [{"jenis": item.jenis, "hal": item.hal} for item in one.belum],
        "lolos": [
            _ubahan(item.ubahan) | {"contoh": item.contoh, "berkas": item.berkas, "milik": item.milik}
            for item in one.lolos
        ],
        "setara": [_ubahan(item) for item in one.setara],
    }


def _ubahan(one: Ubahan) -> Data:
    return {
        "jenis": one.jenis,
        "bagian": one.bagian,
        "asli": one.asli,
        "jadi": one.jadi,
        "tempat": str(one.tempat),
    }
