"""Verdicts of the audit verified by hand, claim by claim, against the source documents.

Data: for each agency rows of (line of the document, kode or nothing, besaran or formula, text as printed, what it ought
to be in the printed unit, verdict), and how many claims have which verdict. Invariant: what a figure should be is
worked out here from the numbers of the document, or is the word its scale gives; None where nothing can be worked out.
"""

from fractions import Fraction

from tests.repo.angka_dasar import persen

F = Fraction

TEPAT, BULAT, POTONG, TURUN, TERBUKA, SALAH, UBAH, LANGGAR, ASING, MUSTAHIL = (
    "tepat",
    "pembulatan",
    "pemotongan",
    "dari_angka_tercetak",
    "tidak_dapat_diperiksa",
    "tidak_cocok",
    "mengubah_predikat",
    "aturan_dilanggar",
    "label_asing",
    "mustahil",
)
BELANJA, AKHIR = "realisasi_anggaran", "capaian-akhir-renstra"
SELISIH, TUMBUH, BAGIAN = "perubahan - murni", "(perubahan - murni) / murni x 100%", "terpenuhi / harus x 100%"

# Sub kegiatan of P2.1 and P2.2 in the plan of work, 2024 (547-552, 555, 556).
P21 = 1927714200 + 414811000 + 120795000 + 5967490900 + 61580000
P22 = 111890000 + 407220000
P21_2025 = 2120485620 + 456292100 + 132874500 + 6564239990 + 67738000
P22_2025 = 123079000 + 447942000
BALANGAN = [
    (103, "IKU-2", "capaian", "111,10%", persen(F(60 - 54, 54), F(1, 10)), TURUN),  # 11,11 over 10
    (117, "IKU-2", "realisasi", "realisasi sebesar 111,10%", persen(60 - 54, 54), MUSTAHIL),  # 59,99 of 54
    (946, "IKU-2", AKHIR, "52,77%", persen(F(6, 60) + F(6, 54), F(40, 100)), POTONG),  # 52,777…
    (1030, "IKU-2", "realisasi", "10%", persen(60 - 54, 54), MUSTAHIL),  # 5,4 of 54
    (1030, "IKU-2", "capaian", "111,10%", persen(F(60 - 54, 54), F(1, 10)), TURUN),  # from 11,11 of the other lines
    (294, "", "n / pns x 100%", "5.13%", persen(3, 39), SALAH),  # three of D3; 5,13 is two of 39
    (333, "", TUMBUH, "9.81", persen(20109902677 - 18136939315, 18136939315), LANGGAR),  # divided by the new budget
    (334, "", TUMBUH, "17.17", persen(7979873187 - 6610104845, 6610104845), LANGGAR),
    (335, "", TUMBUH, "4.97", persen(12130029490 - 11526834470, 11526834470), LANGGAR),
    (336, "", TUMBUH, "100.00", None, TERBUKA),  # from nothing
    (538, "P2", "pagu", "17.299.232.800", F(P21 + P22), SALAH),
    (538, "P2", "pagu", "19.029.156.080", F(P21_2025 + P22_2025), SALAH),
    (543, "P2.1", "pagu", "8.287.731.700", F(P21), SALAH),
    (543, "P2.1", "pagu", "9.116.504.870", F(P21_2025), SALAH),
    (982, "", "realisasi / target x 100%", "100%", persen(2359, 2539), SALAH),
    (999, "", BAGIAN, "100.00 %", None, TERBUKA),  # 0 of 0
    (1047, "", SELISIH, "320.380.000", F(6373735490 - 6030607670), SALAH),
    (1103, "P2", BELANJA, "Rp. 10.127.463.657", F(9320278273 + 586327400), SALAH),  # that is P1
    (1129, "P1.7", "serapan", "87,45", persen(256109829, 289900850), SALAH),
    (1129, "P1.7", "sisa", "33.766.021", F(289900850 - 256109829), SALAH),
    (1133, "P2.1", "serapan", "96,52", persen(9320278273, 9596123240), SALAH),
    (1199, "", "pagu - realisasi", "Rp 400.000,-", F(46800000 - 46200000), SALAH),
    (1317, "balangan-satpolpp", "predikat", "Sangat Baik", None, SALAH),  # > 70 - 80, and 105,56 is beyond 100
]

