"""Mistakes in facts of quarters (J100, J101), each beside the same done right; « » mark the place of the mistake."""

from tests.model.kasus import Kasus, P, R, satu

SETAHUN = "  - {indikator: P1.1.1-K, nilai: 12, acuan: {baris: 13}}\n"
TRIWULAN = "  - {indikator: P1.1.1-K, nilai: %d, periode: %s, acuan: {baris: 13}}\n"

KASUS_BAGIAN_TAHUN = [
    Kasus(
        "J100",
        [(R, SETAHUN, TRIWULAN % (1, "2024-TW1") + TRIWULAN % (4, "«2024-TW4»"))],
        [(R, SETAHUN, "".join(TRIWULAN % (3, f"2024-TW{nomor}") for nomor in (1, 2, 3, 4)))],
        [(P, "satuan: laporan\n", "satuan: laporan\n            konsolidasi: jumlah\n")],
    ),
    satu(
        "J101",
        R,
        SETAHUN,
        TRIWULAN % (3, "«2024-TW1»") + TRIWULAN % (9, "2024-TW2"),
        TRIWULAN % (3, "2024-TW1") + TRIWULAN % (9, "2024-TW2") + TRIWULAN % (12, "2024"),
    ),
]
