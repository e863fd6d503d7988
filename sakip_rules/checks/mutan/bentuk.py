"""What the test of a rule is made of: mutants, the candidates that could catch them, and what came out.

Invariant: every mutant is exactly one of rejected (`periksa` refuses it), caught by an example, surviving with a
candidate that would catch it, or alike: no candidate tried tells it from the rule.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sakip_rules.source.places import Place

R = TypeVar("R")
C = TypeVar("C")


@dataclass(frozen=True, slots=True)
class Ubahan:
    """One small change: its kind, what it is made to (`bagian`, as a planner calls it), and the text before and after.

    `tempat` is where the rule is written.
    """

    jenis: str
    bagian: str
    asli: str
    jadi: str
    tempat: Place


@dataclass(frozen=True, slots=True)
class Mutan(Generic[R]):
    """A rule with one change in it; `aturan` is None where the change is refused before anything is computed."""

    ubahan: Ubahan
    aturan: R | None


@dataclass(frozen=True, slots=True)
class Calon(Generic[C]):
    """An example that could be added to what has the kode `milik` in `berkas`, as it would be written there."""

    contoh: C
    teks: str
    berkas: str
    milik: str


@dataclass(frozen=True, slots=True)
class Lolos:
    """A mutant no example catches, and the example that would: its text, and where it belongs.

    `milik` is the kode of what it is an example of, in `berkas`; the text is empty where there is no example to begin
    with and none could be made up.
    """

    ubahan: Ubahan
    contoh: str
    berkas: str
    milik: str


@dataclass(frozen=True, slots=True)
class Belum:
    """Something of a rule that no example reaches: its kind and what it is, as written."""

    jenis: str
    hal: str


@dataclass(frozen=True, slots=True)
class HasilSubjek:
    """One rule tested: an indicator, a method, a scale, the policies of an agency.

    `contoh` is how many examples it has; `tertangkap` how many mutants they catch; `ditolak` how many were refused
    before any example; `setara` those that no candidate tells from the rule. `tempat` is where examples are added.
    """

    jenis: str
    kode: str
    nama: str
    tempat: Place
    contoh: int
    belum: tuple[Belum, ...] = ()
    tertangkap: int = 0
    ditolak: int = 0
    lolos: tuple[Lolos, ...] = ()
    setara: tuple[Ubahan, ...] = ()

    @property
    def mutan(self) -> int:
        """How many mutants the examples could tell from the rule."""
        return self.tertangkap + len(self.lolos)

    @property
    def usul(self) -> tuple[tuple[str, str, str], ...]:
        """The examples that together catch every survivor, each once, behind its file and the kode it is of."""
        return tuple(dict.fromkeys((one.berkas, one.milik, one.contoh) for one in self.lolos))


@dataclass(slots=True)
class Penyaring(Generic[R, C]):
    """Sifts mutants: which are caught, and by which candidate the others would be.

    `contoh` are the examples there are, `beda` tells whether one notices a rule; `calon` are the candidates, the
    simplest first, made when the first survivor asks for them. An example that does not even hold the rule itself
    (`asli`) tells nothing and is left out. `tempat` is the file and the kode of what would get a first example.
    """

    asli: R
    contoh: Iterable[C]
    beda: Callable[[R, C], bool]
    calon: Callable[[], Iterable[Calon[C]]]
    tempat: tuple[str, str] = ("", "")
    _calon: tuple[Calon[C], ...] | None = field(default=None)
    _dipakai: list[Calon[C]] = field(default_factory=list)

    def saring(self, mutan: Iterable[Mutan[R]]) -> tuple[int, int, tuple[Lolos, ...], tuple[Ubahan, ...]]:
        """Return how many are caught, how many are refused, the survivors, and those alike."""
        caught, refused = 0, 0
        examples = [one for one in self.contoh if not self.beda(self.asli, one)]
        survivors: list[Lolos] = []
        alike: list[Ubahan] = []
        for one in mutan:
            if one.aturan is None:
                refused += 1
            elif any(self.beda(one.aturan, example) for example in examples):
                caught += 1
            elif (found := self._cari(one.aturan)) is not None:
                survivors.append(Lolos(one.ubahan, found.teks, found.berkas, found.milik))
            elif examples or self._calon:
                alike.append(one.ubahan)
            else:
                survivors.append(Lolos(one.ubahan, "", *self.tempat))
        return caught, refused, tuple(survivors), tuple(alike)

    def _cari(self, aturan: R) -> Calon[C] | None:
        """Return the first candidate that tells a rule from ours; one that already catches another comes first."""
        for calon in self._dipakai:
            if self.beda(aturan, calon.contoh):
                return calon
        if self._calon is None:
            self._calon = tuple(self.calon())
        for calon in self._calon:
            if self.beda(aturan, calon.contoh):
                self._dipakai.append(calon)
                return calon
        return None
