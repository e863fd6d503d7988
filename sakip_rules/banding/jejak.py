"""Which changes a value rests on: the changed rules and facts that occur in its proof.

A change leaves signs: the place where it is written, or whose value of which kind it decides. A proof is walked once,
and each of its nodes has the changes whose signs it or anything below it bears.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sakip_rules.banding.medan import (
    ANGGARAN,
    FAKTA,
    INDIKATOR,
    INSTANSI,
    KEBIJAKAN,
    METODE,
    SATUAN_,
    SIMPUL,
    SKALA,
    UNIT,
)
from sakip_rules.model.baca.kebijakan import BERBAGIAN

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from sakip_rules.banding.isi import Isi
    from sakip_rules.banding.ubahan import Ubahan
    from sakip_rules.model.bukti import Bukti

_SEMUA = ""
_DINILAI = "dinilai"
"""Whatever is judged by a method: the capaian of an indicator, and its comparisons."""
_DICATAT = frozenset({"realisasi", "target", "variabel", "bobot", "pagu", "realisasi_anggaran", "sisa", "serapan"})
"""What no method of an indicator makes."""
_BESARAN = {
    "rumus": "realisasi",
    "konsolidasi": "realisasi",
    "variabel": "realisasi",
    "target_sampai_dengan": "target",
    "polaritas": _DINILAI,
    "metode": "capaian",
    "skala": "predikat",
    "skala_realisasi": "predikat_realisasi",
    "bobot": "bobot",
}
"""Which value of an indicator a field of it decides; those that stand here by their place alone are left out."""
_BERTEMPAT = frozenset({"target", "target_akhir", "nasional", "parameter", "pagu"})
_BERTANDA = frozenset({FAKTA, ANGGARAN, INDIKATOR, METODE, SKALA})
_STANDAR = {METODE: "metode", SKALA: "skala"}


class Jejak:
    """Finds the changes below proofs of one side; `sebelum` says which."""

    def __init__(self, every: Sequence[Ubahan], *, sebelum: bool) -> None:
        self._tanda: dict[Hashable, set[int]] = defaultdict(set)
        for number, one in enumerate(every):
            if one.berangka:
                for sign in _tanda(one, one.sebelum if sebelum else one.sesudah, sebelum=sebelum):
                    self._tanda[sign].add(number)
        self._di: dict[int, frozenset[int]] = {}
        self._akar: list[Bukti] = []  # kept, as a proof is known by its identity
        self._umum = _umum(every)

    def di(self, bukti: Bukti) -> frozenset[int]:
        """Return the numbers of the changes that a value rests on."""
        if id(bukti) not in self._di:
            self._akar.append(bukti)
        waiting = [bukti]
        while waiting:
            proof = waiting[-1]
            below = [child for child in proof.anak if id(child) not in self._di]
            if below and id(proof) not in self._di:
                waiting += below
                continue
            waiting.pop()
            if id(proof) not in self._di:
                own: set[int] = set()
                for sign in _pada(proof):
                    own |= self._tanda.get(sign, set())
                self._di[id(proof)] = frozenset(own.union(*(self._di[id(child)] for child in proof.anak)))
        return self._di[id(bukti)]

    def milik(self, kode: str) -> frozenset[int]:
        """Return the numbers of the changes that decide whether something has values at all."""
        return frozenset(self._tanda.get(("milik", kode, _SEMUA), ()))

    @property
    def umum(self) -> frozenset[int]:
        """The changes that leave no sign in a proof: of the tree, of policies and units; all, where there is none."""
        return self._umum


def _tanda(one: Ubahan, isi: Isi | None, *, sebelum: bool) -> Iterator[Hashable]:
    """Yield the signs a change leaves in proofs of one side."""
    kode = one.kode_lama if sebelum else one.kode
    if isi is not None and isi.tempat is not None and one.bidang:
        yield ("tempat", isi.tempat)
    head = one.bidang[0] if one.bidang else ""
    if one.jenis == KEBIJAKAN:
        yield ("kebijakan", ".".join(one.bidang[:2]) if head in BERBAGIAN else head)
        if not one.bidang or head == "berlaku":
            yield ("kebijakan", _SEMUA)
    elif one.jenis in _STANDAR:
        yield (_STANDAR[one.jenis], kode)
    elif one.jenis == SATUAN_:
        yield ("satuan", kode)
    elif one.jenis == INSTANSI:
        yield ("renstra",)
    elif head not in _BERTEMPAT and (one.jenis in {INDIKATOR, SIMPUL, UNIT} or head in {"", "bobot", "tujuan"}):
        yield ("milik", kode, _BESARAN.get(head, _SEMUA) if one.jenis == INDIKATOR or head == "bobot" else _SEMUA)


def _umum(every: Sequence[Ubahan]) -> frozenset[int]:
    numbered = [(number, one) for number, one in enumerate(every) if one.berangka]
    chosen = [number for number, one in numbered if one.jenis not in _BERTANDA or not one.bidang]
    return frozenset(chosen or [number for number, _one in numbered])


def _pada(bukti: Bukti) -> Iterable[Hashable]:
    """Yield the signs a node of a proof bears."""
    yield ("milik", bukti.milik, bukti.besaran)
    yield ("milik", bukti.milik, _SEMUA)
    if bukti.besaran not in _DICATAT:
        yield ("milik", bukti.milik, _DINILAI)
    yield ("kebijakan", _SEMUA)
    if bukti.satuan is not None:
        yield ("satuan", bukti.satuan.kode)
    if bukti.rumus is not None and any(nama.endswith(")") for _start, _end, nama in bukti.rumus.nama):
        # A name in brackets is a function's: the values of a variable over the years of the renstra.
        yield ("renstra",)
    source = bukti.sumber
    if source is not None:
        if source.tempat is not None:
            yield ("tempat", source.tempat)
        if source.jenis == "kebijakan":
            yield ("kebijakan", source.nama)
        elif source.jenis == "target_akhir":
            yield ("renstra",)
        elif source.jenis in {"metode", "skala"}:
            yield (source.jenis, source.kode)
