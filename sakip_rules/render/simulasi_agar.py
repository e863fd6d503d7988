"""What reaches a goal, on a screen: the set, the figure that changes least, the next one that does not, or why none."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.tampil import tercetak
from sakip_rules.locale import N_, translator
from sakip_rules.render.angka import KIRA
from sakip_rules.render.lebar import Line, bungkus
from sakip_rules.render.selang import angka, selang, tepat
from sakip_rules.render.simulasi_kata import (
    SEBABNYA,
    SEKARANG,
    TEPAT,
    angka_bukti,
    belum_ada,
    isian,
    kepala,
    nama,
    rinci,
    sebab,
    tak_terukur,
)
from sakip_rules.render.teks import bersih
from sakip_rules.render.words import isi
from sakip_rules.source.numbers import write
from sakip_rules.source.rounding import bulatkan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.engine.umpama import Masukan
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.simulasi.agar import Jawaban, Kehendak, Tercoba
    from sakip_rules.simulasi.hasil import Dicari, Simulasi

_AGAR = N_("What it takes for {tujuan}")
_TERCAPAI = N_("reached already")
_BILA = N_("Reached where")
_TERDEKAT, _BATAS = N_("Least change"), N_("Last that does")
_LUPUT = N_("One step on")
_BELUM = N_("One step less")
_KETERANGAN = N_("Remark")
_DIAM = N_("All its figures are supposed: nothing is left to move.")
_BULAT = "setengah_ke_atas"
_TERBANYAK = 15


def dicari(simulasi: Simulasi, found: Dicari, bahasa: str, lebar: int) -> Iterator[Line]:
    """Yield the goal, and for each input what reaches it."""
    _ = translator(bahasa)
    yield from kepala(isi(_(_AGAR), {"tujuan": bersih(found.tertulis)}.__getitem__), lebar)
    if not found.jawaban:
        yield from (Line(line) for line in bungkus(_(_DIAM), lebar))
    missing = [one for one in found.jawaban if tak_terukur(one[1].sekarang, one[1].sebab)]
    for masukan, jawaban in found.jawaban:
        if (masukan, jawaban) in missing:
            continue
        yield Line()
        yield from (Line(line, "bold") for line in bungkus(nama(simulasi, masukan, jawaban.sekarang), lebar))
        for label, text in _jawaban(masukan, jawaban, found.kehendak, bahasa):
            yield from isian(label, text, lebar)
    yield from belum_ada(simulasi, [(one, answer.sekarang, answer.hasil) for one, answer in missing], bahasa, lebar)


def _jawaban(masukan: Masukan, jawaban: Jawaban, kehendak: Kehendak, bahasa: str) -> Iterator[tuple[str, str]]:
    """Yield each thing that is said of one input, with its label."""
    _ = translator(bahasa)
    unit = masukan.satuan
    reached = f" ({_(_TERCAPAI)})" if jawaban.tercapai else ""
    yield _(SEKARANG), f"{angka_bukti(jawaban.sekarang, bahasa)} → {rinci(jawaban.hasil, bahasa)}{reached}"
    for one in jawaban.himpunan:
        exact = "; ".join(tepat(one, bahasa))
        told = isi(_(TEPAT), {"angka": exact}.__getitem__) if exact else ""
        yield _(_BILA), selang(one, unit, bahasa) + (f" ({told})" if told else "")
    if jawaban.terpilih is not None:
        label = _BATAS if jawaban.tercapai else _TERDEKAT
        yield _(label), _tercoba(masukan, jawaban, jawaban.terpilih, kehendak, bahasa)
    if jawaban.luput is not None:
        label = _LUPUT if jawaban.tercapai else _BELUM
        yield _(label), _tercoba(masukan, jawaban, jawaban.luput, kehendak, bahasa)
    label = SEBABNYA if jawaban.terpilih is None else _KETERANGAN
    yield from ((_(label), sebab(one, bahasa)) for one in jawaban.sebab)


def _tercoba(masukan: Masukan, jawaban: Jawaban, tercoba: Tercoba, kehendak: Kehendak, bahasa: str) -> str:
    """Say a number that was tried, by how much it is another one than now, and what it gives."""
    unit, now = masukan.satuan, jawaban.sekarang
    moved = ""
    if isinstance(now.nilai, Fraction) and (unit is None or not unit.urutan):
        by = tercoba.angka - tercetak(now.nilai, now.satuan)
        shown = angka(abs(by), None, bahasa)
        sign = "+" if by > 0 else "−"
        moved = f" ({KIRA * shown.startswith(KIRA)}{sign}{shown.removeprefix(KIRA)})" if by else ""
    given = rinci(tercoba.bukti, bahasa) + _terpisah(tercoba.bukti, kehendak, bahasa)
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
