"""Things as flat fields: whatever the model holds, by the way to it.

Data: a `Benda`, one version of one thing, whose fields have a path each (`target`, `2024`, `pk`). Dataclasses are
walked by their own fields, so that a field that is new tomorrow is compared tomorrow: `medan` says which are left out.
What is named by a kode is named by the kode it has on the other side (`Ganti`), so that renamed things compare as the
same.
"""

from __future__ import annotations

from collections.abc import Mapping as Peta
from dataclasses import dataclass, field, fields, is_dataclass
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any

from sakip_rules.banding.isi import Isi, rumus, sebut_acuan, tertulis
from sakip_rules.banding.medan import ANGGOTA, INDUK, LEWAT, RUJUK, RUMUS, SATUAN, TANPA_URUTAN
from sakip_rules.engine.predikat import tulis_rentang
from sakip_rules.engine.tampil import eksak
from sakip_rules.model.acuan import Acuan
from sakip_rules.model.indikator import Indikator, NilaiNasional, Target, nama_bagian
from sakip_rules.model.instansi import ContohTingkat
from sakip_rules.model.periode import Periode
from sakip_rules.model.program import Pagu
from sakip_rules.model.skala import Pita, Rentang
from sakip_rules.source.nodes import Mapping as Baris
from sakip_rules.source.nodes import Scalar
from sakip_rules.source.numbers import Bound, Interval, Missing, Number, Word
from sakip_rules.source.places import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sakip_rules.model.masa import Berlaku

Jalan = tuple[str, ...]

_WRITTEN = (Number, Interval, Bound, Missing, Word)
_UTAMA = "nilai"
"""The field that an item of a list is about: its path is that of the item."""
_ANGKA = frozenset({"Target", "TargetAkhir", "NilaiNasional"})
"""What holds a figure in the unit of its indicator."""


@cache
def _medan(kind: type) -> tuple[tuple[str, str], ...]:
    """Return the fields of a dataclass that are compared, each also by its full name (`Indikator.rumus`)."""
    names = ((one.name, f"{kind.__name__}.{one.name}") for one in fields(kind))
    return tuple((own, name) for own, name in names if name not in LEWAT)


@dataclass(frozen=True, slots=True)
class Ganti:
    """What kodes of one side are called on the other: (kind, kode) → kode, and the variables of an indicator.

    `variabel` is by the kode of the indicator on its own side.
    """

    kode: Mapping[tuple[str, str], str] = field(default_factory=dict)
    variabel: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def sebut(self, jenis: str, kode: str) -> str:
        """Return what a kode is called on the other side."""
        return self.kode.get((jenis, kode), kode)

    def bagian(self, indikator: str, nama: str) -> str:
        """Return what a variable of an indicator, or a part of one, is called on the other side."""
        head, _, part = nama.partition(" ")
        return nama_bagian(self.variabel.get(indikator, {}).get(head, head), part)


@dataclass(frozen=True, slots=True)
class Benda:
    """One version of a thing: its kind, its kode on its own side, its name, when it is in force, where it stands.

    `isi` are its fields; `butir` are the paths of items of lists and mappings, each with what it is called.
    """

    jenis: str
    kode: str
    nama: str
    berlaku: Berlaku | None
    tempat: Place | None
    isi: Mapping[Jalan, Isi]
    butir: Mapping[Jalan, Isi]


