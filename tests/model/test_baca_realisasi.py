"""Facts as read: when, of what, in which unit."""

from fractions import Fraction

import pytest

from sakip_rules.model.periode import Periode
from sakip_rules.source.numbers import Missing

FAKTA = "realisasi/dinas-contoh/2024.yaml"
IKU1 = "definitions/dinas-contoh/iku/iku-1.yaml"
IKU1B = "definitions/dinas-contoh/iku/iku-1b.yaml"
VERSI = """\
kode: IKU-1
nama: Uji
sasaran: S1
satuan: %s
polaritas: positif
berlaku: {%s}
contoh: [{fakta: {realisasi: {2024: 8}}, periode: 2024}]
"""


def berkas(ruang):
    """An agency that has nothing wrong with it."""
    found, told = ruang.susun()
    assert [item.code for item in told] == []
    return found.instansi["dinas-contoh"]


def test_facts_keep_what_was_written_and_where(ruang):
    """Kode, periode, exact value, citation and the text of the figure; the file's name is the periode nobody wrote."""
    facts = berkas(ruang).fakta
    seen = [
        (f.indikator.text, f.variabel and f.variabel.text, str(f.periode), f.nilai.value, f.acuan.baris) for f in facts
    ]
    assert seen == [
        ("IKU-1", None, "2024", Fraction("83.28"), (10,)),
        ("IKU-2", "kasus", "2023", 60, (11,)),
        ("IKU-2", "kasus", "2024", 54, (12,)),
        ("P1.1.1-K", None, "2024", 12, (13,)),
    ]
    assert (facts[0].nilai_tertulis.text, facts[0].nilai_tertulis.place.line) == ("83,28", 4)
    assert facts[0].acuan.dokumen == "lkjip-2024"


def test_n6_amounts_are_exact_to_the_rupiah(ruang):
    """Realisasi where nothing else is said; pagu where it is."""
    ruang.ubah(
        FAKTA,
        "anggaran:\n",
        'anggaran:\n  - {simpul: dinas-contoh, besaran: pagu, periode: 2022, nilai: "3.898.085.541"}\n',
    )
    amounts = [(f.simpul.text, f.besaran, str(f.periode), f.nilai.value) for f in berkas(ruang).anggaran]
    assert amounts == [("dinas-contoh", "pagu", "2022", 3898085541), ("P1.1.1", "realisasi", "2024", 95500000)]


@pytest.mark.parametrize("written", ['"-"', '"n/a"', '"–"'])
def test_z5_a_recorded_absence_is_no_number(ruang, written):
    """Neither a value nor an amount becomes 0."""
    ruang.ubah(FAKTA, '"83,28"', written).ubah(FAKTA, '"Rp 95.500.000"', written)
    found = berkas(ruang)
    assert isinstance(found.fakta[0].nilai, Missing)
    assert isinstance(found.anggaran[0].nilai, Missing)


@pytest.mark.parametrize(
    ("name", "periode"), [("2024-TW2", Periode(2024, "TW", 2)), ("2023-S1", Periode(2023, "S", 1))]
)
def test_a_file_may_be_named_after_any_periode(ruang, name, periode):
    """A quarter, a half, a month."""
    ruang.ubah(IKU1, "satuan: indeks", "satuan: indeks\nkonsolidasi: terakhir")
    ruang.tulis(f"realisasi/dinas-contoh/{name}.yaml", "fakta:\n  - {indikator: IKU-1, nilai: 5}\n")
    assert periode in {fact.periode for fact in berkas(ruang).fakta}


@pytest.mark.parametrize(("tahun", "value"), [(2023, Fraction("3.898")), (2024, 3898), (2026, Fraction("3.898"))])
def test_a_fact_is_read_in_the_unit_of_the_version_in_force_then(ruang, tahun, value):
    """Percentages before 2024, counts from then on; where no version is in force, the first that there is."""
    ruang.tulis("definitions/dinas-contoh/iku/iku-1.yaml", VERSI % ("persen", "sampai: 2023"))
    ruang.tulis(IKU1B, VERSI % ("orang", "sejak: 2024, sampai: 2025"))
    ruang.ubah(FAKTA, '{indikator: IKU-1, nilai: "83,28"', f'{{indikator: IKU-1, periode: {tahun}, nilai: "3.898"')
    assert berkas(ruang).fakta[0].nilai.value == value


def test_a_fact_that_cannot_be_read_is_left_out(ruang):
    """The figure is told, and the other facts stay."""
    found, told = ruang.ubah(FAKTA, '"83,28"', '"29.5102.000"').ubah(FAKTA, '"Rp 95.500.000"', '"Rp,95"').susun()
    assert [item.code for item in told] == ["A003", "A005"]
    assert [fact.indikator.text for fact in found.instansi["dinas-contoh"].fakta] == ["IKU-2", "IKU-2", "P1.1.1-K"]
    assert found.instansi["dinas-contoh"].anggaran == ()


def test_a_fact_of_a_variable_nobody_knows_has_no_unit(ruang):
    """It is told as unknown and read without one."""
    told = ruang.ubah(FAKTA, "variabel: kasus, nilai: 54", 'variabel: lain, nilai: "Rp 5"').susun()[1]
    assert [item.code for item in told] == ["J015"]
