"""Readers: validated documents → the dataclasses of `model`, one module a kind of file.

A reader trusts what the schema holds (keys, types, required parts) and says what a schema cannot: a figure that is
none, a mark that contradicts a unit, a periode twice. What needs several files stands in `model.aturan`. Data flow:
`Document`s → `susun` → `RuangKerja` and Diagnostics; nothing is opened, nothing raises for a mistake in a file. Whoever
may import `model` may import `susun` from here, and nothing else.
"""

from sakip_rules.model.baca.ruang import susun

__all__ = ["susun"]
