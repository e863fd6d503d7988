"""The test of the rules for a person: a score a rule, what no example reaches, what would slip through.

An example to paste stands on a line of its own, never broken: it is meant to be copied.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.locale import N_, translator
from sakip_rules.render.lebar import Line, bungkus
from sakip_rules.render.tabel import Baris, Kolom, Sel, Tabel
from sakip_rules.render.teks import bersih, markdown
from sakip_rules.render.words import isi
from sakip_rules.source.numbers import write

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sakip_rules.checks.mutan.bentuk import Belum, HasilSubjek, Ubahan
    from sakip_rules.checks.uji import HasilUji

JENIS = {
    "operator": N_("another operator"),
    "pembanding": N_("another comparison"),
    "tukar": N_("operands swapped"),
    "cabang": N_("one branch only"),
    "fungsi": N_("another function"),
    "tahun": N_("the figure of another year"),
    "variabel": N_("another variable"),
    "angka": N_("a figure one digit off"),
    "syarat": N_("a condition left out"),
    "polaritas": N_("another polaritas"),
    "satuan": N_("another satuan"),
    "konsolidasi": N_("put together in another way"),
    "tepi": N_("an edge moved"),
    "sisi": N_("an edge given to the other band"),
    "pembulatan": N_("another rounding"),
    "batas": N_("another cap"),
    "agregat": N_("another aggregate"),
    "metode": N_("another method"),
    "bobot": N_("other weights"),
}
"""What each kind of mutant is called."""

BELUM = {
    "cabang": N_("the branch {hal}"),
    "benar": N_("a case where {hal} holds"),
    "salah": N_("a case where {hal} does not hold"),
    "tepi": N_("the edge {hal}"),
    "ujung": N_("the end {hal} of the domain"),
}
"""What no example reaches, by its kind."""

SISI = {
    "lebih_baik": N_("a realisasi better than the target"),
    "lebih_buruk": N_("a realisasi worse than the target"),
    "di_atas": N_("a realisasi above the target"),
    "di_bawah": N_("a realisasi below the target"),
    "tepat": N_("a realisasi that meets the target exactly"),
}
"""The sides of a target."""

KELOMPOK = {
    "kebijakan": N_("Policies (kebijakan)"),
    "metode": N_("Method {kode}"),
    "skala": N_("Scale {kode}"),
}
_JUDUL = N_("TEST OF THE RULES")
_BERSAMA = N_("Methods and scales in use")
_BELUM, _LOLOS, _SETARA = N_("NO EXAMPLE REACHES"), N_("NO EXAMPLE NOTICES"), N_("TOLD APART BY NO EXAMPLE TRIED")
_ATURAN, _CONTOH, _MUTAN, _TANGKAP, _SKOR = N_("Rule"), N_("Examples"), N_("Mutants"), N_("Caught"), N_("Score")
_GANTI = N_("{bagian}: {asli} becomes {jadi} ({jenis})")
_HILANG = N_("{bagian}: without {asli} ({jenis})")
_TEMPEL = N_("To catch this, add under contoh of {kode} in {berkas}")
_TEMPEL_SINI = N_("To catch this, add under contoh")
_TULIS = N_("There is no example to begin with, and none could be made up: write one.")
_JUMLAH = N_("{tertangkap} of {mutan} mutants are caught by {contoh} examples.")
_SISA = N_("{lolos} are not: each is shown with an example that would catch it.")
_LAIN = N_(
    "{ditolak} more are refused by sakip periksa. {setara} more make no difference in any example that was tried."
)
_TANPA = N_("{tanpa} indicators of {kode} have neither an example nor a formula and were not tested.")
_PERSEN = 100


def layar(hasil: HasilUji, bahasa: str, lebar: int, *, lengkap: bool = False) -> Iterator[Line]:
    """Yield the lines of the screen; with `lengkap` also the mutants that make no difference."""
    _ = translator(bahasa)
    yield Line(_(_JUDUL), "bold")
    for kode, group in _berkelompok(hasil):
        yield Line()
        yield Line(kode or _(_BERSAMA), "bold")
        yield from _tabel(group, bahasa).susun(lebar)
    for heading, subjects in (
        (_BELUM, [(one, tuple(_tulis_belum(item, bahasa) for item in one.belum)) for one in hasil.semua]),
        (_SETARA, [(one, tuple(_ubah(item, bahasa) for item in one.setara)) for one in hasil.semua if lengkap]),
    ):
        shown = [(one, told) for one, told in subjects if told]
        if shown:
            yield Line()
            yield Line(_(heading), "bold")
        for one, told in shown:
            yield from _subjek(one, bahasa, lebar)
            yield from (Line(f"  {text}") for item in told for text in _butir(item, lebar - 2))
    yield from _lolos(hasil, bahasa, lebar)
    yield Line()
    yield from (Line(text) for told in _simpulan(hasil, bahasa) for text in bungkus(told, lebar))


def _lolos(hasil: HasilUji, bahasa: str, lebar: int) -> Iterator[Line]:
    _ = translator(bahasa)
    survivors = [one for one in hasil.semua if one.lolos]
    if survivors:
        yield Line()
        yield Line(_(_LOLOS), "bold")
    for one in survivors:
        yield from _subjek(one, bahasa, lebar)
        begun: set[tuple[str, str]] = set()
        for berkas, milik, contoh in one.usul:
            wanted = (berkas, milik, contoh)
            same = [item.ubahan for item in one.lolos if (item.berkas, item.milik, item.contoh) == wanted]
            yield from (Line(f"  {text}") for item in same for text in _butir(_ubah(item, bahasa), lebar - 2))
            told = _tempel(one, berkas, milik, contoh, bahasa)
            yield from (Line(f"  {text}", "dim") for text in bungkus(told, lebar - 2))
            first = contoh and _pertama(one, milik) and (berkas, milik) not in begun
            begun.add((berkas, milik))
            yield from [Line("  contoh:", "bold")] if first else []
            yield from [Line(f"  - {bersih(contoh)}", "bold")] if contoh else []


def _pertama(one: HasilSubjek, milik: str) -> bool:
    """Whether the example would be the first of what it is of, so that `contoh:` itself is missing there."""
    return milik == one.kode and not one.contoh


def _tempel(one: HasilSubjek, berkas: str, milik: str, contoh: str, bahasa: str) -> str:
    """Return where an example goes; whose it is where that is not plain."""
    _ = translator(bahasa)
    if not contoh:
        return _(_TULIS)
    if milik == one.kode:
        return f"{_(_TEMPEL_SINI)}:"
    return f"{isi(_(_TEMPEL), {'kode': milik, 'berkas': bersih(berkas)}.__getitem__)}:"


def md(hasil: HasilUji, bahasa: str, *, lengkap: bool = False) -> Iterator[str]:
    """Yield the lines of the same in Markdown."""
    _ = translator(bahasa)
    yield f"# {markdown(_(_JUDUL).capitalize())}"
    for kode, group in _berkelompok(hasil):
        heads = [_(text) for text in (_ATURAN, _CONTOH, _MUTAN, _TANGKAP, _SKOR)]
        yield from ("", f"## {markdown(kode or _(_BERSAMA))}", "", f"| {' | '.join(heads)} |", "|---|---|---|---|---|")
        for one in group:
            cells = (f"{_nama(one, bahasa)} {one.nama}", one.contoh, one.mutan, one.tertangkap, skor(one))
            yield f"| {' | '.join(markdown(str(cell)) for cell in cells)} |"
    for heading, rows in (
        (_BELUM, [(one, item) for one in hasil.semua for item in (_tulis_belum(x, bahasa) for x in one.belum)]),
        (_SETARA, [(one, _ubah(item, bahasa)) for one in hasil.semua for item in one.setara if lengkap]),
        (_LOLOS, [(one, _ubah(item.ubahan, bahasa)) for one in hasil.semua for item in one.lolos]),
    ):
        if rows:
            yield from ("", f"## {markdown(_(heading).capitalize())}", "")
        yield from (f"- {markdown(f'{_nama(one, bahasa)}: {told}')}" for one, told in rows)
    usul = dict.fromkeys(one for subjek in hasil.semua for one in subjek.usul if one[-1])
    for berkas, milik in dict.fromkeys(one[:-1] for one in usul):
        yield from ("", markdown(isi(_(_TEMPEL), {"kode": milik, "berkas": berkas}.__getitem__)), "", "```yaml")
        yield from (f"- {bersih(text)}" for file, kode, text in usul if (file, kode) == (berkas, milik))
        yield "```"
    yield ""
    yield from (markdown(told) for told in _simpulan(hasil, bahasa))


def _berkelompok(hasil: HasilUji) -> Iterator[tuple[str, tuple[HasilSubjek, ...]]]:
    yield from ((kode, group) for kode, group in hasil.instansi.items() if group)
    if hasil.bersama:
        yield "", hasil.bersama


def skor(one: HasilSubjek) -> str:
    """Return how many of a hundred mutants are caught, cut off so that only all of them make a hundred."""
    return "–" if not one.mutan else f"{write(Fraction(_PERSEN * one.tertangkap, one.mutan), 0, 'potong')}%"


def _tabel(group: tuple[HasilSubjek, ...], bahasa: str) -> Tabel:
    _ = translator(bahasa)
    rows = []
    for one in group:
        figures = (str(one.contoh), str(one.mutan), str(one.tertangkap), skor(one))
        style = "red" if one.lolos else ""
        rows.append(Baris(_nama(one, bahasa), one.nama, sel=tuple(Sel(text, gaya=style) for text in figures)))
    columns = tuple(Kolom(_(head)) for head in (_CONTOH, _MUTAN, _TANGKAP, _SKOR))
    return Tabel(_(_ATURAN), "", columns, tuple(rows))


def _nama(one: HasilSubjek, bahasa: str) -> str:
    template = KELOMPOK.get(one.jenis, "")
    return isi(translator(bahasa)(template), {"kode": one.kode}.__getitem__) if template else one.kode


def _subjek(one: HasilSubjek, bahasa: str, lebar: int) -> Iterator[Line]:
    yield Line()
    yield from (Line(text, "bold") for text in bungkus(bersih(f"{_nama(one, bahasa)}  {one.nama}"), lebar))
    yield Line(f"  {one.tempat}", "dim")


def _butir(text: str, lebar: int) -> Iterator[str]:
    for at, line in enumerate(bungkus(bersih(text), lebar - 2)):
        yield f"{'  ' if at else '• '}{line}"


def _tulis_belum(item: Belum, bahasa: str) -> str:
    _ = translator(bahasa)
    return _(SISI[item.hal]) if item.jenis == "sisi" else isi(_(BELUM[item.jenis]), {"hal": item.hal}.__getitem__)


def _ubah(one: Ubahan, bahasa: str) -> str:
    _ = translator(bahasa)
    data: Mapping[str, str] = {
        "bagian": one.bagian,
        "asli": " ".join(one.asli.split()),
        "jadi": " ".join(one.jadi.split()),
        "jenis": _(JENIS[one.jenis]),
    }
    return isi(_(_GANTI if one.jadi else _HILANG), data.__getitem__)


def _simpulan(hasil: HasilUji, bahasa: str) -> Iterator[str]:
    _ = translator(bahasa)
    every = hasil.semua
    data = {
        "contoh": sum(one.contoh for one in every),
        "mutan": sum(one.mutan for one in every),
        "tertangkap": sum(one.tertangkap for one in every),
        "lolos": sum(len(one.lolos) for one in every),
        "ditolak": sum(one.ditolak for one in every),
        "setara": sum(len(one.setara) for one in every),
    }
    told = {name: str(count) if count else "" for name, count in data.items()}
    yield isi(_(_JUMLAH), lambda name: str(data[name]))
    yield from (text for text in (isi(_(template), told.__getitem__) for template in (_SISA, _LAIN)) if text)
    for kode, count in hasil.tanpa.items():
        if count:
            yield isi(_(_TANPA), {"tanpa": str(count), "kode": kode}.__getitem__)