class Pendatar:
    """Makes the fields of things; `satuan` gives a unit the one name it is compared by."""

    def __init__(self, satuan: Callable[[Scalar], str], ganti: Ganti) -> None:
        self._satuan = satuan
        self._ganti = ganti
        self._milik = ""
        self._ukuran = ""
        self._isi: dict[Jalan, Isi] = {}
        self._butir: dict[Jalan, Isi] = {}

    def benda(self, jenis: str, item: Any, **lain: Isi | None) -> Benda:  # noqa: ANN401 - any dataclass of the model
        """Return a thing with its fields, and with further ones that the dataclass itself does not hold."""
        self._isi, self._butir = {}, {}
        self._milik = item.kode if isinstance(item, Indikator) else ""
        self._ukuran = item.satuan.text if isinstance(item, Indikator) else ""
        self._bidang(item, (), getattr(item, "tempat", None))
        self._isi |= {(name,): value for name, value in lain.items() if value is not None}
        return Benda(
            jenis,
            getattr(item, "kode", ""),
            getattr(item, "nama", ""),
            getattr(item, "berlaku", None),
            getattr(item, "tempat", None),
            self._isi,
            self._butir,
        )

    def kode(self, jenis: str, kode: str, tempat: Place | None) -> Isi:
        """Return a kode that names something, as a field."""
        return Isi(("kode", self._ganti.sebut(jenis, kode)), kode, tempat)

    def _bidang(self, item: Any, jalan: Jalan, tempat: Place | None) -> None:  # noqa: ANN401 - any dataclass of the model
        kind: Any = type(item)
        for own, name in _medan(kind):
            value = getattr(item, own)
            path = jalan if own == _UTAMA and jalan else (*jalan, own)
            if (isinstance(item, Indikator) and own == "induk") or (isinstance(item, ContohTingkat) and own == "kode"):
                self._kode(path, INDUK.get(item.tingkat, ""), value)
            elif name in RUJUK:
                self._rujuk(path, name, value, tempat)
            elif name in SATUAN:
                self._unit(path, value)
            elif name in RUMUS and isinstance(value, Scalar):
                self._isi[path] = rumus(value, self._ganti.variabel.get(self._milik, {}))
            else:
                self._nilai(path, value, name, tempat)

    def _rujuk(self, path: Jalan, name: str, value: object, tempat: Place | None) -> None:
        """Keep what a field names by kode: one, several in an order, or one under each name."""
        jenis = RUJUK[name]
        if isinstance(value, Peta):
            for key, one in value.items():
                self._kode((*path, key), jenis, one)
        elif isinstance(value, tuple):
            kodes = [self._ganti.sebut(jenis, one.text) for one in value]
            order = sorted(kodes) if name in TANPA_URUTAN else kodes
            if kodes:
                first = value[0].place
                self._isi[path] = Isi(("daftar", *order), ", ".join(one.text for one in value), first)
        elif isinstance(value, str):
            if value:
                self._isi[path] = self.kode(jenis, value, tempat)
        else:
            self._kode(path, jenis, value)

    def _kode(self, path: Jalan, jenis: str, value: object) -> None:
        if isinstance(value, Scalar) and value.text:
            self._isi[path] = self.kode(jenis, value.text, value.place)

    def _unit(self, path: Jalan, value: object) -> None:
        if isinstance(value, Peta):
            for name, one in value.items():
                self._unit((*path, name), one)
        elif isinstance(value, Scalar):
            self._isi[path] = Isi(("satuan", self._satuan(value)), value.text.strip(), value.place)

    def _nilai(self, path: Jalan, value: Any, name: str, tempat: Place | None) -> None:  # noqa: ANN401 - any field of any
        """Keep a value of any kind the model uses."""
        if value is None or value == "" or isinstance(value, Place | Baris):
            return
        if isinstance(value, _WRITTEN):
            self._isi[path] = tertulis(value, tempat, self._ukuran if name.partition(".")[0] in _ANGKA else "")
        elif isinstance(value, Scalar):
            text = " ".join(value.text.split())
            self._isi[path] = Isi(("teks", text), text, value.place)
        elif isinstance(value, Rentang):
            text = tulis_rentang(value)
            self._isi[path] = Isi(("rentang", text), text, tempat)
        elif isinstance(value, Acuan):
            self._isi[path] = sebut_acuan(value)
        elif isinstance(value, Peta):
            for key, one in value.items():
                self._nilai((*path, self._kunci(name, str(key))), one, name, tempat)
        elif isinstance(value, tuple):
            self._daftar(path, value, name, tempat)
        elif is_dataclass(value) and not isinstance(value, Periode):
            place = getattr(value, "tempat", None) or tempat
            before = len(self._isi)
            self._bidang(value, path, place)
            self._butir[path] = self._isi.get(path) or _sebutan(list(self._isi.items())[before:], place)
        else:
            self._isi[path] = _polos(value, tempat)

    def _daftar(self, path: Jalan, items: tuple[Any, ...], name: str, tempat: Place | None) -> None:
        """Keep a list: items that have a kode, a year or a place of their own one by one, others as a whole."""
        if not items:
            return
        if name in TANPA_URUTAN:
            self._isi[path] = self._sekumpulan(items, tempat)
        elif is_dataclass(items[0]) and not isinstance(items[0], Scalar):
            seen: dict[Jalan, int] = {}
            for number, item in enumerate(items, start=1):
                key = (*path, *(_nama_butir(item) or (str(number),)))
                seen[key] = seen.get(key, 0) + 1
                self._nilai(key if seen[key] == 1 else (*key, str(seen[key])), item, name, tempat)
        else:
            text = ", ".join(str(item) for item in items)
            self._isi[path] = Isi(("daftar", *(str(item) for item in items)), text, tempat)

    def _sekumpulan(self, items: tuple[Any, ...], tempat: Place | None) -> Isi:
        """Return items without an order or a name as one field: all of them together."""
        if not is_dataclass(items[0]):
            texts = sorted(str(item) for item in items)
            return Isi(("kumpulan", *texts), ", ".join(texts), tempat)
        found = []
        for item in items:
            inner = Pendatar(self._satuan, self._ganti)
            inner._milik = self._milik
            inner._bidang(item, (), None)
            found.append(frozenset((path, one.kunci) for path, one in inner._isi.items()))
        counted = frozenset((one, found.count(one)) for one in found)
        return Isi(("kumpulan", counted), str(len(items)), tempat, Fraction(len(items)))

    def _kunci(self, name: str, key: str) -> str:
        """Return the name of an item of a mapping: variables and members as they are called on the other side."""
        if name == "ContohTingkat.dari":
            return next((other for kind in ANGGOTA if (other := self._ganti.sebut(kind, key)) != key), key)
        return self._ganti.bagian(self._milik, key) if name in {"Indikator.variabel", "Contoh.fakta"} else key


