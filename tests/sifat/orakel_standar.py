"""The national standards once more, for the oracle: scales, methods and roundings over `fractions`.

Typed from the standards as they are printed; only what is this project's own (domains without an end, targets that
are ranges) is as the notes of its YAML say. A value is a Fraction, in percent where it is a share; where there is none
it is the set of the kinds of reason: KOSONG, data is not there, or TAK, the rule gives no result.
"""

import re
from fractions import Fraction
from functools import cache

KOSONG, TAK = frozenset({"kosong"}), frozenset({"tak_terdefinisi"})
SERATUS = Fraction(100)

# ranah, desimal, then the bands as the standards print them: [a; b] holds both ends, (a; b] leaves a out, ~ is no end.
SKALA = {
    "akip": "[0; 100] 2 | (90; 100] Sangat Memuaskan | (80; 90] Memuaskan | (70; 80] Sangat Baik | (60; 70] Baik"
    " | (50; 60] Cukup (Memadai) | (30; 50] Kurang | [0; 30] Sangat Kurang",
    "permendagri-86-2017": "[0; 100] 0 | [91; 100] Sangat Tinggi | [76; 90] Tinggi | [66; 75] Sedang | [51; 65] Rendah"
    " | [0; 50] Sangat Rendah",
    "permendagri-86-2017-ambang": "[0; ~] - | [91; ~] Sangat Tinggi | [76; 91) Tinggi | [66; 76) Sedang"
    " | [51; 66) Rendah | [0; 51) Sangat Rendah",
    "skm-14-2017": "[25; 100] 2 | [88.31; 100] Sangat Baik | [76.61; 88.30] Baik | [65.00; 76.60] Kurang Baik"
    " | [25.00; 64.99] Tidak Baik",
    "kecamatan-pengaron": "[0; ~] - | [100; ~] Berhasil | [70; 100) Cukup Berhasil | [40; 70) Kurang Berhasil"
    " | [0; 40) Tidak Berhasil",
    "kecamatan-balikpapan-selatan": "[0; ~] - | [0; 100) Tidak Tercapai | [100; 100] Tercapai sesuai target"
    " | (100; ~] Melebihi target",
    "skala-lama": "[0; 100] - | (85; 100] Memuaskan | (75; 85] Sangat Baik | (65; 75] Baik | (50; 65] Cukup Baik"
    " | (30; 50] Agak Kurang | [0; 30] Kurang",
    "spm": "[0; 100] - | [100; 100] Tuntas Paripurna | [90; 100) Tuntas Utama | [80; 90) Tuntas Madya"
    " | [70; 80) Tuntas Pratama | [60; 70) Tuntas Muda | [0; 60) Belum Tuntas",
    "kemenkeu-status": "[0; ~] - | [100; ~] Hijau | [80; 100) Kuning | [0; 80) Merah",
}
SKALA["akip-nilai"] = SKALA["akip"]


def bulat(x, desimal, cara):
    """A figure rounded as a rule says: half away from nought, half to even, or cut off."""
    whole, rest = divmod(abs(x) * Fraction(10) ** desimal, 1)
    up = {
        "setengah_ke_atas": 2 * rest >= 1,
        "setengah_genap": 2 * rest > 1 or (2 * rest == 1 and whole % 2 == 1),
        "potong": False,
    }
    return (whole + up[cara]) / Fraction(10) ** desimal * (1 if x >= 0 else -1)


@cache
def pita(kode):
    """The domain, the precision and the bands of a scale: (low, holds it, high, holds it, the word behind)."""
    found = []
    for row in SKALA[kode].split(" | "):
        left, low, high, right, word = re.match(r"([\[(])(\S+); (\S+)([\])]) (.+)", row).groups()
        found.append((Fraction(low), left == "[", None if high == "~" else Fraction(high), right == "]", word))
    return found[0], found[0][4], found[1:]


