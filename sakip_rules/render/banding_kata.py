"""Changes in words: each as a sentence in the terms of the files a planner edits.

Data: an `Ubahan`. A field is called as it is in the file (`target 2024 (pk)`, `pita Memuaskan`), so that no field is
without a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.banding.medan import ANGGARAN, FAKTA, INSTANSI, KEBIJAKAN
from sakip_rules.banding.ubahan import GANTI_KODE, HAPUS, TAMBAH
from sakip_rules.locale import N_, translator
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.render.angka import KOSONG, berlabel, eksak
from sakip_rules.render.teks import bersih
from sakip_rules.render.words import isi

if TYPE_CHECKING:
    from sakip_rules.banding.akibat import Akibat
    from sakip_rules.banding.datar import Jalan
    from sakip_rules.banding.isi import Isi
    from sakip_rules.banding.ubahan import Ubahan
    from sakip_rules.model.bukti import Bukti

_UBAH = N_("{bidang}: {sebelum} becomes {sesudah}")
_TAMBAH, _TAMBAH_KOSONG = N_("{bidang} added: {sesudah}"), N_("{bidang} added")
_HAPUS, _HAPUS_KOSONG = N_("{bidang} removed (it was {sebelum})"), N_("{bidang} removed")
_TEKS = N_("{bidang}: the text has changed")
_ISI = N_("{bidang}: {sesudah} as before, but not the same ones")
_KODE, _NAMA = N_("kode {sebelum} is now {sesudah}"), N_("{bidang} {sebelum} is now called {sesudah}")
_SELURUHNYA = {TAMBAH: N_("added"), HAPUS: N_("removed")}
_TERPANJANG = 160
_BERDOKUMEN = frozenset({"target", "pagu"})
_DIBUANG = frozenset({"rentang", "dasar"})
"""Parts of a way to a field that say nothing a planner would not know."""


def benda(one: Ubahan) -> str:
    """Return what a thing is called: its kind, kode and name."""
    kode = "" if one.jenis in {KEBIJAKAN, INSTANSI} else one.kode
    nama = "" if one.jenis in {KEBIJAKAN, INSTANSI} else one.nama
    version = f"({one.versi})" if one.versi else ""
    return bersih(" ".join(part for part in (one.jenis.replace("_", " "), kode, nama, version) if part))


def kalimat(one: Ubahan, bahasa: str) -> str:
    """Say what changed, the thing itself aside (facts name it, as they stand in no thing)."""
    _ = translator(bahasa)
    if not one.bidang and one.cara in _SELURUHNYA:
        return _(_SELURUHNYA[one.cara])
    before, after = _isi(one.sebelum, bahasa), _isi(one.sesudah, bahasa)
    if one.cara == GANTI_KODE:
        template = _NAMA if one.bidang else _KODE
        return isi(_(template), {"bidang": "variabel", "sebelum": before, "sesudah": after}.__getitem__)
    if one.cara == TAMBAH:
        template = _TAMBAH if after else _TAMBAH_KOSONG
    elif one.cara == HAPUS:
        template = _HAPUS if before else _HAPUS_KOSONG
    elif max(len(before), len(after)) > _TERPANJANG:
        template = _TEKS
    else:
        template = _ISI if before == after else _UBAH
    unit = "" if one.sesudah is None or one.sebelum is None else one.sesudah.satuan
    same = unit and one.sebelum is not None and one.sebelum.satuan == unit
    if same and before.endswith(f" {unit}"):
        before = before.removesuffix(f" {unit}")
    return isi(_(template), {"bidang": bidang(one), "sebelum": before, "sesudah": after}.__getitem__)


def bidang(one: Ubahan) -> str:
    """Return what a field is called: `target 2024 (pk)`, `batas capaian indikator`, `IKU-2 kasus 2024`."""
    path = one.bidang
    if one.jenis in {FAKTA, ANGGARAN}:
        return _nama(tuple(part for part in path if part))
    if len(path) > 1:
        path = tuple(part for part in path if part not in _DIBUANG) or path
    if path[0] in _BERDOKUMEN and len(path) > 1:
        years, documents = path[1], [part for part in path[2:] if part != "acuan"]
        named = f" ({', '.join(documents)})" if documents else ""
        rest = f" {path[-1]}" if path[-1] == "acuan" else ""
        return bersih(f"{path[0]} {years}{named}{rest}")
    return _nama(path)


def _nama(path: Jalan) -> str:
    return bersih(" ".join(path).replace("_", " "))


def _isi(one: Isi | None, bahasa: str) -> str:
    if one is None:
        return ""
    if one.angka is not None:
        return bersih(f"{eksak(one.angka, bahasa)} {one.satuan}".strip())
    return bersih(f"{one.teks} {one.satuan}".strip())


def besaran(one: Akibat) -> str:
    """Return which value an effect is about: `capaian`, `capaian 2022` of an earlier year, the name of a comparison."""
    proof = one.sesudah or one.sebelum
    name = one.nilai.besaran
    if one.nilai.peran == "pembanding" and proof is not None and proof.sumber is not None:
        name = proof.sumber.nama or name
    name = bersih(name.replace("_", " "))
    return f"{name} {one.periode}" if one.nilai.peran == "riwayat" else name


def nilai(bukti: Bukti | None, bahasa: str) -> str:
    """Return a value with its unit; a dash where there is none."""
    return KOSONG if bukti is None or isinstance(bukti.nilai, TanpaNilai) else berlabel(bukti, bahasa)
