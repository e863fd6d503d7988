"""Mistakes of the areas J and K (below K100), each beside the same done right; « » mark the place of the mistake."""

from dataclasses import dataclass, field

I = "definitions/dinas-contoh/instansi.yaml"  # noqa: E741 - one letter a file keeps a case on one screen
IKU1 = "definitions/dinas-contoh/iku/iku-1.yaml"
IKU1B = "definitions/dinas-contoh/iku/iku-1b.yaml"
IKU2 = "definitions/dinas-contoh/iku/iku-2.yaml"
IKU3 = "definitions/dinas-contoh/iku/iku-3.yaml"
D = "laporan/dinas-contoh/dokumen.yaml"
P = "definitions/dinas-contoh/program/p1.yaml"
R = "realisasi/dinas-contoh/2024.yaml"
SURVEI = "realisasi/dinas-contoh/survei.yaml"
METODE = "definitions/standar/metode/uji.yaml"
SKALA = "definitions/standar/skala/uji.yaml"
SATUAN = "definitions/standar/satuan.yaml"
BAWAAN = "definitions/standar/kebijakan.yaml"

FAKTA = "fakta:\n"
ANGGARAN = "anggaran:\n"
KASUS = "  kasus: {nama: Jumlah gangguan, satuan: kasus, sumber: Rekap kejadian}\n"
S2 = "  - {kode: S2, nama: Menurunnya gangguan ketertiban, tujuan: T1}\n"
TARGET = "target: {2024: {pk: 85, renstra: 90}}"
AKHIR = "polaritas: positif\n"
ARSIP = "{kode: lkjip-2024, judul: Arsip, tahun: 2024, berkas: arsip.txt}"
BATAS = 'indikator: "0 - 100"'
METODE_UJI = """\
kode: uji
nama: Uji
jenis: capaian
masukan: {realisasi: persen, target: persen}
satuan: persen
rumus: realisasi / target
contoh:
  - {masukan: {realisasi: 40, %s: 50}, hasil: 80}
dasar_hukum: Tidak ada
status_sumber: rancangan
"""
SERAPAN_UJI = METODE_UJI.replace("capaian", "serapan").replace("target", "pagu").replace(", %s: 50", "")
SKALA_UJI = """\
kode: uji
nama: Uji
satuan: persen
ranah: "0 - 100"
pita:
  - {rentang: %s, predikat: Ada}
dasar_hukum: Tidak ada
status_sumber: rancangan
"""
OPINI = """\
kode: IKU-3
nama: Opini
sasaran: S1
satuan: opini_bpk
polaritas: positif
target: {2024: %s}
contoh:
  - {fakta: {realisasi: {2024: WTP}}, periode: 2024}
"""
OPINI_DIJUMLAHKAN = """\
kode: IKU-3
nama: Opini
sasaran: S1
satuan: %s
polaritas: positif
konsolidasi: %s
target_akhir: {tahun: 2026, nilai: WTP, hitung: %s}
contoh:
  - {fakta: {realisasi: {2024: WTP}}, periode: 2024}
"""
RANGKAIAN = ("opini_bpk", "terakhir", "akhir")
LAIN = """\
kode: IKU-9
nama: Lain
sasaran: S1
satuan: persen
polaritas: positif
contoh:
  - {fakta: {realisasi: {2024: 80}}, periode: 2024}
"""
VERSI = (
    "kode: IKU-1\nnama: Indeks\nsasaran: S1\nsatuan: indeks\npolaritas: positif\n%s\n" + LAIN.partition("positif\n")[2]
)


@dataclass
class Kasus:
    """Edits (file, old, new) that make the mistake and that do it right, after those of `awal`.

    No old text is a file of its own, no new text a file removed.
    """

    kode: str
    buruk: list
    baik: list
    awal: list = field(default_factory=list)


def satu(kode, name, old, *twins):
    """One stretch of one file, wrong and right."""
    return Kasus(kode, *[[(name, old, new)] for new in twins])


def dari(isi):
    """A variable of IKU-2 that takes its values from elsewhere."""
    return KASUS + f"  mutu: {{nama: Mutu, satuan: indeks, dari: {{{isi}}}}}\n"


TERTIMBANG = (I, "  skala: akip\n", "  skala: akip\n  agregat: {sasaran: {cara: rata_rata_tertimbang}}\n")
BOBOT_2 = (IKU2, AKHIR, AKHIR + "bobot: 1\n")

