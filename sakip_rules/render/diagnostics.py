"""Diagnostics on a screen and in Markdown.

Data: Diagnostics in their order, and `baris`, which gives the text of the line a place points at (None where there is
none). Each is shown as: code and place; one sentence; the line with a caret; why; what to write instead; other places.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from sakip_rules.locale import N_, translator
from sakip_rules.render.kutipan import kutip
from sakip_rules.render.lebar import Line, bungkus, cells
from sakip_rules.render.teks import PERINTAH, bersih, markdown, prosa_markdown
from sakip_rules.render.words import say
from sakip_rules.source.catalogue import CATATAN, GALAT, PERINGATAN, SEVERITIES, severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.places import Place

    Baris = Callable[[Place], str | None]

SEBUTAN = {GALAT: N_("error"), PERINGATAN: N_("warning"), CATATAN: N_("note")}
_BANYAK = {
    GALAT: (N_("{count} error"), N_("{count} errors")),
    PERINGATAN: (N_("{count} warning"), N_("{count} warnings")),
    CATATAN: (N_("{count} note"), N_("{count} notes")),
}
GAYA = {GALAT: "bold red", PERINGATAN: "bold yellow", CATATAN: "bold blue"}
_TEMUAN, _MENGAPA, _PERBAIKAN, _LIHAT = N_("Findings"), N_("Why"), N_("Fix"), N_("See also")
_BERES = N_("All is well: {count} files checked.")
_SEBAGIAN = N_("The rest is checked once these are put right.")
_INDENT = "  "
TERPANJANG = 400
"""Characters of a line that is quoted whole."""


def konsol(diagnostics: Iterable[Diagnostic], baris: Baris, bahasa: str, lebar: int) -> Iterator[Line]:
    """Yield the lines of a screen `lebar` cells wide, each Diagnostic followed by an empty line."""
    for diagnostic in diagnostics:
        yield from _satu(diagnostic, baris, bahasa, lebar)
        yield Line()


def ringkasan(diagnostics: Iterable[Diagnostic], bahasa: str) -> str:
    """Return how many of each severity there are, leaving out those there are none of.

    >>> ringkasan([], "en")
    'Nothing found.'
    """
    _ = translator(bahasa)
    counts = Counter(severity(item) for item in diagnostics)
    parts = [
        _(_BANYAK[name][counts[name] != 1]).replace("{count}", str(counts[name])) for name in SEVERITIES if counts[name]
    ]
    return f"{', '.join(parts)}." if parts else _("Nothing found.")


def simpulan(diagnostics: Iterable[Diagnostic], berkas: int, bahasa: str, *, utuh: bool) -> str:
    """Return what a check comes to: how much was found in how many files, and whether (`utuh`) that is all there is.

    >>> simpulan([], 3, "en", utuh=True)
    'All is well: 3 files checked.'
    """
    _, found = translator(bahasa), tuple(diagnostics)
    if not found:
        return _(_BERES).replace("{count}", str(berkas))
    return f"{ringkasan(found, bahasa)}{'' if utuh else f' {_(_SEBAGIAN)}'}"


def md(diagnostics: Iterable[Diagnostic], baris: Baris, bahasa: str) -> Iterator[str]:
    """Yield the lines of a Markdown list of findings, with the summary on top."""
    _ = translator(bahasa)
    found = tuple(diagnostics)
    yield f"# {_(_TEMUAN)}"
    yield ""
    yield ringkasan(found, bahasa)
    for item in found:
        words, place = say(item, bahasa), item.place
        yield ""
        where = f": {markdown(str(place))}" if place else ""
        yield f"## {_(SEBUTAN[severity(item)])} {item.code}{where}"
        yield ""
        yield prosa_markdown(words.sentence)
        yield from _kutipan_md(place, baris)
        for title, text in ((_(_MENGAPA), words.why), (_(_PERBAIKAN), words.fix)):
            if text:
                yield ""
                yield f"**{title}.** {prosa_markdown(text)}"
        for other in item.related:
            yield ""
            yield f"**{_(_LIHAT)}.** {markdown(str(other))}"


def _satu(diagnostic: Diagnostic, baris: Baris, bahasa: str, lebar: int) -> Iterator[Line]:
    _, words, place = translator(bahasa), say(diagnostic, bahasa), diagnostic.place
    grade = severity(diagnostic)
    head = Line.dari((f"{_(SEBUTAN[grade])} {diagnostic.code}", GAYA[grade]))
    where = "" if place is None or place.file == PERINTAH else bersih(str(place))
    if cells(f"{head.plain}  {where}") <= lebar:
        head.tambah(f"  {where}" if where else "", "bold")
        yield head
    else:  # a place is copied whole, so it is never broken
        yield head
        yield Line.dari(_INDENT, (where, "bold"))
    yield from _alinea("", words.sentence, lebar)
    yield from _kutipan(place, baris, GAYA[grade], lebar)
    yield from _alinea(_(_MENGAPA), words.why, lebar)
    yield from _alinea(_(_PERBAIKAN), words.fix, lebar)
    for other in diagnostic.related:
        line = baris(other)
        quoted = f"  {bersih(_pendek(line.strip()))}" if line else ""
        yield from _alinea(_(_LIHAT), f"{bersih(str(other))}{quoted}", lebar)


def _pendek(line: str) -> str:
    """The beginning of a line that is longer than anyone reads."""
    return line if len(line) <= TERPANJANG else f"{line[:TERPANJANG]}…"


def _alinea(title: str, text: str, lebar: int) -> Iterator[Line]:
    """Yield a paragraph; its lines hang under the text, the title stands out."""
    if not text:
        return
    head = f"{title}: " if title else ""
    lines = bungkus(f"{head}{text}", lebar - len(_INDENT))
    for number, line in enumerate(lines):
        cut = len(title) + 1 if number == 0 and title else 0
        yield Line.dari(_INDENT, (line[:cut], "bold"), line[cut:])


def _kutipan(place: Place | None, baris: Baris, gaya: str, lebar: int) -> Iterator[Line]:
    line = baris(place) if place is not None else None
    if place is None or line is None:
        return
    number = f"{place.line} │ " if place.file != PERINTAH else "$ "
    room = lebar - len(_INDENT) - len(number)
    quoted = kutip(line, place.column, place.length, room)
    yield Line.dari(_INDENT, (number, "blue"), quoted.baris)
    margin = f"{' ' * (len(number) - 2)}│ " if place.file != PERINTAH else "  "
    yield Line.dari(_INDENT, (margin, "blue"), " " * quoted.geser, ("^" * min(quoted.panjang, room), gaya))


def _kutipan_md(place: Place | None, baris: Baris) -> Iterator[str]:
    line = baris(place) if place is not None else None
    if place is None or line is None:
        return
    quoted = kutip(line, place.column, place.length, 100)
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", quoted.baris)), default=0))
    yield ""
    yield f"{fence}text"
    yield quoted.baris
    yield " " * quoted.geser + "^" * quoted.panjang
    yield fence
