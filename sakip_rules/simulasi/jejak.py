"""A number that keeps track of what it is made of: what the engine computes with when an input is an unknown.

A `Jejak` has a value like any number, so that everything that computes with it takes the way it would take for that
value; beside it, it knows by which quotient of polynomials it depends on a variable: the unknown itself, or a rounding
of what depends on another variable. What is asked of it on the way (is it above that, is it zero) is kept with the
variable as the polynomial whose sign was asked for. Invariant: as long as none of those polynomials changes its sign
and no variable that had to stand still moves, the same way is taken and every quotient holds (see `sel`).
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Self

from sakip_rules.simulasi.polinom import DIRI, SATU, Hasilbagi, Polinom, primitif, tetapan
from sakip_rules.source.rounding import Terunut, bulatkan

if TYPE_CHECKING:
    from collections.abc import Callable


class Variabel:
    """What a number may depend on: the unknown, or (with an `induk`) what a rounding gives.

    `syarat` are the polynomials in it whose signs were asked for. `tetap` is set where it met a number that depends on
    another variable: from there on it counted as the number it is.
    """

    __slots__ = ("cara", "fungsi", "induk", "langkah", "nilai", "rekaman", "syarat", "tetap")

    def __init__(self, rekaman: Rekaman, nilai: Fraction) -> None:
        self.rekaman = rekaman
        self.nilai = nilai
        self.syarat: dict[Polinom, None] = {}
        self.tetap = False
        self.induk: Variabel | None = None
        self.fungsi = DIRI
        self.langkah = SATU
        self.cara = ""
        rekaman.variabel.append(self)

    def catat(self, fungsi: Hasilbagi) -> None:
        """Keep that the sign of a quotient was asked for."""
        for polinom in (fungsi.atas, fungsi.bawah):
            if len(polinom) > 1:
                self.syarat[primitif(polinom)] = None


class Rekaman:
    """One run: its variables, each after the one it is made of, the unknown first."""

    __slots__ = ("_bulat", "variabel")

    def __init__(self, nilai: Fraction) -> None:
        """Begin a run with a value for the unknown."""
        self.variabel: list[Variabel] = []
        self._bulat: dict[tuple[int, Hasilbagi, int, str], Variabel] = {}
        Variabel(self, nilai)

    @property
    def tak_diketahui(self) -> Jejak:
        """The unknown as a number to compute with."""
        first = self.variabel[0]
        return Jejak(first.nilai, first, DIRI)

    def bulat(self, jejak: Jejak, desimal: int, cara: str) -> Variabel:
        """Return the variable that a rounding gives; one rounding is one variable, however often it is made."""
        key = (id(jejak.variabel), jejak.fungsi, desimal, cara)
        found = self._bulat.get(key)
        if found is None:
            found = self._bulat[key] = Variabel(self, bulatkan(jejak.nilai, desimal, cara))
            found.induk, found.fungsi = jejak.variabel, jejak.fungsi
            found.langkah, found.cara = Fraction(1) / Fraction(10) ** desimal, cara
        return found


class Jejak(Terunut):
    """A number that depends on a variable; with a number that depends on none it gives another such number."""

    __slots__ = ("fungsi", "variabel")

    def __new__(cls, nilai: Fraction, variabel: Variabel, fungsi: Hasilbagi) -> Self:
        """Make a number of its value, its variable and how it depends on that."""
        self = super().__new__(cls, nilai)
        self.variabel = variabel
        self.fungsi = fungsi
        return self

    variabel: Variabel
    fungsi: Hasilbagi

    @property
    def nilai(self) -> Fraction:
        """The value alone."""
        return Fraction(self.numerator, self.denominator)

    def dibulatkan(self, desimal: int, cara: str) -> Fraction:
        """Return what it rounds to, as a number that depends on the rounding."""
        found = self.variabel.rekaman.bulat(self, desimal, cara)
        return Jejak(found.nilai, found, DIRI)

    # Arithmetic: another operand is brought to the same variable, and what depends on nothing is a plain number.

    def __add__(self, other: object) -> Fraction:  # type: ignore[override] # numbers of any kind, as Fraction itself
        return _hitung(self, other, lambda a, b: a + b, lambda f, g: f.tambah(g))

    def __radd__(self, other: object) -> Fraction:  # type: ignore[override] # as the sum above
        return _hitung(other, self, lambda a, b: a + b, lambda f, g: f.tambah(g))

    def __sub__(self, other: object) -> Fraction:  # type: ignore[override] # as the sum above
        return _hitung(self, other, lambda a, b: a - b, lambda f, g: f.tambah(g, -SATU))

    def __rsub__(self, other: object) -> Fraction:  # type: ignore[override] # as the sum above
        return _hitung(other, self, lambda a, b: a - b, lambda f, g: f.tambah(g, -SATU))

    def __mul__(self, other: object) -> Fraction:  # type: ignore[override] # as the sum above
        return _hitung(self, other, lambda a, b: a * b, lambda f, g: f.kali(g))

    def __rmul__(self, other: object) -> Fraction:  # type: ignore[override] # as the sum above
        return _hitung(other, self, lambda a, b: a * b, lambda f, g: f.kali(g))

    def __truediv__(self, other: object) -> Fraction:  # type: ignore[override] # as the sum above
        if not other:
            raise ZeroDivisionError
        return _hitung(self, other, lambda a, b: a / b, lambda f, g: f.kali(g.balik()))

    def __rtruediv__(self, other: object) -> Fraction:  # type: ignore[override] # as the sum above
        if not self:
            raise ZeroDivisionError
        return _hitung(other, self, lambda a, b: a / b, lambda f, g: f.kali(g.balik()))

    def __pow__(self, other: object) -> Fraction:  # type: ignore[override] # only by whole numbers
        if not isinstance(other, int):
            return NotImplemented
        if other < 0 and not self:
            raise ZeroDivisionError
        return _dari(self.nilai**other, self.variabel, self.fungsi.pangkat(other))

    def __neg__(self) -> Fraction:
        return self * Fraction(-1)

    def __pos__(self) -> Fraction:
        return self

    def __abs__(self) -> Fraction:
        return -self if self < 0 else self

    # Questions: each is one about a sign, and is kept.

    def __bool__(self) -> bool:
        return _tanda(self) != 0

    def __lt__(self, other: object) -> bool:
        return _tanda(self - other) < 0

    def __le__(self, other: object) -> bool:
        return _tanda(self - other) <= 0

    def __gt__(self, other: object) -> bool:
        return _tanda(self - other) > 0

    def __ge__(self, other: object) -> bool:
        return _tanda(self - other) >= 0

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, (int, Fraction)):
            return False
        return _tanda(self - other) == 0

    def __hash__(self) -> int:  # type: ignore[override] # typeshed gives complex numbers none
        """Like any number's: what is looked up by it is looked up by its value, and asks no sign of it."""
        return hash(self.nilai)

    # What would lose track of it is no way to compute with it.

    def _hilang(self, *_lain: object) -> Fraction:
        raise TypeError(self)

    __floor__ = __ceil__ = __trunc__ = __round__ = __floordiv__ = __mod__ = __divmod__ = _hilang  # type: ignore[assignment] # none gives anything
    __int__ = __float__ = __rfloordiv__ = __rmod__ = __rdivmod__ = __rpow__ = _hilang  # type: ignore[assignment] # none gives anything


