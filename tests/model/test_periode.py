"""Periods: what is one, and which parts a year has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakip_rules.model.masa import Berlaku
from sakip_rules.model.periode import Periode, baca_periode

PARTS = {"": 1, "S": 2, "TW": 4, "B": 12}
PERIODE = st.sampled_from(sorted(PARTS)).flatmap(
    lambda part: st.builds(Periode, st.integers(1900, 2099), st.just(part), st.integers(1, PARTS[part]))
)


@given(PERIODE)
def test_reading_is_the_inverse_of_writing(periode):
    """A periode written is read as itself."""
    assert baca_periode(str(periode)) == periode


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "2024 ",
        "2024-",
        "2024-S3",
        "2024-S0",
        "2024-TW5",
        "2024-00",
        "2024-13",
        "2024-1",
        "\uff12\uff10\uff12\uff14",
        "2024.0",
    ],
)
def test_what_is_no_periode_is_none(text):
    """Nothing is rounded to the nearest periode."""
    assert baca_periode(text) is None


@given(PERIODE, st.sampled_from(["S", "TW", "B"]))
def test_the_parts_of_a_periode_lie_in_it_and_fill_it(periode, part):
    """Parts come in order, one after the other, and as many as fit; a part has no larger part."""
    parts = periode.pecahan(part)
    size, rest = divmod(PARTS[part], PARTS[periode.bagian])
    if size <= 1 or rest:
        assert parts == ()
    else:
        assert [item.nomor for item in parts] == list(range((periode.nomor - 1) * size + 1, periode.nomor * size + 1))
        assert {(item.tahun, item.bagian) for item in parts} == {(periode.tahun, part)}


@given(PERIODE)
def test_a_periode_to_date_ends_with_itself(periode):
    """The parts so far end with the periode, and fill the year when it ends it."""
    parts = periode.sampai()
    assert parts[-1] == periode
    assert periode.akhir == (len(parts) == PARTS[periode.bagian])
    assert periode.setahun == Periode(periode.tahun)
    assert periode.mundur(1).mundur(-1) == periode


@given(PERIODE, st.sampled_from(["S", "TW", "B"]))
def test_shorter_parts_to_date_end_with_the_month_the_periode_ends_with(periode, part):
    """The parts so far of another kind end with the same month, and there are none where the kind does not fit in."""
    parts = periode.sampai(part)
    fits = PARTS[part] % PARTS[periode.bagian] == 0
    assert bool(parts) == fits
    assert not fits or (parts[0].nomor, parts[-1].bulan_akhir) == (1, periode.bulan_akhir)


@pytest.mark.parametrize(
    ("years", "inside", "outside"),
    [
        (Berlaku(), [1900, 2099], []),
        (Berlaku(2021, None), [2021, 2030], [2020]),
        (Berlaku(None, 2023), [2000, 2023], [2024]),
        (Berlaku(2021, 2023), [2021, 2022, 2023], [2020, 2024]),
    ],
)
def test_both_ends_of_the_years_in_force_belong_to_them(years, inside, outside):
    """An open end has no limit."""
    assert all(years.mencakup(tahun) for tahun in inside)
    assert not any(years.mencakup(tahun) for tahun in outside)
