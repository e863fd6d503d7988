"""One figure below a proof let run, all others as they are: where the proof then gives what a report prints.

Data: a proof, the place of one recorded figure below it, and edits of that figure by size. What a proof gives is
straight, or at least rises or falls all along, in each figure below it, so that the edits which give a value of an
interval are a stretch of them, found by halving.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

from sakip_rules.audit.andai import langkah, ulang
from sakip_rules.audit.rambat import kunci
from sakip_rules.audit.selang import Selang
from sakip_rules.engine.jelajah import urut

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sakip_rules.audit.rambat import Kunci
    from sakip_rules.audit.sunting import Sunting
    from sakip_rules.model.bukti import Bukti
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.source.places import Place

_TETAP = frozenset({"pilihan", "pembulatan", "batas"})
_MENGHITUNG = "hitung"
_JUMLAH = "jumlah"
_SELISIH = "selisih"
_BATAS = "batas"
_LURUS = frozenset({"pilihan", "rujukan"})
_DUA = 2


def dalam(edits: Sequence[Sunting], nilai: Callable[[Sunting], Nilai], selang: Selang) -> Sequence[Sunting]:
    """Return the edits, given by size, with which a value lies in an interval; it rises or falls with them."""
    if not edits:
        return ()
    made: dict[int, Fraction | None] = {}

    def dihitung(at: int) -> Fraction | None:
        if at not in made:
            found = nilai(edits[at])
            made[at] = found if isinstance(found, Fraction) else None
        return made[at]

    first, middle, last = dihitung(0), dihitung(len(edits) // 2), dihitung(len(edits) - 1)
    if first is None or middle is None or last is None or first == last:
        return ()
    start = edits[0].nilai
    slope = (last - first) / (edits[-1].nilai - start)
    if middle - first == slope * (edits[len(edits) // 2].nilai - start):
        return dalam_lurus(edits, Garis(start, first, slope), selang)
    (near, after), (far, before) = (selang.bawah, selang.bawah_buka), (selang.atas, selang.atas_buka)
    if slope < 0:
        (near, after), (far, before) = (far, before), (near, after)
    sign = 1 if slope > 0 else -1
    if (last - near) * sign < 0 or (first - far) * sign > 0:
        return ()
    return edits[
        _sebelum(len(edits), dihitung, near, sign, sama=after) : _sebelum(
            len(edits), dihitung, far, sign, sama=not before
        )
    ]


def dalam_lurus(edits: Sequence[Sunting], garis: Garis, selang: Selang) -> Sequence[Sunting]:
    """Return the edits, given by size, with which a value on a straight line lies in an interval."""
    figure = garis.balik(selang)
    start = (bisect_right if figure.bawah_buka else bisect_left)(
        edits, 0, key=lambda edit: _dibanding(edit, figure.bawah)
    )
    end = (bisect_left if figure.atas_buka else bisect_right)(edits, 0, key=lambda edit: _dibanding(edit, figure.atas))
    return edits[start:end]


def bulat_dalam(selang: Selang, terbanyak: int) -> range | None:
    """Return the whole numbers of an interval, None where there are more than so many.

    >>> from sakip_rules.audit.selang import Selang
    >>> bulat_dalam(Selang(Fraction(1), Fraction("4.5"), bawah_buka=True), 3)
    range(2, 5)
    >>> bulat_dalam(Selang(Fraction(1), Fraction(9)), 3)
    """
    first = floor(selang.bawah) + 1 if selang.bawah_buka else ceil(selang.bawah)
    last = ceil(selang.atas) - 1 if selang.atas_buka else floor(selang.atas)
    return range(first, last + 1) if last - first < terbanyak else None


def _dibanding(edit: Sunting, batas: Fraction) -> int:
    """Return a number that is below, at or above 0 as an edited figure is below, at or above a bound."""
    scale: int = 10**edit.desimal
    return edit.angka * batas.denominator - batas.numerator * scale


def _sebelum(banyak: int, pada: Callable[[int], Fraction | None], batas: Fraction, arah: int, *, sama: bool) -> int:
    """Return how many edits come before those whose value passes a bound, `sama` those with that very value too."""
    low, high = 0, banyak
    while low < high:
        middle = (low + high) // 2
        value = pada(middle)
        if value is None:
            return low
        beyond = (value - batas) * arah
        if beyond < 0 or (sama and not beyond):
            low = middle + 1
        else:
            high = middle
    return low


def tercatat(proof: Bukti) -> Iterator[Place]:
    """Yield where the figures are recorded that a proof rests on, those it takes of several documents' only."""
    seen: set[int] = set()
    waiting = [proof]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        waiting.extend(reversed(node.anak[:1] if node.jenis == "pilihan" else node.anak))
        if not node.anak and node.sumber is not None and node.sumber.tempat is not None:
            yield node.sumber.tempat


