"""Figures of the five real agencies, worked out by hand from the inputs their own reports print.

Data: one row a value: whose, which, when, the exact figure in its printed unit, the lines of the source document its
inputs stand on, and (where it says more) how it is shown. Invariant: nothing here is read from the files of the
workspace; every figure is a fraction of numbers a person can find on those lines.
"""

from fractions import Fraction

from tests.repo.angka_dasar import Angka, persen, rata
from tests.repo.angka_unit import lumajang

F = Fraction

# Kegiatan P1.1 to P1.7, then P2.1 and P2.2.
BALANGAN_PAGU = (248857000, 7979873187, 1355212000, 367858100, 636686380, 134813900, 289900850)
BALANGAN_REALISASI = (237085296, 7249176566, 1335542256, 361519382, 603819820, 84210508, 256109829)
P1_BARIS = (1111, 1115, 1117, 1120, 1125, 1128, 1129)
# Sub kegiatan P2.1.1 to P2.1.5, and P2.2.1 and P2.2.2.
P21_PAGU, P21_REALISASI = (
    (6373735490, 1700834200, 818808500, 136439500, 566305550),
    (6151896120, 1684095196, 811686513, 129081444, 543519000),
)
P21_BARIS = (1134, 1135, 1136, 1137, 1138)
P22_PAGU, P22_REALISASI, P22_BARIS = (208110000, 406300000), (204055200, 382272200), (1140, 1141)


def balangan():
    """Satpol PP Balangan, LAKIP 2024."""
    tahun = "2024"
    turun, lalu = F(60 - 54, 54), F(66 - 60, 60)
    pagu = sum((*BALANGAN_PAGU, *P21_PAGU, *P22_PAGU))
    belanja = sum((*BALANGAN_REALISASI, *P21_REALISASI, *P22_REALISASI))
    semua = (*P1_BARIS, *P21_BARIS, *P22_BARIS)
    return [
        Angka("IKU-1", "realisasi", tahun, persen(18, 18), (109, 115), "100.00"),
        Angka("IKU-1", "realisasi", "2023", persen(20, 20), (712,)),
        Angka("IKU-2", "realisasi", "2023", lalu * 100, (934,), "10.00"),
        Angka("IKU-2", "capaian", "2023", persen(lalu, F(10, 100)), (441, 934), "100.00"),
        Angka("IKU-2", "realisasi", tahun, turun * 100, (113, 884), "11.11"),
        Angka("IKU-2", "capaian", tahun, persen(turun, F(10, 100)), (113, 598), "111.11"),
        Angka("IKU-2", "capaian-akhir-renstra", tahun, persen(lalu + turun, F(40, 100)), (946, 950), "52.78"),
        Angka("IKU-2", "selisih-tahun-lalu", tahun, (turun - lalu) * 100, (934,), "1.11"),
        Angka("IKU-2", "capaian-nasional", tahun, persen(20, 20), (974, 978), "100.00"),
        Angka("SPM-A", "realisasi", tahun, persen(8000, 8000), (799,)),
        Angka(
            "SPM-B", "realisasi", tahun, 20 * rata(F(237, 237), F(5, 5), F(2539, 2539), F(1, 1)), (993, 994, 996, 997)
        ),
        Angka("SPM", "realisasi", tahun, 80 * F(8000, 8000) + 20 * F(1), (797, 799, 800), "100.00"),
        Angka("S2", "capaian", tahun, persen(turun, F(10, 100)), (113, 598)),
        Angka("T1", "capaian", tahun, persen(100, 100), (645, 650)),
        Angka("balangan-satpolpp", "capaian", tahun, rata(F(100), persen(turun, F(10, 100))), (103, 620), "105.56"),
        Angka("IP-1", "capaian", tahun, persen("76.67", "74.40"), (1110,), "103.05"),
        Angka("IS-1.2.1", "target", tahun, F(40 * 14), (1116,), "560"),
        Angka("P1", "pagu", tahun, F(sum(BALANGAN_PAGU)), P1_BARIS, "11013201417"),
        Angka("P1", "realisasi_anggaran", tahun, F(sum(BALANGAN_REALISASI)), P1_BARIS, "10127463657"),
        Angka("P1.7", "serapan", tahun, persen(256109829, 289900850), (1129,), "88.34"),
        Angka("P1.7", "sisa", tahun, F(289900850 - 256109829), (1129,), "33791021"),
        Angka("P2.1", "pagu", tahun, F(sum(P21_PAGU)), P21_BARIS, "9596123240"),
        Angka("P2.1", "serapan", tahun, persen(sum(P21_REALISASI), sum(P21_PAGU)), P21_BARIS, "97.13"),
        Angka("P2.2", "realisasi_anggaran", tahun, F(sum(P22_REALISASI)), P22_BARIS, "586327400"),
        Angka("balangan-satpolpp", "pagu", tahun, F(pagu), (*semua, 608), "21223734657"),
        Angka("balangan-satpolpp", "realisasi_anggaran", tahun, F(belanja), (*semua, 846), "20034069330"),
        Angka("balangan-satpolpp", "sisa", tahun, F(pagu - belanja), (*semua, 846), "1189665327"),
        Angka("balangan-satpolpp", "serapan", tahun, persen(belanja, pagu), (*semua, 846), "94.39"),
        Angka("balangan-satpolpp", "efisiensi", tahun, persen(pagu - belanja, pagu), (*semua, 846), "5.61"),
        Angka(
            "S2",
            "selisih-serapan",
            tahun,
            persen(turun, F(10, 100)) - persen(belanja, pagu),
            (113, 850, *semua),
            "16.72",
        ),
    ]


