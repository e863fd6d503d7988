"""What the parts of a simulation's screen share: names of inputs, what a proof comes to, reasons, labelled lines."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.tampil import tercetak
from sakip_rules.locale import N_, translator
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.render.angka import berlabel
from sakip_rules.render.lebar import Line, bungkus
from sakip_rules.render.selang import angka
from sakip_rules.render.teks import bersih
from sakip_rules.render.uraian_sumber import letak
from sakip_rules.render.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sakip_rules.engine.umpama import Masukan
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.simulasi.hasil import Simulasi
    from sakip_rules.source.diagnostics import Diagnostic

SEKARANG = N_("Now")
SEBABNYA = N_("Why not")
TEPAT = N_("exactly: {angka}")
_TANPA = N_("no predikat")
_TAK_DIKETAHUI = N_("no value")
_LABEL = 18


def kepala(text: str, lebar: int) -> Iterator[Line]:
    """Yield the heading of a part."""
    yield Line()
    yield from (Line(line, "bold") for line in bungkus(text, lebar))


def isian(label: str, text: str, lebar: int) -> Iterator[Line]:
    """Yield a label and what is said under it; the text hangs beside the label."""
    first, *rest = bungkus(text, max(lebar - _LABEL - 2, 20))
    yield Line(f"  {label:<{_LABEL}}{first}")
    yield from (Line(" " * (_LABEL + 2) + line) for line in rest)


def nama(simulasi: Simulasi, masukan: Masukan, bukti: Bukti) -> str:
    """Return what an input is called, and what it measures where its rule says so."""
    called = bersih(simulasi.sebut(masukan))
    meant = bersih(bukti.sumber.nama) if bukti.sumber is not None and bukti.besaran == "variabel" else ""
    return f"{called} ({meant})" if meant else called


def angka_bukti(bukti: Bukti, bahasa: str) -> str:
    """Return the exact figure of an input with its unit."""
    if isinstance(bukti.nilai, Fraction):
        return angka(tercetak(bukti.nilai, bukti.satuan), bukti.satuan, bahasa)
    return translator(bahasa)(_TAK_DIKETAHUI) if isinstance(bukti.nilai, TanpaNilai) else berlabel(bukti, bahasa)


def rinci(bukti: Bukti, bahasa: str) -> str:
    """Return a derived value; of a predikat, what was graded before it."""
    if not bukti.besaran.startswith("predikat") or not bukti.anak:
        return hasil_bukti(bukti, bahasa)
    return f"{berlabel(bukti.anak[0], bahasa)}, {hasil_bukti(bukti, bahasa)}"


def hasil_bukti(bukti: Bukti, bahasa: str) -> str:
    """Return a derived value as shown; of one that is none, the code of the first reason."""
    if isinstance(bukti.nilai, TanpaNilai) and bukti.nilai.sebab:
        _ = translator(bahasa)
        none = _TANPA if bukti.besaran.startswith("predikat") else _TAK_DIKETAHUI
        return f"{_(none)} ({bukti.nilai.sebab[0].code})"
    return berlabel(bukti, bahasa)


def sebab(alasan: Diagnostic, bahasa: str) -> str:
    """Return a reason or a remark as a sentence, with its code and place."""
    words = say(alasan, bahasa)
    place = f", {letak(alasan.place)}" if alasan.place is not None else ""
    return f"{words.sentence.rstrip('.')} ({alasan.code}{place})."


def tak_terukur(sekarang: Bukti, alasan: Sequence[Diagnostic]) -> bool:
    """Whether nothing more can be said of an input than that it, and others with it, have no value."""
    absent = {one.code for one in sekarang.nilai.sebab} if isinstance(sekarang.nilai, TanpaNilai) else set()
    return bool(absent) and bool(alasan) and {one.code for one in alasan} <= absent


def belum_ada(
    simulasi: Simulasi, tiada: Sequence[tuple[Masukan, Bukti, Bukti]], bahasa: str, lebar: int
) -> Iterator[Line]:
    """Yield the inputs that have no value, with the proofs of them and of the result, together; the reasons once."""
    if not tiada:
        return
    _ = translator(bahasa)
    names = ", ".join(bersih(simulasi.sebut(one)) for one, _sekarang, _hasil in tiada)
    yield Line()
    yield from (Line(line, "bold") for line in bungkus(names, lebar))
    yield from isian(_(SEKARANG), _(_TAK_DIKETAHUI), lebar)
    for sentence in sebab_tiada([(sekarang, hasil) for _masukan, sekarang, hasil in tiada], bahasa):
        yield from isian(_(SEBABNYA), sentence, lebar)


def sebab_tiada(tiada: Sequence[tuple[Bukti, Bukti]], bahasa: str) -> Iterator[str]:
    """Yield why there is no result; where there is one all the same, why the first of the inputs has no value."""
    for sekarang, hasil in tiada[:1]:
        absent = hasil.nilai if isinstance(hasil.nilai, TanpaNilai) else sekarang.nilai
        yield from (sebab(one, bahasa) for one in (absent.sebab if isinstance(absent, TanpaNilai) else ()))
