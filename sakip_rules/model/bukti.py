"""The proof: how a value came about, down to facts and rules.

A `Bukti` is a node; its `anak` are the proofs of what it was computed from; a leaf is a fact, a rule's constant or an
absence. Numbers are exact and in base units; `satuan` says in which unit a person reads them.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sakip_rules.model.acuan import Acuan, Dasar
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Scalar
    from sakip_rules.source.places import Place


@dataclass(frozen=True, slots=True)
class Sumber:
    """The rule or fact a step rests on: its kode and name, where it is written, and what grounds it.

    `jenis` is what kind of text it is (`fakta`, `target`, `pagu`, `rumus`, `metode`, `skala`, `kebijakan`, ...);
    `tertulis` is the text as it stands in the file; `bawaan` marks a default; `menggantikan` a replaced standard.
    """

    jenis: str
    kode: str
    nama: str
    tertulis: str
    tempat: Place | None
    acuan: Acuan | None
    dasar: Dasar | None = None
    bawaan: bool = False
    menggantikan: Place | None = None


@dataclass(frozen=True, slots=True)
class RumusTertulis:
    """A formula as written, with the stretches (start, end, name) of its text where a variable stands."""

    tertulis: Scalar
    nama: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Langkah:
    """One operation of a formula: operands and result exact and in base units.

    `awal` and `akhir` are offsets in the formula's text; `satuan` is the unit inferred for the result, as printed.
    For `jika`, the operands are the condition and the value of the branch taken, and `cabang` is 1 or 2 (else 0).
    `bagian` are the stretches of the operands in that text; of `jika`, those of the condition and of both branches.
    `faktor` is how many base units one of the unit is in which a rounding rounds (else 1).
    """

    operasi: str
    ruas: tuple[Nilai, ...]
    hasil: Nilai
    awal: int
    akhir: int
    satuan: str = ""
    cabang: int = 0
    bagian: tuple[tuple[int, int], ...] = ()
    faktor: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class Bukti:
    """One derived or recorded value with everything it rests on.

    `jenis` tells how it came about: `fakta`, `andaian` (nobody measured it: it is supposed), `tetapan` (a rule's
    constant), `pilihan` (one of several documents; the first of `anak` is the one taken), `rumus`, `metode`, `syarat`
    (a condition of a method), `batas`, `pembulatan`, `predikat`, `agregat`, `konsolidasi`, `jumlah`, `selisih`,
    `himpunan`, `rujukan` (the value of another proof), `kosong`.
    `besaran` is what it is (realisasi, target, capaian, predikat, pagu, serapan, ...), `milik` whose (a kode),
    `nama` how the rule above it calls it (a variable's name), `periode` when. `satuan.faktor` is how many base units
    one of the printed unit is, whatever the unit was declared in terms of.
    `aturan` is what the rule of this step says, by name (`desimal`, `cara`, `rentang`, ...); `banding` are the tests
    made, each with its outcome: the bounds of a pita, the sides of a cap.
    """

    jenis: str
    besaran: str
    milik: str
    nama: str
    periode: str
    nilai: Nilai
    satuan: Satuan | None
    sumber: Sumber | None = None
    rumus: RumusTertulis | None = None
    langkah: tuple[Langkah, ...] = ()
    banding: tuple[Banding, ...] = ()
    anak: tuple[Bukti, ...] = ()
    catatan: tuple[Diagnostic, ...] = ()
    tampil_desimal: int | None = None
    tampil_cara: str = ""
    aturan: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Banding:
    """One comparison with its numbers, in the unit a person reads: `kiri operator kanan`, and whether it held."""

    kiri: Fraction
    operator: str
    kanan: Fraction
    berlaku: bool