# Kegiatan P1.1 to P1.6; sub kegiatan of P2.2 (sixth as printed, 300.000.000 less than its totals); kegiatan of P3.
BALSEL_P1 = (3911500, 10055261160, 1083833361, 436645000, 2091990456, 1036246639)
BALSEL_P22 = (114106725, 620680880, 561633928, 517334206, 307690578, 81037253, 199044179, 371038637)
BALSEL_P2 = (337618300, *BALSEL_P22, 66312400, 92905600)
BALSEL_P2_BARIS = (957, 959, 966, 967, 968, 969, 976, 977, 978, 980, 987)
BALSEL_P3 = (2184102830, 27322000)
EV_2019 = ("23.87", "13.75", "10.79", "3.50", "12.42")
EV_2020 = ("23.87", "13.75", "10.79", "3.50", "13.17")


def balikpapan():
    """Kecamatan Balikpapan Selatan, LKjIP 2021."""
    tahun = "2021"
    ikm, swadaya = persen("79.79", "83.16"), persen(16098130150, 7303930952)
    s1 = rata(ikm, F(25 + 25 + 25 + 25))
    pagu_s1, pagu_s2 = 16909973552 + 3879341025, 3130944110 + 326282000
    belanja_s1, belanja_s2 = sum(BALSEL_P1) + sum(BALSEL_P2), sum(BALSEL_P3) + 156147000
    instansi = "balikpapan-selatan"
    return [
        Angka("IKU-1", "capaian", tahun, ikm, (641,), "95.95"),
        Angka("IKU-1", "capaian", "2017", persen("82.25", "82.36"), (386, 709), "99.87"),
        Angka("IKU-1", "capaian", "2020", persen("79.56", "82.96"), (386, 709), "95.90"),
        Angka("IKU-1", "pertumbuhan", tahun, persen(F("79.79") - F("79.56"), "79.56"), (709,), "0.29"),
        Angka("IKU-1", "tingkat-kemajuan", tahun, persen(F("79.79") - F("83.16"), "83.16"), (720,), "-4.05"),
        Angka("IKU-2", "realisasi", tahun, F(25 + 25 + 25 + 25), (658, 659, 660, 661), "100.00"),
        Angka("S1", "capaian", tahun, s1, (641, 642), "97.97"),
        Angka("IKU-3", "capaian", tahun, swadaya, (643, 833), "220.40"),
        Angka("IKU-3", "capaian", "2019", persen(32079183500, 6884655436), (394, 821), "465.95"),
        Angka("IKU-3", "pertumbuhan", tahun, persen(16098130150 - 16115060699, 16115060699), (821,), "-0.11"),
        Angka("IKU-3", "tingkat-kemajuan", tahun, persen(16098130150 - 7303930952, 7303930952), (833,), "120.40"),
        Angka(instansi, "capaian", tahun, rata(s1, swadaya), (641, 642, 643), "159.19"),
        Angka("EV-1", "realisasi", "2019", sum(map(F, EV_2019)), (600, 601, 602, 603, 604), "64.33"),
        Angka("EV-1", "realisasi", "2020", sum(map(F, EV_2020)), (600, 601, 602, 603, 604), "65.08"),
        Angka("P2.2", "realisasi_anggaran", tahun, F(sum(BALSEL_P22)), (959, 966, 976, 978), "2772566386"),
        Angka("P2.2.6", "serapan", tahun, persen(81037253, 416346000), (976,), "19.46"),
        Angka("P2", "realisasi_anggaran", tahun, F(sum(BALSEL_P2)), BALSEL_P2_BARIS, "3269402686"),
        Angka("P1", "realisasi_anggaran", tahun, F(sum(BALSEL_P1)), (914, 916, 918, 931, 934, 943), "14707888116"),
        Angka("S1", "serapan", tahun, persen(belanja_s1, pagu_s1), (913, 948, *BALSEL_P2_BARIS), "86.47"),
        Angka("S1", "efisiensi", tahun, s1 - persen(belanja_s1, pagu_s1), (641, 642, 789), "11.50"),
        Angka("S2", "pagu", tahun, F(pagu_s2), (990, 1042), "3457226110"),
        Angka("S2", "efisiensi", tahun, swadaya - persen(belanja_s2, pagu_s2), (643, 883, 990, 1042), "151.92"),
        Angka(instansi, "pagu", tahun, F(pagu_s1 + pagu_s2), (913, 948, 990, 1042, 1045), "24246540687"),
        Angka(instansi, "realisasi_anggaran", tahun, F(belanja_s1 + belanja_s2), (1045,), "20344862632"),
        Angka(instansi, "serapan", tahun, persen(belanja_s1 + belanja_s2, pagu_s1 + pagu_s2), (1045,), "83.91"),
    ]


