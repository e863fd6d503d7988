"""Causes in what a value was made from: the one recorded figure that is a slip away from making it right.

Data: a `Cetakan` held against a proof. Invariant: with the other figure in its place the proof gives what is printed,
and no other single slip does unless a second figure is wrong by as much.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from sakip_rules.audit.andai import telusuri, ulang
from sakip_rules.audit.geser import beda, berarti, tetangga
from sakip_rules.audit.rambat import kunci
from sakip_rules.audit.salinan import dengan, nama
from sakip_rules.audit.sebab import RUMUS, STRUKTUR, Besar, Ganti, Sebab, besar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sakip_rules.audit.kasus import Cetakan, Konteks
    from sakip_rules.model.bukti import Bukti

_TELITI = 4
_SELA = 4
"""A sum of so many digits is not wrong by just one slip of its only member by chance."""

_MASUKAN = 3
_DESIMAL = 2
_GESER = (-3, -2, -1, 1, 2, 3)
_LAPIS = frozenset({"batas", "pembulatan", "rujukan", "pilihan"})
_WADAH = frozenset({"fakta", "jumlah", "konsolidasi", "rujukan", "pembulatan"})
_DIJUMLAH = frozenset({"jumlah", "selisih"})


class _Lain(NamedTuple):
    """An input with another value: what the proof takes, the fact below it, and what that gives.

    `jauh` says that more than the formula itself stands between them.
    """

    masukan: Bukti
    fakta: Bukti
    menjadi: Fraction
    nilai: Fraction
    jauh: bool = False


def bahan(satu: Cetakan, konteks: Konteks) -> Iterator[Sebab]:
    """Yield the one recorded input of a formula or a sum that is a slip away from making the figure right."""
    if satu.bukti is None or satu.angka is None or berarti(satu.angka) < _TELITI:
        return
    found = list(_rumus(satu, satu.bukti)) or list(_jumlah(satu, satu.bukti, konteks))
    confirmed = [one for one in found if _dikuatkan(one, satu, konteks)]
    near = [one for one in found if not one.jauh]
    for one in confirmed or (near if len(near) == 1 else ()):
        unit = one.masukan.satuan
        change = Ganti(nama(*kunci(one.fakta)), Besar(one.masukan.nilai, unit), Besar(one.menjadi, unit))
        yield Sebab("bahan", STRUKTUR if confirmed else RUMUS, besar(satu, one.nilai), (change,))


def _rumus(satu: Cetakan, bukti: Bukti) -> Iterator[_Lain]:
    """Yield the inputs of the formula below a proof's caps that would make the figure."""
    proof = bukti
    while proof.jenis in _LAPIS and proof.anak:
        proof = proof.anak[0]
    direct = [child for child in proof.anak if child.jenis in _WADAH] if proof.rumus is not None else []
    tried: set[int] = set()
    for child in direct[:_MASUKAN]:
        leaves = _fakta(child)
        if len(leaves) == 1 and leaves[0].nilai == child.nilai:
            tried.add(id(leaves[0]))
            yield from _dicoba(satu, bukti, child, leaves[0])
    below = _fakta(proof)
    for leaf in below if len(below) <= _MASUKAN and proof.jenis not in _DIJUMLAH else ():
        if id(leaf) not in tried:
            yield from (one._replace(jauh=True) for one in _dicoba(satu, bukti, leaf, leaf))


def _fakta(bukti: Bukti) -> list[Bukti]:
    return [node for node in telusuri(bukti) if node.jenis == "fakta" and isinstance(node.nilai, Fraction)]


def _dicoba(satu: Cetakan, bukti: Bukti, masukan: Bukti, fakta: Bukti) -> Iterator[_Lain]:
    for other in _tetangga(masukan):
        value = ulang(bukti, _tukar(masukan, other))
        if value is not None and satu.menyatakan(value):
            yield _Lain(masukan, fakta, other, value)


def _tukar(masukan: Bukti, menjadi: Fraction) -> Callable[[Bukti], Fraction | None]:
    """Return what gives one input another value."""
    return lambda node: menjadi if node is masukan else None


