"""Cells with their marks, and the footnotes behind them."""

from dataclasses import replace
from fractions import Fraction

from sakip_rules.render.kaki import KETERANGAN, KOSONG, TAK_TERDEFINISI, Kaki, senilai
from sakip_rules.render.tabel import Sel
from sakip_rules.source.diagnostics import diagnose
from sakip_rules.source.places import Place
from tests.render.contoh_bukti import INDEKS, PERSEN, capaian, fakta, kosong, target
from tests.render.contoh_hasil import CATATAN, IKU_2, IKU_3, IKU_4, TAK_ADA, TUJUAN_2


def test_z5_an_absent_value_is_a_dash_with_a_mark():
    """It is never zero, and its mark leads to the reason and to the values it touches."""
    kaki = Kaki("en", "2023")

    assert [kaki.sel(item) for item in (IKU_4.realisasi, IKU_4.capaian)] == [Sel("–", "[1]"), Sel("–", "[1]")]
    (note,) = kaki.catatan()
    assert (note.nomor, note.jenis, note.sebab) == (1, KOSONG, (TAK_ADA,))
    assert note.kena == (("IKU-4", ("realisasi", "capaian")),)


def test_z3_an_undefined_value_says_so():
    """A zero target makes no number, and the footnote is of the undefined kind."""
    kaki = Kaki("en", "2023")

    assert kaki.sel(TUJUAN_2.capaian).isi == "–"
    assert [note.jenis for note in kaki.catatan()] == [TAK_TERDEFINISI]


def test_a_cap_shows_the_figure_before_it():
    """125 percent capped to 100 shows both; a figure the cap leaves alone shows itself only."""
    kaki = Kaki("en", "2023")

    assert kaki.sel(IKU_3.capaian) == Sel("100.00", " (cap; 125.00)")
    assert kaki.sel(IKU_2.capaian) == Sel("89.55")


def test_a_remark_is_marked_on_its_own_value_only():
    """The target that carries a remark is marked; the capaian computed from it is not."""
    kaki = Kaki("en", "2023")

    assert [kaki.sel(item).ekor for item in (IKU_3.target, IKU_3.realisasi)] == ["[1]", ""]
    assert "[" not in kaki.sel(IKU_3.capaian).ekor
    assert [(note.jenis, note.sebab) for note in kaki.catatan()] == [(KETERANGAN, (CATATAN,))]


def test_remarks_that_say_the_same_of_several_values_are_one():
    """One number for both, and no place where they stand in two; one that says something else has its own."""
    kaki = Kaki("en", "2024-TW2")
    places = [Place("p.yaml", line, 1, 1) for line in (3, 9)]
    remarks = [diagnose("N046", place, milik=str(place.line), periode="2024-TW2") for place in places]
    other = diagnose("N046", places[0], milik="3", periode="2024-TW3")
    proofs = [
        replace(fakta(kode, "pagu", Fraction(1), INDEKS), catatan=(remark,))
        for kode, remark in (("A", remarks[0]), ("B", remarks[1]), ("C", other))
    ]

    assert [kaki.sel(proof).ekor for proof in proofs] == ["[1]", "[1]", "[2]"]
    first, second = kaki.catatan()
    assert ([reason.place for reason in first.sebab], [milik for milik, _ in first.kena]) == ([None], ["A", "B"])
    assert [reason.place for reason in second.sebab] == [places[0]]


def test_another_year_is_named():
    """A value of another periode says which."""
    kaki = Kaki("en", "2023")
    kaki.sel(replace(IKU_4.realisasi, periode="2022"))

    assert kaki.catatan()[0].kena == (("IKU-4", ("realisasi 2022",)),)


def test_reasons_met_together_share_a_number():
    """What lacks two things has one mark; what is met apart keeps its own, and a value of both has both."""
    both = kosong("x", "capaian", PERSEN, [CATATAN, TAK_ADA])
    together, apart = Kaki("en", "2023"), Kaki("en", "2023")

    assert [together.sel(both).ekor, together.sel(IKU_4.realisasi).ekor] == ["[1]", "[1]"]
    assert [apart.sel(kosong("y", "target", PERSEN, [CATATAN])).ekor, apart.sel(both).ekor] == ["[1]", "[1,2]"]
    assert apart.catatan()[0].kena == (("y", ("target",)), ("x", ("capaian",)))


def test_the_suffix_stands_with_numbers_only():
    """A unit behind a figure is not put behind a dash."""
    kaki = Kaki("en", "2023")

    assert kaki.sel(fakta("x", "y", Fraction(1), INDEKS), akhiran=" indeks") == Sel("1.00", " indeks", bersatuan=True)
    assert kaki.sel(IKU_4.realisasi, akhiran=" %") == Sel("–", "[1]")


def test_no_proof_is_an_empty_cell():
    """A value a level does not have at all leaves its cell empty."""
    assert Kaki("en", "2023").sel(None) == Sel()


def test_senilai_follows_the_value_not_its_sources():
    """The chain of a capped capaian ends before realisasi and target."""
    aim = target("x", Fraction(1, 2), PERSEN)
    chain = senilai(capaian("x", fakta("x", "realisasi", Fraction(1), PERSEN), aim))

    assert [node.jenis for node in chain] == ["batas", "metode"]
