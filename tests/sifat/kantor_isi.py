"""One indicator at random: its target, and the facts of which its method makes a capaian that was drawn first.

Data: a `kantor` under construction (`kantor_acak`), to which the indicator and its facts are added. Now and then a
target or a fact is left out, said to be absent, or written in a document nobody judges by.
"""

from fractions import Fraction

from tests.sifat.orakel import LEBAR, akhir
from tests.sifat.orakel_standar import KOSONG, RUMUS, SKALA, pita

LANGKAH = [Fraction(one) for one in ("0.01", "0.01", "0.005", "0.005", "0.004", "0.001", "1e-12", "0.5")]
SATUAN = {"skm-14-2017": "indeks", "akip-nilai": "nilai", "akip": "persen"}
SKALA_CAPAIAN = [kode for kode in SKALA if kode not in ("skm-14-2017", "akip-nilai")]
KONSOLIDASI = ["jumlah", "rata_rata", "terakhir", "kumulatif"]
NAMA = {1: "{:02}", 3: "TW{}", 6: "S{}"}
POLARITAS = {
    "positif": ["progres-positif", "kemenkeu-maximize", "rentang-positif"],
    "negatif": ["progres-negatif", "rasio-terbalik", "kemenkeu-minimize", "rentang-negatif"],
    "stabil": ["kemenkeu-stabilize", "rentang"],
}
TEPI = {
    kode: sorted({Fraction(0)} | {x for band in pita(kode)[2] for x in (band[0], band[2]) if x is not None})
    for kode in SKALA
}


def capaian_acak(random, skala, batas):
    """A capaian, in percent, near where something changes: at an edge of the scale or of one of the caps."""
    edges = TEPI[skala] + [x for ends in batas.values() for x in ends if x is not None]
    if random.random() < 0.1:
        return Fraction(random.randint(-2000, 25000), 100)
    return random.choice(edges) + random.choice([0, 1, -1]) * random.choice(LANGKAH)


def tambah_indikator(random, kantor, induk, sama=None, dituju=None):
    """An indicator of which the capaian is `sama`, or the realisasi is the figure `dituju` of a scale of its own."""
    iku, metode, skala = _aturan(random, kantor, induk)
    c = sama if sama is not None else capaian_acak(random, skala, kantor["kebijakan"]["batas_capaian"])
    ujung = random.choice([(80, 90), (50, 50), (8, 40), (20, 25), (1, 2)])
    rentang = metode.startswith("rentang")
    t, r = _rentang(random, metode, c / 100, ujung) if rentang else _tunggal(random, metode, c / 100)
    kantor["indikator"].append(iku)
    if dituju:
        iku["skala_realisasi"], r = dituju
        iku["satuan"] = SATUAN[iku["skala_realisasi"]]
    elif random.random() < 0.35:
        _berumus(random, kantor, iku, r)
    else:
        iku["satuan"] = random.choice(["persen", "indeks", "nilai"])
        if random.random() < 0.4:
            iku["skala_realisasi"] = next(skala for skala, satuan in SATUAN.items() if satuan == iku["satuan"])
            r = r if sama else capaian_acak(random, iku["skala_realisasi"], {})
    if not isinstance(t, tuple) and (random.random() < 0.3 or len(kantor["periode"]) > 4):
        _bagian(random, kantor, iku, t, r)
    else:
        _utuh(random, kantor, iku, t, r)


def _aturan(random, kantor, induk):
    """The indicator as far as it needs no figures, and the method and the scale that judge it."""
    kebijakan = kantor["kebijakan"]
    polaritas = random.choice(list(POLARITAS))
    iku = {"kode": f"IKU-{len(kantor['indikator']) + 1}", **induk, "polaritas": polaritas, "target": {}}
    metode, skala = kebijakan["metode"][polaritas], kebijakan["skala"]
    if random.random() < 0.3:
        metode = iku["metode"] = random.choice(POLARITAS[polaritas])
    if random.random() < 0.15:
        skala = iku["skala"] = random.choice(SKALA_CAPAIAN)
    if metode == "kemenkeu-minimize" and random.random() < 0.9:
        iku["terburuk"] = Fraction(random.choice([100, 10, 0, -5]))
    return iku, metode, skala


def _rentang(random, metode, c, ujung):
    """A range, or one figure for both its ends, and the realisasi of which the method makes c."""
    low, high = map(Fraction, ujung)
    if low == high:
        return low, c * low if metode == "rentang-positif" or (metode == "rentang" and c < 1) else (2 - c) * low
    upper = metode == "rentang-positif" if c > 1 else metode != "rentang-positif" and random.random() < 0.5
    if c == 1:
        r = random.choice([low, high, (low + high) / 2])
    elif metode == "rentang-negatif":
        r = (2 - c) * (low if c > 1 else high)
    else:
        r = (c if metode == "rentang-positif" else 2 - c) * high if upper else c * low
    return (low, high), r


def _tunggal(random, metode, c):
    """A target of one figure, and the realisasi of which the method makes c; now and then one it cannot take."""
    t = Fraction(random.choice([100, 80, 50, 40, 8, 93, 10, "12.5", "0.5", 5, "88.82"]))
    chance = random.random()
    if chance < 0.06:
        return Fraction(0), Fraction(random.choice([0, 4, 12, -1]))
    if chance < 0.08:
        return (t, t + 1), t
    if chance < 0.1 or (metode == "kemenkeu-maximize" and chance < 0.4):
        t = -t
    r = (2 - c) * t
    if metode == "rasio-terbalik":
        r = Fraction(random.choice([100, 50, 8, 5, "0.5", 0, -5]))
        t = c * r
    elif metode == "progres-positif" or (metode == "kemenkeu-maximize" and t > 0):
        r = c * t
    elif metode == "kemenkeu-stabilize":
        part = c * Fraction(9, 10) if c <= 1 else Fraction(9, 10) + (c - 1) / 2
        r = part * t if random.random() < 0.5 else (2 - part) * t
    return t, r


