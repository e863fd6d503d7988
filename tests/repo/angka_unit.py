"""Figures of the fourteen units of Satpol PP Lumajang, worked out by hand from the tables of their reports.

Data: for every indicator its realisasi and target, what was spent and the pagu, with the lines of the source document;
for every unit the total its perjanjian kinerja prints. Invariant: what a unit has is worked out from its own indicators
here.
"""

from fractions import Fraction

from tests.repo.angka_dasar import Angka, persen, rata

F = Fraction

# Indicator of a unit: realisasi, target, realisasi anggaran, pagu; the lines of the two tables.
UNIT = {
    "sekretaris": {
        "SEK-1": (63, 100, 858000, 1754000, (88, 99)),
        "SEK-2": (43, 100, 2021046397, 4176460419, (89, 100)),
        "SEK-3": (74, 100, 71263720, 110228080, (90, 101)),
        "SEK-4": (50, 100, 290662990, 574806400, (91, 102)),
        "SEK-5": (76, 100, 194907028, 360891230, (92, 103)),
    },
    "kasubbag-umum": {
        "UMUM-1": (2, 3, 0, 884000, (261, 277)),
        "UMUM-2": (3, 5, 858000, 870000, (262, 278)),
        "UMUM-3": (25, 25, 7067280, 7067280, (263, 283)),
        "UMUM-4": (4, 4, 40369030, 43983350, (264, 284)),
        "UMUM-5": (2, 2, 4835700, 10681450, (265, 285)),
        "UMUM-6": (25, 45, 18991710, 48496000, (266, 286)),
        "UMUM-7": (6, 12, 46168056, 84850000, (267, 287)),
        "UMUM-8": (6, 12, 244494934, 489956400, (268, 288)),
        "UMUM-9": (25, 33, 191032028, 348491230, (269, 289)),
        "UMUM-10": (4, 5, 3875000, 12400000, (270, 290)),
    },
    "kasubbag-keuangan": {
        "KEU-1": (41 * 6, 41 * 12, 2005251397, 4137116419, (418, 431)),
        "KEU-2": (6, 12, 14865000, 35309000, (419, 432)),
        "KEU-3": (0, 6, 0, 2175000, (397, 433)),
        "KEU-4": (9, 18, 930000, 1860000, (398, 424, 434)),
    },
    "kabid-trantibum": {
        "TRANTIB-1": (
            12,
            12,
            1440600000 + 586800000 + 0 + 468056000 + 152960000,
            1675490000 + 1349000000 + 0 + 976494000 + 326600000,
            (579, 674, 675, 697, 702, 828, 852, 963, 985, 1789, 1810),
        )
    },
    "seksi-opdal": {
        "OPDAL-1": (240, 365, 1440600000, 1675490000, (670, 697)),
        "OPDAL-2": (351, 476, 586800000, 1349000000, (671, 690, 702)),
    },
    "seksi-pelatihan": {"LATSAR-1": (15, 40, 0, 0, (842, 859, 860))},
    "seksi-kerjasama": {"KERJASAMA-1": (6, 12, 468056000, 976494000, (978, 985))},
    "kabid-penegakan": {
        "GAKDA-1": (
            7,
            12,
            60990000 + 22000000 + 80350000,
            123830000 + 44800000 + 171272000,
            (1154, 1277, 1379, 1400, 1537),
        )
    },
    "seksi-penyuluhan": {"SULUH-1": (6, 12, 60990000, 123830000, (1270, 1277))},
    "seksi-pembinaan": {"BINWAS-1": (6, 12, 22000000, 44800000, (1393, 1400))},
    "seksi-penyidikan": {"SIDIK-1": (6, 12, 80350000, 171272000, (1530, 1537))},
    "kabid-linmas": {"LINMAS-1": (83, 83, 248860888 + 4939000, 476020000 + 76488400, (1696, 1931, 1932))},
    "koordinator-linmas": {"KOORD-1": (6, 12, 152960000, 326600000, (1803, 1810))},
    "seksi-kebakaran": {
        "DAMKAR-1": (6, 12, 248860888, 476020000, (1923, 1931)),
        "DAMKAR-2": (1, 4, 4939000, 76488400, (1924, 1932)),
    },
}
# The total of each perjanjian kinerja (Tabel 2.1) and its line; seksi-pelatihan prints a dash.
PERJANJIAN = {
    "sekretaris": (5224140129, 75),
    "kasubbag-umum": (1047679710, 248),
    "kasubbag-keuangan": (4176460419, 405),
    "kabid-trantibum": (4157344000, 540),
    "seksi-opdal": (2854490000, 676),
    "seksi-kerjasama": (976494000, 964),
    "kabid-penegakan": (295102000, 1113),
    "seksi-penyuluhan": (123830000, 1256),
    "seksi-pembinaan": (44800000, 1380),
    "seksi-penyidikan": (171272000, 1516),
    "kabid-linmas": (552508400, 1650),
    "koordinator-linmas": (326600000, 1790),
    "seksi-kebakaran": (552508400, 1909),
}
TERATAS = ("sekretaris", "kabid-trantibum", "kabid-penegakan", "kabid-linmas")


def _dinilai(kode, capaian, belanja, pagu, baris):
    """What is judged of an indicator or a unit; where nothing may be spent there is no serapan."""
    tw = "2022-TW2"
    rows = [Angka(kode, "capaian", tw, capaian, baris), Angka(kode, "pagu", "2022", F(pagu), baris)]
    rows.append(Angka(kode, "realisasi_anggaran", tw, F(belanja), baris))
    if pagu:
        serapan = persen(belanja, pagu)
        rows += [Angka(kode, "serapan", tw, serapan, baris), Angka(kode, "efisiensi", tw, capaian - serapan, baris)]
    return rows


def lumajang():
    """Satpol PP Lumajang, second quarter of 2022: thirty-two indicators of fourteen units, the units and the whole."""
    rows, seluruh = [], {}
    for unit, indikator in UNIT.items():
        capaian = {kode: persen(isi[0], isi[1]) for kode, isi in indikator.items()}
        belanja, pagu = (sum(isi[n] for isi in indikator.values()) for n in (2, 3))
        baris = tuple(line for isi in indikator.values() for line in isi[4])
        for kode, isi in indikator.items():
            rows += _dinilai(kode, capaian[kode], *isi[2:])
        seluruh[unit] = rata(*capaian.values()), belanja, pagu
        rows += _dinilai(unit, *seluruh[unit], baris)
        if unit in PERJANJIAN:
            tercetak, line = PERJANJIAN[unit]
            rows.append(Angka(unit, "pagu_perjanjian", "2022", F(tercetak), (line,)))
            rows.append(Angka(unit, "selisih_perjanjian", "2022", F(pagu - tercetak), (line, *baris)))
    atas = [seluruh[unit] for unit in TERATAS]
    belanja, pagu = sum(item[1] for item in atas), sum(item[2] for item in atas)
    rows += _dinilai("lumajang-satpolpp", rata(*(item[0] for item in atas)), belanja, pagu, (75, 1152, 1650))
    return rows
