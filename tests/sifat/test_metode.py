"""Every capaian method of the standard library, over its whole domain: a better realisasi never scores lower."""

from dataclasses import replace
from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip_rules.engine.nilai import nilai_indikator
from sakip_rules.model.baca import susun
from sakip_rules.model.indikator import Target
from sakip_rules.model.nilai import TanpaNilai
from sakip_rules.model.periode import Periode
from sakip_rules.source.numbers import Interval, Number
from tests.engine.bantu import Dinas, standar

TAHUN = Periode(2024)
METODE = {
    metode.kode: (metode.polaritas[0], "target_bawah" in metode.masukan)
    for versions in susun(standar())[0].standar.metode.values()
    for metode in versions
    if metode.jenis == "capaian"
}
ANGKA = st.fractions(min_value=-1000, max_value=1000, max_denominator=100)
TARGET = st.fractions(min_value=0, max_value=1000, max_denominator=100)
PASANGAN = st.tuples(ANGKA, ANGKA).map(sorted)


@cache
def tersusun(metode):
    """An indicator judged by a method, compiled once."""
    polaritas, _ = METODE[metode]
    dinas = Dinas().iku(
        satuan="kasus", polaritas=polaritas, metode=metode, target="{2024: 1}", parameter="{terburuk: 2000}"
    )
    return dinas.fakta("IKU-1", 2024, 1).susun()[0]


def number(value):
    """A figure as a file would hold it."""
    return Number(value, 0, "", str(value))


def capaian(metode, target, realisasi):
    """The capaian, or None where the method gives none."""
    compiled = tersusun(metode)
    item = compiled.indikator["IKU-1"][0]
    figure = Interval(number(target[0]), number(target[1]), "rentang") if METODE[metode][1] else number(target[0])
    row = Target("", TAHUN, figure, None, item.indikator.tempat)
    given_target = replace(item, indikator=replace(item.indikator, target=(row,)))
    fact = compiled.fakta["IKU-1", "", TAHUN][0]
    facts = {("IKU-1", "", TAHUN): (replace(fact, nilai=number(realisasi)),)}
    changed = replace(compiled, indikator={"IKU-1": (given_target,)}, fakta=facts)
    value = nilai_indikator(changed, "IKU-1", TAHUN).capaian.nilai
    return None if isinstance(value, TanpaNilai) else value


@pytest.mark.parametrize("metode", METODE)
@given(target=st.tuples(TARGET, TARGET).map(sorted), pasangan=PASANGAN)
def test_z1_better_never_scores_lower(metode, target, pasangan):
    """Higher for positif, lower for negatif, nearer to the target on either side of it for stabil."""
    polaritas, rentang = METODE[metode]
    low, high = target if rentang else (target[0], target[0])
    first, second = (capaian(metode, target, value) for value in pasangan)
    if first is None or second is None:
        return
    if polaritas == "positif":
        assert first <= second
    elif polaritas == "negatif":
        assert first >= second
    elif pasangan[1] <= low:
        assert first <= second
    elif pasangan[0] >= high:
        assert first >= second


@pytest.mark.parametrize("metode", METODE)
@given(target=st.tuples(TARGET, TARGET).map(sorted))
def test_z1_a_target_that_is_reached_exactly_has_the_full_score(metode, target):
    """100 %, or the method's own best; and nothing scores more at the same target without being better."""
    at_target = capaian(metode, target, target[0])
    if at_target is not None:
        assert at_target == (Fraction(6, 5) if metode == "kemenkeu-stabilize" else 1)


@pytest.mark.parametrize("metode", METODE)
@given(target=st.tuples(ANGKA, ANGKA), realisasi=ANGKA)
def test_z3_a_method_is_total(metode, target, realisasi):
    """Whatever the figures: a number, or a reason; never an exception."""
    value = capaian(metode, target, realisasi)
    assert value is None or isinstance(value, Fraction)
