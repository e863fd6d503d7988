"""The words by which offices head the columns of their tables, and how texts are compared.

These are words of a form, like the keys of a file format; which indicators, units and nodes there are comes from the
workspace. A head is compared folded: no capitals, no punctuation, single spaces.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sakip_rules.model.periode import Periode

_BUKAN_KATA = re.compile(r"[\W_]+")

NO = frozenset({"no", "nomor", "no urut", "nomor urut"})
SATUAN = frozenset({"satuan", "sat", "unit satuan"})
WAKTU = frozenset({"tahun", "triwulan", "periode", "bulan", "semester", "waktu", "tw"})
VARIABEL = frozenset({"variabel", "kode variabel"})
RINCIAN = frozenset({"rincian", "kode rincian", "unsur"})
UMUM = frozenset({"uraian", "nama", "uraian indikator", "uraian variabel"})
"""A column that names whatever its row is about."""

INDIKATOR = frozenset({"indikator", "iku", "ikk", "ikp", "iks", "indicator"})
KONTEKS = frozenset({"sasaran", "tujuan"})
SIMPUL = frozenset({"program", "kegiatan", "subkegiatan", "subkegiatannya"})
LEWAT = frozenset(
    {
        "ket",
        "keterangan",
        "catatan",
        "penjelasan",
        "penanggung",
        "penanggungjawab",
        "pic",
        "sumber",
        "rumus",
        "formulasi",
    }
    | {"formula", "definisi", "analisis", "hambatan", "solusi", "faktor", "bidang", "polaritas", "cara", "bukti", "opd"}
    | {"pelaksana", "lokasi", "rekomendasi"}
)
TURUNAN = frozenset(
    {"capaian", "pencapaian", "serapan", "penyerapan", "tingkat", "selisih", "sisa", "predikat", "kriteria", "kategori"}
    | {
        "status",
        "efisiensi",
        "rata",
        "persentase",
        "prosentase",
        "persen",
        "rasio",
        "lebih",
        "kurang",
        "deviasi",
        "skor",
    }
    | {"peningkatan", "penurunan", "pertumbuhan", "kenaikan", "kemajuan"}
)
"""Words of what is computed from facts, or judged: never a fact itself."""
UANG = frozenset({"anggaran", "keuangan", "rp", "rupiah", "pagu", "belanja", "dana", "dpa", "dppa", "apbd"})
PAGU = frozenset({"pagu", "anggaran", "dpa", "dppa", "apbd", "alokasi"})
KELIPATAN = frozenset({"ribu", "ribuan", "juta", "jutaan", "jt", "miliar", "milyar", "miliaran"})
TARGET = frozenset({"target", "rencana"})
REALISASI = frozenset({"realisasi"})
JUMLAH = frozenset({"jumlah", "total", "rata", "rerata", "keseluruhan", "jumlah total", "rata rata"})
"""How a row begins that adds up or averages others."""

KINERJA = "kinerja"
_WAJAR = frozenset(
    {"realisasi", KINERJA, "target", "dan", "capaian", "pencapaian", "tahun", "tahunan", "bulan", "akhir", "kumulatif"}
    | {"s", "d", "sd", "sampai", "dengan", "hingga", "indikator", "persen", "periode", "nilai"}
)
_TRIWULAN = frozenset({"tw", "twl", "triwulan", "trw", "tribulan", "kuartal", "trwl"})
_SEMESTER = frozenset({"semester", "smt", "sem", "smtr"})
_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_BULAN = (
    *("januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november"),
    "desember",
)
_SINGKAT = {name[:3]: number for number, name in enumerate(_BULAN, 1)} | {
    "agt": 8,
    "nop": 11,
    "pebruari": 2,
    "nopember": 11,
}
_BULAN_KE = {name: number for number, name in enumerate(_BULAN, 1)} | _SINGKAT
_TAHUN = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])", re.ASCII)
_SEMPIT = re.compile(r"\b(tw|twl|triwulan|smt|sem|semester|q)(iv|i{1,3}|[1-4])\b")
_SAMPAI = re.compile(r"\b(?:s d|sd|sampai dengan|sampai|kumulatif|hingga)\b")
_SETAHUN = frozenset({"tahun", "setahun", "tahunan", "akhir tahun"})

Waktu = tuple[str, int]
"""A part of a year: its kind (`TW`, `S`, `B`, empty for the year) and its number."""


@lru_cache(maxsize=8192)
def lipat(text: str) -> str:
    """Return a text as texts are compared.

    >>> lipat("Realisasi s.d. TW-II (%)"), lipat(" Sub  Kegiatan ")
    ('realisasi s d tw ii', 'sub kegiatan')
    """
    return _BUKAN_KATA.sub(" ", text.casefold()).strip()


def kata(text: str) -> frozenset[str]:
    """Return the words of a head; `sub kegiatan` is a kegiatan of its own kind."""
    return frozenset(lipat(text).split())


def tahun(text: str) -> tuple[int, ...]:
    """Return the years a text names.

    >>> tahun("Target 2024 (Renstra 2021-2026)")
    (2024, 2021, 2026)
    """
    return tuple(int(found) for found in _TAHUN.findall(text))


def waktu(text: str, di_atas: str = "") -> Waktu | None:
    """Return the part of a year a text names; a bare number counts under a head that says of what.

    >>> waktu("Realisasi TW II"), waktu("III", "Realisasi Triwulan"), waktu("s.d. Juni"), waktu("Smt.1"), waktu("Tahun")
    (('TW', 2), ('TW', 3), ('B', 6), ('S', 1), ('', 1))
    """
    words = _SEMPIT.sub(r"\1 \2", lipat(text)).split()
    for name, after in zip(words, [*words[1:], ""], strict=False):
        number = _ROMAWI.get(after, 0)
        if name in _TRIWULAN and number:
            return ("TW", number)
        if name in _SEMESTER and number in (1, 2):
            return ("S", number)
    months = [word for word in words if word in _BULAN_KE]
    if months:
        return ("B", _BULAN_KE[months[-1]])
    above = kata(di_atas)
    if len(words) == 1 and words[0] in _ROMAWI:
        if above & _TRIWULAN:
            return ("TW", _ROMAWI[words[0]])
        if above & _SEMESTER and _ROMAWI[words[0]] <= 2:  # noqa: PLR2004 - a year has two halves
            return ("S", _ROMAWI[words[0]])
    return ("", 1) if lipat(_TAHUN.sub("", text)) in _SETAHUN else None


def wajar(text: str) -> bool:
    """Whether a head says nothing but that there is realisasi under it, of which time, and whether it is money.

    >>> wajar("Realisasi s.d. TW II 2024"), wajar("Realisasi Nasional"), wajar("Realisasi Anggaran (Rp)")
    (True, False, True)
    """
    known = _WAJAR | _TRIWULAN | _SEMESTER | UANG | _ROMAWI.keys() | _BULAN_KE.keys()
    return all(word in known or word.isdigit() for word in _SEMPIT.sub(r"\1 \2", lipat(text)).split())


def sampai(text: str) -> bool:
    """Whether a head says that its figures are to date.

    >>> sampai("Realisasi s.d. TW II"), sampai("Realisasi TW II")
    (True, False)
    """
    return _SAMPAI.search(lipat(text)) is not None


def periode(tahun_: int, bagian: Waktu) -> Periode:
    """Return a part of a year as a periode."""
    return Periode(tahun_, bagian[0], bagian[1])
