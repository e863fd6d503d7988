"""Fuzz targets: each module makes a text of any bytes, has it read, and asserts what must hold of every answer.

`python -m benchmarks.fuzz TARGET` drives one with atheris, which nothing else here needs; tests/sifat/test_fuzz.py
runs each target on a few made-up inputs, so that a target cannot go stale.
"""
