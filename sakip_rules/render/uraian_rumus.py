"""A formula in a proof: with its figures put in, its conditions, and its operations one by one.

Data: a `Bukti` with a formula; the proofs called by its names. Invariant: figures are exact or marked as rounded; what
a step shows is the written text of that step.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.locale import N_, translator
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.render.angka import KOSONG, eksak, satuan_ringkas, tepat, tulis
from sakip_rules.render.teks import bersih
from sakip_rules.render.words import isi

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip_rules.model.bukti import Bukti, Langkah, RumusTertulis
    from sakip_rules.model.nilai import Nilai
    from sakip_rules.model.satuan import Satuan

    Terlihat = tuple[Nilai, Satuan | None]

TANDA = {"*": "×", "/": "÷", "-": "−", ">=": "≥", "<=": "≤", "==": "=", "!=": "≠"}
_INFIKS = frozenset({"+", "-", "*", "/", "^", "<", "<=", ">", ">=", "==", "!=", "dan", "atau"})
_RUMUS = N_("Formula: {rumus}")
_DENGAN_ANGKA = N_("With figures: {rumus}")
_BERLAKU = N_('The condition "{syarat}" holds ({angka}), so "{cabang}" counts and "{lain}" does not.')
_TAK_BERLAKU = N_('The condition "{syarat}" does not hold ({angka}), so "{cabang}" counts and "{lain}" does not.')
_LANGKAH = N_("Step {nomor}: {isi}")


def rumus(bukti: Bukti, induk: Bukti | None, bahasa: str, *, lengkap: bool) -> Iterator[str]:
    """Yield what is to be said of a proof's formula; every operation where `lengkap`.

    The values of its names are those of the proofs below; a condition of a method has its method's, `induk`.
    """
    if bukti.rumus is None:
        return
    _ = translator(bahasa)
    written = _sebaris(bukti.rumus.tertulis.text)
    yield isi(_(_RUMUS), {"rumus": written}.__getitem__)
    above = induk if induk is not None and bukti.jenis == "syarat" else bukti
    figures = dengan_angka(bukti.rumus, _nilai(above), bahasa)
    if figures != written:
        yield isi(_(_DENGAN_ANGKA), {"rumus": figures}.__getitem__)
    choices = (step for step in bukti.langkah if step.operasi == "jika" and step.cabang)
    yield from (_cabang(bukti.rumus, _nilai(above), step, bahasa) for step in choices)
    if lengkap:
        for number, step in enumerate(bukti.langkah, 1):
            yield isi(_(_LANGKAH), {"nomor": str(number), "isi": langkah(bukti, step, bahasa)}.__getitem__)


def dengan_angka(
    rumus: RumusTertulis,
    nilai: Mapping[str, Terlihat],
    bahasa: str,
    bagian: tuple[int, int] | None = None,
) -> str:
    """Return a formula, or a stretch of it, with the values of its names put in; a name without value stays."""
    text = rumus.tertulis.text
    position, end = bagian or (0, len(text))
    parts = []
    for start, stop, name in sorted(rumus.nama):
        if start < position or stop > end or name not in nilai:
            continue
        value, satuan = nilai[name]
        shown = KOSONG if isinstance(value, TanpaNilai) else tepat(value, satuan, bahasa)
        if isinstance(value, Fraction) and value < 0:
            shown = f"({shown})"
        parts += [text[position:start], text[start:stop] if shown == KOSONG else shown]
        position = stop
    return _sebaris("".join([*parts, text[position:end]]))


def langkah(bukti: Bukti, step: Langkah, bahasa: str) -> str:
    """Return one operation: what is written, with its operands, and what it comes to."""
    _ = translator(bahasa)
    operands = [_angka(value, bahasa) for value in step.ruas]
    sign = TANDA.get(step.operasi, step.operasi)
    if step.operasi == "jika":
        figures = f"jika({'; '.join(operands)})"
    elif step.operasi in _INFIKS and len(operands) > 1:
        figures = f" {sign} ".join(operands)
    elif step.operasi in {"-", "+", "bukan"}:
        figures = f"{sign} {operands[0]}"
    else:
        figures = f"{step.operasi}({'; '.join(operands)})"
    written = _sebaris(bukti.rumus.tertulis.text[step.awal : step.akhir]) if bukti.rumus is not None else ""
    head = f"{written} = " if written and written != figures else ""
    return f"{head}{figures} = {_hasil(bukti, step, bahasa)}"


def _hasil(bukti: Bukti, step: Langkah, bahasa: str) -> str:
    """Return a step's result, with its unit where that is one whose size is known here."""
    known = {item.satuan.kode: item.satuan for item in (bukti, *bukti.anak) if item.satuan is not None}
    satuan = known.get(step.satuan)
    if satuan is None or not isinstance(step.hasil, Fraction):
        return _angka(step.hasil, bahasa)
    figure = eksak(step.hasil / satuan.faktor, bahasa)
    unit = satuan_ringkas(satuan)
    return f"{figure} {unit}" if unit else figure


def _angka(value: Nilai, bahasa: str) -> str:
    if isinstance(value, tuple):
        return f"[{'; '.join(_angka(item, bahasa) for item in value)}]"
    return eksak(value, bahasa) if isinstance(value, Fraction) else tulis(value, None, None, "", bahasa)


def _cabang(rumus: RumusTertulis, nilai: Mapping[str, Terlihat], step: Langkah, bahasa: str) -> str:
    """Say which branch of a `jika` counts, and why the other does not (E6)."""
    text = rumus.tertulis.text
    condition, yes, no = (_sebaris(text[start:end]) for start, end in step.bagian)
    taken, other = (yes, no) if step.cabang == 1 else (no, yes)
    fields = {
        "syarat": condition,
        "angka": dengan_angka(rumus, nilai, bahasa, step.bagian[0]),
        "cabang": taken,
        "lain": other,
    }
    return isi(translator(bahasa)(_BERLAKU if step.cabang == 1 else _TAK_BERLAKU), fields.__getitem__)


def _sebaris(text: str) -> str:
    """Return a formula on one line, however many it is written on.

    >>> _sebaris("jika(  a > 0,  a )")
    'jika(a > 0, a)'
    """
    return " ".join(bersih(text).split()).replace("( ", "(").replace(" )", ")")


def _nilai(bukti: Bukti) -> dict[str, Terlihat]:
    return {child.nama: (child.nilai, child.satuan) for child in bukti.anak}
