"""What must hold before a number is believed.

Lives here: the proof that scales cover their domain, that formulas and methods compile, that worked examples come out,
that budgets of units add up.
Data flow: a `RuangKerja` → Diagnostics; nothing is judged or shown here. May import source, model, formula and engine;
render and commands may import this folder.
"""
