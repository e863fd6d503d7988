"""A workbook (.xlsx) → sheets whose cells know what they say and where they stand.

The parts of the file are read as they are stored, because a number must not pass through a binary one on its way:
`0.28999999999999998` in the file was typed as 0.29, and that is what is read. Workbooks come from strangers: no part
is unpacked beyond a limit, XML with a DOCTYPE is refused, nothing is followed out of the file, and nothing is computed.
"""

from __future__ import annotations

import re
import struct
import zlib
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from hashlib import sha256
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from sakip_rules.source.diagnostics import Diagnostic, diagnose
from sakip_rules.source.ganda import desimal, terpendek
from sakip_rules.source.lembar import (
    ANGKA,
    GALAT_SEL,
    LOGIKA,
    PERSEN,
    TANGGAL,
    TEKS,
    UANG,
    Gabungan,
    Lembar,
    Sel,
    SumberLembar,
    nama_kolom,
    nomor_kolom,
)
from sakip_rules.source.numbers import PLAIN
from sakip_rules.source.places import Place
from sakip_rules.source.tabel_fakta import MAX_XLSX
from sakip_rules.source.xml_aman import BukuTerlaluBesar, XmlRusak, telusuri

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_ISI = 12_000_000
"""How many bytes the parts that are read may have together when unpacked."""
_KEMASAN = frozenset({ZIP_STORED, ZIP_DEFLATED})
"""The ways a part of a workbook may be packed; what undoes the others unpacks without a bound."""
_BATAS_ISI = "12 MB"
MAX_SEL = 30_000
MAX_BARIS = 20_000
MAX_GABUNGAN = 5_000
MAX_FORMAT = 255
"""Characters of a number format: spreadsheet programs allow no more, and what takes one apart looks ahead for each."""

_RUJUK = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})", re.ASCII)
_TERSANDI = re.compile(r"_x([0-9A-Fa-f]{4})_")
_RUPIAH = re.compile(r"Rp|IDR")
_HARFIAH = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_ANTARA = " │ "
_HARI_NOL, _HARI_NOL_1904 = date(1899, 12, 30), date(1904, 1, 1)
_HARI_TERAKHIR = 2_957_003
_BUKAN_ANGKA = {"str": TEKS, "inlineStr": TEKS, "e": GALAT_SEL, "d": TANGGAL}
_PASTI = 15
"""A decimal this long is what was typed, digit for digit."""


@dataclass(frozen=True, slots=True)
class _Bagian:
    """The parts all sheets share: texts, the kind of number each style shows, and where days are counted from."""

    teks: tuple[str, ...]
    gaya: tuple[str, ...]
    hari_nol: date


def baca_xlsx(data: bytes, name: str) -> tuple[Lembar, ...] | Diagnostic:
    """Read the sheets of a workbook, in their order; or say why the bytes are none."""
    whole = Place(name, 1, 1, 0)
    if len(data) > MAX_XLSX:
        return diagnose("B002", whole, name=name, limit=f"{MAX_XLSX // 1_000_000} MB")
    try:
        return tuple(_buka(data, name))
    except BukuTerlaluBesar:
        return diagnose("B047", whole, name=name, limit=_BATAS_ISI, sel=MAX_SEL, baris=MAX_BARIS)
    except (BadZipFile, XmlRusak, LookupError, ValueError, RuntimeError, EOFError, OSError, zlib.error, struct.error):
        # Most are those of zipfile for a file that is cut off, encrypted or packed in a way it does not know.
        return diagnose("B046", whole, name=name)


class _Berkas:
    """The parts of a workbook, unpacked as they are asked for, never more of them than the limit."""

    def __init__(self, data: bytes) -> None:
        self.zip = ZipFile(BytesIO(data))
        names = self.zip.namelist()
        if len({name.casefold() for name in names}) < len(names):
            raise BadZipFile  # which of two parts of one name is shown, programs do not agree on
        self.sisa = MAX_ISI

    def baca(self, name: str) -> bytes:
        """Return one part; raises KeyError where there is none."""
        info = self.zip.getinfo(name)
        if info.compress_type not in _KEMASAN:
            raise BadZipFile
        with self.zip.open(info) as part:
            data = part.read(self.sisa + 1)
        self.sisa -= len(data)
        if self.sisa < 0:
            raise BukuTerlaluBesar
        return data

    def tujuan(self, part: str) -> dict[str, tuple[str, str]]:
        """Return what a part refers to, by the name it uses: the kind, and the part; nothing outside the file."""
        base = dirname(part)
        found = {}
        for node in telusuri(self.baca(join(base, "_rels", f"{part.rpartition('/')[2]}.rels"))):
            if node.nama == "Relationship" and node.sifat.get("TargetMode") != "External":
                target = node.sifat["Target"]
                path = target.lstrip("/") if target.startswith("/") else normpath(join(base, target))
                found[node.sifat["Id"]] = (node.sifat["Type"].rpartition("/")[2], path)
        return found


