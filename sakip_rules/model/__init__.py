"""What documents mean: frozen dataclasses with their invariants, and the readers that make them from nodes.

No file is opened here and nothing is printed. Data flow: validated nodes (`source.Document`) → dataclasses, gathered
in a `RuangKerja`. The dataclasses of proofs (`bukti`) and results (`hasil`) live here too, so that everything above can
speak of them. May import `source` only; formula, engine, checks, render and commands may import this folder.
"""
