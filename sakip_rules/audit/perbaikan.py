"""Repairs: the smallest edit of one printed figure that makes findings agree, proved against all that rests on it.

Data: the findings of an audit. A repair changes one figure by one digit, one swap or one separator, or adds or removes
one row of a total. Invariant: with the edit at least one finding agrees, and nothing that agreed disagrees; repairs are
ranked by how much they settle, and one that another outdoes is not offered.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.audit.calon import bukti, calon
from sakip_rules.audit.putusan import COCOK
from sakip_rules.audit.rambat import kunci
from sakip_rules.audit.sebab import SEDIKIT
from sakip_rules.audit.sunting import JENIS, tulis
from sakip_rules.audit.uji_perbaikan import Penguji, salah
from sakip_rules.source.numbers import PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from sakip_rules.audit.calon import Calon
    from sakip_rules.audit.calon_baris import Baris
    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.engine.tersusun import InstansiTersusun
    from sakip_rules.model.acuan import Acuan
    from sakip_rules.source.places import Place

_TERBANYAK = 5
"""A single finding that more figures than these could be the cause of tells which of them is wrong for none."""


@dataclass(frozen=True, slots=True)
class Perbaikan:
    """One figure read or printed otherwise than it should be: where it is transcribed, what it says, what it should.

    `milik`, `besaran` and `periode` say what it is of, as far as that is known. `tertulis` and `menjadi` are in the
    unit it is printed in; the texts are in its own notation. `jenis` is one of `sunting.JENIS`, `selesai` are the
    findings that the repair settles, `baris` is the row that a total left out or counted twice.
    """

    tempat: Place
    acuan: Acuan | None
    milik: str
    besaran: str
    periode: str
    tertulis: Fraction
    menjadi: Fraction
    teks_tertulis: str
    teks_menjadi: str
    jenis: str
    selesai: tuple[Temuan, ...]
    baris: Baris | None = None


@dataclass(frozen=True, slots=True)
class _Terbukti:
    """A candidate that was proved, with the findings it settles."""

    calon: Calon
    selesai: frozenset[int]

    @property
    def peringkat(self) -> tuple[int, bool, int, Place, Fraction]:
        """What repairs are sorted by: what settles more, then a printed figure of its own, then the likelier edit."""
        one = self.calon
        return -len(self.selesai), one.sendiri < 0, JENIS.index(one.ubahan.jenis), one.titik.tempat, one.ubahan.nilai


def perbaikan(tersusun: InstansiTersusun, temuan: Sequence[Temuan]) -> tuple[Perbaikan, ...]:
    """Return the repairs of an agency's figures, the one that settles most first."""
    if not any(salah(item) for item in temuan):
        return ()
    penguji = Penguji(tersusun, temuan)
    proved = [one for item in calon(penguji) if (one := _dibuktikan(penguji, item)) is not None]
    best = [one for one in proved if not any(one.selesai < other.selesai for other in proved)]
    return tuple(_perbaikan(temuan, one) for one in sorted(_jelas(best), key=lambda one: one.peringkat))


def untuk(item: Temuan, perbaikan: Sequence[Perbaikan]) -> tuple[int, ...]:
    """Return which of some repairs settle a finding, by their index."""
    return tuple(at for at, one in enumerate(perbaikan) if any(settled is item for settled in one.selesai))


def _dibuktikan(penguji: Penguji, item: Calon) -> _Terbukti | None:
    """Prove a candidate; what it settles has to speak for it."""
    settled = frozenset(penguji.coba(item.titik, item.ubahan))
    if not settled or (item.sendiri >= 0 and not _sendiri(penguji, item, settled)):
        return None
    return _Terbukti(item, settled)


def _sendiri(penguji: Penguji, item: Calon, settled: frozenset[int]) -> bool:
    """Whether an edit of a finding's own figure is no coincidence.

    It has digits enough, or settles something else too, or something that agrees prints the very same of the same.
    """
    if item.sendiri not in settled:
        return False
    pieces = bukti(penguji, settled)
    if len(pieces) > 1 or (pieces[0] >= SEDIKIT):
        return True
    own = penguji.temuan[item.sendiri].harapan
    if own.bukti is None:
        return False
    value, key = item.ubahan.nilai * own.faktor, kunci(own.bukti)
    return any(
        other.putusan in COCOK
        and other.tercetak == value
        and other.harapan.bukti is not None
        and kunci(other.harapan.bukti) == key
        for other in penguji.temuan
    )


def _jelas(proved: Sequence[_Terbukti]) -> Iterator[_Terbukti]:
    """Yield the repairs that say something: not one of many figures by which a single finding could be settled.

    Several edits of one figure that settle the same leave open what it should be.
    """
    of_one = Counter((id(one.calon.titik), one.selesai) for one in proved if one.calon.baris is None)
    figures = Counter(one.selesai for one in proved if one.calon.sendiri < 0)
    for one in proved:
        open_ = not one.calon.tentu and of_one[id(one.calon.titik), one.selesai] > 1
        vague = one.calon.sendiri < 0 and len(one.selesai) == 1 and figures[one.selesai] > _TERBANYAK
        if not open_ and not vague:
            yield one


def _perbaikan(temuan: Sequence[Temuan], one: _Terbukti) -> Perbaikan:
    titik, edit = one.calon.titik, one.calon.ubahan
    plain = titik.catatan is not None and PLAIN.fullmatch(titik.teks) is not None
    return Perbaikan(
        titik.tempat,
        titik.acuan,
        titik.milik,
        titik.besaran,
        titik.periode,
        titik.angka.value,
        edit.nilai,
        titik.teks,
        tulis(titik.teks, titik.angka, edit.nilai, edit.desimal, polos=plain),
        edit.jenis,
        tuple(temuan[index] for index in sorted(one.selesai)),
        one.calon.baris,
    )