def predikat(x, kode):
    """The word of a scale for a figure; outside the scale's domain there is none."""
    if not ada(x):
        return x
    ranah, desimal, bands = pita(kode)
    x = x if desimal == "-" else bulat(x, int(desimal), "setengah_ke_atas")
    return next((band[4] for band in bands if _memuat(x, band)), TAK) if _memuat(x, ranah) else TAK


def _memuat(x, band):
    low, low_in, high, high_in, _ = band
    return (x > low or (low_in and x == low)) and (high is None or x < high or (high_in and x == high))


def ada(value):
    """Whether there is a value."""
    return not isinstance(value, frozenset)


def coba(f, *values):
    """What f makes of the values; where one is not there, every reason why."""
    lacking = [value for value in values if not ada(value)]
    return frozenset().union(*lacking) if lacking else f(*values)


def _di_atas_nol(t, _):
    return t > 0


def _atau_terburuk(t, p):
    return t > 0 or (t == 0 and (not ada(p) or p > 0))


def _ujung(t, _):
    return 0 < t[0] <= t[1]


def _stabilize(r, t, _):
    c = r / t if r <= t else 2 - r / t
    return c * Fraction(10, 9) if c <= Fraction(9, 10) else 1 + (c - Fraction(9, 10)) * 2


# What a method asks of the target, and its capaian as a part of one; `p` is the parameter `terburuk`. Better never
# scores lower, so a target below nought has a capaian only in the method that says so. A range has two ends.
METODE = {
    "progres-positif": (_di_atas_nol, lambda r, t, _: r / t),
    "progres-negatif": (_di_atas_nol, lambda r, t, _: (t - (r - t)) / t),
    "rasio-terbalik": (_di_atas_nol, lambda r, t, _: t / r),
    "kemenkeu-minimize": (_atau_terburuk, lambda r, t, p: 1 + (1 - r / t) if t else (p - r) / p),
    "kemenkeu-maximize": (lambda t, _: t != 0, lambda r, t, _: r / t if t > 0 else 1 + (1 - r / t)),
    "kemenkeu-stabilize": (_di_atas_nol, _stabilize),
    "rentang": (_ujung, lambda r, t, _: r / t[0] if r < t[0] else 2 - r / t[1] if r > t[1] else Fraction(1)),
    "rentang-positif": (_ujung, lambda r, t, _: r / t[0] if r < t[0] else r / t[1] if r > t[1] else Fraction(1)),
    "rentang-negatif": (
        _ujung,
        lambda r, t, _: 2 - r / t[1] if r > t[1] else 2 - r / t[0] if r < t[0] else Fraction(1),
    ),
}
# Of capaian and serapan in percent, pagu and realisasi in rupiah.
EFISIENSI = {
    "selisih-serapan": lambda ck, serapan, *_: ck - serapan,
    "sisa-anggaran": lambda _, __, pagu, rak: (pagu - rak) / pagu * SERATUS,
    "pmk-214-2017": lambda ck, _, pagu, rak: (pagu * ck / SERATUS - rak) / (pagu * ck / SERATUS) * SERATUS,
    "nilai-efisiensi": lambda *masukan: 50 + EFISIENSI["pmk-214-2017"](*masukan) / 20 * 50,
}
# The formulas there are, of `a` and `b` this year and `a` the year before.
RUMUS = {
    "a / b x 100%": lambda a, b, _: a / b * SERATUS if b else TAK,
    "(a[n-1] - a) / a[n-1] x 100%": lambda a, _, lalu: (lalu - a) / lalu * SERATUS if lalu else TAK,
    "jika(a > b, (a - b) / a, 0%)": lambda a, b, _: Fraction(0) if a <= b else (a - b) / a * SERATUS if a else TAK,
    "bulat(a / b, 1) x 100%": lambda a, b, _: bulat(a / b, 1, "setengah_ke_atas") * SERATUS if b else TAK,
    "a + b": lambda a, b, _: a + b,
    "rata_rata(a, b) x 25": lambda a, b, _: (a + b) / 2 * 25,
}