# Kegiatan 2.01, 2.02, 2.03, 2.05, 2.06 (of five sub kegiatan), 2.07, 2.08, 2.09 of program 7.01.01.
PENGARON_206 = (550000, 5100000, 1747000, 550000, 28525460)
PENGARON_01 = (1837000, 241392254, 2250000, 0, sum(PENGARON_206), 10000000, 43094735, 20278000)
PENGARON_01_PAGU = (12600000, 2696835249, 10320000, 19500000, 80065500, 93242000, 200657600, 157210000)
PENGARON_01_BARIS = (456, 461, 465, 470, 473, 480, 483, 488)
PENGARON_LAIN = (1094500, 13588800, 7218000, 18518000, 0)
PENGARON_LAIN_PAGU = (8811160 + 27385240, 46058500, 30194000 + 1868000 + 5133000, 159790000, 9195000)
# Nine unsur no line prints but the second (524), so that the index is worked out from nine, not from a total.
UNSUR = ("3.4", "3.17", "3.3", "4", "3.35", "3.3", "3.4", "3.25", "3.5")


def pengaron():
    """Kecamatan Pengaron, first quarter of 2024, and the earlier years its report prints."""
    tw, instansi = "2024-TW1", "banjar-pengaron"
    pagu, belanja = sum((*PENGARON_01_PAGU, *PENGARON_LAIN_PAGU)), sum((*PENGARON_01, *PENGARON_LAIN))
    semua = (455, 492, 498, 502, 510, 514)
    return [
        Angka("IKU-1", "capaian", "2022", persen("84.75", 84), (522,), "100.89"),
        Angka("IKU-1", "capaian", "2023", persen("83.51", 85), (442, 522), "98.25"),
        Angka("IKU-2", "capaian", "2023", persen(94, 77), (443,), "122.08"),
        Angka("IKU-1", "target", "2024", F(86), (183,)),
        Angka("IS-01.2.01.0001", "capaian", tw, persen(5, 5), (457,), "100.00"),
        Angka("IS-01.2.02.0001", "capaian", tw, persen(13, 13), (462,), "100.00"),
        Angka("IK-02.2.02", "capaian", tw, persen(20, 20), (493,), "100.00"),
        Angka("IP-05-3", "capaian", tw, persen(35, 35), (510,), "100.00"),
        Angka("7.01.01.2.06", "realisasi_anggaran", tw, F(sum(PENGARON_206)), (474, 475, 477, 478, 479), "36472460"),
        Angka("7.01.01", "realisasi_anggaran", tw, F(sum(PENGARON_01)), PENGARON_01_BARIS, "355324449"),
        Angka("7.01.01", "pagu", "2024", F(sum(PENGARON_01_PAGU)), PENGARON_01_BARIS, "3270430349"),
        Angka("7.01.02", "pagu", "2024", F(8811160 + 27385240), (493, 496), "36196400"),
        Angka("7.01.03", "serapan", tw, persen(13588800, 46058500), (498,), "29.50"),
        Angka("7.01.04", "pagu", "2024", F(30194000 + 1868000 + 5133000), (505, 506, 507), "37195000"),
        Angka("7.01.04", "serapan", tw, persen(7218000, 37195000), (502, 505, 506, 507), "19.41"),
        Angka(instansi, "pagu", "2024", F(pagu), (*semua, 544), "3558865249"),
        Angka(instansi, "realisasi_anggaran", tw, F(belanja), semua, "395743749"),
        Angka(instansi, "sisa", tw, F(pagu - belanja), (*semua, 544), "3163121500"),
        Angka(instansi, "serapan", tw, persen(395743749, 3558865249), (*semua, 544), "11.12"),
    ]