def _hitung(
    kiri: object,
    kanan: object,
    nilai: Callable[[Fraction, Fraction], Fraction],
    fungsi: Callable[[Hasilbagi, Hasilbagi], Hasilbagi],
) -> Fraction:
    if not isinstance(kiri, (int, Fraction)) or not isinstance(kanan, (int, Fraction)):
        raise TypeError(kiri, kanan)
    variabel = _bersama(kiri, kanan)
    left, right = _angka(kiri), _angka(kanan)
    return _dari(nilai(left, right), variabel, fungsi(_sebagai(kiri, left, variabel), _sebagai(kanan, right, variabel)))


def _bersama(kiri: int | Fraction, kanan: int | Fraction) -> Variabel:
    """Return the variable both are brought to: where there are two, the one that was made later stands still."""
    first = kiri.variabel if isinstance(kiri, Jejak) else None
    second = kanan.variabel if isinstance(kanan, Jejak) else None
    if first is None or second is None or first is second:
        found = first or second
        if found is None:
            raise TypeError
        return found
    order = first.rekaman.variabel
    earlier, later = (first, second) if order.index(first) < order.index(second) else (second, first)
    later.tetap = True
    return earlier


def _angka(value: int | Fraction) -> Fraction:
    return value.nilai if isinstance(value, Jejak) else Fraction(value)


def _sebagai(value: int | Fraction, angka: Fraction, variabel: Variabel) -> Hasilbagi:
    if isinstance(value, Jejak) and value.variabel is variabel:
        return value.fungsi
    return tetapan(angka)


def _dari(nilai: Fraction, variabel: Variabel, fungsi: Hasilbagi) -> Fraction:
    return nilai if fungsi.tetap else Jejak(nilai, variabel, fungsi)


def _tanda(value: Fraction) -> int:
    """Return the sign of a number: -1, 0 or 1; of one that depends on a variable, keep that it was asked for."""
    plain = value
    if isinstance(value, Jejak):
        value.variabel.catat(value.fungsi)
        plain = value.nilai
    return (plain > 0) - (plain < 0)
