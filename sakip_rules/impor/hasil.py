"""What came of reading a sheet: every cell that holds something is in exactly one of these.

Invariant: `judul + label + len(terbaca) + Σ ditolak.banyak + Σ dilewati.banyak = sel`; nothing of a sheet is passed
over without being named.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sakip_rules.impor.cari import Milik
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.ruang_kerja import BerkasInstansi
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.numbers import Written
    from sakip_rules.source.places import Place

TARGET, PAGU, TURUNAN, RUMUS, KONSOLIDASI = "target", "pagu", "turunan", "rumus", "konsolidasi"
KETERANGAN, ASING, LUAR, JUMLAH, DIPETAKAN = "keterangan", "asing", "luar", "jumlah", "dipetakan"
PERIODE_LAIN, ULANG, SIMPUL = "periode", "ulang", "simpul"
ALASAN = (
    *(TARGET, PAGU, TURUNAN, RUMUS, KONSOLIDASI, KETERANGAN, ASING, LUAR, JUMLAH, DIPETAKAN, PERIODE_LAIN),
    *(ULANG, SIMPUL),
)
"""Why a cell is not imported although nothing is wrong with it."""

Kunci = tuple[str, str, str, "Periode"]
"""What a fact is of: indikator (or simpul), variable and part (or `besaran`), and periode."""


@dataclass(frozen=True, slots=True)
class Terbaca:
    """A cell that is a fact: where it stands, its text, what it is of, its value in `satuan` as a rule writes it."""

    letak: Place
    teks: str
    milik: Milik
    periode: Periode
    nilai: Written
    satuan: str
    catatan: tuple[Diagnostic, ...] = ()

    @property
    def kunci(self) -> Kunci:
        """What it is a fact of."""
        return (self.milik.kode, self.milik.nama_variabel, self.milik.rincian, self.periode)


@dataclass(frozen=True, slots=True)
class Ditolak:
    """A cell that could be a fact and is refused, or the `banyak` figures of a row refused together."""

    teks: str
    temuan: Diagnostic
    banyak: int = 1


@dataclass(frozen=True, slots=True)
class Dilewati:
    """Cells that are not imported, by one of `ALASAN`: under which head, how many, and where the first stands."""

    alasan: str
    judul: str
    banyak: int
    letak: Place


@dataclass(frozen=True, slots=True)
class HasilLembar:
    """A sheet as read; `kepala` are the first and last row of the table's head, `tahun` the year that heads leave open.

    `temuan` are about the sheet as a whole or a column of it. Where `temuan` says that there is no table, nothing of
    the sheet was read and nothing is counted.
    """

    lembar: str
    sel: int
    kepala: tuple[int, int] = (0, 0)
    tahun: int = 0
    judul: int = 0
    label: int = 0
    terbaca: tuple[Terbaca, ...] = ()
    ditolak: tuple[Ditolak, ...] = ()
    dilewati: tuple[Dilewati, ...] = ()
    temuan: tuple[Diagnostic, ...] = ()
    pemisah: str = ""


@dataclass(frozen=True, slots=True)
class Pilihan:
    """What a person decided about an import: a periode, what texts stand for, and whether results count as facts."""

    periode: Periode | None = None
    peta: Mapping[str, str] = field(default_factory=dict)
    hasil: bool = False


@dataclass(frozen=True, slots=True)
class Bahan:
    """What a sheet is read with: the rules and facts of one agency, units by every name, and a person's decisions."""

    berkas: BerkasInstansi
    satuan: Mapping[str, Satuan]
    pilihan: Pilihan
