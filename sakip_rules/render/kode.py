"""The page of a code: what it means, why it matters, what to write, a bad example and a good one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.locale import BAHASA, N_, translator
from sakip_rules.render.diagnostics import GAYA, SEBUTAN
from sakip_rules.render.lebar import Line, bungkus
from sakip_rules.render.teks import prosa_markdown
from sakip_rules.render.words import umum

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip_rules.source.catalogue import Entry

FORMAT = "sakip/kode/v1"
_BAGIAN = (("sentence", ""), ("why", N_("Why")), ("fix", N_("Fix")))
_CONTOH = (("bad", N_("Wrong")), ("good", N_("Right")))
_INDENT = "  "


def rinci(kode: str, entry: Entry, bahasa: str, lebar: int) -> Iterator[Line]:
    """Yield the lines of one code's page."""
    _ = translator(bahasa)
    yield Line(f"{_(SEBUTAN[entry.severity])} {kode}", GAYA[entry.severity])
    for field, judul in _BAGIAN:
        text = umum(_(getattr(entry, field)))
        head = f"{_(judul)}: " if judul else ""
        if text:
            yield from (Line(_INDENT + line) for line in bungkus(head + text, lebar - len(_INDENT)))
    for field, judul in _CONTOH:
        lines = getattr(entry, field).splitlines()
        if lines:
            yield Line()
            yield Line(f"{_INDENT}{_(judul)}:", "bold")
            yield from (Line(_INDENT * 2 + line) for line in lines)


def daftar(entries: Mapping[str, Entry], bahasa: str, lebar: int) -> Iterator[Line]:
    """Yield every code with what it says; a long text hangs under its beginning."""
    _ = translator(bahasa)
    width = max(len(_(name)) for name in SEBUTAN.values())
    for kode, entry in entries.items():
        head = f"{kode}  {_(SEBUTAN[entry.severity]).ljust(width)}  "
        first, *rest = bungkus(umum(_(entry.sentence)), lebar - len(head))
        yield Line.dari((head, GAYA[entry.severity]), first)
        yield from (Line(" " * len(head) + line) for line in rest)


def md(entries: Mapping[str, Entry], bahasa: str) -> Iterator[str]:
    """Yield the pages of codes in Markdown."""
    _ = translator(bahasa)
    for kode, entry in entries.items():
        yield f"## {kode} ({_(SEBUTAN[entry.severity])})"
        yield ""
        for field, judul in _BAGIAN:
            text = umum(_(getattr(entry, field)))
            if text:
                yield (f"**{_(judul)}.** " if judul else "") + prosa_markdown(text)
                yield ""
        for field, judul in _CONTOH:
            lines = getattr(entry, field).splitlines()
            if lines:
                yield f"{_(judul)}:"
                yield ""
                yield from (f"    {line}" for line in lines)
                yield ""


def data(entries: Mapping[str, Entry]) -> dict[str, object]:
    """Return the pages as JSON data, words in both languages."""
    return {"format": FORMAT, "kode": [_data(kode, entry) for kode, entry in entries.items()]}


def _data(kode: str, entry: Entry) -> dict[str, object]:
    return {
        "kode": kode,
        "tingkat": entry.severity,
        "kalimat": {bahasa: translator(bahasa)(entry.sentence) for bahasa in BAHASA},
        "mengapa": {bahasa: translator(bahasa)(entry.why) for bahasa in BAHASA},
        "perbaikan": {bahasa: translator(bahasa)(entry.fix) for bahasa in BAHASA},
        "contoh_salah": entry.bad,
        "contoh_benar": entry.good,
    }
