"""The fuzz targets still say what holds: each on its seeds and on bytes made up the same way every time."""

from importlib import import_module
from random import Random

import pytest

from benchmarks.fuzz.__main__ import SASARAN, TERPANJANG

BANYAK = {"berkas": 40, "tabel": 120}


@pytest.mark.parametrize("nama", SASARAN)
def test_nothing_a_target_asserts_is_broken(nama):
    """A few hundred inputs, of which half are made of the target's own words."""
    target, acak = import_module(f"benchmarks.fuzz.{nama}"), Random(nama)
    for seed in getattr(target, "BENIH", ()):
        target.coba(seed)
    for _ in range(BANYAK.get(nama, 400)):
        target.coba(acak.randbytes(acak.randrange(TERPANJANG[nama])))
