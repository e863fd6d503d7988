"""A simulation on a screen: what is supposed and what that changes, what reaches a goal, how far inputs may move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.engine.tampil import tercetak
from sakip_rules.locale import N_, translator
from sakip_rules.render.lebar import Line, bungkus
from sakip_rules.render.selang import angka
from sakip_rules.render.simulasi_agar import dicari
from sakip_rules.render.simulasi_kata import SEKARANG, angka_bukti, hasil_bukti, nama
from sakip_rules.render.simulasi_rentang import jangkauan
from sakip_rules.render.tabel import Baris, Kolom, Sel, Tabel
from sakip_rules.render.teks import bersih
from sakip_rules.render.words import isi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.simulasi.coba import Percobaan, Perubahan
    from sakip_rules.simulasi.hasil import Simulasi

_JUDUL = N_("Simulation of {kode}: {nama}")
_CATATAN = N_("A simulation: no file was changed, and nothing here is a fact.")
_ANDAIAN, _HASIL, _MENJADI = N_("What is supposed"), N_("What that changes"), N_("Then")
_TAK_BERUBAH = N_("Nothing else changes.")


def layar(simulasi: Simulasi, bahasa: str, lebar: int) -> Iterator[Line]:
    """Yield the lines of everything that was asked."""
    _ = translator(bahasa)
    indikator = simulasi.indikator
    fields = {"kode": bersih(indikator.kode), "nama": bersih(indikator.nama)}
    yield from (Line(line, "bold") for line in bungkus(isi(_(_JUDUL), fields.__getitem__), lebar))
    place = f"{bersih(simulasi.hasil.instansi.nama)}, {simulasi.hasil.periode}"
    yield from (Line(line) for line in bungkus(place, lebar))
    yield from (Line(line, "dim") for line in bungkus(_(_CATATAN), lebar))
    if simulasi.percobaan is not None:
        yield from _percobaan(simulasi, simulasi.percobaan, bahasa, lebar)
    if simulasi.dicari is not None:
        yield from dicari(simulasi, simulasi.dicari, bahasa, lebar)
    if simulasi.jangkauan:
        yield from jangkauan(simulasi, bahasa, lebar)


def _percobaan(simulasi: Simulasi, percobaan: Percobaan, bahasa: str, lebar: int) -> Iterator[Line]:
    _ = translator(bahasa)
    columns = (Kolom(_(SEKARANG)), Kolom(_(_MENJADI)))
    rows = tuple(
        Baris(
            "",
            nama(simulasi, one.masukan, known),
            sel=(
                Sel(angka_bukti(known, bahasa)),
                Sel(angka(tercetak(one.nilai, one.masukan.satuan), one.masukan.satuan, bahasa)),
            ),
        )
        for one, known in percobaan.umpama
    )
    yield Line()
    yield from Tabel(_(_ANDAIAN), "", columns, rows).susun(lebar)
    yield Line()
    yield from Tabel(_(_HASIL), "", columns, tuple(_baris(percobaan, bahasa))).susun(lebar)
    if not any(one.berubah for one in percobaan.perubahan):
        yield from (Line(line) for line in bungkus(_(_TAK_BERUBAH), lebar))


def _baris(percobaan: Percobaan, bahasa: str) -> Iterator[Baris]:
    last: tuple[str, str] | None = None
    for one in percobaan.perubahan:
        before = one.sebelum
        if (before.jenis, before.kode) != last:
            yield Baris(before.kode, before.nama, gaya="bold", jeda=last is not None)
            last = (before.jenis, before.kode)
        yield Baris("", before.besaran.replace("_", " "), sel=_sel(one, bahasa), dalam=1)


def _sel(perubahan: Perubahan, bahasa: str) -> tuple[Sel, Sel]:
    style = "bold" if perubahan.berubah else ""
    return Sel(hasil_bukti(perubahan.sebelum.bukti, bahasa)), Sel(
        hasil_bukti(perubahan.sesudah.bukti, bahasa), gaya=style
    )
