"""No field of the model is forgotten: each is compared, or listed with the reason why it is not."""

from collections.abc import Mapping as Peta
from dataclasses import fields, is_dataclass, replace
from fractions import Fraction
from importlib import import_module
from pkgutil import iter_modules
from types import UnionType
from typing import Union, get_args, get_origin, get_type_hints

import pytest

from sakip_rules import model
from sakip_rules.banding.datar import Ganti, Pendatar
from sakip_rules.banding.medan import LEWAT, RUJUK, RUMUS, SATUAN, TANPA_URUTAN
from sakip_rules.model.masa import Berlaku
from sakip_rules.model.periode import Periode
from sakip_rules.model.ruang_kerja import RuangKerja
from sakip_rules.model.skala import Pembulatan, Rentang
from sakip_rules.source.nodes import Mapping as Baris
from sakip_rules.source.nodes import Scalar
from sakip_rules.source.numbers import Missing, Number, Written, read
from sakip_rules.source.places import Place
from tests.banding.bantu import asli

DAUN = frozenset(
    {"Scalar", "Place", "Mapping", "SourceFile", "Periode", "Number", "Interval", "Bound", "Missing", "Word"}
)
"""What is a text, a number or a place, not a thing with fields of its own."""
CETAK = frozenset({"Klaim", "Dokumen"})
MODULES = [import_module(f"{model.__name__}.{one.name}") for one in iter_modules(model.__path__) if not one.ispkg]
NAMES = {
    name: value
    for module in MODULES
    for name, value in vars(module).items()
    if isinstance(value, type) and value.__module__ == module.__name__
} | {"Place": Place, "Written": Written, "Fraction": Fraction, "Scalar": Scalar, "Baris": Baris, "Mapping": Peta}


def _isian(kind):
    """The dataclasses that a type mentions."""
    if isinstance(kind, type) and is_dataclass(kind):
        return {kind}
    if get_origin(kind) in (Union, UnionType, tuple) or get_args(kind):
        return set().union(*(_isian(one) for one in get_args(kind)), set())
    return set()


def semua_kelas():
    """Every dataclass that a workspace is read into, found by its own annotations."""
    found, waiting = {}, [RuangKerja]
    while waiting:
        kind = waiting.pop()
        if kind.__name__ in found or kind.__name__ in DAUN | CETAK:
            continue
        found[kind.__name__] = kind
        own = vars(import_module(kind.__module__))
        hints = get_type_hints(kind, {**NAMES, **own})
        for one in fields(kind):
            waiting += _isian(hints[one.name])
    return found


KELAS = semua_kelas()
BIDANG = [f"{name}.{one.name}" for name, kind in KELAS.items() for one in fields(kind)]


def test_the_walk_finds_the_whole_model():
    """The things rules and facts are made of are all reached from the workspace."""
    assert {"Indikator", "Variabel", "Asal", "Pita", "Batas", "Pagu", "SasaranUnit", "Satuan", "Syarat"} <= set(KELAS)


def test_what_is_left_out_exists():
    """Every field the tables name is one: none is left over from an older model."""
    assert {*LEWAT, *RUJUK, *RUMUS, *SATUAN, *TANPA_URUTAN} - set(BIDANG) == set()


def _contoh(nama):
    """Things of a kind with something in that field, in the repository's own workspace."""
    kind, _, name = nama.partition(".")
    found, seen, waiting = [], set(), [asli().sisi.ruang]
    while waiting:
        item = waiting.pop()
        if isinstance(item, Peta):
            waiting += item.values()
        elif isinstance(item, tuple) and not isinstance(item, str):
            waiting += item
        elif is_dataclass(item) and type(item).__name__ not in DAUN and id(item) not in seen:
            seen.add(id(item))
            if type(item).__name__ == kind and getattr(item, name) not in (None, "", (), {}):
                found.append(item)
            waiting += [getattr(item, one.name) for one in fields(item)]
    return found


def _lain_dari(value):
    """Another value of the same kind."""
    return next(make(value) for kind, make in LAIN if isinstance(value, kind))


def _bidang_lain(item):
    name = next(one.name for one in fields(item) if f"{type(item).__name__}.{one.name}" not in LEWAT)
    return replace(item, **{name: _lain_dari(getattr(item, name))})


LAIN = (
    (bool, lambda value: not value),
    ((int, Fraction), lambda value: value + 1),
    (str, lambda value: f"{value}x"),
    (Scalar, lambda value: replace(value, text=f"{value.text}{' + 1' if ' ' in value.text else 'x'}", place=None)),
    (Number, lambda value: replace(value, value=value.value + 1, bagian=())),
    (Missing, lambda _value: read("1")),
    (Rentang, lambda value: replace(value, atas=(value.atas or 0) + 1)),
    (Berlaku, lambda _value: Berlaku(1999, None)),
    (Periode, lambda value: replace(value, tahun=value.tahun + 1)),
    (Peta, lambda value: dict(list(value.items())[1:])),
    (tuple, lambda value: value[1:]),
    (object, _bidang_lain),
)


KECUALI = {
    "Aturan": "stands in Kebijakan.asal alone, which is left out",
    "Acuan": "taken as one field",
    "Rentang": "taken as one field",
    "Fakta": "taken by what they are of; tests/banding/test_ubahan.py changes them",
    "FaktaAnggaran": "the same",
}


@pytest.mark.parametrize(
    "nama", [one for one in BIDANG if one not in LEWAT and one.partition(".")[0] not in KECUALI], ids=str
)
def test_another_value_of_a_field_is_a_difference(nama):
    """Whichever field of whichever thing changes: its fields are no longer the same."""
    name = nama.partition(".")[2]
    with_one = _contoh(nama)
    item = with_one[0] if with_one else _contoh(f"{nama.partition('.')[0]}.tempat")[0]
    changed = replace(item, **{name: _lain_dari(getattr(item, name)) if with_one else ISI[nama]})

    assert _isi(item) != _isi(changed)


SEBUAH = Scalar("lain", Place("a.yaml", 1, 1), "", 0, 4, None)
ISI = {
    **dict.fromkeys(("Tujuan.bobot", "Sasaran.bobot", "Indikator.bobot"), Fraction(2)),
    **dict.fromkeys(("Indikator.metode", "Indikator.skala", "Asal.simpul"), SEBUAH),
    **dict.fromkeys(("Variabel.sumber", "Variabel.penanggung_jawab", "Variabel.konsolidasi"), "lain"),
    **dict.fromkeys(
        ("Kebijakan.pembulatan_realisasi", "Kebijakan.pembulatan_capaian"), Pembulatan(1, "potong", SEBUAH.place)
    ),
    "Indikator.parameter": {"ambang": read("5")},
    "Berlaku.sampai": 2024,
    "Contoh.realisasi": read("5"),
}
"""What to set where no file of the repository sets anything."""


def _isi(item):
    flat = Pendatar(lambda written: written.text, Ganti()).benda("uji", item)
    return {path: one.kunci for path, one in flat.isi.items()}, frozenset(flat.butir)