# Kegiatan P1.1 to P1.5, each of its sub kegiatan.
BALUNG_P1 = (
    (2190925902, 99520000),
    (28160000,),
    (20730000, 72954500, 8912500, 15680500),
    (49009800, 10550000, 30600000),
    (25841800, 29631875, 73545315),
)
BALUNG_P1_BARIS = (780, 781, 783, 785, 786, 787, 788, 790, 791, 792, 794, 796, 797)
BALUNG_LAIN = (567200000, 53400000, 5560000, 114230000, 0, 278000000)
BALUNG_PAGU = (2865379541, 621548400, 123321600, 287836000)


def balung():
    """Kecamatan Balung, LKjIP 2023."""
    tahun, instansi = "2023", "jember-balung"
    p1 = sum(map(sum, BALUNG_P1))
    pagu, belanja = sum(BALUNG_PAGU), p1 + sum(BALUNG_LAIN)
    ikm = persen("83.28", 93)
    # Program indicators: 92,69 and 89,55 % miss their targets, 125 and 100 % reach them.
    program = persen(2, 4)
    seluruh = rata(program, ikm, F(100), F(100))
    semua = (*BALUNG_P1_BARIS, 800, 802, 805, 806, 810, 812)
    return [
        Angka("IP-1", "realisasi", tahun, persen(p1, 2865379541), BALUNG_P1_BARIS, "92.69"),
        Angka("IKU-1", "realisasi", tahun, program, (363, 477, 478, 479), "50.00"),
        Angka("IKU-2", "capaian", tahun, ikm, (419,), "89.55"),
        Angka("IKU-2", "capaian", "2022", persen("90.24", 93), (437,), "97.03"),
        Angka("IKU-2", "capaian", "2021", persen("72.21", 90), (330, 437), "80.23"),
        Angka("IKU-2", "capaian-akhir-renstra", tahun, persen("83.28", 94), (451,), "88.60"),
        Angka("IKU-2", "selisih-tahun-lalu", tahun, F("83.28") - F("90.24"), (437,), "-6.96"),
        Angka("IKU-3", "realisasi", tahun, persen(9, 9), (497, 505, 507), "100.00"),
        Angka("IKU-3", "capaian", tahun, min(persen(100, 80), F(100)), (396, 420), "100.00"),
        Angka("IKU-3", "capaian", "2021", min(persen(93, 80), F(100)), (331, 396, 438), "100.00"),
        Angka("IKU-3", "capaian-akhir-renstra", tahun, persen(100, 95), (452,), "105.26"),
        Angka("IKU-4", "realisasi", tahun, persen(3, 3), (515, 517, 518, 520), "100.00"),
        Angka(instansi, "capaian", tahun, seluruh, (363, 396, 419, 420, 421), "84.89"),
        Angka("IS-2.2.1", "capaian", tahun, persen(6850, 10000), (675,), "68.50"),
        Angka("IS-1.1.1", "capaian", tahun, persen(17, 17), (604, 873), "100.00"),
        Angka("P1", "realisasi_anggaran", tahun, F(p1), BALUNG_P1_BARIS, "2656062192"),
        Angka("P1.3", "serapan", tahun, persen(sum(BALUNG_P1[2]), 120692900), (784, 785, 786, 787, 788), "98.00"),
        Angka("P4.1.1", "serapan", tahun, persen(0, 44000), (810,), "0.00"),
        Angka("S2", "efisiensi", tahun, ikm - persen(620600000, 621548400), (419, 798), "-10.30"),
        Angka(instansi, "pagu", tahun, F(pagu), (777, 798, 803, 807, 813), "3898085541"),
        Angka(instansi, "realisasi_anggaran", tahun, F(belanja), semua, "3674452192"),
        Angka(instansi, "serapan", tahun, persen(belanja, pagu), semua, "94.26"),
        Angka(instansi, "serapan", "2022", persen(3284140582, 3459730590), (815,), "94.92"),
        Angka(instansi, "efisiensi", tahun, seluruh - persen(belanja, pagu), semua, "-9.38"),
    ]


