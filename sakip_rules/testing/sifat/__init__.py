"""Properties a rule must have whatever the facts are, each with what is drawn to try it and how a breach is told.

Lives here: one module a property, `daftar` of all of them, and `uji`, which makes tests of them. A property asks the
engine and compares what it says with itself or with arithmetic of its own; it never repeats how the engine computes.
Invariant: a property that holds for every rule would test nothing, so each has a rule in tests/testing that breaks it.
"""
