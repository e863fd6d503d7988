"""Rules and facts → proofs: order, realisasi, targets, methods, rounding, grading, rollup, budgets, comparisons.

Lives here: what turns a compiled agency into results, each number with the tree of steps it rests on. Data flow:
`RuangKerja` → `susun_instansi` → `InstansiTersusun` → `nilai` → `HasilInstansi` (all `Bukti`) → plain data
(`bukti_json`, `nilai_json`). Nothing is read from disk, shown or printed here, and nothing raises for a mistake in
people's files: what cannot be computed is a proof whose value is a `TanpaNilai`. May import source, model and formula;
checks, audit, bulk, render and commands may import this folder.
"""
