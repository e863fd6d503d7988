"""A case as files a planner writes: the rows of its facts file, its target, and the whole workspace around them.

Data: a `Kasus` and the files of its agency. Invariant: `sakip nilai` on what `ruang` gives judges what the case judges.
A file whose target is another one is written anew: what it said, without its comments.
"""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.engine.tampil import eksak, tercetak
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.source.documents import STANDAR
from sakip_rules.source.nodes import Mapping, Scalar, Sequence
from sakip_rules.source.numbers import Number
from sakip_rules.source.penulis import Polos, alur, blok
from sakip_rules.testing.bentuk import polos

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sakip_rules.model.bukti import Bukti
    from sakip_rules.source.documents import Document
    from sakip_rules.source.nodes import Node
    from sakip_rules.source.numbers import Written
    from sakip_rules.source.penulis import Isi
    from sakip_rules.testing.bentuk import Baris, Kasus

_REALISASI = "realisasi"
_LOGIS = frozenset({"true", "false"})


def tulis_kasus(kasus: Kasus) -> str:
    """Return a case as YAML: what its rule says otherwise, its facts, and as comments what comes out."""
    pokok, result = kasus.pokok, kasus.hasil()
    proofs = {"realisasi": result.realisasi, "capaian": result.capaian, "predikat": result.predikat}
    if result.predikat_realisasi is not None:
        proofs["predikat_realisasi"] = result.predikat_realisasi
    shown = [f"{name} {sebut(proof)}" for name, proof in proofs.items()]
    return f"{tulis_fakta(kasus)}# {pokok.kode} {pokok.periode}: {', '.join(shown)}\n"


def tulis_fakta(kasus: Kasus) -> str:
    """Return a case as YAML, without what comes out: it need not be possible to judge it."""
    lines = []
    if kasus.aturan_lain:
        lines.append(f"# {kasus.pokok.item.indikator.tempat.file} ({kasus.pokok.kode})")
    if kasus.target is not None:
        lines.append(f"target: {alur(_kunci_target(kasus))}")
    if kasus.parameter:
        lines.append(f"parameter: {alur({name: _angka(text) for name, text in kasus.parameter})}")
    lines += [f"# {_nama_fakta(kasus)}", *blok({"fakta": [dict(_baris(one)) for one in kasus.fakta]})]
    return "".join(f"{line}\n" for line in lines)


def sebut(bukti: Bukti) -> str:
    """Return a value exactly in its printed unit, a word, or the codes of the reasons why there is none."""
    value = bukti.nilai
    if isinstance(value, TanpaNilai):
        return f"- ({', '.join(one.code for one in value.sebab)})"
    members = value if isinstance(value, tuple) else (value,)
    figures = [eksak(tercetak(one, bukti.satuan)) if isinstance(one, Fraction) else str(one) for one in members]
    unit = "" if bukti.satuan is None or isinstance(value, str) else f" {bukti.satuan.kode}"
    return f"{' - '.join(figures)}{unit}"


def ruang(kasus: Kasus) -> dict[str, str]:
    """Return a workspace in which the indicator is judged as in the case: the text of each of its files, by name."""
    agency = kasus.pokok.instansi
    files = {}
    for document in agency.dokumen:
        own = document.instansi in ("", agency.kode) and document.kind != _REALISASI
        if own and not document.name.startswith(STANDAR):
            files[document.name] = document.source.text
    if kasus.aturan_lain:
        name = kasus.pokok.item.indikator.tempat.file
        files[name] = _dengan_aturan(kasus, next(one for one in agency.dokumen if one.name == name))
    spent = baris_fakta(agency.dokumen, agency.kode, "anggaran")
    rows: dict[str, Isi] = {"fakta": [dict(_baris(one)) for one in kasus.fakta], "anggaran": spent}
    if kasus.fakta or spent:
        files[_nama_fakta(kasus)] = "".join(
            f"{line}\n" for line in blok({key: row for key, row in rows.items() if row})
        )
    return files


