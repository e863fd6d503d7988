"""What a row of an office's table measures: an indikator, a variable of one, a part of that, or a node's budget.

Data: the rules of one agency in force in a year, and what a person has decided about texts (`peta`). Invariant: a text
stands for something when it is its kode or its name but for capitals, spaces and punctuation; several of one name are
told apart by the sasaran or node the row stands under, or not at all. What is merely similar is a suggestion.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from typing import TYPE_CHECKING, TypeVar

from sakip_rules.impor.istilah import JUMLAH, lipat
from sakip_rules.model.rujukan import semua_indikator, semua_simpul

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sakip_rules.model.indikator import Indikator, Variabel
    from sakip_rules.model.program import Simpul
    from sakip_rules.model.ruang_kerja import BerkasInstansi

LEWATI = "-"
"""What a text is said to stand for that is to be left out."""

T = TypeVar("T", "Indikator", "Simpul")


@dataclass(frozen=True, slots=True)
class Milik:
    """What a value is of: an indikator (with a variable and a part of it, where it is one), or a node's budget."""

    indikator: Indikator | None = None
    variabel: Variabel | None = None
    rincian: str = ""
    simpul: str = ""
    nama_simpul: str = ""

    @property
    def kode(self) -> str:
        """The kode of the indikator or the node."""
        return self.simpul if self.indikator is None else self.indikator.kode

    @property
    def nama_variabel(self) -> str:
        """The variable, or an empty text."""
        return "" if self.variabel is None else self.variabel.kode


@dataclass(frozen=True, slots=True)
class TakDikenal:
    """A text that stands for nothing, with the name most like it and that one's kode (empty where none is alike)."""

    teks: str
    mirip: str = ""
    kode: str = ""


@dataclass(frozen=True, slots=True)
class Ganda:
    """A text that stands for several things, by their kodes."""

    teks: str
    kode: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dilewati:
    """A row that is nobody's: a person said so, or it sums up others (`jumlah`)."""

    jumlah: bool


Temuan = Milik | TakDikenal | Ganda | Dilewati


class Pencari:
    """Finds what the rows of one table measure; it remembers which indikator the last row was about."""

    def __init__(self, berkas: BerkasInstansi, tahun: int, peta: Mapping[str, str]) -> None:
        self.indikator = [item for item in semua_indikator(berkas) if item.berlaku.mencakup(tahun)]
        self.simpul = [item for item in semua_simpul(berkas) if item.berlaku.mencakup(tahun)]
        self.instansi = berkas.instansi
        self.peta = {lipat(text): kode for text, kode in peta.items()}
        self.terakhir: Indikator | None = None
        self._ditanya = 0
        self._nama_induk = {item.kode: lipat(item.nama) for item in self.simpul}
        for level in (berkas.instansi.tujuan, berkas.instansi.sasaran):
            self._nama_induk |= {item.kode: lipat(item.nama) for item in level}

    def kinerja(self, texts: Iterable[str], variabel: str, rincian: str, konteks: str) -> Temuan:
        """Return what figures of performance in a row are of, by its kode and names, its variable, its part."""
        named = [text for text in texts if text.strip()]
        found = self._indikator(named, konteks)
        if isinstance(found, Milik) and found.indikator is not None and found.variabel is None:
            self.terakhir = found.indikator
        if isinstance(found, Milik) and found.indikator is not None and variabel.strip():
            return self._bagian(found.indikator, variabel, rincian)
        return found

    def anggaran(self, texts: Iterable[str]) -> Temuan:
        """Return which node figures of the budget in a row are of."""
        named = [text for text in texts if text.strip()]
        for text in named:
            chosen = self._dipetakan(text)
            if isinstance(chosen, Milik) and chosen.indikator is not None:
                chosen = self.sebutan(chosen.indikator.induk.text)
                return TakDikenal(text) if isinstance(chosen, Milik) and chosen.indikator is not None else chosen
            if chosen is not None:
                return chosen
        for text in named:
            nodes = _senama(text, self.simpul)
            if len(nodes) == 1:
                return Milik(simpul=nodes[0].kode, nama_simpul=nodes[0].nama)
            if nodes:
                return Ganda(text, tuple(node.kode for node in nodes))
            if lipat(text) in (lipat(self.instansi.kode), lipat(self.instansi.nama)):
                return Milik(simpul=self.instansi.kode, nama_simpul=self.instansi.nama)
        return self._tak_dikenal(named, [(node.nama, node.kode) for node in self.simpul])

    def _indikator(self, named: list[str], konteks: str) -> Temuan:
        for text in named:
            chosen = self._dipetakan(text)
            if isinstance(chosen, Milik) and chosen.indikator is None:
                return self._milik_simpul(chosen.simpul) or TakDikenal(text)
            if chosen is not None:
                return chosen
        for text in named:
            items = _menurut_konteks(_senama(text, self.indikator), konteks, self._nama_induk)
            if len(items) == 1:
                return Milik(items[0])
            if items:
                return Ganda(text, tuple(item.kode for item in items))
            part = self._variabel(text) or self._milik_simpul(text)
            if part is not None:
                return part
        names = [(item.nama, item.kode) for item in self.indikator]
        names += [(one.nama, f"{item.kode}:{one.kode}") for item in self.indikator for one in _terukur(item)]
        return self._tak_dikenal(named, names)

    def _variabel(self, text: str) -> Milik | Ganda | None:
        """Return a variable, or a part of one, of the indikator above, else of the only one that has it."""
        above = [self.terakhir] if self.terakhir is not None else []
        for owners in (above, self.indikator):
            for find in (_variabel_bernama, _rincian_bernama):
                found = [milik for item in owners for milik in find(item, text)]
                if len(found) == 1:
                    return found[0]
                if found:
                    return Ganda(text, tuple(f"{milik.kode}:{milik.nama_variabel}" for milik in found))
        return None

    def _milik_simpul(self, text: str) -> Milik | Ganda | None:
        """Return the indikator of the node that a row names, where it has but one."""
        owners = {node.kode for node in _senama(text, self.simpul)}
        items = [item for item in self.indikator if item.induk.text in owners]
        if len(items) == 1:
            return Milik(items[0])
        return Ganda(text, tuple(item.kode for item in items)) if items else None

    @staticmethod
    def _bagian(indikator: Indikator, variabel: str, rincian: str) -> Temuan:
        """Return the variable of an indikator that a column of its own names."""
        found = _variabel_bernama(indikator, variabel, with_parts=True)
        if not found or found[0].variabel is None:
            known = ", ".join(one.kode for one in _terukur(indikator))
            return TakDikenal(variabel, known, indikator.kode)
        one = found[0].variabel
        if not rincian.strip() and not one.rincian:
            return found[0]
        parts = [part for part, nama in one.rincian.items() if lipat(rincian) in (lipat(part), lipat(nama))]
        if len(parts) == 1:
            return Milik(indikator, one, parts[0])
        return TakDikenal(rincian or variabel, ", ".join(one.rincian), f"{indikator.kode}:{one.kode}")

    def _dipetakan(self, text: str) -> Temuan | None:
        """Return what a person said a text stands for."""
        kode = self.peta.get(lipat(text))
        return None if kode is None else self.sebutan(kode)

    def sebutan(self, kode: str) -> Temuan:
        """Return what `IKU-1`, `IKU-2:kasus`, `EV-1:komponen:K1`, `P1.1.1` or `-` stands for."""
        if kode == LEWATI:
            return Dilewati(jumlah=False)
        name, _, rest = kode.partition(":")
        variabel, _, part = rest.partition(":")
        items = [item for item in self.indikator if item.kode == name]
        if items and variabel:
            return self._bagian(items[0], variabel, part)
        if items:
            return Milik(items[0])
        nodes = [node for node in self.simpul if node.kode == name]
        if nodes or name == self.instansi.kode:
            return Milik(simpul=name, nama_simpul=nodes[0].nama if nodes else self.instansi.nama)
        return TakDikenal(kode)

    def di_bawah(self, kode: str) -> frozenset[str]:
        """Return the kodes of every node below a node; of all nodes below the agency."""
        if kode == self.instansi.kode:
            return frozenset(node.kode for node in self.simpul)
        return frozenset(
            below.kode for node in self.simpul if node.kode == kode for below in node.telusuri() if below is not node
        )

    def _tak_dikenal(self, named: list[str], names: list[tuple[str, str]]) -> TakDikenal | Dilewati:
        """Say that a row stands for nothing, or that it sums up others; a name all but written out is a slip of it."""
        text = max(named, key=len, default="")
        words = [lipat(one).split() for one in named if len(lipat(one)) <= _PENDEK]
        summed = any(one[:1] and one[0] in JUMLAH for one in words)
        self._ditanya += 1
        if self._ditanya > _TERBANYAK:
            return Dilewati(jumlah=True) if summed else TakDikenal(text)
        folded = {lipat(name): (name, kode) for name, kode in names}
        near = get_close_matches(lipat(text), folded, n=1)
        if near and (not summed or _hampir_sama(lipat(text), near[0])):
            return TakDikenal(text, *folded[near[0]])
        return Dilewati(jumlah=True) if summed else TakDikenal(text)


