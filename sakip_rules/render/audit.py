"""The audit for a person: how many claims agree, and each that does not, with its place in the report.

One wording for the screen and for Markdown; CSV has plain figures and no words of a language but the verdicts' names.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from sakip_rules.audit.uraian import alasan, pokok, ringkas, selisih, urut
from sakip_rules.locale import N_, translator
from sakip_rules.render.angka import dengan_satuan, desimal_eksak, tulis
from sakip_rules.render.lebar import Line, bungkus
from sakip_rules.render.nilai_csv import tulis_csv
from sakip_rules.render.perbaikan import layar as layar_perbaikan
from sakip_rules.render.perbaikan import md as md_perbaikan
from sakip_rules.render.sebab import juga, kemungkinan, wakil
from sakip_rules.render.teks import bersih, markdown, sel_csv
from sakip_rules.render.words import isi, say
from sakip_rules.source.numbers import write
from sakip_rules.source.rounding import CARA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from sakip_rules.audit.perbaikan import Perbaikan
    from sakip_rules.audit.putusan import Temuan
    from sakip_rules.model.acuan import Acuan
    from sakip_rules.model.satuan import Satuan

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

_KIRA = "≈"
_DESIMAL, _TERBANYAK = 2, 6
_JUDUL = N_("AUDIT OF PRINTED FIGURES")
_JUMLAH = N_("{jumlah} claims, {cocok} agree")
_TANPA = N_("{kode}: no claims (laporan/{kode} holds none)")
_LETAK = N_("{dokumen}, line {baris}. Table {tabel}.")
_TERCETAK = N_("Printed {tercetak}. It should be {seharusnya}. Difference {selisih}. {alasan}")
_KOLOM = (
    *("instansi", "dokumen", "tabel", "baris", "jenis", "pokok", "besaran", "periode", "tercetak", "seharusnya"),
    *("selisih", "satuan_selisih", "satuan", "putusan", "sebab", "kelompok", "alasan", "berkas", "baris_berkas"),
)


def layar(
    instansi: Mapping[str, Sequence[Temuan]],
    perbaikan: Mapping[str, Sequence[Perbaikan]],
    bahasa: str,
    lebar: int,
    *,
    lengkap: bool = False,
) -> Iterator[Line]:
    """Yield the lines of the screen."""
    _ = translator(bahasa)
    yield Line(_(_JUDUL), "bold")
    for kode, every in instansi.items():
        yield Line()
        yield from _ringkasan(kode, every, _, lebar)
        last = ""
        for item in wakil(urut(every)):
            if item.putusan != last:
                last = item.putusan
                yield Line()
                yield Line(_(NAMA[last]).upper(), "bold")
            head, body = _uraian(item, bahasa)
            yield Line()
            yield from (Line(f"  {text}") for text in bungkus(head, lebar - 2))
            for told in (body, *kemungkinan(item, bahasa, lengkap=lengkap), juga(item, every, bahasa)):
                yield from (Line(f"    {text}") for text in bungkus(told, lebar - 4) if text)
            yield Line(f"    {item.klaim.tempat}", "dim")
        yield from layar_perbaikan(perbaikan[kode], bahasa, lebar)


def md(
    instansi: Mapping[str, Sequence[Temuan]],
    perbaikan: Mapping[str, Sequence[Perbaikan]],
    bahasa: str,
    *,
    lengkap: bool = False,
) -> Iterator[str]:
    """Yield the lines of a Markdown page fit for a review note."""
    _ = translator(bahasa)
    yield f"# {markdown(_(_JUDUL))}"
    for kode, every in instansi.items():
        yield ""
        yield f"## {markdown(kode)}"
        yield ""
        yield from (markdown(line.plain) for line in _ringkasan(kode, every, _, 10_000))
        last = ""
        for item in wakil(urut(every)):
            if item.putusan != last:
                last = item.putusan
                yield from ("", f"### {markdown(_(NAMA[last]))}", "")
            head, body = _uraian(item, bahasa)
            rest = (*kemungkinan(item, bahasa, lengkap=lengkap), juga(item, every, bahasa))
            yield f"- **{markdown(head)}** {markdown(' '.join(told for told in (body, *rest) if told))}"
        yield from md_perbaikan(perbaikan[kode], bahasa)


def _ringkasan(kode: str, every: Sequence[Temuan], _: Callable[[str], str], lebar: int) -> Iterator[Line]:
    if not every:
        yield Line(_(_TANPA).format(kode=bersih(kode)))
        return
    found = ringkas(every)
    counts = ", ".join(f"{_(NAMA[name])} {count}" for name, count in found.putusan)
    told = f"{bersih(kode)}: {_(_JUMLAH).format(jumlah=found.klaim, cocok=found.cocok)} ({counts})"
    yield from (Line(text) for text in bungkus(told, lebar))


def _uraian(item: Temuan, bahasa: str) -> tuple[str, str]:
    """Return where a finding is and what it is of; and what was printed, what it should be, and why not."""
    _ = translator(bahasa)
    _jenis, subject, besaran = pokok(item)
    named = besaran.replace("_", " ") if subject else besaran
    of = bersih(" ".join(part for part in (subject, named, _periode(item)) if part))
    values = {
        "tercetak": bersih(item.klaim.cetak.teks.text.strip()),
        "seharusnya": _angka(item, item.harapan.nilai, item.harapan.satuan, bahasa),
        "selisih": _angka(item, selisih(item), item.beda, bahasa),
        "alasan": " ".join(f"{reason.code}: {say(reason, bahasa).sentence}" for reason in alasan(item)[:1]),
    }
    return f"{_letak(item.klaim.acuan, _)} {of}", isi(_(_TERCETAK), values.__getitem__)


def _letak(acuan: Acuan | None, _: Callable[[str], str]) -> str:
    if acuan is None:
        return ""
    lines = ", ".join(map(str, acuan.baris))
    return isi(_(_LETAK), {"dokumen": bersih(acuan.dokumen), "baris": lines, "tabel": bersih(acuan.tabel)}.__getitem__)


def _periode(item: Temuan) -> str:
    return "" if item.harapan.bukti is None else item.harapan.bukti.periode


def _angka(item: Temuan, value: object, unit: Satuan | None, bahasa: str) -> str:
    """Return a value in a unit of the claim's size, or the word it has for it; empty where there is none."""
    if isinstance(value, str):
        return bersih(value)
    if not isinstance(value, Fraction):
        return ""
    if unit is not None and unit.urutan:
        return tulis(value, unit, None, "", bahasa)
    shown = _tulis(item, value, bahasa, _KIRA)
    return shown if unit is None else dengan_satuan(shown, value, unit)