class Garis(NamedTuple):
    """A straight line: what a proof gives (`nilai`) for a figure (`angka`), and by how much it rises with it."""

    angka: Fraction
    nilai: Fraction
    lereng: Fraction

    def balik(self, selang: Selang) -> Selang:
        """Return the figures for which the proof gives the values of an interval; it is no level line."""
        low, high = (self.angka + (end - self.nilai) / self.lereng for end in (selang.bawah, selang.atas))
        if self.lereng < 0:
            return Selang(high, low, selang.atas_buka, selang.bawah_buka)
        return Selang(low, high, selang.bawah_buka, selang.atas_buka)


class Bagan:
    """The nodes of a proof by what stands above each: built once, for every figure below that is let run."""

    def __init__(self, proof: Bukti) -> None:
        self.proof = proof
        self._urutan = urut((proof,))
        self._induk: dict[int, list[int]] = {}
        self._daun: dict[Place, list[Bukti]] = {}
        self._menjumlah: dict[int, bool] = {}
        self._nomor = {id(node): at for at, node in enumerate(self._urutan)}
        self._kunci: dict[Kunci, list[Bukti]] | None = None
        for at, node in enumerate(self._urutan):
            for child in dict.fromkeys(map(id, node.anak)):
                self._induk.setdefault(child, []).append(at)
            if not node.anak and node.sumber is not None and node.sumber.tempat is not None:
                self._daun.setdefault(node.sumber.tempat, []).append(node)

    def pada(self, tempat: Place) -> Sequence[Bukti]:
        """Return the nodes that a recorded figure is."""
        return self._daun.get(tempat, ())

    def di_atas(self, nodes: Iterable[Bukti]) -> list[Bukti]:
        """Return the nodes that rest on some, each after those below it."""
        return [self._urutan[at] for at in sorted(self._di_atas(map(id, nodes)))]

    def _di_atas(self, kunci: Iterable[int]) -> set[int]:
        found: set[int] = set()
        waiting = list(kunci)
        while waiting:
            new = [at for at in self._induk.get(waiting.pop(), ()) if at not in found]
            found.update(new)
            waiting += [id(self._urutan[at]) for at in new]
        return found

    @property
    def kunci(self) -> Mapping[Kunci, Sequence[Bukti]]:
        """The nodes by what they are a proof of."""
        if self._kunci is None:
            self._kunci = {}
            for node in self._urutan:
                self._kunci.setdefault(kunci(node), []).append(node)
        return self._kunci

    def ulang(self, lain: Mapping[int, Fraction], *, tanpa_batas: bool = False) -> Fraction | None:
        """Return the value the proof has with others for some nodes below it (by their id), as `andai.ulang` does.

        Only what stands above those nodes is computed: above all others the proof is as it was.
        """
        loose = [id(node) for node in self._urutan if node.jenis == _BATAS] if tanpa_batas else []
        above = self._di_atas((*lain, *loose))
        above.update(self._nomor[key] for key in loose)
        new: dict[int, Fraction | None] = dict(lain)
        for node in (self._urutan[at] for at in sorted(above)):
            if id(node) not in lain:
                new[id(node)] = langkah(node, [_baru(child, new) for child in node.anak], tanpa_batas=tanpa_batas)
        value = new.get(id(self.proof))
        return None if value == self.proof.nilai else value

    def menjumlah(self, node: Bukti) -> bool:
        """Whether a node is nothing but the sum of those right below it, so that it changes by as much as they do."""
        if id(node) not in self._menjumlah:
            values = [child.nilai for child in node.anak if isinstance(child.nilai, Fraction)]
            self._menjumlah[id(node)] = (
                node.rumus is None
                and node.jenis == _JUMLAH
                and bool(node.langkah)
                and node.langkah[0].operasi == _JUMLAH
                and len(values) == len(node.anak) == len(node.langkah[0].ruas)
                and sum(values, Fraction(0)) == node.nilai
            )
        return self._menjumlah[id(node)]


