"""Agencies at random for the oracle: what a planner declares and records, drawn towards every edge a figure can have.

Data: from a seeded `random.Random`, a `kantor`: a dict of Fractions in the satuan of their field. A capaian is drawn
first, at an edge of its scale, of a cap or of a rounding or just beside it; the realisasi that gives it is solved for
(`kantor_isi`).
"""

from fractions import Fraction

from tests.sifat.kantor_isi import POLARITAS, SKALA_CAPAIAN, TEPI, capaian_acak, tambah_indikator
from tests.sifat.orakel_standar import EFISIENSI, KOSONG

KODE = "dinas-acak"
DEKAT = [Fraction(one) for one in ("0.01", "0.005", "0.004", "1e-12")]
ARAH = [(skala, edge, side) for skala, edges in TEPI.items() for edge in edges for side in (-1, 0, 1)]
"""Where one figure of each agency lies, in turn: below, at and above each edge of each scale."""

RENCANA = ["pk_perubahan", "pk", "rkt", "renstra"]
CARA = ["setengah_ke_atas", "setengah_genap", "potong"]
TINGKAT = ("indikator", "sasaran", "tujuan", "instansi")
BATAS = [(Fraction(0), Fraction(100)), (Fraction(0), Fraction(120)), (Fraction(0), None), (None, Fraction(100))]
BATAS += [(Fraction(0), Fraction(110)), (Fraction("62.5"), Fraction("97.5"))]
BOBOT = [["1"], ["6/7", "1/7"], ["1/3", "1/3", "1/3"], ["1/2", "3/10", "1/5"], ["1/7", "2/7", "4/7"], ["0.25"] * 4]


def acak(random, nomor):
    """One agency; its number decides which edge it has a figure at for certain, unless that is lost on the way."""
    kebijakan = _kebijakan(random)
    skala, edge, side = ARAH[nomor % len(ARAH)]
    dituju = edge + side * random.choice(DEKAT)
    if skala in SKALA_CAPAIAN:
        kebijakan["skala"] = skala
    tujuan = [{"kode": f"T{number}"} for number in range(1, random.choice([1, 1, 2]) + 1)]
    numbers = range(1, random.choice([1, 1, 2, 2, 3]) + 1)
    sasaran = [{"kode": f"S{number}", "tujuan": random.choice(tujuan)["kode"]} for number in numbers]
    periode = random.choice(["2024"] * 8 + ["2024-TW2", "2024-TW3", "2024-S1"])
    kantor = {"kode": KODE, "periode": periode, "kebijakan": kebijakan, "tujuan": tujuan, "sasaran": sasaran}
    kantor |= {"indikator": [], "fakta": {}, "program": [], "anggaran": {}, "pagu": {}}
    first = (dituju, None) if skala in SKALA_CAPAIAN else (None, (skala, dituju))
    tambah_indikator(random, kantor, {"sasaran": "S1", "tujuan": ""}, *first)
    for one in sasaran:
        sama = capaian_acak(random, kebijakan["skala"], kebijakan["batas_capaian"]) if random.random() < 0.3 else None
        for _ in range(random.choice([0, 1, 1, 1, 2, 2, 2, 3]) - (one is sasaran[0])):
            tambah_indikator(random, kantor, {"sasaran": one["kode"], "tujuan": ""}, sama)
    for one in tujuan:
        if random.random() < 0.2:
            tambah_indikator(random, kantor, {"sasaran": "", "tujuan": one["kode"]})
    _bobot(random, kantor)
    _anggaran(random, kantor)
    return kantor


