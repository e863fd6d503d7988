"""The heads of tables as offices make them: each column's role and time."""

import pytest

from sakip_rules.impor.kepala import cari_kepala
from tests.impor.bantu import lembar, lembar_csv


def kolom(sheet):
    """The columns of the table on a sheet: role, and time where the head says it."""
    head = cari_kepala(sheet)
    assert head is not None
    return [
        (one.peran, one.tahun, "".join(map(str, one.waktu)) if one.waktu else "", one.sampai)
        for _, one in sorted(head.kolom.items())
    ]


def test_a_head_of_two_rows_with_merged_cells_under_titles():
    """Every column has the whole path of its head; a row that numbers the columns belongs to it."""
    sheet = lembar(
        [
            ["PENGUKURAN KINERJA TAHUN 2021"],
            [],
            [
                "No",
                "Sasaran",
                "Indikator Kinerja",
                "Satuan",
                "Target",
                "Realisasi",
                None,
                None,
                None,
                "Capaian (%)",
                "Ket",
            ],
            [None, None, None, None, "2021", "TW I", "TW II", "TW III", "TW IV", None, None],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)"],
            [1, "S", "Indeks", "indeks", 80, 1, 2, 3, 4, 5, "x"],
        ],
        ("A1:K1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "F3:I3", "J3:J4", "K3:K4"),
    )
    head = cari_kepala(sheet)

    assert (head.baris, head.akhir) == (3, 5)
    assert [one.peran for one in head.kolom.values()] == [
        *("no", "konteks", "nama", "satuan", "target", "realisasi", "realisasi", "realisasi", "realisasi"),
        *("turunan", "lewat"),
    ]
    assert [one.waktu for one in head.kolom.values()][5:9] == [("TW", 1), ("TW", 2), ("TW", 3), ("TW", 4)]


def test_a_head_that_is_not_merged_goes_on_over_the_columns_to_its_right():
    """`Realisasi` over the first of four quarters stands over all four."""
    sheet = lembar_csv("Indikator;Satuan;Realisasi Triwulan;;;;Ket\n;;I;II;III;IV;\nIndeks;indeks;1;2;3;4;\n")

    assert kolom(sheet)[2:6] == [("realisasi", 0, f"TW{number}", False) for number in (1, 2, 3, 4)]


def test_a_head_of_three_rows():
    """Quarters with a target and a realisasi each."""
    sheet = lembar(
        [
            ["Indikator", "Triwulan", None, None, None],
            [None, "I", None, "II", None],
            [None, "Target", "Realisasi", "Target", "Realisasi"],
            ["Indeks", 1, 2, 3, 4],
        ],
        ("A1:A3", "B1:E1", "B2:C2", "D2:E2"),
    )

    assert kolom(sheet)[1:] == [
        ("target", 0, "TW1", False),
        ("realisasi", 0, "TW1", False),
        ("target", 0, "TW2", False),
        ("realisasi", 0, "TW2", False),
    ]


def test_performance_and_budget_side_by_side():
    """`Realisasi` is of what stands over it; a percentage of the budget is derived."""
    sheet = lembar(
        [
            ["Program/Kegiatan", "Indikator", "Kinerja", None, None, "Anggaran", None, None],
            [None, None, "Target", "Realisasi", "%", "Pagu (Rp)", "Realisasi (Rp)", "%"],
            ["Program", "Indeks", 1, 2, 3, 4, 5, 6],
        ],
        ("A1:A2", "B1:B2", "C1:E1", "F1:H1"),
    )

    assert [one[0] for one in kolom(sheet)] == [
        *("simpul", "nama", "target", "realisasi", "turunan", "pagu", "anggaran", "turunan"),
    ]


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Uraian;Anggaran;Realisasi;%", "anggaran"),
        ("Program;Pagu;Realisasi;Sisa", "anggaran"),
        ("Indikator;Pagu;Realisasi;Ket", "anggaran"),
        ("Indikator;Realisasi 2021;Realisasi Nasional;Ket", "asing"),
        ("Indikator;Target Akhir Renstra;Realisasi;Tingkat Kemajuan", "realisasi"),
        ("Uraian;Target;Realisasi;Capaian", "realisasi"),
        ("Program;Pagu;Realisasi Keuangan;Serapan", "anggaran"),
        ("Indikator;Target;Realisasi (Rp juta);Realisasi", "asing"),
        ("Indikator;Target;Realisasi (%);Ket", "realisasi"),
        ("Program;Pagu;Realisasi (%);Realisasi (Rp)", "turunan"),
        ("Indikator;Target;Capaian Realisasi;Realisasi", "turunan"),
    ],
)
def test_what_the_third_column_holds(head, role):
    """A bare Realisasi is money behind a pagu; amounts in millions and values of others are not taken."""
    assert kolom(lembar_csv(f"{head}\nx;1;2;3;4\n"))[2][0] == role


