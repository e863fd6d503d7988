"""Repairs that the audit proved, for a person: what is written, what it should be, and what that settles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.locale import N_, translator
from sakip_rules.render.lebar import Line, bungkus
from sakip_rules.render.teks import bersih, markdown
from sakip_rules.render.words import isi
from sakip_rules.source.numbers import write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from sakip_rules.audit.perbaikan import Perbaikan

JENIS = {
    "angka_hilang": N_("a digit is missing"),
    "angka_lebih": N_("a digit is too many"),
    "angka_salah": N_("a digit is wrong"),
    "angka_tertukar": N_("two digits are swapped"),
    "pemisah": N_("the separator is in the wrong place"),
    "baris_hilang": N_("{apa} is not counted in"),
    "baris_ganda": N_("{apa} is counted twice"),
}
_DIGIT = 3
_JUDUL = N_("Repairs that fit")
_BERNAMA = N_("{dokumen}, line {baris}. {nama}: {tertulis} would be {menjadi} ({jenis}).")
_TANPA_NAMA = N_("{dokumen}, line {baris}. {tertulis} would be {menjadi} ({jenis}).")
_SELESAI = N_("With that, {banyak} finding(s) agree and none is new: line {letak}.")
_TERBUKTI = N_("Recorded figures taken as misprinted")
_DIDUKUNG = N_("{banyak} other figures agree only with that: line {letak}.")
_TERANGAN = N_("The findings are judged as if these figures were put right; no file is changed.")


def terbukti(perbaikan: Sequence[Perbaikan], bahasa: str) -> Iterator[tuple[str, str]]:
    """Yield the recorded figures that the report refutes, as a heading and then sentences, each with its place."""
    _ = translator(bahasa)
    if perbaikan:
        yield _(_TERBUKTI), ""
        yield _(_TERANGAN), ""
        yield from ((_uraian(one, bahasa, _DIDUKUNG), str(one.tempat)) for one in perbaikan)


def berarti(perbaikan: Sequence[Perbaikan]) -> list[Perbaikan]:
    """Return the repairs that say more than a finding does: of rows, of several findings, of other figures.

    Another figure of a digit or two is one edit away from most: for a single finding it says nothing.
    """
    found: dict[object, Perbaikan] = {}
    for one in perbaikan:
        other = not _sendiri(one) and sum(char.isdecimal() for char in one.teks_tertulis) >= _DIGIT
        if one.baris is not None or len(one.selesai) > 1 or other:
            where = None if one.acuan is None else (one.acuan.dokumen, one.acuan.baris)
            found.setdefault((where, one.teks_tertulis, one.teks_menjadi, _letak(one)), one)
    return list(found.values())


def _letak(one: Perbaikan) -> tuple[int, ...]:
    """Return the lines of the findings that a repair settles."""
    cited = (item.klaim.acuan for item in one.selesai)
    return tuple(sorted({line for acuan in cited if acuan is not None for line in acuan.baris}))


def _sendiri(one: Perbaikan) -> bool:
    """Whether a repair makes a finding's own figure what it should be."""
    return any(item.klaim.cetak.teks.place in one.titik.cetak for item in one.selesai)


def layar(perbaikan: Sequence[Perbaikan], bahasa: str, lebar: int) -> Iterator[Line]:
    """Yield the lines of the screen; none where there is no repair."""
    perbaikan = berarti(perbaikan)
    if perbaikan:
        yield Line()
        yield Line(translator(bahasa)(_JUDUL).upper(), "bold")
    for one in perbaikan:
        yield Line()
        yield from (Line(f"  {text}") for text in bungkus(_uraian(one, bahasa), lebar - 2))
        yield Line(f"    {one.tempat}", "dim")


def md(perbaikan: Sequence[Perbaikan], bahasa: str) -> Iterator[str]:
    """Yield the lines of Markdown."""
    perbaikan = berarti(perbaikan)
    if perbaikan:
        yield from ("", f"## {markdown(translator(bahasa)(_JUDUL))}", "")
    for one in perbaikan:
        yield f"- {markdown(_uraian(one, bahasa))}"


def _uraian(one: Perbaikan, bahasa: str, selesai: str = _SELESAI) -> str:
    _ = translator(bahasa)
    name = " ".join(part for part in (one.milik, one.besaran.replace("_", " "), one.periode) if part)
    values = {
        "dokumen": "" if one.acuan is None else bersih(one.acuan.dokumen),
        "baris": "" if one.acuan is None else ", ".join(map(str, one.acuan.baris)),
        "nama": bersih(name),
        "tertulis": _angka(one.teks_tertulis, one.tertulis, bahasa),
        "menjadi": _angka(one.teks_menjadi, one.menjadi, bahasa),
        "jenis": isi(_(JENIS[one.jenis]), lambda _name: _apa(one)),
        "banyak": str(len(one.selesai)),
        "letak": ", ".join(map(str, _letak(one))),
    }
    told = (isi(_(text), values.__getitem__) for text in (_BERNAMA if name else _TANPA_NAMA, selesai))
    return " ".join(text for text in told if text)


def _angka(teks: str, nilai: Fraction, bahasa: str) -> str:
    """Return a figure as it is printed; one that is written without marks with them, for it is read by a person."""
    return write(nilai, 0, "potong", notation=bahasa) if teks.isdecimal() else bersih(teks)


def _apa(one: Perbaikan) -> str:
    """Return the row that a total leaves out or counts twice."""
    return "" if one.baris is None else bersih(one.baris.nama)
