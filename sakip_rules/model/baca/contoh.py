"""The worked examples of an indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.baca.angka import NILAI, PERSEN, TARGET, baca_angka
from sakip_rules.model.baca.bidang import baris, peta, skalar, teks, wajib
from sakip_rules.model.baca.kuantitas import baca_seukuran
from sakip_rules.model.baca.masa import baca_periode
from sakip_rules.model.baca.variabel import REALISASI
from sakip_rules.model.indikator import Contoh, nama_bagian
from sakip_rules.source.nearest import nearest
from sakip_rules.source.nodes import Mapping, Scalar, Sequence

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
        fakta = _fakta(bacaan, row, wajib(root, "satuan"), variabel)
        target = baca_seukuran(bacaan, row.get("target"), wajib(root, "satuan"), TARGET)
        realisasi = _angka(bacaan, row, "realisasi", satuan, NILAI)
        capaian = _angka(bacaan, row, "capaian", bacaan.bertanda(PERSEN), NILAI)
        if periode is not None:
            found.append(Contoh(fakta, periode, target, realisasi, capaian, teks(row, "predikat"), row.place, row))
    return tuple(found)


def _angka(bacaan: Bacaan, row: Mapping, key: str, satuan: Satuan | None, boleh: tuple[type, ...]) -> Written | None:
    scalar = skalar(row, key)
    return None if scalar is None else baca_angka(bacaan, scalar, satuan, boleh)


def _fakta(
    bacaan: Bacaan, row: Mapping, satuan: Scalar, variabel: dict[str, Variabel]
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
        elif own is not None and own.tetap:
            bacaan.lapor("J083", entry.key.place, related=(own.tempat,), variabel=name)
        elif isinstance(entry.value, Mapping) and own is not None and own.rincian:
            _rincian(bacaan, entry.value, own, found)
        elif isinstance(entry.value, Mapping):
            found[name] = _per_periode(bacaan, entry.value, satuan if own is None else own.satuan, own)
    return found


def _rincian(bacaan: Bacaan, node: Mapping, variabel: Variabel, found: dict[str, dict[Periode, Nilai]]) -> None:
    """Read the values of a vector, those of each part under a name of its own."""
    satuan, known = bacaan.ukuran(variabel.satuan), ", ".join(variabel.rincian)
    for entry in node:
        periode = baca_periode(bacaan, entry.key)
        if not isinstance(entry.value, Mapping):
            bacaan.lapor("J085", entry.value.place, variabel=variabel.kode, dikenal=known)
            continue
        for part in entry.value:
            name = part.key.text
            if name not in variabel.rincian:
                near = nearest(name, variabel.rincian)
                bacaan.lapor("J084", part.key.place, teks=name, variabel=variabel.kode, nearest=near, dikenal=known)
                continue
            value = baca_angka(bacaan, part.value, satuan, NILAI) if isinstance(part.value, Scalar) else None
            if periode is not None and value is not None:
                found.setdefault(nama_bagian(variabel.kode, name), {})[periode] = value


def _per_periode(bacaan: Bacaan, node: Mapping, satuan: Scalar, variabel: Variabel | None) -> dict[Periode, Nilai]:
    """Read the values of one variable; those of a himpunan are as many as it has members."""
    found: dict[Periode, Nilai] = {}
    is_set = variabel is not None and variabel.asal is not None and bool(variabel.asal.himpunan)
    for entry in node:
        periode = baca_periode(bacaan, entry.key)
        items = tuple(entry.value) if isinstance(entry.value, Sequence) else (entry.value,)
        if not is_set and isinstance(entry.value, Sequence):
            bacaan.lapor("J058", entry.value.place, variabel=REALISASI if variabel is None else variabel.kode)
            continue
        read = [baca_seukuran(bacaan, item, satuan, NILAI) for item in items]
        values = tuple(value for value in read if value is not None)
        if periode is not None and values and len(values) == len(items):
            found[periode] = values if is_set else values[0]
    return found
