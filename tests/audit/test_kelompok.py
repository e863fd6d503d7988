"""Groups of findings with one cause: P1 is 95.500.000 of 100.000.000; IKU-1 83,28 of 85 (97,98 %)."""

from sakip_rules.audit.telaah import telaah

PAGU = 'simpul: P1, besaran: pagu, tercetak: "{}"'
SELURUH = 'instansi: dinas-contoh, besaran: pagu, tercetak: "{}"'


def kelompok(klaim, *rows):
    """The group of each claim, and its place in it."""
    found = klaim(*rows)
    return [item.kelompok for item in telaah(klaim.tersusun(), found)]


def test_an_error_carried_into_the_sums_above_is_one_group_the_lowest_first(klaim):
    """1.000.000 too much in the program and in the agency, whose figure is right from the program's."""
    assert kelompok(klaim, SELURUH.format("101.000.000"), PAGU.format("101.000.000")) == [(1, 1), (1, 0)]


def test_repetitions_of_one_wrong_figure_are_one_group(klaim):
    """Named by sama_dengan or as the same value; another wrong figure of that value is its own error."""
    rows = (
        f"kode: K1, {PAGU.format('109.999.000')}",
        'sama_dengan: K1, tercetak: "109.999.000"',
        PAGU.format("109.999.000"),
        PAGU.format("123.000.000"),
    )
    assert kelompok(klaim, *rows) == [(1, 0), (1, 1), (1, 2), (0, 0)]


def test_figures_right_from_a_wrong_one_are_places_of_its_group(klaim):
    """95.500.000 of 191.000.000 is 50 %; the ratio agrees with the printed pagu, and both stand in one group."""
    rows = (PAGU.format("191.000.000"), 'simpul: P1, besaran: serapan, tercetak: "50,00%"')
    assert kelompok(klaim, *rows) == [(1, 0), (1, 1)]


def test_errors_that_have_nothing_to_do_with_each_other_are_no_group(klaim):
    """A wrong pagu and a wrong capaian; and what agrees is of no group."""
    capaian = 'indikator: IKU-1, besaran: capaian, tercetak: "91,37%"'
    assert kelompok(klaim, PAGU.format("109.999.000"), capaian, PAGU.format("100.000.000")) == [(0, 0)] * 3


def test_a_label_is_of_the_group_of_the_figure_it_was_given_to(klaim):
    """85,00 % printed for 97,98 %, and graded as printed."""
    rows = (
        'indikator: IKU-1, besaran: capaian, tercetak: "85,00%"',
        "indikator: IKU-1, besaran: predikat, tercetak: Memuaskan",
    )
    assert kelompok(klaim, *rows) == [(1, 0), (1, 1)]