ANGKA = {
    "balangan-satpolpp": balangan(),
    "balikpapan-selatan": balikpapan(),
    "banjar-pengaron": pengaron(),
    "jember-balung": balung(),
    "lumajang-satpolpp": lumajang(),
}

# Words a report gives, or its scale gives a figure worked out above: agency, periode, kode, besaran, word, lines.
SEBUTAN = [
    ("balangan-satpolpp", "2024", "IT-1", "predikat", "Sangat Memuaskan", (631, 650)),
    ("balangan-satpolpp", "2024", "IKU-1", "predikat", "Sangat Memuaskan", (631, 846)),
    ("balangan-satpolpp", "2024", "IKU-2", "predikat", "", (631, 113)),
    ("balangan-satpolpp", "2024", "IP-1", "predikat_realisasi", "Sangat Baik", (1110, 1250)),
    ("balikpapan-selatan", "2021", "IKU-1", "predikat", "Tidak Tercapai", (641,)),
    ("balikpapan-selatan", "2021", "IKU-2", "predikat", "Tercapai sesuai target", (642,)),
    ("balikpapan-selatan", "2021", "IKU-3", "predikat", "Melebihi target", (643,)),
    ("balikpapan-selatan", "2020", "EV-1", "predikat_realisasi", "Baik", (592, 606)),
    ("banjar-pengaron", "2022", "IKU-1", "predikat", "Berhasil", (431, 522)),
    ("banjar-pengaron", "2023", "IKU-1", "predikat", "Cukup Berhasil", (432, 442)),
    ("banjar-pengaron", "2023", "IKU-2", "predikat", "Berhasil", (431, 443)),
    ("banjar-pengaron", "2024-TW1", "IKU-1", "predikat", "", (253,)),
    ("jember-balung", "2023", "IKU-1", "predikat", "Kurang", (393, 477)),
    ("jember-balung", "2023", "IKU-2", "predikat", "Memuaskan", (389, 538)),
    ("jember-balung", "2023", "IKU-3", "predikat", "Sangat Memuaskan", (388, 541)),
    ("jember-balung", "2023", "jember-balung", "predikat", "Memuaskan", (389, 426)),
]
