"""A proof in words: each step as a heading and sentences a civil servant would write, each with what it rests on.

Data: a `Bukti`. Invariant: nothing of the proof is left out that tells where its value comes from: every leaf has its
place and citation, every choice its order and what was not chosen, every test its numbers.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.locale import N_, translator
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.render.angka import berlabel, desimal_eksak, eksak, satuan_ringkas
from sakip_rules.render.teks import bersih
from sakip_rules.render.uraian_langkah import CARA, aturan
from sakip_rules.render.uraian_rumus import rumus
from sakip_rules.render.uraian_sumber import asal, dasar, letak
from sakip_rules.render.words import isi, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip_rules.model.acuan import Dokumen
    from sakip_rules.model.bukti import Bukti, Sumber
    from sakip_rules.source.diagnostics import Diagnostic

_KEBIJAKAN = N_("Policy {nama}: {nilai}")
_SYARAT = {True: N_("met"), False: N_("not met")}
_BANYAK = N_("{count} values")
_TANPA = {True: N_("no value, data is missing"), False: N_("no value, the rule gives none")}
_SEBELUM = {"batas": N_("before the cap"), "pembulatan": N_("before rounding")}
_ANDAIAN, _DIANDAIKAN = "andaian", N_("supposed, no fact")
_DIPAKAI, _TAK_DIPAKAI = N_("taken"), N_("not taken")
_EKSAK = N_("Exact value: {eksak}; shown with {desimal} decimals ({cara}).")
_SEBAB = N_("Reason: {sebab} ({sumber}).")
_SUDAH = N_("Explained above.")
_CATATAN = N_("Remark: {catatan} ({sumber}).")


@dataclass(frozen=True, slots=True)
class Uraian:
    """One step in words: how deep it stands, what it is and comes to, and the sentences about it."""

    dalam: int
    judul: str
    kalimat: tuple[str, ...]


def uraikan(bukti: Bukti, bahasa: str, dokumen: Mapping[str, Dokumen], *, lengkap: bool = False) -> Iterator[Uraian]:
    """Yield the steps of a proof in words, each before those it rests on.

    With `lengkap` every operation of every formula is told, and the notes on the standards. A step that several others
    rest on is told in full once and referred to after that, so that what is read is no larger than what was computed.
    """
    told: set[int] = set()
    grounds: set[tuple[str, str]] = set()
    waiting: list[tuple[Bukti, Bukti | None, int, int]] = [(bukti, None, 0, 0)]
    while waiting:
        item, above, number, depth = waiting.pop()
        head = judul(item, above, number, bahasa)
        if item.anak and id(item) in told:
            yield Uraian(depth, head, (translator(bahasa)(_SUDAH),))
            continue
        told.add(id(item))
        sentences = list(_kalimat(item, above, bahasa, lengkap=lengkap))
        if item.sumber is not None:
            sentences += asal(item.sumber, bahasa, tempat_saja=_kebijakan(item) or item.jenis == "himpunan")
            if _baru(item.sumber, grounds):
                sentences += dasar(item.sumber, bahasa, dokumen, lengkap=lengkap)
        yield Uraian(depth, head, tuple(sentence for sentence in sentences if sentence))
        waiting += [(child, item, nth, depth + 1) for nth, child in reversed(list(enumerate(item.anak)))]


def judul(bukti: Bukti, induk: Bukti | None, nomor: int, bahasa: str) -> str:
    """Return the heading: what the value is, whose, when, and what it comes to."""
    _ = translator(bahasa)
    if _kebijakan(bukti) and bukti.sumber is not None:
        fields = {"nama": bersih(bukti.sumber.nama or bukti.sumber.kode), "nilai": berlabel(bukti, bahasa)}
        return isi(_(_KEBIJAKAN), fields.__getitem__)
    head, remark = _sebutan(bukti), ""
    if induk is not None and induk.jenis == "pilihan":
        name = bersih(bukti.sumber.kode) if bukti.sumber is not None else ""
        head = f"{head}, {name}" if name else head
        remark = _(_DIPAKAI if nomor == 0 and not isinstance(induk.nilai, TanpaNilai) else _TAK_DIPAKAI)
    elif bukti.jenis == _ANDAIAN:
        remark = _(_DIANDAIKAN)
    elif induk is not None and induk.jenis in _SEBELUM and bukti.besaran == induk.besaran:
        remark = _(_SEBELUM[induk.jenis])
    return f"{head}: {_nilai(bukti, bahasa)}{f' ({remark})' if remark else ''}"


def _sebutan(bukti: Bukti) -> str:
    """Return what a value is called, and whose and of when it is."""
    owner = f"{bersih(bukti.milik)} {bukti.periode}".strip()
    if bukti.besaran == "variabel":
        meant = bersih(bukti.sumber.nama) if bukti.sumber is not None else ""
        return f"{bersih(bukti.nama)}{f' ({meant})' if meant else ''}, {owner}"
    called = bersih(bukti.besaran.replace("_", " "))
    return f"{called[:1].upper()}{called[1:]} {owner}"


def _nilai(bukti: Bukti, bahasa: str) -> str:
    _ = translator(bahasa)
    if isinstance(bukti.nilai, TanpaNilai):
        return _(_TANPA[bukti.nilai.kosong])
    if isinstance(bukti.nilai, bool):
        return _(_SYARAT[bukti.nilai])
    if bukti.jenis == "himpunan":
        return isi(_(_BANYAK), {"count": str(len(bukti.anak))}.__getitem__)
    return berlabel(bukti, bahasa)


def _kebijakan(bukti: Bukti) -> bool:
    """Whether a leaf is a policy itself, not a figure."""
    return bukti.jenis == "tetapan" and bukti.sumber is not None and bukti.sumber.jenis == "kebijakan"


def _kalimat(bukti: Bukti, induk: Bukti | None, bahasa: str, *, lengkap: bool) -> Iterator[str]:
    """Yield how the value came about."""
    yield from aturan(bukti, bahasa)
    yield from rumus(bukti, induk, bahasa, lengkap=lengkap)
    yield _eksak(bukti, bahasa)
    if isinstance(bukti.nilai, TanpaNilai):
        # A condition has no inputs of its own below it: those of its method stand beside it.
        beside = induk.anak if bukti.jenis == "syarat" and induk is not None else ()
        known = [child.nilai for child in (*bukti.anak, *(one for one in beside if one.jenis != "syarat"))]
        below = {sebab for value in known if isinstance(value, TanpaNilai) for sebab in value.sebab}
        yield from (_catatan(_SEBAB, sebab, bahasa) for sebab in bukti.nilai.sebab if sebab not in below)
    yield from (_catatan(_CATATAN, item, bahasa) for item in bukti.catatan)


def _baru(sumber: Sumber, grounds: set[tuple[str, str]]) -> bool:
    """Whether the grounds of a rule still have to be told: of a standard once, of a fact every time."""
    key = (sumber.jenis, sumber.kode)
    if sumber.dasar is None or key not in grounds:
        grounds.add(key)
        return True
    return False


def _eksak(bukti: Bukti, bahasa: str) -> str:
    """Say the exact number where what is shown is rounded."""
    same = any(child.nilai == bukti.nilai and child.satuan == bukti.satuan for child in bukti.anak[:1])
    if not isinstance(bukti.nilai, Fraction) or (same and bukti.rumus is None):
        return ""
    figure = bukti.nilai / bukti.satuan.faktor if bukti.satuan is not None else bukti.nilai
    decimals, mode = bukti.tampil_desimal, CARA.get(bukti.tampil_cara)
    needed = desimal_eksak(figure)
    if decimals is None or mode is None or (needed is not None and needed <= decimals):
        return ""
    unit = satuan_ringkas(bukti.satuan)
    fields = {
        "eksak": f"{eksak(figure, bahasa)} {unit}".strip(),
        "desimal": str(decimals),
        "cara": translator(bahasa)(mode),
    }
    return isi(translator(bahasa)(_EKSAK), fields.__getitem__)


def _catatan(template: str, item: Diagnostic, bahasa: str) -> str:
    sentence = say(item, bahasa).sentence.rstrip(".")
    fields = {"sebab": sentence, "catatan": sentence, "sumber": item.code}
    if item.place is not None:
        fields["sumber"] = f"{item.code}, {letak(item.place)}"
    return isi(translator(bahasa)(template), fields.__getitem__)