def _tetangga(bukti: Bukti) -> Iterator[Fraction]:
    """Yield the figures one slip away from an input, in base units, with as many decimals as it has."""
    faktor = Fraction(1) if bukti.satuan is None else bukti.satuan.faktor
    shown = bukti.nilai / faktor if isinstance(bukti.nilai, Fraction) else Fraction(0)
    scale = next((10**places for places in range(_DESIMAL + 1) if (shown * 10**places).denominator == 1), 0)
    powers = (shown * scale * Fraction(10) ** places for places in _GESER) if scale else ()
    slips = (other for _, other in tetangga(shown * scale)) if scale else ()
    for other in dict.fromkeys((*slips, *(one for one in powers if one.denominator == 1))):
        yield other * faktor / scale


def _jumlah(satu: Cetakan, bukti: Bukti, konteks: Konteks) -> Iterator[_Lain]:
    """Yield the members of a sum that are a slip away from making it right, but those below what is printed as it is.

    The more members there are, the more digits the sum has to have: any of them may be a slip away by chance.
    """
    gap = satu.selisih
    members = list(_anggota(bukti, 1, lambda node: node is not bukti and _tercetak(node, satu, konteks)))
    if not gap or satu.nilai is None or satu.angka is None or 10 ** (berarti(satu.angka) - _SELA) < len(members):
        return
    for sign, leaf in members:
        if leaf is not bukti and isinstance(leaf.nilai, Fraction):
            other = leaf.nilai + sign * gap
            if _selangkah(other, leaf.nilai):
                yield _Lain(leaf, leaf, other, satu.nilai)


def _selangkah(benar: Fraction, tertulis: Fraction) -> bool:
    """Whether one whole amount is another one but for a digit, or but for where its separator stands."""
    if benar.denominator != 1 or tertulis.denominator != 1 or benar <= 0 or tertulis <= 0:
        return False
    ratio = benar / tertulis
    power = Fraction(10) ** (len(str(benar)) - len(str(tertulis)))
    return ratio == power or bool(beda(str(benar), str(tertulis)))


def _anggota(bukti: Bukti, tanda: int, benar: Callable[[Bukti], bool]) -> Iterator[tuple[int, Bukti]]:
    """Yield the recorded figures that a value adds up, each with its sign, but none below what is known to be right."""
    if benar(bukti):
        return
    if bukti.jenis == "fakta":
        yield tanda, bukti
    elif bukti.jenis in _DIJUMLAH:
        for at, child in enumerate(bukti.anak):
            yield from _anggota(child, -tanda if bukti.jenis == "selisih" and at else tanda, benar)
    elif bukti.jenis in _LAPIS:
        yield from _anggota(bukti.anak[0], tanda, benar)


def _tercetak(fakta: Bukti, satu: Cetakan, konteks: Konteks) -> bool:
    """Whether the document prints a recorded figure just as it is recorded."""
    return konteks.benar(satu.dokumen, kunci(fakta))


def _dikuatkan(lain: _Lain, satu: Cetakan, konteks: Konteks) -> bool:
    """Whether with the input's other value another wrong figure is what is printed, too.

    One that follows from the figure itself as printed says nothing more.
    """
    key = kunci(lain.fakta)
    for one in konteks.bersandar(key):
        if one is not satu and one.kunci != satu.kunci and one.bukti is not None:
            bagan, itself = konteks.bagan(one.bukti), one.kunci == key and lain.menjadi
            other = {id(node): lain.menjadi for node in bagan.kunci[key] if node is not one.bukti}
            value = lain.menjadi if itself else bagan.ulang(other)
            if value is not None and one.menyatakan(value) and not _mengikuti(one, satu, konteks):
                return True
    return False


def _mengikuti(one: Cetakan, satu: Cetakan, konteks: Konteks) -> bool:
    """Whether a figure is what another one as printed gives."""
    value = dengan(one, [satu], konteks)
    return value is not None and one.menyatakan(value)
