"""A proof computed again with some of its values replaced: what would have come out if.

Data: a `Bukti` and a function that gives another value for some of its nodes. Invariant: exact, and only the steps the
proof recorded are repeated; where a replaced value reaches a step that cannot be, there is no result.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.source.rounding import bulatkan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from sakip_rules.model.bukti import Bukti, Langkah

    Ubah = Callable[[Bukti], Fraction | None]

_SATU = frozenset({"pilihan", "rujukan"})
_DUA = 2
_SETENGAH = "setengah_ke_atas"


def telusuri(bukti: Bukti) -> Iterator[Bukti]:
    """Walk a proof, itself first, each node once."""
    seen: set[int] = set()
    waiting = [bukti]
    while waiting:
        one = waiting.pop()
        if id(one) not in seen:
            seen.add(id(one))
            yield one
            waiting.extend(reversed(one.anak))


def daun(bukti: Bukti) -> frozenset[str]:
    """Return where the facts and constants a proof rests on are written."""
    return frozenset(
        str(one.sumber.tempat)
        for one in telusuri(bukti)
        if not one.anak and one.sumber is not None and one.sumber.tempat is not None and isinstance(one.nilai, Fraction)
    )


def ulang(
    bukti: Bukti,
    ubah: Ubah,
    *,
    tanpa_batas: bool = False,
    ruas: Mapping[tuple[int, int], Fraction] | None = None,
) -> Fraction | None:
    """Return the value a proof has with other values in it; None where nothing changes or it cannot be repeated.

    `tanpa_batas` leaves out every cap; `ruas` gives values to stretches of the proof's own formula.
    """
    return _Ulangan(ubah, tanpa_batas=tanpa_batas).nilai(bukti, ruas or {})


def langkah(bukti: Bukti, values: list[Fraction | None], *, tanpa_batas: bool = False) -> Fraction | None:
    """Return what the last step of a proof gives for values of those right below it; None where it cannot be made."""
    if bukti.rumus is not None:
        return _rumus(bukti, {child.nama: value for child, value in zip(bukti.anak, values, strict=True)}, {})
    return _langkah(bukti, values, tanpa_batas=tanpa_batas)


class _Ulangan:
    """One repetition; what was computed of a node is kept, for proofs share their parts."""

    def __init__(self, ubah: Ubah, *, tanpa_batas: bool) -> None:
        self.ubah = ubah
        self.tanpa_batas = tanpa_batas
        self._jadi: dict[int, Fraction | bool | None] = {}

    def nilai(self, bukti: Bukti, ruas: Mapping[tuple[int, int], Fraction]) -> Fraction | None:
        found = self._hitung(bukti, ruas)
        return found if isinstance(found, Fraction) and found != bukti.nilai else None

    def _anak(self, bukti: Bukti) -> Fraction | bool | None:
        """Return a node's new value, True where it stays as it is, None where it cannot be repeated."""
        if id(bukti) not in self._jadi:
            other = self.ubah(bukti)
            self._jadi[id(bukti)] = self._hitung(bukti, {}) if other is None else other
        return self._jadi[id(bukti)]

    def _hitung(self, bukti: Bukti, ruas: Mapping[tuple[int, int], Fraction]) -> Fraction | bool | None:
        made = [self._anak(child) for child in bukti.anak]
        capped = bukti.jenis == "batas" and self.tanpa_batas
        if not ruas and not capped and all(one is True for one in made):
            return True
        values: list[Fraction | None] = []
        for child, one in zip(bukti.anak, made, strict=True):
            value = child.nilai if one is True else one
            values.append(value if isinstance(value, Fraction) else None)
        if bukti.rumus is not None:
            names = {child.nama: value for child, value in zip(bukti.anak, values, strict=True)}
            return _rumus(bukti, names, ruas)
        return _langkah(bukti, values, tanpa_batas=self.tanpa_batas)


