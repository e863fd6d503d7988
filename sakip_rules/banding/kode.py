"""Kodes that were renamed: the same thing under another name is no thing taken away and another added.

Two things that have only one side each are one renamed thing where they say the same, names of other renamed things
aside; or else where they alone have the same name. Invariant: a kode has one other name at most, and no kode that both
sides have is ever renamed.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from sakip_rules.banding.datar import Ganti, senama
from sakip_rules.banding.isi import rumus, tertulis, urutan_nama
from sakip_rules.banding.medan import INDIKATOR, INSTANSI, SIMPUL
from sakip_rules.model.rujukan import lipat, menurut_kode, semua_indikator

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from sakip_rules.banding.datar import Benda
    from sakip_rules.banding.himpun import Sisi
    from sakip_rules.model.indikator import Indikator
    from sakip_rules.model.ruang_kerja import BerkasInstansi

_TAK_TENTU = "?"
"""What a renamed kode is called while the renamed things are looked for: none has this name."""

Kunci = tuple[str, str]
K = TypeVar("K")


def ganti_standar(a: Sisi, b: Sisi) -> Ganti:
    """Return what the standards of `a` are called in `b`."""
    gone, fresh = _sendiri(a.kode_standar(), b.kode_standar())
    if not gone or not fresh:
        return Ganti()
    left, right = _Calon(list(a.standar(_samar(gone))), gone), _Calon(list(b.standar(_samar(fresh))), fresh)
    return Ganti(_pasangkan(left, right))


def ganti_instansi(a: Sisi, b: Sisi, kode: tuple[str, str], standar: Ganti) -> Ganti:
    """Return what the things of an agency of `a` are called in `b`; `kode` is the agency's own on each side."""
    gone, fresh = _sendiri(a.kode_instansi(kode[0]), b.kode_instansi(kode[1]))
    own = {} if kode[0] == kode[1] else {(INSTANSI, kode[0]): kode[1], (SIMPUL, kode[0]): kode[1]}
    found: Mapping[Kunci, str] = {}
    if gone and fresh:
        blurred = _samar(gone)
        left = list(a.instansi(kode[0], Ganti({**standar.kode, **blurred.kode})))
        right = list(b.instansi(kode[1], _samar(fresh)))
        found = _pasangkan(
            _Calon(left, gone, _fakta(a.ruang.instansi[kode[0]])),
            _Calon(right, fresh, _fakta(b.ruang.instansi[kode[1]])),
        )
    kodes = {**standar.kode, **own, **found}
    before, after = (
        menurut_kode(semua_indikator(side.ruang.instansi[own])) for side, own in zip((a, b), kode, strict=True)
    )
    names = {
        item: renamed
        for item, versions in before.items()
        if (renamed := _variabel(versions, after.get(kodes.get((INDIKATOR, item), item), ())))
    }
    return Ganti(kodes, names)


def pasangan_instansi(a: Sisi, b: Sisi) -> tuple[tuple[str, str], ...]:
    """Return the agencies both sides have, each with its kode on either; a renamed one has two."""
    both = [(kode, kode) for kode in a.ruang.instansi if kode in b.ruang.instansi]
    gone = [kode for kode in a.ruang.instansi if kode not in b.ruang.instansi]
    fresh = [kode for kode in b.ruang.instansi if kode not in a.ruang.instansi]
    for sign in (_nama_instansi, _nama_indikator):
        left, right = (
            _menurut({kode: sign(a, kode) for kode in gone}),
            _menurut({kode: sign(b, kode) for kode in fresh}),
        )
        for key, kodes in left.items():
            if key != frozenset() and len(kodes) == 1 and len(right.get(key, ())) == 1:
                both.append((kodes[0], right[key][0]))
                gone.remove(kodes[0])
                fresh.remove(right[key][0])
    return tuple(sorted(both, key=lambda pair: pair[1]))


def _nama_instansi(sisi: Sisi, kode: str) -> Hashable:
    return lipat(sisi.ruang.instansi[kode].instansi.nama)


def _nama_indikator(sisi: Sisi, kode: str) -> Hashable:
    return frozenset((item.kode, lipat(item.nama)) for item in semua_indikator(sisi.ruang.instansi[kode]))


