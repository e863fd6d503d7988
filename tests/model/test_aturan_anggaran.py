"""Versions of a budget that are known at different levels."""

import pytest

P = "definitions/dinas-contoh/program/p1.yaml"
R = "realisasi/dinas-contoh/2024.yaml"
BAWAH = 'pagu: {2024: "Rp 100.000.000"}'
ATAS = "nama: Kegiatan pelayanan\n"


@pytest.mark.parametrize(
    ("atas", "bawah", "kode"),
    [
        ("murni: 9", "perubahan: 5", []),
        ("murni: 9", "murni: 9, perubahan: 5", ["J035"]),
        ("perubahan: 9", "murni: 5", ["J035"]),
        ("perubahan: 9", "perubahan: 5", ["J035"]),
        ("asing: 9", "perubahan: 5", ["J025", "J035"]),
    ],
)
def test_a_version_known_only_further_up_may_stand_there_if_it_never_judges_first(ruang, atas, bawah, kode):
    """The revised budget judges before the original one, so only the original may be written above."""
    ruang.ubah(P, BAWAH, f"pagu: {{2024: {{{bawah}}}}}").ubah(P, ATAS, f"{ATAS}    pagu: {{2024: {{{atas}}}}}\n")
    assert sorted(item.code for item in ruang.susun()[1]) == kode


def test_a_recorded_total_stands_beside_no_version_at_all(ruang):
    """A fact names no version, so it contradicts whatever is below."""
    ruang.ubah(R, "anggaran:\n", "anggaran:\n  - {simpul: P1, besaran: pagu, nilai: 5}\n")
    assert [item.code for item in ruang.susun()[1]] == ["J036"]
