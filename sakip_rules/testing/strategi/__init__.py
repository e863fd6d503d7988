"""Hypothesis strategies made from a rule: its facts, its targets, formulas over its variables, whole workspaces.

Lives here: what draws, and where to draw at (`tepi`: figures at which something changes). Everything shrinks to what is
shortest to write, and shows itself as the YAML a planner would write. Data flow: `IndikatorUji` → `Kasus`; unit names →
the text of a formula; the standard library → the files of a workspace. May import all of the package but commands.
"""
