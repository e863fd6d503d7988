"""Rows that a printed total left out or counted twice.

Data: a finding whose value adds up others. Invariant: a row is named only if the total is wrong by exactly its amount,
and of a row with parts the parts are not named as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.audit.sebab import SEDIKIT
from sakip_rules.audit.sunting import BARIS_GANDA, BARIS_HILANG, Sunting, banyak_digit
from sakip_rules.model.klaim import Cetak, Hitungan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.audit.titik import Titik
    from sakip_rules.audit.uji_perbaikan import Penguji
    from sakip_rules.model.acuan import Acuan
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.klaim import Klaim
    from sakip_rules.source.places import Place

_JUMLAH = "jumlah"


@dataclass(frozen=True, slots=True)
class Baris:
    """A row of a total: its name, its amount in base units, and where it stands."""

    nama: str
    nilai: Fraction
    tempat: Place | None
    acuan: Acuan | None


def baris(penguji: Penguji, index: int, own: Titik) -> Iterator[tuple[Sunting, Baris]]:
    """Yield the rows by which a total is wrong, each with the total as it should be printed.

    A row of one or two digits is by chance what a total is wrong by.
    """
    item, klaim = penguji.temuan[index], penguji.daftar.klaim[index]
    right, faktor = item.harapan.nilai, item.harapan.faktor
    if item.tercetak is None or not isinstance(right, Fraction):
        return
    gap, value = item.tercetak - right, right / faktor
    few = len(str(abs(gap / faktor).numerator)) < SEDIKIT or banyak_digit(own.angka) <= SEDIKIT
    shown = value * 10**own.angka.decimals
    if not gap or few or shown.denominator != 1:
        return
    proof = item.harapan.bukti
    rows = _operan(penguji, klaim, faktor, abs(gap)) if proof is None else _bagian(proof, abs(gap))
    for row in rows:
        kind = BARIS_GANDA if gap == row.nilai else BARIS_HILANG
        yield Sunting(kind, shown.numerator, own.angka.decimals), row


def _operan(penguji: Penguji, klaim: Klaim, faktor: Fraction, besar: Fraction) -> Iterator[Baris]:
    """Yield the printed rows of a size that a claim adds up."""
    if not isinstance(klaim.dasar, Hitungan) or klaim.dasar.rumus is not None:
        return
    for one in (one for operands in klaim.dasar.dari.values() for one in operands):
        titik = penguji.daftar.pada(one.isi.teks.place) if isinstance(one.isi, Cetak) else None
        if titik is not None and abs(titik.angka.value * faktor) == besar:
            yield Baris(titik.teks, titik.angka.value * faktor, titik.tempat, titik.acuan)


def _bagian(proof: Bukti, besar: Fraction) -> Iterator[Baris]:
    """Yield the parts of a size that a sum of the engine adds up, at any level."""
    waiting = [proof]
    while waiting:
        node = waiting.pop(0)
        for child in node.anak if node.jenis == _JUMLAH else ():
            if isinstance(child.nilai, Fraction) and abs(child.nilai) == besar:
                source = child.sumber
                place, acuan = (None, None) if source is None else (source.tempat, source.acuan)
                yield Baris(child.milik, child.nilai, place, acuan)
            else:
                waiting.append(child)
