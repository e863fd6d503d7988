"""Causes in the set of a sum or an average: a member left out, counted twice, or taken from elsewhere.

Data: a `Cetakan` held against a proof. Invariant: each variant is the proof repeated exactly with one member changed.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.audit.andai import langkah, telusuri, ulang
from sakip_rules.audit.geser import berarti
from sakip_rules.audit.rambat import kunci
from sakip_rules.audit.salinan import nama
from sakip_rules.audit.sebab import RUMUS, Besar, Ganti, Sebab, besar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.audit.kasus import Cetakan, Konteks
    from sakip_rules.model.bukti import Bukti

_TELITI = 4


def himpunan(satu: Cetakan) -> Iterator[Sebab]:
    """Yield the member that a sum or an average leaves out or counts twice."""
    for proof in _berhimpun(satu.bukti):
        members = [node for node in telusuri(proof) if node is not proof and isinstance(node.nilai, Fraction)]
        step = proof.langkah[0].operasi
        count = len(proof.langkah[0].ruas)
        direct = {id(child) for child in proof.anak}
        made: dict[Fraction, Fraction | None] = {}
        for node in members:
            if not node.nilai or not isinstance(node.nilai, Fraction) or not isinstance(proof.nilai, Fraction):
                continue
            if step == "jumlah" and node.besaran == proof.besaran:
                totals = ((proof.nilai - node.nilai, False), (proof.nilai + node.nilai, True))
            elif step == "rata_rata" and id(node) in direct and count > 1:
                total = proof.nilai * count
                totals = (((total - node.nilai) / (count - 1), False), ((total + node.nilai) / (count + 1), True))
            else:
                continue
            for value, twice in totals:
                if value not in made:
                    result = value if proof is satu.bukti else _naik(satu, proof, value)
                    made[value] = result if result is not None and satu.menyatakan(result) else None
                result = made[value]
                if result is not None:
                    yield _anggota(satu, node, result, twice=twice)


def _rumus(bukti: Bukti) -> Bukti:
    """Return what stands at the bottom of a proof's caps."""
    while bukti.jenis in ("batas", "pembulatan", "rujukan") and bukti.anak:
        bukti = bukti.anak[0]
    return bukti


def _berhimpun(bukti: Bukti | None) -> Iterator[Bukti]:
    """Yield the sum or average at the bottom of a proof's caps, and the sums a formula at the top takes."""
    if bukti is None:
        return
    bukti = _rumus(bukti)
    for one in (bukti, *(bukti.anak if bukti.rumus is not None else ())):
        if one.langkah and one.rumus is None and one.langkah[0].operasi in ("jumlah", "rata_rata"):
            yield one


def merata_rata(satu: Cetakan) -> bool:
    """Whether a figure is a mean, or a formula's result over one."""
    return any(proof.langkah[0].operasi == "rata_rata" for proof in _berhimpun(satu.bukti))


def _naik(satu: Cetakan, proof: Bukti, value: Fraction) -> Fraction | None:
    """Return what a figure's proof gives with another value of a sum; what stands beside that is not walked again."""
    if satu.bukti is None:
        return None
    base = satu.bukti
    if base is _rumus(base) and all(isinstance(child.nilai, Fraction) for child in base.anak):
        made = langkah(base, [value if child is proof else _angka(child) for child in base.anak])
        return None if made == base.nilai else made
    beside = {id(child): child.nilai for child in _rumus(satu.bukti).anak if isinstance(child.nilai, Fraction)}
    beside[id(proof)] = value
    return ulang(satu.bukti, lambda node: beside.get(id(node)))


def _angka(bukti: Bukti) -> Fraction | None:
    return bukti.nilai if isinstance(bukti.nilai, Fraction) else None


def _anggota(satu: Cetakan, node: Bukti, result: Fraction, *, twice: bool) -> Sebab:
    figure = Besar(node.nilai, node.satuan)
    change = Ganti(nama(*kunci(node)), None, figure) if twice else Ganti(nama(*kunci(node)), figure, None)
    return Sebab("himpunan", RUMUS, besar(satu, result), (change,))


def tambahan(satu: Cetakan, konteks: Konteks) -> Iterator[Sebab]:
    """Yield the figure of the same table that a sum contains besides its own members."""
    gap = satu.selisih
    sums = any(proof.langkah[0].operasi == "jumlah" for proof in _berhimpun(satu.bukti) if proof is satu.bukti)
    if not sums or not gap or satu.nilai is None:
        return
    for lain in konteks.bernilai(satu, gap):
        same = lain.kunci is not None and satu.kunci is not None and lain.kunci[0] == satu.kunci[0]
        if (
            same
            and not lain.salah
            and lain.tabel == satu.tabel
            and lain.angka is not None
            and berarti(lain.angka) >= _TELITI
        ):
            change = Ganti(nama(*lain.kunci or ("", "", "")), None, Besar(gap, lain.satuan))
            yield Sebab("himpunan", RUMUS, besar(satu, satu.nilai), (change,), lain.temuan.klaim, satu.jarak(lain))
