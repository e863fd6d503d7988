"""Words of area J about facts of quarters, halves and months (J100 to J109). `rujukan.py` adds them to its own."""

from __future__ import annotations

from sakip_rules.locale import N_
from sakip_rules.source.catalogue import PERINGATAN, Entry

ENTRIES = {
    "J100": Entry(
        PERINGATAN,
        N_(
            "{indikator} has no fact for {kurang}, though a later part of {tahun} is recorded. The facts are "
            "those of its "
            "variable {variabel}."
        ),
        N_("A year is made of all its parts: as long as one is missing, the year has no value."),
        N_(
            "Record what is missing, each with its own periode (`periode: {pertama}`); where nothing was measured, "
            'with `nilai: "-"`.'
        ),
        "- {indikator: IKU-1, periode: 2024-TW1, nilai: 3}\n- {indikator: IKU-1, periode: 2024-TW3, nilai: 4}",
        "- {indikator: IKU-1, periode: 2024-TW1, nilai: 3}\n- {indikator: IKU-1, periode: 2024-TW2, nilai: 2}\n"
        "- {indikator: IKU-1, periode: 2024-TW3, nilai: 4}",
    ),
    "J101": Entry(
        PERINGATAN,
        N_(
            "{indikator} has facts for parts of {tahun}, and nothing says how they make up the year. The facts "
            "are those "
            "of its variable {variabel}."
        ),
        N_("Cases add up, an index does not: only the planner knows how quarters make a year."),
        N_(
            "Write `konsolidasi` into the indicator's file: `jumlah`, `rata_rata`, `terakhir` (the last value "
            "known), or "
            "`kumulatif` (the figures are running totals)."
        ),
        "# realisasi/dinas-contoh/2024.yaml\n- {indikator: IKU-1, periode: 2024-TW1, nilai: 3}",
        "# iku-1.yaml\nkonsolidasi: jumlah",
    ),
}
