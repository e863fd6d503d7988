"""Worked examples with figures of parts of a year: they are put together as recorded facts would be."""

import pytest

from sakip_rules.checks.contoh import periksa_contoh
from tests.engine.bantu import Dinas

SETIAP = "{2024-TW1: 20, 2024-TW2: 30, 2024-TW3: 10, 2024-TW4: 40}"


@pytest.mark.parametrize(
    ("konsolidasi", "fakta", "periode", "realisasi", "kode"),
    [
        ("jumlah", SETIAP, "2024", "100", []),
        ("jumlah", SETIAP, "2024-TW2", "50", []),
        ("jumlah", SETIAP, "2024-TW2", "30", ["C001"]),
        ("rata_rata", SETIAP, "2024", "25", []),
        ("terakhir", SETIAP, "2024-TW3", "10", []),
        ("jumlah", "{2024-TW2: 30}", "2024-TW2", "30", ["C002"]),
        ("jumlah", "{2024-TW2: 30}", "2024-TW2", '"-"', []),
        ("kumulatif", "{2024-TW2: 30}", "2024-TW2", "30", []),
    ],
)
def test_t1_quarters_of_an_example_are_taken_together_by_the_indicators_own_rule(
    konsolidasi, fakta, periode, realisasi, kode
):
    """20, 30, 10 and 40 are 100 in a year, 50 by the second quarter; a quarter that is left out is missing."""
    contoh = f"[{{fakta: {{realisasi: {fakta}}}, periode: {periode}, target: 100, realisasi: {realisasi}}}]"
    dinas = Dinas().iku(konsolidasi=konsolidasi, contoh=contoh).fakta("IKU-1", "2024-TW1", 999)
    tersusun, _ = dinas.susun()
    assert [one.code for one in periksa_contoh(tersusun, tersusun.indikator["IKU-1"][0])] == kode
