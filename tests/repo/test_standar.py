"""The standard library and the first agency, held against figures worked out from the standards, not from our code."""

import ast
import operator
import re
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
STANDAR = ROOT / "definitions" / "standar"
BALUNG = ROOT / "definitions" / "jember-balung"
REALISASI = ROOT / "realisasi" / "jember-balung"
F = Fraction


class Teks(yaml.SafeLoader):
    """Scalars stay text, so that no figure passes through a float."""


Teks.yaml_implicit_resolvers = {}


def baca(path):
    """One file as mappings, lists and texts."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=Teks)  # noqa: S506  (Teks is a safe loader)


METODE = {path.stem: baca(path) for path in sorted((STANDAR / "metode").glob("*.yaml"))}
SKALA = {path.stem: baca(path) for path in sorted((STANDAR / "skala").glob("*.yaml"))}
SATUAN = baca(STANDAR / "satuan.yaml")["satuan"]
KEBIJAKAN = baca(STANDAR / "kebijakan.yaml")

# Each method as the standards state it, over plain fractions (a percentage is its hundredth part).
P = F(1, 100)


def _stabil(c):
    return c / F(9, 10) if c <= F(9, 10) else 1 + (c - F(9, 10)) * 2


def _rentang(r, low, high, below, above):
    return below(r / low) if r < low else above(r / high) if r > high else F(1)


def _turun(ratio):
    return 2 - ratio


def _tetap(ratio):
    return ratio


def _pmk(m):
    return (m["pagu"] * m["capaian"] - m["realisasi"]) / (m["pagu"] * m["capaian"])


MENURUT_STANDAR = {
    "progres-positif": lambda m: m["realisasi"] / m["target"],
    "progres-negatif": lambda m: (2 * m["target"] - m["realisasi"]) / m["target"],
    "rasio-terbalik": lambda m: m["target"] / m["realisasi"],
    "kemenkeu-maximize": lambda m: (
        m["realisasi"] / m["target"] if m["target"] > 0 else 1 + (1 - m["realisasi"] / m["target"])
    ),
    "kemenkeu-minimize": lambda m: (
        1 + (1 - m["realisasi"] / m["target"]) if m["target"] else (m["terburuk"] - m["realisasi"]) / m["terburuk"]
    ),
    "kemenkeu-stabilize": lambda m: _stabil(
        m["realisasi"] / m["target"] if m["realisasi"] <= m["target"] else 2 - m["realisasi"] / m["target"]
    ),
    "rentang": lambda m: _rentang(m["realisasi"], m["target_bawah"], m["target_atas"], _tetap, _turun),
    "rentang-positif": lambda m: _rentang(m["realisasi"], m["target_bawah"], m["target_atas"], _tetap, _tetap),
    "rentang-negatif": lambda m: _rentang(m["realisasi"], m["target_bawah"], m["target_atas"], _turun, _turun),
    "serapan": lambda m: m["realisasi"] / m["pagu"],
    "selisih-serapan": lambda m: m["capaian"] - m["serapan"],
    "sisa-anggaran": lambda m: 1 - m["realisasi"] / m["pagu"],
    "pmk-214-2017": _pmk,
    "nilai-efisiensi": lambda m: F(1, 2) + _pmk(m) * 100 / 20 * 50 * P,
    "pertumbuhan": lambda m: m["realisasi"] / m["realisasi[n-1]"] - 1,
    "selisih-tahun-lalu": lambda m: m["realisasi"] - m["realisasi[n-1]"],
    "capaian-akhir-renstra": lambda m: m["realisasi"] / m["target_akhir"],
    "capaian-akhir-renstra-negatif": lambda m: 2 - m["realisasi"] / m["target_akhir"],
    "capaian-akhir-renstra-stabil": lambda m: 1 - abs(m["realisasi"] / m["target_akhir"] - 1),
    "tingkat-kemajuan": lambda m: m["realisasi"] / m["target_akhir"] - 1,
    "capaian-nasional": lambda m: m["realisasi"] / m["nasional"],
    "capaian-nasional-negatif": lambda m: 2 - m["realisasi"] / m["nasional"],
    "selisih-nasional": lambda m: m["realisasi"] - m["nasional"],
}
# Where the standards leave a method without a result although its formula could be worked out.
TANPA_HASIL = {
    "progres-positif": lambda m: m["target"] <= 0,
    "progres-negatif": lambda m: m["target"] <= 0,
    "rasio-terbalik": lambda m: m["target"] <= 0 or m["realisasi"] <= 0,
    "kemenkeu-maximize": lambda m: m["target"] == 0,
    "kemenkeu-minimize": lambda m: m["target"] < 0 or (m["target"] == 0 and m["terburuk"] <= 0),
    "kemenkeu-stabilize": lambda m: m["target"] <= 0,
    "rentang": lambda m: m["target_bawah"] <= 0 or m["target_atas"] < m["target_bawah"],
    "rentang-positif": lambda m: m["target_bawah"] <= 0 or m["target_atas"] < m["target_bawah"],
    "rentang-negatif": lambda m: m["target_bawah"] <= 0 or m["target_atas"] < m["target_bawah"],
    "serapan": lambda m: m["pagu"] <= 0,
    "sisa-anggaran": lambda m: m["pagu"] <= 0,
    "pmk-214-2017": lambda m: m["pagu"] <= 0 or m["capaian"] <= 0,
    "nilai-efisiensi": lambda m: m["pagu"] <= 0 or m["capaian"] <= 0,
    "pertumbuhan": lambda m: m["realisasi[n-1]"] <= 0,
    "capaian-akhir-renstra": lambda m: m["target_akhir"] <= 0,
    "capaian-akhir-renstra-negatif": lambda m: m["target_akhir"] <= 0,
    "capaian-akhir-renstra-stabil": lambda m: m["target_akhir"] <= 0,
    "tingkat-kemajuan": lambda m: m["target_akhir"] <= 0,
    "capaian-nasional": lambda m: m["nasional"] <= 0,
    "capaian-nasional-negatif": lambda m: m["nasional"] <= 0,
}
# How far the standards confirm each rule; what the project adds is a `rancangan`.
STATUS = {
    "progres-positif": "terbaca",
    "progres-negatif": "terbaca",
    "rasio-terbalik": "tunggal",
    "kemenkeu-maximize": "tunggal",
    "kemenkeu-minimize": "tunggal",
    "kemenkeu-stabilize": "tunggal",
    "serapan": "terbaca",
    "selisih-serapan": "terbaca",
    "sisa-anggaran": "terbaca",
    "pmk-214-2017": "tunggal",
    "nilai-efisiensi": "terbaca",
    "akip": "sepakat",
    "akip-nilai": "sepakat",
    "permendagri-86-2017": "sepakat",
    "skm-14-2017": "terbaca",
    "kecamatan-pengaron": "terbaca",
    "kecamatan-balikpapan-selatan": "terbaca",
    "skala-lama": "tunggal",
    "spm": "tunggal",
    "kemenkeu-status": "tunggal",
}


def persenan(metode, nama):
    """Whether an input (or the result, named `satuan`) is a percentage, so that a figure of it is in hundredths."""
    kode = metode["satuan"] if nama == "satuan" else metode["masukan"][nama.partition("[")[0]]
    return kode in ("persen", "poin_persen")


def bulat(value, decimals):
    """A fraction rounded half away from zero."""
    scaled = abs(value) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return F(whole if value >= 0 else -whole, 10**decimals)


CONTOH = [
    pytest.param(kode, contoh, id=f"{kode}-{number}")
    for kode, metode in METODE.items()
    for number, contoh in enumerate(metode["contoh"], 1)
]


@pytest.mark.parametrize(("kode", "contoh"), CONTOH)
def test_every_example_of_a_method_is_what_the_standards_give(kode, contoh):
    """Inputs worked by the standards' formula give the example's figure at its decimals, or nothing."""
    metode = METODE[kode]
    masukan = {nama: F(text) * (P if persenan(metode, nama) else 1) for nama, text in contoh["masukan"].items()}
    if contoh["hasil"] == "-":
        assert TANPA_HASIL[kode](masukan)
        return
    assert not TANPA_HASIL.get(kode, lambda _: False)(masukan)
    hasil = MENURUT_STANDAR[kode](masukan) / (P if persenan(metode, "satuan") else 1)
    assert bulat(hasil, len(contoh["hasil"].partition(".")[2])) == F(contoh["hasil"])


OPERASI = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


def kerjakan(node, masukan):
    """A formula's tree over fractions; only the branch taken of a condition is worked out."""
    match node:
        case ast.Constant(value=int() as figure):
            return F(figure)
        case ast.Name() | ast.Subscript():
            return masukan[ast.unparse(node).removesuffix("[n]").replace(" ", "")]
        case ast.BinOp(left=left, op=op, right=right) | ast.Compare(left=left, ops=[op], comparators=[right]):
            return OPERASI[type(op)](kerjakan(left, masukan), kerjakan(right, masukan))
        case ast.BoolOp(op=ast.Or(), values=values):
            return any(kerjakan(value, masukan) for value in values)
        case ast.Call(func=ast.Name(id="jika"), args=[test, yes, no]):
            return kerjakan(yes if kerjakan(test, masukan) else no, masukan)
        case ast.Call(func=ast.Name(id="minimum"), args=values):
            return min(kerjakan(value, masukan) for value in values)
    raise AssertionError(ast.dump(node))


