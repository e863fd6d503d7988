"""The spreadsheet to fill in as a workbook: a sheet of performance and one of the budget.

Invariant: cells that take no figure are closed, those that do are open and warn of what is none; every text is stored
as a text, whatever it begins with.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from sakip_rules.impor.templat import BarisTemplat, kolom_periode
from sakip_rules.locale import N_, translator
from sakip_rules.render.teks import bersih
from sakip_rules.render.templat import ANGGARAN, CARA, KEPALA, KEPALA_ANGGARAN, REALISASI, SETAHUN, cara, label, waktu

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from sakip_rules.model.periode import Periode

_LEMBAR = ("Kinerja", "Anggaran")
_JUDUL = N_("REALISASI {periode}: {nama} ({instansi})")
_PETUNJUK = N_(
    "Fill in the white cells only. An empty cell means that there is no figure yet, 0 means nil, - means that there is "
    "none. Save the file and run: sakip impor FILE --instansi {instansi}"
)
_BUKAN_ANGKA = N_("This is no figure. Keep it only if it is - (there is none) or has its unit behind it.")
_KEPALA = 4
_LEBAR = {"Kode": 16, "Indikator": 44, "Uraian": 36, KEPALA_ANGGARAN[1]: 60, CARA: 34}
_LEBAR_BIASA = 15
_KATA_TERPANJANG = 250


def xlsx(rows: Sequence[BarisTemplat], instansi: tuple[str, str], periode: Periode, bahasa: str) -> bytes:
    """Return the rows as a workbook; `instansi` is the kode and the name of the agency."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for money in (False, True):
        own = [row for row in rows if row.anggaran is money]
        if own:
            sheet = book.create_sheet(_LEMBAR[money])
            _Lembar(sheet, own, bahasa).tulis(instansi, periode)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


class _Lembar:
    """One sheet being written."""

    def __init__(self, sheet: Worksheet, rows: Sequence[BarisTemplat], bahasa: str) -> None:
        self.sheet = sheet
        self.rows = rows
        self.bahasa = bahasa
        self.uang = rows[0].anggaran
        self.label = KEPALA_ANGGARAN if self.uang else KEPALA
        self.periode = kolom_periode(rows)
        self.pertama = len(self.label) + 1
        self.aturan: dict[tuple[str, ...], DataValidation] = {}

    def tulis(self, instansi: tuple[str, str], periode: Periode) -> None:
        """Write the sheet of an agency for a periode."""
        _ = translator(self.bahasa)
        kode, nama = instansi
        title = _(_JUDUL).replace("{periode}", str(periode)).replace("{instansi}", kode).replace("{nama}", nama)
        self.teks(1, 1, title, tebal=True, lipat=False)
        self.teks(2, 1, _(_PETUNJUK).replace("{instansi}", kode), lipat=False)
        self.kepala(periode)
        for number, row in enumerate(self.rows, _KEPALA + 2):
            self.baris(number, row)
        self.sheet.freeze_panes = f"C{_KEPALA + 2}"
        protection = self.sheet.protection
        protection.sheet, protection.formatColumns, protection.formatRows = True, False, False

    def kepala(self, periode: Periode) -> None:
        """Write the head of the table, in two rows."""
        last = self.pertama + len(self.periode)
        heads = [*enumerate(self.label, 1), (last, CARA)]
        for column, text in heads:
            self.teks(_KEPALA, column, text, tebal=True)
            self.gabung(_KEPALA, column, _KEPALA + 1, column)
        self.teks(_KEPALA, self.pertama, f"{ANGGARAN if self.uang else REALISASI} {periode.tahun}", tebal=True)
        if len(self.periode) > 1:
            self.gabung(_KEPALA, self.pertama, _KEPALA, last - 1)
        for column, one in enumerate(self.periode, self.pertama):
            self.teks(_KEPALA + 1, column, waktu(one) or SETAHUN, tebal=True)
        widths = dict(heads)
        for column in range(1, last + 1):
            self.sheet.column_dimensions[get_column_letter(column)].width = _LEBAR.get(
                widths.get(column, ""), _LEBAR_BIASA
            )

    def baris(self, number: int, row: BarisTemplat) -> None:
        """Write one row to fill in."""
        for column, text in enumerate((row.kode, row.nama) if self.uang else label(row), 1):
            if text:
                self.teks(number, column, text)
        for column, one in enumerate(self.periode, self.pertama):
            cell = self.sheet.cell(number, column)
            if one in row.periode:
                cell.protection = Protection(locked=False)
                cell.number_format = "#,##0" if self.uang else "General"
                self.batas(row.kata).add(cell.coordinate)
            else:
                cell.fill = PatternFill("solid", fgColor="DDDDDD")
        self.teks(number, self.pertama + len(self.periode), cara(row, self.bahasa))

    def batas(self, kata: tuple[str, ...]) -> DataValidation:
        """Return what may be typed: one of the words, or a figure; anything else is only warned about."""
        words = ",".join(kata)
        if len(words) > _KATA_TERPANJANG or '"' in words:
            kata, words = (), ""
        if kata not in self.aturan:
            rule = (
                DataValidation(type="list", formula1=f'"{words}"', allow_blank=True)
                if words
                else DataValidation(type="decimal", operator="between", formula1="-1E+15", formula2="1E+15")
            )
            rule.errorStyle, rule.showErrorMessage = "warning", True
            rule.error = translator(self.bahasa)(_BUKAN_ANGKA)
            self.aturan[kata] = rule
            self.sheet.add_data_validation(rule)
        return self.aturan[kata]

    def teks(self, row: int, column: int, text: str, *, tebal: bool = False, lipat: bool = True) -> None:
        """Write a text; its type is set last, because a text that begins with `=` would become a formula."""
        cell = self.sheet.cell(row, column, bersih(text))
        cell.data_type = "s"
        cell.alignment = Alignment(wrap_text=lipat, vertical="top")
        cell.font = Font(bold=tebal)

    def gabung(self, row: int, column: int, row_end: int, column_end: int) -> None:
        """Merge cells of the head."""
        self.sheet.merge_cells(start_row=row, end_row=row_end, start_column=column, end_column=column_end)