def baris_fakta(documents: Iterable[Document], instansi: str, kunci: str) -> list[Isi]:
    """Return the rows of an agency's facts files under `fakta` or `anggaran`, each with its periode, uncited."""
    found: list[Isi] = []
    for document in documents:
        rows = document.root.get(kunci) if (document.kind, document.instansi) == (_REALISASI, instansi) else None
        for row in rows if isinstance(rows, Sequence) else ():
            written = _isi(row)
            if isinstance(written, dict):
                kept = {key: value for key, value in written.items() if key != "acuan"}
                found.append({"periode": Polos(_stem(document.name)), **kept})
    return found


def _stem(name: str) -> str:
    return name.rpartition("/")[2].rpartition(".")[0]


def _nama_fakta(kasus: Kasus) -> str:
    return f"realisasi/{kasus.pokok.instansi.kode}/{kasus.pokok.periode}.yaml"


def _baris(baris: Baris) -> Iterator[tuple[str, Isi]]:
    yield "indikator", baris.indikator
    if baris.variabel:
        yield "variabel", baris.variabel
    if baris.rincian:
        yield "rincian", baris.rincian
    yield "periode", Polos(str(baris.periode))
    yield "nilai", _angka(baris.nilai)


def _angka(teks: str) -> Isi:
    return Polos(teks) if polos(teks) else teks


def _kunci_target(kasus: Kasus) -> dict[str, Isi]:
    return {str(kasus.pokok.periode): _angka(kasus.target or "")}


def _dengan_aturan(kasus: Kasus, document: Document) -> str:
    """Return the file of the indicator with another target; examples without a target of their own are left out."""
    whole = _isi(document.root)
    own = next(one for one in _simpul(whole) if one.get("kode") == kasus.pokok.kode and "polaritas" in one)
    if kasus.parameter:
        own["parameter"] = {name: _angka(text) for name, text in kasus.parameter}
    if kasus.target is not None:
        kept = {one: value for one, value in _target(kasus).items() if one != str(kasus.pokok.periode)}
        own["target"] = _kunci_target(kasus) | kept
    examples = own.get("contoh")
    aimed = [one for one in examples if isinstance(one, dict) and "target" in one] if isinstance(examples, list) else []
    when = str(kasus.pokok.periode)
    own["contoh"] = aimed or [{"fakta": {"realisasi": {when: "-"}}, "periode": Polos(when)}]
    return "".join(f"{line}\n" for line in blok(whole)) if isinstance(whole, dict) else ""


def _target(kasus: Kasus) -> dict[str, Isi]:
    """Return the targets of the rule for other periodes, by planning document where they name one."""
    found: dict[str, Isi] = {}
    for one in kasus.pokok.item.indikator.target:
        written = _kuantitas(one.nilai)
        if one.rencana:
            rows = found.setdefault(str(one.periode), {})
            if isinstance(rows, dict):
                rows[one.rencana] = written
        else:
            found[str(one.periode)] = written
    return found


def _kuantitas(nilai: Written) -> Isi:
    """Return a figure as it was written, one in parts as its parts."""
    parts = nilai.bagian if isinstance(nilai, Number) else ()
    return {kode: _angka(text) for kode, text in parts} if parts else _angka(nilai.text.strip())


def _simpul(isi: object) -> Iterator[dict[str, Isi]]:
    """Yield every mapping of a file."""
    if isinstance(isi, dict):
        yield isi
    for part in isi.values() if isinstance(isi, dict) else isi if isinstance(isi, list) else ():
        yield from _simpul(part)


def _isi(node: Node) -> Isi:
    """Return what a node says, to be written again: a figure in quotes stays in them, one without stays without."""
    if isinstance(node, Scalar):
        if node.style and node.text.isprintable():
            return Polos(json.dumps(node.text, ensure_ascii=False))
        plain = not node.style and (polos(node.text) or node.text in _LOGIS)
        return Polos(node.text) if plain else node.text
    if isinstance(node, Mapping):
        return {entry.key.text: _isi(entry.value) for entry in node}
    return [_isi(one) for one in node]