def pohon(rumus):
    """The tree of a formula as the standards' files write it: `x` multiplies, `90%` is 90/100, `atau` is or."""
    text = re.sub(r"([0-9]+)%", r"(\1/100)", " ".join(rumus.split()))
    return ast.parse(text.replace(" x ", " * ").replace(" atau ", " or "), mode="eval").body


def menurut_berkas(kode, masukan):
    """The file's own formula, or None where one of its conditions fails: a few lines, not our engine."""
    metode = METODE[kode]
    if not all(kerjakan(pohon(syarat["rumus"]), masukan) for syarat in metode.get("syarat", ())):
        return None
    return kerjakan(pohon(metode["rumus"]), masukan)


@pytest.mark.parametrize(("kode", "contoh"), CONTOH)
def test_the_formula_in_the_file_says_the_same_as_the_standards(kode, contoh):
    """Formula and conditions as written in the YAML agree exactly with the standards on the inputs of every example."""
    metode = METODE[kode]
    masukan = {nama: F(text) * (P if persenan(metode, nama) else 1) for nama, text in contoh["masukan"].items()}
    expected = None if TANPA_HASIL.get(kode, lambda _: False)(masukan) else MENURUT_STANDAR[kode](masukan)
    assert menurut_berkas(kode, masukan) == expected


