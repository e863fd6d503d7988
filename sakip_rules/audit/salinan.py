"""Causes that stand in the report itself: a figure repeated, copied from elsewhere, or carried on from a wrong one.

Data: a `Cetakan` and the other figures of its document. Invariant: the other figure prints the very same value, or the
figure follows exactly from other wrong ones.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.audit.andai import daun
from sakip_rules.audit.geser import berarti
from sakip_rules.audit.rambat import dari_tercetak, kunci
from sakip_rules.audit.sebab import JAUH, SEDIKIT, STRUKTUR, Besar, Ganti, Sebab, besar, hambar
from sakip_rules.model.klaim import Turunan, Ulangan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sakip_rules.audit.kasus import Cetakan, Konteks
    from sakip_rules.model.bukti import Bukti

_PASTI = 6
"""A figure of so many digits does not come twice by chance."""

_TERBANYAK = 12
_VERSI = {"pagu": "versi_anggaran", "target": "versi_rencana"}
_DUA = 2

_DEKAT = 12
"""Rows of one column stand no more lines apart; other tables may have the same name."""

_SEBELAH = 3
"""A wrong figure is copied from no further away."""


def salinan(satu: Cetakan, konteks: Konteks) -> Iterator[Sebab]:
    """Yield the figures of the document that this one may have been copied from."""
    if satu.angka is None:
        return
    if not hambar(satu):
        yield from _rencana(satu, konteks)
    above, below = konteks.sekolom(satu)
    for lain in konteks.senilai(satu):
        if lain.temuan.klaim.cetak.teks.place == satu.temuan.klaim.cetak.teks.place:
            continue
        if sama(satu, lain):
            if _lebih_dulu(lain, satu):
                yield _dari(satu, lain, "ulangan", STRUKTUR)
        elif not hambar(satu):
            kode, bukti = _letak(satu, lain, above, below)
            if kode:
                yield _dari(satu, lain, kode, bukti)


def _rencana(satu: Cetakan, konteks: Konteks) -> Iterator[Sebab]:
    """Yield the planning document that sets just the printed figure for the very same thing: no digits are too few."""
    dasar = satu.temuan.harapan.dasar
    if not isinstance(dasar, Turunan) or dasar.besaran.text not in _VERSI:
        return
    own = "" if dasar.rencana is None else dasar.rencana.text
    for name in konteks.rencana(dasar.besaran.text):
        other = replace(dasar, rencana=replace(dasar.besaran, text=name))
        found = konteks.penaksir.harapan(replace(satu.temuan.klaim, dasar=other)).nilai
        if name != own and isinstance(found, Fraction) and satu.menyatakan(found):
            change = Ganti(name, Besar(satu.temuan.harapan.nilai, satu.satuan), besar(satu, found))
            yield Sebab(_VERSI[dasar.besaran.text], STRUKTUR, besar(satu, found), (change,))


def sama(satu: Cetakan, lain: Cetakan) -> bool:
    """Whether two figures are the same wrong figure of the same value, be it printed of an indicator or of its node."""
    if not lain.menyimpang or satu.temuan.harapan.nilai != lain.temuan.harapan.nilai or satu.nilai != lain.nilai:
        return False
    if satu.kunci is not None and lain.kunci is not None:
        if satu.kunci == lain.kunci:
            return True
        return satu.kunci[0] == lain.kunci[0] and _daun(satu) == _daun(lain)
    dasar, other = satu.temuan.klaim.dasar, lain.temuan.klaim.dasar
    named = {one.kode.text for one in (dasar, other) if isinstance(one, Ulangan)}
    return bool(named & {"", satu.temuan.klaim.kode, lain.temuan.klaim.kode}) or (len(named) == 1 and dasar == other)


def _daun(satu: Cetakan) -> frozenset[str]:
    return frozenset() if satu.bukti is None else daun(satu.bukti)


def _lebih_dulu(satu: Cetakan, lain: Cetakan) -> bool:
    """Whether a figure stands before another in the document."""
    place, other = satu.temuan.klaim.tempat, lain.temuan.klaim.tempat
    first = (satu.baris, place.file, place.line, place.column)
    return first < (lain.baris, other.file, other.line, other.column)


def _letak(satu: Cetakan, lain: Cetakan, above: int, below: int) -> tuple[str, int]:
    """Return what kind of copy a figure with the same value would be, by where it stands; empty for none."""
    mine, other = satu.kunci or ("", "", ""), lain.kunci or ("", "", " ")
    column = mine[0] == other[0] and bool(mine[0])
    if mine == other:
        return ("", JAUH) if lain.menyimpang else (_VERSI.get(mine[0], "penyalinan"), STRUKTUR)
    if column and mine[1] == other[1]:
        return "salin_periode_lain", STRUKTUR
    near = column and lain.tabel == satu.tabel and satu.jarak(lain) <= _DEKAT
    digits = berarti(satu.angka) if satu.angka is not None and (near or _sumber(satu, lain)) else 0
    if near and digits >= _DUA and lain.baris in (above, below):
        return ("salin_baris_atas" if lain.baris == above else "salin_baris_bawah"), STRUKTUR
    if digits < SEDIKIT or not _sumber(satu, lain):
        return "", JAUH
    if lain.baris and lain.baris == satu.baris and not column:
        return "salin_kolom", STRUKTUR
    same_table = column and bool(satu.tabel) and lain.tabel == satu.tabel
    known = digits >= _PASTI or same_table or mine[1] == other[1] or lain.salah
    return "penyalinan", STRUKTUR if known else JAUH


def _sumber(satu: Cetakan, lain: Cetakan) -> bool:
    """Whether a figure can be what another was copied from: a wrong one only from close by."""
    if lain.menyimpang and lain.temuan.harapan.nilai == satu.temuan.harapan.nilai:
        return False
    return not lain.salah or (satu.jarak(lain) <= _SEBELAH and _lebih_dulu(lain, satu))


def _dari(satu: Cetakan, lain: Cetakan, kode: str, bukti: int) -> Sebab:
    value = besar(satu, satu.nilai or Fraction(0))
    return Sebab(kode, bukti, value, (Ganti(_apa(lain), None, value),), lain.temuan.klaim, satu.jarak(lain))


def _apa(lain: Cetakan) -> str:
    return "" if lain.kunci is None else nama(*lain.kunci)


def nama(besaran: str, milik: str, periode: str) -> str:
    """Return what a value is called in a sentence."""
    return " ".join(part for part in (milik, besaran.replace("_", " "), periode) if part)


def terbawa(satu: Cetakan, konteks: Konteks) -> tuple[Callable[[Bukti], Fraction | None], list[Cetakan]]:
    """Return what replaces the values below a figure's proof by the wrong ones printed of them, and those."""
    wrong: dict[int, Cetakan] = {}
    waiting, seen = [] if satu.bukti is None else [satu.bukti], set()
    while waiting:
        node = waiting.pop()
        found = None if kunci(node) == satu.kunci else konteks.salah(kunci(node), satu)
        if found is not None:
            wrong[id(node)] = found
        elif id(node) not in seen:
            seen.add(id(node))
            waiting.extend(reversed(node.anak))
    used = list({id(one): one for one in wrong.values()}.values())

    def ubah(bukti: Bukti) -> Fraction | None:
        return wrong[id(bukti)].nilai if id(bukti) in wrong else None

    return ubah, used


