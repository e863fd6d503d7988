"""The unit of a formula, found once, without data.

Invariant of a `RumusSatuan`: everything that is added, subtracted or compared has like dimensions; conditions are
truths and nothing else is; sets and vectors end in a function that takes them; the result has the declared dimension.
What breaks a rule is told at its operator or operand, all at once. The same tree with the same units is walked once per
book.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.formula.operations import Inferred
from sakip_rules.formula.parts import TIADA
from sakip_rules.formula.refusals import told
from sakip_rules.formula.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sakip_rules.formula.parts import Kumpulan
    from sakip_rules.formula.syntax import Rumus
    from sakip_rules.formula.units import BukuSatuan, Ukuran
    from sakip_rules.source.diagnostics import Diagnostic

_CACHED = 4096


@dataclass(frozen=True, slots=True)
class RumusSatuan:
    """A formula whose units are known to fit: what `hitung` evaluates. `hasil` is None for a condition."""

    rumus: Rumus
    hasil: Ukuran | None
    satuan: Inferred


def periksa_satuan(
    rumus: Rumus,
    peubah: Mapping[str, Ukuran],
    hasil: Ukuran | None,
    buku: BukuSatuan,
    banyak: Kumpulan = TIADA,
) -> RumusSatuan | tuple[Diagnostic, ...]:
    """Infer the unit of a formula whose variables are measured in `peubah` and whose result is declared in `hasil`.

    With `hasil` None the formula is a condition. `banyak` names the variables that are sets or vectors. Returns the
    formula ready to be evaluated, or every reason why its units do not fit (R033, U011 to U021, U023).
    """
    sizes = tuple([peubah.get(one.nama) for one in rumus.peubah])
    many: tuple[object, ...] = ()
    if banyak.himpunan or banyak.rincian:
        many = tuple((one.nama in banyak.himpunan, banyak.rincian.get(one.nama)) for one in rumus.peubah)
    key = (rumus.pohon, sizes, hasil, many)
    found = buku.inferred.get(key)
    if found is None:
        found = Walk(rumus, peubah, hasil, buku, banyak).run()
        if None not in sizes:
            if len(buku.inferred) >= _CACHED:
                buku.inferred.clear()
            buku.inferred[key] = found
    if isinstance(found, Inferred):
        return RumusSatuan(rumus, hasil, found)
    return tuple(told(rumus.tertulis, refusal) for refusal in found)