TANGGA = [F(n, 4) for n in range(-60, 121)]
CAPAIAN = sorted(kode for kode, metode in METODE.items() if metode["jenis"] == "capaian")


@pytest.mark.parametrize("target", ["-10", "0", "5", "9.9", "10"])
@pytest.mark.parametrize("kode", CAPAIAN)
def test_z1_z2_z3_a_better_realisasi_never_scores_lower(kode, target):
    """From far below zero to far above target: monotone wherever there is a result, and no target crashes."""
    metode, goal = METODE[kode], F(target)
    semua = {"target": goal, "target_bawah": goal, "target_atas": goal + 2, "terburuk": F(10)}
    masukan = {nama: semua[nama] for nama in metode["masukan"] if nama != "realisasi"}
    hasil = [(r, menurut_berkas(kode, masukan | {"realisasi": r})) for r in TANGGA]
    hasil = [(r, value) for r, value in hasil if value is not None]
    match metode["polaritas"]:
        case ["positif"]:
            better = [hasil]
        case ["negatif"]:
            better = [hasil[::-1]]
        case ["stabil"]:
            low, high = masukan.get("target_bawah", goal), masukan.get("target_atas", goal)
            better = [[pair for pair in hasil if pair[0] <= low], [pair for pair in hasil if pair[0] >= high][::-1]]
    for rising in better:
        values = [value for _, value in rising]
        assert values == sorted(values)


