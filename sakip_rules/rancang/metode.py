"""A method as answered → its file, and what its examples come to."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sakip_rules.checks.contoh import CARA, hasil_metode
from sakip_rules.engine.susun import susun_metode
from sakip_rules.engine.tampil import eksak
from sakip_rules.formula.units import BukuSatuan
from sakip_rules.rancang.jawaban import angka, pasangan
from sakip_rules.rancang.lembar import lembar
from sakip_rules.source.numbers import PLAIN, write
from sakip_rules.source.penulis import Polos

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sakip_rules.model.ruang_kerja import RuangKerja
    from sakip_rules.rancang.coba import Percobaan
    from sakip_rules.source.penulis import Isi

HASIL = "hasil"
_DESIMAL = 6
"""The decimals of a result that does not end."""


def contoh(teks: str) -> dict[str, str] | None:
    """Read `realisasi=40; target=50; hasil=80`; None where it is not written like that, or says a thing twice.

    >>> contoh("realisasi[n-1]=40; hasil=-")
    {'realisasi[n-1]': '40', 'hasil': '-'}
    """
    parts = [pasangan(part) for part in teks.split(";") if part.strip()]
    found = dict(part for part in parts if part is not None)
    return found if found and len(found) == len(parts) else None


def satuan_masukan(ruang: RuangKerja, nama: str) -> str:
    """Return the unit the methods there are give an input of that name, the most usual one; empty where none has it."""
    used = Counter(
        str(one.masukan[nama]) for versions in ruang.standar.metode.values() for one in versions if nama in one.masukan
    )
    return next((unit for unit, _ in used.most_common(1)), "")


def satuan_hasil(ruang: RuangKerja, jenis: str) -> str:
    """Return the unit the results of the methods of a kind have, the most usual one."""
    every = (one for versions in ruang.standar.metode.values() for one in versions)
    used = Counter(str(one.satuan) for one in every if one.jenis == jenis)
    return next((unit for unit, _ in used.most_common(1)), "")


def teks(
    kepala: Mapping[str, str],
    polaritas: Sequence[str],
    masukan: Mapping[str, str],
    syarat: Sequence[tuple[str, str]],
    contoh: Sequence[Mapping[str, str]],
) -> str:
    """Return the text of a method's file; an example without `hasil` expects none yet."""
    nilai: dict[str, Isi] = {name: value for name, value in kepala.items() if value}
    nilai["polaritas"] = list(polaritas)
    nilai["masukan"] = dict(masukan)
    nilai["syarat"] = [{"rumus": rumus, "alasan": alasan} for rumus, alasan in syarat]
    nilai["contoh"] = [
        {
            "masukan": {name: angka(value) for name, value in one.items() if name != HASIL},
            HASIL: _hasil(one.get(HASIL, "-")),
        }
        for one in contoh
    ]
    return lembar("metode", nilai)


def hasil(percobaan: Percobaan, kode: str) -> tuple[str, ...]:
    """Return what each example of a method comes to, as it is written; `-` where there is no result."""
    metode = percobaan.ruang.standar.metode[kode][0]
    buku, _ = BukuSatuan.susun(percobaan.ruang.standar.satuan)
    ready, _ = susun_metode(percobaan.ruang, metode, buku)
    found = []
    for one in metode.contoh:
        figure = hasil_metode(ready, one.masukan)
        if figure is not None:
            found.append(eksak(figure) if PLAIN.fullmatch(eksak(figure)) else write(figure, _DESIMAL, CARA))
        else:
            found.append("-")
    return tuple(found)


def _hasil(teks: str) -> Isi:
    return Polos(teks) if PLAIN.fullmatch(teks) else teks
