"""Causes in the method: another one of the same kind over the very same inputs, declared by the agency or not.

Data: a `Cetakan` held against a proof by a method. Invariant: the other method's formula is computed exactly over the
inputs of the proof, and the caps above hold for it as well.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.audit.sebab import RUMUS, Besar, Ganti, Sebab, besar
from sakip_rules.audit.varian_rumus import berumus, naik
from sakip_rules.formula.evaluate import hitung
from sakip_rules.formula.infer import RumusSatuan, periksa_satuan
from sakip_rules.formula.parts import Kumpulan
from sakip_rules.formula.syntax import Rumus, urai

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip_rules.audit.kasus import Cetakan, Konteks
    from sakip_rules.formula.units import BukuSatuan
    from sakip_rules.model.metode import Metode


def metode(satu: Cetakan, konteks: Konteks) -> Iterator[Sebab]:
    """Yield the methods that make the printed figure of the inputs its own method has."""
    proof, tersusun = berumus(satu.bukti), konteks.penaksir.tersusun
    if satu.bukti is None or proof is None or proof.jenis != "metode" or proof.sumber is None:
        return
    rules, own = tersusun.ruang.standar.metode, proof.sumber.kode
    jenis = {one.jenis for one in rules.get(own, ())}
    inputs = {child.nama: child.nilai for child in proof.anak if isinstance(child.nilai, Fraction)}
    for name, versions in rules.items():
        for rule in versions if name != own else ():
            made = _nilai(rule, inputs, tersusun.buku) if rule.jenis in jenis else None
            if made is None or made == proof.nilai:
                continue
            for value in (made if satu.bukti is proof else naik(satu.bukti, proof, made), made):
                if value is not None and satu.menyatakan(value):
                    change = Ganti(name, Besar(satu.temuan.harapan.nilai, satu.satuan), besar(satu, value))
                    yield Sebab("metode_lain", RUMUS, besar(satu, value), (change,))
                    break


def _nilai(rule: Metode, masukan: Mapping[str, Fraction], buku: BukuSatuan) -> Fraction | None:
    """Return what a method gives, None where it takes something else or has no result."""
    read = urai(rule.rumus)
    names = {name for _, _, name in read.nama} if isinstance(read, Rumus) else set()
    if not isinstance(read, Rumus) or not names or not names <= masukan.keys() & rule.masukan.keys():
        return None
    ready = periksa_satuan(read, dict.fromkeys(names, buku.angka), buku.angka, buku, Kumpulan(frozenset()))
    found = hitung(ready, {name: masukan[name] for name in names}).nilai if isinstance(ready, RumusSatuan) else None
    return found if isinstance(found, Fraction) else None
