"""How far each input may move, on a screen: a table where there is room, else each input by itself."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.tampil import tercetak
from sakip_rules.locale import N_, translator
from sakip_rules.render.angka import KIRA
from sakip_rules.render.lebar import Line, bungkus
from sakip_rules.render.selang import angka, selang, sisi, tepat
from sakip_rules.render.simulasi_kata import (
    SEBABNYA,
    SEKARANG,
    TEPAT,
    angka_bukti,
    belum_ada,
    hasil_bukti,
    isian,
    kepala,
    nama,
    rinci,
    sebab,
    sebab_tiada,
    tak_terukur,
)
from sakip_rules.render.tabel import Baris, Kolom, Sel, Tabel
from sakip_rules.render.words import isi

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.simulasi.hasil import Simulasi
    from sakip_rules.simulasi.rentang import Jangkauan

_RENTANG = N_("How far each figure may move before the predikat is another one; now: {predikat}")
_MASUKAN, _DARI, _SAMPAI = N_("Figure"), N_("From"), N_("To")
_TURUN, _NAIK = N_("Below that"), N_("Above that")
_TANPA_UJUNG = N_("no end")
_DIBULATKAN = N_("≈ is rounded to the safe side; --format json has the exact numbers.")
_TETAP = N_("The same where")
_GERAK = N_("It may move")
_LEBAR = 120


def jangkauan(simulasi: Simulasi, bahasa: str, lebar: int) -> Iterator[Line]:
    """Yield how far each input may move."""
    _ = translator(bahasa)
    graded = hasil_bukti(simulasi.jangkauan[0].hasil, bahasa)
    yield from kepala(isi(_(_RENTANG), {"predikat": graded}.__getitem__), lebar)
    if lebar >= _LEBAR:
        yield from _tabel_jangkauan(simulasi, bahasa, lebar)
    else:
        missing = [one for one in simulasi.jangkauan if tak_terukur(one.sekarang, one.sebab)]
        for one in simulasi.jangkauan:
            if one in missing:
                continue
            name = nama(simulasi, one.masukan, one.sekarang)
            yield Line()
            yield from (Line(line, "bold") for line in bungkus(name, lebar))
            for label, text in _sejangkauan(one, bahasa):
                yield from isian(label, text, lebar)
        yield from belum_ada(simulasi, [(one.masukan, one.sekarang, one.hasil) for one in missing], bahasa, lebar)


def _sejangkauan(jangkauan: Jangkauan, bahasa: str) -> Iterator[tuple[str, str]]:
    """Yield each thing that is said of how far one input may move, with its label."""
    _ = translator(bahasa)
    at, ruas = jangkauan.masukan, jangkauan.ruas
    yield _(SEKARANG), angka_bukti(jangkauan.sekarang, bahasa)
    if ruas is not None:
        exact = "; ".join(tepat(ruas, bahasa))
        told = isi(_(TEPAT), {"angka": exact}.__getitem__) if exact else ""
        yield _(_TETAP), selang(ruas, at.satuan, bahasa) + (f" ({told})" if told else "")
        moves = [one for one in _gerak(jangkauan, bahasa) if one]
        if moves:
            yield _(_GERAK), "; ".join(moves)
    for label, one in ((_TURUN, jangkauan.bawah), (_NAIK, jangkauan.atas)):
        if one is not None:
            yield _(label), f"{angka(one.angka, at.satuan, bahasa)} → {rinci(one.bukti, bahasa)}"
    yield from ((_(SEBABNYA), sebab(one, bahasa)) for one in jangkauan.sebab)


def _tabel_jangkauan(simulasi: Simulasi, bahasa: str, lebar: int) -> Iterator[Line]:
    _ = translator(bahasa)
    columns = (
        Kolom(_(SEKARANG)),
        Kolom(_(_DARI)),
        Kolom(_(_SAMPAI)),
        Kolom(_(_TURUN), kanan=False),
        Kolom(_(_NAIK), kanan=False),
    )
    rows = tuple(_baris_jangkauan(simulasi, one, bahasa) for one in simulasi.jangkauan)
    yield from Tabel(_(_MASUKAN), "", columns, rows).susun(lebar)
    if any(KIRA in cell.isi for row in rows for cell in row.sel):
        yield from (Line(line, "dim") for line in bungkus(_(_DIBULATKAN), lebar))
    missing = [one for one in simulasi.jangkauan if tak_terukur(one.sekarang, one.sebab)]
    told = [sebab(alasan, bahasa) for one in simulasi.jangkauan if one not in missing for alasan in one.sebab]
    for sentence in dict.fromkeys((*sebab_tiada([(one.sekarang, one.hasil) for one in missing], bahasa), *told)):
        yield from (Line(line) for line in bungkus(sentence, lebar))


def _baris_jangkauan(simulasi: Simulasi, jangkauan: Jangkauan, bahasa: str) -> Baris:
    _ = translator(bahasa)
    at, ruas = jangkauan.masukan, jangkauan.ruas
    name = nama(simulasi, at, jangkauan.sekarang)
    now = Sel(angka_bukti(jangkauan.sekarang, bahasa))
    if ruas is None:
        return Baris("", name, sel=(now,))
    unit = at.satuan if at.satuan is not None and at.satuan.urutan else None  # told once, beside the present figure
    low = sisi(ruas.bawah, unit, bahasa, atas=False, sama=ruas.bawah_termasuk) or _(_TANPA_UJUNG)
    high = sisi(ruas.atas, unit, bahasa, atas=True, sama=ruas.atas_termasuk) or _(_TANPA_UJUNG)
    beyond = [
        "–" if one is None else f"{angka(one.angka, unit, bahasa)}: {hasil_bukti(one.bukti, bahasa)}"
        for one in (jangkauan.bawah, jangkauan.atas)
    ]
    down, up = (f" ({one})" if one else "" for one in _gerak(jangkauan, bahasa))
    return Baris("", name, sel=(now, Sel(low, down), Sel(high, up), Sel(beyond[0]), Sel(beyond[1])))


def _gerak(jangkauan: Jangkauan, bahasa: str) -> tuple[str, str]:
    """Return by how much an input may fall and rise, rounded to what it may for certain; nothing where without end."""
    now, ruas, unit = jangkauan.sekarang, jangkauan.ruas, jangkauan.masukan.satuan
    if ruas is None or not isinstance(now.nilai, Fraction) or (unit is not None and unit.urutan):
        return "", ""
    figure = tercetak(now.nilai, now.satuan)
    moves = [""] * 2
    for at, (end, sign) in enumerate(((ruas.bawah, "−"), (ruas.atas, "+"))):
        if isinstance(end, Fraction):
            shown = angka(abs(end - figure), None, bahasa, sisi=-1)
            moves[at] = f"{KIRA * shown.startswith(KIRA)}{sign}{shown.removeprefix(KIRA)}"
    return moves[0], moves[1]