_SEBUTAN = frozenset({"rentang", "nama", "rumus"})
"""The fields that tell best what an item is."""


def _sebutan(fields_: Sequence[tuple[Jalan, Isi]], tempat: Place | None) -> Isi:
    """Return what an item with these fields is called: by the one that tells best, or by all of them."""
    shown = [(path, one) for path, one in fields_ if path[-1] != "acuan"]
    main = next((one.teks for path, one in shown if path[-1] in _SEBUTAN), "")
    return Isi((), main or ", ".join(f"{path[-1]} {one.teks}" for path, one in shown), tempat)


def _nama_butir(item: object) -> Jalan:
    """Return what an item of a list is called within it."""
    if isinstance(item, Target | Pagu):
        return (str(item.periode), item.rencana) if item.rencana else (str(item.periode),)
    if isinstance(item, NilaiNasional):
        return (str(item.tahun),)
    if isinstance(item, Pita):
        return (item.predikat,)
    kode = getattr(item, "kode", "")
    return (kode,) if kode else ()


def _polos(value: object, tempat: Place | None) -> Isi:
    """Return a plain value: a number, a truth, a text."""
    if isinstance(value, bool):
        return Isi(value, str(value).lower(), tempat)
    if isinstance(value, Fraction):
        return Isi(value, eksak(value), tempat, value)
    text = " ".join(str(value).split())
    return Isi(("teks", text), text, tempat)


def senama(one: Benda) -> Iterator[tuple[Jalan, object]]:
    """Yield what a thing says, citations aside: two that yield the same are the same but for their kode."""
    yield from ((path, item.kunci) for path, item in one.isi.items() if path[-1] != "acuan")
