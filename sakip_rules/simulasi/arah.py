"""A number that knows whether it rises or falls with the unknown: a proof that what is computed does, all along.

An `Arah` stands for all values of a quantity while the unknown runs over a stretch: between which two numbers they lie,
and whether they never fall (1), never rise (-1), stay (0) or may do either (None). Invariant: what is computed with it
holds for every number of the stretch; where a question has no one answer for all of them, there is none (`TakPasti`).
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Self

from sakip_rules.source.rounding import Terunut, bulatkan

if TYPE_CHECKING:
    from collections.abc import Callable


class TakPasti(Exception):  # noqa: N818 - no mistake: the question has several answers
    """A question about a number has not the same answer on the whole stretch."""


class Arah(Terunut):
    """The values of a quantity on a stretch: `bawah` and `atas` hold them, `arah` is their direction."""

    __slots__ = ("arah", "atas", "bawah")

    def __new__(cls, bawah: Fraction, atas: Fraction, arah: int | None) -> Self:
        """Make a number of the bounds and the direction of its values; as a plain number it is the lower bound."""
        self = super().__new__(cls, bawah)
        self.bawah, self.atas, self.arah = bawah, atas, arah
        return self

    bawah: Fraction
    atas: Fraction
    arah: int | None

    def dibulatkan(self, desimal: int, cara: str) -> Fraction:
        """Return what it rounds to: a rounding never turns a direction round."""
        return Arah(bulatkan(self.bawah, desimal, cara), bulatkan(self.atas, desimal, cara), self.arah)

    def __add__(self, other: object) -> Fraction:  # type: ignore[override] # numbers of any kind, as Fraction itself
        more = _sebagai(other)
        return Arah(self.bawah + more.bawah, self.atas + more.atas, _bersama(self.arah, more.arah))

    def __radd__(self, other: object) -> Fraction:  # type: ignore[override] # as the sum above
        return self + other

    def __neg__(self) -> Fraction:
        return Arah(-self.atas, -self.bawah, None if self.arah is None else -self.arah)

    def __pos__(self) -> Fraction:
        return self

    def __sub__(self, other: object) -> Fraction:  # type: ignore[override] # as the sum above
        return self + -_sebagai(other)

    def __rsub__(self, other: object) -> Fraction:  # type: ignore[override] # as the sum above
        return -self + _sebagai(other)

    def __mul__(self, other: object) -> Fraction:  # type: ignore[override] # as the sum above
        more = _sebagai(other)
        ends = [one * two for one in (self.bawah, self.atas) for two in (more.bawah, more.atas)]
        direction = _bersama(_kali(self, more.arah), _kali(more, self.arah))
        return Arah(min(ends), max(ends), direction)

    def __rmul__(self, other: object) -> Fraction:  # type: ignore[override] # as the sum above
        return self * other

    def __truediv__(self, other: object) -> Fraction:  # type: ignore[override] # as the sum above
        return self * _balik(_sebagai(other))

    def __rtruediv__(self, other: object) -> Fraction:  # type: ignore[override] # as the sum above
        return _balik(self) * _sebagai(other)

    def __pow__(self, other: object) -> Fraction:  # type: ignore[override] # only by whole numbers
        if not isinstance(other, int):
            return NotImplemented
        base: Fraction = self if other >= 0 else _balik(self)
        found: Fraction = Arah(Fraction(1), Fraction(1), 0)
        for _ in range(abs(other)):
            found = found * base
        return found

    def __abs__(self) -> Fraction:
        return -self if self < 0 else self

    def __bool__(self) -> bool:
        return self != 0

    def __lt__(self, other: object) -> bool:
        return _tanya(self - other, lambda value: value < 0)

    def __le__(self, other: object) -> bool:
        return _tanya(self - other, lambda value: value <= 0)

    def __gt__(self, other: object) -> bool:
        return _tanya(self - other, lambda value: value > 0)

    def __ge__(self, other: object) -> bool:
        return _tanya(self - other, lambda value: value >= 0)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, (int, Fraction)):
            return False
        difference = _sebagai(self - other)
        if difference.bawah <= 0 <= difference.atas and difference.bawah != difference.atas:
            raise TakPasti
        return difference.bawah == 0

    def __hash__(self) -> int:  # type: ignore[override] # typeshed gives complex numbers none
        """Like that of any number: what is looked up by it is looked up by its bounds."""
        return hash((self.bawah, self.atas))

    def _hilang(self, *_lain: object) -> Fraction:
        raise TypeError(self)

    __floor__ = __ceil__ = __trunc__ = __round__ = __floordiv__ = __mod__ = __divmod__ = _hilang  # type: ignore[assignment] # none gives anything
    __int__ = __float__ = __rfloordiv__ = __rmod__ = __rdivmod__ = __rpow__ = _hilang  # type: ignore[assignment] # none gives anything


def _sebagai(value: object) -> Arah:
    if isinstance(value, Arah):
        return value
    if not isinstance(value, (int, Fraction)):
        raise TypeError(value)
    number = Fraction(value)
    return Arah(number, number, 0)


def _bersama(kiri: int | None, kanan: int | None) -> int | None:
    """Return the direction of a sum."""
    if kiri is None or kanan is None:
        return None
    return kiri or kanan if 0 in {kiri, kanan} or kiri == kanan else None


def _kali(nilai: Arah, arah: int | None) -> int | None:
    """Return the direction of what has one, times values that are all of one sign."""
    if arah == 0 or nilai.bawah == nilai.atas == 0:
        return 0
    sign = 1 if nilai.bawah >= 0 else -1 if nilai.atas <= 0 else None
    return None if arah is None or sign is None else arah * sign


def _balik(nilai: Arah) -> Arah:
    """Return one divided by values of which none is zero."""
    if nilai.bawah <= 0 <= nilai.atas:
        if nilai.bawah == nilai.atas:
            raise ZeroDivisionError
        raise TakPasti
    return Arah(1 / nilai.atas, 1 / nilai.bawah, None if nilai.arah is None else -nilai.arah)


def _tanya(value: Fraction, benar: Callable[[Fraction], bool]) -> bool:
    """Return the answer all values give to a question about their sign; raises `TakPasti` where they differ."""
    held = _sebagai(value)
    answers = {benar(held.bawah), benar(held.atas)}
    if len(answers) > 1:
        raise TakPasti
    return answers.pop()
