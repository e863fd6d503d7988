"""Examples as text: what a planner pastes is what was tried, because it is read back before it is tried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.model.baca.bacaan import Bacaan
from sakip_rules.model.rujukan import nama_satuan
from sakip_rules.source.nodes import Mapping
from sakip_rules.source.penulis import alur
from sakip_rules.source.places import SourceFile
from sakip_rules.source.yaml_reader import read_yaml

if TYPE_CHECKING:
    from sakip_rules.model.ruang_kerja import RuangKerja
    from sakip_rules.source.penulis import Isi


def bacaan(ruang: RuangKerja) -> Bacaan:
    """Return what is needed to read an example of a workspace."""
    return Bacaan(satuan=nama_satuan(ruang.standar.satuan.values()))


def baca(isi: Isi, nama: str) -> Mapping | None:
    """Read something written on one line as the reader of files does; `nama` is the file it would be in."""
    root, found = read_yaml(SourceFile(nama, f"isi: {alur(isi)}\n", ""))
    node = root.get("isi") if isinstance(root, Mapping) and not found else None
    return node if isinstance(node, Mapping) else None
