"""A round of watching on a screen: a rule, what was written, what is new, what is settled, what became of the figures.

Data: the names of the files written, a `Babak`, and the values that changed by agency. Invariant: figures read as they
do in `nilai`; where two that differ read the same, they are written exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.tampil import tercetak
from sakip_rules.locale import N_, translator
from sakip_rules.render.angka import KOSONG, berlabel, eksak
from sakip_rules.render.diagnostics import konsol, simpulan
from sakip_rules.render.lebar import Line, bungkus, cells
from sakip_rules.render.teks import bersih
from sakip_rules.render.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sakip_rules.engine.perubahan import Perubahan
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.source.babak import Babak
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.places import Place

MENUNGGU = N_("Watching definitions/, realisasi/ and laporan/; Ctrl-C ends it.")
_BERUBAH, _DAN = N_("Changed: {berkas}"), N_("{berkas} and {banyak} more")
_SELESAI = N_("settled")
_SAMA = N_("No finding is new or settled.")
_TERTUNDA = N_("{banyak} known from before wait until then.")
_EKSAK = N_("{besaran} {angka} (exactly {lama} → {baru})")
_LAGI = N_("… and {banyak} more: sakip nilai {instansi}")
_INDENT = "  "
_BERKAS, _BARIS = 6, 24
_SEMPIT = 12
"""Fewer cells than this are no room for a sentence."""
_TAMPIL = ("realisasi", "capaian", "predikat", "predikat_realisasi", "serapan")


@dataclass(frozen=True, slots=True)
class Putaran:
    """One round: its number from 1, the names of the files written, and the findings against those before.

    `angka` are the values that changed, by agency and periode; `banyak` files were checked; `utuh` says whether
    everything was looked at.
    """

    nomor: int
    berkas: Sequence[str]
    babak: Babak
    angka: Mapping[tuple[str, str], Sequence[Perubahan]]
    banyak: int
    utuh: bool


def putaran(satu: Putaran, baris: Callable[[Place], str | None], bahasa: str, lebar: int) -> Iterator[Line]:
    """Yield the lines of a round on a screen `lebar` cells wide."""
    _, hasil, angka = translator(bahasa), satu.babak, satu.angka
    yield Line("─" * lebar, "dim")
    shown = ", ".join(map(bersih, satu.berkas[:_BERKAS]))
    if len(satu.berkas) > _BERKAS:
        shown = _(_DAN).replace("{banyak}", str(len(satu.berkas) - _BERKAS)).replace("{berkas}", shown)
    if shown:  # a folder was made or removed where none is given
        yield from (Line(text) for text in bungkus(_(_BERUBAH).replace("{berkas}", shown), lebar))
        yield Line()
    yield from konsol(hasil.baru, baris, bahasa, lebar)
    for item in hasil.selesai:
        yield _selesai(item, bahasa, lebar)
    for (instansi, periode), changed in angka.items():
        yield from _angka(instansi, periode, changed, bahasa, lebar)
    if hasil.selesai or angka:
        yield Line()
    elif not hasil.baru:
        yield Line(_(_SAMA))
    last = simpulan(hasil.temuan, satu.banyak, bahasa, utuh=satu.utuh)
    if hasil.tertunda:
        last += " " + _(_TERTUNDA).replace("{banyak}", str(len(hasil.tertunda)))
    yield from (Line(text) for text in bungkus(last, lebar))


def _selesai(item: Diagnostic, bahasa: str, lebar: int) -> Line:
    """Tell in one line of a finding that is no more; its line is where it stood."""
    place = item.place
    where = "" if place is None else f"{bersih(place.file)}{f':{place.line}' if place.length else ''}  "
    head = f" {item.code}  {where}"
    word, sentence = translator(bahasa)(_SELESAI), say(item, bahasa).sentence
    room = lebar - cells(word) - cells(head)
    if cells(sentence) > room:
        sentence = f"{bungkus(sentence, room - 1)[0]}…" if room > _SEMPIT else ""
    return Line.dari((word, "bold green"), f"{head}{sentence}".rstrip())


def _angka(instansi: str, periode: str, changed: Iterable[Perubahan], bahasa: str, lebar: int) -> Iterator[Line]:
    yield Line.dari((f"{instansi}, {periode}", "bold"))
    things: dict[tuple[str, str], list[str]] = {}
    for item in changed:
        if item.besaran in _TAMPIL:
            things.setdefault((item.jenis, item.kode), []).append(_satu(item, bahasa))
    rows = [
        (kode if jenis == "indikator" else f"{jenis} {kode}", "; ".join(values))
        for (jenis, kode), values in things.items()
    ]
    for name, values in rows[:_BARIS]:
        first, *rest = bungkus(f"{bersih(name)}: {values}", lebar - len(_INDENT))
        yield Line(f"{_INDENT}{first}")
        yield from (Line(f"{_INDENT * 2}{text}") for text in bungkus(" ".join(rest), lebar - 2 * len(_INDENT)) if text)
    if len(rows) > _BARIS:
        more = translator(bahasa)(_LAGI).replace("{banyak}", str(len(rows) - _BARIS))
        yield Line(f"{_INDENT}{more.replace('{instansi}', instansi)}")


def _satu(item: Perubahan, bahasa: str) -> str:
    """Write one change: `capaian 89,55% → 91,40%`."""
    before, after = _tulis(item.lama, bahasa), _tulis(item.baru, bahasa)
    called = item.besaran.replace("_", " ")
    if before != after:
        return f"{called} {before} → {after}"
    text = translator(bahasa)(_EKSAK).replace("{besaran}", called).replace("{angka}", after)
    return text.replace("{lama}", _eksak(item.lama, bahasa)).replace("{baru}", _eksak(item.baru, bahasa))


def _tulis(bukti: Bukti | None, bahasa: str) -> str:
    return KOSONG if bukti is None else berlabel(bukti, bahasa)


def _eksak(bukti: Bukti | None, bahasa: str) -> str:
    if bukti is None or not isinstance(bukti.nilai, Fraction):
        return _tulis(bukti, bahasa)
    return eksak(tercetak(bukti.nilai, bukti.satuan), bahasa)
