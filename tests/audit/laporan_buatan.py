"""A report made up from an agency's own figures, all of them right, and the same report with one figure misprinted."""

import random
import shutil
from dataclasses import replace
from pathlib import Path

from sakip_rules.audit.putusan import periksa as audit
from sakip_rules.audit.sunting import tulis
from sakip_rules.audit.ubahan import tercatat
from sakip_rules.audit.uji_perbaikan import Penguji
from sakip_rules.checks.periksa import periksa
from sakip_rules.model.baca import susun
from sakip_rules.model.klaim import Cetak, Hitungan
from sakip_rules.source.numbers import write
from sakip_rules.source.workspace import read_workspace

DASAR = Path(__file__).parents[1] / "contoh" / "dasar"
ANGGARAN = ("pagu", "realisasi_anggaran", "sisa", "serapan")
INDIKATOR = {"IKU-1": 10, "IKU-2": 12, "P1.1.1-K": 13}
PEGAWAI = ((3, 12, 7), (10, 41, 8), (14, 26, 19), (5, 33, 11))
BULAT = ("", "rupiah", "laporan", "orang")
KELUARAN = (
    ", indikator: [{kode: P1.1.1-K, nama: Laporan, jenis: keluaran, satuan: laporan, polaritas: positif, "
    "target: {2024: 12}}]"
)


def buat(root, benih):
    """Return a compiled agency whose report prints every figure as it should; totals of printed figures settle last."""
    texts = []
    for _ in range(3):
        _tulis(root, random.Random(benih), iter(texts))
        right = {}
        for item in audit(baca(root)):
            right.setdefault(item.klaim.cetak.teks.place, _tercetak(item.harapan))
        texts = list(right.values())
    return baca(root)


def baca(root):
    """Read and compile the workspace, which has to be without fault."""
    documents, wrong = read_workspace(root)
    made, more = susun(documents)
    checked = periksa(made)
    assert not (*wrong, *more, *checked.temuan)
    return checked.tersusun["dinas-contoh"]


def semua_titik(tersusun):
    """Return every printed figure that something can tell of, in the order of the report."""
    penguji = Penguji(tersusun, list(audit(tersusun)))
    places = {place for klaim in penguji.daftar.klaim for place in _tempat(klaim)}
    found = (penguji.daftar.pada(place) for place in sorted(places))
    return list(dict.fromkeys(titik for titik in found if titik is not None))


def salah_cetak(tersusun, titik, edit):
    """Return the agency with one figure printed otherwise, wherever it is transcribed."""
    number = replace(titik.angka, value=edit.nilai, decimals=edit.desimal, text=str(edit.nilai))
    changed = tercatat(tersusun, titik, number)
    klaim = tuple(_salah_klaim(one, titik, edit) for one in tersusun.berkas.klaim)
    return replace(changed, berkas=replace(changed.berkas, klaim=klaim))


def _salah_klaim(klaim, titik, edit):
    def cetak(one):
        if not isinstance(one, Cetak) or one.teks.place not in titik.cetak:
            return one
        return Cetak(replace(one.teks, text=tulis(one.teks.text, titik.angka, edit, polos=False)), None)

    dasar = klaim.dasar
    if isinstance(dasar, Hitungan):
        dari = {name: tuple(replace(one, isi=cetak(one.isi)) for one in group) for name, group in dasar.dari.items()}
        dasar = replace(dasar, dari=dari)
    return replace(klaim, cetak=cetak(klaim.cetak), dasar=dasar)


def _tempat(klaim):
    yield klaim.cetak.teks.place
    if isinstance(klaim.dasar, Hitungan):
        yield from (one.isi.teks.place for group in klaim.dasar.dari.values() for one in group)


def _tercetak(harapan):
    kode = "" if harapan.satuan is None else harapan.satuan.kode
    text = write(harapan.nilai / harapan.faktor, 0 if kode in BULAT else 2, "setengah_ke_atas", notation="id")
    return f'"{text}{"%" if kode == "persen" else ""}"'


