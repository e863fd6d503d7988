"""Candidates for repair: the edits that would make findings right, solved for and not tried out.

Data: the findings of an audit with the figures they rest on. Each finding votes for the edits that would make it right:
of its own printed figure, and of every figure that its value is made from. Invariant: an edit is a candidate only where
what speaks for it is no coincidence (`beralasan`), so that few are left to prove.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.audit.calon_baris import baris
from sakip_rules.audit.jalur import Jalur, bulat_dalam, dalam, dalam_lurus, tercatat
from sakip_rules.audit.rambat import kunci
from sakip_rules.audit.sebab import GESER, SEDIKIT
from sakip_rules.audit.sunting import banyak_digit, mungkin
from sakip_rules.audit.tingkat import COCOK
from sakip_rules.audit.uji_perbaikan import salah
from sakip_rules.model.klaim import Cetak, Hitungan

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from sakip_rules.audit.calon_baris import Baris
    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.audit.selang import Selang
    from sakip_rules.audit.sunting import Sunting
    from sakip_rules.audit.titik import Titik
    from sakip_rules.audit.uji_perbaikan import Penguji
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.source.places import Place

_DEKAT = 100
"""A figure made from rounded ones lies no further from the exact one, counted in its last printed digit.

One of few digits that lies further off than its own rounding tells nothing.
"""

_TERBANYAK = 20
"""A finding that more edits of one figure would settle (any above a threshold, say) does not tell what it should be."""

_BEBERAPA = 4

_DASAR = 2
"""So many of a group of findings ask for edits of what they rest on; what follows from them is settled with them."""

_SERTA = frozenset({"ulangan", "akibat", "bahan"})
"""Causes that a slip may stand beside: a slip is repeated, and carried on."""

_POLOS = frozenset({Fraction(0), Fraction(1)})
"""Nothing and all of it: figures too common to tell anything."""


@dataclass(slots=True, eq=False)
class Calon:
    """One edit of one figure, and the findings that ask for it.

    `sendiri` is the finding whose own printed figure it is (-1 where it is none's). `tentu` says that every finding
    leaves no other edit of the figure. `baris` is the row that a total leaves out or counts twice.
    """

    titik: Titik
    ubahan: Sunting
    sendiri: int = -1
    tentu: bool = True
    baris: Baris | None = None
    suara: list[int] = field(default_factory=list)


def calon(penguji: Penguji) -> list[Calon]:
    """Return the edits worth proving, in the order in which findings ask for them."""
    found: dict[tuple[object, ...], Calon] = {}
    rests: dict[Place, tuple[Titik, list[int]]] = {}
    for index, item in enumerate(penguji.temuan):
        own = penguji.daftar.pada(item.klaim.cetak.teks.place)
        if own is None or item.tercetak is None or not salah(item):
            continue
        for one in _sendiri(penguji, index, own):
            found.setdefault((id(own), one.ubahan, one.baris), one)
        basic = item.kelompok[1] < _DASAR
        for titik in _bahan(penguji, index, own) if basic else ():
            rests.setdefault(titik.tempat, (titik, []))[1].append(index)
    for titik, asking in rests.values():
        for one in _dicari(penguji, titik, asking):
            known = found.setdefault((id(titik), one.ubahan, None), one)
            if known is not one:
                known.suara += [index for index in one.suara if index not in known.suara]
    return [one for one in found.values() if beralasan(penguji, one, one.suara)]


def beralasan(penguji: Penguji, satu: Calon, selesai: Collection[int]) -> bool:
    """Whether it is no coincidence that an edit settles some findings.

    A finding's own figure that then says just what it should needs no more than that, nor does a row of a total. One
    that something else explains (another method, a copy) tells nothing alone; what was made from rounded figures, and
    so lies near only, needs digits enough.
    """
    if satu.sendiri >= 0 and satu.sendiri in selesai and (satu.tentu or satu.baris is not None):
        return True
    digits, single = len(str(abs(satu.ubahan.angka))), len(bukti(penguji, selesai)) == 1
    if single and satu.baris is None and any(_dijelaskan(penguji.temuan[index]) for index in selesai):
        return False
    if satu.sendiri < 0:
        return _cukup(penguji, selesai, tentu=satu.tentu)
    finding = penguji.temuan[satu.sendiri]
    if satu.baris is not None or not single:
        return True
    plain = finding.harapan.nilai in _POLOS and digits <= SEDIKIT
    return (digits >= SEDIKIT and not plain) or (digits == SEDIKIT - 1 and _diulang(penguji, finding, satu.ubahan))


def _dijelaskan(finding: Temuan) -> bool:
    """Whether something else than a slip makes exactly the figure that is printed."""
    return any(cause.bukti != GESER and cause.kode not in _SERTA for cause in finding.sebab)


def _diulang(penguji: Penguji, finding: Temuan, ubahan: Sunting) -> bool:
    """Whether something that agrees prints of the same thing what an edited figure would say."""
    own = finding.harapan
    value = ubahan.nilai * own.faktor
    every = [] if own.bukti is None else penguji.mencetak(kunci(own.bukti))
    return any(other.putusan in COCOK and other.tercetak == value for other in every)


def bukti(penguji: Penguji, every: Iterable[int]) -> list[int]:
    """Return how many digits each independent piece of evidence has: figures printed of one thing are one piece."""
    digits: dict[object, int] = {}
    for index in every:
        item = penguji.temuan[index]
        titik = penguji.daftar.pada(item.klaim.cetak.teks.place)
        key = _dari(item)
        size = 0 if titik is None or item.tercetak in _POLOS else banyak_digit(titik.angka)
        digits[key] = max(size, digits.get(key, 0))
    return sorted(digits.values())


def _cukup(penguji: Penguji, suara: Iterable[int], *, tentu: bool = True) -> bool:
    """Whether findings speak for an edit of a figure they rest on.

    They do if no other edit of the figure would do (`tentu`), or if several tell more than `SEDIKIT` digits together.
    """
    pieces = bukti(penguji, suara)
    return tentu or (len(pieces) > 1 and sum(pieces) > SEDIKIT)


def _sendiri(penguji: Penguji, index: int, own: Titik) -> Iterator[Calon]:
    """Yield the edits by which a figure says what it should, else nearly so: what it is made from may be rounded."""
    item = penguji.temuan[index]
    right = item.harapan.nilai
    if not isinstance(right, Fraction):
        return
    for edit, row in baris(penguji, index, own):
        yield Calon(own, edit, index, baris=row, suara=[index])
    right /= item.harapan.faktor
    near = _DEKAT if banyak_digit(own.angka) > SEDIKIT else 1
    gaps = ((edit, abs(edit.angka * right.denominator - right.numerator * 10**edit.desimal)) for edit in own.suntingan)
    close = [
        Calon(own, edit, index, gap < right.denominator, suara=[index])
        for edit, gap in gaps
        if gap <= near * right.denominator
    ]
    exact = [one for one in close if one.tentu]
    yield from exact or close


def _bahan(penguji: Penguji, index: int, own: Titik) -> Iterator[Titik]:
    """Yield the figures that a finding rests on, other than its own.

    A formula of the report over values of the engine tells nothing of what is recorded below them if it prints but a
    word or a digit or two. What repeats one figure is itself wrong, not the figure it repeats.
    """
    klaim, proof = penguji.daftar.klaim[index], penguji.temuan[index].harapan.bukti
    telling = proof is not None or max(bukti(penguji, (index,))) >= SEDIKIT
    places = [place for base in penguji.dasar(index) if telling for place in tercatat(base)]
    if isinstance(klaim.dasar, Hitungan):
        every = [one.isi for operands in klaim.dasar.dari.values() for one in operands]
        places += [isi.teks.place for isi in every if isinstance(isi, Cetak) and len(every) > 1]
    found = {id(titik): titik for place in places if (titik := penguji.daftar.pada(place)) is not None}
    yield from (titik for titik in found.values() if titik is not own)


def _dicari(penguji: Penguji, titik: Titik, asking: Iterable[int]) -> Iterator[Calon]:
    """Yield the edits of a figure that make findings right, with those they do it for.

    What tells most is asked first. A formula of the report over values of the engine takes the whole engine to compute
    again: one that tells little only has its say on what others ask for.
    """
    found: dict[Sunting, Calon] = {}
    solved: dict[tuple[object, Fraction | None, int], Sequence[Sunting]] = {}
    telling = {index: bukti(penguji, (index,))[0] for index in asking}
    for index in sorted(asking, key=lambda index: (-telling[index], index)):
        item, own = penguji.temuan[index], penguji.daftar.pada(penguji.temuan[index].klaim.cetak.teks.place)
        same = _dari(item), item.tercetak, 0 if own is None else own.angka.decimals
        if same not in solved:
            shy = item.harapan.bukti is None and titik.catatan is not None and telling[index] <= SEDIKIT
            solved[same] = _benar(penguji, index, titik, found if shy else None)
        edits = solved[same] if len(solved[same]) <= _TERBANYAK else ()
        for edit in edits:
            one = found.setdefault(edit, Calon(titik, edit))
            one.suara.append(index)
            one.tentu = one.tentu and len(edits) == 1
    yield from found.values()


def _dari(item: Temuan) -> object:
    """Return what a figure is of: a value of the engine, or a formula of the report."""
    return id(item.harapan.dasar) if item.harapan.bukti is None else kunci(item.harapan.bukti)


def _benar(penguji: Penguji, index: int, titik: Titik, antara: Iterable[Sunting] | None) -> Sequence[Sunting]:
    """Return the edits of a figure below a finding, by size, that make the finding right; `antara` some if not all."""
    proof, selang = penguji.temuan[index].harapan.bukti, penguji.selang(index)
    jalur = None if proof is None or titik.catatan is None else Jalur(penguji.bagan(proof), titik.tempat)
    garis = None if jalur is None else jalur.garis(titik.angka.value)
    fixed = jalur is not None and jalur.tetap
    if fixed or (garis is not None and not _mungkin(titik, garis.balik(selang))):
        return ()
    every = titik.suntingan if antara is None else tuple(sorted(antara, key=lambda edit: edit.nilai))
    if garis is not None:
        return dalam_lurus(every, garis, selang)

    def nilai(ubahan: Sunting) -> Nilai:
        found = None if jalur is None else jalur.nilai(ubahan.nilai)
        return penguji.andai(index, titik, ubahan) if found is None else found

    return dalam(every, nilai, selang)


def _mungkin(titik: Titik, selang: Selang) -> bool:
    """Whether an edit of a figure may lie in an interval: most whole figures are far from any, as is seen at once."""
    whole = bulat_dalam(selang, _BEBERAPA) if titik.utuh and not titik.angka.decimals else None
    return whole is None or any(mungkin(titik.angka, one) for one in whole)