_TERBANYAK = 50
"""Of how many texts the most similar name is looked for: a table of strangers throughout would take minutes."""

_PENDEK = 40
"""A row that sums up is headed in a few words; an indikator that begins with `Jumlah` says of what."""


def _hampir_sama(text: str, nama: str) -> bool:
    """Whether a text that could head a sum is rather a slip of a name: four of five letters stand in their order.

    >>> _hampir_sama("jumlah pelangaran ketertiban", "jumlah pelanggaran ketertiban")
    True
    >>> _hampir_sama("jumlah total", "jumlah pelanggaran ketertiban")
    False
    """
    alike = SequenceMatcher(None, text, nama).get_matching_blocks()
    return 10 * sum(block.size for block in alike) >= 4 * (len(text) + len(nama))


def _senama(text: str, items: list[T]) -> list[T]:
    """Return those whose kode a text is, else those whose name it is."""
    folded = lipat(text)
    by_kode = [item for item in items if lipat(item.kode) == folded]
    return by_kode or [item for item in items if lipat(item.nama) == folded]


def _menurut_konteks(items: list[Indikator], konteks: str, names: Mapping[str, str]) -> list[Indikator]:
    """Return the one under what a row stands under, where that tells several apart."""
    under = [item for item in items if konteks and names.get(item.induk.text) == lipat(konteks)]
    return under if len(items) > 1 and len(under) == 1 else items


def _terukur(item: Indikator) -> list[Variabel]:
    """Return the variables of an indikator that are measured, and not taken from elsewhere."""
    return [one for one in item.variabel.values() if one.asal is None and not one.tetap]


def _variabel_bernama(item: Indikator, text: str, *, with_parts: bool = False) -> list[Milik]:
    folded = lipat(text)
    return [
        Milik(item, one)
        for one in _terukur(item)
        if folded in (lipat(one.kode), lipat(one.nama)) and (with_parts or not one.rincian)
    ]


def _rincian_bernama(item: Indikator, text: str) -> list[Milik]:
    folded = lipat(text)
    return [
        Milik(item, one, part)
        for one in _terukur(item)
        for part, nama in one.rincian.items()
        if folded in (lipat(nama), lipat(f"{one.kode} {part}"))
    ]
