"""A sheet: the order and the comments of a new file, with the answers put in.

Data: a sheet of `templat/baru`, in which a line `__kunci__` stands for a key and its value. Invariant: a key without a
value leaves the file together with the comment right above it, and every value reads back as it was given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.source.penulis import LEKUK, alur, blok, skalar
from sakip_rules.source.resources import templat_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sakip_rules.source.penulis import Isi

_TEMPAT = re.compile(r"__(?P<kunci>[a-z_]+)__")


@dataclass(frozen=True, slots=True)
class Pohon:
    """A list of mappings that hold lists of mappings themselves: each key stands on a line of its own."""

    butir: Sequence[Mapping[str, Isi]]


def pohon(kunci: str, butir: Sequence[Mapping[str, Isi]], lekuk: int = 0) -> Iterator[str]:
    """Yield the lines of a list in which every key has a line, whatever is below it.

    >>> list(pohon("kegiatan", [{"kode": "P1.1", "sub_kegiatan": [{"kode": "P1.1.1"}]}]))
    ['kegiatan:', '  - kode: P1.1', '    sub_kegiatan:', '      - kode: P1.1.1']
    """
    indent = LEKUK * lekuk
    yield f"{indent}{kunci}:"
    for row in butir:
        lead = f"{indent}{LEKUK}- "
        for key, value in row.items():
            if isinstance(value, list):
                yield from pohon(key, value, lekuk + 2)
            else:
                yield f"{lead}{key}: {skalar(value) if isinstance(value, str) else alur(value)}"
            lead = f"{indent}{LEKUK}{LEKUK}"


def lembar(jenis: str, nilai: Mapping[str, Isi | Pohon]) -> str:
    """Return the text of a new file of a kind; what is empty in `nilai` is left out."""
    lines: list[str] = []
    comment: list[str] = []
    sheet = (templat_folder() / "baru" / f"{jenis}.yaml").read_text(encoding="utf-8")
    for line in sheet.splitlines():
        found = _TEMPAT.fullmatch(line)
        if found is None:
            comment.append(line)
            continue
        # The first line of all belongs to the file, not to its first key.
        kept = comment if nilai.get(found["kunci"]) else comment[: 1 if not lines else 0]
        lines += kept
        comment = []
        if nilai.get(found["kunci"]):
            key, value = found["kunci"], nilai[found["kunci"]]
            lines += pohon(key, value.butir) if isinstance(value, Pohon) else blok({key: value})
    return "\n".join([*lines, ""])
