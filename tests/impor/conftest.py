"""The agency that the tests of importing read for."""

import pytest

from tests.impor.bantu import bahan_dari, buat_ruang


@pytest.fixture
def bahan(tmp_path):
    """What sheets are read with."""
    return bahan_dari(buat_ruang(tmp_path / "ruang"), "dinas-contoh")