# The two programs of Sasaran 1. P2.2.6 is 381.037.253 by 91,52 % of 416.346.000 (976) and by every total above it.
S1 = 14707888116 + 3569402686
S2 = 2211424830 + 156147000
BALIKPAPAN = [
    (54, "S1", "capaian", "97,98%", (persen("79.79", "83.16") + 100) / 2, TURUN),  # from 95,95
    (569, "P3", "pagu", "3.103.167.110,-", F(3103167110 + 27777000), SALAH),  # that is its first kegiatan
    (576, "", "jumlah(p)", "Rp. 24.834.513.737,-", F(17063213052 + 3724937025 + 3284231660 + 326282000), SALAH),
    (780, "S1", BELANJA, "18.277.290.812,-", F(S1), SALAH),
    (833, "IKU-3", "tingkat-kemajuan", "220.40%", persen(16098130150 - 7303930952, 7303930952), SALAH),
    (872, "P4", "pagu", "326.281.000,-", F(326282000), SALAH),  # 562, 1042
    (873, "S2", "pagu", "3.457.225.110,-", F(3130944110 + 326282000), SALAH),  # carried on from 872
    (901, "balikpapan-selatan", BELANJA, "20.644.862.642,-", F(S1 + S2), SALAH),
    (948, "P2", BELANJA, "3.569.402.686,-", F(3569402686), TEPAT),
    (948, "P2", "serapan", "92.01", persen(3569402686, 3879341025), BULAT),
    (958, "P2.2", BELANJA, "3.072.566.386,-", F(3072566386), TEPAT),  # its eight sub kegiatan
    (976, "P2.2.6", BELANJA, "81.037.253,-", F(381037253), SALAH),
    (976, "P2.2.6", "serapan", "91.52", persen(381037253, 416346000), BULAT),
    (1040, "P3.2.1", "serapan", "0", None, TERBUKA),  # 0 of 0
    (1056, "", "hitung(i)", "1 indikator kinerja", F(2), SALAH),  # 552, 553
    (709, "IKU-1", "pertumbuhan", "0,29%", persen(F("79.79") - F("79.56"), "79.56"), BULAT),
    (605, "EV-1", "realisasi", "65,08", sum(map(F, ("23.87", "13.75", "10.79", "3.50", "13.17"))), TEPAT),
]

PK = 2989057284 + 36196400 + 46058500 + 82195000 + 159790000 + 9195000
PENGARON = [
    (253, "", "1 / unsur", "0,11", F(1, 9), BULAT),
    (266, "banjar-pengaron", "pagu", "Rp3.558.865.249,00", F(PK), SALAH),  # 402
    (269, "7.01.01", "pagu", "2.989.057.284,00", F(2989057284), TEPAT),
    (376, "7.01.04", "pagu", "82.195.000,00", F(75194000 + 1868000 + 5133000), TEPAT),
    (402, "banjar-pengaron", "pagu", "3.322.492.184,00", F(PK), TEPAT),
    (442, "IKU-1", "capaian", "98,24%", persen("83.51", 85), POTONG),  # 98,247
    (443, "IKU-2", "capaian", "122%", persen(94, 77), BULAT),
    (473, "7.01.01.2.06", BELANJA, "Rp36.472.460,00", F(550000 + 5100000 + 1747000 + 550000 + 28525460), TEPAT),
    (492, "7.01.02", "pagu", "18.048.000", F(8811160 + 27385240), SALAH),
    (502, "7.01.04", "pagu", "4.804.000", F(32062000 + 5133000), SALAH),
    (522, "IKU-1", "capaian", "100,8 %", persen("84.75", 84), POTONG),  # 100,89
    (522, "IKU-1", "predikat", "Sangat Berhasil", "Cukup Berhasil", ASING),  # 431-434
    (544, "banjar-pengaron", "pagu", "Rp 3.558.865.249,00", F(3558865249), TEPAT),
    (
        544,
        "banjar-pengaron",
        BELANJA,
        "Rp.399.943.749,-",
        F(355324449 + 1094500 + 13588800 + 7218000 + 18518000),
        SALAH,
    ),
    (544, "banjar-pengaron", "serapan", "11,24%", persen(395743749, 3558865249), SALAH),
]

P1 = 2290445902 + 28160000 + 118277500 + 90159800 + 129018990
SERAPAN_P1 = persen(P1, 2865379541)
JUMLAH = P1 + 620600000 + 119790000 + 278000000
BALUNG = [
    (92, "IKU-3", "capaian", "125%", F(100), LANGGAR),  # 396
    (95, "", "hitung(c > 60%) / hitung(c) x 100%", "95%", persen(3, 4), SALAH),
    (374, "IKU-3", "target", "85 %", F(80), SALAH),  # 969
    (417, "IKU-1", "realisasi", "100%", persen(2, 4), UBAH),  # from Kurang
    (422, "jember-balung", "capaian", "104%", (50 + persen("83.28", 93) + 100 + 100) / 4, SALAH),
    (419, "IKU-2", "capaian", "89,55%", persen("83.28", 93), BULAT),
    (452, "IKU-3", AKHIR, "105,26%", persen(100, 95), BULAT),
    (476, "IP-1", "capaian", "100%", SERAPAN_P1, SALAH),
    (481, "", "rata_rata(c)", "104%", (SERAPAN_P1 + persen("83.28", 93) + 100 + 100) / 4, SALAH),
    (534, "IKU-1", "predikat", "v", "Kurang", UBAH),  # 50 is in > 30 - 50
    (568, "S3", "capaian", "125%", F(100), LANGGAR),
    (591, "", "hitung(k)", "9 (sembilan) Kegiatan", F(10), SALAH),  # 777-811
    (591, "", "hitung(k)", "18 (delapan belas) Sub Kegiatan", F(19), SALAH),
    (604, "IS-1.1.1", "target", "18 Orang", F(17), SALAH),  # 873
    (690, "IS-2.2.1", "capaian", "99,13%", persen(6850, 10000), UBAH),  # that is the serapan
    (745, "S1", "serapan", "92,74 %", SERAPAN_P1, SALAH),
    (750, "", "jumlah(p)", "7 pejabat struktural", F(1 + 1 + 4 + 2), SALAH),
    (777, "P1", BELANJA, "2.657.062.192", F(P1), SALAH),
    (813, "jember-balung", BELANJA, "3.675.452.192", F(JUMLAH), SALAH),
    (815, "jember-balung", "serapan", "94,92%", persen(3284140582, 3459730590), BULAT),
    (911, "P4.2.1", "pagu", "287.836.000", F(287792000), SALAH),
]