class Jalur:
    """The nodes of a proof above one recorded figure: all that has to be computed again when it is another one."""

    def __init__(self, bagan: Bagan, tempat: Place) -> None:
        self._proof = bagan.proof
        self._daun = bagan.pada(tempat)
        self._atas = bagan.di_atas(self._daun)
        self._terhitung = any(step.operasi == _MENGHITUNG for node in self._atas for step in node.langkah)
        moving = {id(node) for node in (*self._daun, *self._atas)}
        self._jumlah = {
            id(node): [child for child in node.anak if id(child) in moving]
            for node in self._atas
            if bagan.menjumlah(node)
        }

    @property
    def tetap(self) -> bool:
        """Whether no other figure changes the value: where things are counted that are so or so, none could tell."""
        return self._terhitung and isinstance(self._proof.nilai, Fraction)

    def nilai(self, angka: Fraction) -> Fraction | None:
        """Return the proof's value with another figure there, uncapped; None where its steps cannot be repeated.

        Where things are counted that are so or so, a figure is none that the count could tell: it stays as it is.
        """
        if self._terhitung and isinstance(self._proof.nilai, Fraction):
            return self._proof.nilai
        new: dict[int, Fraction] = {}
        for node in self._daun:
            new[id(node)] = angka * (1 if node.satuan is None else node.satuan.faktor)
        for node in self._atas:
            value = self._naik(node, new)
            if value is None and node.jenis in _TETAP and isinstance(node.nilai, Fraction):
                value = node.nilai
            if value is None:
                return None
            new[id(node)] = value
        return new.get(id(self._proof))

    def garis(self, angka: Fraction) -> Garis | None:
        """Return the straight line on which the value lies, `angka` being the figure as it is; None if it may be none.

        It is one where nothing but sums and differences stand above the figure, none of which the figure cancels out
        of.
        """
        proof = self._proof
        if self._terhitung or not isinstance(proof.nilai, Fraction):
            return None
        rises: dict[int, Fraction] = {}
        for node in self._daun:
            rises[id(node)] = Fraction(1) if node.satuan is None else Fraction(node.satuan.faktor)
            if node.nilai != angka * rises[id(node)]:
                return None
        for node in self._atas:
            rise = self._lereng(node, rises)
            if not rise:
                return None
            rises[id(node)] = rise
        return Garis(angka, proof.nilai, rises[id(proof)]) if id(proof) in rises else None

    def _lereng(self, node: Bukti, rises: Mapping[int, Fraction]) -> Fraction | None:
        """Return how steeply a sum or a difference rises, None where a node is neither."""
        if id(node) in self._jumlah:
            return sum((rises[id(child)] for child in self._jumlah[id(node)]), Fraction(0))
        if not all(isinstance(child.nilai, Fraction) for child in node.anak):
            return None
        if node.rumus is not None:
            return _lereng_rumus(node, rises)
        if node.jenis in _LURUS and node.nilai == node.anak[0].nilai:
            return rises.get(id(node.anak[0]))
        if node.jenis == _SELISIH and len(node.anak) == _DUA == len(node.langkah[0].ruas):
            first, second = (rises.get(id(child), Fraction(0)) for child in node.anak)
            return first - second if node.langkah[0].operasi == "-" else None
        return None

    def _naik(self, node: Bukti, new: Mapping[int, Fraction]) -> Fraction | None:
        """Return the other value of a node, None where it has none or its step cannot be repeated."""
        value: Fraction | None
        if id(node) in self._jumlah and isinstance(node.nilai, Fraction):
            value = node.nilai
            for child in self._jumlah[id(node)]:
                if isinstance(child.nilai, Fraction):
                    value += new[id(child)] - child.nilai
        else:
            values = [_sekarang(child, new) for child in node.anak]
            if any(value is None and child.anak for child, value in zip(node.anak, values, strict=True)):
                return ulang(node, lambda child: _sekarang(child, new), tanpa_batas=True)
            value = langkah(node, values, tanpa_batas=True)
        return None if value == node.nilai else value


def _lereng_rumus(node: Bukti, rises: Mapping[int, Fraction]) -> Fraction | None:
    """Return how steeply a formula rises with its inputs, None where it is no straight line or cannot be told."""
    if node.rumus is None or not node.langkah:
        return None
    inputs = {child.nama: rises.get(id(child), Fraction(0)) for child in node.anak}
    made = {(start, end): inputs.get(name) for start, end, name in node.rumus.nama}
    for step in node.langkah:
        if step.cabang or len(step.bagian) != _DUA or len(step.ruas) != _DUA:
            return None
        (left, right), (rise, other) = step.ruas, (made.get(part, Fraction(0)) for part in step.bagian)
        if not isinstance(left, Fraction) or not isinstance(right, Fraction) or rise is None or other is None:
            return None
        made[step.awal, step.akhir] = _naik_sebanding(step.operasi, (left, rise), (right, other))
    return made[node.langkah[-1].awal, node.langkah[-1].akhir]


def _naik_sebanding(operasi: str, kiri: tuple[Fraction, Fraction], kanan: tuple[Fraction, Fraction]) -> Fraction | None:
    """Return how steeply the result of an operation rises, from the value and the rise of both operands."""
    (left, rise), (right, other) = kiri, kanan
    if operasi in ("+", "-"):
        return rise + other if operasi == "+" else rise - other
    if operasi == "*" and not (rise and other):
        return rise * right + left * other
    return rise / right if operasi == "/" and right and not other else None


def _baru(node: Bukti, new: Mapping[int, Fraction | None]) -> Fraction | None:
    if id(node) in new:
        return new[id(node)]
    return node.nilai if isinstance(node.nilai, Fraction) else None


def _sekarang(node: Bukti, new: Mapping[int, Fraction]) -> Fraction | None:
    return new.get(id(node), node.nilai if isinstance(node.nilai, Fraction) else None)
