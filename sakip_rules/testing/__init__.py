"""Reports made up for testing the audit: agencies at random, consistent reports of them, and known errors in those.

What may live here: what makes such things from a seeded `random.Random`, and what measures how much of them the audit
finds. Nothing of the package imports it; tests, benchmarks and users' own tests do. What is an error and what is
rounding is decided here by exact arithmetic of its own (`hitung`, `nyata`), never by asking the audit. Data flow:
`InstansiTersusun` → `Bahan` → `Laporan` → `Kesalahan` → `Ukuran`.
"""
