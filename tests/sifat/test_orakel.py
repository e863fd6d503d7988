"""An independent oracle agrees with the engine; the same over 100,000 agencies with benchmarks/orakel.py."""

from collections import Counter
from fractions import Fraction

import pytest

from sakip_rules.checks.periksa import periksa
from sakip_rules.model.baca import susun
from sakip_rules.source.catalogue import has_galat
from sakip_rules.testing.dinas import dokumen, standar
from tests.sifat import orakel_standar
from tests.sifat.orakel_uji import INGATAN, buat, cakupan, coba, harus

BANYAK, BAGIAN = 1000, 250


@pytest.mark.parametrize("mulai", range(0, BANYAK, BAGIAN))
def test_the_engine_and_the_oracle_agree(mulai):
    """Every target, realisasi, capaian, predikat, aggregate and budget figure, and where there is none, why."""
    for benih in range(mulai, mulai + BAGIAN):
        found = coba(benih)
        assert not found.beda, str(found)


def test_the_sample_reaches_every_band_method_and_rule():
    """Both sides of every edge of every scale, each method with and without value, each rule that can be chosen."""
    found = Counter()
    for benih in range(BANYAK):
        found += cakupan(buat(benih))
    assert [one for one in harus() if not found[one]] == []


def test_what_is_drawn_is_what_a_check_lets_through():
    """Every rule of `periksa` holds in the agencies drawn: weights add up, references lead somewhere, examples fit."""
    for benih in range(40):
        made = buat(benih)
        documents = [dokumen(name, text, kind, made.kantor["kode"]) for name, kind, text in made.berkas]
        checked = periksa(susun((*standar(), *documents))[0], made.kantor["kode"], INGATAN)
        assert not has_galat(checked.temuan), str(made)


@pytest.mark.parametrize(
    ("metode", "realisasi", "target", "persen"),
    [
        ("progres-positif", "40", "50", "80"),
        ("progres-negatif", "135.15", "88.82", "47.84"),
        ("rasio-terbalik", "135.15", "88.82", "65.72"),
        ("kemenkeu-maximize", "-11", "-10", "90"),
        ("kemenkeu-maximize", "-5", "-10", "150"),
        ("kemenkeu-minimize", "21", "10", "-10"),
        ("kemenkeu-minimize", "4", "0", "60"),
        ("kemenkeu-stabilize", "96", "100", "112"),
        ("kemenkeu-stabilize", "102", "100", "116"),
        ("kemenkeu-stabilize", "100", "100", "120"),
        ("kemenkeu-stabilize", "45", "100", "50"),
    ],
)
def test_the_oracle_gives_the_check_vectors_of_the_standards(metode, realisasi, target, persen):
    """What was recomputed by hand when the standards were written down; the worst value is 10."""
    made = orakel_standar.METODE[metode][1](Fraction(realisasi), Fraction(target), Fraction(10))
    assert orakel_standar.bulat(made * 100, 2, "setengah_ke_atas") == Fraction(persen)


@pytest.mark.parametrize(
    ("skala", "nilai", "word"),
    [
        ("akip", "90", "Memuaskan"),
        ("akip", "90.005", "Sangat Memuaskan"),
        ("permendagri-86-2017", "90.5", "Sangat Tinggi"),
        ("permendagri-86-2017-ambang", "90.5", "Tinggi"),
        ("skm-14-2017", "88.305", "Sangat Baik"),
        ("skm-14-2017", "88.304", "Baik"),
        ("kecamatan-balikpapan-selatan", "220.40", "Melebihi target"),
        ("akip", "100.01", orakel_standar.TAK),
    ],
)
def test_the_oracle_grades_as_the_standards_say(skala, nilai, word):
    """By the printed bounds, at the printed precision."""
    assert orakel_standar.predikat(Fraction(nilai), skala) == word


def test_the_oracle_has_the_budget_efficiency_of_the_standards():
    """Outputs of 4, 1 and 5 billion, reached to 122, 80 and 142 %, for 3.8, 0.975 and 4.725: 25.665 % was saved."""
    pagu, ck = (4, 1, 5), (Fraction("1.22"), Fraction("0.80"), Fraction("1.42"))
    rak, whole = (
        Fraction("3.8") + Fraction("0.975") + Fraction("4.725"),
        sum(a * b for a, b in zip(pagu, ck, strict=True)),
    )
    made = orakel_standar.EFISIENSI["pmk-214-2017"](whole / sum(pagu) * 100, None, sum(pagu), rak)
    assert orakel_standar.bulat(made, 3, "setengah_ke_atas") == Fraction("25.665")
