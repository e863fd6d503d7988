"""Versions of one kode, a few or thousands: whatever is in force together is found."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sakip_rules.model.aturan.kode import SELALU, periksa_versi
from sakip_rules.model.masa import Berlaku
from sakip_rules.source.places import Place

TAHUN = st.integers(1000, 9000)
MASA = st.tuples(TAHUN, st.integers(0, 3)).map(lambda pair: Berlaku(sejak=pair[0], sampai=pair[0] + pair[1]))


def versi(several):
    """Versions, a line each."""
    return [(one, Place("a.yaml", line, 1)) for line, one in enumerate(several, 1)]


def bersama(one, other):
    """Whether two versions are in force in one year."""
    return max(one.sejak, other.sejak) <= min(one.sampai, other.sampai)


def test_a_kode_used_a_thousand_times_is_told_once_for_each_time_too_many():
    """The findings grow with the copies, not with their square."""
    found = list(periksa_versi("satuan", "a", versi([SELALU] * 1000)))

    assert [item.code for item in found] == ["J001"] * 999
    assert {item.related for item in found} == {(Place("a.yaml", 1, 1),)}


@given(st.lists(MASA, min_size=21, max_size=40))
def test_of_many_versions_some_are_told_exactly_where_some_are_in_force_together(several):
    """No version in force with another is passed over because there are many."""
    found = [item.code for item in periksa_versi("indikator", "a", versi(several))]

    assert ("J002" in found) == any(bersama(*pair) for pair in combinations(several, 2))


def test_years_left_out_between_many_versions_are_told():
    """Forty versions of two years each leave one year out between each two."""
    several = [Berlaku(sejak=year, sampai=year + 1) for year in range(1900, 2020, 3)]

    assert [item.code for item in periksa_versi("indikator", "a", versi(several))] == ["J003"] * 39