def _langkah(bukti: Bukti, values: list[Fraction | None], *, tanpa_batas: bool) -> Fraction | None:
    first = values[0] if values else None
    if bukti.jenis in _SATU:
        return first
    if bukti.jenis == "batas":
        return first if tanpa_batas or first is None else _dibatasi(bukti, first)
    if bukti.jenis == "pembulatan":
        return None if first is None else _dibulatkan(bukti, first)
    return _jumlahan(bukti, values)


def _dibatasi(bukti: Bukti, nilai: Fraction) -> Fraction:
    faktor = Fraction(1) if bukti.satuan is None else bukti.satuan.faktor
    for test in bukti.banding:
        nilai = (max if test.operator == "<" else min)(nilai, test.kanan * faktor)
    return nilai


def _dibulatkan(bukti: Bukti, nilai: Fraction) -> Fraction | None:
    rules = dict(bukti.aturan)
    if not rules.get("desimal", "").isdigit():
        return None
    faktor = Fraction(1) if bukti.satuan is None else bukti.satuan.faktor
    return bulatkan(nilai / faktor, int(rules["desimal"]), rules.get("cara") or _SETENGAH) * faktor


def _jumlahan(bukti: Bukti, values: list[Fraction | None]) -> Fraction | None:
    """Repeat the only step of a sum, a difference, an aggregate or a consolidation."""
    if not bukti.langkah:
        return None
    step = bukti.langkah[0].operasi
    if step in ("terakhir", "kumulatif"):
        return next((value for value in reversed(values) if value is not None), None)
    known = [value for value in values if value is not None]
    if len(known) != len(bukti.langkah[0].ruas) or len(known) != len(values):
        return None
    if step == "-":
        return known[0] - known[1]
    if step not in ("jumlah", "rata_rata"):
        return None
    return sum(known, Fraction(0)) / (1 if step == "jumlah" else len(known))


def _rumus(
    bukti: Bukti, names: Mapping[str, Fraction | None], ruas: Mapping[tuple[int, int], Fraction]
) -> Fraction | None:
    """Repeat the steps of a formula: each operand is an earlier step, an input, or a number of the formula itself."""
    if bukti.rumus is None:
        return None
    made: dict[tuple[int, int], Fraction | bool | None] = {
        (start, end): names.get(name) for start, end, name in bukti.rumus.nama
    }
    made |= ruas
    result = None if bukti.langkah else next(iter(made.values()), None)  # a formula that is a name has no step
    for step in bukti.langkah:
        taken = (
            (step.bagian[:1] + step.bagian[step.cabang :][:1], step.ruas) if step.cabang else (step.bagian, step.ruas)
        )
        operands = [
            made.get(stretch, value if isinstance(value, (Fraction, bool)) else None)
            for stretch, value in zip(*taken, strict=False)
        ]
        result = _langkah_rumus(step, operands)
        if result is None:
            return None
        made[step.awal, step.akhir] = result
    return result if isinstance(result, Fraction) else None


def _langkah_rumus(step: Langkah, operands: list[Fraction | bool | None]) -> Fraction | bool | None:
    """Repeat one step, None where it cannot be: of `jika` only the branch that was taken is known."""
    if len(operands) != len(step.ruas):
        return None
    if tuple(operands) == step.ruas and isinstance(step.hasil, (Fraction, bool)):
        return step.hasil
    if step.cabang:
        return operands[1] if operands[0] == step.ruas[0] else None
    if len(operands) != _DUA:
        return None
    left, right = operands
    if not isinstance(left, Fraction) or not isinstance(right, Fraction) or (step.operasi == "/" and not right):
        return None
    operation = _OPERASI.get(step.operasi) or _BANDING.get(step.operasi)
    return None if operation is None else operation(left, right)


_BANDING: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "<": lambda kiri, kanan: kiri < kanan,
    "<=": lambda kiri, kanan: kiri <= kanan,
    ">": lambda kiri, kanan: kiri > kanan,
    ">=": lambda kiri, kanan: kiri >= kanan,
}

_OPERASI: dict[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": lambda kiri, kanan: kiri + kanan,
    "-": lambda kiri, kanan: kiri - kanan,
    "*": lambda kiri, kanan: kiri * kanan,
    "/": lambda kiri, kanan: kiri / kanan,
}
