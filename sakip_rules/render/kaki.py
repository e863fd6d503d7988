"""Cells with their marks, and the footnotes the marks stand for.

Data: proofs. Invariant: a value that is missing, undefined, capped or remarked on is never shown without its mark.
Reasons that are first met together share a number, and a reason has one number however many values it touches, so that
marks stay short; remarks that say the same of several values are one, and name no place where they stand in several. A
proof's own line is what is looked at: nodes of the same value below it (choice, rounding, cap), not what it was
computed from.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sakip_rules.locale import translator
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.render.angka import angka
from sakip_rules.render.tabel import Sel
from sakip_rules.render.warna import gaya
from sakip_rules.render.words import pokok

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from sakip_rules.model.bukti import Bukti
    from sakip_rules.source.diagnostics import Diagnostic

KOSONG, TAK_TERDEFINISI, KETERANGAN = "kosong", "tak_terdefinisi", "keterangan"


@dataclass(frozen=True, slots=True)
class CatatanKaki:
    """One footnote: its number and kind, its reasons, and the values it touches, as (kode, what)."""

    nomor: int
    jenis: str
    sebab: tuple[Diagnostic, ...]
    kena: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(slots=True)
class _Kelompok:
    """A footnote while it is collected."""

    jenis: str
    sebab: tuple[Hashable, ...]
    kena: dict[str, dict[str, None]] = field(default_factory=dict)


@dataclass(slots=True)
class Kaki:
    """Collects the footnotes of one output while its cells are made, in the order they are met."""

    bahasa: str
    periode: str
    _kelompok: list[_Kelompok] = field(default_factory=list)
    _nomor: dict[Hashable, int] = field(default_factory=dict)
    _sebab: dict[Hashable, Diagnostic] = field(default_factory=dict)

    def sel(self, bukti: Bukti | None, akhiran: str = "") -> Sel:
        """Return the cell of a value: its figure, the figure before a cap, and the marks of its footnotes."""
        if bukti is None:
            return Sel()
        marks = self._tanda(bukti)
        tail = akhiran if not isinstance(bukti.nilai, TanpaNilai) else ""
        return Sel(angka(bukti, self.bahasa), tail + self._batas(bukti) + marks, gaya(bukti), bersatuan=bool(tail))

    def catatan(self) -> tuple[CatatanKaki, ...]:
        """Return the footnotes met so far, in their order."""
        return tuple(
            CatatanKaki(
                number,
                one.jenis,
                tuple(self._sebab[key] for key in one.sebab),
                tuple((milik, tuple(besaran)) for milik, besaran in one.kena.items()),
            )
            for number, one in enumerate(self._kelompok, 1)
        )

    def _batas(self, bukti: Bukti) -> str:
        """Say that a cap holds, and what the figure was before it."""
        before = sebelum_batas(bukti)
        if before is None:
            return ""
        _ = translator(self.bahasa)
        cap = _("cap")
        return f" ({cap}; {angka(before, self.bahasa)})"

    def _tanda(self, bukti: Bukti) -> str:
        numbers: set[int] = set()
        if isinstance(bukti.nilai, TanpaNilai):
            numbers |= self._catat(KOSONG if bukti.nilai.kosong else TAK_TERDEFINISI, bukti.nilai.sebab, bukti)
        remarks = tuple(remark for node in senilai(bukti) for remark in node.catatan)
        numbers |= self._catat(KETERANGAN, remarks, bukti)
        return f"[{','.join(str(number) for number in sorted(numbers))}]" if numbers else ""

    def _catat(self, jenis: str, sebab: Iterable[Diagnostic], bukti: Bukti) -> set[int]:
        """Return the numbers of the footnotes that give these reasons, making one for those not met before."""
        reasons = {pokok(reason) if jenis == KETERANGAN else reason: reason for reason in sebab}
        fresh = tuple(key for key in reasons if key not in self._nomor)
        for key, reason in reasons.items():
            known = self._sebab.setdefault(key, reason)
            if known.place != reason.place:
                self._sebab[key] = replace(known, place=None)
        if fresh:
            self._kelompok.append(_Kelompok(jenis, fresh))
            self._nomor.update(dict.fromkeys(fresh, len(self._kelompok)))
        besaran = bukti.besaran.replace("_", " ")
        if bukti.periode and bukti.periode != self.periode:
            besaran = f"{besaran} {bukti.periode}"
        numbers = {self._nomor[reason] for reason in reasons}
        for number in numbers:
            self._kelompok[number - 1].kena.setdefault(bukti.milik, {})[besaran] = None
        return numbers


def sebelum_batas(bukti: Bukti) -> Bukti | None:
    """Return the proof of the figure before a cap that changed it, or None."""
    for node in senilai(bukti):
        if node.jenis == "batas" and node.anak and node.anak[0].nilai != node.nilai:
            return node.anak[0]
    return None


def senilai(bukti: Bukti) -> Iterator[Bukti]:
    """Yield a proof and the proofs below it of the very same value."""
    waiting = [bukti]
    while waiting:
        node = waiting.pop()
        yield node
        same = (node.besaran, node.milik, node.periode)
        waiting += [child for child in node.anak if (child.besaran, child.milik, child.periode) == same]
