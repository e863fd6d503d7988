"""The comparison of two workspaces for a person: what changed, in words, and what that does to the results.

One wording for the screen and for Markdown. Each change has a number, and each effect names the numbers of those it
rests on; effects stand gravest first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip_rules.banding.akibat import ALASAN, HILANG, MUNCUL, NILAI, PREDIKAT, TAMPILAN
from sakip_rules.banding.medan import ANGGARAN, FAKTA
from sakip_rules.banding.ubahan import ACUAN, CONTOH, HAPUS
from sakip_rules.locale import N_, translator
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.render.banding_kata import benda, besaran, kalimat, nilai
from sakip_rules.render.lebar import Line, bungkus
from sakip_rules.render.tabel import Baris, Kolom, Sel, Tabel
from sakip_rules.render.teks import bersih, markdown
from sakip_rules.render.uraian import uraikan
from sakip_rules.render.words import isi, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sakip_rules.banding.akibat import Akibat
    from sakip_rules.banding.hasil import BandingInstansi, HasilBanding
    from sakip_rules.banding.ubahan import Ubahan
    from sakip_rules.model.acuan import Dokumen
    from sakip_rules.model.bukti import Bukti

_JUDUL = N_("Comparison of rules and results")
_SAMA = N_("Nothing differs: the rules and facts of both say the same.")
_TETAP = N_("Unchanged: {instansi}.")
_BARU, _HILANG = N_("{instansi} is only in B: it has no results to compare."), N_("{instansi} is only in A.")
_STANDAR = N_("Standards")
_ATURAN, _FAKTA, _LAINNYA = N_("Changed rules"), N_("Changed facts"), N_("Changed citations and examples")
_BANYAK = {
    ACUAN: N_("Citations that changed: {count} (listed with --lengkap)."),
    CONTOH: N_("Examples that changed: those of {count} rules (listed with --lengkap)."),
}
_AKIBAT = N_("Effect in {periode}")
_TANPA = N_("No figure changes in {periode}.")
_TANPA_PERIODE = N_("No periode lies in the renstra of both, so no results are compared.")
_LAIN = N_("Figures change in other periods: {lain}. See them with --periode.")
_TAK_MENGUBAH = N_("Without any effect on the figures of {periode}: {nomor}.")
_STANDAR_TETAP = N_("Standards whose change has no effect on any figure judged here: {nomor}.")
_GOLONGAN = {
    PREDIKAT: N_("Predikat that change"),
    NILAI: N_("Figures that change"),
    MUNCUL: N_("Values that were not there before"),
    HILANG: N_("Values that are no longer there"),
    TAMPILAN: N_("Figures that stay the same but are shown otherwise"),
    ALASAN: N_("Still without a value, for another reason"),
}
_SEBELUM, _SESUDAH, _KARENA = N_("Before"), N_("After"), N_("Because of")
_NILAI = N_("Value")
_BUKTI = N_("Proofs")


@dataclass(frozen=True, slots=True)
class Tampilan:
    """How a comparison is shown: the language, and whether citations, examples and proofs are told."""

    bahasa: str
    lengkap: bool = False
    bukti: bool = False


def layar(hasil: HasilBanding, pihak: tuple[str, str], cara: Tampilan, lebar: int) -> Iterator[Line]:
    """Yield the lines of the screen; `pihak` is what the two sides are called."""
    for line in _isi(hasil, pihak, cara):
        if isinstance(line, Tabel):
            yield from (_maju(row, 2) for row in line.susun(lebar - 2))
        else:
            shift = " " * (2 * line.dalam)
            style = "bold" if line.tingkat else ""
            for nth, text in enumerate(bungkus(line.teks, lebar - len(shift) - 4 * line.gantung)):
                hang = "    " if line.gantung and nth else ""
                yield Line(f"{shift}{hang}{text}", style)


def md(hasil: HasilBanding, pihak: tuple[str, str], cara: Tampilan) -> Iterator[str]:
    """Yield the lines of a document in Markdown."""
    last = ""
    for line in _md(hasil, pihak, cara):
        if line or last:
            yield line
        last = line


def _md(hasil: HasilBanding, pihak: tuple[str, str], cara: Tampilan) -> Iterator[str]:
    for line in _isi(hasil, pihak, cara):
        if isinstance(line, Tabel):
            yield from ("", *_tabel_md(line), "")
        elif line.tingkat:
            yield from ("", f"{'#' * line.tingkat} {markdown(line.teks)}", "")
        elif line.gantung or line.dalam:
            yield f"{'  ' * max(line.dalam - 1, 0)}- {markdown(line.teks)}"
        else:
            yield markdown(line.teks)


_BAB = 2


@dataclass(frozen=True, slots=True)
class _Baris:
    """A line: how deep it stands, whether what follows its first line hangs, and the level of a heading."""

    teks: str
    dalam: int = 0
    tingkat: int = 0
    gantung: bool = False


def _isi(hasil: HasilBanding, pihak: tuple[str, str], cara: Tampilan) -> Iterator[_Baris | Tabel]:
    _ = translator(cara.bahasa)
    yield _Baris(_(_JUDUL), 0, 1)
    yield _Baris(f"A: {bersih(pihak[0])}", 0, 0, gantung=True)
    yield _Baris(f"B: {bersih(pihak[1])}", 0, 0, gantung=True)
    if hasil.sama:
        yield from (_Baris(""), _Baris(_(_SAMA)))
        return
    if hasil.standar or hasil.keterangan:
        yield from (_Baris(""), _Baris(_(_STANDAR), 0, _BAB))
        yield from _ubahan(hasil.standar, hasil.keterangan, cara)
    for one in hasil.instansi:
        if not one.sama:
            yield from _instansi(one, cara, standar=bool(hasil.standar))
    if hasil.tanpa_akibat:
        numbers = ", ".join(f"[{number}]" for number in hasil.tanpa_akibat)
        yield from (_Baris(""), _Baris(isi(_(_STANDAR_TETAP), {"nomor": numbers}.__getitem__)))
    same = [bersih(one.kode) for one in hasil.instansi if one.sama]
    if same:
        yield from (_Baris(""), _Baris(isi(_(_TETAP), {"instansi": ", ".join(same)}.__getitem__)))


def _instansi(one: BandingInstansi, cara: Tampilan, *, standar: bool) -> Iterator[_Baris | Tabel]:
    _ = translator(cara.bahasa)
    yield from (_Baris(""), _Baris(f"{bersih(one.nama)} ({bersih(one.kode)})", 0, _BAB))
    if one.cara:
        told = _HILANG if one.cara == HAPUS else _BARU
        yield _Baris(isi(_(told), {"instansi": bersih(one.kode)}.__getitem__))
        return
    yield from _ubahan(one.ubahan, one.keterangan, cara)
    if not one.ubahan and not standar:
        return
    if one.periode is None:
        yield from (_Baris(""), _Baris(_(_TANPA_PERIODE)))
    else:
        yield from _akibat(one, cara)
    if one.lain:
        counts = [f"{periode} ({count})" for periode, count in one.lain]
        yield _Baris(isi(_(_LAIN), {"lain": ", ".join(counts)}.__getitem__))


def _ubahan(every: Sequence[tuple[int, Ubahan]], cited: Sequence[Ubahan], cara: Tampilan) -> Iterator[_Baris]:
    """Yield the changes by the thing they are of, rules before facts; citations and examples as numbers."""
    _ = translator(cara.bahasa)
    for judul, facts in ((_ATURAN, False), (_FAKTA, True)):
        chosen = [(number, one) for number, one in every if (one.jenis in {FAKTA, ANGGARAN}) is facts]
        if chosen:
            yield from (_Baris(""), _Baris(_(judul), 0, _BAB + 1))
        yield from _bernomor(chosen, cara.bahasa)
    if not cited:
        return
    yield _Baris("")
    if cara.lengkap:
        yield _Baris(_(_LAINNYA), 0, _BAB + 1)
        yield from _bernomor([(0, one) for one in cited], cara.bahasa)
        return
    for kind, told in _BANYAK.items():
        count = sum(one.golongan == kind for one in cited)
        if count:
            yield _Baris(isi(_(told), {"count": str(count)}.__getitem__))


def _bernomor(every: Iterable[tuple[int, Ubahan]], bahasa: str) -> Iterator[_Baris]:
    last = ""
    for number, one in every:
        head = "" if one.jenis in {FAKTA, ANGGARAN} else benda(one)
        if head and head != last:
            yield _Baris(head, 1, 0, gantung=True)
        last = head
        mark = f"[{number}] " if number else ""
        yield _Baris(f"{mark}{kalimat(one, bahasa)}", 2 if head else 1, 0, gantung=True)


def _akibat(one: BandingInstansi, cara: Tampilan) -> Iterator[_Baris | Tabel]:
    _ = translator(cara.bahasa)
    when = {"periode": str(one.periode)}
    if not one.akibat:
        yield from (_Baris(""), _Baris(isi(_(_TANPA), when.__getitem__)))
        return
    yield from (_Baris(""), _Baris(isi(_(_AKIBAT), when.__getitem__), 0, _BAB + 1))
    for kind, judul in _GOLONGAN.items():
        chosen = [effect for effect in one.akibat if effect.golongan == kind]
        if not chosen:
            continue
        yield from (_Baris(""), _Baris(_(judul), 1, _BAB + 2))
        if kind != ALASAN:
            yield _tabel(chosen, cara.bahasa, kanan=kind != PREDIKAT)
        yield from _alasan(chosen, cara.bahasa)
    if one.tanpa_akibat:
        fields = {**when, "nomor": ", ".join(f"[{number}]" for number in one.tanpa_akibat)}
        yield from (_Baris(""), _Baris(isi(_(_TAK_MENGUBAH), fields.__getitem__)))
    if cara.bukti:
        yield from _bukti(one, cara.bahasa)


def _tabel(effects: Sequence[Akibat], bahasa: str, *, kanan: bool) -> Tabel:
    """Return a table of effects, each thing once over its values."""
    _ = translator(bahasa)
    rows, last = [], ("", "")
    for one in effects:
        own = (one.nilai.jenis, one.nilai.kode)
        if own != last:
            last = own
            rows.append(Baris(one.nilai.kode, one.nilai.nama))
        causes = ", ".join(f"[{number}]" for number in one.sebab)
        cells = (Sel(nilai(one.sebelum, bahasa)), Sel(nilai(one.sesudah, bahasa)), Sel(causes))
        rows.append(Baris("", besaran(one), "", cells, 1))
    columns = (Kolom(_(_SEBELUM), kanan=kanan), Kolom(_(_SESUDAH), kanan=kanan), Kolom(_(_KARENA), kanan=False))
    return Tabel(_(_NILAI), "", columns, tuple(rows))


def _alasan(effects: Sequence[Akibat], bahasa: str) -> Iterator[_Baris]:
    """Yield why there is no value (any more), each reason once."""
    told: dict[str, _Baris] = {}
    for one in effects:
        for when, proof in ((_SESUDAH, one.sesudah), (_SEBELUM, one.sebelum)):
            if proof is not None and isinstance(proof.nilai, TanpaNilai):
                for reason in proof.nilai.sebab:
                    said = say(reason, bahasa).sentence
                    line = f"{bersih(one.nilai.kode)} {besaran(one)} ({translator(bahasa)(when).lower()}): {said}"
                    told.setdefault(said, _Baris(line, 2, 0, gantung=True))
                break
    if told:
        yield _Baris("")
        yield from told.values()


def _bukti(one: BandingInstansi, bahasa: str) -> Iterator[_Baris]:
    """Yield both proofs of every effect."""
    _ = translator(bahasa)
    yield from (_Baris(""), _Baris(_(_BUKTI), 0, _BAB + 1))
    for effect in one.akibat:
        yield from (_Baris(""), _Baris(f"{bersih(effect.nilai.kode)} {besaran(effect)}", 1, _BAB + 2))
        sides = ((_SEBELUM, effect.sebelum, one.dokumen[0]), (_SESUDAH, effect.sesudah, one.dokumen[1]))
        for judul, proof, dokumen in sides:
            if proof is not None:
                yield _Baris(_(judul), 1)
                yield from _langkah(proof, bahasa, dokumen)


def _langkah(proof: Bukti, bahasa: str, dokumen: Mapping[str, Dokumen]) -> Iterator[_Baris]:
    for step in uraikan(proof, bahasa, dokumen):
        yield _Baris(step.judul, 2 + step.dalam)
        yield from (_Baris(sentence, 3 + step.dalam) for sentence in step.kalimat)


def _maju(line: Line, by: int) -> Line:
    """Return a line moved to the right."""
    moved = Line(" " * by if line.parts else "", line.gaya)
    for text, style in line.parts:
        moved.tambah(text, style)
    return moved


def _tabel_md(table: Tabel) -> Iterator[str]:
    heads = [table.judul, *(column.judul for column in table.kolom)]
    yield f"| {' | '.join(markdown(head) for head in heads)} |"
    yield f"|---|{'|'.join('---:' if column.kanan else '---' for column in table.kolom)}|"
    for row in table.baris:
        label = f"**{markdown(f'{row.kode} {row.nama}'.strip())}**" if not row.sel else markdown(row.nama)
        cells = [markdown(cell.isi) for cell in row.sel] or [""] * len(table.kolom)
        yield f"| {label} | {' | '.join(cells)} |"
