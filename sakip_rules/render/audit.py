"""The audit for a person: how many figures agree, and each that does not, on a screen and as a review note.

One wording for both, each finding with a number to speak of it by. A group is told once, at its most basic figure, and
stands with the gravest verdict of its members.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.audit.tingkat import COCOK, PUTUSAN, TERBUKA
from sakip_rules.audit.uraian import ringkas, urut
from sakip_rules.locale import N_, translator
from sakip_rules.render.lebar import Line, bungkus
from sakip_rules.render.perbaikan import layar as layar_perbaikan
from sakip_rules.render.perbaikan import md as md_perbaikan
from sakip_rules.render.perbaikan import terbukti
from sakip_rules.render.teks import bersih, markdown, prosa_markdown
from sakip_rules.render.temuan import Penutur
from sakip_rules.render.uraian import uraikan
from sakip_rules.render.words import isi

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sakip_rules.audit.hasil import HasilAudit
    from sakip_rules.audit.putusan import Temuan

NAMA = {
    "tepat": N_("exact"),
    "pembulatan": N_("agrees by rounding"),
    "pemotongan": N_("agrees by cutting off digits"),
    "dari_angka_tercetak": N_("agrees with the rounded figures it was computed from"),
    "kurang_teliti": N_("agrees with fewer digits than it prints"),
    "tidak_dapat_diperiksa": N_("cannot be checked"),
    "tidak_cocok": N_("does not agree"),
    "mengubah_predikat": N_("does not agree, and changes a predikat"),
    "aturan_dilanggar": N_("breaks a rule the agency declares"),
    "label_asing": N_("a label its scale does not have"),
    "mustahil": N_("impossible: no whole numerator gives it"),
}
"""What each verdict is called."""

_JUDUL = N_("AUDIT OF PRINTED FIGURES")
_CATATAN = N_("Review note on printed figures: {nama}")
_JUMLAH = N_("Of {jumlah} printed figures {cocok} agree, {salah} do not, and {terbuka} cannot be checked.")
_TEMUAN = N_("{salah} figures that do not agree are {banyak} findings: an error carried along is told once.")
_TANPA = N_("{kode}: no claims (laporan/{kode} holds none)")
_DOKUMEN = N_("Report: {judul} ({kode}).")
_PUTUSAN, _BANYAK = N_("Verdict"), N_("Figures")
_BARIS = N_("line {baris}")


def layar(
    hasil: Sequence[HasilAudit],
    bahasa: str,
    lebar: int,
    *,
    lengkap: bool = False,
    bukti: bool = False,
) -> Iterator[Line]:
    """Yield the lines of the screen; with `bukti` the proof of each figure stands below its finding."""
    _ = translator(bahasa)
    yield Line(_(_JUDUL), "bold")
    for one in hasil:
        penutur = Penutur(one, bahasa, lengkap=lengkap)
        yield Line()
        yield from (Line(text) for told in _ringkasan(one, bahasa) for text in bungkus(told, lebar))
        for at, (told, place) in enumerate(terbukti(one.diterapkan, bahasa)):
            yield Line()
            yield from (Line(text, "" if at else "bold") for text in bungkus(told if at else told.upper(), lebar))
            yield from (Line(f"  {text}", "dim") for text in [place] if text)
        last = ""
        for number, verdict, item in _bernomor(one.temuan):
            if verdict != last:
                last = verdict
                yield Line()
                yield Line(_(NAMA[verdict]).upper(), "bold")
            yield Line()
            yield from (Line(f"  {text}") for text in bungkus(f"{number}. {penutur.judul(item)}", lebar - 2))
            for told in penutur.kalimat(item):
                yield from (Line(f"    {text}") for text in bungkus(told, lebar - 4) if text)
            yield Line(f"    {item.klaim.tempat}", "dim")
            if bukti:
                yield from _bukti(one, item, bahasa, lebar)
        yield from layar_perbaikan(one.perbaikan, bahasa, lebar)
        opened = list(_terbuka(one.temuan, penutur))
        if opened:
            yield Line()
            yield Line(_(NAMA[TERBUKA]).upper(), "bold")
            yield Line()
        for told, place in opened:
            yield from (Line(f"  {text}") for text in bungkus(told, lebar - 2))
            yield Line(f"    {place}", "dim")


def md(hasil: Sequence[HasilAudit], bahasa: str, *, lengkap: bool = False, bukti: bool = False) -> Iterator[str]:
    """Yield the lines of a review note in Markdown; with `bukti` the proof of each figure stands below its finding."""
    _ = translator(bahasa)
    for nth, one in enumerate(hasil):
        penutur = Penutur(one, bahasa, catatan=True, lengkap=lengkap)
        name = one.nama.get(("instansi", one.kode), one.kode)
        if nth:
            yield ""
        yield f"# {markdown(isi(_(_CATATAN), {'nama': name}.__getitem__))}"
        yield ""
        yield from (markdown(told) for told in _dokumen(one, bahasa))
        yield from (markdown(told) for told in _ringkasan(one, bahasa, putusan=False))
        yield from _tabel(one.temuan, bahasa)
        for at, (told, _place) in enumerate(terbukti(one.diterapkan, bahasa)):
            yield from ("", f"{('## ', '', '- ')[min(at, 2)]}{markdown(told)}")
        last = ""
        for number, verdict, item in _bernomor(one.temuan):
            if verdict != last:
                last = verdict
                yield from ("", f"## {markdown(_(NAMA[verdict]).capitalize())}", "")
            told = " ".join(sentence for sentence in penutur.kalimat(item) if sentence)
            yield f"{number}. **{markdown(penutur.judul(item))}** {prosa_markdown(told)}"
            if bukti:
                yield from _bukti_md(one, item, bahasa)
        yield from md_perbaikan(one.perbaikan, bahasa)
        opened = list(_terbuka(one.temuan, penutur))
        if opened:
            yield from ("", f"## {markdown(_(NAMA[TERBUKA]).capitalize())}", "")
        yield from (f"- {prosa_markdown(told)}" for told, _place in opened)


def _ringkasan(one: HasilAudit, bahasa: str, *, putusan: bool = True) -> Iterator[str]:
    """Yield how many figures there are, and how many findings they make."""
    _ = translator(bahasa)
    if not one.temuan:
        yield _(_TANPA).format(kode=bersih(one.kode))
        return
    found = ringkas(one.temuan)
    counts = dict(found.putusan)
    opened = counts.get(TERBUKA, 0)
    wrong = found.klaim - found.cocok - opened
    fields = {"jumlah": found.klaim, "cocok": found.cocok, "salah": wrong, "terbuka": opened}
    yield f"{bersih(one.kode)}: {_(_JUMLAH).format(**fields)}"
    shown = len(list(_bernomor(one.temuan)))
    if shown != wrong:
        yield _(_TEMUAN).format(salah=wrong, banyak=shown)
    if putusan:
        yield "; ".join(f"{_(NAMA[name])} {count}" for name, count in found.putusan) + "."


def _dokumen(one: HasilAudit, bahasa: str) -> Iterator[str]:
    """Yield the reports that the claims are from."""
    used = {item.klaim.acuan.dokumen for item in one.temuan if item.klaim.acuan is not None}
    for kode, found in one.dokumen.items():
        if kode in used:
            fields = {"judul": bersih(found.judul), "kode": bersih(kode)}
            yield isi(translator(bahasa)(_DOKUMEN), fields.__getitem__)
    if used:
        yield ""


def _tabel(every: Sequence[Temuan], bahasa: str) -> Iterator[str]:
    _ = translator(bahasa)
    if every:
        yield from ("", f"| {_(_PUTUSAN)} | {_(_BANYAK)} |", "|---|---:|")
        yield from (f"| {markdown(_(NAMA[name]))} | {count} |" for name, count in ringkas(every).putusan)


def _bernomor(every: Sequence[Temuan]) -> Iterator[tuple[int, str, Temuan]]:
    """Yield the findings to be told, numbered, each group at its gravest verdict, gravest first."""
    gravest: dict[int, str] = {}
    for item in every:
        group = item.kelompok[0]
        if group and item.putusan not in COCOK:
            gravest[group] = max(gravest.get(group, item.putusan), item.putusan, key=PUTUSAN.index)
    shown = [
        (gravest.get(item.kelompok[0], item.putusan), item)
        for item in urut(every)
        if not item.kelompok[1] and item.putusan != TERBUKA
    ]
    shown.sort(key=lambda pair: -PUTUSAN.index(pair[0]))
    yield from ((number, verdict, item) for number, (verdict, item) in enumerate(shown, start=1))


def _terbuka(every: Sequence[Temuan], penutur: Penutur) -> Iterator[tuple[str, str]]:
    """Yield what cannot be checked, by its reason, with the lines and texts, and where the first of them is claimed."""
    found: dict[str, list[Temuan]] = {}
    for item in urut(every):
        if item.putusan == TERBUKA:
            found.setdefault(penutur.sebab_terbuka(item), []).append(item)
    for reason, items in found.items():
        places = "; ".join(_kutip(item, penutur) for item in items)
        yield f"{places}: {reason}", str(items[0].klaim.tempat)


def _kutip(item: Temuan, penutur: Penutur) -> str:
    acuan = item.klaim.acuan
    lines = "" if acuan is None else ", ".join(map(str, acuan.baris))
    place = translator(penutur.bahasa)(_BARIS).format(baris=lines) if lines else ""
    return f'{place} "{bersih(item.klaim.cetak.teks.text.strip())}"'.strip()


def _bukti(one: HasilAudit, item: Temuan, bahasa: str, lebar: int) -> Iterator[Line]:
    proof = one.bukti(item)
    for step in () if proof is None else uraikan(proof, bahasa, one.dokumen):
        indent = 6 + 2 * step.dalam
        for nth, text in enumerate((step.judul, *step.kalimat)):
            shift = indent + (2 if nth else 0)
            yield from (Line(f"{' ' * shift}{told}") for told in bungkus(text, max(lebar - shift, lebar // 2)))


def _bukti_md(one: HasilAudit, item: Temuan, bahasa: str) -> Iterator[str]:
    from sakip_rules.render.bukti import md as daftar

    proof = one.bukti(item)
    if proof is not None:
        yield from (f"   {line}" for line in daftar(proof, bahasa, one.dokumen))