def _kebijakan(random):
    skala = random.choice(SKALA_CAPAIAN)
    found = {
        "metode": {polaritas: random.choice(metode) for polaritas, metode in POLARITAS.items()},
        "skala": skala,
        "batas_capaian": {tingkat: random.choice(BATAS) for tingkat in TINGKAT if random.random() < 0.4},
        "target_dari": random.sample(RENCANA, random.randint(2, 4)),
        "pagu_dari": random.choice([["perubahan", "murni"], ["murni", "perubahan"], ["perubahan"]]),
        "agregat": {
            "sasaran": _agregat(random, ["indikator"]),
            "tujuan": _agregat(random, ["sasaran", "sasaran", "indikator"]),
            "instansi": _agregat(random, ["sasaran", "sasaran", "tujuan", "indikator"]),
        },
        "tampilan": (random.choice([2, 2, 0, 1]), random.choice(CARA)),
        "predikat_dari": random.choice(["eksak", "eksak", "eksak", "tampil"]),
        "efisiensi": random.sample(list(EFISIENSI), random.randint(1, 2)),
    }
    for besaran in ("pembulatan_realisasi", "pembulatan_capaian"):
        if random.random() < 0.2:
            found[besaran] = (random.choice([2, 0, 1, -1]), random.choice(CARA))
    return found


def _agregat(random, dari):
    cara = random.choice(["rata_rata"] * 4 + ["rata_rata_tertimbang", "minimum", "maksimum", "jumlah"])
    kosong = random.choice(["tak_terdefinisi", "nol", "abaikan"])
    return {
        "dari": random.choice(dari),
        "cara": cara,
        "angka": random.choice(["eksak", "eksak", "tampil"]),
        "bila_kosong": kosong,
    }


def _bobot(random, kantor):
    """Weights wherever a level weighs, adding up to one; a member that two levels weigh differently is left to one."""
    for tingkat in ("instansi", "tujuan", "sasaran"):
        rule = kantor["kebijakan"]["agregat"][tingkat]
        if rule["cara"] != "rata_rata_tertimbang":
            continue
        groups = {}
        for one in kantor[rule["dari"]]:
            groups.setdefault(one.get(tingkat, "") if tingkat != "instansi" else "semua", []).append(one)
        groups.pop("", None)
        if any("bobot" in one for members in groups.values() for one in members):
            rule["cara"] = "rata_rata"
            continue
        for members in groups.values():
            fit = [weights for weights in BOBOT if len(weights) == len(members)]
            weights = random.choice(fit) if fit else [f"1/{len(members)}"] * len(members)
            for one, weight in zip(members, weights, strict=True):
                one["bobot"] = Fraction(weight)


def _anggaran(random, kantor):
    kode = [one["kode"] for one in kantor["sasaran"]]
    if random.random() < 0.1:
        kantor["pagu"], kantor["anggaran"] = {"": _rupiah(random)}, {KODE: _rupiah(random)}
        return
    for number in range(1, random.choice([0, 1, 1, 2, 2]) + 1):
        simpul = _simpul(random, kantor, f"P{number}", random.choice([0, 1, 2]))
        kantor["program"].append(simpul | {"sasaran": random.sample(kode, random.choice([1, 1, 1, len(kode)]))})


def _simpul(random, kantor, kode, depth):
    """A node: amounts on the lowest level, now and then a version or a realisasi known only of the whole."""
    numbers = range(1, random.randint(1, 2) + 1) if depth else ()
    anak = [_simpul(random, kantor, f"{kode}.{number}", depth - 1) for number in numbers]
    pagu, urutan = {}, kantor["kebijakan"]["pagu_dari"]
    if not anak:
        pagu = {name: _rupiah(random) for name in ("murni", "perubahan") if random.random() < 0.8}
    elif urutan == ["perubahan", "murni"] and all(set(one["pagu"]) == {"perubahan"} for one in anak):
        pagu = {"murni": _rupiah(random)}
    chance = random.random()
    if (not anak and chance > 0.06) or (anak and not any(_tercatat(kantor, one) for one in anak)):
        kantor["anggaran"][kode] = KOSONG if chance < 0.1 else _rupiah(random)
    return {"kode": kode, "anak": anak, "pagu": pagu}


def _tercatat(kantor, simpul):
    return simpul["kode"] in kantor["anggaran"] or any(_tercatat(kantor, one) for one in simpul["anak"])


def _rupiah(random):
    return Fraction(random.choice([0, 1, 3898085541, 20000001, *(random.randint(1, 10**9) for _ in range(8))]))
