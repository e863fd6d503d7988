"""Citations, and the documents they cite."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sakip_rules.model.acuan import Acuan, Dasar, Dokumen
from sakip_rules.model.baca.bidang import baris, cacah, peta, skalar, skalar_semua, teks, wajib

if TYPE_CHECKING:
    from sakip_rules.model.baca.bacaan import Bacaan
    from sakip_rules.source.nodes import Mapping, Scalar


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
        bacaan.lapor("J023", node.place)
    one = skalar(node, "baris")
    lines = skalar_semua(node, "baris") if one is None else (one,)
    named, table = "" if dokumen is None else dokumen.text, teks(node, "tabel")
    found = Acuan(named, table, tuple(cacah(line) for line in lines), node.place)
    bacaan.acuan.append(found)
    return found


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
