"""The result of an agency in Markdown: the same sections as on the screen, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakip_rules.locale import translator
from sakip_rules.render.nilai import susun
from sakip_rules.render.nilai_layar import JUDUL_CATATAN, kena, sebab
from sakip_rules.render.teks import markdown, prosa_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sakip_rules.model.hasil import HasilInstansi
    from sakip_rules.render.kaki import CatatanKaki
    from sakip_rules.render.tabel import Baris, Tabel


def md(hasil: HasilInstansi, bahasa: str) -> Iterator[str]:
    """Yield the lines of the report."""
    laporan = susun(hasil, bahasa)
    yield f"# {markdown(laporan.judul)}"
    yield ""
    yield markdown(laporan.subjudul)
    for bagian in laporan.bagian:
        yield ""
        yield f"## {markdown(bagian.judul)}"
        yield ""
        yield from tabel_md(bagian.tabel)
    yield from _catatan(laporan.catatan, bahasa)
    yield ""
    yield markdown(laporan.penutup)


def tabel_md(tabel: Tabel) -> Iterator[str]:
    """Yield a table's lines; depth is shown by wide spaces before the kode."""
    remark = bool(tabel.keterangan or any(row.keterangan for row in tabel.baris))
    heads = [f"{kolom.judul} ({kolom.satuan})" if kolom.satuan else kolom.judul for kolom in tabel.kolom]
    yield _baris([tabel.judul, *([tabel.keterangan] if remark else []), *heads])
    yield _baris(["---"] * (1 + remark) + ["---:" if kolom.kanan else "---" for kolom in tabel.kolom], tertulis=True)
    for row in tabel.baris:
        cells = [markdown(f"{cell.isi}{cell.ekor}") for cell in row.sel]
        cells += [""] * (len(tabel.kolom) - len(cells))
        if remark:
            cells.insert(0, markdown(row.keterangan))
        yield _baris(["&emsp;" * row.dalam + _label(row), *cells], tertulis=True)


def _label(row: Baris) -> str:
    text = markdown(f"{row.kode} {row.nama}".strip())
    return f"**{text}**" if "bold" in row.gaya else text


def _baris(cells: Sequence[str], *, tertulis: bool = False) -> str:
    return f"| {' | '.join(cells if tertulis else map(markdown, cells))} |"


def _catatan(catatan: Sequence[CatatanKaki], bahasa: str) -> Iterator[str]:
    _ = translator(bahasa)
    for jenis, judul in JUDUL_CATATAN.items():
        chosen = [item for item in catatan if item.jenis == jenis]
        if chosen:
            yield ""
            yield f"## {_(judul)}"
            yield ""
        for item in chosen:
            yield f"- \\[{item.nomor}\\] **{markdown(kena(item, bahasa))}**"
            yield from (f"  - {prosa_markdown(sebab(reason, bahasa))}" for reason in item.sebab)
