"""Fuzz target: a whole file, edited, in a small workspace: read, validated, understood, checked, judged, audited.

Data: which file of the workspace, and up to twenty edits of its lines, whose words come from the language of the files
and whose lines come from the real ones in this repository, so that most edited files get past the first reader.
"""

import re
from functools import cache
from pathlib import Path

from benchmarks.fuzz.bersama import periksa_temuan
from sakip_rules.audit.hasil import audit
from sakip_rules.checks.periksa import periksa
from sakip_rules.engine.nilai import nilai
from sakip_rules.engine.nilai_json import nilai_json
from sakip_rules.model.baca import susun
from sakip_rules.model.periode import Periode, baca_periode
from sakip_rules.source.catalogue import has_galat
from sakip_rules.source.diagnostics import Diagnostic, ordered
from sakip_rules.source.documents import STANDAR, Document
from sakip_rules.source.files import decode
from sakip_rules.source.ingatan import Ingatan
from sakip_rules.source.places import SourceFile
from sakip_rules.source.workspace import read_text
from sakip_rules.testing.dinas import dokumen, standar

ROOT = Path(__file__).parents[2]
KODE = "dinas-uji"
BERKAS = {
    "instansi": (
        f"definitions/{KODE}/instansi.yaml",
        """\
kode: dinas-uji
nama: Dinas Uji
periode: 2024
renstra: {sejak: 2021, sampai: 2026}
tujuan:
  - {kode: T1, nama: Tujuan satu}
sasaran:
  - {kode: S1, nama: Sasaran satu, tujuan: T1}
  - {kode: S2, nama: Sasaran dua, tujuan: T1}
kebijakan:
  metode: {positif: progres-positif, negatif: progres-negatif}
  skala: akip
  batas_capaian: {indikator: "0 - 100", sasaran: "0 - 100"}
  target_dari: [pk_perubahan, pk, renstra]
""",
    ),
    "iku": (
        f"definitions/{KODE}/iku/iku-1.yaml",
        """\
kode: IKU-1
nama: Persentase penurunan gangguan
sasaran: S1
satuan: persen
polaritas: positif
variabel:
  kasus: {nama: Jumlah gangguan, satuan: kasus, sumber: Rekap kejadian}
rumus: (kasus[n-1] - kasus[n]) / kasus[n-1] x 100%
target: {2023: 10, 2024: 10}
target_akhir: {tahun: 2026, nilai: 40, hitung: kumulatif}
contoh:
  - {fakta: {kasus: {2023: 60, 2024: 54}}, periode: 2024, realisasi: 10, capaian: 100}
acuan: {dokumen: lkjip-2024, tabel: "2.3", baris: 474}
""",
    ),
    "program": (
        f"definitions/{KODE}/program/p1.yaml",
        """\
kode: P1
nama: Program pelayanan
sasaran: S1
kegiatan:
  - kode: P1.1
    nama: Kegiatan pelayanan
    sub_kegiatan:
      - kode: P1.1.1
        nama: Sub kegiatan loket
        pagu: {2024: "Rp 100.000.000"}
        indikator:
          - kode: P1.1.1-K
            nama: Jumlah laporan pelayanan
            jenis: keluaran
            satuan: laporan
            polaritas: positif
            target: {2024: 12}
""",
    ),
    "unit": (
        f"definitions/{KODE}/unit/kabid.yaml",
        """\
kode: KABID
nama: Bidang pelayanan
indikator:
  - {kode: KABID-1, nama: Jumlah loket, satuan: unit, polaritas: positif, target: {2024: 3}}
simpul: [P1.1]
pagu: {2024: "Rp 100.000.000"}
""",
    ),
    "realisasi": (
        f"realisasi/{KODE}/2024.yaml",
        """\
dokumen: lkjip-2024
fakta:
  - {indikator: IKU-2, nilai: "83,28", acuan: {tabel: "3.1", baris: 10}}
  - {indikator: IKU-1, variabel: kasus, periode: 2023, nilai: 60, acuan: {baris: 11}}
  - {indikator: IKU-1, variabel: kasus, nilai: 54, acuan: {baris: 12}}
  - {indikator: P1.1.1-K, nilai: 12, acuan: {baris: 13}}
anggaran:
  - {simpul: P1.1.1, nilai: "Rp 95.500.000", acuan: {baris: 14}}
""",
    ),
    "klaim": (
        f"laporan/{KODE}/bab-3.yaml",
        """\
dokumen: lkjip-2024
klaim:
  - {indikator: IKU-2, besaran: capaian, tercetak: "97,98%", acuan: {baris: 3}}
  - {indikator: IKU-1, periode: 2024, besaran: realisasi, tercetak: "10%", acuan: {tabel: "3.1", baris: 4}}
  - {simpul: P1, besaran: serapan, tercetak: "95,5%", acuan: {baris: 5}}
  - {rumus: a - b, dari: {a: "46.800", b: "46.200"}, tercetak: "600", satuan: Rp, acuan: {baris: 6}}
""",
    ),
    "dokumen": (
        f"laporan/{KODE}/dokumen.yaml",
        "dokumen:\n  - {kode: lkjip-2024, judul: Laporan Kinerja 2024, tahun: 2024, berkas: lkjip-2024.txt}\n",
    ),
    "skala": (
        "definitions/standar/skala/sendiri.yaml",
        """\
kode: sendiri
nama: Skala sendiri
satuan: persen
ranah: "0 - 100"
pita:
  - {rentang: "> 90 - 100", predikat: Sangat Baik, kode: A}
  - {rentang: "> 50 - 90", predikat: Baik, kode: B}
  - {rentang: "0 - 50", predikat: Kurang, kode: C}
contoh:
  - {nilai: 90, predikat: Baik}
dasar_hukum: Keputusan Kepala Dinas
status_sumber: tunggal
""",
    ),
    "metode": (
        "definitions/standar/metode/sendiri.yaml",
        """\
kode: sendiri
nama: Metode sendiri
jenis: capaian
polaritas: [positif]
masukan: {realisasi: indikator, target: indikator}
satuan: persen
rumus: jika(target > 0, realisasi / target, 100%)
syarat:
  - {rumus: target >= 0, alasan: Target di bawah nol.}
contoh:
  - {masukan: {realisasi: 80, target: 100}, hasil: 80}
dasar_hukum: Keputusan Kepala Dinas
status_sumber: tunggal
""",
    ),
    "satuan": (
        "definitions/standar/satuan.yaml",
        """\
satuan:
  - {kode: loket, nama: Loket, cacah: true}
  - {kode: paket, nama: Paket, dari: loket, faktor: 12, alias: [pkt]}
""",
    ),
}
TETAP = {
    f"definitions/{KODE}/iku/iku-2.yaml": (
        "iku",
        """\
kode: IKU-2
nama: Indeks kepuasan
sasaran: S2
satuan: indeks
polaritas: positif
target: {2024: {pk: 85, renstra: 90}}
contoh:
  - {fakta: {realisasi: {2024: 80}}, periode: 2024, target: 85, realisasi: 80, capaian: 94.12}
""",
    )
}
URUTAN = tuple(BERKAS)
# A rule of the standards is read with all others of its kind, which takes as long as twenty files of an agency.
PILIHAN = (*URUTAN[:7] * 6, *("iku", "klaim", "realisasi") * 6, *URUTAN[7:])
KATA = (
    *("0", "1", "-1", "100", "2024", "2023", "2027", "10.5", "1e5", "007", "1.234", "99999999999999999999", "0.000001"),
    *(
        '"83,28"',
        '"1.234"',
        '"-"',
        '"n/a"',
        '"\u2265 80"',
        '"80 - 90"',
        '"> 90 - 100"',
        '"Rp 1.000,-"',
        '"BB"',
        '"89,5%"',
        '"x"',
    ),
    *(
        "IKU-1",
        "IKU-2",
        "S1",
        "S2",
        "S9",
        "T1",
        "P1",
        "P1.1.1",
        "KABID",
        "lkjip-2024",
        "akip",
        "progres-positif",
        "kasus",
    ),
    *(
        "persen",
        "indeks",
        "rupiah",
        "orang",
        "kasus/orang",
        "per_100_ribu",
        "predikat_akip",
        "2024-TW1",
        "2024-S2",
        "2024-05",
    ),
    *(
        "positif",
        "negatif",
        "stabil",
        "jumlah",
        "rata_rata",
        "terakhir",
        "kumulatif",
        "pk",
        "renstra",
        "true",
        "null",
        "~",
    ),
    *(
        "[]",
        "{}",
        "[1, 2]",
        "{a: 1}",
        "{orang: 41, bulan: 12}",
        "{2024: 1}",
        "",
        " ",
        "[IKU-1, IKU-2]",
        "{sejak: 2024}",
    ),
    *("capaian", "realisasi", "predikat", "serapan", "efisiensi", "sisa", "pagu", "target", "pertumbuhan", "selisih"),
    *(
        "kasus / 0",
        "kasus[n-1]",
        "a + b",
        "jika(a > 0, a, b)",
        "realisasi / target x 100%",
        "(",
        "100",
        "target - realisasi",
    ),
    *(
        "setengah_ke_atas",
        "potong",
        "tampil",
        "{cara: potong, desimal: 1}",
        "\u00e9",
        '"[bold]x[/]"',
        "'",
        '"',
        ": ",
        ", ",
        "#",
    ),
)
_NILAI = re.compile(r"(?<=: )[^,{}\[\]]+")
_KATA = re.compile(r"[\w.%-]+")
_LANGKAH = 4


