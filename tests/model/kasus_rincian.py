"""Mistakes about parts, quantities and supporting indicators (J080 to J095), each beside the same done right."""

from tests.model.kasus import AKHIR, FAKTA, IKU1, IKU2, IKU3, KASUS, LAIN, Kasus, R, satu


def unsur(bagian="", tetap="", contoh="{U1: 3.5, U2: 3.1}"):
    """An index over two parts, `unsur`, with weights in percent."""
    return f"""\
kode: IKU-3
nama: Indeks
sasaran: S1
satuan: indeks
polaritas: positif
variabel:
  unsur: {{nama: Unsur, satuan: indeks, {bagian or "rincian: {U1: Syarat, U2: Waktu}"}}}
  bobot: {{nama: Bobot, satuan: persen, {tetap or "tetap: {U1: 40, U2: 60}"}}}
rumus: jumlah(bobot * unsur)
contoh:
  - {{fakta: {{unsur: {{2024: {contoh}}}}}, periode: 2024}}
"""


def gaji(nilai):
    """A target of people times months."""
    return f"""\
kode: IKU-3
nama: Gaji
sasaran: S1
satuan: orang * bulan
polaritas: positif
target: {{2024: {nilai}}}
contoh:
  - {{fakta: {{realisasi: {{2024: {{orang: 41, bulan: 6}}}}}}, periode: 2024}}
"""


UNSUR = (IKU3, "", unsur())
BAGIAN = "  - {{indikator: IKU-3, variabel: {}, nilai: 3}}\n"
PENDUKUNG = LAIN.replace("sasaran: S1\n", "jenis: pendukung\n")

KASUS_RINCIAN = [
    satu(
        "J080",
        IKU2,
        KASUS,
        KASUS + "  mutu: {nama: Mutu, satuan: indeks, dari: {indikator: IKU-1}, «tetap»: 80}\n",
        KASUS + "  mutu: {nama: Mutu, satuan: indeks, tetap: 80}\n",
    ),
    satu(
        "J080",
        IKU2,
        KASUS,
        KASUS + "  mutu: {nama: Mutu, satuan: indeks, konsolidasi: jumlah, «tetap»: 80}\n",
        KASUS + "  mutu: {nama: Mutu, satuan: indeks, konsolidasi: jumlah}\n",
    ),
    satu(
        "J080",
        IKU2,
        KASUS,
        KASUS + "  mutu: {nama: Mutu, satuan: indeks, «rincian»: {A: Satu}, dari: {indikator: IKU-1}}\n",
        KASUS + "  mutu: {nama: Mutu, satuan: indeks, rincian: {A: Satu}}\n",
    ),
    satu(
        "J081",
        IKU3,
        "",
        unsur(tetap="rincian: {U1: Syarat, U2: Waktu}, «tetap»: {U1: 100}"),
        unsur(tetap="rincian: {U1: Syarat, U2: Waktu}, tetap: {U1: 40, U2: 60}"),
    ),
    satu(
        "J081",
        IKU3,
        "",
        unsur(tetap="rincian: {U1: Syarat}, «tetap»: 100"),
        unsur(tetap="rincian: {U1: Syarat}, tetap: {U1: 100}"),
    ),
    satu(
        "J082",
        IKU3,
        "",
        unsur(tetap="rincian: {U1: Syarat}, tetap: {U1: 40, «U2»: 60}"),
        unsur(tetap="rincian: {U1: Syarat, U2: Waktu}, tetap: {U1: 40, U2: 60}"),
    ),
    Kasus("J083", [(R, FAKTA, FAKTA + BAGIAN.format("«bobot», rincian: U1"))], [], [UNSUR]),
    satu(
        "J083",
        IKU3,
        "",
        unsur().replace("{fakta: {unsur", "{fakta: {«bobot»: {2024: {U1: 40, U2: 60}}, unsur"),
        unsur(),
    ),
    Kasus(
        "J084",
        [(R, FAKTA, FAKTA + BAGIAN.format("unsur, rincian: «U3»"))],
        [(R, FAKTA, FAKTA + BAGIAN.format("unsur, rincian: U1"))],
        [UNSUR],
    ),
    satu("J084", IKU3, "", unsur(contoh="{U1: 3.5, «U3»: 3.1}"), unsur(contoh="{U2: 3.1, U1: 3.5}")),
    Kasus("J085", [(R, FAKTA, FAKTA + BAGIAN.format("«unsur»"))], [], [UNSUR]),
    satu("J085", IKU3, "", unsur(contoh="«3.5»"), unsur()),
    Kasus(
        "J086",
        [(R, FAKTA, FAKTA + "  - {indikator: IKU-2, variabel: kasus, rincian: «U1», periode: 2022, nilai: 3}\n")],
        [(R, FAKTA, FAKTA + "  - {indikator: IKU-2, variabel: kasus, periode: 2022, nilai: 3}\n")],
    ),
    satu("J087", IKU3, "", unsur(tetap="«tetap»: {U1: 40, U2: 59}"), unsur(tetap="tetap: {U1: 0.5, U2: 99.5}")),
    satu("J090", IKU3, "", gaji("{orang: 41, «bulann»: 12}"), gaji("{orang: 41, bulan: 12}")),
    satu("J090", IKU3, "", gaji("{nilai: 492, «bulan»: 12}"), gaji("{nilai: {orang: 41, bulan: 12}}")),
    satu("J090", IKU1, "target: {2024: {pk: 85,", "target: {2024: {pk: {«orang»: 85},", "target: {2024: {pk: 85,"),
    satu("J091", IKU3, "", gaji("{«orang»: 41}"), gaji("{jiwa: 41, bulan: 12}")),
    satu("J093", IKU3, "", LAIN.replace("sasaran: S1\n", "").replace("IKU-9", "«IKU-9»"), PENDUKUNG),
    satu("J093", IKU3, "", PENDUKUNG.replace("pendukung", "hasil").replace("IKU-9", "«IKU-9»"), PENDUKUNG),
    satu("J094", IKU3, "", PENDUKUNG.replace("jenis", "«sasaran»: S1\njenis"), PENDUKUNG),
    satu("J094", IKU3, "", PENDUKUNG.replace("jenis", "«bobot»: 1\njenis"), PENDUKUNG),
    satu(
        "J095",
        IKU1,
        AKHIR,
        AKHIR + "nasional: [{tahun: 2024, nilai: 80, sumber: BPS, indikator: «IKU-1»}]\n",
        AKHIR + "nasional: [{tahun: 2024, nilai: 80, sumber: BPS, indikator: IKU-2}]\n",
    ),
    satu(
        "J016",
        IKU1,
        AKHIR,
        AKHIR + "nasional: [{tahun: 2024, nilai: 80, sumber: BPS, indikator: «IKU-22»}]\n",
        AKHIR + "nasional: [{tahun: 2024, nilai: 80, sumber: BPS, indikator: IKU-2}]\n",
    ),
    Kasus(
        "J030",
        [
            (R, FAKTA, FAKTA + BAGIAN.format("unsur, rincian: U1")),
            (R, "anggaran:\n", "  - {indikator: IKU-3, variabel: unsur, rincian: U1, nilai: «4»}\nanggaran:\n"),
        ],
        [
            (R, FAKTA, FAKTA + BAGIAN.format("unsur, rincian: U1")),
            (R, "anggaran:\n", "  - {indikator: IKU-3, variabel: unsur, rincian: U2, nilai: 4}\nanggaran:\n"),
        ],
        [UNSUR],
    ),
]
