"""The first workspace: one made-up agency, as files in `templat/ruang`, with the schemas beside it.

Data: the packaged files, with three marks in their text and names: `__KODE__`, `__NAMA__` and `__TAHUN__` (also
`__TAHUN-1__`, `__TAHUN+1__`). Invariant: in YAML a kode or name stands as a scalar that reads back as what was given,
whatever it is.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sakip_rules.source.documents import KINDS
from sakip_rules.source.penulis import skalar
from sakip_rules.source.resources import schema_folder, templat_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

_TANDA = re.compile(r"(?P<isian>(?<=: ))?__(?:(?P<nama>KODE|NAMA)|TAHUN(?P<geser>[-+][0-9])?)__")
_UMUM = "umum"
SKEMA = "schemas"


@dataclass(frozen=True, slots=True)
class Bawaan:
    """What the packaged workspace is called where nobody says otherwise."""

    kode: str
    nama: str
    tahun: int


def bawaan() -> Bawaan:
    """Return the kode, name and year of the packaged workspace, from templat/bawaan.json."""
    data = _data()
    return Bawaan(data["kode"], data["nama"], data["tahun"])


def ruang(isian: Bawaan) -> Mapping[str, bytes]:
    """Return the files of a first workspace by their path in it, in the order of their names."""
    folder, hidden = templat_folder() / "ruang", frozenset(_data()["titik"])
    files = {}
    for path in folder.rglob("*"):
        if path.is_file():
            first, *rest = path.relative_to(folder).parts
            # A folder of the package cannot have the dot in front of its name that it needs in the workspace.
            name = "/".join([f".{first}" if first in hidden else first, *rest])
            text = path.read_text(encoding="utf-8")
            files[_isi(name, isian)] = _isi(text, isian, yaml=path.suffix == ".yaml").encode()
    for kind in (*KINDS, _UMUM):
        name = f"{kind}.schema.json"
        files[f"{SKEMA}/{name}"] = (schema_folder() / name).read_bytes()
    return dict(sorted(files.items()))


def sekitar(tahun: int) -> tuple[int, ...]:
    """Return every year the workspace names when its report is of `tahun`."""
    paths = [path for path in (templat_folder() / "ruang").rglob("*") if path.is_file()]
    texts = [f"{path.name}\n{path.read_text(encoding='utf-8')}" for path in paths]
    return tuple(sorted({tahun + int(found["geser"] or 0) for text in texts for found in _TANDA.finditer(text)}))


def _data() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((templat_folder() / "bawaan.json").read_text(encoding="utf-8"))
    return found


def _isi(text: str, isian: Bawaan, *, yaml: bool = False) -> str:
    """Put the values in the places of their marks, in one pass: a name that looks like a mark stays as it is."""
    words = {"KODE": isian.kode, "NAMA": isian.nama}

    def ganti(found: re.Match[str]) -> str:
        if not found["nama"]:
            return str(isian.tahun + int(found["geser"] or 0))
        word = words[found["nama"]]
        return skalar(word, alur=True) if yaml and found["isian"] is not None else word

    return _TANDA.sub(ganti, text)
