"""Units a draft uses that are not declared yet, and satuan.yaml with them.

Data: the units of a workspace, and new ones with their kind (`cacah` counts whole things, `ukur` measures). Invariant:
lines are only ever put behind what stands in satuan.yaml; nothing in it is changed, comments included.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.formula.units import BukuSatuan
from sakip_rules.model.satuan import Satuan
from sakip_rules.rancang.lembar import lembar
from sakip_rules.rancang.usulan import Usulan
from sakip_rules.source.diagnostics import Diagnostic
from sakip_rules.source.nodes import scalar_at
from sakip_rules.source.penulis import Polos, alur
from sakip_rules.source.places import Place, SourceFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sakip_rules.model.ruang_kerja import RuangKerja
    from sakip_rules.source.documents import Document
    from sakip_rules.source.penulis import Isi

SATUAN, CACAH = "definitions/standar/satuan.yaml", "cacah"
_TAK_ADA = "U001"
_BUKAN_KODE = re.compile(r"[^A-Za-z0-9]+")


def tak_dikenal(ruang: RuangKerja, baru: Mapping[str, str], teks: str) -> tuple[str, str] | None:
    """Return the first name in a unit's text that is not known, and the nearest one that is; None where all are.

    The name is empty where the text is no unit at all.
    """
    buku, _ = BukuSatuan.susun({**ruang.standar.satuan, **{name: _satuan(name, kind) for name, kind in baru.items()}})
    found = buku.ukuran(scalar_at(teks, "", 0, len(teks), SourceFile(SATUAN, teks, "")))
    if not isinstance(found, Diagnostic):
        return None
    return (found.datum("nama"), found.datum("nearest")) if found.code == _TAK_ADA else ("", "")


def usulan(documents: Iterable[Document], baru: Mapping[str, str]) -> tuple[Usulan, ...]:
    """Return satuan.yaml of the workspace with the new units behind the others, or a new one where there is none."""
    old = next((item.source.text for item in documents if item.name == SATUAN), None)
    rows = [_baris(name, kind) for name, kind in baru.items()]
    text = lembar("satuan", {"satuan": rows}) if old is None else _ditambah(old, rows)
    return (Usulan("satuan", "", SATUAN, text, ganti=old is not None),)


def _ditambah(old: str, rows: Sequence[Mapping[str, Isi]]) -> str:
    indents = re.findall(r"^([ ]*)- ", old, re.MULTILINE)
    indent = indents[0] if indents else "  "
    before = old if old.endswith("\n") else f"{old}\n"
    return before + "".join(f"{indent}- {alur(row)}\n" for row in rows)


def _kode(nama: str) -> str:
    return _BUKAN_KODE.sub("_", nama).strip("_")


def _baris(nama: str, jenis: str) -> Mapping[str, Isi]:
    """Return the declaration of a unit that stands on its own, under the name it was called by."""
    row: dict[str, Isi] = {"kode": _kode(nama), "nama": nama[:1].upper() + nama[1:]}
    if _kode(nama) != nama:
        row["alias"] = [nama]
    return row | {"cacah": Polos("true")} if jenis == CACAH else row


def _satuan(nama: str, jenis: str) -> Satuan:
    place = Place(SATUAN, 1, 1, 0)
    return Satuan(
        kode=_kode(nama),
        nama=nama,
        alias=(nama,),
        dari=None,
        faktor=Fraction(1),
        selisih_dari="",
        urutan={},
        awalan="",
        akhiran="",
        desimal=None,
        cacah=jenis == CACAH,
        tempat=place,
    )
