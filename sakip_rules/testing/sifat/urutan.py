"""The order of files decides nothing, nor how facts are spread over them (T2).

The files of an agency are read in another order, and its facts are written into other files in another order, each
with its periode. What comes out is the same, byte for byte, but for the places where things stand.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from sakip_rules.engine.nilai import nilai
from sakip_rules.engine.nilai_json import nilai_json
from sakip_rules.engine.susun import susun_instansi
from sakip_rules.locale import N_
from sakip_rules.model.baca import susun
from sakip_rules.source.penulis import blok
from sakip_rules.testing.dinas import dokumen
from sakip_rules.testing.sifat.dasar import Langgar, Sifat, selalu
from sakip_rules.testing.tulisan import baris_fakta

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

    from sakip_rules.source.documents import Document
    from sakip_rules.source.penulis import Isi
    from sakip_rules.testing.pokok import InstansiUji
    from sakip_rules.testing.sifat.dasar import Janji

_TEMPAT = frozenset({"tempat", "berkas", "terkait"})
_PALING_BANYAK = 4

_BEDA = N_(
    "Read in another order and with its facts in {banyak} files, {besaran} of {kode} is {dua} in place of {satu}."
)


@dataclass(frozen=True, slots=True)
class Acakan:
    """Another order: of files and rows by the number it is made of, facts in so many files (0: as they are)."""

    benih: int
    berkas: int


def _bahan(_instansi: InstansiUji, _janji: Janji) -> SearchStrategy[Acakan]:
    return st.builds(Acakan, st.integers(0, 10**6), st.integers(0, _PALING_BANYAK))


def _langgar(instansi: InstansiUji, _janji: Janji, drawn: Acakan) -> Langgar | None:
    own = tuple(one for one in instansi.dokumen if one.instansi in ("", instansi.kode))
    shuffled = diacak(own, instansi.kode, drawn)
    before, after = _semula(instansi), _nilai(instansi, shuffled)
    if json.dumps(before) == json.dumps(after):
        return None
    pairs = list(zip(before, after, strict=False))
    first, second = next((pair for pair in pairs if pair[0] != pair[1]), pairs[-1])
    told = {"besaran": str(first.get("besaran")), "kode": str(first.get("kode"))}
    data = {"banyak": drawn.berkas or 1, **told, "satu": _sebut(first), "dua": _sebut(second)}
    files = {one.name: one.source.text for one in shuffled if one.kind == "realisasi"}
    return Langgar(_BEDA, data, yaml="".join(f"# {name}\n{text}" for name, text in files.items()))


def _sebut(entry: dict[str, object]) -> str:
    return json.dumps(entry.get("eksak") or entry.get("tampil") or entry.get("tanpa_nilai"), ensure_ascii=False)


def diacak(documents: Sequence[Document], instansi: str, drawn: Acakan) -> list[Document]:
    """Return the files in another order, the facts in other files of other names."""
    random = Random(drawn.benih)  # noqa: S311 - an order that has to be made again, not kept secret
    kept = [one for one in documents if one.kind != "realisasi"] if drawn.berkas else list(documents)
    if drawn.berkas:
        kept += _dibagi(documents, instansi, drawn.berkas, random)
    random.shuffle(kept)
    return kept


def _dibagi(documents: Sequence[Document], instansi: str, berkas: int, random: Random) -> list[Document]:
    rows = [("fakta", row) for row in baris_fakta(documents, instansi, "fakta")]
    rows += [("anggaran", row) for row in baris_fakta(documents, instansi, "anggaran")]
    random.shuffle(rows)
    files: list[dict[str, list[Isi]]] = [{} for _ in range(berkas)]
    for at, (kind, row) in enumerate(rows):
        files[at % berkas].setdefault(kind, []).append(row)
    names = random.sample(range(100), berkas)
    return [
        dokumen(
            f"realisasi/{instansi}/bagian-{name}.yaml", "".join(f"{one}\n" for one in blok(file)), "realisasi", instansi
        )
        for name, file in zip(names, files, strict=True)
        if file
    ]


@lru_cache(maxsize=64)
def _semula(instansi: InstansiUji) -> list[dict[str, object]]:
    return _nilai(instansi, [one for one in instansi.dokumen if one.instansi in ("", instansi.kode)])


def _nilai(instansi: InstansiUji, documents: Sequence[Document]) -> list[dict[str, object]]:
    ruang, _ = susun(documents)
    tersusun, _ = susun_instansi(ruang, instansi.kode, instansi.tersusun.buku)
    found = _tanpa_tempat(nilai_json(nilai(tersusun, instansi.periode)))
    return list(found["nilai"]) if isinstance(found, dict) else []


def _tanpa_tempat(data: object) -> object:
    """Return plain data without the places where things stand."""
    if isinstance(data, dict):
        return {key: _tanpa_tempat(value) for key, value in data.items() if key not in _TEMPAT}
    return [_tanpa_tempat(one) for one in data] if isinstance(data, list) else data


URUTAN: Sifat[InstansiUji] = Sifat(
    "urutan-berkas",
    N_("The order of files and how facts are spread over them decide nothing."),
    selalu,
    _bahan,
    _langgar,
)