@pytest.mark.parametrize(
    ("head", "time"),
    [
        ("Realisasi TW II", (0, "TW2", False)),
        ("Realisasi s.d. TW II 2023", (2023, "TW2", True)),
        ("Realisasi sampai dengan Triwulan III", (0, "TW3", True)),
        ("Realisasi Semester 1 Tahun 2022", (2022, "S1", False)),
        ("Realisasi Bulan Mei 2024", (2024, "B5", False)),
        ("Realisasi 2021", (2021, "", False)),
        ("Realisasi Tahun 2021", (2021, "", False)),
        ("Realisasi", (0, "", False)),
        ("Realisasi TW.IV", (0, "TW4", False)),
        ("REALISASI\nTRIWULAN I", (0, "TW1", False)),
    ],
)
def test_the_time_a_head_says(head, time):
    """Quarters, halves, months and years as offices write them, and whether a figure is to date."""
    assert kolom(lembar([["Indikator", head], ["x", 1]]))[1][1:] == time


@pytest.mark.parametrize(
    "text", ["Nama;Hasil\nx;1\n", "Indikator;Target\nx;1\n", "Realisasi;Target\n1;2\n", "Jumlah realisasi 2024\n12\n"]
)
def test_what_names_no_rows_or_has_no_realisasi_is_no_table(text):
    """Such a sheet has no head."""
    assert cari_kepala(lembar_csv(text)) is None


@pytest.mark.parametrize(
    ("rows", "roles"),
    [
        (
            ["NO;PROGRAM/ KEGIATAN / SUB;TARGET KINERJA;REALISASI KINERJA;CAPAIAN;ANGGARAN;REALISASI;PERSEN;SISA"],
            "no simpul target realisasi turunan pagu anggaran turunan turunan",
        ),
        (
            [
                "No.;SASARAN STRATEGIS;INDIKATOR KINERJA;REALISASI KINERJA 2024;;;REALISASI ANGGARAN 2024;;;EFISIENSI",
                ";;;TARGET;REALISASI;CAPAIAN;TARGET;REALISASI;CAPAIAN (%);",
            ],
            "no konteks nama target realisasi turunan pagu anggaran turunan turunan",
        ),
        (
            ["No.;Sasaran Strategis;Indikator Kinerja;Target Tahunan;Triwulan;Target;Realisasi;%"],
            "no konteks nama target waktu target realisasi turunan",
        ),
        (
            ["No.;Sasaran;Indikator Kinerja;Satuan;Realisasi;;;% Peningkatan", ";;;;2019;2020;2021;"],
            "no konteks nama satuan realisasi realisasi realisasi turunan",
        ),
        (["No.;Program;Anggaran (Rp.);Realisasi (Rp.);Persentase"], "no simpul pagu anggaran turunan"),
        (
            ["Sasaran;Indikator;2023;;;2024;;", ";;TARGET;REALISASI;CAPAIAN;TARGET;REALISASI;CAPAIAN"],
            "konteks nama target realisasi turunan target realisasi turunan",
        ),
    ],
)
def test_the_heads_of_the_tables_in_real_reports(rows, roles):
    """Six tables that the reports of the repository's agencies print."""
    filled = "x;" * rows[0].count(";") + "1"

    assert [one[0] for one in kolom(lembar_csv("\n".join([*rows, filled, ""])))] == roles.split()
