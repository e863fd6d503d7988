"""Citations, and the documents they cite."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sakip_rules.model.acuan import Acuan, Dasar, Dokumen
from sakip_rules.model.baca.bidang import baris, cacah, peta, skalar, skalar_semua, teks, wajib

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.nodes import Mapping, Scalar

_TANPA_DOKUMEN = "J023"


def baca_acuan(
    bacaan: Bacaan, mapping: Mapping, bawaan: Acuan | None = None, tabel: Scalar | None = None
) -> Acuan | None:
    """Read the `acuan` of a mapping; without one of its own it has that of what it stands in (`bawaan`).

    `tabel` is the table of those that name none.
    """
    node = peta(mapping, "acuan")
    if node is None:
        return bawaan
    found = acuan_dari(bacaan, node)
    return found if found.tabel or tabel is None else replace(found, tabel=tabel.text.strip())


def acuan_dari(bacaan: Bacaan, node: Mapping) -> Acuan:
    """Read a citation, and keep which document it names."""
    own = skalar(node, "dokumen")
    dokumen = bacaan.dokumen if own is None else own
    if own is not None:
        bacaan.dikutip.append(own)
    elif dokumen is None:
        bacaan.lapor(_TANPA_DOKUMEN, node.place)
    one = skalar(node, "baris")
    lines = skalar_semua(node, "baris") if one is None else (one,)
    named, table = "" if dokumen is None else dokumen.text, teks(node, "tabel")
    found = Acuan(named, table, tuple(cacah(line) for line in lines), node.place)
    bacaan.acuan.append(found)
    return found


def sekali(temuan: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield findings with J023 once for each file: a document left out at its top is missing from every acuan."""
    found = tuple(temuan)
    bare: dict[str, list[Diagnostic]] = {}
    for item in found:
        if item.code == _TANPA_DOKUMEN and item.place is not None:
            bare.setdefault(item.place.file, []).append(item)
    first = {id(group[0]): len(group) - 1 for group in bare.values()}
    for item in found:
        if item.code != _TANPA_DOKUMEN:
            yield item
        elif id(item) in first:
            yield replace(item, data=(("lagi", str(first[id(item)] or "")),))


def baca_dasar(bacaan: Bacaan, root: Mapping) -> Dasar:
    """Read how a standard is grounded."""
    acuan = baca_acuan(bacaan, root)
    return Dasar(teks(root, "dasar_hukum"), teks(root, "status_sumber"), teks(root, "catatan"), acuan)


def baca_dokumen(root: Mapping) -> tuple[Dokumen, ...]:
    """Read the list of documents."""
    found = []
    for row in baris(root, "dokumen"):
        kode, tahun = wajib(row, "kode"), cacah(wajib(row, "tahun"))
        found.append(Dokumen(kode.text, teks(row, "judul"), tahun, teks(row, "berkas"), kode.place))
    return tuple(found)
