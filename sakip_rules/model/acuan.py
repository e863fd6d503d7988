"""Citations and the documents they cite."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sakip_rules.source.places import Place


@dataclass(frozen=True, slots=True)
class Acuan:
    """Where a figure or a rule was read: document kode, table as printed, lines of the document's text (from 1)."""

    dokumen: str
    tabel: str
    baris: tuple[int, ...]
    tempat: Place


@dataclass(frozen=True, slots=True)
class Dokumen:
    """A document that is cited: its kode, title, year, and the file name of its text."""

    kode: str
    judul: str
    tahun: int
    berkas: str
    tempat: Place


@dataclass(frozen=True, slots=True)
class Dasar:
    """How a standard is grounded: legal basis, how far it was confirmed (`status_sumber`), citation."""

    dasar_hukum: str
    status_sumber: str
    catatan: str
    acuan: Acuan | None