KASUS_J = [
    satu(
        "J001",
        I,
        S2,
        S2 + "  - {kode: «S2», nama: Lain, tujuan: T1}\n",
        S2 + "  - {kode: S3, nama: Lain, tujuan: T1}\n",
    ),
    satu(
        "J001",
        I,
        "nama: Terwujudnya pelayanan yang tertib}",
        "nama: A}\n  - {kode: «T1», nama: B}",
        "nama: A}\n  - {kode: T2, nama: B}",
    ),
    satu("J001", IKU3, "", LAIN.replace("IKU-9", "«IKU-1»"), LAIN),
    satu("J001", P, "kode: P1.1\n", "kode: «P1»\n", "kode: P1.9\n"),
    satu("J001", P, "kode: P1\n", "kode: «dinas-contoh»\n", "kode: P2\n"),
    satu(
        "J001",
        SATUAN,
        "{kode: kasus, nama: Kasus,",
        "{kode: kasus, nama: A}\n  - {kode: «kasus», nama: Kasus,",
        "{kode: perkara, nama: A}\n  - {kode: kasus, nama: Kasus,",
    ),
    satu("J001", METODE, "", METODE_UJI.replace("kode: uji", "kode: «rentang»") % "target", METODE_UJI % "target"),
    satu("J001", SKALA, "", SKALA_UJI.replace("kode: uji", "kode: «spm»") % '"0 - 100"', SKALA_UJI % '"0 - 100"'),
    satu(
        "J001",
        D,
        "- {kode: lkjip-2024",
        f"- {ARSIP}\n  - {{kode: «lkjip-2024»",
        f"- {ARSIP.replace('lkjip', 'lakip')}\n  - {{kode: lkjip-2024",
    ),
    Kasus(
        "J002",
        [(IKU1B, "", VERSI % "berlaku: {sejak: «2023»}")],
        [(IKU1B, "", VERSI % "berlaku: {sejak: 2024}")],
        [(IKU1, AKHIR, AKHIR + "berlaku: {sampai: 2023}\n")],
    ),
    Kasus(
        "J002",
        [
            (
                I,
                "kebijakan:\n  metode:",
                "kebijakan:\n- skala: akip\n  berlaku: {sampai: 2024}\n- berlaku: {sejak: «2024»}\n  metode:",
            )
        ],
        [
            (
                I,
                "kebijakan:\n  metode:",
                "kebijakan:\n- skala: akip\n  berlaku: {sampai: 2023}\n- berlaku: {sejak: 2024}\n  metode:",
            )
        ],
    ),
    Kasus(
        "J003",
        [(IKU1B, "", VERSI % "berlaku: {sejak: «2025»}")],
        [(IKU1B, "", VERSI % "berlaku: {sejak: 2024}")],
        [(IKU1, AKHIR, AKHIR + "berlaku: {sampai: 2023}\n")],
    ),
    satu(
        "J004",
        IKU1,
        AKHIR,
        AKHIR + "berlaku: {sejak: 2026, sampai: «2021»}\n",
        AKHIR + "berlaku: {sejak: 2021, sampai: 2026}\n",
    ),
    satu("J004", I, "{sejak: 2021, sampai: 2026}", "{sejak: 2026, sampai: «2021»}", "{sejak: 2021, sampai: 2026}"),
    satu("J005", I, "kode: dinas-contoh", "kode: «dinas-lain»", "kode: dinas-contoh"),
    satu("J008", R, "periode: 2023", "periode: «2023.0»", "periode: 2023"),
    satu("J008", I, "periode: 2024", "periode: «2024.0»", "periode: 2024"),
    satu("J008", IKU1, "periode: 2024", "periode: «2024.0»", "periode: 2024"),
    satu("J010", IKU1, "sasaran: S1", "sasaran: «S9»", "sasaran: S2"),
    satu("J010", P, "sasaran: S1", "sasaran: «S9»", "sasaran: S2"),
    satu("J011", IKU1, "sasaran: S1", "tujuan: «T9»", "tujuan: T1"),
    satu("J011", I, S2, S2.replace("tujuan: T1", "tujuan: «T9»"), S2),
    satu(
        "J012",
        I,
        "{positif: progres-positif",
        "{positif: «progres-postif»",
        "{positif: kemenkeu-maximize",
    ),
    satu(
        "J012",
        I,
        "  skala: akip\n",
        "  skala: akip\n  pembanding: [pertumbuhan, «pertumbuhn»]\n",
        "  skala: akip\n  pembanding: [pertumbuhan]\n",
    ),
    satu("J012", IKU1, AKHIR, AKHIR + "metode: «tidak-ada»\n", AKHIR + "metode: progres-positif\n"),
    satu("J013", I, "skala: akip", "skala: «akib»", "skala: spm"),
    satu("J013", IKU1, AKHIR, AKHIR + "skala: «akib»\n", AKHIR + "skala: spm\n"),
    satu("J013", IKU1, AKHIR, AKHIR + "skala_realisasi: «skm»\n", AKHIR + "skala_realisasi: skm-14-2017\n"),
    satu("J014", R, "dokumen: lkjip-2024", "dokumen: «lkjip-2042»", "dokumen: lkjip-2024"),
    satu("J014", IKU1, AKHIR, AKHIR + "acuan: {dokumen: «renstra»}\n", AKHIR + "acuan: {dokumen: lkjip-2024}\n"),
    satu("J015", R, "kasus, nilai: 54", "«kasuss», nilai: 54", "kasus, nilai: 54"),
    satu("J015", IKU2, "{kasus: {2023: 60, 2024: 54}}", "{«kasuss»: {2024: 54}}", "{kasus: {2024: 54}}"),
    satu("J015", R, "IKU-1, nilai", "IKU-1, variabel: «nilai», nilai", "IKU-1, nilai"),
    satu("J015", IKU1, "{realisasi: {2024: 80}}", "{«indeks»: {2024: 80}}", "{realisasi: {2024: 80}}"),
    satu(
        "J016",
        R,
        FAKTA,
        FAKTA + "  - {indikator: «IKU-99», nilai: 5}\n",
        FAKTA + "  - {indikator: IKU-1, periode: 2023, nilai: 5}\n",
    ),
    satu("J016", IKU2, KASUS, dari("indikator: «IKU-99»"), dari("indikator: IKU-1")),
    satu(
        "J016",
        R,
        FAKTA,
        FAKTA + "  - {indikator: «P1.1.1», nilai: 5}\n",
        FAKTA + "  - {indikator: P1.1.1-K, periode: 2023, nilai: 5}\n",
    ),
    satu(
        "J017",
        R,
        ANGGARAN,
        ANGGARAN + "  - {simpul: «IKU-1», nilai: 5}\n",
        ANGGARAN + "  - {simpul: P1.1.1, periode: 2023, nilai: 5}\n",
    ),
    satu("J017", R, "simpul: P1.1.1", "simpul: «P9.1.1»", "simpul: P1.1.1"),
    satu("J017", IKU2, KASUS, dari("anggaran: pagu, simpul: «P9»"), dari("anggaran: pagu, simpul: P1")),
    satu("J018", METODE, "", SERAPAN_UJI.replace("pagu: persen", "«pugu»: persen"), SERAPAN_UJI),
    satu(
        "J018",
        METODE,
        "",
        METODE_UJI.replace("target: persen", "target: persen, «capaian»: persen") % "target",
        METODE_UJI % "target",
    ),
    satu("J019", METODE, "", METODE_UJI % "«taret»", METODE_UJI % "target"),
    satu("J020", IKU1, AKHIR, AKHIR + "parameter: {«terburuk»: 10}\n", AKHIR),
    satu(
        "J020",
        IKU1,
        AKHIR,
        "polaritas: negatif\nmetode: kemenkeu-minimize\nparameter: {«terburk»: 10}\n",
        "polaritas: negatif\nmetode: kemenkeu-minimize\nparameter: {terburuk: 10}\n",
    ),
    satu("J021", I, "{positif: progres-positif", "{positif: «selisih-serapan»", "{positif: progres-positif"),
    satu(
        "J021",
        I,
        "  skala: akip\n",
        "  skala: akip\n  serapan: «sisa-anggaran»\n",
        "  skala: akip\n  serapan: serapan\n",
    ),
    satu(
        "J021",
        I,
        "  skala: akip\n",
        "  skala: akip\n  efisiensi: «serapan»\n",
        "  skala: akip\n  efisiensi: sisa-anggaran\n",
    ),
    satu("J022", IKU1, AKHIR, AKHIR + "metode: «progres-negatif»\n", AKHIR + "metode: progres-positif\n"),
    satu(
        "J023", IKU1, AKHIR, AKHIR + "acuan: {«baris»: 12}\n", AKHIR + "acuan: {dokumen: lkjip-2024, baris: [12, 13]}\n"
    ),
    satu(
        "J023",
        SKALA,
        "",
        SKALA_UJI % '"0 - 100"' + "acuan: {«baris»: 12}\n",
        SKALA_UJI % '"0 - 100"' + "dokumen: a.txt\nacuan: {baris: 12}\n",
    ),
    satu("J024", IKU1, TARGET, "target: {2024: {«pkk»: 85, renstra: 90}}", TARGET),
    satu("J025", P, '{2024: "Rp 100.000.000"}', "{2024: {«perubahn»: 100000000}}", "{2024: {perubahan: 100000000}}"),
    satu("J026", IKU1, AKHIR, AKHIR + "tujuan: «T1»\n", AKHIR),
    satu("J027", IKU2, KASUS, dari("indikator: IKU-1, «anggaran»: realisasi"), dari("anggaran: realisasi")),
    satu("J027", IKU2, KASUS, dari("«besaran»: realisasi"), dari("indikator: IKU-1, besaran: realisasi")),
    satu("J028", IKU2, KASUS, dari("anggaran: realisasi, besaran: «realisasi»"), dari("anggaran: realisasi")),
    Kasus(
        "J029",
        [(IKU1, AKHIR, "polaritas: «stabil»\n")],
        [(IKU1, AKHIR, "polaritas: stabil\nmetode: kemenkeu-stabilize\n")],
        [(BAWAAN, ", stabil: kemenkeu-stabilize", "")],
    ),
    satu(
        "J030",
        R,
        'nilai: "83,28",',
        "nilai: 83.28}\n  - {indikator: IKU-1, nilai: «80»,",
        "nilai: 83.28}\n  - {indikator: IKU-1, periode: 2023, nilai: 80,",
    ),
    satu(
        "J030",
        R,
        "nilai: 54,",
        "nilai: 54}\n  - {indikator: IKU-2, variabel: kasus, nilai: «55»,",
        "nilai: 54}\n  - {indikator: IKU-2, variabel: kasus, periode: 2022, nilai: 55,",
    ),
    satu(
        "J031",
        R,
        FAKTA,
        FAKTA + "  - {indikator: IKU-2, nilai: «10»}\n",
        FAKTA + "  - {indikator: IKU-2, periode: 2022, nilai: 10}\n",
    ),
    Kasus(
        "J032",
        [(R, FAKTA, FAKTA + "  - {indikator: IKU-2, variabel: «mutu», nilai: 10}\n")],
        [],
        [(IKU2, KASUS, dari("indikator: IKU-1"))],
    ),
    satu(
        "J033",
        SURVEI,
        "",
        "fakta:\n  - {«indikator»: IKU-1, nilai: 80}\n  - {indikator: IKU-2, nilai: 8}\n",
        "fakta:\n  - {indikator: IKU-1, periode: 2023, nilai: 80}\n",
    ),
    satu(
        "J033",
        SURVEI,
        "",
        "anggaran:\n  - {«simpul»: P1.1.1, nilai: 80}\n",
        "anggaran:\n  - {simpul: P1.1.1, periode: 2023, nilai: 80}\n",
    ),
    satu(
        "J034",
        R,
        'nilai: "Rp 95.500.000",',
        "nilai: 95}\n  - {simpul: P1.1.1, nilai: «5»,",
        "nilai: 95}\n  - {simpul: P1.1.1, periode: 2023, nilai: 5,",
    ),
    satu(
        "J035",
        P,
        "    nama: Kegiatan pelayanan\n",
        "    nama: Kegiatan pelayanan\n    pagu: {2024: «5»}\n",
        "    nama: Kegiatan pelayanan\n    pagu: {2023: 5}\n",
    ),
    satu(
        "J036",
        R,
        ANGGARAN,
        ANGGARAN + "  - {simpul: P1, nilai: «5»}\n",
        ANGGARAN + "  - {simpul: P1, periode: 2023, nilai: 5}\n",
    ),
    satu(
        "J036",
        R,
        ANGGARAN,
        ANGGARAN + "  - {simpul: dinas-contoh, besaran: pagu, nilai: «5»}\n",
        ANGGARAN + "  - {simpul: dinas-contoh, besaran: pagu, periode: 2023, nilai: 5}\n",
    ),
    satu(
        "J037",
        R,
        ANGGARAN,
        ANGGARAN + "  - {simpul: P1.1.1, besaran: pagu, nilai: «5»}\n",
        ANGGARAN + "  - {simpul: P1.1.1, besaran: pagu, periode: 2023, nilai: 5}\n",
    ),
    satu(
        "J038",
        R,
        'nilai: "83,28"',
        "periode: «2027», nilai: 83.28",
        "periode: 2026, nilai: 83.28",
    ),
    satu("J038", IKU1, "renstra: 90}}", "renstra: 90}, 2027: {pk: «91»}, 2042: {pk: 95}}", "renstra: 90}}"),
    satu("J038", P, '{2024: "Rp 100.000.000"}', "{2042: «5»}", "{2021: 5}"),
    satu(
        "J039",
        R,
        "variabel: kasus, nilai: 54",
        "nilai: «54»",
        "variabel: kasus, nilai: 54",
    ),
    satu(
        "J040",
        IKU1,
        TARGET,
        "target:\n  - {rencana: pk, nilai: {2024: 85}}\n  - {rencana: pk, nilai: {2024: «80»}}",
        "target:\n  - {rencana: pk, nilai: {2024: 85}}\n  - {rencana: pk, nilai: {2025: 80}}",
    ),
    satu(
        "J040",
        P,
        '{2024: "Rp 100.000.000"}',
        "[{nilai: {2024: 100}}, {nilai: {2024: «101»}}]",
        "[{nilai: {2024: 100}}, {nilai: {2025: 101}}]",
    ),
    satu("J041", IKU1, TARGET, "target:\n  - {nilai: {2024: «85»}}\n  - {rencana: pk, nilai: {2024: 80}}", TARGET),
    satu("J041", IKU1, TARGET, "target: {2024: {nilai: «85», pk: 80}}", "target: {2024: {renstra: 85, pk: 80}}"),
    satu("J042", IKU1, TARGET, 'target: {2024: «"≤ 80"»}', 'target: {2024: "≥ 80"}'),
    satu(
        "J042",
        IKU1,
        AKHIR,
        'polaritas: stabil\ntarget_akhir: {tahun: 2026, nilai: «"≥ 80"»}\n',
        "polaritas: stabil\ntarget_akhir: {tahun: 2026, nilai: 80}\n",
    ),
    satu(
        "J042",
        IKU1,
        AKHIR,
        'polaritas: negatif\ntarget_akhir: {tahun: 2026, nilai: «"> 8"»}\n',
        'polaritas: negatif\ntarget_akhir: {tahun: 2026, nilai: "< 8"}\n',
    ),
    satu("J043", IKU1, TARGET, "target: {2024: «Baik»}", 'target: {2024: "-"}'),
    satu("J043", R, '"83,28"', "«Baik»", '"n/a"'),
    satu("J044", IKU3, "", OPINI % "«WPT»", OPINI % "WTP"),
    satu("J045", IKU3, "", OPINI % "«4»", OPINI % "WDP"),
    satu("J046", IKU1, TARGET, 'target: {2024: «"93%"»}', "target: {2024: 93}"),
    satu("J047", IKU1, "capaian: 94.12", 'capaian: «"Rp 94"»', 'capaian: "94,12%"'),
    satu("J047", P, "target: {2024: 12}", 'target: {2024: «"Rp 12"»}', "target: {2024: 12}"),
    satu("J047", IKU1, TARGET, 'target: {2024: «"Rp 80 - 90"»}', 'target: {2024: "80 - 90"}'),
    satu("J048", R, '"83,28"', '«"80 - 90"»', "83.28"),
    satu("J049", R, '"83,28"', '«"≥ 80"»', "80"),
    satu(
        "J050",
        IKU1,
        AKHIR,
        'polaritas: negatif\nmetode: kemenkeu-minimize\nparameter: {terburuk: «"-"»}\n',
        "polaritas: negatif\nmetode: kemenkeu-minimize\nparameter: {terburuk: 10}\n",
    ),
    satu("J051", P, '{2024: "Rp 100.000.000"}', "{2024: «nihil»}", '{2024: "-"}'),
    satu("J052", IKU1, TARGET, 'target: {2024: «"90 - 80"»}', 'target: {2024: "80 - 80"}'),
    satu("J053", I, S2, S2.replace("tujuan: T1", "tujuan: T1, bobot: «0»"), S2),
    satu("J053", IKU1, AKHIR, AKHIR + "bobot: «-1»\n", AKHIR),
    satu(
        "J054",
        IKU1,
        AKHIR,
        AKHIR + "nasional:\n  - {tahun: 2024, nilai: 8, sumber: A}\n  - {tahun: 2024, nilai: «9», sumber: A}\n",
        AKHIR + "nasional:\n  - {tahun: 2024, nilai: 8, sumber: A}\n  - {tahun: 2023, nilai: 9, sumber: A}\n",
    ),
    satu("J055", I, S2, S2.replace("tujuan: T1", 'tujuan: T1, bobot: «"1/0"»'), S2),
    satu("J055", I, S2, S2.replace("tujuan: T1", 'tujuan: T1, bobot: «"Rp 1"»'), S2),
    satu("J055", I, S2, S2.replace("tujuan: T1", "tujuan: T1, bobot: «separuh»"), S2),
    satu("J055", SATUAN, "faktor: 1/1000", "faktor: «seperseribu»", "faktor: 0.001"),
    satu("J056", SATUAN, "{TMP: 1, TW: 2,", "{TMP: 1, «TW»: 1,", "{TMP: 1, TW: 2,"),
    satu("J057", P, '"Rp 100.000.000"', "«-5»", '"Rp 5,-"'),
    satu("J058", IKU2, "2024: 54}}", "2024: [«54»]}}", "2024: 54}}"),
    Kasus(
        "J060", [(IKU1, "kode: IKU-1", "kode: «IKU-1»")], [(IKU1, AKHIR, AKHIR + "bobot: 1\n")], [TERTIMBANG, BOBOT_2]
    ),
    Kasus(
        "J061",
        [(IKU1, AKHIR, AKHIR + "bobot: 0.99\n"), (I, "kode: S1", "kode: «S1»")],
        [(IKU1, AKHIR, AKHIR + 'bobot: "100%"\n')],
        [TERTIMBANG, BOBOT_2],
    ),
    Kasus("J062", [(IKU1, AKHIR, AKHIR + "bobot: «1»\n")], []),
    Kasus(
        "J063",
        [(BAWAAN, "", None), (I, "  metode: {", "  «metode»: {")],
        [],
    ),
    satu("J067", IKU3, "", OPINI_DIJUMLAHKAN % ("«opini_bpk»", "jumlah", "akhir"), OPINI_DIJUMLAHKAN % RANGKAIAN),
    satu("J067", IKU3, "", OPINI_DIJUMLAHKAN % ("«opini_bpk»", "rata_rata", "akhir"), OPINI_DIJUMLAHKAN % RANGKAIAN),
    satu(
        "J067",
        IKU3,
        "",
        (OPINI_DIJUMLAHKAN % ("opini_bpk", "terakhir", "kumulatif")).replace("nilai: WTP", "nilai: «WTP»"),
        OPINI_DIJUMLAHKAN % RANGKAIAN,
    ),
    satu("J064", I, "periode: 2024", "periode: «2042»", "periode: 2024"),
    satu("J066", I, BATAS, "indikator: «100»", BATAS),
    satu("J066", I, BATAS, 'indikator: «"100 %"»', 'indikator: "<= 100"'),
    satu(
        "J065",
        I,
        "kebijakan:\n  metode",
        "kebijakan:\n  berlaku: {sampai: «2023»}\n  metode",
        "kebijakan:\n  berlaku: {sejak: 2021}\n  metode",
    ),
]
KASUS_K = [
    satu("K001", I, BATAS, "indikator: «sembilan puluh»", BATAS),
    satu("K001", SKALA, "", SKALA_UJI % '«"0 .. 100"»', SKALA_UJI % '"0 s.d. 100"'),
    satu("K002", SKALA, "", SKALA_UJI % '«"100 - 0"»', SKALA_UJI % '"0 – 100"'),
    satu("K002", SKALA, "", SKALA_UJI % '«"> 100 - 100"»', SKALA_UJI % '"0 sampai dengan 100"'),
    satu("K003", SKALA, "", SKALA_UJI % '"«<» 0 - 100"', SKALA_UJI % '">= 0 - <= 100"'),
    satu("K003", SKALA, "", SKALA_UJI % '"0 - «≥» 100"', SKALA_UJI % '"0 - ≤ 100"'),
    satu("K004", SKALA, "", SKALA_UJI % '"0 - «1.00.0»"', SKALA_UJI % '"0 - 100,0"'),
    satu("K004", SKALA, "", SKALA_UJI % '"≤ «1.00.0»"', SKALA_UJI % '"≤ 100"'),
    satu("K005", SKALA, "", SKALA_UJI % '"0 - «1.000»"', SKALA_UJI % '"0 - 1000"'),
]