def _tulis(root, acak, tercetak):
    """Write the workspace, with "0" printed where there is no text left."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(DASAR, root)
    program, anggaran, rows = _program(acak)
    (root / "definitions/dinas-contoh/program/p1.yaml").write_text(program, encoding="utf-8")
    facts = root / "realisasi/dinas-contoh/2024.yaml"
    head = facts.read_text(encoding="utf-8").partition("anggaran:")[0]
    facts.write_text(f"{head}anggaran:\n{anggaran}", encoding="utf-8")
    (root / "laporan/dinas-contoh/lkjip.yaml").write_text(_laporan(rows, tercetak), encoding="utf-8")


def _program(acak):
    """Return the program's file, the amounts spent, and each node with the line of its row."""
    text, spent, rows, line = "kode: P1\nnama: Program\nsasaran: S1\nkegiatan:\n", "", [], 100
    for at in (1, 2, 3):
        text += f"  - kode: P1.{at}\n    nama: Kegiatan\n    sub_kegiatan:\n"
        for below in range(1, 2 + acak.randrange(1, 4)):
            kode, line, pagu = f"P1.{at}.{below}", line + 1, acak.randrange(20_000, 900_000) * 1000
            used = pagu * acak.randrange(400, 999) // 1000 - acak.randrange(1000)
            cited = f"acuan: {{dokumen: lkjip-2024, baris: {line}}}"
            more = KELUARAN if kode == "P1.1.1" else ""
            text += f"      - {{kode: {kode}, nama: Sub, pagu: {{2024: {{nilai: {pagu}, {cited}}}}}{more}}}\n"
            spent += f"  - {{simpul: {kode}, nilai: {used}, {cited}}}\n"
            rows.append((f"simpul: {kode}", line))
        line += 1
        rows.append((f"simpul: P1.{at}", line))
    return text, spent, [*rows, ("simpul: P1", line + 1), ("instansi: dinas-contoh", line + 2)]


def _laporan(simpul, tercetak):
    """Return the claims: sentences, the budget by node, the indicators, and staff by rank and sex."""

    def sel(banyak=1):
        return ", ".join(next(tercetak, '"0"') for _ in range(banyak))

    claims = [f"  - {{indikator: IKU-1, besaran: capaian, tercetak: {sel()}, acuan: {{baris: 300}}}}"]
    whole = "instansi: dinas-contoh, besaran"
    claims += [f"  - {{{whole}: {one}, tercetak: {sel()}, acuan: {{baris: 301}}}}" for one in ANGGARAN]
    claims.append(f"tabel:\n  - tabel: A\n    kolom: [{', '.join(ANGGARAN)}]\n    baris:")
    claims += [f"      - {{{whose}, isi: [{sel(4)}], acuan: {{baris: {line}}}}}" for whose, line in simpul]
    claims.append("  - tabel: B\n    kolom: [target, realisasi, capaian]\n    baris:")
    for kode, line in INDIKATOR.items():
        claims.append(f"      - {{indikator: {kode}, isi: [{sel(3)}], acuan: {{baris: {line}}}}}")
    claims.append("  - tabel: C\n    satuan: orang\n    kolom: [a, b, c, {nama: banyak, rumus: a + b + c}]\n    baris:")
    for at, row in enumerate(PEGAWAI):
        cells = ", ".join(f'"{one}"' for one in row)
        claims.append(f"      - {{kode: J-{at}, isi: [{cells}, {sel()}], acuan: {{baris: {400 + at}}}}}")
    names = ", ".join(f"J-{at}" for at in range(len(PEGAWAI)))
    claims.append(f"      - {{jumlah: [{names}], isi: [{sel(4)}], acuan: {{baris: 410}}}}\n")
    return "dokumen: lkjip-2024\nklaim:\n" + "\n".join(claims)