def _berumus(random, kantor, iku, r):
    """A formula and what it is of, so that it gives r."""
    rumus = iku["rumus"] = random.choice([one for one in RUMUS if "n-1" not in one or len(kantor["periode"]) == 4])
    iku["satuan"] = "persen" if "/" in rumus else "indeks"
    iku["variabel"] = {"a": "", "b": ""}
    when, lalu = kantor["periode"], f"{int(kantor['periode'][:4]) - 1}"
    b = Fraction(random.choice([4, 8, 50, 200, "2.5", 0]))
    if "n-1" in rumus:
        iku["variabel"] = {"a": ""}
        iku["bahan"] = {("a", when): b * (1 - r / 100), ("a", lalu): b}
    elif rumus.startswith("jika"):
        iku["bahan"] = {("a", when): b, ("b", when): b * (1 - r / 100)}
    elif "/" in rumus:
        iku["bahan"] = {("a", when): r * b / 100, ("b", when): b}
    else:
        whole = r if rumus == "a + b" else r * 2 / 25
        iku["bahan"] = {("a", when): whole - b, ("b", when): b}


def _utuh(random, kantor, iku, t, r):
    """A target and facts of the periode itself; of a formula's now and then only the result."""
    when = kantor["periode"]
    _tetapkan(random, kantor, iku, when, t)
    if "rumus" not in iku:
        _catat(random, kantor, (iku["kode"], "", when), r)
    if random.random() < 0.2 and len(when) == 4:
        iku["konsolidasi"] = random.choice(KONSOLIDASI)
    if "rumus" in iku and random.random() < 0.05:
        iku.pop("bahan")
        _catat(random, kantor, (iku["kode"], "", when), r)
    elif "rumus" in iku:
        for name, value in iku.pop("bahan").items():
            _catat(random, kantor, (iku["kode"], *name), value)


def _bagian(random, kantor, iku, t, r):
    """Targets and facts of quarters, semesters or months, that make t and r up to the periode."""
    cara = iku["konsolidasi"] = random.choice(KONSOLIDASI)
    periode, last, year = kantor["periode"], akhir(kantor["periode"]), kantor["periode"][:4]
    own = LEBAR[periode[5:].rstrip("0123456789")] if len(periode) > 4 else 12
    width = random.choice([size for size in (1, 3, 3, 3, 6) if size <= own])
    parts = [f"{year}-{NAMA[width].format(number)}" for number in range(1, 12 // width + 1)]
    aimed = [part for part in parts if random.random() < 0.9] if random.random() < 0.4 else list(parts)
    aimed = aimed or parts
    due = [part for part in aimed if akhir(part) <= last] or aimed
    how = random.choice(["bagian", "bagian", "setahun", "keduanya"])
    if how != "setahun":
        _target_bagian(random, kantor, iku, t, (due, [part for part in aimed if part not in due]))
    if how != "bagian":
        _tetapkan(random, kantor, iku, year, t)
    counted = due if how != "setahun" else [part for part in parts if akhir(part) <= last]
    for (variabel, when), value in iku.pop("bahan", {("", periode): r}).items():
        if when != periode:
            _catat(random, kantor, (iku["kode"], variabel, when), value)
            continue
        own = cara
        if variabel and random.random() < 0.3:
            own = iku["variabel"][variabel] = random.choice(KONSOLIDASI)
        amounts = _bagi(random, own, value, counted)
        for part in (*counted, *(part for part in parts if part not in counted)):
            if part in amounts or random.random() < 0.5:
                _catat(random, kantor, (iku["kode"], variabel, part), amounts.get(part, value))


def _target_bagian(random, kantor, iku, t, parts):
    """Targets of the parts that are due by the end of the periode, and of those after it."""
    due, later = parts
    cara = "jumlah" if iku["konsolidasi"] == "kumulatif" else iku["konsolidasi"]
    if random.random() < 0.4:
        iku["target_sampai_dengan"], cara = True, "terakhir"
    for part, value in _bagi(random, cara, t, due).items():
        _tetapkan(random, kantor, iku, part, value)
    for part in later:
        _tetapkan(random, kantor, iku, part, t)


def _bagi(random, cara, value, parts):
    """Figures of the parts that are consolidated to the value."""
    found = {part: Fraction(random.randint(-20, 400), 4) for part in parts}
    rest = sum(list(found.values())[:-1])
    total = value * len(parts) if cara == "rata_rata" else value
    found[parts[-1]] = total - rest if cara in ("jumlah", "rata_rata") else value
    return found


def _tetapkan(random, kantor, iku, when, value):
    """Write a target, of one document or of several; now and then none, or one of a document nobody judges by."""
    if random.random() < 0.03:
        return
    urutan = kantor["kebijakan"]["target_dari"]
    chance = random.random()
    if chance < 0.5:
        iku["target"][when] = {random.choice(urutan): value}
    elif chance < 0.95:
        first, second = sorted(random.sample(urutan, 2), key=urutan.index)
        other = (value[0] + 1, value[1] + 1) if isinstance(value, tuple) else value + 1
        iku["target"][when] = {first: value, second: other}
    else:
        iku["target"][when] = {"tak_disebut": value}


def _catat(random, kantor, key, value):
    """Record a fact; now and then it is not there, or said not to be."""
    chance = random.random()
    if chance >= 0.03:
        kantor["fakta"][key] = KOSONG if chance < 0.06 else value