def coba(data: bytes) -> None:
    """Edit one file of the workspace and run everything that reads it."""
    kind = PILIHAN[data[0] % len(PILIHAN)] if data else "iku"
    name, text = BERKAS[kind]
    for at in range(1, len(data) - _LANGKAH + 1, _LANGKAH):
        text = sunting(text, kind, data[at : at + _LANGKAH])
    agency = "" if name.startswith("definitions/standar") else KODE
    documents, read = read_text(kind, agency, name, text)
    sources = {one.name: one.source for one in dokumen_lain("")}
    source = decode(text.encode(), name)
    sources[name] = source if isinstance(source, SourceFile) else SourceFile(name, text.replace("\r", "\n"), "")
    judged = len(data) % 2 == 0
    found = [*read, *_selanjutnya((*dokumen_lain(name), *documents), utuh=not has_galat(read), dinilai=judged)]
    for item in ordered(found):
        known = sources.get(item.place.file) if item.place else None
        if known is not None and all(place.file == known.name for place in item.related):
            periksa_temuan([item], known)


def _selanjutnya(documents: tuple[Document, ...], *, utuh: bool, dinilai: bool) -> tuple[Diagnostic, ...]:
    """Everything behind reading, as far as it goes (judging only where that is wanted); return what was found."""
    ruang, related = susun(documents, utuh=utuh, ingatan=_INGATAN)
    if not utuh or has_galat(related):
        return related
    checked = periksa(ruang, None, _INGATAN)
    if has_galat(checked.temuan):
        return (*related, *checked.temuan)
    for tersusun in checked.tersusun.values() if dinilai else ():
        hasil = nilai(tersusun, _periode(tersusun.berkas.instansi.periode))
        assert nilai_json(hasil)
        audit(tersusun)
    return (*related, *checked.temuan)


