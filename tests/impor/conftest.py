"""The agency that the tests of importing read for."""

import pytest

from tests.impor.bantu import bahan_dari, buat_ruang


@pytest.fixture
def bahan(tmp_path):
    """What sheets are read with."""
    return bahan_dari(buat_ruang(tmp_path / "ruang"), "dinas-contoh")


@pytest.fixture
def ruang_triwulan(tmp_path):
    """The same with quarters of IKU-3 and a result of IKU-2 on record for 2022."""
    folder = buat_ruang(tmp_path / "ruang")
    (folder / "realisasi" / "dinas-contoh" / "2022.yaml").write_text(
        "fakta:\n  - {indikator: IKU-3, periode: 2022-TW1, nilai: 20}\n  - {indikator: IKU-2, nilai: 10}\n",
        encoding="utf-8",
    )
    return bahan_dari(folder, "dinas-contoh")
