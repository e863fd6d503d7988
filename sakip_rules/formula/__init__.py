"""The language of `rumus`: syntax, units, functions, and evaluation with recorded steps.

Lives here: the gate between a text and a tree (`tokens`, `notation`, `syntax`), the units of measure (`unit_text`,
`units`), the unit of every part of a formula (`kinds`, `infer`), the functions (`functions`) and the evaluation that
proves itself (`evaluate`). Data flow: scalar → `urai` → `Rumus` → `periksa_satuan` → `RumusSatuan` → `hitung` →
`Hitungan`. Nothing here knows an agency, a method or a fact. May import source and model; engine and everything above
may import this folder.
"""
