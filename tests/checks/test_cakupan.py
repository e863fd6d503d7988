"""The coverage proof of scales, held against trying a fine grid of values one by one."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from sakip_rules.checks.cakupan import Celah, Tindih, kisi_tercetak, pelanggaran, tak_tercapai
from sakip_rules.checks.skala import angka, periksa_skala, tulis_rentang
from sakip_rules.model.acuan import Dasar
from sakip_rules.model.masa import Berlaku
from sakip_rules.model.skala import Pita, Rentang, Skala
from sakip_rules.source.nodes import Scalar
from sakip_rules.source.places import Place, SourceFile

TEMPAT = Place("skala.yaml", 1, 1)


def teks(text):
    """Build a scalar without a file of its own."""
    return Scalar(text, TEMPAT, "", 0, len(text), SourceFile("skala.yaml", text, ""))


def skala(*rentang, ranah=(0, True, 100, True), desimal=None):
    """Build a scale of the given intervals, each (low, closed, high, closed)."""
    pita = tuple(
        Pita(Rentang(*_pecah(item)), teks(str(item)), f"P{index}", "", "", TEMPAT) for index, item in enumerate(rentang)
    )
    return Skala(
        "uji", "Uji", teks("persen"), Rentang(*_pecah(ranah)), desimal, "setengah_ke_atas", "", pita,
        Dasar("", "rancangan", "", None), Berlaku(), TEMPAT,
    )  # fmt: skip


def _pecah(item):
    low, low_in, high, high_in = item
    return (None if low is None else Fraction(low), low_in, None if high is None else Fraction(high), high_in)


AKIP = (
    (90, False, 100, True), (80, False, 90, True), (70, False, 80, True), (60, False, 70, True),
    (50, False, 60, True), (30, False, 50, True), (0, True, 30, True),
)  # fmt: skip
PERMENDAGRI = tuple((low, True, high, True) for low, high in ((91, 100), (76, 90), (66, 75), (51, 65), (0, 50)))


def test_b4_a_scale_printed_with_open_lower_ends_covers_every_real_number():
    """The bands (90; 100], (80; 90], … [0; 30] leave nothing out and nothing twice."""
    assert pelanggaran(skala(*AKIP)) == ()
    assert pelanggaran(skala(*AKIP, desimal=2)) == ()


def test_b3_whole_number_bands_have_gaps_that_the_proof_finds_in_order():
    """Bands written 91–100 and 76–90 leave (90; 91) out; the first counterexample lies in the lowest gap (50; 51)."""
    gaps = pelanggaran(skala(*PERMENDAGRI))
    assert gaps[0] == Celah(Fraction(101, 2), Rentang(Fraction(50), False, Fraction(51), False))
    assert [tulis_rentang(gap.rentang) for gap in gaps] == ["> 50 - < 51", "> 65 - < 66", "> 75 - < 76", "> 90 - < 91"]


def test_bands_printed_for_rounded_figures_are_told_once_with_the_precision_they_are_printed_in():
    """Whole-number bands need 0 decimals; a gap that no rounding closes is a gap, and so is one beside an overlap."""
    sampai_desimal = ((90, True, 100, True), (0, True, Fraction("89.99"), True))
    (found,) = periksa_skala(skala(*PERMENDAGRI))
    assert (found.code, found.datum("desimal"), found.datum("nilai"), found.datum("banyak")) == (
        "K010",
        "0",
        "50.5",
        "3",
    )
    assert found.datum("contoh") == "> 50 - 65"
    assert kisi_tercetak(skala(*sampai_desimal)) == 2
    assert kisi_tercetak(skala((90, True, 100, True), (0, True, 80, True))) is None
    assert [item.code for item in periksa_skala(skala((90, True, 100, True), (0, True, 80, True)))] == ["K101"]
    assert [item.code for item in periksa_skala(skala((91, True, 100, True), (0, True, 90, True), desimal=1))] == [
        "K101"
    ]


def test_declared_whole_figures_close_the_gaps_of_whole_number_bands():
    """With figures rounded to whole numbers first, 91–100, 76–90, … cover the grid."""
    assert pelanggaran(skala(*PERMENDAGRI, desimal=0)) == ()


def test_the_closing_band_of_a_rounded_scale_has_both_ends_on_its_grid():
    """Two decimals: between 88,30 and 88,40 the closing band is 88,31 - 88,39."""
    gaps = pelanggaran(skala((0, True, "88.30", True), ("88.40", True, 100, True), desimal=2))
    assert [(gap.nilai, tulis_rentang(gap.rentang)) for gap in gaps] == [(Fraction(8831, 100), "88.31 - 88.39")]


def test_a_shared_boundary_is_an_overlap_of_exactly_that_value():
    """[0; 50] and [50; 100] both hold 50 and nothing else twice."""
    (overlap,) = pelanggaran(skala((0, True, 50, True), (50, True, 100, True)))
    assert isinstance(overlap, Tindih)
    assert overlap.nilai == 50
    assert [pita.predikat for pita in overlap.pita] == ["P0", "P1"]


def test_a_boundary_open_on_both_sides_is_a_gap_of_exactly_that_value():
    """[0; 50) and (50; 100] leave out 50 alone, and the closing band is that one figure."""
    (gap,) = pelanggaran(skala((0, True, 50, False), (50, False, 100, True)))
    assert isinstance(gap, Celah)
    assert (gap.nilai, tulis_rentang(gap.rentang)) == (Fraction(50), "50")


def test_a_gap_reaches_to_the_end_of_the_domain():
    """What lies above the last band is a gap up to the domain's own end."""
    (gap,) = pelanggaran(skala((0, True, 90, True)))
    assert tulis_rentang(gap.rentang) == "> 90 - 100"