def sunting(text: str, kind: str, langkah: bytes) -> str:
    """Return a text with one edit made in it: what is done, in which line, and two choices of how."""
    cara, baris, satu, dua = langkah
    lines = text.split("\n")
    at = baris % len(lines)
    line, word = lines[at], KATA[satu % len(KATA)]
    match cara % 8:
        case 0:
            lines[at] = _ganti(_NILAI, line, dua, word)
        case 1:
            del lines[at]
        case 2:
            lines.insert(at, line)
        case 3:
            known = baris_nyata(kind)
            lines.insert(at, known[(satu * 256 + dua) % len(known)])
        case 4:
            lines[at] = _ganti(_KATA, line, dua, word)
        case 5:
            other = satu % len(lines)
            lines[at], lines[other] = lines[other], line
        case 6:
            lines[at] = " " * (dua % 9) + line.lstrip()
        case _:
            lines[at] = line[:dua] + word + line[dua:]
    return "\n".join(lines)


def _ganti(pola: re.Pattern[str], line: str, nomor: int, word: str) -> str:
    """Put a word in the place of one of those a pattern finds."""
    found = [*pola.finditer(line)]
    if not found:
        return line
    chosen = found[nomor % len(found)]
    return line[: chosen.start()] + word + line[chosen.end() :]


@cache
def baris_nyata(kind: str) -> tuple[str, ...]:
    """Return every different line of the real files of a kind."""
    folders = {"realisasi": "realisasi", "klaim": "laporan", "dokumen": "laporan"}
    lines: dict[str, None] = {}
    for path in sorted((ROOT / folders.get(kind, "definitions")).rglob("*.yaml")):
        if kind in folders or kind in (path.stem, path.parent.name):
            lines |= dict.fromkeys(path.read_text(encoding="utf-8").split("\n"))
    return tuple(lines)


def dokumen_lain(name: str) -> tuple[Document, ...]:
    """Return the files of the workspace but for one, with the standard library; every time the same objects."""
    return tuple(one for one in _semua() if one.name != name)


@cache
def _semua() -> tuple[Document, ...]:
    files = [(kind, name, text) for kind, (name, text) in BERKAS.items()]
    files += [(kind, name, text) for name, (kind, text) in TETAP.items()]
    found = [dokumen(one.name.replace("definitions/standar", STANDAR), one.source.text, one.kind) for one in standar()]
    for kind, name, text in files:
        read, wrong = read_text(kind, "" if name.startswith("definitions/standar") else KODE, name, text)
        assert not has_galat(wrong), wrong
        found += read
    return tuple(found)


@cache
def _periode(text: str) -> Periode:
    found = baca_periode(text)
    assert found is not None
    return found


_INGATAN = Ingatan()