@pytest.mark.parametrize("kode", ["progres-positif", "progres-negatif", "rasio-terbalik"])
def test_z1_reaching_a_positive_target_exactly_is_a_hundred_percent(kode):
    """Target 5, realisasi 5 is exactly 100 %."""
    assert menurut_berkas(kode, {"realisasi": F(5), "target": F(5)}) == 1


def test_the_two_negative_forms_are_not_interchangeable():
    """Target 88,82 and realisasi 135,15 give 47,84 % by one and 65,72 % by the other."""
    masukan = {"realisasi": F("135.15"), "target": F("88.82")}
    assert bulat(menurut_berkas("progres-negatif", masukan) * 100, 2) == F("47.84")
    assert bulat(menurut_berkas("rasio-terbalik", masukan) * 100, 2) == F("65.72")


def test_pmk_214_over_three_outputs_is_one_value_with_capaian_weighted_by_pagu():
    """Summing pagu x capaian - realisasi over the outputs gives 25,665 %, as does the weighted capaian put in once."""
    pak, ck, rak = [F(4), F(1), F(5)], [F("1.22"), F("0.8"), F("1.42")], [F("3.8"), F("0.975"), F("4.725")]
    should = sum(p * c for p, c in zip(pak, ck, strict=True))
    assert bulat((should - sum(rak)) / should * 100, 3) == F("25.665")
    together = {"pagu": sum(pak), "capaian": should / sum(pak), "realisasi": sum(rak)}
    assert menurut_berkas("pmk-214-2017", together) == (should - sum(rak)) / should


# 89,5 · 90 · 90,005 · 90,01 · 99,995 · 100 · 100,01 · 120,01 by hand; None is outside what the scale speaks about.
NILAI_B3 = ["89.5", "90", "90.005", "90.01", "99.995", "100", "100.01", "120.01"]
PITA_B3 = {
    "akip": ["Memuaskan"] * 2 + ["Sangat Memuaskan"] * 4 + [None] * 2,
    "akip-nilai": ["Memuaskan"] * 2 + ["Sangat Memuaskan"] * 4 + [None] * 2,
    "permendagri-86-2017": ["Tinggi"] * 4 + ["Sangat Tinggi"] * 3 + [None],
    "permendagri-86-2017-ambang": ["Tinggi"] * 4 + ["Sangat Tinggi"] * 4,
    "skm-14-2017": ["Sangat Baik"] * 6 + [None] * 2,
    "kecamatan-pengaron": ["Cukup Berhasil"] * 5 + ["Berhasil"] * 3,
    "kecamatan-balikpapan-selatan": ["Tidak Tercapai"] * 5 + ["Tercapai sesuai target"] + ["Melebihi target"] * 2,
    "skala-lama": ["Memuaskan"] * 6 + [None] * 2,
    "spm": ["Tuntas Madya"] + ["Tuntas Utama"] * 4 + ["Tuntas Paripurna"] + [None] * 2,
    "kemenkeu-status": ["Kuning"] * 5 + ["Hijau"] * 3,
}
UJUNG = re.compile(r"(?P<tanda>>=|<=|≥|≤|>|<)?\s*(?P<angka>[0-9]+(?:\.[0-9]+)?)")


