"""Facts that were read → files of facts: which are new, which stand there already, and the texts to be written.

Data: what a sheet gave, the facts an agency has, and the files they stand in. Invariant: a fact that is recorded with
the same value is left alone; one with another value is told, and changed only when that was asked for, where it stands.
The texts are YAML our reader reads back; nothing is written here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sakip_rules.impor.baca import bertentangan
from sakip_rules.impor.sunting import Ganti, sunting
from sakip_rules.model.periode import baca_periode
from sakip_rules.source.numbers import Missing, Number, write
from sakip_rules.source.penulis import Isi, Polos, alur

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sakip_rules.impor.hasil import Kunci, Terbaca
    from sakip_rules.model.fakta import Fakta, FaktaAnggaran
    from sakip_rules.model.ruang_kerja import BerkasInstansi
    from sakip_rules.source.diagnostics import Diagnostic
    from sakip_rules.source.documents import Document
    from sakip_rules.source.numbers import Written

_REALISASI = "realisasi"
_SKEMA = "# yaml-language-server: $schema=../../schemas/realisasi.schema.json"
_YAML = ".yaml"


@dataclass(frozen=True, slots=True)
class Asal:
    """Where the facts come from: the name of the spreadsheet, and the kode of the document that it is (or empty)."""

    berkas: str
    dokumen: str = ""


@dataclass(frozen=True, slots=True)
class Rencana:
    """What writing would do: `sama` stands there already, `beda` with another value, `berkas` are texts by name.

    `ada` are those of `berkas` that exist and would be changed; `tak_tersunting` those that cannot be changed safely;
    `tak_lolos` is what `periksa` would find wrong afterwards.
    """

    baru: tuple[Terbaca, ...] = ()
    sama: tuple[Terbaca, ...] = ()
    beda: tuple[Diagnostic, ...] = ()
    diganti: tuple[Terbaca, ...] = ()
    berkas: Mapping[str, str] = field(default_factory=dict)
    ada: tuple[str, ...] = ()
    tak_tersunting: tuple[str, ...] = ()
    tak_lolos: tuple[Diagnostic, ...] = ()


def rencanakan(  # noqa: PLR0913 - what is read, what is there, where it goes, and two decisions
    facts: Iterable[Terbaca],
    berkas: BerkasInstansi,
    documents: Mapping[str, Document],
    asal: Asal,
    *,
    ke: str = "",
    timpa: bool = False,
) -> Rencana:
    """Plan the writing of facts for an agency whose files are `documents`; `ke` names one file for all of them."""
    known = _tercatat(berkas)
    new: list[Terbaca] = []
    same: list[Terbaca] = []
    changed: list[tuple[Terbaca, Fakta | FaktaAnggaran]] = []
    other: list[Diagnostic] = []
    for fact in facts:
        before = known.get(_kunci(fact))
        if before is None:
            new.append(fact)
        elif _senilai(before.nilai, fact.nilai):
            same.append(fact)
        elif timpa and before.nilai_tertulis.source.name.endswith(_YAML):
            changed.append((fact, before))
        else:
            written = before.nilai_tertulis
            other.append(bertentangan(fact, written.text, written.place))
    names: dict[str, list[Terbaca]] = {}
    for fact in new:
        names.setdefault(ke or _nama(fact, new, berkas.instansi.kode), []).append(fact)
    edits: dict[str, list[Ganti]] = {}
    for fact, before in changed:
        spot = before.nilai_tertulis
        remark = f"{_bersih(asal.berkas)} {_bersih(_sel(fact))}, semula {_bersih(spot.text)}"
        edits.setdefault(spot.source.name, []).append(Ganti(spot.start, spot.end, _teks_nilai(fact.nilai), remark))
    texts: dict[str, str] = {}
    failed: list[str] = []
    for name in dict.fromkeys((*names, *edits)):
        text = _teks(name, names.get(name, []), edits.get(name, []), documents.get(name), asal)
        if text is None:
            failed.append(name)
        else:
            texts[name] = text
    return Rencana(
        tuple(new),
        tuple(same),
        tuple(other),
        tuple(fact for fact, _ in changed),
        texts,
        tuple(name for name in texts if name in documents),
        tuple(failed),
    )


def terbukti(facts: Iterable[Terbaca], berkas: BerkasInstansi) -> bool:
    """Whether every fact stands in the files of an agency with exactly its value."""
    known = _tercatat(berkas)
    return all((found := known.get(_kunci(fact))) is not None and _senilai(found.nilai, fact.nilai) for fact in facts)


def _tercatat(berkas: BerkasInstansi) -> dict[Kunci, Fakta | FaktaAnggaran]:
    known: dict[Kunci, Fakta | FaktaAnggaran] = {}
    for fact in berkas.fakta:
        name = "" if fact.variabel is None else fact.variabel.text
        part = "" if fact.rincian is None else fact.rincian.text
        known.setdefault((fact.indikator.text, name, part, fact.periode), fact)
    for spent in berkas.anggaran:
        known.setdefault((spent.simpul.text, _ANGGARAN, spent.besaran, spent.periode), spent)
    return known


_ANGGARAN = "anggaran:"


def _kunci(fact: Terbaca) -> Kunci:
    if fact.milik.indikator is None:
        return (fact.milik.simpul, _ANGGARAN, _REALISASI, fact.periode)
    return fact.kunci


def _senilai(one: Written, other: Written) -> bool:
    if isinstance(one, Number) and isinstance(other, Number):
        return one.value == other.value
    if isinstance(one, Missing) or isinstance(other, Missing):
        return isinstance(one, Missing) and isinstance(other, Missing)
    return one.text.strip() == other.text.strip()


def _nama(fact: Terbaca, facts: Iterable[Terbaca], instansi: str) -> str:
    """Return the file a fact goes into: one a year, named after a part of it where all its facts are of that part."""
    parts = {one.periode for one in facts if one.periode.tahun == fact.periode.tahun}
    periode = fact.periode if len(parts) == 1 else fact.periode.setahun
    return f"{_REALISASI}/{instansi}/{periode}{_YAML}"


def _teks(name: str, facts: list[Terbaca], edits: list[Ganti], document: Document | None, asal: Asal) -> str | None:
    """Return the text of a file with facts in it, new or changed; None where it cannot be changed safely."""
    stem = name.rpartition("/")[2].removesuffix(_YAML)
    rows: dict[str, list[str]] = {}
    own = document is None
    for fact in facts:
        key = "fakta" if fact.milik.indikator is not None else "anggaran"
        row = alur(_baris(fact, stem, asal, own=own))
        rows.setdefault(key, []).append(f"- {row}  # {_bersih(_sel(fact))}")
    if document is not None:
        return sunting(document.source, document.root, edits, rows)
    head = [_SKEMA, f"# Diimpor dari {_bersih(asal.berkas)}; di belakang setiap baris: sel tempat angkanya dibaca."]
    head += [f"dokumen: {asal.dokumen}"] if asal.dokumen else []
    lists = [line for key, found in rows.items() for line in (f"{key}:", *(f"  {row}" for row in found))]
    return "\n".join([*head, *lists, ""])


def _baris(fact: Terbaca, stem: str, asal: Asal, *, own: bool) -> dict[str, Isi]:
    row: dict[str, Isi] = {}
    milik = fact.milik
    if milik.indikator is None:
        row["simpul"] = milik.simpul
    else:
        row["indikator"] = milik.kode
        if milik.variabel is not None:
            row["variabel"] = milik.variabel.kode
        if milik.rincian:
            row["rincian"] = milik.rincian
    if baca_periode(stem) != fact.periode:
        row["periode"] = Polos(str(fact.periode))
    row["nilai"] = _isi_nilai(fact.nilai)
    if asal.dokumen:
        cited: dict[str, Isi] = {} if own else {"dokumen": asal.dokumen}
        row["acuan"] = cited | ({"tabel": fact.letak.sel} if fact.letak.sel else {"baris": Polos(str(fact.letak.line))})
    return row


def _isi_nilai(nilai: Written) -> Isi:
    if isinstance(nilai, Number):
        if nilai.bagian:
            return {kode: Polos(figure) for kode, figure in nilai.bagian}
        return Polos(write(nilai.value, nilai.decimals, "potong"))
    return "-" if isinstance(nilai, Missing) else nilai.text.strip()


def _teks_nilai(nilai: Written) -> str:
    text = alur(_isi_nilai(nilai))
    return text[1:-1] if text.startswith("{") else text


def _sel(fact: Terbaca) -> str:
    """Return what a cell is called: as spreadsheets do, or by line and column."""
    return fact.letak.sel or f"{fact.letak.line}:{fact.letak.column}"


def _bersih(text: str) -> str:
    """Return a text for a comment: one line, nothing that is not seen."""
    return "".join(char if char.isprintable() else " " for char in text)
