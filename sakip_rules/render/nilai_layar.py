"""The result of an agency on a screen of a given width, and several agencies one a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.locale import N_, translator
from sakip_rules.render.angka import satuan_ringkas
from sakip_rules.render.kaki import KETERANGAN, KOSONG, TAK_TERDEFINISI, Kaki
from sakip_rules.render.lebar import Line, bungkus
from sakip_rules.render.nilai import susun
from sakip_rules.render.tabel import Baris, Kolom, Tabel
from sakip_rules.render.teks import bersih
from sakip_rules.render.uraian_sumber import letak
from sakip_rules.render.words import isi, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sakip_rules.model.hasil import HasilInstansi
    from sakip_rules.render.kaki import CatatanKaki
    from sakip_rules.source.diagnostics import Diagnostic

JUDUL_CATATAN = {
    KOSONG: N_("Missing data"),
    TAK_TERDEFINISI: N_("Undefined by the rule"),
    KETERANGAN: N_("Remarks"),
}
_RINCI = N_("To see one instansi in full: sakip nilai {kode}")

_LAINNYA = N_("and {count} more")
_BANYAK = 4


def layar(hasil: HasilInstansi, bahasa: str, lebar: int) -> Iterator[Line]:
    """Yield the lines of the whole report."""
    laporan = susun(hasil, bahasa)
    yield from (Line(line, "bold") for line in bungkus(laporan.judul, lebar))
    yield from (Line(line) for line in bungkus(laporan.subjudul, lebar))
    for bagian in laporan.bagian:
        yield Line()
        yield Line(bagian.judul.upper(), "bold")
        yield from bagian.tabel.susun(lebar)
    yield from catatan_kaki(laporan.catatan, bahasa, lebar)
    yield Line()
    yield from (Line(line) for line in bungkus(laporan.penutup, lebar))


def catatan_kaki(catatan: Sequence[CatatanKaki], bahasa: str, lebar: int) -> Iterator[Line]:
    """Yield the footnotes by kind: number, whose values they touch, the reasons; under each kind what can be done."""
    _ = translator(bahasa)
    for jenis, judul in JUDUL_CATATAN.items():
        chosen = [item for item in catatan if item.jenis == jenis]
        if not chosen:
            continue
        yield Line()
        yield Line(_(judul).upper(), "bold")
        for item in chosen:
            head = f"[{item.nomor}] {kena(item, bahasa)}:"
            reasons = [sebab(reason, bahasa) for reason in item.sebab]
            if len(reasons) == 1:
                yield from _gantung(head, reasons[0], lebar)
            else:
                yield from _gantung(head, "", lebar)
                for text in reasons:
                    yield from (Line("    " + line) for line in _butir(text, lebar - 4))
        yield from _saran(chosen, bahasa, lebar)


def _gantung(head: str, text: str, lebar: int) -> Iterator[Line]:
    """Yield a paragraph whose lines hang; its head stands out as far as its first line goes."""
    first, *rest = bungkus(f"{head} {text}", lebar - 4)
    yield Line.dari((first[: len(head)], "bold"), first[len(head) :])
    yield from (Line("    " + line) for line in rest)


def _butir(text: str, lebar: int) -> Iterator[str]:
    first, *rest = bungkus(text, lebar - 2)
    yield f"- {first}"
    yield from (f"  {line}" for line in rest)


def _saran(chosen: Sequence[CatatanKaki], bahasa: str, lebar: int) -> Iterator[Line]:
    """Yield what can be done about each code, once."""
    advice: dict[tuple[str, str], None] = {}
    for item in chosen:
        for reason in item.sebab:
            fix = say(reason, bahasa).fix
            if fix:
                advice[reason.code, fix] = None
    if advice:
        yield Line()
    for code, fix in advice:
        yield from _gantung(f"{code}:", fix, lebar)


def kena(item: CatatanKaki, bahasa: str) -> str:
    """Say which values a footnote touches: `IKU-4: realisasi, capaian; S4: capaian`; of many, the first few."""
    shown = [f"{bersih(milik)} {', '.join(besaran)}" for milik, besaran in item.kena[:_BANYAK]]
    more = len(item.kena) - _BANYAK
    if more > 0:
        shown.append(translator(bahasa)(_LAINNYA).replace("{count}", str(more)))
    return "; ".join(shown)


def sebab(reason: Diagnostic, bahasa: str) -> str:
    """Say a reason with its code and place."""
    where = f"{reason.code}, {letak(reason.place)}" if reason.place is not None else reason.code
    return f"{say(reason, bahasa).sentence} ({where})"


def ikhtisar(semua: Iterable[HasilInstansi], bahasa: str, lebar: int) -> Iterator[Line]:
    """Yield one line an agency, and how to see more."""
    _, results = translator(bahasa), tuple(semua)
    kaki, rows = Kaki(bahasa, ""), []
    for hasil in results:
        values = (hasil.capaian, hasil.predikat, hasil.anggaran.pagu, hasil.anggaran.serapan)
        cells = [kaki.sel(bukti) for bukti in values]
        rows.append(Baris(hasil.instansi.kode, hasil.instansi.nama, str(hasil.periode), tuple(cells)))
    first = results[0]
    columns = (
        Kolom("Capaian", satuan_ringkas(first.capaian.satuan)),
        Kolom("Predikat", kanan=False),
        Kolom("Pagu", satuan_ringkas(first.anggaran.pagu.satuan)),
        Kolom("Serapan", satuan_ringkas(first.anggaran.serapan.satuan)),
    )
    yield from Tabel("Instansi", "Periode", columns, tuple(rows)).susun(lebar)
    yield from catatan_kaki(kaki.catatan(), bahasa, lebar)
    yield Line()
    fields = {"kode": bersih(first.instansi.kode)}
    yield from (Line(line) for line in bungkus(isi(_(_RINCI), fields.__getitem__), lebar))
