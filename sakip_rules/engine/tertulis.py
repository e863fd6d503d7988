"""What a field says, as a value in base units, or the reason why it is none.

A figure is in the unit of its field; a word is one of an ordinal unit's words. A recorded `-` is missing (N012), and
what is no single figure (a range, a bound, an unknown word) is no measured value (N033): none of them is ever zero
(N3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.numbers import Bound, Interval, Missing, Number, Word

if TYPE_CHECKING:
    from fractions import Fraction

    from sakip_rules.model.periode import Periode
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.numbers import Written
    from sakip_rules.source.places import Place


class Letak(NamedTuple):
    """When a fact is for, and where it stands."""

    periode: Periode
    tempat: Place


def angka_dasar(written: Written, satuan: Satuan | None) -> Fraction | None:
    """Return a single figure or word in base units, or None where the field says neither."""
    faktor = 1 if satuan is None else satuan.faktor
    if isinstance(written, Number):
        return written.value if faktor == 1 else written.value * faktor
    if isinstance(written, Word) and satuan is not None:
        score = satuan.urutan.get(written.text.strip())
        return None if score is None else score * faktor
    return None


def nilai_fakta(
    written: Written, satuan: Satuan | None, milik: str, variabel: str, fakta: Letak
) -> Fraction | TanpaNilai:
    """Return the value of a recorded fact; `variabel` is what of `milik` it records."""
    value = angka_dasar(written, satuan)
    if value is not None:
        return value
    text = written.text.strip()
    if isinstance(written, Missing):
        reason = diagnose("N012", fakta.tempat, milik=milik, variabel=variabel, periode=fakta.periode, tertulis=text)
        return TanpaNilai(kosong=True, sebab=(reason,))
    unit = "" if satuan is None else satuan.kode
    owner = f"{milik} ({variabel})"
    reason = diagnose("N033", fakta.tempat, milik=owner, periode=fakta.periode, tertulis=text, satuan=unit)
    return TanpaNilai(kosong=False, sebab=(reason,))


def bagian(written: Written) -> tuple[tuple[str, str], ...]:
    """Return the parts of a quantity, by unit; none of a figure that is one."""
    return written.bagian if isinstance(written, Number) else ()


def nilai_target(written: Written, satuan: Satuan | None) -> Fraction | tuple[Fraction, Fraction] | None:
    """Return a target: one figure (a bound's too), both ends of a range, or None where it says none."""
    faktor = 1 if satuan is None else satuan.faktor
    if isinstance(written, Interval):
        return written.low.value * faktor, written.high.value * faktor
    if isinstance(written, Bound):
        return written.number.value * faktor
    return angka_dasar(written, satuan)
