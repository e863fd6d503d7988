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

    from sakip_rules.audit.perbaikan import Perbaikan

JENIS = {
    "angka_hilang": N_("a digit is missing"),
    "angka_lebih": N_("a digit is too many"),
    "angka_salah": N_("a digit is wrong"),
    "angka_tertukar": N_("two digits are swapped"),
}
_JUDUL = N_("Repairs that fit")
_SATU = N_(
    "{dokumen}, line {baris}. {milik} {besaran} {periode}: {tertulis} would be {menjadi} ({jenis}). "
    "With that, {banyak} finding(s) agree and none is new: line {letak}."
)


def layar(perbaikan: Sequence[Perbaikan], bahasa: str, lebar: int) -> Iterator[Line]:
    """Yield the lines of the screen; none where there is no repair."""
    if perbaikan:
        yield Line()
        yield Line(translator(bahasa)(_JUDUL).upper(), "bold")
    for one in perbaikan:
        yield Line()
        yield from (Line(f"  {text}") for text in bungkus(_uraian(one, bahasa), lebar - 2))
        yield Line(f"    {one.tempat}", "dim")


def md(perbaikan: Sequence[Perbaikan], bahasa: str) -> Iterator[str]:
    """Yield the lines of Markdown."""
    if perbaikan:
        yield from ("", f"### {markdown(translator(bahasa)(_JUDUL))}", "")
    for one in perbaikan:
        yield f"- {markdown(_uraian(one, bahasa))}"


def _uraian(one: Perbaikan, bahasa: str) -> str:
    _ = translator(bahasa)
    lines = sorted({line for item in one.selesai if item.klaim.acuan is not None for line in item.klaim.acuan.baris})
    values = {
        "dokumen": "" if one.acuan is None else bersih(one.acuan.dokumen),
        "baris": "" if one.acuan is None else ", ".join(map(str, one.acuan.baris)),
        "milik": bersih(one.milik),
        "besaran": bersih(one.besaran.replace("_", " ")),
        "periode": one.periode,
        "tertulis": write(one.tertulis, 0, "potong", notation=bahasa),
        "menjadi": write(one.menjadi, 0, "potong", notation=bahasa),
        "jenis": _(JENIS[one.jenis]),
        "banyak": str(len(one.selesai)),
        "letak": ", ".join(map(str, lines)),
    }
    return isi(_(_SATU), lambda name: values[name] or "–")