def _sendiri(one: Iterable[Kunci], other: Iterable[Kunci]) -> tuple[list[Kunci], list[Kunci]]:
    """Return the kodes that only one side has, each once, in the order written."""
    left, right = dict.fromkeys(one), dict.fromkeys(other)
    return [key for key in left if key not in right], [key for key in right if key not in left]


def _samar(kodes: Iterable[Kunci]) -> Ganti:
    return Ganti(dict.fromkeys(kodes, _TAK_TENTU))


@dataclass(frozen=True, slots=True)
class _Calon:
    """The things of one side that may have been renamed: all things, their kodes, and the facts recorded of each."""

    benda: Sequence[Benda]
    kode: Sequence[Kunci]
    fakta: Mapping[Kunci, frozenset[Hashable]] = field(default_factory=dict)

    def isi(self) -> dict[Kunci, Hashable]:
        """Return what each of them says: all its versions together."""
        found: dict[Kunci, frozenset[Hashable]] = dict.fromkeys(self.kode, frozenset())
        for item in self.benda:
            key = (item.jenis, item.kode)
            if key in found:
                found[key] |= {frozenset(senama(item))}
        return {key: (key[0], said) for key, said in found.items()}

    def berfakta(self) -> dict[Kunci, Hashable]:
        """Return the same with the facts recorded of each; nothing for one without facts."""
        return {key: (said, self.fakta[key]) for key, said in self.isi().items() if key in self.fakta}

    def nama(self) -> dict[Kunci, Hashable]:
        """Return the names of those that have one."""
        wanted = set(self.kode)
        names = [(item.jenis, item.kode, lipat(item.nama)) for item in self.benda if item.nama]
        return {(jenis, kode): (jenis, name) for jenis, kode, name in names if (jenis, kode) in wanted}


def _fakta(berkas: BerkasInstansi) -> dict[Kunci, frozenset[Hashable]]:
    """Return what is recorded of each indicator and node, by its own kode."""
    found: dict[Kunci, frozenset[Hashable]] = {}
    for fact in berkas.fakta:
        key, said = (INDIKATOR, fact.indikator.text), (fact.nama, fact.periode, tertulis(fact.nilai, None))
        found[key] = found.get(key, frozenset()) | {said}
    for spent in berkas.anggaran:
        key, amount = (SIMPUL, spent.simpul.text), (spent.besaran, spent.periode, tertulis(spent.nilai, None))
        found[key] = found.get(key, frozenset()) | {amount}
    return found


def _pasangkan(one: _Calon, other: _Calon) -> dict[Kunci, str]:
    """Pair things of either side: those that say the same with their facts, then alone, then those of the same name."""
    found: dict[Kunci, str] = {}
    for sign in (_Calon.berfakta, _Calon.isi, _Calon.nama):
        taken = {(jenis, kode) for (jenis, _), kode in found.items()}
        left = _menurut(sign(replace(one, kode=[key for key in one.kode if key not in found])))
        right = _menurut(sign(replace(other, kode=[key for key in other.kode if key not in taken])))
        for key, kodes in left.items():
            same = right.get(key, [])
            if len(same) == len(kodes) and (sign is not _Calon.nama or len(kodes) == 1):
                found |= {mine: theirs[1] for mine, theirs in zip(kodes, same, strict=True)}
    return found


def _menurut(signs: Mapping[K, Hashable]) -> dict[Hashable, list[K]]:
    """Return the keys that have each sign, in their order."""
    found: dict[Hashable, list[K]] = {}
    for key, sign in signs.items():
        found.setdefault(sign, []).append(key)
    return found


def _variabel(before: Sequence[Indikator], after: Sequence[Indikator]) -> dict[str, str]:
    """Return the variables that are called otherwise in a formula that is otherwise the same, in every version."""
    found: dict[str, str] = {}
    for one, other in zip(before, after, strict=False):
        if one.rumus is None or other.rumus is None:
            continue
        mine, theirs = urutan_nama(one.rumus), urutan_nama(other.rumus)
        names = dict(zip(mine, theirs, strict=False))
        if len(mine) != len(theirs) or rumus(one.rumus, names).kunci != rumus(other.rumus, {}).kunci:
            continue
        changed = {name: new for name, new in names.items() if name != new}
        # A name that stays would otherwise be two variables: those trade places, and that is another formula.
        if not set(changed.values()) & set(mine):
            found |= changed
    return found
