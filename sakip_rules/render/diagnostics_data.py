"""Diagnostics for machines: JSON (`sakip/periksa/v1`) and CSV.

Invariant: nothing depends on the reader's language; words stand in both, side by side. Where a fix is one text in one
place, JSON has it as data too (`saran`), for an editor to offer.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sakip_rules.locale import BAHASA
from sakip_rules.render.words import say
from sakip_rules.source.catalogue import SEVERITIES, severity
from sakip_rules.source.saran import saran

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sakip_rules.checks.naskah import CakupanNaskah
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.places import Place

FORMAT = "sakip/periksa/v1"
TERPANJANG = 10_000
"""Characters of a line that is quoted."""

KOLOM = ("kode", "tingkat", "berkas", "baris", "kolom", "panjang", "kalimat", "perbaikan", "sentence", "fix", "terkait")


def data(
    diagnostics: Iterable[Diagnostic],
    baris: Callable[[Place], str | None],
    naskah: Iterable[CakupanNaskah] = (),
) -> dict[str, object]:
    """Return the findings as JSON data: each with code, severity, place, line, words, data and related places.

    `naskah` tells of each document that citations were held against how much of it they cover.
    """
    found, covered = tuple(diagnostics), [_cakupan(item) for item in naskah]
    counts = Counter(severity(item) for item in found)
    return {
        "format": FORMAT,
        "jumlah": {name: counts[name] for name in SEVERITIES},
        "temuan": [temuan(item, baris) for item in found],
        **({"dokumen": covered} if covered else {}),
    }


def _cakupan(item: CakupanNaskah) -> dict[str, object]:
    return {
        "kode": item.dokumen.kode,
        "berkas": item.dokumen.berkas,
        "acuan": item.acuan,
        "tercetak": item.tercetak,
        "angka_tabel": item.angka,
        "tak_diacu": [{"baris": line, "teks": text} for line, text in item.tak_diacu],
        "tak_tercatat": [{"baris": line, "teks": text} for line, text in item.tak_tercatat],
    }


def csv(diagnostics: Iterable[Diagnostic]) -> Iterator[tuple[str, ...]]:
    """Yield the rows of a table of the findings, its header first; cells still have to pass `teks.sel_csv`."""
    yield KOLOM
    for item in diagnostics:
        place, indonesian, english = item.place, say(item, "id"), say(item, "en")
        where = (place.file, str(place.line), str(place.column), str(place.length)) if place else ("",) * 4
        words = (indonesian.sentence, indonesian.fix, english.sentence, english.fix)
        yield (item.code, severity(item), *where, *words, "; ".join(str(other) for other in item.related))


def temuan(item: Diagnostic, baris: Callable[[Place], str | None]) -> dict[str, object]:
    """Return one finding, quoting the line that `baris` gives for its place unless it is of excessive length."""
    words = {bahasa: say(item, bahasa) for bahasa in BAHASA}
    line = baris(item.place) if item.place else None
    fix = saran(item)
    return {
        "kode": item.code,
        "tingkat": severity(item),
        "tempat": tempat(item.place) if item.place else None,
        "kutipan": None if line is None or len(line) > TERPANJANG else line.rstrip("\r\n"),
        "kalimat": {bahasa: said.sentence for bahasa, said in words.items()},
        "mengapa": {bahasa: said.why for bahasa, said in words.items()},
        "perbaikan": {bahasa: said.fix for bahasa, said in words.items()},
        "saran": None if fix is None else {**tempat(fix.tempat), "teks": fix.teks},
        "data": dict(item.data),
        "terkait": [tempat(other) for other in item.related],
    }


def tempat(place: Place) -> dict[str, object]:
    """Return the data of a place."""
    data: dict[str, object] = {
        "berkas": place.file,
        "baris": place.line,
        "kolom": place.column,
        "panjang": place.length,
    }
    return {**data, "sel": place.sel} if place.sel else data
