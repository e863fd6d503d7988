"""The verdicts of the audit, and which of them agree."""

from __future__ import annotations

PUTUSAN = (
    "tepat",
    "pembulatan",
    "pemotongan",
    "dari_angka_tercetak",
    "kurang_teliti",
    "tidak_dapat_diperiksa",
    "tidak_cocok",
    "mengubah_predikat",
    "aturan_dilanggar",
    "label_asing",
    "mustahil",
)
"""Verdicts, mild before grave."""

TURUN, KASAR, TERBUKA, SALAH, BERDAMPAK, DILANGGAR, ASING, MUSTAHIL = PUTUSAN[3:]
COCOK = frozenset(PUTUSAN[:5])
"""Verdicts that are no finding."""
