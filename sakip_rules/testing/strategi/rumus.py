"""A strategy for formulas over variables of given units, right by the grammar of units.

Data: the unit of each variable, by name. What is drawn is of a kind: a quantity of one of those units, a ratio (which
is a percentage too), or a condition. Invariant: every formula is accepted by the gate and by the inference of units
for the kind it was drawn for; the simplest is one variable, or one divided by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hypothesis.strategies import SearchStrategy

RASIO = ""
"""The kind of a formula that has no unit: a ratio, which a percentage takes as it is."""

_DALAM = 3
_LEBAR = 3
_BANDING = ("<", "<=", ">", ">=", "==", "!=")
_PERSEN = ("0%", "50%", "100%", "12.5%", "90%")
_TAHUN = ("", "[n]", "[n-1]")


def rumus(peubah: Mapping[str, str], satuan: str = RASIO, *, lalu: bool = True) -> SearchStrategy[str]:
    """Return formulas of a unit of the variables' own, or of a ratio, over variables of these units.

    With `lalu` they use values of the year before too. Raises ValueError where no variable has the unit.
    """
    names = {unit: tuple(name for name, own in peubah.items() if own == unit) for unit in peubah.values()}
    if not names or (satuan != RASIO and satuan not in names):
        raise ValueError(satuan)
    grammar = _Tata(names, _TAHUN if lalu else _TAHUN[:1])
    return grammar.rasio(_DALAM) if satuan == RASIO else grammar.besaran(satuan, _DALAM)


class _Tata:
    """What may stand where: `nama` are the variables of each unit."""

    def __init__(self, nama: Mapping[str, Sequence[str]], tahun: Sequence[str]) -> None:
        self._nama = nama
        self._tahun = tahun
        self._made: dict[tuple[str, str, int], SearchStrategy[str]] = {}

    def besaran(self, satuan: str, dalam: int) -> SearchStrategy[str]:
        """Return formulas for a quantity of a unit."""
        return self._sekali("besaran", satuan, dalam)

    def rasio(self, dalam: int) -> SearchStrategy[str]:
        """Return formulas for a ratio."""
        return self._sekali("rasio", RASIO, dalam)

    def _sekali(self, jenis: str, satuan: str, dalam: int) -> SearchStrategy[str]:
        key = (jenis, satuan, dalam)
        if key not in self._made:
            self._made[key] = self._besaran(satuan, dalam) if jenis == "besaran" else self._rasio(dalam)
        return self._made[key]

    def _besaran(self, satuan: str, dalam: int) -> SearchStrategy[str]:
        leaf = st.builds(str.__add__, st.sampled_from(self._nama[satuan]), st.sampled_from(self._tahun))
        if not dalam:
            return leaf
        own, ratio = self.besaran(satuan, dalam - 1), self.rasio(dalam - 1)
        few = st.lists(own, min_size=2, max_size=_LEBAR).map(", ".join)
        return st.one_of(
            leaf,
            st.builds("({} {} {})".format, own, st.sampled_from("+-"), own),
            st.builds("({} {} {})".format, own, st.sampled_from(("*", "/")), _bukan_nol(ratio)),
            st.builds("{}({})".format, st.sampled_from(("jumlah", "rata_rata", "minimum", "maksimum")), few),
            st.builds("{}({})".format, st.sampled_from(("mutlak", "bulat", "potong", "bulat_genap")), own),
            st.builds("jika({}, {}, {})".format, self._syarat(satuan, dalam - 1), own, own),
        )

    def _rasio(self, dalam: int) -> SearchStrategy[str]:
        units = st.sampled_from(tuple(self._nama))
        quotient = units.flatmap(
            lambda unit: st.builds("({} / {})".format, self.besaran(unit, max(dalam - 1, 0)), self.besaran(unit, 0))
        )
        if not dalam:
            return quotient
        ratio = self.rasio(dalam - 1)
        literal = st.sampled_from(_PERSEN)
        syarat = units.flatmap(lambda unit: self._syarat(unit, dalam - 1))
        return st.one_of(
            quotient,
            st.builds("{} x 100%".format, quotient),
            st.builds("({} {} {})".format, ratio, st.sampled_from("+-*"), ratio),
            st.builds("({} {} {})".format, literal, st.sampled_from("+-"), ratio),
            st.builds("{}({}, {})".format, st.sampled_from(("minimum", "maksimum")), ratio, literal),
            st.builds("jika({}, {}, {})".format, syarat, ratio, ratio),
        )

    def _syarat(self, satuan: str, dalam: int) -> SearchStrategy[str]:
        own = self.besaran(satuan, dalam)
        plain = st.builds("{} {} {}".format, own, st.sampled_from(_BANDING), own | st.just("0"))
        return plain | st.builds("{} {} {}".format, plain, st.sampled_from(("dan", "atau")), plain)


def _bukan_nol(rasio: SearchStrategy[str]) -> SearchStrategy[str]:
    """Return ratios and literal percentages, of which none is written as zero: that is refused as a divisor."""
    return st.sampled_from(_PERSEN[1:]) | rasio