def test_an_open_ended_domain_needs_an_open_ended_band():
    """A domain without upper end is not covered by a band that stops at 100."""
    (gap,) = pelanggaran(skala((0, True, 100, True), ranah=(0, True, None, False)))
    assert tulis_rentang(gap.rentang) == "> 100"
    assert pelanggaran(skala((0, True, None, False), ranah=(0, True, None, False))) == ()
    (below,) = pelanggaran(skala((0, True, None, False), ranah=(None, False, None, False)))
    assert tulis_rentang(below.rentang) == "< 0"


def test_a_band_that_no_figure_reaches_is_named():
    """A band between two neighbouring figures of the grid, or outside the domain, grades nothing."""
    bands = (0, True, 100, True), ("50.1", True, "50.9", True), (101, True, 110, True)
    unreachable = tak_tercapai(skala(*bands, desimal=0))
    assert [pita.predikat for pita in unreachable] == ["P1", "P2"]


@given(
    st.lists(st.tuples(st.integers(0, 12), st.booleans(), st.integers(0, 12), st.booleans()), min_size=1, max_size=5),
    st.sampled_from([None, 0, 1]),
)
def test_the_proof_agrees_with_trying_many_values(rentang, desimal):
    """The proof is empty exactly where no value of a fine grid is held by no band or by several."""
    ordered = [(min(low, high), low_in, max(low, high), high_in) for low, low_in, high, high_in in rentang]
    subject = skala(*ordered, ranah=(0, True, 12, True), desimal=desimal)
    step = Fraction(1, 4) if desimal is None else Fraction(1, 10**desimal)
    tried = [step * index for index in range(int(12 / step) + 1)]
    counts = {value: sum(pita.rentang.memuat(value) for pita in subject.pita) for value in tried}
    found = pelanggaran(subject)
    assert (found == ()) == all(count == 1 for count in counts.values())
    gaps = [item.rentang for item in found if isinstance(item, Celah)]
    assert all(any(gap.memuat(value) for gap in gaps) == (counts[value] == 0) for value in tried)
    assert [item.nilai for item in found] == sorted(item.nilai for item in found)


@given(st.fractions(min_value=-1000, max_value=1000))
def test_plain_figures_keep_their_value(value):
    """A figure with an end is written with all its digits; one without end as a fraction."""
    assert Fraction(angka(value)) == value