def memuat(rentang, value):
    """Whether a band as written holds a value: bare ends are included, `a ≤ b` is from a to b."""
    low, dash, high = rentang.partition(" - ")
    if not dash and re.fullmatch(r"[0-9.]+ ≤ [0-9.]+", rentang):
        low, dash, high = rentang.partition(" ≤ ")
    ends = [(found["tanda"], F(found["angka"])) for found in map(UJUNG.fullmatch, filter(None, (low, high)))]
    bare = [">=", "<="] if dash else ["="]
    tests = {
        ">=": value.__ge__, "≥": value.__ge__, ">": value.__gt__,
        "<=": value.__le__, "≤": value.__le__, "<": value.__lt__, "=": value.__eq__,
    }  # fmt: skip
    return all(tests[sign or default](end) for (sign, end), default in zip(ends, bare[: len(ends)], strict=True))


@pytest.mark.parametrize("kode", sorted(SKALA))
@pytest.mark.parametrize("position", range(len(NILAI_B3)))
def test_b3_every_value_has_the_band_worked_out_by_hand(kode, position):
    """Rounded to the scale's own decimals, the value lies in exactly the band the standards give, or in none."""
    skala = SKALA[kode]
    value = F(NILAI_B3[position])
    value = bulat(value, int(skala["desimal"])) if "desimal" in skala else value
    found = [pita["predikat"] for pita in skala["pita"] if memuat(pita["rentang"], value)]
    found = found if memuat(skala["ranah"], value) else []
    expected = PITA_B3[kode][position]
    assert found == ([] if expected is None else [expected])


@pytest.mark.parametrize("kode", sorted(SKALA))
def test_b4_a_scale_holds_every_figure_of_its_domain_once(kode):
    """From 0 to 130 in steps of a hundredth, each figure of the domain lies in one band after the scale's rounding."""
    skala = SKALA[kode]
    for step in range(13001):
        value = bulat(F(step, 100), int(skala.get("desimal", 2)))
        if memuat(skala["ranah"], value):
            assert sum(memuat(pita["rentang"], value) for pita in skala["pita"]) == 1, value


def test_an_example_proves_each_method_and_a_hand_table_each_scale():
    """No method is without an independent formula, none without an example, no scale without its row of values."""
    assert set(MENURUT_STANDAR) == set(METODE)
    assert set(PITA_B3) == set(SKALA)
    assert [kode for kode, metode in METODE.items() if not metode["contoh"]] == []


@pytest.mark.parametrize(("kode", "standar"), sorted((METODE | SKALA).items()))
def test_every_standard_says_what_grounds_it_and_how_sure_that_is(kode, standar):
    """The kode is the file's name, and the status is what the standards say; a rancangan says whose it is."""
    assert standar["kode"] == kode
    assert standar["dasar_hukum"].strip()
    assert standar["status_sumber"] == STATUS.get(kode, "rancangan")
    if standar["status_sumber"] == "rancangan":
        assert re.search(r"proyek ini|Bukan bunyi peraturan", standar["catatan"]), kode


@pytest.mark.parametrize(("kode", "metode"), sorted(METODE.items()))
def test_z3_every_condition_of_a_method_says_why_there_is_no_result(kode, metode):
    """Each syarat has a reason that is a sentence, and an example where it leaves the method without a result."""
    for syarat in metode.get("syarat", ()):
        assert len(syarat["alasan"].split()) > 3, kode
    if metode.get("syarat"):
        assert any(contoh["hasil"] == "-" for contoh in metode["contoh"]), kode


def test_the_default_policies_name_rules_that_exist():
    """Every kode in kebijakan.yaml is a method of the right kind or a scale of the standard library."""
    metode = KEBIJAKAN["metode"]
    for polaritas, kode in metode.items():
        assert METODE[kode]["jenis"] == "capaian"
        assert polaritas in METODE[kode]["polaritas"]
    assert set(metode) == {"positif", "negatif", "stabil"}
    assert KEBIJAKAN["skala"] in SKALA
    assert METODE[KEBIJAKAN["serapan"]]["jenis"] == "serapan"
    assert METODE[KEBIJAKAN["efisiensi"]]["jenis"] == "efisiensi"
    assert {METODE[kode]["jenis"] for kode in KEBIJAKAN["pembanding"]} == {"pembanding"}