KEUANGAN = persen(2021046397, 4176460419)
LUMAJANG = [
    (99, "SEK-1", "serapan", "40 %", persen(858000, 1754000), SALAH),
    (99, "SEK-1", "efisiensi", "25 %", 63 - persen(858000, 1754000), SALAH),
    (100, "SEK-2", "serapan", "40 %", KEUANGAN, SALAH),
    (101, "SEK-3", "efisiensi", "-7,9 %", 74 - persen(71263720, 110228080), SALAH),
    (102, "SEK-4", "serapan", "50 %", persen(290662990, 574806400), POTONG),  # 50,57
    (132, "1.05.001.2.09", BELANJA, "194.907.008", F(191032028 + 3875000), SALAH),
    (266, "UMUM-6", "capaian", "55 %", persen(25, 45), POTONG),
    (278, "UMUM-2", "serapan", "90 %", persen(858000, 870000), SALAH),
    (285, "UMUM-5", "serapan", "46 %", persen(4835700, 10681450), SALAH),
    (286, "UMUM-6", "efisiensi", "-12 %", persen(25, 45) - persen(18991710, 48496000), SALAH),
    (418, "KEU-1", "realisasi", "6", F(41 * 6), SALAH),
    (423, "KEU-3", "target", "5", F(6), SALAH),  # 397
    (431, "KEU-1", "efisiensi", "8 %", persen(41 * 6, 41 * 12) - persen(2005251397, 4137116419), SALAH),
    (540, "kabid-trantibum", "pagu", "4.157.344.000", F(1675490000 + 1349000000 + 976494000 + 326600000), SALAH),
    (676, "seksi-opdal", "pagu", "2.854.490.000", F(1675490000 + 1349000000), SALAH),
    (689, "OPDAL-1", "realisasi", "490", F(240), SALAH),  # 65 % of 365
    (697, "OPDAL-1", "serapan", "49 %", persen(1440600000, 1675490000), SALAH),
    (702, "OPDAL-2", "serapan", "49 %", persen(586800000, 1349000000), SALAH),
    (852, "LATSAR-1", "serapan", "0 %", None, TERBUKA),  # of nothing
    (985, "KERJASAMA-1", "serapan", "50 %", persen(468056000, 976494000), SALAH),
    (1112, "1.05.002.2.02", "pagu", "295.102.000", F(123830000 + 44800000 + 171272000), SALAH),
    (1127, "GAKDA-1", "realisasi", "70 %", persen(7, 12), MUSTAHIL),  # 8,4 of 12
    (1424, "BINWAS-1", "serapan", "46%", persen(22000000, 44800000), SALAH),
    (1670, "LINMAS-1", "efisiensi", "83 %", 100 - persen(253799888, 552508400), SALAH),
    (1932, "DAMKAR-2", "serapan", "7 %", persen(4939000, 76488400), SALAH),
    (1949, "DAMKAR-1", "capaian", "17%", persen(6, 12), SALAH),
]

TEMUAN = {
    "balangan-satpolpp": BALANGAN,
    "balikpapan-selatan": BALIKPAPAN,
    "banjar-pengaron": PENGARON,
    "jember-balung": BALUNG,
    "lumajang-satpolpp": LUMAJANG,
}

# How many claims have which verdict. A change here is a change of what the audit says of a printed figure: look at it.
BANYAK = {
    "balangan-satpolpp": {
        TEPAT: 300,
        BULAT: 67,
        POTONG: 2,
        TURUN: 10,
        TERBUKA: 20,
        SALAH: 24,
        LANGGAR: 3,
        ASING: 4,
        MUSTAHIL: 2,
    },
    "balikpapan-selatan": {TEPAT: 235, BULAT: 104, TURUN: 4, TERBUKA: 4, SALAH: 20, ASING: 6},
    "banjar-pengaron": {TEPAT: 69, BULAT: 3, POTONG: 3, TERBUKA: 5, SALAH: 15, ASING: 1},
    "jember-balung": {TEPAT: 139, BULAT: 67, TERBUKA: 24, SALAH: 35, UBAH: 24, LANGGAR: 8, MUSTAHIL: 4},
    "lumajang-satpolpp": {TEPAT: 265, BULAT: 45, POTONG: 24, TURUN: 2, TERBUKA: 32, SALAH: 87, LANGGAR: 1, MUSTAHIL: 3},
}
