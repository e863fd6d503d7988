"""What a finding of the audit says, as plain values every output shows: where, what, printed, what it should be."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.audit.tingkat import COCOK, PUTUSAN, TERBUKA
from sakip_rules.model.klaim import Hitungan, Lepas, Turunan, Ulangan
from sakip_rules.model.nilai import TanpaNilai

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.source.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """How many claims there are, and how many of each verdict, gravest first."""

    klaim: int
    putusan: tuple[tuple[str, int], ...]

    @property
    def cocok(self) -> int:
        """How many agree, by rounding or with fewer digits than they print."""
        return sum(count for name, count in self.putusan if name in COCOK)


def ringkas(temuan: Iterable[Temuan]) -> Ringkasan:
    """Count the verdicts."""
    counts = Counter(item.putusan for item in temuan)
    return Ringkasan(counts.total(), tuple((name, counts[name]) for name in reversed(PUTUSAN) if counts[name]))


def bersih(temuan: Temuan) -> bool:
    """Whether nothing has to be done about a claim: it agrees, or its writer says that nothing can check it."""
    return temuan.putusan in COCOK or (temuan.putusan == TERBUKA and isinstance(temuan.klaim.dasar, Lepas))


def pokok(temuan: Temuan) -> tuple[str, str, str]:
    """Return what a claim is about: the kind of its subject, the subject's kode, and the besaran or formula."""
    dasar = temuan.klaim.dasar
    if isinstance(dasar, Ulangan):
        dasar = temuan.harapan.dasar or dasar
    if isinstance(dasar, Turunan):
        return dasar.jenis, dasar.kode.text, dasar.besaran.text
    if isinstance(dasar, Hitungan):
        return "", "", "jumlah" if dasar.rumus is None else dasar.rumus.text
    return "", "", "lepas" if isinstance(dasar, Lepas) else dasar.kode.text


def selisih(temuan: Temuan) -> Fraction | None:
    """Return by how much the printed figure is above what it should be, in base units; None where one is no figure."""
    right = temuan.harapan.nilai
    return temuan.tercetak - right if temuan.tercetak is not None and isinstance(right, Fraction) else None


def alasan(temuan: Temuan) -> tuple[Diagnostic, ...]:
    """Return why a claim cannot be held against anything."""
    right = temuan.harapan.nilai
    return right.sebab if isinstance(right, TanpaNilai) else temuan.keraguan


def urut(temuan: Iterable[Temuan]) -> list[Temuan]:
    """Return what does not agree, gravest first, then in the order of the document."""

    def key(item: Temuan) -> tuple[int, str, tuple[int, ...], str, int, int]:
        acuan, place = item.klaim.acuan, item.klaim.tempat
        where = ("", ()) if acuan is None else (acuan.dokumen, acuan.baris)
        return (-PUTUSAN.index(item.putusan), *where, place.file, place.line, place.column)

    return sorted((item for item in temuan if item.putusan not in COCOK), key=key)