def test_no_two_units_answer_to_one_name():
    """Kode and aliases are unique over all units, whatever their capitals; ranks rise without a tie."""
    owner = {}
    for satuan in SATUAN:
        for nama in {text.casefold() for text in (satuan["kode"], *satuan.get("alias", ()))}:
            assert owner.setdefault(nama, satuan["kode"]) == satuan["kode"]
        ranks = [int(text) for text in satuan.get("urutan", {}).values()]
        assert ranks == sorted(set(ranks))


def simpul():
    """Every program, kegiatan and sub kegiatan of Balung."""
    for path in sorted((BALUNG / "program").glob("*.yaml")):
        program = baca(path)
        yield "program", program
        for kegiatan in program["kegiatan"]:
            yield "kegiatan", kegiatan
            yield from (("sub_kegiatan", sub) for sub in kegiatan["sub_kegiatan"])


def satuan_yang_dipakai():
    """Every unit named in the standard library and by Balung."""
    for metode in METODE.values():
        names = (*metode["masukan"].values(), metode["satuan"])
        yield from (nama for nama in names if nama not in {"indikator", "selisih-indikator"})
    yield from (skala["satuan"] for skala in SKALA.values())
    indikator = [baca(path) for path in sorted((BALUNG / "iku").glob("*.yaml"))]
    indikator += [item for _, node in simpul() for item in node.get("indikator", ())]
    for item in indikator:
        yield item["satuan"]
        yield from (variabel["satuan"] for variabel in item.get("variabel", {}).values())


def test_every_unit_that_is_used_is_declared():
    """Methods, scales and Balung's indicators name units of satuan.yaml."""
    assert set(satuan_yang_dipakai()) <= {satuan["kode"] for satuan in SATUAN}


def test_n6_balungs_pagu_is_the_printed_total_to_the_rupiah():
    """The 19 sub kegiatan of 10 kegiatan sum to 3.898.085.541, the total of Table 3.8."""
    nodes = list(simpul())
    pagu = [
        F(row["nilai"]["2023"])
        for tingkat, node in nodes
        if tingkat == "sub_kegiatan"
        for row in node["pagu"]
        if row["rencana"] == "perubahan"
    ]
    assert [tingkat for tingkat, _ in nodes].count("kegiatan") == 10
    assert len(pagu) == 19
    assert sum(pagu) == 3898085541


def test_z7_balungs_facts_hold_no_derived_figure():
    """For 2023 only measured indicators and what was spent on sub kegiatan are typed; IKU-1 and IP-* are computed."""
    facts = baca(REALISASI / "2023.yaml")
    computed = {"IKU-1", "IP-1", "IP-2", "IP-3", "IP-4"}
    assert {fact["indikator"] for fact in facts["fakta"]} & computed == set()
    leaves = {node["kode"] for tingkat, node in simpul() if tingkat == "sub_kegiatan"}
    assert {fact["simpul"] for fact in facts["anggaran"]} == leaves
    assert sum(F(fact["nilai"]) for fact in facts["anggaran"]) == 3674452192


def test_the_first_negotiated_target_and_the_amended_one_are_kept_apart():
    """IKU-3 has 85 in the agreement and 80 in the amended one; the amended one comes first in the agency's order."""
    rows = baca(BALUNG / "iku" / "iku-3.yaml")["target"]
    by_plan = {row["rencana"]: row["nilai"].get("2023") for row in rows}
    assert (by_plan["pk"], by_plan["pk_perubahan"]) == ("85", "80")
    order = baca(BALUNG / "instansi.yaml")["kebijakan"]["target_dari"]
    assert order.index("pk_perubahan") < order.index("pk")