def _tulis(item: Temuan, value: Fraction, notasi: str, kira: str = "") -> str:
    """Write a value in the unit of a claim: exact where its decimals end soon, else with one more than was printed."""
    figure, printed = value / item.harapan.faktor, item.tercetak
    decimals = desimal_eksak(figure)
    if decimals is not None and decimals <= _TERBANYAK:
        return write(figure, decimals, "potong", notation=notasi)
    shown = None if printed is None else desimal_eksak(printed / item.harapan.faktor)
    return kira + write(figure, min(max(_DESIMAL, (shown or 0) + 1), _TERBANYAK), CARA[0], notation=notasi)


def csv(instansi: Mapping[str, Sequence[Temuan]]) -> str:
    """Return every claim that does not agree as a table for a spreadsheet."""
    rows = [_baris(kode, item) for kode, every in instansi.items() for item in urut(every)]
    return tulis_csv([_KOLOM, *rows])


def _baris(kode: str, item: Temuan) -> list[str]:
    acuan, right, gap = item.klaim.acuan, item.harapan.nilai, selisih(item)
    where = ("", "", "") if acuan is None else (acuan.dokumen, acuan.tabel, " ".join(map(str, acuan.baris)))
    unit = "" if item.harapan.satuan is None else item.harapan.satuan.kode
    reasons = "; ".join(f"{reason.code} {say(reason, 'id').sentence}" for reason in alasan(item))
    texts = [kode, *where, *pokok(item), _periode(item), item.klaim.cetak.teks.text.strip()]
    known = item.harapan.satuan
    words = isinstance(right, Fraction) and known is not None and bool(known.urutan)
    wanted = _tulis(item, right, "polos") if isinstance(right, Fraction) else ""
    wanted = sel_csv(tulis(right, known, None, "", "polos")) if words else wanted
    figures = [
        wanted or sel_csv(right if isinstance(right, str) else ""),
        "" if gap is None else _tulis(item, gap, "polos"),
        sel_csv("" if gap is None or item.beda is None else item.beda.kode),
    ]
    group = str(item.kelompok[0] or "")
    rest = [
        unit,
        item.putusan,
        "; ".join(cause.kode for cause in item.sebab),
        group,
        reasons,
        item.klaim.tempat.file,
        str(item.klaim.tempat.line),
    ]
    return [*map(sel_csv, texts), *figures, *map(sel_csv, rest)]
