"""A simulation on a screen: what is supposed and what that changes, what reaches a goal, how far inputs may move."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.tampil import tercetak
from sakip_rules.locale import N_, translator
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.render.angka import KIRA, berlabel
from sakip_rules.render.lebar import Line, bungkus
from sakip_rules.render.selang import angka, selang, sisi, tepat
from sakip_rules.render.tabel import Baris, Kolom, Sel, Tabel
from sakip_rules.render.teks import bersih
from sakip_rules.render.uraian_sumber import letak
from sakip_rules.render.words import isi, say
from sakip_rules.source.numbers import write
from sakip_rules.source.rounding import bulatkan

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sakip_rules.engine.umpama import Masukan
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.simulasi.agar import Jawaban, Kehendak, Tercoba
    from sakip_rules.simulasi.coba import Percobaan, Perubahan
    from sakip_rules.simulasi.hasil import Dicari, Simulasi
    from sakip_rules.simulasi.rentang import Jangkauan
    from sakip_rules.source.diagnostics import Diagnostic

_JUDUL = N_("Simulation of {kode}: {nama}")
_CATATAN = N_("A simulation: no file was changed, and nothing here is a fact.")
_ANDAIAN, _HASIL = N_("What is supposed"), N_("What that changes")
_SEKARANG, _MENJADI = N_("Now"), N_("Then")
_TAK_BERUBAH = N_("Nothing else changes.")
_AGAR = N_("What it takes for {tujuan}")
_TERCAPAI = N_("reached already")
_BILA = N_("Reached where")
_TEPAT = N_("exactly: {angka}")
_TERDEKAT, _BATAS = N_("Least change"), N_("Last that does")
_LUPUT = N_("One step on")
_BELUM = N_("One step less")
_SEBABNYA = N_("Why not")
_KETERANGAN = N_("Remark")
_RENTANG = N_("How far each figure may move before the predikat is another one; now: {predikat}")
_MASUKAN, _DARI, _SAMPAI = N_("Figure"), N_("From"), N_("To")
_TURUN, _NAIK = N_("Below that"), N_("Above that")
_TANPA = N_("no predikat")
_TANPA_UJUNG = N_("no end")
_TAK_DIKETAHUI = N_("no value")
_DIAM = N_("All its figures are supposed: nothing is left to move.")
_DIBULATKAN = N_("≈ is rounded to the safe side; --format json has the exact numbers.")
_TETAP = N_("The same where")
_LEBAR = 110
_BULAT = "setengah_ke_atas"
_TERBANYAK = 15
_LABEL = 18


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
        yield from _dicari(simulasi, simulasi.dicari, bahasa, lebar)
    if simulasi.jangkauan:
        yield from _jangkauan(simulasi, bahasa, lebar)


def _kepala(text: str, lebar: int) -> Iterator[Line]:
    yield Line()
    yield from (Line(line, "bold") for line in bungkus(text, lebar))


def _percobaan(simulasi: Simulasi, percobaan: Percobaan, bahasa: str, lebar: int) -> Iterator[Line]:
    _ = translator(bahasa)
    columns = (Kolom(_(_SEKARANG)), Kolom(_(_MENJADI)))
    rows = tuple(
        Baris(
            "",
            _nama(simulasi, one.masukan, known),
            sel=(
                Sel(_angka(known, bahasa)),
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
    return Sel(_hasil(perubahan.sebelum.bukti, bahasa)), Sel(_hasil(perubahan.sesudah.bukti, bahasa), gaya=style)


def _dicari(simulasi: Simulasi, dicari: Dicari, bahasa: str, lebar: int) -> Iterator[Line]:
    _ = translator(bahasa)
    yield from _kepala(isi(_(_AGAR), {"tujuan": bersih(dicari.tertulis)}.__getitem__), lebar)
    if not dicari.jawaban:
        yield from (Line(line) for line in bungkus(_(_DIAM), lebar))
    missing = [one for one in dicari.jawaban if _tak_terukur(one[1].sekarang, one[1].sebab)]
    for masukan, jawaban in dicari.jawaban:
        if (masukan, jawaban) in missing:
            continue
        yield Line()
        yield from (Line(line, "bold") for line in bungkus(_nama(simulasi, masukan, jawaban.sekarang), lebar))
        for label, text in _jawaban(masukan, jawaban, dicari.kehendak, bahasa):
            yield from _isian(label, text, lebar)
    yield from _belum_ada(simulasi, [(one, found.sekarang, found.hasil) for one, found in missing], bahasa, lebar)


def _tak_terukur(sekarang: Bukti, sebab: Sequence[Diagnostic]) -> bool:
    """Whether nothing more can be said of an input than that it, and others with it, have no value."""
    absent = {one.code for one in sekarang.nilai.sebab} if isinstance(sekarang.nilai, TanpaNilai) else set()
    return bool(absent) and bool(sebab) and {one.code for one in sebab} <= absent


def _belum_ada(
    simulasi: Simulasi, tiada: Sequence[tuple[Masukan, Bukti, Bukti]], bahasa: str, lebar: int
) -> Iterator[Line]:
    """Yield the inputs that have no value, with the proofs of them and of the result, together; the reasons once."""
    if not tiada:
        return
    _ = translator(bahasa)
    names = ", ".join(bersih(simulasi.sebut(one)) for one, _sekarang, _hasil in tiada)
    yield Line()
    yield from (Line(line, "bold") for line in bungkus(names, lebar))
    yield from _isian(_(_SEKARANG), _(_TAK_DIKETAHUI), lebar)
    for sentence in _sebab_tiada([(sekarang, hasil) for _masukan, sekarang, hasil in tiada], bahasa):
        yield from _isian(_(_SEBABNYA), sentence, lebar)


def _sebab_tiada(tiada: Sequence[tuple[Bukti, Bukti]], bahasa: str) -> Iterator[str]:
    """Yield why there is no result; where there is one all the same, why the first of the inputs has no value."""
    for sekarang, hasil in tiada[:1]:
        absent = hasil.nilai if isinstance(hasil.nilai, TanpaNilai) else sekarang.nilai
        yield from (_sebab(one, bahasa) for one in (absent.sebab if isinstance(absent, TanpaNilai) else ()))


def _jawaban(masukan: Masukan, jawaban: Jawaban, kehendak: Kehendak, bahasa: str) -> Iterator[tuple[str, str]]:
    """Yield each thing that is said of one input, with its label."""
    _ = translator(bahasa)
    unit = masukan.satuan
    reached = f" ({_(_TERCAPAI)})" if jawaban.tercapai else ""
    yield _(_SEKARANG), f"{_angka(jawaban.sekarang, bahasa)} → {_rinci(jawaban.hasil, bahasa)}{reached}"
    for one in jawaban.himpunan:
        exact = "; ".join(tepat(one, bahasa))
        told = isi(_(_TEPAT), {"angka": exact}.__getitem__) if exact else ""
        yield _(_BILA), selang(one, unit, bahasa) + (f" ({told})" if told else "")
    if jawaban.terpilih is not None:
        label = _BATAS if jawaban.tercapai else _TERDEKAT
        yield _(label), _tercoba(masukan, jawaban, jawaban.terpilih, kehendak, bahasa)
    if jawaban.luput is not None:
        label = _LUPUT if jawaban.tercapai else _BELUM
        yield _(label), _tercoba(masukan, jawaban, jawaban.luput, kehendak, bahasa)
    label = _SEBABNYA if jawaban.terpilih is None else _KETERANGAN
    yield from ((_(label), _sebab(one, bahasa)) for one in jawaban.sebab)


def _tercoba(masukan: Masukan, jawaban: Jawaban, tercoba: Tercoba, kehendak: Kehendak, bahasa: str) -> str:
    """Say a number that was tried, by how much it is another one than now, and what it gives."""
    unit, now = masukan.satuan, jawaban.sekarang
    moved = ""
    if isinstance(now.nilai, Fraction) and (unit is None or not unit.urutan):
        by = tercoba.angka - tercetak(now.nilai, now.satuan)
        shown = angka(abs(by), None, bahasa)
        sign = "+" if by > 0 else "−"
        moved = f" ({KIRA * shown.startswith(KIRA)}{sign}{shown.removeprefix(KIRA)})" if by else ""
    given = _rinci(tercoba.bukti, bahasa) + _terpisah(tercoba.bukti, kehendak, bahasa)
    return f"{angka(tercoba.angka, unit, bahasa)}{moved} → {given}"


def _terpisah(bukti: Bukti, kehendak: Kehendak, bahasa: str) -> str:
    """Return a figure with so many decimals that it is told apart from the goal, where what is shown is not."""
    if not isinstance(bukti.nilai, Fraction) or kehendak.batas is None or bukti.tampil_desimal is None:
        return ""
    figure, bound, shown = tercetak(bukti.nilai, bukti.satuan), kehendak.batas, bukti.tampil_desimal
    if figure == bound or bulatkan(figure, shown, bukti.tampil_cara) != bulatkan(bound, shown, bukti.tampil_cara):
        return ""
    decimals = next((one for one in range(shown, _TERBANYAK) if bulatkan(figure, one, _BULAT) != bound), _TERBANYAK)
    return f" ({KIRA}{write(figure, decimals, _BULAT, notation=bahasa)})"


def _jangkauan(simulasi: Simulasi, bahasa: str, lebar: int) -> Iterator[Line]:
    _ = translator(bahasa)
    graded = _hasil(simulasi.jangkauan[0].hasil, bahasa)
    yield from _kepala(isi(_(_RENTANG), {"predikat": graded}.__getitem__), lebar)
    if lebar >= _LEBAR:
        yield from _tabel_jangkauan(simulasi, bahasa, lebar)
    else:
        missing = [one for one in simulasi.jangkauan if _tak_terukur(one.sekarang, one.sebab)]
        for one in simulasi.jangkauan:
            if one in missing:
                continue
            name = _nama(simulasi, one.masukan, one.sekarang)
            yield Line()
            yield from (Line(line, "bold") for line in bungkus(name, lebar))
            for label, text in _sejangkauan(one, bahasa):
                yield from _isian(label, text, lebar)
        yield from _belum_ada(simulasi, [(one.masukan, one.sekarang, one.hasil) for one in missing], bahasa, lebar)


def _sejangkauan(jangkauan: Jangkauan, bahasa: str) -> Iterator[tuple[str, str]]:
    """Yield each thing that is said of how far one input may move, with its label."""
    _ = translator(bahasa)
    at, ruas = jangkauan.masukan, jangkauan.ruas
    yield _(_SEKARANG), _angka(jangkauan.sekarang, bahasa)
    if ruas is not None:
        exact = "; ".join(tepat(ruas, bahasa))
        told = isi(_(_TEPAT), {"angka": exact}.__getitem__) if exact else ""
        yield _(_TETAP), selang(ruas, at.satuan, bahasa) + (f" ({told})" if told else "")
    for label, one in ((_TURUN, jangkauan.bawah), (_NAIK, jangkauan.atas)):
        if one is not None:
            yield _(label), f"{angka(one.angka, at.satuan, bahasa)} → {_rinci(one.bukti, bahasa)}"
    yield from ((_(_SEBABNYA), _sebab(one, bahasa)) for one in jangkauan.sebab)


def _tabel_jangkauan(simulasi: Simulasi, bahasa: str, lebar: int) -> Iterator[Line]:
    _ = translator(bahasa)
    columns = (
        Kolom(_(_SEKARANG)),
        Kolom(_(_DARI)),
        Kolom(_(_SAMPAI)),
        Kolom(_(_TURUN), kanan=False),
        Kolom(_(_NAIK), kanan=False),
    )
    rows = tuple(_baris_jangkauan(simulasi, one, bahasa) for one in simulasi.jangkauan)
    yield from Tabel(_(_MASUKAN), "", columns, rows).susun(lebar)
    if any(KIRA in cell.isi for row in rows for cell in row.sel):
        yield from (Line(line, "dim") for line in bungkus(_(_DIBULATKAN), lebar))
    missing = [one for one in simulasi.jangkauan if _tak_terukur(one.sekarang, one.sebab)]
    told = [_sebab(sebab, bahasa) for one in simulasi.jangkauan if one not in missing for sebab in one.sebab]
    for sentence in dict.fromkeys((*_sebab_tiada([(one.sekarang, one.hasil) for one in missing], bahasa), *told)):
        yield from (Line(line) for line in bungkus(sentence, lebar))


def _baris_jangkauan(simulasi: Simulasi, jangkauan: Jangkauan, bahasa: str) -> Baris:
    _ = translator(bahasa)
    at, ruas = jangkauan.masukan, jangkauan.ruas
    name = _nama(simulasi, at, jangkauan.sekarang)
    now = Sel(_angka(jangkauan.sekarang, bahasa))
    if ruas is None:
        return Baris("", name, sel=(now,))
    unit = at.satuan if at.satuan is not None and at.satuan.urutan else None  # told once, beside the present figure
    low = sisi(ruas.bawah, unit, bahasa, atas=False, sama=ruas.bawah_termasuk) or _(_TANPA_UJUNG)
    high = sisi(ruas.atas, unit, bahasa, atas=True, sama=ruas.atas_termasuk) or _(_TANPA_UJUNG)
    beyond = [
        "–" if one is None else f"{angka(one.angka, unit, bahasa)}: {_hasil(one.bukti, bahasa)}"
        for one in (jangkauan.bawah, jangkauan.atas)
    ]
    return Baris("", name, sel=(now, Sel(low), Sel(high), Sel(beyond[0]), Sel(beyond[1])))


def _nama(simulasi: Simulasi, masukan: Masukan, bukti: Bukti) -> str:
    """Return what an input is called, and what it measures where its rule says so."""
    called = bersih(simulasi.sebut(masukan))
    meant = bersih(bukti.sumber.nama) if bukti.sumber is not None and bukti.besaran == "variabel" else ""
    return f"{called} ({meant})" if meant else called


def _angka(bukti: Bukti, bahasa: str) -> str:
    if isinstance(bukti.nilai, Fraction):
        return angka(tercetak(bukti.nilai, bukti.satuan), bukti.satuan, bahasa)
    return translator(bahasa)(_TAK_DIKETAHUI) if isinstance(bukti.nilai, TanpaNilai) else berlabel(bukti, bahasa)


def _rinci(bukti: Bukti, bahasa: str) -> str:
    """Return a derived value; of a predikat, what was graded before it."""
    if not bukti.besaran.startswith("predikat") or not bukti.anak:
        return _hasil(bukti, bahasa)
    return f"{berlabel(bukti.anak[0], bahasa)}, {_hasil(bukti, bahasa)}"


def _hasil(bukti: Bukti, bahasa: str) -> str:
    if isinstance(bukti.nilai, TanpaNilai) and bukti.nilai.sebab:
        _ = translator(bahasa)
        none = _TANPA if bukti.besaran.startswith("predikat") else _TAK_DIKETAHUI
        return f"{_(none)} ({bukti.nilai.sebab[0].code})"
    return berlabel(bukti, bahasa)


def _sebab(sebab: Diagnostic, bahasa: str) -> str:
    words = say(sebab, bahasa)
    place = f", {letak(sebab.place)}" if sebab.place is not None else ""
    return f"{words.sentence.rstrip('.')} ({sebab.code}{place})."


def _isian(label: str, text: str, lebar: int) -> Iterator[Line]:
    """Yield a label and what is said under it; the text hangs beside the label."""
    first, *rest = bungkus(text, max(lebar - _LABEL - 2, 20))
    yield Line(f"  {label:<{_LABEL}}{first}")
    yield from (Line(" " * (_LABEL + 2) + line) for line in rest)
