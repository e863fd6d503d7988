"""Repairs: the smallest edit of one printed figure that makes findings agree, proved against all that rests on it.

Data: the findings of an audit. A repair changes one figure by one digit, one swap or one separator, or adds or removes
one row of a total. Invariant: with the edit at least one finding agrees, and nothing that agreed disagrees; repairs are
ranked by how much they settle, and one that another outdoes is not offered.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.audit.calon import beralasan, calon
from sakip_rules.audit.sunting import JENIS, tulis
from sakip_rules.audit.uji_perbaikan import Penguji, salah
from sakip_rules.source.numbers import PLAIN
from sakip_rules.source.pemulung import tanpa_pemulung

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from sakip_rules.audit.calon import Calon
    from sakip_rules.audit.calon_baris import Baris
    from sakip_rules.audit.harapan import Penaksir
    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.audit.titik import Titik
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
    findings that the repair settles, `titik` is the figure with every place where it is transcribed, `baris` the row
    that a total left out or counted twice.
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
    titik: Titik
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


def perbaikan(
    tersusun: InstansiTersusun, temuan: Sequence[Temuan], penaksir: Penaksir | None = None
) -> tuple[Perbaikan, ...]:
    """Return the repairs of an agency's figures, the one that settles most first.

    `penaksir` shares what it evaluated.
    """
    if not any(salah(item) for item in temuan):
        return ()
    with tanpa_pemulung():
        penguji = Penguji(tersusun, temuan, penaksir)
        proved = [one for item in calon(penguji) if (one := _dibuktikan(penguji, item)) is not None]
    best = list(_terbaik(proved))
    return tuple(_perbaikan(temuan, one) for one in sorted(_jelas(penguji, best), key=lambda one: one.peringkat))


def menurut_temuan(perbaikan: Sequence[Perbaikan]) -> dict[int, tuple[int, ...]]:
    """Return which repairs, numbered from 1, settle each finding (by its id), in the order in which they are given."""
    found: dict[int, tuple[int, ...]] = {}
    for nomor, one in enumerate(perbaikan, start=1):
        for item in one.selesai:
            found[id(item)] = (*found.get(id(item), ()), nomor)
    return found


def _dibuktikan(penguji: Penguji, item: Calon) -> _Terbukti | None:
    """Prove a candidate; what it settles has to speak for it, its own finding first of all."""
    settled = frozenset(penguji.coba(item.titik, item.ubahan, item.sendiri))
    return _Terbukti(item, settled) if settled and beralasan(penguji, item, settled) else None


def _terbaik(proved: Sequence[_Terbukti]) -> Iterator[_Terbukti]:
    """Yield the repairs of which no other settles all that they do, and more."""
    by: dict[int, list[frozenset[int]]] = {}
    for one in proved:
        for index in one.selesai:
            by.setdefault(index, []).append(one.selesai)
    for one in proved:
        if not any(one.selesai < other for other in min((by[index] for index in one.selesai), key=len)):
            yield one


def _jelas(penguji: Penguji, proved: Sequence[_Terbukti]) -> Iterator[_Terbukti]:
    """Yield the repairs that say something.

    Several edits of one figure that settle the same leave open what it should be. A single finding that many figures
    could be the cause of tells nothing of any; nor does a figure printed otherwise than it is recorded tell that the
    record is wrong, where the printed figure is one edit away.
    """
    of_one = Counter((id(one.calon.titik), one.selesai) for one in proved if one.calon.baris is None)
    figures = Counter(one.selesai for one in proved if one.calon.sendiri < 0)
    printed = {one.selesai for one in proved if one.calon.sendiri >= 0}
    for one in proved:
        open_ = not one.calon.tentu and of_one[id(one.calon.titik), one.selesai] > 1
        alone = one.calon.sendiri < 0 and len(one.selesai) == 1
        vague = alone and figures[one.selesai] > _TERBANYAK
        other = alone and one.selesai in printed and one.calon.titik.tempat in map(penguji.rekaman, one.selesai)
        if not (open_ or vague or other):
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
        tulis(titik.teks, titik.angka, edit, polos=plain),
        edit.jenis,
        tuple(temuan[index] for index in sorted(one.selesai)),
        titik,
        one.calon.baris,
    )
