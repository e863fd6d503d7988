"""The worked examples of an indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.baca.angka import NILAI, PERSEN, TARGET, baca_angka
from sakip_rules.model.baca.bidang import baris, peta, skalar, teks, wajib
from sakip_rules.model.baca.masa import baca_periode
from sakip_rules.model.baca.variabel import REALISASI
from sakip_rules.model.indikator import Contoh
from sakip_rules.source.nearest import nearest
from sakip_rules.source.nodes import Mapping, Scalar

if TYPE_CHECKING:
    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.model.indikator import Variabel
    from sakip_rules.model.periode import Periode
    from sakip_rules.model.satuan import Satuan
    from sakip_rules.source.numbers import Written

    Nilai = Written | tuple[Written, ...]


def baca_contoh(
    bacaan: Bacaan, root: Mapping, satuan: Satuan | None, variabel: dict[str, Variabel]
) -> tuple[Contoh, ...]:
    """Read the examples of an indicator measured in `satuan`."""
    found = []
    for row in baris(root, "contoh"):
        periode = baca_periode(bacaan, wajib(row, "periode"))
        fakta = _fakta(bacaan, row, satuan, variabel)
        target = _angka(bacaan, row, "target", satuan, TARGET)
        realisasi = _angka(bacaan, row, "realisasi", satuan, NILAI)
        capaian = _angka(bacaan, row, "capaian", bacaan.bertanda(PERSEN), NILAI)
        if periode is not None:
            found.append(Contoh(fakta, periode, target, realisasi, capaian, teks(row, "predikat"), row.place, row))
    return tuple(found)


def _angka(bacaan: Bacaan, row: Mapping, key: str, satuan: Satuan | None, boleh: tuple[type, ...]) -> Written | None:
    scalar = skalar(row, key)
    return None if scalar is None else baca_angka(bacaan, scalar, satuan, boleh)


def _fakta(
    bacaan: Bacaan, row: Mapping, satuan: Satuan | None, variabel: dict[str, Variabel]
) -> dict[str, dict[Periode, Nilai]]:
    """Read the facts of an example, each variable's in its own unit; `realisasi` stands for the indicator itself."""
    found: dict[str, dict[Periode, Nilai]] = {}
    for entry in peta(row, "fakta") or ():
        name = entry.key.text
        own = variabel.get(name)
        if own is None and name != REALISASI:
            near = nearest(name, (*variabel, REALISASI))
            known = ", ".join(variabel) or REALISASI
            bacaan.lapor("J015", entry.key.place, nama=name, nearest=near, dikenal=known)
        elif isinstance(entry.value, Mapping):
            found[name] = _per_periode(bacaan, entry.value, satuan if own is None else bacaan.ukuran(own.satuan), own)
    return found


def _per_periode(
    bacaan: Bacaan, node: Mapping, satuan: Satuan | None, variabel: Variabel | None
) -> dict[Periode, Nilai]:
    """Read the values of one variable; those of a himpunan are as many as it has members."""
    found: dict[Periode, Nilai] = {}
    is_set = variabel is not None and variabel.asal is not None and bool(variabel.asal.himpunan)
    for entry in node:
        periode = baca_periode(bacaan, entry.key)
        items = (entry.value,) if isinstance(entry.value, Scalar) else tuple(entry.value)
        if not is_set and not isinstance(entry.value, Scalar):
            bacaan.lapor("J058", entry.value.place, variabel=REALISASI if variabel is None else variabel.kode)
            continue
        read = [baca_angka(bacaan, item, satuan, NILAI) for item in items if isinstance(item, Scalar)]
        values = tuple(value for value in read if value is not None)
        if periode is not None and values and len(values) == len(items):
            found[periode] = values if is_set else values[0]
    return found
