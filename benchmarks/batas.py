"""How long one file of 1 MB keeps `sakip periksa`, and in how much memory: valid and hostile ones, of every kind.

Run: python benchmarks/batas.py [words of the names of cases]. Each case is the little workspace of the tests with one
file (or two, where one needs the other) added to it, checked in a process of its own. What is shown is the time of the
processor over that of the little workspace alone, best of three, and the most memory the process held, over the same.
"""

import io
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
DASAR = ROOT / "tests" / "contoh" / "dasar"
PENUH = 999_000
"""Bytes of a file: a little below the limit, so that it is read."""

DETIK = 1
PALING_LAMA = 20
"""Seconds of the processor after which a case is ended."""

PENGUKUR = """
import os, resource, sys
with open(os.devnull, "wb") as null:
    actions = [(os.POSIX_SPAWN_DUP2, null.fileno(), 1), (os.POSIX_SPAWN_DUP2, null.fileno(), 2)]
    pid = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ, file_actions=actions)
resource.prlimit(pid, resource.RLIMIT_CPU, (int(sys.argv[1]),) * 2)
_, status, used = os.wait4(pid, 0)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))
"""
"""A little process that starts the one to be measured: what a process holds counts from what its parent held."""

ULANG = int(os.environ.get("ULANG", "3"))
KODE = "dinas-contoh"
IKU, PROGRAM, UNIT = (f"definitions/{KODE}/{name}/besar.yaml" for name in ("iku", "program", "unit"))
INSTANSI, FAKTA, KLAIM = f"definitions/{KODE}/instansi.yaml", f"realisasi/{KODE}/2023", f"laporan/{KODE}/bab-3.yaml"
SATUAN, SKALA, METODE, KEBIJAKAN = (
    f"definitions/standar/{name}.yaml" for name in ("satuan", "skala/besar", "metode/besar", "kebijakan")
)
KEPALA = "kode: IKU-9\nnama: Besar\nsasaran: S1\nsatuan: persen\npolaritas: positif\ntarget: {2024: 10}\n"
CONTOH = "contoh:\n  - {fakta: {realisasi: {2024: 10}}, periode: 2024, realisasi: 10}\n"
KEPALA_PROGRAM = "kode: P9\nnama: Besar\nsasaran: S1\nkegiatan:\n  - kode: P9.1\n    nama: a\n    sub_kegiatan:\n"
KEPALA_SKALA = (
    "kode: besar\nnama: Besar\nsatuan: persen\ndasar_hukum: a\nstatus_sumber: tunggal\n"
    'contoh:\n  - {nilai: "-1", predikat: "-"}\n'
)
KEPALA_METODE = (
    "kode: besar\nnama: Besar\njenis: capaian\npolaritas: [positif]\n"
    "masukan: {realisasi: indikator, target: indikator}\n"
    "satuan: persen\nrumus: realisasi / target x 100%\nsyarat:\n  - {rumus: target > 0, alasan: nol}\ndasar_hukum: a\n"
    "status_sumber: tunggal\n"
)
KELUARAN = (
    "{{kode: K{0}, nama: Jumlah {0}, jenis: keluaran, satuan: laporan, polaritas: positif, "
    "target: {{2023: 12, 2024: 12}}}}"
)
HITUNGAN = (
    '  - {{rumus: RUMUS, dari: {{a: "46.800", b: "46.200"}}, tercetak: "600", satuan: rupiah, '
    "acuan: {{baris: 1{0}}}}}\n"
)
EKOR_METODE = (
    "contoh:\n  - {masukan: {realisasi: 80, target: 100}, hasil: 80}\ndasar_hukum: a\nstatus_sumber: tunggal\n"
)


def penuh(kepala: str, pola: str, kaki: str = "", *, banyak: int = sys.maxsize, batas: int = PENUH) -> str:
    """Return `kepala`, then `pola` with 0, 1, 2, … in it for as long as there is room, then `kaki`."""

    def bagian() -> Iterator[str]:
        size = len(kepala.encode()) + len(kaki.encode())
        yield kepala
        for number in range(banyak):
            one = pola.format(number)
            size += len(one.encode())
            if size > batas:
                break
            yield one
        yield kaki

    return "".join(bagian())


