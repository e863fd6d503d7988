"""The findings of an audit with their likely causes, their effect, and which of them are one error.

Data: an agency and its findings as judged. Invariant: only what does not agree is explained; no verdict gets milder.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sakip_rules.audit.dampak import PencariDampak
from sakip_rules.audit.geser import berarti
from sakip_rules.audit.kasus import Konteks
from sakip_rules.audit.kelompok import kelompok, sebahan
from sakip_rules.audit.pelanggaran import putusan_akhir
from sakip_rules.audit.salinan import akibat, salinan
from sakip_rules.audit.sebab import DITURUNKAN, SALINAN, SEDIKIT, STRUKTUR, hambar, urutkan
from sakip_rules.audit.sebab_sebutan import sebutan
from sakip_rules.audit.tingkat import KASAR, SALAH
from sakip_rules.audit.varian import bahan, basis, geseran, lain, tanpa_batas, versi
from sakip_rules.audit.varian_himpunan import himpunan, tambahan
from sakip_rules.audit.varian_hitungan import hitungan
from sakip_rules.audit.varian_rumus import tertukar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sakip_rules.audit.harapan import Penaksir
    from sakip_rules.audit.kasus import Cetakan
    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.audit.sebab import Sebab
    from sakip_rules.engine.tersusun import InstansiTersusun


def telaah(
    tersusun: InstansiTersusun,
    temuan: Iterable[Temuan],
    penaksir: Penaksir | None = None,
    maju: Callable[[], None] | None = None,
) -> tuple[Temuan, ...]:
    """Return the findings of an agency with their causes, the number of their group, and the final verdict.

    `maju` is called for each claim that was looked at.
    """
    konteks = Konteks(tersusun, temuan, penaksir)
    carried = {index for index, one in enumerate(konteks.cetakan) if _terbawa(one, konteks)}
    if carried:
        again = (one.temuan for one in konteks.cetakan)
        judged = [replace(one, putusan=SALAH) if at in carried else one for at, one in enumerate(again)]
        konteks = Konteks(tersusun, judged, konteks.penaksir)
    causes = {}
    for index, one in enumerate(konteks.cetakan):
        if one.salah:
            causes[index] = sebab(one, konteks)
        if maju is not None:
            maju()
    for index, one in enumerate(konteks.cetakan):
        for at, cause in sebahan(one, konteks, causes.get(index, ())):
            causes[at] = urutkan([*causes.get(at, ()), replace(cause, lain=one.temuan.klaim)])
    causes = {index: _tak_melingkar(konteks.cetakan[index], found, causes, konteks) for index, found in causes.items()}
    number: dict[int, tuple[int, int]] = {}
    for nomor, group in enumerate(kelompok(konteks, causes), start=1):
        number |= {index: (nomor, place) for place, index in enumerate(group.anggota)}
    effects = PencariDampak(konteks.penaksir.rujuk)
    made = []
    for index, one in enumerate(konteks.cetakan):
        found = causes.get(index, ())
        verdict, effect = putusan_akhir(one, found, konteks, effects)
        member = number.get(index, (0, 0))
        made.append(replace(one.temuan, putusan=verdict, sebab=found, kelompok=member, dampak=effect))
    return tuple(made)


def _terbawa(satu: Cetakan, konteks: Konteks) -> bool:
    """Whether a figure with too many digits was made from a wrong one: then it is as wrong, and no matter of digits."""
    return satu.temuan.putusan == KASAR and any(True for _ in akibat(satu, konteks))


def _tak_melingkar(
    satu: Cetakan, found: Sequence[Sebab], causes: Mapping[int, Sequence[Sebab]], konteks: Konteks
) -> tuple[Sebab, ...]:
    """Leave out copies of a wrong figure that itself comes from this one, or was copied from it in turn.

    Of two wrong figures that say the same, the one that stands first was not copied from the other.
    """

    def asal(cause: Sebab) -> bool:
        if cause.kode not in SALINAN or cause.lain is None:
            return True
        other = konteks.nomor(cause.lain)
        back = (one for one in causes.get(other, ()) if one.lain is satu.temuan.klaim)
        if any(one.kode in DITURUNKAN for one in back):
            return False
        lain, own = konteks.cetakan[other], konteks.nomor(satu.temuan.klaim)
        return not lain.salah or (lain.baris, other) < (satu.baris, own)

    return tuple(cause for cause in found if asal(cause))


def sebab(satu: Cetakan, konteks: Konteks) -> tuple[Sebab, ...]:
    """Return the likely causes of a figure that does not agree, the likeliest first."""
    every = _semua(satu, konteks)
    few = satu.angka is not None and (berarti(satu.angka) < SEDIKIT or hambar(satu))
    return urutkan([one for one in every if not few or one.bukti == STRUKTUR])


def _semua(satu: Cetakan, konteks: Konteks) -> Iterator[Sebab]:
    if satu.angka is None:
        yield from sebutan(satu, konteks)
        return
    yield from tanpa_batas(satu)
    yield from akibat(satu, konteks)
    yield from salinan(satu, konteks)
    yield from hitungan(satu, konteks)
    yield from geseran(satu, konteks)
    yield from bahan(satu, konteks)
    if berarti(satu.angka) >= SEDIKIT:
        yield from tertukar(satu)
        yield from himpunan(satu)
        yield from tambahan(satu, konteks)
        yield from versi(satu)
        yield from basis(satu, konteks)
        yield from lain(satu, konteks)