def akibat(satu: Cetakan, konteks: Konteks) -> Iterator[Sebab]:
    """Yield how a figure follows from other wrong figures of the document: all of them, any one, or all it prints."""
    if satu.bukti is None:
        return
    _, used = terbawa(satu, konteks)
    sets = [used, *([one] for one in used[:_TERBANYAK])] if len(used) > 1 else [used] if used else []
    for group in sets:
        for uncapped in (False, True):
            value = dengan(satu, group, konteks, tanpa_batas=uncapped)
            if value is not None and satu.menyatakan(value):
                yield Sebab("akibat", STRUKTUR, besar(satu, value), ganti(group), group[0].temuan.klaim)
                return
    if used and satu.angka is not None:
        faktor = satu.temuan.harapan.faktor
        if dari_tercetak(satu.bukti, satu.angka, faktor, lambda key, _nilai: konteks.tercetak(key, satu)):
            printed = besar(satu, satu.nilai or Fraction(0))
            yield Sebab("akibat", STRUKTUR, printed, ganti(used), used[0].temuan.klaim)
            return
    yield from _selisih_sama(satu, konteks)


def dengan(satu: Cetakan, salah: list[Cetakan], konteks: Konteks, *, tanpa_batas: bool = False) -> Fraction | None:
    """Return the value of a figure's proof with wrong figures in it, None where they change nothing."""
    if satu.bukti is None:
        return None
    bagan = konteks.bagan(satu.bukti)
    other = {
        id(node): one.nilai
        for one in salah
        if one.kunci is not None and one.nilai is not None and one.kunci != satu.kunci
        for node in bagan.kunci.get(one.kunci, ())
    }
    return bagan.ulang(other, tanpa_batas=tanpa_batas)


def ganti(salah: list[Cetakan]) -> tuple[Ganti, ...]:
    """Return wrong figures as what was taken instead of the right ones."""
    return tuple(
        Ganti(_apa(one), Besar(one.temuan.harapan.nilai, one.satuan), Besar(one.nilai or Fraction(0), one.satuan))
        for one in salah
    )


def _selisih_sama(satu: Cetakan, konteks: Konteks) -> Iterator[Sebab]:
    """Yield the wrong sums that lie wholly within this one and are wrong by the same amount."""
    gap = satu.selisih
    if not gap or satu.bukti is None or satu.angka is None or berarti(satu.angka) < _PASTI:
        return
    own = konteks.daun(satu.bukti)
    for lain in konteks.berselisih(satu, gap):
        if lain.bukti is None or lain.dokumen != satu.dokumen or lain.bukti.besaran != satu.bukti.besaran:
            continue
        if konteks.daun(lain.bukti) < own:
            value = besar(satu, satu.nilai or Fraction(0))
            yield Sebab("akibat", STRUKTUR, value, ganti([lain]), lain.temuan.klaim, satu.jarak(lain))