def _buka(data: bytes, name: str) -> Iterator[Lembar]:
    berkas = _Berkas(data)
    buku = next(path for kind, path in berkas.tujuan("").values() if kind == "officeDocument")
    parts = berkas.tujuan(buku)
    by_kind = dict(parts.values())
    sheets, start = [], _HARI_NOL
    for node in telusuri(berkas.baca(buku)):
        if node.nama == "sheet":
            sheets.append(node.sifat)
        elif node.nama == "workbookPr" and node.sifat.get("date1904") in ("1", "true"):
            start = _HARI_NOL_1904
    texts = _teks_bersama(berkas.baca(by_kind["sharedStrings"])) if "sharedStrings" in by_kind else ()
    styles = _gaya(berkas.baca(by_kind["styles"])) if "styles" in by_kind else ()
    shared, digest = _Bagian(texts, styles, start), sha256(data).hexdigest()
    cells, letters = MAX_SEL, MAX_ISI
    for sheet in sheets:
        kind, path = parts[next(value for key, value in sheet.items() if key.rpartition(":")[2] == "id")]
        if kind == "worksheet":
            read = _Pembaca(shared, cells, letters)
            read.baca(berkas.baca(path))
            cells, letters = cells - len(read.sel), read.huruf
            yield _lembar(name, digest, sheet["name"], read, hidden=sheet.get("state", "visible") != "visible")


def _teks_bersama(data: bytes) -> tuple[str, ...]:
    """Return the texts cells refer to; how a text is to be pronounced (`rPh`) is no part of it."""
    found: list[str] = []
    parts: list[str] = []
    for node in telusuri(data):
        if node.nama == "t" and "rPh" not in node.dalam:
            parts.append(node.teks)
        elif node.nama == "si":
            found.append(_terbuka("".join(parts)))
            parts = []
    return tuple(found)


def _terbuka(text: str) -> str:
    """Undo the escapes of characters XML has no room for; a line's end is one character everywhere."""
    return _TERSANDI.sub(lambda found: chr(int(found[1], 16)), text).replace("\r\n", "\n").replace("\r", "\n")


