"""Mistakes about units (J070 to J079), each beside the same done right; « » mark the place of the mistake."""

from tests.model.kasus import IKU1, IKU2, I, Kasus, P, R, satu

U1 = "definitions/dinas-contoh/unit/u1.yaml"
U2 = "definitions/dinas-contoh/unit/u2.yaml"

ATASAN = "kode: U1\nnama: Sekretaris\n"
BAWAHAN = "kode: U2\nnama: Kepala Sub Bagian\ninduk: U1\n"
INDIKATOR = "indikator:\n  - {kode: U1-1, nama: Laporan, satuan: laporan, polaritas: positif%s}\n"
SASARAN = "sasaran: [{kode: U1-S1, nama: Tertib}]\n"
LAIN = "kode: U3\nnama: Kepala Sub Bagian Lain\ninduk: U1\n"
CUCU = LAIN.replace("induk: U1", "induk: U2")
U3 = "definitions/dinas-contoh/unit/u3.yaml"
DUA_KEGIATAN = [
    (P, "            target: {2024: 12}\n", "            target: {2024: 12}\n  - {kode: P1.2, nama: Lain}\n")
]
DUA_TINGKAT = """\
tujuan:
  - {kode: T1, nama: Terwujudnya pelayanan yang tertib}
sasaran:
  - {kode: S1, nama: Meningkatnya mutu pelayanan, tujuan: T1}
  - {kode: S2, nama: Menurunnya gangguan ketertiban, tujuan: T1}
"""
TANPA_SASARAN = [
    (IKU1, "", None),
    (IKU2, "", None),
    (R, '  - {indikator: IKU-1, nilai: "83,28", acuan: {tabel: "3.1", baris: 10}}\n', ""),
    (R, "  - {indikator: IKU-2, variabel: kasus, periode: 2023, nilai: 60, acuan: {baris: 11}}\n", ""),
    (R, "  - {indikator: IKU-2, variabel: kasus, nilai: 54, acuan: {baris: 12}}\n", ""),
    (P, "sasaran: S1\n", ""),
    (
        I,
        DUA_TINGKAT,
        "",
    ),
]

KASUS_UNIT = [
    Kasus("J001", [(U2, "", "kode: «U1»\nnama: Lain\n")], [(U2, "", BAWAHAN)], [(U1, "", ATASAN)]),
    Kasus("J070", [(U2, "", BAWAHAN.replace("U1", "«U9»"))], [(U2, "", BAWAHAN)], [(U1, "", ATASAN)]),
    Kasus(
        "J071",
        [(U1, "", ATASAN + "induk: «U2»\n"), (U2, "", BAWAHAN)],
        [(U1, "", ATASAN), (U2, "", BAWAHAN)],
    ),
    satu("J071", U1, "", ATASAN + "induk: «U1»\n", ATASAN),
    satu(
        "J072",
        U1,
        "",
        ATASAN + SASARAN + INDIKATOR % ", sasaran: «U1-S9»",
        ATASAN + SASARAN + INDIKATOR % ", sasaran: U1-S1",
    ),
    satu("J001", U1, "", ATASAN + SASARAN.replace("}]", "}, {kode: «U1-S1», nama: Dua}]"), ATASAN + SASARAN),
    satu("J017", U1, "", ATASAN + "simpul: [«P9»]\n", ATASAN + "simpul: [P1]\n"),
    satu("J017", U1, "", ATASAN + INDIKATOR % ", simpul: «P9»", ATASAN + INDIKATOR % ", simpul: P1.1.1"),
    satu(
        "J016",
        R,
        "  - {indikator: IKU-1,",
        "  - {indikator: «U1-1», nilai: 3}\n  - {indikator: IKU-1,",
        "  - {indikator: P1.1.1-K, periode: 2023, nilai: 3}\n  - {indikator: IKU-1,",
    ),
    Kasus(
        "J073",
        [(U1, "", ATASAN + "simpul: [P1.1]\n"), (U2, "", BAWAHAN + "simpul: [«P1.2»]\n")],
        [(U1, "", ATASAN + "simpul: [P1]\n"), (U2, "", BAWAHAN + "simpul: [P1.2]\n")],
        DUA_KEGIATAN,
    ),
    Kasus(
        "J073",
        [(U1, "", ATASAN + "simpul: [P1.1.1]\n"), (U2, "", BAWAHAN + "simpul: [«P1.1»]\n")],
        [(U1, "", ATASAN + "simpul: [P1.1]\n"), (U2, "", BAWAHAN + "simpul: [P1.1.1]\n")],
    ),
    Kasus(
        "J074",
        [(U2, "", BAWAHAN + "simpul: [P1.1]\n"), (U3, "", LAIN + "simpul: [«P1.1.1»]\n")],
        [(U2, "", BAWAHAN + "simpul: [P1.1]\n"), (U3, "", LAIN + "simpul: [P1.2]\n")],
        [(U1, "", ATASAN), *DUA_KEGIATAN],
    ),
    Kasus(
        "J073",
        [
            (U1, "", ATASAN + "simpul: [P1.1]\n"),
            (U3, "", CUCU + "simpul: [«P1.2»]\n"),
        ],
        [(U1, "", ATASAN + "simpul: [P1]\n"), (U3, "", CUCU + "simpul: [P1.2]\n")],
        [(U2, "", BAWAHAN), *DUA_KEGIATAN],
    ),
    satu("J075", U1, "", ATASAN + "simpul: [P1.1.1, «P1.1»]\n", ATASAN + "simpul: [P1.1.1]\n"),
    satu("J075", U1, "", ATASAN + "simpul: [P1.1, «P1.1.1»]\n", ATASAN + "simpul: [P1.1]\n"),
    Kasus(
        "J076",
        [(U1, "", ATASAN + "simpul: [P1.1]\n" + INDIKATOR % ", simpul: «P1.2»")],
        [(U1, "", ATASAN + "simpul: [P1.1]\n" + INDIKATOR % ", simpul: P1.1.1")],
        DUA_KEGIATAN,
    ),
    satu(
        "J077",
        P,
        "kode: P1\nnama: Program pelayanan\nsasaran: S1\n",
        "kode: «P1»\nnama: Program pelayanan\n",
        "kode: P1\nnama: Program pelayanan\nsasaran: S2\n",
    ),
    satu(
        "J078",
        U1,
        "",
        ATASAN + "pagu: [{rencana: «pkk», nilai: {2024: 90}}]\n",
        ATASAN + "pagu: [{rencana: pk, nilai: {2024: 90}}, {rencana: murni, nilai: {2024: 90}}]\n",
    ),
    Kasus("J079", [(I, "kode: dinas-contoh", "kode: «dinas-contoh»")], [(U1, "", ATASAN)], TANPA_SASARAN),
    satu("J038", U1, "", ATASAN + "pagu: {2027: «90»}\n", ATASAN + "pagu: {2026: 90}\n"),
    satu("J057", U1, "", ATASAN + "pagu: {2024: «-90»}\n", ATASAN + "pagu: {2024: 90}\n"),
    Kasus(
        "J060",
        [(I, "  skala: akip\n", "  skala: akip\n  agregat: {instansi: {dari: unit, cara: rata_rata_tertimbang}}\n")],
        [(I, "  skala: akip\n", "  skala: akip\n  agregat: {instansi: {dari: unit}}\n")],
        [(U1, "", ATASAN.replace("U1", "«U1»"))],
    ),
]
