"""The whole way held against trying: random rules and facts, every number of a grid, and next to every end."""

from fractions import Fraction

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sakip_rules.simulasi.agar import Kehendak, agar
from sakip_rules.simulasi.rentang import rentang, tanda
from tests.simulasi.bantu import BEBAS, KEBIJAKAN, dinas, soal, variabel

DEKAT = Fraction(1, 10**7)
KISI = [Fraction(number, 4) for number in range(-30, 50)]
SEDIKIT = "{metode: {positif: kemenkeu-maximize, negatif: rasio-terbalik}, skala: akip, predikat_dari: tampil}"
BULAT = "pembulatan_realisasi: {desimal: 0, cara: setengah_genap}, pembulatan_capaian: {desimal: 1, cara: potong}"
TAMPIL = "tampilan: {desimal: 1, cara: setengah_ke_atas}"
ATURAN = [BEBAS, KEBIJAKAN, f"{SEDIKIT[:-1]}, {TAMPIL}}}", f"{BEBAS[:-1]}, {BULAT}}}", f"{KEBIJAKAN[:-1]}, {BULAT}}}"]
daun = st.sampled_from(["a", "a", "b", "a[n-1]", "2", "7", "3"])


def cabang(sub):
    """A formula of smaller ones."""
    two = st.tuples(sub, sub)
    return st.one_of(
        two.map(lambda one: f"({one[0]} + {one[1]})"),
        two.map(lambda one: f"({one[0]} - {one[1]})"),
        two.map(lambda one: f"({one[0]} x {one[1]})"),
        two.map(lambda one: f"({one[0]} / {one[1]})"),
        two.map(lambda one: f"minimum({one[0]}, {one[1]})"),
        two.map(lambda one: f"rata_rata_tertimbang({one[0]}, 2, {one[1]}, b)"),
        st.tuples(sub, sub, sub).map(lambda one: f"jika({one[0]} > {one[1]}, {one[1]}, {one[2]})"),
        sub.map(lambda one: f"mutlak({one})"),
        sub.map(lambda one: f"bulat({one}, 1)"),
        sub.map(lambda one: f"({one})^2"),
    )


rumus = st.recursive(daun, cabang, max_leaves=6)
fakta = st.integers(-20, 30).map(lambda number: Fraction(number, 2))


@st.composite
def soalan(draw):
    """A question about a random rule with random facts: of one of its inputs, for its predikat or its capaian."""
    text = draw(rumus)
    agency = dinas(
        text,
        target=draw(st.sampled_from([10, 4, 1])),
        kebijakan=draw(st.sampled_from(ATURAN)),
        polaritas=draw(st.sampled_from(["positif", "negatif"])),
        variabel=variabel("angka", "a", "b"),
        fakta=[(name, year, float(draw(fakta))) for name, year in (("a", 2024), ("a", 2023), ("b", 2024))],
    )
    item = agency[0].indikator["IKU-1"][0]
    names = ["realisasi", "target"]
    if item.rumus is not None:
        names += [f"{one.nama}@{2024 - one.geser}" for one in item.rumus.satuan.rumus.peubah]
    return agency, draw(st.sampled_from(names))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(soalan(), st.sampled_from([">=", ">", "<=", "<", "="]), st.integers(0, 12).map(lambda number: number * 10))
def test_a_set_is_what_trying_gives(asked, operator, batas):
    """On every number of a grid, and on and beside every end, the engine reaches the goal where the set says so."""
    question, goal = soal(asked[0], asked[1], "capaian"), Kehendak(operator, Fraction(batas))
    found = agar(question, goal)
    if any(one.code == "N066" for one in found.sebab):
        return
    ends = [end for one in found.himpunan for end in (one.bawah, one.atas) if isinstance(end, Fraction)]
    for number in (*KISI, *(end + by for end in ends for by in (-DEKAT, 0, DEKAT))):
        reached = goal.tercapai(question.bukti(number)) is True
        assert any(one.memuat(number) for one in found.himpunan) == reached, number
    if found.terpilih is not None:
        assert goal.tercapai(found.terpilih.bukti) is True


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(soalan())
def test_a_range_is_what_trying_gives(asked):
    """Within a range the predikat is the same on every number of a grid; right beyond each end it is another one."""
    question = soal(*asked)
    found = rentang(question)
    if found.ruas is None:
        assert found.sebab
        return
    same = tanda(found.hasil.nilai)
    inside = [number for number in KISI if found.ruas.memuat(number)]
    assert all(tanda(question.bukti(number).nilai) == same for number in inside)
    for end, held, sign in (
        (found.ruas.bawah, found.ruas.bawah_termasuk, -1),
        (found.ruas.atas, found.ruas.atas_termasuk, 1),
    ):
        if isinstance(end, Fraction):
            assert (tanda(question.bukti(end).nilai) == same) == held
            assert not held or tanda(question.bukti(end + sign * DEKAT).nilai) != same