def ulang(kepala: str, pola: str, kaki: str = "") -> str:
    """Return `kepala`, `pola` again and again as it is, then `kaki`."""
    return penuh(kepala, pola.replace("{", "{{").replace("}", "}}"), kaki)


def program(banyak: int = sys.maxsize) -> str:
    """Return a valid program with as many sub kegiatan as there is room for, each with an indicator."""
    row = (
        "      - {{kode: P9.1.{0}, nama: Sub kegiatan {0}, pagu: {{2023: 1000, 2024: 1000}}, indikator: ["
        + KELUARAN
        + "]}}\n"
    )
    return penuh(KEPALA_PROGRAM, row, banyak=banyak)


def lembar(sel: str, teks: str = "", lainnya: str = "") -> bytes:
    """Return a workbook whose only sheet holds these rows, with these shared texts."""
    isi = {
        "_rels/.rels": '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="b.xml"/></Relationships>',
        "b.xml": '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="s"/></sheets></workbook>',
        "_rels/b.xml.rels": '<Relationships><Relationship Id="s" Type="x/worksheet" Target="s.xml"/>'
        '<Relationship Id="t" Type="x/sharedStrings" Target="t.xml"/></Relationships>',
        "s.xml": f"<worksheet><sheetData>{sel}</sheetData>{lainnya}</worksheet>",
        "t.xml": f"<sst>{teks}</sst>",
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in isi.items():
            file.writestr(name, text)
    return out.getvalue()


def baris_lembar(pola: str, banyak: int, kepala: tuple[str, ...] = ("indikator", "nilai")) -> str:
    """Return the rows of a sheet: names of columns, then `pola` for each row."""
    first = "".join(f'<c t="str"><v>{name}</v></c>' for name in kepala)
    return f"<row>{first}</row>" + "".join(f"<row>{pola.format(number)}</row>" for number in range(banyak))


def kata(nomor: int) -> str:
    """Return a word of letters for a number."""
    return "".join("abcdefghij"[int(digit)] for digit in str(nomor))


Berkas = dict[str, str | bytes]
KASUS: dict[str, Callable[[], Berkas]] = {
    # Valid, and as large as a file may be
    "iku: 4,000 examples": lambda: {
        IKU: penuh(
            KEPALA + "contoh:\n",
            "  - {{fakta: {{realisasi: {{2024: {0}}}}}, periode: 2024, realisasi: {0}}}\n",
            banyak=4_000,
        )
    },
    "iku: 10,000 variables": lambda: {
        IKU: penuh(
            KEPALA + CONTOH.replace("realisasi: {2024", "v0: {2024") + "rumus: v0\nvariabel:\n",
            "  v{0}: {{nama: Jumlah {0}, satuan: persen, sumber: Rekap}}\n",
        )
    },
    "iku: a variable of 20,000 parts": lambda: {
        IKU: penuh(
            KEPALA
            + CONTOH.replace("realisasi: {2024", "v: {2024")
            + "rumus: jumlah(v)\nvariabel:\n  v:\n    nama: a\n    satuan: persen\n    rincian:\n",
            "      r{0}: Rincian {0}\n",
        )
    },
    "iku: a name of 1 MB": lambda: {
        IKU: ulang("", "panjang ").join(("nama: ", "\n")) + KEPALA.replace("nama: Besar\n", "") + CONTOH
    },
    "iku: a comment of 1 MB": lambda: {IKU: ulang(f"{KEPALA}{CONTOH}# ", "panjang ")},
    "iku: 300,000 comments": lambda: {IKU: ulang(KEPALA + CONTOH, "#\n")},
    "program: 4,000 versions of one indicator": lambda: {
        PROGRAM: KEPALA_PROGRAM
        + "      - kode: P9.1.1\n        nama: a\n        indikator:\n"
        + "".join(
            f"        - {{{KELUARAN.format(1)[1:-1]}, berlaku: {{sejak: {2000 + n % 99}, sampai: {2000 + n % 99}}}}}\n"
            for n in range(4_000)
        )
    },
    "program: 4,000 indicators": lambda: {PROGRAM: program(4_000)},
    "program: 8,000 sub kegiatan": lambda: {
        PROGRAM: penuh(
            KEPALA_PROGRAM,
            "      - {{kode: P9.1.{0}, nama: Sub kegiatan {0}, pagu: {{2023: 1000, 2024: 1000}}}}\n",
            banyak=8_000,
        )
    },
    "unit: 4,000 indicators": lambda: {
        UNIT: penuh(
            "kode: KABID\nnama: Bidang\nindikator:\n",
            "  - " + KELUARAN.replace("jenis: keluaran, ", "") + "\n",
            banyak=4_000,
        )
    },
    "unit: 40,000 nodes": lambda: {UNIT: penuh("kode: KABID\nnama: Bidang\nsimpul: [P1", ", P1.1.{0}", "]\n")},
    "instansi: 15,000 sasaran": lambda: {
        INSTANSI: penuh(
            (DASAR / INSTANSI).read_text().replace("sasaran:\n", "sasaran:\n@", 1).partition("@")[0],
            "  - {{kode: Z{0}, nama: Sasaran {0}, tujuan: T1}}\n",
        )
        + (DASAR / INSTANSI).read_text().partition("\nsasaran:\n")[2]
    },
    "fakta: 4,000, with 1 MB of indicators": lambda: {
        PROGRAM: program(4_000),
        f"{FAKTA}.yaml": penuh(
            "dokumen: lkjip-2024\nfakta:\n",
            "  - {{indikator: K{0}, nilai: 12, acuan: {{tabel: 3.1, baris: 13}}, catatan: a}}\n".replace(
                ", catatan: a", ""
            ).replace("3.1", '"3.1"'),
            banyak=4_000,
        ),
    },
    "fakta: 20,000 without an indicator": lambda: {
        f"{FAKTA}.yaml": penuh("fakta:\n", "  - {{indikator: K{0}, nilai: 12}}\n", banyak=20_000)
    },
    "fakta: 4,000 amounts, with 1 MB of nodes": lambda: {
        PROGRAM: program(4_000),
        f"{FAKTA}.yaml": penuh(
            "anggaran:\n",
            '  - {{simpul: P9.1.{0}, nilai: "Rp 1.000", periode: 2023, acuan: {{dokumen: lkjip-2024, baris: 1{0}}}}}\n',
            banyak=4_000,
        ),
    },
    "klaim: 8,000 sums of other figures": lambda: {
        KLAIM: penuh(
            "dokumen: lkjip-2024\nklaim:\n",
            HITUNGAN.replace("RUMUS", "a - b"),
            banyak=8_000,
        )
    },
    "klaim: 8,000 of one indicator": lambda: {
        KLAIM: penuh(
            "dokumen: lkjip-2024\nklaim:\n",
            '  - {{indikator: IKU-1, besaran: capaian, periode: 2024, tercetak: "97,98%", acuan: {{baris: 1{0}}}}}\n',
            banyak=8_000,
        )
    },
    "klaim: a table of 8,000 rows": lambda: {
        KLAIM: penuh(
            "dokumen: lkjip-2024\ntabel:\n  - kolom: [target, realisasi, capaian]\n    baris:\n",
            '      - {{indikator: IKU-1, isi: ["85", "83,28", "97,98%"], acuan: {{baris: 1{0}}}}}\n',
            banyak=8_000,
        )
    },
    "klaim: 2,000 formulas, each its own": lambda: {
        KLAIM: penuh(
            "dokumen: lkjip-2024\nklaim:\n",
            HITUNGAN.replace("RUMUS", "a - b + {0}"),
            banyak=2_000,
        )
    },
    "klaim: a sum of 20,000 figures": lambda: {
        KLAIM: penuh('dokumen: lkjip-2024\nklaim:\n  - {rumus: jumlah(a), dari: {a: ["1"', ', "{0}"', banyak=19_999)
        + ']}, tercetak: "600", satuan: rupiah, acuan: {baris: 1}}\n'
    },
    "dokumen: 10,000 documents": lambda: {
        f"laporan/{KODE}/dokumen.yaml": penuh(
            "dokumen:\n  - {kode: lkjip-2024, judul: a, tahun: 2024, berkas: a.txt}\n",
            "  - {{kode: d{0}, judul: Laporan {0}, tahun: 2024, berkas: d{0}.txt}}\n",
        )
    },
    "satuan: 5,000 units": lambda: {
        SATUAN: penuh("satuan:\n", "  - {{kode: s{0}, nama: Satuan {0}, cacah: true}}\n", banyak=5_000)
    },
    "satuan: 4,999 units of one": lambda: {
        SATUAN: penuh(
            "satuan:\n  - {kode: s0, nama: a}\n",
            "  - {{kode: r{0}, nama: Satuan {0}, dari: s0, faktor: 2}}\n",
            banyak=4_999,
        )
    },
    "satuan: 5,000 units, each of the one before": lambda: {
        SATUAN: "satuan:\n  - {kode: s0, nama: a}\n"
        + "".join(f"  - {{kode: s{n}, nama: Satuan {n}, dari: s{n - 1}, faktor: 1}}\n" for n in range(1, 5_000))
    },
    "satuan: one of 50,000 aliases": lambda: {
        SATUAN: penuh("satuan:\n  - {kode: a, nama: a, alias: [x", ", alias {0}", "]}\n")
    },
    "satuan: an order of 50,000 grades": lambda: {
        SATUAN: "satuan:\n  - kode: a\n    nama: a\n    urutan:\n"
        + "".join(f"      {kata(number)}: {number}\n" for number in range(50_000))
    },
    "skala: 100 bands": lambda: {
        SKALA: penuh(
            KEPALA_SKALA + 'ranah: "0 - 99"\npita:\n  - {rentang: "0", predikat: nol}\n',
            '  - {{rentang: "> {0} - 1{0}", predikat: a{0}}}\n',
            banyak=0,
        )
        + "".join(f'  - {{rentang: "> {n} - {n + 1}", predikat: a{n}}}\n' for n in range(99))
    },
    "skala: 100 bands with a gap between each two": lambda: {
        SKALA: penuh(
            KEPALA_SKALA + 'ranah: "0 - 101"\npita:\n', '  - {{rentang: "{0}.1 - {0}.2", predikat: a{0}}}\n', banyak=100
        )
    },
    "skala: 100 bands on each other": lambda: {
        SKALA: penuh(
            KEPALA_SKALA + 'ranah: "0 - 1000"\npita:\n', '  - {{rentang: "{0} - {0}9", predikat: a{0}}}\n', banyak=100
        )
    },
    "skala: 4,000 examples": lambda: {
        SKALA: penuh(
            KEPALA_SKALA.replace('"-1"', "-1") + 'ranah: "0 - 100000"\n',
            "  - {{nilai: {0}, predikat: a}}\n",
            banyak=3_999,
            kaki='pita:\n  - {rentang: "0 - 100000", predikat: a}\n',
        ).replace('ranah: "0 - 100000"\n', "", 1)
        + 'ranah: "0 - 100000"\n'
    },
    "metode: 4,000 examples": lambda: {
        METODE: penuh(
            KEPALA_METODE + "contoh:\n", "  - {{masukan: {{realisasi: {0}, target: 100}}, hasil: {0}}}\n", banyak=4_000
        )
    },
    "metode: 990 conditions": lambda: {
        METODE: penuh(
            KEPALA_METODE.replace("dasar_hukum", "@").partition("@")[0],
            "  - {{rumus: target > -{0}.5, alasan: Alasan ke {0}}}\n",
            banyak=990,
            kaki=EKOR_METODE,
        )
    },
    "kebijakan: 1 MB of names of documents": lambda: {KEBIJAKAN: penuh("target_dari: [pk", ", d{0}", "]\n")},
    # Beyond a declared bound
    "bound: 10,000 examples": lambda: {
        IKU: penuh(KEPALA + "contoh:\n", "  - {{fakta: {{realisasi: {{2024: {0}}}}}, periode: 2024}}\n")
    },
    "bound: 20,000 units": lambda: {SATUAN: penuh("satuan:\n", "  - {{kode: s{0}, nama: Satuan {0}, cacah: true}}\n")},
    "bound: 20,000 bands": lambda: {
        SKALA: penuh(KEPALA_SKALA + 'ranah: "0 - 99"\npita:\n', '  - {{rentang: "> {0} - 1{0}", predikat: a{0}}}\n')
    },
    "bound: 40,000 facts": lambda: {f"{FAKTA}.yaml": ulang("fakta:\n", "  - {indikator: K, nilai: 1}\n")},
    "bound: 15,000 claims": lambda: {
        KLAIM: ulang("klaim:\n", '  - {lepas: a, tercetak: "1", acuan: {dokumen: lkjip-2024, baris: 1}}\n')
    },
    "bound: 10,000 formulas": lambda: {
        KLAIM: penuh(
            "klaim:\n", "  - {{rumus: (target + {0}) * (realisasi + {0}) > (target - {0}) * 2 dan a{0} < 3}}\n"
        )
    },
    # Hostile
    "yaml: one key of 1 MB": lambda: {IKU: ulang("", "k") + ": 1\n"},
    "yaml: 100,000 unknown keys": lambda: {IKU: penuh(KEPALA, "k{0}: 1\n")},
    "yaml: 20,000 keys much like one": lambda: {IKU: penuh(KEPALA, "namaa{0}: 1\n")},
    "yaml: one key 150,000 times": lambda: {IKU: ulang(KEPALA, "a: 1\n")},
    "yaml: a figure of 1 MB": lambda: {IKU: ulang(KEPALA.replace("10}\n", ""), "9") + "}\n"},
    "yaml: a quoted figure of 1 MB": lambda: {IKU: ulang(KEPALA.replace("10}\n", '"'), "1.") + '"}\n'},
    "yaml: a formula of 1 MB": lambda: {IKU: ulang(KEPALA + "rumus: 1", " + 1") + "\n"},
    "yaml: 990 formulas of 90 characters": lambda: {
        METODE: penuh(
            KEPALA_METODE.replace("dasar_hukum", "@").partition("@")[0],
            "  - {{rumus: (target + {0}) * (realisasi + {0}) > (target - {0}) * 2 dan a{0} < 3, alasan: a}}\n",
            banyak=990,
            kaki=EKOR_METODE,
        )
    },
    "yaml: a block of 1 MB": lambda: {IKU: ulang(KEPALA + "catatan: >-\n", "  kata kata\n\n")},
    "yaml: escapes of 1 MB": lambda: {IKU: KEPALA + ulang('catatan: "', "\\x41") + '"\n'},
    "yaml: escapes that are no text, 1 MB": lambda: {IKU: KEPALA + ulang('catatan: "', "\\x01") + '"\n'},
    "yaml: 40,000 escapes that are no text": lambda: {IKU: KEPALA + penuh("catatan:\n", '  - "k{0}\\x01"\n')},
    "yaml: 1 MB of brackets": lambda: {IKU: ulang("a: ", "[")},
    "yaml: 300,000 empty lists": lambda: {IKU: ulang(KEPALA + "alias: [", "[],") + "]\n"},
    "yaml: 1 MB of one line of text": lambda: {IKU: ulang("", "kata ")},
    "yaml: a slip behind 1 MB": lambda: {IKU: ulang(KEPALA, "# kata\n") + " salah: [\n"},
    "yaml: 500,000 tabs": lambda: {IKU: ulang(KEPALA, "\t\n")},
    "yaml: 250,000 invisible characters": lambda: {IKU: ulang(KEPALA, "\u200b")},
    "yaml: 100,000 different invisible characters": lambda: {
        IKU: KEPALA + "".join(chr(c) for c in [*range(1, 9), *range(0x80, 0xA0), *range(0x2000, 0x2010)] * 6_000)
    },
    "yaml: 1 MB of carriage returns": lambda: {IKU: ulang(KEPALA, "\r")},
    "errors: 30,000 facts without a figure": lambda: {f"{FAKTA}.yaml": penuh("fakta:\n", "  - {{indikator: K{0}}}\n")},
    "errors: 30,000 facts of a wrong figure": lambda: {
        f"{FAKTA}.yaml": penuh("fakta:\n", "  - {{indikator: IKU-1, nilai: 1.2.3.{0}}}\n")
    },
    "errors: 30,000 facts in doubt": lambda: {
        f"{FAKTA}.yaml": penuh("fakta:\n", '  - {{indikator: IKU-1, nilai: "1.23{0}"}}\n', banyak=10)
        + penuh("", '  - {{indikator: IKU-1, nilai: "3.898"}}\n')
    },
    "errors: 15,000 facts twice": lambda: {
        f"{FAKTA}.yaml": ulang("fakta:\n", "  - {indikator: IKU-1, nilai: 12, acuan: {dokumen: lkjip-2024}}\n")
    },
    "errors: 20,000 citations of no document": lambda: {
        f"{FAKTA}.yaml": penuh("fakta:\n", "  - {{indikator: IKU-1, nilai: 1, acuan: {{dokumen: lain{0}}}}}\n")
    },
    "errors: 15,000 units twice": lambda: {SATUAN: ulang("satuan:\n", "  - {kode: s, nama: Satuan, cacah: true}\n")},
    "errors: 15,000 units of no unit": lambda: {
        SATUAN: penuh("satuan:\n", "  - {{kode: s{0}, nama: Satuan {0}, dari: tidak{0}, faktor: 2}}\n")
    },
    "errors: 10,000 bands on each other": lambda: {
        SKALA: penuh(KEPALA_SKALA + 'ranah: "0 - 100"\npita:\n', '  - {{rentang: "0 - 100", predikat: a{0}}}\n')
    },
    "errors: 15,000 bands with gaps": lambda: {
        SKALA: penuh(
            KEPALA_SKALA + 'ranah: "0 - 100000"\npita:\n', '  - {{rentang: "{0}.1 - {0}.2", predikat: a{0}}}\n'
        )
    },
    "errors: 10,000 wrong examples": lambda: {
        METODE: penuh(KEPALA_METODE + "contoh:\n", "  - {{masukan: {{realisasi: {0}, target: 100}}, hasil: 1{0}.5}}\n")
    },
    "errors: 10,000 claims of nothing": lambda: {
        KLAIM: penuh(
            "dokumen: lkjip-2024\nklaim:\n",
            '  - {{indikator: Z{0}, besaran: capaian, tercetak: "1", acuan: {{baris: 1}}}}\n',
        )
    },
    "errors: 10,000 claims without a line": lambda: {
        KLAIM: penuh("klaim:\n", '  - {{indikator: IKU-1, besaran: capaian, tercetak: "x{0}"}}\n')
    },
    "errors: 5,000 indicators of one kode": lambda: {
        PROGRAM: ulang(
            KEPALA_PROGRAM,
            "      - {kode: P9.1.1, nama: Sub, pagu: {2024: 1}, indikator: [" + KELUARAN.format(1) + "]}\n",
        )
    },
    "errors: 5,000 indicators of no unit": lambda: {
        PROGRAM: penuh(
            KEPALA_PROGRAM,
            "      - {{kode: P9.1.{0}, nama: Sub, indikator: [" + KELUARAN.replace("laporan", "laporann{0}") + "]}}\n",
        )
    },
    # Tables
    "csv: 20,000 facts": lambda: {
        f"{FAKTA}.csv": penuh("indikator;periode;nilai\n", "K{0};2023;80,5\n", banyak=20_000)
    },
    "csv: 40,000 facts": lambda: {f"{FAKTA}.csv": penuh("indikator;periode;nilai\n", "K{0};2023;80,5\n")},
    "csv: 4,000 facts, with 1 MB of indicators": lambda: {
        PROGRAM: program(),
        f"{FAKTA}.csv": penuh(
            "indikator;periode;nilai;dokumen;baris\n", "K{0};2023;80,5;lkjip-2024;{0}1\n", banyak=4_000
        ),
    },
    "csv: one row of 1 MB": lambda: {f"{FAKTA}.csv": ulang("indikator;nilai\n", "a;")},
    "csv: 500,000 rows of nothing": lambda: {f"{FAKTA}.csv": ulang("indikator;nilai\n", ";\n")},
    "csv: 100,000 columns": lambda: {f"{FAKTA}.csv": penuh("indikator;nilai", ";k{0}", "\n")},
    "csv: one cell of 1 MB": lambda: {f"{FAKTA}.csv": ulang('indikator;nilai\nIKU-1;"', "8") + '"\n'},
    "csv: a quote without end": lambda: {f"{FAKTA}.csv": ulang('indikator;nilai\nIKU-1;"', "8\n")},
    "csv: 1 MB of quotes": lambda: {f"{FAKTA}.csv": ulang("indikator;nilai\n", '"')},
    "xlsx: 14,000 facts": lambda: {
        f"{FAKTA}.xlsx": lembar(baris_lembar('<c t="str"><v>K{0}</v></c><c><v>8{0}</v></c>', 14_000))
    },
    "xlsx: 16,000 cells in one row": lambda: {
        f"{FAKTA}.xlsx": lembar(baris_lembar('<c t="str"><v>panjang sekali</v></c>' * 16_000, 1))
    },
    "xlsx: one text of 1 MB in 40,000 cells": lambda: {
        f"{FAKTA}.xlsx": lembar(baris_lembar('<c t="s"><v>0</v></c>' * 4, 10_000), f"<si><t>{'x' * 1_000_000}</t></si>")
    },
    "xlsx: 10 MB of nothing packed small": lambda: {f"{FAKTA}.xlsx": lembar(" " * 10_000_000)},
    "xlsx: 100 MB of nothing packed small": lambda: {f"{FAKTA}.xlsx": lembar(" " * 100_000_000)},
    "xlsx: 1,000,000 rows without cells": lambda: {f"{FAKTA}.xlsx": lembar("<row/>" * 1_000_000)},
    "xlsx: a cell in the last column there is": lambda: {
        f"{FAKTA}.xlsx": lembar(baris_lembar('<c r="ZZZ{0}" t="str"><v>a</v></c>', 19_000))
    },
    "xlsx: 5,000 merged ranges": lambda: {
        f"{FAKTA}.xlsx": lembar(
            baris_lembar('<c t="str"><v>K{0}</v></c><c><v>8</v></c>', 100),
            "",
            "<mergeCells>" + '<mergeCell ref="A1:XFD1048576"/>' * 4_999 + "</mergeCells>",
        )
    },
}


def diukur(folder: Path) -> tuple[float, float, int]:
    """Check a workspace; return seconds of the processor, megabytes at most, and the exit code."""
    command = [sys.executable, "-S", "-c", PENGUKUR, str(PALING_LAMA), sys.executable, str(ROOT / "cli.py"), "periksa"]
    told = subprocess.run([*command, str(folder)], check=True, capture_output=True, text=True).stdout.split()
    return float(told[0]), float(told[1]), int(told[2])


def terbaik(berkas: Berkas) -> tuple[float, float, int]:
    """The best of some runs on the little workspace with these files in it."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder) / "ruang"
        shutil.copytree(DASAR, work)
        for name, content in berkas.items():
            path = work / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return min(diukur(work) for _ in range(ULANG))


def main() -> None:
    """Measure every case, or those whose name has one of the words asked for."""
    base, held, _ = terbaik({})
    print(f"the little workspace alone: {base:.2f} s, {held:.0f} MB; below, what each file adds (bound: {DETIK} s)")
    slow = 0
    for name, made in KASUS.items():
        if sys.argv[1:] and not any(word in name for word in sys.argv[1:]):
            continue
        files = made()
        size = max(len(one) if isinstance(one, bytes) else len(one.encode()) for one in files.values())
        spent, most, code = terbaik(files)
        slow += spent - base > DETIK
        print(
            f"{name:48s}{size // 1000:6d} KB {spent - base:7.2f} s {most - held:6.0f} MB  exit {code}",
            "  SLOW" * (spent - base > DETIK),
            flush=True,
        )
    print(f"{slow} over the bound")


if __name__ == "__main__":
    main()
