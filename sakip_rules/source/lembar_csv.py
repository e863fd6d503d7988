"""CSV → a sheet whose cells know where they stand in the file.

Read as RFC 4180 has it: a cell may stand in quotes, a quote in one is doubled, and one may hold line breaks. The
separator is `;` (which Indonesian spreadsheets write), `,` or a tab: the one by which most rows have the same number of
cells. A first line `sep=;` settles it. All cells are text, and the number of a row is that of its first line.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from sakip_rules.source.diagnostics import Diagnostic, diagnose
from sakip_rules.source.files import MAX_BYTES, decode
from sakip_rules.source.lembar import TEKS, Lembar, Sel

if TYPE_CHECKING:
    from sakip_rules.source.places import SourceFile

PEMISAH = (";", "\t", ",")
MAX_SEL = 200_000

_SEP = re.compile(r"sep=([;\t,])[;\t,]*\n?", re.IGNORECASE)
_KUTIP = re.compile(r'"((?:[^"]|"")*+)"')
_SPASI = "\t\xa0"

Catatan = list[Sel]


def baca_csv(data: bytes, name: str, *, lunak: bool = False) -> Lembar | tuple[Diagnostic, ...]:
    """Read the bytes of a CSV file; `lunak` takes a no-break space for the space it looks like."""
    source = decode(data, name, izin=_SPASI if lunak else "\t")
    if isinstance(source, tuple):
        return source
    separator, start = pemisah(source.text)
    rows = _urai(source, separator, start)
    if isinstance(rows, Diagnostic):
        return (rows,)
    cells = {(cell.baris, cell.kolom): cell for row in rows for cell in row}
    return Lembar("", source, cells, pemisah=separator)


def pemisah(text: str) -> tuple[str, int]:
    r"""Return the separator of a CSV text, and where its rows start.

    >>> pemisah("a;b;c\n1;83,28;x\n"), pemisah("sep=,\na,b"), pemisah("a,b\n1,2")
    ((';', 0), (',', 6), (',', 0))
    """
    told = _SEP.match(text)
    if told:
        return told[1], told.end()
    # Quoted cells are left out: what stands in them separates nothing.
    lines = [line for line in _KUTIP.sub("", text).split("\n") if line.strip()]

    def weight(sign: str) -> tuple[int, int]:
        counts = Counter(line.count(sign) for line in lines)
        counts.pop(0, None)
        return max(((times, count) for count, times in counts.items()), default=(0, 0))

    return max(PEMISAH, key=weight), 0


def _urai(source: SourceFile, separator: str, at: int) -> list[Catatan] | Diagnostic:
    """Return the rows of a text, or what makes it none."""
    text, rows, row = source.text, list[Catatan](), Catatan()
    line, first, cells = text.count("\n", 0, at) + 1, text.count("\n", 0, at) + 1, 0
    plain = re.compile(rf"[^{re.escape(separator)}\n]*")
    while at <= len(text):
        cells += 1
        if cells > MAX_SEL:
            return diagnose(
                "B047",
                source.place(at, at),
                name=source.name,
                limit=f"{MAX_BYTES // 1_000_000} MB",
                sel=MAX_SEL,
                baris=MAX_SEL,
            )
        if text.startswith('"', at):
            found = _KUTIP.match(text, at)
            if found is None or text[found.end() : found.end() + 1] not in ("", "\n", separator):
                return diagnose("B052", source.place(at, at + 1), text=text[at : at + 40].partition("\n")[0])
            said = found[1].replace('""', '"')
        else:
            found = plain.match(text, at)
            said = found[0] if found else ""
        stop = found.end() if found else at
        row.append(Sel(first, len(row) + 1, said, TEKS, at, stop))
        line += text.count("\n", at, stop)
        at = stop + 1
        if stop >= len(text) or text[stop] == "\n":
            rows.append(row)
            line += 1
            row, first = [], line
            if at >= len(text):
                break
    return rows
