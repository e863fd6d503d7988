"""Citations held against the documents they cite: lines exist, printed texts stand on them, figures are found there.

A printed text may also stand on the line before or behind the cited one, because a table's row is often broken. White
space and capitals do not count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from sakip_rules.model.klaim import Cetak, Hitungan
from sakip_rules.model.rujukan import semua_indikator, semua_simpul
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.naskah import MAX_BYTES, Naskah, baca_naskah
from sakip_rules.source.nearest import nearest
from sakip_rules.source.numbers import Number, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from sakip_rules.model.acuan import Acuan, Dokumen
    from sakip_rules.model.ruang_kerja import BerkasInstansi
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.numbers import Written
    from sakip_rules.source.places import Place

_SHOWN = 8
_KOSONG = Naskah((), ())
_FIGURE = re.compile(r"[0-9][0-9.,]*[0-9]|[0-9]", re.ASCII)
_CONTEXTS = ("Rp", "%")
# What a table prints as a figure: amounts with thousands, percentages, decimals; no years, codes or dates.
_PRINTED = re.compile(
    r"(?<![\w.])(?:Rp\.?\s?)?-?[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?(?:,-)?"
    r"|(?<![\w.,/])-?[0-9]+(?:[.,][0-9]+)?\s?%"
    r"|(?<![\w.,/])-?[0-9]+,[0-9]+(?![0-9-])",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class CakupanNaskah:
    """How much of a document is cited: citations, printed texts, and the figures of its tables with their lines.

    `tak_diacu` stand on lines that nothing cites; `tak_tercatat` on cited ones, but no fact, target, pagu, budget or
    claim that cites them has their value: they may belong to a rule, or may have been passed over.
    """

    dokumen: Dokumen
    acuan: int
    tercetak: int
    angka: int
    tak_diacu: tuple[tuple[int, str], ...]
    tak_tercatat: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class PeriksaNaskah:
    """What was found in the citations of an agency, and how much of each of its documents they cover."""

    temuan: tuple[Diagnostic, ...]
    cakupan: tuple[CakupanNaskah, ...]


def periksa_naskah(berkas: BerkasInstansi, folder: Path) -> PeriksaNaskah:
    """Hold every citation of an agency against the texts in a folder (L030 to L034)."""
    texts: dict[str, Naskah] = {}
    found: list[Diagnostic] = []
    for kode, dokumen in berkas.dokumen.items():
        text = baca_naskah(folder, dokumen.berkas)
        if isinstance(text, Naskah):
            texts[kode] = text
        elif text:
            batas = MAX_BYTES // 1_000_000
            found.append(diagnose("L034", dokumen.tempat, kode=dokumen.kode, berkas=dokumen.berkas, batas=batas))
        else:
            found.append(_tanpa_naskah(dokumen, folder))
    found += _baris(berkas, texts)
    printed = tuple(_tercetak(berkas))
    for cetak, acuan, place in printed:
        found += _cetakan(cetak, acuan, place, texts)
    for nilai, source, place in _angka(berkas):
        found += _ada(nilai, source, place, texts)
    recorded = _tercatat(berkas, printed)
    covered = []
    for kode, text in texts.items():
        count = sum(acuan.dokumen == kode for _, acuan, _ in printed)
        covered.append(_cakupan(berkas, kode, text, count, recorded))
    return PeriksaNaskah(tuple(found), tuple(covered))


def _tanpa_naskah(dokumen: Dokumen, folder: Path) -> Diagnostic:
    try:
        names = [path.name for path in folder.iterdir() if path.is_file()]
    except OSError:
        names = []
    near = nearest(dokumen.berkas, names)
    place = dokumen.tempat
    return diagnose("L030", place, kode=dokumen.kode, berkas=dokumen.berkas, folder=folder, nearest=near)


def _baris(berkas: BerkasInstansi, texts: Mapping[str, Naskah]) -> Iterator[Diagnostic]:
    for acuan in dict.fromkeys(berkas.acuan):
        text = texts.get(acuan.dokumen, _KOSONG)
        for line in acuan.baris:
            if text is not _KOSONG and line > len(text.baris):
                name, count = berkas.dokumen[acuan.dokumen].berkas, len(text.baris)
                yield diagnose("L031", acuan.tempat, kode=acuan.dokumen, baris=line, banyak=count, berkas=name)


def _tercetak(berkas: BerkasInstansi) -> Iterator[tuple[str, Acuan, Place]]:
    """Yield every text that is said to be printed, with its citation and place."""
    seen = set()
    for klaim in berkas.klaim:
        if klaim.acuan is not None and klaim.tempat not in seen:
            seen.add(klaim.tempat)
            yield klaim.cetak.teks.text, klaim.acuan, klaim.tempat
        operands = klaim.dasar.dari.values() if isinstance(klaim.dasar, Hitungan) else ()
        for operand in (one for group in operands for one in group):
            if isinstance(operand.isi, Cetak) and operand.acuan is not None:
                yield operand.isi.teks.text, operand.acuan, operand.isi.teks.place


def _cetakan(teks: str, acuan: Acuan, place: Place, texts: Mapping[str, Naskah]) -> Iterator[Diagnostic]:
    text = texts.get(acuan.dokumen, _KOSONG)
    for line in acuan.baris:
        if line <= len(text.baris) and not text.memuat(teks, line):
            letak = text.letak(teks, _SHOWN + 1)
            shown = ", ".join([*map(str, letak[:_SHOWN]), *(["…"] if len(letak) > _SHOWN else [])])
            yield diagnose("L032", place, teks=teks, baris=line, kode=acuan.dokumen, letak=shown)


def _angka(berkas: BerkasInstansi) -> Iterator[tuple[Written, Acuan | None, Place]]:
    """Yield every figure that was taken over from a document: facts, budgets, targets, pagu."""
    for fakta in berkas.fakta:
        yield fakta.nilai, fakta.acuan, fakta.nilai_tertulis.place
    for anggaran in berkas.anggaran:
        yield anggaran.nilai, anggaran.acuan, anggaran.nilai_tertulis.place
    for indikator in semua_indikator(berkas):
        for target in indikator.target:
            yield target.nilai, target.acuan, target.tempat
        end = (indikator.target_akhir,) if indikator.target_akhir is not None else ()
        for compared in (*end, *indikator.nasional):
            yield compared.nilai, compared.acuan, compared.tempat
    held = chain.from_iterable(simpul.pagu for simpul in semua_simpul(berkas))
    for pagu in (*held, *chain.from_iterable(unit.pagu for unit in berkas.unit)):
        yield pagu.nilai, pagu.acuan, pagu.tempat


def _ada(nilai: Written, acuan: Acuan | None, place: Place, texts: Mapping[str, Naskah]) -> Iterator[Diagnostic]:
    text = texts.get(acuan.dokumen) if acuan is not None else None
    if text is None or acuan is None or not acuan.baris or not isinstance(nilai, Number):
        return
    lines = [line for line in acuan.baris if line <= len(text.baris)]
    around = {number for line in lines for number in range(max(1, line - 1), min(len(text.baris), line + 1) + 1)}
    parts = [Fraction(part) for _, part in nilai.bagian] or [abs(nilai.value)]
    if lines and not any(_angka_baris(text.baris[number - 1]).issuperset(parts) for number in around):
        shown = ", ".join(map(str, lines[:_SHOWN]))
        yield diagnose("L033", place, teks=nilai.text.strip(), baris=shown, kode=acuan.dokumen)


@cache
def _angka_baris(line: str) -> frozenset[Fraction]:
    """Return every number a line could be said to print."""
    read_as = (read(found[0], context=context) for found in _FIGURE.finditer(line) for context in _CONTEXTS)
    return frozenset(number.value for number in read_as if isinstance(number, Number))


def _tercatat(
    berkas: BerkasInstansi, printed: Iterable[tuple[str, Acuan, Place]]
) -> Mapping[tuple[str, int], frozenset[Fraction]]:
    """Return the values recorded with a citation, by document and line; a text may stand one line beside."""
    found: dict[tuple[str, int], set[Fraction]] = {}
    texts = [(_angka_baris(teks), acuan) for teks, acuan, _ in printed]
    numbers = [
        ({abs(nilai.value), *(abs(Fraction(part)) for _, part in nilai.bagian)}, acuan)
        for nilai, acuan, _ in _angka(berkas)
        if isinstance(nilai, Number) and acuan is not None
    ]
    for values, acuan in (*texts, *numbers):
        for line in (beside for baris in acuan.baris for beside in (baris - 1, baris, baris + 1)):
            found.setdefault((acuan.dokumen, line), set()).update(values)
    return {where: frozenset(values) for where, values in found.items()}


def _cakupan(
    berkas: BerkasInstansi,
    kode: str,
    text: Naskah,
    printed: int,
    recorded: Mapping[tuple[str, int], frozenset[Fraction]],
) -> CakupanNaskah:
    cited = [acuan for acuan in berkas.acuan if acuan.dokumen == kode and acuan.baris]
    lines = {line for acuan in cited for line in acuan.baris}
    figures = [
        (number, found[0].strip())
        for number, line in enumerate(text.baris, 1)
        if "\t" in line
        for found in _PRINTED.finditer(line)
    ]
    missing = tuple(pair for pair in figures if pair[0] not in lines)
    unrecorded = tuple(
        (line, shown)
        for line, shown in figures
        if line in lines and recorded.get((kode, line), frozenset()).isdisjoint(_angka_baris(shown))
    )
    return CakupanNaskah(berkas.dokumen[kode], len(cited), printed, len(figures), missing, unrecorded)
