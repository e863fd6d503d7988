"""Mutants: rules with one small mistake in them, and whether the examples notice.

One file a kind of rule: what can go wrong in it (`ubah_*`), and the examples that would tell (`calon_*`). Nothing here
reads a file or knows a recorded fact. Only `checks/uji.py` imports it.
"""
