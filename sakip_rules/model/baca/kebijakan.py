"""The policies an agency declares, completed from kebijakan.yaml.

Every field is taken from the agency's own policy or else from the defaults; in `metode`, `batas_capaian` and `agregat`
so is every part of it (`agregat.sasaran.cara`). `Kebijakan.asal` tells of each field and of each such part where it
stands and whether it is a default. What stands in neither is J063, and there is then no policy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sakip_rules.model.baca.acuan import acuan_dari, baca_acuan
from sakip_rules.model.baca.bidang import bulat, peta, teks
from sakip_rules.model.baca.masa import SELALU, baca_berlaku
from sakip_rules.model.baca.rentang import baca_rentang
from sakip_rules.model.instansi import Agregat, Aturan, Batas, Kebijakan
from sakip_rules.model.skala import Pembulatan
from sakip_rules.source.nodes import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sakip_rules.model.acuan import Acuan
    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.source.nodes import Entry, Node
    from sakip_rules.source.places import Place

BERBAGIAN = ("metode", "batas_capaian", "agregat")
"""Fields whose parts are chosen one by one."""

_ONE_KODE = ("skala", "predikat_dari", "serapan")
_LISTS = ("target_dari", "pagu_dari", "efisiensi", "pembanding")
_ROUNDED = "tampilan"
_ROUNDINGS = ("pembulatan_realisasi", "pembulatan_capaian", _ROUNDED)
_PARTS = ("dari", "cara", "angka", "bila_kosong")
_LEVELS = ("sasaran", "tujuan", "unit", "instansi")
BIDANG = frozenset((*BERBAGIAN, *_ONE_KODE, *_LISTS, *_ROUNDINGS))
_AGREGAT = tuple(f"agregat.{level}.{part}" for level in _LEVELS for part in _PARTS)
WAJIB = (*BERBAGIAN, *_ONE_KODE, *_LISTS, _ROUNDED, *_AGREGAT)
"""What has to stand somewhere; a rounding that is declared nowhere does not happen."""


class Isi(NamedTuple):
    """One field or part of a field as chosen: where it stands, and whether it is a default."""

    entry: Entry
    bawaan: bool

    @property
    def tempat(self) -> Place:
        """The place of the value, or of the key where the value is more than a scalar."""
        return (self.entry.value if isinstance(self.entry.value, Scalar) else self.entry.key).place


def baca_kebijakan(bacaan: Bacaan, root: Mapping, bawaan: Mapping | None) -> tuple[Kebijakan, ...]:
    """Read every version of an agency's policy; one of defaults alone where it declares none."""
    cited = {
        entry.key.text: acuan_dari(bacaan, entry.value)
        for entry in peta(root, "acuan_kebijakan") or ()
        if isinstance(entry.value, Mapping)
    }
    node = root.get("kebijakan")
    own = [item for item in node if isinstance(item, Mapping)] if isinstance(node, Sequence) else [node]
    tempat = next(iter(root)).key.place
    versions = [_versi(bacaan, item if isinstance(item, Mapping) else None, bawaan, cited, tempat) for item in own]
    return tuple(item for item in versions if item is not None)


def _versi(
    bacaan: Bacaan, own: Mapping | None, bawaan: Mapping | None, cited: dict[str, Acuan], tempat: Place
) -> Kebijakan | None:
    isi = {name: Isi(entry, bawaan=True) for name, entry in _datar(bawaan)}
    isi |= {name: Isi(entry, bawaan=False) for name, entry in _datar(own)}
    place = tempat if own is None else own.place
    missing = [name for name in WAJIB if name not in isi and (name in BIDANG or name.partition(".")[0] in isi)]
    if missing:
        above = missing[0].split(".")
        names = (".".join(above[:depth]) for depth in range(len(above) - 1, 0, -1))
        gap = next((isi[name].tempat for name in names if name in isi), place)
        bacaan.lapor("J063", gap, related=() if gap == place else (place,), bidang=", ".join(missing))
        return None
    acuan = None if own is None else baca_acuan(bacaan, own)
    values = {name: item.entry.value for name, item in isi.items()}
    return Kebijakan(
        metode={name: value for name, value in _bagian(values, "metode") if isinstance(value, Scalar)},
        skala=_skalar(values, "skala"),
        batas_capaian=_batas(bacaan, values),
        target_dari=tuple(item.text for item in _daftar(values, "target_dari")),
        pagu_dari=tuple(item.text for item in _daftar(values, "pagu_dari")),
        agregat={level: _agregat(isi, level) for level in _LEVELS},
        pembulatan_realisasi=_pembulatan(values.get("pembulatan_realisasi")),
        pembulatan_capaian=_pembulatan(values.get("pembulatan_capaian")),
        tampilan=_pembulatan(values[_ROUNDED]) or Pembulatan(0, "", place),
        predikat_dari=_skalar(values, "predikat_dari").text,
        serapan=_skalar(values, "serapan"),
        efisiensi=_daftar(values, "efisiensi"),
        pembanding=_daftar(values, "pembanding"),
        asal={name: _aturan(name, item, cited, acuan) for name, item in isi.items()},
        berlaku=SELALU if own is None else baca_berlaku(bacaan, own),
        tempat=place,
    )


def _datar(node: Mapping | None, awal: str = "") -> Iterator[tuple[str, Entry]]:
    """Yield each field by its name, and the parts of a field that has parts by dotted names."""
    for entry in node or ():
        name = f"{awal}{entry.key.text}"
        if awal or name in BIDANG:
            yield name, entry
            if isinstance(entry.value, Mapping) and name.partition(".")[0] in BERBAGIAN:
                yield from _datar(entry.value, f"{name}.")


def _bagian(values: dict[str, Node], field: str) -> Iterator[tuple[str, Node]]:
    for name, value in values.items():
        head, dot, part = name.partition(".")
        if head == field and dot:
            yield part, value


def _skalar(values: dict[str, Node], name: str) -> Scalar:
    value = values[name]
    if not isinstance(value, Scalar):
        raise KeyError(name)
    return value


def _daftar(values: dict[str, Node], name: str) -> tuple[Scalar, ...]:
    value = values[name]
    if isinstance(value, Scalar):
        return (value,)
    return tuple(item for item in value if isinstance(item, Scalar)) if isinstance(value, Sequence) else ()


def _batas(bacaan: Bacaan, values: dict[str, Node]) -> dict[str, Batas]:
    found = {}
    for level, value in _bagian(values, "batas_capaian"):
        rentang = baca_rentang(bacaan, value) if isinstance(value, Scalar) else None
        if rentang is not None and isinstance(value, Scalar):
            if rentang.bawah is not None and rentang.bawah == rentang.atas:
                bacaan.lapor("J066", value.place, teks=value.text.strip())
            found[level] = Batas(rentang, value)
    return found


def _agregat(isi: dict[str, Isi], level: str) -> Agregat:
    dari, cara, angka, bila_kosong = (str(isi[f"agregat.{level}.{part}"].entry.value) for part in _PARTS)
    return Agregat(dari, cara, angka, bila_kosong, isi[f"agregat.{level}"].tempat)


def _pembulatan(node: Node | None) -> Pembulatan | None:
    """Read a declared rounding."""
    if not isinstance(node, Mapping):
        return None
    return Pembulatan(bulat(node, "desimal") or 0, teks(node, "cara"), node.place)


def _aturan(name: str, item: Isi, cited: dict[str, Acuan], acuan: Acuan | None) -> Aturan:
    found = None if item.bawaan else cited.get(name.partition(".")[0], acuan)
    return Aturan(name, item.tempat, found, item.bawaan)
