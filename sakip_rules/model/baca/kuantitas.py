"""Quantities in parts (`{orang: 41, bulan: 12}`): the product of figures, each with a unit of its own.

The field's satuan is that product: an expression (`orang * bulan`) or a unit declared as one. So the figures multiply
to one in the satuan of the field, and the quantity is a number like any other that remembers its parts.
"""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.model.baca.angka import SATU, baca_angka
from sakip_rules.model.rujukan import lipat
from sakip_rules.source.angka import angka_diagnostic
from sakip_rules.source.nearest import nearest
from sakip_rules.source.nodes import Mapping, Scalar, scalar_at
from sakip_rules.source.numbers import Malformed, Number, Written, write

if TYPE_CHECKING:
    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.nodes import Entry, Node

_RATIO = re.compile(r"\s*([0-9]+)\s*/\s*([0-9]+)\s*", re.ASCII)
_TIMES = re.compile(r"\s*[*×·]\s*")
_OTHER = frozenset("/÷^")


def baca_kuantitas(
    bacaan: Bacaan, node: Node | None, satuan: Satuan | None, boleh: tuple[type, ...], tertulis: Scalar | None
) -> Written | None:
    """Read a figure in `satuan`, which the file writes as `tertulis`, given as one or in parts."""
    if isinstance(node, Mapping):
        return _hasil_kali(bacaan, node, tertulis)
    if not isinstance(node, Scalar):
        return None
    parts = _dua_bagian(bacaan, node.text, tertulis)
    if parts:
        bacaan.temuan.append(angka_diagnostic(node, Malformed(node.text, "bukan"), parts))
        return None
    return baca_angka(bacaan, node, satuan, boleh)


def _dua_bagian(bacaan: Bacaan, text: str, satuan: Scalar | None) -> str:
    """Return `41/12` as the parts of a satuan that is a product of two, as a file writes them; else an empty text."""
    ratio, factors = _RATIO.fullmatch(text), _faktor(bacaan, satuan)
    if ratio is None or len(factors) != len(ratio.groups()):
        return ""
    return f"{{{', '.join(f'{kode}: {figure}' for kode, figure in zip(factors, ratio.groups(), strict=True))}}}"


def baca_seukuran(bacaan: Bacaan, node: Node | None, tertulis: Scalar, boleh: tuple[type, ...]) -> Written | None:
    """Read a figure in the unit the file writes as `tertulis`, given as one or in parts."""
    return baca_kuantitas(bacaan, node, bacaan.ukuran(tertulis), boleh, tertulis)


def berbagian(bacaan: Bacaan, node: Mapping, satuan: Scalar | None) -> bool:
    """Whether the keys of a mapping are parts of `satuan`, and not names of planning documents."""
    factors = _faktor(bacaan, satuan)
    return any(_kode(bacaan, entry.key.text) in factors for entry in node)


def yang_tertulis(node: Node | None) -> Scalar | None:
    """Return a figure as it stands in its file; of one in parts, the stretch from its first key to its last value."""
    if isinstance(node, Scalar):
        return node
    entries = [*node] if isinstance(node, Mapping) else []
    if not entries or not isinstance(entries[-1].value, Scalar):
        return None
    source, start, end = entries[0].key.source, entries[0].key.start, entries[-1].value.end
    return scalar_at(" ".join(source.text[start:end].split()), "", start, end, source)


def _hasil_kali(bacaan: Bacaan, node: Mapping, satuan: Scalar | None) -> Number | None:
    factors = _faktor(bacaan, satuan)
    left, called = Counter(factors), "" if satuan is None else satuan.text
    parts: list[tuple[str, Number]] = []
    sound = True
    for entry in node:
        kode = _kode(bacaan, entry.key.text)
        if not left[kode]:
            near = nearest(entry.key.text, [name for name in factors if left[name]])
            bacaan.lapor("J090", entry.key.place, teks=entry.key.text, satuan=called, nearest=near)
            sound = False
            continue
        left[kode] -= 1
        number = _bagian(bacaan, entry)
        sound = sound and number is not None
        if number is not None:
            parts.append((kode, number))
    absent = [kode for kode in left.elements() if kode]
    if sound and absent:
        bacaan.lapor("J091", node.place, satuan=called, kurang=", ".join(absent))
    written = yang_tertulis(node)
    return _kali(parts, "" if written is None else written.text) if sound and not absent else None


def _bagian(bacaan: Bacaan, entry: Entry) -> Number | None:
    if not isinstance(entry.value, Scalar):
        return None
    number = baca_angka(bacaan, entry.value, bacaan.ukuran(entry.key), SATU)
    return number if isinstance(number, Number) else None


def _kali(parts: list[tuple[str, Number]], text: str) -> Number:
    value, decimals = Fraction(1), 0
    for _, number in parts:
        value *= number.value
        decimals += number.decimals
    shown = tuple((kode, write(number.value, number.decimals, "potong")) for kode, number in parts)
    return Number(value, decimals, "", text, bagian=shown)


def _faktor(bacaan: Bacaan, satuan: Scalar | None) -> tuple[str, ...]:
    """Return the kodes of the units a satuan multiplies, one or several; none where it is no product of units."""
    if satuan is None:
        return ()
    unit, text = bacaan.ukuran(satuan), satuan.text
    if unit is not None:
        text = unit.dari.text if unit.dari is not None and unit.faktor == 1 else unit.kode
    names = _TIMES.split(text.strip())
    kodes = tuple(_kode(bacaan, name) for name in names)
    return kodes if all(kodes) and _OTHER.isdisjoint(text) else ()


def _kode(bacaan: Bacaan, name: str) -> str:
    """Return the kode of the unit a name means, or an empty text."""
    unit = bacaan.satuan.get(name) or bacaan.satuan.get(lipat(name))
    return "" if unit is None else unit.kode