def _gaya(data: bytes) -> tuple[str, ...]:
    """Return which kind of number each style of cell shows."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS

    formats = dict(BUILTIN_FORMATS)
    styles: list[str] = []
    for node in telusuri(data):
        if node.nama == "numFmt":
            formats[int(node.sifat["numFmtId"])] = node.sifat["formatCode"]
        elif node.nama == "xf" and node.dalam[-1] == "cellXfs":
            styles.append(node.sifat.get("numFmtId", "0"))
    kinds = {number: _jenis(formats.get(int(number), "General")) for number in set(styles)}
    return tuple(kinds[number] for number in styles)


def _jenis(kode: str) -> str:
    """Return the kind of number a format shows.

    >>> _jenis("0.00%"), _jenis('_("Rp"* #,##0_)'), _jenis("dd/mm/yyyy"), _jenis('0" hari"'), _jenis("General")
    ('persen', 'uang', 'tanggal', 'angka', 'angka')
    """
    from openpyxl.styles.numbers import is_date_format

    if len(kode) > MAX_FORMAT:
        raise XmlRusak
    if "%" in _HARFIAH.sub("", kode):
        return PERSEN
    if _RUPIAH.search(kode):
        return UANG
    return TANGGAL if is_date_format(kode) else ANGKA


class _Pembaca:
    """Reads one sheet: its cells, without their places yet, and its merged ranges.

    No more than `most` cells, and no more than `huruf` characters in them: one text of the workbook may stand in every
    cell, so that what is unpacked says nothing of what it comes to.
    """

    def __init__(self, shared: _Bagian, most: int, huruf: int) -> None:
        self.shared = shared
        self.most = most
        self.huruf = huruf
        self.sel: dict[tuple[int, int], Sel] = {}
        self.gabungan: list[Gabungan] = []

    def baca(self, data: bytes) -> None:
        """Take the part of a sheet; raises `BukuTerlaluBesar` and `XmlRusak`."""
        row = column = 0
        value = formula = inline = None
        for node in telusuri(data, awal=("row", "c")):
            name = node.nama
            if node.mulai and name == "row":
                row, column = int(node.sifat.get("r", row + 1)), 0
            elif node.mulai:
                value = formula = inline = None
            elif name == "v":
                value = node.teks
            elif name == "f":
                formula = node.teks
            elif name == "t" and "is" in node.dalam and "rPh" not in node.dalam:
                inline = (inline or "") + node.teks
            elif name == "c":
                row, column = self._alamat(node.sifat.get("r", ""), row, column)
                self._sel((row, column), node.sifat, inline if inline is not None else value, formula is not None)
            elif name == "mergeCell":
                self._gabung(node.sifat["ref"])

    @staticmethod
    def _alamat(ref: str, row: int, column: int) -> tuple[int, int]:
        """Return the row and column of a cell; one without an address stands behind the one before."""
        found = _RUJUK.fullmatch(ref)
        if ref and found is None:
            raise XmlRusak
        return (int(found[2]), nomor_kolom(found[1])) if found else (row, column + 1)

    def _sel(self, at: tuple[int, int], attributes: dict[str, str], value: str | None, computed: bool) -> None:  # noqa: FBT001 - passed on by position, once
        if value is None and not computed:
            return
        if at[0] < 1:
            raise XmlRusak
        if len(self.sel) >= self.most or at[0] > MAX_BARIS:
            raise BukuTerlaluBesar
        kind, style = attributes.get("t", "n"), int(attributes.get("s", "0"))
        shown = self.shared.gaya[style] if style < len(self.shared.gaya) else ANGKA
        text, jenis, raw = self._isi(kind, shown, value or "")
        self.huruf -= len(text)
        if self.huruf < 0:
            raise BukuTerlaluBesar
        self.sel[at] = Sel(*at, text, jenis, 0, 0, computed, raw)

    def _isi(self, kind: str, shown: str, value: str) -> tuple[str, str, str]:
        """Return what a cell says, of which kind it is, and the stored number where it has other digits."""
        if kind in _BUKAN_ANGKA:
            return (_terbuka(value) if kind in ("str", "inlineStr") else value), _BUKAN_ANGKA[kind], ""
        if kind == "s":
            return self.shared.teks[int(value) if value.isdigit() else len(self.shared.teks)], TEKS, ""
        if kind == "b":
            return ("TRUE" if value == "1" else "FALSE"), LOGIKA, ""
        if shown == ANGKA and len(value) <= _PASTI and PLAIN.fullmatch(value):
            return value, ANGKA, ""
        number = terpendek(value) if value else None
        return (value, TEKS if value else shown, "") if number is None else self._angka(number, shown, value)

    def _angka(self, number: Fraction, shown: str, value: str) -> tuple[str, str, str]:
        plain = desimal(number)
        raw = "" if Fraction(value) == number else value
        if shown == TANGGAL and 0 <= number <= _HARI_TERAKHIR:
            return str(self.shared.hari_nol + timedelta(days=number.numerator // number.denominator)), TANGGAL, ""
        if shown == PERSEN:
            return f"{desimal(number * 100)}%", PERSEN, raw
        if shown == UANG:
            return f"Rp {plain}".replace(".", ","), UANG, raw
        return plain, shown, raw

    def _gabung(self, ref: str) -> None:
        if len(self.gabungan) >= MAX_GABUNGAN:
            raise BukuTerlaluBesar
        ends = [_RUJUK.fullmatch(end) for end in ref.split(":")]
        if len(ends) == 2 and ends[0] and ends[1]:  # noqa: PLR2004 - a range has two ends
            first, last = ends[0], ends[1]
            self.gabungan.append(Gabungan(int(first[2]), nomor_kolom(first[1]), int(last[2]), nomor_kolom(last[1])))


def _lembar(name: str, digest: str, title: str, read: _Pembaca, *, hidden: bool) -> Lembar:
    """Give the cells of a sheet their places in a text of its rows."""
    lines: list[str] = []
    names: dict[int, str] = {}
    cells: dict[tuple[int, int], Sel] = {}
    parts: list[str] = []
    offset = 0
    for key in sorted(read.sel):
        cell = read.sel[key]
        while len(lines) < cell.baris - 1:
            lines.append("".join(parts))
            offset, parts = offset + 1, []
        if parts:
            parts.append(_ANTARA)
            offset += len(_ANTARA)
        shown = " ".join(cell.teks.split())
        parts.append(shown)
        names[offset] = f"{title}!{nama_kolom(cell.kolom)}{cell.baris}"
        cells[key] = Sel(*key, cell.teks, cell.jenis, offset, offset + max(len(shown), 1), cell.rumus, cell.mentah)
        offset += len(shown)
    if parts:
        lines.append("".join(parts))
    source = SumberLembar(name, "\n".join(lines), digest, alamat=names)
    return Lembar(title, source, cells, tuple(read.gabungan), hidden)
