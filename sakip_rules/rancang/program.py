"""A program as answered → its file: kegiatan, sub kegiatan, and pagu where it belongs.

Invariant: pagu stands with the node it was given for, and every node once, under the one it belongs to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.rancang.jawaban import angka
from sakip_rules.rancang.lembar import Pohon, lembar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sakip_rules.source.penulis import Isi


def teks(
    kepala: Mapping[str, str],
    kegiatan: Sequence[tuple[str, str]],
    sub_kegiatan: Sequence[tuple[str, str, str]],
    pagu: Sequence[tuple[str, str, str]],
) -> str:
    """Return the text of a program's file.

    `kegiatan` are kode and name, `sub_kegiatan` the kegiatan's kode, kode and name, `pagu` a node's kode, year, amount.
    """
    amounts: dict[str, dict[str, Isi]] = {}
    for node, year, amount in pagu:
        amounts.setdefault(node, {})[year] = angka(amount)

    def simpul(kode: str, nama: str) -> dict[str, Isi]:
        row: dict[str, Isi] = {"kode": kode, "nama": nama}
        return row | {"pagu": amounts[kode]} if kode in amounts else row

    rows: list[dict[str, Isi]] = []
    for kode, nama in kegiatan:
        below = [simpul(own, name) for parent, own, name in sub_kegiatan if parent == kode]
        rows.append(simpul(kode, nama) | ({"sub_kegiatan": below} if below else {}))
    nilai: dict[str, Isi | Pohon] = {name: value for name, value in kepala.items() if value}
    nilai["pagu"] = amounts.get(kepala["kode"], {})
    if rows:
        nilai["kegiatan"] = Pohon(rows)
    return lembar("program", nilai)
